//! Who does what today. What is decided on the day is asked in the room, and what a job involves can be read aloud.

use commonbook_book::{Edit, MemberId, Occurrence, RoleId, RoleMode, RoleView, Slot, SlotState};
use egui::{Id, Ui};

use super::{Meeting, part::Part};
use crate::{
    desk::Desk,
    house::{self, Line, Press},
    screens::{next::place_line, turns},
    tokens::{Type, space},
};

impl Meeting {
    /// Who welcomes, who makes the tea; what is open can be taken here.
    pub(super) fn today(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let Some(today) = self.occurrence(desk) else {
            return;
        };
        let heading = desk.words.date_time(today.date.to_datetime(today.time));
        house::heading(ui, &heading);
        if let Some(place) = place_line(desk, today) {
            house::text(ui, &place);
        }
        house::list(ui, &heading, |ui| {
            for slot in &today.slots {
                house::item(ui, slot.role, |ui| self.job(ui, desk, today, slot));
            }
        });
        self.for_other(ui, desk, today);
        house::soft(ui, &desk.get("opening-lead"));
    }

    /// A job of today. Where this view is open it is the day, whatever the clock of the laptop says.
    fn job(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, today: &Occurrence, slot: &Slot) {
        let asked = slot.mode == RoleMode::OnTheDay && slot.free > 0 && desk.may_write();
        if asked {
            house::label(ui, Type::Title, &question(desk, slot));
            if !slot.by.is_empty() {
                house::text(ui, &turns::who(desk, today, slot));
            }
        } else {
            turns::job(ui, desk, today, slot, false);
        }
        let list = role(desk, slot.role).is_some_and(|role| !role.checklist.is_empty());
        if !asked && !list {
            return;
        }
        let mut wanted = None;
        let full = |words: &str| turns::full_name(desk, words, today, slot);
        house::buttons(ui, |ui| {
            let (name, involves) = (desk.get("meet-ask-name"), desk.get("meet-checklist"));
            if asked && house::named_button(ui, &name, &full(&name)).clicked() {
                wanted = Some(Part::Ask(slot.role));
            }
            if list && house::named_button(ui, &involves, &full(&involves)).clicked() {
                wanted = Some(Part::Checklist(slot.role));
            }
        });
        if let Some(part) = wanted {
            self.part(desk, part);
        }
    }

    /// The room is asked: a press for each person who says yes, and nothing is written for anybody else. True when it
    /// is settled, also by leaving it open.
    pub(super) fn ask(&self, ui: &mut Ui, desk: &mut Desk<'_>, role: RoleId) -> bool {
        let slots = self.occurrence(desk).map(|today| (today, &today.slots));
        let asked = slots.and_then(|(today, slots)| {
            let slot = slots.iter().find(|slot| slot.role == role)?;
            Some((today, slot))
        });
        let Some((today, slot)) = asked else {
            return true;
        };
        house::big(ui, &question(desk, slot));
        house::gap(ui, space::MIDDLE);
        if slot.state == SlotState::Contested {
            turns::contested(ui, desk, today, slot);
        }
        for member in &slot.by {
            has_it(ui, desk, today, slot, *member);
        }
        if slot.free > 0 {
            house::label(ui, Type::Title, &desk.get("meet-ask-how"));
            house::gap(ui, space::MIDDLE);
            house::buttons(ui, |ui| {
                for member in everybody(desk) {
                    if !slot.by.contains(&member) {
                        says_yes(ui, desk, today, slot, member);
                    }
                }
            });
        }
        house::gap(ui, space::CARD);
        let settled = desk.get(if slot.by.is_empty() {
            "meet-ask-open"
        } else {
            "meet-ask-done"
        });
        house::button(ui, &settled).clicked()
    }
}

fn role<'a>(desk: &Desk<'a>, id: RoleId) -> Option<&'a RoleView> {
    let roles = &desk.book()?.plan.roles;
    roles.iter().find(|role| role.id == id)
}

/// What a job is called; empty when it was taken out meanwhile.
pub(super) fn job_name(desk: &Desk<'_>, id: RoleId) -> String {
    role(desk, id).map_or_else(String::new, |role| {
        commonbook_words::plain(&role.name).into_owned()
    })
}

/// What a job involves, large. It is for reading only: what was done is nobody's record.
pub(super) fn checklist(ui: &mut Ui, desk: &Desk<'_>, id: RoleId) {
    let Some(role) = role(desk, id) else { return };
    let name = job_name(desk, id);
    house::list(ui, &name, |ui| {
        for (at, line) in role.checklist.iter().enumerate() {
            house::item(ui, at, |ui| {
                house::big(ui, &commonbook_words::plain(line));
                house::gap(ui, space::MIDDLE);
            });
        }
    });
}

fn question(desk: &Desk<'_>, slot: &Slot) -> String {
    desk.with("meet-ask", &[("role", (&slot.name).into())])
}

/// All members by their names here, those on paper too. Who of them came is known to the room and to nothing else.
fn everybody(desk: &Desk<'_>) -> Vec<MemberId> {
    let members = desk.book().map(|book| book.members.members.iter());
    let mut members: Vec<MemberId> = members.into_iter().flatten().map(|one| one.id).collect();
    members.sort_by_cached_key(|member| desk.alias(*member).to_lowercase());
    members
}

/// The button of a person. Pressed, it is the same one with other words: the keyboard stays on it.
fn button_of(slot: &Slot, member: MemberId) -> Id {
    Id::unique(("asked", slot.role, member))
}

fn says_yes(ui: &mut Ui, desk: &mut Desk<'_>, today: &Occurrence, slot: &Slot, member: MemberId) {
    let alias = desk.alias(member);
    let words = desk.with("enter-yes", &[("who", (&alias).into())]);
    let full = turns::full_name(desk, &words, today, slot);
    let press = Press {
        id: Some(button_of(slot, member)),
        ..Press::new(&alias).name(&full)
    };
    if !house::press(ui, press).clicked() {
        return;
    }
    if desk.me() == Some(member) {
        return turns::take(desk, today, slot);
    }
    let said = desk.with(
        "enter-taken",
        &[("role", (&slot.name).into()), ("who", alias.into())],
    );
    let edit = Edit::TakeSlot {
        date: today.original,
        role: slot.role.to_string(),
        member: Some(member.to_string()),
        meeting: Some(today.meeting.to_string()),
        learning: false,
    };
    desk.edit(edit, said);
}

/// Somebody who does it today, and the way back.
fn has_it(ui: &mut Ui, desk: &mut Desk<'_>, today: &Occurrence, slot: &Slot, member: MemberId) {
    let (alias, words) = (desk.alias(member), desk.get("turn-hand-on"));
    let full = desk.with(
        "meet-ask-back",
        &[
            ("words", (&words).into()),
            ("role", (&slot.name).into()),
            ("who", (&alias).into()),
        ],
    );
    let press = Press {
        id: Some(button_of(slot, member)),
        ..Press::new(&words).name(&full)
    };
    let line = Line::new("").strong(&alias).press(press);
    if !house::line(ui, line).is_some_and(|it| it.clicked()) {
        return;
    }
    let mine = desk.me() == Some(member);
    let said = if mine {
        desk.with("turn-handed-on", &[("role", (&slot.name).into())])
    } else {
        desk.with(
            "enter-handed-on",
            &[("role", (&slot.name).into()), ("who", alias.into())],
        )
    };
    let edit = Edit::HandOn {
        date: today.original,
        role: slot.role.to_string(),
        member: (!mine).then(|| member.to_string()),
        meeting: Some(today.meeting.to_string()),
        offer: None,
    };
    desk.edit(edit, said);
}
