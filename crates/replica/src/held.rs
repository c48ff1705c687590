//! Which envelopes this device holds: always closed under past, so that a tip vouches for all before it.

mod known;

use std::collections::{BTreeMap, BTreeSet};

use commonbook_seal::{ChainId, DeviceId, EnvelopeId, Header, KeyId, Kind, SignedHeader};

use crate::message::Tip;

pub(crate) use known::{Known, Met};

/// Where the body of a header is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Body {
    /// In the vault.
    Here,
    /// Not arrived yet.
    Missing,
    /// Forgotten for good.
    Forgotten,
}

impl Body {
    pub(crate) fn number(self) -> u8 {
        match self {
            Self::Here => 0,
            Self::Missing => 1,
            Self::Forgotten => 2,
        }
    }

    pub(crate) fn from_number(number: u8) -> Option<Self> {
        [Self::Here, Self::Missing, Self::Forgotten]
            .into_iter()
            .find(|b| b.number() == number)
    }
}

/// One header that is held, with its signature already checked.
pub(crate) struct Entry {
    pub(crate) id: EnvelopeId,
    pub(crate) signed: SignedHeader,
    pub(crate) device: DeviceId,
    pub(crate) body: Body,
    /// Places of `previous` and `seen`, always smaller than its own.
    parents: Vec<usize>,
    /// An envelope of the same device follows it by `previous`.
    continued: bool,
}

impl Entry {
    pub(crate) fn header(&self) -> &Header {
        self.signed.header()
    }

    fn tip(&self) -> Tip {
        let head = &self.header().head;
        Tip {
            device: self.device,
            chain: head.chain,
            height: head.height,
            id: self.id,
        }
    }
}

/// Why a header cannot be held yet, or ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// It fits.
    Fits,
    /// Something it names is not held.
    Unknown,
    /// It contradicts itself or what it names.
    Wrong,
}

/// All headers, oldest first.
#[derive(Default)]
pub(crate) struct Held {
    entries: Vec<Entry>,
    by_id: BTreeMap<EnvelopeId, usize>,
    chains: BTreeMap<ChainId, DeviceId>,
    places: BTreeMap<(ChainId, u64), Vec<usize>>,
    missing: BTreeSet<usize>,
    /// The keys that something is sealed under.
    used: BTreeSet<KeyId>,
}

impl Held {
    pub(crate) fn has(&self, id: &EnvelopeId) -> bool {
        self.by_id.contains_key(id)
    }

    pub(crate) fn get(&self, id: &EnvelopeId) -> Option<&Entry> {
        self.entries.get(*self.by_id.get(id)?)
    }

    pub(crate) fn set_body(&mut self, id: &EnvelopeId, body: Body) {
        let Some(at) = self.by_id.get(id) else {
            return;
        };
        if let Some(entry) = self.entries.get_mut(*at) {
            entry.body = body;
        }
        if body == Body::Missing {
            self.missing.insert(*at);
        } else {
            self.missing.remove(at);
        }
    }

    /// Whether something is sealed under a key.
    pub(crate) fn is_used(&self, key: &KeyId) -> bool {
        self.used.contains(key)
    }

    /// Envelopes whose body has not come, oldest first.
    pub(crate) fn missing(&self) -> impl Iterator<Item = &Entry> {
        self.missing.iter().filter_map(|at| self.entries.get(*at))
    }

    /// Oldest first: what an envelope names stands before it.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter()
    }

    /// The envelope before this one on the same page and in the same chain.
    pub(crate) fn before_on_page(&self, id: &EnvelopeId) -> Option<EnvelopeId> {
        let head = &self.get(id)?.header().head;
        let mut previous = head.previous;
        while let Some(entry) = previous.and_then(|id| self.get(&id)) {
            let before = &entry.header().head;
            if before.chain != head.chain {
                return None;
            }
            if before.page == head.page {
                return Some(entry.id);
            }
            previous = before.previous;
        }
        None
    }

    /// The place of an envelope in [`Held::iter`]; differs from device to device.
    pub(crate) fn order(&self, id: &EnvelopeId) -> usize {
        self.by_id.get(id).copied().unwrap_or(usize::MAX)
    }

    pub(crate) fn device_of(&self, chain: &ChainId) -> Option<DeviceId> {
        self.chains.get(chain).copied()
    }

    /// Who must have signed a header: said by the chain, or by the header itself where it starts one.
    pub(crate) fn signer(&self, header: &Header) -> Option<DeviceId> {
        match &header.head.start {
            Some(start) => Some(start.device),
            None => self.device_of(&header.head.chain),
        }
    }

    /// The first thing that a header names and that is not held.
    pub(crate) fn lacks(&self, header: &Header) -> Option<EnvelopeId> {
        let head = &header.head;
        let mut named = head.previous.iter().chain(&head.seen);
        named.find(|id| !self.has(id)).copied()
    }

    /// Whether a header may be put on top of what is held.
    pub(crate) fn place(&self, header: &Header) -> Place {
        let head = &header.head;
        if self.lacks(header).is_some() {
            return Place::Unknown;
        }
        let Some(previous) = &head.previous else {
            // Nothing but genesis stands alone.
            return if self.entries.is_empty() && head.kind == Kind::Control {
                Place::Fits
            } else {
                Place::Wrong
            };
        };
        if head.start.is_some() {
            return Place::Fits;
        }
        let Some(previous) = self.get(previous).map(|e| &e.header().head) else {
            return Place::Wrong;
        };
        let follows =
            previous.chain == head.chain && previous.height.checked_add(1) == Some(head.height);
        if follows { Place::Fits } else { Place::Wrong }
    }

    /// Puts a header on top. The caller has checked place and signature.
    pub(crate) fn push(&mut self, signed: SignedHeader, device: DeviceId, body: Body) {
        let id = signed.id();
        if self.has(&id) {
            return;
        }
        let at = self.entries.len();
        let head = &signed.header().head;
        let mut parents = Vec::new();
        for name in head.previous.iter().chain(&head.seen) {
            let Some(place) = self.by_id.get(name).copied() else {
                continue;
            };
            if let Some(parent) = self.entries.get_mut(place) {
                parent.continued |= head.previous == Some(parent.id) && parent.device == device;
            }
            parents.push(place);
        }
        self.chains.insert(head.chain, device);
        self.places
            .entry((head.chain, head.height))
            .or_default()
            .push(at);
        self.used.insert(head.key);
        self.by_id.insert(id, at);
        if body == Body::Missing {
            self.missing.insert(at);
        }
        self.entries.push(Entry {
            id,
            signed,
            device,
            body,
            parents,
            continued: false,
        });
    }

    /// What nothing else names yet, apart from `but`, among all without `unheard`: these and all that names them.
    pub(crate) fn open_ends(
        &self,
        but: Option<&EnvelopeId>,
        unheard: &BTreeSet<EnvelopeId>,
    ) -> Vec<EnvelopeId> {
        let heard = |e: &&Entry| !unheard.contains(&e.id);
        let mut named = vec![false; self.entries.len()];
        for parent in self.entries.iter().filter(heard).flat_map(|e| &e.parents) {
            if let Some(named) = named.get_mut(*parent) {
                *named = true;
            }
        }
        let ends = self.entries.iter().zip(named).filter(|(_, named)| !named);
        let ends = ends.map(|(entry, _)| entry).filter(heard);
        ends.map(|e| e.id).filter(|id| Some(id) != but).collect()
    }

    /// The last envelopes of each device, usually one.
    pub(crate) fn tips(&self) -> Vec<Tip> {
        let last = self.entries.iter().filter(|e| !e.continued);
        let mut tips: Vec<Tip> = last.map(Entry::tip).collect();
        tips.sort();
        tips
    }

    /// The last envelope of one device, the newest here where there are several.
    pub(crate) fn last_of(&self, device: &DeviceId) -> Option<EnvelopeId> {
        self.entries
            .iter()
            .rev()
            .find(|e| e.device == *device && !e.continued)
            .map(|e| e.id)
    }

    /// The same for every device.
    pub(crate) fn last_of_each(&self) -> BTreeMap<DeviceId, EnvelopeId> {
        let last = self.entries.iter().filter(|e| !e.continued);
        last.map(|e| (e.device, e.id)).collect()
    }

    /// All that the named envelopes have in their past, themselves included. Unknown names are passed over.
    pub(crate) fn past<'a>(&self, names: impl IntoIterator<Item = &'a EnvelopeId>) -> Marks {
        let mut marks = Marks(vec![false; self.entries.len()]);
        for at in names.into_iter().filter_map(|id| self.by_id.get(id)) {
            self.mark(&mut marks, *at);
        }
        marks
    }

    /// Marks what is at a place, and all in its past.
    fn mark(&self, marks: &mut Marks, at: usize) {
        let mut work = vec![at];
        while let Some(at) = work.pop() {
            if marks.set(at)
                && let Some(entry) = self.entries.get(at)
            {
                work.extend(entry.parents.iter().filter(|p| !marks.has(**p)));
            }
        }
    }

    /// What a device with these tips holds of what is held here, as far as the tips tell.
    pub(crate) fn known_to(&self, tips: &[Tip]) -> Marks {
        self.past(&self.named_by(tips))
    }

    /// The envelopes whose past a device with these tips holds.
    pub(crate) fn named_by(&self, tips: &[Tip]) -> BTreeSet<EnvelopeId> {
        let mut names = BTreeSet::new();
        for tip in tips {
            if self.has(&tip.id) {
                names.insert(tip.id);
                continue;
            }
            // It is ahead in a chain we know: then it holds what we hold of that chain.
            let below = self
                .places
                .range((tip.chain, 0)..=(tip.chain, tip.height))
                .next_back();
            if let Some(entry) = below
                .and_then(|(_, at)| at.first())
                .and_then(|at| self.entries.get(*at))
            {
                names.insert(entry.id);
            } else {
                // A newer sitting of a device we know.
                names.extend(self.last_of(&tip.device));
            }
        }
        names
    }

    /// What is in the past of every one of these lists of names, each of which stands for a device.
    pub(crate) fn past_of_all(&self, devices: &[BTreeSet<EnvelopeId>]) -> Marks {
        let mut all = Marks(vec![true; self.entries.len()]);
        // A walk for each device would make every step of a large group slow: so one over all, with a bit for each.
        for devices in devices.chunks(64) {
            let full = u64::MAX >> (64 - devices.len());
            let mut bits = vec![0u64; self.entries.len()];
            for (device, names) in devices.iter().enumerate() {
                for at in names.iter().filter_map(|id| self.by_id.get(id)) {
                    if let Some(bits) = bits.get_mut(*at) {
                        *bits |= 1 << device;
                    }
                }
            }
            // Parents stand before their children.
            for (at, entry) in self.entries.iter().enumerate().rev() {
                let child = bits.get(at).copied().unwrap_or(0);
                for parent in &entry.parents {
                    if let Some(bits) = bits.get_mut(*parent) {
                        *bits |= child;
                    }
                }
            }
            for (mark, bits) in all.0.iter_mut().zip(bits) {
                *mark &= bits == full;
            }
        }
        all
    }

    /// Everything that is not marked, oldest first.
    pub(crate) fn without(&self, marks: &Marks) -> impl Iterator<Item = &Entry> {
        let marks = marks.0.clone();
        self.entries
            .iter()
            .enumerate()
            .filter(move |(at, _)| !marks.get(*at).copied().unwrap_or(false))
            .map(|(_, e)| e)
    }

    /// Whether an envelope is marked.
    pub(crate) fn marked(&self, marks: &Marks, id: &EnvelopeId) -> bool {
        self.by_id.get(id).is_some_and(|at| marks.has(*at))
    }
}

/// A set of places in [`Held`].
#[derive(Clone, Default)]
pub(crate) struct Marks(Vec<bool>);

impl Marks {
    fn has(&self, at: usize) -> bool {
        self.0.get(at).copied().unwrap_or(false)
    }

    /// Sets it; false when it was set already.
    fn set(&mut self, at: usize) -> bool {
        match self.0.get_mut(at) {
            Some(mark) if !*mark => {
                *mark = true;
                true
            }
            _ => false,
        }
    }
}
