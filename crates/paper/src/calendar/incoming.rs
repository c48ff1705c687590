//! A calendar file from elsewhere: what it would add to the book, before anything is added.

use std::collections::BTreeMap;

use commonbook_book::{Edit, Id, PlanView};
use jiff::civil::{Date, DateTime};

use super::{
    LARGEST, Remark,
    components::{Parts, RawEvent, parts},
    event::Events,
};

/// Events with a rule that are read.
const RULES: usize = 200;

/// What a file is read with.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'a> {
    /// The book that it may go into.
    pub plan: &'a PlanView,
    /// The zone of times that name none; empty when there is none to take.
    pub zone: &'a str,
    /// What a meeting without a title is called.
    pub title: &'a str,
}

/// What a calendar file would add.
#[derive(Clone, Debug, Default)]
pub struct CalendarIn {
    /// Its events, in the order of the file.
    pub found: Vec<Found>,
    /// What was left out on purpose.
    pub left_out: LeftOut,
}

/// One event.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// What it is called.
    pub title: String,
    /// When it first takes place, on the clock of its zone.
    pub begins: Option<DateTime>,
    /// The zone.
    pub zone: String,
    /// Its first dates.
    pub dates: Vec<Date>,
    /// Whether there are more of them.
    pub more: bool,
    /// The rule, as it will be kept.
    pub repeat: Option<String>,
    /// What adds it; nothing when it is not offered, and then the last remark says why.
    pub edits: Vec<Edit>,
    /// What there is to say about it.
    pub remarks: Vec<Remark>,
}

/// What is never taken in, by how often it was there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Lines that name people.
    pub people: usize,
    /// Reminders.
    pub alarms: usize,
    /// Descriptions, comments, addresses on the internet, attached files.
    pub texts: usize,
    /// Tasks, diaries and other things that are no events.
    pub others: usize,
}

impl LeftOut {
    pub(super) fn count(&mut self, name: &str) {
        match name {
            "ATTENDEE" | "ORGANIZER" | "CONTACT" => self.people += 1,
            "DESCRIPTION" | "COMMENT" | "URL" | "ATTACH" | "CONFERENCE" | "X-ALT-DESC" => {
                self.texts += 1
            }
            _ => {}
        }
    }
}

/// Why a file was not read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalendarProblem {
    /// It is larger than [`LARGEST`].
    TooLarge,
    /// It is no calendar.
    NotACalendar,
    /// It has more events than are looked through.
    TooMany,
}

impl CalendarIn {
    /// All that is to be added, in an order in which it can be.
    pub fn edits(&self) -> Vec<Edit> {
        self.found
            .iter()
            .flat_map(|found| found.edits.iter().cloned())
            .collect()
    }

    /// How many events would be added.
    pub fn offered(&self) -> usize {
        self.found
            .iter()
            .filter(|found| !found.edits.is_empty())
            .count()
    }
}

/// Reads a calendar file. Nothing is kept: [`CalendarIn::edits`] is for whoever looked at it and agreed.
///
/// `fresh` gives random ids.
///
/// # Errors
/// [`CalendarProblem`] when it is no calendar, or too much.
pub fn read(
    bytes: &[u8],
    reading: &Reading<'_>,
    fresh: &mut dyn FnMut() -> Id,
) -> Result<CalendarIn, CalendarProblem> {
    if bytes.len() > LARGEST {
        return Err(CalendarProblem::TooLarge);
    }
    let parts = parts(bytes)?;
    let rules = parts
        .events
        .iter()
        .filter(|event| event.line("RRULE").is_some());
    if rules.count() > RULES {
        return Err(CalendarProblem::TooMany);
    }
    let mut events = Events::new(&parts, reading, fresh);
    let mut found = Vec::new();
    for group in groups(&parts) {
        match group.main {
            Some(main) => found.push(events.event(main, &group.dates)),
            // Dates of a series that is not in the file stand for themselves.
            None => found.extend(group.dates.iter().map(|date| events.event(date, &[]))),
        }
    }
    Ok(CalendarIn {
        found,
        left_out: parts.left_out,
    })
}

/// One event with those of its dates that are different.
#[derive(Default)]
struct Group<'a> {
    main: Option<&'a RawEvent>,
    dates: Vec<&'a RawEvent>,
}

/// The events of a file by their names. Of two versions of one event, the newer one counts.
fn groups(parts: &Parts) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    let version = |event: &RawEvent| -> i64 {
        let line = event.line("SEQUENCE");
        line.and_then(|line| line.value.trim().parse().ok())
            .unwrap_or_default()
    };
    for event in &parts.events {
        let uid = event
            .line("UID")
            .map(|line| line.value.trim())
            .filter(|uid| !uid.is_empty());
        let at = match uid {
            Some(uid) => *known.entry(uid).or_insert(groups.len()),
            None => groups.len(),
        };
        if at == groups.len() {
            groups.push(Group::default());
        }
        let Some(group) = groups.get_mut(at) else {
            continue;
        };
        if event.line("RECURRENCE-ID").is_some() {
            group.dates.push(event);
        } else if group
            .main
            .is_none_or(|main| version(main) <= version(event))
        {
            group.main = Some(event);
        }
    }
    groups
}
