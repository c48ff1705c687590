//! What the group is asked for, and notes for some.

use std::sync::Arc;

use commonbook_book::{
    AskId, AskView, CircleNoteId, CircleNoteView, CircleView, Edit, LetGo, MeetingId, NewAsk,
    NewCircleNote, ProposedView, SlipId, SlipKind, SlipView, SlipsView, TopicId, TopicView,
};
use commonbook_ui::{Command, Proposed};
use egui::{Key, Modifiers};
use jiff::civil::date;

use crate::{
    notebook::edits,
    screens::{Screen, go},
    world::{ANA, BO, MIRA, SERIES, Window, World, id, member},
};

fn ask(byte: u8, text: &str, day: i8, mine: bool) -> AskView {
    AskView {
        id: AskId(id(byte)),
        text: text.into(),
        until: date(2026, 11, day),
        mine,
    }
}

fn with_asks() -> World {
    let mut world = World::four();
    Arc::make_mut(&mut world.book_mut().notebook).asks = vec![
        ask(220, "Something that has ended", 19, false),
        ask(221, "A lift to the clinic on Friday", 27, true),
        ask(222, "A child's bed for two weeks", 30, false),
    ];
    world
}

const PAST: LetGo = LetGo::HalfYear {
    year: 2026,
    half: 1,
};

/// Something to talk about, in May.
fn with_past() -> World {
    let mut world = World::four();
    world.plan_mut().topics.push(TopicView {
        id: TopicId(id(229)),
        meeting: MeetingId(id(SERIES)),
        date: date(2026, 5, 5),
        text: "The roof".into(),
        minutes: None,
        guest: String::new(),
    });
    world
}

fn with_slip() -> World {
    let mut world = World::four();
    world.book_mut().slips = Arc::new(SlipsView {
        slips: vec![SlipView {
            id: SlipId(id(230)),
            kind: SlipKind::Barrier,
            text: "The last bus leaves at 16:30.".into(),
        }],
    });
    world
}

impl Window {
    /// The button for the first half of a year.
    fn say_half(&self, year: i16) -> String {
        let what = self.words.let_go(LetGo::HalfYear { year, half: 1 });
        self.words.with("proposal-let-go", &[("what", what.into())])
    }
}

fn with_circle() -> World {
    let mut world = World::four();
    let note = |byte, by, to: &[u8], text: &str| CircleNoteView {
        id: CircleNoteId(id(byte)),
        member: member(by),
        text: text.into(),
        audience: to.iter().map(|who| member(*who)).collect(),
    };
    world.book_mut().circle = Arc::new(CircleView {
        circle_notes: vec![
            note(225, ANA, &[BO], "We ring each other on Sunday evenings."),
            note(
                226,
                BO,
                &[ANA],
                "I rest in December. Open without me, please.",
            ),
            note(227, MIRA, &[ANA, BO], "Who opens in the new year?"),
        ],
    });
    world
}

fn open(window: &mut Window, part: &str) {
    go(window, "place-notebook");
    let (read, part) = (window.say("read"), window.say(part));
    window.press(&format!("{read}: {part}"));
}

pub(crate) fn ask_screens() -> Vec<Screen> {
    vec![
        ("asked of the group", with_asks, |w| open(w, "asks")),
        ("asked of the group, nothing", World::four, |w| {
            open(w, "asks")
        }),
        ("next meeting with something asked", with_asks, |w| {
            go(w, "place-next")
        }),
        ("asking, without words", World::four, |w| {
            open(w, "asks");
            w.press_id("ask-add");
            w.press_id("ask-day");
            w.press_id("ask-keep");
        }),
        ("is this settled", with_asks, |w| {
            open(w, "asks");
            let settled = w.say("ask-settled");
            w.press(&format!("{settled}: A child's bed for two weeks"));
        }),
        ("letting go of half a year", with_past, |w| {
            go(w, "place-laptop");
            let past = w.say_half(2026);
            w.press(&past);
        }),
        ("this laptop with a past", with_past, |w| {
            go(w, "place-laptop")
        }),
        ("letting go of slips", with_slip, |w| {
            open(w, "slips");
            w.press_id("let-go-slips-ask");
        }),
        (
            "somebody lets go of a half year",
            || with_past().proposes(ProposedView::LetGo(PAST), true),
            |w| go(w, "place-next"),
        ),
        ("notes for some", with_circle, |w| open(w, "circle")),
        ("notes for some, none", World::four, |w| open(w, "circle")),
        ("writing for some, without words", World::four, |w| {
            open(w, "circle");
            w.press_id("circle-write");
            w.press_id("keep");
        }),
        ("taking a note for some back", with_circle, |w| {
            open(w, "circle");
            w.press_id("circle-take-back");
        }),
    ]
}

#[test]
fn something_is_asked_for_by_keyboard_alone_and_no_name_is_in_it() {
    let mut window = Window::new(World::four());
    window.key(Modifiers::ALT, Key::Num3);
    window.enter("Read: Asked of the group");
    window.enter("Ask for something");
    assert!(window.has("Your name is not shown."));
    window.enter("Ask");
    assert!(
        window.has(&window.say("first-some-word")),
        "it asks for a word"
    );
    assert_eq!(edits(&mut window), []);
    window.write("A lift on Friday");
    window.enter("two weeks");
    window.enter("Ask");
    let asked = |until| {
        Edit::AddAsk(NewAsk {
            id: None,
            instead_of: None,
            text: "A lift on Friday".into(),
            until,
        })
    };
    assert_eq!(edits(&mut window), [asked(date(2026, 12, 4))]);
    // As it is offered first, it stands until the coming meeting.
    window.enter("Ask for something");
    window.tab_to("What is needed?");
    window.write("A lift on Friday");
    window.enter("Ask");
    assert_eq!(edits(&mut window), [asked(date(2026, 11, 24))]);
}

#[test]
fn what_has_ended_is_seen_by_nobody_and_can_be_let_go_of() {
    let mut window = Window::new(with_asks());
    assert!(window.has("2 things are asked of the group."));
    assert!(
        !window.has("lift to the clinic on Friday"),
        "others may look on"
    );
    window.enter("Read: 2 things are asked of the group.");
    assert!(window.has("A lift to the clinic on Friday"));
    assert!(window.has("You wrote this."));
    assert!(!window.has("Something that has ended"));
    assert!(window.has("One thing has ended."));
    for name in ["Bo", "Mira"] {
        let said = window.texts();
        assert!(
            !said.iter().any(|text| text.contains(name)),
            "{name}: {said:?}"
        );
    }
    window.enter("Let go of it on every laptop");
    let end = |byte| Edit::EndAsk {
        ask: AskId(id(byte)).to_string(),
    };
    assert_eq!(edits(&mut window), [end(220)]);
    window.enter("It is settled: A child's bed for two weeks");
    assert!(window.has("Nothing says who let go of it"));
    window.key(Modifiers::NONE, Key::Escape);
    assert_eq!(edits(&mut window), [], "the safe answer");
    window.enter("It is settled: A lift to the clinic on Friday");
    window.enter("It is settled");
    assert_eq!(edits(&mut window), [end(221)]);
}

#[test]
fn one_s_own_is_changed_and_somebody_else_s_is_not() {
    let mut window = Window::new(with_asks());
    open(&mut window, "asks");
    assert!(!window.has_button("Change: A child's bed for two weeks"));
    window.enter("Change: A lift to the clinic on Friday");
    window.enter("A week later");
    window.enter("Ask");
    let changed = Edit::AddAsk(NewAsk {
        id: None,
        instead_of: Some(AskId(id(221))),
        text: "A lift to the clinic on Friday".into(),
        until: date(2026, 12, 4),
    });
    assert_eq!(edits(&mut window), [changed]);
}

#[test]
fn a_note_for_some_is_written_beside_another_and_only_one_s_own_is_taken_back() {
    let mut window = Window::new(with_circle());
    window.key(Modifiers::ALT, Key::Num3);
    window.enter("Read: For some of us");
    assert!(window.has("not what somebody told"));
    window.enter("Write one beside it: you, Bo and Mira");
    assert!(
        window.has("not what somebody told"),
        "it stands above the text"
    );
    window.tab_to("What does it say?");
    window.write("I can, in January.");
    window.enter("Keep");
    let pushed = edits(&mut window);
    assert!(
        matches!(&pushed[..], [Edit::WriteCircleNote(NewCircleNote { instead_of: None, text, audience, .. })]
            if text == "I can, in January." && audience.len() == 2),
        "{pushed:?}"
    );
    window.enter("Take this note back");
    window.enter("Take this note back");
    let taken = Edit::TakeBackCircleNote {
        circle_note: CircleNoteId(id(225)).to_string(),
    };
    assert_eq!(edits(&mut window), [taken]);
}

#[test]
fn a_half_year_that_is_over_and_slips_are_let_go_of_after_a_question() {
    let mut window = Window::new(World::four());
    window.key(Modifiers::ALT, Key::Num6);
    assert!(
        !window.has("What the group can let go of"),
        "nothing is over"
    );
    let mut window = Window::new(with_past());
    window.key(Modifiers::ALT, Key::Num6);
    window.enter("Let go of January to June 2026");
    assert!(window.has("One more member has to agree."));
    window.key(Modifiers::NONE, Key::Escape);
    let asked = |what| Command::Propose(Proposed::LetGo(what));
    assert!(!window.take().contains(&asked(PAST)), "the safe answer");
    window.enter("Let go of January to June 2026");
    window.enter("Ask for it");
    assert!(window.take().contains(&asked(PAST)));
    let mut window = Window::new(with_slip());
    open(&mut window, "slips");
    window.enter("Let go of all slips");
    window.enter("Ask for it");
    assert!(window.take().contains(&asked(LetGo::Slips)));
}
