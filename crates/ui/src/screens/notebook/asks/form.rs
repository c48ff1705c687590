//! Asking for something: what, and until when.

use commonbook_book::{AskId, AskView, Edit, NewAsk, limits};
use egui::{Id, Role, Ui};
use jiff::{ToSpan as _, civil::Date};

use crate::{
    desk::Desk,
    house,
    marks::Mark,
    screens::dates,
    tokens::{Type, space},
};

/// Something that is being asked for, or changed.
#[derive(Debug)]
pub(super) struct Form {
    /// The one it takes the place of.
    old: Option<AskId>,
    text: String,
    until: Until,
    /// The day that is chosen where no other end is.
    day: Date,
    missing: Option<&'static str>,
}

/// The ends there are to choose from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Until {
    Meeting(Date),
    Weeks,
    Month,
    Day,
}

/// The day of the coming meeting.
fn meeting(desk: &Desk<'_>) -> Option<Date> {
    let now = desk.scene.now;
    let mut all = desk.coming.all().iter();
    let next = all.find(|one| !one.cancelled && one.ends() > now);
    next.map(|one| one.date)
}

impl Form {
    pub(super) fn new(desk: &Desk<'_>) -> Self {
        Self {
            old: None,
            text: String::new(),
            until: meeting(desk).map_or(Until::Weeks, Until::Meeting),
            day: desk.today().saturating_add(1.weeks()),
            missing: None,
        }
    }

    pub(super) fn of(ask: &AskView) -> Self {
        Self {
            old: Some(ask.id),
            text: ask.text.clone(),
            until: Until::Day,
            day: ask.until,
            missing: None,
        }
    }

    /// Shows the form; true when it is done.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
        house::audience_line(ui, Mark::People, &desk.get("ask-audience"));
        let (label, id) = (desk.get("ask-words"), Id::unique("ask words"));
        house::label(ui, Type::Strong, &label);
        house::soft(ui, &desk.get("ask-words-hint"));
        house::note_field(ui, id, &label, 2, &mut self.text);
        house::text(ui, &desk.get("ask-unsigned"));
        let missing = self.missing.map(|id| desk.get(id)).unwrap_or_default();
        house::live(ui, "ask", Type::Strong, &missing);
        self.end(ui, desk);
        house::gap(ui, space::CARD);
        let (mut keep, mut leave) = (false, false);
        house::buttons(ui, |ui| {
            keep = house::main_button(ui, &desk.get("ask-keep")).clicked();
            leave = house::button(ui, &desk.get("not-now")).clicked();
        });
        if keep {
            self.missing = self.wrong(desk.today());
            if self.missing.is_none() {
                self.push(desk);
                return true;
            }
            house::ask(ui, id);
        }
        leave
    }

    fn end(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let label = desk.get("ask-until");
        house::label(ui, Type::Strong, &label);
        let mut ends = vec![
            (Until::Weeks, desk.get("ask-weeks")),
            (Until::Month, desk.get("ask-month")),
            (Until::Day, desk.get("ask-day")),
        ];
        if let Some(date) = meeting(desk) {
            let day = desk.words.date(date);
            let words = desk.with("ask-meeting", &[("date", day.into())]);
            ends.insert(0, (Until::Meeting(date), words));
        }
        house::group(ui, Role::RadioGroup, &label, |ui| {
            house::buttons(ui, |ui| {
                for (until, words) in &ends {
                    if house::choice(ui, self.until == *until, words).clicked() {
                        self.until = *until;
                    }
                }
            });
        });
        if self.until == Until::Day {
            dates::day(ui, desk, &mut self.day);
        }
    }

    fn date(&self, today: Date) -> Date {
        match self.until {
            Until::Meeting(date) => date,
            Until::Weeks => today.saturating_add(2.weeks()),
            Until::Month => today.saturating_add(1.month()),
            Until::Day => self.day,
        }
    }

    fn wrong(&self, today: Date) -> Option<&'static str> {
        let text = self.text.trim();
        if text.is_empty() {
            Some("first-some-word")
        } else if text.chars().count() > limits::ASK_CHARS {
            Some("problem-too-long")
        } else if self.date(today) < today {
            Some("ask-over-already")
        } else {
            None
        }
    }

    fn push(&self, desk: &mut Desk<'_>) {
        let until = self.date(desk.today());
        let date = desk.words.date(until);
        let said = desk.with("said-ask", &[("date", date.into())]);
        let edit = Edit::AddAsk(NewAsk {
            id: None,
            instead_of: self.old,
            text: self.text.trim().to_owned(),
            until,
        });
        // The old one is destroyed, so a change is not taken back.
        if self.old.is_some() {
            desk.edits(vec![edit], said);
        } else {
            desk.edit(edit, said);
        }
    }
}
