//! A newcomer who waits for the second yes comes in where members meet.

use commonbook_book::Standing;
use commonbook_replica::{Input, LinkEvent, LinkKind};
use commonbook_tests::sim::World;

#[test]
fn who_waits_comes_in_at_the_next_meeting_whoever_calls() {
    for newcomer_calls in [true, false] {
        let mut w = World::seeded(50);
        let [ana, bo] = w.group(["Ana", "Bo"]);
        w.add_rule(ana, "One speaks at a time");
        let cleo = w.newcomer("Cleo");
        assert!(!w.join(ana, cleo));
        w.crash_and_open(cleo);
        w.meet(ana, bo);
        w.agree_to_all(bo);
        // Bo never sat with her before.
        if newcomer_calls {
            w.meet(cleo, bo);
        } else {
            w.meet(bo, cleo);
        }
        assert_eq!(w.book(cleo).members.standing, Standing::Member);
        assert_eq!(w.rules(cleo), ["One speaks at a time"]);
        w.add_rule(cleo, "No phones");
        while w.round() > 0 {}
        w.assert_equal(&[ana, bo, cleo]);
        assert!(w.book(cleo).members.welcome.is_none());
    }
}

#[test]
fn the_second_yes_is_said_while_the_newcomer_is_connected() {
    let mut w = World::seeded(51);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    let cleo = w.newcomer("Cleo");
    assert!(!w.join(ana, cleo));
    w.meet(ana, bo);
    w.overheard = Some(Vec::new());
    let link = w.link(cleo, bo);
    w.until_quiet();
    assert_eq!(w.events(bo, link), [LinkEvent::Waiting]);
    assert_eq!(w.events(cleo, link), [LinkEvent::Waiting]);
    assert!(w.connected(cleo, bo));
    // Greetings of one length, a code, and who the newcomer is: nothing of the group.
    let said: Vec<usize> = w.overheard.take().unwrap().iter().map(Vec::len).collect();
    let greetings = said.iter().filter(|len| **len == said[0]).count();
    assert_eq!((said.len(), greetings), (5, 3), "{said:?}");
    assert_eq!(w.book(cleo).members.standing, Standing::Asking);
    assert_eq!(w.agree_to_all(bo), 1);
    w.until_quiet();
    assert_eq!(w.book(cleo).members.standing, Standing::Member);
    w.assert_equal(&[bo, cleo]);
    w.cut(link);
    while w.round() > 0 {}
    w.assert_equal(&[ana, bo, cleo]);
}

#[test]
fn who_waits_is_a_stranger_to_whoever_has_not_heard_of_them() {
    let mut w = World::seeded(52);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    let eve = w.found("Another Circle", "Eve");
    let [cleo, dee] = [w.newcomer("Cleo"), w.newcomer("Dee")];
    assert!(!w.join(ana, cleo) && !w.join(ana, dee));
    w.until_quiet();
    for other in [bo, eve] {
        for (a, b) in [(cleo, other), (other, cleo)] {
            let disks = [w.rows(a), w.rows(b)];
            w.overheard = Some(Vec::new());
            let link = w.link(a, b);
            w.until_quiet();
            assert!(w.events(other, link).contains(&LinkEvent::Stranger));
            assert_eq!(w.overheard.take().unwrap().len(), 4);
            assert!(!w.connected(a, b));
            assert!(disks == [w.rows(a), w.rows(b)]);
        }
    }
    // Two who wait for the same group do not know each other either.
    w.overheard = Some(Vec::new());
    let link = w.link(cleo, dee);
    w.until_quiet();
    assert_eq!(w.overheard.take().unwrap().len(), 4);
    assert!(w.events(cleo, link).is_empty() && w.events(dee, link).is_empty());
}

#[test]
fn what_is_announced_while_waiting_is_noise_but_for_the_group() {
    let mut w = World::seeded(53);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    let eve = w.found("Another Circle", "Eve");
    let cleo = w.newcomer("Cleo");
    assert!(!w.join(ana, cleo));
    w.until_quiet();
    let endpoint = [7; 32];
    let marks = w.beacons(cleo, &endpoint);
    assert!(w.knows(ana, &marks, &endpoint));
    assert!(!w.knows(bo, &marks, &endpoint), "he has not heard");
    assert!(!w.knows(eve, &marks, &endpoint));
    assert!(
        !w.knows(ana, &marks, &[8; 32]),
        "a mark is for one endpoint"
    );
    w.meet(ana, bo);
    assert!(w.knows(bo, &marks, &endpoint));
}

#[test]
fn who_only_holds_the_code_of_a_newcomer_is_not_let_in_in_their_place() {
    let mut w = World::seeded(54);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    let cleo = w.newcomer("Cleo");
    assert!(!w.join(ana, cleo));
    w.meet(ana, bo);
    w.agree_to_all(bo);
    // Somebody in between repeats what both say, on connections of their own: the codes are for one connection.
    let mut said = Vec::new();
    for who in [cleo, bo] {
        w.overheard = Some(Vec::new());
        let stranger = w.newcomer("Stranger");
        w.connect(who, stranger, LinkKind::Meet, LinkKind::Meet);
        said.push(w.overheard.take().unwrap()[0].clone());
        w.until_quiet();
    }
    let stranger = w.newcomer("Stranger");
    let link = w.connect(stranger, bo, LinkKind::Meet, LinkKind::Meet);
    w.give(bo, Input::Received(link, said[0].clone()));
    w.until_quiet();
    assert!(w.events(bo, link).contains(&LinkEvent::Stranger));
}

#[test]
fn a_restart_in_any_moment_leaves_who_waits_able_to_come_in() {
    for left in 0..16 {
        let mut w = World::seeded(500 + left);
        let [ana, bo] = w.group(["Ana", "Bo"]);
        let cleo = w.newcomer("Cleo");
        assert!(!w.join(ana, cleo));
        w.meet(ana, bo);
        w.agree_to_all(bo);
        let link = w.link(cleo, bo);
        w.ticks(left);
        w.cut(link);
        w.until_quiet();
        w.crash_and_open(cleo);
        w.crash_and_open(bo);
        w.meet(bo, cleo);
        assert_eq!(
            w.book(cleo).members.standing,
            Standing::Member,
            "broken at {left}"
        );
        while w.round() > 0 {}
        w.assert_equal(&[ana, bo, cleo]);
    }
}
