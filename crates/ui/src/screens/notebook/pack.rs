//! What somebody new can read and take home, as the book stands.

use commonbook_book::{Door, Edit, Pack};
use egui::{Id, Ui};

use crate::{
    desk::{Desk, lines_of},
    house::{self, Line},
    tokens::{Type, space},
};

/// The newcomer's pack, and the group's own words that are being written for it.
#[derive(Debug, Default)]
pub(crate) struct NewcomersPack {
    /// The own words as they are typed; nothing before they were touched.
    own: Option<String>,
    /// As it was put together, for the plan and the day that it was put together of.
    made: Option<(Made, Pack)>,
}

type Made = (
    std::sync::Arc<commonbook_book::PlanView>,
    std::sync::Arc<commonbook_book::MembersView>,
    jiff::civil::Date,
);

impl NewcomersPack {
    /// Put together once for each state of the book, and not in every pass.
    fn pack(&mut self, desk: &Desk<'_>) -> Option<Pack> {
        let book = desk.book()?;
        let same = |(made, _): &(Made, Pack)| {
            std::sync::Arc::ptr_eq(&made.0, &book.plan)
                && std::sync::Arc::ptr_eq(&made.1, &book.members)
                && made.2 == desk.today()
        };
        if !self.made.as_ref().is_some_and(same) {
            let of = (book.plan.clone(), book.members.clone(), desk.today());
            self.made = Some((of, Pack::of(book, desk.today())));
        }
        self.made.as_ref().map(|(_, pack)| pack.clone())
    }

    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let Some(pack) = self.pack(desk) else { return };
        house::text(ui, &desk.get("pack-what"));
        house::soft(ui, &desk.get("pack-nameless"));
        if pack.left_out > 0 {
            let left_out = desk.with("pack-left-out", &[("n", pack.left_out.into())]);
            house::label(ui, Type::Strong, &left_out);
        }
        house::hair(ui);
        if !pack.purpose.is_empty() {
            house::text(ui, &lines_of(&pack.purpose));
        }
        when(ui, desk, &pack);
        for (heading, text) in [
            ("pack-support", "pack-support-text"),
            ("pack-how", "pack-how-text"),
            ("pack-between", "pack-between-text"),
        ] {
            house::heading(ui, &desk.get(heading));
            house::text(ui, &desk.get(text));
        }
        texts(ui, desk, "rules", &pack.rules);
        texts(ui, desk, "pack-topics", &pack.topics);
        house::heading(ui, &desk.get("pack-ask"));
        if pack.text.is_empty() {
            house::text(ui, &desk.get("pack-ask-text"));
        } else {
            house::text(ui, &lines_of(&pack.text));
        }
        if desk.may_write() {
            house::gap(ui, space::HEADING);
            house::hair(ui);
            self.own(ui, desk);
        }
    }

    /// What the group says itself, and whether it says where it meets.
    fn own(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let Some(book) = desk.book() else { return };
        let now = &book.plan.pack;
        let label = desk.get("pack-own");
        house::heading(ui, &label);
        house::soft(ui, &desk.get("pack-own-hint"));
        let own = self.own.get_or_insert_with(|| now.text.clone());
        house::note_field(ui, Id::unique("pack own"), &label, 3, own);
        house::gap(ui, space::SMALL);
        if house::main_button(ui, &desk.get("keep")).clicked() {
            let text = own.trim().to_owned();
            self.own = None;
            if text != now.text {
                let said = desk.get("said-pack");
                let (text, ask_where) = (Some(text), None);
                desk.edit(Edit::SetPack { text, ask_where }, said);
            }
        }
        house::gap(ui, space::CARD);
        house::buttons(ui, |ui| {
            for (out, id) in [(false, "pack-place-in"), (true, "pack-place-out")] {
                if house::choice(ui, now.ask_where == out, &desk.get(id)).clicked() {
                    let said = desk.get("said-pack-place");
                    let (text, ask_where) = (None, Some(out));
                    desk.edit(Edit::SetPack { text, ask_where }, said);
                }
            }
        });
    }
}

fn when(ui: &mut Ui, desk: &Desk<'_>, pack: &Pack) {
    let heading = desk.get("paper-meetings");
    house::heading(ui, &heading);
    house::text(ui, &door(desk, pack.door));
    if pack.meetings.is_empty() {
        house::text(ui, &desk.get("pack-no-meetings"));
    }
    house::list(ui, &heading, |ui| {
        for (at, meeting) in pack.meetings.iter().enumerate() {
            house::item(ui, ("pack meeting", at), |ui| {
                let times = [
                    ("begins", desk.words.time(meeting.time).into()),
                    ("ends", desk.words.time(meeting.ends).into()),
                ];
                let times = desk.with("paper-time", &times);
                let day = desk.words.date(meeting.date);
                let parts = [
                    format!("{day}, {times}"),
                    commonbook_words::plain(&meeting.title).into_owned(),
                    commonbook_words::plain(&meeting.place).into_owned(),
                ];
                let parts: Vec<String> =
                    parts.into_iter().filter(|part| !part.is_empty()).collect();
                house::line(ui, Line::new(&parts.join("\n")));
            });
        }
    });
    if pack.meetings.iter().any(|meeting| meeting.place.is_empty()) {
        house::text(ui, &desk.get("pack-where"));
    }
}

fn door(desk: &Desk<'_>, door: Door) -> String {
    match door {
        Door::Open => desk.get("door-open"),
        Door::Closed => desk.get("door-closed"),
        Door::OpenUntil(last) => {
            let date = desk.words.date(last);
            desk.with("door-until", &[("date", date.into())])
        }
    }
}

fn texts(ui: &mut Ui, desk: &Desk<'_>, heading: &'static str, texts: &[String]) {
    if texts.is_empty() {
        return;
    }
    let name = desk.get(heading);
    house::heading(ui, &name);
    house::list(ui, &name, |ui| {
        for (at, text) in texts.iter().enumerate() {
            house::item(ui, (heading, at), |ui| {
                house::line(ui, Line::new(&lines_of(text)));
            });
        }
    });
}
