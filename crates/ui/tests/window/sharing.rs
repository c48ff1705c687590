//! Share news: the states of a meeting and of a stick, in words.

use commonbook_ui::{Command, Meet, Meeting, Stick, StickDone, StickNews};

use crate::world::{Window, World};

fn share() -> Window {
    let mut window = Window::new(World::group());
    window.press_id("place-share");
    window
}

fn meeting(others: usize, same: bool, alone_for_long: bool) -> Meet {
    let words = Some("river chair orange seven coat music".to_owned());
    Meet::On(Meeting {
        others,
        same,
        alone_for_long,
        words,
        address: Some("192.168.1.20:4433".to_owned()),
        waits: false,
    })
}

#[test]
fn a_meeting_says_what_is_going_on() {
    let mut window = share();
    window.press_id("share-meet");
    assert!(window.take().contains(&Command::StartMeet { dial: None }));
    for (state, said) in [
        (
            meeting(0, false, false),
            "Looking for other laptops of your group.",
        ),
        (
            meeting(0, false, true),
            "Nobody found yet. Are you on the same Wi-Fi?",
        ),
        (
            meeting(2, false, false),
            "3 laptops here. Giving and taking news.",
        ),
        (
            meeting(3, true, false),
            "4 laptops here have the same book.",
        ),
        (Meet::Ended, "It ended by itself"),
    ] {
        window.world().news.meet = state;
        window.run();
        assert!(window.has(said), "{said}");
    }
}

#[test]
fn words_stand_in_where_looking_around_finds_nobody() {
    let mut window = share();
    window.world().news.meet = meeting(0, false, true);
    window.run();
    assert!(window.has("RIVER") && window.has("192.168.1.20:4433"));
    window.press_id("share-use-words");
    window.tab_to("The words of the other laptop, and what stands under them");
    window.write("192.168.1.21:4433");
    window.press_id("share-dial-go");
    assert!(window.take().contains(&Command::StartMeet {
        dial: Some("192.168.1.21:4433".into())
    }));
}

#[test]
fn from_unlock_to_the_stick_in_three_presses() {
    let mut world = World::locked();
    world.news.sticks = vec![Stick {
        name: "KINGSTON".into(),
        path: "/media/kingston".into(),
    }];
    let mut window = Window::new(world);
    window.write("blue bicycle rain kettle");
    window.press_id("unlock-open"); // 1
    window.press_id("place-share"); // 2
    window.press("Give and take: KINGSTON"); // 3
    assert!(window.take().contains(&Command::StickSwap {
        at: "/media/kingston".into()
    }));
    window.world().news.stick = StickNews::Done(StickDone {
        took: true,
        added: 12,
        left_out: 1,
        gave: true,
    });
    window.run();
    assert!(window.has("Added 12 pieces of news. One could not be trusted and was left out."));
    assert!(window.has("You can take the stick out now."));
}

#[test]
fn a_folder_can_be_typed() {
    let mut window = share();
    window.press_id("share-stick-apart");
    window.tab_to("Or write the folder");
    window.write("/mnt/usb");
    window.press_id("share-stick-give");
    window.press_id("share-stick-take");
    let pushed = window.take();
    assert!(pushed.contains(&Command::StickGive {
        at: "/mnt/usb".into()
    }));
    assert!(pushed.contains(&Command::StickTake {
        at: "/mnt/usb".into()
    }));
}

#[test]
fn sticks_are_looked_for_once_when_the_place_is_opened() {
    let mut window = share();
    window.run();
    window.run();
    assert_eq!(
        window
            .take()
            .iter()
            .filter(|command| **command == Command::Sticks)
            .count(),
        1
    );
}
