//! A season page: turns, moves and cancellations of half a year.

use std::collections::BTreeMap;

use automerge::{Automerge, ObjId, ROOT, ReadDoc as _};
use commonbook_book::{
    DateChangeView, Field, MeetingId, MeetingKind, MemberId, OfferView, SharedView, TopicView,
    TurnView, limits,
};
use jiff::civil::Date;
use serde::Serialize;

use super::{
    schedule::crossing,
    values::{date, line, number, possible, text, time, words, yes},
};
use crate::{
    Page, PageName, Unreadable,
    keys::{LEARNING, SeasonKey, read_offer},
    page::guarded,
};

/// What a season page says.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct SeasonPart {
    /// By meeting, then date.
    pub changes: Vec<DateChangeView>,
    /// By date, meeting, job, member.
    pub turns: Vec<TurnView>,
    /// By date, then meeting, then in the group's order.
    pub topics: Vec<TopicView>,
    /// By date, meeting, job.
    pub offers: Vec<OfferView>,
    /// By date, meeting, job.
    pub shared: Vec<SharedView>,
}

impl Page {
    /// What a season page says; of another page, nothing.
    ///
    /// `authors` knows whose an actor is. A turn whose author nobody knows is not shown.
    ///
    /// # Errors
    /// [`Unreadable`] when this version's library cannot read it.
    pub fn season(
        &self,
        authors: &dyn Fn(&[u8; 16]) -> Option<MemberId>,
    ) -> Result<SeasonPart, Unreadable> {
        guarded(|| Ok(read(self.name(), self.doc(), authors)))
    }
}

fn read(
    page: &PageName,
    doc: &Automerge,
    authors: &dyn Fn(&[u8; 16]) -> Option<MemberId>,
) -> SeasonPart {
    let mut changes: BTreeMap<(MeetingId, Date), DateChangeView> = BTreeMap::new();
    let mut part = SeasonPart::default();
    for entry in doc.map_range(ROOT, ..) {
        let Some(key) = SeasonKey::read(&entry.key) else {
            continue;
        };
        let (SeasonKey::Moved {
            meeting,
            date: original,
            ..
        }
        | SeasonKey::Cancelled {
            meeting,
            date: original,
        }
        | SeasonKey::Held {
            meeting,
            date: original,
        }
        | SeasonKey::Take {
            meeting,
            date: original,
            ..
        }
        | SeasonKey::Offer {
            meeting,
            date: original,
            ..
        }
        | SeasonKey::Share {
            meeting,
            date: original,
            ..
        }) = key;
        // One date, one page: what stands on another page was not written by this program.
        if PageName::season_of(original) != *page || !possible(original) {
            continue;
        }
        let change = changes
            .entry((meeting, original))
            .or_insert_with(|| DateChangeView::none(meeting, original));
        match key {
            SeasonKey::Moved { field, .. } => {
                let field = match field {
                    "to" => {
                        change.to = date(&entry.value).filter(|to| *to != original);
                        Field::Date
                    }
                    "time" => {
                        change.time = time(&entry.value);
                        Field::Time
                    }
                    "place" => {
                        change.place = line(&entry.value);
                        Field::Place
                    }
                    "venue" => {
                        change.venue = text(&entry.value).and_then(|venue| venue.parse().ok());
                        Field::Venue
                    }
                    "kind" => {
                        change.kind = text(&entry.value).and_then(|kind| MeetingKind::of(&kind));
                        Field::Kind
                    }
                    "how" => {
                        change.how = words(&entry.value, limits::HOW_CHARS);
                        Field::How
                    }
                    _ => continue,
                };
                if entry.conflict {
                    change.crossings.extend(crossing(doc, &entry.key, field));
                }
            }
            SeasonKey::Held { .. } => change.held = yes(&entry.value),
            SeasonKey::Cancelled { .. } => change.cancelled = yes(&entry.value),
            SeasonKey::Take { role, member, .. } => {
                let learning = text(&entry.value).is_some_and(|text| text == LEARNING);
                let takes = learning || yes(&entry.value);
                if let (true, Some(author)) = (takes, author(&entry.id(), authors)) {
                    let entered_by = (author != member).then_some(author);
                    part.turns.push(TurnView {
                        meeting,
                        date: original,
                        role,
                        member,
                        entered_by,
                        learning,
                    });
                }
            }
            SeasonKey::Offer { role, .. } => {
                part.offers.extend(text(&entry.value).map(|text| OfferView {
                    meeting,
                    date: original,
                    role,
                    members: read_offer(&text),
                }));
            }
            SeasonKey::Share { role, .. } => {
                part.shared
                    .extend(number(&entry.value).map(|seats| SharedView {
                        meeting,
                        date: original,
                        role,
                        seats: seats.min(limits::SEATS),
                    }));
            }
        }
    }
    part.turns
        .sort_by_key(|turn| (turn.date, turn.meeting, turn.role, turn.member));
    part.offers
        .sort_by_key(|one| (one.date, one.meeting, one.role));
    part.shared
        .sort_by_key(|one| (one.date, one.meeting, one.role));
    part.changes = changes
        .into_values()
        .filter(|change| *change != DateChangeView::none(change.meeting, change.date))
        .collect();
    part.topics = super::topic::read(page, doc);
    part
}

/// Who did an operation: the owner of its actor, whatever any field says.
pub(super) fn author(
    op: &ObjId,
    authors: &dyn Fn(&[u8; 16]) -> Option<MemberId>,
) -> Option<MemberId> {
    match op {
        ObjId::Root => None,
        ObjId::Id(_, actor, _) => authors(&actor.to_bytes().try_into().ok()?),
    }
}
