//! Tricks with what is on pages.

use commonbook_book::Id;
use commonbook_pages::{Page, PageName};
use commonbook_seal::{ActorId, ChainId, EnvelopeId, EpochKey, Kind, PageId};
use commonbook_tests::sim::{Lie, Place};
use rand_core::Rng as _;
use serde_json::json;

use super::Desk;
use crate::chunk::Parts;

impl Desk {
    /// A page that everybody writes on.
    fn some_page(&mut self) -> PageName {
        let book = self.book.clone();
        match (self.below(3), book.notes.notes.first()) {
            (0, Some(note)) => PageName::Note(note.id),
            (1, _) => PageName::Season {
                year: 2026,
                half: 2,
            },
            _ => PageName::Charter,
        }
    }

    fn page_id(&self, name: &PageName) -> PageId {
        PageId::of_name(self.cheat.group, &name.to_string())
    }

    fn id(&mut self) -> Id {
        let mut bytes = [0; 10];
        self.cheat.rng.fill_bytes(&mut bytes);
        Id::from_bytes(bytes)
    }

    /// Changes of one actor, one on top of another, beside everything that others wrote.
    pub(super) fn changes(&mut self, name: PageName, chain: ChainId, count: usize) -> Vec<Vec<u8>> {
        let actor = ActorId::of(chain, self.page_id(&name));
        let book = self.book.clone();
        let plan = &book.plan;
        let meeting = plan.meetings.first().map(|m| m.id.to_string());
        let role = plan.roles.first().map(|r| r.id.to_string());
        let mut page = Page::genesis(&name);
        let mut all = Vec::new();
        for _ in 0..count {
            let lie = self.below(1_000);
            let edit = match name {
                PageName::Note(note) => {
                    json!({"splice_note": {"note": note, "at": 0, "delete": 0, "insert": format!("lie {lie} ")}})
                }
                PageName::Season { .. } => {
                    let (other, random) = (self.id(), self.id());
                    json!({"take_slot": {"date": "2026-09-01", "role": role.clone().unwrap_or(other.to_string()),
                        "member": random, "meeting": meeting.clone().unwrap_or(other.to_string())}})
                }
                _ => {
                    json!({"add_rule": {"id": self.id(), "text": format!("Lie {lie}")}})
                }
            };
            let edit = serde_json::from_value(edit).unwrap();
            let made = page.edit(*actor.as_bytes(), &edit).unwrap();
            all.extend(made.into_iter().map(|change| change.bytes));
        }
        all
    }

    /// One of the keys that the cheat holds; mostly the one that the others write under.
    pub(super) fn key(&mut self) -> EpochKey {
        let last = self.held.iter().rev().map(|h| h.header().head.key);
        let held = |id| self.cheat.epochs.iter().find(|key| key.key_id() == id);
        let newest = last.into_iter().find_map(held).cloned();
        let any = self.below(self.cheat.epochs.len());
        match self.below(4) {
            0 => self.cheat.epochs[any].clone(),
            _ => newest.unwrap_or_else(|| self.cheat.epochs[any].clone()),
        }
    }

    /// Content that passes every check, at a place.
    pub(super) fn write(&mut self, at: &Place, to: &[usize]) -> EnvelopeId {
        let (name, key) = (self.some_page(), self.key());
        let changes = self.changes(name, at.chain, 1);
        let made = self.cheat.content(at, &key, name, &changes);
        self.hand(made, to)
    }

    pub(super) fn two_contents(&mut self) -> bool {
        let at = if self.below(2) == 0 {
            self.now()
        } else {
            self.long_ago()
        };
        let (name, key) = (self.some_page(), self.key());
        for to in [0, 1] {
            let changes = self.changes(name, at.chain, 2);
            let first = self.cheat.content(&at, &key, name, &changes[..1]);
            let id = self.hand(first, &[to]);
            if self.below(2) == 0 {
                let second = self.cheat.content(&at.after(id), &key, name, &changes[1..]);
                self.hand(second, &[to]);
            }
        }
        true
    }

    pub(super) fn old_place_again(&mut self) -> bool {
        let own = self.own();
        if own.is_empty() {
            return false;
        }
        let head = own[self.below(own.len())].head.clone();
        let mut at = Place {
            chain: head.chain,
            start: head.start,
            height: head.height,
            previous: head.previous,
            seen: head.seen,
        };
        if self.below(2) == 0 {
            at.seen.clear();
        }
        if at.previous.is_none() {
            return false;
        }
        let before = own.iter().map(|h| &h.head);
        let used: Vec<PageId> = before
            .filter(|h| h.chain == head.chain && h.height < head.height)
            .map(|h| h.page)
            .collect();
        let name = self.some_page();
        if used.contains(&self.page_id(&name)) {
            return false;
        }
        let key = self.key();
        let changes = self.changes(name, at.chain, 1);
        let made = self.cheat.content(&at, &key, name, &changes);
        let to: &[usize] = if self.below(2) == 0 { &[0] } else { &[0, 1] };
        self.hand(made, to);
        true
    }

    pub(super) fn poisoned_counter(&mut self) -> bool {
        let (at, name, key) = (self.now(), self.some_page(), self.key());
        let mut changes = self.changes(name, at.chain, 2);
        let mut parts = Parts::read(&changes[0]);
        parts.start_op = [2, u64::from(u32::MAX) - 2, 1 << 31, u64::MAX - 1][self.below(4)];
        changes[0] = parts.write();
        let made = self.cheat.content(&at, &key, name, &changes[..1]);
        let id = self.hand(made, &[0, 1]);
        let made = self.cheat.content(&at.after(id), &key, name, &changes[1..]);
        self.hand(made, &[0, 1]);
        true
    }

    pub(super) fn backdated(&mut self) -> bool {
        let at = self.long_ago();
        let id = self.write(&at, &[0]);
        self.write(&at.after(id), &[0]);
        true
    }

    pub(super) fn flood(&mut self) -> bool {
        let count = 10 + self.below(20);
        let (mut at, name, key) = (self.now(), self.some_page(), self.key());
        for change in self.changes(name, at.chain, count) {
            let made = self.cheat.content(&at, &key, name, &[change]);
            let id = self.hand(made, &[0]);
            at = at.after(id);
        }
        true
    }

    pub(super) fn withheld_body(&mut self) -> bool {
        let (at, name, key) = (self.now(), self.some_page(), self.key());
        let changes = self.changes(name, at.chain, 2);
        let (id, (header, _)) = self.cheat.content(&at, &key, name, &changes[..1]);
        self.hand((id, (header, None)), &[0, 1]);
        let made = self.cheat.content(&at.after(id), &key, name, &changes[1..]);
        self.hand(made, &[0, 1]);
        true
    }

    pub(super) fn garbage(&mut self) -> bool {
        let (at, name, mut key) = (self.now(), self.some_page(), self.key());
        let mut noise = vec![0; 300];
        self.cheat.rng.fill_bytes(&mut noise);
        let made = match self.below(4) {
            0 => self.cheat.content(&at, &key, name, &[noise]),
            1 => {
                let by = self.cheat.keys.clone();
                let lie = Lie {
                    kind: Kind::Changes,
                    page: self.page_id(&name),
                    payload: &noise,
                    key_part: &noise,
                };
                self.cheat.put(&by, &at, &key, lie)
            }
            2 => {
                // Changes of another page than the header says.
                let other = PageName::Season {
                    year: 1999,
                    half: 1,
                };
                let changes = self.changes(name, at.chain, 1);
                self.cheat.content(&at, &key, other, &changes)
            }
            _ => {
                key = EpochKey::generate(&mut self.cheat.rng);
                let changes = self.changes(name, at.chain, 1);
                self.cheat.content(&at, &key, name, &changes)
            }
        };
        let id = self.hand(made, &[0, 1]);
        self.write(&at.after(id), &[0]);
        true
    }

    /// The second gets the header with a body that is not its own.
    pub(super) fn other_body(&mut self) -> bool {
        let (at, name, key) = (self.now(), self.some_page(), self.key());
        let changes = self.changes(name, at.chain, 2);
        let (id, whole) = self.cheat.content(&at, &key, name, &changes[..1]);
        let (_, (_, other)) = self.cheat.content(&at, &key, name, &changes[1..]);
        let header = whole.0.clone();
        self.hand((id, whole), &[0]);
        self.hand((id, (header, other)), &[1]);
        true
    }
}
