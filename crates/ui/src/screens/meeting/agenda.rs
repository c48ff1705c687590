//! What the group wants to speak about, one topic at a time, with a soft timer.

use egui::Ui;

use super::{Meeting, part::Part, review::Review, rules::rules};
use crate::{
    desk::Desk,
    house,
    tokens::{Type, space},
};

/// What one can begin with where nothing was planned.
const IDEAS: [&str; 3] = ["agenda-idea-1", "agenda-idea-2", "agenda-idea-3"];

/// How many topics there are.
pub(super) fn topics(_: &Desk<'_>) -> usize {
    0
}

impl Meeting {
    pub(super) fn agenda(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        house::big(ui, &desk.get("agenda-none"));
        house::gap(ui, space::CARD);
        for idea in IDEAS {
            house::label(ui, Type::Title, &desk.get(idea));
        }
        house::gap(ui, space::CARD);
        house::text(ui, &desk.get("agenda-listen"));
        house::gap(ui, space::CARD);
        self.timer.show(ui, desk, None);
        house::gap(ui, space::CARD);
        self.ways(ui, desk);
    }

    /// The rules to be at hand, and the questions for looking back.
    fn ways(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        house::buttons(ui, |ui| {
            if !rules(desk).is_empty() && house::button(ui, &desk.get("rules")).clicked() {
                self.part(desk, Part::Rules);
            }
            if house::button(ui, &desk.get("review-open")).clicked() {
                let review = Review::new(desk, self.at);
                self.part(desk, Part::Review(Box::new(review)));
            }
        });
    }
}
