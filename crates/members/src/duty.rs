//! Rule 8: what a device does before it writes anything else.

use commonbook_seal::{DeviceId, EnvelopeId};

use crate::{
    What,
    bits::{Bits, NONE},
    rules::{Core, Deed, Rules},
};

/// What a device has to write before anything else. Each can bring the next: do the first, then ask again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Duty {
    /// Enough members agree: say so.
    Enact(What),
    /// There is no key that all who belong and nobody else can have: make one.
    Rekey,
    /// Hand the key of an epoch to a device that lacks it.
    Wrap {
        /// The envelope that began the epoch.
        epoch: EnvelopeId,
        /// To which device.
        device: DeviceId,
    },
    /// Write any envelope, to show that an admission was heard.
    Header,
}

impl Rules {
    /// What this device has to write.
    pub(crate) fn duties(&self, core: &Core, ops: &Bits, me: usize) -> Vec<Duty> {
        let standing = ops.and(&self.index.authorised);
        let good = standing.without(&core.void);
        let Some(owner) = core.owner(me) else {
            return Vec::new();
        };
        // Whatever it was, who agreed that somebody goes agreed to that; nothing else is sure.
        let newer = good.meets(&self.index.unknown);
        let epoch = self.writing_epoch(core, &standing);
        let holders = epoch.map(|epoch| self.holders(epoch));
        // Without the key only a new one can be written under.
        let can_write = holders.as_ref().is_none_or(|holders| holders.contains(me));
        let mut duties = Vec::new();
        for open in self.open(core, ops) {
            let mine = matches!(open.deed, Deed::Remove { member } if *member == owner);
            let sealed = can_write && epoch.is_some() && !newer;
            let possible = self.possible(open.deed, core, Some(me)).is_ok();
            let what = self.what_of(&open).filter(|what| sealed || what.puts_out());
            if let Some(what) = what.filter(|_| possible && !mine && open.agreed.enough(&NONE)) {
                duties.push(Duty::Enact(what.clone()));
            }
        }
        let Some(holders) = holders else {
            duties.push(Duty::Rekey);
            return duties;
        };
        if !can_write || newer {
            return duties;
        }
        let lacking = core
            .devices()
            .map(|(device, _)| device)
            .filter(|device| !holders.contains(*device));
        let lacking = self.device_ids(&lacking.collect());
        if let Some(epoch) = epoch.and_then(|epoch| self.id(epoch)) {
            duties.extend(
                lacking
                    .into_iter()
                    .map(|device| Duty::Wrap { epoch, device }),
            );
        }
        let mut arrivals = good.and(&self.index.admissions);
        arrivals.join(&good.and(&self.index.geneses));
        if duties.is_empty() && !arrivals.within(self.graph.known(me)) {
            duties.push(Duty::Header);
        }
        duties
    }
}
