//! Calendar files, from the command line and from the window.

use std::{fs::File, io::Read as _, path::Path};

use commonbook_book::Book;
use commonbook_host::{HostError, fresh_ids};
use commonbook_paper::calendar::{
    CalendarIn, CalendarOut, CalendarProblem, LARGEST, Reading, calendar_out, read,
};
use commonbook_words::Words;

/// What a calendar file calls the meetings.
pub(crate) enum Titled<'a> {
    /// As this text says.
    As(&'a str),
    /// By a word that gives nothing away.
    Neutral,
    /// As the book does.
    Ours,
}

/// The schedule as a calendar file.
pub(crate) fn out(book: &Book, words: &Words, titled: &Titled<'_>, places: bool) -> String {
    let neutral = words.get("calendar-title");
    let how = CalendarOut {
        title: match titled {
            Titled::As(title) => Some(title),
            Titled::Neutral => Some(&neutral),
            Titled::Ours => None,
        },
        places,
        revision: book.revision,
        now: jiff::Timestamp::now(),
    };
    calendar_out(&book.plan, &how)
}

/// Why a calendar file was not read.
pub(crate) enum Unread {
    /// It could not be opened.
    File(HostError),
    /// What is in it.
    Calendar(CalendarProblem),
}

/// What a calendar file would add to the book; `zone` is for times that name none.
pub(crate) fn look(
    file: &Path,
    book: &Book,
    words: &Words,
    zone: &str,
) -> Result<CalendarIn, Unread> {
    let mut bytes = Vec::new();
    let cap = u64::try_from(LARGEST).unwrap_or(u64::MAX).saturating_add(1);
    let opened = File::open(file).and_then(|file| file.take(cap).read_to_end(&mut bytes));
    opened.map_err(|_| Unread::File(HostError::NoFile))?;
    let title = words.get("calendar-title");
    let reading = Reading {
        plan: &book.plan,
        zone,
        title: &title,
    };
    let mut fresh = fresh_ids().map_err(Unread::File)?;
    read(&bytes, &reading, &mut fresh).map_err(Unread::Calendar)
}

/// The zone of the group's meetings where they all have one, otherwise that of this device.
pub(crate) fn zone_here<'a>(book: &'a Book, device: &'a str) -> &'a str {
    let mut zones = book
        .plan
        .meetings
        .iter()
        .map(|meeting| meeting.zone.as_str());
    let first = zones.next();
    first
        .filter(|first| zones.all(|zone| zone == *first))
        .unwrap_or(device)
}
