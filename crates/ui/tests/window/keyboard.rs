//! Each task by keyboard alone.

use commonbook_book::{ComesAs, Edit};
use commonbook_ui::{Command, Inviting, JoinState, Joining, Phase, Stick};
use egui::{Key, Modifiers};

use crate::world::{Window, World};

#[test]
fn opening_the_book_needs_no_tab() {
    let mut window = Window::new(World::locked());
    window.write("blue bicycle rain kettle");
    window.key(Modifiers::NONE, Key::Enter);
    assert_eq!(window.world().phase, Phase::Open);
    assert_eq!(
        window.focused().as_deref(),
        Some("Next meeting"),
        "the heading has the keyboard"
    );
}

#[test]
fn another_book_of_the_laptop() {
    let mut window = Window::new(World::locked());
    window.enter("Another book");
    window.tab_to("Where is the other one?");
    window.write("/media/stick");
    window.key(Modifiers::NONE, Key::Enter);
    let at = "/media/stick".into();
    assert!(window.take().contains(&Command::OtherBook { at }));
    assert_eq!(window.focused().as_deref(), Some("Passphrase"));
}

#[test]
fn taking_a_turn() {
    let mut window = Window::new(World::group());
    window.enter("Take this turn: Tea, Tuesday 24 November");
    assert!(window.has("Tea is yours."));
}

/// What was pressed is gone then; the keyboard goes on from there and not from the first thing of the window.
#[test]
fn after_a_turn_is_taken_tab_goes_on_from_there() {
    let mut window = Window::new(World::group());
    window.enter("Take this turn: Key, Tuesday 24 November");
    assert!(window.has("Key is yours."));
    window.key(Modifiers::NONE, Key::Enter);
    let taken = |command: &Command| matches!(command, Command::Edit(Edit::TakeSlot { .. }));
    let count = window.take().into_iter().filter(taken).count();
    assert_eq!(count, 1, "a second Enter does nothing");
    window.key(Modifiers::NONE, Key::Tab);
    let next = window.focused().unwrap();
    assert_eq!(next, "Take this turn: Tea, Tuesday 24 November");
    window.key(Modifiers::SHIFT, Key::Tab);
    assert_eq!(window.focused().as_deref(), Some("I can't this time"));
}

#[test]
fn a_key_that_is_held_down_presses_once() {
    let mut window = Window::new(World::group());
    window.key(Modifiers::ALT, Key::Num2);
    window.tab_to("Take this turn: Tea, Tuesday 24 November");
    window.hold(Key::Space, 5);
    assert!(window.has("Tea is yours."));
    assert_eq!(
        window.focused().as_deref(),
        Some("Hand this on: Tea, Tuesday 24 November")
    );
}

#[test]
fn a_field_that_was_asked_for_has_the_keyboard() {
    let mut window = Window::new(World::group());
    window.key(Modifiers::ALT, Key::Num3);
    window.enter("Read: Ground rules");
    window.enter("Change: Nobody has to speak.");
    assert_eq!(window.focused().as_deref(), Some("The words of this rule"));
    window.key(Modifiers::ALT, Key::Num5);
    window.enter("Use words instead");
    window.write("river chair");
    window.enter("Find it");
    assert!(window.take().contains(&Command::StartMeet {
        dial: Some("river chair".into())
    }));
    window.key(Modifiers::ALT, Key::Num2);
    window.enter("Add a job");
    window.enter("Add a job");
    assert_eq!(
        window.focused().as_deref(),
        Some("What is it called?"),
        "what is left empty"
    );
}

#[test]
fn each_place_has_its_key_and_its_heading_gets_the_keyboard() {
    let mut window = Window::new(World::group());
    for (key, name) in [
        (Key::Num2, "Who does what"),
        (Key::Num3, "Notebook"),
        (Key::Num4, "People"),
        (Key::Num5, "Share news"),
        (Key::Num6, "This laptop"),
        (Key::Num1, "Next meeting"),
    ] {
        window.key(Modifiers::ALT, key);
        assert_eq!(window.focused().as_deref(), Some(name));
    }
}

#[test]
fn writing_a_note() {
    let mut window = Window::new(World::group());
    window.key(Modifiers::ALT, Key::Num3);
    window.enter("Write a note");
    window.tab_to("What is it called?");
    window.write("Garden");
    window.enter("Begin the note");
    window.tab_to("The text of the note");
    window.write("Seeds");
    window.key(Modifiers::ALT, Key::Num1);
    let pushed = window.take();
    assert!(pushed.iter().any(
        |c| matches!(c, Command::Edit(Edit::RewriteNote { text, .. }) if text.ends_with("Seeds"))
    ));
    assert!(pushed.contains(&Command::CloseNote));
}

#[test]
fn planning_a_meeting() {
    let mut window = Window::new(World::alone());
    window.enter("Plan a meeting");
    window.enter("A day later");
    window.enter("A week later");
    window.enter("Every second Saturday");
    window.enter("Plan it");
    let pushed = window.take();
    let Some(Command::Edit(Edit::AddMeeting {
        date,
        repeat,
        zone,
        minutes,
        ..
    })) = pushed.last()
    else {
        panic!("{pushed:?}")
    };
    assert_eq!(date.to_string(), "2026-11-28");
    assert_eq!(repeat.as_deref(), Some("FREQ=WEEKLY;INTERVAL=2"));
    assert_eq!((zone.as_str(), *minutes), ("Africa/Kampala", 90));
    assert!(window.has("Planned: Saturday 28 November, 15:00."));
}

#[test]
fn whoever_is_alone_lets_somebody_in_alone() {
    let mut world = World::alone();
    std::sync::Arc::make_mut(&mut world.book_mut().members).number = 2;
    let mut window = Window::new(world);
    window.key(Modifiers::ALT, Key::Num4);
    window.enter("Somebody is here to join");
    assert!(window.has("when you say yes"));
}

#[test]
fn letting_somebody_in() {
    let mut window = Window::new(World::group());
    window.key(Modifiers::ALT, Key::Num4);
    window.enter("Somebody is here to join");
    window.enter("Show the words");
    assert!(window.take().contains(&Command::StartInvite));
    window.world().join = JoinState::Inviting(Inviting::Words {
        words: "river chair orange seven coat music".into(),
        address: Some("192.168.1.20:4433".into()),
    });
    window.run();
    assert!(window.has("ORANGE"));
    let words = ["bell", "cloud", "rice", "tree"].map(String::from).to_vec();
    window.world().join = JoinState::Inviting(Inviting::Check {
        words,
        alias: "Sam".into(),
        said_yes: false,
        by_stick: false,
    });
    window.run();
    window.enter("Yes, the same");
    assert!(
        window
            .take()
            .contains(&Command::ConfirmWords(true, ComesAs::New))
    );
    window.world().join = JoinState::Inviting(Inviting::Asked {
        alias: "Sam".into(),
        more: 1,
    });
    window.run();
    assert!(window.has("Sam would like to join. One more member has to say yes."));
    window.enter("Go on");
    assert!(window.take().contains(&Command::StopInvite));
}

#[test]
fn joining() {
    let mut window = Window::new(World::new(Phase::FirstRun));
    window.enter("Yes, we are together");
    window.tab_to("Passphrase");
    window.write("too short");
    window.enter("Use this");
    assert!(window.has("A little longer, please"));
    window.enter("Pick five words for me");
    window.enter("Use this");
    window.tab_to("Your name in this group");
    window.write("Sam");
    window.enter("Go on");
    window.tab_to("The six words");
    window.write("river chair orange seven coat music");
    window.enter("Join");
    let pushed = window.take();
    let Some(Command::Join {
        passphrase,
        alias,
        words,
        at,
    }) = pushed.last()
    else {
        panic!("{pushed:?}")
    };
    assert_eq!(passphrase.as_str(), "red boat lamp goat seven");
    assert_eq!((alias.as_str(), at), ("Sam", &None));
    assert_eq!(words, "river chair orange seven coat music");
    let words = ["bell", "cloud", "rice", "tree"].map(String::from).to_vec();
    window.world().join = JoinState::Joining(Joining::Check {
        words,
        said_yes: false,
    });
    window.run();
    assert!(window.has("BELL"));
    window.enter("Yes, the same");
    assert!(
        window
            .take()
            .contains(&Command::ConfirmWords(true, ComesAs::New))
    );
    window.world().join = JoinState::Joining(Joining::Waiting { more: Some(1) });
    window.run();
    assert!(window.has("One more member says yes when you next sit together."));
}

#[test]
fn after_other_words_only_the_words_are_typed_again() {
    let mut window = Window::new(World::new(Phase::FirstRun));
    window.world().join = JoinState::Joining(Joining::Looking);
    window.run();
    window.enter("Stop");
    assert!(window.take().contains(&Command::StopLooking));
    window.world().join = JoinState::Joining(Joining::Stopped);
    window.run();
    window.enter("Join");
    assert_eq!(window.focused().as_deref(), Some("The six words"));
    window.write("river chair orange seven coat music");
    window.key(Modifiers::NONE, Key::Enter);
    assert_eq!(
        window.take(),
        [Command::JoinAgain {
            words: "river chair orange seven coat music".into(),
            at: None
        }]
    );
}

#[test]
fn joining_by_stick() {
    let mut window = Window::new(World::new(Phase::FirstRun));
    window.enter("No, but I have words or a stick from them");
    window.enter("Pick five words for me");
    window.enter("Use this");
    window.tab_to("Your name in this group");
    window.write("Sam");
    window.enter("Go on");
    window.enter("The laptops do not find each other");
    window.tab_to("Or write the folder");
    window.write("/mnt/usb");
    window.enter("Put my request here: the folder above");
    let pushed = window.take();
    let Some(Command::JoinByStick { alias, at, .. }) = pushed.last() else {
        panic!("{pushed:?}")
    };
    assert_eq!((alias.as_str(), at.as_deref()), ("Sam", Some("/mnt/usb")));
}

#[test]
fn starting_a_group_takes_four_questions() {
    let mut window = Window::new(World::new(Phase::FirstRun));
    window.enter("No, I am starting a group");
    assert!(window.has("While you are the only one in the group, nobody can."));
    window.enter("Pick five words for me");
    window.enter("Use this");
    window.tab_to("Your name in this group");
    window.write("Ana");
    window.enter("Go on");
    window.tab_to("What the group calls its book");
    window.write("Tuesday book");
    window.enter("Begin");
    let pushed = window.take();
    assert!(
        matches!(pushed.last(), Some(Command::NewGroup { group, alias, .. })
        if group == "Tuesday book" && alias == "Ana")
    );
}

#[test]
fn giving_and_taking_on_a_stick() {
    let mut world = World::group();
    world.news.sticks = vec![Stick {
        name: "KINGSTON".into(),
        path: "/media/kingston".into(),
    }];
    let mut window = Window::new(world);
    window.key(Modifiers::ALT, Key::Num5);
    window.enter("Give and take: KINGSTON");
    assert!(window.take().contains(&Command::StickSwap {
        at: "/media/kingston".into()
    }));
}

#[test]
fn locking_and_hiding() {
    let mut window = Window::new(World::group());
    window.enter("Hide");
    assert!(window.buttons().is_empty());
    window.key(
        Modifiers {
            ctrl: true,
            command: true,
            shift: true,
            ..Modifiers::NONE
        },
        Key::H,
    );
    window.key(Modifiers::ALT, Key::Num6);
    window.enter("Lock now");
    assert_eq!(window.world().phase, Phase::Locked);
}

#[test]
fn agreeing_to_a_newcomer() {
    let mut window = Window::new(World::group());
    window.enter("Agree: Sam would like to join");
    assert!(
        window
            .take()
            .iter()
            .any(|command| matches!(command, Command::Endorse(_)))
    );
}

#[test]
fn the_size_of_the_text_goes_in_six_steps() {
    let mut window = Window::new(World::group());
    let control = Modifiers {
        ctrl: true,
        command: true,
        ..Modifiers::NONE
    };
    for percent in [125, 150, 175, 200, 250, 250] {
        window.key(control, Key::Plus);
        assert_eq!(window.world().settings.zoom.percent(), percent);
    }
    window.key(control, Key::Minus);
    assert_eq!(window.world().settings.zoom.percent(), 200);
    window.key(control, Key::Num0);
    assert_eq!(window.world().settings.zoom.percent(), 100);
}

#[test]
fn in_a_narrow_window_the_places_are_a_list() {
    let mut window = Window::zoomed(World::group(), 200);
    window.enter("Places");
    window.enter("People");
    assert!(window.has("Members"));
    window.enter("Places");
    window.key(Modifiers::NONE, Key::Escape);
    assert!(window.has("Members"), "Escape comes back to where one was");
}
