//! Ground rules that hold, and what a group agrees on together.

use commonbook_book::{
    AdoptedRules, ConcernId, ConcernView, DecisionId, DecisionState, DecisionView, Edit, NewEntry,
    Outcome, RuleId, RuleView, Waits,
};
use commonbook_ui::Command;
use egui::{Key, Modifiers};
use jiff::civil::date;

use crate::{
    screens::{Screen, go},
    world::{Window, World, id},
};

const WINTER: &str = "Meet at 15:00 in winter";

fn decision(byte: u8, text: &str) -> DecisionView {
    DecisionView {
        id: DecisionId(id(byte)),
        text: text.into(),
        rules: vec![],
        try_until: None,
        state: DecisionState::Open,
        date: None,
        concerns: vec![],
        waits: None,
        mine: false,
    }
}

fn winter() -> DecisionView {
    DecisionView {
        try_until: Some(date(2027, 3, 1)),
        concerns: vec![ConcernView {
            id: ConcernId(id(92)),
            text: "The last bus leaves at 16:30.".into(),
        }],
        ..decision(91, WINTER)
    }
}

fn with(decisions: Vec<DecisionView>) -> World {
    let mut world = World::four();
    world.plan_mut().decisions = decisions;
    world
}

fn waiting(waits: Waits) -> World {
    with(vec![DecisionView {
        waits: Some(waits),
        ..winter()
    }])
}

/// Rules hold, and the draft says more.
fn adopted() -> World {
    let mut world = with(vec![
        DecisionView {
            state: DecisionState::Adopted,
            date: Some(date(2026, 3, 12)),
            rules: vec!["One speaks at a time.".into()],
            ..decision(93, "")
        },
        DecisionView {
            state: DecisionState::Trying {
                until: date(2026, 11, 1),
            },
            ..decision(94, "Fortnightly, to try it")
        },
        DecisionView {
            state: DecisionState::LeftOut,
            ..decision(95, "A new kettle")
        },
    ]);
    let plan = world.plan_mut();
    plan.adopted = Some(AdoptedRules {
        decision: DecisionId(id(93)),
        version: 1,
        rules: vec!["One speaks at a time.".into()],
        date: Some(date(2026, 3, 12)),
        until: None,
    });
    plan.look_again = Some(date(2026, 11, 1));
    plan.exceptions = vec![RuleView {
        id: RuleId(id(96)),
        text: "We call the helpline together: 555 010.".into(),
    }];
    world
}

fn to_rules(window: &mut Window) {
    go(window, "place-notebook");
    let (read, rules) = (window.say("read"), window.say("rules"));
    window.press(&format!("{read}: {rules}"));
}

fn to_list(window: &mut Window) {
    go(window, "place-notebook");
    let (read, agree) = (window.say("read"), window.say("agree"));
    window.press(&format!("{read}: {agree}"));
}

fn to_winter(window: &mut Window) {
    to_list(window);
    let read = window.say("agree-read");
    window.press(&format!("{read}: {WINTER}"));
}

pub(crate) fn agreeing_screens() -> Vec<Screen> {
    vec![
        ("next, to agree", adopted, |w| go(w, "place-next")),
        ("rules that hold", adopted, to_rules),
        ("rules, another day", adopted, |w| {
            to_rules(w);
            w.press_id("rules-again-choose");
        }),
        ("rules, draft", adopted, |w| {
            to_rules(w);
            w.press_id("rules-change");
        }),
        ("rules, big", adopted, |w| {
            to_rules(w);
            w.press_id("rules-big");
        }),
        ("in case of harm", adopted, |w| {
            go(w, "place-notebook");
            let (read, harm) = (w.say("read"), w.say("exceptions"));
            w.press(&format!("{read}: {harm}"));
        }),
        ("to agree", adopted, to_list),
        ("to agree, nothing", World::alone, to_list),
        ("put to the group", World::four, |w| {
            to_list(w);
            w.press_id("agree-put");
            w.press_id("agree-for-try");
        }),
        (
            "to agree, one",
            || with(vec![winter()]),
            |w| {
                to_winter(w);
                w.press_id("agree-try");
            },
        ),
        (
            "to agree, a second",
            || waiting(Waits::Second(Outcome::TryUntil(date(2027, 3, 1)))),
            to_winter,
        ),
        (
            "to agree, again",
            || waiting(Waits::Reopened(Outcome::Adopt)),
            to_winter,
        ),
        ("to agree, differs", || waiting(Waits::Differs), to_winter),
        ("to agree, crossed", || waiting(Waits::Crossed), to_winter),
        (
            "to agree, the draft changed",
            || {
                with(vec![DecisionView {
                    rules: vec!["One speaks at a time.".into()],
                    ..winter()
                }])
            },
            |w| {
                to_winter(w);
                w.press_id("agree-adopt");
            },
        ),
    ]
}

fn pushed(window: &mut Window) -> Vec<Edit> {
    let pushed = window.take().into_iter();
    pushed
        .filter_map(|command| match command {
            Command::Edit(edit) => Some(edit),
            _ => None,
        })
        .collect()
}

#[test]
fn a_draft_is_put_to_the_group_as_it_stands_and_opened() {
    let mut window = Window::new(World::four());
    window.key(Modifiers::ALT, Key::Num3);
    window.enter("Read: Ground rules");
    assert!(window.has("When everybody is fine with them"));
    window.enter("Put it to the group");
    let edits = pushed(&mut window);
    let [
        Edit::AddDecision {
            rules: Some(rules), ..
        },
    ] = edits.as_slice()
    else {
        panic!("{edits:?}");
    };
    assert_eq!(rules, &["Nobody has to speak."]);
    assert!(window.has("It is put to the group."));
    assert!(window.has("In the room we said"), "it is opened at once");
    window.enter("We adopt it");
    let edits = pushed(&mut window);
    assert!(matches!(
        edits.as_slice(),
        [Edit::Decide(NewEntry {
            outcome: Outcome::Adopt,
            date: Some(_),
            ..
        })]
    ));
}

#[test]
fn rules_that_hold_are_read_and_shown_big_and_the_draft_goes_on_beside_them() {
    let mut window = Window::new(adopted());
    window.key(Modifiers::ALT, Key::Num3);
    assert!(window.has("adopted, 12 March 2026"));
    window.enter("Show big: Ground rules");
    assert!(window.has("One speaks at a time."));
    window.key(Modifiers::NONE, Key::Escape);
    window.enter("Read: Ground rules");
    assert!(window.has("1. One speaks at a time."));
    assert!(!window.has("Nobody has to speak."), "that is the draft");
    assert!(window.has("The draft says something else by now."));
    window.enter("Change them together");
    assert!(window.has("1. Nobody has to speak."));
    window.key(Modifiers::NONE, Key::Escape);
    window.enter("Read: Ground rules");
    window.enter("Choose a day");
    window.enter("Keep this day");
    let later = Edit::LookAgain {
        date: Some(date(2027, 5, 20)),
    };
    assert_eq!(pushed(&mut window), [later]);
}

#[test]
fn the_page_about_harm_begins_empty_and_is_the_groups_own() {
    let mut window = Window::new(World::four());
    window.key(Modifiers::ALT, Key::Num3);
    window.enter("Read: If somebody is harmed");
    assert!(window.has("What happened to somebody does not belong here."));
    window.tab_to("Another point");
    window.write("We call the clinic.");
    window.enter("Add it");
    let edit = Edit::AddException {
        id: None,
        text: "We call the clinic.".into(),
        after: None,
    };
    assert_eq!(pushed(&mut window), [edit]);
}

#[test]
fn what_is_put_to_the_group_is_read_asked_about_and_decided_without_a_name() {
    let mut window = Window::new(with(vec![winter()]));
    assert!(window.has(WINTER), "it is on the first screen");
    window.enter(&format!("Read it: {WINTER}"));
    assert!(window.has("Proposed for: try it until 1 March 2027, then look again."));
    assert!(window.has("The last bus leaves at 16:30."));
    assert!(window.has("A program could find out from which laptop it came."));
    for name in ["Bo", "Jo", "Mira"] {
        assert!(!window.has(name), "no names");
    }
    window.tab_to("Ask or add something");
    window.write("And the children?");
    window.enter("Add it");
    let edits = pushed(&mut window);
    assert!(matches!(edits.as_slice(), [Edit::AddConcern { .. }]));
    window.enter("We try it");
    assert!(window.has("Until when?"));
    window.enter("We try it until then");
    let edits = pushed(&mut window);
    let [Edit::Decide(NewEntry { outcome, heard, .. })] = edits.as_slice() else {
        panic!("{edits:?}");
    };
    assert_eq!(*outcome, Outcome::TryUntil(date(2027, 3, 1)));
    assert_eq!(heard.as_deref(), Some(&[id(92).to_string()][..]));
}

#[test]
fn something_is_proposed_from_a_beginning_and_by_keyboard() {
    let mut window = Window::new(World::four());
    window.key(Modifiers::ALT, Key::Num3);
    window.enter("Read: To agree together");
    window.enter("Put something to the group");
    window.enter("Put it to the group");
    assert!(window.has("Please write a word or two here."));
    window.enter("Let us meet at another time:");
    window.write("15:00 in winter");
    window.enter("To try it");
    window.enter("Put it to the group");
    let edits = pushed(&mut window);
    let [
        Edit::AddDecision {
            text,
            try_until,
            rules: None,
            ..
        },
    ] = edits.as_slice()
    else {
        panic!("{edits:?}");
    };
    assert_eq!(text, "Let us meet at another time: 15:00 in winter");
    assert_eq!(*try_until, Some(date(2027, 1, 1)));
}

#[test]
fn a_late_word_a_difference_and_two_adoptions_are_said_kindly() {
    for (waits, said) in [
        (
            Waits::Reopened(Outcome::Adopt),
            "It came a little late, and it is good that it came.",
        ),
        (Waits::Differs, "That happens. Talk about it once more"),
        (
            Waits::Crossed,
            "Those hold for now, and these are kept as a draft.",
        ),
        (
            Waits::Second(Outcome::Adopt),
            "If you were there and heard the same, enter the same.",
        ),
    ] {
        let mut window = Window::new(waiting(waits));
        window.enter(&format!("Read it: {WINTER}"));
        assert!(window.has(said), "{said}");
        assert!(window.has_button("We adopt it"));
    }
}

#[test]
fn adopting_words_that_the_draft_has_left_behind_is_asked_first() {
    let mut window = Window::new(with(vec![DecisionView {
        rules: vec!["One speaks at a time.".into()],
        ..decision(91, "")
    }]));
    window.enter("Read it: Ground rules");
    window.enter("We adopt it");
    assert!(window.has("The draft was changed since these words were put to the group."));
    window.key(Modifiers::NONE, Key::Escape);
    assert!(pushed(&mut window).is_empty(), "Escape is the safe answer");
    window.enter("We adopt it");
    window.enter("Yes, these words");
    assert!(matches!(
        pushed(&mut window).as_slice(),
        [Edit::Decide(NewEntry {
            outcome: Outcome::Adopt,
            ..
        })]
    ));
}

#[test]
fn what_nobody_spoke_about_is_taken_out_again() {
    let mut window = Window::new(with(vec![decision(91, WINTER)]));
    window.enter(&format!("Read it: {WINTER}"));
    window.enter("Take it out");
    assert!(matches!(
        pushed(&mut window).as_slice(),
        [Edit::DropDecision { .. }]
    ));
    assert!(window.has_button("Put something to the group"));
}
