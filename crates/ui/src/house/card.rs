//! Grounds that hold several things.

use egui::{Align, Frame, Label, Layout, Margin, Rect, Role, Stroke, Ui, UiBuilder, pos2, vec2};

use super::text::job;
use crate::tokens::{CORNER, Type, look, space};

/// What a card lies on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ground {
    /// An ordinary card.
    Card,
    /// A question among friends: "Ana and Bo both took this".
    Ask,
    /// Something that cannot be undone.
    Stop,
}

/// A card, for a screen reader a group that is named by its first line.
pub(crate) fn card<R>(
    ui: &mut Ui,
    ground: Ground,
    first_line: &str,
    add: impl FnOnce(&mut Ui) -> R,
) -> R {
    let look = look(ui);
    let (fill, edge, colour) = match ground {
        Ground::Card => (look.card, look.hair, look.ink),
        Ground::Ask => (look.ask_ground, look.ask, look.ask),
        Ground::Stop => (look.stop_ground, look.stop, look.stop),
    };
    let frame = Frame::new()
        .fill(fill)
        .stroke(Stroke::new(look.edge, edge))
        .corner_radius(CORNER)
        .inner_margin(Margin::same(space::CARD as i8));
    frame
        .show(ui, |ui| {
            group(ui, Role::Group, first_line, |ui| {
                ui.set_width(ui.available_width());
                ui.add(Label::new(job(Type::Lead, first_line, colour)).wrap());
                add(ui)
            })
        })
        .inner
}

/// Things that belong together, with a role and a name for a screen reader.
pub(crate) fn group<R>(ui: &mut Ui, role: Role, name: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope_builder(
        UiBuilder::new()
            .accessibility_role(role)
            .accessibility_label(name),
        add,
    )
    .inner
}

/// A list with a name.
pub(crate) fn list<R>(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    group(ui, Role::List, name, add)
}

/// One thing of a list. The id keeps the keyboard on it when the list around it changes.
pub(crate) fn item<R>(
    ui: &mut Ui,
    id: impl std::hash::Hash + std::fmt::Debug,
    add: impl FnOnce(&mut Ui) -> R,
) -> R {
    ui.scope_builder(
        UiBuilder::new()
            .id_salt(id)
            .accessibility_role(Role::ListItem),
        add,
    )
    .inner
}

/// A thin line between parts; carries no meaning.
pub(crate) fn hair(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(
        egui::vec2(ui.available_width(), space::CARD),
        egui::Sense::hover(),
    );
    ui.painter().hline(
        rect.x_range(),
        rect.center().y,
        Stroke::new(1.0, look(ui).hair),
    );
}

/// Two columns of the same width. The toolkit's own columns justify their texts.
pub(crate) fn beside(ui: &mut Ui, add: impl FnOnce(&mut Ui, &mut Ui)) {
    let room = ui.available_rect_before_wrap();
    let width = (room.width() - space::CARD) / 2.0;
    let column = |ui: &mut Ui, at: f32, id: &str| {
        let rect = Rect::from_min_size(pos2(at, room.top()), vec2(width, room.height()));
        let layout = Layout::top_down(Align::Min);
        ui.new_child(UiBuilder::new().id_salt(id).max_rect(rect).layout(layout))
    };
    let mut left = column(ui, room.left(), "left");
    let mut right = column(ui, room.right() - width, "right");
    add(&mut left, &mut right);
    ui.advance_cursor_after_rect(left.min_rect().union(right.min_rect()));
}
