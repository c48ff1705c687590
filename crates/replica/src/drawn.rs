//! Parts of the book that are put together from what several pages say, each kept as long as these say the same.

use std::{collections::BTreeSet, sync::Arc};

use commonbook_book::{
    ActionPlanView, AskView, Book, NoteId, NotebookView, NotesIndex, PlanView, ResourceView,
};
use commonbook_pages::{CharterPart, DecisionsPart, SeasonPart};
use rand_core::CryptoRng;

use crate::{Replica, Rows, RowsError, step::Step};

/// What was drawn from something.
struct Last<K, T>(Option<(K, Arc<T>)>);

impl<K, T> Default for Last<K, T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<K: PartialEq, T: PartialEq> Last<K, T> {
    fn of(&mut self, from: K, draw: impl FnOnce(&K) -> T) -> Arc<T> {
        let drawn = match self.0.take() {
            Some((old, drawn)) if old == from => drawn,
            Some((_, drawn)) => kept(&drawn, draw(&from)),
            None => Arc::new(draw(&from)),
        };
        self.0 = Some((from, drawn.clone()));
        drawn
    }
}

/// Something that is the same only at the same address: whoever made it keeps that while it says the same.
struct At<T>(Arc<T>);

impl<T> PartialEq for At<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// What a plan is drawn from.
type Planned = (At<CharterPart>, Vec<At<SeasonPart>>, At<DecisionsPart>);
/// What is in the notebook beside the notes.
type Noted = (At<Vec<ResourceView>>, At<Vec<ActionPlanView>>, Vec<AskView>);

/// All that was drawn.
#[derive(Default)]
pub(crate) struct Drawn {
    plan: Last<Planned, PlanView>,
    notes: Last<(At<CharterPart>, BTreeSet<NoteId>), NotesIndex>,
    notebook: Last<Noted, NotebookView>,
}

impl Drawn {
    pub(crate) fn plan(
        &mut self,
        charter: &Arc<CharterPart>,
        seasons: Vec<Arc<SeasonPart>>,
        decisions: Arc<DecisionsPart>,
    ) -> Arc<PlanView> {
        let seasons = seasons.into_iter().map(At).collect();
        let from = (At(charter.clone()), seasons, At(decisions));
        self.plan.of(from, |(charter, seasons, decisions)| {
            let seasons = seasons.iter().map(|season| &*season.0);
            commonbook_pages::plan(&charter.0, seasons, &decisions.0)
        })
    }

    /// The titles, with the notes that cannot be read.
    pub(crate) fn notes(
        &mut self,
        charter: &Arc<CharterPart>,
        unreadable: BTreeSet<NoteId>,
    ) -> Arc<NotesIndex> {
        let from = (At(charter.clone()), unreadable);
        self.notes.of(from, |(charter, unreadable)| {
            commonbook_pages::notes(&charter.0, unreadable)
        })
    }

    pub(crate) fn notebook(
        &mut self,
        resources: Arc<Vec<ResourceView>>,
        plans: Arc<Vec<ActionPlanView>>,
        asks: Vec<AskView>,
    ) -> Arc<NotebookView> {
        let from = (At(resources), At(plans), asks);
        self.notebook
            .of(from, |(resources, plans, asks)| NotebookView {
                resources: resources.0.to_vec(),
                plans: plans.0.to_vec(),
                asks: asks.clone(),
            })
    }
}

/// What is new, or the old where that says the same.
pub(crate) fn kept<T: PartialEq>(old: &Arc<T>, new: T) -> Arc<T> {
    if **old == new {
        old.clone()
    } else {
        Arc::new(new)
    }
}

impl Replica {
    /// The book as it is when nothing is used that earlier steps kept: if it is not the same as [`Replica::book`] after
    /// a step that gave a book, something was kept that does not hold any more. For tests; the next step goes on as if
    /// nobody had asked.
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn book_anew(
        &mut self,
        rows: &dyn Rows,
        rng: &mut dyn CryptoRng,
    ) -> Result<Arc<Book>, RowsError> {
        let book = std::mem::take(&mut self.book);
        let drawn = std::mem::take(&mut self.drawn);
        let known = self.peers.take_known();
        let pages = self.pages.iter_mut();
        let parts = pages.map(|(id, page)| (*id, std::mem::take(&mut page.parts)));
        let parts: Vec<_> = parts.collect();
        let seen = self.see(&mut Step::new(rows, rng));
        for (id, parts) in parts {
            if let Some(page) = self.pages.get_mut(&id) {
                page.parts = parts;
            }
        }
        self.drawn = drawn;
        self.peers.put_known(known);
        let anew = std::mem::replace(&mut self.book, book);
        seen.map(|()| anew)
    }
}
