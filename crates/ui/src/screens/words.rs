//! The six words that somebody reads aloud, typed in on the newcomer's side.

use egui::{Id, Ui};

use crate::{
    desk::Desk,
    house,
    tokens::{Type, space},
};

/// Words that are being typed.
#[derive(Debug, Default)]
pub(crate) struct Words {
    words: String,
    /// An address, where looking around does not find the other laptop.
    at: String,
    /// The field for it is shown.
    address: bool,
    /// It was left empty.
    asked_again: bool,
}

impl Words {
    /// Shows the fields; gives the words, and the address where there is one.
    pub(crate) fn show(
        &mut self,
        ui: &mut Ui,
        desk: &mut Desk<'_>,
    ) -> Option<(String, Option<String>)> {
        let id = Id::unique("first words");
        let field = house::field(
            ui,
            id,
            &desk.get("first-words-label"),
            &desk.get("first-words-hint"),
            &mut self.words,
        );
        let line = if self.asked_again {
            desk.get("first-some-word")
        } else {
            String::new()
        };
        house::live(ui, "again", Type::Strong, &line);
        let address = Id::unique("first address");
        if self.address {
            house::field(
                ui,
                address,
                &desk.get("address-label"),
                &desk.get("address-hint"),
                &mut self.at,
            );
        }
        house::gap(ui, space::CARD);
        let pressed = house::buttons(ui, |ui| {
            let pressed = house::main_button(ui, &desk.get("first-join")).clicked();
            if !self.address && house::button(ui, &desk.get("first-not-found")).clicked() {
                self.address = true;
                house::ask(ui, address);
            }
            pressed
        });
        if !pressed && !house::entered(ui, &field) {
            return None;
        }
        // When a word is none of ours, it is changed here.
        house::ask(ui, id);
        let words = self.words.trim().to_owned();
        self.asked_again = words.is_empty();
        if words.is_empty() {
            return None;
        }
        let at = Some(self.at.trim().to_owned()).filter(|at| !at.is_empty());
        Some((words, at))
    }
}
