//! Taking a turn, handing it on, and two people at one job.

use commonbook_book::Edit;
use commonbook_ui::{Command, Problem};
use egui::accesskit::Live;
use egui_kittest::kittest::NodeT as _;

use crate::world::{Window, World, tuesday};

#[test]
fn from_unlock_to_tea_is_yours_in_three_presses() {
    let mut window = Window::new(World::locked());
    window.write("blue bicycle rain kettle");
    window.press_id("unlock-open"); // 1
    window.press("Take this turn: Tea, Tuesday 24 November"); // 2
    assert!(window.has("Tea is yours."));
    let pushed = window.take();
    let Some(Command::Unlock { passphrase }) = pushed.first() else {
        panic!("{pushed:?}")
    };
    assert_eq!(passphrase.as_str(), "blue bicycle rain kettle");
    assert!(
        matches!(pushed.get(1), Some(Command::Edit(Edit::TakeSlot { date, .. })) if *date == tuesday())
    );
}

#[test]
fn a_turn_is_yours_only_when_the_book_has_it() {
    let mut world = World::group();
    world.slow = true;
    let mut window = Window::new(world);
    window.press("Take this turn: Tea, Tuesday 24 November");
    assert!(!window.has("Tea is yours."));
    let edit = match window.take().pop() {
        Some(Command::Edit(edit)) => edit,
        other => panic!("{other:?}"),
    };
    window.world().answer(&edit);
    window.run();
    assert!(window.has("Tea is yours."));
}

#[test]
fn what_is_done_can_be_taken_back_until_the_next_act() {
    let mut window = Window::new(World::group());
    window.press("Take this turn: Tea, Tuesday 24 November");
    window.press_id("take-it-back");
    assert!(window.take().contains(&Command::Undo));
    assert!(window.has("It is as it was before."));
    assert!(!window.has_button("Take it back"));
}

#[test]
fn a_turn_that_was_not_kept_is_said_with_what_one_can_do() {
    let mut world = World::group();
    world.refuse = Some(Problem::DiskFull);
    let mut window = Window::new(world);
    window.press("Take this turn: Tea, Tuesday 24 November");
    assert!(!window.has("Tea is yours."));
    assert!(window.has("There is no room left on this laptop."));
    assert!(window.has("Make some room"));
    window.press_id("place-who");
    assert!(
        !window.has("There is no room left"),
        "it is left behind with its place"
    );
}

#[test]
fn two_people_at_one_job_are_asked_kindly() {
    let mut window = Window::new(World::group());
    window.press_id("place-who");
    assert!(window.has("Taken by you and Bo. Both is fine."));
    window.press("We both do it: Opening, Tuesday 24 November");
    assert!(!window.has("Both is fine"));
    assert!(window.has("Opening: you and Bo"));
    assert!(window.has("Opening: you do it together."));
    assert!(
        matches!(
            window.take().as_slice(),
            [Command::Edit(Edit::ShareTurn { seats: None, .. })]
        ),
        "the others are not asked either"
    );
}

#[test]
fn one_of_two_steps_back() {
    let mut window = Window::new(World::group());
    window.press_id("place-who");
    window.press("I step back: Opening, Tuesday 24 November");
    assert!(window.has("You stepped back from Opening."));
    assert!(window.has("Opening: Bo"));
}

#[test]
fn a_turn_entered_by_somebody_else_says_so() {
    let mut window = Window::new(World::group());
    window.press_id("place-who");
    assert!(window.has("Welcome: Jo, entered by Bo"));
}

#[test]
fn i_cannot_this_time_asks_for_no_reason() {
    let mut window = Window::new(World::group());
    window.press_id("next-cannot");
    assert!(matches!(
        window.take().as_slice(),
        [Command::Edit(Edit::HandOn { member: None, .. })]
    ));
}

#[test]
fn the_meetings_before_and_after_are_one_press_away() {
    let mut window = Window::new(World::group());
    window.press_id("place-who");
    window.press("The meeting after: Tuesday 8 December");
    assert!(window.has("Tuesday 8 December, 15:00"));
    assert!(window.has_button("Take this turn: Tea, Tuesday 8 December"));
    window.press("The meeting before: Tuesday 24 November");
    assert!(window.has_button("Take this turn: Tea, Tuesday 24 November"));
}

#[test]
fn a_screen_reader_hears_it_once_and_politely() {
    let mut window = Window::new(World::group());
    let polite = |window: &Window| -> Vec<(String, String)> {
        let nodes = window.harness.root().children_recursive();
        nodes
            .map(|node| node.accesskit_node())
            .filter(|node| node.live() == Live::Polite)
            .map(|node| (format!("{:?}", node.id()), node.label().unwrap_or_default()))
            .collect()
    };
    let before = polite(&window);
    window.press("Take this turn: Tea, Tuesday 24 November");
    let after = polite(&window);
    let changed: Vec<&(String, String)> =
        after.iter().filter(|line| !before.contains(line)).collect();
    assert_eq!(changed.len(), 1);
    assert_eq!(changed[0].1, "Tea is yours.");
    assert!(
        before
            .iter()
            .any(|(id, text)| *id == changed[0].0 && text.is_empty()),
        "the same line"
    );
}

#[test]
fn an_edit_that_was_never_answered_is_not_waited_for_after_the_lock() {
    let mut world = World::group();
    world.slow = true;
    let mut window = Window::new(world);
    window.press("Take this turn: Tea, Tuesday 24 November");
    window.press_id("place-laptop");
    window.press_id("laptop-lock");
    window.world().slow = false;
    window.write("blue bicycle rain kettle");
    window.press_id("unlock-open");
    window.press("Take this turn: Tea, Tuesday 24 November");
    assert!(window.has("Tea is yours."));
}
