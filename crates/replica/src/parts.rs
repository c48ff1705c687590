//! What the pages say, each kept until something differs that it follows from: an edit costs what it changes, not what
//! the book holds.
//!
//! Nothing here has to be told that something changed. What was read is used again where all that it was read from is
//! the same as then, and that is compared each time.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    sync::Arc,
};

use commonbook_book::{ActionPlanView, AudienceView, MemberId, ResourceView, SlipsView};
use commonbook_pages::{CharterPart, DecisionsPart, Page, SeasonPart, Unreadable};
use commonbook_seal::DeviceId;

use crate::page::PageState;

/// Whose an actor is.
type Authors<'a> = &'a dyn Fn(&[u8; 16]) -> Option<MemberId>;

/// Whose a device is.
pub(crate) type Owners<'a> = &'a dyn Fn(&DeviceId) -> Option<MemberId>;

/// What was read from a page.
pub(crate) struct Part<T, K = ()>(Cell<Option<Box<Read<T, K>>>>);

struct Read<T, K> {
    /// A page with the same heads has the same history.
    heads: Vec<[u8; 32]>,
    with: K,
    /// Whose actors it asked for, and what it was told: who an author is can change while the page stays as it is.
    told: BTreeMap<[u8; 16], Option<MemberId>>,
    said: Arc<T>,
}

impl<T, K> Default for Part<T, K> {
    fn default() -> Self {
        Self(Cell::default())
    }
}

impl<T: Default + PartialEq, K: PartialEq> Part<T, K> {
    /// What `read` reads from a page with this beside it; the same as before keeps its address.
    fn of(
        &self,
        page: &Page,
        with: K,
        authors: Authors<'_>,
        read: impl FnOnce(&Page, Authors<'_>) -> Result<T, Unreadable>,
    ) -> Arc<T> {
        let heads = page.heads();
        let old = self.0.take();
        let holds = |old: &Read<T, K>| {
            let told = |(actor, owner): (&[u8; 16], &Option<MemberId>)| authors(actor) == *owner;
            old.heads == heads && old.with == with && old.told.iter().all(told)
        };
        let read = match old {
            Some(old) if holds(&old) => old,
            old => {
                let told = RefCell::new(BTreeMap::new());
                let tell = |actor: &[u8; 16]| {
                    let owner = authors(actor);
                    told.borrow_mut().insert(*actor, owner);
                    owner
                };
                let new = read(page, &tell).unwrap_or_default();
                let old = old.map(|old| old.said).filter(|old| **old == new);
                Box::new(Read {
                    heads,
                    with,
                    told: told.into_inner(),
                    said: old.unwrap_or_else(|| Arc::new(new)),
                })
            }
        };
        let said = read.said.clone();
        self.0.set(Some(read));
        said
    }
}

/// All that may be read from a page; each kind of page has some.
#[derive(Default)]
pub(crate) struct Parts {
    charter: Part<CharterPart>,
    decisions: Part<DecisionsPart, Option<MemberId>>,
    season: Part<SeasonPart>,
    slips: Part<SlipsView>,
    places: Part<Vec<ResourceView>>,
    plans: Part<Vec<ActionPlanView>>,
    audience: Part<Option<AudienceView>>,
}

/// What a loaded page says; of one that is not loaded, nothing.
impl PageState {
    pub(crate) fn charter(&self) -> Arc<CharterPart> {
        self.part(&self.parts.charter, (), &|_| None, |page, _| page.charter())
    }

    /// `me` is whose this device is.
    pub(crate) fn decisions(&self, owners: Owners<'_>, me: Option<MemberId>) -> Arc<DecisionsPart> {
        let part = &self.parts.decisions;
        self.part(part, me, owners, |page, authors| {
            page.decisions(authors, me)
        })
    }

    pub(crate) fn season(&self, owners: Owners<'_>) -> Arc<SeasonPart> {
        let part = &self.parts.season;
        self.part(part, (), owners, |page, authors| page.season(authors))
    }

    pub(crate) fn slips(&self) -> Arc<SlipsView> {
        self.part(&self.parts.slips, (), &|_| None, |page, _| page.slips())
    }

    pub(crate) fn places(&self) -> Arc<Vec<ResourceView>> {
        self.part(&self.parts.places, (), &|_| None, |page, _| page.places())
    }

    pub(crate) fn plans(&self, owners: Owners<'_>) -> Arc<Vec<ActionPlanView>> {
        let part = &self.parts.plans;
        self.part(part, (), owners, |page, authors| page.plans(authors))
    }

    /// Who may see it, where it has a key of its own.
    pub(crate) fn audience(&self) -> Arc<Option<AudienceView>> {
        let part = &self.parts.audience;
        self.part(part, (), &|_| None, |page, _| Ok(page.audience()))
    }

    fn part<T: Default + PartialEq, K: PartialEq>(
        &self,
        part: &Part<T, K>,
        with: K,
        owners: Owners<'_>,
        read: impl FnOnce(&Page, Authors<'_>) -> Result<T, Unreadable>,
    ) -> Arc<T> {
        let Some(page) = self.loaded_doc() else {
            return Arc::default();
        };
        let authors = |actor: &[u8; 16]| owners(&self.log.author(actor)?);
        part.of(page, with, &authors, read)
    }
}

#[cfg(test)]
#[path = "../tests/inside/parts.rs"]
mod tests;
