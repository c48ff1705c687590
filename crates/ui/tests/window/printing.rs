//! From a place to its sheet on paper.

use commonbook_ui::{Command, Problem, Sheet};
use egui::{Key, Modifiers};

use crate::world::{Window, World};

#[test]
fn who_does_what_goes_on_paper_by_keyboard_alone() {
    let mut window = Window::new(World::group());
    window.key(Modifiers::ALT, Key::Num2);
    window.enter("Print");
    assert_eq!(window.focused().as_deref(), Some("Print"), "the heading");
    assert!(window.has("It is plain: whoever finds the paper or the file can read it."));
    window.tab_to("Which folder? Left empty, it is the one for your documents.");
    window.write("/media/stick");
    window.enter("Write it");
    let print = Command::Print {
        what: Sheet::Rota,
        at: "/media/stick".into(),
    };
    assert!(window.take().contains(&print));
    assert!(window.has("It is here: /home/ana/Documents/sheet.html"));
    window.tab_to("Which folder? Left empty, it is the one for your documents.");
    window.key(Modifiers::NONE, Key::Enter);
    assert_eq!(window.take(), [print], "Enter in the field is enough");
    window.key(Modifiers::NONE, Key::Escape);
    assert!(window.has_button("Add a job"));
}

#[test]
fn when_and_where_can_go_without_names() {
    let mut window = Window::new(World::group());
    window.press_id("place-who");
    window.press_id("print");
    window.press_id("print-meetings");
    window.press_id("print-write");
    let print = Command::Print {
        what: Sheet::Meetings,
        at: String::new(),
    };
    assert_eq!(window.take().last(), Some(&print));
}

#[test]
fn ground_rules_go_on_paper_from_the_notebook_and_from_themselves() {
    for inside in [false, true] {
        let mut window = Window::new(World::group());
        window.press_id("place-notebook");
        if inside {
            window.press("Read: Ground rules");
        }
        window.press_id("print");
        assert!(!window.has("It is here:"), "nothing was written yet");
        window.press_id("print-write");
        let print = Command::Print {
            what: Sheet::Rules,
            at: String::new(),
        };
        assert_eq!(window.take().last(), Some(&print));
        window.press("Back to Notebook");
        assert!(window.has_button("Write a note"));
    }
}

#[test]
fn a_place_without_a_sheet_has_no_way_to_print() {
    let mut window = Window::new(World::group());
    for place in ["place-next", "place-people", "place-share", "place-laptop"] {
        window.press_id(place);
        assert!(!window.has_button("Print"), "{place}");
    }
    let mut window = Window::new(World::alone());
    for place in ["place-who", "place-notebook"] {
        window.press_id(place);
        assert!(!window.has_button("Print"), "{place} is empty");
    }
}

#[test]
fn what_was_written_before_is_not_said_again_and_a_problem_is() {
    let mut window = Window::new(World::group());
    window.world().answers.printed = Some("/home/ana/old.html".into());
    window.press_id("place-who");
    window.press_id("print");
    assert!(!window.has("old.html"));
    window.world().answers.problem = Some(Problem::SheetNotWritten);
    window.run();
    assert!(window.has("It could not be written in that place."));
}
