//! Turns at jobs, as several screens show them.

mod act;
mod said;

use commonbook_book::{Occurrence, RoleMark, RoleMode, Slot, SlotState};
use egui::Ui;

use crate::{
    desk::Desk,
    house::{self, Ground, Kind, Line, Press},
    marks::Mark,
};

pub(crate) use act::{hand_all_on, take};
pub(crate) use said::{asked, full_name, when, who};

/// Whether it is one's own turn, alone or with others.
pub(crate) fn mine(desk: &Desk<'_>, slot: &Slot) -> bool {
    desk.me().is_some_and(|me| slot.by.contains(&me))
}

/// Whether there is room for oneself. What is decided on the day is left until then.
pub(crate) fn open(desk: &Desk<'_>, occurrence: &Occurrence, slot: &Slot) -> bool {
    let time = slot.mode == RoleMode::Ahead || occurrence.date <= desk.today();
    slot.free > 0 && time && !mine(desk, slot)
}

/// The mark of a job, where it has one.
pub(crate) fn mark(mark: RoleMark) -> Option<Mark> {
    (mark != RoleMark::Plain).then_some(Mark::Job(mark))
}

/// What one can do about a turn.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Act {
    Take,
    HandOn,
    Learn,
    StopLearning,
}

impl Act {
    fn of(desk: &Desk<'_>, occurrence: &Occurrence, slot: &Slot) -> Option<Self> {
        let learning = desk.me().is_some_and(|me| slot.learning.contains(&me));
        if !desk.may_write() {
            None
        } else if mine(desk, slot) {
            Some(Self::HandOn)
        } else if learning {
            Some(Self::StopLearning)
        } else if open(desk, occurrence, slot) {
            Some(Self::Take)
        } else if slot.by.is_empty() {
            None
        } else {
            Some(Self::Learn)
        }
    }

    const fn words(self) -> &'static str {
        match self {
            Self::Take => "turn-take",
            Self::HandOn => "turn-hand-on",
            Self::Learn => "turn-learn",
            Self::StopLearning => "turn-learn-stop",
        }
    }
}

/// One job of the day and what one can do about it.
pub(crate) fn row(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    occurrence: &Occurrence,
    slot: &Slot,
    main: bool,
) {
    let rest = who(desk, occurrence, slot);
    let act = Act::of(desk, occurrence, slot);
    let words = act.map(|act| desk.get(act.words()));
    let full = words
        .as_ref()
        .map(|words| full_name(desk, words, occurrence, slot));
    let takes = act == Some(Act::Take);
    let press = words.as_ref().map(|text| Press {
        name: full.as_deref(),
        mark: takes.then_some(Mark::Hand),
        // Taken, it is the same button with other words: the keyboard stays on it.
        id: Some(ui.scope_id().with("turn")),
        ..Press::new(text).kind(if main && takes {
            Kind::Main
        } else {
            Kind::Plain
        })
    });
    let name = commonbook_words::plain(&slot.name);
    let line = Line::new(&rest).strong(&name).mark_if(mark(slot.mark));
    let clicked = house::line(ui, line.press_if(press)).is_some_and(|it| it.clicked());
    if takes && asked(desk, occurrence, slot) == desk.me() && desk.me().is_some() {
        let words = desk.get("turn-not-this-time");
        let full = full_name(desk, &words, occurrence, slot);
        if house::buttons(ui, |ui| house::named_button(ui, &words, &full)).clicked() {
            act::pass_on(desk, occurrence, slot);
        }
    }
    match act.filter(|_| clicked) {
        Some(Act::Take) => act::take(desk, occurrence, slot),
        Some(Act::HandOn) => act::hand_on(desk, occurrence, slot),
        Some(Act::Learn) => act::learn(desk, occurrence, slot),
        Some(Act::StopLearning) => act::stop_learning(desk, occurrence, slot),
        None => {}
    }
}

/// "Ana and Bo both took this. Both is fine."
pub(crate) fn contested(ui: &mut Ui, desk: &mut Desk<'_>, occurrence: &Occurrence, slot: &Slot) {
    let name = commonbook_words::plain(&slot.name).into_owned();
    house::card(ui, Ground::Ask, &name, |ui| {
        let who = desk.names(slot.by.iter().copied());
        let number = slot.by.len();
        house::text(
            ui,
            &desk.with(
                "turn-contested",
                &[("who", who.into()), ("n", number.into())],
            ),
        );
        if !mine(desk, slot) || !desk.may_write() {
            return;
        }
        house::buttons(ui, |ui| {
            let both = desk.get(if number == 2 { "turn-both" } else { "turn-all" });
            let full = full_name(desk, &both, occurrence, slot);
            if house::named_button(ui, &both, &full).clicked() {
                act::together(desk, occurrence, slot);
            }
            let back = desk.get("turn-step-back");
            let full = full_name(desk, &back, occurrence, slot);
            if house::named_button(ui, &back, &full).clicked() {
                act::hand_on(desk, occurrence, slot);
            }
        });
    });
}

/// One job of the day: asked about where more took it than it takes, otherwise a line.
pub(crate) fn job(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    occurrence: &Occurrence,
    slot: &Slot,
    main: bool,
) {
    if slot.state == SlotState::Contested {
        contested(ui, desk, occurrence, slot);
    } else {
        row(ui, desk, occurrence, slot, main);
    }
}
