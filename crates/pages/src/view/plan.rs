//! Pages put together to the parts of a book.

use std::collections::BTreeSet;

use commonbook_book::{NoteId, NoteTitle, NotesIndex, OfferView, PlanView, SharedView};

use super::{CharterPart, DecisionsPart, SeasonPart};

/// The plan: the charter with all seasons at hand.
pub fn plan<'a>(
    charter: &CharterPart,
    seasons: impl IntoIterator<Item = &'a SeasonPart>,
    decisions: &DecisionsPart,
) -> PlanView {
    let mut changes = Vec::new();
    let mut turns = Vec::new();
    let mut topics = Vec::new();
    let (mut offers, mut shared) = (Vec::new(), Vec::new());
    for season in seasons {
        changes.extend(season.changes.iter().cloned());
        turns.extend(season.turns.iter().cloned());
        offers.extend(season.offers.iter().cloned());
        topics.extend(season.topics.iter().cloned());
        shared.extend(season.shared.iter().cloned());
    }
    changes.sort_by_key(|change| (change.meeting, change.date));
    turns.sort_by_key(|turn| (turn.date, turn.meeting, turn.role, turn.member));
    offers.sort_by_key(|one: &OfferView| (one.date, one.meeting, one.role));
    shared.sort_by_key(|one: &SharedView| (one.date, one.meeting, one.role));
    // All of one date are on one page, and in their order already.
    topics.sort_by_key(|topic| (topic.date, topic.meeting));
    PlanView {
        purpose: charter.purpose.clone(),
        meetings: charter.meetings.clone(),
        changes,
        roles: charter.roles.clone(),
        turns,
        rules: charter.rules.clone(),
        door: charter.door,
        topics,
        venues: charter.venues.clone(),
        pauses: charter.pauses.clone(),
        offers,
        shared,
        exceptions: charter.exceptions.clone(),
        adopted: decisions.adopted.clone(),
        look_again: charter.look_again,
        decisions: decisions.decisions.clone(),
        pack: charter.pack.clone(),
    }
}

/// The titles of the notes, with a mark on those whose page this version cannot read.
pub fn notes(charter: &CharterPart, unreadable: &BTreeSet<NoteId>) -> NotesIndex {
    let notes = charter.notes.iter().map(|note| NoteTitle {
        unreadable: unreadable.contains(&note.id),
        ..note.clone()
    });
    NotesIndex {
        notes: notes.collect(),
    }
}
