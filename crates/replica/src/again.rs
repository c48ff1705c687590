//! What fell out of the book although its author belongs: it was built on something that does not count any more.

use std::collections::BTreeSet;

use commonbook_book::{Edit, NoteId};
use commonbook_pages::PageName;
use commonbook_seal::{EnvelopeId, PageId};

use crate::{Replica, RowsError, kept::Kept, step::Step};

impl Replica {
    /// Makes this device's own edits again where the envelopes they are in do not count any more: somebody whose late
    /// words they were built on was removed, or this device came in by what did not last. They wait to be sealed anew.
    pub(crate) fn enter_again(&mut self, step: &mut Step<'_>) -> Result<(), RowsError> {
        if self.may_write().is_err() || self.has_gap() {
            return Ok(());
        }
        if std::mem::take(&mut self.shrunk) && self.sitting_fell_out() {
            // Nothing that this chain writes on such a page could count.
            self.renew_sitting(step)?;
        }
        let kept = self.kept.iter();
        let fallen: Vec<(u64, PageName, PageId)> = kept
            .flat_map(|(number, kept)| kept.sealed().iter().map(|(page, ids)| (*number, page, ids)))
            .filter_map(|(number, name, ids)| {
                let page = self.page_id(name)?;
                self.fell_out(page, ids.iter())
                    .then_some((number, *name, page))
            })
            .collect();
        let notes: BTreeSet<NoteId> = fallen
            .iter()
            .filter_map(|(_, name, _)| match name {
                PageName::Note(id) => Some(*id),
                _ => None,
            })
            .collect();
        self.keep_titles(step, &notes)?;
        for (number, name, page) in fallen {
            if let Some(kept) = self.kept.get_mut(&number) {
                kept.unseal(&name);
            }
            self.load(step, page)?;
            // What cannot be made any more lost what it was about.
            let _ = self.make_on(page, number, true);
            self.keep_edit(step, number);
            self.changed = true;
        }
        Ok(())
    }

    /// A note in which this device wrote keeps its title, even if whoever began it was removed.
    fn keep_titles(
        &mut self,
        step: &mut Step<'_>,
        notes: &BTreeSet<NoteId>,
    ) -> Result<(), RowsError> {
        if notes.is_empty() {
            return Ok(());
        }
        let now = self.charter(step)?.notes.clone();
        let shown = self.book.notes.clone();
        let lost = shown
            .notes
            .iter()
            .filter(|note| notes.contains(&note.id) && !now.iter().any(|n| n.id == note.id));
        for note in lost {
            let edit = Edit::RenameNote {
                note: note.id.to_string(),
                title: note.title.clone(),
            };
            self.enter(step, edit)?;
        }
        Ok(())
    }

    /// Whether something that this sitting wrote does not count on its page.
    fn sitting_fell_out(&self) -> bool {
        let chain = self.sitting.chain();
        let mut pages = self
            .by_page
            .iter()
            .filter(|(page, _)| !self.forgotten.contains(page));
        pages.any(|(page, ids)| {
            let log = self.pages.get(page).map(|state| &state.log);
            let mine = |id: &&EnvelopeId| {
                self.held
                    .get(id)
                    .is_some_and(|e| e.header().head.chain == chain)
            };
            ids.iter()
                .filter(mine)
                .any(|id| log.is_none_or(|log| !log.has(id)))
        })
    }

    /// Whether a page does without any of these, and not only because something on it was lost here: all that they are
    /// built on was here when they were written. What never came says nothing of them.
    fn fell_out<'a>(&self, page: PageId, mut ids: impl Iterator<Item = &'a EnvelopeId>) -> bool {
        let Some(state) = self.pages.get(&page) else {
            return false;
        };
        let here = |id: &EnvelopeId| {
            let entry = self.held.get(id);
            entry.is_some_and(|e| e.header().head.page == page)
        };
        ids.any(|id| !state.log.has(id)) && !self.lost.iter().any(here)
    }

    /// Lets go of edits that count and of which every device of the group has heard: nothing that is written from then
    /// on can take away what they were built on.
    pub(crate) fn let_go(&mut self, step: &mut Step<'_>) {
        if !self.kept.values().any(Kept::is_sealed) {
            return;
        }
        // What nobody else has heard not all have: asking that is quick, and mostly enough.
        let alone = self.ledger.state().devices.len() <= 1;
        let unknown = BTreeSet::from_iter(self.unknown_to_others());
        let some_heard = |kept: &Kept| {
            let mut ids = kept.sealed().values().flatten();
            kept.is_sealed() && ids.all(|id| !unknown.contains(id))
        };
        if !alone && !self.kept.values().any(some_heard) {
            return;
        }
        let known = self.held.past_of_all(&self.known_of_others());
        let counts = |id: &EnvelopeId| {
            let page = self.held.get(id).map(|e| e.header().head.page);
            let state = page.and_then(|page| self.pages.get(&page));
            state.is_some_and(|state| state.log.has(id))
        };
        let heard = |id: &EnvelopeId| counts(id) && self.held.marked(&known, id);
        let kept = self.kept.iter().filter(|(_, kept)| kept.is_sealed());
        let settled: Vec<u64> = kept
            .filter(|(_, kept)| kept.sealed().values().flatten().all(heard))
            .map(|(number, _)| *number)
            .collect();
        for number in settled {
            self.kept.remove(&number);
            step.fx
                .write
                .delete(crate::Shelf::Edits, number.to_be_bytes());
        }
    }
}
