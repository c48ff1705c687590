//! How a meeting ends: a question at a time that nobody has to answer, and slips for what nobody says aloud.

use commonbook_book::SlipKind;
use egui::Ui;

use super::{Meeting, in_company, part::Part, rules::rules};
use crate::{
    desk::Desk,
    house,
    screens::{share::box_of_slips::BoxOfSlips, slips::Slips},
    tokens::{Type, space},
};

/// From this question on it is about what could be better.
const IMPROVING: usize = 2;

/// The questions, in their order.
pub(super) const QUESTIONS: [&str; 4] = ["closing-1", "closing-2", "closing-3", "closing-4"];

impl Meeting {
    pub(super) fn closing(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        if let Some(question) = QUESTIONS.get(self.question) {
            house::big(ui, &desk.get(question));
        }
        house::gap(ui, space::MIDDLE);
        house::label(ui, Type::Title, &desk.get("closing-free"));
        house::gap(ui, space::HEADING);
        house::text(ui, &desk.get("closing-slips"));
        self.slips(ui, desk);
    }

    /// Slips from paper, and the box where laptops are met.
    fn slips(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let kind = if self.question < IMPROVING {
            SlipKind::Closing
        } else {
            SlipKind::Feedback
        };
        house::buttons(ui, |ui| {
            if let Some(part) = slips_and_box(ui, desk, kind) {
                self.part(desk, part);
            }
        });
    }

    /// While a group looks back, the rules and what was put into slips are at hand.
    pub(super) fn around_review(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let Some(Part::Review(review)) = &self.part else {
            return;
        };
        let question = review.question();
        house::gap(ui, space::CARD);
        let wanted = house::buttons(ui, |ui| {
            let rules = !rules(desk).is_empty() && house::button(ui, &desk.get("rules")).clicked();
            slips_and_box(ui, desk, SlipKind::Feedback).or(rules.then_some(Part::Rules))
        });
        if let Some(part) = wanted {
            self.close_part(desk.acts, desk.out);
            self.looked_back = Some(question);
            self.part(desk, part);
        }
    }
}

/// The way to the slips, and to the box where there is one or could be.
fn slips_and_box(ui: &mut Ui, desk: &Desk<'_>, kind: SlipKind) -> Option<Part> {
    let mut wanted = None;
    if house::button(ui, &desk.get("slips")).clicked() {
        wanted = Some(Part::Slips(Slips::about(kind)));
    }
    let room = desk.book().map(|book| &book.room);
    let open = room.is_some_and(|room| room.keeper.is_some() || room.closed.is_some());
    if (open || in_company(desk)) && house::button(ui, &desk.get("box")).clicked() {
        wanted = Some(Part::Box(BoxOfSlips::about(kind)));
    }
    wanted
}
