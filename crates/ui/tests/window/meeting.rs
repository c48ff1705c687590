//! The meeting view: its pages, by name, by key and at every size.

use std::{sync::Arc, time::Duration};

use commonbook_book::{Edit, MeetingId, RuleId, RuleView, SlipKind, Standing, TopicId, TopicView};
use commonbook_ui::{Command, Meet, Meeting};
use egui::{Key, Modifiers};
use jiff::civil::date;

use crate::{
    screens::{Screen, go},
    world::{BO, SERIES, TEA, Window, World, id, member, role, tuesday},
};

pub(crate) fn with_rules() -> World {
    let mut world = World::four();
    let rule = |byte, text: &str| RuleView {
        id: RuleId(id(byte)),
        text: text.into(),
    };
    world.plan_mut().rules = vec![
        rule(81, "Nobody has to speak."),
        rule(82, "What is said here stays here."),
        rule(83, "We ask before we give advice."),
    ];
    world
}

/// Three topics for the coming meeting.
pub(crate) fn with_topics() -> World {
    let mut world = with_rules();
    let topic = |byte, text: &str, minutes, guest: &str| TopicView {
        id: TopicId(id(byte)),
        meeting: MeetingId(id(SERIES)),
        date: tuesday(),
        text: text.into(),
        minutes,
        guest: guest.into(),
    };
    world.plan_mut().topics = vec![
        topic(61, "The bus", Some(20), ""),
        topic(
            62,
            "How the clinic fills in its forms",
            None,
            "Somebody of the clinic",
        ),
        topic(63, "Tea", None, ""),
    ];
    world
}

fn met() -> World {
    let mut world = with_rules();
    world.news.meet = Meet::On(Meeting {
        others: 2,
        same: true,
        ..Meeting::default()
    });
    world
}

pub(crate) fn open(window: &mut Window) {
    window.press_id("meet-open");
}

/// Goes on so many times.
pub(crate) fn on(window: &mut Window, times: usize) {
    for _ in 0..times {
        window.press_id("meet-next");
    }
}

/// From the opening: agenda, break, the four questions, next time.
pub(crate) const TO_CLOSING: usize = 3;
pub(crate) const TO_NEXT_TIME: usize = TO_CLOSING + 4;

pub(crate) fn look_back(window: &mut Window) {
    open(window);
    on(window, 1);
    window.press_id("review-open");
}

pub(crate) fn meeting_screens() -> Vec<Screen> {
    vec![
        ("meeting, opening", with_rules, open),
        ("meeting, opening without rules", World::four, |w| {
            w.world().plan_mut().rules.clear();
            w.world().plan_mut().purpose.clear();
            w.run();
            open(w);
        }),
        ("meeting, opening with laptops", met, open),
        ("meeting, agenda", met, |w| {
            open(w);
            on(w, 1);
        }),
        ("meeting, topics", with_topics, |w| {
            open(w);
            on(w, 2);
        }),
        ("meeting, another topic", with_topics, |w| {
            open(w);
            on(w, 1);
            w.press_id("agenda-more");
            w.press_id("agenda-add");
        }),
        ("meeting, rules", with_rules, |w| {
            open(w);
            on(w, 1);
            w.press_id("rules");
        }),
        ("meeting, timer", met, |w| {
            open(w);
            on(w, 1);
            w.press_id("timer-start");
        }),
        ("meeting, break", met, |w| {
            open(w);
            on(w, 2);
        }),
        ("meeting, closing", met, |w| {
            open(w);
            on(w, TO_CLOSING);
        }),
        ("meeting, slips", met, |w| {
            open(w);
            on(w, TO_CLOSING + 3);
            w.press_id("slips");
        }),
        ("meeting, box", met, |w| {
            open(w);
            on(w, TO_CLOSING + 3);
            w.press_id("box");
        }),
        ("meeting, next time", with_rules, |w| {
            open(w);
            on(w, TO_NEXT_TIME);
        }),
        ("meeting, for somebody else", with_rules, |w| {
            open(w);
            on(w, TO_NEXT_TIME);
            w.press_id("meet-for-other");
            w.press("Bo");
        }),
        ("meeting, nothing planned", with_rules, |w| {
            w.world().plan_mut().meetings[0].repeat = None;
            w.world().plan_mut().meetings[0].date = date(2026, 11, 24);
            w.run();
            open(w);
            on(w, TO_NEXT_TIME);
        }),
        ("meeting, looking back", with_rules, look_back),
        ("meeting, looking back to the end", with_rules, |w| {
            look_back(w);
            on(w, 6);
            let field = w.say("note-text");
            w.tab_to(&field);
            w.write("Tea is good.");
        }),
    ]
}

pub(crate) fn opened(world: World) -> Window {
    let mut window = Window::new(world);
    open(&mut window);
    window
}

#[test]
fn the_opening_shows_a_rule_the_purpose_and_who_does_what() {
    let window = opened(with_rules());
    assert!(
        window.has("What is said here stays here."),
        "the second meeting"
    );
    assert!(!window.has("Nobody has to speak."), "one rule at a time");
    assert!(window.has("To be there for each other."));
    assert!(window.has("Names and stories stay in this room."));
    assert!(window.has("Welcome: Jo, entered by Bo"));
    assert!(!window.has_button("Notebook"), "no places around it");
}

#[test]
fn each_meeting_begins_with_another_rule_and_all_laptops_with_the_same() {
    let mut shown = Vec::new();
    for day in [date(2026, 11, 9), date(2026, 11, 20), date(2026, 12, 4)] {
        let mut world = with_rules();
        world.now = day.at(9, 0, 0, 0);
        let window = opened(world);
        let rules = with_rules().plan_mut().rules.clone();
        shown.extend(rules.into_iter().filter(|rule| window.has(&rule.text)));
    }
    let ids: Vec<RuleId> = shown.iter().map(|rule| rule.id).collect();
    assert_eq!(ids, [81, 82, 83].map(|byte| RuleId(id(byte))));
}

#[test]
fn the_arrows_go_on_and_back_and_escape_leaves() {
    let mut window = opened(with_rules());
    let pages = [
        "Opening",
        "Agenda",
        "Break",
        "Closing, 1 of 4",
        "Closing, 2 of 4",
        "Closing, 3 of 4",
        "Closing, 4 of 4",
        "Next time",
    ];
    for page in pages {
        assert_eq!(window.focused().as_deref(), Some(page));
        window.key(Modifiers::NONE, Key::ArrowRight);
    }
    for page in pages.iter().rev() {
        assert_eq!(window.focused().as_deref(), Some(*page));
        window.key(Modifiers::NONE, Key::ArrowLeft);
    }
    assert_eq!(window.focused().as_deref(), Some("Opening"));
    window.key(Modifiers::ALT, Key::Num3);
    assert_eq!(
        window.focused().as_deref(),
        Some("Opening"),
        "no place opens by chance"
    );
    window.key(Modifiers::NONE, Key::Escape);
    assert_eq!(window.focused().as_deref(), Some("Next meeting"));
}

#[test]
fn a_whole_meeting_by_tab_and_enter() {
    let mut window = Window::new(with_rules());
    window.enter("Open the meeting");
    for _ in 0..TO_NEXT_TIME {
        window.enter("Next");
    }
    window.enter("Take this turn: Tea, Tuesday 8 December");
    assert!(window.has("Tea is yours."));
    window.enter("End");
    assert!(window.has_button("Open the meeting"));
}

#[test]
fn an_arrow_that_is_held_down_goes_one_page() {
    let mut window = opened(with_rules());
    for repeat in [false, true, true] {
        window.harness.event(egui::Event::Key {
            key: Key::ArrowRight,
            physical_key: None,
            pressed: true,
            repeat,
            modifiers: Modifiers::NONE,
        });
        window.run();
    }
    assert_eq!(window.focused().as_deref(), Some("Agenda"));
}

#[test]
fn a_step_is_reached_at_once_and_the_agenda_is_where_it_was() {
    let mut window = opened(with_rules());
    window.press("Closing");
    assert!(window.has("What do you take home from today?"));
    window.press("Agenda");
    assert!(window.has("Whoever likes begins."));
    window.press("Break");
    assert!(window.has("Time for a break."));
}

#[test]
fn what_arrives_from_other_laptops_is_shown_at_once() {
    let mut window = opened(met());
    assert!(window.has("3 laptops here have the same book."));
    window.world().plan_mut().rules[1].text = "We listen to the end.".into();
    window.run();
    assert!(window.has("We listen to the end."));
    on(&mut window, TO_NEXT_TIME);
    let mut turn = window.world().plan_mut().turns[0].clone();
    turn.date = date(2026, 12, 8);
    turn.role = role(TEA);
    turn.member = member(BO);
    window.world().plan_mut().turns.push(turn);
    window.run();
    assert!(window.has("Tea: Bo"));
    window.world().news.meet = Meet::On(Meeting {
        others: 2,
        same: false,
        ..Meeting::default()
    });
    window.run();
    assert!(window.has("Giving and taking news."));
}

#[test]
fn a_turn_is_taken_right_there_for_oneself_and_for_others_before_the_same_laptop() {
    let mut window = opened(with_rules());
    on(&mut window, TO_NEXT_TIME);
    assert!(window.has("Tuesday 8 December, 15:00"));
    window.enter("Take this turn: Tea, Tuesday 8 December");
    assert!(window.has("Tea is yours."));
    window.enter("Enter for somebody else");
    window.enter("Bo");
    window.enter("Bo has said yes: Key, Tuesday 8 December");
    let taken: Vec<_> = window
        .take()
        .into_iter()
        .filter_map(|command| match command {
            Command::Edit(Edit::TakeSlot { member, date, .. }) => Some((member, date)),
            _ => None,
        })
        .collect();
    let day = date(2026, 12, 8);
    assert_eq!(taken, [(None, day), (Some(member(BO).to_string()), day)]);
    window.key(Modifiers::NONE, Key::Escape);
    assert!(
        window.has("Key: Bo, entered by you"),
        "{:?}",
        window.texts()
    );
    assert!(!window.has("Ana (you)"));
}

#[test]
fn nobody_is_asked_about_themselves_among_the_others() {
    let mut window = opened(with_rules());
    on(&mut window, TO_NEXT_TIME);
    window.press_id("meet-for-other");
    let names = window.buttons();
    assert!(!names.contains(&"Ana".to_owned()));
    assert!(
        ["Bo", "Jo", "Mira"]
            .iter()
            .all(|name| names.contains(&(*name).to_owned()))
    );
}

#[test]
fn slips_from_paper_are_typed_in_at_the_closing() {
    let mut window = opened(met());
    on(&mut window, TO_CLOSING);
    window.enter("Slips without a name");
    window.tab_to("What the slip says");
    window.write("Thank you for the tea.");
    window.enter("Enter it");
    let slip = Edit::AddSlip {
        id: None,
        kind: SlipKind::Closing,
        text: "Thank you for the tea.".into(),
    };
    assert_eq!(window.take(), [Command::Edit(slip)]);
    window.key(Modifiers::NONE, Key::Escape);
    assert_eq!(window.focused().as_deref(), Some("Closing, 1 of 4"));
    window.enter("A box for slips");
    window.enter("Open a box");
    window.enter("Open it on this laptop");
    assert_eq!(window.take(), [Command::OpenBox(SlipKind::Closing)]);
}

#[test]
fn without_other_laptops_there_is_no_box_but_there_is_paper() {
    let mut window = opened(with_rules());
    on(&mut window, TO_CLOSING);
    assert!(!window.has_button("A box for slips"));
    assert!(window.has_button("Slips without a name"));
}

#[test]
fn the_book_stays_open_for_the_length_of_a_meeting_and_is_covered_as_ever() {
    let mut window = opened(with_rules());
    window.world().clock += Duration::from_secs(89 * 60);
    window.run();
    assert!(
        window.has("Names and stories"),
        "nobody touched it for a while"
    );
    window.world().clock += Duration::from_secs(2 * 60);
    window.run();
    assert!(window.take().contains(&Command::Lock));

    let mut window = opened(with_rules());
    window.enter("Hide");
    assert!(!window.has("Names and stories"));
    window.world().clock += Duration::from_secs(61);
    window.run();
    assert!(window.take().contains(&Command::Lock));
}

#[test]
fn left_the_book_locks_as_ever() {
    let mut window = opened(with_rules());
    window.key(Modifiers::NONE, Key::Escape);
    window.world().clock += Duration::from_secs(5 * 60);
    window.run();
    assert!(window.take().contains(&Command::Lock));
}

#[test]
fn whoever_is_put_out_meanwhile_is_told_so() {
    let mut window = opened(with_rules());
    let members = Arc::make_mut(&mut window.world().book_mut().members);
    members.standing = Standing::Out;
    window.run();
    assert!(window.has("This group no longer shares its book with this laptop."));
}

#[test]
fn a_meeting_that_is_taken_out_meanwhile_goes_on() {
    let mut window = opened(with_rules());
    window.world().plan_mut().meetings.clear();
    window.run();
    on(&mut window, TO_NEXT_TIME);
    assert!(window.has("No other meeting is planned."));
    window.press_id("plan-a-meeting");
    assert!(window.has_button("Plan it"), "{:?}", window.buttons());
    go(&mut window, "place-next");
    assert!(!window.has_button("Next"), "the view was left");
}

#[test]
fn in_a_small_window_the_rule_and_the_way_on_are_seen_at_once() {
    let mut window = Window::zoomed(with_rules(), 200);
    open(&mut window);
    for name in ["What is said here stays here.", "Next", "Hide", "End"] {
        let rect = window.rect(name);
        assert!(
            rect.top() >= 0.0 && rect.bottom() <= 320.0,
            "{name}: {rect:?}"
        );
    }
}
