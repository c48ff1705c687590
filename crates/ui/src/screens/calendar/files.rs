//! Calendar files: the schedule for the calendar of a phone, and meetings from another calendar.

use egui::{Id, Role, Ui};

use crate::{
    Command,
    acts::Deed,
    desk::Desk,
    house::{self, Ground},
    tokens::{Type, space},
};

/// The schedule as a file for other calendars.
#[derive(Debug, Default)]
pub(super) struct Out {
    /// The meetings are called as the book does; otherwise by a word that gives nothing away.
    titles: bool,
    places: bool,
    /// A folder or a file.
    at: String,
    /// It was asked for here, so what came of it is said here.
    asked: bool,
}

impl Out {
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        house::text(ui, &desk.get("calendar-out-what"));
        house::gap(ui, space::SMALL);
        house::text(
            ui,
            &format!(
                "{} {}",
                desk.get("calendar-plain"),
                desk.get("calendar-uploads")
            ),
        );
        house::gap(ui, space::CARD);
        let label = desk.get("calendar-out-called");
        house::label(ui, Type::Strong, &label);
        house::group(ui, Role::RadioGroup, &label, |ui| {
            let neutral = desk.get("calendar-title");
            let neutral = desk.with("calendar-out-neutral", &[("title", neutral.into())]);
            for (titles, text) in [(false, neutral), (true, desk.get("calendar-out-ours"))] {
                if house::choice(ui, self.titles == titles, &text).clicked() {
                    self.titles = titles;
                }
            }
        });
        house::gap(ui, space::SMALL);
        house::check(ui, &mut self.places, &desk.get("calendar-out-places"));
        house::gap(ui, space::CARD);
        let (label, hint) = (desk.get("print-where"), desk.get("stick-folder-hint"));
        let field = house::field(
            ui,
            Id::unique("calendar folder"),
            &label,
            &hint,
            &mut self.at,
        );
        house::gap(ui, space::CARD);
        let pressed = house::main_button(ui, &desk.get("print-write")).clicked();
        if pressed || house::entered(ui, &field) {
            self.asked = true;
            desk.push(Command::WriteCalendar {
                titles: self.titles,
                places: self.places,
                at: self.at.trim().to_owned(),
            });
        }
        let written = desk.scene.answers.printed.as_ref();
        let said = written.filter(|_| self.asked).map(|file| {
            let here = desk.with("print-written", &[("file", file.into())]);
            format!("{here}\n{}", desk.get("calendar-out-how"))
        });
        house::gap(ui, space::SMALL);
        house::answer(ui, "printed", Type::Body, &said.unwrap_or_default());
    }
}

/// A calendar file, looked at before anything of it is added.
#[derive(Debug, Default)]
pub(super) struct In {
    /// The file.
    at: String,
    /// It was asked for here.
    asked: bool,
}

impl In {
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        house::text(ui, &desk.get("calendar-in-what"));
        house::gap(ui, space::CARD);
        let (label, hint) = (desk.get("calendar-in-where"), desk.get("calendar-in-hint"));
        let field = house::field(ui, Id::unique("calendar file"), &label, &hint, &mut self.at);
        house::gap(ui, space::CARD);
        let preview = desk.scene.answers.calendar.as_ref().filter(|_| self.asked);
        let look = desk.get("calendar-in-look");
        // One filled button: with something to add it is the one that adds it.
        let pressed = match preview {
            Some(preview) if preview.adds > 0 => house::button(ui, &look).clicked(),
            _ => house::main_button(ui, &look).clicked(),
        };
        if pressed || house::entered(ui, &field) {
            self.asked = true;
            desk.push(Command::ReadCalendar {
                at: self.at.trim().to_owned(),
            });
        }
        let Some(preview) = preview else { return };
        house::gap(ui, space::HEADING);
        let n = [("n", preview.adds.into())];
        house::answer(
            ui,
            "calendar preview",
            Type::Strong,
            &desk.with("calendar-in-found", &n),
        );
        house::gap(ui, space::SMALL);
        for event in &preview.events {
            house::card(ui, Ground::Card, &event.title, |ui| {
                for line in &event.lines {
                    house::text(ui, line);
                }
            });
            house::gap(ui, space::SMALL);
        }
        if preview.adds == 0 || !desk.may_write() {
            return;
        }
        let (add, said) = (
            desk.with("calendar-in-add", &n),
            desk.with("said-calendar-added", &n),
        );
        house::buttons(ui, |ui| {
            if house::main_button(ui, &add).clicked() {
                desk.deed(Command::AddCalendar, Deed::plain(said));
                self.asked = false;
            }
            if house::button(ui, &desk.get("not-now")).clicked() {
                self.asked = false;
            }
        });
    }
}
