//! What somebody signs who has a device's keys and a program of their own.

mod control;
mod pages;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use commonbook_book::Book;
use commonbook_replica::Shelf;
use commonbook_seal::{DeviceId, EnvelopeId, Header, SignedHeader};
use commonbook_tests::sim::{Carried, Cheat, Ciphertexts, Loot, Place, Who, World};
use rand_core::Rng as _;

/// Plays tricks, and remembers them.
pub(crate) struct Trickster {
    /// What was signed, with the name of the trick.
    forged: BTreeMap<EnvelopeId, &'static str>,
    /// News files that were handed out.
    sticks: Vec<Vec<u8>>,
}

/// One cheat at work.
struct Desk {
    book: Arc<Book>,
    /// Whether the others put this one out, or want to.
    removed: bool,
    cheat: Cheat,
    /// What is on the cheat's disk, oldest first.
    held: Vec<SignedHeader>,
    seen: Ciphertexts,
    /// Who wrote what.
    devices: BTreeMap<EnvelopeId, DeviceId>,
    forged: Vec<EnvelopeId>,
    /// What goes to the first and to the second of those who are cheated.
    out: [Vec<Carried>; 2],
}

/// A trick: its name, and how it is played. False when the cheat's disk has nothing to play it with.
type Trick = (&'static str, fn(&mut Desk) -> bool);

/// Tricks of a member.
const MEMBER: [Trick; 14] = [
    ("two contents at one place", Desk::two_contents),
    ("an old place again", Desk::old_place_again),
    ("a poisoned counter", Desk::poisoned_counter),
    ("backdated", Desk::backdated),
    ("a flood", Desk::flood),
    ("a body withheld", Desk::withheld_body),
    ("garbage under a good header", Desk::garbage),
    ("a key for one alone", Desk::key_for_one),
    ("a new key that some cannot open", Desk::rekey_with_holes),
    ("two operations at one place", Desk::two_operations),
    ("a removal nobody agreed to", Desk::lone_removal),
    ("a key for somebody outside", Desk::key_for_outside),
    ("a new key for oneself alone", Desk::rekey_for_oneself),
    ("another body under a good header", Desk::other_body),
];

/// What somebody does besides who was put out, or soon will be.
const REMOVED: [Trick; 4] = [
    ("a new key beside the removal", Desk::old_rekey),
    ("a new key after the removal", Desk::rekey),
    ("a removal beside the removal", Desk::old_removal),
    ("leaving beside the removal", Desk::old_leave),
];

impl Trickster {
    pub(crate) fn new() -> Self {
        Self {
            forged: BTreeMap::new(),
            sticks: Vec::new(),
        }
    }

    /// Everything that was signed.
    pub(crate) fn forged(&self) -> impl Iterator<Item = EnvelopeId> {
        self.forged.keys().copied()
    }

    /// The tricks of which something is on this disk.
    pub(crate) fn stored(&self, w: &World, who: Who) -> BTreeSet<&'static str> {
        let rows = w.rows(who).into_iter();
        let ids = rows.filter(|(shelf, _)| *shelf == Shelf::Headers);
        let ids = ids.map(|(_, (key, _))| EnvelopeId::from_bytes(key.try_into().unwrap()));
        ids.filter_map(|id| self.forged.get(&id).copied()).collect()
    }

    /// Plays one trick with the keys of a device on these others.
    pub(crate) fn play(&mut self, w: &mut World, who: Who, on: &[Who], removed: bool) {
        if w.below(8) == 0 && !self.sticks.is_empty() {
            // What was handed out before, once more.
            let at = usize::try_from(w.below(self.sticks.len() as u64)).unwrap();
            let _ = w.take(on[0], &self.sticks[at].clone());
            return;
        }
        let tricks: Vec<Trick> = match removed {
            true => MEMBER.into_iter().chain(REMOVED).chain(REMOVED).collect(),
            false => MEMBER.to_vec(),
        };
        let only = std::env::var("SIM_TRICK").ok();
        let tricks: Vec<Trick> = tricks
            .into_iter()
            .filter(|(name, _)| only.as_ref().is_none_or(|only| only == name))
            .collect();
        if tricks.is_empty() {
            return;
        }
        let (name, trick) = tricks[usize::try_from(w.below(tricks.len() as u64)).unwrap()];
        let mut desk = Desk::new(w, who, removed);
        if !trick(&mut desk) {
            return;
        }
        let (out, forged) = (desk.out.clone(), desk.forged.clone());
        crate::tell(|| format!("{who:?} plays {name} on {on:?}: {forged:?}"));
        let mut cheat = desk.cheat;
        self.forged.extend(forged.into_iter().map(|id| (id, name)));
        let [first, second] = out;
        for (victim, envelopes) in on.iter().zip([first, second]) {
            if envelopes.is_empty() {
                continue;
            }
            let theirs = Loot::of(&w.backup(*victim)).epochs;
            let common = cheat.epochs.iter().position(|key| theirs.contains(key));
            let Some(common) = common else { continue };
            cheat.epochs.swap(0, common);
            let news = cheat.news(&envelopes);
            let _ = w.take(*victim, &news);
            self.sticks.push(news);
        }
    }
}

impl Desk {
    fn new(w: &mut World, who: Who, removed: bool) -> Self {
        let seen = Ciphertexts::of(&w.backup(who));
        let mut rows: Vec<_> = w.rows(who);
        rows.retain(|(shelf, _)| *shelf == Shelf::Headers);
        rows.sort_by_key(|(_, (_, row))| row[..8].to_vec());
        let ids = rows
            .into_iter()
            .map(|(_, (key, _))| EnvelopeId::from_bytes(key.try_into().unwrap()));
        let held: Vec<SignedHeader> = ids.map(|id| seen.headers[&id].clone()).collect();
        let (mut chains, mut devices) = (BTreeMap::new(), BTreeMap::new());
        for signed in &held {
            let head = &signed.header().head;
            let device = head
                .start
                .map_or_else(|| chains[&head.chain], |start| start.device);
            chains.insert(head.chain, device);
            devices.insert(signed.id(), device);
        }
        let cheat = Cheat::with_the_disk_of(w, who);
        Self {
            book: w.book(who),
            removed,
            cheat,
            held,
            seen,
            devices,
            forged: Vec::new(),
            out: Default::default(),
        }
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.cheat.rng.next_u64() % end.max(1) as u64).unwrap()
    }

    /// Hands something to one of the two, or to both.
    fn hand(&mut self, (id, carried): (EnvelopeId, Carried), to: &[usize]) -> EnvelopeId {
        self.forged.push(id);
        for to in to {
            self.out[*to].push(carried.clone());
        }
        id
    }

    /// The cheat's own envelopes, oldest first.
    fn own(&self) -> Vec<Header> {
        let me = self.cheat.keys.id();
        let mine = self.held.iter().filter(|h| self.devices[&h.id()] == me);
        mine.map(|h| h.header().clone()).collect()
    }

    /// What nothing else names.
    fn ends(&self) -> Vec<EnvelopeId> {
        let named: BTreeSet<EnvelopeId> = self
            .held
            .iter()
            .flat_map(|h| h.header().head.seen.iter().chain(&h.header().head.previous))
            .copied()
            .collect();
        let ids = self.held.iter().map(SignedHeader::id);
        ids.filter(|id| !named.contains(id)).collect()
    }

    /// The beginning of a new chain that has heard all that the cheat has.
    fn now(&mut self) -> Place {
        let previous = self.own().last().map(Header::id);
        let previous = previous.unwrap_or_else(|| self.held[0].id());
        let by = self.cheat.keys.clone();
        let mut at = self.cheat.begin(&by, previous);
        at.seen = self.ends();
        at.seen.retain(|id| *id != previous);
        at
    }

    /// The beginning of a new chain on an old envelope of the cheat's, as if silent since.
    fn long_ago(&mut self) -> Place {
        let own = self.own();
        let previous = match own.len() {
            0 => self.held[0].id(),
            len => own[self.below(len)].id(),
        };
        let by = self.cheat.keys.clone();
        self.cheat.begin(&by, previous)
    }
}
