//! A group's year at the window, a story for each part of the book. Everything is found by the name a screen reader says.

use commonbook_book::{Audience, CardKind, Edit, NewEntry, Outcome, RoleMode, SlipKind, TurnView};
use commonbook_ui::{Command, Proposed};
use jiff::civil::date;

use crate::{
    meeting::{on, open, with_topics},
    screens::go,
    world::{ANA, BO, JO, TEA, Window, World, member, role, tuesday},
};

/// High enough that nothing has to be scrolled for.
fn tall(world: World) -> Window {
    Window::sized(world, 1024.0, 3000.0)
}

/// The edits since the last time.
fn edits(window: &mut Window) -> Vec<Edit> {
    let pushed = window.take().into_iter();
    pushed
        .filter_map(|command| match command {
            Command::Edit(edit) => Some(edit),
            _ => None,
        })
        .collect()
}

fn write(window: &mut Window, field: &str, text: &str) {
    window.tab_to(field);
    window.write(text);
}

/// Ana, alone with her book, plans an evening every second Friday. The first one is too early for Bo, so it is moved by a day;
/// over the feast there is a break, and whoever opens the book sees what is next.
#[test]
fn the_schedule_of_a_group_that_begins() {
    let mut window = tall(World::alone());
    window.press_id("plan-a-meeting");
    window.press("Every second Friday");
    window.press_id("plan-it");
    let planned = edits(&mut window);
    let [
        Edit::AddMeeting {
            date: first,
            repeat,
            ..
        },
    ] = planned.as_slice()
    else {
        panic!("{planned:?}")
    };
    assert_eq!(*first, date(2026, 11, 20));
    assert_eq!(repeat.as_deref(), Some("FREQ=WEEKLY;INTERVAL=2"));
    go(&mut window, "place-next");
    assert!(window.has("Friday 20 November, 15:00"));
    assert!(window.has_button("Open the meeting"));
    go(&mut window, "place-who");
    window.press_id("move-title");
    window.press_id("day-later");
    window.press_id("move-it");
    assert!(matches!(
        edits(&mut window).as_slice(),
        [Edit::MoveDate { to: Some(to), .. }] if *to == date(2026, 11, 21)
    ));
    assert!(window.has_button("Take it back"));
    window.press_id("calendar");
    window.press_id("pauses");
    write(&mut window, "What is it called?", "Feast");
    window.press_id("pause-keep");
    let kept = edits(&mut window);
    assert!(
        matches!(kept.as_slice(), [Edit::AddPause { name, meeting: None, .. }] if name == "Feast"),
        "{kept:?}"
    );
}

/// The group shares the tea out. Jo on paper is happy to do it now and then, Ana takes a turn and cannot come after all;
/// Bo takes it on his laptop, and Ana's screen says so without a word about why.
#[test]
fn the_tea_from_the_list_to_the_evening() {
    let mut world = World::group();
    // Whoever has a job that day already is not asked for another one.
    let turns = &mut world.plan_mut().turns;
    turns.retain(|turn| turn.member != member(JO));
    let mut window = tall(world);
    go(&mut window, "place-who");
    window.press_id("enter-for");
    window.press("Tea");
    let jo = Some(member(JO).to_string());
    assert!(matches!(
        edits(&mut window).as_slice(),
        [Edit::OfferFor { member, .. }] if *member == jo
    ));
    go(&mut window, "place-next");
    go(&mut window, "place-who");
    assert!(window.has("Tea: open, perhaps Jo"));
    window.press("Take this turn: Tea, Tuesday 24 November");
    assert!(window.has("Tea is yours."));
    window.press("Hand this on: Tea, Tuesday 24 November");
    assert!(window.has("Tea is open again."));
    for word in ["why", "reason", "sorry"] {
        assert!(!window.has(word), "{word}");
    }
    let plan = window.world().plan_mut();
    plan.turns.push(TurnView {
        role: role(TEA),
        member: member(BO),
        entered_by: None,
        ..plan.turns[0].clone()
    });
    window.run();
    assert!(window.has("Tea: Bo"));
    let all = edits(&mut window);
    assert!(
        matches!(
            all.as_slice(),
            [
                Edit::TakeSlot { member: None, .. },
                Edit::HandOn { member: None, .. }
            ]
        ),
        "{all:?}"
    );
}

/// The group begins with our seven rules, takes one out, puts the last one first and finds words of its own for it. The draft is
/// put to the group as it stands, and in the room they say that it holds.
#[test]
fn ground_rules_from_a_beginning_to_the_day_they_hold() {
    let mut window = tall(World::alone());
    go(&mut window, "place-notebook");
    window.press_id("rules-begin-ours");
    let texts = |window: &mut Window| -> Vec<String> {
        let rules = window.world().plan_mut().rules.clone();
        rules.into_iter().map(|rule| rule.text).collect()
    };
    let ours = texts(&mut window);
    assert_eq!(ours.len(), 7);
    window.press(&format!("Change: {}", ours[0]));
    window.press("Take it out");
    let last = &ours[6];
    window.press(&format!("Change: {last}"));
    for _ in 0..5 {
        window.press("Move it up");
    }
    assert!(!window.has_button("Move it up"));
    window.tab_to("The words of this rule");
    window.key(egui::Modifiers::COMMAND, egui::Key::A);
    window.write("Everybody leaves when they like.");
    window.press_id("keep");
    let mut wanted = vec!["Everybody leaves when they like.".to_owned()];
    wanted.extend_from_slice(&ours[1..6]);
    assert_eq!(texts(&mut window), wanted);
    window.take();
    window.press_id("rules-put-now");
    assert!(matches!(
        edits(&mut window).as_slice(),
        [Edit::AddDecision { rules: Some(rules), .. }] if *rules == wanted
    ));
    window.press("We adopt it");
    let entered = edits(&mut window);
    assert!(
        matches!(
            entered.as_slice(),
            [Edit::Decide(NewEntry {
                outcome: Outcome::Adopt,
                ..
            })]
        ),
        "{entered:?}"
    );
}

/// Somebody would like to meet at three in winter. It is put to the group to be tried, nobody votes, and the room says
/// that it is tried; no name stands anywhere.
#[test]
fn another_time_for_winter_is_tried() {
    let mut window = tall(World::four());
    go(&mut window, "place-notebook");
    window.press("Read: To agree together");
    window.press("Put something to the group");
    window.press("Let us meet at another time:");
    window.write("15:00 in winter");
    window.press("To try it");
    window.press("Put it to the group");
    assert!(matches!(
        edits(&mut window).as_slice(),
        [Edit::AddDecision {
            try_until: Some(_),
            rules: None,
            ..
        }]
    ));
    assert!(window.has("Let us meet at another time: 15:00 in winter"));
    for name in ["Bo", "Jo", "Mira"] {
        assert!(!window.has(name), "{name}");
    }
    write(&mut window, "Ask or add something", "And the last bus?");
    window.press("Add it");
    window.press("We try it");
    window.press("We try it until then");
    let all = edits(&mut window);
    assert!(
        matches!(
            all.as_slice(),
            [
                Edit::AddConcern { .. },
                Edit::Decide(NewEntry {
                    outcome: Outcome::TryUntil(_),
                    ..
                })
            ]
        ),
        "{all:?}"
    );
}

/// What came up in autumn is written down: a note about the lift, the office for forms, and a plan whose first step Jo, who
/// is on paper, takes on. The plan goes on the wall.
#[test]
fn the_notebook_of_an_autumn() {
    let mut window = tall(World::group());
    go(&mut window, "place-notebook");
    window.press_id("note-write");
    write(&mut window, "What is it called?", "Lift");
    window.press("Begin the note");
    go(&mut window, "place-next");
    crate::notebook::read(&mut window, "useful");
    window.press("Write one down");
    write(&mut window, "What it is", "The office for forms");
    window.press_id("keep");
    go(&mut window, "place-next");
    crate::notebook::read(&mut window, "plans");
    window.press("Write a plan");
    write(
        &mut window,
        "What you want to do or reach",
        "Everybody can come by bus",
    );
    window.press_id("keep");
    window.press("Read: Everybody can come by bus");
    write(&mut window, "A step", "Ask the driver");
    window.press("Add the step");
    window.press("Enter for somebody on paper: Ask the driver");
    window.press("Jo has said yes: Ask the driver, Jo");
    let all = edits(&mut window);
    let jo = Some(member(JO).to_string());
    assert!(
        matches!(
            all.as_slice(),
            [
                Edit::WriteNote { .. },
                Edit::AddResource(_),
                Edit::AddPlan { .. },
                Edit::AddStep { .. },
                Edit::TakeStep { member, .. },
            ] if *member == jo
        ),
        "{all:?}"
    );
    window.press_id("print");
    window.press_id("print-write");
    assert!(window.has("It is here: /home/ana/Documents/sheet.html"));
}

/// Tuli has no laptop and would like to come in; two members have to say so. Ana gives her number to Bo alone, and the call
/// list, which others look at, does not have it.
#[test]
fn people_come_in_and_say_how_they_are_reached() {
    let mut window = tall(World::four());
    go(&mut window, "place-people");
    window.press("Add somebody on paper");
    write(&mut window, "What may the group call them?", "Tuli");
    window.press("Ask another member");
    let paper = Command::Propose(Proposed::Paper("Tuli".into()));
    assert!(window.take().contains(&paper));
    assert!(window.has("It waits for one more yes."));
    go(&mut window, "place-next");
    go(&mut window, "place-people");
    window.press("My card");
    window.press("Put mine here");
    write(&mut window, "The number", "555 010");
    window.press("people I choose");
    window.press("Bo");
    window.press_id("keep");
    let bo = Audience::Members(vec![member(BO).to_string()]);
    assert!(matches!(
        edits(&mut window).as_slice(),
        [Edit::PutCard { kind: CardKind::Phone, audience, .. }] if *audience == bo
    ));
    go(&mut window, "place-next");
    go(&mut window, "place-people");
    window.press("Call list for Tuesday 24 November");
    assert!(!window.has("555 010"));
}

/// A whole evening before one laptop: a rule to begin with, Jo says yes to the tea, two topics, a break with a soft sound, a slip at
/// the end, and Ana takes the key for the next time. The book has these three things and nothing else.
#[test]
fn a_whole_evening_before_one_laptop() {
    let mut world = with_topics();
    let tea = world.plan_mut().roles.iter_mut();
    let tea = tea.into_iter().find(|job| job.id == role(TEA)).unwrap();
    tea.mode = RoleMode::OnTheDay;
    world.now = tuesday().at(15, 0, 0, 0);
    let mut window = tall(world);
    open(&mut window);
    assert!(window.has("What is said here stays here."));
    window.press("What it involves: Tea, Tuesday 24 November");
    assert!(window.has("Be there early"));
    window.press_id("meet-back");
    window.press("Choose a name: Tea, Tuesday 24 November");
    window.press("Jo has said yes: Tea, Tuesday 24 November");
    window.press("That is settled");
    assert!(window.has("Tea: Jo, entered by you"));
    on(&mut window, 1);
    assert!(window.has("The bus"));
    on(&mut window, 1);
    assert!(window.has("How the clinic fills in its forms"));
    window.press("Break");
    window.press("A soft sound when the time is over");
    window.press_id("timer-start");
    window.world().clock += std::time::Duration::from_secs(600);
    window.run();
    assert!(window.has("The break is over."));
    window.press("Stop the timer");
    window.press("Closing");
    assert!(window.has("Nobody has to answer."));
    window.press("Slips without a name");
    write(&mut window, "What the slip says", "It was warm.");
    window.press("Enter it");
    window.press_id("meet-back");
    window.press("Next time");
    window.press("Take this turn: Key, Tuesday 8 December");
    window.press("End");
    let all = edits(&mut window);
    let jo = Some(member(JO).to_string());
    assert!(
        matches!(
            all.as_slice(),
            [
                Edit::TakeSlot { member: one, .. },
                Edit::AddSlip { kind: SlipKind::Closing, .. },
                Edit::TakeSlot { member: None, .. },
            ] if *one == jo
        ),
        "{all:?}"
    );
    let turns = window.world().plan_mut().turns.clone();
    let hers = turns.iter().filter(|turn| turn.member == member(ANA));
    assert!(hers.into_iter().any(|turn| turn.date == date(2026, 12, 8)));
}
