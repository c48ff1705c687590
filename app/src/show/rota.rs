//! Who does what at a meeting, and the jobs with who is willing.

use commonbook_book::{Book, MemberId, Occurrence, RoleMode, Slot, SlotState};
use commonbook_words::Words;
use serde_json::{Value, json};

use super::alias;

fn names<'a>(book: &Book, members: impl IntoIterator<Item = &'a MemberId>) -> Vec<String> {
    members.into_iter().map(|id| alias(book, id)).collect()
}

/// A job on one date, for scripts and for people.
pub(super) fn job(book: &Book, words: &Words, one: &Occurrence, slot: &Slot) -> (Value, String) {
    let by = names(book, &slot.by);
    let learning = names(book, &slot.learning);
    let members = &book.members.members;
    let offered = if slot.free == 0 || one.cancelled {
        Vec::new()
    } else {
        book.plan
            .offered(members, one.meeting, one.original, slot.role)
    };
    let offered = names(book, &offered);
    let mut said = match (slot.state, slot.mode) {
        (SlotState::Open, RoleMode::Ahead) => words.get("show-open"),
        (SlotState::Open, RoleMode::OnTheDay) => words.get("show-on-the-day"),
        (SlotState::Taken, _) => words.list(&by),
        (SlotState::Contested, _) => {
            words.with("show-contested", &[("names", words.list(&by).into())])
        }
    };
    if slot.state == SlotState::Taken && slot.free > 0 {
        let more = words.with("show-more-welcome", &[("n", slot.free.into())]);
        said = format!("{said} {more}");
    }
    if !learning.is_empty() {
        let with = words.with("show-learning", &[("names", words.list(&learning).into())]);
        said = format!("{said} {with}");
    }
    if let Some(first) = offered.first() {
        let to = words.with("show-offered", &[("alias", first.into())]);
        said = format!("{said} {to}");
    }
    let value = json!({
        "role": slot.name, "state": slot.state, "by": by, "role_id": slot.role, "by_ids": slot.by,
        "learning": learning, "learning_ids": slot.learning, "free": slot.free, "mode": slot.mode,
        "mark": slot.mark, "offered": offered,
    });
    (value, format!("  {}: {said}", slot.name))
}

/// The jobs, with what they involve and who offered to do them now and then.
pub(super) fn jobs(book: &Book, words: &Words) -> (Value, Vec<String>) {
    let mut lines = Vec::new();
    let mut values = Vec::new();
    for role in &book.plan.roles {
        // Whoever left is on no list any more.
        let belongs = |id: &&MemberId| book.members.members.iter().any(|one| one.id == **id);
        let willing_ids: Vec<&MemberId> = role.willing.iter().filter(belongs).collect();
        let willing = names(book, willing_ids.iter().copied());
        lines.push(role.name.clone());
        lines.extend(role.checklist.iter().map(|line| format!("  - {line}")));
        if !willing.is_empty() {
            let args = [("names", words.list(&willing).into())];
            lines.push(format!("  {}", words.with("show-willing", &args)));
        }
        values.push(json!({
            "id": role.id, "name": role.name, "checklist": role.checklist, "mark": role.mark,
            "mode": role.mode, "seats": role.seats, "willing": willing, "willing_ids": willing_ids,
        }));
    }
    if lines.is_empty() {
        lines.push(words.get("show-no-jobs"));
    }
    (Value::Array(values), lines)
}
