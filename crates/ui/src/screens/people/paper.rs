//! Somebody without a laptop comes in.

use commonbook_book::limits;
use egui::{Id, Ui};

use super::Next;
use crate::{
    Command, Proposed,
    acts::Deed,
    asking::others,
    desk::Desk,
    house,
    tokens::{Type, space},
};

#[derive(Debug, Default)]
pub(super) struct Paper {
    alias: String,
    /// What is missing: a message.
    missing: Option<&'static str>,
}

impl Paper {
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> Next {
        let Some(book) = desk.book() else {
            return Next::Home;
        };
        for id in ["paper-what", "paper-yes"] {
            house::text(ui, &desk.get(id));
        }
        house::gap(ui, space::CARD);
        let (label, hint) = (desk.get("paper-alias"), desk.get("first-alias-hint"));
        let field = house::field(
            ui,
            Id::unique("paper alias"),
            &label,
            &hint,
            &mut self.alias,
        );
        let missing = self.missing.map(|id| desk.get(id)).unwrap_or_default();
        house::live(ui, "paper", Type::Strong, &missing);
        let more = others(&book.members, None);
        house::text(ui, &desk.with("stop-need", &[("n", more.into())]));
        house::soft(ui, &desk.get("proposal-name-stays"));
        house::gap(ui, space::CARD);
        let mut next = Next::Stay;
        let entered = house::entered(ui, &field);
        house::buttons(ui, |ui| {
            let ask = desk.with("paper-ask", &[("n", more.into())]);
            if house::main_button(ui, &ask).clicked() || entered {
                next = self.ask(desk, more);
            }
            if house::button(ui, &desk.get("not-now")).clicked() {
                next = Next::Home;
            }
        });
        next
    }

    fn ask(&mut self, desk: &mut Desk<'_>, more: usize) -> Next {
        let alias = self.alias.trim().to_owned();
        self.missing = if alias.is_empty() {
            Some("first-some-word")
        } else if alias.chars().count() > limits::LINE_CHARS {
            Some("problem-too-long")
        } else {
            None
        };
        if self.missing.is_some() {
            return Next::Stay;
        }
        let deed = Deed {
            done: desk.with("paper-done", &[("who", (&alias).into())]),
            waits: desk.with("deed-waits", &[("n", more.into())]),
            hearing: false,
        };
        desk.deed(Command::Propose(Proposed::Paper(alias)), deed);
        Next::Home
    }
}
