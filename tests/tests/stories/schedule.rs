//! A group's year: what is planned apart from each other, and what everybody's laptop says afterwards.

use commonbook_book::{Edit, MeetingView, PlanView};
use commonbook_replica::Input;
use commonbook_tests::sim::{Who, World};
use jiff::civil::{Date, date};

/// Does what is written as on the command line.
fn does(w: &mut World, who: Who, edit: &str) {
    for edit in Edit::from_json(edit).unwrap() {
        w.does(who, edit);
    }
}

fn plan(w: &World, who: Who) -> PlanView {
    (*w.book(who).plan).clone()
}

fn series(w: &World, who: Who) -> MeetingView {
    plan(w, who).meetings[0].clone()
}

fn days(w: &World, who: Who, from: Date, to: Date) -> Vec<String> {
    let all = plan(w, who).occurrences(from, to);
    let said = all.iter().map(|one| {
        let no = if one.cancelled { ", no meeting" } else { "" };
        format!(
            "{} {}, {}{no}",
            one.date,
            one.time.strftime("%H:%M"),
            one.place
        )
    });
    said.collect()
}

fn three(seed: u64) -> (World, [Who; 3]) {
    let mut w = World::seeded(seed);
    let all = w.group(["Ana", "Bo", "Cleo"]);
    does(
        &mut w,
        all[0],
        r#"[{"add_venue": {"name": "Library", "access": {"reach": "Bus 4 until nine", "steps": "A ramp"}}},
            {"add_venue": {"name": "Jo's kitchen", "directions": "12 Lake Road", "home": true}},
            {"add_meeting": {"title": "Circle", "date": "2026-09-01", "time": "19:00", "zone": "Europe/Paris",
                "venue": "Library", "repeat": "FREQ=WEEKLY"}}]"#,
    );
    while w.round() > 0 {}
    (w, all)
}

#[test]
fn a_year_of_breaks_a_trial_a_home_and_clocks_that_change_is_the_same_on_every_laptop() {
    let (mut w, [ana, bo, cleo]) = three(900);
    // Apart from each other: Bo plans the break, Cleo the trial, Ana one evening at Jo's.
    does(
        &mut w,
        bo,
        r#"{"add_pause": {"name": "Feast", "from": "2026-12-20", "to": "2027-01-03"}}"#,
    );
    does(
        &mut w,
        cleo,
        r#"{"try_meeting": {"meeting": "Circle", "from": "2026-10-06", "until": "2026-11-17", "repeat": "FREQ=WEEKLY;INTERVAL=2",
            "time": "17:30"}}"#,
    );
    does(
        &mut w,
        ana,
        r#"{"move_date": {"meeting": "Circle", "date": "2026-09-15", "venue": "Jo's kitchen"}}"#,
    );
    while w.round() > 0 {}
    for who in [ana, bo, cleo] {
        assert_eq!(
            days(&w, who, date(2026, 9, 8), date(2026, 11, 10)),
            [
                "2026-09-08 19:00, Library",
                "2026-09-15 19:00, Jo's kitchen",
                "2026-09-22 19:00, Library",
                "2026-09-29 19:00, Library",
                "2026-10-06 17:30, Library",
                "2026-10-20 17:30, Library",
                "2026-11-03 17:30, Library",
            ]
        );
        let jo = plan(&w, who).occurrences(date(2026, 9, 15), date(2026, 9, 16))[0]
            .venue
            .unwrap();
        let shown = |day| plan(&w, who).directions(jo, day).map(str::to_owned);
        assert_eq!(shown(date(2026, 9, 11)), None);
        assert_eq!(shown(date(2026, 9, 12)).as_deref(), Some("12 Lake Road"));
        assert_eq!(shown(date(2026, 9, 16)), None);
        assert!(series(&w, who).trials[0].asks(date(2026, 11, 17)));
    }
    // On 17 November they sit together; Bo presses once, and all is as before.
    does(
        &mut w,
        bo,
        r#"{"end_trial": {"trial": "Circle", "on": "2026-11-18"}}"#,
    );
    while w.round() > 0 {}
    for who in [ana, bo, cleo] {
        assert_eq!(
            days(&w, who, date(2026, 11, 17), date(2027, 1, 6)),
            [
                "2026-11-17 17:30, Library",
                "2026-11-24 19:00, Library",
                "2026-12-01 19:00, Library",
                "2026-12-08 19:00, Library",
                "2026-12-15 19:00, Library",
                "2026-12-22 19:00, Library, no meeting",
                "2026-12-29 19:00, Library, no meeting",
                "2027-01-05 19:00, Library",
            ]
        );
        assert!(!series(&w, who).trials[0].asks(date(2027, 1, 1)));
    }
}

#[test]
fn two_edits_of_the_series_that_cross_have_one_outcome_and_both_laptops_say_that_there_were_two() {
    let (mut w, [ana, bo, cleo]) = three(901);
    does(
        &mut w,
        ana,
        r#"{"change_meeting": {"meeting": "Circle", "time": "18:00", "how": "555 010", "kind": "mixed"}}"#,
    );
    does(
        &mut w,
        bo,
        r#"{"change_meeting": {"meeting": "Circle", "time": "20:00", "venue": "Jo's kitchen"}}"#,
    );
    while w.round() > 0 {}
    let said = series(&w, ana);
    for who in [bo, cleo] {
        assert_eq!(series(&w, who), said);
    }
    // What only one of them touched is as they said.
    assert_eq!(
        (said.place.as_str(), said.how.as_str()),
        ("Jo's kitchen", "555 010")
    );
    assert_eq!(said.crossings.len(), 1);
    assert_eq!(said.crossings[0].values.len(), 2);
    // Cleo, who did neither, settles it for all.
    let edit = said.crossings[0].settle(said.id, "18:00:00").unwrap();
    w.does(cleo, edit);
    while w.round() > 0 {}
    for who in [ana, bo, cleo] {
        assert!(series(&w, who).crossings.is_empty());
        assert_eq!(series(&w, who).time.hour(), 18);
    }
}

#[test]
fn a_cancellation_that_crosses_a_move_has_one_outcome_until_somebody_says() {
    let (mut w, [ana, bo, cleo]) = three(902);
    does(
        &mut w,
        ana,
        r#"{"cancel_date": {"meeting": "Circle", "date": "2026-12-01"}}"#,
    );
    does(
        &mut w,
        bo,
        r#"{"move_date": {"meeting": "Circle", "date": "2026-12-01", "to": "2026-12-03"}}"#,
    );
    while w.round() > 0 {}
    for who in [ana, bo, cleo] {
        assert!(plan(&w, who).changes[0].cancel_crossed_move());
        assert_eq!(
            days(&w, who, date(2026, 12, 1), date(2026, 12, 4)),
            ["2026-12-03 19:00, Library, no meeting"]
        );
    }
    let change = plan(&w, cleo).changes[0].clone();
    w.does(cleo, change.to_edit());
    while w.round() > 0 {}
    for who in [ana, bo, cleo] {
        assert!(!plan(&w, who).changes[0].cancel_crossed_move());
        assert_eq!(
            days(&w, who, date(2026, 12, 1), date(2026, 12, 4)),
            ["2026-12-03 19:00, Library"]
        );
    }
}

#[test]
fn two_who_begin_a_trial_at_once_see_both_and_one_press_ends_one() {
    let (mut w, [ana, bo, cleo]) = three(903);
    let trial = |more: &str| {
        format!(
            r#"{{"try_meeting": {{"meeting": "Circle", "from": "2026-10-06", "until": "2026-11-17", {more}}}}}"#
        )
    };
    does(&mut w, ana, &trial(r#""time": "18:00""#));
    does(&mut w, bo, &trial(r#""time": "10:00""#));
    while w.round() > 0 {}
    let said = series(&w, ana);
    assert_eq!(said.trials.len(), 2);
    let holds = said.tried_on(date(2026, 10, 6)).unwrap().id;
    assert_eq!(
        (series(&w, bo), series(&w, cleo)),
        (said.clone(), said.clone())
    );
    let ends = format!(r#"{{"end_trial": {{"trial": "{holds}", "on": "2026-09-30"}}}}"#);
    does(&mut w, cleo, &ends);
    while w.round() > 0 {}
    for who in [ana, bo, cleo] {
        assert_eq!(series(&w, who).trials.len(), 1);
        assert_ne!(
            series(&w, who).tried_on(date(2026, 10, 6)).unwrap().id,
            holds
        );
    }
}

#[test]
fn an_undo_takes_a_trial_that_was_kept_back_to_a_trial() {
    let (mut w, [ana, bo, _]) = three(904);
    does(
        &mut w,
        ana,
        r#"[{"try_meeting": {"meeting": "Circle", "from": "2026-10-06", "until": "2026-11-17", "time": "17:00", "place": "Garden"}},
            {"keep_trial": {"trial": "Circle"}}]"#,
    );
    assert_eq!(
        (series(&w, ana).time.hour(), series(&w, ana).place.as_str()),
        (17, "Garden")
    );
    w.asks(ana, Input::Undo).unwrap();
    while w.round() > 0 {}
    for who in [ana, bo] {
        assert_eq!(
            (series(&w, who).time.hour(), series(&w, who).place.as_str()),
            (19, "Library")
        );
        assert!(series(&w, who).trials[0].runs());
    }
}
