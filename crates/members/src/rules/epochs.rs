//! Rule 7: which key to write under.

use super::{Act, Core, Rules};
use crate::bits::Bits;

impl Rules {
    /// The epoch to write under; nothing when a rekey has to come first.
    pub(crate) fn writing_epoch(&self, core: &Core, standing: &Bits) -> Option<usize> {
        let belong: Bits = core.devices().map(|(device, _)| device).collect();
        let begun = standing.and(&self.index.epochs);
        let usable: Bits = begun
            .without(&core.void)
            .iter()
            .filter(|e| {
                self.follows_all(*e, &core.effect) && self.reached(*e, &begun).within(&belong)
            })
            .collect();
        let followed = |e: usize| usable.iter().any(|later| self.past(later).contains(e));
        usable
            .iter()
            .filter(|e| !followed(*e))
            .min_by_key(|e| self.id(*e))
    }

    /// Devices that got the key of an epoch for themselves: by the epoch, or handed since.
    pub(crate) fn holders(&self, epoch: usize) -> Bits {
        let Some(op) = self.op(epoch) else {
            return Bits::default();
        };
        let mut holders = op.recipients.clone();
        holders.insert(op.device);
        for wrap in self.index.wraps.get(&epoch).into_iter().flatten() {
            if let Some(Act::Wrap { device, .. }) = self.op(*wrap).map(|op| &op.act) {
                holders.insert(*device);
            }
        }
        holders
    }

    /// Holders, and whoever got the key of a later epoch, because that opens the keys before it.
    fn reached(&self, epoch: usize, begun: &Bits) -> Bits {
        let mut reached = self.holders(epoch);
        for (at, later) in self.ops(begun) {
            if self.past(at).contains(epoch) {
                reached.join(&later.recipients);
            }
        }
        reached
    }

    fn follows_all(&self, epoch: usize, effect: &Bits) -> bool {
        let mut open = effect.without(self.past(epoch));
        open.remove(epoch);
        open.is_empty()
    }
}
