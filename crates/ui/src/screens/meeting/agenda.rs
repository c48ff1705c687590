//! What the group wants to talk about, one topic at a time, with a soft timer.

use commonbook_book::{TopicId, TopicView};
use egui::Ui;

use super::{Meeting, part::Part, review::Review, rules::rules, topic::Topic};
use crate::{
    desk::{Desk, lines_of},
    house::{self, Kind, Press},
    tokens::{Type, space},
};

/// What one can begin with where nothing was planned.
const IDEAS: [&str; 3] = ["agenda-idea-1", "agenda-idea-2", "agenda-idea-3"];

/// Where one is on the agenda.
#[derive(Debug, Default)]
pub(super) struct Agenda {
    /// The topic that is shown. Others may come before it meanwhile, from other laptops.
    topic: Option<TopicId>,
    /// Its place among them, for when it is taken out.
    at: usize,
}

impl Agenda {
    /// Its place among the topics as they are now.
    pub(super) fn at(&self, topics: &[&TopicView]) -> usize {
        topics
            .iter()
            .position(|topic| Some(topic.id) == self.topic)
            .unwrap_or_else(|| self.at.min(topics.len().saturating_sub(1)))
    }

    /// Goes to one of them; false when there is none at this place.
    pub(super) fn go(&mut self, topics: &[&TopicView], at: usize) -> bool {
        let Some(topic) = topics.get(at) else {
            return false;
        };
        self.topic = Some(topic.id);
        self.at = at;
        true
    }
}

impl Meeting {
    /// What this meeting wants to talk about, in the group's order.
    pub(super) fn topics<'a>(&self, desk: &Desk<'a>) -> Vec<&'a TopicView> {
        let (meeting, date) = self.at;
        let plan = desk.book().map(|book| &book.plan);
        plan.into_iter()
            .flat_map(|plan| plan.agenda(meeting, date))
            .collect()
    }

    pub(super) fn agenda(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let topics = self.topics(desk);
        let at = self.agenda.at(&topics);
        self.agenda.go(&topics, at);
        let topic = topics.get(at);
        match topic {
            Some(topic) => {
                house::big(ui, &lines_of(&topic.text));
                if !topic.guest.trim().is_empty() {
                    let who = commonbook_words::plain(topic.guest.trim());
                    let line = desk.with("agenda-guest", &[("who", who.as_ref().into())]);
                    house::label(ui, Type::Title, &line);
                }
            }
            None => nothing_planned(ui, desk),
        }
        house::gap(ui, space::CARD);
        self.timer
            .show(ui, desk, topic.and_then(|topic| topic.minutes), false);
        if topics.len() > 1 {
            self.list(ui, desk, &topics, at);
        }
        house::gap(ui, space::CARD);
        self.ways(ui, desk);
    }

    /// All topics of today; one that is pressed is shown.
    fn list(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, topics: &[&TopicView], here: usize) {
        let heading = desk.get("agenda-today");
        house::heading(ui, &heading);
        house::list(ui, &heading, |ui| {
            for (at, topic) in topics.iter().enumerate() {
                let text = commonbook_words::plain(topic.text.trim());
                let text = match topic.minutes {
                    Some(minutes) => {
                        let minutes = desk.with("minutes", &[("n", minutes.into())]);
                        format!("{}. {text} ({minutes})", at + 1)
                    }
                    None => format!("{}. {text}", at + 1),
                };
                house::item(ui, topic.id, |ui| {
                    let press = Press {
                        chosen: at == here,
                        ..Press::new(&text).kind(Kind::Bare)
                    };
                    if house::press(ui, press).clicked() && self.agenda.go(topics, at) {
                        desk.turned = true;
                    }
                });
            }
        });
    }

    /// Something more to talk about, the rules to be at hand, and the questions for looking back.
    fn ways(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        house::buttons(ui, |ui| {
            let planned = self.occurrence(desk).is_some();
            if planned && desk.may_write() && house::button(ui, &desk.get("agenda-more")).clicked()
            {
                self.part(desk, Part::Topic(Topic::default()));
            }
            if !rules(desk).is_empty() && house::button(ui, &desk.get("rules")).clicked() {
                self.part(desk, Part::Rules);
            }
            if house::button(ui, &desk.get("review-open")).clicked() {
                let review = Review::new(desk, self.at, 0);
                self.part(desk, Part::Review(Box::new(review)));
            }
        });
    }
}

fn nothing_planned(ui: &mut Ui, desk: &Desk<'_>) {
    house::big(ui, &desk.get("agenda-none"));
    house::gap(ui, space::CARD);
    for idea in IDEAS {
        house::label(ui, Type::Title, &desk.get(idea));
    }
    house::gap(ui, space::CARD);
    house::text(ui, &desk.get("agenda-listen"));
}
