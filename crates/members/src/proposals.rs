//! What waits for more agreements, and what has enough.

use commonbook_book::MemberId;

use crate::{
    Proposal, What,
    bits::Bits,
    rules::{Agreed, Core, Deed, Rules},
};

/// Something that is agreed to and not in effect.
pub(crate) struct Open<'a> {
    pub(crate) what: usize,
    pub(crate) deed: &'a Deed,
    pub(crate) agreed: Agreed,
}

impl Rules {
    /// Everything that somebody agrees to, that is not in effect and could be enacted; oldest first.
    pub(crate) fn open(&self, core: &Core, ops: &Bits) -> Vec<Open<'_>> {
        let mut open = Vec::new();
        for what in self.index.agreements.keys().copied() {
            let Some(deed) = self.deed(what) else {
                continue;
            };
            if self.is_so(deed, what, core, ops) || self.possible(deed, core, None).is_err() {
                continue;
            }
            let mut agreed = self.agreed(what, core, ops);
            if agreed.by.is_empty() {
                continue;
            }
            agreed.by.sort_by_key(|(at, _)| self.age(*at));
            let first = agreed.by.first().map(|(at, _)| self.age(*at));
            open.push((first, Open { what, deed, agreed }));
        }
        open.sort_by_key(|(first, _)| *first);
        open.into_iter().map(|(_, open)| open).collect()
    }

    /// The same for those who ask.
    pub(crate) fn proposals(&self, core: &Core, ops: &Bits) -> Vec<Proposal> {
        let open = self.open(core, ops);
        open.iter()
            .filter_map(|open| self.proposal(open, ops))
            .collect()
    }

    fn proposal(&self, open: &Open<'_>, ops: &Bits) -> Option<Proposal> {
        let proposed = self.index.proposals.get(&open.what)?.and(ops);
        let id = proposed
            .iter()
            .min_by_key(|at| self.age(*at))
            .and_then(|at| self.id(at))?;
        let mut agreed: Vec<MemberId> = Vec::new();
        for member in open
            .agreed
            .by
            .iter()
            .filter_map(|(_, member)| self.members.get(*member))
        {
            if !agreed.contains(member) {
                agreed.push(*member);
            }
        }
        let need = u32::try_from(open.agreed.need()).unwrap_or(u32::MAX);
        Some(Proposal {
            id,
            what: self.what_of(open)?.clone(),
            agreed,
            need,
        })
    }

    pub(crate) fn what_of(&self, open: &Open<'_>) -> Option<&What> {
        self.whats.get(open.what)
    }
}
