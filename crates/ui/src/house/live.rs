//! Lines that change by themselves, and that a screen reader says once, politely.

use egui::{Id, Rect, Role, Sense, Ui, WidgetInfo, accesskit::Live, vec2};

use super::text::galley;
use crate::tokens::{Type, look, space};

/// A line that a screen reader announces when it changes. Empty, it takes no room but stays in place, so that
/// the next change is a change of the same line.
pub(crate) fn live(ui: &mut Ui, id: &str, kind: Type, text: &str) {
    let id = Id::unique(("commonbook live", id));
    let colour = look(ui).ink;
    let rect = if text.is_empty() {
        egui::Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), 0.0))
    } else {
        let galley = galley(ui, kind, text, colour, ui.available_width());
        let (rect, _) = ui.allocate_exact_size(galley.size(), Sense::hover());
        ui.painter().galley(rect.min, galley, colour);
        rect
    };
    let response = ui.interact(rect, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, text));
    ui.accesskit_node_builder(id, |node| node.set_live(Live::Polite));
}

/// The answer to something that was pressed: such a line that also comes into view when it is another one.
pub(crate) fn answer(ui: &mut Ui, id: &str, kind: Type, text: &str) {
    let top = ui.cursor().min;
    live(ui, id, kind, text);
    let before = Id::unique(("commonbook answer", id));
    let now = Id::unique(text);
    let new = ui.data_mut(|data| {
        let before = data.get_temp_mut_or_insert_with(before, || now);
        std::mem::replace(before, now) != now
    });
    if new && !text.is_empty() {
        ui.scroll_to_rect(Rect::from_two_pos(top, ui.cursor().min), None);
    }
}

/// What happened, and what one can do.
pub(crate) fn tell(ui: &mut Ui, id: &str, what: &str, next: &str) {
    let both = if what.is_empty() {
        String::new()
    } else {
        format!("{what}\n{next}")
    };
    live(ui, id, Type::Body, &both);
    if !both.is_empty() {
        super::gap(ui, space::CARD);
    }
}
