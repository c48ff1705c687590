//! Envelopes that cannot be held yet: something they name is not here, or no key here opens what may have let their
//! device in. They are not stored: whoever has them has them.

use std::collections::{BTreeMap, BTreeSet};

use commonbook_seal::EnvelopeId;

use crate::message::Carried;

/// So many are kept from one batch to the next.
const CAP: usize = 4096;
/// And so many bytes of them.
const BYTES: usize = 32 * 1024 * 1024;

/// What waits, by the first thing that it waits for.
#[derive(Default)]
pub(crate) struct Loose {
    /// With a number in the order of arrival, and what it waits for; nothing when it is a key.
    waiting: BTreeMap<EnvelopeId, (u64, Option<EnvelopeId>, Carried)>,
    on: BTreeMap<Option<EnvelopeId>, BTreeSet<EnvelopeId>>,
    arrived: u64,
}

impl Loose {
    pub(crate) fn len(&self) -> usize {
        self.waiting.len()
    }

    /// Keeps one; `missing` is what it waits for, nothing when it is a key.
    pub(crate) fn put(&mut self, id: EnvelopeId, missing: Option<EnvelopeId>, one: Carried) {
        self.arrived += 1;
        if let Some((.., kept)) = self.waiting.get_mut(&id) {
            if kept.body.is_none() {
                kept.body = one.body;
            }
            return;
        }
        self.on.entry(missing).or_default().insert(id);
        self.waiting.insert(id, (self.arrived, missing, one));
    }

    /// What waited for this envelope first, or with nothing, for a key; in the order of arrival.
    pub(crate) fn on(&mut self, missing: Option<EnvelopeId>) -> Vec<Carried> {
        let waiters = self.on.remove(&missing).unwrap_or_default();
        let mut freed: Vec<_> = waiters
            .iter()
            .filter_map(|id| self.waiting.remove(id))
            .collect();
        freed.sort_by_key(|(arrived, ..)| *arrived);
        freed.into_iter().map(|(_, _, one)| one).collect()
    }

    /// Lets go of what is too much, the last to arrive first.
    pub(crate) fn trim(&mut self) {
        let size = |one: &Carried| one.header.len() + one.body.as_ref().map_or(0, Vec::len);
        let mut all: Vec<_> = self.waiting.iter().collect();
        all.sort_by_key(|(_, (arrived, ..))| *arrived);
        let mut bytes = 0;
        let mut within = |(at, (_, (_, _, one))): &(usize, (_, &(u64, _, Carried)))| {
            bytes += size(one);
            *at < CAP && bytes <= BYTES
        };
        let kept = all.into_iter().enumerate().take_while(|one| within(one));
        let kept: BTreeSet<EnvelopeId> = kept.map(|(_, (id, _))| *id).collect();
        self.waiting.retain(|id, _| kept.contains(id));
        self.on.retain(|_, waiters| {
            waiters.retain(|id| kept.contains(id));
            !waiters.is_empty()
        });
    }
}
