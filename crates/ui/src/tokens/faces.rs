//! The faces of the letters. Each comes out of a crate, so that the window looks the same on every machine, also on
//! one that has no face for Devanagari. What these lack comes from the system, where the window provides its fonts.

use std::sync::Arc;

use commonbook_words::Lang;
use egui::{Context, FontData, FontDefinitions, FontFamily};

/// Latin, Greek and Cyrillic come first and Devanagari after them: egui shapes each run of letters with one face, and
/// in a face that has both, a line that begins with Latin letters would put Devanagari signs in the wrong order.
const REGULAR: [&str; 2] = ["regular", "devanagari"];

const STRONG: [&str; 3] = ["bold", "regular", "devanagari"];

/// The toolkit puts the middles of two faces on one line. This much of the size down, and their letters stand on one.
const DEVANAGARI_DOWN: f32 = 0.144;

/// The toolkit has no bold, so the bold face is a family of its own.
pub(super) fn strong() -> FontFamily {
    FontFamily::Name("strong".into())
}

/// Installs the faces for a language. There is no bold Devanagari in a crate, and a line half of which is bold is hard
/// to read; so where most is Devanagari nothing is bold, and what is strong is told by size, colour and place.
pub(crate) fn install_fonts(ctx: &Context, lang: Lang) {
    let faces: [(&str, &'static [u8]); 3] = [
        ("regular", notosans::REGULAR_TTF),
        ("bold", notosans::BOLD_TTF),
        ("devanagari", uzor_fonts::NOTO_SANS_DEVANAGARI),
    ];
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in faces {
        let mut face = FontData::from_static(bytes);
        if name == "devanagari" {
            face.tweak.y_offset_factor = DEVANAGARI_DOWN;
        }
        fonts.font_data.insert(name.to_owned(), Arc::new(face));
    }
    let named = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    for family in [FontFamily::Proportional, FontFamily::Monospace] {
        fonts.families.insert(family, named(&REGULAR));
    }
    let bold: &[&str] = match lang {
        Lang::Hindi => &REGULAR,
        Lang::English | Lang::French | Lang::Pseudo => &STRONG,
    };
    fonts.families.insert(strong(), named(bold));
    ctx.set_fonts(fonts);
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use egui::{Color32, FontId, text::LayoutJob};

    use super::*;
    use crate::tokens::Type;

    const EVERY: [Type; 6] = [
        Type::Small,
        Type::Body,
        Type::Strong,
        Type::Lead,
        Type::Title,
        Type::Big,
    ];

    /// One line of text as it is laid out: for each sign how far it goes on, and where its ink begins and ends from
    /// the top of the row.
    fn signs(text: &str, font: FontId, row: f32) -> Vec<(f32, f32, f32)> {
        let ctx = Context::default();
        install_fonts(&ctx, Lang::English);
        let mut found = Vec::new();
        let output = ctx.run_ui(egui::RawInput::default(), |ui| {
            let mut job =
                LayoutJob::simple_singleline(text.to_owned(), font.clone(), Color32::BLACK);
            job.sections[0].format.line_height = Some(row);
            let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
            assert_eq!(galley.rows.len(), 1);
            found = galley.rows[0]
                .glyphs
                .iter()
                .map(|glyph| {
                    let top = glyph.pos.y + glyph.uv_rect.offset.y;
                    (glyph.advance_width, top, top + glyph.uv_rect.size.y)
                })
                .collect();
        });
        output.drop_without_applying_deltas();
        found
    }

    fn widths(text: &str, kind: Type) -> Vec<f32> {
        let all = signs(text, kind.font(), kind.size_and_row().1);
        all.into_iter().map(|(width, _, _)| width).collect()
    }

    #[test]
    fn devanagari_signs_are_in_order_also_after_latin_letters() {
        for kind in EVERY {
            let alone = widths("नियम", kind);
            // The short i is written before the letter that it is spoken after.
            assert_ne!(alone[0], widths("न", kind)[0], "{kind:?}");
            assert_eq!(alone[1], widths("न", kind)[0], "{kind:?}");
            let after = widths("Rota नियम", kind);
            assert_eq!(after[after.len() - alone.len()..], alone, "{kind:?}");
        }
    }

    /// Signs above and below the letters reach none of the row above or below.
    #[test]
    fn devanagari_fits_into_the_rows() {
        for kind in EVERY {
            let row = kind.size_and_row().1;
            let all = signs("र्कि हूँ ट्ठू फ़ैसलों कृ ढूँढ़ें र्थी", kind.font(), row);
            let top = all.iter().map(|(_, top, _)| *top).fold(row, f32::min);
            let bottom = all.iter().map(|(_, _, bottom)| *bottom).fold(0.0, f32::max);
            // Two points for the soft edge of the ink.
            assert!(bottom - top <= row + 2.0, "{kind:?}: {top} to {bottom}");
            assert!(
                top >= -1.0 && bottom <= row * 1.13,
                "{kind:?}: {top} to {bottom}"
            );
        }
    }

    #[test]
    fn both_scripts_stand_on_one_line() {
        let (size, row) = Type::Title.size_and_row();
        let font = FontId::new(size, FontFamily::Proportional);
        let all = signs("Hग", font, row);
        assert!((all[0].2 - all[1].2).abs() <= 1.0, "{all:?}");
    }
}
