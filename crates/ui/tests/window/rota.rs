//! Who is willing, whom an open turn is offered to, two who do it together, and a job with all that belongs to it.

use std::sync::Arc;

use commonbook_book::{
    Book, Edit, MeetingId, MemberId, OfferView, RoleMark, RoleMode, RoleView, SharedView, TurnView,
};
use commonbook_ui::Command;
use jiff::civil::{Date, date};

use crate::{
    screens::{Screen, go},
    world::{
        ANA, BO, JO, KEY, OPENING, SERIES, TEA, WELCOME, Window, World, id, member, role, tuesday,
    },
};

/// Does what the book would do with an edit about who does what.
pub(crate) fn answer(book: &mut Book, edit: &Edit) {
    let members = book.members.members.clone();
    let plan = Arc::make_mut(&mut book.plan);
    let whose = |member: &Option<String>| -> MemberId {
        member
            .as_ref()
            .map_or(self::member(ANA), |one| one.parse().unwrap())
    };
    let meeting = MeetingId(id(SERIES));
    match edit {
        Edit::OfferFor { role, member } => {
            let whose = whose(member);
            let jobs = &mut plan.roles;
            let job = jobs.iter_mut().find(|job| role.parse() == Ok(job.id));
            job.unwrap().willing.push(whose);
        }
        Edit::NoLongerOffer { role, member } => {
            let whose = whose(member);
            let jobs = &mut plan.roles;
            let job = jobs.iter_mut().find(|job| role.parse() == Ok(job.id));
            job.unwrap().willing.retain(|one| *one != whose);
        }
        Edit::Rest { member } => {
            let whose = whose(member);
            for job in &mut plan.roles {
                job.willing.retain(|one| *one != whose);
            }
        }
        Edit::PassOn { date, role, .. } => {
            let (role, date) = (role.parse().unwrap(), *date);
            let round = plan.offered(&members, meeting, date, role);
            plan.offers = vec![OfferView {
                meeting,
                date,
                role,
                members: round[1..].to_vec(),
            }];
        }
        Edit::ShareTurn { date, role, .. } => {
            let (role, date) = (role.parse().unwrap(), *date);
            let has = |turn: &&TurnView| turn.date == date && turn.role == role;
            let seats = plan.turns.iter().filter(has).count() as u32;
            plan.shared = vec![SharedView {
                meeting,
                date,
                role,
                seats,
            }];
        }
        _ => {}
    }
}

fn job(world: &mut World, byte: u8) -> &mut RoleView {
    let jobs = &mut world.plan_mut().roles;
    jobs.iter_mut().find(|job| job.id == role(byte)).unwrap()
}

fn turn(day: Date, byte: u8, who: u8) -> TurnView {
    TurnView {
        meeting: MeetingId(id(SERIES)),
        date: day,
        role: role(byte),
        member: member(who),
        entered_by: None,
        learning: false,
    }
}

/// Ana and Jo are happy to make the tea; the welcome is decided at the meeting, and two open the room.
fn rota() -> World {
    let mut world = World::group();
    job(&mut world, TEA).willing = vec![member(ANA), member(JO)];
    job(&mut world, TEA).mark = RoleMark::Cup;
    job(&mut world, KEY).seats = 2;
    job(&mut world, KEY).mark = RoleMark::Key;
    job(&mut world, WELCOME).mode = RoleMode::OnTheDay;
    let plan = world.plan_mut();
    // Nobody has a job on the day but Bo, who opens the meeting and has a key.
    plan.turns = vec![turn(tuesday(), OPENING, BO), turn(tuesday(), KEY, BO)];
    // Jo had the tea last time, so this time it is Ana who is asked.
    plan.turns.push(turn(date(2026, 11, 10), TEA, JO));
    world
}

fn day() -> Window {
    let mut window = Window::new(rota());
    window.press_id("place-who");
    window
}

pub(crate) fn rota_screens() -> Vec<Screen> {
    vec![
        ("who, with lists", rota, |w| go(w, "place-who")),
        ("a job", rota, |w| {
            go(w, "place-who");
            let look = w.say("job-look");
            w.press(&format!("{look}: Tea"));
        }),
        ("change a job", rota, |w| {
            go(w, "place-who");
            let look = w.say("job-look");
            w.press(&format!("{look}: Tea"));
            w.press_id("job-change");
        }),
        ("enter what somebody is happy to do", rota, |w| {
            go(w, "place-who");
            w.press_id("enter-for");
        }),
    ]
}

#[test]
fn an_open_turn_says_whom_it_could_suit_and_is_nobody_s() {
    let window = day();
    assert!(window.has("Tea: open, perhaps you"));
    assert!(window.has_button("Take this turn: Tea, Tuesday 24 November"));
    assert!(window.has_button("Not this time: Tea, Tuesday 24 November"));
    assert!(!window.has_button("Not this time: Key, Tuesday 24 November"));
}

#[test]
fn not_this_time_is_one_press_and_the_next_is_asked_until_it_is_open_for_all() {
    let mut window = day();
    window.enter("Not this time: Tea, Tuesday 24 November");
    assert!(matches!(
        window.take().as_slice(),
        [Command::Edit(Edit::PassOn { offer: None, .. })]
    ));
    assert!(window.has("Tea: open, perhaps Jo"));
    assert!(window.has("Nobody is told who passed it on."));
    assert!(window.has_button("Take it back"));
    window.world().plan_mut().offers[0].members.clear();
    window.run();
    assert!(window.has("Tea: open"));
    assert!(!window.has("perhaps Jo"));
    assert!(window.has_button("Take this turn: Tea, Tuesday 24 November"));
}

#[test]
fn an_empty_list_is_open_for_whoever_likes() {
    let mut world = rota();
    job(&mut world, TEA).willing.clear();
    let mut window = Window::new(world);
    window.press_id("place-who");
    assert!(window.has("Tea: open"));
    assert!(!window.has("perhaps"));
    window.press("Look at it: Tea");
    assert!(window.has("Nobody is on the list. That is fine"));
}

#[test]
fn on_the_list_and_off_it_and_to_rest_are_one_press_each() {
    let mut window = day();
    window.enter("Look at it: Opening");
    assert!(window.has("Be there early"));
    window.enter("I am happy to do this now and then");
    assert!(window.has("Happy to do it: you"));
    assert!(window.has("Opening: you are on the list."));
    window.enter("Take me off the list");
    assert!(window.has("Nobody is on the list."));
    window.press("Back to Who does what");
    window.take();
    window.enter("I rest for a while");
    assert_eq!(window.take(), [Command::Edit(Edit::Rest { member: None })]);
    assert!(window.has("You are on no list now."));
    assert!(window.has_button("Take it back"));
    assert!(!window.has_button("I rest for a while"));
    assert!(window.has("Tea: open, perhaps Jo"));
    let rests = window.texts().iter().any(|text| text.contains("rest for"));
    assert!(!rests, "nothing tells that somebody rests");
}

#[test]
fn one_more_is_welcome_and_both_are_right() {
    let mut window = day();
    assert!(window.has("Key: Bo; one more is welcome"));
    window.press("Take this turn: Key, Tuesday 24 November");
    assert!(window.has("Key: you and Bo"));
    assert!(!window.has("Both is fine"));
}

#[test]
fn somebody_learns_it_beside_whoever_does_it() {
    let mut window = day();
    window.enter("Learn this: Opening, Tuesday 24 November");
    assert!(window.has("Opening: Bo, with you learning"));
    assert!(window.has("Opening: you are there to learn it."));
    window.enter("Not this time: Opening, Tuesday 24 November");
    assert!(window.has("Opening: Bo"));
    assert!(!window.has("learning"));
}

#[test]
fn what_is_decided_at_the_meeting_is_open_on_the_day_and_not_before() {
    let mut window = day();
    assert!(window.has("Welcome: decided at the meeting"));
    assert!(!window.has_button("Take this turn: Welcome, Tuesday 24 November"));
    window.press_id("place-next");
    assert!(!window.has_button("Take this turn: Welcome, Tuesday 24 November"));
    window.world().now = tuesday().at(14, 0, 0, 0);
    window.press_id("place-who");
    assert!(window.has("Welcome: open"));
    assert!(window.has_button("Take this turn: Welcome, Tuesday 24 November"));
}

#[test]
fn an_hour_before_whoever_opens_the_meeting_cannot_come_and_nothing_is_red() {
    let mut world = rota();
    let mut opens = turn(tuesday(), OPENING, ANA);
    opens.date = tuesday();
    world.plan_mut().turns[0] = opens;
    world.now = tuesday().at(14, 0, 0, 0);
    let mut window = Window::new(world);
    window.enter("I can't this time");
    assert!(window.has("Opening is open again."));
    window.press_id("place-who");
    assert!(window.has("Opening: open"));
    for word in ["missing", "urgent", "nobody", "late"] {
        assert!(!window.has(word), "{word}");
    }
}

#[test]
fn the_turn_that_crossed_another_is_said_as_it_is() {
    let mut window = Window::new(rota());
    window.press_id("place-who");
    window.press("Take this turn: Tea, Tuesday 24 November");
    // Bo's laptop took it too, and was heard just now.
    let theirs = turn(tuesday(), TEA, BO);
    window.world().plan_mut().turns.push(theirs);
    window.run();
    assert!(window.has("Taken by you and Bo. Both is fine."));
    window.enter("I step back: Tea, Tuesday 24 November");
    assert!(window.has("Tea: Bo"));
    // Bo handed it on meanwhile: it is open, and nobody is blamed.
    window
        .world()
        .plan_mut()
        .turns
        .retain(|turn| turn.role != role(TEA));
    window.run();
    assert!(window.has("Tea: open"));
}

#[test]
fn three_at_one_job_are_asked_kindly_too() {
    let mut world = rota();
    for who in [ANA, BO, JO] {
        world.plan_mut().turns.push(turn(tuesday(), TEA, who));
    }
    let mut window = Window::new(world);
    window.press_id("place-who");
    window.press("We all do it: Tea, Tuesday 24 November");
    assert!(window.has("Tea: you, Bo and Jo") || window.has("Tea: you and Bo and Jo"));
}

#[test]
fn a_job_to_begin_with_brings_its_list_and_its_mark() {
    let mut window = day();
    window.enter("Add a job");
    window.enter("Opening and closing");
    window.enter("at the beginning of each meeting");
    window.enter("More: one person more");
    window.tab_to("lamp");
    window.key(egui::Modifiers::NONE, egui::Key::Space);
    window.take();
    window.press("Add a job");
    let pushed = window.take();
    let Some(Command::Edit(Edit::AddRole {
        name,
        checklist,
        mark,
        mode,
        seats,
        ..
    })) = pushed.first()
    else {
        panic!("{pushed:?}")
    };
    assert_eq!(name, "Opening and closing");
    assert!(checklist.contains(&"You need not have answers.".to_owned()));
    assert_eq!(
        (*mark, *mode, *seats),
        (RoleMark::Lamp, RoleMode::OnTheDay, 2)
    );
}

#[test]
fn what_somebody_on_paper_is_happy_to_do_is_entered_with_a_tick() {
    let mut window = day();
    window.enter("Enter for somebody on paper");
    assert!(window.has("What Jo is happy to do now and then"));
    window.enter("Opening");
    let jo = Some(member(JO).to_string());
    assert!(matches!(
        window.take().as_slice(),
        [Command::Edit(Edit::OfferFor { member, .. })] if *member == jo
    ));
    assert!(window.has("Opening: Jo is on the list."));
}

#[test]
fn a_screen_reader_hears_a_mark_only_by_its_word() {
    let window = day();
    assert!(
        !window.has("cup"),
        "beside the name of the job it adds nothing"
    );
    let mut window = window;
    window.enter("Look at it: Tea");
    window.enter("Change a job");
    assert!(window.has_button("cup"));
}
