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
