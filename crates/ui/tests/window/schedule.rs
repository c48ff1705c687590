//! The schedule in the window: the calendar, places, breaks, trials, and what two people changed at once.

use commonbook_book::{
    Crossing, DateChangeView, Edit, Field, MeetingId, MeetingKind, NewVenue, PauseId, PauseView,
    TrialEnd, TrialId, TrialView, VenueChange, VenueId, VenueQuestion, VenueView,
};
use commonbook_ui::Command;
use egui::{Key, Modifiers};
use jiff::civil::{Date, date, time};

use crate::{
    screens::{Screen, go},
    world::{SERIES, Window, World, id, tuesday},
};

fn venue(byte: u8, name: &str, home: bool) -> VenueView {
    VenueView {
        id: VenueId(id(byte)),
        name: name.into(),
        directions: "12 Lake Road, second bell".into(),
        home,
        zone: None,
        access: [(VenueQuestion::Steps, "Two, and a rail".to_owned())].into(),
    }
}

fn trial(until: Date) -> TrialView {
    TrialView {
        id: TrialId(id(170)),
        from: date(2026, 11, 10),
        until,
        time: Some(time(17, 0, 0, 0)),
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

fn with_places() -> World {
    let mut world = World::group();
    world.plan_mut().venues = vec![
        venue(171, "Jo's kitchen", true),
        venue(172, "The hall", false),
    ];
    world
}

/// A room where anybody does anything or nothing: no list of who comes, only jobs for whoever likes.
#[test]
fn where_one_comes_and_goes_nobody_is_asked_whether_they_come() {
    let usual = Window::new(World::group()).buttons();
    let mut world = World::group();
    for meeting in &mut world.plan_mut().meetings {
        meeting.kind = MeetingKind::DropIn;
    }
    let window = Window::new(world);
    assert!(window.has(&window.say("kind-drop-in")));
    assert_eq!(
        window.buttons(),
        usual,
        "the jobs, and nothing about coming"
    );
}

fn with_break() -> World {
    let mut world = World::group();
    world.plan_mut().pauses = vec![PauseView {
        id: PauseId(id(173)),
        name: "Feast".into(),
        from: date(2026, 12, 20),
        to: date(2027, 1, 3),
        meeting: None,
    }];
    world
}

fn tried(until: Date) -> World {
    let mut world = World::group();
    world.plan_mut().meetings[0].trials = vec![trial(until)];
    world
}

fn crossed() -> World {
    let mut world = World::group();
    world.plan_mut().meetings[0].crossings = vec![Crossing {
        field: Field::Time,
        values: vec!["15:00:00".into(), "16:00:00".into()],
    }];
    world.plan_mut().changes = vec![DateChangeView {
        cancelled: true,
        to: Some(date(2026, 11, 26)),
        ..DateChangeView::none(MeetingId(id(SERIES)), tuesday())
    }];
    world
}

fn calendar(window: &mut Window) {
    go(window, "place-who");
    window.press_id("calendar");
}

fn month(window: &mut Window) {
    calendar(window);
    window.press_id("calendar-month");
}

fn on_the_day(window: &mut Window) {
    month(window);
    let (day, time) = (tuesday(), time(15, 0, 0, 0));
    let (day, time) = (window.words.date(day), window.words.time(time));
    window.press(&format!("{day}: {time}, Evening meeting, The green room"));
}

fn places(window: &mut Window) {
    calendar(window);
    window.press_id("venues");
}

fn new_place(window: &mut Window) {
    places(window);
    window.press_id("venue-add");
}

fn two_places(window: &mut Window) {
    places(window);
    window.press_id("venue-compare");
}

fn breaks(window: &mut Window) {
    calendar(window);
    window.press_id("pauses");
}

fn trying(window: &mut Window) {
    go(window, "place-who");
    window.press_id("trial-title");
}

fn to_next(window: &mut Window) {
    go(window, "place-next");
}

fn planning(window: &mut Window) {
    go(window, "place-who");
    window.press_id("plan-a-meeting");
    window.press_id("kind-mixed");
    let weekly = window.words.with(
        "often-weekly",
        &[(
            "weekday",
            window.words.weekday(jiff::civil::Weekday::Friday).into(),
        )],
    );
    window.press(&weekly);
    window.press_id("ends-count");
}

/// The screens of the schedule, each with the way to it.
pub(crate) fn schedule_screens() -> Vec<Screen> {
    vec![
        ("the calendar", with_break, calendar),
        ("a month", with_break, on_the_day),
        ("places", with_places, places),
        ("a new place", with_places, new_place),
        ("two places", with_places, two_places),
        ("breaks", with_break, breaks),
        ("trying something", World::group, trying),
        ("a trial that asks", || tried(date(2026, 11, 20)), to_next),
        ("what crossed", crossed, to_next),
        ("planning a series by call", with_places, planning),
    ]
}

fn edits(window: &mut Window) -> Vec<Edit> {
    let pushed = window.take().into_iter();
    pushed
        .filter_map(|command| match command {
            Command::Edit(edit) => Some(edit),
            _ => None,
        })
        .collect()
}

#[test]
fn a_series_by_call_that_ends_after_ten_times_is_planned_with_a_few_presses() {
    let mut window = Window::sized(World::group(), 1024.0, 3000.0);
    planning(&mut window);
    assert!(window.has("10 times"));
    let name = window.say("kind-how");
    window.tab_to(&name);
    window.write("555 010, code 7");
    window.press_id("plan-it");
    let [
        Edit::AddMeeting {
            repeat, kind, how, ..
        },
    ] = &edits(&mut window)[..]
    else {
        panic!("one meeting")
    };
    assert_eq!(repeat.as_deref(), Some("FREQ=WEEKLY;COUNT=10"));
    assert_eq!(
        (*kind, how.as_str()),
        (MeetingKind::Mixed, "555 010, code 7")
    );
}

#[test]
fn a_time_that_clocks_skip_is_said_where_it_is_planned_and_where_it_is_read() {
    let mut world = World::group();
    let meeting = &mut world.plan_mut().meetings[0];
    meeting.zone = "Europe/Paris".into();
    (meeting.date, meeting.time, meeting.repeat) = (date(2027, 3, 28), time(2, 30, 0, 0), None);
    let mut window = Window::sized(world, 1024.0, 3000.0);
    let said = "That night clocks go forward over 02:30. The meeting begins at 03:30.";
    assert!(
        window.has(said) || window.has(&said.replace("02:30", "2:30").replace("03:30", "3:30")),
        "{:?}",
        window.texts()
    );
    assert!(window.has("28 March, 3:30") || window.has("28 March, 03:30"));
    go(&mut window, "place-who");
    window.press_id("move-title");
    assert!(window.has("clocks go forward"), "{:?}", window.texts());
    window.press_id("day-later");
    assert!(!window.has("clocks go forward"));
}

#[test]
fn the_calendar_leads_to_a_day_by_keyboard() {
    let mut window = Window::sized(with_break(), 1024.0, 3000.0);
    calendar(&mut window);
    assert!(window.has("November 2026") && window.has("December 2026"));
    assert!(
        window.has("In a break: no meeting."),
        "{:?}",
        window.texts()
    );
    window.enter("Look: Tuesday 8 December, Evening meeting");
    assert!(window.has("Tuesday 8 December, 15:00"));
    // By month, and from day to day with the arrow keys.
    month(&mut window);
    window.press_id("calendar-month");
    window.tab_to("Tuesday 24 November: 15:00, Evening meeting, The green room");
    window.key(Modifiers::NONE, Key::ArrowRight);
    assert_eq!(window.focused().as_deref(), Some("Wednesday 25 November"));
    window.key(Modifiers::NONE, Key::ArrowLeft);
    window.key(Modifiers::NONE, Key::Enter);
    window.press_id("move-title");
    assert!(window.has(&window.say("move-how")));
    window.key(Modifiers::NONE, Key::Escape);
    assert!(window.has_button(&window.say("calendar")));
}

#[test]
fn a_meeting_is_planned_on_the_day_that_was_chosen() {
    let mut window = Window::sized(World::group(), 1024.0, 3000.0);
    month(&mut window);
    window.press("Wednesday 25 November");
    assert!(window.has("Wednesday 25 November: no meeting that day."));
    window.press_id("plan-a-meeting");
    window.press_id("plan-it");
    let [Edit::AddMeeting { date, .. }] = &edits(&mut window)[..] else {
        panic!("one meeting")
    };
    assert_eq!(*date, jiff::civil::date(2026, 11, 25));
}

#[test]
fn the_way_to_a_home_is_shown_near_the_day_and_kept_where_it_is_not_shown() {
    let mut world = with_places();
    world.plan_mut().meetings[0].venue = Some(VenueId(id(171)));
    let mut window = Window::sized(world, 1024.0, 3000.0);
    let way = "12 Lake Road, second bell";
    assert!(
        window.has("Jo's kitchen") && !window.has(way),
        "{:?}",
        window.texts()
    );
    assert!(window.has(&window.say("venue-home-later")));
    // Somebody changes the rest of it meanwhile: the way stays.
    places(&mut window);
    window.press("Read: Jo's kitchen");
    assert!(!window.has(way), "{:?}", window.texts());
    let cost = window.say("venue-cost");
    window.tab_to(&cost);
    window.write("Nothing");
    window.press_id("keep");
    let expected = VenueChange {
        venue: id(171).to_string(),
        access: [(VenueQuestion::Cost, "Nothing".to_owned())].into(),
        ..VenueChange::default()
    };
    assert_eq!(edits(&mut window), [Edit::ChangeVenue(expected)]);
    // Three days before, whoever comes can find it.
    window.world().now = date(2026, 11, 21).at(9, 0, 0, 0);
    go(&mut window, "place-next");
    assert!(window.has(way), "{:?}", window.texts());
}

#[test]
fn a_place_is_written_down_and_a_zone_that_is_on_no_map_is_said() {
    let mut window = Window::sized(with_places(), 1024.0, 3000.0);
    new_place(&mut window);
    window.press_id("keep");
    assert!(window.has(&window.say("first-some-word")));
    let (name, zone) = (window.say("venue-name"), window.say("venue-zone"));
    window.tab_to(&name);
    window.write("The mill");
    assert!(window.has(&window.say("venue-zone-none")));
    window.tab_to(&zone);
    window.write("Mars/Base");
    assert!(window.has(&window.say("venue-zone-unknown")));
    window.press_id("keep");
    assert_eq!(
        edits(&mut window),
        [],
        "nothing is kept while it is on no map"
    );
    assert_eq!(window.focused().as_deref(), Some(zone.as_str()));
    for _ in 0.."Mars/Base".len() {
        window.key(Modifiers::NONE, Key::Backspace);
    }
    window.write("Africa/Kampala");
    window.press_id("keep");
    let [
        Edit::AddVenue(NewVenue {
            name, zone, home, ..
        }),
    ] = &edits(&mut window)[..]
    else {
        panic!("one place")
    };
    assert_eq!(
        (name.as_str(), zone.as_deref(), *home),
        ("The mill", Some("Africa/Kampala"), false)
    );
}

#[test]
fn two_places_are_compared_question_by_question() {
    let mut window = Window::sized(with_places(), 1024.0, 4000.0);
    two_places(&mut window);
    assert!(window.has("Jo's kitchen: Two, and a rail") && window.has("The hall: Two, and a rail"));
    assert!(window.has("The hall: Nothing is written yet."));
}

#[test]
fn a_break_is_kept_and_one_date_in_it_takes_place_all_the_same() {
    let mut window = Window::sized(with_break(), 1024.0, 3000.0);
    breaks(&mut window);
    assert!(window.has("20 December 2026 until 3 January 2027"));
    let name = window.say("pause-name");
    window.tab_to(&name);
    window.write("Harvest");
    window.press("A week later: The last day without meetings");
    window.press_id("pause-keep");
    let [Edit::AddPause { name, from, to, .. }] = &edits(&mut window)[..] else {
        panic!("one break")
    };
    assert_eq!(
        (name.as_str(), *from, *to),
        ("Harvest", date(2026, 11, 20), date(2026, 12, 11))
    );
    month(&mut window);
    window.press("The month after: December 2026");
    window.press("Tuesday 22 December: 15:00, Evening meeting, In a break: no meeting.");
    assert!(window.has("In a break (Feast): no meeting."));
    window.press_id("move-title");
    window.press_id("move-hold");
    let held = Edit::HoldDate {
        meeting: id(SERIES).to_string(),
        date: date(2026, 12, 22),
    };
    assert_eq!(edits(&mut window), [held]);
}

#[test]
fn a_trial_is_begun_asks_again_by_itself_and_goes_back_with_one_press() {
    let mut window = Window::sized(World::group(), 1024.0, 3000.0);
    trying(&mut window);
    window.press_id("trial-begin");
    assert!(window.has(&window.say("trial-nothing")));
    window.press_id("length-60");
    window.press_id("trial-begin");
    let [Edit::TryMeeting(new)] = &edits(&mut window)[..] else {
        panic!("one trial")
    };
    assert_eq!((new.from, new.until), (tuesday(), date(2027, 1, 5)));
    assert_eq!(
        (new.minutes, &new.repeat, new.time),
        (Some(60), &None, None)
    );
    // Not before its day.
    let title = "You tried something: Evening meeting. How was it?";
    let early = Window::sized(tried(date(2026, 11, 21)), 1024.0, 3000.0);
    assert!(!early.has(title));
    let mut window = Window::sized(tried(date(2026, 11, 20)), 1024.0, 3000.0);
    assert!(
        window.has(title) && window.has("17:00"),
        "{:?}",
        window.texts()
    );
    window.press_id("trial-back");
    let back = Edit::EndTrial {
        trial: id(170).to_string(),
        on: date(2026, 11, 20),
    };
    assert_eq!(edits(&mut window), [back]);
    window.press_id("trial-change");
    window.press_id("length-120");
    window.press_id("trial-begin");
    let [Edit::TryMeeting(again)] = &edits(&mut window)[..] else {
        panic!("the same trial")
    };
    assert_eq!(
        (again.id, again.minutes),
        (Some(TrialId(id(170))), Some(120))
    );
    assert_eq!(again.time, Some(time(17, 0, 0, 0)));
}

#[test]
fn two_trials_that_were_begun_at_once_are_both_named() {
    let mut world = tried(date(2027, 1, 20));
    let mut other = trial(date(2027, 1, 20));
    (other.id, other.time) = (TrialId(id(180)), Some(time(18, 0, 0, 0)));
    world.plan_mut().meetings[0].trials.push(other);
    let window = Window::sized(world, 1024.0, 3000.0);
    let title = "Two trials were begun at once: Evening meeting. Which one do you mean?";
    assert!(window.has(title) && window.has("17:00") && window.has("18:00"));
}

#[test]
fn what_two_changed_at_once_is_said_kindly_and_either_can_be_chosen() {
    let mut window = Window::sized(crossed(), 1024.0, 3000.0);
    assert!(window.has("Two of you changed this at once: Evening meeting"));
    assert!(window.has("It stands as: 15:00. Both are kept until you choose."));
    window.press("Rather: 16:00");
    let [
        Edit::ChangeMeeting {
            time: chosen,
            date: None,
            ..
        },
    ] = &edits(&mut window)[..]
    else {
        panic!("the time")
    };
    assert_eq!(*chosen, Some(time(16, 0, 0, 0)));
    assert!(window.has("Tuesday 24 November was cancelled and moved at once"));
    window.press("It takes place: Thursday 26 November");
    let [Edit::MoveDate { to, .. }] = &edits(&mut window)[..] else {
        panic!("the move")
    };
    assert_eq!(*to, Some(date(2026, 11, 26)));
    window.press_id("move-cancel");
    let [Edit::CancelDate { date, .. }] = &edits(&mut window)[..] else {
        panic!("no meeting")
    };
    assert_eq!(*date, tuesday());
}
