//! Ground rules and other things that a group agrees on together.

use commonbook_book::{DecisionState, DecisionView, Edit, NewEntry, Outcome, Waits, WelcomeSheet};
use commonbook_tests::sim::{Who, World, tuesday};

fn propose(text: &str) -> Edit {
    Edit::AddDecision {
        id: None,
        text: text.into(),
        rules: None,
        try_until: None,
    }
}

fn put_rules() -> Edit {
    Edit::AddDecision {
        id: None,
        text: "Our rules".into(),
        rules: Some(vec![]),
        try_until: None,
    }
}

fn decide(about: &str, outcome: Outcome) -> Edit {
    Edit::Decide(NewEntry {
        id: None,
        decision: about.into(),
        outcome,
        date: Some(tuesday(1)),
        heard: None,
        instead_of: None,
        alone: false,
    })
}

fn say(about: &str, text: &str) -> Edit {
    Edit::AddConcern {
        id: None,
        decision: about.into(),
        text: text.into(),
    }
}

fn view(w: &World, who: Who, text: &str) -> DecisionView {
    let plan = w.book(who).plan.clone();
    let found = plan.decisions.iter().find(|d| d.text == text);
    found.unwrap().clone()
}

fn hold(w: &World, who: Who) -> Vec<String> {
    let plan = w.book(who).plan.clone();
    plan.adopted
        .as_ref()
        .map_or_else(Vec::new, |a| a.rules.clone())
}

/// Two put the draft to the group and enter that it was adopted.
fn adopt_draft(w: &mut World, a: Who, b: Who) {
    w.does(a, put_rules());
    w.meet(a, b);
    for who in [a, b] {
        w.does(who, decide("Our rules", Outcome::Adopt));
    }
    w.meet(a, b);
}

#[test]
fn rules_are_drafted_together_adopted_and_drafted_on() {
    let mut w = World::seeded(800);
    let [ana, bo, jo] = w.group(["Ana", "Bo", "Jo"]);
    w.add_rule(ana, "What is said here stays here.");
    w.add_rule(ana, "Nobody has to speak.");
    w.meet(ana, bo);
    w.meet(bo, jo);
    // Bo writes another rule at home, while Ana and Jo adopt what is there.
    w.add_rule(bo, "We begin on time.");
    adopt_draft(&mut w, ana, jo);
    w.meet(ana, bo);
    w.meet(bo, jo);
    w.assert_equal(&[ana, bo, jo]);
    for who in [ana, bo, jo] {
        assert_eq!(hold(&w, who).len(), 2, "what was adopted is what they saw");
        assert_eq!(w.rules(who).len(), 3, "and nothing of the draft is lost");
        let plan = w.book(who).plan.clone();
        let adopted = plan.adopted.as_ref().unwrap();
        assert!(adopted.differ_from(&plan.rules));
        assert_eq!((adopted.version, adopted.date), (1, Some(tuesday(1))));
    }
    // A newcomer reads the rules that hold.
    let sheet = WelcomeSheet::of("Ours", &w.book(bo).plan, tuesday(1));
    assert_eq!(sheet.rules.len(), 2);
    // The next version takes their place.
    adopt_draft(&mut w, bo, ana);
    let plan = w.book(ana).plan.clone();
    let adopted = plan.adopted.as_ref().unwrap();
    assert_eq!((adopted.version, adopted.rules.len()), (2, 3));
    assert!(!adopted.differ_from(&plan.rules));
    w.restart(ana);
    assert_eq!(hold(&w, ana).len(), 3);
}

#[test]
fn two_halves_of_a_group_adopt_rules_apart_and_one_version_holds() {
    let mut w = World::seeded(801);
    let [ana, bo, cy, dee] = w.group(["Ana", "Bo", "Cy", "Dee"]);
    w.add_rule(ana, "One speaks at a time.");
    while w.round() > 0 {}
    w.add_rule(ana, "We begin on time.");
    adopt_draft(&mut w, ana, bo);
    w.add_rule(cy, "Nobody has to speak.");
    adopt_draft(&mut w, cy, dee);
    assert_ne!(hold(&w, ana), hold(&w, cy));
    w.meet(bo, cy);
    w.meet(ana, bo);
    w.meet(cy, dee);
    let all = [ana, bo, cy, dee];
    w.assert_equal(&all);
    let one = hold(&w, ana);
    for who in all {
        assert_eq!(hold(&w, who), one);
        let plan = w.book(who).plan.clone();
        let kept: Vec<&DecisionView> = plan
            .decisions
            .iter()
            .filter(|d| d.waits == Some(Waits::Crossed))
            .collect();
        assert_eq!(kept.len(), 1, "the other one waits as a draft");
        assert_eq!(kept[0].state, DecisionState::Open);
        assert_ne!(kept[0].rules, one);
        assert_eq!(w.rules(who).len(), 3, "both drafts went on as one");
    }
    // In the next meeting they adopt the draft that has all of it; nothing waits any more.
    let after = Edit::AddDecision {
        id: None,
        text: "All of it".into(),
        rules: Some(vec![]),
        try_until: None,
    };
    w.does(ana, after);
    w.meet(ana, dee);
    w.does(ana, decide("All of it", Outcome::Adopt));
    w.does(dee, decide("All of it", Outcome::Adopt));
    w.meet(ana, dee);
    assert_eq!(hold(&w, dee).len(), 3);
    let plan = w.book(dee).plan.clone();
    assert!(plan.decisions.iter().all(|d| d.waits.is_none()));
    assert_eq!(plan.adopted.as_ref().unwrap().version, 3);
}

#[test]
fn a_doubt_that_arrives_late_opens_the_talk_again() {
    let mut w = World::seeded(802);
    let [ana, bo, jo] = w.group(["Ana", "Bo", "Jo"]);
    w.does(ana, propose("Meet at 15:00 in winter"));
    while w.round() > 0 {}
    // Jo could not come, and writes on the train.
    w.does(
        jo,
        say("meet at 15:00 in winter", "The last bus leaves at 16:30."),
    );
    w.meet(ana, bo);
    w.does(ana, decide("Meet at 15:00 in winter", Outcome::Adopt));
    w.does(bo, decide("Meet at 15:00 in winter", Outcome::Adopt));
    w.meet(ana, bo);
    assert_eq!(
        view(&w, bo, "Meet at 15:00 in winter").state,
        DecisionState::Adopted
    );
    w.meet(bo, jo);
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo, jo]);
    for who in [ana, bo, jo] {
        let view = view(&w, who, "Meet at 15:00 in winter");
        assert_eq!(view.state, DecisionState::Open);
        assert_eq!(view.waits, Some(Waits::Reopened(Outcome::Adopt)));
        assert_eq!(view.concerns[0].text, "The last bus leaves at 16:30.");
    }
    let until = tuesday(12);
    for who in [bo, jo] {
        let tried = decide("Meet at 15:00 in winter", Outcome::TryUntil(until));
        w.does(who, tried);
    }
    w.meet(bo, jo);
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo, jo]);
    let view = view(&w, ana, "Meet at 15:00 in winter");
    assert_eq!(view.state, DecisionState::Trying { until });
    assert!(
        !view.is_open(until) && view.is_open(tuesday(13)),
        "then it is asked again"
    );
}

#[test]
fn where_one_person_has_the_only_laptop_they_enter_it_for_the_room() {
    let mut w = World::seeded(803);
    let ana = w.found("Ours", "Ana");
    w.add_rule(ana, "Nobody has to speak.");
    w.does(ana, put_rules());
    w.does(ana, decide("Our rules", Outcome::Adopt));
    assert_eq!(hold(&w, ana), ["Nobody has to speak."]);
    // Whoever comes later finds them adopted.
    let bo = w.newcomer("Bo");
    assert!(w.join(ana, bo));
    w.meet(ana, bo);
    assert_eq!(hold(&w, bo), ["Nobody has to speak."]);
    w.does(bo, propose("Close the door until spring"));
    w.does(bo, decide("Close the door until spring", Outcome::Adopt));
    let view = view(&w, bo, "Close the door until spring");
    assert_eq!(
        view.state,
        DecisionState::Open,
        "now there is a second one to ask"
    );
}

#[test]
fn what_was_entered_and_said_survives_a_crash_and_is_there_once() {
    let mut w = World::seeded(804);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    w.does(ana, propose("A new kettle"));
    w.does(ana, say("A new kettle", "The old one is fine."));
    w.does(ana, decide("A new kettle", Outcome::Leave));
    w.crash_and_open(ana);
    w.meet(ana, bo);
    w.does(bo, decide("A new kettle", Outcome::Leave));
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo]);
    let view = view(&w, ana, "A new kettle");
    assert_eq!(
        (view.state, view.concerns.len()),
        (DecisionState::LeftOut, 1)
    );
}

/// Ana wants the rule about names first and Bo wants it last; Cleo meanwhile changes its words on a third laptop. When
/// all have met there is one order, the rule is there once and with Cleo's words, and Bo can still move it.
#[test]
fn three_who_order_the_draft_at_once_lose_no_rule() {
    let mut w = World::seeded(520);
    let all @ [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    for text in [
        "Names stay here.",
        "Nobody has to speak.",
        "We begin on time.",
    ] {
        let (id, after) = (None, None);
        let text = text.into();
        w.does(ana, Edit::AddRule { id, text, after });
    }
    while w.round() > 0 {}
    let place = |rule: &str, after: Option<&str>| Edit::PlaceRule {
        rule: rule.into(),
        after: after.map(str::to_owned),
    };
    w.does(ana, place("Nobody has to speak.", None));
    w.does(bo, place("Names stay here.", Some("We begin on time.")));
    let (rule, text) = ("Names stay here.".into(), "Names stay in this room.".into());
    w.does(cleo, Edit::ChangeRule { rule, text });
    w.does(cleo, place("We begin on time.", None));
    while w.round() > 0 {}
    w.assert_equal(&all);
    let rules = |w: &World, who| -> Vec<String> {
        let plan = w.book(who).plan.clone();
        plan.rules.iter().map(|rule| rule.text.clone()).collect()
    };
    let mut sorted = rules(&w, ana);
    sorted.sort();
    assert_eq!(
        sorted,
        [
            "Names stay in this room.",
            "Nobody has to speak.",
            "We begin on time."
        ]
    );
    let before = rules(&w, bo);
    w.does(bo, place("Names stay in this room.", None));
    assert_eq!(rules(&w, bo)[0], "Names stay in this room.");
    w.asks(bo, commonbook_replica::Input::Undo).unwrap();
    assert_eq!(rules(&w, bo), before);
    w.restart(bo);
    while w.round() > 0 {}
    w.assert_equal(&all);
}
