//! Lengths, zones, dates and rules of what was typed.

use jiff::{
    ToSpan as _,
    civil::{Date, Time},
};

use crate::{
    Door, EditError, Field, clean_line, clean_text, limits,
    repeat::Repeat,
    zone::{find, zone_known},
};

/// A line that may be empty.
pub(super) fn line(text: &str, field: Field) -> Result<String, EditError> {
    short(clean_line(text), limits::LINE_CHARS, field)
}

/// A line that something is called by, so not an empty one.
pub(super) fn name(text: &str, field: Field) -> Result<String, EditError> {
    let name = line(text, field)?;
    if name.is_empty() {
        Err(EditError::Empty(field))
    } else {
        Ok(name)
    }
}

/// A text of several lines that may be empty.
pub(super) fn whole_text(text: &str, limit: usize, field: Field) -> Result<String, EditError> {
    short(clean_text(text).trim().to_owned(), limit, field)
}

/// A text of several lines that says something.
pub(super) fn text(text: &str, limit: usize, field: Field) -> Result<String, EditError> {
    let text = whole_text(text, limit, field)?;
    if text.is_empty() {
        Err(EditError::Empty(field))
    } else {
        Ok(text)
    }
}

/// The text of a note, or a piece of one: kept as typed, spaces at the ends included.
pub(super) fn note_text(text: &str) -> Result<String, EditError> {
    let text = clean_text(text);
    if text.len() > limits::NOTE_BYTES {
        return Err(EditError::TooLong {
            field: Field::Text,
            limit: limits::NOTE_BYTES,
        });
    }
    Ok(text)
}

pub(super) fn checklist(lines: &[String]) -> Result<Vec<String>, EditError> {
    if lines.len() > limits::CHECKLIST_LINES {
        return Err(EditError::TooLong {
            field: Field::Checklist,
            limit: limits::CHECKLIST_LINES,
        });
    }
    let mut out = Vec::with_capacity(lines.len());
    for one in lines {
        let one = line(one, Field::Checklist)?;
        if !one.is_empty() {
            out.push(one);
        }
    }
    Ok(out)
}

pub(super) const fn minutes(minutes: u32) -> Result<u32, EditError> {
    if minutes > limits::MEETING_MINUTES {
        Err(EditError::Impossible(Field::Minutes))
    } else {
        Ok(minutes)
    }
}

pub(super) const fn seats(seats: u32) -> Result<u32, EditError> {
    if seats == 0 || seats > limits::SEATS {
        Err(EditError::Impossible(Field::Seats))
    } else {
        Ok(seats)
    }
}

pub(super) fn day(date: Date) -> Result<Date, EditError> {
    let years = limits::FIRST_YEAR..=limits::LAST_YEAR;
    if years.contains(&date.year()) {
        Ok(date)
    } else {
        Err(EditError::Impossible(Field::Date))
    }
}

pub(super) fn door(door: Door) -> Result<Door, EditError> {
    match door {
        Door::OpenUntil(last) => day(last).map(Door::OpenUntil),
        door => Ok(door),
    }
}

/// The zone as the bundled database spells it.
pub(super) fn zone(name: &str) -> Result<String, EditError> {
    let name = name.trim();
    if !zone_known(name) {
        return Err(EditError::Impossible(Field::Zone));
    }
    Ok(find(name)
        .and_then(|zone| zone.iana_name().map(str::to_owned))
        .unwrap_or_else(|| name.to_owned()))
}

/// The rule as typed, when it can be followed and has a date at all; nothing when it is empty.
pub(super) fn repeat(
    rule: &str,
    first: Date,
    time: Time,
    zone: &str,
) -> Result<Option<String>, EditError> {
    let rule = rule.trim();
    if rule.is_empty() {
        return Ok(None);
    }
    let horizon = first.saturating_add(30.years());
    let dates =
        Repeat::parse(rule, zone).and_then(|repeat| repeat.dates(first, time, first, horizon));
    if dates.is_none_or(|dates| dates.is_empty()) {
        return Err(EditError::Impossible(Field::Repeat));
    }
    Ok(Some(rule.to_owned()))
}

fn short(text: String, limit: usize, field: Field) -> Result<String, EditError> {
    if text.chars().count() > limit {
        Err(EditError::TooLong { field, limit })
    } else {
        Ok(text)
    }
}
