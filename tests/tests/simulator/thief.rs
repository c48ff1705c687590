//! Somebody who was put out, kept all they had, and holds everything sealed that was ever carried.

use std::collections::{BTreeMap, BTreeSet};

use commonbook_book::{DeviceTag, Id};
use commonbook_members::{Ledger, Node, Op, What};
use commonbook_seal::{
    Body, Bundle, DeviceId, DeviceKeys, EnvelopeId, EpochKey, GroupId, KeyId, KeyPart, Kind,
    PageId, PageKey, Signed, SignedHeader,
};
use commonbook_tests::sim::{Ciphertexts, Loot, Sealed};

/// All envelopes, with what the group makes of them.
pub(crate) struct Archive {
    group: GroupId,
    /// Each after those it names.
    entries: Vec<Entry>,
    at: BTreeMap<EnvelopeId, usize>,
    bodies: BTreeMap<EnvelopeId, Body>,
    pub(crate) ledger: Ledger,
}

struct Entry {
    signed: SignedHeader,
    device: DeviceId,
    op: Option<Op>,
    /// All that it names, through others too, and itself.
    past: BTreeSet<usize>,
}

/// What came of trying to open everything.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tried {
    /// Envelopes whose writer had heard that the thief is out.
    pub(crate) closed: u64,
    /// Bytes of them that opened.
    pub(crate) opened: u64,
    /// Bytes of them that opened, where the group's own later verdict kept the thief.
    pub(crate) kept: u64,
    /// News files and sealed frames of makers who had heard.
    pub(crate) bundles: u64,
    /// Bytes of them that opened.
    pub(crate) bundles_opened: u64,
    /// And where the group's own later verdict kept the thief.
    pub(crate) bundles_kept: u64,
}

impl Archive {
    /// Reads all with all keys that anybody of the group holds.
    pub(crate) fn new(all: &Ciphertexts, group: GroupId, keys: &[EpochKey]) -> Self {
        let keys: BTreeMap<KeyId, &EpochKey> = keys.iter().map(|k| (k.key_id(), k)).collect();
        let mut archive = Self {
            group,
            entries: Vec::new(),
            at: BTreeMap::new(),
            bodies: all.bodies.clone(),
            ledger: Ledger::new(),
        };
        let mut chains = BTreeMap::new();
        let mut left: Vec<&SignedHeader> = all.headers.values().collect();
        loop {
            let before = left.len();
            left.retain(|header| !archive.take(header, &keys, &mut chains));
            if left.len() == before {
                break;
            }
        }
        assert!(left.is_empty(), "what is held is closed under past");
        archive
    }

    /// Takes a header in once all that it names is there.
    fn take(
        &mut self,
        signed: &SignedHeader,
        keys: &BTreeMap<KeyId, &EpochKey>,
        chains: &mut BTreeMap<commonbook_seal::ChainId, DeviceId>,
    ) -> bool {
        let head = &signed.header().head;
        let names = || head.previous.iter().chain(&head.seen);
        if names().any(|id| !self.at.contains_key(id)) {
            return false;
        }
        let Some(device) = head
            .start
            .map(|s| s.device)
            .or_else(|| chains.get(&head.chain).copied())
        else {
            return false;
        };
        chains.insert(head.chain, device);
        let at = self.entries.len();
        let mut past: BTreeSet<usize> = names()
            .flat_map(|id| self.entries[self.at[id]].past.iter().copied())
            .collect();
        past.insert(at);
        let key = keys.get(&head.key).filter(|_| head.kind == Kind::Control);
        let op = key.and_then(|key| self.open(signed, &key.page_key(PageId::CONTROL)));
        let op = op.and_then(|payload| Op::decode(&payload).ok());
        self.ledger.insert(node(signed, device, op.clone()));
        self.at.insert(signed.id(), at);
        self.entries.push(Entry {
            signed: signed.clone(),
            device,
            op,
            past,
        });
        true
    }

    fn open(&self, signed: &SignedHeader, key: &PageKey) -> Option<Vec<u8>> {
        let body = self.bodies.get(&signed.id())?.clone();
        let signed = Signed::from_parts(signed.clone(), body).ok()?;
        Some(signed.open(key).ok()?.payload)
    }

    /// What put a device out: operations with authority, whether or not they lasted.
    pub(crate) fn removals_of(&self, device: &DeviceId) -> BTreeSet<EnvelopeId> {
        let state = self.ledger.state();
        let owner = state
            .devices
            .get(device)
            .or_else(|| state.former_devices.get(device))
            .map(|d| d.member);
        let all = state.in_effect.union(&state.void);
        let about = |id: &&EnvelopeId| {
            let entry = &self.entries[self.at[id]];
            match &entry.op {
                Some(Op::Enact { what, .. }) => match what {
                    What::Remove { member } => Some(*member) == owner,
                    What::SetAside { device: lost } => lost == device,
                    _ => false,
                },
                Some(Op::Leave) => state
                    .former_devices
                    .get(&entry.device)
                    .is_some_and(|d| Some(d.member) == owner),
                _ => false,
            }
        };
        all.filter(about).copied().collect()
    }

    /// Whether an envelope puts somebody out, or would.
    pub(crate) fn removes(&self, id: &EnvelopeId) -> bool {
        let op = self.at.get(id).and_then(|at| self.entries[*at].op.as_ref());
        match op {
            Some(Op::Enact { what, .. }) => what.puts_out(),
            op => op == Some(&Op::Leave),
        }
    }

    /// Devices that somebody put out.
    pub(crate) fn put_out(&self) -> Vec<DeviceId> {
        let state = self.ledger.state();
        let all = state.former_devices.keys().chain(state.devices.keys());
        all.filter(|d| !self.removals_of(d).is_empty())
            .copied()
            .collect()
    }

    /// Whether a device belongs by what the writer of an envelope had heard.
    fn belongs_by(&self, device: &DeviceId, id: &EnvelopeId) -> bool {
        let mut ledger = Ledger::new();
        for at in &self.entries[self.at[id]].past {
            let entry = &self.entries[*at];
            ledger.insert(node(&entry.signed, entry.device, entry.op.clone()));
        }
        ledger.state().devices.contains_key(device)
    }
}

fn node(signed: &SignedHeader, device: DeviceId, op: Option<Op>) -> Node {
    let head = &signed.header().head;
    Node {
        id: signed.id(),
        device,
        chain: head.chain,
        previous: head.previous,
        seen: head.seen.clone(),
        op,
    }
}

/// Somebody with all the secrets that a device ever had, who keeps every file and frame.
pub(crate) struct Thief {
    keys: DeviceKeys,
    /// The group's keys on the disks.
    disk: BTreeMap<KeyId, EpochKey>,
    epochs: BTreeMap<KeyId, EpochKey>,
    /// Keys of single pages.
    pages: BTreeMap<KeyId, PageKey>,
    /// The envelopes by which keys came.
    by: BTreeMap<KeyId, EnvelopeId>,
}

impl Thief {
    /// With what is on these disks, all of one device.
    pub(crate) fn new(disks: &[Loot]) -> Self {
        let epochs = disks.iter().flat_map(|loot| &loot.epochs);
        Self {
            keys: disks[0].keys.clone(),
            disk: epochs.map(|key| (key.key_id(), key.clone())).collect(),
            epochs: BTreeMap::new(),
            pages: BTreeMap::new(),
            by: BTreeMap::new(),
        }
    }

    /// Gets every key that can be had.
    fn learn(&mut self, archive: &Archive) {
        let part = |body: &Body| KeyPart::decode(&body.key_part).ok();
        let parts = archive.bodies.iter();
        let mut parts: Vec<(EnvelopeId, KeyPart)> =
            parts.filter_map(|(id, b)| Some((*id, part(b)?))).collect();
        for (id, part) in &parts {
            if let Some(key) = part.open_for_page(&self.keys, archive.group) {
                self.pages.insert(key.key_id(), key);
            }
            // Also where a key of this name is known: by which envelope it came is asked later.
            if let Some(key) = part.open(&self.keys, archive.group) {
                self.by.entry(key.key_id()).or_insert(*id);
                self.epochs.insert(key.key_id(), key);
            }
        }
        // First by what is carried alone, so that it is known by which envelope a key came; then with the disk's too.
        let disk = std::mem::take(&mut self.disk);
        self.unfold(&mut parts);
        self.epochs.extend(disk);
        self.unfold(&mut parts);
    }

    /// Gets the older keys that newer ones open.
    fn unfold(&mut self, parts: &mut Vec<(EnvelopeId, KeyPart)>) {
        loop {
            let before = parts.len();
            parts.retain(|(id, part)| {
                let Some(key) = self.epochs.get(&part.key()).cloned() else {
                    return true;
                };
                let from = self.by.get(&part.key()).copied().unwrap_or(*id);
                for old in part.superseded(&key).unwrap_or_default() {
                    if !self.epochs.contains_key(&old.key_id()) {
                        self.by.insert(old.key_id(), from);
                        self.epochs.insert(old.key_id(), old);
                    }
                }
                false
            });
            if parts.len() == before {
                return;
            }
        }
    }

    /// Tries to open everything that was written by somebody who had heard that the thief is out. `forged`: envelopes of
    /// cheats, who can tell the thief what they like.
    pub(crate) fn try_all(
        &mut self,
        archive: &Archive,
        forged: &BTreeSet<EnvelopeId>,
        sealed: &[Sealed],
    ) -> Tried {
        self.learn(archive);
        let me = self.keys.id();
        let removals = archive.removals_of(&me);
        let state = archive.ledger.state();
        let places: BTreeSet<usize> = removals.iter().map(|id| archive.at[id]).collect();
        let mut tried = Tried::default();
        for entry in &archive.entries {
            let id = entry.signed.id();
            let heard: BTreeSet<EnvelopeId> = entry
                .past
                .intersection(&places)
                .map(|at| archive.entries[*at].signed.id())
                .collect();
            if heard.is_empty() || entry.device == me || forged.contains(&id) {
                continue;
            }
            tried.closed += 1;
            let Some(bytes) = self.open(archive, &entry.signed) else {
                continue;
            };
            let lasts = heard.iter().any(|id| state.in_effect.contains(id));
            // By what its writer had heard a removal may have lost to others, and the thief belonged.
            let kept = archive.belongs_by(&me, &id)
                || self.was_handed(archive, &entry.signed.header().head.key, &heard);
            if lasts && !kept {
                tried.opened += bytes.max(1);
                self.show(archive, entry, &heard);
            } else {
                tried.kept += bytes.max(1);
            }
        }
        let in_effect: BTreeSet<&EnvelopeId> = removals
            .iter()
            .filter(|id| state.in_effect.contains(id))
            .collect();
        for one in sealed {
            if one.held.iter().any(|id| in_effect.contains(id)) && !shows(one, &me) {
                tried.bundles += 1;
                let opens = |key: &EpochKey| {
                    let keys = std::slice::from_ref(key);
                    Bundle::open(&one.bytes, keys, &self.keys).ok()
                };
                let mut opened = self
                    .epochs
                    .values()
                    .filter_map(|key| Some((key.key_id(), opens(key)?)));
                if let Some((key, content)) = opened.next() {
                    if self.was_handed(archive, &key, &removals) {
                        tried.bundles_kept += content.len() as u64;
                    } else {
                        tried.bundles_opened += content.len() as u64;
                    }
                }
            }
        }
        tried
    }

    /// Bytes of an envelope's content.
    fn open(&self, archive: &Archive, signed: &SignedHeader) -> Option<u64> {
        let head = &signed.header().head;
        let of_epochs = self.epochs.values().map(|key| key.page_key(head.page));
        // The key of a card, as it is in each epoch.
        let epochs = self.epochs.values();
        let of_cards = epochs.flat_map(|epoch| self.pages.values().map(|own| own.in_epoch(epoch)));
        let keys = of_epochs
            .chain(self.pages.values().cloned())
            .chain(of_cards);
        let mut opened = keys.filter_map(|key| archive.open(signed, &key));
        opened.next().map(|payload| payload.len() as u64)
    }

    /// Whether somebody who had heard of the removal handed the key on, because by what they had heard by then the
    /// thief belonged all the same: the group's own verdict for a while.
    fn was_handed(&self, archive: &Archive, key: &KeyId, removals: &BTreeSet<EnvelopeId>) -> bool {
        let Some(by) = self.by.get(key) else {
            return false;
        };
        let past = &archive.entries[archive.at[by]].past;
        let heard = removals.iter().any(|id| past.contains(&archive.at[id]));
        heard && archive.belongs_by(&self.keys.id(), by)
    }

    fn show(&self, archive: &Archive, entry: &Entry, heard: &BTreeSet<EnvelopeId>) {
        let about = |id: &EnvelopeId| {
            let entry = &archive.entries[archive.at[id]];
            format!("{id:?} by {:?}: {:?}", entry.device, entry.op)
        };
        let key = entry.signed.header().head.key;
        let by = self.by.get(&key).map(about);
        let heard: Vec<String> = heard.iter().map(about).collect();
        let (thief, id) = (self.keys.id(), entry.signed.id());
        let what = about(&id);
        crate::tell(|| format!("{thief:?} opens {what}, after {heard:?}; the key came by {by:?}"));
    }
}

/// Whether the maker of a file took this device for one that belongs.
fn shows(sealed: &Sealed, device: &DeviceId) -> bool {
    let tag = DeviceTag(Id::from_bytes(*device.as_bytes().first_chunk().unwrap()));
    let members = &sealed.book.members.members;
    members
        .iter()
        .any(|m| m.devices.iter().any(|d| d.id == tag))
}
