//! Which envelopes of this device no other is known to hold. Asked at every step, so what a step adds is added.

use std::collections::BTreeMap;

use commonbook_seal::DeviceId;

use super::{Entry, Held, Marks};
use crate::message::Tip;

/// What the other devices are known to hold, each, from when both last met.
pub(crate) type Met = BTreeMap<DeviceId, Vec<Tip>>;

/// What was found out about all that was held then.
#[derive(Default)]
pub(crate) struct Known {
    /// The devices whose knowledge counts, sorted.
    of: Vec<DeviceId>,
    /// The newest envelope of each.
    last: BTreeMap<DeviceId, usize>,
    /// What any of them has.
    marks: Marks,
    /// This device's own that none of them has.
    mine: Vec<usize>,
    /// What they held when they were met is all held here, so that nothing that comes changes what it tells.
    whole: bool,
}

impl Known {
    /// Brings it to what is held now. `met` is what it was when this was last asked: begin anew when it changes.
    pub(crate) fn renew(&mut self, held: &Held, me: &DeviceId, of: Vec<DeviceId>, met: &Met) {
        if self.of != of || !self.take_in(held, me) {
            *self = Self::anew(held, me, of, met);
        }
    }

    fn anew(held: &Held, me: &DeviceId, of: Vec<DeviceId>, met: &Met) -> Self {
        let mut known = Self {
            of,
            marks: Marks(vec![false; held.entries.len()]),
            whole: true,
            ..Self::default()
        };
        for (at, entry) in held.entries.iter().enumerate() {
            if entry.device == *me {
                known.mine.push(at);
            } else if !entry.continued && known.of.binary_search(&entry.device).is_ok() {
                known.last.insert(entry.device, at);
            }
        }
        for tips in known.of.iter().filter_map(|device| met.get(device)) {
            known.whole &= tips.iter().all(|tip| held.has(&tip.id));
            for name in held.named_by(tips) {
                held.mark(&mut known.marks, held.order(&name));
            }
        }
        for at in known.last.values() {
            held.mark(&mut known.marks, *at);
        }
        known.mine.retain(|at| !known.marks.has(*at));
        known
    }

    /// Adds what came since; false when that is not enough.
    fn take_in(&mut self, held: &Held, me: &DeviceId) -> bool {
        let more = held.entries.iter().enumerate().skip(self.marks.0.len());
        for (at, entry) in more {
            if !self.whole {
                return false;
            }
            self.marks.0.push(false);
            if entry.device == *me {
                self.mine.push(at);
            } else if self.of.binary_search(&entry.device).is_ok() {
                let last = self.last.insert(entry.device, at);
                if last.is_some_and(|last| !entry.follows(last)) {
                    return false;
                }
                held.mark(&mut self.marks, at);
            }
        }
        self.mine.retain(|at| !self.marks.has(*at));
        true
    }

    /// This device's own envelopes that no other is known to have, oldest first.
    pub(crate) fn unknown<'a>(&self, held: &'a Held) -> impl Iterator<Item = &'a Entry> {
        self.mine.iter().filter_map(|at| held.entries.get(*at))
    }
}

impl Entry {
    /// Whether it stands in its chain right after the envelope at this place.
    fn follows(&self, place: usize) -> bool {
        // The envelope before it is named first.
        self.header().head.previous.is_some() && self.parents.first() == Some(&place)
    }
}
