//! Things that are pressed.

use std::sync::Arc;

use egui::{
    Color32, CornerRadius, Galley, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, pos2, vec2,
};

use super::{
    reach,
    text::{galley, middle_galley},
};
use crate::{
    marks::Mark,
    tokens::{CORNER, Look, MARK, TARGET, Type, look, space},
};

/// How a button looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Filled; one on a screen.
    Main,
    /// Outlined.
    #[default]
    Plain,
    /// Outlined in the colour of what cannot be undone.
    Stop,
    /// Without an edge, as in the rail; filled when chosen.
    Bare,
}

/// A button that is about to be shown.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Press<'a> {
    /// The words on it; without any, the mark stands alone.
    pub(crate) text: &'a str,
    /// The whole name, where the words alone are not enough to know it from others. Begins with the words.
    pub(crate) name: Option<&'a str>,
    pub(crate) kind: Kind,
    pub(crate) mark: Option<Mark>,
    /// The mark above the words.
    pub(crate) above: bool,
    /// This is the place that is shown.
    pub(crate) chosen: bool,
    /// As wide as there is room.
    pub(crate) wide: bool,
    /// What it is the same button by, where its name changes when it is pressed.
    pub(crate) id: Option<Id>,
}

/// The measures of a button, before it has a place.
pub(super) struct Measured {
    galley: Option<Arc<Galley>>,
    pub(super) size: Vec2,
}

impl<'a> Press<'a> {
    /// An outlined button with these words.
    pub(crate) fn new(text: &'a str) -> Self {
        Self {
            text,
            ..Self::default()
        }
    }

    /// With a name that tells it from others with the same words.
    pub(crate) const fn name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    pub(crate) const fn kind(mut self, kind: Kind) -> Self {
        self.kind = kind;
        self
    }

    pub(crate) const fn mark(mut self, mark: Mark) -> Self {
        self.mark = Some(mark);
        self
    }
}

impl Press<'_> {
    fn colours(&self, look: &Look) -> (Color32, Color32, Stroke) {
        let plain = Stroke::new(look.edge, look.line);
        match self.kind {
            Kind::Main => (look.act, look.on_act, Stroke::NONE),
            Kind::Plain => (look.card, look.ink, plain),
            Kind::Stop => (look.card, look.stop, Stroke::new(look.edge, look.stop)),
            Kind::Bare if self.chosen => (look.tint, look.ink, Stroke::new(look.edge, look.act)),
            Kind::Bare => (Color32::TRANSPARENT, look.ink, Stroke::NONE),
        }
    }

    /// How wide it will be where there is room for it.
    pub(crate) fn width(&self, ui: &Ui) -> f32 {
        Self {
            wide: false,
            ..*self
        }
        .measure(ui, f32::INFINITY)
        .size
        .x
    }

    /// How wide it has to be so that no word of it is broken.
    pub(crate) fn longest_word(&self, ui: &Ui) -> f32 {
        let widths = self.text.split_whitespace().map(|word| {
            Press {
                text: word,
                ..*self
            }
            .width(ui)
        });
        widths.fold(0.0, f32::max)
    }

    fn padding(&self) -> Vec2 {
        match (self.above, self.kind) {
            (true, _) => vec2(space::TINY, space::TINY),
            (false, Kind::Bare) => vec2(space::SMALL, space::SMALL),
            (false, _) => vec2(space::MIDDLE, space::SMALL),
        }
    }

    pub(super) fn measure(&self, ui: &Ui, room: f32) -> Measured {
        let (_, colour, _) = self.colours(look(ui));
        let pad = self.padding();
        let beside = if self.mark.is_some() && !self.above && !self.text.is_empty() {
            MARK + space::SMALL
        } else {
            0.0
        };
        let kind = match (self.kind, self.above) {
            (_, true) => Type::Small,
            (Kind::Bare, false) if !self.chosen => Type::Body,
            _ => Type::Strong,
        };
        let text = (!self.text.is_empty()).then(|| {
            let lay = if self.above { middle_galley } else { galley };
            let room = (room - 2.0 * pad.x - beside).max(TARGET);
            lay(ui, kind, self.text, colour, room)
        });
        let words = text.as_ref().map_or(Vec2::ZERO, |galley| galley.size());
        let inner = match (self.mark, self.above) {
            (Some(_), true) => vec2(words.x.max(MARK), words.y + MARK),
            (Some(_), false) if words.x > 0.0 => vec2(words.x + beside, words.y.max(MARK)),
            (Some(_), false) => vec2(MARK, MARK),
            (None, _) => words,
        };
        let mut size = (inner + 2.0 * pad).max(Vec2::splat(TARGET));
        if self.kind == Kind::Bare && !self.above && !self.chosen {
            // Chosen, its words are semibold and may take another line: it does not move the ones below then.
            let chosen = Self {
                chosen: true,
                ..*self
            };
            size.y = size.y.max(chosen.measure(ui, room).size.y);
        }
        if self.wide {
            size.x = room.max(TARGET);
        }
        Measured { galley: text, size }
    }

    fn paint(&self, ui: &Ui, rect: Rect, measured: &Measured, response: &Response) {
        let look = look(ui);
        let (fill, colour, edge) = self.colours(look);
        let edge = if response.hovered() && self.kind != Kind::Main {
            Stroke::new(2.0, look.ink)
        } else {
            edge
        };
        let painter = ui.painter();
        painter.rect(
            rect,
            CornerRadius::same(CORNER),
            fill,
            edge,
            StrokeKind::Inside,
        );
        let pad = self.padding();
        let words = measured
            .galley
            .as_ref()
            .map_or(Vec2::ZERO, |galley| galley.size());
        let mut text_at = pos2(
            rect.center().x - words.x / 2.0,
            rect.center().y - words.y / 2.0,
        );
        if let Some(mark) = self.mark {
            let corner = if self.above {
                text_at = pos2(rect.center().x, rect.top() + pad.y + MARK);
                pos2(rect.center().x - MARK / 2.0, rect.top() + pad.y)
            } else if words.x > 0.0 {
                text_at.x = rect.left() + pad.x + MARK + space::SMALL;
                pos2(rect.left() + pad.x, rect.center().y - MARK / 2.0)
            } else {
                pos2(rect.center().x - MARK / 2.0, rect.center().y - MARK / 2.0)
            };
            mark.paint(
                painter,
                Rect::from_min_size(corner, Vec2::splat(MARK)),
                colour,
            );
        }
        if let Some(galley) = &measured.galley {
            painter.galley(text_at, galley.clone(), colour);
        }
        ring(ui, response);
    }

    pub(super) fn show(&self, ui: &Ui, rect: Rect, measured: &Measured) -> Response {
        let name = self.name.unwrap_or(self.text);
        let response = pressable(ui, rect, name, self.id);
        self.paint(ui, rect, measured, &response);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
        if self.chosen {
            ui.accesskit_node_builder(response.id, |node| {
                node.set_aria_current(egui::accesskit::AriaCurrent::Page)
            });
        }
        response
    }
}

/// Something to press in a place that was taken. Its id comes from its name, not from how many things stand before
/// it: a line that appears above does not take the keyboard away.
pub(super) fn pressable(ui: &Ui, rect: Rect, name: &str, id: Option<Id>) -> Response {
    let id = id.unwrap_or_else(|| ui.scope_id().with(("press", name)));
    ui.interact(rect, id, Sense::click())
}

/// The ring around what has the keyboard, with a gap of the ground between. Also brings it into view.
pub(super) fn ring(ui: &Ui, response: &Response) {
    reach::here(ui, response.id);
    if response.has_focus() {
        let around = CornerRadius::same(CORNER + 2);
        let stroke = Stroke::new(3.0, look(ui).focus);
        ui.painter().rect_stroke(
            response.rect.expand(2.0),
            around,
            stroke,
            StrokeKind::Outside,
        );
    }
    if response.has_focus() && (reach::came(ui, response.id) || response.gained_focus()) {
        ui.scroll_to_rect(response.rect.expand(space::SMALL), None);
    }
}

/// Shows a button where the layout has room for it.
pub(crate) fn press(ui: &mut Ui, press: Press<'_>) -> Response {
    let measured = press.measure(ui, ui.available_width());
    let (rect, _) = ui.allocate_exact_size(measured.size, Sense::hover());
    press.show(ui, rect, &measured)
}

/// An outlined button.
pub(crate) fn button(ui: &mut Ui, text: &str) -> Response {
    press(ui, Press::new(text))
}

/// An outlined button with a name that tells it from others with the same words.
pub(crate) fn named_button(ui: &mut Ui, text: &str, name: &str) -> Response {
    press(ui, Press::new(text).name(name))
}

/// The filled button of a screen.
pub(crate) fn main_button(ui: &mut Ui, text: &str) -> Response {
    press(ui, Press::new(text).kind(Kind::Main))
}

/// A button for what cannot be undone.
pub(crate) fn stop_button(ui: &mut Ui, text: &str) -> Response {
    press(ui, Press::new(text).kind(Kind::Stop))
}
