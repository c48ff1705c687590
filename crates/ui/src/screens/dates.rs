//! Choosing a day and a time without a calendar: a day or a week earlier or later, and a time that is typed.

use commonbook_book::{Occurrence, clock_on};
use egui::{Id, Ui};
use jiff::{
    ToSpan as _,
    civil::{Date, Time},
};

use crate::{desk::Desk, house, tokens::Type};

/// `[ < 17 Nov ]  [ 1 Dec > ]`: the meetings before and after the one that is shown. Gives the one that was pressed.
pub(crate) fn neighbours<'a>(
    ui: &mut Ui,
    desk: &Desk<'_>,
    before: Option<&'a Occurrence>,
    after: Option<&'a Occurrence>,
) -> Option<&'a Occurrence> {
    let mut pressed = None;
    for (other, back, id) in [(before, true, "who-before"), (after, false, "who-after")] {
        let Some(other) = other else { continue };
        let short = desk.words.date_short(other.date);
        let text = if back {
            format!("< {short}")
        } else {
            format!("{short} >")
        };
        let full = desk.with(id, &[("date", desk.words.date(other.date).into())]);
        if house::named_button(ui, &text, &full).clicked() {
            pressed = Some(other);
        }
    }
    pressed
}

/// A day between buttons that move it.
pub(crate) fn day(ui: &mut Ui, desk: &Desk<'_>, date: &mut Date) {
    steps(ui, desk, "date", None, date);
}

/// One of several days, below the message that says which.
pub(crate) fn day_called(ui: &mut Ui, desk: &Desk<'_>, which: &str, date: &mut Date) {
    let label = desk.get(which);
    house::label(ui, Type::Strong, &label);
    steps(ui, desk, which, Some(&label), date);
}

fn steps(ui: &mut Ui, desk: &Desk<'_>, id: &str, which: Option<&str>, date: &mut Date) {
    house::live(ui, id, Type::Lead, &desk.words.date(*date));
    house::buttons(ui, |ui| {
        for (id, days) in [
            ("week-earlier", -7),
            ("day-earlier", -1),
            ("day-later", 1),
            ("week-later", 7),
        ] {
            let text = desk.get(id);
            let name = which.map_or_else(
                || text.clone(),
                |which| {
                    let args = [("step", (&text).into()), ("which", which.into())];
                    desk.with("day-of-which", &args)
                },
            );
            if house::named_button(ui, &text, &name).clicked() {
                *date = date.checked_add(days.days()).unwrap_or(*date);
            }
        }
    });
}

/// A time on a day, and what the clock of the place does with it.
pub(crate) fn time_there(
    ui: &mut Ui,
    desk: &Desk<'_>,
    id: Id,
    typed: &mut String,
    (day, zone): (Date, &str),
) {
    time(ui, desk, id, typed);
    clock_line(ui, desk, typed, day, zone);
}

/// What the clock of the place does with a time that is typed, where it is not as usual.
fn clock_line(ui: &mut Ui, desk: &Desk<'_>, typed: &str, day: Date, zone: &str) {
    let line = read_time(typed).and_then(|time| {
        let clock = clock_on(zone, day.to_datetime(time));
        super::about::clock(desk, clock, &desk.words.time(time))
    });
    house::live(ui, "clock", Type::Body, &line.unwrap_or_default());
}

/// A time that is typed as people write it.
fn time(ui: &mut Ui, desk: &Desk<'_>, id: Id, typed: &mut String) {
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

#[cfg(test)]
mod tests {
    use jiff::civil::time;

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
}
