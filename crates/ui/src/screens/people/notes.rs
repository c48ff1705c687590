//! Notes from one person to another, handed from laptop to laptop. They are no part of the group's book.

use commonbook_book::{MemberId, limits};
use egui::{Id, Ui};

use super::Next;
use crate::{
    Command,
    acts::Deed,
    desk::{Desk, lines_of},
    house::{self, Ground},
    tokens::{Type, space},
};

/// A note for somebody, while it is being written.
#[derive(Debug)]
pub(super) struct HandNote {
    to: MemberId,
    text: String,
    /// What is missing: a message.
    missing: Option<&'static str>,
}

impl HandNote {
    pub(super) const fn to(to: MemberId) -> Self {
        Self {
            to,
            text: String::new(),
            missing: None,
        }
    }

    pub(super) fn title(&self, desk: &Desk<'_>) -> String {
        desk.with("hand-title", &[("who", desk.alias(self.to).into())])
    }

    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> Next {
        let who = desk.alias(self.to);
        house::text(ui, &desk.with("hand-how", &[("who", (&who).into())]));
        house::text(ui, &desk.with("hand-only", &[("who", (&who).into())]));
        house::gap(ui, space::CARD);
        let label = desk.get("hand-says");
        house::text(ui, &label);
        house::note_field(ui, Id::unique("handed note"), &label, 5, &mut self.text);
        let missing = self.missing.map(|id| desk.get(id)).unwrap_or_default();
        house::live(ui, "hand", Type::Strong, &missing);
        house::gap(ui, space::CARD);
        let mut next = Next::Stay;
        house::buttons(ui, |ui| {
            if house::main_button(ui, &desk.get("hand-keep")).clicked() {
                next = self.keep(desk, &who);
            }
            if house::button(ui, &desk.get("not-now")).clicked() {
                next = Next::Home;
            }
        });
        next
    }

    fn keep(&mut self, desk: &mut Desk<'_>, who: &str) -> Next {
        let text = self.text.trim().to_owned();
        self.missing = if text.is_empty() {
            Some("first-some-word")
        } else if text.len() > limits::HANDED_BYTES {
            Some("problem-too-long")
        } else {
            None
        };
        if self.missing.is_some() {
            return Next::Stay;
        }
        let said = desk.with("hand-waits", &[("who", who.into())]);
        desk.deed(Command::HandNote { to: self.to, text }, Deed::plain(said));
        Next::Home
    }
}

/// Whether there is any note here, for oneself or for others.
pub(super) fn any(desk: &Desk<'_>) -> bool {
    desk.book()
        .is_some_and(|book| !book.handed.received.is_empty() || !book.handed.waiting.is_empty())
}

/// The notes on this laptop: those for oneself, and those that wait for others.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) -> Next {
    let Some(book) = desk.book() else {
        return Next::Home;
    };
    house::text(ui, &desk.get("notes-handed-what"));
    for note in &book.handed.received {
        house::gap(ui, space::CARD);
        let title = desk.with("hand-from", &[("who", (&note.alias).into())]);
        let away = desk.get("hand-put-away");
        let said = desk.get("hand-away");
        if card(ui, &title, &note.text, &away) {
            desk.deed(Command::DropHanded(note.id), Deed::plain(said));
        }
    }
    for note in &book.handed.waiting {
        house::gap(ui, space::CARD);
        let id = if note.gone { "hand-gone" } else { "hand-for" };
        let title = desk.with(id, &[("who", (&note.alias).into())]);
        let back = desk.get("hand-take-back");
        let said = desk.get("hand-taken-back");
        if card(ui, &title, &note.text, &back) {
            desk.deed(Command::DropHanded(note.id), Deed::plain(said));
        }
    }
    Next::Stay
}

/// A note with the one thing that can be done with it; true when that was pressed.
fn card(ui: &mut Ui, title: &str, text: &str, words: &str) -> bool {
    house::card(ui, Ground::Card, title, |ui| {
        house::text(ui, &lines_of(text));
        house::named_button(ui, words, &format!("{words}: {title}")).clicked()
    })
}
