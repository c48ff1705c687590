//! One of several, and a little more or less.

use egui::{
    CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::{
    button::{pressable, ring},
    named_button,
    text::galley,
};
use crate::{
    marks::Mark,
    tokens::{CORNER, MARK, TARGET, Type, look, space},
};

/// One of several answers, `(•)` when it is the one.
pub(crate) fn choice(ui: &mut Ui, chosen: bool, text: &str) -> Response {
    marked_choice(ui, chosen, text, None)
}

/// The same with a mark before its word.
pub(crate) fn marked_choice(ui: &mut Ui, chosen: bool, text: &str, mark: Option<Mark>) -> Response {
    let look = look(ui);
    let beside = mark.map_or(0.0, |_| MARK + space::SMALL);
    let before = space::SMALL + MARK + space::SMALL + beside;
    let room = (ui.available_width() - before - space::SMALL).max(TARGET);
    let lay = |kind| galley(ui, kind, text, look.ink, room);
    // As large as it is when chosen, so that choosing moves nothing beside it.
    let (strong, body) = (lay(Type::Strong), lay(Type::Body));
    let words = strong.size().max(body.size());
    let galley = if chosen { strong } else { body };
    let size = (words + vec2(before + space::SMALL, space::SMALL * 2.0)).max(Vec2::splat(TARGET));
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let response = pressable(ui, rect, text, None);
    let painter = ui.painter();
    if response.hovered() {
        let edge = Stroke::new(1.0, look.line);
        painter.rect_stroke(rect, CornerRadius::same(CORNER), edge, StrokeKind::Inside);
    }
    let centre = pos2(rect.left() + space::SMALL + MARK / 2.0, rect.center().y);
    painter.circle(
        centre,
        9.0,
        look.card,
        Stroke::new(2.0, if chosen { look.act } else { look.line }),
    );
    if chosen {
        painter.circle_filled(centre, 5.0, look.act);
    }
    if let Some(mark) = mark {
        let middle = pos2(rect.left() + before - space::SMALL - MARK / 2.0, centre.y);
        mark.paint(
            painter,
            Rect::from_center_size(middle, Vec2::splat(MARK)),
            look.ink,
        );
    }
    let at = pos2(
        rect.left() + before,
        rect.center().y - galley.size().y / 2.0,
    );
    painter.galley(at, galley, look.ink);
    ring(ui, &response);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), chosen, text));
    response
}

/// Something that is so or not, `[x]` when it is. Pressed, it turns.
pub(crate) fn check(ui: &mut Ui, on: &mut bool, text: &str) -> Response {
    let look = look(ui);
    let before = space::SMALL + MARK + space::SMALL;
    let room = (ui.available_width() - before - space::SMALL).max(TARGET);
    let galley = galley(ui, Type::Body, text, look.ink, room);
    let size =
        (galley.size() + vec2(before + space::SMALL, space::SMALL * 2.0)).max(Vec2::splat(TARGET));
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let response = pressable(ui, rect, text, None);
    if response.clicked() {
        *on = !*on;
    }
    let painter = ui.painter();
    if response.hovered() {
        let edge = Stroke::new(1.0, look.line);
        painter.rect_stroke(rect, CornerRadius::same(CORNER), edge, StrokeKind::Inside);
    }
    let centre = pos2(rect.left() + space::SMALL + MARK / 2.0, rect.center().y);
    let edge = Stroke::new(2.0, if *on { look.act } else { look.line });
    let square = Rect::from_center_size(centre, Vec2::splat(20.0));
    painter.rect(
        square,
        CornerRadius::same(3),
        look.card,
        edge,
        StrokeKind::Inside,
    );
    if *on {
        let tick = [vec2(-5.0, 0.0), vec2(-1.0, 4.0), vec2(5.0, -4.0)];
        painter.line(tick.map(|at| centre + at).to_vec(), edge);
    }
    let at = pos2(
        rect.left() + before,
        rect.center().y - galley.size().y / 2.0,
    );
    painter.galley(at, galley, look.ink);
    ring(ui, &response);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), *on, text));
    response
}

/// A value between two buttons: `[ less ] value [ more ]`. Gives -1 or 1 when one of them was pressed.
pub(crate) fn stepper(ui: &mut Ui, value: &str, less: (&str, &str), more: (&str, &str)) -> i32 {
    let mut step = 0;
    ui.horizontal_wrapped(|ui| {
        if named_button(ui, less.0, less.1).clicked() {
            step = -1;
        }
        let galley = galley(ui, Type::Strong, value, look(ui).ink, ui.available_width());
        let (rect, response) = ui.allocate_exact_size(
            vec2(galley.size().x, TARGET.max(galley.size().y)),
            Sense::hover(),
        );
        let at = pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, look(ui).ink);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, value));
        if named_button(ui, more.0, more.1).clicked() {
            step = 1;
        }
    });
    step
}
