//! Agenda and topics: what to talk about, one meeting at a time. Anybody adds to it.

mod words;

use commonbook_book::{Edit, MeetingId, Occurrence, TopicId, TopicView};
use egui::{Id, Ui};
use jiff::civil::Date;

use crate::{
    desk::{Desk, lines_of},
    house::{self, Line, Press},
    place::Place,
    screens::dates::neighbours,
    tokens::{Type, space},
};
use words::Words;

/// Which meeting is shown, and what is being written.
#[derive(Debug, Default)]
pub(crate) struct Agenda {
    /// A meeting and its date as the series says it; otherwise the next one.
    at: Option<(MeetingId, Date)>,
    adding: Words,
    /// The topic that is being changed, and its new words.
    changing: Option<(TopicId, Words)>,
}

/// The meetings that are not over and do take place.
fn meetings<'a>(desk: &Desk<'a>) -> Vec<&'a Occurrence> {
    let now = desk.scene.now;
    let all = desk.coming.all().iter();
    all.filter(|one| !one.cancelled && one.ends() > now)
        .collect()
}

/// How much is on the next agenda, in one line; nothing when no meeting is planned.
pub(crate) fn line(desk: &Desk<'_>) -> String {
    let (Some(book), Some(next)) = (desk.book(), meetings(desk).first().copied()) else {
        return desk.get("agenda-no-meeting");
    };
    let count = book.plan.agenda(next.meeting, next.original).count();
    let date = desk.words.date(next.date);
    desk.with(
        "agenda-count",
        &[("n", count.into()), ("date", date.into())],
    )
}

impl Agenda {
    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let Some(book) = desk.book() else { return };
        let all = meetings(desk);
        let at = |wanted| {
            all.iter()
                .position(|one| Some((one.meeting, one.original)) == wanted)
        };
        let at = at(self.at).unwrap_or(0);
        let Some(one) = all.get(at).copied() else {
            house::text(ui, &desk.get("agenda-no-meeting"));
            house::gap(ui, space::CARD);
            if house::button(ui, &desk.get("place-who")).clicked() {
                desk.go = Some(Place::Who);
            }
            return;
        };
        let (before, after) = (
            at.checked_sub(1).and_then(|at| all.get(at)),
            all.get(at + 1),
        );
        self.others(ui, desk, before.copied(), after.copied());
        let when = desk.words.date_time(one.date.to_datetime(one.shows()));
        house::live(ui, "day", Type::Lead, &when);
        let title = commonbook_words::plain(&one.title);
        if !title.trim().is_empty() {
            house::label(ui, Type::Strong, &title);
        }
        house::gap(ui, space::CARD);
        let topics: Vec<&TopicView> = book.plan.agenda(one.meeting, one.original).collect();
        if topics.is_empty() {
            house::text(ui, &desk.get("agenda-empty"));
            if desk.may_write() && house::button(ui, &desk.get("agenda-begin")).clicked() {
                let first = FIRST.map(|id| put(one, desk.get(id), None, String::new()));
                let said = desk.get("said-agenda-begun");
                desk.edits(first.to_vec(), said);
            }
        }
        house::list(ui, &when, |ui| {
            for (at, topic) in topics.iter().enumerate() {
                house::item(ui, topic.id, |ui| {
                    if self
                        .changing
                        .as_ref()
                        .is_some_and(|(id, _)| *id == topic.id)
                    {
                        self.change(ui, desk, &topics, at, after.copied());
                    } else {
                        self.one(ui, desk, at + 1, topic);
                    }
                });
            }
        });
        if desk.may_write() && self.changing.is_none() {
            self.add(ui, desk, one);
        }
    }

    /// `[ < 17 Nov ]  [ 1 Dec > ]`
    fn others(
        &mut self,
        ui: &mut Ui,
        desk: &Desk<'_>,
        before: Option<&Occurrence>,
        after: Option<&Occurrence>,
    ) {
        if before.is_none() && after.is_none() {
            return;
        }
        house::buttons(ui, |ui| {
            if let Some(other) = neighbours(ui, desk, before, after) {
                self.at = Some((other.meeting, other.original));
                self.changing = None;
            }
        });
        house::gap(ui, space::CARD);
    }

    fn one(&mut self, ui: &mut Ui, desk: &Desk<'_>, number: usize, topic: &TopicView) {
        let text = lines_of(&topic.text);
        let more = desk.words.topic(topic.minutes, &topic.guest);
        let change = desk.get("change");
        let full = format!("{change}: {text}");
        let mut said = format!("{number}. {text}");
        if !more.is_empty() {
            said = format!("{said}\n{}", commonbook_words::plain(&more));
        }
        let press = desk.may_write().then_some(Press::new(&change).name(&full));
        if house::line(ui, Line::new(&said).press_if(press)).is_some_and(|it| it.clicked()) {
            self.changing = Some((topic.id, Words::of(topic)));
            house::ask(ui, Id::unique("changed topic"));
        }
    }

    fn change(
        &mut self,
        ui: &mut Ui,
        desk: &mut Desk<'_>,
        topics: &[&TopicView],
        at: usize,
        next: Option<&Occurrence>,
    ) {
        let (Some((_, words)), Some(topic)) = (&mut self.changing, topics.get(at)) else {
            return;
        };
        words.show(ui, desk, "changed topic");
        let name = topic.id.to_string();
        // Where it comes after when it is moved up or down; two outer layers: whether it can be, and after what.
        let before = |back: usize| at.checked_sub(back).and_then(|at| topics.get(at));
        let up = (at > 0).then(|| before(2));
        let down = topics.get(at + 1).map(Some);
        let mut done = false;
        house::buttons(ui, |ui| {
            if house::main_button(ui, &desk.get("keep")).clicked()
                && let Some((text, minutes, guest)) = words.read(ui, "changed topic")
            {
                let said = desk.get("said-topic-changed");
                let edit = Edit::ChangeTopic {
                    topic: name.clone(),
                    text: Some(text),
                    minutes: Some(minutes.unwrap_or(0)),
                    guest: Some(guest),
                    date: None,
                    meeting: None,
                };
                desk.edit(edit, said);
                done = true;
            }
            for (after, id) in [(up, "topic-earlier"), (down, "topic-later")] {
                let Some(after) = after else { continue };
                if house::button(ui, &desk.get(id)).clicked() {
                    let said = desk.get("said-topic-changed");
                    let edit = Edit::PlaceTopic {
                        topic: name.clone(),
                        after: after.map(|after| after.id.to_string()),
                        date: None,
                        meeting: None,
                    };
                    desk.edit(edit, said);
                }
            }
            if let Some(next) = next
                && house::button(ui, &desk.get("topic-next-time")).clicked()
            {
                let date = desk.words.date(next.date);
                let said = desk.with("said-topic-next-time", &[("date", date.into())]);
                desk.edits(put_off(topic, next), said);
                done = true;
            }
            if house::button(ui, &desk.get("topic-drop")).clicked() {
                let said = desk.get("said-topic-dropped");
                desk.edit(drop(topic), said);
                done = true;
            }
            done |= house::button(ui, &desk.get("not-now")).clicked();
        });
        if done {
            self.changing = None;
        }
    }

    fn add(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, one: &Occurrence) {
        house::heading(ui, &desk.get("topic-another"));
        self.adding.show(ui, desk, "new topic");
        if !house::main_button(ui, &desk.get("topic-add")).clicked() {
            return;
        }
        let Some((text, minutes, guest)) = self.adding.read(ui, "new topic") else {
            return;
        };
        let said = desk.get("said-topic");
        desk.edit(put(one, text, minutes, guest), said);
        self.adding = Words::default();
    }
}

/// A beginning for one of the first meetings, in our own words; each can be changed or taken out.
const FIRST: [&str; 4] = [
    "first-topic-1",
    "first-topic-2",
    "first-topic-3",
    "first-topic-4",
];

/// A topic at the end of a meeting's agenda.
fn put(one: &Occurrence, text: String, minutes: Option<u32>, guest: String) -> Edit {
    Edit::AddTopic {
        id: None,
        date: one.original,
        text,
        minutes,
        guest,
        meeting: Some(one.meeting.to_string()),
        after: None,
    }
}

fn drop(topic: &TopicView) -> Edit {
    Edit::DropTopic {
        topic: topic.id.to_string(),
        date: None,
        meeting: None,
    }
}

/// From one meeting to a later one.
fn put_off(topic: &TopicView, next: &Occurrence) -> Vec<Edit> {
    let there = put(next, topic.text.clone(), topic.minutes, topic.guest.clone());
    vec![there, drop(topic)]
}
