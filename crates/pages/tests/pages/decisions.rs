//! Things to agree on, and ground rules that are adopted, by people who are apart.

use commonbook_book::{DecisionState, Outcome, Waits};
use commonbook_pages::{DecisionsPart, PageName};
use serde_json::{Value, json};

use crate::support::{Desk, authors, meet, member};

const WINTER: &str = "wwwwwwwwwwwwwwww";
const BUS: &str = "bbbbbbbbbbbbbbbb";

fn id(letter: char, who: u8) -> String {
    format!("{}{}", letter.to_string().repeat(15), who + 1)
}

fn desks() -> [Desk; 3] {
    [1, 2, 3].map(|who| Desk::new(PageName::Charter, who))
}

fn said(desk: &Desk) -> DecisionsPart {
    desk.page
        .decisions(&authors, Some(member(desk.actor[0])))
        .unwrap()
}

fn propose() -> Value {
    json!({"add_decision": {"id": WINTER, "text": "Meet at 15:00 in winter", "try_until": "2027-03-01"}})
}

fn decide(entry: &str, about: &str, outcome: Value, heard: &[&str], instead_of: &[&str]) -> Value {
    json!({"decide": {"id": entry, "decision": about, "outcome": outcome, "date": "2026-12-01",
        "heard": heard, "instead_of": instead_of}})
}

fn adopt(desk: &mut Desk, entry: &str, about: &str, heard: &[&str], instead_of: &[&str]) {
    desk.edit(decide(entry, about, json!("adopt"), heard, instead_of));
}

fn concern() -> Value {
    json!({"add_concern": {"id": BUS, "decision": WINTER, "text": "The last bus leaves at 16:30."}})
}

#[test]
fn two_who_were_there_enter_it_and_it_is_decided() {
    let [mut ana, mut bo, _] = desks();
    ana.edit(propose());
    meet(&mut ana, &mut bo);
    assert_eq!(said(&bo).decisions[0].state, DecisionState::Open);
    adopt(&mut ana, &id('e', 1), WINTER, &[], &[]);
    // The same person, or the same edit done again after a crash, is one.
    adopt(&mut ana, &id('f', 1), WINTER, &[], &[]);
    adopt(&mut ana, &id('f', 1), WINTER, &[], &[]);
    assert_eq!(said(&ana).decisions[0].state, DecisionState::Open);
    meet(&mut ana, &mut bo);
    let waits = Some(Waits::Second(Outcome::Adopt));
    let (hers, his) = (said(&ana), said(&bo));
    assert_eq!(
        (hers.decisions[0].waits, hers.decisions[0].mine),
        (waits, true)
    );
    assert_eq!(
        (his.decisions[0].waits, his.decisions[0].mine),
        (waits, false)
    );
    adopt(&mut bo, &id('e', 2), WINTER, &[], &[]);
    meet(&mut ana, &mut bo);
    for desk in [&ana, &bo] {
        let view = &said(desk).decisions[0];
        assert_eq!((view.state, view.waits), (DecisionState::Adopted, None));
        assert_eq!(view.date, Some(jiff::civil::date(2026, 12, 1)));
    }
}

#[test]
fn what_arrives_late_opens_it_again_on_every_laptop() {
    let [mut ana, mut bo, mut jo] = desks();
    ana.edit(propose());
    meet(&mut ana, &mut bo);
    meet(&mut ana, &mut jo);
    // Jo writes at home what the room has not heard.
    jo.edit(concern());
    adopt(&mut ana, &id('e', 1), WINTER, &[], &[]);
    meet(&mut ana, &mut bo);
    adopt(&mut bo, &id('e', 2), WINTER, &[], &[]);
    meet(&mut ana, &mut bo);
    assert_eq!(said(&bo).decisions[0].state, DecisionState::Adopted);
    meet(&mut bo, &mut jo);
    meet(&mut ana, &mut bo);
    for desk in [&ana, &bo, &jo] {
        let view = &said(desk).decisions[0];
        let again = Some(Waits::Reopened(Outcome::Adopt));
        assert_eq!((view.state, view.waits), (DecisionState::Open, again));
        assert_eq!(view.concerns[0].text, "The last bus leaves at 16:30.");
    }
    // They talk about it, and two enter it again, knowing it.
    adopt(&mut bo, &id('g', 2), WINTER, &[BUS], &[]);
    assert_eq!(said(&bo).decisions[0].state, DecisionState::Open);
    adopt(&mut jo, &id('g', 3), WINTER, &[BUS], &[]);
    meet(&mut bo, &mut jo);
    assert_eq!(said(&jo).decisions[0].state, DecisionState::Adopted);
}

#[test]
fn two_who_enter_different_things_are_told_and_nothing_holds() {
    let [mut ana, mut bo, _] = desks();
    ana.edit(propose());
    meet(&mut ana, &mut bo);
    adopt(&mut ana, &id('e', 1), WINTER, &[], &[]);
    bo.edit(decide(&id('e', 2), WINTER, json!("leave"), &[], &[]));
    meet(&mut ana, &mut bo);
    assert_eq!(said(&ana).decisions[0].waits, Some(Waits::Differs));
    let until = json!({"try_until": "2027-03-01"});
    ana.edit(decide(&id('g', 1), WINTER, until.clone(), &[], &[]));
    meet(&mut ana, &mut bo);
    assert!(matches!(
        said(&bo).decisions[0].waits,
        Some(Waits::Second(Outcome::TryUntil(_)))
    ));
    bo.edit(decide(&id('g', 2), WINTER, until, &[], &[]));
    let view = &said(&bo).decisions[0];
    let until = jiff::civil::date(2027, 3, 1);
    assert_eq!(view.state, DecisionState::Trying { until });
    // When the trial is over, one alone changes nothing, and two do.
    adopt(&mut bo, &id('h', 2), WINTER, &[], &[]);
    assert_eq!(
        said(&bo).decisions[0].state,
        DecisionState::Trying { until }
    );
    meet(&mut ana, &mut bo);
    adopt(&mut ana, &id('h', 1), WINTER, &[], &[]);
    assert_eq!(said(&ana).decisions[0].state, DecisionState::Adopted);
}

/// Puts rules to the group and enters them on two laptops that meet.
fn adopt_rules(a: &mut Desk, b: &mut Desk, id_of: &str, rules: &[&str], instead_of: &[&str]) {
    a.edit(json!({"add_decision": {"id": id_of, "text": "", "rules": rules}}));
    meet(a, b);
    for desk in [&mut *a, &mut *b] {
        let entry = format!("{}{}", &id_of[..15], desk.actor[0] + 1);
        adopt(desk, &entry, id_of, &[], instead_of);
    }
    meet(a, b);
}

#[test]
fn two_adoptions_end_in_one_and_the_other_is_kept_as_a_draft() {
    let mut four: Vec<Desk> = (1..=4)
        .map(|who| Desk::new(PageName::Charter, who))
        .collect();
    let (ours, theirs) = (id('k', 8), id('s', 8));
    let (left, right) = four.split_at_mut(2);
    let [ana, bo] = left else { panic!() };
    let [cy, dee] = right else { panic!() };
    adopt_rules(
        ana,
        bo,
        &ours,
        &["One speaks.", "What is said\nstays here."],
        &[],
    );
    adopt_rules(cy, dee, &theirs, &["Nobody has to speak."], &[]);
    meet(ana, cy);
    meet(bo, dee);
    meet(ana, bo);
    meet(bo, cy);
    let first = said(ana);
    let holds = first.adopted.clone().unwrap();
    assert_eq!(holds.decision.to_string(), ours, "the lower id, on all");
    assert_eq!(holds.rules[1], "What is said\nstays here.");
    let other = first.decisions.iter().find(|d| d.id != holds.decision);
    let other = other.unwrap();
    assert_eq!(
        (other.state, other.waits),
        (DecisionState::Open, Some(Waits::Crossed))
    );
    assert_eq!(other.rules, ["Nobody has to speak."]);
    for desk in [&*bo, &*cy, &*dee] {
        assert_eq!(said(desk).adopted, first.adopted);
    }
    // They talk about it and take the others: two who know both enter it.
    adopt(ana, &id('y', 1), &theirs, &[], &[&ours]);
    assert_eq!(said(ana).adopted.unwrap().decision.to_string(), ours);
    let waits = said(ana).decisions.iter().find_map(|d| d.waits);
    assert_eq!(waits, Some(Waits::Second(Outcome::Adopt)));
    meet(ana, cy);
    adopt(cy, &id('y', 3), &theirs, &[], &[&ours]);
    let holds = said(cy).adopted.unwrap();
    assert_eq!((holds.decision.to_string(), holds.version), (theirs, 2));
    assert!(said(cy).decisions.iter().all(|d| d.waits.is_none()));
}

#[test]
fn rules_hold_until_the_group_says_otherwise() {
    let [mut ana, mut bo, _] = desks();
    let first = id('k', 1);
    adopt_rules(&mut ana, &mut bo, &first, &["One speaks."], &[]);
    bo.edit(json!({"add_concern": {"id": BUS, "decision": first, "text": "And the children?"}}));
    let view = said(&bo);
    assert_eq!(view.decisions[0].state, DecisionState::Open);
    assert_eq!(view.adopted.unwrap().rules, ["One speaks."]);
    let second = id('m', 1);
    adopt_rules(
        &mut bo,
        &mut ana,
        &second,
        &["One speaks.", "Children too."],
        &[&first],
    );
    let holds = said(&ana).adopted.unwrap();
    assert_eq!((holds.version, holds.rules.len()), (2, 2));
    for (entry, desk) in [('y', &mut ana), ('z', &mut bo)] {
        desk.edit(decide(&id(entry, 1), &second, json!("leave"), &[], &[]));
    }
    meet(&mut ana, &mut bo);
    assert_eq!(said(&ana).adopted.unwrap().version, 1);
}

#[test]
fn what_somebody_said_keeps_a_decision_from_being_taken_out() {
    let [mut ana, mut bo, _] = desks();
    ana.edit(propose());
    meet(&mut ana, &mut bo);
    ana.edit(json!({"drop_decision": {"decision": WINTER}}));
    assert!(said(&ana).decisions.is_empty());
    bo.edit(concern());
    meet(&mut ana, &mut bo);
    assert_eq!(said(&ana), said(&bo));
    assert_eq!(said(&ana).decisions.len(), 1);
}

#[test]
fn no_name_of_anybody_is_written_beside_what_was_said_or_entered() {
    let [mut ana, mut bo, _] = desks();
    ana.edit(propose());
    ana.edit(concern());
    meet(&mut ana, &mut bo);
    adopt(&mut bo, &id('e', 2), WINTER, &[BUS], &[]);
    let names = [member(1).to_string(), member(2).to_string()];
    for change in &ana.log {
        let text = String::from_utf8_lossy(&change.bytes).into_owned();
        assert!(names.iter().all(|name| !text.contains(name)));
    }
    let shown = serde_json::to_string(&said(&bo).decisions).unwrap();
    assert!(names.iter().all(|name| !shown.contains(name)));
    assert!(!shown.contains("mine"));
}

#[test]
fn strange_entries_count_for_nothing() {
    use automerge::{ActorId, ROOT, transaction::Transactable as _};
    let [mut ana, ..] = desks();
    ana.edit(propose());
    let mut doc = automerge::Automerge::load(&ana.page.save()).unwrap();
    doc.set_actor(ActorId::from(ana.actor));
    let mut t = doc.transaction();
    for (n, value) in [
        "adopt",
        "adopt -",
        "adopt - x -",
        "burn - 0 alone",
        "9999-12-31 - 0 alone",
        "adopt - -1 alone",
    ]
    .iter()
    .enumerate()
    {
        let key = format!("decision/{WINTER}/room/{}", id('c', n as u8));
        t.put(ROOT, key, *value).unwrap();
    }
    t.put(ROOT, "decision/x/room/y", "adopt - 0 alone").unwrap();
    t.commit();
    let page = commonbook_pages::Page::load(&PageName::Charter, &doc.save()).unwrap();
    let part = page.decisions(&authors, None).unwrap();
    assert_eq!(part.decisions.len(), 1);
    assert_eq!(part.decisions[0].waits, None);
}
