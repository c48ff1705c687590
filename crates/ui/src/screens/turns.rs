//! Turns at jobs, as several screens show them.

use commonbook_book::{Edit, MemberId, Occurrence, Slot, SlotState};
use egui::Ui;

use crate::{
    desk::Desk,
    house::{self, Ground, Kind, Line, Press},
    marks::Mark,
};

/// Who does a job on a day: "open", "you", "Ana and Bo", "Jo, entered by Ana".
pub(crate) fn who(desk: &Desk<'_>, occurrence: &Occurrence, slot: &Slot) -> String {
    if slot.state == SlotState::Open {
        return desk.get("turn-open");
    }
    let names = desk.names(slot.by.iter().copied());
    match entered_by(desk, occurrence, slot) {
        Some(writer) => desk.with(
            "turn-entered-by",
            &[("who", names.into()), ("writer", desk.name(writer).into())],
        ),
        None => names,
    }
}

/// Who entered the only turn of a slot, when that was somebody else.
fn entered_by(desk: &Desk<'_>, occurrence: &Occurrence, slot: &Slot) -> Option<MemberId> {
    let plan = &desk.book()?.plan;
    let (only, None) = (slot.by.first()?, slot.by.iter().nth(1)) else {
        return None;
    };
    plan.turns
        .iter()
        .find(|turn| {
            turn.meeting == occurrence.meeting
                && turn.date == occurrence.original
                && turn.role == slot.role
                && turn.member == *only
        })
        .and_then(|turn| turn.entered_by)
}

/// Whether it is one's own turn, alone or with others.
pub(crate) fn mine(desk: &Desk<'_>, slot: &Slot) -> bool {
    desk.me().is_some_and(|me| slot.by.contains(&me))
}

/// Takes a turn.
pub(crate) fn take(desk: &mut Desk<'_>, occurrence: &Occurrence, slot: &Slot) {
    let said = desk.with("turn-taken", &[("role", (&slot.name).into())]);
    desk.edit(
        Edit::TakeSlot {
            date: occurrence.original,
            role: slot.role.to_string(),
            member: None,
            meeting: Some(occurrence.meeting.to_string()),
        },
        said,
    );
}

/// Hands one's own turn on. Nobody is asked why.
pub(crate) fn hand_on(desk: &mut Desk<'_>, occurrence: &Occurrence, slot: &Slot) {
    let alone = slot.by.len() == 1;
    let said = desk.with(
        if alone {
            "turn-handed-on"
        } else {
            "turn-stepped-back"
        },
        &[("role", (&slot.name).into())],
    );
    desk.edit(hand_on_edit(occurrence, slot), said);
}

/// Hands on all turns of a day.
pub(crate) fn hand_all_on(desk: &mut Desk<'_>, occurrence: &Occurrence, slots: &[&Slot]) {
    match slots {
        [one] => hand_on(desk, occurrence, one),
        several => {
            let said = desk.get("turns-handed-on");
            desk.edits(
                several
                    .iter()
                    .map(|slot| hand_on_edit(occurrence, slot))
                    .collect(),
                said,
            );
        }
    }
}

fn hand_on_edit(occurrence: &Occurrence, slot: &Slot) -> Edit {
    Edit::HandOn {
        date: occurrence.original,
        role: slot.role.to_string(),
        member: None,
        meeting: Some(occurrence.meeting.to_string()),
    }
}

/// "Take this turn: Tea, Tuesday 24 November": begins with the words on the button.
pub(crate) fn full_name(
    desk: &Desk<'_>,
    words: &str,
    occurrence: &Occurrence,
    slot: &Slot,
) -> String {
    let date = desk.words.date(occurrence.date);
    desk.with(
        "turn-full-name",
        &[
            ("words", words.into()),
            ("role", (&slot.name).into()),
            ("date", date.into()),
        ],
    )
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
    let mine = mine(desk, slot);
    let (words, mark) = match (slot.state, mine) {
        (SlotState::Open, _) => ("turn-take", Some(Mark::Hand)),
        (_, true) => ("turn-hand-on", None),
        (_, false) => ("", None),
    };
    let words = (!words.is_empty() && desk.may_write()).then(|| desk.get(words));
    let full = words
        .as_ref()
        .map(|words| full_name(desk, words, occurrence, slot));
    let kind = if main { Kind::Main } else { Kind::Plain };
    let press = words.as_ref().map(|text| Press {
        name: full.as_deref(),
        mark,
        // Taken, it is the same button with other words: the keyboard stays on it.
        id: Some(ui.scope_id().with("turn")),
        ..Press::new(text).kind(kind)
    });
    let name = commonbook_words::plain(&slot.name);
    let clicked = house::line(ui, Line::new(&rest).strong(&name).press_if(press))
        .is_some_and(|it| it.clicked());
    match (clicked, mine) {
        (true, true) => hand_on(desk, occurrence, slot),
        (true, false) => take(desk, occurrence, slot),
        (false, _) => {}
    }
}

/// "Ana and Bo both took this. Both is fine." True when somebody said so.
pub(crate) fn contested(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    occurrence: &Occurrence,
    slot: &Slot,
) -> bool {
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
            return false;
        }
        house::buttons(ui, |ui| {
            let both = desk.get("turn-both");
            let full = full_name(desk, &both, occurrence, slot);
            let fine = house::named_button(ui, &both, &full).clicked();
            let back = desk.get("turn-step-back");
            let full = full_name(desk, &back, occurrence, slot);
            if house::named_button(ui, &back, &full).clicked() {
                hand_on(desk, occurrence, slot);
            }
            fine
        })
    })
}
