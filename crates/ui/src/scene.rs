//! What a screen is given to show.

use std::time::Duration;

use commonbook_book::{Book, Standing};
use jiff::civil::DateTime;

use crate::{JoinState, NewsState, Passphrase, Problem, Settings};

/// Everything a screen reads, borrowed for one pass. The window keeps no copy of it.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// Which kind of screen.
    pub phase: &'a Phase,
    /// The book, while it is open.
    pub book: Option<&'a Book>,
    /// Sharing news.
    pub news: &'a NewsState,
    /// Somebody coming in, or oneself.
    pub join: &'a JoinState,
    /// What became of the commands.
    pub answers: &'a Answers,
    /// How a person likes the window.
    pub settings: &'a Settings,
    /// Five words that were drawn after [`crate::Command::PickWords`]; nothing at all other times.
    pub picked: Option<&'a Passphrase>,
    /// The clock on the wall of this laptop.
    pub now: DateTime,
    /// A clock that only goes forward, from the start of the program: for locking and for pauses in writing.
    pub clock: Duration,
    /// The IANA time zone of this laptop, for meetings that are planned on it.
    pub zone: &'a str,
}

impl Scene<'_> {
    /// Whether the six places can be reached: a book is open, and nobody is only asking to come in.
    pub(crate) fn among_places(&self) -> bool {
        let belongs = |book: &Book| book.members.standing != Standing::Asking;
        *self.phase == Phase::Open
            && self.book.is_some_and(belongs)
            && !matches!(self.join, JoinState::Joining(_))
    }
}

/// Which kind of screen is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phase {
    /// There is no book on this laptop.
    FirstRun,
    /// There is one, and it is locked.
    Locked,
    /// Something takes its time; nothing can be pressed.
    Busy(Busy),
    /// The book is open.
    Open,
}

/// What takes its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Busy {
    /// A passphrase is being tried.
    Opening,
    /// A book is being made.
    Making,
    /// The last drafts are put away and the book is locked.
    Locking,
    /// The book is taken off this laptop.
    Wiping,
}

/// What became of the commands. The pass that shows a larger count also shows the book with what it counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// How many [`crate::Command::Edit`] and [`crate::Command::Undo`] of this window were answered since the
    /// program started, kept or not, in the order in which they were pushed.
    pub edits: u64,
    /// How many commands that are answered and are no edits were answered, kept or not, in the order in which they
    /// were pushed: [`crate::Command::Propose`] and those that say that they are answered like it.
    pub deeds: u64,
    /// Whether the latest of these is in effect, and does not wait for others.
    pub in_effect: bool,
    /// What went wrong with the latest command of any kind; nothing once a later one went well.
    pub problem: Option<Problem>,
    /// The passphrase was changed; back to `false` with the next command.
    pub passphrase_changed: bool,
    /// The file that the latest [`crate::Command::Print`] wrote, once it is there.
    pub printed: Option<String>,
    /// What the file of the latest [`crate::Command::ReadCalendar`] would add, until it is added or another one is read.
    pub calendar: Option<CalendarPreview>,
}

/// What a calendar file would add to the book, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CalendarPreview {
    /// How many events would be added.
    pub adds: usize,
    /// Every event, and what was left out.
    pub events: Vec<CalendarEvent>,
}

/// Something of a calendar file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEvent {
    /// What it is called.
    pub title: String,
    /// When it is, and what there is to say about it.
    pub lines: Vec<String>,
}
