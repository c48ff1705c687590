//! Many evenings of chance: laptops come and go, boxes are opened and closed, notes are written, and connections, disks
//! and programs stop wherever it hurts. No slip is ever published twice or changed, and every note comes once.

use std::{collections::BTreeSet, time::Instant};

use commonbook_book::{BoxOutcome, SlipKind};
use commonbook_replica::{Answer, Input, RowsError};
use commonbook_tests::sim::{Network, Who, World};
use commonbook_vault::Fault;

struct Evenings {
    w: World,
    all: Vec<Who>,
    /// Every text that was ever put into a box.
    written: BTreeSet<String>,
    /// Notes that were said to be kept: for whom, and what they say.
    notes: BTreeSet<(Who, String)>,
    /// The same where nobody heard whether they were kept.
    perhaps: BTreeSet<(Who, String)>,
    /// Notes that their readers let go of.
    dropped: BTreeSet<(Who, String)>,
    number: u32,
    published: usize,
    too_few: usize,
}

impl Evenings {
    fn begin(seed: u64) -> Self {
        let mut w = World::seeded(seed);
        let all = w
            .group(["Ana", "Bo", "Cleo", "Dee", "Eli", "Fay", "Gus"])
            .to_vec();
        while w.round() > 0 {}
        Self {
            w,
            all,
            written: BTreeSet::new(),
            notes: BTreeSet::new(),
            perhaps: BTreeSet::new(),
            dropped: BTreeSet::new(),
            number: 0,
            published: 0,
            too_few: 0,
        }
    }

    fn any(&mut self) -> Who {
        self.all[usize::try_from(self.w.below(self.all.len() as u64)).unwrap()]
    }

    fn text(&mut self) -> String {
        self.number += 1;
        format!("Text number {} of these.", self.number)
    }

    fn evening(&mut self) {
        let keeper = self.any();
        let harsh = self.w.below(2) == 0;
        self.w.network = Network {
            delay: 40,
            cut_one_in: if harsh { 6 } else { 0 },
        };
        for who in self.all.clone() {
            if who != keeper && self.w.below(6) > 0 {
                self.w.link(who, keeper);
            }
        }
        self.w.ticks(40);
        self.w
            .ask(keeper, |r| Input::OpenBox(r, SlipKind::Feedback));
        for _ in 0..25 {
            self.act(harsh);
            let few = self.w.below(12);
            self.w.ticks(few);
        }
        self.w.ask(keeper, Input::CloseBox);
        let many = self.w.below(120);
        self.w.ticks(many);
        self.w.ask(keeper, Input::CloseBox);
        if self.w.is_open(keeper) {
            match self.w.room(keeper).closed {
                Some(BoxOutcome::Published(_)) => self.published += 1,
                Some(BoxOutcome::TooFew) => self.too_few += 1,
                _ => {}
            }
        }
        self.w.ticks(30);
        self.w.hang_up();
        for who in self.all.clone() {
            if !self.w.is_open(who) || self.w.below(4) == 0 {
                self.w.crash_and_open(who);
            }
        }
    }

    fn act(&mut self, harsh: bool) {
        let who = self.any();
        match self.w.below(12) {
            0..5 => {
                let text = self.text();
                self.w.ask(who, |r| Input::FillSlip(r, text.clone()));
                self.written.insert(text);
            }
            5..7 => self.hand(who),
            7 => self.drop_note(who),
            8 => {
                let other = self.any();
                let open = self.w.is_open(who) && self.w.is_open(other);
                if open && who != other && !self.w.connected(who, other) {
                    self.w.link(who, other);
                }
            }
            9 if harsh => {
                let faults = [
                    Fault::CutBefore,
                    Fault::CutAfter,
                    Fault::Fails(RowsError::Full),
                ];
                let fault = faults[usize::try_from(self.w.below(3)).unwrap()];
                let step = self.w.below(4);
                self.w.device(who).fail_in(step, fault);
            }
            10 if harsh => self.w.crash_and_open(who),
            // A second keeper, now and then.
            11 if self.w.below(5) == 0 => {
                self.w.ask(who, |r| Input::OpenBox(r, SlipKind::Closing));
                self.w.ticks(8);
                self.w.ask(who, Input::CloseBox);
            }
            _ => {}
        }
    }

    fn hand(&mut self, who: Who) {
        let to = self.any();
        if to == who || !self.w.is_open(to) {
            return;
        }
        let (text, member) = (self.text(), self.w.member(to));
        let kept = self
            .w
            .ask(who, |r| Input::HandNote(r, member, text.clone()));
        match kept {
            Some(Answer::Done) => self.notes.insert((to, text)),
            None => self.perhaps.insert((to, text)),
            other => panic!("{other:?}"),
        };
    }

    fn drop_note(&mut self, who: Who) {
        if !self.w.is_open(who) {
            return;
        }
        let Some(note) = self.w.handed(who).received.first().cloned() else {
            return;
        };
        if let Some(Answer::Done) = self.w.ask(who, |r| Input::DropHanded(r, note.id)) {
            let first = self.dropped.insert((who, note.text));
            assert!(first, "a note that was dropped came back");
        }
    }

    fn end(mut self) -> (usize, usize, usize, usize) {
        self.w.network = Network {
            delay: 0,
            cut_one_in: 0,
        };
        for who in self.all.clone() {
            self.w.crash_and_open(who);
        }
        while self.w.round() > 0 {}
        let all = self.all.clone();
        self.w.assert_equal(&all);
        let slips = self.w.slips(all[0]);
        let once: BTreeSet<String> = slips.iter().cloned().collect();
        assert_eq!(once.len(), slips.len(), "a slip was published twice");
        assert!(once.is_subset(&self.written), "a slip that nobody wrote");
        let mut came = self.dropped.clone();
        for who in all {
            assert!(self.w.handed(who).waiting.is_empty());
            for (_, text) in self.w.received(who) {
                assert!(came.insert((who, text)), "a note came twice");
            }
        }
        assert!(self.notes.is_subset(&came), "a note was lost");
        let known: BTreeSet<_> = self.notes.union(&self.perhaps).cloned().collect();
        assert!(came.is_subset(&known));
        (slips.len(), came.len(), self.published, self.too_few)
    }
}

#[test]
fn on_evenings_of_chance_no_slip_doubles_and_every_note_comes_once() {
    let began = Instant::now();
    let (mut slips, mut notes, mut published, mut too_few) = (0, 0, 0, 0);
    let (seeds, evenings) = (4, 12);
    for seed in 0..seeds {
        let mut chance = Evenings::begin(3_400 + seed);
        for _ in 0..evenings {
            chance.evening();
        }
        let end = chance.end();
        slips += end.0;
        notes += end.1;
        published += end.2;
        too_few += end.3;
    }
    println!(
        "{} evenings from seed 3400 on: {slips} slips, {notes} notes, {published} boxes published, {too_few} had too few; {:?}",
        seeds * evenings,
        began.elapsed()
    );
    assert!(slips > 30 && notes > 80 && published > 10 && too_few > 5);
}
