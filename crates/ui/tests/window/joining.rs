//! A newcomer's screens, by the keyboard: the welcome sheet, waiting where members meet, and by stick.

use commonbook_ui::{Command, JoinState, Joining, Meet, Meeting};
use egui::{Key, Modifiers};

use crate::{
    screens::{into_group, newcomer, waiting},
    world::{Window, World},
};

#[test]
fn the_sheet_is_read_before_anything_is_said() {
    let mut window = Window::new(newcomer(Joining::Reading));
    assert!(window.has("This is the welcome sheet. Nobody keeps anything of you yet."));
    window.enter("I would like to join");
    assert_eq!(window.take(), [Command::WouldJoin]);
}

#[test]
fn who_would_rather_not_leaves_no_trace() {
    let mut window = Window::new(newcomer(Joining::Reading));
    window.enter("I would rather not join");
    assert!(window.has("It leaves no trace with the group."));
    // Nothing is done before it is said twice.
    assert!(!window.take().contains(&Command::StopJoining));
    window.enter("I would rather not join");
    assert!(window.take().contains(&Command::StopJoining));
    // Later somebody may have said yes already.
    let mut window = Window::new(newcomer(waiting()));
    window.enter("I would rather not join");
    assert!(window.has(
        "If a member proposed you already, the group keeps that you asked, and nothing more."
    ));
}

#[test]
fn who_waits_can_meet() {
    let mut window = Window::new(newcomer(waiting()));
    window.enter("Meet");
    assert!(window.take().contains(&Command::StartMeet { dial: None }));
    window.world().news.meet = Meet::On(Meeting {
        waits: true,
        ..Meeting::default()
    });
    window.run();
    assert!(window.has(
        "A laptop of the group is here. You come in as soon as enough members have said yes."
    ));
    window.enter("Stop");
    assert!(window.take().contains(&Command::StopMeet));
}

#[test]
fn a_member_who_meets_sees_that_somebody_waits() {
    let mut world = World::group();
    world.news.meet = Meet::On(Meeting {
        waits: true,
        ..Meeting::default()
    });
    let mut window = Window::new(world);
    window.key(Modifiers::ALT, Key::Num5);
    assert!(window.has(
        "Somebody who would like to join is here, and waits for a yes. You find it under People."
    ));
}

#[test]
fn by_stick_the_group_that_answers_is_looked_at_before_anything_is_taken() {
    let words = ["bell", "cloud", "rice", "tree"].map(String::from).to_vec();
    let mut window = Window::new(newcomer(Joining::OnStick { words, again: true }));
    assert!(window.has("BELL"));
    assert!(window.has(
        "There is no answer on the stick yet. Your request is on the stick. Give it to somebody of the group."
    ));
    window.enter("The stick is back");
    window.tab_to("Or write the folder");
    window.write("/mnt/usb");
    window.enter("Give and take: the folder above");
    let at = "/mnt/usb".to_owned();
    assert!(window.take().contains(&Command::AskOnStick { at }));
    for (words, right) in [("No, another one", false), ("Yes, join", true)] {
        window.world().join = JoinState::Joining(into_group());
        window.run();
        assert!(window.has("There is an answer on the stick, from “Our book”."));
        assert!(window.has("3 people belong to it, you among them."));
        window.enter(words);
        assert_eq!(window.take(), [Command::ThisGroup(right)]);
    }
}

#[test]
fn who_is_neither_in_nor_proposed_can_begin_again() {
    let mut world = newcomer(waiting());
    world.join = JoinState::Nothing;
    let mut window = Window::new(world);
    assert!(window.has("You have the welcome sheet."));
    let members = &mut window.world().book_mut().members;
    std::sync::Arc::make_mut(members).welcome = None;
    window.run();
    assert!(window.has("You are not in yet. Type the words you hear, or use a stick."));
    window.enter("Ask by a stick");
    window.enter("I would rather not join");
    assert!(window.has("It leaves no trace with the group."));
}
