//! News as a file.

use commonbook_replica::{Refusal, Taken};
use commonbook_tests::sim::World;

#[test]
fn who_was_away_reads_a_file_and_has_it_all() {
    let mut w = World::seeded(20);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    w.add_rule(ana, "One speaks at a time");
    w.write_note(ana, "Opening", "Welcome.");
    let news = w.pack(ana).unwrap();
    let taken = w.take(bo, &news).unwrap().unwrap();
    assert!(taken.new > 0 && taken.refused == 0 && taken.waiting == 0);
    w.assert_equal(&[ana, bo]);
}

#[test]
fn five_who_are_never_online_together_are_equal_after_one_stick_went_round_twice() {
    let mut w = World::seeded(21);
    let all = w.group(["Ana", "Bo", "Cleo", "Dee", "Eli"]);
    for (at, who) in all.iter().enumerate() {
        w.add_rule(*who, &format!("Rule {at}"));
    }
    let mut stick: Option<Vec<u8>> = None;
    for who in all.iter().chain(&all) {
        if let Some(news) = &stick {
            w.take(*who, news).unwrap().unwrap();
        }
        stick = w.pack(*who);
    }
    for who in &all {
        assert_eq!(w.rules(*who).len(), 5);
    }
    w.assert_equal(&all);
    assert_eq!(w.round(), 0, "there was nothing left to share");
}

#[test]
fn reading_a_file_twice_is_reading_it_once() {
    let mut w = World::seeded(22);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    w.write_note(ana, "Opening", "Welcome.");
    let news = w.pack(ana).unwrap();
    w.take(bo, &news).unwrap().unwrap();
    let before = w.look(bo);
    assert_eq!(w.take(bo, &news), Some(Ok(Taken::default())));
    assert_eq!(w.look(bo), before);
    w.restart(bo);
    assert_eq!(w.take(bo, &news), Some(Ok(Taken::default())));
    assert_eq!(w.look(bo), before);
}

#[test]
fn a_file_that_comes_before_an_older_one_waits_for_it() {
    let mut w = World::seeded(23);
    let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    w.add_rule(ana, "First");
    let older = w.pack(ana).unwrap();
    // Now Ana knows that Bo and Cleo hold the first, but it was not so on Bo's laptop.
    let before = w.backup(bo);
    w.meet(ana, bo);
    w.meet(ana, cleo);
    w.add_rule(ana, "Second");
    let newer = w.pack(ana).unwrap();
    w.restore(bo, before);
    let taken = w.take(bo, &newer).unwrap().unwrap();
    assert!(taken.new == 0 && taken.waiting > 0, "{taken:?}");
    let again = w.take(bo, &newer).unwrap().unwrap();
    assert_eq!(taken, again, "the same file waits only once");
    let taken = w.take(bo, &older).unwrap().unwrap();
    assert_eq!(taken.waiting, 0);
    assert_eq!(w.rules(bo), ["First", "Second"]);
}

#[test]
fn a_damaged_or_truncated_or_foreign_file_is_refused_and_changes_nothing() {
    let mut w = World::seeded(24);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    let eve = w.found("Another Circle", "Eve");
    w.add_rule(ana, "One speaks at a time");
    w.add_rule(eve, "Eve's rule");
    let news = w.pack(ana).unwrap();
    let foreign = w.pack(eve).unwrap();
    let before = w.look(bo);
    let disk = w.rows(bo);
    assert_eq!(w.take(bo, &foreign), Some(Err(Refusal::NotForUs)));
    assert_eq!(w.take(bo, b"once upon a time"), Some(Err(Refusal::NotNews)));
    assert_eq!(w.take(bo, &[]), Some(Err(Refusal::NotNews)));
    let mut newer = news.clone();
    newer[3] = 9;
    assert_eq!(w.take(bo, &newer), Some(Err(Refusal::NewerNews)));
    for part in [4, 37, 100, news.len() / 2, news.len() - 1] {
        let short = w.take(bo, &news[..part]);
        assert!(
            matches!(short, Some(Err(Refusal::Damaged | Refusal::NotForUs))),
            "{part}"
        );
    }
    for place in (4..news.len()).step_by(97) {
        let mut bad = news.clone();
        bad[place] ^= 0x20;
        let said = w.take(bo, &bad);
        assert!(
            matches!(said, Some(Err(Refusal::Damaged | Refusal::NotForUs))),
            "{place}: {said:?}"
        );
    }
    assert_eq!(w.look(bo), before);
    assert!(disk == w.rows(bo), "something was written");
    assert!(w.take(bo, &news).unwrap().unwrap().new > 0);
}

#[test]
fn a_file_holds_only_what_somebody_may_not_have() {
    let mut w = World::seeded(25);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    w.write_note(ana, "Long", &"Once upon a time. ".repeat(5_000));
    let first = w.pack(ana).unwrap().len();
    w.meet(ana, bo);
    w.add_rule(ana, "Short");
    let second = w.pack(ana).unwrap().len();
    println!("{first} bytes, then {second} bytes");
    assert!(second + 1_000 < first);
}
