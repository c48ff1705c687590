//! The schedule as a calendar file.

use std::collections::BTreeMap;

use commonbook_book::{Occurrence, PlanView};
use jiff::{Timestamp, civil::Date};

use super::{
    series::{self, Series},
    uid::uid,
    write::{Writer, moment, wall},
    zone,
};

/// Years that the clocks of a place are written ahead.
const AHEAD: i16 = 10;

/// What stands in a calendar file.
#[derive(Clone, Copy, Debug)]
pub struct CalendarOut<'a> {
    /// What every meeting is called there; nothing: as the book calls it.
    pub title: Option<&'a str>,
    /// Where the meetings are goes along. Somebody's home never does.
    pub places: bool,
    /// [`commonbook_book::Book::revision`]: a calendar program takes what has a higher one.
    pub revision: u64,
    /// When the file is written.
    pub now: Timestamp,
}

/// The schedule as a calendar file (RFC 5545): one event for each series, with what was moved and called off.
///
/// Nobody's name is in it, no reminder, nothing to answer to, and not which group or program it is from.
pub fn calendar_out(plan: &PlanView, how: &CalendarOut<'_>) -> String {
    let mut writer = Writer::default();
    writer.line("BEGIN:VCALENDAR");
    writer.line("VERSION:2.0");
    writer.line("PRODID:-//Calendar//Calendar//EN");
    writer.line("CALSCALE:GREGORIAN");
    let all = series::all(plan);
    for (zone, (from, until)) in zones(&all) {
        let now = jiff::tz::TimeZone::UTC.to_datetime(how.now).year();
        let until = until.max(now).saturating_add(AHEAD);
        zone::timezone(&mut writer, zone, from, until);
    }
    for series in &all {
        event(&mut writer, series, how);
    }
    writer.line("END:VCALENDAR");
    writer.end()
}

/// The zones, each with the first day and the last year that it is needed for.
fn zones(all: &[Series]) -> BTreeMap<&str, (Date, i16)> {
    let mut zones: BTreeMap<&str, (Date, i16)> = BTreeMap::new();
    for one in all
        .iter()
        .flat_map(|series| series.moved.iter().chain([&series.first]))
    {
        let day = one.date.min(one.original);
        let entry = zones.entry(&one.zone).or_insert((day, day.year()));
        *entry = (entry.0.min(day), entry.1.max(one.date.year()));
    }
    zones
}

fn event(writer: &mut Writer, series: &Series, how: &CalendarOut<'_>) {
    let first = &series.first;
    let uid = uid(series.meeting, series.trial);
    begin(writer, &uid, first, how);
    if series.off {
        writer.line("STATUS:CANCELLED");
    } else if let Some(rule) = &series.rule {
        let last = series.last.map(|last| last.to_datetime(first.time));
        let last =
            last.map(
                |last| match zone::find(&first.zone).map(|zone| zone.to_timestamp(last)) {
                    Some(Ok(last)) => moment(last),
                    _ => wall(last),
                },
            );
        let until = last
            .map(|last| format!(";UNTIL={last}"))
            .unwrap_or_default();
        writer.line(&format!("RRULE:{rule}{until}"));
        for date in &series.without {
            writer.at("EXDATE", known(&first.zone), date.to_datetime(first.time));
        }
    }
    writer.line("END:VEVENT");
    if series.off {
        return;
    }
    for moved in &series.moved {
        // Who does not ask for places sees nothing of a place that changed.
        let same =
            (moved.date, moved.time, &moved.zone) == (moved.original, first.time, &first.zone);
        if same && !how.places {
            continue;
        }
        begin(writer, &uid, moved, how);
        let original = moved.original.to_datetime(first.time);
        writer.at("RECURRENCE-ID", known(&first.zone), original);
        writer.line("END:VEVENT");
    }
}

/// What every event begins with.
fn begin(writer: &mut Writer, uid: &str, one: &Occurrence, how: &CalendarOut<'_>) {
    writer.line("BEGIN:VEVENT");
    writer.line(&format!("UID:{uid}"));
    writer.line(&format!("DTSTAMP:{}", moment(how.now)));
    let revision = i32::try_from(how.revision).unwrap_or(i32::MAX);
    writer.line(&format!("SEQUENCE:{revision}"));
    let begins = one.date.to_datetime(one.time);
    writer.at("DTSTART", known(&one.zone), begins);
    if one.minutes > 0 {
        writer.at("DTEND", known(&one.zone), one.ends());
    }
    writer.text("SUMMARY", how.title.unwrap_or(&one.title));
    if how.places && !one.home && !one.place.trim().is_empty() {
        writer.text("LOCATION", &one.place);
    }
    writer.line("CLASS:PRIVATE");
}

/// A zone whose clocks can be written down.
fn known(zone: &str) -> Option<&str> {
    zone::find(zone).map(|_| zone)
}
