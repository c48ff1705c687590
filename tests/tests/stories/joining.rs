//! Coming in.

use commonbook_book::{ComesAs, Standing};
use commonbook_replica::{Answer, Input, LinkEvent, Refusal};
use commonbook_seal::InviteSecret;
use commonbook_tests::sim::World;

#[test]
fn a_newcomer_who_has_other_words_gets_nowhere() {
    let mut w = World::seeded(30);
    let ana = w.found("Tuesday Circle", "Ana");
    let bo = w.newcomer("Bo");
    let disks = [w.rows(ana), w.rows(bo)];
    let [right, wrong] = [(); 2].map(|()| InviteSecret::generate(&mut w.fork_rng()));
    w.overheard = Some(Vec::new());
    let link = w.invite_with(ana, right, bo, wrong);
    assert_eq!(w.events(ana, link), [LinkEvent::WrongWords]);
    assert_eq!(w.events(bo, link), []);
    assert_eq!(
        w.overheard.take().unwrap().len(),
        1,
        "nothing but the proof was said"
    );
    assert!(disks[0] == w.rows(ana) && disks[1] == w.rows(bo));
}

#[test]
fn an_inviter_who_does_not_know_the_words_learns_nothing_of_the_newcomer() {
    let mut w = World::seeded(31);
    let ana = w.found("Tuesday Circle", "Ana");
    let bo = w.newcomer("Bo");
    let secret = InviteSecret::generate(&mut w.fork_rng());
    let other = InviteSecret::generate(&mut w.fork_rng());
    // Whoever sits between can only repeat what was said to them.
    let link = w.invite_with(ana, secret.clone(), bo, other.clone());
    assert!(w.events(bo, link).is_empty());
    assert!(w.book(ana).members.proposals.is_empty());
}

#[test]
fn a_no_to_the_check_words_leaves_no_trace() {
    for (theirs, ours) in [(false, true), (true, false), (false, false)] {
        let mut w = World::seeded(32);
        let ana = w.found("Tuesday Circle", "Ana");
        let bo = w.newcomer("Bo");
        w.until_quiet();
        let disks = [w.rows(ana), w.rows(bo)];
        let link = w.invite(ana, bo);
        let words = |w: &World, who| match w.events(who, link).as_slice() {
            [LinkEvent::CheckWords { words, .. }] => *words,
            other => panic!("{other:?}"),
        };
        assert_eq!(words(&w, ana), words(&w, bo));
        w.give(bo, Input::SameWords(link, theirs, ComesAs::New));
        w.until_quiet();
        w.give(ana, Input::SameWords(link, ours, ComesAs::New));
        w.until_quiet();
        assert!(w.events(ana, link).contains(&LinkEvent::Refused) || !ours);
        assert!(disks[0] == w.rows(ana), "the inviter wrote something");
        assert!(disks[1] == w.rows(bo), "the newcomer wrote something");
        assert_eq!(w.book(ana).members.members.len(), 1);
        assert_eq!(w.book(bo).members.standing, Standing::Asking);
        // The words were for one try; a new invite works.
        assert!(w.join(ana, bo));
    }
}

#[test]
fn the_third_member_needs_a_second_yes_and_comes_in_by_a_second_join() {
    let mut w = World::seeded(33);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    w.add_rule(ana, "One speaks at a time");
    let cleo = w.newcomer("Cleo");
    assert!(!w.join(ana, cleo));
    assert_eq!(w.book(cleo).members.standing, Standing::Asking);
    assert_eq!(w.book(cleo).members.group, "Tuesday Circle");
    assert!(
        w.rules(cleo).is_empty(),
        "nothing is told before the second yes"
    );
    // Bo has not met Ana; Cleo joins with him, too: both agree to the same.
    assert!(!w.join(bo, cleo));
    w.meet(ana, bo);
    assert_eq!(w.book(ana).members.members.len(), 3);
    assert!(w.join(bo, cleo));
    while w.round() > 0 {}
    w.assert_equal(&[ana, bo, cleo]);
    let view = w.book(cleo).members.clone();
    assert_eq!(view.members[2].vouched_by.len(), 2);
    assert_eq!(w.rules(cleo), ["One speaks at a time"]);
}

#[test]
fn asking_twice_is_asking_once() {
    let mut w = World::seeded(34);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    let cleo = w.newcomer("Cleo");
    assert!(!w.join(ana, cleo));
    assert!(!w.join(ana, cleo));
    let proposals = w.book(ana).members.proposals.clone();
    assert_eq!(proposals.len(), 1);
    assert_eq!((proposals[0].agreed.len(), proposals[0].need), (1, 2));
    w.meet(ana, bo);
    assert_eq!(w.agree_to_all(bo), 1);
    assert_eq!(w.agree_to_all(bo), 0);
    w.meet(ana, bo);
    assert!(w.join(ana, cleo));
}

#[test]
fn a_newcomer_comes_in_by_stick_in_two_carries() {
    let mut w = World::seeded(35);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    w.add_rule(ana, "One speaks at a time");
    let cleo = w.newcomer("Cleo");
    let Some(Answer::Asked { request, words }) = w.ask(cleo, Input::Ask) else {
        panic!("no request");
    };
    assert_eq!(words.len(), 4);
    let admit =
        |w: &mut World, who| match w.ask(who, |r| Input::Admit(r, request.clone(), ComesAs::New)) {
            Some(Answer::Proposed { in_effect }) => in_effect,
            other => panic!("{other:?}"),
        };
    assert!(!admit(&mut w, ana));
    w.meet(ana, bo);
    assert!(admit(&mut w, bo));
    let news = w.pack(bo).unwrap();
    w.crash_and_open(cleo);
    let taken = w.take(cleo, &news).unwrap().unwrap();
    assert!(taken.new > 0 && taken.waiting == 0);
    assert_eq!(w.rules(cleo), ["One speaks at a time"]);
    w.restart(cleo);
    assert_eq!(w.book(cleo).members.standing, Standing::Member);
    w.add_rule(cleo, "No phones");
    while w.round() > 0 {}
    w.assert_equal(&[ana, bo, cleo]);
    assert_eq!(w.rules(ana), ["One speaks at a time", "No phones"]);
}

#[test]
fn a_damaged_request_is_refused() {
    let mut w = World::seeded(36);
    let ana = w.found("Tuesday Circle", "Ana");
    let cleo = w.newcomer("Cleo");
    let Some(Answer::Asked { request, .. }) = w.ask(cleo, Input::Ask) else {
        panic!("no request");
    };
    let mut bad = request;
    let last = bad.len() - 1;
    bad[last] ^= 1;
    let said = w.ask(ana, |r| Input::Admit(r, bad, ComesAs::New));
    assert!(matches!(said, Some(Answer::Refused(Refusal::Damaged))));
}

#[test]
fn a_join_that_breaks_at_any_frame_can_be_tried_again() {
    for left in 0..30 {
        let mut w = World::seeded(300 + left);
        let ana = w.found("Tuesday Circle", "Ana");
        w.add_rule(ana, "One speaks at a time");
        let bo = w.newcomer("Bo");
        let link = w.invite(ana, bo);
        w.give(bo, Input::SameWords(link, true, ComesAs::New));
        w.give(ana, Input::SameWords(link, true, ComesAs::New));
        w.ticks(left);
        w.cut(link);
        w.until_quiet();
        w.crash_and_open(bo);
        let welcomed = w
            .events(bo, link)
            .contains(&LinkEvent::Welcomed { admitted: true });
        if w.book(bo).members.standing == Standing::Member {
            w.meet(ana, bo);
        } else {
            assert!(w.join(ana, bo), "broken at {left}, welcomed: {welcomed}");
        }
        while w.round() > 0 {}
        w.assert_equal(&[ana, bo]);
        assert_eq!(w.book(bo).members.members.len(), 2);
    }
}

#[test]
fn a_newcomer_meets_somebody_who_has_not_heard_and_shows_how_they_came_in() {
    for newcomer_dials in [true, false] {
        let mut w = World::seeded(37);
        let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
        let dee = w.newcomer("Dee");
        assert!(!w.join(ana, dee));
        w.meet(ana, bo);
        w.agree_to_all(bo);
        assert!(w.join(bo, dee));
        w.add_rule(dee, "No phones");
        // Cleo was away all the time.
        if newcomer_dials {
            w.meet(dee, cleo);
        } else {
            w.meet(cleo, dee);
        }
        w.assert_equal(&[cleo, dee]);
        assert_eq!(w.rules(cleo), ["No phones"]);
    }
}

#[test]
fn two_newcomers_who_have_not_heard_of_each_other_can_meet() {
    let mut w = World::seeded(38);
    let [ana, bo, cleo, dee] = w.group(["Ana", "Bo", "Cleo", "Dee"]);
    let [eli, fay] = [w.newcomer("Eli"), w.newcomer("Fay")];
    for (first, second, newcomer) in [(ana, bo, eli), (cleo, dee, fay)] {
        assert!(!w.join(first, newcomer));
        w.meet(first, second);
        w.agree_to_all(second);
        assert!(w.join(second, newcomer));
    }
    w.meet(eli, fay);
    w.assert_equal(&[eli, fay]);
    assert_eq!(w.book(eli).members.members.len(), 6);
}
