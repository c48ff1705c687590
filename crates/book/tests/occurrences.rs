//! Series as days: moved, cancelled, with their turns, on the clock of their place.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use commonbook_book::{
    DateChangeView, Id, MeetingId, MeetingView, MemberId, PlanView, RoleId, RoleView, SlotState,
    TurnView,
};
use jiff::{
    Timestamp,
    civil::{Date, Weekday, date, time},
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

fn plan(zone: &str, first: Date, rule: &str) -> PlanView {
    PlanView {
        meetings: vec![MeetingView {
            zone: zone.into(),
            ..series(first, rule)
        }],
        roles: vec![
            RoleView::named(RoleId(id(3)), "Keys"),
            RoleView::named(RoleId(id(2)), "Tea"),
        ],
        ..PlanView::default()
    }
}

#[test]
fn three_in_the_afternoon_stays_three_in_the_afternoon() {
    let plan = plan("Europe/London", date(2026, 10, 18), "FREQ=WEEKLY");
    let found = plan.occurrences(date(2026, 10, 18), date(2026, 11, 2));
    let begins: Vec<String> = found
        .iter()
        .map(|o| o.begins().unwrap().to_string())
        .collect();
    assert_eq!(
        begins,
        [
            "2026-10-18T14:00:00Z",
            "2026-10-25T15:00:00Z",
            "2026-11-01T15:00:00Z"
        ]
    );
    assert!(found.iter().all(|o| o.time == time(15, 0, 0, 0)));
    // A wall time that the clock skips, and one that it shows twice.
    for (day, instant) in [
        (date(2026, 3, 29), "2026-03-29T01:30:00Z"),
        (date(2026, 10, 25), "2026-10-25T00:30:00Z"),
    ] {
        let mut plan = self::plan("Europe/London", day, "");
        plan.meetings[0].time = time(1, 30, 0, 0);
        let begins = plan.occurrences(day, day.tomorrow().unwrap())[0].begins();
        assert_eq!(begins, instant.parse::<Timestamp>().ok());
    }
    let nowhere = self::plan("Atlantis/Centre", date(2026, 12, 1), "");
    assert_eq!(
        nowhere.occurrences(date(2026, 12, 1), date(2026, 12, 2))[0].begins(),
        None
    );
}

fn change(day: Date) -> DateChangeView {
    DateChangeView::none(MeetingId(id(1)), day)
}

#[test]
fn a_moved_date_is_shown_where_it_is_and_a_cancelled_one_says_so() {
    let mut plan = plan("Asia/Kathmandu", date(2026, 12, 1), "FREQ=WEEKLY");
    plan.changes = vec![
        DateChangeView {
            to: Some(date(2026, 12, 20)),
            place: Some("Garden".into()),
            ..change(date(2026, 12, 8))
        },
        DateChangeView {
            cancelled: true,
            ..change(date(2026, 12, 15))
        },
        // The series has no such date any more.
        DateChangeView {
            to: Some(date(2026, 12, 16)),
            ..change(date(2026, 12, 9))
        },
    ];
    let days = |from, to| -> Vec<String> {
        plan.occurrences(from, to)
            .iter()
            .map(|o| o.date.to_string())
            .collect()
    };
    assert_eq!(days(date(2026, 12, 2), date(2026, 12, 20)), ["2026-12-15"]);
    assert_eq!(days(date(2026, 12, 20), date(2026, 12, 21)), ["2026-12-20"]);
    assert_eq!(
        days(date(2026, 12, 1), date(2026, 12, 23)),
        ["2026-12-01", "2026-12-15", "2026-12-20", "2026-12-22"]
    );
    let moved = plan
        .occurrence(MeetingId(id(1)), date(2026, 12, 8))
        .unwrap();
    assert!(moved.moved && moved.place == "Garden" && moved.original == date(2026, 12, 8));
    assert!(
        plan.occurrence(MeetingId(id(1)), date(2026, 12, 15))
            .unwrap()
            .cancelled
    );
    assert_eq!(plan.occurrence(MeetingId(id(1)), date(2026, 12, 9)), None);
}

#[test]
fn every_occurrence_has_a_slot_for_every_job() {
    let mut plan = plan("Asia/Kathmandu", date(2026, 12, 1), "FREQ=WEEKLY");
    let turn = |role, who| TurnView {
        meeting: MeetingId(id(1)),
        date: date(2026, 12, 8),
        role: RoleId(id(role)),
        member: MemberId(id(who)),
        entered_by: None,
        learning: false,
    };
    plan.turns = vec![turn(2, 8), turn(2, 9), turn(3, 8), turn(77, 8)];
    let found = plan.occurrences(date(2026, 12, 1), date(2026, 12, 9));
    let slots = |n: usize| -> Vec<_> {
        found[n]
            .slots
            .iter()
            .map(|s| (s.name.as_str(), s.state, s.by.len()))
            .collect()
    };
    assert_eq!(
        slots(0),
        [("Keys", SlotState::Open, 0), ("Tea", SlotState::Open, 0)]
    );
    assert_eq!(
        slots(1),
        [
            ("Keys", SlotState::Taken, 1),
            ("Tea", SlotState::Contested, 2)
        ]
    );
}

#[test]
fn the_next_one_is_the_one_that_is_not_over() {
    let mut plan = plan("Asia/Kathmandu", date(2026, 12, 1), "FREQ=WEEKLY;COUNT=3");
    plan.changes = vec![DateChangeView {
        cancelled: true,
        ..change(date(2026, 12, 8))
    }];
    let next = |day: Date, hour, minute| {
        plan.next_occurrence(day.at(hour, minute, 0, 0))
            .map(|o| o.date.to_string())
    };
    assert_eq!(next(date(2026, 1, 1), 0, 0).as_deref(), Some("2026-12-01"));
    assert_eq!(
        next(date(2026, 12, 1), 16, 29).as_deref(),
        Some("2026-12-01"),
        "still going on"
    );
    assert_eq!(
        next(date(2026, 12, 1), 16, 30).as_deref(),
        Some("2026-12-15"),
        "the cancelled one is left out"
    );
    assert_eq!(next(date(2026, 12, 15), 16, 30), None);
    let leap = self::plan("Asia/Kathmandu", date(2028, 2, 29), "FREQ=YEARLY");
    let next = leap
        .next_occurrence(date(2028, 3, 1).at(0, 0, 0, 0))
        .unwrap();
    assert_eq!(
        (next.date, next.date.weekday()),
        (date(2032, 2, 29), Weekday::Sunday)
    );
}
