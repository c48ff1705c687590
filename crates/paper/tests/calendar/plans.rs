//! Schedules to write and what reads them again.

use commonbook_book::{
    DateChangeView, Edit, Id, MeetingId, MeetingKind, MeetingView, PauseId, PauseView, PlanView,
    TrialEnd, TrialId, TrialView,
};
use commonbook_paper::calendar::{CalendarIn, CalendarOut, Reading, calendar_out, read};
use jiff::{
    Timestamp, ToSpan as _,
    civil::{Date, Time, date, time},
};

pub(crate) fn id(byte: u8) -> Id {
    Id::from_bytes([byte; 10])
}

/// Ids for what is read.
pub(crate) fn ids() -> impl FnMut() -> Id {
    let mut next = 0u32;
    move || {
        next += 1;
        let mut bytes = [0xee; 10];
        bytes[..4].copy_from_slice(&next.to_be_bytes());
        Id::from_bytes(bytes)
    }
}

pub(crate) fn meeting(byte: u8, first: Date, repeat: Option<&str>) -> MeetingView {
    MeetingView {
        id: MeetingId(id(byte)),
        title: format!("Circle {byte}, of us; all"),
        date: first,
        time: time(15, 0, 0, 0),
        minutes: 90,
        zone: "Europe/Paris".into(),
        place: "Green room".into(),
        repeat: repeat.map(str::to_owned),
        venue: None,
        kind: MeetingKind::default(),
        how: "Call 555 010".into(),
        tell: None,
        trials: Vec::new(),
        crossings: Vec::new(),
    }
}

pub(crate) fn trial(byte: u8, from: Date) -> TrialView {
    TrialView {
        id: TrialId(id(byte)),
        from,
        until: from.saturating_add(60.days()),
        time: None,
        minutes: None,
        place: None,
        venue: None,
        kind: None,
        how: None,
        repeat: None,
        end: TrialEnd::Open,
        crossed: false,
    }
}

pub(crate) fn pause(byte: u8, from: Date, to: Date) -> PauseView {
    PauseView {
        id: PauseId(id(byte)),
        name: "Summer".into(),
        from,
        to,
        meeting: None,
    }
}

pub(crate) fn change(meeting: &MeetingView, day: Date) -> DateChangeView {
    DateChangeView::none(meeting.id, day)
}

pub(crate) fn now() -> Timestamp {
    "2026-11-20T10:00:00Z".parse().unwrap()
}

/// With titles and places.
pub(crate) fn written(plan: &PlanView) -> String {
    calendar_out(
        plan,
        &CalendarOut {
            title: None,
            places: true,
            revision: 7,
            now: now(),
        },
    )
}

pub(crate) fn taken(text: &str) -> CalendarIn {
    let plan = PlanView::default();
    let reading = Reading {
        plan: &plan,
        zone: "Africa/Kampala",
        title: "Meeting",
    };
    read(text.as_bytes(), &reading, &mut ids()).unwrap()
}

/// The schedule that a group would have that began with what was read.
pub(crate) fn kept(calendar: &CalendarIn) -> PlanView {
    let mut plan = PlanView::default();
    for edit in calendar.edits() {
        match edit {
            Edit::AddMeeting {
                id,
                title,
                date,
                time,
                minutes,
                zone,
                place,
                repeat,
                venue,
                kind,
                how,
            } => {
                assert_eq!(venue, None);
                plan.meetings.push(MeetingView {
                    id: id.unwrap(),
                    title,
                    date,
                    time,
                    minutes,
                    zone,
                    place,
                    repeat,
                    venue: None,
                    kind,
                    how,
                    tell: None,
                    trials: Vec::new(),
                    crossings: Vec::new(),
                });
            }
            Edit::CancelDate { meeting, date } => plan.changes.push(DateChangeView {
                cancelled: true,
                ..DateChangeView::none(meeting.parse().unwrap(), date)
            }),
            Edit::MoveDate {
                meeting,
                date,
                to,
                time,
                place,
                ..
            } => plan.changes.push(DateChangeView {
                to,
                time,
                place,
                ..DateChangeView::none(meeting.parse().unwrap(), date)
            }),
            other => panic!("{other:?}"),
        }
    }
    plan
}

/// When something is met, for how long, what it is called and where: all that a calendar says of it.
pub(crate) type Met = (Timestamp, Timestamp, String, String);

/// Everything that takes place in a span.
pub(crate) fn met(plan: &PlanView, from: Date, to: Date) -> Vec<Met> {
    let zone = |one: &commonbook_book::Occurrence| jiff::tz::TimeZone::get(&one.zone).unwrap();
    let held = plan
        .occurrences(from, to)
        .into_iter()
        .filter(|one| !one.cancelled);
    let mut met: Vec<Met> = held
        .map(|one| {
            let begins = one.begins().unwrap();
            let ends = zone(&one).to_timestamp(one.ends()).unwrap();
            (begins, ends, one.title.clone(), one.place.clone())
        })
        .collect();
    met.sort();
    met
}

pub(crate) fn at(hour: i8, minute: i8) -> Time {
    time(hour, minute, 0, 0)
}

pub(crate) fn tuesday() -> Date {
    date(2026, 12, 1)
}
