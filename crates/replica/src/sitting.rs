//! From unlock to lock on one device: one chain, never resumed.

use commonbook_seal::{ActorId, ChainId, ChainStart, DeviceId, EnvelopeId, GroupId, PageId};
use rand_core::CryptoRng;

/// The chain of this sitting. Nothing is written before there is something to write.
pub(crate) struct Sitting {
    start: ChainStart,
    chain: ChainId,
    height: u64,
    last: Option<EnvelopeId>,
}

impl Sitting {
    pub(crate) fn begin(group: GroupId, device: DeviceId, rng: &mut dyn CryptoRng) -> Self {
        let start = ChainStart::new(device, rng);
        Self {
            chain: start.chain(group),
            start,
            height: 0,
            last: None,
        }
    }

    pub(crate) fn chain(&self) -> ChainId {
        self.chain
    }

    pub(crate) fn height(&self) -> u64 {
        self.height
    }

    /// How the chain begins, for its first envelope only.
    pub(crate) fn start(&self) -> Option<ChainStart> {
        (self.height == 0).then_some(self.start)
    }

    /// The envelope before the next one in this sitting.
    pub(crate) fn last(&self) -> Option<EnvelopeId> {
        self.last
    }

    pub(crate) fn wrote(&mut self, id: EnvelopeId) {
        self.last = Some(id);
        self.height += 1;
    }

    /// The Automerge actor of this sitting on a page: fresh, checkable, in no header.
    pub(crate) fn actor(&self, page: PageId) -> ActorId {
        ActorId::of(self.chain, page)
    }
}
