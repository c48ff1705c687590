//! Who is willing, to whom a turn is offered, and what is left of it on the page.

use automerge::{Automerge, ROOT, ReadDoc as _};
use commonbook_book::{RoleMark, RoleMode};
use commonbook_pages::PageName;
use jiff::civil::date;
use serde_json::{Value, json};

use crate::support::{Desk, MEETING, SEASON, TEA, authors, meet, member};

/// The keys that a page has now.
fn keys(desk: &Desk) -> Vec<String> {
    let doc = Automerge::load(&desk.page.clone().save()).unwrap();
    doc.keys(ROOT).filter(|key| key.contains('/')).collect()
}

fn take(who: u8) -> Value {
    json!({"take_slot": {"date": "2026-12-01", "role": TEA, "member": member(who), "meeting": MEETING}})
}

fn learn(who: u8) -> Value {
    json!({"take_slot": {"date": "2026-12-01", "role": TEA, "member": member(who), "meeting": MEETING, "learning": true}})
}

fn hand_on(who: u8, offer: &[u8]) -> Value {
    let offer: Vec<_> = offer.iter().map(|who| member(*who)).collect();
    json!({"hand_on": {"date": "2026-12-01", "role": TEA, "member": member(who), "meeting": MEETING, "offer": offer}})
}

fn pass_on(offer: &[u8]) -> Value {
    let offer: Vec<_> = offer.iter().map(|who| member(*who)).collect();
    json!({"pass_on": {"date": "2026-12-01", "role": TEA, "meeting": MEETING, "offer": offer}})
}

fn charter() -> (Desk, Desk) {
    let mut ana = Desk::new(PageName::Charter, 1);
    ana.edit(json!({"add_role": {"id": TEA, "name": "Tea"}}));
    let mut bo = Desk::new(PageName::Charter, 2);
    meet(&mut ana, &mut bo);
    (ana, bo)
}

fn offer_for(who: u8) -> Value {
    json!({"offer_for": {"role": TEA, "member": member(who)}})
}

#[test]
fn a_job_is_as_jobs_are_until_somebody_says_otherwise() {
    let (mut ana, mut bo) = charter();
    let role = ana.page.charter().unwrap().roles[0].clone();
    assert_eq!(
        (role.mark, role.mode, role.seats),
        (RoleMark::Plain, RoleMode::Ahead, 1)
    );
    ana.edit(json!({"change_role": {"role": TEA, "mark": "cup", "seats": 2}}));
    bo.edit(json!({"change_role": {"role": TEA, "mode": "on_the_day"}}));
    meet(&mut ana, &mut bo);
    let role = bo.page.charter().unwrap().roles[0].clone();
    assert_eq!(
        (role.mark, role.mode, role.seats),
        (RoleMark::Cup, RoleMode::OnTheDay, 2)
    );
    ana.edit(json!({"change_role": {"role": TEA, "mark": "plain", "mode": "ahead", "seats": 1}}));
    assert!(
        keys(&ana)
            .iter()
            .all(|key| key.ends_with("/name") || key.ends_with("/checklist"))
    );
}

#[test]
fn two_who_offer_apart_are_both_on_the_list() {
    let (mut ana, mut bo) = charter();
    ana.edit(offer_for(1));
    bo.edit(offer_for(2));
    meet(&mut ana, &mut bo);
    assert_eq!(
        bo.page.charter().unwrap().roles[0].willing,
        [member(1), member(2)]
    );
    assert_eq!(ana.page.charter(), bo.page.charter());
}

#[test]
fn of_a_rest_nothing_stays_on_the_page() {
    let (mut ana, mut bo) = charter();
    let before = keys(&ana);
    ana.edit(offer_for(1));
    ana.edit(json!({"add_role": {"id": MEETING, "name": "Key"}}));
    ana.edit(json!({"offer_for": {"role": MEETING, "member": member(1)}}));
    meet(&mut ana, &mut bo);
    bo.edit(offer_for(2));
    assert_eq!(
        ana.edit(json!({"rest": {"member": member(1)}})),
        1,
        "one change"
    );
    assert_eq!(ana.edit(json!({"rest": {"member": member(1)}})), 0);
    meet(&mut ana, &mut bo);
    let roles = bo.page.charter().unwrap().roles;
    assert!(roles.iter().all(|role| !role.willing.contains(&member(1))));
    let more: Vec<String> = keys(&bo)
        .into_iter()
        .filter(|key| !before.contains(key))
        .collect();
    let of_ana = more
        .iter()
        .filter(|key| key.contains(&member(1).to_string()));
    assert_eq!(of_ana.count(), 0, "{more:?}");
}

#[test]
fn to_learn_is_no_turn_and_becomes_one() {
    let mut ana = Desk::new(SEASON, 1);
    ana.edit(learn(3));
    let turns = ana.page.season(&authors).unwrap().turns;
    assert!(turns[0].learning && turns[0].entered_by == Some(member(1)));
    ana.edit(take(3));
    let turns = ana.page.season(&authors).unwrap().turns;
    assert_eq!(turns.len(), 1);
    assert!(!turns[0].learning);
}

#[test]
fn an_offer_goes_when_the_turn_is_taken_and_names_nobody_who_passed() {
    let mut ana = Desk::new(SEASON, 1);
    ana.edit(take(1));
    ana.edit(hand_on(1, &[2, 3]));
    let offered = |desk: &Desk| desk.page.season(&authors).unwrap().offers;
    assert_eq!(offered(&ana)[0].members, [member(2), member(3)]);
    ana.edit(pass_on(&[3]));
    assert_eq!(offered(&ana)[0].members, [member(3)]);
    let passed = member(2).to_string();
    assert!(keys(&ana).iter().all(|key| !key.contains(&passed)));
    ana.edit(pass_on(&[]));
    assert_eq!(offered(&ana)[0].members, [], "for whoever likes");
    ana.edit(take(3));
    assert_eq!(offered(&ana), []);
    assert_eq!(keys(&ana).len(), 1, "only that it is theirs");
}

#[test]
fn a_hand_on_that_crosses_a_take_ends_the_same_on_both() {
    let (mut ana, mut bo) = (Desk::new(SEASON, 1), Desk::new(SEASON, 2));
    ana.edit(take(1));
    meet(&mut ana, &mut bo);
    ana.edit(hand_on(1, &[3]));
    bo.edit(take(2));
    meet(&mut ana, &mut bo);
    let season = ana.page.season(&authors).unwrap();
    assert_eq!(season, bo.page.season(&authors).unwrap());
    assert_eq!(season.turns.len(), 1);
    assert_eq!(
        season.turns[0].member,
        member(2),
        "taken: the offer to somebody else is not looked at"
    );
}

#[test]
fn two_who_pass_on_apart_have_one_offer() {
    let (mut ana, mut bo) = (Desk::new(SEASON, 1), Desk::new(SEASON, 2));
    ana.edit(pass_on(&[2, 3]));
    meet(&mut ana, &mut bo);
    ana.edit(pass_on(&[3]));
    bo.edit(pass_on(&[]));
    meet(&mut ana, &mut bo);
    let of = |desk: &Desk| desk.page.season(&authors).unwrap().offers;
    assert_eq!(of(&ana), of(&bo));
    assert_eq!(of(&ana).len(), 1);
    ana.edit(pass_on(&[1]));
    meet(&mut ana, &mut bo);
    assert_eq!(of(&bo)[0].members, [member(1)], "the next one decides");
}

#[test]
fn both_say_that_both_do_it() {
    let share =
        json!({"share_turn": {"date": "2026-12-01", "role": TEA, "meeting": MEETING, "seats": 2}});
    let (mut ana, mut bo) = (Desk::new(SEASON, 1), Desk::new(SEASON, 2));
    ana.edit(share.clone());
    bo.edit(share);
    meet(&mut ana, &mut bo);
    let shared = ana.page.season(&authors).unwrap().shared;
    assert_eq!(shared.len(), 1);
    assert_eq!((shared[0].date, shared[0].seats), (date(2026, 12, 1), 2));
    ana.edit(
        json!({"share_turn": {"date": "2026-12-01", "role": TEA, "meeting": MEETING, "seats": 0}}),
    );
    assert_eq!(keys(&ana).len(), 0);
}
