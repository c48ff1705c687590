//! Hide, lock and wipe.

use std::time::Duration;

use commonbook_ui::{Command, Phase};
use egui::{Key, Modifiers};

use crate::world::{Window, World};

const HIDE: Modifiers = Modifiers {
    ctrl: true,
    command: true,
    shift: true,
    alt: false,
    mac_cmd: false,
};

#[test]
fn the_cover_shows_the_date_and_nothing_of_the_book() {
    let mut window = Window::new(World::group());
    window.key(HIDE, Key::H);
    assert!(window.has("Friday 20 November"));
    let texts = window.texts();
    assert_eq!(
        texts,
        ["Friday 20 November"],
        "a screen reader finds nothing else"
    );
    assert!(window.buttons().is_empty());
    window.key(Modifiers::ALT, Key::Num4);
    window.key(Modifiers::NONE, Key::Enter);
    assert_eq!(
        window.texts(),
        ["Friday 20 November"],
        "no other key does anything"
    );
    window.key(HIDE, Key::H);
    assert!(window.has_button("People"));
    assert!(window.take().contains(&Command::Hide(true)));
}

#[test]
fn after_a_minute_under_the_cover_the_book_is_locked() {
    let mut window = Window::new(World::group());
    window.press_id("hide");
    window.world().clock += Duration::from_secs(59);
    window.run();
    assert_eq!(window.world().phase, Phase::Open);
    window.world().clock += Duration::from_secs(1);
    window.run();
    assert_eq!(window.world().phase, Phase::Locked);
    assert!(window.has_button("Open"), "the passphrase brings it back");
    assert_eq!(
        window
            .take()
            .iter()
            .filter(|command| **command == Command::Lock)
            .count(),
        1
    );
}

/// Whoever presses Hide before there is a book knows no keys, and there is nothing to lock.
#[test]
fn where_no_book_is_open_the_cover_goes_by_itself() {
    for (world, name) in [
        (World::new(Phase::FirstRun), "Yes, we are together"),
        (World::locked(), "Open"),
    ] {
        let mut window = Window::new(world);
        window.press_id("hide");
        assert!(window.buttons().is_empty());
        window.world().clock += Duration::from_secs(60);
        window.run();
        assert!(window.has_button(name));
        assert!(!window.take().contains(&Command::Lock));
    }
}

#[test]
fn the_book_locks_when_nobody_touches_it() {
    let mut window = Window::new(World::group());
    window.world().clock += Duration::from_secs(4 * 60);
    window.key(Modifiers::NONE, Key::Tab);
    window.world().clock += Duration::from_secs(4 * 60);
    window.run();
    assert_eq!(window.world().phase, Phase::Open, "a key counts as a touch");
    window.world().clock += Duration::from_secs(60);
    window.run();
    assert_eq!(window.world().phase, Phase::Locked);
}

#[test]
fn locking_and_opening_comes_back_to_next_meeting() {
    let mut window = Window::new(World::group());
    window.press_id("place-laptop");
    window.press_id("laptop-lock");
    assert_eq!(window.world().phase, Phase::Locked);
    window.write("blue bicycle rain kettle");
    window.key(Modifiers::NONE, Key::Enter);
    assert!(window.has("Tuesday 24 November, 15:00"));
}

#[test]
fn wiping_is_asked_and_the_safe_answer_is_escape() {
    let mut window = Window::new(World::group());
    window.press_id("place-laptop");
    window.press_id("wipe");
    assert!(window.has("This cannot be undone."));
    window.key(Modifiers::NONE, Key::Escape);
    assert!(!window.has("This cannot be undone."));
    window.press_id("wipe");
    window.press_id("not-now");
    assert!(!window.take().contains(&Command::Wipe));
    window.press_id("wipe");
    window.press_id("wipe");
    assert!(window.take().contains(&Command::Wipe));
}

#[test]
fn a_passphrase_is_covered_when_asked_and_kept_nowhere() {
    let mut window = Window::new(World::locked());
    window.write("blue bicycle");
    assert!(window.has("blue bicycle"), "it is shown while it is typed");
    window.press("Cover it: Passphrase");
    assert!(!window.has("blue bicycle"));
    window.press("Show it: Passphrase");
    window.tab_to("Passphrase");
    window.key(Modifiers::COMMAND, Key::Z);
    assert!(
        window.has("blue bicycle"),
        "there is no history to go back in"
    );
    window.press_id("unlock-open");
    let all = format!("{:?}", window.take());
    assert!(!all.contains("bicycle"), "{all}");
}
