//! There is no book on this laptop yet: one question a screen, at most four.

use egui::{Id, Ui};

use super::{
    joining::Waiting,
    laptop::{languages, text_size},
    passphrase::Chosen,
    words::Words,
};
use crate::{
    Command, JoinState, Passphrase,
    desk::Desk,
    house,
    shell::{Around, Head, alone},
    tokens::{Type, space},
};

#[derive(Debug, Default)]
pub(crate) struct FirstRun {
    step: Step,
    way: Way,
    chosen: Chosen,
    passphrase: Option<Passphrase>,
    alias: String,
    group: String,
    words: Words,
    /// The folder of a stick.
    folder: String,
    /// A field was left empty that needs a word.
    asked_again: bool,
    waiting: Waiting,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Step {
    #[default]
    Who,
    Passphrase,
    Alias,
    Last,
}

/// How somebody begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Way {
    #[default]
    Together,
    Stick,
    Start,
    Back,
}

impl FirstRun {
    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        if matches!(desk.scene.join, JoinState::Joining(_)) {
            return self.waiting.show(ui, desk);
        }
        match self.step {
            Step::Who => self.who(ui, desk),
            Step::Passphrase => self.passphrase(ui, desk),
            Step::Alias => self.alias(ui, desk),
            Step::Last if self.way == Way::Start => self.group(ui, desk),
            Step::Last => self.words(ui, desk),
        }
    }

    fn turn(&mut self, step: Step, desk: &mut Desk<'_>) {
        self.step = step;
        self.asked_again = false;
        desk.turned = true;
    }

    fn who(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let title = desk.get("first-who");
        alone(ui, desk, Head::of(&title), |ui, desk| {
            for (id, way) in [
                ("first-together", Way::Together),
                ("first-file", Way::Stick),
                ("first-start", Way::Start),
                ("first-back", Way::Back),
            ] {
                if house::button(ui, &desk.get(id)).clicked() {
                    self.way = way;
                    self.turn(Step::Passphrase, desk);
                }
            }
            house::gap(ui, space::HEADING);
            languages(ui, desk);
            text_size(ui, desk);
        });
    }

    fn passphrase(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let (title, back, use_it) = (
            desk.get("passphrase-title"),
            desk.get("first-before"),
            desk.get("passphrase-use"),
        );
        let alone_now = self.way == Way::Start;
        let mut found = None;
        let around = alone(ui, desk, Head::part(&title, &back), |ui, desk| {
            found = self
                .chosen
                .show(ui, desk, "first run", "passphrase", alone_now, &use_it);
        });
        if let Some(passphrase) = found {
            self.passphrase = Some(passphrase);
            self.turn(Step::Alias, desk);
        } else if around == Around::Back {
            self.turn(Step::Who, desk);
        }
    }

    fn alias(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let (title, back) = (desk.get("first-alias"), desk.get("first-before"));
        let around = alone(ui, desk, Head::part(&title, &back), |ui, desk| {
            let id = Id::unique("first alias");
            let field = house::field(
                ui,
                id,
                &desk.get("first-alias-label"),
                &desk.get("first-alias-hint"),
                &mut self.alias,
            );
            self.again(ui, desk);
            house::gap(ui, space::CARD);
            let pressed = house::main_button(ui, &desk.get("go-on")).clicked();
            if pressed || house::entered(ui, &field) {
                self.ask_again(ui, id, self.alias.trim().is_empty());
                if !self.asked_again {
                    self.turn(Step::Last, desk);
                }
            }
            house::gap(ui, space::CARD);
            house::soft(ui, &desk.get("first-alias-free"));
        });
        if around == Around::Back {
            self.turn(Step::Passphrase, desk);
        }
    }

    fn group(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let (title, back) = (desk.get("first-group"), desk.get("first-before"));
        let around = alone(ui, desk, Head::part(&title, &back), |ui, desk| {
            let id = Id::unique("first group");
            let field = house::field(
                ui,
                id,
                &desk.get("first-group-label"),
                &desk.get("first-group-hint"),
                &mut self.group,
            );
            self.again(ui, desk);
            house::gap(ui, space::CARD);
            let pressed = house::main_button(ui, &desk.get("first-begin")).clicked();
            if pressed || house::entered(ui, &field) {
                self.ask_again(ui, id, self.group.trim().is_empty());
                if !self.asked_again
                    && let Some(passphrase) = self.secret(desk)
                {
                    let group = self.group.trim().to_owned();
                    desk.push(Command::NewGroup {
                        passphrase,
                        group,
                        alias: self.alias.trim().to_owned(),
                    });
                }
            }
            house::gap(ui, space::CARD);
            house::soft(ui, &desk.get("first-group-seen"));
        });
        if around == Around::Back {
            self.turn(Step::Alias, desk);
        }
    }

    fn words(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let (title, back) = (desk.get("first-words"), desk.get("first-before"));
        let around = alone(ui, desk, Head::part(&title, &back), |ui, desk| {
            house::text(
                ui,
                &desk.get(if self.way == Way::Back {
                    "first-words-back"
                } else {
                    "first-words-how"
                }),
            );
            if let Some((words, at)) = self.words.show(ui, desk)
                && let Some(passphrase) = self.secret(desk)
            {
                desk.push(Command::Join {
                    passphrase,
                    alias: self.alias.trim().to_owned(),
                    words,
                    at,
                });
            }
            self.other_ways(ui, desk);
        });
        if around == Around::Back {
            self.turn(Step::Alias, desk);
        }
    }

    fn other_ways(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        house::heading(ui, &desk.get("first-stick"));
        house::text(ui, &desk.get("first-stick-how"));
        let Some(at) =
            super::sticks::choose(ui, desk, &mut self.folder, &desk.get("first-stick-put"))
        else {
            return;
        };
        if let Some(passphrase) = self.secret(desk) {
            desk.push(Command::JoinByStick {
                passphrase,
                alias: self.alias.trim().to_owned(),
                at: Some(at),
            });
        }
    }

    /// The passphrase. It stays until the book is open, because joining may take several tries.
    fn secret(&mut self, desk: &mut Desk<'_>) -> Option<Passphrase> {
        let passphrase = self.passphrase.clone();
        if passphrase.is_none() {
            self.turn(Step::Passphrase, desk);
        }
        passphrase
    }

    /// The field has to be filled in.
    fn ask_again(&mut self, ui: &Ui, id: Id, empty: bool) {
        self.asked_again = empty;
        if empty {
            house::ask(ui, id);
        }
    }

    fn again(&self, ui: &mut Ui, desk: &Desk<'_>) {
        let line = if self.asked_again {
            desk.get("first-some-word")
        } else {
            String::new()
        };
        house::live(ui, "again", Type::Strong, &line);
    }
}
