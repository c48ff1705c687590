//! Writing a note while others may write it too.

use std::time::Duration;

use commonbook_book::Edit;
use commonbook_ui::Command;
use egui::{Key, Modifiers};

use crate::world::{Window, World};

fn open_note() -> Window {
    let mut window = Window::new(World::group());
    window.press_id("place-notebook");
    window.press("Read: Lift to the clinic");
    window.tab_to("The text of the note");
    window.take();
    window
}

fn rewrites(window: &mut Window) -> Vec<(String, Option<String>)> {
    let rewritten = window
        .take()
        .into_iter()
        .filter_map(|command| match command {
            Command::Edit(Edit::RewriteNote { text, base, .. }) => Some((text, base)),
            _ => None,
        });
    rewritten.collect()
}

#[test]
fn a_note_is_kept_at_a_pause() {
    let mut window = open_note();
    window.write(" Bring water.");
    assert!(window.has("Being written."));
    window.world().clock += Duration::from_secs(1);
    window.run();
    assert!(rewrites(&mut window).is_empty());
    window.world().clock += Duration::from_secs(1);
    window.run();
    let kept = (
        "The bus leaves at four. Bring water.".to_owned(),
        Some("1".to_owned()),
    );
    assert_eq!(rewrites(&mut window), [kept]);
    assert!(window.has("Kept on this laptop."));
}

#[test]
fn a_note_is_kept_on_leaving_on_lock_and_under_the_cover() {
    let leave: [fn(&mut Window); 4] = [
        |window| window.press_id("place-share"),
        |window| window.press("Back to Notebook"),
        |window| window.key(Modifiers::ALT, Key::Num1),
        |window| {
            window.world().clock += Duration::from_secs(3600);
            window.run();
        },
    ];
    for leave in leave {
        let mut window = open_note();
        window.write("!");
        leave(&mut window);
        assert_eq!(rewrites(&mut window).len(), 1);
    }
}

#[test]
fn the_draft_comes_before_the_lock() {
    let mut window = open_note();
    window.write("!");
    window.world().clock += Duration::from_secs(3600);
    window.run();
    let pushed = window.take();
    let edit = pushed
        .iter()
        .position(|command| matches!(command, Command::Edit(_)))
        .unwrap();
    let lock = pushed
        .iter()
        .position(|command| *command == Command::Lock)
        .unwrap();
    assert!(edit < lock);
}

#[test]
fn what_others_write_comes_in_and_the_caret_stays_at_its_letter() {
    let mut window = open_note();
    window
        .world()
        .note_becomes("Tuesdays: The bus leaves at four.");
    window.run();
    window.write(" Bring water.");
    assert!(window.has("Tuesdays: The bus leaves at four. Bring water."));
}

#[test]
fn a_draft_and_what_others_write_are_merged_by_the_book() {
    let mut window = open_note();
    window.world().slow = true;
    window.write(" Bring water.");
    window
        .world()
        .note_becomes("Tuesdays: The bus leaves at four.");
    window.run();
    let sent = rewrites(&mut window);
    assert_eq!(
        sent,
        [(
            "The bus leaves at four. Bring water.".to_owned(),
            Some("1".to_owned())
        )]
    );
    window.write(" And bread.");
    window.world().answers.edits += 1;
    window
        .world()
        .note_becomes("Tuesdays: The bus leaves at four. Bring water.");
    window.run();
    assert!(window.has("Tuesdays: The bus leaves at four. Bring water. And bread."));
}

#[test]
fn a_new_note_opens_as_soon_as_the_book_has_it() {
    let mut window = Window::new(World::group());
    window.press_id("place-notebook");
    window.press_id("note-write");
    assert!(window.has("Everyone in the group can read and change this."));
    window.press_id("note-begin");
    assert!(window.has("Please write a word or two here."));
    window.tab_to("What is it called?");
    window.write("Garden");
    window.press_id("note-begin");
    assert!(window.has("The text of the note"));
    assert!(window.has("Garden is in the notebook."));
}
