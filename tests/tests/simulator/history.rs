//! One random history, from the first day to the day on which everybody has met.

mod cheated;

use commonbook_book::{MemberId, ProposedView, Standing};
use commonbook_replica::{Proposal, Refusal, RowsError};
use commonbook_tests::sim::{Network, Who, World};
use commonbook_vault::{Fault, MemoryVault};

use crate::{
    cards::Cards,
    more::More,
    promises::Promises,
    share::Writer,
    tally::{ROUNDS, Tally},
    templates::{SIZES, group},
    tricks::Trickster,
};

/// One history.
pub(crate) struct History {
    w: World,
    all: Vec<Who>,
    /// Somebody who asks to come in.
    asking: Option<Who>,
    /// Which devices can reach each other.
    sides: Option<Vec<usize>>,
    /// Sides on which somebody edited since the partition.
    edited: Vec<usize>,
    sticks: Vec<Vec<u8>>,
    backups: Vec<(Who, MemoryVault)>,
    /// Whom the first two members agreed to put out, whether or not everybody has heard.
    out: Vec<Who>,
    out_members: Vec<MemberId>,
    writer: Writer,
    cards: Cards,
    promises: Promises,
    /// A member who cheats, and how.
    cheat: Option<(Who, Trickster)>,
    /// What is done beside the rest, on pages that have no promises.
    more: Option<More>,
    tally: Tally,
}

impl History {
    /// Everybody is honest.
    pub(crate) fn new(seed: u64) -> Self {
        Self::in_world(World::seeded(seed))
    }

    /// Everybody is honest, writes on every kind of page, and every book is compared with one built from nothing.
    pub(crate) fn compared(seed: u64) -> Self {
        let mut w = World::seeded(seed);
        w.compares = true;
        Self {
            more: Some(More::default()),
            ..Self::in_world(w)
        }
    }

    fn in_world(mut w: World) -> Self {
        let count = 3 + usize::try_from(w.below(5)).unwrap();
        let names: Vec<String> = (0..count).map(|at| format!("Member {at}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let all = w.group_of(&names);
        w.plan_tuesdays(all[0], &["Tea", "Door"]);
        w.write_note(all[0], "Shared", "In the beginning\n");
        while w.round() > 0 {}
        Self::of(w, all, None)
    }

    /// One member cheats; shorter, and in a group that has begun.
    pub(crate) fn cheated(seed: u64) -> Self {
        let size = SIZES[1 + usize::try_from(seed / 7 % 2).unwrap()];
        let (mut w, all) = group(seed, size);
        // The first two are those who put people out.
        let cheat = all[2 + usize::try_from(w.below(size as u64 - 2)).unwrap()];
        Self::of(w, all, Some((cheat, Trickster::new())))
    }

    fn of(mut w: World, all: Vec<Who>, cheat: Option<(Who, Trickster)>) -> Self {
        w.network = Network {
            delay: [0, 200, 5_000][usize::try_from(w.below(3)).unwrap()],
            cut_one_in: 2 + w.below(5),
        };
        Self {
            w,
            all,
            cheat,
            more: None,
            asking: None,
            sides: None,
            edited: Vec::new(),
            sticks: Vec::new(),
            backups: Vec::new(),
            out: Vec::new(),
            out_members: Vec::new(),
            writer: Writer::new(),
            cards: Cards::default(),
            promises: Promises::default(),
            tally: Tally {
                histories: 1,
                ..Tally::default()
            },
        }
    }

    pub(crate) fn run(mut self) -> Tally {
        if self.cheat.is_some() {
            for _ in 0..20 + self.w.below(20) {
                self.step();
                if self.w.below(6) == 0 {
                    self.trick();
                }
            }
            self.trick();
            for _ in 0..5 {
                self.step();
            }
            return self.end();
        }
        let steps = 60 + self.w.below(90);
        for _ in 0..steps {
            self.step();
        }
        // A history in which nobody was apart shows little.
        for _ in 0..200 {
            if self.is_rich() {
                break;
            }
            self.step();
        }
        self.end()
    }

    fn is_rich(&self) -> bool {
        let tally = &self.tally;
        tally.partitions > 0 && tally.concurrent > 0 && tally.sticks_with_news > 0
    }

    fn any(&mut self) -> Who {
        self.all[usize::try_from(self.w.below(self.all.len() as u64)).unwrap()]
    }

    fn any_open(&mut self) -> Option<Who> {
        let who = self.any();
        self.w.is_open(who).then_some(who)
    }

    fn reach(&self, a: Who, b: Who) -> bool {
        self.sides
            .as_ref()
            .is_none_or(|sides| sides[a.0] == sides[b.0])
    }

    fn step(&mut self) {
        match self.w.below(100) {
            0..40 => self.edit(),
            40..55 => self.meet(),
            55..57 => self.put_out(),
            57..68 => {
                let count = self.w.below(40);
                self.w.ticks(count);
            }
            68..72 => self.partition(),
            72..77 => self.pack(),
            77..86 => self.read_stick(),
            86..90 => self.crash(),
            90..93 => self.disk_fault(),
            93..95 => self.restart(),
            95..97 => self.newcomer(),
            97..98 => self.backup(),
            _ => self.w.hang_up(),
        }
        // Whoever's laptop stopped starts it again after a while.
        for who in self.all.clone() {
            if !self.w.is_open(who) && self.w.below(8) == 0 {
                self.w.crash_and_open(who);
            }
        }
    }

    /// People agree to what was meant: to whoever asks to come in, and to those going whom the first two want out.
    fn agree(&mut self, who: Who) -> usize {
        let asking = self.asking.map(|who| self.w[who].alias.clone());
        let out = self.out_members.clone();
        self.w.agree_where(who, |what| match what {
            ProposedView::Admit { alias } => Some(alias) == asking.as_ref(),
            ProposedView::Remove { member } | ProposedView::SetAside { member, .. } => {
                out.contains(member)
            }
            _ => false,
        })
    }

    fn edit(&mut self) {
        let Some(who) = self.any_open() else { return };
        self.tally.edits += 1;
        if let Some(more) = self.more.as_mut().filter(|_| self.w.below(3) > 0) {
            more.act(&mut self.w, who);
        }
        // What a cheat can do to cards has tests of its own.
        if self.cheat.is_none() && self.w.below(8) == 0 {
            self.cards.act(&mut self.w, who);
            return;
        }
        let kept = self.writer.act(&mut self.w, who, &mut self.promises);
        if let Some(sides) = self.sides.as_ref().filter(|_| kept) {
            self.edited.push(sides[who.0]);
            if self.edited.iter().any(|side| *side != sides[who.0]) {
                self.tally.concurrent += 1;
            }
        }
    }

    fn meet(&mut self) {
        let (a, b) = (self.any(), self.any());
        let open = self.w.is_open(a) && self.w.is_open(b);
        if a != b && open && self.reach(a, b) && !self.w.connected(a, b) {
            self.tally.meetings += 1;
            crate::tell(|| format!("{a:?} and {b:?} meet"));
            self.w.link(a, b);
        }
    }

    fn partition(&mut self) {
        self.edited.clear();
        self.w.hang_up();
        if self.sides.take().is_some() {
            return;
        }
        self.tally.partitions += 1;
        // Room for whoever comes in later.
        let sides = (0..self.all.len() + 64).map(|_| usize::try_from(self.w.below(2)).unwrap());
        self.sides = Some(sides.collect());
    }

    fn pack(&mut self) {
        let Some(who) = self.any_open() else { return };
        if self.w.book(who).members.standing != Standing::Member {
            return;
        }
        if let Some(news) = self.w.pack(who) {
            self.sticks.push(news);
        }
    }

    /// Any stick that ever was: an old one, or one that was read before.
    fn read_stick(&mut self) {
        let Some(who) = self.any_open() else { return };
        if self.sticks.is_empty() {
            return;
        }
        let stick =
            self.sticks[usize::try_from(self.w.below(self.sticks.len() as u64)).unwrap()].clone();
        match self.w.take(who, &stick) {
            Some(Ok(taken)) => {
                assert_eq!(taken.refused, 0);
                self.tally.sticks_read += 1;
                crate::tell(|| format!("{who:?} reads {taken:?}"));
                self.tally.sticks_with_news += u64::from(taken.new > 0);
            }
            // Whoever packed it had not heard of this device, or had heard that it is out.
            Some(Err(Refusal::NotForUs)) => {
                self.tally.not_for_us += 1;
                let changed = self.tally.came_in_later + self.tally.removed + self.tally.set_aside;
                assert!(changed > 0 || self.cheat.is_some());
            }
            Some(Err(refusal)) => panic!("{refusal:?}"),
            None => {}
        }
    }

    /// The first two members agree that somebody goes, or that a laptop is lost. Nobody else does such a thing here, so
    /// that there is no doubt about the outcome; but those concerned go on until they hear of it, and so do the others.
    fn put_out(&mut self) {
        let (first, second) = (self.all[0], self.all[1]);
        let whom = self.any();
        let few = self.all.len() - self.out.len() < 4;
        let possible = self.w.is_open(first) && self.w.is_open(second) && self.reach(first, second);
        if few || !possible || [first, second].contains(&whom) || self.out.contains(&whom) {
            return;
        }
        let Some(member) = self.w.book(whom).members.me else {
            return;
        };
        let members = self.w.book(first).members.clone();
        let Some(known) = members.members.iter().find(|m| m.id == member) else {
            return;
        };
        let aside = self.w.below(3) == 0;
        let proposal = if aside {
            Proposal::SetAside(known.devices[0].id)
        } else {
            Proposal::Remove(member)
        };
        // In effect at once where somebody who cheats proposed the same.
        let Some(Ok(in_effect)) = self.w.try_propose(first, proposal) else {
            return;
        };
        assert!(!in_effect || self.cheat.is_some());
        self.out.push(whom);
        self.out_members.push(member);
        if !self.w.connected(first, second) {
            self.w.link(first, second);
        }
        self.w.ticks(60);
        // Now, or in the end.
        if self.w.is_open(second) {
            self.agree(second);
        }
        let count = if aside {
            &mut self.tally.set_aside
        } else {
            &mut self.tally.removed
        };
        *count += 1;
    }

    fn crash(&mut self) {
        let who = self.any();
        self.tally.crashes += 1;
        crate::tell(|| format!("{who:?} stops"));
        self.w.crash(who);
    }

    fn disk_fault(&mut self) {
        let Some(who) = self.any_open() else { return };
        let fault = match self.w.below(4) {
            0 => Fault::CutBefore,
            1 => Fault::CutAfter,
            2 => Fault::Fails(RowsError::Io),
            _ => Fault::Fails(RowsError::Full),
        };
        let steps = self.w.below(60);
        self.tally.disk_faults += 1;
        self.w.device(who).fail_in(steps, fault);
    }

    fn restart(&mut self) {
        let Some(who) = self.any_open() else { return };
        self.tally.restarts += 1;
        self.w.restart(who);
    }

    /// Somebody asks to come in, or whoever asks does so once more; people agree when they meet.
    fn newcomer(&mut self) {
        let Some(who) = self.any_open() else { return };
        if self.all.len() >= 8 && self.asking.is_none() {
            return;
        }
        let newcomer = match self.asking {
            Some(newcomer) => newcomer,
            None => {
                let count = self.all.len();
                let newcomer = self.w.newcomer(&format!("Member {count}"));
                self.asking = Some(newcomer);
                newcomer
            }
        };
        self.agree(who);
        self.w.join(who, newcomer);
        if self.w.is_open(newcomer) && self.w.book(newcomer).members.me.is_some() {
            self.tally.came_in_later += 1;
            self.all.push(newcomer);
            self.asking = None;
        }
    }

    /// Keeps a copy of a disk, or goes back to one.
    fn backup(&mut self) {
        let who = self.any();
        let kept = self.backups.iter().position(|(of, _)| *of == who);
        match kept {
            Some(at) => {
                let (_, disk) = self.backups.swap_remove(at);
                self.tally.restored += 1;
                self.promises.forget(who.0);
                self.w.restore(who, disk);
            }
            None => {
                let disk = self.w.backup(who);
                self.backups.push((who, disk));
            }
        }
    }

    /// What the first two began they bring to an end, before the rounds are counted.
    fn agree_in_the_end(&mut self) {
        if self.out.is_empty() {
            return;
        }
        let (first, second) = (self.all[0], self.all[1]);
        for (a, b) in [(first, second), (second, first)] {
            self.w.meet(a, b);
            self.agree(b);
        }
        self.w.meet(first, second);
    }

    /// Whoever came in by what a laptop wrote before its disk was exchanged for an older one may have to come in again.
    fn bring_back(&mut self) {
        let members = self.w.book(self.all[0]).members.clone();
        let belongs = |w: &World, who: &Who| {
            let me = w.book(*who).members.me;
            members.members.iter().any(|m| Some(m.id) == me)
        };
        let out: Vec<Who> = self
            .all
            .iter()
            .copied()
            .filter(|who| !belongs(&self.w, who))
            .collect();
        if out.is_empty() {
            return;
        }
        assert!(
            self.cheat.is_some()
                || self.tally.restored + self.tally.removed + self.tally.set_aside > 0,
            "somebody is out, and nobody took them out"
        );
        for who in out {
            self.tally.came_in_again += 1;
            let [first, second] = [self.all[0], self.all[1]];
            if self.w.join(first, who) || self.w.join(second, who) {
                continue;
            }
            self.w.meet(first, second);
            assert!(self.w.join(first, who));
        }
        while self.w.round() > 0 {}
    }

    /// Everybody meets everybody until nothing is new; then the books are compared.
    fn end(mut self) -> Tally {
        self.w.hang_up();
        self.w.network = Network {
            delay: 0,
            cut_one_in: 0,
        };
        for who in self.all.clone() {
            self.w.crash_and_open(who);
        }
        if let Some(asking) = self.asking {
            self.w.crash(asking);
        }
        if let Some((cheat, _)) = &self.cheat {
            // The others go on among themselves.
            self.w.crash(*cheat);
            self.out.push(*cheat);
        }
        self.w.until_quiet();
        self.agree_in_the_end();
        let mut rounds = 0;
        while self.w.round() > 0 {
            rounds += 1;
            assert!(rounds <= ROUNDS, "not quiet after {ROUNDS} rounds");
        }
        self.tally.rounds[rounds] += 1;
        self.all.retain(|who| !self.out.contains(who));
        self.bring_back();
        self.w.assert_equal(&self.all);
        for who in &self.all {
            let status = self.w.book(*who).status.clone();
            // A disk that is exchanged may have held the only copy of something whose name is known.
            let lost = self.tally.restored > 0 || self.cheat.is_some();
            assert!(status.waiting == 0 || lost, "{status:?}");
            assert_eq!(status.unreadable_pages, 0);
            assert_eq!(status.unshared_edits, 0, "device {}", who.0);
        }
        let exchanged = self.tally.restored > 0 || self.cheat.is_some();
        self.cards.check(&self.w, &self.all, exchanged);
        let look = self.w.look(self.all[0]);
        for who in &self.out {
            self.promises.forget(who.0);
        }
        self.promises.check(&look, self.cheat.is_some());
        self.count_tricks();
        // What is opened again is what was closed.
        for who in self.all.clone() {
            self.w.restart(who);
        }
        self.w.assert_equal(&self.all);
        assert_eq!(self.w.look(self.all[0]), look);
        if self.cheat.is_some() {
            self.compare_states();
        }
        self.tally.devices = self.all.len() as u64;
        self.tally.promises = self.promises.count() as u64;
        self.tally.cuts = self.w.cuts as u64;
        self.tally.compared = self.w.compared() as u64;
        self.tally.rich = u64::from(self.is_rich());
        self.tally
    }
}
