//! Who may begin a chain: a device that had come in by then. Anybody can make up devices, and what they would write
//! must not fill the vaults of a group.

use commonbook_seal::Header;

use crate::{Replica, held::Place};

impl Replica {
    /// Whether a header whose past is held may be held too. What it says of its device follows from its own past, so
    /// that everybody who holds that and can open it comes to the same.
    pub(crate) fn invited(&self, header: &Header) -> Place {
        let head = &header.head;
        let Some(start) = &head.start else {
            return Place::Fits;
        };
        // Who just came in opens nothing before their key is there; and nobody knows what a gap hides.
        if !self.ledger.has_begun() || self.has_gap() {
            return Place::Fits;
        }
        let named: Vec<_> = head.previous.iter().chain(&head.seen).collect();
        if named.iter().any(|id| self.unheard.contains(id)) {
            // It names what cannot be read here yet. That may be what let it in, and need not.
            let past = self.held.past(named);
            let all = self.held.iter().map(|e| &e.id);
            let heard = all.filter(|id| self.held.marked(&past, id) && !self.unheard.contains(id));
            let invited = self.ledger.invited(&start.device, heard);
            return if invited == Some(true) {
                Place::Fits
            } else {
                Place::Unknown
            };
        }
        match self.ledger.invited(&start.device, named.iter().copied()) {
            Some(true) => Place::Fits,
            Some(false) if self.shut.is_empty() => Place::Wrong,
            Some(false) => {
                let past = self.held.past(named);
                let shut = self.shut.iter().any(|id| self.held.marked(&past, id));
                // What let it in may be one that no key here opens yet.
                if shut { Place::Unknown } else { Place::Wrong }
            }
            None => Place::Unknown,
        }
    }
}
