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
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    #[default]
    Open,
    /// "I cannot open it".
    Help,
    /// "Wipe this laptop's book?"
    Wipe,
}

impl Unlock {
    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        match self.part {
            Part::Open => self.open(ui, desk),
            Part::Help => self.help(ui, desk),
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
            if house::button(ui, &desk.get("unlock-help")).clicked() {
                self.part = Part::Help;
                desk.turned = true;
            }
            languages(ui, desk);
            text_size(ui, desk);
        });
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
