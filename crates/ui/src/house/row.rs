//! A line of a list: what it is, who or when, and at most one thing to press.

use egui::{Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{
    Press,
    text::{append, galley},
};
use crate::{
    marks::Mark,
    tokens::{MARK, TARGET, Type, look, space},
};

/// A line that is about to be shown.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Line<'a> {
    /// What it is, strong; may be empty.
    pub(crate) strong: &'a str,
    /// What is said about it.
    pub(crate) rest: &'a str,
    /// What can be pressed.
    pub(crate) press: Option<Press<'a>>,
    /// A mark before it, for those who do not read.
    pub(crate) mark: Option<Mark>,
}

impl<'a> Line<'a> {
    /// Only what is said.
    pub(crate) fn new(rest: &'a str) -> Self {
        Self {
            rest,
            ..Self::default()
        }
    }

    /// With what it is said about.
    pub(crate) const fn strong(mut self, strong: &'a str) -> Self {
        self.strong = strong;
        self
    }

    /// With a button.
    pub(crate) const fn press(mut self, press: Press<'a>) -> Self {
        self.press = Some(press);
        self
    }

    /// With a mark before it, or without.
    pub(crate) const fn mark_if(mut self, mark: Option<Mark>) -> Self {
        self.mark = mark;
        self
    }

    /// With a button, or without.
    pub(crate) const fn press_if(mut self, press: Option<Press<'a>>) -> Self {
        self.press = press;
        self
    }
}

/// The least room for text beside a button; with less, the button goes below.
const LEAST: f32 = 150.0;
/// Where the second column begins.
const COLUMN: f32 = 140.0;

/// Shows a line; gives the response of its button.
pub(crate) fn line(ui: &mut Ui, line: Line<'_>) -> Option<Response> {
    let whole = ui.available_width();
    let indent = line.mark.map_or(0.0, |_| MARK + space::SMALL);
    let room = whole - indent;
    let measured = line.press.map(|press| (press, press.measure(ui, room)));
    let beside = measured
        .as_ref()
        .map_or(room, |(_, button)| room - button.size.x - space::SMALL);
    let stacked = beside < LEAST;
    let words = line.words(ui, if stacked { room } else { beside });
    let least = match line.mark {
        _ if measured.is_some() && !stacked => TARGET,
        Some(_) => MARK,
        None => 0.0,
    };
    let height = words.height.max(least);
    let (whole, response) = ui.allocate_exact_size(vec2(whole, height), Sense::hover());
    let rect = Rect::from_min_max(pos2(whole.left() + indent, whole.top()), whole.max);
    if let Some(mark) = line.mark {
        let corner = pos2(whole.left(), whole.center().y - MARK / 2.0);
        let square = Rect::from_min_size(corner, vec2(MARK, MARK));
        mark.paint(ui.painter(), square, look(ui).ink);
    }
    words.paint(ui, rect);
    let name = if line.strong.is_empty() {
        line.rest.to_owned()
    } else {
        format!("{}: {}", line.strong, line.rest)
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    let (press, button) = measured?;
    if stacked {
        return Some(super::press(ui, press));
    }
    let place = Rect::from_min_size(pos2(rect.right() - button.size.x, rect.top()), button.size);
    Some(press.show(ui, place, &button))
}

struct Words {
    first: std::sync::Arc<egui::Galley>,
    second: Option<std::sync::Arc<egui::Galley>>,
    height: f32,
}

impl Line<'_> {
    /// Two columns where there is room for them, otherwise one text.
    fn words(&self, ui: &Ui, room: f32) -> Words {
        let ink = look(ui).ink;
        if !self.strong.is_empty() && room >= COLUMN * 2.0 {
            let first = galley(ui, Type::Strong, self.strong, ink, COLUMN - space::SMALL);
            let second = galley(ui, Type::Body, self.rest, ink, room - COLUMN);
            let height = first.size().y.max(second.size().y);
            return Words {
                first,
                second: Some(second),
                height,
            };
        }
        let mut job = egui::text::LayoutJob::default();
        if !self.strong.is_empty() {
            append(&mut job, Type::Strong, self.strong, ink);
            append(&mut job, Type::Strong, "   ", ink);
        }
        append(&mut job, Type::Body, self.rest, ink);
        job.wrap.max_width = room;
        let first = ui.fonts_mut(|fonts| fonts.layout_job(job));
        let height = first.size().y;
        Words {
            first,
            second: None,
            height,
        }
    }
}

impl Words {
    fn paint(self, ui: &Ui, rect: Rect) {
        let ink = look(ui).ink;
        // Both begin on the same row, and the longer one stands in the middle.
        let second = self.second.as_ref();
        let height = second.map_or(0.0, |second| second.size().y);
        let top = rect.center().y - self.first.size().y.max(height) / 2.0;
        ui.painter().galley(pos2(rect.left(), top), self.first, ink);
        if let Some(second) = self.second {
            ui.painter()
                .galley(pos2(rect.left() + COLUMN, top), second, ink);
        }
    }
}

/// Buttons beside each other; those that find no room go below.
pub(crate) fn buttons<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.horizontal_wrapped(add).inner
}

/// Several things with what is said about each, one after the other in one text.
pub(crate) fn pairs(ui: &mut Ui, pairs: &[(String, String)]) {
    let ink = look(ui).ink;
    let mut job = egui::text::LayoutJob::default();
    let filled = pairs
        .iter()
        .filter(|(name, rest)| !name.is_empty() || !rest.is_empty());
    for (at, (name, rest)) in filled.enumerate() {
        let before = if at == 0 { "" } else { "     " };
        append(&mut job, Type::Strong, &format!("{before}{name}  "), ink);
        append(&mut job, Type::Body, rest, ink);
    }
    if !job.text.is_empty() {
        ui.add(egui::Label::new(job).wrap());
    }
}
