//! What is around a screen: the rail of places, the heading, Hide, and the one column that scrolls.

use egui::{CentralPanel, Layout, Margin, Panel, ScrollArea, Ui, vec2};

use crate::{
    desk::Desk,
    frame::Frame,
    house::{self, Kind, Press},
    marks::Mark,
    place::Place,
    tokens::{COLUMN, TARGET, Type, look, space},
};

/// The heading of a screen.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Head<'a> {
    pub(crate) title: &'a str,
    /// What one comes back to, when this is a part of a place.
    pub(crate) back: Option<&'a str>,
}

/// What was pressed around a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Around {
    Nothing,
    Back,
    /// The list of places, in a narrow window.
    Places,
}

/// A place, or a part of one.
pub(crate) fn place(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    head: Head<'_>,
    add: impl FnOnce(&mut Ui, &mut Desk<'_>),
) -> Around {
    match desk.frame {
        Frame::Wide => rail(ui, desk, 176.0, false),
        Frame::Middle => rail(ui, desk, 96.0, true),
        Frame::Narrow => {}
    }
    whole(ui, desk, head, desk.frame == Frame::Narrow, add)
}

/// A screen without the places: first run, unlock, waiting to be let in.
pub(crate) fn alone(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    head: Head<'_>,
    add: impl FnOnce(&mut Ui, &mut Desk<'_>),
) -> Around {
    whole(ui, desk, head, false, add)
}

fn whole(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    head: Head<'_>,
    places: bool,
    add: impl FnOnce(&mut Ui, &mut Desk<'_>),
) -> Around {
    let paper = egui::Frame::new().fill(look(ui).paper);
    let side = if desk.frame == Frame::Narrow {
        space::MIDDLE
    } else {
        space::HEADING
    } as i8;
    let top = if desk.frame == Frame::Narrow {
        2
    } else {
        space::MIDDLE as i8
    };
    let mut around = Panel::top("heading")
        .frame(paper.inner_margin(Margin {
            left: side,
            right: side,
            top,
            bottom: top,
        }))
        .show_separator_line(desk.frame == Frame::Narrow)
        .show(ui, |ui| heading(ui, desk, head, places))
        .inner;
    CentralPanel::default().frame(paper).show(ui, |ui| {
        ScrollArea::vertical()
            .id_salt((desk.place, head.title))
            .auto_shrink([false, false])
            .content_margin(Margin {
                left: side,
                right: side,
                top: space::SMALL as i8,
                bottom: space::HEADING as i8,
            })
            .show(ui, |ui| {
                ui.set_max_width(ui.available_width().min(COLUMN));
                page_keys(ui);
                said(ui, desk);
                add(ui, desk);
            });
    });
    if head.back.is_some() && std::mem::take(&mut desk.escape) {
        around = Around::Back;
    }
    if around != Around::Nothing {
        desk.turned = true;
    }
    around
}

fn heading(ui: &mut Ui, desk: &mut Desk<'_>, head: Head<'_>, places: bool) -> Around {
    let narrow = desk.frame == Frame::Narrow;
    let mut around = Around::Nothing;
    let hide_word = desk.get("hide");
    let hide = Press {
        text: &hide_word,
        mark: (!narrow).then_some(Mark::Hide),
        ..Press::default()
    };
    ui.horizontal(|ui| {
        if let Some(back) = head.back {
            let name = desk.with("back-to", &[("place", back.into())]);
            let text = if narrow { "" } else { back };
            let press = Press {
                text,
                name: Some(&name),
                mark: Some(Mark::Back),
                ..Press::default()
            };
            if house::press(ui, press).clicked() {
                around = Around::Back;
            }
        } else if places && house::button(ui, &desk.get("places")).clicked() {
            around = Around::Places;
        }
        let width = (ui.available_width() - hide.width(ui) - space::SMALL).max(TARGET);
        let size = vec2(width, TARGET);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(egui::Align::Center), |ui| {
            ui.set_min_width(width);
            let kind = if narrow { Type::Lead } else { Type::Title };
            house::title(ui, kind, head.title, width, desk.fresh);
        });
        if house::press(ui, hide).clicked() {
            desk.hide = true;
        }
    });
    around
}

/// The line of what was done last, or of what did not work out.
fn said(ui: &mut Ui, desk: &mut Desk<'_>) {
    let (what, next) = desk
        .acts
        .problem(desk.scene)
        .map_or_else(<(String, String)>::default, |problem| {
            problem.lines(desk.words)
        });
    house::tell(ui, "problem", &what, &next);
    let told = desk.acts.told().cloned();
    let text = told.as_ref().map_or("", |said| said.text.as_str());
    house::live(ui, "told", Type::Strong, text);
    if told.is_some_and(|said| said.back) {
        if house::button(ui, &desk.get("take-it-back")).clicked() {
            let said = desk.get("taken-back");
            desk.acts.undo(said, desk.out);
        }
        house::gap(ui, space::CARD);
    }
}

/// Long texts move with the keyboard too.
fn page_keys(ui: &Ui) {
    if ui.text_edit_focused() {
        return;
    }
    let page = ui.clip_rect().height() * 0.9;
    let step = ui.input(|input| {
        let pressed = |key| f32::from(u8::from(input.key_pressed(key)));
        page * (pressed(egui::Key::PageUp) - pressed(egui::Key::PageDown))
    });
    if step != 0.0 {
        ui.scroll_with_delta(vec2(0.0, step));
    }
}

fn rail(ui: &mut Ui, desk: &mut Desk<'_>, width: f32, above: bool) {
    let margin = if above { space::TINY } else { space::SMALL };
    Panel::left("rail")
        .exact_size(width)
        .resizable(false)
        .show_separator_line(false)
        .frame(
            egui::Frame::new()
                .fill(look(ui).sunk)
                .inner_margin(Margin::same(margin as i8)),
        )
        .show(ui, |ui| {
            ScrollArea::vertical()
                .id_salt("rail")
                .auto_shrink([false, false])
                .show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = space::TINY;
                    places(ui, desk, above);
                    house::hair(ui);
                    unshared(ui, desk);
                });
        });
}

/// The six places, one below the other.
pub(crate) fn places(ui: &mut Ui, desk: &mut Desk<'_>, above: bool) {
    let name = desk.get("places");
    house::list(ui, &name, |ui| {
        for place in Place::ALL {
            let text = desk.get(place.id());
            let press = Press {
                text: &text,
                kind: Kind::Bare,
                mark: Some(place.mark()),
                above,
                chosen: place == desk.place,
                wide: true,
                ..Press::default()
            };
            if house::press(ui, press).clicked() {
                desk.go = Some(place);
            }
        }
    });
}

/// "2 things are not shared yet." and the way to share them; nothing when all is shared.
pub(crate) fn unshared(ui: &mut Ui, desk: &mut Desk<'_>) {
    let count = desk.book().map_or(0, |book| book.status.unshared_edits);
    if count == 0 {
        return;
    }
    let text = desk.with("unshared", &[("n", count.into())]);
    let share = desk.get("unshared-share");
    if desk.frame == Frame::Narrow {
        let press = Press {
            text: &share,
            ..Press::default()
        };
        let press = (desk.place != Place::Share).then_some(press);
        if house::line(
            ui,
            house::Line {
                rest: &text,
                press,
                ..house::Line::default()
            },
        )
        .is_some_and(|r| r.clicked())
        {
            desk.go = Some(Place::Share);
        }
        return;
    }
    house::soft(ui, &text);
    if house::button(ui, &share).clicked() {
        desk.go = Some(Place::Share);
    }
}
