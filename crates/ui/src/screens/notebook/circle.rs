//! Notes for some of us: each writes their own beside those of the others. Nobody else can open them.

mod form;

use commonbook_book::{CircleNoteId, CircleNoteView, Edit, MemberId};
use egui::Ui;

use crate::{
    desk::{Desk, lines_of},
    house::{self, Ground, Kind, Press},
    screens::question::{Question, Reply, ask},
    tokens::space,
};
use form::Form;

#[derive(Debug, Default)]
pub(crate) struct Circle {
    part: Part,
}

#[derive(Debug, Default)]
enum Part {
    #[default]
    All,
    Form(Form),
    /// The question whether to take one back.
    TakeBack(CircleNoteId),
}

impl Circle {
    /// Goes back to all notes; false when they are shown already.
    pub(crate) fn back(&mut self) -> bool {
        let inside = !matches!(self.part, Part::All);
        self.part = Part::All;
        inside
    }

    /// Shows the question that stops a person, where there is one; false when there is none.
    pub(crate) fn question(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
        let Part::TakeBack(id) = self.part else {
            return false;
        };
        if take_back(ui, desk, id) {
            self.part = Part::All;
        }
        true
    }

    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        match &mut self.part {
            Part::Form(form) => {
                if form.show(ui, desk) {
                    self.part = Part::All;
                    desk.turned = true;
                }
            }
            Part::All | Part::TakeBack(_) => self.all(ui, desk),
        }
    }

    fn all(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let Some(book) = desk.book() else { return };
        house::text(ui, &desk.get("circle-what"));
        house::text(ui, &desk.get("circle-reminder"));
        if desk.may_write() {
            house::gap(ui, space::SMALL);
            let write = desk.get("circle-write");
            if house::press(ui, Press::new(&write).kind(Kind::Main)).clicked() {
                self.part = Part::Form(Form::default());
                desk.turned = true;
            }
        }
        let notes = &book.circle.circle_notes;
        // Those of the same people stand together.
        for of in notes.chunk_by(|a, b| a.people() == b.people()) {
            let people = of.first().map(CircleNoteView::people).unwrap_or_default();
            let heading = desk.names(people.iter().copied());
            house::heading(ui, &heading);
            house::list(ui, &heading, |ui| {
                for note in of {
                    house::item(ui, note.id, |ui| self.one(ui, desk, note));
                }
            });
            if desk.may_write() && !of.iter().any(|note| Some(note.member) == desk.me()) {
                let words = desk.get("circle-beside");
                let full = format!("{words}: {heading}");
                if house::named_button(ui, &words, &full).clicked() {
                    self.part = Part::Form(Form::with(desk, &people));
                    desk.turned = true;
                }
            }
        }
    }

    fn one(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, note: &CircleNoteView) {
        let by = by(desk, note.member);
        house::card(ui, Ground::Card, &by, |ui| {
            house::text(ui, &lines_of(&note.text));
            if Some(note.member) != desk.me() || !desk.may_write() {
                return;
            }
            let (change, back) = (desk.get("change"), desk.get("circle-take-back"));
            house::buttons(ui, |ui| {
                if house::button(ui, &change).clicked() {
                    self.part = Part::Form(Form::of(note));
                    desk.turned = true;
                }
                if house::button(ui, &back).clicked() {
                    self.part = Part::TakeBack(note.id);
                    desk.turned = true;
                }
            });
        });
        house::gap(ui, space::CARD);
    }
}

/// Who wrote a note.
fn by(desk: &Desk<'_>, member: MemberId) -> String {
    if desk.me() == Some(member) {
        return desk.get("circle-mine");
    }
    desk.alias(member)
}

/// "Take this note back?" True when it was answered.
fn take_back(ui: &mut Ui, desk: &mut Desk<'_>, id: CircleNoteId) -> bool {
    let notes = desk.book().map(|book| book.circle.circle_notes.iter());
    let mut notes = notes.into_iter().flatten();
    let Some(note) = notes.find(|note| note.id == id) else {
        return true;
    };
    let who = desk.names(note.audience.iter().copied());
    let question = Question {
        title: &desk.get("circle-back-title"),
        what: &desk.with("circle-back-what", &[("who", who.into())]),
        rest: &[desk.get("card-back-paper"), desk.get("circle-back-undone")],
        act: &desk.get("circle-take-back"),
    };
    let reply = ask(ui, desk, &question);
    if reply == Some(Reply::Act) {
        let said = desk.get("circle-taken-back");
        let circle_note = id.to_string();
        desk.edits(vec![Edit::TakeBackCircleNote { circle_note }], said);
    }
    reply.is_some()
}
