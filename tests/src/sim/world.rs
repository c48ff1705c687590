//! The devices, the connections between them, and what happens next.

mod acts;
mod asks;
mod cards;
mod joining;
mod slips;

pub use acts::tuesday;
pub use asks::{ask, note_for};
pub use cards::phone;

use std::{collections::BTreeMap, ops::Index};

use commonbook_replica::{
    Answer, Channel, Input, LinkId, LinkKind, Replica, RequestId, Row, Rows as _, Shelf, Then,
};
use commonbook_seal::EnvelopeId;
use rand_chacha::ChaCha20Rng;
use rand_core::{Rng as _, SeedableRng as _};

use super::{
    Ciphertexts, Device, Look, Sealed, Who, copy, rows,
    wire::{Frame, Wire},
};
use commonbook_vault::{FaultyVault, MemoryVault};

/// A world that is not quiet after so many steps never will be.
const STEPS: usize = 200_000;

/// A frame that travelled: whose it was, for whom, and its bytes.
pub type Passed = (Who, Who, Vec<u8>);
/// The message `Sealed`.
const SEALED: u32 = 3;

/// How connections behave.
#[derive(Clone, Copy, Debug)]
pub struct Network {
    /// The longest time a frame is on its way, in milliseconds.
    pub delay: u64,
    /// One connection in so many is cut while both sides talk; none when it is nought.
    pub cut_one_in: u64,
}

/// Devices and connections.
pub struct World {
    pub(super) devices: Vec<Device>,
    wires: BTreeMap<LinkId, Wire>,
    rng: ChaCha20Rng,
    now: u64,
    next_link: u64,
    /// How connections behave from now on.
    pub network: Network,
    /// Every frame that travelled, when somebody listens.
    pub overheard: Option<Vec<Vec<u8>>>,
    /// The same with whose it was and for whom.
    pub passed: Option<Vec<Passed>>,
    /// News files and sealed frames, when somebody keeps them.
    pub sealed: Option<Vec<Sealed>>,
    /// How many connections were cut.
    pub cuts: usize,
    /// Whether every book that is shown is compared with one that is built from nothing.
    pub compares: bool,
}

impl Index<Who> for World {
    type Output = Device;

    fn index(&self, who: Who) -> &Device {
        &self.devices[who.0]
    }
}

impl World {
    /// A world with no devices, in which everything follows from a seed.
    pub fn seeded(seed: u64) -> Self {
        Self {
            devices: Vec::new(),
            wires: BTreeMap::new(),
            rng: ChaCha20Rng::seed_from_u64(seed),
            now: 0,
            next_link: 0,
            network: Network {
                delay: 0,
                cut_one_in: 0,
            },
            overheard: None,
            passed: None,
            sealed: None,
            cuts: 0,
            compares: false,
        }
    }

    /// A number below `end`, from the seed.
    pub fn below(&mut self, end: u64) -> u64 {
        self.rng.next_u64() % end.max(1)
    }

    /// A random number generator of its own, from the seed.
    pub fn fork_rng(&mut self) -> ChaCha20Rng {
        ChaCha20Rng::seed_from_u64(self.rng.next_u64())
    }

    /// How many books were compared with one that was built from nothing.
    pub fn compared(&self) -> usize {
        self.devices.iter().filter_map(|d| d.compared).sum()
    }

    /// All devices.
    pub fn everybody(&self) -> Vec<Who> {
        (0..self.devices.len()).map(Who).collect()
    }

    fn add(&mut self, mut device: Device) -> Who {
        let who = Who(self.devices.len());
        device.compared = self.compares.then_some(0);
        self.devices.push(device);
        self.open(who);
        who
    }

    /// A device that begins a group.
    pub fn found(&mut self, group: &str, alias: &str) -> Who {
        let seed = self.rng.next_u64();
        let first = |rng: &mut ChaCha20Rng| Replica::found(group, alias, rng).unwrap();
        self.add(Device::new(alias, first, seed))
    }

    /// A device of nobody's group yet.
    pub fn newcomer(&mut self, alias: &str) -> Who {
        let seed = self.rng.next_u64();
        let first = |rng: &mut ChaCha20Rng| Replica::newcomer(alias, rng).unwrap();
        self.add(Device::new(alias, first, seed))
    }

    /// Another device with a copy of this one's disk: a restored backup beside the original, or a cloned machine.
    pub fn clone_of(&mut self, who: Who) -> Who {
        let seed = self.rng.next_u64();
        let disk = copy(self[who].vault());
        self.add_disk(&self[who].alias.clone(), disk, seed)
    }

    /// A world of devices with these disks.
    pub fn of_disks(seed: u64, disks: &[(String, MemoryVault)]) -> Self {
        let mut w = Self::seeded(seed);
        for (alias, disk) in disks {
            let seed = w.rng.next_u64();
            w.add_disk(alias, disk.clone(), seed);
        }
        w
    }

    fn add_disk(&mut self, alias: &str, disk: MemoryVault, seed: u64) -> Who {
        let mut device = Device::new(alias, |_| Default::default(), seed);
        device.seen = Ciphertexts::of(&disk);
        device.vault = FaultyVault::new(disk);
        self.add(device)
    }

    /// The disk of a device as a backup keeps it.
    pub fn backup(&mut self, who: Who) -> MemoryVault {
        self.devices[who.0].mend_disk();
        copy(self[who].vault())
    }

    /// All rows on the disk of a device.
    pub fn rows(&self, who: Who) -> Vec<(Shelf, Row)> {
        rows(self[who].vault())
    }

    /// The device goes on from an older copy of its disk.
    pub fn restore(&mut self, who: Who, disk: MemoryVault) {
        self.crash(who);
        self.devices[who.0].vault = FaultyVault::new(disk);
        self.open(who);
    }

    /// Access to a device, for its disk.
    pub fn device(&mut self, who: Who) -> &mut Device {
        &mut self.devices[who.0]
    }

    /// Opens a closed device.
    pub fn open(&mut self, who: Who) {
        let now = self.now;
        self.devices[who.0].open(now).unwrap();
    }

    /// Whether the device is open.
    pub fn is_open(&self, who: Who) -> bool {
        self[who].replica.is_some()
    }

    /// The device stops where it is: nothing is locked or said. Its connections break.
    pub fn crash(&mut self, who: Who) {
        self.devices[who.0].replica = None;
        self.devices[who.0].quiet_at = None;
        for link in self.links_of(who) {
            self.cut(link);
        }
        self.devices[who.0].mend_disk();
    }

    /// The sitting ends as it should.
    pub fn lock(&mut self, who: Who) {
        self.give(who, Input::Lock);
        self.crash(who);
    }

    /// Ends the sitting and begins another.
    pub fn restart(&mut self, who: Who) {
        self.lock(who);
        self.open(who);
    }

    /// Stops the device where it is and opens it again.
    pub fn crash_and_open(&mut self, who: Who) {
        self.crash(who);
        self.open(who);
    }

    fn links_of(&self, who: Who) -> Vec<LinkId> {
        let mine = |(link, wire): (&LinkId, &Wire)| wire.ends.contains(&who).then_some(*link);
        self.wires.iter().filter_map(mine).collect()
    }

    /// Whether two devices are connected.
    pub fn connected(&self, a: Who, b: Who) -> bool {
        self.wires
            .values()
            .any(|wire| wire.ends.contains(&a) && wire.ends.contains(&b))
    }

    /// Connects two devices.
    pub fn connect(
        &mut self,
        dials: Who,
        answers: Who,
        dialling: impl FnOnce(Channel) -> LinkKind,
        answering: impl FnOnce(Channel) -> LinkKind,
    ) -> LinkId {
        self.next_link += 1;
        let link = LinkId(self.next_link);
        let mut random = || {
            let mut bytes = [0; 32];
            self.rng.fill_bytes(&mut bytes);
            bytes
        };
        let (exporter, ours, theirs) = (random(), random(), random());
        let cut_one_in = self.network.cut_one_in;
        let left = (cut_one_in > 0 && self.below(cut_one_in) == 0)
            .then(|| u32::try_from(self.below(12)).unwrap());
        self.wires.insert(
            link,
            Wire {
                ends: [dials, answers],
                queues: Default::default(),
                left,
            },
        );
        let channel = |initiator| Channel {
            initiator,
            exporter,
            ours: if initiator { ours } else { theirs },
            theirs: if initiator { theirs } else { ours },
        };
        self.give(dials, Input::Linked(link, dialling(channel(true))));
        self.give(answers, Input::Linked(link, answering(channel(false))));
        link
    }

    /// Connects two devices of a group.
    pub fn link(&mut self, a: Who, b: Who) -> LinkId {
        self.connect(a, b, LinkKind::Meet, LinkKind::Meet)
    }

    /// Breaks a connection: what was on its way is lost.
    pub fn cut(&mut self, link: LinkId) {
        let Some(wire) = self.wires.remove(&link) else {
            return;
        };
        for who in wire.ends {
            if self.is_open(who) {
                self.give(who, Input::Ended(link));
            }
        }
    }

    /// Breaks all connections.
    pub fn hang_up(&mut self) {
        for link in self.wires.keys().copied().collect::<Vec<_>>() {
            self.cut(link);
        }
    }

    /// Two devices share until there is nothing more to say.
    pub fn meet(&mut self, a: Who, b: Who) {
        let link = self.link(a, b);
        self.until_quiet();
        self.cut(link);
    }

    /// Gives a device something to do; one that is closed does nothing. When its disk fails, its connections break and
    /// it is closed.
    pub fn give(&mut self, who: Who, input: Input) {
        let now = self.now;
        if !self.is_open(who) {
            return;
        }
        match self.devices[who.0].step(input, now) {
            Ok(then) => {
                let anew = then.forgotten;
                self.carry(who, then);
                if anew {
                    self.give(who, Input::Resealed);
                }
            }
            Err(_) => {
                self.devices[who.0].quiet_at = None;
                for link in self.links_of(who) {
                    self.cut(link);
                }
            }
        }
    }

    /// Asks a device something; nothing when its disk failed meanwhile.
    pub fn ask(&mut self, who: Who, make: impl FnOnce(RequestId) -> Input) -> Option<Answer> {
        let request = self.devices[who.0].request();
        self.give(who, make(request));
        self.devices[who.0].answer(request)
    }

    fn carry(&mut self, who: Who, then: Then) {
        for (link, bytes) in then.send {
            if let Some(listener) = &mut self.overheard {
                listener.push(bytes.clone());
            }
            if let Ok((SEALED, sealed)) = postcard::from_bytes::<(u32, Vec<u8>)>(&bytes) {
                self.keep_sealed(who, sealed);
            }
            let late = self.now + self.below(self.network.delay + 1);
            if let Some(wire) = self.wires.get_mut(&link) {
                let end = wire.other(who);
                if let Some(passed) = &mut self.passed {
                    passed.push((who, wire.ends[end], bytes.clone()));
                }
                wire.push(end, late, Frame::Bytes(bytes));
            }
        }
        for link in then.close {
            let late = self.now + self.network.delay;
            if let Some(wire) = self.wires.get_mut(&link) {
                wire.push(wire.other(who), late, Frame::End);
            }
        }
    }

    /// Keeps a thing that is sealed as a whole, when somebody wants such.
    fn keep_sealed(&mut self, from: Who, bytes: Vec<u8>) {
        if self.sealed.is_none() {
            return;
        }
        let (book, held) = (self.book(from), &self[from].vault);
        let headers = held.scan(Shelf::Headers).unwrap_or_default().into_iter();
        let id = |key: Vec<u8>| EnvelopeId::from_bytes(key.try_into().unwrap());
        let held = headers.map(|(key, _)| id(key)).collect();
        if let Some(sealed) = &mut self.sealed {
            sealed.push(Sealed {
                from,
                book,
                held,
                bytes,
            });
        }
    }

    /// Every envelope that any device ever wrote down.
    pub fn ciphertexts(&self) -> Ciphertexts {
        let mut all = Ciphertexts::default();
        self.devices.iter().for_each(|d| all.join(&d.seen));
        all
    }

    /// Lets the next thing happen; false when nothing is left to happen.
    pub fn tick(&mut self) -> bool {
        let arrival = self.wires.iter().filter_map(|(link, wire)| {
            let (at, end) = wire.next()?;
            Some((at, *link, end))
        });
        let arrival = arrival.min();
        let pause = self.devices.iter().enumerate();
        let pause = pause
            .filter_map(|(at, d)| d.quiet_at.map(|when| (when, Who(at))))
            .min();
        match (arrival, pause) {
            (None, None) => return false,
            (Some((at, link, end)), later) if later.is_none_or(|(when, _)| at <= when) => {
                self.now = self.now.max(at);
                self.arrive(link, end);
            }
            (_, Some((when, who))) => {
                self.now = self.now.max(when);
                self.devices[who.0].quiet_at = None;
                self.give(who, Input::Quiet);
            }
            (Some(_), None) => return false,
        }
        true
    }

    fn arrive(&mut self, link: LinkId, end: usize) {
        let Some(wire) = self.wires.get_mut(&link) else {
            return;
        };
        if let Some(left) = &mut wire.left {
            if *left == 0 {
                self.cuts += 1;
                self.cut(link);
                return;
            }
            *left -= 1;
        }
        let who = wire.ends[end];
        match wire.queues[end].pop_front() {
            Some((_, Frame::Bytes(bytes))) => self.give(who, Input::Received(link, bytes)),
            Some((_, Frame::End)) => self.cut(link),
            None => {}
        }
    }

    /// Lets things happen until nothing is left to happen.
    pub fn until_quiet(&mut self) {
        for _ in 0..STEPS {
            if !self.tick() {
                return;
            }
        }
        panic!("it never became quiet");
    }

    /// Lets so many things happen.
    pub fn ticks(&mut self, count: u64) {
        for _ in 0..count {
            if !self.tick() {
                return;
            }
        }
    }

    /// Everybody meets everybody, pair by pair, until each pair is quiet. Gives how many envelopes changed hands.
    pub fn round(&mut self) -> usize {
        let before: usize = self.devices.iter().map(|d| d.came_in).sum();
        let all: Vec<Who> = self
            .everybody()
            .into_iter()
            .filter(|who| self.is_open(*who))
            .collect();
        for (at, a) in all.iter().enumerate() {
            for b in all.iter().skip(at + 1) {
                self.meet(*a, *b);
            }
        }
        self.devices.iter().map(|d| d.came_in).sum::<usize>() - before
    }

    /// What a device shows.
    pub fn look(&mut self, who: Who) -> Look {
        self.try_look(who).expect("the disk does not fail")
    }

    /// The same, or nothing when the disk fails.
    pub fn try_look(&mut self, who: Who) -> Option<Look> {
        match self.ask(who, Input::ReadAll)? {
            Answer::Everything { notes, digest } => Some(Look::new(&self[who].book, notes, digest)),
            other => panic!("{other:?}"),
        }
    }

    /// Fails when two of these devices show different books.
    pub fn assert_equal(&mut self, whose: &[Who]) {
        let first = self.look(whose[0]);
        for who in &whose[1..] {
            let other = self.look(*who);
            // What differs is easier to see in the part where it does.
            let about = format!("{} and {} differ", whose[0].0, who.0);
            assert_eq!(first.members, other.members, "{about}");
            assert_eq!(first.notes, other.notes, "{about}");
            assert_eq!(first.plan.rules, other.plan.rules, "{about}");
            assert_eq!(first, other, "{about}");
        }
    }
}
