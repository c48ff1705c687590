//! Who is here, what waits for a yes, and the ways in and out.

use commonbook_book::{MemberView, Standing};
use egui::Ui;

use super::{Next, Part, decide::Decide, lost::Lost};
use crate::{
    desk::Desk,
    house::{self, Line},
    screens::{next::standing, proposals},
    tokens::space,
};

pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) -> Next {
    standing(ui, desk);
    let Some(book) = desk.book() else {
        return Next::Stay;
    };
    let members = &book.members.members;
    let mut next = Next::Stay;
    if members.len() < 2 && book.members.standing != Standing::Out {
        house::text(ui, &desk.get("people-empty"));
        house::gap(ui, space::CARD);
    }
    let laptops: usize = members.iter().map(|member| member.devices.len()).sum();
    if desk.may_write() {
        house::buttons(ui, |ui| {
            if house::main_button(ui, &desk.get("people-somebody")).clicked() {
                next = Next::Part(Part::Inviting);
            }
            if laptops > 1 && house::button(ui, &desk.get("lost-title")).clicked() {
                next = Next::Part(Part::Lost(Lost::new(desk)));
            }
        });
    }
    let heading = desk.get("people-waiting");
    if let Some(proposal) = proposals::show(ui, desk, &heading) {
        next = Next::Part(Part::Agree(proposal));
    }
    let heading = desk.get("people-members");
    house::heading(ui, &heading);
    house::list(ui, &heading, |ui| {
        for member in members {
            house::item(ui, member.id, |ui| one(ui, desk, member));
        }
    });
    not_heard(ui, desk);
    house::heading(ui, &desk.get("people-how"));
    let number = book.members.number;
    house::text(ui, &desk.with("people-how-many", &[("n", number.into())]));
    if !desk.may_write() {
        return next;
    }
    if house::button(ui, &desk.get("decide-read")).clicked() {
        next = Next::Part(Part::Decide(Decide::new(desk)));
    }
    if members.len() > 1 {
        house::hair(ui);
        if house::button(ui, &desk.get("stop-sharing")).clicked() {
            next = Next::Part(Part::Whom);
        }
    }
    next
}

fn not_heard(ui: &mut Ui, desk: &Desk<'_>) {
    let not_heard = desk.book().map_or(0, |book| book.status.not_heard);
    if not_heard > 0 {
        house::gap(ui, space::SMALL);
        house::text(
            ui,
            &desk.with("people-not-heard", &[("n", not_heard.into())]),
        );
    }
}

fn one(ui: &mut Ui, desk: &Desk<'_>, member: &MemberView) {
    let alias = commonbook_words::plain(&member.alias).into_owned();
    let name = if desk.me() == Some(member.id) {
        desk.with("people-you", &[("name", alias.into())])
    } else {
        alias
    };
    let mut rest = Vec::new();
    if member.devices.is_empty() {
        rest.push(desk.get("people-on-paper"));
    }
    if !member.vouched_by.is_empty() {
        let who = desk.names(member.vouched_by.iter().copied());
        rest.push(desk.with("people-vouched", &[("who", who.into())]));
    }
    house::line(ui, Line::new(&rest.join(". ")).strong(&name));
}
