//! What is written down in a form of its own: agendas, what newcomers read.

use std::sync::Arc;

use commonbook_book::{
    ActionPlanView, Edit, MeetingId, NotebookView, PlanId, ResourceId, ResourceView, StepId,
    StepTakenView, StepView, TopicId, TopicView,
};
use commonbook_ui::{Command, Sheet};
use egui::{Key, Modifiers};

use jiff::civil::date;

use crate::{
    own_pages::{open_lift, with_private},
    screens::{Screen, go},
    world::{ANA, BO, JO, SERIES, Window, World, id, member, tuesday},
};

fn with_topics() -> World {
    let mut world = World::group();
    let topic = |byte, text: &str, minutes, guest: &str| TopicView {
        id: TopicId(id(byte)),
        meeting: MeetingId(id(SERIES)),
        date: tuesday(),
        text: text.into(),
        minutes,
        guest: guest.into(),
    };
    world.plan_mut().topics = vec![
        topic(141, "The bus in winter", Some(10), "somebody from the town"),
        topic(142, "Who waters the beds?", None, ""),
    ];
    world
}

/// Opens a part of the notebook.
pub(crate) fn read(window: &mut Window, part: &str) {
    go(window, "place-notebook");
    let (read, part) = (window.say("read"), window.say(part));
    window.press(&format!("{read}: {part}"));
}

pub(crate) fn notebook_screens() -> Vec<Screen> {
    vec![
        ("agenda", with_topics, |w| {
            read(w, "agenda");
            let change = w.say("change");
            w.press(&format!("{change}: The bus in winter"));
        }),
        ("agenda, empty", World::group, |w| {
            read(w, "agenda");
            w.press_id("topic-add");
        }),
        ("agenda, no meeting", World::alone, |w| read(w, "agenda")),
        ("pack", with_topics, |w| read(w, "pack")),
        ("useful places", with_places, |w| read(w, "useful")),
        ("a useful place", with_places, |w| {
            read(w, "useful");
            let change = w.say("change");
            w.press(&format!("{change}: The clinic on the hill"));
        }),
        ("plans", with_plans, |w| read(w, "plans")),
        ("a plan", with_plans, |w| {
            read(w, "plans");
            let read = w.say("read");
            w.press(&format!("{read}: Our own bus stop"));
        }),
        ("a step for somebody on paper", with_plans, |w| {
            read(w, "plans");
            let (read, enter) = (w.say("read"), w.say("enter-for"));
            w.press(&format!("{read}: Our own bus stop"));
            w.press(&format!("{enter}: Ask the driver"));
        }),
        ("print plans", with_plans, |w| {
            read(w, "plans");
            w.press_id("print");
        }),
        ("a new plan", World::group, |w| {
            read(w, "plans");
            w.press_id("plan-add");
            w.press_id("keep");
        }),
        ("earlier versions", World::group, |w| {
            open_lift(w);
            w.press_id("versions");
        }),
        ("an earlier version", World::group, |w| {
            open_lift(w);
            w.press_id("versions");
            let (read, one) = (
                w.say("read"),
                w.words.with("version-steps", &[("n", 1.into())]),
            );
            w.press(&format!("{read}: {one}"));
        }),
        ("my own pages", with_private, |w| read(w, "private")),
        ("a new page of my own", World::group, |w| {
            read(w, "private");
            w.press_id("private-write");
            w.press_id("private-begin");
        }),
        ("a page of my own", with_private, |w| {
            read(w, "private");
            let read = w.say("read");
            w.press(&format!("{read}: My story"));
        }),
        ("print the pack", with_topics, |w| {
            read(w, "pack");
            w.press_id("print");
        }),
    ]
}

pub(crate) fn edits(window: &mut Window) -> Vec<Edit> {
    let edits = window
        .take()
        .into_iter()
        .filter_map(|command| match command {
            Command::Edit(edit) => Some(edit),
            _ => None,
        });
    edits.collect()
}

#[test]
fn anybody_puts_something_on_the_agenda_by_keyboard_alone() {
    let mut window = Window::new(World::group());
    window.key(Modifiers::ALT, Key::Num3);
    assert!(window.has("nothing yet for Tuesday 24 November"));
    window.enter("Read: Agenda and topics");
    assert!(window.has("Nothing yet."));
    window.enter("Put it on the agenda");
    assert!(window.has("Please write a word or two here."));
    assert_eq!(window.focused().as_deref(), Some("What to talk about"));
    window.write("The bus in winter");
    window.tab_to("Who brings it");
    window.write("somebody from the town");
    window.tab_to("How many minutes");
    window.write("ten");
    window.enter("Put it on the agenda");
    assert!(window.has("Please write a number of minutes, or leave it empty."));
    window.key(Modifiers::COMMAND, Key::A);
    window.write("10");
    window.enter("Put it on the agenda");
    assert!(window.has("1. The bus in winter\n10 minutes, somebody from the town"));
    assert!(window.has("It is on the agenda."));
    let added = edits(&mut window);
    let [Edit::AddTopic { date, minutes, .. }] = added.as_slice() else {
        panic!("{added:?}");
    };
    assert_eq!((*date, *minutes), (tuesday(), Some(10)));
}

/// The first times a group meets: who we are, what for, which rules. An example is there for one press.
#[test]
fn an_empty_agenda_offers_an_example_for_a_first_meeting() {
    let mut window = Window::new(World::group());
    read(&mut window, "agenda");
    window.take();
    window.press_id("agenda-begin");
    let added = edits(&mut window);
    assert_eq!(added.len(), 4);
    for (nth, edit) in added.iter().enumerate() {
        let Edit::AddTopic { date, text, .. } = edit else {
            panic!("{edit:?}");
        };
        assert_eq!(*date, tuesday());
        assert_eq!(*text, window.say(&format!("first-topic-{}", nth + 1)));
    }
    assert!(window.has("1. Who we are") && window.has("4. When and where we meet next"));
    assert!(!window.has_button(&window.say("agenda-begin")));
}

#[test]
fn a_topic_is_moved_up_put_off_and_taken_out() {
    let mut window = Window::new(with_topics());
    read(&mut window, "agenda");
    window.press("Change: Who waters the beds?");
    window.take();
    window.press_id("topic-earlier");
    let moved = edits(&mut window);
    assert!(
        matches!(&moved[..], [Edit::PlaceTopic { after: None, .. }]),
        "{moved:?}"
    );
    window.press_id("topic-next-time");
    let put_off = edits(&mut window);
    assert!(
        matches!(&put_off[..], [Edit::AddTopic { date, .. }, Edit::DropTopic { .. }] if *date > tuesday()),
        "{put_off:?}"
    );
    assert!(window.has("It is on the agenda of Tuesday 8 December."));
    assert!(!window.has("Who waters the beds?"));
    window.press("The meeting after: Tuesday 8 December");
    assert!(window.has("Who waters the beds?"));
    window.press("Change: Who waters the beds?");
    window.press_id("topic-drop");
    assert!(!window.has("Who waters the beds?"));
}

#[test]
fn newcomers_read_what_the_book_says_and_no_names() {
    let mut window = Window::new(with_topics());
    read(&mut window, "pack");
    for says in [
        "To be there for each other.",
        "Tuesday 24 November, 15:00 to 16:30",
        "The green room",
        "Nobody has to speak.",
        "The bus in winter",
        "Ask whoever gave you this sheet.",
    ] {
        assert!(window.has(says), "{says}");
    }
    assert!(!window.has("Mira") && !window.has("Bo"));
    window.tab_to("In our own words");
    window.write("Ask Bo, or ring twice.");
    window.enter("Keep");
    assert!(window.has("One text names a member and is not in it."));
    window.press_id("pack-place-out");
    assert!(window.has("Ask us where.") && !window.has("The green room"));
    window.press_id("print");
    window.press_id("print-write");
    let printed = Command::Print {
        what: Sheet::Pack,
        at: String::new(),
    };
    assert!(window.take().contains(&printed));
}

fn with_places() -> World {
    let mut world = World::group();
    let clinic = ResourceView {
        id: ResourceId(id(160)),
        name: "The clinic on the hill".into(),
        place: "Hill road 4, behind the market".into(),
        hours: "weekday mornings".into(),
        cost: "nothing".into(),
        language: "Luganda, English".into(),
        access: "two steps, no ramp".into(),
        checked: Some(date(2026, 3, 12)),
    };
    world.book_mut().notebook = Arc::new(NotebookView {
        resources: vec![clinic],
        ..NotebookView::default()
    });
    world
}

fn step(byte: u8, text: &str, done: bool, by: &[u8]) -> StepView {
    let taken = |who: &u8| StepTakenView {
        member: member(*who),
        entered_by: None,
    };
    StepView {
        id: StepId(id(byte)),
        text: text.into(),
        done,
        by: by.iter().map(taken).collect(),
    }
}

fn with_plans() -> World {
    let mut world = World::group();
    let plan = |byte, text: &str, look_again, steps| ActionPlanView {
        id: PlanId(id(byte)),
        text: text.into(),
        look_again,
        steps,
    };
    world.book_mut().notebook = Arc::new(NotebookView {
        plans: vec![
            plan(
                170,
                "Our own bus stop",
                Some(date(2026, 11, 1)),
                vec![
                    step(171, "Write to the town", false, &[BO]),
                    step(172, "Count who rides", true, &[]),
                    step(173, "Ask the driver", false, &[]),
                ],
            ),
            plan(180, "Meet once outside", None, vec![]),
        ],
        ..NotebookView::default()
    });
    world
}

impl World {
    /// What is written down in the notebook, by hand.
    pub(crate) fn writes_down(&mut self, edit: &Edit) {
        let notebook = Arc::make_mut(&mut self.book_mut().notebook);
        match edit {
            Edit::AddResource(new) => notebook.resources.push(ResourceView {
                id: ResourceId(id(161)),
                name: new.name.clone(),
                place: new.place.clone(),
                hours: new.hours.clone(),
                cost: new.cost.clone(),
                language: new.language.clone(),
                access: new.access.clone(),
                checked: new.checked,
            }),
            Edit::AddPlan {
                text, look_again, ..
            } => notebook.plans.push(ActionPlanView {
                id: PlanId(id(181)),
                text: text.clone(),
                look_again: *look_again,
                steps: vec![],
            }),
            Edit::AddStep { plan, text, .. } => {
                let mut plans = notebook.plans.iter_mut();
                let plan = plans.find(|one| one.id.to_string() == *plan).unwrap();
                plan.steps.push(step(182, text, false, &[]));
            }
            Edit::TakeStep { step, member: whom } | Edit::HandStepOn { step, member: whom }
                if whom.is_some() =>
            {
                let whom = whom.as_ref().unwrap().parse().unwrap();
                let steps = notebook.plans.iter_mut().flat_map(|plan| &mut plan.steps);
                let mut steps = steps.filter(|one| one.id.to_string() == *step);
                let one = steps.next().unwrap();
                one.by.retain(|by| by.member != whom);
                if matches!(edit, Edit::TakeStep { .. }) {
                    one.by.push(StepTakenView {
                        member: whom,
                        entered_by: Some(member(ANA)),
                    });
                }
            }
            Edit::TakeStep { step, .. } | Edit::ChangeStep { step, .. } => {
                let steps = notebook.plans.iter_mut().flat_map(|plan| &mut plan.steps);
                let mut steps = steps.filter(|one| one.id.to_string() == *step);
                let one = steps.next().unwrap();
                match edit {
                    Edit::ChangeStep { done, .. } => {
                        one.done = done.unwrap();
                        one.by.clear();
                    }
                    _ => one.by.push(StepTakenView {
                        member: member(ANA),
                        entered_by: None,
                    }),
                }
            }
            _ => {}
        }
    }
}

#[test]
fn a_useful_place_is_written_down_and_says_when_somebody_made_sure() {
    let mut window = Window::new(with_places());
    window.key(Modifiers::ALT, Key::Num3);
    window.enter("Read: Useful places and people");
    assert!(window.has("Nobody sees who looks at it."));
    assert!(window.has("Somebody made sure on 12 March 2026"));
    assert!(window.has("Getting in: two steps, no ramp"));
    window.enter("Write one down");
    window.enter("Keep");
    assert!(window.has("Please write a word or two here."));
    assert_eq!(window.focused().as_deref(), Some("What it is"));
    window.write("The office for forms");
    window.tab_to("What it costs");
    window.write("nothing");
    window.enter("I made sure of this today");
    window.enter("Keep");
    assert!(window.has("The office for forms is written down."));
    assert!(window.has("Somebody made sure on 20 November 2026"));
    window.take();
    window.enter("Change: The office for forms");
    window.tab_to("When it is open");
    window.write("Mondays");
    window.enter("Keep");
    let changed = edits(&mut window);
    assert!(
        matches!(&changed[..], [Edit::ChangeResource(change)]
            if change.hours.as_deref() == Some("Mondays") && change.checked.is_none()),
        "{changed:?}"
    );
    window.enter("Change: The office for forms");
    window.key(Modifiers::NONE, Key::Escape);
    assert!(window.has("Nobody sees who looks at it."), "back to all");
}

#[test]
fn a_plan_has_small_steps_and_nobody_is_late() {
    let mut window = Window::new(with_plans());
    window.key(Modifiers::ALT, Key::Num3);
    window.enter("Read: Plans and goals");
    assert!(window.has("It is time to look at this together."));
    for never in ["late", "overdue", "1 November"] {
        assert!(!window.has(never), "{never}");
    }
    window.enter("Read: Our own bus stop");
    assert!(window.has("Write to the town\nBo"));
    assert!(window.has("Count who rides\ndone"));
    window.enter("I take this on: Ask the driver");
    assert!(window.has("This step is yours."));
    assert!(window.has("Ask the driver\nyou"));
    window.enter("It is done: Ask the driver");
    assert!(window.has("Ask the driver\ndone"));
    window.enter("Look again on Friday 18 December");
    window.tab_to("A step");
    window.write("Thank the driver");
    window.enter("Add the step");
    assert!(window.has("Thank the driver\nopen"));
    let all = edits(&mut window);
    assert!(
        matches!(
            &all[..],
            [
                Edit::TakeStep { member: None, .. },
                Edit::ChangeStep {
                    done: Some(true),
                    ..
                },
                Edit::ChangePlan { text: None, .. },
                Edit::AddStep { .. }
            ]
        ),
        "{all:?}"
    );
}

#[test]
fn a_goal_is_written_down_with_a_day_to_look_at_it_again() {
    let mut window = Window::new(World::group());
    read(&mut window, "plans");
    window.enter("Write a plan");
    window.tab_to("What you want to do or reach");
    window.write("Everybody can come by bus");
    window.enter("A week later");
    window.enter("Keep");
    assert!(window.has("You look at it again on Friday 25 December."));
    assert!(window.has("The plan is written down."));
}

/// Jo, who is on paper, would like to ask the driver. Ana enters it with Jo's yes, and when Jo cannot, takes it out.
#[test]
fn a_step_is_taken_on_for_somebody_on_paper_with_their_yes() {
    let mut window = Window::new(with_plans());
    window.key(Modifiers::ALT, Key::Num3);
    window.enter("Read: Plans and goals");
    window.enter("Read: Our own bus stop");
    let done = "Enter for somebody on paper: Count who rides";
    assert!(!window.has_button(done), "what is done is nobody's");
    window.enter("Enter for somebody on paper: Ask the driver");
    assert!(window.has("It will be shown as: Jo, entered by Ana."));
    window.enter("Jo has said yes: Ask the driver, Jo");
    assert_eq!(
        window.focused().as_deref(),
        Some("Hand it on: Ask the driver, Jo")
    );
    assert!(window.has("Ask the driver: entered for Jo."));
    window.key(Modifiers::NONE, Key::Escape);
    assert!(window.has("Ask the driver\nJo, entered by you"));
    window.enter("Enter for somebody on paper: Ask the driver");
    window.enter("Hand it on: Ask the driver, Jo");
    window.key(Modifiers::NONE, Key::Escape);
    assert!(window.has("Ask the driver\nopen"));
    let jo = Some(member(JO).to_string());
    let all = edits(&mut window);
    assert!(
        matches!(
            &all[..],
            [Edit::TakeStep { member: one, .. }, Edit::HandStepOn { member: two, .. }]
                if *one == jo && *two == jo
        ),
        "{all:?}"
    );
}

/// The plan is to hang in the hall. Ana prints it from where she reads it, and is told that names are on it.
#[test]
fn plans_go_on_paper_from_where_they_are_read() {
    let mut window = Window::new(with_plans());
    read(&mut window, "plans");
    window.press("Read: Our own bus stop");
    window.press_id("print");
    assert!(window.has("With the names of those who took a step on."));
    window.take();
    window.press_id("print-write");
    let print = Command::Print {
        what: commonbook_ui::Sheet::Plans,
        at: String::new(),
    };
    assert_eq!(window.take(), [print]);
    let mut window = Window::new(with_plans());
    read(&mut window, "plans");
    window.press_id("plan-add");
    assert!(
        !window.has_button("Print"),
        "what is being typed is not lost"
    );
}
