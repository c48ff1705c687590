//! Next meeting: what is next, and is there something for me?

use commonbook_book::{Occurrence, Slot, Standing};
use egui::Ui;

use super::{
    about, agree,
    laptop::Laptop,
    meeting::Meeting,
    notebook::{Notebook, asks},
    people::People,
    proposals, questions, turns,
    who::Who,
};
use crate::{
    desk::Desk,
    frame::Frame,
    house::{self, Ground, Line, Press},
    marks::Mark,
    place::Place,
    shell::{Around, Head, place, unshared},
    tokens::{Type, space},
};

/// How many open turns are offered here; *Who does what* has all of them.
const OFFERED: usize = 6;

/// The places that this one leads into.
pub(crate) struct Ways<'a> {
    pub(crate) who: &'a mut Who,
    pub(crate) notebook: &'a mut Notebook,
    pub(crate) people: &'a mut People,
    pub(crate) laptop: &'a mut Laptop,
    pub(crate) meeting: &'a mut Option<Box<Meeting>>,
}

pub(crate) fn show(ui: &mut Ui, desk: &mut Desk<'_>, mut ways: Ways<'_>) -> Around {
    let title = desk.get(Place::Next.id());
    place(ui, desk, Head::of(&title), |ui, desk| {
        standing(ui, desk);
        out(ui, desk, ways.laptop);
        handed(ui, desk, ways.people);
        if desk.frame == Frame::Narrow {
            unshared(ui, desk);
        }
        let coming = coming(desk);
        let Some(next) = coming.first().copied() else {
            asked(ui, desk, ways.who);
            return empty(ui, desk, &mut ways);
        };
        meeting(ui, desk, next, &mut ways);
        house::gap(ui, space::CARD);
        asked(ui, desk, ways.who);
        open_turns(ui, desk, &coming);
        to_agree(ui, desk, &mut ways);
        asked_for(ui, desk, ways.notebook);
    })
}

/// What the book asks about the schedule.
fn asked(ui: &mut Ui, desk: &mut Desk<'_>, who: &mut Who) {
    if let Some(trial) = questions::show(ui, desk, None) {
        who.try_it(trial);
        desk.go = Some(Place::Who);
    }
}

/// Whoever no longer belongs finds the way to wipe here.
fn out(ui: &mut Ui, desk: &mut Desk<'_>, laptop: &mut Laptop) {
    let out = desk
        .book()
        .is_some_and(|book| book.members.standing.is_over());
    if !out {
        return;
    }
    if house::stop_button(ui, &desk.get("wipe")).clicked() {
        laptop.wipe();
        desk.go = Some(Place::Laptop);
    }
    house::gap(ui, space::CARD);
}

/// A note for oneself is said here, and read at People.
fn handed(ui: &mut Ui, desk: &mut Desk<'_>, people: &mut People) {
    let new = desk.book().map_or(0, |book| book.handed.received.len());
    if new == 0 {
        return;
    }
    let (text, read) = (
        desk.with("hand-new", &[("n", new.into())]),
        desk.get("read"),
    );
    let full = format!("{read}: {text}");
    let line = Line::new(&text).press(Press::new(&read).name(&full));
    if house::line(ui, line).is_some_and(|response| response.clicked()) {
        people.notes();
        desk.go = Some(Place::People);
    }
    house::gap(ui, space::CARD);
}

/// What is put to the group, and what is proposed about who belongs.
fn to_agree(ui: &mut Ui, desk: &mut Desk<'_>, ways: &mut Ways<'_>) {
    if let Some(decision) = agree::open(ui, desk) {
        ways.notebook.agree(decision);
        desk.go = Some(Place::Notebook);
    }
    let book = desk.book();
    let again = book.and_then(|book| book.plan.look_again);
    if again.is_some_and(|date| date <= desk.today()) {
        house::gap(ui, space::CARD);
        let (text, read) = (desk.get("rules-again-now"), desk.get("read"));
        let full = format!("{read}: {}", desk.get("rules"));
        let line = Line::new(&text).press(Press::new(&read).name(&full));
        if house::line(ui, line).is_some_and(|response| response.clicked()) {
            ways.notebook.rules();
            desk.go = Some(Place::Notebook);
        }
    }
    let heading = desk.get("next-agree");
    if let Some(proposal) = proposals::show(ui, desk, &heading) {
        ways.people.agree(proposal);
        desk.go = Some(Place::People);
    }
}

/// That something is asked of the group: one quiet line, last of all. What it is stands in the notebook, since others may
/// look at this page too.
fn asked_for(ui: &mut Ui, desk: &mut Desk<'_>, notebook: &mut Notebook) {
    let count = asks::count(desk);
    if count == 0 {
        return;
    }
    house::gap(ui, space::CARD);
    let (text, read) = (
        desk.with("asks-next", &[("n", count.into())]),
        desk.get("read"),
    );
    let full = format!("{read}: {text}");
    let line = Line::new(&text).press(Press::new(&read).name(&full));
    if house::line(ui, line).is_some_and(|response| response.clicked()) {
        notebook.asks();
        desk.go = Some(Place::Notebook);
    }
}

/// What holds for the whole book, when it is not as usual.
pub(crate) fn standing(ui: &mut Ui, desk: &Desk<'_>) {
    let Some(book) = desk.book() else { return };
    let lines = if book.members.standing == Standing::Out {
        ("standing-out", "standing-out-next")
    } else if book.members.standing == Standing::Left {
        ("standing-left", "standing-left-next")
    } else if book.status.newer_version {
        ("standing-newer", "standing-newer-next")
    } else if book.status.unreadable_pages > 0 {
        ("standing-unreadable", "standing-unreadable-next")
    } else {
        return;
    };
    house::card(ui, Ground::Ask, &desk.get(lines.0), |ui| {
        house::text(ui, &desk.get(lines.1))
    });
    house::gap(ui, space::CARD);
}

/// The meetings that are not over and do take place.
fn coming<'a>(desk: &Desk<'a>) -> Vec<&'a Occurrence> {
    let now = desk.scene.now;
    desk.coming
        .all()
        .iter()
        .filter(|one| !one.cancelled && one.ends() > now)
        .collect()
}

fn empty(ui: &mut Ui, desk: &mut Desk<'_>, ways: &mut Ways<'_>) {
    house::text(ui, &desk.get("next-empty"));
    if desk.may_write() {
        house::gap(ui, space::CARD);
        if house::main_button(ui, &desk.get("plan-a-meeting")).clicked() {
            ways.who.plan(desk);
            desk.go = Some(Place::Who);
        }
    }
    to_agree(ui, desk, ways);
    asked_for(ui, desk, ways.notebook);
}

fn meeting(ui: &mut Ui, desk: &mut Desk<'_>, next: &Occurrence, ways: &mut Ways<'_>) {
    let narrow = desk.frame == Frame::Narrow;
    let when = desk.words.date_time(next.date.to_datetime(next.shows()));
    house::card(ui, Ground::Card, &when, |ui| {
        let title = commonbook_words::plain(&next.title).into_owned();
        let place = place_line(desk, next).unwrap_or_default();
        if narrow {
            house::pairs(ui, &[(title, place)]);
        } else {
            house::label(ui, Type::Strong, &title);
            house::text(ui, &place);
        }
        about::show(ui, desk, next);
        let slots = next.slots.iter().map(|slot| {
            (
                commonbook_words::plain(&slot.name).into_owned(),
                turns::who(desk, next, slot),
            )
        });
        let slots: Vec<(String, String)> = slots.collect();
        if narrow {
            house::pairs(ui, &slots);
        } else {
            for (name, who) in &slots {
                house::line(ui, Line::new(who).strong(name));
            }
        }
        house::gap(ui, space::MIDDLE);
        house::buttons(ui, |ui| {
            if house::main_button(ui, &desk.get("meet-open")).clicked() {
                *ways.meeting = Some(Box::new(Meeting::open(desk, next)));
                desk.turned = true;
            }
            if house::button(ui, &desk.get("next-whole-day")).clicked() {
                ways.who.look_at(next);
                desk.go = Some(Place::Who);
            }
            let mine: Vec<&Slot> = next
                .slots
                .iter()
                .filter(|slot| turns::mine(desk, slot))
                .collect();
            if !mine.is_empty()
                && desk.may_write()
                && house::button(ui, &desk.get("next-cannot")).clicked()
            {
                turns::hand_all_on(desk, next, &mine);
            }
        });
    });
}

/// Where it is, and whether that is as usual.
pub(crate) fn place_line(desk: &Desk<'_>, occurrence: &Occurrence) -> Option<String> {
    let place = commonbook_words::plain(&occurrence.place);
    match (occurrence.moved, place.is_empty()) {
        (false, true) => None,
        (false, false) => Some(place.into_owned()),
        (true, true) => Some(desk.get("meeting-moved")),
        (true, false) => Some(desk.with("meeting-moved-to", &[("place", place.as_ref().into())])),
    }
}

fn open_turns(ui: &mut Ui, desk: &mut Desk<'_>, coming: &[&Occurrence]) {
    let open = |occurrence: &&Occurrence| {
        let occurrence: &Occurrence = occurrence;
        let mut slots = occurrence.slots.iter();
        slots.any(|slot| turns::open(desk, occurrence, slot))
    };
    if !desk.may_write() || !coming.iter().any(open) {
        return;
    }
    let heading = desk.get("next-open-turns");
    house::heading(ui, &heading);
    let take = desk.get("turn-take");
    let all = coming
        .iter()
        .flat_map(|one| one.slots.iter().map(move |slot| (*one, slot)));
    let open: Vec<(&Occurrence, &Slot)> = all
        .filter(|(one, slot)| turns::open(desk, one, slot))
        .take(OFFERED)
        .collect();
    house::list(ui, &heading, |ui| {
        for (occurrence, slot) in open {
            house::item(
                ui,
                (occurrence.meeting, occurrence.original, slot.role),
                |ui| {
                    let what = turns::when(desk, occurrence, slot);
                    let full = turns::full_name(desk, &take, occurrence, slot);
                    let press = Press::new(&take).name(&full).mark(Mark::Hand);
                    let line = Line::new(&what)
                        .mark_if(turns::mark(slot.mark))
                        .press(press);
                    if house::line(ui, line).is_some_and(|response| response.clicked()) {
                        turns::take(desk, occurrence, slot);
                    }
                },
            );
        }
    });
}
