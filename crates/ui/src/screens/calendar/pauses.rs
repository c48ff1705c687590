//! Breaks: spans of days in which no meeting takes place.

use commonbook_book::{Edit, MeetingId};
use egui::{Id, Role, Ui};
use jiff::{ToSpan as _, civil::Date};

use crate::{
    desk::Desk,
    house::{self, Line, Press},
    screens::dates::day_called,
    tokens::{Type, space},
};

/// A break that is being planned.
#[derive(Debug)]
pub(super) struct Pauses {
    name: String,
    from: Date,
    to: Date,
    /// The only meeting that it is for; nothing: for all.
    only: Option<MeetingId>,
}

impl Pauses {
    pub(super) fn new(desk: &Desk<'_>) -> Self {
        Self {
            name: String::new(),
            from: desk.today(),
            to: desk.today().saturating_add(2.weeks()),
            only: None,
        }
    }

    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        house::text(ui, &desk.get("pause-what"));
        house::gap(ui, space::CARD);
        self.list(ui, desk);
        if !desk.may_write() {
            return;
        }
        let heading = desk.get("pause-add");
        house::heading(ui, &heading);
        house::field(
            ui,
            Id::unique("pause name"),
            &desk.get("pause-name"),
            &desk.get("pause-name-hint"),
            &mut self.name,
        );
        house::gap(ui, space::CARD);
        day_called(ui, desk, "pause-from", &mut self.from);
        house::gap(ui, space::CARD);
        self.to = self.to.max(self.from);
        day_called(ui, desk, "pause-to", &mut self.to);
        house::gap(ui, space::CARD);
        self.which(ui, desk);
        if house::main_button(ui, &desk.get("pause-keep")).clicked() {
            let only = self.only.and_then(|id| title_of(desk, id));
            let mut args = vec![
                ("from", desk.words.date(self.from).into()),
                ("to", desk.words.date(self.to).into()),
            ];
            let id = match &only {
                Some(title) => {
                    args.push(("title", title.into()));
                    "said-pause-only"
                }
                None => "said-pause",
            };
            let said = desk.with(id, &args);
            let edit = Edit::AddPause {
                id: None,
                name: self.name.trim().to_owned(),
                from: self.from,
                to: self.to,
                meeting: self.only.map(|id| id.to_string()),
            };
            desk.edit(edit, said);
            self.name.clear();
        }
    }

    /// Whether it is for all meetings or for one of several.
    fn which(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let Some(book) = desk.book() else { return };
        let meetings = &book.plan.meetings;
        if !meetings.iter().any(|one| Some(one.id) == self.only) {
            self.only = None;
        }
        if meetings.len() < 2 {
            return;
        }
        let label = desk.get("pause-of");
        house::label(ui, Type::Strong, &label);
        house::group(ui, Role::RadioGroup, &label, |ui| {
            if house::choice(ui, self.only.is_none(), &desk.get("pause-of-all")).clicked() {
                self.only = None;
            }
            for one in meetings {
                let title = commonbook_words::plain(&one.title);
                if house::choice(ui, self.only == Some(one.id), &title).clicked() {
                    self.only = Some(one.id);
                }
            }
        });
        house::gap(ui, space::CARD);
    }

    fn list(&self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let Some(book) = desk.book() else { return };
        let today = desk.today();
        let pauses = book.plan.pauses.iter().filter(|pause| pause.to >= today);
        house::list(ui, &desk.get("pauses"), |ui| {
            for pause in pauses {
                house::item(ui, pause.id, |ui| {
                    let args = [
                        ("from", desk.words.date_with_year(pause.from).into()),
                        ("to", desk.words.date_with_year(pause.to).into()),
                    ];
                    let mut span = desk.with("pause-span", &args);
                    let of = (pause.meeting)
                        .and_then(|id| book.plan.meetings.iter().find(|one| one.id == id));
                    if let Some(of) = of {
                        span = format!("{span} · {}", commonbook_words::plain(&of.title));
                    }
                    let name = commonbook_words::plain(&pause.name);
                    let drop = desk.get("pause-drop");
                    let full = format!("{drop}: {name} {span}");
                    let press = desk.may_write().then(|| Press::new(&drop).name(&full));
                    let line = Line::new(&span).strong(&name).press_if(press);
                    if house::line(ui, line).is_some_and(|response| response.clicked()) {
                        let edit = Edit::DropPause {
                            pause: pause.id.to_string(),
                        };
                        desk.edit(edit, desk.get("said-pause-dropped"));
                    }
                });
            }
        });
    }
}

fn title_of(desk: &Desk<'_>, id: MeetingId) -> Option<String> {
    let mut meetings = desk.book()?.plan.meetings.iter();
    let meeting = meetings.find(|one| one.id == id)?;
    Some(commonbook_words::plain(&meeting.title).into_owned())
}
