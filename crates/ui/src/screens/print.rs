//! A sheet to print: it is written into a file, and a browser prints it.

use egui::{Id, Ui};

use crate::{
    Command, Sheet,
    desk::Desk,
    house,
    tokens::{Type, space},
};

#[derive(Debug)]
pub(crate) struct Print {
    what: Sheet,
    /// A folder or a file.
    at: String,
    /// It was asked for here, so what came of it is said here.
    asked: bool,
}

impl Print {
    pub(crate) const fn of(what: Sheet) -> Self {
        Self {
            what,
            at: String::new(),
            asked: false,
        }
    }

    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        house::text(ui, &desk.get("print-plain"));
        house::gap(ui, space::CARD);
        match self.what {
            Sheet::Rules => _ = house::label(ui, Type::Strong, &desk.get("rules")),
            Sheet::Agenda => {
                house::label(ui, Type::Strong, &desk.get("agenda"));
                house::soft(ui, &desk.get("print-span"));
            }
            Sheet::Note | Sheet::Private(_) => _ = house::text(ui, &desk.get("print-writing")),
            Sheet::Plans => {
                house::label(ui, Type::Strong, &desk.get("plans"));
                house::text(ui, &desk.get("print-plans"));
            }
            Sheet::Places => _ = house::label(ui, Type::Strong, &desk.get("useful")),
            Sheet::Pack => {
                house::label(ui, Type::Strong, &desk.get("pack"));
                house::text(ui, &desk.get("pack-nameless"));
            }
            Sheet::Calls => {
                house::label(ui, Type::Strong, &desk.get("calls"));
                house::text(ui, &desk.get("print-calls"));
            }
            Sheet::Rota | Sheet::Meetings | Sheet::SignUp => self.which(ui, desk),
        }
        house::gap(ui, space::CARD);
        let (label, hint) = (desk.get("print-where"), desk.get("stick-folder-hint"));
        let field = house::field(ui, Id::unique("print folder"), &label, &hint, &mut self.at);
        house::gap(ui, space::CARD);
        let pressed = house::main_button(ui, &desk.get("print-write")).clicked();
        if pressed || house::entered(ui, &field) {
            self.asked = true;
            desk.push(Command::Print {
                what: self.what,
                at: self.at.trim().to_owned(),
            });
        }
        let written = desk.scene.answers.printed.as_ref();
        let said = written.filter(|_| self.asked).map(|file| {
            let here = desk.with("print-written", &[("file", file.into())]);
            format!("{here}\n{}", desk.get("print-how"))
        });
        house::gap(ui, space::SMALL);
        house::answer(ui, "printed", Type::Body, &said.unwrap_or_default());
    }

    /// With names, without, or to sign up on.
    fn which(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        for (what, id) in [
            (Sheet::Rota, "print-rota"),
            (Sheet::Meetings, "print-meetings"),
            (Sheet::SignUp, "print-sign-up"),
        ] {
            if house::choice(ui, self.what == what, &desk.get(id)).clicked() {
                self.what = what;
                self.asked = false;
            }
        }
        if self.what != Sheet::SignUp {
            house::soft(ui, &desk.get("print-span"));
        }
    }
}
