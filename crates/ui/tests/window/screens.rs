//! Every screen there is, each with the way to it.

use std::sync::Arc;

use commonbook_book::{DateChangeView, MeetingId, MembersView, Standing, WelcomeSheet};
use commonbook_ui::{
    Busy, Inviting, JoinState, Joining, Meet, Meeting, Phase, Problem, Stick, StickDone, StickNews,
};

use jiff::civil::date;

use crate::world::{SERIES, Window, World, id, tuesday};

pub(crate) type Screen = (&'static str, fn() -> World, fn(&mut Window));

fn words(all: &str) -> Vec<String> {
    all.split(' ').map(str::to_owned).collect()
}

fn first_run() -> World {
    World::new(Phase::FirstRun)
}

fn join_with(state: JoinState) -> World {
    let mut world = World::group();
    world.join = state;
    world
}

pub(crate) fn newcomer(state: Joining) -> World {
    let mut world = first_run();
    if matches!(state, Joining::Waiting { .. } | Joining::Reading) {
        // Who has the welcome sheet has an open book with nothing else in it.
        world = World::group();
        let book = world.book_mut();
        let sheet = WelcomeSheet::of("Our book", &book.plan, date(2026, 11, 20));
        book.plan = Arc::default();
        book.members = Arc::new(MembersView {
            standing: Standing::Asking,
            welcome: Some(sheet),
            ..MembersView::default()
        });
    }
    world.join = JoinState::Joining(state);
    world
}

fn here(_: &mut Window) {}

fn to_words(window: &mut Window, way: &str) {
    window.press_id(way);
    window.press_id("passphrase-pick");
    window.press_id("passphrase-use");
    let name = window.say("first-alias-label");
    window.tab_to(&name);
    window.write("Magdalena");
    window.press_id("go-on");
}

/// In a narrow window the places are behind a button.
pub(crate) fn go(window: &mut Window, place: &str) {
    let places = window.say("places");
    if window.has_button(&places) {
        window.press(&places);
    }
    window.press_id(place);
}

fn read_lift(window: &mut Window) {
    go(window, "place-notebook");
    let read = window.say("read");
    window.press(&format!("{read}: Lift to the clinic"));
}

pub(crate) fn screens() -> Vec<Screen> {
    let mut all: Vec<Screen> = vec![
        ("first run", first_run, here),
        ("passphrase", first_run, |w| w.press_id("first-start")),
        ("alias", first_run, |w| {
            w.press_id("first-together");
            w.press_id("passphrase-pick");
            w.press_id("passphrase-use");
        }),
        ("group", first_run, |w| to_words(w, "first-start")),
        ("words", first_run, |w| {
            to_words(w, "first-together");
            w.press_id("first-not-found");
        }),
        ("words to come back", first_run, |w| {
            to_words(w, "first-back")
        }),
        ("unlock", World::locked, here),
        (
            "unlock with a problem",
            || with_problem(World::locked()),
            here,
        ),
        ("unlock help", World::locked, |w| w.press_id("unlock-help")),
        ("another book", World::locked, |w| {
            w.press_id("unlock-other")
        }),
        ("wipe while locked", World::locked, |w| {
            w.press_id("unlock-help");
            w.press_id("wipe");
        }),
        ("busy", || World::new(Phase::Busy(Busy::Opening)), here),
    ];
    all.extend(newcomer_screens());
    all.extend(place_screens());
    all.extend(share_screens());
    all.extend(crate::people_screens::people_screens());
    all.extend(crate::schedule::schedule_screens());
    all.extend(crate::calendars::calendar_screens());
    all.extend(crate::cards::card_screens());
    all.extend(crate::notebook::notebook_screens());
    all.extend(crate::slips::slip_screens());
    all.extend(crate::asks::ask_screens());
    all.extend(crate::agreeing::agreeing_screens());
    all.extend(crate::handed::handed_screens());
    all.extend(crate::rota::rota_screens());
    all.extend(crate::meeting::meeting_screens());
    all.extend(crate::meeting_today::today_screens());
    all
}

fn with_problem(mut world: World) -> World {
    world.answers.problem = Some(Problem::OtherPassphrase);
    world
}

fn newcomer_screens() -> Vec<Screen> {
    vec![
        ("looking", || newcomer(Joining::Looking), here),
        (
            "comparing",
            || {
                newcomer(Joining::Check {
                    words: words("bell cloud grandmother tree"),
                    said_yes: false,
                })
            },
            here,
        ),
        (
            "compared",
            || {
                newcomer(Joining::Check {
                    words: words("bell cloud rice tree"),
                    said_yes: true,
                })
            },
            here,
        ),
        ("welcome sheet", || newcomer(Joining::Reading), here),
        (
            "stop joining?",
            || newcomer(Joining::Reading),
            |w| {
                w.press_id("join-rather-not");
            },
        ),
        (
            "waiting",
            || newcomer(waiting()),
            |w| {
                w.press_id("join-sheet-read");
                w.press_id("join-stick");
            },
        ),
        (
            "request on a stick",
            || {
                newcomer(Joining::OnStick {
                    words: words("bell cloud rice tree"),
                    again: true,
                })
            },
            here,
        ),
        (
            "stick is back",
            || {
                newcomer(Joining::OnStick {
                    words: words("bell cloud rice tree"),
                    again: true,
                })
            },
            |w| {
                w.press_id("join-stick-back");
            },
        ),
        ("into a group?", || newcomer(into_group()), here),
        ("waiting where members meet", met_while_waiting, here),
        ("joining stopped", || newcomer(Joining::Stopped), here),
        (
            "asking",
            || {
                let mut world = World::group();
                Arc::make_mut(&mut world.book_mut().members).standing = Standing::Asking;
                world
            },
            here,
        ),
    ]
}

pub(crate) fn waiting() -> Joining {
    Joining::Waiting { more: Some(1) }
}

pub(crate) fn into_group() -> Joining {
    Joining::IntoGroup {
        group: "Our book".into(),
        members: 3,
    }
}

fn met_while_waiting() -> World {
    let mut world = newcomer(waiting());
    world.news.meet = Meet::On(Meeting {
        waits: true,
        ..Meeting::default()
    });
    world
}

fn place_screens() -> Vec<Screen> {
    vec![
        ("next", World::group, here),
        ("next, empty", World::alone, here),
        ("next, said", World::group, |w| {
            let take = w.say("turn-take");
            let name = w
                .buttons()
                .into_iter()
                .find(|name| name.starts_with(&take))
                .unwrap();
            w.press(&name);
        }),
        (
            "next, out",
            || {
                let mut world = World::group();
                Arc::make_mut(&mut world.book_mut().members).standing = Standing::Out;
                world
            },
            here,
        ),
        (
            "next, newer",
            || {
                let mut world = World::group();
                Arc::make_mut(&mut world.book_mut().status).newer_version = true;
                world
            },
            here,
        ),
        ("who", World::group, |w| go(w, "place-who")),
        ("who, empty", World::alone, |w| go(w, "place-who")),
        ("who, cancelled", cancelled, |w| go(w, "place-who")),
        ("plan", World::alone, |w| {
            w.press_id("plan-a-meeting");
        }),
        ("change all dates", World::group, |w| {
            go(w, "place-who");
            w.press_id("plan-change");
        }),
        ("change a date", World::group, |w| {
            go(w, "place-who");
            w.press_id("move-title");
        }),
        ("add a job", World::group, |w| {
            go(w, "place-who");
            w.press_id("job-add");
        }),
        ("print who does what", World::group, |w| {
            go(w, "place-who");
            w.press_id("print");
            w.press_id("print-write");
        }),
        ("notebook", World::group, |w| go(w, "place-notebook")),
        ("print rules", World::group, |w| {
            go(w, "place-notebook");
            w.press_id("print");
        }),
        ("notebook, empty", World::alone, |w| go(w, "place-notebook")),
        ("rules", World::group, |w| {
            go(w, "place-notebook");
            let (read, rules) = (w.say("read"), w.say("rules"));
            w.press(&format!("{read}: {rules}"));
            let change = w.say("change");
            w.press(&format!("{change}: Nobody has to speak."));
        }),
        ("rules, ours", World::alone, |w| {
            go(w, "place-notebook");
            w.press_id("rules-begin-ours");
        }),
        ("new note", World::group, |w| {
            go(w, "place-notebook");
            w.press_id("note-write");
        }),
        ("note", World::group, read_lift),
        ("people", World::group, |w| go(w, "place-people")),
        ("people, alone", World::alone, |w| go(w, "place-people")),
        ("laptop", World::group, |w| go(w, "place-laptop")),
        ("another passphrase", World::group, |w| {
            go(w, "place-laptop");
            w.press_id("laptop-change-passphrase");
        }),
        ("wipe", World::group, |w| {
            go(w, "place-laptop");
            w.press_id("wipe");
        }),
        ("cover", World::group, |w| w.press_id("hide")),
    ]
}

fn cancelled() -> World {
    let mut world = World::group();
    world.plan_mut().changes.push(DateChangeView {
        meeting: MeetingId(id(SERIES)),
        date: tuesday(),
        cancelled: true,
        to: None,
        time: None,
        place: None,
        venue: None,
        kind: None,
        how: None,
        held: false,
        crossings: Vec::new(),
    });
    world
}

fn share_screens() -> Vec<Screen> {
    vec![
        ("share", World::group, |w| go(w, "place-share")),
        ("share, meeting", meeting, |w| go(w, "place-share")),
        ("share, with words", meeting, |w| {
            go(w, "place-share");
            w.press_id("share-use-words");
        }),
        ("share, stick", with_stick, |w| go(w, "place-share")),
        ("share, apart", with_stick, |w| {
            go(w, "place-share");
            w.press_id("share-stick-apart");
        }),
        ("inviting", World::group, |w| {
            go(w, "place-people");
            w.press_id("people-somebody");
        }),
        (
            "invite words",
            || join_with(JoinState::Inviting(invite_words())),
            |w| go(w, "place-people"),
        ),
        (
            "invite check",
            || join_with(JoinState::Inviting(invite_check())),
            |w| go(w, "place-people"),
        ),
        (
            "invite check, a member by stick",
            || {
                join_with(JoinState::Inviting(Inviting::Check {
                    words: words("bell cloud rice tree"),
                    alias: "Jo".into(),
                    said_yes: false,
                    by_stick: true,
                }))
            },
            |w| {
                go(w, "place-people");
                w.press_id("who-member");
            },
        ),
        ("invite by stick", with_stick, |w| {
            go(w, "place-people");
            w.press_id("people-somebody");
            w.press_id("invite-stick-look");
        }),
        (
            "invite, the sheet is read",
            || {
                join_with(JoinState::Inviting(Inviting::Reading {
                    alias: "Sam".into(),
                }))
            },
            |w| go(w, "place-people"),
        ),
        (
            "invite, not this time",
            || {
                join_with(JoinState::Inviting(Inviting::NotThisTime {
                    alias: "Sam".into(),
                }))
            },
            |w| go(w, "place-people"),
        ),
        (
            "invite asked",
            || {
                join_with(JoinState::Inviting(Inviting::Asked {
                    alias: "Sam".into(),
                    more: 1,
                }))
            },
            |w| go(w, "place-people"),
        ),
        (
            "invite in",
            || {
                join_with(JoinState::Inviting(Inviting::In {
                    alias: "Sam".into(),
                    same: true,
                }))
            },
            |w| {
                go(w, "place-people");
            },
        ),
        (
            "invite stopped",
            || join_with(JoinState::Inviting(Inviting::Stopped)),
            |w| go(w, "place-people"),
        ),
    ]
}

fn invite_words() -> Inviting {
    Inviting::Words {
        words: "river chair grandmother seven coat music".into(),
        address: Some("192.168.178.120:44332".into()),
    }
}

fn invite_check() -> Inviting {
    Inviting::Check {
        words: words("bell cloud rice tree"),
        alias: "Sam".into(),
        said_yes: false,
        by_stick: false,
    }
}

fn meeting() -> World {
    let mut world = World::group();
    world.news.system_will_ask = true;
    world.news.meet = Meet::On(Meeting {
        alone_for_long: true,
        words: Some("river chair orange seven coat music".into()),
        address: Some("192.168.178.120:44332".into()),
        ..Meeting::default()
    });
    world
}

fn with_stick() -> World {
    let mut world = World::group();
    world.news.sticks = vec![Stick {
        name: "KINGSTON".into(),
        path: "/media/ana/KINGSTON".into(),
    }];
    world.news.stick = StickNews::Done(StickDone {
        took: true,
        added: 12,
        left_out: 1,
        gave: true,
    });
    world
}
