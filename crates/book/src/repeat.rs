//! Recurrence rules (RFC 5545, section 3.3.10), expanded as days on the calendar of the place.
//!
//! The library counts in UTC, which here stands for "no zone at all": days and weekdays are those of the wall
//! calendar, and the zone is applied later, to each date with its wall time. So only one time-zone database decides.

use jiff::{
    Timestamp, ToSpan as _,
    civil::{Date, DateTime, Time},
    tz::TimeZone,
};
use rrule::RRuleSet;

use crate::{limits, zone};

/// A rule that was read and understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Repeat {
    /// What the library gets: no UNTIL, no times of day, nothing it does not know.
    rule: String,
    /// Days between two dates, when the rule counts days or weeks and can be joined at any later date.
    stride: Option<i32>,
    until: Option<Until>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Until {
    Day(Date),
    Moment(DateTime),
}

impl Repeat {
    /// Reads a rule for a series in `zone`. Nothing when it is no rule, or one that meetings cannot follow.
    pub(crate) fn parse(text: &str, zone: &str) -> Option<Self> {
        if text.len() > limits::REPEAT_CHARS {
            return None;
        }
        let text = text.trim().to_ascii_uppercase();
        let text = text.strip_prefix("RRULE:").unwrap_or(&text);
        let (mut freq, mut interval, mut count, mut until) = (None, 1u16, None, None);
        let mut rest = String::new();
        let mut seen = Vec::new();
        // Some programs end a rule with a semicolon.
        for part in text.split(';').filter(|part| !part.is_empty()) {
            let (key, value) = part.split_once('=')?;
            if seen.contains(&key) {
                return None;
            }
            seen.push(key);
            match key {
                "FREQ" => freq = Some(value),
                "INTERVAL" => interval = value.parse().ok().filter(|n| (1..=1000).contains(n))?,
                "COUNT" => {
                    count = Some(
                        value
                            .parse::<usize>()
                            .ok()
                            .filter(|n| (1..=limits::SERIES_DATES).contains(n))?,
                    )
                }
                "UNTIL" => until = Some(Until::parse(value, zone)?),
                "WKST" | "BYDAY" | "BYMONTHDAY" | "BYYEARDAY" | "BYWEEKNO" | "BYMONTH"
                | "BYSETPOS" => {
                    if !value
                        .bytes()
                        .all(|b| b.is_ascii_alphanumeric() || b",+-".contains(&b))
                    {
                        return None;
                    }
                    rest.push_str(&format!(";{key}={value}"));
                }
                // A series has one time of day; it is kept beside the rule.
                "BYHOUR" | "BYMINUTE" | "BYSECOND" => {}
                "RSCALE" if value == "GREGORIAN" => {}
                "SKIP" if value == "OMIT" => {}
                key if key.starts_with("X-") => {}
                _ => return None,
            }
        }
        let freq = freq?;
        let stride = match freq {
            "DAILY" => Some(i32::from(interval)),
            "WEEKLY" => Some(7 * i32::from(interval)),
            "MONTHLY" | "YEARLY" => None,
            _ => return None,
        };
        if count.is_some() && until.is_some() {
            return None;
        }
        let mut rule = format!("FREQ={freq};INTERVAL={interval}{rest}");
        if let Some(count) = count {
            rule.push_str(&format!(";COUNT={count}"));
        }
        Some(Self {
            rule,
            stride: stride.filter(|_| count.is_none()),
            until,
        })
    }

    /// The rule without its end, and whether it has one.
    fn without_end(self) -> (String, bool) {
        let (rule, counted) = match self.rule.split_once(";COUNT=") {
            Some((rule, _)) => (rule.to_owned(), true),
            None => (self.rule, false),
        };
        (rule, counted || self.until.is_some())
    }

    /// The dates in `from..to` of a series that begins on `first` at `time`, in order, each once.
    ///
    /// Nothing when the library cannot follow the rule.
    pub(crate) fn dates(&self, first: Date, time: Time, from: Date, to: Date) -> Option<Vec<Date>> {
        let first = self.joined(first, from);
        let start = first.strftime("%Y%m%d");
        let set: RRuleSet = format!("DTSTART:{start}T000000Z\nRRULE:{}", self.rule)
            .parse()
            .ok()?;
        let mut dates: Vec<Date> = Vec::new();
        for moment in set.limit().into_iter().take(limits::SERIES_DATES) {
            let moment = Timestamp::from_second(moment.timestamp()).ok()?;
            let date = TimeZone::UTC.to_datetime(moment).date();
            if date >= to || self.until.is_some_and(|until| until.is_before(date, time)) {
                break;
            }
            if date >= from && dates.last() != Some(&date) {
                dates.push(date);
            }
        }
        Some(dates)
    }

    /// A later beginning with the same dates from `from` on, so that an old series costs no more than a new one.
    fn joined(&self, first: Date, from: Date) -> Date {
        let Some(stride) = self.stride else {
            return first;
        };
        let Ok(gap) = first.until(from) else {
            return first;
        };
        // One stride of slack: a week can hold dates before the weekday the series began on.
        let strides = gap.get_days() / stride - 1;
        if strides <= 0 {
            return first;
        }
        first
            .checked_add((strides * stride).days())
            .unwrap_or(first)
    }
}

/// What other programs need to know of a rule for a series in `zone`: the rule without its end and without what is not
/// followed here, and whether it has an end. Nothing when this version cannot follow it.
pub fn rule_without_end(rule: &str, zone: &str) -> Option<(String, bool)> {
    Some(Repeat::parse(rule, zone)?.without_end())
}

impl Until {
    fn parse(text: &str, zone: &str) -> Option<Self> {
        let (date, time) = text
            .split_once('T')
            .map_or((text, None), |(date, time)| (date, Some(time)));
        let date = digits(date, 8).and_then(|d| {
            Date::new((d / 10_000) as i16, (d / 100 % 100) as i8, (d % 100) as i8).ok()
        })?;
        let Some(time) = time else {
            return Some(Self::Day(date));
        };
        let (time, universal) = time
            .strip_suffix('Z')
            .map_or((time, false), |time| (time, true));
        let time = digits(time, 6).and_then(|t| {
            Time::new(
                (t / 10_000) as i8,
                (t / 100 % 100) as i8,
                (t % 100).min(59) as i8,
                0,
            )
            .ok()
        })?;
        let moment = date.to_datetime(time);
        Some(Self::Moment(if universal {
            zone::on_the_wall(moment, zone)?
        } else {
            moment
        }))
    }

    /// Whether the series ended before this date of it. The day of a UNTIL without a time belongs to the series.
    fn is_before(self, date: Date, time: Time) -> bool {
        match self {
            Self::Day(day) => day < date,
            Self::Moment(moment) => moment < date.to_datetime(time),
        }
    }
}

fn digits(text: &str, len: usize) -> Option<u32> {
    if text.len() == len && text.bytes().all(|b| b.is_ascii_digit()) {
        text.parse().ok()
    } else {
        None
    }
}
