//! What a person changes: made on its pages and kept at once, and made again where a sitting ended too early.

use commonbook_book::{Ctx, Edit, EditError, Field, Id};
use commonbook_pages::{PageName, targets};
use commonbook_seal::PageId;

use crate::{
    Answer, Refusal, Replica, RequestId, RowsError, Shelf,
    kept::{Kept, resolved},
    step::Step,
};

/// What takes an edit back, and the page that goes with it.
type Made = (Vec<Edit>, Option<PageName>);

impl Replica {
    /// What a person did, one edit or several, all or none: resolved, made on its pages, kept; sealed later.
    pub(crate) fn edit(
        &mut self,
        step: &mut Step<'_>,
        request: RequestId,
        edits: Vec<Edit>,
    ) -> Result<(), RowsError> {
        match self.edit_all(step, edits)? {
            Ok(back) => {
                self.back = back;
                step.answer(request, Answer::Done);
            }
            Err(refusal) => step.refuse(request, refusal),
        }
        Ok(())
    }

    /// Makes these edits, all or none; the answer is what takes them back.
    pub(crate) fn edit_all(
        &mut self,
        step: &mut Step<'_>,
        edits: Vec<Edit>,
    ) -> Result<Result<Vec<Edit>, Refusal>, RowsError> {
        let first = self.next_edit;
        let mut back = Vec::new();
        let mut gone = Vec::new();
        for (at, edit) in edits.into_iter().enumerate() {
            if at > 0 {
                // It is resolved against what the one before left.
                self.see(step)?;
            }
            match self.edit_one(step, edit)? {
                // What came last is taken back first.
                Ok((undo, card)) => {
                    back.splice(..0, undo);
                    gone.extend(card);
                }
                Err(refusal) => {
                    for number in (first..self.next_edit).rev() {
                        self.unmake(step, number)?;
                        self.keep_edit(step, number);
                    }
                    self.changed |= at > 0;
                    return Ok(Err(refusal));
                }
            }
        }
        self.take_back(step, gone)?;
        Ok(Ok(back))
    }

    /// Makes one edit; the answer is what takes it back, and the page that goes with it.
    fn edit_one(
        &mut self,
        step: &mut Step<'_>,
        edit: Edit,
    ) -> Result<Result<Made, Refusal>, RowsError> {
        if let Err(refusal) = self.may_write() {
            return Ok(Err(refusal));
        }
        let book = self.book.clone();
        let ctx = Ctx {
            plan: &book.plan,
            notes: &book.notes,
            members: &book.members,
            cards: &book.cards,
            slips: &book.slips,
            notebook: &book.notebook,
            circle: &book.circle,
        };
        let me = book.members.me;
        if let Some(card) = self.unseen_card(&edit, me) {
            return Ok(Ok((Vec::new(), Some(card))));
        }
        let mut fresh = || Id::from_bytes(step.random());
        let resolved = match edit.resolve(&ctx, &mut fresh) {
            Ok(resolved) => resolved,
            Err(error) => return Ok(Err(Refusal::Edit(error))),
        };
        let back = resolved.undo(&ctx);
        let pages: Vec<PageName> = match targets(&resolved, me) {
            Ok(pages) => pages.into_iter().map(|page| self.instead(page)).collect(),
            Err(error) => return Ok(Err(Refusal::Edit(error))),
        };
        let season = |page: &&PageName| matches!(page, PageName::Season { .. });
        if pages.iter().filter(season).any(|page| self.is_gone(page)) {
            return Ok(Err(Refusal::Edit(EditError::Impossible(Field::Date))));
        }
        let gone = match self.goes_with(step, &resolved, &pages, me)? {
            Ok(gone) => gone,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let number = self.next_edit;
        self.next_edit += 1;
        self.kept.insert(number, Kept::new(resolved, pages));
        Ok(self.make(step, number)?.map(|()| (back, gone)))
    }

    /// Makes an edit of this device itself, with ids throughout.
    pub(crate) fn enter(&mut self, step: &mut Step<'_>, edit: Edit) -> Result<(), RowsError> {
        let resolved = resolved(&edit);
        let both = resolved.and_then(|edit| Some((targets(&edit, None).ok()?, edit)));
        if let Some((pages, resolved)) = both {
            let pages = pages.into_iter().map(|page| self.instead(page)).collect();
            let number = self.next_edit;
            self.next_edit += 1;
            self.kept.insert(number, Kept::new(resolved, pages));
            let _ = self.make(step, number)?;
        }
        Ok(())
    }

    /// Takes the last act of this sitting back, by edits that do the opposite.
    pub(crate) fn undo(
        &mut self,
        step: &mut Step<'_>,
        request: RequestId,
    ) -> Result<(), RowsError> {
        let back = std::mem::take(&mut self.back);
        if back.is_empty() {
            step.refuse(request, Refusal::NotAllowed);
            return Ok(());
        }
        self.edit(step, request, back)?;
        // What was taken back is not offered again.
        self.back = Vec::new();
        Ok(())
    }

    /// Makes an edit on all its pages where it is not sealed, or on none.
    fn make(&mut self, step: &mut Step<'_>, number: u64) -> Result<Result<(), Refusal>, RowsError> {
        let Some(names) = self.kept.get(&number).map(Kept::open_pages) else {
            return Ok(Err(Refusal::NotFound));
        };
        let mut counts = true;
        for name in names {
            let Some(page) = self.page_named(&name) else {
                continue;
            };
            self.load(step, page)?;
            match self.make_on(page, number, counts) {
                Ok(made) => counts &= !made,
                Err(error) => {
                    self.unmake(step, number)?;
                    return Ok(Err(match error {
                        EditError::Unreadable => Refusal::Unreadable,
                        error => Refusal::Edit(error),
                    }));
                }
            }
        }
        self.keep_edit(step, number);
        self.changed |= !counts;
        Ok(Ok(()))
    }

    /// Makes one page's part of an edit; true when there was something to do.
    pub(crate) fn make_on(
        &mut self,
        page: PageId,
        number: u64,
        counts: bool,
    ) -> Result<bool, EditError> {
        let actor = self.sitting.actor(page);
        let me = self.ledger.state().member_of(&self.device);
        let both = self.kept.get_mut(&number).zip(self.pages.get_mut(&page));
        let Some((kept, state)) = both else {
            return Ok(false);
        };
        if state.name.owner().is_some_and(|owner| Some(owner) != me) {
            // It was given by who this device's owner was before they came in again, and could not be taken back.
            return Ok(false);
        }
        let before = state.text();
        let edit = kept.edit_on(&before);
        let made = state.edit(actor, self.device, (number, &edit, counts), &self.renamed)?;
        let after = state.text();
        for (lost, heads) in kept.was_made(state.name, &made, (&before, &after), state.heads()) {
            self.renamed.insert(lost, heads);
        }
        Ok(!made.is_empty())
    }

    /// Takes an edit back that could not be made as a whole.
    fn unmake(&mut self, step: &mut Step<'_>, number: u64) -> Result<(), RowsError> {
        self.kept.remove(&number);
        for page in self.pages_waiting_for(number) {
            if let Some(state) = self.pages.get_mut(&page) {
                state.pending.edits.retain(|(other, _)| *other != number);
            }
            self.make_pending_again(step, page)?;
        }
        Ok(())
    }

    /// Makes what this device had not sealed on a page yet again: it has another actor now, or what counts is less.
    pub(crate) fn make_pending_again(
        &mut self,
        step: &mut Step<'_>,
        page: PageId,
    ) -> Result<(), RowsError> {
        let Some(state) = self.pages.get_mut(&page) else {
            return Ok(());
        };
        let pending = std::mem::take(&mut state.pending).edits;
        state.unload();
        self.load(step, page)?;
        for (number, counts) in pending {
            // What cannot be made any more lost what it was about.
            let _ = self.make_on(page, number, counts);
            self.keep_edit(step, number);
        }
        Ok(())
    }

    /// Makes edits again that an earlier sitting kept and did not seal.
    pub(crate) fn make_again(&mut self, step: &mut Step<'_>) -> Result<(), RowsError> {
        for (key, row) in step.rows.scan(Shelf::Edits)? {
            let Ok(number) = <[u8; 8]>::try_from(key).map(u64::from_be_bytes) else {
                continue;
            };
            // Whatever becomes of it, no later edit may take the place of its row.
            self.next_edit = self.next_edit.max(number.saturating_add(1));
            let Some(kept) = Kept::decode(&row) else {
                continue;
            };
            if self.is_forgotten(&kept) {
                step.fx.write.delete(Shelf::Edits, number.to_be_bytes());
                continue;
            }
            let sealed = kept.is_sealed();
            self.kept.insert(number, kept);
            if !sealed {
                let _ = self.make(step, number)?;
                self.keep_edit(step, number);
            }
        }
        Ok(())
    }

    /// Writes the row of an edit, or takes it away when nothing is left to keep of it.
    pub(crate) fn keep_edit(&mut self, step: &mut Step<'_>, number: u64) {
        let waits = !self.pages_waiting_for(number).is_empty();
        match self.kept.get(&number) {
            Some(kept) if waits || kept.has_sealed() => {
                step.fx
                    .write
                    .put(Shelf::Edits, number.to_be_bytes(), kept.encode());
            }
            _ => {
                self.kept.remove(&number);
                step.fx.write.delete(Shelf::Edits, number.to_be_bytes());
            }
        }
    }

    fn pages_waiting_for(&self, number: u64) -> Vec<PageId> {
        let waits = |p: &&crate::page::PageState| p.pending.edits.iter().any(|(n, _)| *n == number);
        self.pages.values().filter(waits).map(|p| p.id).collect()
    }
}
