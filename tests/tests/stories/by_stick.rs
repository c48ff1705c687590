//! Coming in by stick: a request goes one way, news goes the other.

use commonbook_book::{ComesAs, Standing};
use commonbook_replica::{Answer, Input, Proposal, Refusal};
use commonbook_tests::sim::World;

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
fn news_of_strangers_brings_nobody_into_their_group() {
    let mut w = World::seeded(42);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    let eve = w.found("Another Circle", "Eve");
    let cleo = w.newcomer("Cleo");
    let Some(Answer::Asked { request, words }) = w.ask(cleo, Input::Ask) else {
        panic!("no request");
    };
    // Whoever saw the file can make an answer to it.
    let admit = |r| Input::Admit(r, request.clone(), ComesAs::New);
    assert!(matches!(
        w.ask(eve, admit),
        Some(Answer::Proposed { in_effect: true })
    ));
    let theirs = w.pack(eve).unwrap();
    let disk = w.rows(cleo);
    match w.ask(cleo, |r| Input::TakeNews(r, theirs.clone())) {
        Some(Answer::IntoGroup { group, members }) => {
            assert_eq!((group.as_str(), members), ("Another Circle", 2));
        }
        other => panic!("{other:?}"),
    }
    assert!(
        disk == w.rows(cleo),
        "something was kept before it was asked"
    );
    // Her own group's answer is still taken, and the request is the same as before.
    match w.ask(cleo, Input::Ask) {
        Some(Answer::Asked {
            request: again,
            words: same,
        }) => {
            assert_eq!((again, same), (request.clone(), words));
        }
        other => panic!("{other:?}"),
    }
    assert!(matches!(
        w.ask(ana, admit),
        Some(Answer::Proposed { in_effect: false })
    ));
    w.meet(ana, bo);
    // Before the second yes nothing is for her.
    let early = w.pack(ana).unwrap();
    assert_eq!(w.take(cleo, &early), Some(Err(Refusal::NotForUs)));
    w.agree_to_all(bo);
    let ours = w.pack(bo).unwrap();
    match w.ask(cleo, |r| Input::TakeNews(r, ours.clone())) {
        Some(Answer::IntoGroup { group, members }) => {
            assert_eq!((group.as_str(), members), ("Tuesday Circle", 3));
        }
        other => panic!("{other:?}"),
    }
    assert!(w.take(cleo, &ours).unwrap().is_ok());
    assert_eq!(w.book(cleo).members.standing, Standing::Member);
    // Whoever belongs is brought nowhere else.
    assert!(!matches!(w.take(cleo, &theirs), Some(Ok(taken)) if taken.new > 0));
    assert_eq!(w.book(cleo).members.group, "Tuesday Circle");
}

#[test]
fn who_waits_for_one_group_is_brought_into_no_other_by_a_stick() {
    let mut w = World::seeded(43);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    let eve = w.found("Another Circle", "Eve");
    let cleo = w.newcomer("Cleo");
    assert!(!w.join(ana, cleo));
    let Some(Answer::Asked { request, .. }) = w.ask(cleo, Input::Ask) else {
        panic!("no request");
    };
    w.ask(eve, |r| Input::Admit(r, request.clone(), ComesAs::New));
    let theirs = w.pack(eve).unwrap();
    let disk = w.rows(cleo);
    assert_eq!(w.take(cleo, &theirs), Some(Err(Refusal::NotForUs)));
    assert!(disk == w.rows(cleo));
    w.meet(ana, bo);
    w.agree_to_all(bo);
    let ours = w.pack(bo).unwrap();
    // The group said its name on both screens: there is nothing more to ask.
    let taken = w.ask(cleo, |r| Input::TakeNews(r, ours));
    assert!(matches!(taken, Some(Answer::Taken(_))), "{taken:?}");
    assert_eq!(w.book(cleo).members.standing, Standing::Member);
}

#[test]
fn a_request_that_was_used_is_refused() {
    let mut w = World::seeded(44);
    let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    let dee = w.newcomer("Dee");
    let Some(Answer::Asked { request, .. }) = w.ask(dee, Input::Ask) else {
        panic!("no request");
    };
    let admit = |w: &mut World, who| w.ask(who, |r| Input::Admit(r, request.clone(), ComesAs::New));
    assert!(matches!(
        admit(&mut w, ana),
        Some(Answer::Proposed { in_effect: false })
    ));
    // Twice by one is once.
    assert!(matches!(
        admit(&mut w, ana),
        Some(Answer::Proposed { in_effect: false })
    ));
    w.meet(ana, bo);
    assert!(matches!(
        admit(&mut w, bo),
        Some(Answer::Proposed { in_effect: true })
    ));
    let used = Some(Refusal::UsedBefore);
    let refusal = |answer| match answer {
        Some(Answer::Refused(refusal)) => Some(refusal),
        _ => None,
    };
    assert_eq!(refusal(admit(&mut w, bo)), used, "they are in");
    let news = w.pack(bo).unwrap();
    w.take(dee, &news).unwrap().unwrap();
    while w.round() > 0 {}
    let member = w.member(dee);
    w.propose(ana, Proposal::Remove(member)).unwrap();
    w.meet(ana, bo);
    w.agree_to_all(bo);
    w.meet(bo, cleo);
    for who in [bo, cleo] {
        let disk = w.rows(who);
        assert_eq!(refusal(admit(&mut w, who)), used, "they were removed");
        assert!(disk == w.rows(who));
    }
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
