//! What is around the meeting view: its steps, the ways out, on and back, and the column that scrolls. No places.

use egui::{Align, CentralPanel, Layout, Margin, Panel, ScrollArea, Stroke, Ui, UiBuilder, vec2};

use crate::{
    desk::Desk,
    frame::Frame,
    house::{self, Kind, Press},
    marks::Mark,
    shell::{page_keys, said},
    tokens::{STAGE, TARGET, Type, look, space},
};

/// What stands around a page.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Around<'a> {
    /// What the page is called.
    pub(crate) title: &'a str,
    /// The steps of a meeting.
    pub(crate) steps: &'a [String],
    /// The step that is shown.
    pub(crate) step: usize,
    /// There is a way back.
    pub(crate) back: bool,
    /// There is a way on.
    pub(crate) next: bool,
    /// The timer runs, and is stopped from everywhere.
    pub(crate) timer: bool,
    /// Whether all laptops in the room have the same book; empty while none are met.
    pub(crate) room: &'a str,
}

/// What was pressed around a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pressed {
    Nothing,
    /// One of the steps.
    Step(usize),
    Back,
    Next,
    /// Stop the timer.
    Stop,
    /// Leave the meeting view.
    End,
}

/// Shows a page of the meeting view.
pub(crate) fn stage(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    around: Around<'_>,
    add: impl FnOnce(&mut Ui, &mut Desk<'_>),
) -> Pressed {
    let paper = egui::Frame::new().fill(look(ui).paper);
    let narrow = desk.frame == Frame::Narrow;
    let (side, top) = if narrow {
        // Room for the ring.
        (space::MIDDLE, space::RING)
    } else {
        (space::HEADING, space::MIDDLE)
    };
    let margin = Margin::symmetric(side as i8, top as i8);
    let (mut pressed, bar) = Panel::top("heading")
        .frame(paper.inner_margin(margin))
        .show_separator_line(narrow)
        .show(ui, |ui| bar(ui, desk, around))
        .inner;
    CentralPanel::default().frame(paper).show(ui, |ui| {
        let words = FootWords::of(desk);
        let foot = words.presses(around, narrow);
        let room = ui.max_rect();
        let width = room.width() - 2.0 * side;
        let height = foot_height(ui, &foot, width) + 2.0 * top;
        let taken: f32 = foot.iter().map(|(press, _)| press.width(ui)).sum();
        let beside = !narrow && width - taken >= LINE;
        let (column, below) = room.split_top_bottom_at_y(room.bottom() - height);
        // The foot comes after the page for the keyboard, as it does for the eye; a panel would come before it.
        ui.scope_builder(UiBuilder::new().max_rect(column), |ui| {
            page(ui, desk, around, side, bar, &mut pressed, |ui, desk| {
                add(ui, desk);
                if !beside && !around.room.is_empty() {
                    house::gap(ui, space::CARD);
                    house::live(ui, "meet", Type::Small, around.room);
                }
            });
        });
        ui.painter().hline(
            below.x_range(),
            below.top(),
            Stroke::new(1.0, look(ui).hair),
        );
        let below = below.shrink2(vec2(side, top));
        let layout = Layout::left_to_right(Align::Min).with_main_wrap(true);
        let builder = UiBuilder::new().max_rect(below).layout(layout);
        ui.scope_builder(builder, |ui| {
            for (press, meaning) in foot {
                if house::press(ui, press).clicked() {
                    pressed = meaning;
                }
            }
            if beside && !around.room.is_empty() {
                let rest = vec2(ui.available_size_before_wrap().x, TARGET);
                let middle = Layout::left_to_right(Align::Center);
                ui.allocate_ui_with_layout(rest, middle, |ui| {
                    house::live(ui, "meet", Type::Small, around.room);
                });
            }
        });
    });
    pressed
}

/// With less room than this beside the buttons, the line about the laptops in the room goes to the end of the page.
const LINE: f32 = 400.0;

/// What the bar has room for.
#[derive(Clone, Copy, Debug, Default)]
struct Bar {
    steps: bool,
    titled: bool,
}

/// The column that scrolls, with the title at its beginning and the steps at its end where the bar has no room for
/// them.
fn page(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    around: Around<'_>,
    side: f32,
    bar: Bar,
    pressed: &mut Pressed,
    add: impl FnOnce(&mut Ui, &mut Desk<'_>),
) {
    let mut area = ScrollArea::vertical().id_salt(("meeting", around.title));
    if desk.fresh {
        area = area.vertical_scroll_offset(0.0);
    }
    area.auto_shrink([false, false])
        .content_margin(Margin {
            left: side as i8,
            right: side as i8,
            top: space::SMALL as i8,
            bottom: space::SMALL as i8,
        })
        .show(ui, |ui| {
            ui.set_max_width(ui.available_width().min(STAGE));
            page_keys(ui);
            if !bar.titled {
                let width = ui.available_width();
                house::title(ui, Type::Lead, around.title, width, desk.fresh);
                house::gap(ui, space::MIDDLE);
            }
            said(ui, desk);
            add(ui, desk);
            if !bar.steps {
                house::gap(ui, space::HEADING);
                house::buttons(ui, |ui| steps(ui, around, None, pressed));
            }
        });
}

/// The steps, or where they find no room the title; then the way out, and Hide where it always is.
fn bar(ui: &mut Ui, desk: &mut Desk<'_>, around: Around<'_>) -> (Pressed, Bar) {
    let narrow = desk.frame == Frame::Narrow;
    let mut pressed = Pressed::Nothing;
    let mut bar = Bar::default();
    let (hide_word, end_word) = (desk.get("hide"), desk.get("meet-end"));
    let hide = Press {
        mark: (!narrow).then_some(Mark::Hide),
        ..Press::new(&hide_word)
    };
    let end = Press::new(&end_word);
    let row = vec2(ui.available_width(), TARGET);
    ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Min), |ui| {
        let right = hide.width(ui) + end.width(ui) + 2.0 * space::SMALL;
        let width = (ui.available_width() - right).max(0.0);
        let widths: Vec<f32> = around
            .steps
            .iter()
            .map(|step| chosen(step).width(ui))
            .collect();
        let needed: f32 = widths.iter().map(|width| width + space::SMALL).sum();
        bar.steps = needed <= width;
        let longest = house::longest_word(ui, Type::Lead, around.title);
        bar.titled = !bar.steps && longest <= width;
        let height = if bar.titled {
            house::height(ui, Type::Lead, around.title, width).max(TARGET)
        } else {
            TARGET
        };
        let layout = Layout::left_to_right(Align::Center);
        ui.allocate_ui_with_layout(vec2(width, height), layout, |ui| {
            ui.set_min_width(width);
            if bar.steps {
                steps(ui, around, Some(&widths), &mut pressed);
            } else if bar.titled {
                house::title(ui, Type::Lead, around.title, width, desk.fresh);
            }
        });
        if house::press(ui, end).clicked() {
            pressed = Pressed::End;
        }
        if house::press(ui, hide).clicked() {
            desk.hide = true;
        }
    });
    (pressed, bar)
}

/// A step that is shown, which is where its words take the most room.
fn chosen(step: &str) -> Press<'_> {
    Press {
        chosen: true,
        ..Press::new(step).kind(Kind::Bare)
    }
}

/// The steps, each as wide as when it is chosen, so that going on moves none of them.
fn steps(ui: &mut Ui, around: Around<'_>, widths: Option<&[f32]>, pressed: &mut Pressed) {
    for (at, step) in around.steps.iter().enumerate() {
        let press = Press {
            chosen: at == around.step,
            wide: widths.is_some(),
            ..chosen(step)
        };
        let width = widths.and_then(|widths| widths.get(at));
        let response = match width {
            Some(width) => {
                let size = vec2(*width, TARGET);
                let layout = Layout::left_to_right(Align::Center);
                let cell = ui.allocate_ui_with_layout(size, layout, |ui| house::press(ui, press));
                cell.inner
            }
            None => house::press(ui, press),
        };
        if response.clicked() {
            *pressed = Pressed::Step(at);
        }
    }
}

/// The words at the foot of a page.
struct FootWords {
    back: String,
    next: String,
    stop: String,
    stop_name: String,
}

impl FootWords {
    fn of(desk: &Desk<'_>) -> Self {
        Self {
            back: desk.get("meet-back"),
            next: desk.get("meet-next"),
            stop: desk.get("stop"),
            stop_name: desk.get("timer-stop"),
        }
    }

    fn presses(&self, around: Around<'_>, narrow: bool) -> Vec<(Press<'_>, Pressed)> {
        let mut all = Vec::new();
        if around.back {
            all.push((Press::new(&self.back), Pressed::Back));
        }
        if around.next {
            let press = Press::new(&self.next).kind(Kind::Main);
            all.push((press, Pressed::Next));
        }
        if around.timer {
            let words = if narrow { &self.stop } else { &self.stop_name };
            let press = Press::new(words).name(&self.stop_name);
            all.push((press, Pressed::Stop));
        }
        all
    }
}

/// How high the foot is: what finds no room in a row begins another one.
fn foot_height(ui: &Ui, foot: &[(Press<'_>, Pressed)], width: f32) -> f32 {
    let (mut rows, mut taken) = (1.0, 0.0);
    for (press, _) in foot {
        let wide = press.width(ui);
        if taken > 0.0 && taken + wide > width {
            rows += 1.0;
            taken = 0.0;
        }
        taken += wide + space::SMALL;
    }
    rows * (TARGET + space::SMALL) - space::SMALL
}
