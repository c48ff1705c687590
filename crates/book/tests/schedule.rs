//! Places, breaks, trials and clocks that change, as a group meets with them in a year.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use commonbook_book::{
    CardsView, Clock, Ctx, DateChangeView, Edit, EditError, Field, Id, MeetingId, MeetingKind,
    MeetingView, MembersView, NotesIndex, Occurrence, PauseId, PauseView, PlanView, SlipsView,
    TrialEnd, TrialId, TrialView, VenueId, VenueView, clock_on,
};
use jiff::civil::{Date, date, time};
use serde_json::{Value, json};

fn id(n: u8) -> Id {
    Id::from_bytes([n; 10])
}

fn meeting(zone: &str, first: Date, at: (i8, i8), rule: Option<&str>) -> MeetingView {
    MeetingView {
        id: MeetingId(id(1)),
        title: "Circle".into(),
        date: first,
        time: time(at.0, at.1, 0, 0),
        minutes: 90,
        zone: zone.into(),
        place: "Green room".into(),
        repeat: rule.map(str::to_owned),
        venue: None,
        kind: MeetingKind::default(),
        how: String::new(),
        tell: None,
        trials: Vec::new(),
        crossings: Vec::new(),
    }
}

fn plan(meeting: MeetingView) -> PlanView {
    PlanView {
        meetings: vec![meeting],
        ..PlanView::default()
    }
}

fn home() -> VenueView {
    VenueView {
        id: VenueId(id(7)),
        name: "Jo's kitchen".into(),
        directions: "12 Lake Road, second bell".into(),
        home: true,
        zone: None,
        access: Default::default(),
    }
}

fn trial(n: u8, from: Date, until: Date) -> TrialView {
    TrialView {
        id: TrialId(id(n)),
        from,
        until,
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

fn days(plan: &PlanView, from: Date, to: Date) -> Vec<String> {
    let all = plan.occurrences(from, to);
    let said = |one: &Occurrence| {
        let mark = if one.cancelled { " not" } else { "" };
        format!("{} {}{mark}", one.date, one.time.strftime("%H:%M"))
    };
    all.iter().map(said).collect()
}

fn tries(plan: &PlanView, edit: Value) -> Result<Edit, EditError> {
    let ctx = Ctx {
        plan,
        notes: &NotesIndex::default(),
        members: &MembersView::default(),
        cards: &CardsView::default(),
        slips: &SlipsView::default(),
        notebook: &commonbook_book::NotebookView::default(),
        circle: &commonbook_book::CircleView::default(),
    };
    let edit = Edit::from_json(&edit.to_string())?.remove(0);
    let mut n = 100;
    let resolved = edit.resolve(&ctx, &mut || {
        n += 1;
        id(n)
    })?;
    Ok(resolved.edit().clone())
}

#[test]
fn tuesday_at_three_stays_tuesday_at_three_when_clocks_change() {
    let plan = plan(meeting(
        "Europe/Paris",
        date(2026, 3, 10),
        (15, 0),
        Some("FREQ=WEEKLY"),
    ));
    let all = plan.occurrences(date(2026, 3, 10), date(2026, 4, 12));
    assert!(
        all.iter()
            .all(|one| one.time == time(15, 0, 0, 0) && one.clock == Clock::Usual)
    );
    let utc: Vec<String> = all
        .iter()
        .map(|one| one.begins().unwrap().to_string())
        .collect();
    assert_eq!(
        [&utc[0], &utc[4]],
        ["2026-03-10T14:00:00Z", "2026-04-07T13:00:00Z"]
    );
}

#[test]
fn a_time_that_does_not_exist_is_shown_as_the_clock_will_show_it() {
    // 29 March 2026: two o'clock is followed by three.
    let plan = plan(meeting(
        "Europe/Paris",
        date(2026, 3, 28),
        (2, 30),
        Some("FREQ=DAILY"),
    ));
    let all = plan.occurrences(date(2026, 3, 28), date(2026, 3, 31));
    assert_eq!(all[0].clock, Clock::Usual);
    assert_eq!(
        all[1].clock,
        Clock::Skipped {
            shows: time(3, 30, 0, 0)
        }
    );
    assert_eq!(
        (all[1].time, all[1].shows()),
        (time(2, 30, 0, 0), time(3, 30, 0, 0))
    );
    assert_eq!(all[1].begins().unwrap().to_string(), "2026-03-29T01:30:00Z");
    assert_eq!(
        all[1].ends(),
        date(2026, 3, 29).at(5, 0, 0, 0),
        "an hour and a half later"
    );
    assert_eq!(all[2].shows(), time(2, 30, 0, 0));
}

#[test]
fn of_a_time_that_comes_twice_the_first_one_is_meant() {
    // 25 October 2026: three o'clock is followed by two.
    let at = date(2026, 10, 25).at(2, 30, 0, 0);
    assert_eq!(clock_on("Europe/Paris", at), Clock::Twice);
    let plan = plan(meeting("Europe/Paris", at.date(), (2, 30), None));
    let one = &plan.occurrences(at.date(), date(2026, 10, 26))[0];
    assert_eq!(one.clock, Clock::Twice);
    assert_eq!(one.begins().unwrap().to_string(), "2026-10-25T00:30:00Z");
    // It lasts an hour and a half, whatever the clock does meanwhile.
    assert_eq!(
        one.ends(),
        date(2026, 10, 25)
            .at(3, 0, 0, 0)
            .checked_sub(jiff::ToSpan::hours(0))
            .unwrap()
    );
}

#[test]
fn a_zone_that_this_version_does_not_know_leaves_the_time_on_the_wall() {
    let plan = plan(meeting("Mars/Base", date(2026, 3, 10), (15, 0), None));
    let one = &plan.occurrences(date(2026, 3, 10), date(2026, 3, 11))[0];
    assert_eq!(one.clock, Clock::Unknown);
    assert_eq!(one.ends(), date(2026, 3, 10).at(16, 30, 0, 0));
}

#[test]
fn a_break_leaves_out_its_dates_and_one_can_be_held_all_the_same() {
    let mut plan = plan(meeting(
        "Africa/Kampala",
        date(2026, 12, 1),
        (15, 0),
        Some("FREQ=WEEKLY"),
    ));
    plan.pauses = vec![PauseView {
        id: PauseId(id(5)),
        name: "Feast".into(),
        from: date(2026, 12, 20),
        to: date(2027, 1, 5),
        meeting: None,
    }];
    let shown = |plan: &PlanView| days(plan, date(2026, 12, 15), date(2027, 1, 13));
    assert_eq!(
        shown(&plan),
        [
            "2026-12-15 15:00",
            "2026-12-22 15:00 not",
            "2026-12-29 15:00 not",
            "2027-01-05 15:00 not",
            "2027-01-12 15:00"
        ]
    );
    plan.changes = vec![
        DateChangeView {
            held: true,
            ..DateChangeView::none(MeetingId(id(1)), date(2026, 12, 29))
        },
        // Moved out of the break.
        DateChangeView {
            to: Some(date(2027, 1, 6)),
            ..DateChangeView::none(MeetingId(id(1)), date(2027, 1, 5))
        },
    ];
    assert_eq!(
        shown(&plan)[1..4],
        [
            "2026-12-22 15:00 not",
            "2026-12-29 15:00",
            "2027-01-06 15:00"
        ]
    );
    plan.pauses[0].meeting = Some(MeetingId(id(2)));
    assert!(
        shown(&plan).iter().all(|day| !day.contains("not")),
        "another meeting's break"
    );
}

#[test]
fn a_home_is_shown_from_three_days_before_until_the_day_itself() {
    let mut of_home = meeting("Africa/Kampala", date(2026, 12, 8), (23, 0), None);
    of_home.venue = Some(home().id);
    let mut plan = plan(of_home);
    plan.venues = vec![home()];
    let shown = |plan: &PlanView, day| plan.directions(home().id, day).is_some();
    for (day, expected) in [
        (date(2026, 12, 4), false),
        (date(2026, 12, 5), true),
        (date(2026, 12, 8), true),
        // It goes on after midnight.
        (date(2026, 12, 9), true),
        (date(2026, 12, 10), false),
    ] {
        assert_eq!(shown(&plan, day), expected, "{day}");
    }
    let one = plan
        .occurrences(date(2026, 12, 8), date(2026, 12, 9))
        .remove(0);
    assert!(one.home && one.place == "Jo's kitchen" && !one.place.contains("Lake Road"));
    // A meeting that does not take place shows nobody's door.
    plan.changes = vec![DateChangeView {
        cancelled: true,
        ..DateChangeView::none(MeetingId(id(1)), date(2026, 12, 8))
    }];
    assert!(!shown(&plan, date(2026, 12, 8)));
    plan.venues[0].home = false;
    assert!(shown(&plan, date(2026, 1, 1)), "a hall is no secret");
}

#[test]
fn a_place_has_its_own_clock_and_one_that_has_none_takes_the_meetings() {
    let mut plan = plan(meeting(
        "Europe/Paris",
        date(2026, 7, 7),
        (15, 0),
        Some("FREQ=WEEKLY"),
    ));
    let mut london = home();
    london.zone = Some("Europe/London".into());
    plan.venues = vec![london];
    plan.changes = vec![DateChangeView {
        venue: Some(home().id),
        ..DateChangeView::none(MeetingId(id(1)), date(2026, 7, 14))
    }];
    let zones = |plan: &PlanView| -> Vec<String> {
        let all = plan.occurrences(date(2026, 7, 7), date(2026, 7, 15));
        all.into_iter().map(|one| one.zone).collect()
    };
    assert_eq!(zones(&plan), ["Europe/Paris", "Europe/London"]);
    plan.venues[0].zone = None;
    assert_eq!(zones(&plan), ["Europe/Paris", "Europe/Paris"]);
    // A place that was taken out: what people called it is still there.
    plan.venues.clear();
    plan.changes[0].place = Some("Jo's kitchen".into());
    let one = plan
        .occurrence(MeetingId(id(1)), date(2026, 7, 14))
        .unwrap();
    assert_eq!((one.place.as_str(), one.venue), ("Jo's kitchen", None));
}

#[test]
fn fortnightly_is_tried_for_six_weeks_and_then_the_book_asks() {
    let mut plan = plan(meeting(
        "Africa/Kampala",
        date(2026, 11, 3),
        (15, 0),
        Some("FREQ=WEEKLY"),
    ));
    let mut tried = trial(3, date(2026, 12, 1), date(2027, 1, 12));
    tried.repeat = Some("FREQ=WEEKLY;INTERVAL=2".into());
    tried.time = Some(time(17, 0, 0, 0));
    plan.meetings[0].trials = vec![tried];
    let shown = |plan: &PlanView| days(plan, date(2026, 11, 17), date(2027, 1, 27));
    assert_eq!(
        shown(&plan),
        [
            "2026-11-17 15:00",
            "2026-11-24 15:00",
            "2026-12-01 17:00",
            "2026-12-15 17:00",
            "2026-12-29 17:00",
            "2027-01-12 17:00",
            "2027-01-26 17:00"
        ],
        "it goes on as tried until somebody says"
    );
    let one = plan
        .occurrence(MeetingId(id(1)), date(2026, 12, 15))
        .unwrap();
    assert!(one.trial.is_some() && !one.moved);
    assert_eq!(plan.occurrence(MeetingId(id(1)), date(2026, 12, 8)), None);
    let asks = |day| plan.meetings[0].trials[0].asks(day);
    assert!(!asks(date(2027, 1, 11)) && asks(date(2027, 1, 12)) && asks(date(2027, 6, 1)));
    // One press: all as before from that day on.
    plan.meetings[0].trials[0].end = TrialEnd::Back(date(2027, 1, 13));
    assert_eq!(
        shown(&plan)[4..],
        [
            "2026-12-29 17:00",
            "2027-01-12 17:00",
            "2027-01-19 15:00",
            "2027-01-26 15:00"
        ]
    );
}

#[test]
fn a_trial_of_the_time_alone_leaves_the_days_as_they_are() {
    let mut plan = plan(meeting(
        "Africa/Kampala",
        date(2026, 11, 3),
        (15, 0),
        Some("FREQ=WEEKLY;INTERVAL=2"),
    ));
    let mut tried = trial(3, date(2026, 11, 20), date(2027, 1, 12));
    tried.time = Some(time(10, 0, 0, 0));
    plan.meetings[0].trials = vec![tried];
    assert_eq!(
        days(&plan, date(2026, 11, 1), date(2026, 12, 16)),
        [
            "2026-11-03 15:00",
            "2026-11-17 15:00",
            "2026-12-01 10:00",
            "2026-12-15 10:00"
        ]
    );
}

#[test]
fn of_two_trials_that_two_people_began_at_once_the_later_one_holds_and_either_can_go() {
    let mut plan = plan(meeting(
        "Africa/Kampala",
        date(2026, 11, 3),
        (15, 0),
        Some("FREQ=WEEKLY"),
    ));
    let mut first = trial(3, date(2026, 12, 1), date(2027, 1, 12));
    first.time = Some(time(10, 0, 0, 0));
    let mut second = trial(4, date(2026, 12, 8), date(2027, 1, 12));
    second.repeat = Some("FREQ=WEEKLY;INTERVAL=2".into());
    second.time = Some(time(18, 0, 0, 0));
    plan.meetings[0].trials = vec![first, second];
    let shown = |plan: &PlanView| days(plan, date(2026, 11, 24), date(2026, 12, 23));
    assert_eq!(
        shown(&plan),
        [
            "2026-11-24 15:00",
            "2026-12-01 10:00",
            "2026-12-08 18:00",
            "2026-12-22 18:00"
        ]
    );
    plan.meetings[0].trials[1].end = TrialEnd::Back(date(2026, 12, 8));
    assert_eq!(
        shown(&plan)[1..],
        [
            "2026-12-01 10:00",
            "2026-12-08 10:00",
            "2026-12-15 10:00",
            "2026-12-22 10:00"
        ]
    );
    // On one laptop nobody begins a second one while the first runs.
    let again = json!({"try_meeting": {"meeting": "Circle", "from": "2026-12-15", "until": "2027-01-01", "minutes": 60}});
    assert_eq!(
        tries(&plan, again),
        Err(EditError::Impossible(Field::Trial))
    );
}

#[test]
fn what_cannot_be_is_refused_and_what_can_be_understood_is() {
    let mut plan = plan(meeting(
        "Africa/Kampala",
        date(2026, 11, 3),
        (15, 0),
        Some("FREQ=WEEKLY"),
    ));
    plan.venues = vec![VenueView {
        zone: Some("Europe/London".into()),
        ..home()
    }];
    let add = |more: Value| {
        let mut fields = json!({"title": "Walk", "date": "2026-12-01", "time": "15:00"});
        fields
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        json!({ "add_meeting": fields })
    };
    // The zone of the place; without a place there has to be one.
    let Edit::AddMeeting {
        zone, venue, place, ..
    } = tries(&plan, add(json!({"venue": "jo's kitchen"}))).unwrap()
    else {
        panic!()
    };
    assert_eq!(
        (zone.as_str(), place.as_str()),
        ("Europe/London", "Jo's kitchen")
    );
    assert_eq!(venue, Some(home().id.to_string()));
    assert_eq!(
        tries(&plan, add(json!({}))),
        Err(EditError::Impossible(Field::Zone))
    );
    plan.venues[0].zone = None;
    assert_eq!(
        tries(&plan, add(json!({"venue": "Jo's kitchen"}))),
        Err(EditError::Impossible(Field::Zone))
    );
    assert_eq!(
        tries(&plan, add(json!({"venue": "The moon", "zone": "UTC"}))),
        Err(EditError::NotFound(Field::Venue))
    );
    // Words that are the name of a place mean that place.
    let moved =
        json!({"move_date": {"meeting": "Circle", "date": "2026-11-10", "place": " jo's Kitchen"}});
    let Edit::MoveDate { venue, .. } = tries(&plan, moved).unwrap() else {
        panic!()
    };
    assert_eq!(venue, Some(home().id.to_string()));
    // A rule that never has a day, and one that never ends.
    let never = add(json!({"zone": "UTC", "repeat": "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"}));
    assert_eq!(
        tries(&plan, never),
        Err(EditError::Impossible(Field::Repeat))
    );
    let always = add(json!({"zone": "UTC", "repeat": "FREQ=DAILY"}));
    assert!(tries(&plan, always).is_ok());
    // A break whose days were written the other way round; one that would never end.
    let pause = |from: &str, to: &str| json!({"add_pause": {"from": from, "to": to}});
    let Edit::AddPause { from, to, .. } = tries(&plan, pause("2027-01-05", "2026-12-20")).unwrap()
    else {
        panic!()
    };
    assert!(from < to);
    assert_eq!(
        tries(&plan, pause("2026-12-20", "2056-12-20")),
        Err(EditError::Impossible(Field::Pause))
    );
    // A trial that ends before it begins, and one of nothing.
    let trial = |until: &str| json!({"try_meeting": {"meeting": "Circle", "from": "2026-12-01", "until": until}});
    let mut early = trial("2026-11-01");
    early["try_meeting"]["minutes"] = json!(60);
    assert_eq!(tries(&plan, early), Err(EditError::Impossible(Field::Date)));
    let nothing = tries(&plan, trial("2027-01-01"));
    assert_eq!(nothing, Err(EditError::Empty(Field::Trial)));
}

#[test]
fn this_moved_is_said_until_the_next_meeting() {
    let mut moved = meeting(
        "Africa/Kampala",
        date(2026, 11, 3),
        (15, 0),
        Some("FREQ=WEEKLY"),
    );
    moved.tell = Some(date(2026, 12, 1));
    let plan = plan(moved);
    let all = plan.occurrences(date(2026, 11, 24), date(2026, 12, 9));
    let said: Vec<bool> = all.iter().map(|one| one.moved).collect();
    assert_eq!(said, [true, true, false]);
}
