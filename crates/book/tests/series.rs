//! Series of meetings on the calendar and the clock of their place.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use commonbook_book::{Id, MeetingId, MeetingView};
use jiff::{
    ToSpan as _,
    civil::{Date, date, time},
};

fn id(n: u8) -> Id {
    Id::from_bytes([n; 10])
}

fn series(first: Date, rule: &str) -> MeetingView {
    MeetingView {
        id: MeetingId(id(1)),
        title: "Circle".into(),
        date: first,
        time: time(15, 0, 0, 0),
        minutes: 90,
        zone: "Africa/Kampala".into(),
        place: "Hall".into(),
        repeat: (!rule.is_empty()).then(|| rule.to_owned()),
        venue: None,
        kind: commonbook_book::MeetingKind::default(),
        how: String::new(),
        tell: None,
        trials: Vec::new(),
        crossings: Vec::new(),
    }
}

fn dates(first: Date, rule: &str, from: Date, to: Date) -> Vec<String> {
    series(first, rule)
        .dates(from, to)
        .iter()
        .map(Date::to_string)
        .collect()
}

/// The dates of a series from its beginning for so many years.
fn all(first: Date, rule: &str, years: i16) -> Vec<String> {
    dates(
        first,
        rule,
        first,
        first.checked_add(years.years()).unwrap(),
    )
}

#[test]
fn once_is_once() {
    let first = date(2026, 12, 1);
    assert_eq!(all(first, "", 3), ["2026-12-01"]);
    assert!(dates(first, "", date(2026, 12, 2), date(2027, 1, 1)).is_empty());
    assert!(
        dates(first, "", date(2026, 11, 1), first).is_empty(),
        "the end is not included"
    );
}

#[test]
fn every_second_week() {
    let found = dates(
        date(2026, 12, 1),
        "FREQ=WEEKLY;INTERVAL=2",
        date(2026, 12, 10),
        date(2027, 1, 13),
    );
    assert_eq!(found, ["2026-12-15", "2026-12-29", "2027-01-12"]);
}

#[test]
fn the_last_sunday_and_the_second_tuesday() {
    let found = all(date(2026, 11, 29), "FREQ=MONTHLY;BYDAY=-1SU", 1);
    assert_eq!(
        found[..4],
        ["2026-11-29", "2026-12-27", "2027-01-31", "2027-02-28"]
    );
    let found = all(date(2026, 12, 8), "FREQ=MONTHLY;BYDAY=2TU", 1);
    assert_eq!(found[..3], ["2026-12-08", "2027-01-12", "2027-02-09"]);
    let found = all(
        date(2026, 12, 31),
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        1,
    );
    assert_eq!(
        found[..3],
        ["2026-12-31", "2027-01-29", "2027-02-26"],
        "the last working day"
    );
}

#[test]
fn months_without_a_31st_are_left_out_and_the_last_day_is_in_every_month() {
    let found = all(date(2026, 12, 31), "FREQ=MONTHLY", 1);
    assert_eq!(
        found[..4],
        ["2026-12-31", "2027-01-31", "2027-03-31", "2027-05-31"]
    );
    let found = all(date(2026, 12, 31), "FREQ=MONTHLY;BYMONTHDAY=-1", 1);
    assert_eq!(found[..3], ["2026-12-31", "2027-01-31", "2027-02-28"]);
    assert_eq!(
        all(date(2028, 2, 29), "FREQ=YEARLY", 9),
        ["2028-02-29", "2032-02-29", "2036-02-29"]
    );
}

#[test]
fn the_day_of_an_until_without_a_time_belongs_to_the_series() {
    let first = date(2026, 12, 1);
    assert_eq!(
        all(first, "FREQ=WEEKLY;UNTIL=20261215", 1),
        ["2026-12-01", "2026-12-08", "2026-12-15"]
    );
    assert_eq!(all(first, "FREQ=WEEKLY;UNTIL=20261214", 1).len(), 2);
    // On the clock of the place: 15:00.
    assert_eq!(all(first, "FREQ=WEEKLY;UNTIL=20261215T150000", 1).len(), 3);
    assert_eq!(all(first, "FREQ=WEEKLY;UNTIL=20261215T145959", 1).len(), 2);
    // In Kampala it is three hours later than in UTC.
    assert_eq!(all(first, "FREQ=WEEKLY;UNTIL=20261215T120000Z", 1).len(), 3);
    assert_eq!(all(first, "FREQ=WEEKLY;UNTIL=20261215T115959Z", 1).len(), 2);
}

#[test]
fn a_count_counts_from_the_beginning_of_the_series() {
    let found = dates(
        date(2026, 12, 1),
        "FREQ=DAILY;COUNT=10",
        date(2026, 12, 8),
        date(2027, 12, 1),
    );
    assert_eq!(found, ["2026-12-08", "2026-12-09", "2026-12-10"]);
}

#[test]
fn the_first_day_of_the_week_matters_every_second_week() {
    // The example of RFC 5545, section 3.8.5.3.
    let first = date(1997, 8, 5);
    let monday = all(
        first,
        "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
        1,
    );
    assert_eq!(
        monday,
        ["1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"]
    );
    let sunday = all(
        first,
        "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
        1,
    );
    assert_eq!(
        sunday,
        ["1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"]
    );
}

#[test]
fn lower_case_a_prefix_and_unknown_extensions_are_read() {
    let first = date(2026, 12, 1);
    let plain = all(first, "FREQ=WEEKLY;INTERVAL=2", 1);
    for same in [
        "rrule:freq=weekly;interval=2",
        " FREQ=WEEKLY;INTERVAL=2;X-OURS=1 ",
        "INTERVAL=2;FREQ=WEEKLY;WKST=MO",
        "FREQ=WEEKLY;INTERVAL=2;BYHOUR=9;BYMINUTE=30;BYSECOND=0",
        "RSCALE=GREGORIAN;FREQ=WEEKLY;INTERVAL=2;SKIP=OMIT",
    ] {
        assert_eq!(all(first, same, 1), plain, "{same}");
    }
}

#[test]
fn a_rule_that_cannot_be_followed_leaves_the_first_day() {
    for rule in [
        "FREQ=HOURLY",
        "FREQ=SECONDLY",
        "INTERVAL=2",
        "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=WEEKLY;INTERVAL=70000",
        "FREQ=WEEKLY;COUNT=0",
        "FREQ=WEEKLY;COUNT=99999999999",
        "FREQ=WEEKLY;COUNT=2;UNTIL=20270101",
        "hello",
        ";",
        "=",
        "FREQ=WEEKLY;FREQ=DAILY",
        "FREQ=MONTHLY;RSCALE=ETHIOPIC",
        "FREQ=WEEKLY;UNTIL=soon",
        "FREQ=WEEKLY;UNTIL=20260230",
        "FREQ=MONTHLY;BYDAY=9MO",
        "FREQ=MONTHLY;BYMONTH=13",
        "FREQ=WEEKLY\nDTSTART:20000101T000000Z",
        "FREQ=WEEKLY;BYDAY=MO\nEXDATE:20261201T000000Z",
    ] {
        assert_eq!(all(date(2026, 12, 1), rule, 2), ["2026-12-01"], "{rule}");
    }
}
