//! When the group meets next, and the turns that are open, for whoever likes.

use commonbook_book::{Occurrence, SlotState};
use egui::Ui;

use super::{Meeting, part::Part};
use crate::{
    desk::Desk,
    house,
    place::Place,
    screens::{
        enter::{Enter, somebody},
        next::place_line,
        turns,
        who::Who,
    },
    tokens::{Type, space},
};

impl Meeting {
    pub(super) fn next_time(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, who: &mut Who) {
        let Some(next) = self.after(desk) else {
            house::big(ui, &desk.get("next-time-none"));
            house::gap(ui, space::CARD);
            if desk.may_write() && house::main_button(ui, &desk.get("plan-a-meeting")).clicked() {
                who.plan(desk);
                desk.go = Some(Place::Who);
            }
            return;
        };
        house::big(
            ui,
            &desk.words.date_time(next.date.to_datetime(next.shows())),
        );
        if let Some(place) = place_line(desk, next) {
            house::label(ui, Type::Title, &place);
        }
        self.turns(ui, desk, next);
    }

    fn turns(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, next: &Occurrence) {
        if next.slots.is_empty() {
            return;
        }
        let open = |slot: &commonbook_book::Slot| slot.state == SlotState::Open;
        let heading = desk.get(if next.slots.iter().any(open) {
            "next-open-turns"
        } else {
            "place-who"
        });
        house::heading(ui, &heading);
        house::list(ui, &heading, |ui| {
            for slot in &next.slots {
                house::item(ui, slot.role, |ui| turns::job(ui, desk, next, slot, false));
            }
        });
        self.for_other(ui, desk, next);
    }

    /// Whoever sits before this laptop and has another one, or none.
    pub(super) fn for_other(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, at: &Occurrence) {
        if at.slots.is_empty() || !desk.may_write() || !somebody(desk) {
            return;
        }
        house::gap(ui, space::CARD);
        if house::button(ui, &desk.get("meet-for-other")).clicked() {
            self.part(desk, Part::Enter(Enter::anybody(at)));
        }
    }

    /// The meeting after this one.
    fn after<'a>(&self, desk: &Desk<'a>) -> Option<&'a Occurrence> {
        let now = desk.scene.now;
        let this = self.occurrence(desk);
        let from = this.map_or(now, |one| one.date.to_datetime(one.time));
        desk.coming.all().iter().find(|one| {
            let is_this = (one.meeting, one.original) == self.at;
            !one.cancelled && !is_this && one.date.to_datetime(one.time) >= from
        })
    }
}
