//! One month, and what is on the day that was chosen.

use std::sync::Arc;

use commonbook_book::{Occurrence, PlanView};
use egui::Ui;
use jiff::{
    ToSpan as _,
    civil::{Date, Weekday},
};

use super::{Wish, line_of};
use crate::{
    desk::Desk,
    house::{self, Ground},
    screens::about,
    tokens::{Type, space},
};

/// The month that is looked at.
#[derive(Debug, Default)]
pub(super) struct Month {
    /// Its first day; otherwise that of today.
    first: Option<Date>,
    chosen: Option<Date>,
    /// The dates of the month, worked out once for each plan.
    of: Option<(Arc<PlanView>, Date, Vec<Occurrence>)>,
}

impl Month {
    /// The day that was chosen.
    pub(super) const fn day(&self) -> Option<Date> {
        self.chosen
    }

    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> Option<Wish> {
        let first = self.first.unwrap_or(desk.today()).first_of_month();
        let title = desk.words.month_with_year(first);
        house::live(ui, "month", Type::Lead, &title);
        self.others(ui, desk, first);
        house::gap(ui, space::SMALL);
        let all = self.dates(desk, first);
        let cells = cells(desk, first, self.chosen, &all);
        let days: Vec<String> = WEEK.map(|(_, id)| desk.get(id)).into_iter().collect();
        let before = WEEK
            .iter()
            .position(|(day, _)| *day == first.weekday())
            .unwrap_or_default();
        if let Some(pressed) = house::grid(ui, &title, &days, before, &cells) {
            let days = i64::try_from(pressed).unwrap_or_default();
            self.chosen = Some(first.saturating_add(days.days()));
            ui.ctx().request_repaint();
        }
        house::gap(ui, space::CARD);
        let chosen = self.chosen.filter(|day| day.first_of_month() == first)?;
        day(ui, desk, chosen, &all)
    }

    fn dates(&mut self, desk: &Desk<'_>, first: Date) -> Vec<Occurrence> {
        let Some(book) = desk.book() else {
            return Vec::new();
        };
        if let Some((plan, of, dates)) = &self.of
            && Arc::ptr_eq(plan, &book.plan)
            && *of == first
        {
            return dates.clone();
        }
        let dates = book
            .plan
            .occurrences(first, first.saturating_add(1.month()));
        self.of = Some((Arc::clone(&book.plan), first, dates.clone()));
        dates
    }

    fn others(&mut self, ui: &mut Ui, desk: &Desk<'_>, first: Date) {
        house::buttons(ui, |ui| {
            for (step, sign, id) in [(-1, "<", "calendar-before"), (1, ">", "calendar-after")] {
                let other = first.saturating_add(step.months());
                let month = desk.words.month_with_year(other);
                let text = if step < 0 {
                    format!("{sign} {month}")
                } else {
                    format!("{month} {sign}")
                };
                let full = desk.with(id, &[("month", month.into())]);
                if house::named_button(ui, &text, &full).clicked() {
                    self.first = Some(other);
                    self.chosen = None;
                }
            }
        });
    }
}

/// The week, from its first day, each day with its short name.
const WEEK: [(Weekday, &str); 7] = [
    (Weekday::Monday, "day-short-monday"),
    (Weekday::Tuesday, "day-short-tuesday"),
    (Weekday::Wednesday, "day-short-wednesday"),
    (Weekday::Thursday, "day-short-thursday"),
    (Weekday::Friday, "day-short-friday"),
    (Weekday::Saturday, "day-short-saturday"),
    (Weekday::Sunday, "day-short-sunday"),
];

fn cells(
    desk: &Desk<'_>,
    first: Date,
    chosen: Option<Date>,
    all: &[Occurrence],
) -> Vec<house::Cell> {
    let days = first
        .series(1.day())
        .take(usize::from(first.days_in_month().unsigned_abs()));
    days.map(|date| {
        let mut name = desk.words.date(date);
        if date == desk.today() {
            name = desk.with("calendar-today", &[("date", name.into())]);
        }
        let here: Vec<String> = (all.iter())
            .filter(|one| one.date == date)
            .map(|one| line_of(desk, one))
            .collect();
        if !here.is_empty() {
            name = format!("{name}: {}", here.join("; "));
        }
        house::Cell {
            text: date.day().to_string(),
            name,
            marked: !here.is_empty(),
            chosen: chosen == Some(date),
        }
    })
    .collect()
}

fn day(ui: &mut Ui, desk: &mut Desk<'_>, chosen: Date, all: &[Occurrence]) -> Option<Wish> {
    let mut wish = None;
    let mut here = all.iter().filter(|one| one.date == chosen).peekable();
    let date = desk.words.date(chosen);
    if here.peek().is_none() {
        house::answer(
            ui,
            "chosen",
            Type::Strong,
            &desk.with("calendar-free", &[("date", date.into())]),
        );
        return None;
    }
    house::answer(ui, "chosen", Type::Strong, &date);
    for one in here {
        let line = line_of(desk, one);
        house::card(ui, Ground::Card, &line, |ui| {
            about::show(ui, desk, one);
            house::gap(ui, space::SMALL);
            house::buttons(ui, |ui| {
                let known = desk.coming.all().iter();
                let mut known = known.map(|known| (known.meeting, known.original));
                if known.any(|known| known == (one.meeting, one.original))
                    && house::button(ui, &desk.get("next-whole-day")).clicked()
                {
                    wish = Some(Wish::Look(Box::new(one.clone())));
                }
                if desk.may_write() && house::button(ui, &desk.get("move-title")).clicked() {
                    wish = Some(Wish::Move(Box::new(one.clone())));
                }
            });
        });
        house::gap(ui, space::SMALL);
    }
    wish
}
