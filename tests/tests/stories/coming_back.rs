//! A second laptop of one's own, coming back, and members on paper.

use commonbook_book::{ComesAs, Edit, MemberView};
use commonbook_replica::{Answer, Input, LinkEvent, Proposal, Refusal};
use commonbook_tests::sim::{Who, World, tuesday};

fn person(w: &World, who: Who, alias: &str) -> MemberView {
    let view = w.book(who);
    let mut found = view.members.members.iter().filter(|m| m.alias == alias);
    let one = found.next().expect("a member of this name").clone();
    assert!(found.next().is_none(), "two called {alias}");
    one
}

#[test]
fn a_second_laptop_of_one_s_own_needs_nobody_else() {
    let mut w = World::seeded(80);
    let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    w.add_rule(ana, "One speaks at a time");
    let me = w.member(cleo);
    let second = w.newcomer("Cleo at home");
    assert!(w.join_as(cleo, second, ComesAs::Member(me)));
    while w.round() > 0 {}
    w.assert_equal(&[ana, bo, cleo, second]);
    assert_eq!(w.member(second), me);
    let view = person(&w, ana, "Cleo");
    assert_eq!(view.devices.len(), 2);
    // It is as good as the first.
    w.add_rule(second, "No phones");
    while w.round() > 0 {}
    w.assert_equal(&[ana, bo, cleo, second]);
}

#[test]
fn who_lost_a_laptop_comes_back_with_the_words_of_two() {
    let mut w = World::seeded(81);
    let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    w.add_rule(cleo, "Written on the old one");
    while w.round() > 0 {}
    let before = person(&w, ana, "Cleo");
    let lost = before.devices[0].id;
    assert_eq!(w.propose(ana, Proposal::SetAside(lost)), Ok(false));
    w.meet(ana, bo);
    w.agree_to_all(bo);
    w.meet(ana, bo);
    assert!(
        person(&w, ana, "Cleo").devices.is_empty(),
        "on paper until then"
    );
    let new = w.newcomer("Whatever she types");
    assert!(!w.join_as(ana, new, ComesAs::Member(before.id)));
    assert_eq!(
        w.book(new).members.welcome.as_ref().unwrap().group,
        "Tuesday Circle"
    );
    w.meet(ana, bo);
    // Bo compares the words himself.
    assert!(w.join_as(bo, new, ComesAs::Member(before.id)));
    w.meet(ana, bo);
    for who in [ana, bo, new] {
        let view = person(&w, who, "Cleo");
        assert_eq!((view.id, view.devices.len()), (before.id, 1));
        assert_ne!(view.devices[0].id, lost);
    }
    assert_eq!(w.rules(new), ["Written on the old one"]);
    assert_eq!(w.member(new), before.id);
    // The old one gets nothing new.
    w.add_rule(new, "Back again");
    w.meet(new, ana);
    w.meet(cleo, ana);
    assert!(!w.rules(cleo).contains(&"Back again".to_owned()));
}

#[test]
fn a_member_without_a_laptop_is_a_member() {
    let mut w = World::seeded(82);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    w.plan_tuesdays(ana, &["Tea"]);
    assert_eq!(w.propose(ana, Proposal::Paper(" Jo ".into())), Ok(false));
    w.meet(ana, bo);
    // Whoever proposes the same says yes to it.
    assert_eq!(w.propose(bo, Proposal::Paper("Jo".into())), Ok(true));
    w.meet(ana, bo);
    let jo = person(&w, ana, "Jo");
    assert!(jo.devices.is_empty());
    assert_eq!(jo.vouched_by.len(), 2);
    // Turns are entered for her, and it shows by whom.
    let turn = |day| Edit::TakeSlot {
        date: day,
        role: "Tea".into(),
        member: Some("Jo".into()),
        meeting: None,
        learning: false,
    };
    w.does(ana, turn(tuesday(1)));
    w.meet(ana, bo);
    let entered = w.book(bo).plan.turns[0].clone();
    assert_eq!(
        (entered.member, entered.entered_by),
        (jo.id, Some(w.member(ana)))
    );
    // She does not count where it is counted: still two are enough, and two are needed.
    let cleo = w.newcomer("Cleo");
    assert!(!w.join(ana, cleo));
    w.meet(ana, bo);
    w.agree_to_all(bo);
    w.meet(bo, cleo);
    // Later she gets a laptop.
    let laptop = w.newcomer("Jo");
    assert!(!w.join_as(bo, laptop, ComesAs::Member(jo.id)));
    w.meet(bo, cleo);
    w.agree_to_all(cleo);
    w.meet(cleo, laptop);
    while w.round() > 0 {}
    w.assert_equal(&[ana, bo, cleo, laptop]);
    assert_eq!(w.member(laptop), jo.id);
    assert_eq!(person(&w, ana, "Jo").devices.len(), 1);
    w.does(laptop, turn(tuesday(2)));
    let own = w.book(laptop).plan.turns[1].clone();
    assert_eq!((own.member, own.entered_by), (jo.id, None));
}

#[test]
fn nobody_comes_in_as_somebody_who_is_not_there() {
    let mut w = World::seeded(83);
    let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    let gone = w.member(cleo);
    w.propose(ana, Proposal::Remove(gone)).unwrap();
    w.meet(ana, bo);
    w.agree_to_all(bo);
    w.meet(ana, bo);
    let new = w.newcomer("Cleo");
    let disk = w.rows(ana);
    let link = w.until_the_sheet(ana, new, ComesAs::Member(gone));
    w.give(new, Input::WouldJoin(link, true));
    w.until_quiet();
    assert!(
        w.events(ana, link)
            .contains(&LinkEvent::NotProposed(Refusal::NotFound))
    );
    assert!(w.events(new, link).contains(&LinkEvent::Refused));
    assert!(disk == w.rows(ana));
    // By a file it is the same.
    let Some(Answer::Asked { request, .. }) = w.ask(new, Input::Ask) else {
        panic!("no request");
    };
    let said = w.ask(ana, |r| Input::Admit(r, request, ComesAs::Member(gone)));
    assert!(matches!(said, Some(Answer::Refused(Refusal::NotFound))));
    // As somebody new she can.
    assert!(!w.join(ana, new));
}

#[test]
fn a_name_without_letters_or_too_long_is_nobody_s() {
    let mut w = World::seeded(84);
    let ana = w.found("Tuesday Circle", "Ana");
    for name in [String::new(), " \n".into(), "x".repeat(65)] {
        assert_eq!(w.propose(ana, Proposal::Paper(name)), Err(Refusal::BadName));
    }
    assert_eq!(w.propose(ana, Proposal::Paper("Jo".into())), Ok(true));
}
