//! The parts of a calendar file: its events, and the zones that it brings along. Everything else is only counted.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    incoming::{CalendarProblem, LeftOut},
    lines::{Line, whole_lines},
};

/// Events that are read.
const EVENTS: usize = 2_000;
/// Zones that are read.
const ZONES: usize = 200;
/// Parts within parts.
const DEPTH: usize = 16;

/// One event as it stands in the file.
#[derive(Debug, Default)]
pub(super) struct RawEvent {
    pub(super) lines: Vec<Line>,
    /// Lines that are none.
    pub(super) broken: usize,
    /// The file ends within it.
    pub(super) cut_short: bool,
}

impl RawEvent {
    /// The first line of a name.
    pub(super) fn line(&self, name: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.name == name)
    }

    /// All of them.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Line> {
        self.lines.iter().filter(move |line| line.name == name)
    }
}

/// A zone that a file describes.
#[derive(Debug, Default)]
pub(super) struct RawZone {
    /// Its name elsewhere.
    pub(super) location: Option<String>,
    /// What its clocks are set to, as written.
    pub(super) offsets: BTreeSet<String>,
}

/// A calendar file in its parts.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub(super) events: Vec<RawEvent>,
    pub(super) zones: BTreeMap<String, RawZone>,
    /// The zone of the whole calendar, where one is named.
    pub(super) zone: Option<String>,
    pub(super) left_out: LeftOut,
}

/// Takes a file apart.
pub(super) fn parts(bytes: &[u8]) -> Result<Parts, CalendarProblem> {
    let mut parts = Parts::default();
    let mut open: Vec<String> = Vec::new();
    let mut event: Option<RawEvent> = None;
    let mut zone: Option<(String, RawZone)> = None;
    let mut is_calendar = false;
    for text in whole_lines(bytes) {
        let Some(line) = Line::read(&text) else {
            if let Some(event) = &mut event {
                event.broken += 1;
            }
            continue;
        };
        let what = line.value.trim().to_ascii_uppercase();
        match line.name.as_str() {
            "BEGIN" => {
                is_calendar |= what == "VCALENDAR" || what == "VEVENT";
                if open.len() == DEPTH {
                    return Err(CalendarProblem::NotACalendar);
                }
                match what.as_str() {
                    // One within another one, or one that was never ended.
                    "VEVENT" => {
                        parts.keep(event.take(), true)?;
                        event = Some(RawEvent::default());
                    }
                    "VTIMEZONE" => zone = Some(Default::default()),
                    "VALARM" => parts.left_out.alarms += 1,
                    "VTODO" | "VJOURNAL" | "VFREEBUSY" => parts.left_out.others += 1,
                    _ => {}
                }
                open.push(what);
            }
            "END" => {
                // What was left open within it ends too.
                if let Some(at) = open.iter().rposition(|one| *one == what) {
                    open.truncate(at);
                }
                match what.as_str() {
                    "VEVENT" => parts.keep(event.take(), false)?,
                    "VTIMEZONE" => {
                        if let Some((name, zone)) = zone.take()
                            && parts.zones.len() < ZONES
                        {
                            parts.zones.insert(name, zone);
                        }
                    }
                    _ => {}
                }
            }
            name => match (open.last().map(String::as_str), &mut event, &mut zone) {
                (Some("VEVENT"), Some(event), _) => {
                    parts.left_out.count(name);
                    event.lines.push(line);
                }
                (Some("VTIMEZONE"), _, Some((id, zone))) => match name {
                    "TZID" => line.value.trim().clone_into(id),
                    "X-LIC-LOCATION" => zone.location = Some(line.value.trim().to_owned()),
                    _ => {}
                },
                (Some("STANDARD" | "DAYLIGHT"), _, Some((_, zone))) if name == "TZOFFSETTO" => {
                    zone.offsets.insert(line.value.trim().to_owned());
                }
                (Some("VCALENDAR"), ..) if name == "X-WR-TIMEZONE" => {
                    parts.zone = Some(line.value.trim().to_owned());
                }
                _ => {}
            },
        }
    }
    parts.keep(event.take(), true)?;
    if is_calendar {
        Ok(parts)
    } else {
        Err(CalendarProblem::NotACalendar)
    }
}

impl Parts {
    fn keep(&mut self, event: Option<RawEvent>, cut_short: bool) -> Result<(), CalendarProblem> {
        if let Some(event) = event {
            if self.events.len() == EVENTS {
                return Err(CalendarProblem::TooMany);
            }
            self.events.push(RawEvent { cut_short, ..event });
        }
        Ok(())
    }
}
