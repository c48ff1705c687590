//! A random history in which people and laptops are put out, and what those can open who kept everything.

use std::collections::{BTreeMap, BTreeSet};

use commonbook_book::{Edit, MemberId, Standing};
use commonbook_replica::{Input, Proposal};
use commonbook_seal::{DeviceId, EnvelopeId, EpochKey, GroupId};
use commonbook_tests::sim::{Loot, Network, Who, World, tuesday};

use crate::{
    templates::{SIZES, group},
    thief::{Archive, Thief, Tried},
    tricks::Trickster,
};

/// Connections that hold.
const QUIET: Network = Network {
    delay: 0,
    cut_one_in: 0,
};

/// What happened in histories.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    pub(crate) histories: u64,
    /// Histories in which something was written by people who had heard that somebody is out.
    pub(crate) closed_in: u64,
    pub(crate) envelopes: u64,
    pub(crate) thieves: u64,
    pub(crate) stolen: u64,
    pub(crate) left: u64,
    pub(crate) came_in: u64,
    pub(crate) undone: u64,
    pub(crate) forged: u64,
    pub(crate) tried: Tried,
}

impl Tally {
    pub(crate) fn add(&mut self, other: &Self) {
        let sums = [
            (&mut self.histories, other.histories),
            (&mut self.closed_in, other.closed_in),
            (&mut self.envelopes, other.envelopes),
            (&mut self.thieves, other.thieves),
            (&mut self.stolen, other.stolen),
            (&mut self.left, other.left),
            (&mut self.came_in, other.came_in),
            (&mut self.undone, other.undone),
            (&mut self.forged, other.forged),
            (&mut self.tried.closed, other.tried.closed),
            (&mut self.tried.opened, other.tried.opened),
            (&mut self.tried.kept, other.tried.kept),
            (&mut self.tried.bundles, other.tried.bundles),
            (&mut self.tried.bundles_opened, other.tried.bundles_opened),
            (&mut self.tried.bundles_kept, other.tried.bundles_kept),
        ];
        for (sum, more) in sums {
            *sum += more;
        }
    }
}

/// One history.
pub(crate) struct Removals {
    w: World,
    all: Vec<Who>,
    /// Whom somebody wants out.
    marked: Vec<(Who, MemberId)>,
    /// Disks that were copied, by device.
    stolen: BTreeMap<DeviceId, Vec<Loot>>,
    sticks: Vec<Vec<u8>>,
    asking: Option<Who>,
    tricks: Trickster,
    tally: Tally,
    words: u32,
}

impl Removals {
    pub(crate) fn new(seed: u64) -> Self {
        let (mut w, all) = group(seed, SIZES[usize::try_from(seed / 7 % 3).unwrap()]);
        w.sealed = Some(Vec::new());
        w.network = Network {
            delay: [0, 300][usize::try_from(w.below(2)).unwrap()],
            cut_one_in: 3 + w.below(5),
        };
        let tricks = Trickster::new();
        Self {
            w,
            all,
            marked: Vec::new(),
            stolen: BTreeMap::new(),
            sticks: Vec::new(),
            asking: None,
            tricks,
            tally: Tally {
                histories: 1,
                ..Tally::default()
            },
            words: 0,
        }
    }

    pub(crate) fn run(mut self) -> Tally {
        for _ in 0..8 + self.w.below(10) {
            self.step();
        }
        self.put_somebody_out();
        for _ in 0..12 + self.w.below(10) {
            self.step();
        }
        self.end()
    }

    fn any(&mut self) -> Who {
        self.all[usize::try_from(self.w.below(self.all.len() as u64)).unwrap()]
    }

    fn other(&mut self, than: Who) -> Who {
        loop {
            let who = self.any();
            if who != than {
                return who;
            }
        }
    }

    fn step(&mut self) {
        match self.w.below(100) {
            0..30 => self.edit(),
            30..55 => self.meet(),
            55..61 => self.pack(),
            61..69 => self.read_stick(),
            69..74 => self.want_somebody_out(),
            74..80 => {
                let who = self.any();
                self.w.agree_to_all(who);
            }
            80..85 => self.newcomer(),
            85..87 => self.steal(),
            87..94 => self.trick(),
            94..95 => self.leave(),
            95..97 => {
                let who = self.any();
                self.w.restart(who);
            }
            97..98 => {
                let who = self.any();
                self.w.crash_and_open(who);
            }
            _ => self.w.hang_up(),
        }
    }

    fn edit(&mut self) {
        let who = self.any();
        self.words += 1;
        let edit = match self.w.below(3) {
            0 => Edit::AddRule {
                id: None,
                text: format!("Rule {}", self.words),
                after: None,
            },
            1 => Edit::SpliceNote {
                note: "Shared".into(),
                at: 0,
                delete: 0,
                insert: format!("{} ", self.words),
            },
            _ => Edit::TakeSlot {
                date: tuesday(i64::from(self.words % 20)),
                role: "Tea".into(),
                member: None,
                meeting: None,
                learning: false,
            },
        };
        // Whoever is out cannot, and a note may have gone with who began it.
        let _ = self.w.edit(who, edit);
        if self.w.below(3) == 0 {
            self.w.give(who, Input::Quiet);
        }
    }

    fn meet(&mut self) {
        let a = self.any();
        let b = self.other(a);
        if !self.w.connected(a, b) {
            self.w.link(a, b);
        }
        match self.w.below(3) {
            0 => {
                let count = self.w.below(30);
                self.w.ticks(count);
            }
            _ => self.w.until_quiet(),
        }
        if self.w.below(2) == 0 {
            self.w.hang_up();
        }
    }

    fn pack(&mut self) {
        let who = self.any();
        if self.w.book(who).members.standing == Standing::Member
            && let Some(Ok(answer)) = self.w.try_pack(who)
        {
            self.sticks.push(answer);
        }
    }

    fn read_stick(&mut self) {
        if self.sticks.is_empty() {
            return;
        }
        let at = usize::try_from(self.w.below(self.sticks.len() as u64)).unwrap();
        let (who, stick) = (self.any(), self.sticks[at].clone());
        let _ = self.w.take(who, &stick);
    }

    /// Somebody proposes that somebody goes, or that a laptop is lost; others may agree at once.
    fn want_somebody_out(&mut self) {
        let by = self.any();
        let whom = self.other(by);
        self.propose(by, whom);
        if self.w.below(2) == 0 {
            let second = self.other(whom);
            self.w.meet(by, second);
            self.w.agree_to_all(second);
        }
    }

    fn propose(&mut self, by: Who, whom: Who) {
        let Some(member) = self.w.book(whom).members.me else {
            return;
        };
        let members = self.w.book(by).members.clone();
        let device = members
            .members
            .iter()
            .find(|m| m.id == member)
            .and_then(|m| m.devices.first());
        let proposal = match device {
            Some(device) if self.w.below(3) == 0 => Proposal::SetAside(device.id),
            _ => Proposal::Remove(member),
        };
        if matches!(self.w.try_propose(by, proposal), Some(Ok(_))) {
            self.marked.push((whom, member));
        }
    }

    /// At least one goes in every history, while connections hold.
    fn put_somebody_out(&mut self) {
        let network = std::mem::replace(&mut self.w.network, QUIET);
        let mut members: Vec<Who> = Vec::new();
        for who in self.all.clone() {
            let me = |who: Who| self.w.book(who).members.me;
            let counts = self.w.book(who).members.standing == Standing::Member;
            if counts && members.iter().all(|other| me(*other) != me(who)) {
                members.push(who);
            }
        }
        if let [first, second, .., whom] = members[..] {
            self.w.meet(first, second);
            self.propose(first, whom);
            self.w.meet(first, second);
            self.w.agree_to_all(second);
            self.words += 1;
            let text = format!("Rule {}", self.words);
            let edit = Edit::AddRule {
                id: None,
                text,
                after: None,
            };
            let _ = self.w.edit(second, edit);
            self.w.until_quiet();
        }
        self.w.network = network;
    }

    fn newcomer(&mut self) {
        if self.all.len() > 6 {
            return;
        }
        let (who, count) = (self.any(), self.all.len());
        let newcomer = match self.asking {
            Some(newcomer) => newcomer,
            None => self.w.newcomer(&format!("Member {count}")),
        };
        self.asking = Some(newcomer);
        for by in [who, self.other(who)] {
            self.w.agree_to_all(by);
            self.w.join(by, newcomer);
        }
        if self.w.book(newcomer).members.me.is_some() {
            self.tally.came_in += 1;
            self.all.push(newcomer);
            self.asking = None;
        }
    }

    /// Somebody copies a disk. The copy goes on beside the laptop, as the thief likes.
    fn steal(&mut self) {
        let who = self.any();
        if self.tally.stolen > 0 {
            return;
        }
        self.tally.stolen += 1;
        let loot = Loot::of(self.w[who].vault());
        self.stolen.entry(loot.keys.id()).or_default().push(loot);
        let twin = self.w.clone_of(who);
        self.all.push(twin);
    }

    /// Somebody who is wanted out signs things of their own making.
    fn trick(&mut self) {
        if self.marked.is_empty() {
            return;
        }
        let at = usize::try_from(self.w.below(self.marked.len() as u64)).unwrap();
        let (cheat, _) = self.marked[at];
        let to = self.other(cheat);
        self.tricks.play(&mut self.w, cheat, &[to], true);
    }

    fn leave(&mut self) {
        let who = self.any();
        if self.tally.left == 0 && self.w.book(who).members.standing == Standing::Member {
            self.tally.left += 1;
            let _ = self.w.ask(who, Input::Leave);
        }
    }

    /// Those who belong meet, and write once more.
    fn end(mut self) -> Tally {
        self.w.hang_up();
        self.w.network = QUIET;
        self.w.until_quiet();
        for _ in 0..2 {
            for (at, a) in self.all.clone().into_iter().enumerate() {
                let next = self.all[(at + 1) % self.all.len()];
                if a != next {
                    self.w.meet(a, next);
                }
            }
        }
        for who in self.all.clone() {
            let _ = self.w.edit(
                who,
                Edit::SetPurpose {
                    text: "Those who stay.".into(),
                },
            );
            if let Some(Ok(news)) = self.w.try_pack(who) {
                self.sticks.push(news);
            }
        }
        self.w.until_quiet();
        self.judge()
    }

    fn judge(mut self) -> Tally {
        let loot: Vec<Loot> = self
            .w
            .everybody()
            .into_iter()
            .map(|who| Loot::of(self.w[who].vault()))
            .collect();
        let keys: Vec<EpochKey> = loot.iter().flat_map(|l| l.epochs.clone()).collect();
        let group: GroupId = loot[0].group.unwrap();
        let all = self.w.ciphertexts();
        let archive = Archive::new(&all, group, &keys);
        let sealed = self.w.sealed.take().unwrap();
        let forged: BTreeSet<EnvelopeId> = self.tricks.forged().collect();
        for device in archive.put_out() {
            let mut disks: Vec<Loot> = self.stolen.get(&device).cloned().unwrap_or_default();
            disks.extend(loot.iter().filter(|l| l.keys.id() == device).cloned());
            if disks.is_empty() {
                continue;
            }
            let tried = Thief::new(&disks).try_all(&archive, &forged, &sealed);
            self.tally.thieves += 1;
            self.tally.tried.closed += tried.closed;
            self.tally.tried.opened += tried.opened;
            self.tally.tried.kept += tried.kept;
            self.tally.tried.bundles += tried.bundles;
            self.tally.tried.bundles_opened += tried.bundles_opened;
            self.tally.tried.bundles_kept += tried.bundles_kept;
        }
        let opened = (self.tally.tried.opened, self.tally.tried.bundles_opened);
        assert_eq!(opened, (0, 0), "bytes of envelopes, and of files, opened");
        let state = archive.ledger.state();
        let void = state.void.iter();
        self.tally.undone = void.filter(|id| archive.removes(id)).count() as u64;
        self.tally.closed_in = u64::from(self.tally.tried.closed > 0);
        self.tally.envelopes = all.headers.len() as u64;
        self.tally.forged = forged.len() as u64;
        self.tally
    }
}
