//! What people were told is kept, by its meaning.

use std::collections::BTreeMap;

use commonbook_book::{MeetingId, MemberId, NoteId, RoleId};
use commonbook_tests::sim::Look;
use jiff::civil::Date;

/// What has to be in the book in the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    /// It was said to be kept, and nobody took it back.
    There,
    /// It was taken back.
    Gone,
    /// Nobody was told.
    Either,
    /// The disk that held it was exchanged for an older one: it may be lost, or made again where it was not.
    Exchanged,
}

/// Things that somebody entered, each unlike all others.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Thing {
    Rule(String),
    Role(String),
    Note(String),
    /// One letter that is nowhere else, in a note.
    Letter(NoteId, char),
    Turn(MeetingId, Date, RoleId, MemberId),
    Moved(MeetingId, Date),
    Cancelled(MeetingId, Date),
}

/// All promises of one history.
#[derive(Default)]
pub(crate) struct Promises {
    things: BTreeMap<Thing, (usize, Fate)>,
}

impl Promises {
    /// Notes what became of an act of a device: kept, or unknown.
    pub(crate) fn note(&mut self, device: usize, thing: Thing, kept: Option<()>, fate: Fate) {
        let exchanged = self
            .things
            .get(&thing)
            .is_some_and(|(_, old)| *old == Fate::Exchanged);
        let fate = match kept {
            // What was taken back may be made again from an older disk, and what is on its way still come.
            Some(()) if exchanged => Fate::Exchanged,
            Some(()) => fate,
            None => Fate::Either,
        };
        crate::tell(|| format!("device {device}: {thing:?} is {fate:?}"));
        self.things.insert(thing, (device, fate));
    }

    /// The disk of a device was exchanged for an older one: what it alone had may be lost.
    pub(crate) fn forget(&mut self, device: usize) {
        let mine = self.things.values_mut().filter(|(by, _)| *by == device);
        mine.for_each(|(_, fate)| *fate = Fate::Exchanged);
    }

    pub(crate) fn count(&self) -> usize {
        let there = self
            .things
            .values()
            .filter(|(_, fate)| *fate == Fate::There);
        there.count()
    }

    /// Fails when the book lacks what was kept, has what was taken back, or has anything twice. Where somebody cheats,
    /// what was put into a text may be there twice: it was made again when what it was built on did not count, and
    /// then that did after all.
    pub(crate) fn check(&self, look: &Look, cheated: bool) {
        for (thing, (device, fate)) in &self.things {
            let times = times(look, thing);
            let most = 1 + usize::from(cheated && matches!(thing, Thing::Letter(..)));
            let right = match fate {
                Fate::There => times >= 1 && times <= most,
                Fate::Gone => times == 0,
                Fate::Either => times <= most,
                Fate::Exchanged => times <= 2,
            };
            assert!(
                right,
                "{thing:?} of device {device} is {fate:?} and is there {times} times"
            );
        }
    }
}

fn times(look: &Look, thing: &Thing) -> usize {
    let plan = &look.plan;
    match thing {
        Thing::Rule(text) => plan.rules.iter().filter(|r| r.text == *text).count(),
        Thing::Role(name) => plan.roles.iter().filter(|r| r.name == *name).count(),
        Thing::Note(title) => look
            .notes
            .notes
            .iter()
            .filter(|n| n.title == *title)
            .count(),
        Thing::Letter(note, letter) => {
            let text = look.texts.iter().find(|n| n.id == *note);
            text.map_or(0, |note| note.text.chars().filter(|c| c == letter).count())
        }
        Thing::Turn(meeting, date, role, member) => {
            let same = |t: &&commonbook_book::TurnView| {
                (t.meeting, t.date, t.role, t.member) == (*meeting, *date, *role, *member)
            };
            plan.turns.iter().filter(same).count()
        }
        Thing::Moved(meeting, date) => {
            let same = |c: &&commonbook_book::DateChangeView| {
                (c.meeting, c.date) == (*meeting, *date) && c.to.is_some()
            };
            plan.changes.iter().filter(same).count()
        }
        Thing::Cancelled(meeting, date) => {
            let same = |c: &&commonbook_book::DateChangeView| {
                (c.meeting, c.date) == (*meeting, *date) && c.cancelled
            };
            plan.changes.iter().filter(same).count()
        }
    }
}
