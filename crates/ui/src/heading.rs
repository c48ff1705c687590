//! The heading of a screen: the way back, the title, Print where there is a sheet, and Hide.

use egui::{Layout, Ui, vec2};

use crate::{
    desk::Desk,
    frame::Frame,
    house::{self, Press},
    marks::Mark,
    tokens::{TARGET, Type, space},
};

/// The heading of a screen.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Head<'a> {
    pub(crate) title: &'a str,
    /// What one comes back to, when this is a part of a place.
    pub(crate) back: Option<&'a str>,
    /// There is a sheet to print here.
    pub(crate) sheet: bool,
}

impl<'a> Head<'a> {
    /// A whole place or screen.
    pub(crate) const fn of(title: &'a str) -> Self {
        Self {
            title,
            back: None,
            sheet: false,
        }
    }

    /// A part that one comes back from.
    pub(crate) const fn part(title: &'a str, back: &'a str) -> Self {
        Self {
            title,
            back: Some(back),
            sheet: false,
        }
    }
}

/// What was pressed around a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Around {
    Nothing,
    Back,
    /// The list of places, in a narrow window.
    Places,
    /// The sheet to print.
    Print,
}

/// The way back or to the places, the title, Print and Hide.
pub(crate) fn heading(ui: &mut Ui, desk: &mut Desk<'_>, head: Head<'_>, places: bool) -> Around {
    let narrow = desk.frame == Frame::Narrow;
    let kind = if narrow { Type::Lead } else { Type::Title };
    let mut around = Around::Nothing;
    let hide_word = desk.get("hide");
    let hide = Press {
        mark: (!narrow).then_some(Mark::Hide),
        ..Press::new(&hide_word)
    };
    let print_word = desk.get("print");
    let print = Press {
        mark: (!narrow).then_some(Mark::Print),
        ..Press::new(&print_word)
    };
    let needed = house::longest_word(ui, kind, head.title).max(LEAST_TITLE);
    let mut below = false;
    // The buttons are at the top, so that Hide is always in the same place, however long the title is.
    let row = vec2(ui.available_width(), TARGET);
    ui.allocate_ui_with_layout(row, Layout::left_to_right(egui::Align::Min), |ui| {
        if let Some(back) = head.back {
            let name = desk.with("back-to", &[("place", back.into())]);
            let text = if narrow { "" } else { back };
            if house::press(ui, Press::new(text).name(&name).mark(Mark::Back)).clicked() {
                around = Around::Back;
            }
        } else if places && house::button(ui, &desk.get("places")).clicked() {
            around = Around::Places;
        }
        let mut right = hide.width(ui) + space::SMALL;
        if head.sheet {
            right += print.width(ui) + space::SMALL;
        }
        let width = (ui.available_width() - right).max(0.0);
        below = width < needed;
        let height = house::height(ui, kind, head.title, width).max(TARGET);
        let size = vec2(width, height);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(egui::Align::Center), |ui| {
            ui.set_min_width(width);
            if !below {
                house::title(ui, kind, head.title, width, desk.fresh);
            }
        });
        if head.sheet && house::press(ui, print).clicked() {
            around = Around::Print;
        }
        if house::press(ui, hide).clicked() {
            desk.hide = true;
        }
    });
    if below {
        let width = ui.available_width();
        house::title(ui, kind, head.title, width, desk.fresh);
    }
    around
}

/// With less room than this the title goes below the buttons.
const LEAST_TITLE: f32 = 120.0;
