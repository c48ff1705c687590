//! The first things two devices do together.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use commonbook_replica::Taken;
use commonbook_tests::sim::{World, tuesday};

#[test]
fn one_person_begins_a_group_and_keeps_a_rule_over_a_restart() {
    let mut w = World::seeded(1);
    let ana = w.found("Tuesday Circle", "Ana");
    w.until_quiet();
    w.add_rule(ana, "What is said here stays here");
    w.crash_and_open(ana);
    assert_eq!(w.rules(ana), ["What is said here stays here"]);
    w.restart(ana);
    assert_eq!(w.rules(ana), ["What is said here stays here"]);
    assert_eq!(w.book(ana).members.members.len(), 1);
}

#[test]
fn two_join_edit_meet_and_are_equal() {
    let mut w = World::seeded(2);
    let ana = w.found("Tuesday Circle", "Ana");
    let bo = w.newcomer("Bo");
    assert!(w.join(ana, bo));
    w.assert_equal(&[ana, bo]);
    w.plan_tuesdays(ana, &["Tea"]);
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo]);
    w.take_turn(bo, "Tea", tuesday(1));
    w.add_rule(ana, "One speaks at a time");
    w.meet(bo, ana);
    w.assert_equal(&[ana, bo]);
    assert_eq!(w.turn(ana, "Tea", tuesday(1)).1, ["Bo"]);
    assert_eq!(w.rules(bo), ["One speaks at a time"]);
    assert_eq!(w.book(ana).status.unshared_edits, 0);
    let news = w.pack(ana).unwrap();
    assert_eq!(w.take(bo, &news), Some(Ok(Taken::default())));
    w.add_rule(ana, "No phones");
    let news = w.pack(ana).unwrap();
    let taken = w.take(bo, &news).unwrap().unwrap();
    assert!(
        taken.new > 0 && taken.refused == 0 && taken.waiting == 0,
        "{taken:?}"
    );
    w.assert_equal(&[ana, bo]);
}

#[test]
fn a_third_member_needs_a_second_yes() {
    let mut w = World::seeded(3);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    let cleo = w.newcomer("Cleo");
    assert!(!w.join(ana, cleo));
    w.meet(ana, bo);
    assert_eq!(w.agree_to_all(bo), 1);
    let news = w.pack(bo).unwrap();
    let taken = w.take(cleo, &news).unwrap().unwrap();
    assert!(taken.new > 0 && taken.waiting == 0);
    w.until_quiet();
    while w.round() > 0 {}
    w.assert_equal(&[ana, bo, cleo]);
    assert_eq!(w.book(cleo).members.members.len(), 3);
}

#[test]
fn five_come_in_one_after_another() {
    let mut w = World::seeded(4);
    let all = w.group(["Ana", "Bo", "Cleo", "Dee", "Eli"]);
    w.assert_equal(&all);
    assert_eq!(w.book(all[4]).members.members.len(), 5);
}
