//! Notebook: what have we written and agreed?

mod agenda;
pub(crate) mod asks;
mod circle;
mod home;
mod pack;
mod places;
mod plans;
mod private;
mod versions;

use std::collections::BTreeSet;

use commonbook_book::{DecisionId, LetGo, NoteId};
use egui::Ui;

use super::{
    agree::Agree,
    let_go,
    note::{Next, Note},
    print::Print,
    rules::{self, Rules},
    slips::Slips,
};
use agenda::Agenda;
use asks::Asks;
use circle::Circle;
use pack::NewcomersPack;
use places::Places;
use plans::Plans;
use private::Private;
use versions::Versions;

use crate::{
    Command, Scene, Sheet,
    acts::Acts,
    desk::Desk,
    place::Place,
    shell::{Around, Head, place},
};

#[derive(Debug, Default)]
pub(crate) struct Notebook {
    part: Part,
    /// A note that was begun here is opened as soon as the book has it: the number of the edit, and the notes
    /// there were before.
    begun: Option<(u64, BTreeSet<NoteId>)>,
}

#[derive(Debug, Default)]
enum Part {
    #[default]
    Home,
    Rules(Rules),
    Agree(Agree),
    New {
        title: String,
        asked_again: bool,
    },
    Note(Box<Note>),
    Slips(Slips),
    /// The question whether to let go of all slips.
    LetGo,
    Asks(Asks),
    Circle(Circle),
    Agenda(Agenda),
    Pack(NewcomersPack),
    Places(Places),
    Plans(Plans),
    Private(Box<Private>),
    Versions(Versions),
    Print(Print),
}

impl Notebook {
    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> Around {
        let home = desk.get(Place::Notebook.id());
        if let Part::Agree(agree) = &mut self.part {
            let (around, leave) = agree.show(ui, desk, &home);
            if leave {
                self.part = Part::Home;
            }
            return around;
        }
        let stopped = match &mut self.part {
            Part::LetGo => {
                if let_go::question(ui, desk, LetGo::Slips) {
                    self.part = Part::Slips(Slips::default());
                }
                true
            }
            Part::Asks(asks) => asks.question(ui, desk),
            Part::Circle(circle) => circle.question(ui, desk),
            _ => false,
        };
        if stopped {
            return Around::Nothing;
        }
        let title = match &self.part {
            Part::Home => home.clone(),
            Part::Rules(rules) => rules.title(desk),
            Part::Agree(_) => desk.get("agree"),
            Part::New { .. } => desk.get("note-write"),
            Part::Note(note) => title_of(desk, note.id),
            Part::Slips(_) | Part::LetGo => desk.get("slips"),
            Part::Asks(_) => desk.get("asks"),
            Part::Circle(_) => desk.get("circle"),
            Part::Agenda(_) => desk.get("agenda"),
            Part::Pack(_) => desk.get("pack"),
            Part::Places(_) => desk.get("useful"),
            Part::Plans(_) => desk.get("plans"),
            Part::Private(private) => private.title().unwrap_or_else(|| desk.get("private")),
            Part::Versions(versions) => title_of(desk, versions.note()),
            Part::Print(_) => desk.get("print"),
        };
        let back = (!matches!(self.part, Part::Home)).then_some(home.as_str());
        let sheet = self.sheet(desk);
        let (mut next, mut brought_back) = (Next::Stay, false);
        let (mut rules_next, mut let_go) = (None, false);
        let around = place(
            ui,
            desk,
            Head {
                title: &title,
                back,
                sheet: sheet.is_some(),
            },
            |ui, desk| match &mut self.part {
                Part::Home => self.home(ui, desk),
                Part::Rules(rules) => rules_next = rules.show(ui, desk),
                Part::Agree(_) => {}
                Part::New { .. } => self.begin(ui, desk),
                Part::Note(note) => next = note.show(ui, desk),
                Part::Slips(slips) => let_go = slips.show_with_all(ui, desk),
                Part::LetGo => {}
                Part::Asks(asks) => asks.show(ui, desk),
                Part::Circle(circle) => circle.show(ui, desk),
                Part::Agenda(agenda) => agenda.show(ui, desk),
                Part::Pack(pack) => pack.show(ui, desk),
                Part::Places(places) => places.show(ui, desk),
                Part::Plans(plans) => plans.show(ui, desk),
                Part::Private(private) => private.show(ui, desk),
                Part::Versions(versions) => brought_back = versions.show(ui, desk),
                Part::Print(print) => print.show(ui, desk),
            },
        );
        if let_go {
            self.part = Part::LetGo;
            desk.turned = true;
        }
        if let Some(next) = rules_next {
            self.part = match next {
                rules::Next::Part(rules) => Part::Rules(rules),
                rules::Next::Agree(decision) => Part::Agree(Agree::of(decision)),
                rules::Next::Put(number) => Part::Agree(Agree::begun(desk, number)),
            };
            desk.turned = true;
        }
        if let (Around::Print, Some(sheet)) = (around, sheet) {
            self.put_away(desk.acts, desk.out);
            self.part = Part::Print(Print::of(sheet));
            desk.turned = true;
        }
        let inside = around == Around::Back
            && match &mut self.part {
                Part::Asks(asks) => asks.back(),
                Part::Circle(circle) => circle.back(),
                Part::Places(places) => places.back(),
                Part::Plans(plans) => plans.back(),
                Part::Private(private) => private.back(desk.acts, desk.out),
                Part::Versions(versions) => versions.back(),
                _ => false,
            };
        let to_note = match &self.part {
            Part::Versions(versions) => {
                (brought_back || around == Around::Back && !inside).then(|| versions.note())
            }
            _ => None,
        };
        if inside {
            desk.turned = true;
        } else if let Some(note) = to_note {
            self.part = Part::Note(Box::new(Note::open(note, desk.out)));
            desk.turned = true;
        } else if let (Next::Versions, Part::Note(note)) = (next, &self.part) {
            let note = note.id;
            self.put_away(desk.acts, desk.out);
            self.part = Part::Versions(Versions::open(note, desk));
            desk.turned = true;
        } else if next == Next::Gone || around == Around::Back {
            self.put_away(desk.acts, desk.out);
            self.leave(desk.out);
            desk.turned = true;
        }
        around
    }

    /// Opens something to agree on the next time.
    pub(crate) fn agree(&mut self, decision: DecisionId) {
        self.part = Part::Agree(Agree::of(decision));
    }

    /// Opens what the group is asked for the next time.
    pub(crate) fn asks(&mut self) {
        self.part = Part::Asks(Asks::default());
    }

    /// Opens the ground rules the next time.
    pub(crate) fn rules(&mut self) {
        self.part = Part::Rules(Rules::default());
    }

    /// What can be printed here.
    fn sheet(&self, desk: &Desk<'_>) -> Option<Sheet> {
        let rules = desk
            .book()
            .is_some_and(|book| !book.plan.rules_to_read().is_empty());
        match self.part {
            Part::Home | Part::Rules(_) if rules => Some(Sheet::Rules),
            Part::Agenda(_) => Some(Sheet::Agenda),
            Part::Pack(_) => Some(Sheet::Pack),
            Part::Places(_) => Some(Sheet::Places),
            Part::Plans(ref plans) if plans.to_read() => Some(Sheet::Plans),
            Part::Note(_) => Some(Sheet::Note),
            Part::Private(ref private) => private.open().map(Sheet::Private),
            _ => None,
        }
    }

    /// Hears what became of the drafts, and of a note that was begun.
    pub(crate) fn hear(&mut self, scene: &Scene<'_>, acts: &mut Acts, out: &mut Vec<Command>) {
        match &mut self.part {
            Part::Note(note) => note.hear(scene, acts, out),
            Part::Private(private) => private.hear(scene),
            _ => {}
        }
        if let Part::Agree(agree) = &mut self.part {
            agree.hear(scene);
        }
        let Some((_, before)) = self
            .begun
            .take_if(|(number, _)| scene.answers.edits >= *number)
        else {
            return;
        };
        let notes = scene
            .book
            .map(|book| book.notes.notes.as_slice())
            .unwrap_or_default();
        if let Some(new) = notes.iter().find(|note| !before.contains(&note.id)) {
            self.part = Part::Note(Box::new(Note::open(new.id, out)));
        }
    }

    pub(crate) fn put_away(&mut self, acts: &mut Acts, out: &mut Vec<Command>) {
        match &mut self.part {
            Part::Note(note) => note.put_away(acts, out),
            Part::Private(private) => private.put_away(acts, out),
            _ => {}
        }
    }

    /// Closes what is open.
    pub(crate) fn leave(&mut self, out: &mut Vec<Command>) {
        if matches!(
            self.part,
            Part::Note(_) | Part::Versions(_) | Part::Print(_)
        ) {
            out.push(Command::CloseNote);
        }
        self.part = Part::Home;
        self.begun = None;
    }
}

fn title_of(desk: &Desk<'_>, id: NoteId) -> String {
    desk.book()
        .and_then(|book| book.notes.notes.iter().find(|note| note.id == id))
        .map_or_else(
            || desk.get("note"),
            |note| commonbook_words::plain(&note.title).into_owned(),
        )
}
