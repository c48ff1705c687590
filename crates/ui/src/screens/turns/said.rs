//! How a turn is said: "open", "open, perhaps Mira", "you", "Ana and Bo", "Jo, entered by Ana".

use commonbook_book::{MemberId, Occurrence, RoleMode, Slot, SlotState};

use crate::desk::Desk;

/// Who does a job on a day, who learns it, and whether one more is welcome.
pub(crate) fn who(desk: &Desk<'_>, occurrence: &Occurrence, slot: &Slot) -> String {
    let mut said = doing(desk, occurrence, slot);
    if slot.state == SlotState::Taken && slot.free > 0 {
        let args = [("who", said.into()), ("n", slot.free.into())];
        said = desk.with("turn-one-more", &args);
    }
    if slot.learning.is_empty() {
        return said;
    }
    let learning = desk.names(slot.learning.iter().copied());
    let args = [("who", said.into()), ("learning", learning.into())];
    desk.with("turn-with-learning", &args)
}

fn doing(desk: &Desk<'_>, occurrence: &Occurrence, slot: &Slot) -> String {
    if slot.state == SlotState::Open {
        if slot.mode == RoleMode::OnTheDay && occurrence.date > desk.today() {
            return desk.get("turn-on-the-day");
        }
        return match asked(desk, occurrence, slot) {
            Some(asked) => desk.with("turn-perhaps", &[("who", desk.name(asked).into())]),
            None => desk.get("turn-open"),
        };
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

/// Whom an open turn is offered to now; it is theirs only when they take it.
pub(crate) fn asked(desk: &Desk<'_>, occurrence: &Occurrence, slot: &Slot) -> Option<MemberId> {
    if slot.free == 0 || occurrence.ends() <= desk.scene.now {
        return None;
    }
    let book = desk.book()?;
    let members = &book.members.members;
    let (meeting, date) = (occurrence.meeting, occurrence.original);
    let offered = book.plan.offered(members, meeting, date, slot.role);
    offered.first().copied()
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

/// "Tea, Tuesday 24 November", and "perhaps you" where it is offered to oneself.
pub(crate) fn when(desk: &Desk<'_>, occurrence: &Occurrence, slot: &Slot) -> String {
    let date = desk.words.date(occurrence.date);
    let args = [("role", (&slot.name).into()), ("date", date.into())];
    let mine = desk.me().is_some() && asked(desk, occurrence, slot) == desk.me();
    desk.with(
        if mine {
            "turn-when-perhaps"
        } else {
            "turn-when"
        },
        &args,
    )
}
