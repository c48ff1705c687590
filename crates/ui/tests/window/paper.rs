//! Somebody without a laptop: others enter what they take on, with their yes.

use commonbook_book::Edit;
use commonbook_ui::{Command, Proposed};

use egui::{Key, Modifiers};

use crate::world::{Window, World};

#[test]
fn a_turn_is_entered_for_somebody_on_paper_and_handed_on_again() {
    let mut window = Window::new(World::group());
    window.press_id("place-who");
    window.enter("Enter for somebody on paper");
    assert!(window.has("It will be shown as: Jo, entered by Ana."));
    window.enter("Jo has said yes: Tea, Tuesday 24 November");
    assert!(window.has("Tea: entered for Jo."));
    assert!(window.has("Tea: Jo, entered by you"), "as the book has it");
    window.enter("Hand this on: Tea, Tuesday 24 November");
    assert!(window.has("Tea: no longer Jo."));
    let pushed = window.take();
    let members: Vec<bool> = pushed
        .iter()
        .filter_map(|command| match command {
            Command::Edit(Edit::TakeSlot { member, .. } | Edit::HandOn { member, .. }) => {
                Some(member.is_some())
            }
            _ => None,
        })
        .collect();
    assert_eq!(members, [true, true], "never in one's own name");
}

#[test]
fn nobody_on_paper_nothing_to_enter() {
    let mut window = Window::new(World::two());
    window.press_id("place-who");
    assert!(!window.has_button("Enter for somebody on paper"));
}

#[test]
fn somebody_on_paper_comes_in_by_a_proposal() {
    let mut window = Window::new(World::four());
    window.key(Modifiers::ALT, Key::Num4);
    window.enter("Add somebody on paper");
    assert!(window.has("Only with their yes."));
    window.enter("Ask another member");
    assert!(window.has("Please write a word or two here."));
    window.tab_to("What may the group call them?");
    window.write("Tuli");
    window.key(Modifiers::NONE, Key::Enter);
    let paper = Command::Propose(Proposed::Paper("Tuli".into()));
    assert!(window.take().contains(&paper));
    assert!(window.has("It waits for one more yes."));
}
