//! The box for slips: what is written and not signed.

use commonbook_book::{BoxOutcome, Edit, SlipKind, SlipView};
use commonbook_replica::{Input, Proposal, Refusal, Shelf};
use commonbook_tests::sim::{Who, World};

pub(crate) const FIVE: [&str; 5] = ["Ana", "Bo", "Cleo", "Dee", "Eli"];

/// Five who sit together; Ana keeps the box.
pub(crate) fn five(seed: u64) -> (World, [Who; 5]) {
    let mut w = World::seeded(seed);
    let all = w.group(FIVE);
    while w.round() > 0 {}
    w.gather(&all);
    w.open_box(all[0], SlipKind::Barrier);
    (w, all)
}

fn envelopes(w: &World, who: Who) -> usize {
    let rows = w.rows(who);
    rows.iter().filter(|(on, _)| *on == Shelf::Headers).count()
}

/// Whether these words are on the disk of a device, which is read as its owner reads it.
fn on_disk(w: &World, who: Who, words: &str) -> bool {
    let has = |bytes: &[u8]| bytes.windows(words.len()).any(|at| at == words.as_bytes());
    w.rows(who).iter().any(|(_, (_, value))| has(value))
}

#[test]
fn what_five_laptops_hand_in_is_published_unsigned_in_one_envelope() {
    let (mut w, all) = five(300);
    let [ana, bo, cleo, dee, eli] = all;
    for who in all {
        let room = w.room(who);
        assert_eq!(room.keeper, Some(w.member(ana)));
        assert_eq!(
            (room.mine, room.kind),
            (who == ana, Some(SlipKind::Barrier))
        );
    }
    let disks: Vec<_> = all.iter().map(|who| w.rows(*who)).collect();
    w.fill(bo, "The stairs.");
    w.fill(cleo, "Tuesday is market day.");
    w.fill(cleo, "  Tuesday is market day!\n");
    w.fill(eli, "What will they say?");
    w.fill(dee, "Not this.");
    w.fill(dee, "");
    w.until_quiet();
    for (who, disk) in all.iter().zip(&disks) {
        assert_eq!(w.rows(*who), *disk, "a slip is in memory only");
    }
    assert!(w.room(cleo).put_in);
    assert_eq!(w.room(cleo).written, "Tuesday is market day!");
    w.passed = Some(Vec::new());
    let before: Vec<usize> = all.iter().map(|who| envelopes(&w, *who)).collect();
    assert_eq!(w.close_box(ana), Some(BoxOutcome::Published(3)));
    let published = [
        "The stairs.",
        "Tuesday is market day!",
        "What will they say?",
    ];
    for (who, before) in all.into_iter().zip(before) {
        assert_eq!(w.slips(who), published);
        assert_eq!(w.room(who).closed, Some(BoxOutcome::Published(3)));
        assert_eq!(
            (w.room(who).keeper, w.room(who).written.as_str()),
            (None, "")
        );
        // One with all slips, and what says that each has heard of it, if anything does.
        assert!(envelopes(&w, who) > before);
    }
    for (_, _, frame) in w.passed.take().unwrap() {
        assert!(!frame.windows(6).any(|at| at == b"stairs"), "it is sealed");
    }
    w.assert_equal(&all);
    let kinds = w.book(bo).slips.clone();
    assert!(kinds.slips.iter().all(|s| s.kind == SlipKind::Barrier));
    for who in all {
        w.restart(who);
    }
    w.assert_equal(&all);
    assert_eq!(w.slips(dee), published);
}

#[test]
fn fewer_than_five_publish_nothing_and_each_keeps_their_own() {
    let mut w = World::seeded(301);
    let all = w.group(["Ana", "Bo", "Cleo", "Dee"]);
    while w.round() > 0 {}
    let [ana, bo, ..] = all;
    w.gather(&all);
    w.open_box(ana, SlipKind::Feedback);
    w.fill(bo, "The stairs.");
    w.fill(ana, "The bus.");
    let disks: Vec<_> = all.iter().map(|who| w.rows(*who)).collect();
    assert_eq!(w.close_box(ana), Some(BoxOutcome::TooFew));
    w.until_quiet();
    for (who, disk) in all.into_iter().zip(disks) {
        assert_eq!(w.rows(who), disk);
        assert_eq!(w.room(who).closed, Some(BoxOutcome::TooFew));
        assert!(w.slips(who).is_empty());
    }
    assert_eq!(w.room(bo).written, "The stairs.");
    assert_eq!(w.room(ana).written, "The bus.");
    // A new box is not given what was written for the old one before its writer says so.
    w.open_box(ana, SlipKind::Closing);
    assert!(!w.room(bo).put_in && !w.room(ana).put_in);
    assert_eq!((w.room(bo).closed, w.room(ana).closed), (None, None));
    w.restart(bo);
    assert_eq!(w.room(bo).written, "", "it is in memory only");
}

#[test]
fn a_slip_from_paper_is_entered_by_anybody_and_shows_nobody() {
    let mut w = World::seeded(302);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    let add = |text: &str| Edit::AddSlip {
        id: None,
        kind: SlipKind::Feedback,
        text: text.into(),
    };
    w.does(ana, add("More tea."));
    w.does(bo, add("Less tea."));
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo]);
    // There is no field for anything else.
    let SlipView {
        id: _,
        kind,
        text: _,
    } = w.book(bo).slips.slips[0].clone();
    assert_eq!(kind, SlipKind::Feedback);
    let digest = w.look(bo).digest;
    w.does(
        bo,
        Edit::DropSlip {
            slip: "more tea.".into(),
        },
    );
    assert_ne!(w.look(bo).digest, digest);
    w.meet(ana, bo);
    assert_eq!(w.slips(ana), ["Less tea."]);
    w.asks(bo, Input::Undo).unwrap();
    w.meet(ana, bo);
    assert_eq!(w.slips(ana), ["Less tea.", "More tea."]);
    w.assert_equal(&[ana, bo]);
}

#[test]
fn a_keeper_who_goes_takes_nothing_along() {
    let (mut w, [ana, bo, cleo, ..]) = five(303);
    w.fill(bo, "The stairs.");
    w.crash(ana);
    w.until_quiet();
    assert_eq!(w.room(bo).keeper, None);
    assert_eq!(
        (w.room(bo).written.as_str(), w.room(bo).closed),
        ("The stairs.", None)
    );
    assert_eq!(
        w.asks(bo, |r| Input::FillSlip(r, "Now?".into())),
        Err(Refusal::NoBox)
    );
    // Cleo keeps the next one. What was written for Ana's eyes is not handed to hers by itself.
    w.open(ana);
    assert_eq!(w.room(ana).keeper, None);
    w.gather(&[ana, bo]);
    w.gather(&[ana, cleo]);
    w.open_box(cleo, SlipKind::Barrier);
    assert_eq!(w.room(bo).keeper, Some(w.member(cleo)));
    assert!(!w.room(bo).put_in);
    assert!(matches!(
        w.close_box(cleo),
        Some(BoxOutcome::TooFew | BoxOutcome::Published(0))
    ));
    assert!(w.slips(cleo).is_empty());
    assert_eq!(w.room(bo).written, "The stairs.");
}

#[test]
fn a_keeper_who_goes_after_the_slots_came_leaves_it_open_what_became_of_them() {
    let (mut w, [ana, bo, ..]) = five(304);
    w.fill(bo, "The stairs.");
    w.asks(ana, Input::CloseBox).unwrap();
    assert_eq!(w.room(ana).waits_for, 4);
    // The request arrives, the answer does not.
    while !w.room(bo).closing {
        assert!(w.tick());
    }
    w.crash(ana);
    w.until_quiet();
    assert_eq!(w.room(bo).closed, Some(BoxOutcome::Unknown));
    assert_eq!(w.room(bo).written, "The stairs.");
    w.open(ana);
    assert!(w.slips(ana).is_empty());
    assert!(!on_disk(&w, ana, "stairs"));
}

#[test]
fn there_is_one_box_at_a_time_and_two_that_crossed_are_closed_one_after_the_other() {
    let (mut w, all) = five(305);
    let [ana, bo, cleo, dee, _] = all;
    let again = w.asks(ana, |r| Input::OpenBox(r, SlipKind::Closing));
    assert_eq!(again, Err(Refusal::BoxOpen));
    let second = w.asks(bo, |r| Input::OpenBox(r, SlipKind::Closing));
    assert_eq!(second, Err(Refusal::BoxOpen));
    assert_eq!(w.close_box(ana), Some(BoxOutcome::Published(0)));
    assert_eq!(w.asks(ana, Input::CloseBox), Err(Refusal::NoBox));
    // Two open one before they hear of each other.
    w.asks(bo, |r| Input::OpenBox(r, SlipKind::Closing))
        .unwrap();
    w.asks(cleo, |r| Input::OpenBox(r, SlipKind::Feedback))
        .unwrap();
    w.until_quiet();
    assert!(w.room(bo).mine && w.room(cleo).mine);
    let first = w.room(dee).keeper.unwrap();
    let (first, second) = if first == w.member(bo) {
        (bo, cleo)
    } else {
        (cleo, bo)
    };
    w.fill(dee, "Once.");
    w.fill(second, "Of the other keeper.");
    assert_eq!(w.close_box(first), Some(BoxOutcome::Published(1)));
    assert_eq!(w.slips(first), ["Once."]);
    assert_eq!(w.room(dee).keeper, Some(w.member(second)));
    assert!(!w.room(dee).put_in);
    assert_eq!(w.close_box(second), Some(BoxOutcome::Published(1)));
    while w.round() > 0 {}
    assert_eq!(w.slips(ana), ["Of the other keeper.", "Once."]);
    w.assert_equal(&all);
}

#[test]
fn who_comes_while_the_box_is_open_may_write_and_who_comes_later_is_not_waited_for() {
    let mut w = World::seeded(306);
    let all = w.group(["Ana", "Bo", "Cleo", "Dee", "Eli", "Fay"]);
    let [ana, bo, cleo, dee, eli, fay] = all;
    while w.round() > 0 {}
    w.gather(&[ana, bo, cleo, dee]);
    w.open_box(ana, SlipKind::Barrier);
    w.gather(&[ana, eli]);
    assert_eq!(w.room(eli).keeper, Some(w.member(ana)));
    w.fill(eli, "I came late.");
    w.asks(ana, Input::CloseBox).unwrap();
    w.link(ana, fay);
    w.until_quiet();
    assert_eq!(w.room(ana).closed, Some(BoxOutcome::Published(1)));
    assert_eq!((w.room(fay).keeper, w.room(fay).closed), (None, None));
    assert_eq!(w.slips(fay), ["I came late."]);
}

#[test]
fn a_silent_laptop_is_waited_for_until_the_keeper_says_otherwise() {
    let (mut w, [ana, bo, ..]) = five(307);
    w.fill(bo, "Too late.");
    w.asks(ana, Input::CloseBox).unwrap();
    let room = w.room(ana);
    assert_eq!((room.waits_for, room.handed_in, room.closed), (4, 1, None));
    assert_eq!(
        w.asks(ana, |r| Input::FillSlip(r, "x".into())),
        Err(Refusal::NoBox),
        "it is being closed"
    );
    w.asks(ana, Input::CloseBox).unwrap();
    assert_eq!(w.room(ana).closed, Some(BoxOutcome::TooFew));
    w.until_quiet();
    // What comes now is for no box any more.
    assert!(w.slips(ana).is_empty());
    assert_eq!(w.room(bo).closed, Some(BoxOutcome::TooFew));
    assert_eq!(w.room(bo).written, "Too late.");
}

#[test]
fn a_laptop_that_goes_is_not_waited_for_and_its_slip_counts_if_it_came_before() {
    let mut w = World::seeded(308);
    let all = w.group(["Ana", "Bo", "Cleo", "Dee", "Eli", "Fay"]);
    while w.round() > 0 {}
    w.gather(&all);
    let [ana, bo, .., fay] = all;
    w.open_box(ana, SlipKind::Barrier);
    w.fill(bo, "The stairs.");
    w.fill(fay, "Gone with Fay.");
    w.asks(ana, Input::CloseBox).unwrap();
    w.crash(fay);
    w.until_quiet();
    assert_eq!(w.room(ana).closed, Some(BoxOutcome::Published(1)));
    assert_eq!(w.slips(bo), ["The stairs."]);
}

#[test]
fn what_a_removed_member_s_laptop_hands_in_is_neither_counted_nor_published() {
    let mut w = World::seeded(309);
    let all = w.group(FIVE);
    while w.round() > 0 {}
    w.gather(&all);
    let [ana, bo, _, _, eli] = all;
    w.open_box(ana, SlipKind::Barrier);
    w.fill(eli, "From Eli.");
    w.fill(bo, "From Bo.");
    let member = w.member(eli);
    w.propose(ana, Proposal::Remove(member)).unwrap();
    w.until_quiet();
    w.agree_to_all(bo);
    w.until_quiet();
    assert_eq!(w.close_box(ana), Some(BoxOutcome::TooFew), "four are left");
    assert_eq!(w.room(eli).keeper, None);
    assert!(w.slips(bo).is_empty());
}

#[test]
fn two_laptops_of_one_person_count_once() {
    let mut w = World::seeded(315);
    let [ana, bo, cleo, dee] = w.group(["Ana", "Bo", "Cleo", "Dee"]);
    let second = w.second_laptop(bo);
    let all = [ana, bo, cleo, dee, second];
    while w.round() > 0 {}
    w.gather(&all);
    w.open_box(ana, SlipKind::Closing);
    w.fill(bo, "From one of mine.");
    w.fill(second, "From the other.");
    assert_eq!(w.close_box(ana), Some(BoxOutcome::TooFew), "four people");
    let eli = w.newcomer("Eli");
    w.hang_up();
    assert!(!w.join(ana, eli));
    w.meet(ana, cleo);
    w.agree_to_all(cleo);
    w.meet(ana, cleo);
    assert!(w.join(ana, eli));
    while w.round() > 0 {}
    w.gather(&[ana, bo, cleo, dee, second, eli]);
    w.open_box(second, SlipKind::Closing);
    w.fill(bo, "From one of mine.");
    w.fill(second, "From the other.");
    assert_eq!(w.close_box(second), Some(BoxOutcome::Published(2)));
    assert_eq!(w.slips(eli), ["From one of mine.", "From the other."]);
}
