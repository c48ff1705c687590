//! What a newcomer may read.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use commonbook_book::{
    DateChangeView, Door, Id, MeetingId, MeetingView, PlanView, RuleId, RuleView, SheetMeeting,
    WelcomeSheet,
};
use jiff::civil::{date, time};

fn plan() -> PlanView {
    let id = MeetingId(Id::from_bytes([1; 10]));
    PlanView {
        purpose: "To be there.".into(),
        meetings: vec![MeetingView {
            id,
            title: "Circle".into(),
            date: date(2026, 11, 3),
            time: time(15, 0, 0, 0),
            minutes: 90,
            zone: "Africa/Kampala".into(),
            place: "Green room".into(),
            repeat: Some("FREQ=WEEKLY".into()),
            venue: None,
            kind: commonbook_book::MeetingKind::default(),
            how: String::new(),
            tell: None,
            trials: Vec::new(),
            crossings: Vec::new(),
        }],
        changes: vec![
            DateChangeView {
                meeting: id,
                date: date(2026, 11, 24),
                cancelled: true,
                to: None,
                time: None,
                place: None,
                venue: None,
                kind: None,
                how: None,
                held: false,
                crossings: Vec::new(),
            },
            DateChangeView {
                meeting: id,
                date: date(2026, 12, 1),
                cancelled: false,
                to: Some(date(2026, 12, 2)),
                time: None,
                place: Some("Hall".into()),
                venue: None,
                kind: None,
                how: None,
                held: false,
                crossings: Vec::new(),
            },
        ],
        rules: vec![RuleView {
            id: RuleId(Id::from_bytes([2; 10])),
            text: "Nobody has to speak.".into(),
        }],
        door: Door::Closed,
        ..PlanView::default()
    }
}

#[test]
fn the_sheet_says_when_and_where_the_rules_and_what_for() {
    let sheet = WelcomeSheet::of("Ours", &plan(), date(2026, 11, 20));
    assert_eq!((sheet.group.as_str(), sheet.door), ("Ours", Door::Closed));
    assert_eq!(sheet.purpose, "To be there.");
    assert_eq!(sheet.rules, ["Nobody has to speak."]);
    // What was cancelled is not on it, what was moved is where it is now.
    let first = SheetMeeting {
        date: date(2026, 12, 2),
        time: time(15, 0, 0, 0),
        place: "Hall".into(),
        title: "Circle".into(),
    };
    assert_eq!(sheet.meetings[0], first);
    assert_eq!(sheet.meetings[1].date, date(2026, 12, 8));
    assert_eq!(sheet.meetings.len(), 6);
    let bytes = postcard::to_stdvec(&sheet).unwrap();
    assert_eq!(postcard::from_bytes::<WelcomeSheet>(&bytes).unwrap(), sheet);
}

#[test]
fn a_group_that_meets_far_ahead_or_not_at_all_has_a_sheet_too() {
    let mut plan = plan();
    plan.changes.clear();
    plan.meetings[0].repeat = None;
    plan.meetings[0].date = date(2028, 3, 1);
    let sheet = WelcomeSheet::of("Ours", &plan, date(2026, 11, 20));
    assert_eq!(sheet.meetings[0].date, date(2028, 3, 1));
    let empty = WelcomeSheet::of("Ours", &PlanView::default(), date(2026, 11, 20));
    assert_eq!(empty.meetings, []);
}

#[test]
fn whatever_somebody_sends_fits_on_the_screen() {
    let one = SheetMeeting {
        date: date(2026, 12, 2),
        time: time(15, 0, 0, 0),
        place: "\u{202e}x".repeat(999),
        title: "a\nb".into(),
    };
    let sheet = WelcomeSheet {
        group: "g".repeat(999),
        purpose: "p".repeat(9_999),
        rules: vec!["r".repeat(9_999); 999],
        meetings: vec![one; 99],
        door: Door::Open,
        exceptions: vec!["e".repeat(9_999); 999],
    };
    let clean = sheet.cleaned();
    assert_eq!((clean.group.len(), clean.purpose.len()), (200, 4_000));
    assert_eq!((clean.rules.len(), clean.rules[0].len()), (100, 2_000));
    assert_eq!(
        (clean.exceptions.len(), clean.exceptions[0].len()),
        (100, 2_000)
    );
    assert_eq!(clean.meetings.len(), 6);
    assert_eq!(clean.meetings[0].title, "a b");
    assert!(!clean.meetings[0].place.contains('\u{202e}'));
    assert_eq!(clean.clone().cleaned(), clean);
}
