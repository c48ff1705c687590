//! What laptops hand to the keeper of the box, and what others could do with it.

use commonbook_book::{BoxOutcome, SlipKind};
use commonbook_replica::{Input, LinkId};
use commonbook_tests::sim::{Passed, Who, World};

use crate::slips::{FIVE, five};

/// The frames that carry a slot to this keeper, each with its sender. Nothing else of their size is said to a keeper.
fn slots(w: &World, keeper: Who) -> Vec<(Who, Vec<u8>)> {
    let passed = w.passed.as_ref().unwrap().iter();
    let slots =
        passed.filter(|(_, to, frame)| *to == keeper && (5_000..8_000).contains(&frame.len()));
    slots
        .map(|(from, _, frame)| (*from, frame.clone()))
        .collect()
}

/// The frame that said that a box for what makes it hard to come is open: which message it is, the opening, the kind.
fn opened(w: &World) -> Vec<u8> {
    let mut passed = w.passed.as_ref().unwrap().iter();
    let opened = passed.find(|(_, _, frame)| frame.len() == 18 && frame[17] == 0);
    opened.unwrap().2.clone()
}

#[test]
fn slots_that_come_twice_unasked_oversized_or_from_nowhere_change_nothing() {
    let mut w = World::seeded(310);
    let all = w.group(FIVE);
    while w.round() > 0 {}
    let [ana, bo, cleo, dee, eli] = all;
    let links: Vec<LinkId> = [bo, cleo, dee, eli]
        .map(|who| {
            let link = w.link(who, ana);
            w.until_quiet();
            link
        })
        .into();
    w.passed = Some(Vec::new());
    w.open_box(ana, SlipKind::Barrier);
    w.fill(bo, "The stairs.");
    w.close_box(ana);
    let came = slots(&w, ana);
    assert_eq!(
        came.len(),
        4,
        "one from each, whether it is written on or not"
    );
    let size = came[0].1.len();
    assert!(came.iter().all(|(_, frame)| frame.len() == size));
    let of_bo = came.iter().find(|(from, _)| *from == bo).unwrap().1.clone();

    // The next box; what is played back belongs to the last one.
    w.open_box(ana, SlipKind::Barrier);
    w.give(ana, Input::Received(links[1], of_bo.clone()));
    w.passed = Some(Vec::new());
    w.fill(bo, "Once.");
    w.asks(ana, Input::CloseBox).unwrap();
    w.give(ana, Input::Received(links[0], of_bo.clone()));
    w.give(ana, Input::Received(LinkId(9_999), of_bo.clone()));
    assert_eq!((w.room(ana).waits_for, w.room(ana).handed_in), (4, 1));
    while slots(&w, ana).is_empty() {
        assert!(w.tick());
    }
    let (from, slot) = slots(&w, ana).pop().unwrap();
    let at = [bo, cleo, dee, eli]
        .iter()
        .position(|who| *who == from)
        .unwrap();
    // It comes three times; and once on the link of another, as if it were theirs.
    for _ in 0..3 {
        w.give(ana, Input::Received(links[at], slot.clone()));
    }
    assert_eq!((w.room(ana).waits_for, w.room(ana).handed_in), (3, 2));
    // One that is too large ends its link, and is not waited for.
    let mut large = slot[..17].to_vec();
    large.extend([0x80, 0x10]);
    large.extend([7; 2048]);
    w.give(ana, Input::Received(links[(at + 1) % 4], large));
    assert_eq!(w.room(ana).waits_for, 2);
    w.until_quiet();
    assert_eq!(w.room(ana).closed, Some(BoxOutcome::TooFew));
}

/// What Bo's laptop says to Cleo's, which names Ana's box as its own, and then to Ana's.
fn named(text: &str) -> [Vec<(Who, Vec<u8>)>; 2] {
    let (mut w, [ana, bo, cleo, ..]) = five(313);
    w.fill(bo, text);
    w.hang_up();
    w.until_quiet();
    // Cleo hears which opening it is, as everybody does, and says it and the request to close on her own link.
    w.passed = Some(Vec::new());
    w.gather(&[ana, bo]);
    let opened = opened(&w);
    assert!(w.room(bo).put_in, "the link broke, and the box is the same");
    let link = w.link(cleo, bo);
    w.until_quiet();
    let mut close = opened[..17].to_vec();
    close[0] += 1;
    for said in [close.clone(), opened, close] {
        w.give(bo, Input::Received(link, said));
    }
    let to_cleo = slots(&w, cleo);
    assert_eq!(w.room(bo).keeper, Some(w.member(ana)));
    w.passed = Some(Vec::new());
    w.close_box(ana);
    [to_cleo, slots(&w, ana)]
}

#[test]
fn who_names_the_box_of_another_as_theirs_is_handed_nothing() {
    let [empty, to_ana] = named("");
    assert_eq!((empty.len(), to_ana.len()), (2, 1));
    let [to_cleo, written] = named("For Ana's box.");
    assert_eq!(to_cleo, empty, "as if nothing were written");
    assert_eq!(written.len(), 1);
    assert_ne!(written, to_ana, "Ana asks, and gets it");
}

#[test]
fn a_text_stays_with_its_writer_when_the_keeper_only_says_that_it_is_published() {
    let (mut w, [ana, bo, ..]) = five(314);
    w.hang_up();
    w.passed = Some(Vec::new());
    let link = w.link(ana, bo);
    w.until_quiet();
    w.fill(bo, "Somebody took from the tin.");
    let said =
        |tag: u8, outcome: &[u8]| [&[opened(&w)[0] + tag], &opened(&w)[1..17], outcome].concat();
    let (close, done) = (said(1, &[]), said(3, &[0, 4]));
    w.give(bo, Input::Received(link, close));
    w.give(bo, Input::Received(link, done));
    assert_eq!(w.room(bo).closed, Some(BoxOutcome::Published(4)));
    assert_eq!(w.room(bo).written, "Somebody took from the tin.");
}

#[test]
fn a_box_of_a_stranger_or_before_both_share_is_not_shown() {
    let (mut w, [ana, bo, ..]) = five(311);
    w.passed = Some(Vec::new());
    w.close_box(ana);
    w.open_box(ana, SlipKind::Feedback);
    let passed = w.passed.take().unwrap();
    let opened = passed
        .iter()
        .rev()
        .find(|(from, to, _)| (*from, *to) == (ana, bo));
    let opened = opened.unwrap().2.clone();
    let link = w.link(bo, ana);
    w.give(bo, Input::Received(LinkId(9_999), opened.clone()));
    w.give(bo, Input::Received(link, opened));
    w.until_quiet();
    assert_eq!(
        w.room(bo).keeper,
        Some(w.member(ana)),
        "on the link that stands"
    );
    w.hang_up();
    w.until_quiet();
    assert_eq!(w.room(bo).keeper, None);
}

/// What is left of one meeting in which two of four wrote: every disk, and every frame between any two.
fn trace(writers: [usize; 2]) -> (Vec<String>, Vec<Passed>) {
    let (mut w, all) = five(312);
    w.passed = Some(Vec::new());
    w.fill(all[writers[0]], "The stairs.");
    w.fill(all[writers[1]], "The bus.");
    assert_eq!(w.close_box(all[0]), Some(BoxOutcome::Published(2)));
    for who in all {
        w.lock(who);
    }
    let disks = all.iter().map(|who| format!("{:?}", w.rows(*who)));
    (disks.collect(), w.passed.take().unwrap())
}

#[test]
fn nothing_tells_who_wrote_but_what_went_to_the_keeper() {
    let (disks, frames) = trace([1, 2]);
    let keeper = Who(0);
    let (mut runs, mut differing) = (0, 0);
    for first in 0..5 {
        for second in (0..5).filter(|second| *second != first) {
            let (other_disks, other_frames) = trace([first, second]);
            assert_eq!(
                disks, other_disks,
                "every disk, the keeper's too, byte for byte"
            );
            assert_eq!(frames.len(), other_frames.len());
            for ((from, to, bytes), other) in frames.iter().zip(&other_frames) {
                assert_eq!((from, to, bytes.len()), (&other.0, &other.1, other.2.len()));
                if *bytes != other.2 {
                    assert_eq!(*to, keeper, "only the keeper was told something else");
                    differing += 1;
                }
            }
            runs += 1;
        }
    }
    println!(
        "{runs} runs, {} frames each, {differing} slots differ",
        frames.len()
    );
    assert!(differing > 0 && runs == 20);
}
