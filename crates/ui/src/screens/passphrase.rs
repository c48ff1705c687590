//! The screen on which a passphrase is chosen.

use egui::{Id, Ui};

use crate::{
    Command, Passphrase,
    desk::Desk,
    house::{self, Secret},
    tokens::{Type, space},
};

/// With fewer letters than this we ask for a little more.
const SHORTEST: usize = 12;

/// A passphrase that is being chosen.
#[derive(Debug, Default)]
pub(crate) struct Chosen {
    secret: Secret,
    too_short: bool,
    asked: bool,
}

impl Chosen {
    /// Shows the field and what is good to know; gives the passphrase when it was chosen.
    pub(crate) fn show(
        &mut self,
        ui: &mut Ui,
        desk: &mut Desk<'_>,
        id: &str,
        label: &str,
        alone: bool,
        use_it: &str,
    ) -> Option<Passphrase> {
        if self.asked
            && let Some(words) = desk.scene.picked
        {
            self.secret.put(words.as_str());
            self.asked = false;
        }
        house::text(ui, &desk.get("passphrase-hint"));
        let id = Id::unique(("passphrase", id));
        let label = desk.get(label);
        let mut done = house::secret_field(ui, id, &label, &mut self.secret);
        self.too_short &= self.secret.letters() < SHORTEST;
        let line = if self.too_short {
            desk.get("passphrase-longer")
        } else {
            String::new()
        };
        house::live(ui, "passphrase", Type::Strong, &line);
        house::buttons(ui, |ui| {
            done |= house::main_button(ui, use_it).clicked();
            cover(ui, desk, id, &label, &mut self.secret);
            if house::button(ui, &desk.get("passphrase-pick")).clicked() {
                self.asked = true;
                desk.push(Command::PickWords);
            }
        });
        house::gap(ui, space::CARD);
        house::soft(ui, &desk.get("passphrase-paper"));
        house::soft(ui, &desk.get("passphrase-forgotten"));
        if alone {
            house::soft(ui, &desk.get("passphrase-alone"));
        }
        if !done {
            return None;
        }
        self.too_short = self.secret.letters() < SHORTEST;
        if self.too_short {
            house::ask(ui, id);
            return None;
        }
        Some(self.secret.take())
    }
}

/// Covers a passphrase that is being typed, or shows it again.
pub(super) fn cover(ui: &mut Ui, desk: &Desk<'_>, id: Id, label: &str, secret: &mut Secret) {
    let (cover, uncover) = (desk.get("passphrase-cover"), desk.get("passphrase-show"));
    house::cover_button(ui, id, label, &cover, &uncover, secret);
}
