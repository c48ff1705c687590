//! The soft sound at the end of a break: only where it is wanted, once, and never instead of words.

use std::time::Duration;

use commonbook_ui::Command;
use egui::accesskit::Live;
use egui_kittest::kittest::NodeT as _;

use crate::{
    meeting::{on, opened, with_rules},
    world::Window,
};

const SOUND: &str = "A soft sound when the time is over";

fn wait(window: &mut Window, minutes: u64) {
    window.world().clock += Duration::from_secs(minutes * 60);
    window.run();
}

fn announced(window: &Window) -> Vec<String> {
    let nodes = window.harness.root().children_recursive();
    nodes
        .map(|node| node.accesskit_node())
        .filter(|node| node.live() == Live::Polite)
        .filter_map(|node| node.label())
        .filter(|line| !line.is_empty())
        .collect()
}

/// The group goes out for a break and would like to hear its end. Ana turns the sound on and hears it once; ten
/// minutes later it is heard, all read that the break is over, and it is not heard again.
#[test]
fn the_end_of_a_break_is_heard_once_and_said_in_words() {
    let mut window = opened(with_rules());
    on(&mut window, 2);
    window.enter(SOUND);
    assert_eq!(
        window.take(),
        [Command::Chime],
        "so that nobody starts at it"
    );
    window.enter("Start it");
    wait(&mut window, 9);
    assert_eq!(window.take(), []);
    assert!(!window.has("The break is over."));
    wait(&mut window, 1);
    assert_eq!(window.take(), [Command::Chime]);
    assert_eq!(announced(&window), ["The break is over."]);
    wait(&mut window, 5);
    assert_eq!(window.take(), [], "once");
    window.press("Stop the timer");
    window.enter("Start it");
    wait(&mut window, 10);
    assert_eq!(window.take(), [Command::Chime], "the next one too");
}

/// Nobody asked for a sound: it is quiet, and the screen says that the time is over on whichever page one is.
#[test]
fn it_is_quiet_unless_somebody_wants_it_and_the_words_are_on_every_page() {
    let mut window = opened(with_rules());
    on(&mut window, 1);
    window.enter("Start it");
    window.press("Closing");
    assert!(announced(&window).is_empty());
    wait(&mut window, 10);
    assert_eq!(
        announced(&window),
        ["That was the time. There is no hurry."]
    );
    window.press("Slips without a name");
    assert!(window.has("There is no hurry."));
    assert_eq!(window.take(), []);
    window.press("Stop the timer");
    assert!(!window.has("There is no hurry."));
}

/// It is turned off again while the timer runs, and forgotten when the meeting is left.
#[test]
fn it_is_turned_off_at_any_time_and_forgotten_with_the_meeting() {
    let mut window = opened(with_rules());
    on(&mut window, 2);
    window.enter(SOUND);
    window.enter("Start it");
    window.enter(SOUND);
    window.take();
    wait(&mut window, 10);
    assert_eq!(window.take(), []);
    window.enter(SOUND);
    assert_eq!(window.take(), [Command::Chime]);
    window.press("End");
    window.press_id("meet-open");
    on(&mut window, 2);
    window.enter("Start it");
    wait(&mut window, 10);
    assert_eq!(window.take(), []);
}
