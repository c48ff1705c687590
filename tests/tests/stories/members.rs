//! Going, and being set aside.

use commonbook_book::Standing;
use commonbook_replica::{Answer, Input, LinkEvent, Proposal, Refusal};
use commonbook_tests::sim::{Who, World};

fn remove(w: &mut World, by: &[Who], whom: Who) {
    let member = w.member(whom);
    let mut in_effect = w.propose(by[0], Proposal::Remove(member)).unwrap();
    for pair in by.windows(2) {
        w.meet(pair[0], pair[1]);
        in_effect |= w.agree_to_all(pair[1]) > 0;
    }
    assert!(in_effect);
    for pair in by.windows(2).rev() {
        w.meet(pair[0], pair[1]);
    }
}

#[test]
fn in_a_group_of_two_nobody_is_removed() {
    let mut w = World::seeded(70);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    let member = w.member(bo);
    let said = w.propose(ana, Proposal::Remove(member));
    assert_eq!(said, Err(Refusal::GroupOfTwo));
}

#[test]
fn who_was_removed_is_told_and_reads_nothing_that_is_written_after() {
    let mut w = World::seeded(71);
    let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    w.add_rule(ana, "Before");
    while w.round() > 0 {}
    remove(&mut w, &[ana, bo], cleo);
    w.add_rule(ana, "After");
    w.until_quiet();
    let news = w.pack(ana).unwrap();
    let link = w.link(cleo, ana);
    w.until_quiet();
    assert_eq!(w.events(cleo, link), [LinkEvent::Kin, LinkEvent::Removed]);
    assert_eq!(w.book(cleo).members.standing, Standing::Out);
    w.restart(cleo);
    assert_eq!(w.book(cleo).members.standing, Standing::Out);
    assert_eq!(w.take(cleo, &news), Some(Err(Refusal::NotForUs)));
    assert_eq!(w.rules(cleo), ["Before"]);
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo]);
    assert_eq!(w.rules(bo), ["Before", "After"]);
}

#[test]
fn a_file_tells_the_removed_that_they_were() {
    let mut w = World::seeded(72);
    let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    remove(&mut w, &[ana, bo], cleo);
    let news = w.pack(bo).unwrap();
    assert_eq!(w.take(cleo, &news), Some(Err(Refusal::NotForUs)));
    assert_eq!(w.book(cleo).members.standing, Standing::Out);
}

#[test]
fn what_the_removed_wrote_before_they_could_know_has_one_fate_everywhere() {
    let mut w = World::seeded(73);
    let [ana, bo, cleo, dee] = w.group(["Ana", "Bo", "Cleo", "Dee"]);
    w.plan_tuesdays(ana, &["Tea"]);
    while w.round() > 0 {}
    w.add_rule(dee, "Heard before");
    w.meet(dee, ana);
    remove(&mut w, &[ana, bo], dee);
    w.add_rule(dee, "Late");
    w.meet(dee, cleo);
    // What Cleo does now is built on it.
    w.add_rule(cleo, "Cleo's own");
    w.write_note(cleo, "Opening", "Welcome.");
    w.splice(cleo, "Opening", 8, " Sit down.");
    w.until_quiet();
    w.meet(dee, cleo);
    assert!(w.rules(cleo).contains(&"Late".to_owned()));
    while w.round() > 0 {}
    w.assert_equal(&[ana, bo, cleo]);
    let rules = w.rules(ana);
    assert!(rules.contains(&"Heard before".to_owned()));
    assert!(rules.contains(&"Cleo's own".to_owned()));
    assert_eq!(w.text(bo, "Opening"), "Welcome. Sit down.");
    assert!(
        !rules.contains(&"Late".to_owned()),
        "it lies outside the past of the removal"
    );
    for who in [ana, bo, cleo] {
        w.crash_and_open(who);
    }
    w.assert_equal(&[ana, bo, cleo]);
}

#[test]
fn a_lost_laptop_is_set_aside_and_its_owner_comes_back_with_another() {
    let mut w = World::seeded(74);
    let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    let lost = w.book(ana).members.members[2].devices[0].id;
    let in_effect = w.propose(ana, Proposal::SetAside(lost)).unwrap();
    assert!(!in_effect);
    w.meet(ana, bo);
    assert_eq!(w.agree_to_all(bo), 1);
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo]);
    let link = w.link(ana, cleo);
    w.until_quiet();
    assert_eq!(w.events(cleo, link), [LinkEvent::Kin, LinkEvent::Removed]);
}

#[test]
fn who_leaves_shares_what_they_wrote_first() {
    let mut w = World::seeded(75);
    let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    w.add_rule(cleo, "A last word");
    assert!(matches!(w.ask(cleo, Input::Leave), Some(Answer::Done)));
    assert_eq!(w.book(cleo).members.standing, Standing::Left);
    let link = w.link(cleo, ana);
    w.until_quiet();
    w.cut(link);
    while w.round() > 0 {}
    w.assert_equal(&[ana, bo]);
    assert_eq!(w.book(ana).members.members.len(), 2);
    assert_eq!(w.rules(ana), ["A last word"]);
}

#[test]
fn somebody_who_came_in_while_two_removals_crossed_reads_everything() {
    let mut w = World::seeded(76);
    let [ana, bo, cleo, dee, eli, fay] = w.group(["Ana", "Bo", "Cleo", "Dee", "Eli", "Fay"]);
    remove(&mut w, &[ana, bo], eli);
    remove(&mut w, &[cleo, dee], fay);
    w.add_rule(ana, "Under one key");
    w.add_rule(cleo, "Under the other");
    let gus = w.newcomer("Gus");
    assert!(!w.join(ana, gus));
    w.meet(ana, bo);
    w.agree_to_all(bo);
    w.meet(ana, bo);
    assert!(w.join(ana, gus));
    let staying = [ana, bo, cleo, dee, gus];
    for _ in 0..4 {
        for (at, a) in staying.iter().enumerate() {
            for b in &staying[at + 1..] {
                w.meet(*a, *b);
            }
        }
    }
    w.assert_equal(&staying);
    let mut rules = w.rules(gus);
    rules.sort();
    assert_eq!(rules, ["Under one key", "Under the other"]);
    assert_eq!(w.book(gus).status.waiting, 0);
}
