//! Days, times and lengths as a calendar file writes them.

use jiff::{
    SignedDuration,
    civil::{Date, DateTime, Time},
    tz::TimeZone,
};

use super::lines::Line;

/// A day or a time of a calendar file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// A whole day.
    Day(Date),
    /// What a clock shows: of the zone that is named, or of wherever one is.
    Wall(DateTime, Option<String>),
    /// The same moment everywhere.
    Universal(DateTime),
}

impl When {
    /// Reads one of the values of a line; of a span, its beginning.
    pub(super) fn read(line: &Line, value: &str) -> Option<Self> {
        let value = value.trim();
        let value = value.split_once('/').map_or(value, |(begin, _)| begin);
        let zone = || {
            line.param("TZID")
                .filter(|zone| !zone.is_empty())
                .map(str::to_owned)
        };
        let Some((date, time)) = value.split_once(['T', 't']) else {
            return Some(Self::Day(read_date(value)?));
        };
        let (time, universal) = match time.strip_suffix(['Z', 'z']) {
            Some(time) => (time, true),
            None => (time, false),
        };
        let at = read_date(date)?.to_datetime(read_time(time)?);
        Some(if universal {
            Self::Universal(at)
        } else {
            Self::Wall(at, zone())
        })
    }

    /// All values of a line that are separated by commas; what cannot be read is left out and counted.
    pub(super) fn list(line: &Line) -> (Vec<Self>, usize) {
        let values = line
            .value
            .split(',')
            .filter(|value| !value.trim().is_empty());
        let read: Vec<Option<Self>> = values.map(|value| Self::read(line, value)).collect();
        let broken = read.iter().filter(|one| one.is_none()).count();
        (read.into_iter().flatten().collect(), broken)
    }
}

fn read_date(text: &str) -> Option<Date> {
    let number: u32 = digits(text, 8)?;
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
    Date::new(
        i16::try_from(year).ok()?,
        i8::try_from(month).ok()?,
        i8::try_from(day).ok()?,
    )
    .ok()
}

/// Hours, minutes, and seconds, which meetings have none of.
fn read_time(text: &str) -> Option<Time> {
    let number = digits(text, 6)
        .map(|number| number / 100)
        .or_else(|| digits(text, 4))?;
    Time::new(
        i8::try_from(number / 100).ok()?,
        i8::try_from(number % 100).ok()?,
        0,
        0,
    )
    .ok()
}

fn digits(text: &str, len: usize) -> Option<u32> {
    let all = text.len() == len && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| all)
}

/// A length: `PT1H30M`, `P2D`, `P1W`; in minutes.
pub(super) fn read_length(text: &str) -> Option<i64> {
    let text = text.trim().to_ascii_uppercase();
    let mut rest = text.strip_prefix('+').unwrap_or(&text).strip_prefix('P')?;
    if rest.is_empty() {
        return None;
    }
    let mut minutes: i64 = 0;
    while !rest.is_empty() {
        rest = rest.strip_prefix('T').unwrap_or(rest);
        let (number, after) = rest.split_at_checked(rest.find(|c: char| !c.is_ascii_digit())?)?;
        let number: i64 = number.parse().ok()?;
        let unit = match after.chars().next()? {
            'W' => 10_080,
            'D' => 1_440,
            'H' => 60,
            'M' => 1,
            'S' => 0,
            _ => return None,
        };
        minutes = minutes.checked_add(number.checked_mul(unit)?)?;
        rest = after.get(1..)?;
    }
    Some(minutes)
}

/// Minutes between two times on the clocks of their zones.
pub(super) fn minutes_between(
    from: (DateTime, &TimeZone),
    to: (DateTime, &TimeZone),
) -> Option<i64> {
    let moment = |(at, zone): (DateTime, &TimeZone)| zone.to_timestamp(at).ok();
    let span: SignedDuration = moment(to)?.duration_since(moment(from)?);
    Some(span.as_mins())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_in_minutes() {
        for (text, minutes) in [
            ("PT1H30M", Some(90)),
            ("P1W", Some(10_080)),
            ("P1DT2H", Some(1_560)),
            ("+PT45M10S", Some(45)),
            ("PT", None),
            ("P", None),
            ("-PT5M", None),
            ("1H", None),
            ("PT99999999999999999999H", None),
            ("P9223372036854775807W", None),
            ("PT5\u{e9}", None),
        ] {
            assert_eq!(read_length(text), minutes, "{text}");
        }
    }
}
