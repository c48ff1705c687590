//! Which content counts on which page: a pure function of the envelopes held.

use std::collections::BTreeSet;

use commonbook_members::Standing;
use commonbook_pages::{Checked, PageName};
use commonbook_seal::{ActorId, ChainId, EnvelopeId, GroupId, PageId};

use crate::{
    Replica, RowsError,
    content::Content,
    held::{Body, Held},
    keyring::Keyring,
    page::PageState,
    step::Step,
};

impl Replica {
    pub(crate) fn by_page_push(&mut self, id: &EnvelopeId) {
        let Some(entry) = self.held.get(id) else {
            return;
        };
        let page = entry.header().head.page;
        if page != PageId::CONTROL {
            self.by_page.entry(page).or_default().push(*id);
        }
    }

    /// Pages on which an accepted envelope no longer counts, or one that was held back does now.
    pub(crate) fn pages_with_changed_verdicts(&mut self) -> BTreeSet<PageId> {
        let back = self.ledger.held_back();
        let changed = back
            .symmetric_difference(&self.held_back)
            .filter_map(|id| self.held.get(id));
        let pages = changed
            .map(|e| e.header().head.page)
            .filter(|page| *page != PageId::CONTROL)
            .collect();
        self.held_back = back;
        pages
    }

    /// Brings one page to what counts now.
    pub(crate) fn settle_page(
        &mut self,
        step: &mut Step<'_>,
        page: PageId,
    ) -> Result<(), RowsError> {
        let counting: Vec<EnvelopeId> = self.counting(page);
        if !self.pages.contains_key(&page) {
            let name = counting
                .iter()
                .find_map(|id| self.content(step, id).ok().flatten())
                .map(|(content, _)| content.page);
            let Some(name) = name else {
                if !counting.is_empty() && !self.for_others(step, page, &counting)? {
                    self.unnamed.insert(page);
                }
                return Ok(());
            };
            self.unnamed.remove(&page);
            self.pages.insert(page, PageState::new(page, name));
        }
        let set: BTreeSet<&EnvelopeId> = counting.iter().collect();
        let Some(state) = self.pages.get_mut(&page) else {
            return Ok(());
        };
        let shrunk = state.log.ids().any(|id| !set.contains(id));
        let loaded = state.loaded();
        if shrunk {
            state.start_again(&mut step.fx.write);
            self.shrunk = true;
        }
        let mut checked = Vec::new();
        let mut open: Vec<EnvelopeId> = counting
            .into_iter()
            .filter(|id| !self.judged(page, id))
            .collect();
        loop {
            let before = open.len();
            let mut waiting = Vec::new();
            for id in open {
                checked.extend(self.judge(step, page, id)?);
                if !self.judged(page, &id) {
                    waiting.push(id);
                }
            }
            open = waiting;
            if open.len() == before {
                break;
            }
        }
        let comes = self.may_come(step, page, &open)?;
        if let Some(state) = self.pages.get_mut(&page) {
            (state.waiting, state.stuck) = if comes {
                (open.len(), 0)
            } else {
                (0, open.len())
            };
            if !shrunk {
                state.absorb(checked);
            }
        }
        if loaded && shrunk {
            self.make_pending_again(step, page)?;
        }
        Ok(())
    }

    /// Whether something of a page is still to come, or to be opened, on which these envelopes may build.
    fn may_come(
        &self,
        step: &Step<'_>,
        page: PageId,
        open: &[EnvelopeId],
    ) -> Result<bool, RowsError> {
        if self.body_may_come(page) {
            return Ok(true);
        }
        for id in open {
            if self.content(step, id)?.is_none() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether the body of some envelope of a page is on its way. What only a device had that is out now is not.
    pub(crate) fn body_may_come(&self, page: PageId) -> bool {
        let state = self.ledger.state();
        let missing = |id: &EnvelopeId| {
            self.held.get(id).is_some_and(|e| {
                e.body == Body::Missing && !state.former_devices.contains_key(&e.device)
            })
        };
        self.by_page.get(&page).into_iter().flatten().any(missing)
    }

    /// Whether the page has a verdict on an envelope that lasts as long as what counts does not shrink.
    fn judged(&self, page: PageId, id: &EnvelopeId) -> bool {
        let state = self.pages.get(&page);
        state.is_some_and(|s| s.log.has(id) || s.log.refused.contains(id))
    }

    /// Judges one envelope and gives the changes it brings to the page, if it is accepted.
    fn judge(
        &mut self,
        step: &Step<'_>,
        page: PageId,
        id: EnvelopeId,
    ) -> Result<Vec<Checked>, RowsError> {
        if !self.next_of_its_actor(page, &id) {
            return Ok(Vec::new());
        }
        let Some((content, chain)) = self.content(step, &id)? else {
            return Ok(Vec::new());
        };
        let Some(device) = self.held.get(&id).map(|e| e.device) else {
            return Ok(Vec::new());
        };
        let may = self.may_change(&content, &device);
        let Some(state) = self.pages.get_mut(&page) else {
            return Ok(Vec::new());
        };
        if !may {
            state.log.refused.insert(id);
            return Ok(Vec::new());
        }
        Ok(state.take(id, &content, chain, device))
    }

    /// Whether what the same chain wrote on this page before is accepted. Otherwise an envelope waits: it would look
    /// like one that skips a number, and be refused or not by the order of arrival.
    fn next_of_its_actor(&self, page: PageId, id: &EnvelopeId) -> bool {
        self.held
            .before_on_page(id)
            .is_none_or(|before| self.pages.get(&page).is_some_and(|s| s.log.has(&before)))
    }

    /// Envelopes of a page which count for the group and whose body is here, or was when they were accepted; oldest
    /// first.
    fn counting(&self, page: PageId) -> Vec<EnvelopeId> {
        let all = self.by_page.get(&page).into_iter().flatten();
        let accepted = |id| self.pages.get(&page).is_some_and(|s| s.log.has(id));
        all.filter(|id| self.held.get(id).is_some_and(|e| e.body == Body::Here) || accepted(id))
            .filter(|id| {
                !self.held_back.contains(id) && self.ledger.standing(id) == Standing::Counts
            })
            .copied()
            .collect()
    }

    /// Opens a content envelope.
    pub(crate) fn content(
        &self,
        step: &Step<'_>,
        id: &EnvelopeId,
    ) -> Result<Option<(Content, ChainId)>, RowsError> {
        let Some(group) = self.me.group else {
            return Ok(None);
        };
        open_content(&self.held, &self.keys, group, step, id)
    }

    /// Loads a page's document where it is not loaded yet; false when there is no such page.
    pub(crate) fn load(&mut self, step: &mut Step<'_>, page: PageId) -> Result<bool, RowsError> {
        if self.load_whole(step, page)? {
            return Ok(true);
        }
        // Something that was accepted is lost here: the page goes on with what is there until others give it back.
        let Some(state) = self.pages.get_mut(&page) else {
            return Ok(false);
        };
        state.start_again(&mut step.fx.write);
        self.settle_page(step, page)?;
        self.load_whole(step, page)
    }

    fn load_whole(&mut self, step: &Step<'_>, page: PageId) -> Result<bool, RowsError> {
        let Some(group) = self.me.group else {
            return Ok(false);
        };
        let Self {
            pages, held, keys, ..
        } = self;
        let Some(state) = pages.get_mut(&page) else {
            return Ok(false);
        };
        let open = |id: &EnvelopeId| open_content(held, keys, group, step, id).ok().flatten();
        state.load(step.rows, &open)
    }

    /// The id of a page of this group.
    pub(crate) fn page_id(&self, name: &PageName) -> Option<PageId> {
        Some(PageId::of_name(self.me.group?, &name.to_string()))
    }

    /// The page of a name, made where it does not exist yet.
    pub(crate) fn page_named(&mut self, name: &PageName) -> Option<PageId> {
        let id = self.page_id(name)?;
        self.pages
            .entry(id)
            .or_insert_with(|| PageState::new(id, *name));
        Some(id)
    }

    /// Names the authors of what a page accepted in earlier sittings.
    pub(crate) fn name_authors(&mut self) {
        for (page, state) in &mut self.pages {
            let ids: Vec<EnvelopeId> = state.log.ids().copied().collect();
            for entry in ids.iter().filter_map(|id| self.held.get(id)) {
                state
                    .log
                    .name_author(ActorId::of(entry.header().head.chain, *page), entry.device);
            }
        }
    }
}

fn open_content(
    held: &Held,
    keys: &Keyring,
    group: GroupId,
    step: &Step<'_>,
    id: &EnvelopeId,
) -> Result<Option<(Content, ChainId)>, RowsError> {
    let Some(entry) = held.get(id) else {
        return Ok(None);
    };
    if entry.body != Body::Here {
        return Ok(None);
    }
    let head = &entry.header().head;
    let Some((key, own)) = keys.opens(head) else {
        return Ok(None);
    };
    let Some(bytes) = step.body(id)? else {
        return Ok(None);
    };
    let Ok(body) = commonbook_seal::Body::decode(&bytes) else {
        return Ok(None);
    };
    let Ok(signed) = commonbook_seal::Signed::from_parts(entry.signed.clone(), body) else {
        return Ok(None);
    };
    let Ok(opened) = signed.open(&key) else {
        return Ok(None);
    };
    let content = Content::decode(&opened.payload);
    // Were other pages sealed under a key of their own, some members could read changes that others cannot.
    Ok(content
        .filter(|c| PageId::of_name(group, &c.page.to_string()) == head.page)
        .filter(|c| c.page.owner().is_some() == own)
        .map(|c| (c, head.chain)))
}
