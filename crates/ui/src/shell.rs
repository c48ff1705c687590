//! What is around a screen: the rail of places, the heading, and the one column that scrolls.

use egui::{CentralPanel, Margin, Panel, Rect, ScrollArea, Ui, vec2};

use crate::{
    desk::Desk,
    frame::Frame,
    heading::heading,
    house::{self, Kind, Press},
    marks::Mark,
    place::Place,
    screens,
    tokens::{COLUMN, Type, look, space},
};

pub(crate) use crate::heading::{Around, Head};

/// A place, or a part of one.
pub(crate) fn place(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    head: Head<'_>,
    add: impl FnOnce(&mut Ui, &mut Desk<'_>),
) -> Around {
    match desk.frame {
        Frame::Wide => rail(ui, desk, 176.0, false),
        Frame::Middle => rail(ui, desk, 120.0, true),
        Frame::Narrow => {}
    }
    whole(ui, desk, head, desk.frame == Frame::Narrow, |ui, desk| {
        screens::soon::line(ui, desk);
        add(ui, desk);
    })
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
        // Room for the ring.
        space::RING as i8
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
        let mut area = ScrollArea::vertical().id_salt((desk.place, head.title));
        if desk.fresh && (head.back.is_some() || desk.acts.speaks()) {
            // A part begins at its beginning, however far it was read the last time; and what was just done is said
            // at the beginning.
            area = area.vertical_scroll_offset(0.0);
        }
        area.auto_shrink([false, false])
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

/// The line of what was done last, or of what did not work out. A new one comes into view.
pub(crate) fn said(ui: &mut Ui, desk: &mut Desk<'_>) {
    let top = ui.cursor().min;
    say(ui, desk);
    if desk.acts.is_new(desk.scene) {
        ui.scroll_to_rect(Rect::from_two_pos(top, ui.cursor().min), None);
    }
}

fn say(ui: &mut Ui, desk: &mut Desk<'_>) {
    let (what, next) = desk
        .acts
        .problem(desk.scene)
        .map_or_else(<(String, String)>::default, |problem| {
            problem.lines(desk.words)
        });
    house::tell(ui, "problem", &what, &next);
    let Some(told) = desk.acts.told().cloned() else {
        return house::live(ui, "told", Type::Strong, "");
    };
    let mut text = told.text;
    let not_heard = desk.book().map_or(0, |book| book.status.not_heard);
    if told.hearing && not_heard > 0 {
        text.push(' ');
        text.push_str(&desk.with("not-heard", &[("n", not_heard.into())]));
    }
    house::buttons(ui, |ui| {
        house::live(ui, "told", Type::Strong, &text);
        if told.back && house::button(ui, &desk.get("take-it-back")).clicked() {
            let said = desk.get("taken-back");
            desk.acts.undo(said, desk.out);
        }
    });
    house::gap(ui, space::CARD);
}

/// Long texts move with the keyboard too.
pub(crate) fn page_keys(ui: &Ui) {
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

/// The rail is as wide as the design says, and wider where a language has longer words.
fn rail(ui: &mut Ui, desk: &mut Desk<'_>, least: f32, above: bool) {
    let longest = Place::ALL
        .into_iter()
        .map(|place| rail_press(&desk.get(place.id()), place, desk.place, above).longest_word(ui))
        .fold(0.0, f32::max);
    let margin = if above { space::RING } else { space::SMALL };
    let bar = space::TINY;
    // Sizes are rounded to whole pixels on the way, which may take a little off.
    let needed = (longest + 2.0 * margin + bar).ceil() + 1.0;
    Panel::left("rail")
        .exact_size(least.max(needed))
        .resizable(false)
        .show_separator_line(false)
        .frame(egui::Frame::new().fill(look(ui).sunk))
        .show(ui, |ui| {
            // A slim bar, so that it takes no room from the words.
            let scroll = &mut ui.spacing_mut().scroll;
            (
                scroll.bar_width,
                scroll.bar_inner_margin,
                scroll.bar_outer_margin,
            ) = (bar, 0.0, 0.0);
            ScrollArea::vertical()
                .id_salt("rail")
                .auto_shrink([false, false])
                .content_margin(margin)
                .show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = space::TINY;
                    places(ui, desk, above);
                    house::hair(ui);
                    unshared(ui, desk);
                });
        });
}

fn rail_press(text: &str, place: Place, shown: Place, above: bool) -> Press<'_> {
    Press {
        above,
        chosen: place == shown,
        wide: true,
        ..Press::new(text).kind(Kind::Bare).mark(place.mark())
    }
}

/// The six places, one below the other.
pub(crate) fn places(ui: &mut Ui, desk: &mut Desk<'_>, above: bool) {
    let name = desk.get("places");
    house::list(ui, &name, |ui| {
        for place in Place::ALL {
            let text = desk.get(place.id());
            let press = rail_press(&text, place, desk.place, above);
            let response = house::press(ui, press);
            if response.clicked() {
                desk.go = Some(place);
            }
            if desk.fresh && press.chosen {
                response.scroll_to_me(None);
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
        let press = Press::new(&share);
        let press = (desk.place != Place::Share).then_some(press);
        if house::line(ui, house::Line::new(&text).press_if(press)).is_some_and(|r| r.clicked()) {
            desk.go = Some(Place::Share);
        }
        return;
    }
    house::soft(ui, &text);
    let above = desk.frame == Frame::Middle;
    let press = Press {
        above,
        wide: above,
        ..Press::new(&share).mark(Mark::Share)
    };
    if house::press(ui, press).clicked() {
        desk.go = Some(Place::Share);
    }
}
