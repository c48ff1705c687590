//! What is done about a turn. Nobody is asked why.

use commonbook_book::{Edit, Occurrence, Ref, Slot};

use crate::desk::Desk;

/// Takes a turn.
pub(crate) fn take(desk: &mut Desk<'_>, occurrence: &Occurrence, slot: &Slot) {
    let said = desk.with("turn-taken", &[("role", (&slot.name).into())]);
    desk.edit(taking(occurrence, slot, false), said);
}

/// Is there to learn it, beside whoever does it.
pub(super) fn learn(desk: &mut Desk<'_>, occurrence: &Occurrence, slot: &Slot) {
    let said = desk.with("turn-learning", &[("role", (&slot.name).into())]);
    desk.edit(taking(occurrence, slot, true), said);
}

pub(super) fn stop_learning(desk: &mut Desk<'_>, occurrence: &Occurrence, slot: &Slot) {
    let said = desk.with("turn-learning-ended", &[("role", (&slot.name).into())]);
    desk.edit(handing_on(occurrence, slot), said);
}

/// Hands one's own turn on.
pub(super) fn hand_on(desk: &mut Desk<'_>, occurrence: &Occurrence, slot: &Slot) {
    let alone = slot.by.len() == 1;
    let said = desk.with(
        if alone {
            "turn-handed-on"
        } else {
            "turn-stepped-back"
        },
        &[("role", (&slot.name).into())],
    );
    desk.edit(handing_on(occurrence, slot), said);
}

/// Hands on all turns of a day.
pub(crate) fn hand_all_on(desk: &mut Desk<'_>, occurrence: &Occurrence, slots: &[&Slot]) {
    match slots {
        [one] => hand_on(desk, occurrence, one),
        several => {
            let said = desk.get("turns-handed-on");
            let edits = several.iter().map(|slot| handing_on(occurrence, slot));
            desk.edits(edits.collect(), said);
        }
    }
}

/// Lets an open turn be offered to the next.
pub(super) fn pass_on(desk: &mut Desk<'_>, occurrence: &Occurrence, slot: &Slot) {
    let said = desk.with("turn-passed-on", &[("role", (&slot.name).into())]);
    let (date, role, meeting) = which(occurrence, slot);
    desk.edit(
        Edit::PassOn {
            date,
            role,
            meeting,
            offer: None,
        },
        said,
    );
}

/// Those who took it do it together.
pub(super) fn together(desk: &mut Desk<'_>, occurrence: &Occurrence, slot: &Slot) {
    let said = desk.with("turn-together", &[("role", (&slot.name).into())]);
    let (date, role, meeting) = which(occurrence, slot);
    desk.edit(
        Edit::ShareTurn {
            date,
            role,
            meeting,
            seats: None,
        },
        said,
    );
}

fn which(occurrence: &Occurrence, slot: &Slot) -> (jiff::civil::Date, Ref, Option<Ref>) {
    let meeting = Some(occurrence.meeting.to_string());
    (occurrence.original, slot.role.to_string(), meeting)
}

fn taking(occurrence: &Occurrence, slot: &Slot, learning: bool) -> Edit {
    let (date, role, meeting) = which(occurrence, slot);
    Edit::TakeSlot {
        date,
        role,
        member: None,
        meeting,
        learning,
    }
}

fn handing_on(occurrence: &Occurrence, slot: &Slot) -> Edit {
    let (date, role, meeting) = which(occurrence, slot);
    Edit::HandOn {
        date,
        role,
        member: None,
        meeting,
        offer: None,
    }
}
