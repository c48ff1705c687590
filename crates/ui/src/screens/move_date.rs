//! One date of a meeting that is to be another day, time, place or way of meeting, or not at all.

use commonbook_book::{Edit, Occurrence, PlanView};
use egui::{Id, Ui};
use jiff::civil::{Date, Time};

use super::{
    dates::{day, time_or_ask, time_there, write_time},
    place_form::Where,
};
use crate::{desk::Desk, house, tokens::space};

/// One date of a meeting that is to be otherwise.
#[derive(Debug)]
pub(crate) struct Move {
    occurrence: Occurrence,
    /// This date as the series says it.
    series: Occurrence,
    date: Date,
    time: String,
    at: Where,
}

impl Move {
    pub(crate) fn new(desk: &Desk<'_>, occurrence: &Occurrence) -> Self {
        let series = desk.book().and_then(|book| {
            let plan = PlanView {
                meetings: book.plan.meetings.clone(),
                venues: book.plan.venues.clone(),
                ..PlanView::default()
            };
            plan.occurrence(occurrence.meeting, occurrence.original)
        });
        Self {
            series: series.unwrap_or_else(|| occurrence.clone()),
            date: occurrence.date,
            time: write_time(occurrence.time),
            at: Where::of_date(occurrence),
            occurrence: occurrence.clone(),
        }
    }

    /// Shows the form; true when it is done.
    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
        house::text(ui, &desk.get("move-how"));
        day(ui, desk, &mut self.date);
        house::gap(ui, space::CARD);
        let of_place = desk.book().and_then(|book| self.at.zone(&book.plan));
        let zone = of_place.unwrap_or(&self.series.zone).to_owned();
        let id = Id::unique("move time");
        time_there(ui, desk, id, &mut self.time, (self.date, &zone));
        house::gap(ui, space::CARD);
        self.at.show(ui, desk, "move");
        house::gap(ui, space::CARD);
        if house::main_button(ui, &desk.get("move-it")).clicked()
            && let Some(time) = time_or_ask(ui, Id::unique("move time"), &self.time)
        {
            self.push(desk, time);
            return true;
        }
        house::gap(ui, space::HEADING);
        self.others(ui, desk)
    }

    /// Not at all, all the same, or as planned.
    fn others(&self, ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
        let (meeting, date) = (
            self.occurrence.meeting.to_string(),
            self.occurrence.original,
        );
        let shown = desk.words.date(self.occurrence.date);
        let mut done = false;
        house::buttons(ui, |ui| {
            if self.occurrence.pause.is_some()
                && house::button(ui, &desk.get("move-hold")).clicked()
            {
                let said = desk.with("said-held", &[("date", (&shown).into())]);
                let meeting = meeting.clone();
                desk.edit(Edit::HoldDate { meeting, date }, said);
                done = true;
            }
            if !self.occurrence.cancelled && house::button(ui, &desk.get("move-cancel")).clicked() {
                let said = desk.with("said-cancelled", &[("date", (&shown).into())]);
                let meeting = meeting.clone();
                desk.edit(Edit::CancelDate { meeting, date }, said);
                done = true;
            }
            let cancelled = self.occurrence.cancelled && self.occurrence.pause.is_none();
            let differs = cancelled || self.differs();
            if differs && house::button(ui, &desk.get("move-restore")).clicked() {
                self.restore(desk);
                done = true;
            }
        });
        done
    }

    /// Whether this date is otherwise than the series says.
    fn differs(&self) -> bool {
        let (now, series) = (&self.occurrence, &self.series);
        now.date != series.date
            || now.time != series.time
            || now.kind != series.kind
            || now.how != series.how
            || !Where::of_date(now).same_place(&Where::of_date(series))
    }

    fn restore(&self, desk: &mut Desk<'_>) {
        let date = self.occurrence.original;
        let said = desk.with("said-restored", &[("date", desk.words.date(date).into())]);
        let meeting = self.occurrence.meeting.to_string();
        desk.edit(Edit::RestoreDate { meeting, date }, said);
    }

    /// What is left out stays as the series says, so only what differs from the series is named.
    fn push(&self, desk: &mut Desk<'_>, time: Time) {
        let date = self.occurrence.original;
        let series = Where::of_date(&self.series);
        let moved = !self.at.same_place(&series);
        let (place, venue) = self.at.place();
        let to = (self.date != date).then_some(self.date);
        let time_there = (time != self.series.time).then_some(time);
        let kind = (self.at.kind != series.kind).then_some(self.at.kind);
        let how = (self.at.how() != series.how()).then(|| self.at.how());
        if to.is_none() && time_there.is_none() && !moved && kind.is_none() && how.is_none() {
            if self.differs() || self.occurrence.cancelled {
                self.restore(desk);
            }
            return;
        }
        let when = desk.words.date_time(self.date.to_datetime(time));
        let said = desk.with("said-moved", &[("when", when.into())]);
        desk.edit(
            Edit::MoveDate {
                meeting: self.occurrence.meeting.to_string(),
                date,
                to,
                time: time_there,
                place: (moved && venue.is_empty()).then_some(place),
                venue: Some(venue).filter(|venue| moved && !venue.is_empty()),
                kind,
                how,
            },
            said,
        );
    }
}
