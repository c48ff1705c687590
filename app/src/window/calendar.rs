//! A calendar file, looked at and then added.

use commonbook_host::Input;
use commonbook_paper::calendar::{CalendarIn, CalendarProblem, told};
use commonbook_ui::{CalendarEvent, CalendarPreview, Problem};
use commonbook_words::Words;

use super::{later::Later, print::documents, problem::problem, state::State};
use crate::calendar::{Unread, look, zone_here};

/// A calendar file.
#[derive(Default)]
pub(super) struct Calendar {
    reading: Option<Later<Result<CalendarIn, Unread>>>,
    /// What was shown of it, to be added.
    shown: Option<CalendarIn>,
}

impl State {
    /// Reads the file that was named; a name alone is looked for among this person's documents.
    pub(super) fn read_calendar(&mut self, at: &str) {
        self.forget_calendar();
        let Some(book) = self.book() else { return };
        let words = Words::new(self.settings.language);
        let device = self.zone.clone();
        let at = documents().unwrap_or_default().join(at);
        let work = move || look(&at, &book, &words, zone_here(&book, &device));
        self.calendar.reading = Some(Later::begin(&self.ctx, work));
    }

    /// What was read is the book's, and does not stay behind when it is locked.
    pub(super) fn forget_calendar(&mut self) {
        self.calendar = Calendar::default();
        self.answers.calendar = None;
    }

    pub(super) fn add_calendar(&mut self) {
        let edits = self.calendar.shown.take().map(|shown| shown.edits());
        self.forget_calendar();
        self.deed(move |request| Input::Edits(request, edits.unwrap_or_default()));
    }

    pub(super) fn hear_calendar(&mut self) {
        let Some(done) = self.calendar.reading.as_ref().and_then(Later::look) else {
            return;
        };
        self.calendar.reading = None;
        match done {
            Ok(Ok(found)) => {
                let words = Words::new(self.settings.language);
                let events = told(&found, &words).into_iter().map(|told| CalendarEvent {
                    title: told.title,
                    lines: told.lines,
                });
                self.answers.calendar = Some(CalendarPreview {
                    adds: found.offered(),
                    events: events.collect(),
                });
                self.calendar.shown = Some(found);
                self.went(Ok(()));
            }
            Ok(Err(unread)) => self.answers.problem = Some(why(&unread)),
            Err(_) => self.answers.problem = Some(Problem::Other),
        }
    }
}

fn why(unread: &Unread) -> Problem {
    match unread {
        Unread::File(error) => problem(error),
        Unread::Calendar(CalendarProblem::NotACalendar) => Problem::NotACalendar,
        Unread::Calendar(CalendarProblem::TooLarge | CalendarProblem::TooMany) => {
            Problem::CalendarTooLarge
        }
    }
}
