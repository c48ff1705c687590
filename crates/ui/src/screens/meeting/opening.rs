//! How a meeting begins: one ground rule, what the group is for, something to begin with, and who does what today.

use egui::Ui;

use super::{Meeting, rules::rules};
use crate::{
    Command, Meet,
    desk::{Desk, lines_of},
    house::{self, Press},
    marks::Mark,
    tokens::{Type, space},
};

/// Questions to begin with, in turn by meeting.
const BEGINNINGS: [&str; 6] = [
    "opening-begin-1",
    "opening-begin-2",
    "opening-begin-3",
    "opening-begin-4",
    "opening-begin-5",
    "opening-begin-6",
];

impl Meeting {
    pub(super) fn opening(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let rules = rules(desk);
        let purpose = desk
            .book()
            .map(|book| lines_of(&book.plan.purpose))
            .unwrap_or_default();
        let names = desk.get("opening-names");
        if let Some(rule) = in_turn(&rules, self.number) {
            house::soft(ui, &desk.get("opening-rule"));
            house::big(ui, rule);
        }
        for text in [&purpose, &names] {
            if text.is_empty() {
                continue;
            }
            house::gap(ui, space::CARD);
            if rules.is_empty() && text == &names {
                house::big(ui, text);
            } else {
                house::label(ui, Type::Title, text);
            }
        }
        if let Some(beginning) = in_turn(&BEGINNINGS, self.number) {
            house::gap(ui, space::CARD);
            house::soft(ui, &desk.get("opening-begin"));
            house::label(ui, Type::Title, &desk.get(beginning));
        }
        self.today(ui, desk);
        company(ui, desk);
        house::gap(ui, space::CARD);
        house::soft(ui, &desk.get("meet-how"));
        let minutes =
            (self.patience().as_secs() / 60).max(u64::from(desk.scene.settings.lock_after_minutes));
        let length = desk.with("minutes", &[("n", (minutes as i64).into())]);
        house::soft(ui, &desk.with("meet-lock", &[("length", length.into())]));
    }
}

/// What comes round at this meeting.
fn in_turn<T>(all: &[T], number: usize) -> Option<&T> {
    all.get(number.checked_rem(all.len())?)
}

/// The other laptops in the room, if there are any.
fn company(ui: &mut Ui, desk: &mut Desk<'_>) {
    if !matches!(desk.scene.news.meet, Meet::Off | Meet::Ended) {
        return;
    }
    house::heading(ui, &desk.get("opening-laptops"));
    if desk.scene.news.system_will_ask {
        house::text(ui, &desk.get("share-system-asks"));
    }
    let meet = desk.get("share-meet");
    if house::press(ui, Press::new(&meet).mark(Mark::People)).clicked() {
        desk.push(Command::StartMeet { dial: None });
    }
    house::soft(ui, &desk.get("share-room-strangers"));
}
