//! The clocks of a place, as a calendar file has to bring them along.

use std::collections::BTreeMap;

use commonbook_book::zone_known;
use jiff::{
    Timestamp, ToSpan as _,
    civil::{Date, DateTime},
    tz::{Offset, TimeZone, TimeZoneDatabase},
};

use super::write::{Writer, wall};

/// Years that a rule must hold before it is written as one.
const SURE: usize = 4;

/// A zone by its name, of those that come with the program.
pub(super) fn find(name: &str) -> Option<TimeZone> {
    zone_known(name).then(|| TimeZoneDatabase::bundled().get(name).ok())?
}

/// One change of the clocks.
#[derive(Clone, Debug)]
struct Onset {
    /// What the clocks show until then.
    at: DateTime,
}

/// Changes between the same two offsets.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Kind {
    summer: bool,
    from: i32,
    to: i32,
    name: String,
}

/// Writes what the clocks of a zone do from a day until a year.
pub(super) fn timezone(writer: &mut Writer, name: &str, from: Date, until: i16) {
    let Some(zone) = find(name) else { return };
    writer.line("BEGIN:VTIMEZONE");
    writer.line(&format!("TZID:{name}"));
    for (kind, onsets) in changes(&zone, from, until) {
        // As many of the last ones as one rule gives are written as a rule.
        let regular = yearly(&onsets);
        let goes_on = onsets.last().is_some_and(|last| last.at.year() >= until);
        let rule = regular.filter(|(count, _)| goes_on && *count >= SURE);
        let (dated, ruled) = match &rule {
            Some((count, _)) => onsets.split_at(onsets.len().saturating_sub(*count)),
            None => onsets.split_at(onsets.len()),
        };
        observance(writer, &kind, dated, None);
        observance(
            writer,
            &kind,
            ruled,
            rule.as_ref().map(|(_, rule)| rule.as_str()),
        );
    }
    writer.line("END:VTIMEZONE");
}

fn observance(writer: &mut Writer, kind: &Kind, onsets: &[Onset], rule: Option<&str>) {
    let Some((first, rest)) = onsets.split_first() else {
        return;
    };
    let what = if kind.summer { "DAYLIGHT" } else { "STANDARD" };
    writer.line(&format!("BEGIN:{what}"));
    writer.at("DTSTART", None, first.at);
    writer.line(&format!("TZOFFSETFROM:{}", offset(kind.from)));
    writer.line(&format!("TZOFFSETTO:{}", offset(kind.to)));
    writer.text("TZNAME", &kind.name);
    match rule {
        Some(rule) => writer.line(&format!("RRULE:{rule}")),
        None => {
            for onset in rest {
                writer.line(&format!("RDATE:{}", wall(onset.at)));
            }
        }
    }
    writer.line(&format!("END:{what}"));
}

/// Every change from the one that held at the beginning, by what it changes.
fn changes(zone: &TimeZone, from: Date, until: i16) -> BTreeMap<Kind, Vec<Onset>> {
    // A day earlier, so that no place on earth has begun it.
    let begin = from
        .saturating_sub(1.day())
        .to_datetime(jiff::civil::Time::midnight());
    let Ok(begin) = TimeZone::UTC.to_timestamp(begin) else {
        return BTreeMap::new();
    };
    let held = zone.preceding(begin).next();
    let mut before = match &held {
        Some(held) => zone
            .preceding(held.timestamp())
            .next()
            .map_or(held.offset(), |one| one.offset()),
        None => zone.to_offset(begin),
    };
    let mut found: BTreeMap<Kind, Vec<Onset>> = BTreeMap::new();
    if held.is_none() {
        let info = zone.to_offset_info(begin);
        let kind = Kind {
            summer: false,
            from: before.seconds(),
            to: before.seconds(),
            name: info.abbreviation().to_owned(),
        };
        let at = jiff::civil::date(1970, 1, 1).at(0, 0, 0, 0);
        found.entry(kind).or_default().push(Onset { at });
    }
    let following = zone
        .following(begin)
        .take_while(|one| shown(one.timestamp(), one.offset()).year() <= until);
    for change in held.into_iter().chain(following) {
        let kind = Kind {
            summer: change.dst().is_dst(),
            from: before.seconds(),
            to: change.offset().seconds(),
            name: change.abbreviation().to_owned(),
        };
        let at = shown(change.timestamp(), before);
        found.entry(kind).or_default().push(Onset { at });
        before = change.offset();
    }
    found
}

fn shown(at: Timestamp, offset: Offset) -> DateTime {
    offset.to_datetime(at)
}

/// How many of the last changes come on the same weekday of the same week of a month, every year at one time; and the
/// rule that says so.
fn yearly(onsets: &[Onset]) -> Option<(usize, String)> {
    let last = onsets.last()?.at;
    let mut days = (i8::MAX, i8::MIN);
    let mut from_end = (i8::MAX, i8::MIN);
    let mut count = 0;
    for (back, onset) in onsets.iter().rev().enumerate() {
        let at = onset.at;
        let year = i16::try_from(back)
            .ok()
            .and_then(|back| last.year().checked_sub(back))?;
        let same = at.year() == year
            && at.month() == last.month()
            && at.weekday() == last.weekday()
            && at.time() == last.time();
        let day = at.day();
        let to_end = at.date().days_in_month() - day;
        let wider = (days.0.min(day), days.1.max(day));
        let wider_end = (from_end.0.min(to_end), from_end.1.max(to_end));
        if !same || (wider.1 - wider.0 >= 7 && wider_end.1 - wider_end.0 >= 7) {
            break;
        }
        (days, from_end) = (wider, wider_end);
        count = back + 1;
    }
    let weekday = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    let weekday = weekday.get(usize::try_from(last.weekday().to_monday_zero_offset()).ok()?)?;
    let month = last.month();
    let rule = if from_end.1 < 7 {
        format!("FREQ=YEARLY;BYMONTH={month};BYDAY=-1{weekday}")
    } else if (days.0 - 1) / 7 == (days.1 - 1) / 7 {
        format!(
            "FREQ=YEARLY;BYMONTH={month};BYDAY={}{weekday}",
            (days.0 - 1) / 7 + 1
        )
    } else {
        return None;
    };
    Some((count, rule))
}

fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let seconds = seconds.abs();
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if rest == 0 {
        format!("{sign}{hours:02}{minutes:02}")
    } else {
        format!("{sign}{hours:02}{minutes:02}{rest:02}")
    }
}
