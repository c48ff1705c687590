//! Idle means idle.

use std::time::Duration;

use egui::ViewportId;

use crate::{
    screens::screens,
    world::{Window, World},
};

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
