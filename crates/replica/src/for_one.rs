//! What is for one device only: sealed to it once more inside the connection, so that a recording of the connection
//! stays closed if its key exchange is broken one day.

use commonbook_seal::{Bundle, DeviceId, EpochKey, GroupId, Readers};
use zeroize::Zeroizing;

use crate::{Replica, step::Step};

impl Replica {
    /// Seals something to a current device. What is equally long becomes equally long.
    pub(crate) fn sealed_for(
        &self,
        step: &mut Step<'_>,
        device: &DeviceId,
        content: &[u8],
    ) -> Option<Vec<u8>> {
        let public = self.ledger.state().devices.get(device)?.public.clone();
        let readers = Readers {
            // Nobody has it.
            newest: &EpochKey::generate(step.rng),
            devices: &[public],
            removed: &[],
            group: self.me.group.unwrap_or(GroupId::from_bytes([0; 32])),
        };
        Bundle::seal(content, &readers, step.rng).ok()
    }

    /// Opens what was sealed to this device.
    pub(crate) fn opened_here(&self, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        Bundle::open(sealed, &[], &self.me.keys).ok()
    }
}
