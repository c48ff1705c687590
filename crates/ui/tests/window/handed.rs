//! Notes from one person to another.

use std::sync::Arc;

use commonbook_book::{HandedId, HandedIn, HandedOut, HandedView};
use commonbook_ui::Command;
use egui::{Key, Modifiers};

use crate::{
    screens::{Screen, go},
    world::{BO, MIRA, Window, World, id, member},
};

fn with_notes() -> World {
    let mut world = World::four();
    let out = |byte, alias: &str, gone| HandedOut {
        id: HandedId(id(byte)),
        to: member(MIRA),
        alias: alias.into(),
        gone,
        text: "The bus leaves at four.".into(),
    };
    world.book_mut().handed = Arc::new(HandedView {
        waiting: vec![out(91, "Mira", false), out(92, "Noor", true)],
        received: vec![HandedIn {
            id: HandedId(id(93)),
            from: member(BO),
            alias: "Bo".into(),
            text: "Can you bring the cups on Tuesday?".into(),
        }],
    });
    world
}

fn to_bo(window: &mut Window) {
    go(window, "place-people");
    let read = window.say("read");
    window.press(&format!("{read}: Bo"));
    let note = window.words.with("hand-title", &[("who", "Bo".into())]);
    window.press(&note);
}

pub(crate) fn handed_screens() -> Vec<Screen> {
    vec![
        ("next, with a note for me", with_notes, |_| {}),
        ("people with notes", with_notes, |w| go(w, "place-people")),
        ("notes between two", with_notes, |w| {
            let (read, new) = (w.say("read"), w.words.with("hand-new", &[("n", 1.into())]));
            w.press(&format!("{read}: {new}"));
        }),
        ("a note for Bo", World::four, |w| {
            to_bo(w);
            w.press_id("hand-keep");
        }),
    ]
}

#[test]
fn a_note_waits_here_for_the_one_it_is_for() {
    let mut window = Window::new(World::four());
    window.key(Modifiers::ALT, Key::Num4);
    window.enter("Read: Bo");
    window.enter("A note for Bo");
    assert!(window.has("Only Bo can read it."));
    window.enter("Keep it for the next time we meet");
    assert!(window.has("Please write a word or two here."));
    window.tab_to("What the note says");
    window.write("Can you bring the cups?");
    window.enter("Keep it for the next time we meet");
    let note = Command::HandNote {
        to: member(BO),
        text: "Can you bring the cups?".into(),
    };
    assert!(window.take().contains(&note));
    assert!(window.has("The note waits on this laptop for Bo."));
}

#[test]
fn a_note_for_oneself_is_on_the_first_screen_and_can_be_put_away() {
    let mut window = Window::new(with_notes());
    assert!(!window.has("the cups"), "others look at this screen too");
    window.enter("Read: There is a note for you.");
    assert!(window.has("Can you bring the cups on Tuesday?"));
    window.enter("Put it away: From Bo");
    window.enter("Take it back: It waits for Mira");
    let away = [93, 91].map(|byte| Command::DropHanded(HandedId(id(byte))));
    let pushed = window.take();
    assert!(away.iter().all(|command| pushed.contains(command)));
    assert!(window.has("It waits for Noor, who is no longer in the group"));
}

#[test]
fn nobody_on_paper_is_handed_a_note_by_a_laptop() {
    let mut window = Window::new(World::four());
    window.key(Modifiers::ALT, Key::Num4);
    assert!(!window.has_button("Read: Jo"));
}
