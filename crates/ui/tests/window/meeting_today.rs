//! What is decided on the day: the room is asked, and only what is pressed is written.

use commonbook_book::{Edit, MeetingId, RoleMode, RoleView, TurnView};
use commonbook_ui::Command;
use egui::{Key, Modifiers};
use jiff::civil::date;

use crate::{
    meeting::{TO_NEXT_TIME, on, open, opened, with_rules},
    screens::Screen,
    world::{ANA, BO, JO, SERIES, TEA, WELCOME, Window, World, id, member, role},
};

fn job(world: &mut World, byte: u8) -> &mut RoleView {
    let jobs = &mut world.plan_mut().roles;
    jobs.iter_mut().find(|job| job.id == role(byte)).unwrap()
}

/// The tea is decided on the day; it needs cups and water.
fn undecided() -> World {
    let mut world = with_rules();
    job(&mut world, TEA).mode = RoleMode::OnTheDay;
    job(&mut world, TEA).checklist = vec!["Cups".into(), "Water on by five to".into()];
    world
}

/// Ana and Bo both took the tea of the next time.
fn crossed() -> World {
    let mut world = with_rules();
    for who in [ANA, BO] {
        world.plan_mut().turns.push(TurnView {
            meeting: MeetingId(id(SERIES)),
            date: date(2026, 12, 8),
            role: role(TEA),
            member: member(who),
            entered_by: None,
            learning: false,
        });
    }
    world
}

fn ask(window: &mut Window) {
    open(window);
    let name = window
        .buttons()
        .into_iter()
        .find(|name| name.starts_with(&window.say("meet-ask-name")));
    window.press(&name.unwrap());
}

pub(crate) fn today_screens() -> Vec<Screen> {
    vec![
        ("meeting, opening with a job to decide", undecided, open),
        ("meeting, asked in the room", undecided, ask),
        ("meeting, somebody said yes", undecided, |w| {
            ask(w);
            let (yes, bo) = ("enter-yes", "Bo");
            let words = w.words.with(yes, &[("who", bo.into())]);
            let name = w
                .buttons()
                .into_iter()
                .find(|name| name.starts_with(&words));
            w.press(&name.unwrap());
        }),
        ("meeting, what a job involves", undecided, |w| {
            open(w);
            let tea = w
                .buttons()
                .into_iter()
                .filter(|name| name.starts_with(&w.say("meet-checklist")))
                .find(|name| name.contains("Tea"));
            w.press(&tea.unwrap());
        }),
        ("meeting, two took it next time", crossed, |w| {
            open(w);
            on(w, TO_NEXT_TIME);
        }),
    ]
}

fn taken(window: &mut Window) -> Vec<Option<String>> {
    let pushed = window.take().into_iter();
    pushed
        .map(|command| match command {
            Command::Edit(Edit::TakeSlot { member, role, .. }) => {
                assert_eq!(role, crate::world::role(TEA).to_string());
                member
            }
            other => panic!("{other:?}"),
        })
        .collect()
}

/// Nobody had planned who makes the tea. Jo, who is on paper, says yes, and Ana presses Jo's name.
#[test]
fn the_room_is_asked_and_whoever_says_yes_is_pressed() {
    let mut window = opened(undecided());
    assert!(window.has("Tea: who likes to do it today?"));
    window.enter("Choose a name: Tea, Tuesday 24 November");
    assert_eq!(window.focused().as_deref(), Some("Tea"));
    for who in ["Ana", "Bo", "Jo", "Mira"] {
        let yes = format!("{who} has said yes: Tea, Tuesday 24 November");
        assert!(window.has_button(&yes), "{:?}", window.buttons());
    }
    assert_eq!(window.take(), [], "to be asked writes nothing");
    window.enter("Jo has said yes: Tea, Tuesday 24 November");
    assert_eq!(taken(&mut window), [Some(member(JO).to_string())]);
    assert_eq!(
        window.focused().as_deref(),
        Some("Hand this on: Tea, Jo"),
        "it is the same button, and the way back"
    );
    assert!(window.has("Tea: entered for Jo."));
    let asks = |window: &Window| {
        let buttons = window.buttons();
        buttons.iter().any(|name| name.contains("has said yes"))
    };
    assert!(!asks(&window), "one is enough, nobody else is asked");
    window.enter("That is settled");
    assert!(window.has("Tea: Jo, entered by you"));
    assert_eq!(window.focused().as_deref(), Some("Opening"));
}

/// Nobody in the room likes to make the tea today. It stays open, and nothing anywhere says who was asked.
#[test]
fn it_can_stay_open_and_nothing_is_written() {
    let mut window = opened(undecided());
    window.enter("Choose a name: Tea, Tuesday 24 November");
    window.enter("It stays open");
    assert!(window.has("Tea: who likes to do it today?"));
    window.enter("Choose a name: Tea, Tuesday 24 November");
    window.key(Modifiers::NONE, Key::Escape);
    assert_eq!(window.take(), []);
    assert_eq!(window.focused().as_deref(), Some("Opening"));
}

/// Two make the tea together. Ana and Bo say yes; then Bo would rather not, and it is taken back with one press.
#[test]
fn several_say_yes_and_one_of_them_takes_it_back() {
    let mut world = undecided();
    job(&mut world, TEA).seats = 2;
    let mut window = opened(world);
    window.enter("Choose a name: Tea, Tuesday 24 November");
    window.enter("Ana has said yes: Tea, Tuesday 24 November");
    window.enter("Bo has said yes: Tea, Tuesday 24 November");
    assert_eq!(
        taken(&mut window),
        [None, Some(member(BO).to_string())],
        "one's own turn is one's own"
    );
    window.enter("Hand this on: Tea, Bo");
    assert!(matches!(
        window.take().as_slice(),
        [Command::Edit(Edit::HandOn { member: Some(whom), .. })] if *whom == member(BO).to_string()
    ));
    window.key(Modifiers::NONE, Key::Escape);
    assert!(window.has("Tea: who likes to do it today?"));
    assert!(window.has("you; one more is welcome"));
}

/// While Ana's laptop asks the room, Bo takes the tea on his own: the page says so at once and asks nobody else.
#[test]
fn what_another_laptop_took_meanwhile_is_seen_at_once() {
    let mut window = opened(undecided());
    window.enter("Choose a name: Tea, Tuesday 24 November");
    let mut turn = window.world().plan_mut().turns[0].clone();
    turn.role = role(TEA);
    turn.member = member(BO);
    window.world().plan_mut().turns.push(turn);
    window.run();
    assert!(window.has_button("Hand this on: Tea, Bo"));
    assert!(!window.has_button("Ana has said yes: Tea, Tuesday 24 November"));
    window
        .world()
        .plan_mut()
        .roles
        .retain(|job| job.id != role(TEA));
    window.run();
    assert_eq!(window.focused().as_deref(), Some("Opening"), "it is gone");
    assert_eq!(window.take(), []);
}

/// Somebody makes the tea for the first time and reads aloud, in big letters, what it involves. Nothing is ticked.
#[test]
fn what_a_job_involves_is_read_in_big_letters() {
    let mut window = opened(undecided());
    window.enter("What it involves: Tea, Tuesday 24 November");
    assert_eq!(window.focused().as_deref(), Some("Tea"));
    let height = |window: &Window, name: &str| window.rect(name).height();
    assert!(height(&window, "Water on by five to") > 45.0);
    let boxes = window
        .buttons()
        .iter()
        .filter(|name| name.contains("Cups"))
        .count();
    assert_eq!(boxes, 0, "nothing to tick");
    window.key(Modifiers::NONE, Key::ArrowLeft);
    assert_eq!(window.focused().as_deref(), Some("Opening"));
    assert_eq!(window.take(), []);
    job(window.world(), WELCOME).checklist.clear();
    window.run();
    assert!(!window.has_button("What it involves: Welcome, Tuesday 24 November"));
}

/// Apart from each other Ana and Bo took the tea of the next time. On the last page both ways out are one press away.
#[test]
fn a_turn_that_two_took_is_said_kindly_on_the_last_page() {
    let mut window = opened(crossed());
    on(&mut window, TO_NEXT_TIME);
    assert!(window.has("Taken by you and Bo. Both is fine."));
    assert!(window.has_button("I step back: Tea, Tuesday 8 December"));
    window.enter("We both do it: Tea, Tuesday 8 December");
    assert!(matches!(
        window.take().as_slice(),
        [Command::Edit(Edit::ShareTurn { seats: None, .. })]
    ));
    assert!(window.has("Tea: you and Bo"));
}

/// Whose laptop only reads the book is not asked, and can still read what a job involves.
#[test]
fn a_laptop_that_only_reads_asks_nobody() {
    let mut world = undecided();
    std::sync::Arc::make_mut(&mut world.book_mut().status).newer_version = true;
    let window = opened(world);
    assert!(!window.has_button("Choose a name: Tea, Tuesday 24 November"));
    assert!(window.has_button("What it involves: Tea, Tuesday 24 November"));
}
