//! The screens of who belongs: stopping to share, a lost laptop, how the group decides, leaving.

use commonbook_book::{DeviceTag, Door, ProposedView, Standing};
use commonbook_ui::Problem;

use crate::{
    screens::{Screen, go},
    world::{ANA, BO, MIRA, Window, World, id, laptop, member},
};

pub(crate) fn people_screens() -> Vec<Screen> {
    let mut all = stopping();
    all.extend(lost());
    all.extend(others());
    all
}

fn to(window: &mut Window, steps: &[&str]) {
    go(window, "place-people");
    for step in steps {
        window.press_id(step);
    }
}

fn question_about_mira(window: &mut Window) {
    to(window, &["stop-sharing"]);
    let name = window
        .words
        .with("proposal-remove", &[("who", "Mira".into())]);
    window.press(&name);
}

fn asked_for_mira(window: &mut Window) {
    question_about_mira(window);
    let ask = window.words.with("stop-ask", &[("n", 1.into())]);
    window.press(&ask);
}

pub(crate) fn about_mira(mine: bool) -> World {
    World::four().proposes(
        ProposedView::Remove {
            member: member(MIRA),
        },
        mine,
    )
}

pub(crate) fn mira_lost_one(mine: bool) -> World {
    World::four().proposes(
        ProposedView::SetAside {
            member: member(MIRA),
            device: DeviceTag(id(210)),
        },
        mine,
    )
}

pub(crate) fn with_two_laptops() -> World {
    let mut world = World::four();
    world.members_mut().members[0]
        .devices
        .push(laptop(220, false));
    world
}

fn stopping() -> Vec<Screen> {
    vec![
        ("people of four", World::four, |w| to(w, &[])),
        ("stop, with whom", World::four, |w| to(w, &["stop-sharing"])),
        ("stop, of two", World::two, |w| to(w, &["stop-sharing"])),
        ("stop, the question", World::four, |w| {
            question_about_mira(w);
        }),
        ("stop, waiting", || about_mira(false), |w| to(w, &[])),
        (
            "stop, mine to agree",
            || about_mira(true),
            |w| {
                let look = w.say("proposal-look");
                let what = w.words.with("proposal-remove", &[("who", "Mira".into())]);
                w.press(&format!("{look}: {what}"));
            },
        ),
        ("stop, done", World::four, |w| {
            w.world().in_effect = true;
            asked_for_mira(w);
        }),
    ]
}

fn lost() -> Vec<Screen> {
    vec![
        ("lost", with_two_laptops, |w| to(w, &["lost-title"])),
        ("lost, mine", with_two_laptops, |w| {
            to(w, &["lost-title", "lost-mine"])
        }),
        ("lost, which", with_two_laptops, |w| {
            to(w, &["lost-title"]);
            w.press("Mira");
        }),
        ("lost, of two", World::two, |w| to(w, &["lost-title"])),
        (
            "lost, waiting",
            || mira_lost_one(false),
            |w| {
                to(w, &["lost-title"]);
                w.press("Mira");
                let second = w.words.with("lost-number", &[("n", 2.into())]);
                w.press(&second);
            },
        ),
        (
            "lost, mine to agree",
            || mira_lost_one(true),
            |w| {
                to(w, &["lost-title"]);
                w.press("Mira");
                let second = w.words.with("lost-number", &[("n", 2.into())]);
                w.press(&second);
            },
        ),
        ("lost, found", World::two, |w| {
            to(w, &["lost-title", "lost-found"])
        }),
    ]
}

fn closed() -> World {
    let mut world = World::four();
    world.plan_mut().door = Door::Closed;
    world
}

fn others() -> Vec<Screen> {
    vec![
        ("how we decide", World::four, |w| to(w, &["decide-read"])),
        (
            "how we decide, waiting",
            || World::four().proposes(ProposedView::Policy { number: 3 }, false),
            |w| {
                to(w, &["decide-read"]);
                w.press_id("decide-fewer-name");
            },
        ),
        ("the door", World::four, |w| {
            to(w, &["decide-read", "door-choose-until"])
        }),
        ("the door is closed", closed, |w| {
            to(w, &["people-somebody"])
        }),
        ("add somebody on paper", World::four, |w| {
            to(w, &["paper-add"]);
            let ask = w.words.with("paper-ask", &[("n", 1.into())]);
            w.press(&ask);
        }),
        (
            "on paper, waiting",
            || {
                World::four().proposes(
                    ProposedView::AdmitPaper {
                        alias: "Tuli".into(),
                    },
                    true,
                )
            },
            |w| to(w, &[]),
        ),
        ("leave", World::four, |w| {
            go(w, "place-laptop");
            w.press_id("leave");
        }),
        ("left", World::four, |w| {
            go(w, "place-laptop");
            w.press_id("leave");
            w.world().members_mut().standing = Standing::Out;
            w.world().in_effect = true;
            w.press_id("leave");
        }),
        ("laptop, one of two", with_two_laptops, |w| {
            go(w, "place-laptop")
        }),
        ("enter for somebody", World::four, |w| {
            go(w, "place-who");
            w.press_id("enter-for");
        }),
        ("people, refused", World::four, |w| {
            w.world().refuse = Some(Problem::TwoRemain);
            asked_for_mira(w);
        }),
        (
            "about me",
            || {
                World::four().proposes(
                    ProposedView::Remove {
                        member: member(ANA),
                    },
                    false,
                )
            },
            |w| to(w, &[]),
        ),
        (
            "a laptop for Bo",
            || World::four().proposes(ProposedView::AdmitDevice { member: member(BO) }, true),
            |w| to(w, &[]),
        ),
    ]
}
