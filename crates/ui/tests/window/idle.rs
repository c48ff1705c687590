//! Idle means idle.

use std::time::Duration;

use commonbook_ui::Command;
use egui::ViewportId;
use jiff::civil::date;

use crate::{
    screens::{go, screens},
    world::{Window, World},
};

/// Whoever likes is reminded by their own laptop, while the book is open. Nothing of it is an edit.
#[test]
fn a_reminder_is_a_wish_of_this_laptop_and_a_line_on_it() {
    let mut window = Window::new(World::group());
    let soon = "Soon: Tuesday 24 November, 15:00.";
    window.world().now = date(2026, 11, 23).at(16, 0, 0, 0);
    go(&mut window, "place-laptop");
    assert!(!window.has(soon), "nobody asked for it");
    window.press_id("remind-hour");
    assert!(!window.has(soon), "it is a day away");
    window.press_id("remind-day");
    assert!(window.has(soon));
    let pushed = window.take();
    assert!(
        pushed.iter().all(|one| matches!(one, Command::Settings(_))),
        "{pushed:?}"
    );
    for place in ["place-people", "place-notebook"] {
        go(&mut window, place);
        assert!(window.has(soon));
    }
    go(&mut window, "place-next");
    assert!(!window.has("Soon:"), "this place shows the meeting itself");
    window.world().now = date(2026, 11, 24).at(23, 0, 0, 0);
    go(&mut window, "place-people");
    assert!(!window.has("Soon:"), "it is over");
}

#[test]
fn a_screen_that_has_settled_asks_for_no_other_pass() {
    for (name, world, steps) in screens() {
        let mut window = Window::new(world());
        steps(&mut window);
        window.run();
        window.run();
        let delay = window.harness.output().viewport_output[&ViewportId::ROOT].repaint_delay;
        assert!(
            delay >= Duration::from_secs(1),
            "{name} asks for another pass after {delay:?}"
        );
    }
}

#[test]
fn nothing_is_pushed_by_itself() {
    for (name, world, steps) in screens() {
        let mut window = Window::new(world());
        steps(&mut window);
        window.run();
        window.take();
        for _ in 0..5 {
            window.run();
        }
        assert!(window.take().is_empty(), "{name} pushes by itself");
    }
}

#[test]
fn a_hand_over_the_clock_of_the_wall_changes_nothing_but_the_next_meeting() {
    let mut world = World::group();
    world.now = jiff::civil::date(2036, 1, 1).at(0, 0, 0, 0);
    let window = Window::new(world);
    assert!(window.has("Tuesday 8 January") || window.has("2036") || window.has("January"));
}
