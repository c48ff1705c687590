//! Text that is read, not pressed.

use std::sync::Arc;

use egui::{
    Color32, Galley, Label, Response, Role, Sense, Ui, WidgetInfo, text::LayoutJob,
    text::TextFormat, vec2,
};

use super::reach;
use crate::{
    marks::Mark,
    tokens::{MARK, Type, look, space},
};

/// Lays a text out in one of the sizes.
pub(super) fn galley(ui: &Ui, kind: Type, text: &str, colour: Color32, wrap: f32) -> Arc<Galley> {
    let mut job = job(kind, text, colour);
    job.wrap.max_width = wrap;
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// The same with each line in the middle; it is painted from the middle of where it stands.
pub(super) fn middle_galley(
    ui: &Ui,
    kind: Type,
    text: &str,
    colour: Color32,
    wrap: f32,
) -> Arc<Galley> {
    let mut job = job(kind, text, colour);
    job.wrap.max_width = wrap;
    job.halign = egui::Align::Center;
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

pub(super) fn job(kind: Type, text: &str, colour: Color32) -> LayoutJob {
    let mut job = LayoutJob::default();
    append(&mut job, kind, text, colour);
    job
}

pub(super) fn append(job: &mut LayoutJob, kind: Type, text: &str, colour: Color32) {
    let format = TextFormat {
        font_id: kind.font(),
        line_height: Some(kind.size_and_row().1),
        color: colour,
        ..TextFormat::default()
    };
    job.append(text, 0.0, format);
}

/// A text in ink.
pub(crate) fn label(ui: &mut Ui, kind: Type, text: &str) -> Response {
    if text.is_empty() {
        return ui.allocate_exact_size(egui::Vec2::ZERO, Sense::hover()).1;
    }
    let job = job(kind, text, look(ui).ink);
    ui.add(Label::new(job).wrap())
}

/// A text for people who look on from further away: as large as its length and its longest word allow.
pub(crate) fn big(ui: &mut Ui, text: &str) -> Response {
    let short = text.chars().count() <= SHORT;
    let fits = longest_word(ui, Type::Big, text) <= ui.available_width();
    let kind = if short && fits {
        Type::Big
    } else {
        Type::Title
    };
    label(ui, kind, text)
}

/// With more letters than this a text is not shown in the largest size: less than half of it would be seen at once.
const SHORT: usize = 160;

/// A text of the ordinary size.
pub(crate) fn text(ui: &mut Ui, text: &str) -> Response {
    label(ui, Type::Body, text)
}

/// Second text: hints, and what stands beside things.
pub(crate) fn soft(ui: &mut Ui, text: &str) -> Response {
    let job = job(Type::Small, text, look(ui).soft);
    ui.add(Label::new(job).wrap())
}

/// What a field asks for, and an example beside it. Its name is the question alone.
pub(super) fn question(ui: &mut Ui, question: &str, example: &str) -> Response {
    let look = look(ui);
    let room = ui.available_width();
    let lay = |between: &str| {
        let mut job = job(Type::Strong, question, look.ink);
        if !example.is_empty() {
            append(&mut job, Type::Small, between, look.soft);
            append(&mut job, Type::Small, example, look.soft);
        }
        job.wrap.max_width = room;
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    };
    // Beside the question where it fits, and otherwise on a line of its own.
    let beside = lay("   ");
    let galley = if beside.rows.len() > 1 {
        lay("\n")
    } else {
        beside
    };
    // Nearer to its own field than to the one before.
    ui.add_space(space::TINY);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    ui.painter().galley(rect.min, galley, look.ink);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, question));
    response
}

/// Room before the next thing.
pub(crate) fn gap(ui: &mut Ui, room: f32) {
    ui.add_space((room - ui.spacing().item_spacing.y).max(0.0));
}

/// A heading inside a place, with the room before it.
pub(crate) fn heading(ui: &mut Ui, text: &str) {
    gap(ui, space::HEADING);
    let width = ui.available_width();
    let galley = galley(ui, Type::Lead, text, look(ui).ink, width);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    ui.painter().galley(rect.min, galley, look(ui).ink);
    heading_info(ui, &response, 2, text);
}

/// The heading of a screen. It can have the keyboard, so that a screen reader begins there.
pub(crate) fn title(ui: &mut Ui, kind: Type, text: &str, width: f32, take_focus: bool) -> Response {
    let galley = galley(ui, kind, text, look(ui).ink, width);
    let (rect, _) = ui.allocate_exact_size(galley.size(), Sense::hover());
    ui.painter().galley(rect.min, galley, look(ui).ink);
    let id = egui::Id::unique("commonbook title");
    let response = ui.interact(rect, id, Sense::focusable_noninteractive());
    heading_info(ui, &response, 1, text);
    reach::here(ui, id);
    if take_focus {
        response.request_focus();
    }
    response
}

/// How wide a text has to be so that no word of it is broken.
pub(crate) fn longest_word(ui: &Ui, kind: Type, text: &str) -> f32 {
    let width = |word: &str| galley(ui, kind, word, look(ui).ink, f32::INFINITY).size().x;
    text.split_whitespace().map(width).fold(0.0, f32::max)
}

fn heading_info(ui: &Ui, response: &Response, level: usize, name: &str) {
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, name));
    ui.accesskit_node_builder(response.id, |node| node.set_level(level));
}

/// How high a text is in this width.
pub(crate) fn height(ui: &Ui, kind: Type, text: &str, width: f32) -> f32 {
    galley(ui, kind, text, look(ui).ink, width).size().y
}

/// Who can read what stands below: always above a text that is shared.
pub(crate) fn audience_line(ui: &mut Ui, mark: Mark, text: &str) {
    let colour = look(ui).soft;
    let width = ui.available_width() - MARK - space::SMALL;
    let galley = galley(ui, Type::Small, text, colour, width);
    let size = vec2(
        MARK + space::SMALL + galley.size().x,
        galley.size().y.max(MARK),
    );
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let square = egui::Rect::from_min_size(rect.min, vec2(MARK, MARK));
    mark.paint(ui.painter(), square, colour);
    let at = egui::pos2(
        rect.left() + MARK + space::SMALL,
        rect.center().y - galley.size().y / 2.0,
    );
    ui.painter().galley(at, galley, colour);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
}

/// With less room than this, words to compare are of the smaller size.
const NARROW: f32 = 500.0;

/// Words to read aloud or to compare, large, each kept whole.
pub(crate) fn big_words<'a>(ui: &mut Ui, words: impl Iterator<Item = &'a str>) {
    // The largest size that the longest word fits into, so that none is cut.
    let words: Vec<String> = words.map(str::to_uppercase).collect();
    let colour = look(ui).ink;
    let width = ui.available_width();
    let fits = |kind: Type| {
        words
            .iter()
            .all(|word| galley(ui, kind, word, colour, f32::INFINITY).size().x <= width)
    };
    // In a narrow window they are to be seen all at once.
    let kind = if width >= NARROW && fits(Type::Big) {
        Type::Big
    } else {
        Type::Title
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::HEADING;
        ui.set_row_height(kind.size_and_row().1);
        for word in &words {
            let galley = galley(ui, kind, word, colour, f32::INFINITY);
            painted_label(ui, galley, word);
        }
    });
}

fn painted_label(ui: &mut Ui, galley: Arc<Galley>, name: &str) {
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    ui.painter().galley(rect.min, galley, look(ui).ink);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
}
