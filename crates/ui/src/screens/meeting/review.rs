//! Looking back together: a question at a time, and one shared note for what the group types, and for nothing else.

use std::time::Duration;

use commonbook_book::{Edit, Id, MeetingId, NoteId};
use egui::Ui;
use jiff::civil::Date;

use crate::{
    Command, Scene,
    acts::Acts,
    carry::change,
    desk::Desk,
    draft::PAUSE,
    house,
    marks::Mark,
    screens::note::{Note, text_field},
    tokens::{Type, space},
};

/// The questions, in their order.
pub(super) const QUESTIONS: [&str; 7] = [
    "review-1", "review-2", "review-3", "review-4", "review-5", "review-6", "review-7",
];

/// Which question is shown, and what was typed.
#[derive(Debug)]
pub(super) struct Review {
    question: usize,
    id: NoteId,
    title: String,
    /// The note, once it is in the book.
    note: Option<Note>,
    /// Its text is shown, and what was typed before is in it.
    taken_in: bool,
    /// What is typed before the note is there.
    typed: String,
    /// What of it the note was begun with.
    sent: String,
    /// The number of the edit that begins the note, until it is answered.
    flying: Option<u64>,
    /// When it was last typed in, while that is not put away.
    written: Option<Duration>,
}

impl Review {
    /// Looks back at a meeting, from one of the questions on.
    pub(super) fn new(desk: &Desk<'_>, at: (MeetingId, Date), question: usize) -> Self {
        let date = desk.words.date_with_year(desk.today());
        Self {
            question,
            id: note_of(at),
            title: desk.with("review-title", &[("date", date.into())]),
            note: None,
            taken_in: false,
            typed: String::new(),
            sent: String::new(),
            flying: None,
            written: None,
        }
    }

    pub(super) const fn question(&self) -> usize {
        self.question
    }

    pub(super) const fn goes_on(&self) -> bool {
        self.question + 1 < QUESTIONS.len()
    }

    pub(super) const fn on(&mut self) {
        if self.goes_on() {
            self.question += 1;
        }
    }

    /// To the question before; false at the first one.
    pub(super) const fn back(&mut self) -> bool {
        let within = self.question > 0;
        self.question = self.question.saturating_sub(1);
        within
    }

    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        if let Some(question) = QUESTIONS.get(self.question) {
            house::big(ui, &desk.get(question));
        }
        house::gap(ui, space::MIDDLE);
        house::text(ui, &desk.get("review-how"));
        house::audience_line(ui, Mark::People, &desk.get("note-audience"));
        if let Some(note) = self.note.as_mut().filter(|_| self.taken_in) {
            note.text(ui, desk);
        } else if desk.may_write() {
            self.write(ui, desk);
        }
    }

    /// The text before the note is there. Nothing begins it but what is typed.
    fn write(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let label = desk.get("note-text");
        let output = house::note_field(ui, text_field(self.id), &label, 8, &mut self.typed);
        let response = output.response.response;
        let clock = desk.scene.clock;
        if response.changed() {
            self.written = Some(clock);
        }
        if let Some(written) = self.written {
            let left = (written + PAUSE).saturating_sub(clock);
            if left.is_zero() || response.lost_focus() {
                self.begin(desk.acts, desk.out);
            } else {
                ui.request_repaint_after(left);
            }
        }
        let being_written = self.typed.trim().is_empty();
        let line = if being_written {
            String::new()
        } else {
            desk.get("note-writing")
        };
        house::live(ui, "review", Type::Small, &line);
    }

    /// Begins the note with what was typed.
    fn begin(&mut self, acts: &mut Acts, out: &mut Vec<Command>) {
        self.written = None;
        if self.flying.is_some() || self.note.is_some() || self.typed.trim().is_empty() {
            return;
        }
        self.sent.clone_from(&self.typed);
        let edit = Edit::WriteNote {
            id: Some(self.id),
            title: self.title.clone(),
            text: self.typed.clone(),
        };
        self.flying = Some(acts.edit(edit, None, out));
    }

    pub(super) fn hear(&mut self, scene: &Scene<'_>, acts: &mut Acts, out: &mut Vec<Command>) {
        let answered = scene.answers.edits;
        if let Some(number) = self.flying.take_if(|number| answered >= *number)
            && scene.answers.problem.is_some()
            && answered == number
        {
            // Another laptop may have begun the same note in the same moment.
            self.sent.clear();
        }
        let notes = scene.book.map(|book| book.notes.notes.iter());
        let there = notes.into_iter().flatten().any(|note| note.id == self.id);
        if there && self.note.is_none() && self.flying.is_none() {
            self.note = Some(Note::open(self.id, out));
        }
        if let Some(note) = &mut self.note {
            note.hear(scene, acts, out);
            if !self.taken_in {
                self.taken_in = note.take_in(&self.sent, &self.typed, scene.clock);
            }
        }
    }

    pub(super) fn put_away(&mut self, acts: &mut Acts, out: &mut Vec<Command>) {
        match &mut self.note {
            Some(note) if self.taken_in => note.put_away(acts, out),
            None if self.flying.is_none() => self.begin(acts, out),
            _ if self.typed != self.sent => {
                // The note is on its way: only the letters since then go after it.
                let (at, delete, insert) = change(&self.sent, &self.typed);
                self.sent.clone_from(&self.typed);
                let edit = Edit::SpliceNote {
                    note: self.id.to_string(),
                    at,
                    delete,
                    insert,
                };
                acts.edit(edit, None, out);
            }
            _ => {}
        }
    }

    pub(super) fn leave(&mut self, out: &mut Vec<Command>) {
        if self.note.take().is_some() {
            out.push(Command::CloseNote);
        }
    }
}

/// The note of a meeting that looks back. It follows from the meeting and its date, so that all laptops in the room
/// write into the same one, whichever of them begins it.
fn note_of((meeting, date): (MeetingId, Date)) -> NoteId {
    let [century, year] = date.year().to_be_bytes();
    let day = [century, year, date.month() as u8, date.day() as u8];
    let mut bytes = *meeting.0.as_bytes();
    for (byte, of_day) in bytes.iter_mut().zip(day) {
        *byte ^= of_day;
    }
    NoteId(Id::from_bytes(bytes))
}
