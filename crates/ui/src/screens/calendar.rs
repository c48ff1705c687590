//! The calendar: the coming dates as a list, or a month at a time; and from here the places, and the breaks.

mod files;
mod list;
mod month;
mod pauses;
mod venue_form;
mod venues;

use commonbook_book::Occurrence;
use egui::{Role, Ui};
use jiff::civil::Date;

use super::next::standing;
use crate::{
    desk::Desk,
    house::{self, Press},
    marks::Mark,
    tokens::space,
};

/// Which part of the calendar is shown.
#[derive(Debug, Default)]
pub(crate) struct Calendar {
    part: Part,
    /// Otherwise a list.
    by_month: bool,
    month: month::Month,
}

#[derive(Debug, Default)]
enum Part {
    #[default]
    Dates,
    Venues(Box<venues::Venues>),
    Pauses(Box<pauses::Pauses>),
    Out(Box<files::Out>),
    In(Box<files::In>),
}

/// What is asked for that the calendar does not do itself.
#[derive(Debug)]
pub(crate) enum Wish {
    /// To see the turns of a date.
    Look(Box<Occurrence>),
    /// To change a date.
    Move(Box<Occurrence>),
    /// To plan a meeting, on a day that was chosen or not.
    Plan(Option<Date>),
}

impl Calendar {
    /// The heading.
    pub(crate) fn title(&self, desk: &Desk<'_>) -> String {
        match &self.part {
            Part::Dates => desk.get("calendar"),
            Part::Venues(venues) => venues.title(desk),
            Part::Pauses(_) => desk.get("pauses"),
            Part::Out(_) => desk.get("calendar-out"),
            Part::In(_) => desk.get("calendar-in"),
        }
    }

    /// What one comes back to; nothing when that is the place itself.
    pub(crate) fn back_to(&self, desk: &Desk<'_>) -> Option<String> {
        match &self.part {
            Part::Dates => None,
            Part::Venues(venues) if venues.is_inside() => Some(desk.get("venues")),
            _ => Some(desk.get("calendar")),
        }
    }

    /// One step back; true when the calendar itself is left.
    pub(crate) fn back(&mut self) -> bool {
        match &mut self.part {
            Part::Dates => return true,
            Part::Venues(venues) if venues.is_inside() => venues.back(),
            _ => self.part = Part::Dates,
        }
        false
    }

    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> Option<Wish> {
        match &mut self.part {
            Part::Dates => self.dates(ui, desk),
            Part::Venues(venues) => {
                venues.show(ui, desk);
                None
            }
            Part::Pauses(pauses) => {
                pauses.show(ui, desk);
                None
            }
            Part::Out(out) => {
                out.show(ui, desk);
                None
            }
            Part::In(one) => {
                one.show(ui, desk);
                None
            }
        }
    }

    fn dates(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> Option<Wish> {
        standing(ui, desk);
        let label = desk.get("calendar-how");
        house::group(ui, Role::RadioGroup, &label, |ui| {
            house::buttons(ui, |ui| {
                for (by_month, id) in [(false, "calendar-list"), (true, "calendar-month")] {
                    if house::choice(ui, self.by_month == by_month, &desk.get(id)).clicked() {
                        self.by_month = by_month;
                    }
                }
            });
        });
        house::gap(ui, space::CARD);
        let wish = if self.by_month {
            self.month.show(ui, desk)
        } else {
            list::show(ui, desk)
        };
        house::gap(ui, space::HEADING);
        let wish = wish.or(self.below(ui, desk));
        if wish.is_some() {
            desk.turned = true;
        }
        wish
    }

    fn below(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> Option<Wish> {
        let mut wish = None;
        let mut part = None;
        house::buttons(ui, |ui| {
            if desk.may_write() {
                let words = desk.get("plan-a-meeting");
                if house::press(ui, Press::new(&words).mark(Mark::Add)).clicked() {
                    let day = self.by_month.then(|| self.month.day()).flatten();
                    wish = Some(Wish::Plan(day));
                }
            }
            if house::button(ui, &desk.get("venues")).clicked() {
                part = Some(Part::Venues(Box::default()));
            }
            if house::button(ui, &desk.get("pauses")).clicked() {
                part = Some(Part::Pauses(Box::new(pauses::Pauses::new(desk))));
            }
            if house::button(ui, &desk.get("calendar-out")).clicked() {
                part = Some(Part::Out(Box::default()));
            }
            if desk.may_write() && house::button(ui, &desk.get("calendar-in")).clicked() {
                part = Some(Part::In(Box::default()));
            }
        });
        if let Some(part) = part {
            self.part = part;
            desk.turned = true;
        }
        wish
    }
}

/// One date in a line: the time, what it is called, the place, and what is not as usual.
fn line_of(desk: &Desk<'_>, one: &Occurrence) -> String {
    let mut parts = vec![
        desk.words.time(one.shows()),
        commonbook_words::plain(&one.title).into_owned(),
    ];
    if one.pause.is_some() {
        parts.push(desk.get("pause-here"));
    } else if one.cancelled {
        parts.push(desk.get("meeting-cancelled"));
    } else {
        parts.extend(super::next::place_line(desk, one));
    }
    parts.retain(|part| !part.trim().is_empty());
    parts.join(", ")
}
