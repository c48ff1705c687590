//! Opening the book.

use egui::{Id, Ui};

use super::{
    laptop::{languages, text_size},
    passphrase::cover,
};
use crate::{
    Command,
    desk::Desk,
    house::{self, Secret},
    shell::{Around, Head, alone},
    tokens::space,
};

#[derive(Debug, Default)]
pub(crate) struct Unlock {
    secret: Secret,
    part: Part,
    /// Where another book is.
    other: String,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    #[default]
    Open,
    /// "I cannot open it".
    Help,
    /// "Another book".
    Other,
    /// "Wipe this laptop's book?"
    Wipe,
}

impl Unlock {
    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        match self.part {
            Part::Open => self.open(ui, desk),
            Part::Help => self.help(ui, desk),
            Part::Other => self.other(ui, desk),
            Part::Wipe => {
                if super::parting::wipe_question(ui, desk) {
                    self.part = Part::Help;
                }
            }
        }
    }

    fn open(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let title = commonbook_words::plain(&desk.scene.settings.cover_name).into_owned();
        let id = Id::unique("unlock passphrase");
        // The field takes the keyboard, not the heading: whoever opens the book types at once.
        if std::mem::take(&mut desk.fresh) {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        alone(ui, desk, Head::of(&title), |ui, desk| {
            let label = desk.get("passphrase");
            let entered = house::secret_field(ui, id, &label, &mut self.secret);
            house::gap(ui, space::CARD);
            let pressed = house::buttons(ui, |ui| {
                let pressed = house::main_button(ui, &desk.get("unlock-open")).clicked();
                cover(ui, desk, id, &label, &mut self.secret);
                pressed
            });
            if entered || pressed {
                desk.push(Command::Unlock {
                    passphrase: self.secret.take(),
                });
                desk.turned = true;
            }
            house::gap(ui, space::HEADING);
            house::buttons(ui, |ui| {
                for (id, part) in [("unlock-help", Part::Help), ("unlock-other", Part::Other)] {
                    if house::button(ui, &desk.get(id)).clicked() {
                        self.part = part;
                        desk.turned = true;
                    }
                }
            });
            languages(ui, desk);
            text_size(ui, desk);
        });
    }

    /// Two people can share a laptop: each has a book in a file of their own.
    fn other(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let (title, back) = (desk.get("unlock-other"), desk.get("unlock-open"));
        let around = alone(ui, desk, Head::part(&title, &back), |ui, desk| {
            house::text(ui, &desk.get("unlock-other-how"));
            let id = Id::unique("other book");
            let (label, hint) = (
                desk.get("unlock-other-where"),
                desk.get("unlock-other-hint"),
            );
            let field = house::field(ui, id, &label, &hint, &mut self.other);
            house::gap(ui, space::CARD);
            let pressed = house::main_button(ui, &desk.get("unlock-other-go")).clicked();
            if !pressed && !house::entered(ui, &field) {
                return;
            }
            let at = self.other.trim().to_owned();
            if at.is_empty() {
                return house::ask(ui, id);
            }
            desk.push(Command::OtherBook { at });
            self.part = Part::Open;
            desk.turned = true;
        });
        if around == Around::Back {
            self.part = Part::Open;
        }
    }

    fn help(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let (title, back) = (desk.get("unlock-help"), desk.get("unlock-open"));
        let around = alone(ui, desk, Head::part(&title, &back), |ui, desk| {
            house::text(ui, &desk.get("unlock-help-words"));
            house::text(ui, &desk.get("unlock-help-again"));
            house::gap(ui, space::HEADING);
            if house::stop_button(ui, &desk.get("wipe")).clicked() {
                self.part = Part::Wipe;
                desk.turned = true;
            }
        });
        if around == Around::Back {
            self.part = Part::Open;
        }
    }
}
