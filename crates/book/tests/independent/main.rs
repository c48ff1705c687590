//! Series against an implementation that shares nothing with theirs: the rule tried on every day of the calendar, and
//! the clocks of another library.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod civil;
mod clock;
mod dice;
mod expand;
mod rule;

use std::{fmt::Debug, ops::RangeInclusive};

use chrono::{Datelike as _, Duration, NaiveDateTime};
use chrono_tz::Tz;
use civil::Day;
use commonbook_book::{DateChangeView, Id, MeetingId, MeetingView, PlanView};
use dice::Dice;
use jiff::{
    ToSpan as _,
    civil::{Date, DateTime, Time},
};
use rule::{Freq, Rule};

/// The years about which both zone databases say the same. Later, the newer one knows that clocks in Alberta and
/// Manitoba no longer change; earlier, it knows better when those in Colombia did.
const AGREED: RangeInclusive<i32> = 1993..=2025;

const RULES: usize = 20_000;

/// A series as both sides see it.
struct Series {
    first: Day,
    hour: i64,
    minute: i64,
    zone: Tz,
    rule: Rule,
}

fn date(day: Day) -> Date {
    Date::new(day.year as i16, day.month as i8, day.day as i8).unwrap()
}

impl Series {
    fn any(dice: &mut Dice) -> Self {
        // Clocks change at night mostly; so half of these meetings are at night.
        let hour = if dice.once_in(2) {
            dice.below(4)
        } else {
            dice.below(24)
        };
        let mut series = Self {
            first: dice.day(),
            hour,
            minute: 15 * dice.below(4),
            zone: clock::any(dice),
            rule: dice.rule(),
        };
        match dice.below(4) {
            0 => series.rule.count = Some(1 + dice.below(80) as usize),
            1 => series.rule.until = Some(series.any_until(dice)),
            _ => {}
        }
        series
    }

    /// A day, a wall time or an instant, often within hours of a date of the series.
    fn any_until(&self, dice: &mut Dice) -> String {
        let near = expand::dates(&self.rule, self.first, self.first.number + dice.below(900));
        let near = near.last().map_or(self.first, |last| *last);
        let near = clock::wall(near, self.hour, self.minute);
        let moment = near + Duration::minutes(15 * (dice.below(9) - 4));
        // The two zone databases are of different years, and governments decide anew every year.
        let kinds = if AGREED.contains(&near.year()) { 3 } else { 2 };
        match dice.below(kinds) {
            0 => moment.format("%Y%m%d").to_string(),
            1 => moment.format("%Y%m%dT%H%M%S").to_string(),
            _ => {
                let instant =
                    clock::instant(self.zone, near) + Duration::minutes(15 * (dice.below(9) - 4));
                instant.format("%Y%m%dT%H%M%SZ").to_string()
            }
        }
    }

    fn view(&self, id: u8) -> MeetingView {
        MeetingView {
            id: MeetingId(Id::from_bytes([id; 10])),
            title: "Circle".into(),
            date: date(self.first),
            time: Time::new(self.hour as i8, self.minute as i8, 0, 0).unwrap(),
            minutes: 90,
            zone: self.zone.name().into(),
            place: "Hall".into(),
            repeat: Some(self.rule.text()),
            venue: None,
            kind: commonbook_book::MeetingKind::default(),
            how: String::new(),
            tell: None,
            trials: Vec::new(),
            crossings: Vec::new(),
        }
    }

    /// All dates before the day numbered `end`, as the other implementation finds them.
    fn expected(&self, end: i64) -> Vec<Day> {
        let mut days = expand::dates(&self.rule, self.first, end);
        if let Some(until) = &self.rule.until {
            days.retain(|day| self.is_until(*day, until));
        }
        days
    }

    fn is_until(&self, day: Day, until: &str) -> bool {
        let wall = clock::wall(day, self.hour, self.minute);
        if let Some(until) = until.strip_suffix('Z') {
            clock::instant(self.zone, wall).naive_utc() <= moment(until)
        } else if until.contains('T') {
            wall <= moment(until)
        } else {
            wall.date() <= moment(&format!("{until}T000000")).date()
        }
    }

    fn describe(&self) -> String {
        let (first, rule) = (date(self.first), self.rule.text());
        format!(
            "{rule} from {first} at {}:{:02} in {}",
            self.hour, self.minute, self.zone
        )
    }
}

fn moment(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%S").unwrap()
}

fn of(days: &[Day], from: Date, to: Date) -> Vec<Date> {
    let days = days.iter().map(|day| date(*day));
    days.filter(|day| *day >= from && *day < to).collect()
}

/// What both sides say differently.
#[derive(Default)]
struct Differences(Vec<String>);

impl Differences {
    fn note<T: PartialEq + Debug>(&mut self, ours: &T, theirs: &T, about: impl Fn() -> String) {
        if ours != theirs {
            let (ours, theirs) = (format!("{ours:?}"), format!("{theirs:?}"));
            self.0.push(format!(
                "{}\n  ours   {ours:.300}\n  theirs {theirs:.300}",
                about()
            ));
        }
    }

    #[track_caller]
    fn none(&self) {
        let some: Vec<_> = self.0.iter().take(20).map(String::as_str).collect();
        assert!(
            some.is_empty(),
            "{} differences, such as\n{}",
            self.0.len(),
            some.join("\n")
        );
    }
}

#[test]
fn twenty_thousand_rules_give_the_dates_of_an_implementation_of_another_kind() {
    let mut dice = Dice(5545);
    let (mut dates, mut empty) = (0, 0);
    let (mut kinds, mut differ) = ([0; 4], Differences::default());
    for _ in 0..RULES {
        let series = Series::any(&mut dice);
        let view = series.view(1);
        let years = if series.rule.freq == Freq::Yearly {
            10
        } else {
            2
        };
        let end = series.first.number + 1 + dice.below(years * 366);
        let expected = series.expected(end);
        let (from, to) = (date(series.first), date(day_numbered(series.first, end)));
        let found = view.dates(from, to);
        differ.note(&found, &of(&expected, from, to), || series.describe());
        // A window that begins later is counted from somewhere else by the product.
        let begin = series.first.number + dice.below(end - series.first.number);
        let close = begin + dice.below(120).min(end - begin);
        let from = date(day_numbered(series.first, begin));
        let to = date(day_numbered(series.first, close));
        let found = view.dates(from, to);
        differ.note(&found, &of(&expected, from, to), || {
            format!("{}, {from}..{to}", series.describe())
        });
        kinds[series.rule.freq as usize] += 1;
        empty += usize::from(expected.is_empty());
        dates += expected.len();
    }
    println!(
        "seed 5545: {RULES} rules {kinds:?}, {dates} dates, {empty} without a date, 0 differences"
    );
    differ.none();
    assert!(dates > 400_000 && empty < RULES / 10);
}

fn day_numbered(mut day: Day, number: i64) -> Day {
    while day.number < number {
        day = day.next();
    }
    day
}

#[test]
fn what_the_library_does_not_read_keeps_its_first_day() {
    // Nobody plans the fifth Monday from the end of a month; the library refuses it, but not the fifth from the start.
    let mut dice = Dice(1);
    for text in ["FREQ=MONTHLY;BYDAY=-5MO", "FREQ=YEARLY;BYDAY=-53MO"] {
        let series = Series::any(&mut dice);
        let mut view = series.view(1);
        view.repeat = Some(text.into());
        let first = date(series.first);
        assert_eq!(view.dates(first, first.saturating_add(9.years())), [first]);
    }
}

#[test]
fn a_meeting_begins_at_the_instant_that_another_library_says_also_where_clocks_change() {
    let mut dice = Dice(1883);
    let mut differ = Differences::default();
    let (mut instants, mut skipped, mut twice) = (0, 0, 0);
    for zone in chrono_tz::TZ_VARIANTS {
        let mut series = Series::any(&mut dice);
        // At night, when clocks change, and in years that both know.
        series.hour = dice.below(4);
        series.first = Day::new(1993 + dice.below(32), 1, 1);
        series.zone = zone;
        series.rule = Rule::every(Freq::Daily, 1);
        let end = series.first.number + 366;
        let (from, to) = (date(series.first), date(day_numbered(series.first, end)));
        let plan = PlanView {
            meetings: vec![series.view(1)],
            ..PlanView::default()
        };
        let found = plan.occurrences(from, to);
        let days = series.expected(end);
        assert_eq!(found.len(), days.len());
        for (day, occurrence) in days.iter().zip(found) {
            let wall = clock::wall(*day, series.hour, series.minute);
            let expected = clock::instant(zone, wall).timestamp();
            let begins = occurrence.begins().map(|at| at.as_second());
            differ.note(&begins, &Some(expected), || format!("{wall} in {zone}"));
            instants += 1;
            match chrono::TimeZone::from_local_datetime(&zone, &wall) {
                chrono::LocalResult::None => skipped += 1,
                chrono::LocalResult::Ambiguous(..) => twice += 1,
                chrono::LocalResult::Single(_) => {}
            }
        }
    }
    println!(
        "seed 1883: {instants} instants, {skipped} at hours that were skipped, {twice} at hours that came twice"
    );
    differ.none();
    assert!(skipped > 20 && twice > 20);
}

#[test]
fn dates_that_moved_or_were_cancelled_are_where_a_plain_list_has_them() {
    let mut dice = Dice(2027);
    let mut differ = Differences::default();
    let (mut occurrences, mut moved) = (0, 0);
    for _ in 0..500 {
        let mut plan = PlanView::default();
        // Day it takes place, time, which meeting, day of the series, cancelled.
        let mut expected: Vec<(Date, Time, MeetingId, Date, bool)> = Vec::new();
        let begin = dice.day();
        let end = begin.number + 400;
        for id in 0..=dice.below(3) as u8 {
            let mut series = Series::any(&mut dice);
            series.first = begin;
            let view = series.view(id);
            for day in series.expected(end) {
                let mut change = DateChangeView {
                    meeting: view.id,
                    date: date(day),
                    cancelled: false,
                    to: None,
                    time: None,
                    place: None,
                    venue: None,
                    kind: None,
                    how: None,
                    held: false,
                    crossings: Vec::new(),
                };
                match dice.below(12) {
                    0 => change.cancelled = true,
                    // The series is followed for some way beyond the window only, so nothing comes in from there.
                    1 => change.to = Some(date(day_numbered(begin, day.number - dice.below(40)))),
                    2 => change.time = Time::new(dice.below(24) as i8, 0, 0, 0).ok(),
                    _ => {}
                }
                let (to, time) = (
                    change.to.unwrap_or(change.date),
                    change.time.unwrap_or(view.time),
                );
                expected.push((to, time, view.id, change.date, change.cancelled));
                if change.cancelled || change.to.is_some() || change.time.is_some() {
                    plan.changes.push(change);
                    moved += 1;
                }
            }
            plan.meetings.push(view);
        }
        expected.sort_unstable();
        for _ in 0..4 {
            let from = date(day_numbered(begin, begin.number + dice.below(300)));
            let to = date(day_numbered(begin, begin.number + dice.below(350)));
            let found: Vec<_> = plan
                .occurrences(from, to)
                .into_iter()
                .map(|o| (o.date, o.time, o.meeting, o.original, o.cancelled))
                .collect();
            let expected: Vec<_> = expected
                .iter()
                .filter(|o| o.0 >= from && o.0 < to)
                .copied()
                .collect();
            differ.note(&found, &expected, || format!("{from}..{to}"));
            occurrences += found.len();
        }
        let after = DateTime::from_parts(date(begin), Time::midnight());
        let next = plan
            .next_occurrence(after)
            .map(|o| (o.date, o.time, o.meeting));
        let first = expected.iter().find(|o| !o.4).map(|o| (o.0, o.1, o.2));
        if first.is_some() {
            assert_eq!(next, first);
        }
    }
    println!(
        "seed 2027: 500 plans, {occurrences} occurrences found, {moved} of the dates moved or cancelled"
    );
    differ.none();
    assert!(occurrences > 10_000 && moved > 2_000);
}
