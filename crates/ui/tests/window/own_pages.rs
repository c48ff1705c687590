//! What a note said before, pages of one's own, and far too much at once.

use std::sync::Arc;

use commonbook_book::{EarlierView, Edit, NoteId, PrivateId, PrivatePageView, VersionsView};
use commonbook_ui::Command;
use egui::{Key, Modifiers};

use crate::{
    notebook::edits,
    screens::go,
    world::{Window, World, id},
};

pub(crate) fn open_lift(window: &mut Window) {
    go(window, "place-notebook");
    let read = window.say("read");
    window.press(&format!("{read}: Lift to the clinic"));
}

pub(crate) fn with_private() -> World {
    let mut world = World::group();
    world.keep_private(None, "My story", "I was born near the river.");
    world
}

impl World {
    pub(crate) fn open_versions(&mut self, note: NoteId) {
        let earlier = |version: &str, text: &str| EarlierView {
            version: version.into(),
            text: text.into(),
        };
        self.book_mut().versions = Some(Arc::new(VersionsView {
            note,
            version: "1".into(),
            earlier: vec![
                earlier(
                    "b",
                    "The bus leaves at four.\nBring water, and a hat for the way.",
                ),
                earlier("a", "The bus"),
            ],
        }));
    }

    pub(crate) fn keep_private(&mut self, page: Option<PrivateId>, title: &str, text: &str) {
        let private = Arc::make_mut(&mut self.book_mut().private);
        let number = private.pages.len() as u8;
        let page = PrivatePageView {
            id: page.unwrap_or(PrivateId(id(190 + number))),
            title: title.into(),
            text: text.into(),
        };
        private.pages.retain(|one| one.id != page.id);
        private.pages.push(page);
    }
}

#[test]
fn an_earlier_version_is_read_and_brought_back_by_keyboard_alone() {
    let mut window = Window::new(World::group());
    window.key(Modifiers::ALT, Key::Num3);
    window.enter("Read: Lift to the clinic");
    window.enter("Earlier versions");
    assert!(window.has("Without names and times."));
    window.take();
    window.enter("Read: one before");
    assert!(window.has("The bus leaves at four.\nBring water, and a hat for the way."));
    window.key(Modifiers::NONE, Key::Escape);
    assert!(window.has("Without names and times."), "back to the list");
    window.enter("Read: 2 before");
    window.enter("Bring this back");
    let pushed = edits(&mut window);
    assert!(
        matches!(&pushed[..], [Edit::RewriteNote { text, base: Some(base), .. }]
            if text == "The bus" && base == "1"),
        "{pushed:?}"
    );
    assert!(window.has("The note says this again."));
    assert!(window.has("The text of the note"), "back at the note");
}

#[test]
fn a_page_of_one_s_own_is_kept_at_a_pause_and_never_as_an_edit() {
    let mut window = Window::new(World::group());
    window.key(Modifiers::ALT, Key::Num3);
    window.enter("Read: My own pages");
    assert!(window.has("Only on this laptop. In no news, and in nobody else's book."));
    window.enter("Write a page for myself");
    window.tab_to("What is it called?");
    window.write("My story");
    window.enter("Begin the page");
    assert!(window.has("My story is kept, on this laptop only."));
    window.take();
    window.tab_to("The text of the note");
    window.write("I was born near the river.");
    window.world().clock += std::time::Duration::from_secs(3);
    window.run();
    let pushed = window.take();
    assert!(
        matches!(&pushed[..], [Command::KeepPrivate { page: Some(_), text, .. }]
            if text == "I was born near the river."),
        "{pushed:?}"
    );
    assert!(window.has("Kept on this laptop."));
    window.write(" It was warm.");
    window.key(Modifiers::ALT, Key::Num1);
    let pushed = window.take();
    assert!(
        matches!(&pushed[..], [Command::KeepPrivate { .. }]),
        "{pushed:?}"
    );
    window.key(Modifiers::ALT, Key::Num3);
    window.enter("Read: My own pages");
    window.enter("Read: My story");
    window.enter("Take this page off the laptop");
    assert!(window.has("The page is no longer on this laptop."));
    window.enter("Bring My story back");
    assert!(window.has_button("Read: My story"));
    let all = window.take();
    assert!(
        all.iter()
            .all(|command| !matches!(command, Command::Edit(_)))
    );
}

#[test]
fn far_too_much_that_is_pasted_is_left_out_and_said() {
    let mut window = Window::new(World::group());
    open_lift(&mut window);
    window.tab_to("The text of the note");
    let much = "word ".repeat(2_000_000);
    let begun = std::time::Instant::now();
    window.harness.event(egui::Event::Paste(much));
    window.run();
    assert!(begun.elapsed() < std::time::Duration::from_secs(2));
    assert!(window.has("so nothing was put in."));
    assert!(window.has("The bus leaves at four."));
    // What fits goes in as always.
    window
        .harness
        .event(egui::Event::Paste("Bring water. ".into()));
    window.run();
    assert!(window.has("Bring water."));
}
