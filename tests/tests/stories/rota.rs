//! Small jobs, shared: who is willing, whom a turn is offered to, and two who meet at one job.

use commonbook_book::{Edit, SlotState};
use commonbook_replica::{Answer, Input, Proposal};
use commonbook_tests::sim::{Who, World, tuesday};
use jiff::{ToSpan as _, civil::Date};

/// Three people with the tea on Tuesdays.
fn circle(seed: u64) -> (World, [Who; 3]) {
    let mut w = World::seeded(seed);
    let all = w.group(["Ana", "Bo", "Cleo"]);
    w.plan_tuesdays(all[0], &["Tea"]);
    everybody_meets(&mut w);
    (w, all)
}

fn everybody_meets(w: &mut World) {
    while w.round() > 0 {}
}

/// An edit as it is typed on the command line.
fn types(w: &mut World, who: Who, edit: &str) {
    for edit in Edit::from_json(edit).unwrap() {
        w.does(who, edit);
    }
}

fn offers_for_tea(w: &mut World, who: Who) {
    types(w, who, r#"{"offer_for": {"role": "Tea"}}"#);
}

fn passes_on(w: &mut World, who: Who, day: Date) {
    types(
        w,
        who,
        &format!(r#"{{"pass_on": {{"date": "{day}", "role": "Tea"}}}}"#),
    );
}

/// Whom this laptop shows as the one to ask for the tea, by alias.
fn asked(w: &World, who: Who, day: Date) -> Option<String> {
    let book = w.book(who);
    let plan = &book.plan;
    let (meeting, role) = (plan.meetings[0].id, plan.roles[0].id);
    let members = &book.members.members;
    let first = *plan.offered(members, meeting, day, role).first()?;
    let first = members.iter().find(|one| one.id == first);
    first.map(|one| one.alias.clone())
}

fn willing(w: &World, who: Who) -> usize {
    w.book(who).plan.roles[0].willing.len()
}

fn open() -> (SlotState, Vec<String>) {
    (SlotState::Open, vec![])
}

#[test]
fn whoever_likes_offers_and_is_asked_in_turn_and_nothing_is_filled_in() {
    let (mut w, [ana, bo, cleo]) = circle(300);
    for who in [ana, bo, cleo] {
        offers_for_tea(&mut w, who);
    }
    everybody_meets(&mut w);
    let mut had = Vec::new();
    for week in 1..=6 {
        let day = tuesday(week);
        assert_eq!(w.turn(cleo, "Tea", day), open());
        let next = asked(&w, cleo, day).unwrap();
        assert_eq!(asked(&w, ana, day).as_ref(), Some(&next), "on every laptop");
        let whose = if next == "Ana" {
            ana
        } else if next == "Bo" {
            bo
        } else {
            cleo
        };
        w.take_turn(whose, "Tea", day);
        everybody_meets(&mut w);
        had.push(next);
    }
    assert_eq!(had[..3], had[3..], "it goes around");
    had.sort();
    assert_eq!(had, ["Ana", "Ana", "Bo", "Bo", "Cleo", "Cleo"]);
}

#[test]
fn an_empty_list_is_no_trouble() {
    let (mut w, [ana, bo, _]) = circle(301);
    assert_eq!(asked(&w, ana, tuesday(1)), None);
    w.take_turn(ana, "Tea", tuesday(1));
    w.hand_on(ana, "Tea", tuesday(1));
    passes_on(&mut w, ana, tuesday(1));
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo]);
    assert_eq!(w.turn(bo, "Tea", tuesday(1)), open());
    assert_eq!(asked(&w, bo, tuesday(1)), None);
    w.take_turn(bo, "Tea", tuesday(1));
}

#[test]
fn one_hour_before_whoever_has_the_turn_cannot_come_and_another_takes_it() {
    let (mut w, [ana, bo, cleo]) = circle(302);
    for who in [ana, bo, cleo] {
        offers_for_tea(&mut w, who);
    }
    w.take_turn(ana, "Tea", tuesday(1));
    everybody_meets(&mut w);
    // One press, no reason; the others hear of it in the room.
    w.hand_on(ana, "Tea", tuesday(1));
    w.meet(ana, bo);
    w.meet(bo, cleo);
    let first = asked(&w, bo, tuesday(1)).unwrap();
    assert_ne!(first, "Ana");
    let (first, second) = if first == "Bo" {
        (bo, cleo)
    } else {
        (cleo, bo)
    };
    passes_on(&mut w, first, tuesday(1));
    w.meet(bo, cleo);
    let other = w.book(second).members.me.unwrap();
    let offers = &w.book(first).plan.offers;
    assert_eq!(offers[0].members, [other]);
    passes_on(&mut w, second, tuesday(1));
    w.meet(bo, cleo);
    assert_eq!(asked(&w, bo, tuesday(1)), None, "for whoever likes");
    assert_eq!(w.turn(cleo, "Tea", tuesday(1)), open());
    w.take_turn(first, "Tea", tuesday(1));
    everybody_meets(&mut w);
    w.assert_equal(&[ana, bo, cleo]);
    assert_eq!(w.turn(ana, "Tea", tuesday(1)).0, SlotState::Taken);
    assert!(w.book(ana).plan.offers.is_empty(), "nothing is left of it");
}

#[test]
fn i_cannot_this_time_pressed_by_mistake_is_taken_back() {
    let (mut w, [ana, bo, _]) = circle(303);
    offers_for_tea(&mut w, ana);
    offers_for_tea(&mut w, bo);
    w.meet(ana, bo);
    w.take_turn(ana, "Tea", tuesday(1));
    let before = w.look(ana).digest;
    w.hand_on(ana, "Tea", tuesday(1));
    assert_eq!(asked(&w, ana, tuesday(1)).as_deref(), Some("Bo"));
    assert!(matches!(w.ask(ana, Input::Undo), Some(Answer::Done)));
    assert_eq!(w.look(ana).digest, before);
}

#[test]
fn who_rests_is_asked_no_more_and_nothing_says_so() {
    let (mut w, [ana, bo, cleo]) = circle(304);
    let never = w.look(ana).plan;
    for who in [ana, bo] {
        offers_for_tea(&mut w, who);
    }
    everybody_meets(&mut w);
    types(&mut w, ana, r#"{"rest": {}}"#);
    types(&mut w, bo, r#"{"rest": {}}"#);
    everybody_meets(&mut w);
    w.assert_equal(&[ana, bo, cleo]);
    assert_eq!(w.look(cleo).plan, never, "as if nobody had ever offered");
    offers_for_tea(&mut w, ana);
    everybody_meets(&mut w);
    assert_eq!(
        asked(&w, cleo, tuesday(1)).as_deref(),
        Some("Ana"),
        "at any time again"
    );
}

#[test]
fn a_rest_and_its_taking_back_are_one_press_each() {
    let (mut w, [ana, ..]) = circle(305);
    types(
        &mut w,
        ana,
        r#"[{"add_role": {"name": "Key"}}, {"offer_for": {"role": "Key"}}]"#,
    );
    offers_for_tea(&mut w, ana);
    let before = w.look(ana).plan;
    types(&mut w, ana, r#"{"rest": {}}"#);
    assert!(
        w.book(ana)
            .plan
            .roles
            .iter()
            .all(|role| role.willing.is_empty())
    );
    assert!(matches!(w.ask(ana, Input::Undo), Some(Answer::Done)));
    assert_eq!(w.look(ana).plan, before);
}

#[test]
fn two_offline_volunteers_say_that_they_both_do_it() {
    let (mut w, [ana, bo, cleo]) = circle(306);
    w.take_turn(ana, "Tea", tuesday(2));
    w.take_turn(bo, "Tea", tuesday(2));
    w.meet(ana, bo);
    let both = vec!["Ana".to_owned(), "Bo".to_owned()];
    assert_eq!(
        w.turn(bo, "Tea", tuesday(2)),
        (SlotState::Contested, both.clone())
    );
    let share = format!(
        r#"{{"share_turn": {{"date": "{}", "role": "Tea"}}}}"#,
        tuesday(2)
    );
    types(&mut w, ana, &share);
    types(&mut w, bo, &share);
    everybody_meets(&mut w);
    w.assert_equal(&[ana, bo, cleo]);
    assert_eq!(w.turn(cleo, "Tea", tuesday(2)), (SlotState::Taken, both));
}

#[test]
fn one_says_we_both_do_it_while_the_other_steps_back() {
    let (mut w, [ana, bo, cleo]) = circle(307);
    w.take_turn(ana, "Tea", tuesday(2));
    w.take_turn(bo, "Tea", tuesday(2));
    w.meet(ana, bo);
    types(
        &mut w,
        ana,
        &format!(
            r#"{{"share_turn": {{"date": "{}", "role": "Tea"}}}}"#,
            tuesday(2)
        ),
    );
    w.hand_on(bo, "Tea", tuesday(2));
    everybody_meets(&mut w);
    w.assert_equal(&[ana, bo, cleo]);
    let ana_alone = (SlotState::Taken, vec!["Ana".to_owned()]);
    assert_eq!(
        w.turn(bo, "Tea", tuesday(2)),
        ana_alone,
        "nobody is missing"
    );
}

#[test]
fn a_hand_on_that_crosses_a_take_is_the_taker_s_on_every_laptop() {
    let (mut w, [ana, bo, cleo]) = circle(308);
    offers_for_tea(&mut w, cleo);
    w.take_turn(ana, "Tea", tuesday(1));
    everybody_meets(&mut w);
    w.hand_on(ana, "Tea", tuesday(1));
    w.take_turn(bo, "Tea", tuesday(1));
    w.meet(ana, cleo);
    assert_eq!(asked(&w, cleo, tuesday(1)).as_deref(), Some("Cleo"));
    everybody_meets(&mut w);
    w.assert_equal(&[ana, bo, cleo]);
    let bo_alone = (SlotState::Taken, vec!["Bo".to_owned()]);
    assert_eq!(w.turn(ana, "Tea", tuesday(1)), bo_alone);
}

#[test]
fn two_who_pass_an_offer_on_apart_end_with_one_and_the_same() {
    let (mut w, [ana, bo, cleo]) = circle(309);
    for who in [ana, bo, cleo] {
        offers_for_tea(&mut w, who);
    }
    everybody_meets(&mut w);
    passes_on(&mut w, ana, tuesday(1));
    passes_on(&mut w, bo, tuesday(1));
    passes_on(&mut w, bo, tuesday(1));
    everybody_meets(&mut w);
    w.assert_equal(&[ana, bo, cleo]);
    assert_eq!(asked(&w, ana, tuesday(1)), asked(&w, cleo, tuesday(1)));
    assert_eq!(w.turn(cleo, "Tea", tuesday(1)), open());
}

#[test]
fn somebody_learns_beside_whoever_does_it_and_then_does_it() {
    let (mut w, [ana, bo, _]) = circle(310);
    w.take_turn(ana, "Tea", tuesday(1));
    let learn = |day: Date| {
        format!(r#"{{"take_slot": {{"date": "{day}", "role": "Tea", "learning": true}}}}"#)
    };
    types(&mut w, bo, &learn(tuesday(1)));
    w.meet(ana, bo);
    let ana_alone = (SlotState::Taken, vec!["Ana".to_owned()]);
    assert_eq!(w.turn(bo, "Tea", tuesday(1)), ana_alone, "not contested");
    let day = w
        .book(ana)
        .plan
        .occurrences(tuesday(1), tuesday(1) + 1.day());
    assert!(day[0].slots[0].learning.contains(&w.member(bo)));
    types(&mut w, bo, &learn(tuesday(2)));
    w.take_turn(bo, "Tea", tuesday(2));
    w.meet(ana, bo);
    assert_eq!(w.turn(ana, "Tea", tuesday(2)).1, ["Bo"]);
}

#[test]
fn two_seats_take_two_and_one_alone_is_fine_too() {
    let (mut w, [ana, bo, cleo]) = circle(311);
    types(
        &mut w,
        ana,
        r#"{"change_role": {"role": "Tea", "seats": 2, "mark": "cup"}}"#,
    );
    everybody_meets(&mut w);
    w.take_turn(ana, "Tea", tuesday(1));
    assert_eq!(w.turn(ana, "Tea", tuesday(1)).0, SlotState::Taken);
    w.take_turn(bo, "Tea", tuesday(1));
    w.meet(ana, bo);
    assert_eq!(w.turn(ana, "Tea", tuesday(1)).0, SlotState::Taken);
    w.take_turn(cleo, "Tea", tuesday(1));
    everybody_meets(&mut w);
    assert_eq!(
        w.turn(bo, "Tea", tuesday(1)).0,
        SlotState::Contested,
        "all three are kept"
    );
}

#[test]
fn somebody_on_paper_is_asked_and_entered_like_everybody_else() {
    let (mut w, [ana, bo, _]) = circle(312);
    w.propose(ana, Proposal::Paper("Jo".into())).unwrap();
    w.meet(ana, bo);
    w.agree_to_all(bo);
    everybody_meets(&mut w);
    types(
        &mut w,
        ana,
        r#"{"offer_for": {"role": "Tea", "member": "Jo"}}"#,
    );
    everybody_meets(&mut w);
    assert_eq!(asked(&w, bo, tuesday(1)).as_deref(), Some("Jo"));
    w.does(
        bo,
        Edit::TakeSlot {
            date: tuesday(1),
            role: "Tea".into(),
            member: Some("Jo".into()),
            meeting: None,
            learning: false,
        },
    );
    w.meet(ana, bo);
    let turn = w.book(ana).plan.turns[0].clone();
    assert_eq!(turn.entered_by, Some(w.member(bo)));
    types(&mut w, ana, r#"{"rest": {"member": "Jo"}}"#);
    assert_eq!(willing(&w, ana), 0);
}

#[test]
fn who_left_is_offered_nothing() {
    let mut w = World::seeded(313);
    let all = w.group(["Ana", "Bo", "Cleo", "Dee"]);
    w.plan_tuesdays(all[0], &["Tea"]);
    everybody_meets(&mut w);
    offers_for_tea(&mut w, all[3]);
    everybody_meets(&mut w);
    assert_eq!(asked(&w, all[0], tuesday(1)).as_deref(), Some("Dee"));
    let dee = w.member(all[3]);
    w.propose(all[0], Proposal::Remove(dee)).unwrap();
    w.meet(all[0], all[1]);
    w.agree_to_all(all[1]);
    everybody_meets(&mut w);
    assert_eq!(asked(&w, all[2], tuesday(1)), None);
}

/// At the opening the room is asked who likes to make the tea. Ana enters Jo, who is on paper and says yes; Bo took it on his own
/// laptop in the same moment. Both do it, and what is decided on the day is offered to nobody for the time after.
#[test]
fn what_is_decided_on_the_day_crosses_without_anybody_being_wrong() {
    let (mut w, [ana, bo, cleo]) = circle(314);
    w.propose(ana, Proposal::Paper("Jo".into())).unwrap();
    w.meet(ana, bo);
    w.agree_to_all(bo);
    let on_the_day = r#"{"change_role": {"role": "Tea", "mode": "on_the_day"}}"#;
    types(&mut w, bo, on_the_day);
    offers_for_tea(&mut w, cleo);
    everybody_meets(&mut w);
    assert_eq!(asked(&w, cleo, tuesday(1)), None, "the room is asked");
    let jo = format!(
        r#"{{"take_slot": {{"date": "{}", "role": "Tea", "member": "Jo"}}}}"#,
        tuesday(1)
    );
    types(&mut w, ana, &jo);
    w.take_turn(bo, "Tea", tuesday(1));
    everybody_meets(&mut w);
    let (state, mut who) = w.turn(cleo, "Tea", tuesday(1));
    who.sort();
    assert_eq!(
        (state, who),
        (SlotState::Contested, vec!["Bo".into(), "Jo".into()])
    );
    let share = format!(
        r#"{{"share_turn": {{"date": "{}", "role": "Tea"}}}}"#,
        tuesday(1)
    );
    types(&mut w, bo, &share);
    everybody_meets(&mut w);
    w.assert_equal(&[ana, bo, cleo]);
    assert_eq!(w.turn(ana, "Tea", tuesday(1)).0, SlotState::Taken);
    assert_eq!(w.turn(ana, "Tea", tuesday(2)), open());
    assert_eq!(asked(&w, ana, tuesday(2)), None);
}
