//! The choices of a rhythm in a form.

use egui::{Role, Ui};
use jiff::{ToSpan as _, civil::Date};

use super::{Ends, MOST_TIMES, Often, Rhythm, often_words};
use crate::{
    desk::Desk,
    house,
    screens::dates,
    tokens::{Type, space},
};

impl Rhythm {
    /// The choices for a series that begins on `first`.
    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &Desk<'_>, first: Date) {
        self.follow(first);
        let label = desk.get("plan-often");
        house::label(ui, Type::Strong, &label);
        house::group(ui, Role::RadioGroup, &label, |ui| {
            for (often, id) in Often::offered(first) {
                let words = often_words(desk, id, first);
                if house::choice(ui, self.often == often, &words).clicked() {
                    self.often = often;
                }
            }
            if matches!(self.often, Often::Other(_)) {
                house::choice(ui, true, &desk.get("often-other"));
            }
        });
        if self.often == Often::MonthlyByDate && first.day() > 28 {
            house::soft(ui, &desk.get("often-short-months"));
        }
        if !matches!(self.often, Often::Once | Often::Other(_)) {
            house::gap(ui, space::CARD);
            self.show_ends(ui, desk, first);
        }
    }

    fn show_ends(&mut self, ui: &mut Ui, desk: &Desk<'_>, first: Date) {
        let label = desk.get("ends");
        house::label(ui, Type::Strong, &label);
        let until = match self.ends {
            Ends::Until(last) => last,
            _ => first.saturating_add(26.weeks()),
        };
        let times = match self.ends {
            Ends::Count(times) => times,
            _ => 10,
        };
        house::group(ui, Role::RadioGroup, &label, |ui| {
            for (ends, chosen, id) in [
                (Ends::Never, self.ends == Ends::Never, "ends-never"),
                (
                    Ends::Until(until),
                    matches!(self.ends, Ends::Until(_)),
                    "ends-until",
                ),
                (
                    Ends::Count(times),
                    matches!(self.ends, Ends::Count(_)),
                    "ends-count",
                ),
            ] {
                if house::choice(ui, chosen, &desk.get(id)).clicked() {
                    self.ends = ends;
                }
            }
        });
        match &mut self.ends {
            Ends::Never => {
                house::soft(ui, &desk.get("ends-never-what"));
            }
            Ends::Until(last) => dates::day_called(ui, desk, "ends-day", last),
            Ends::Count(times) => {
                let value = desk.with("ends-times", &[("n", (*times).into())]);
                let (less, more) = (desk.get("ends-less"), desk.get("ends-more"));
                let step = house::stepper(ui, &value, ("-", &less), ("+", &more));
                *times = times.saturating_add_signed(step).clamp(1, MOST_TIMES);
            }
        }
    }
}
