//! How this device stands to the others: what waits, what is held back, what nobody else has yet.

use std::collections::BTreeSet;

use commonbook_book::StatusView;
use commonbook_seal::EnvelopeId;

use crate::Replica;

impl Replica {
    pub(crate) fn status(&mut self) -> StatusView {
        let unshared_edits = self.unshared();
        let state = self.ledger.state();
        let refused: usize = self.pages.values().map(|p| p.log.refused.len()).sum();
        let waiting: usize = self.pages.values().map(|p| p.waiting).sum();
        let stuck: usize = self.pages.values().map(|p| p.stuck).sum();
        let unnamed = self
            .unnamed
            .iter()
            .filter_map(|page| self.by_page.get(page));
        let unnamed: usize = unnamed.map(Vec::len).sum();
        let (gone, missing): (Vec<_>, Vec<_>) = self
            .held
            .missing()
            .partition(|e| state.former_devices.contains_key(&e.device));
        StatusView {
            devices_known: state.devices.len(),
            unshared_edits,
            held_back: self.held_back.len() + refused + stuck + gone.len(),
            waiting: waiting + unnamed + missing.len() + self.loose.len() + self.shut.len(),
            not_heard: state.not_heard.len(),
            newer_version: state.newer_version,
            unreadable_pages: self.pages.values().filter(|p| p.unreadable).count(),
        }
    }

    /// Edits of this device that no other device is known to have.
    fn unshared(&mut self) -> usize {
        let mine = self.unknown_to_others();
        let acts = |id: &EnvelopeId| {
            let page = self.held.get(id)?.header().head.page;
            Some(self.pages.get(&page)?.log.acts(id))
        };
        let sealed: u32 = mine.iter().filter_map(acts).sum();
        let pending: BTreeSet<u64> = self
            .pages
            .values()
            .flat_map(|p| p.pending.edits.iter().map(|(number, _)| *number))
            .collect();
        pending.len() + sealed as usize
    }
}
