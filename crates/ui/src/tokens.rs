//! The colours, sizes and type of the window. Nothing else in this crate names one.

use std::collections::BTreeMap;

use egui::{
    Color32, Context, CornerRadius, FontFamily, FontId, Margin, Stroke, Style, TextStyle, Ui, vec2,
};

use crate::Theme;

mod faces;

pub(crate) use faces::install_fonts;

/// The colours of one theme.
#[derive(Debug)]
pub(crate) struct Look {
    pub(crate) theme: Theme,
    /// The window.
    pub(crate) paper: Color32,
    /// Cards and fields.
    pub(crate) card: Color32,
    /// The rail and the cover.
    pub(crate) sunk: Color32,
    /// Text.
    pub(crate) ink: Color32,
    /// Second text.
    pub(crate) soft: Color32,
    /// Edges of fields and buttons.
    pub(crate) line: Color32,
    /// Separators; carries no meaning.
    pub(crate) hair: Color32,
    /// The one main button, and links.
    pub(crate) act: Color32,
    /// Text on it.
    pub(crate) on_act: Color32,
    /// What is chosen, and one's own turn.
    pub(crate) tint: Color32,
    /// "Two of you took this", and waiting.
    pub(crate) ask: Color32,
    /// Its ground.
    pub(crate) ask_ground: Color32,
    /// Only what cannot be undone.
    pub(crate) stop: Color32,
    /// Its ground.
    pub(crate) stop_ground: Color32,
    /// The ring around what has the keyboard.
    pub(crate) focus: Color32,
    /// How wide edges are.
    pub(crate) edge: f32,
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

pub(crate) const LIGHT: Look = Look {
    theme: Theme::Light,
    paper: rgb(0xFB_F8_F1),
    card: rgb(0xFF_FF_FF),
    sunk: rgb(0xF1_EC_E0),
    ink: rgb(0x1F_24_21),
    soft: rgb(0x4E_56_51),
    line: rgb(0x7D_85_7F),
    hair: rgb(0xD8_D2_C4),
    act: rgb(0x1D_5C_4D),
    on_act: rgb(0xFF_FF_FF),
    tint: rgb(0xDD_EB_E4),
    ask: rgb(0x7A_4A_00),
    ask_ground: rgb(0xFB_EB_CB),
    stop: rgb(0x9B_22_26),
    stop_ground: rgb(0xF8_E1_DF),
    focus: rgb(0x0B_57_C2),
    edge: 1.0,
};

pub(crate) const DARK: Look = Look {
    theme: Theme::Dark,
    paper: rgb(0x17_1B_19),
    card: rgb(0x20_26_23),
    sunk: rgb(0x11_14_12),
    ink: rgb(0xED_EF_EA),
    soft: rgb(0xB4_BC_B6),
    line: rgb(0x7F_89_83),
    hair: rgb(0x35_3C_38),
    act: rgb(0x7C_C7_AE),
    on_act: rgb(0x0E_1F_19),
    tint: rgb(0x24_38_2F),
    ask: rgb(0xF0_C2_6B),
    ask_ground: rgb(0x3A_2E_14),
    stop: rgb(0xF0_A0_9A),
    stop_ground: rgb(0x42_21_1F),
    focus: rgb(0x8D_B8_FF),
    edge: 1.0,
};

pub(crate) const HIGH: Look = Look {
    theme: Theme::High,
    paper: rgb(0xFF_FF_FF),
    card: rgb(0xFF_FF_FF),
    sunk: rgb(0xFF_FF_FF),
    ink: rgb(0x00_00_00),
    soft: rgb(0x00_00_00),
    line: rgb(0x00_00_00),
    hair: rgb(0x00_00_00),
    act: rgb(0x00_38_2C),
    on_act: rgb(0xFF_FF_FF),
    tint: rgb(0xFF_FF_FF),
    ask: rgb(0x4A_2D_00),
    ask_ground: rgb(0xFF_FF_FF),
    stop: rgb(0x7A_00_00),
    stop_ground: rgb(0xFF_FF_FF),
    focus: rgb(0x00_00_C0),
    edge: 2.0,
};

/// The colours of a theme.
pub(crate) const fn look_of(theme: Theme) -> &'static Look {
    match theme {
        Theme::Light => &LIGHT,
        Theme::Dark => &DARK,
        Theme::High => &HIGH,
    }
}

/// The colours this window has now.
pub(crate) fn look(ui: &Ui) -> &'static Look {
    look_of(
        ui.data(|data| data.get_temp(theme_id()))
            .unwrap_or_default(),
    )
}

fn theme_id() -> egui::Id {
    egui::Id::unique("commonbook theme")
}

/// The distances there are: 4, 8, 12, 16, 24, 32.
pub(crate) mod space {
    pub(crate) const TINY: f32 = 4.0;
    /// What the ring around a thing needs: 2 of the ground, 3 of the ring, and a little.
    pub(crate) const RING: f32 = 6.0;
    pub(crate) const SMALL: f32 = 8.0;
    pub(crate) const MIDDLE: f32 = 12.0;
    pub(crate) const CARD: f32 = 16.0;
    pub(crate) const HEADING: f32 = 24.0;
    pub(crate) const WIDE: f32 = 32.0;
}

/// Everything that can be pressed is at least this high and wide.
pub(crate) const TARGET: f32 = 44.0;
/// The roundness of corners.
pub(crate) const CORNER: u8 = 6;
/// The side of a mark.
pub(crate) const MARK: f32 = 24.0;
/// The widest column of text.
pub(crate) const COLUMN: f32 = 640.0;
/// The widest column of the meeting view, which is read from further away.
pub(crate) const STAGE: f32 = 880.0;

/// How wide a field of one line is: six words to join with are seen whole.
pub(crate) const FIELD: f32 = 480.0;

/// The sizes of type there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Type {
    /// Dates beside things, hints. Nothing is smaller.
    Small,
    /// Everything.
    Body,
    /// Names, what is chosen, buttons.
    Strong,
    /// The heading of a card.
    Lead,
    /// The heading of a place.
    Title,
    /// Words to compare, and the date on the cover.
    Big,
}

impl Type {
    /// The size of the letters and the height of a row.
    pub(crate) const fn size_and_row(self) -> (f32, f32) {
        match self {
            Self::Small => (15.0, 21.0),
            Self::Body | Self::Strong => (17.0, 25.0),
            Self::Lead => (20.0, 28.0),
            Self::Title => (26.0, 34.0),
            Self::Big => (40.0, 52.0),
        }
    }

    pub(crate) fn font(self) -> FontId {
        let family = match self {
            Self::Small | Self::Body | Self::Big => FontFamily::Proportional,
            Self::Strong | Self::Lead | Self::Title => faces::strong(),
        };
        FontId::new(self.size_and_row().0, family)
    }
}

/// Gives the window the colours of a theme.
pub(crate) fn install_theme(ctx: &Context, theme: Theme) {
    ctx.data_mut(|data| data.insert_temp(theme_id(), theme));
    let (slot, look) = match theme {
        Theme::Dark => (egui::Theme::Dark, &DARK),
        Theme::Light | Theme::High => (egui::Theme::Light, look_of(theme)),
    };
    ctx.set_style_of(slot, style(look));
    ctx.set_theme(slot);
}

fn style(look: &Look) -> Style {
    let dark = look.theme == Theme::Dark;
    let mut style = Style {
        visuals: if dark {
            egui::Visuals::dark()
        } else {
            egui::Visuals::light()
        },
        text_styles: BTreeMap::from([
            (TextStyle::Small, Type::Small.font()),
            (TextStyle::Body, Type::Body.font()),
            (TextStyle::Button, Type::Strong.font()),
            (TextStyle::Heading, Type::Title.font()),
            (TextStyle::Monospace, Type::Body.font()),
        ]),
        animation_time: 0.0,
        scroll_animation: egui::style::ScrollAnimation::none(),
        ..Style::default()
    };
    style.spacing.item_spacing = vec2(space::SMALL, space::SMALL);
    style.spacing.interact_size = vec2(TARGET, TARGET);
    style.spacing.button_padding = vec2(space::MIDDLE, space::SMALL);
    style.spacing.window_margin = Margin::ZERO;
    // The natural rows of the face at 17 are 23.2 high; a field has the rows of the text around it.
    style.spacing.extra_text_line_spacing = 1.8;
    style.spacing.scroll = egui::style::ScrollStyle::solid();
    style.spacing.scroll.bar_width = 12.0;
    style.spacing.scroll.fade.strength = 0.0;
    style.interaction.selectable_labels = false;
    let visuals = &mut style.visuals;
    visuals.panel_fill = look.paper;
    visuals.window_fill = look.paper;
    visuals.extreme_bg_color = look.sunk;
    visuals.text_edit_bg_color = Some(look.card);
    visuals.override_text_color = Some(look.ink);
    visuals.weak_text_color = Some(look.soft);
    visuals.hyperlink_color = look.act;
    visuals.selection.bg_fill = if look.theme == Theme::High {
        LIGHT.tint
    } else {
        look.tint
    };
    visuals.selection.stroke = Stroke::new(1.0, look.ink);
    visuals.window_shadow = egui::Shadow::NONE;
    visuals.popup_shadow = egui::Shadow::NONE;
    visuals.text_cursor.blink = false;
    visuals.text_cursor.stroke = Stroke::new(2.0, look.ink);
    for widget in [
        &mut visuals.widgets.noninteractive,
        &mut visuals.widgets.inactive,
        &mut visuals.widgets.hovered,
        &mut visuals.widgets.active,
        &mut visuals.widgets.open,
    ] {
        widget.corner_radius = CornerRadius::same(CORNER);
        widget.expansion = 0.0;
        widget.bg_fill = look.line;
        widget.weak_bg_fill = look.card;
        widget.bg_stroke = Stroke::new(look.edge, look.line);
        widget.fg_stroke = Stroke::new(look.edge, look.ink);
    }
    visuals.widgets.noninteractive.bg_stroke = Stroke::new(1.0, look.hair);
    style
}

#[cfg(test)]
mod tests;
