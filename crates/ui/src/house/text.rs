//! Text that is read, not pressed.

use std::sync::Arc;

use egui::{
    Color32, Galley, Label, Response, Role, Sense, Ui, WidgetInfo, text::LayoutJob,
    text::TextFormat, vec2,
};

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

/// A text of the ordinary size.
pub(crate) fn text(ui: &mut Ui, text: &str) -> Response {
    label(ui, Type::Body, text)
}

/// Second text: hints, and what stands beside things.
pub(crate) fn soft(ui: &mut Ui, text: &str) -> Response {
    let job = job(Type::Small, text, look(ui).soft);
    ui.add(Label::new(job).wrap())
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
    painted(ui, galley, Sense::hover(), Role::Heading, 2, text);
}

/// The heading of a screen. It can have the keyboard, so that a screen reader begins there.
pub(crate) fn title(ui: &mut Ui, kind: Type, text: &str, width: f32, take_focus: bool) -> Response {
    let galley = galley(ui, kind, text, look(ui).ink, width);
    let response = painted(
        ui,
        galley,
        Sense::focusable_noninteractive(),
        Role::Heading,
        1,
        text,
    );
    if take_focus {
        response.request_focus();
    }
    ui.data_mut(|data| data.insert_temp(heading_id(), response.id));
    response
}

fn heading_id() -> egui::Id {
    egui::Id::unique("commonbook heading")
}

/// What had the keyboard is no longer there: it goes to the heading, unless something else took it. From there
/// Tab leads into the screen, and not through the places once more.
pub(crate) fn focus_heading(ui: &Ui) {
    let heading = ui.data(|data| data.get_temp::<egui::Id>(heading_id()));
    ui.memory_mut(|memory| {
        if let (None, Some(heading)) = (memory.focused(), heading) {
            memory.request_focus(heading);
        }
    });
}

/// How wide a text has to be so that no word of it is broken.
pub(crate) fn longest_word(ui: &Ui, kind: Type, text: &str) -> f32 {
    let width = |word: &str| galley(ui, kind, word, look(ui).ink, f32::INFINITY).size().x;
    text.split_whitespace().map(width).fold(0.0, f32::max)
}

fn painted(
    ui: &mut Ui,
    galley: Arc<Galley>,
    sense: Sense,
    role: Role,
    level: usize,
    name: &str,
) -> Response {
    let (rect, response) = ui.allocate_exact_size(galley.size(), sense);
    ui.painter().galley(rect.min, galley, look(ui).ink);
    response.widget_info(|| WidgetInfo::labeled(role, true, name));
    ui.accesskit_node_builder(response.id, |node| node.set_level(level));
    response
}

/// Who can read what stands below: always above a text that is shared.
pub(crate) fn audience_line(ui: &mut Ui, text: &str) {
    let colour = look(ui).soft;
    let width = ui.available_width() - MARK - space::SMALL;
    let galley = galley(ui, Type::Small, text, colour, width);
    let size = vec2(
        MARK + space::SMALL + galley.size().x,
        galley.size().y.max(MARK),
    );
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let square = egui::Rect::from_min_size(rect.min, vec2(MARK, MARK));
    Mark::People.paint(ui.painter(), square, colour);
    let at = egui::pos2(
        rect.left() + MARK + space::SMALL,
        rect.center().y - galley.size().y / 2.0,
    );
    ui.painter().galley(at, galley, colour);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
}

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
    let kind = if fits(Type::Big) {
        Type::Big
    } else {
        Type::Title
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::HEADING;
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
