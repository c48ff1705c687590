//! What a meeting leaves behind: nothing, unless somebody types something or takes a turn.

use std::time::Duration;

use commonbook_book::{Edit, NoteId};
use commonbook_ui::{Command, Meet};
use egui::{Key, Modifiers};

use crate::{
    meeting::{TO_NEXT_TIME, look_back, on, open, with_rules, with_topics},
    world::Window,
};

/// Whether a command could leave anything in the book, on the disk or with other laptops.
fn writes(command: &Command) -> bool {
    !matches!(
        command,
        Command::OpenNote(_) | Command::CloseNote | Command::Chime
    )
}

/// Every page, every part, the timer, forth and back.
#[test]
fn a_whole_meeting_writes_nothing() {
    let mut window = Window::new(with_topics());
    open(&mut window);
    on(&mut window, 1);
    window.press("2. How the clinic fills in its forms");
    window.press_id("agenda-more");
    window.press_id("agenda-add");
    window.press_id("meet-back");
    window.press_id("rules");
    window.key(Modifiers::NONE, Key::Escape);
    window.press_id("timer-start");
    window.world().clock += Duration::from_secs(600);
    window.run();
    window.press_id("timer-stop");
    window.press_id("review-open");
    on(&mut window, 6);
    let field = window.say("note-text");
    window.tab_to(&field);
    window.world().clock += Duration::from_secs(60);
    window.run();
    window.press_id("slips");
    window.press_id("slip-enter");
    window.key(Modifiers::NONE, Key::Escape);
    assert!(
        window.has("Looking back, 7 of 7"),
        "one comes back to the question"
    );
    window.key(Modifiers::NONE, Key::Escape);
    on(&mut window, TO_NEXT_TIME);
    window.press_id("meet-for-other");
    window.press("Bo");
    window.key(Modifiers::NONE, Key::Escape);
    for _ in 0..TO_NEXT_TIME + 2 {
        window.key(Modifiers::NONE, Key::ArrowLeft);
    }
    window.key(Modifiers::NONE, Key::Escape);
    assert!(window.has_button("Open the meeting"));
    assert_eq!(window.take(), []);
}

/// Hands that press anything, but take no turn and type nothing.
#[test]
fn whatever_is_pressed_in_a_meeting_writes_nothing() {
    let mut window = Window::new(with_topics());
    let mut chance = 7_u64;
    let mut next = |below: usize| {
        // Knuth's numbers; any would do.
        chance = chance
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (chance >> 33) as usize % below
    };
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..600 {
        if window.has_button("Open the meeting") {
            open(&mut window);
        }
        let buttons: Vec<String> = window
            .buttons()
            .into_iter()
            .filter(|name| !acts(name))
            .collect();
        let name = buttons[next(buttons.len())].clone();
        if window
            .buttons()
            .iter()
            .filter(|other| **other == name)
            .count()
            == 1
        {
            window.press(&name);
            seen.insert(name);
        }
        window.world().clock += Duration::from_secs(3);
        window.run();
        let pushed = window.take();
        let left: Vec<&Command> = pushed.iter().filter(|command| writes(command)).collect();
        assert!(left.is_empty(), "{left:?}");
    }
    for name in ["Next", "Start it", "Look back together", "Closing"] {
        assert!(seen.contains(name), "{name} was never pressed");
    }
}

/// What takes a turn, meets other laptops, covers the screen, or leads out of the view.
fn acts(name: &str) -> bool {
    [
        "Take this turn",
        "Hand this on",
        "Learn this",
        "Not this time",
        "We both do it",
        "I step back",
        "has said yes",
        "Meet",
        "Hide",
        "Who does what that day",
        "I can't this time",
    ]
    .iter()
    .any(|word| name.contains(word))
        && name != "Open the meeting"
}

/// Nothing of where the view was or of its timer is left when it is opened again.
#[test]
fn a_meeting_that_was_left_begins_anew() {
    let mut window = Window::new(with_rules());
    open(&mut window);
    on(&mut window, 1);
    window.press_id("timer-start");
    on(&mut window, 2);
    window.key(Modifiers::NONE, Key::Escape);
    open(&mut window);
    assert_eq!(window.focused().as_deref(), Some("Opening"));
    assert!(!window.has_button("Stop the timer"));
}

fn begun(window: &mut Window) -> Vec<(Option<NoteId>, String, String)> {
    let pushed = window.take().into_iter();
    pushed
        .filter_map(|command| match command {
            Command::Edit(Edit::WriteNote { id, title, text }) => Some((id, title, text)),
            _ => None,
        })
        .collect()
}

fn typed(window: &mut Window, text: &str) {
    let field = window.say("note-text");
    window.tab_to(&field);
    window.key(Modifiers::COMMAND, Key::End);
    window.write(text);
}

#[test]
fn what_is_typed_while_looking_back_is_in_one_note_and_nothing_else_is() {
    let mut window = Window::new(with_rules());
    look_back(&mut window);
    typed(&mut window, "More lifts.");
    assert!(begun(&mut window).is_empty(), "it waits for a pause");
    window.world().clock += Duration::from_secs(2);
    window.run();
    let notes = begun(&mut window);
    let [(Some(id), title, text)] = notes.as_slice() else {
        panic!("{notes:?}")
    };
    assert_eq!(title, "Looking back, 20 November 2026");
    assert_eq!(text, "More lifts.", "no question and no name stands in it");
    on(&mut window, 1);
    assert!(
        window.has("More lifts."),
        "the same note under each question"
    );
    typed(&mut window, " Less noise.");
    window.key(Modifiers::NONE, Key::Escape);
    window.key(Modifiers::NONE, Key::Escape);
    let rewritten = window.take().into_iter().find_map(|command| match command {
        Command::Edit(Edit::RewriteNote { note, text, .. }) => Some((note, text)),
        _ => None,
    });
    let expected = (id.to_string(), "More lifts. Less noise.".to_owned());
    assert_eq!(rewritten, Some(expected));
}

#[test]
fn all_laptops_write_into_the_same_note_whoever_begins_it() {
    let ids = [1, 2].map(|_| {
        let mut window = Window::new(with_rules());
        look_back(&mut window);
        typed(&mut window, "Tea.");
        window.key(Modifiers::NONE, Key::Escape);
        begun(&mut window)[0].0
    });
    assert_eq!(ids[0], ids[1]);
}

/// Another laptop began the note while this one was still typing: both texts are kept.
#[test]
fn what_another_laptop_wrote_meanwhile_is_kept_too() {
    let mut window = Window::new(with_rules());
    look_back(&mut window);
    typed(&mut window, "Tea.");
    window.key(Modifiers::NONE, Key::Escape);
    let (id, title, _) = begun(&mut window).remove(0);

    let mut window = Window::new(with_rules());
    look_back(&mut window);
    typed(&mut window, "Mine.");
    let edit = Edit::WriteNote {
        id,
        title,
        text: "Theirs.".into(),
    };
    window.world().answer(&edit);
    window.world().answers.edits -= 1;
    window.run();
    window.run();
    assert!(
        window.has("Theirs.") && window.has("Mine."),
        "{:?}",
        window.texts()
    );
    window.world().clock += Duration::from_secs(3);
    window.run();
    let kept = window.take().into_iter().any(|command| {
        matches!(command, Command::Edit(Edit::RewriteNote { text, .. })
            if text.contains("Theirs.") && text.contains("Mine."))
    });
    assert!(kept);
}

#[test]
fn what_was_typed_is_put_away_before_the_book_locks() {
    let mut window = Window::new(with_rules());
    look_back(&mut window);
    typed(&mut window, "Tea.");
    window.world().clock += Duration::from_secs(3 * 60 * 60);
    window.run();
    let pushed = window.take();
    let wrote = |command: &Command| matches!(command, Command::Edit(Edit::WriteNote { .. }));
    let note = pushed.iter().position(wrote).unwrap();
    let lock = pushed.iter().position(|command| *command == Command::Lock);
    assert!(note < lock.unwrap());
}

/// Laptops meet when somebody asks for it, not by opening the view.
#[test]
fn the_network_is_used_when_it_is_asked_for() {
    let mut window = Window::new(with_rules());
    open(&mut window);
    assert_eq!(window.world().news.meet, Meet::Off);
    assert!(window.take().is_empty());
    window.enter("Meet");
    assert_eq!(window.take(), [Command::StartMeet { dial: None }]);
}
