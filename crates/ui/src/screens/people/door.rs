//! Whether newcomers are welcome just now: the group's agreement, for people to read. Nobody is locked out by it.

use commonbook_book::{Door, Edit};
use egui::{Role, Ui};
use jiff::{ToSpan as _, civil::Date};

use crate::{desk::Desk, house, screens::dates, tokens::space};

/// The door, while another one is being chosen.
#[derive(Debug, Default)]
pub(super) struct DoorForm {
    chosen: Option<Door>,
}

/// What the group said, in a line.
pub(crate) fn said(desk: &Desk<'_>) -> String {
    let door = desk.book().map(|book| book.plan.door).unwrap_or_default();
    line(desk, door)
}

pub(crate) fn line(desk: &Desk<'_>, door: Door) -> String {
    match door {
        Door::Open => desk.get("door-open"),
        Door::Closed => desk.get("door-closed"),
        Door::OpenUntil(day) => {
            let day = desk.words.date(day);
            desk.with("door-until", &[("date", day.into())])
        }
    }
}

impl DoorForm {
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let Some(book) = desk.book() else { return };
        let now = book.plan.door;
        let heading = desk.get("door");
        house::heading(ui, &heading);
        house::text(ui, &line(desk, now));
        house::soft(ui, &desk.get("door-what"));
        let mut chosen = self.chosen.unwrap_or(now);
        let until = match chosen {
            Door::OpenUntil(day) => day,
            Door::Open | Door::Closed => month_ahead(desk.today()),
        };
        house::group(ui, Role::RadioGroup, &heading, |ui| {
            house::buttons(ui, |ui| {
                for (door, id) in [
                    (Door::Open, "door-choose-open"),
                    (Door::OpenUntil(until), "door-choose-until"),
                    (Door::Closed, "door-choose-closed"),
                ] {
                    let same = std::mem::discriminant(&door) == std::mem::discriminant(&chosen);
                    if house::choice(ui, same, &desk.get(id)).clicked() {
                        chosen = door;
                    }
                }
            });
        });
        if let Door::OpenUntil(mut day) = chosen {
            dates::day(ui, desk, &mut day);
            chosen = Door::OpenUntil(day.max(desk.today()));
        }
        self.chosen = (chosen != now).then_some(chosen);
        if self.chosen.is_none() {
            return;
        }
        house::gap(ui, space::SMALL);
        if house::main_button(ui, &desk.get("keep")).clicked() {
            let said = line(desk, chosen);
            desk.edit(Edit::SetDoor { door: chosen }, said);
            self.chosen = None;
        }
    }
}

fn month_ahead(today: Date) -> Date {
    today.checked_add(1.month()).unwrap_or(today)
}
