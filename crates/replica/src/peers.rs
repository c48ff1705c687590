//! What the other devices are known to hold.

use commonbook_seal::{DeviceId, EnvelopeId};

use crate::{
    Replica,
    held::{Known, Met},
    message::Tip,
};

/// What each other device held when this one last met it, and what follows.
#[derive(Default)]
pub(crate) struct Peers {
    met: Met,
    /// Made of `met` as it is.
    known: Known,
}

impl Peers {
    pub(crate) fn get(&self, device: &DeviceId) -> Option<&Vec<Tip>> {
        self.met.get(device)
    }

    pub(crate) fn put(&mut self, device: DeviceId, tips: Vec<Tip>) {
        self.met.insert(device, tips);
        self.known = Known::default();
    }

    /// Takes what follows out, to be found out anew.
    pub(crate) fn take_known(&mut self) -> Known {
        std::mem::take(&mut self.known)
    }

    /// Puts back what [`Peers::take_known`] took out.
    pub(crate) fn put_known(&mut self, known: Known) {
        self.known = known;
    }
}

impl Replica {
    /// This device's envelopes that no other current device is known to have.
    pub(crate) fn unknown_to_others(&mut self) -> Vec<EnvelopeId> {
        let state = self.ledger.state();
        let others = state.devices.keys().filter(|d| **d != self.device);
        let others = others.copied().collect();
        let Peers { met, known } = &mut self.peers;
        known.renew(&self.held, &self.device, others, met);
        known.unknown(&self.held).map(|entry| entry.id).collect()
    }
}
