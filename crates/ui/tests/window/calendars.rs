//! Calendar files in the window, a break for one meeting, and what is said when a schedule cannot be as it was wished.

use commonbook_book::{Edit, EditError, Field};
use commonbook_ui::{CalendarEvent, CalendarPreview, Command, Problem};
use egui::{Key, Modifiers};
use jiff::civil::date;

use crate::{
    screens::{Screen, go},
    world::{Window, World},
};

/// What a file would add, by its name.
pub(crate) fn preview(at: &str) -> CalendarPreview {
    let event = |title: &str, lines: &[&str]| CalendarEvent {
        title: title.into(),
        lines: lines.iter().map(|line| (*line).to_owned()).collect(),
    };
    let left = event(
        "Left out on purpose",
        &["Who is invited: 4 lines.", "One reminder."],
    );
    if at.contains("empty") {
        return CalendarPreview::default();
    }
    CalendarPreview {
        adds: 2,
        events: vec![
            event(
                "Choir practice",
                &[
                    "1 December 2026 · 8 December 2026 · 15 December 2026 …, 15:00 (Africa/Kampala)",
                    "It does not say in which part of the world. The clock in Africa/Kampala is taken.",
                ],
            ),
            event("Outing", &["5 December 2026, 10:00 (Africa/Kampala)"]),
            event(
                "Every hour",
                &[
                    "Not added.",
                    "How it repeats cannot be kept here: FREQ=HOURLY. Plan it by hand.",
                ],
            ),
            left,
        ],
    }
}

fn open(window: &mut Window, part: &str) {
    go(window, "place-who");
    window.press_id("calendar");
    window.press_id(part);
}

fn looked_at(window: &mut Window) {
    open(window, "calendar-in");
    let field = window.say("calendar-in-where");
    window.tab_to(&field);
    window.write("/media/stick/choir.ics");
    window.press_id("calendar-in-look");
}

pub(crate) fn calendar_screens() -> Vec<Screen> {
    vec![
        ("calendar out", World::group, |w| open(w, "calendar-out")),
        ("calendar in", World::group, |w| open(w, "calendar-in")),
        ("calendar looked at", World::group, looked_at),
        ("a break for one meeting", two_meetings, |w| {
            open(w, "pauses")
        }),
    ]
}

fn two_meetings() -> World {
    let mut world = World::group();
    let plan = world.plan_mut();
    let mut second = plan.meetings[0].clone();
    second.id = commonbook_book::MeetingId(crate::world::id(177));
    second.title = "Garden".into();
    plan.meetings.push(second);
    world
}

#[test]
fn the_schedule_goes_to_another_calendar_by_keyboard_alone() {
    let mut window = Window::new(World::group());
    window.key(Modifiers::ALT, Key::Num2);
    window.enter("Calendar");
    window.enter("For another calendar");
    assert_eq!(
        window.focused().as_deref(),
        Some("For another calendar"),
        "the heading"
    );
    assert!(window.has("The file is plain: whoever finds it can read it."));
    assert!(window.has("Who opens it with a calendar on the internet uploads it there."));
    window.tab_to("Which folder? Left empty, it is the one for your documents.");
    window.write("/media/stick");
    window.enter("Write it");
    let quiet = |titles, places| Command::WriteCalendar {
        titles,
        places,
        at: "/media/stick".into(),
    };
    assert_eq!(
        window.take().last(),
        Some(&quiet(false, false)),
        "neither titles nor places by themselves"
    );
    assert!(window.has("It is here: /home/ana/Documents/calendar.ics"));
    window.press("As we call them");
    window.press("Also where we meet, but never a home");
    window.press_id("print-write");
    assert_eq!(window.take().last(), Some(&quiet(true, true)));
}

#[test]
fn a_calendar_is_seen_before_anything_of_it_is_added() {
    let mut window = Window::new(World::group());
    looked_at(&mut window);
    let read = Command::ReadCalendar {
        at: "/media/stick/choir.ics".into(),
    };
    assert_eq!(window.take().last(), Some(&read));
    assert!(window.has("2 meetings can be added."));
    assert!(window.has("How it repeats cannot be kept here: FREQ=HOURLY. Plan it by hand."));
    assert!(window.has("Who is invited: 4 lines."));
    window.press("Not now");
    assert!(!window.has("2 meetings can be added."));
    assert_eq!(window.take(), [], "nothing was added");
    window.press_id("calendar-in-look");
    window.press("Add these 2 meetings");
    assert_eq!(window.take().last(), Some(&Command::AddCalendar));
    assert!(window.has("The 2 meetings are in the book."));
    assert!(!window.has_button("Add these 2 meetings"), "not twice");
}

#[test]
fn a_file_with_nothing_to_add_says_so_and_what_is_none_is_a_problem() {
    let mut window = Window::new(World::group());
    open(&mut window, "calendar-in");
    window.tab_to("Which file?");
    window.write("empty.ics");
    window.key(Modifiers::NONE, Key::Enter);
    assert!(window.has("Nothing in it can be added."));
    assert!(!window.has_button("Not now"));
    window.world().answers.problem = Some(Problem::NotACalendar);
    window.run();
    assert!(window.has("This file is no calendar."));
}

#[test]
fn a_break_can_be_for_one_meeting_only() {
    let mut window = Window::new(two_meetings());
    open(&mut window, "pauses");
    window.press("Garden");
    window.press_id("pause-keep");
    let pause = |meeting: Option<String>| {
        Command::Edit(Edit::AddPause {
            id: None,
            name: String::new(),
            from: date(2026, 11, 20),
            to: date(2026, 12, 4),
            meeting,
        })
    };
    let garden = crate::world::id(177).to_string();
    assert_eq!(window.take().last(), Some(&pause(Some(garden))));
    assert!(window.has("Garden: a break from Friday 20 November until Friday 4 December."));
    window.press("For all meetings");
    window.press_id("pause-keep");
    assert_eq!(window.take().last(), Some(&pause(None)));
    // Where there is one meeting only, nothing is asked.
    let mut window = Window::new(World::group());
    open(&mut window, "pauses");
    assert!(!window.has_button("For all meetings"));
}

#[test]
fn each_refusal_of_the_schedule_has_its_own_words() {
    let errors = [
        EditError::Impossible(Field::Date),
        EditError::NotFound(Field::Date),
        EditError::Impossible(Field::Minutes),
        EditError::Impossible(Field::Zone),
        EditError::Impossible(Field::Repeat),
        EditError::Impossible(Field::Pause),
        EditError::Impossible(Field::Trial),
        EditError::Empty(Field::Trial),
        EditError::Impossible(Field::Seats),
        EditError::Empty(Field::Title),
    ];
    let mut seen = std::collections::BTreeSet::new();
    for error in errors {
        let mut world = World::group();
        let problem = Problem::of_edit(error);
        assert_ne!(problem, Problem::NotPossible, "{error:?}");
        world.refuse = Some(problem);
        let mut window = Window::new(world);
        open(&mut window, "pauses");
        window.press_id("pause-keep");
        let (what, next) = problem.ids();
        let (what, next) = (window.say(what), window.say(next));
        assert!(window.has(&what) && window.has(&next), "{error:?}");
        assert!(seen.insert((what, next)), "{error:?} shares its words");
    }
}
