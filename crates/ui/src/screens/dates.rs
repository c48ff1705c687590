//! Choosing a day and a time without a calendar: a day or a week earlier or later, and a time that is typed.

use egui::{Id, Ui};
use jiff::{
    ToSpan as _,
    civil::{Date, Time, Weekday},
};

use crate::{desk::Desk, house, tokens::Type};

/// A day between buttons that move it.
pub(crate) fn day(ui: &mut Ui, desk: &Desk<'_>, date: &mut Date) {
    house::live(ui, "date", Type::Lead, &desk.words.date(*date));
    house::buttons(ui, |ui| {
        for (id, days) in [
            ("week-earlier", -7),
            ("day-earlier", -1),
            ("day-later", 1),
            ("week-later", 7),
        ] {
            if house::button(ui, &desk.get(id)).clicked() {
                *date = date.checked_add(days.days()).unwrap_or(*date);
            }
        }
    });
}

/// A time that is typed as people write it.
pub(crate) fn time(ui: &mut Ui, desk: &Desk<'_>, id: Id, typed: &mut String) {
    house::field(ui, id, &desk.get("time-label"), "", typed);
    if read_time(typed).is_none() {
        house::soft(ui, &desk.get("time-again"));
    }
}

/// Reads the time of a field; where there is none, the field takes the keyboard and comes into view.
pub(crate) fn time_or_ask(ui: &Ui, id: Id, typed: &str) -> Option<Time> {
    let time = read_time(typed);
    if time.is_none() {
        house::ask(ui, id);
    }
    time
}

/// Reads a time: `15:00`, `15.00`, `15 h 30`, `15`, `1530`, `3 pm`.
pub(crate) fn read_time(typed: &str) -> Option<Time> {
    let typed = typed.trim().to_lowercase();
    let (clock, half) = match typed
        .strip_suffix("pm")
        .or_else(|| typed.strip_suffix("p.m."))
    {
        Some(clock) => (clock, Some(12)),
        None => match typed
            .strip_suffix("am")
            .or_else(|| typed.strip_suffix("a.m."))
        {
            Some(clock) => (clock, Some(0)),
            None => (typed.as_str(), None),
        },
    };
    let parts: Vec<&str> = clock
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    let (hour, minute): (i8, i8) = match parts.as_slice() {
        [both] if both.len() >= 3 => {
            let (hour, minute) = both.split_at(both.len() - 2);
            (hour.parse().ok()?, minute.parse().ok()?)
        }
        [hour] => (hour.parse().ok()?, 0),
        [hour, minute] => (hour.parse().ok()?, minute.parse().ok()?),
        _ => return None,
    };
    let hour = match half {
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(add) => hour % 12 + add,
        None => hour,
    };
    Time::new(hour, minute, 0, 0).ok()
}

/// A time as it stands in the field: `15:00`.
pub(crate) fn write_time(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// How often a meeting repeats, as far as this window offers it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Often {
    #[default]
    Once,
    Weekly,
    Fortnightly,
    /// On the same weekday of the month: the second Tuesday, the last Friday.
    Monthly,
    /// A rule that was written elsewhere; it stays as it is.
    Other(String),
}

impl Often {
    /// The choices, in the order of the list.
    pub(crate) const OFFERED: [(Self, &'static str); 4] = [
        (Self::Once, "often-once"),
        (Self::Weekly, "often-weekly"),
        (Self::Fortnightly, "often-fortnightly"),
        (Self::Monthly, "often-monthly"),
    ];

    /// The RFC 5545 rule for a series that begins on a day.
    pub(crate) fn rule(&self, first: Date) -> Option<String> {
        match self {
            Self::Once => None,
            Self::Weekly => Some("FREQ=WEEKLY".to_owned()),
            Self::Fortnightly => Some("FREQ=WEEKLY;INTERVAL=2".to_owned()),
            Self::Monthly => Some(format!(
                "FREQ=MONTHLY;BYDAY={}{}",
                which(first),
                two_letters(first.weekday())
            )),
            Self::Other(rule) => Some(rule.clone()),
        }
    }

    /// The choice that a rule stands for.
    pub(crate) fn of(rule: Option<&str>, first: Date) -> Self {
        Self::OFFERED
            .into_iter()
            .map(|(often, _)| often)
            .find(|often| often.rule(first).as_deref() == rule)
            .unwrap_or_else(|| rule.map_or(Self::Once, |rule| Self::Other(rule.to_owned())))
    }
}

/// Which of its weekday in the month a day is; the fifth counts as the last.
fn which(date: Date) -> i8 {
    match (date.day() - 1) / 7 + 1 {
        5 => -1,
        number => number,
    }
}

const fn two_letters(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    #[test]
    fn a_time_is_read_as_people_write_it() {
        for typed in [
            "15:00",
            "15.00",
            "15 h 00",
            "15h",
            "15",
            "1500",
            " 3 pm",
            "3:00 p.m.",
        ] {
            assert_eq!(read_time(typed), Some(time(15, 0, 0, 0)), "{typed}");
        }
        assert_eq!(read_time("12 am"), Some(time(0, 0, 0, 0)));
        assert_eq!(read_time("9:30"), Some(time(9, 30, 0, 0)));
        for typed in ["", "noon", "25:00", "15:60", "13 pm", "1:2:3", "99999"] {
            assert_eq!(read_time(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_month_repeats_on_the_same_weekday() {
        assert_eq!(
            Often::Monthly.rule(date(2026, 11, 10)).as_deref(),
            Some("FREQ=MONTHLY;BYDAY=2TU")
        );
        assert_eq!(
            Often::Monthly.rule(date(2026, 10, 30)).as_deref(),
            Some("FREQ=MONTHLY;BYDAY=-1FR")
        );
    }

    #[test]
    fn a_rule_is_known_again() {
        let first = date(2026, 11, 24);
        for (often, _) in Often::OFFERED {
            assert_eq!(Often::of(often.rule(first).as_deref(), first), often);
        }
        let other = "FREQ=WEEKLY;BYDAY=MO,TU";
        assert_eq!(
            Often::of(Some(other), first).rule(first).as_deref(),
            Some(other)
        );
    }
}
