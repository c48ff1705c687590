//! One date of a meeting that is to be another day, time or place, or not at all.

use commonbook_book::{Edit, Occurrence};
use egui::{Id, Ui};
use jiff::civil::{Date, Time};

use super::dates::{day, time as time_field, time_or_ask, write_time};
use crate::{desk::Desk, house, tokens::space};

/// One date of a meeting that is to be another day, time or place.
#[derive(Debug)]
pub(crate) struct Move {
    occurrence: Occurrence,
    /// The time and the place as the series says them.
    series: (Time, String),
    date: Date,
    time: String,
    place: String,
}

impl Move {
    pub(crate) fn new(desk: &Desk<'_>, occurrence: &Occurrence) -> Self {
        let series = desk
            .book()
            .and_then(|book| {
                book.plan
                    .meetings
                    .iter()
                    .find(|meeting| meeting.id == occurrence.meeting)
            })
            .map_or_else(
                || (occurrence.time, occurrence.place.clone()),
                |one| (one.time, one.place.clone()),
            );
        Self {
            series,
            date: occurrence.date,
            time: write_time(occurrence.time),
            place: occurrence.place.clone(),
            occurrence: occurrence.clone(),
        }
    }

    /// Shows the form; true when it is done.
    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
        let (meeting, date) = (
            self.occurrence.meeting.to_string(),
            self.occurrence.original,
        );
        house::text(ui, &desk.get("move-how"));
        day(ui, desk, &mut self.date);
        house::gap(ui, space::CARD);
        time_field(ui, desk, Id::unique("move time"), &mut self.time);
        house::gap(ui, space::CARD);
        house::field(
            ui,
            Id::unique("move place"),
            &desk.get("plan-place"),
            &desk.get("plan-place-hint"),
            &mut self.place,
        );
        house::gap(ui, space::CARD);
        if house::main_button(ui, &desk.get("move-it")).clicked()
            && let Some(time) = time_or_ask(ui, Id::unique("move time"), &self.time)
        {
            self.push(desk, time);
            return true;
        }
        house::gap(ui, space::HEADING);
        let mut done = false;
        house::buttons(ui, |ui| {
            if !self.occurrence.cancelled && house::button(ui, &desk.get("move-cancel")).clicked() {
                let said = desk.with(
                    "said-cancelled",
                    &[("date", desk.words.date(self.occurrence.date).into())],
                );
                desk.edit(
                    Edit::CancelDate {
                        meeting: meeting.clone(),
                        date,
                    },
                    said,
                );
                done = true;
            }
            let differs = self.occurrence.cancelled || self.occurrence.moved;
            if differs && house::button(ui, &desk.get("move-restore")).clicked() {
                let said = desk.with("said-restored", &[("date", desk.words.date(date).into())]);
                desk.edit(
                    Edit::RestoreDate {
                        meeting: meeting.clone(),
                        date,
                    },
                    said,
                );
                done = true;
            }
        });
        done
    }

    /// What is left out stays as the series says, so only what differs from the series is named.
    fn push(&self, desk: &mut Desk<'_>, time: Time) {
        let (meeting, date) = (
            self.occurrence.meeting.to_string(),
            self.occurrence.original,
        );
        let place = self.place.trim().to_owned();
        let to = (self.date != date).then_some(self.date);
        let other_time = (time != self.series.0).then_some(time);
        let other_place = (place != self.series.1).then_some(place);
        if to.is_none() && other_time.is_none() && other_place.is_none() {
            if !self.occurrence.moved && !self.occurrence.cancelled {
                return;
            }
            let said = desk.with("said-restored", &[("date", desk.words.date(date).into())]);
            desk.edit(Edit::RestoreDate { meeting, date }, said);
            return;
        }
        let when = desk.words.date_time(self.date.to_datetime(time));
        let said = desk.with("said-moved", &[("when", when.into())]);
        desk.edit(
            Edit::MoveDate {
                meeting,
                date,
                to,
                time: other_time,
                place: other_place,
                venue: None,
                kind: None,
                how: None,
            },
            said,
        );
    }
}
