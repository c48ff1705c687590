//! The agenda of a meeting and its soft timer.

use std::time::Duration;

use commonbook_book::{Edit, MeetingId};
use commonbook_ui::Command;
use egui::{Key, Modifiers, ViewportId};

use crate::{
    meeting::{on, opened, with_rules, with_topics},
    world::{SERIES, id, tuesday},
};

#[test]
fn topics_come_one_at_a_time_and_the_timer_begins_with_what_is_planned() {
    let mut window = opened(with_topics());
    on(&mut window, 1);
    assert_eq!(window.focused().as_deref(), Some("Agenda, 1 of 3"));
    window.enter("Start it");
    assert!(window.has("About 20 minutes left"));
    on(&mut window, 1);
    assert!(window.has("With Somebody of the clinic"));
    window.press("3. Tea");
    assert_eq!(window.focused().as_deref(), Some("Agenda, 3 of 3"));
    on(&mut window, 1);
    assert!(window.has("Time for a break."));
    window.key(Modifiers::NONE, Key::ArrowLeft);
    assert_eq!(window.focused().as_deref(), Some("Agenda, 3 of 3"));
    assert!(window.take().is_empty());
}

#[test]
fn a_topic_stays_before_the_group_when_others_come_and_go_around_it() {
    let mut window = opened(with_topics());
    on(&mut window, 2);
    assert_eq!(window.focused().as_deref(), Some("Agenda, 2 of 3"));
    window.world().plan_mut().topics.remove(0);
    window.run();
    assert!(window.has("With Somebody of the clinic") && window.has("Agenda, 1 of 2"));
    window.world().plan_mut().topics.remove(0);
    window.run();
    assert!(
        window.has("Tea") && window.has_button("Agenda"),
        "the only one left"
    );
}

#[test]
fn anybody_adds_a_topic_while_the_group_sits_together() {
    let mut window = opened(with_rules());
    on(&mut window, 1);
    window.enter("Something else to talk about");
    window.tab_to("What to talk about");
    window.key(Modifiers::NONE, Key::Enter);
    assert!(window.has("Please write a word or two here."));
    window.write("A lift for Jo");
    window.key(Modifiers::NONE, Key::ArrowRight);
    window.key(Modifiers::NONE, Key::Enter);
    let edit = Edit::AddTopic {
        id: None,
        date: tuesday(),
        text: "A lift for Jo".into(),
        minutes: None,
        guest: String::new(),
        meeting: Some(MeetingId(id(SERIES)).to_string()),
        after: None,
    };
    assert_eq!(window.take(), [Command::Edit(edit)]);
    assert!(window.has("It is on the agenda."));
}

#[test]
fn the_timer_is_soft_and_one_press_stops_it_from_everywhere() {
    let mut window = opened(with_rules());
    on(&mut window, 1);
    window.enter("Longer: five minutes more");
    window.enter("Start it");
    assert!(window.has("About 15 minutes left"));
    let delay = window.harness.output().viewport_output[&ViewportId::ROOT].repaint_delay;
    assert!(delay >= Duration::from_secs(1), "{delay:?}");
    window.world().clock += Duration::from_secs(14 * 60 + 30);
    window.run();
    assert!(window.has("About one minute left"));
    window.world().clock += Duration::from_secs(31);
    window.run();
    assert!(window.has("That was the time. There is no hurry."));
    on(&mut window, 3);
    window.press("Stop the timer");
    assert!(!window.has_button("Stop the timer"));
    window.key(Modifiers::NONE, Key::ArrowLeft);
    window.key(Modifiers::NONE, Key::ArrowLeft);
    assert!(window.has("Soft timer: off"));
    assert!(window.take().is_empty());
}
