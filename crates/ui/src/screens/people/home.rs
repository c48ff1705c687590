//! Who is here, what waits for a yes, and the ways in and out.

use commonbook_book::MemberView;
use egui::Ui;

use super::{Next, Part, cards, decide::Decide, door::DoorForm, lost::Lost, notes, paper::Paper};
use crate::{
    desk::Desk,
    house::{self, Line, Press},
    screens::{invite::Invite, next::standing, proposals},
    tokens::space,
};

pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) -> Next {
    standing(ui, desk);
    let Some(book) = desk.book() else {
        return Next::Stay;
    };
    let members = &book.members.members;
    let mut next = Next::Stay;
    if members.len() < 2 && !book.members.standing.is_over() {
        house::text(ui, &desk.get("people-empty"));
        house::gap(ui, space::CARD);
    }
    let laptops: usize = members.iter().map(|member| member.devices.len()).sum();
    if desk.may_put_out() {
        house::buttons(ui, |ui| {
            if desk.may_write() && house::main_button(ui, &desk.get("people-somebody")).clicked() {
                next = Next::Part(Part::Inviting(Invite::default()));
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
            house::item(ui, member.id, |ui| {
                if let Some(part) = one(ui, desk, member) {
                    next = Next::Part(part);
                }
            });
        }
    });
    not_heard(ui, desk);
    if members.len() > 1 {
        house::gap(ui, space::CARD);
        if house::button(ui, &super::calls_title(desk)).clicked() {
            next = Next::Part(Part::Calls);
        }
    }
    if notes::any(desk) {
        let (heading, read) = (desk.get("notes-handed"), desk.get("read"));
        house::heading(ui, &heading);
        let new = book.handed.received.len();
        let rest = if new > 0 {
            desk.with("hand-new", &[("n", new.into())])
        } else {
            desk.get("notes-handed-what")
        };
        let full = format!("{read}: {heading}");
        let line = Line::new(&rest).press(Press::new(&read).name(&full));
        if house::line(ui, line).is_some_and(|response| response.clicked()) {
            next = Next::Part(Part::Notes);
        }
    }
    house::heading(ui, &desk.get("people-how"));
    let number = book.members.number;
    house::text(ui, &desk.with("people-how-many", &[("n", number.into())]));
    house::text(ui, &super::door_said(desk));
    if desk.may_write() {
        house::buttons(ui, |ui| {
            if house::button(ui, &desk.get("decide-read")).clicked() {
                next = Next::Part(Part::Decide(Decide::new(desk), DoorForm::default()));
            }
            if house::button(ui, &desk.get("paper-add")).clicked() {
                next = Next::Part(Part::Paper(Paper::default()));
            }
        });
    }
    if members.len() > 1 && desk.may_put_out() {
        house::hair(ui);
        if house::button(ui, &desk.get("stop-sharing")).clicked() {
            next = Next::Part(Part::Whom);
        }
    }
    next
}

/// With whom the book is no longer shared, and that somebody else's laptop was set aside: until all have heard.
fn not_heard(ui: &mut Ui, desk: &Desk<'_>) {
    let Some(book) = desk.book() else { return };
    for parted in &book.members.parted {
        house::gap(ui, space::SMALL);
        let who = desk.with("stop-done", &[("who", (&parted.alias).into())]);
        let heard = desk.with("not-heard", &[("n", parted.not_heard.into())]);
        house::text(ui, &format!("{who} {heard}"));
    }
    let not_heard = book.status.not_heard;
    if not_heard > 0 && book.members.parted.is_empty() {
        house::gap(ui, space::SMALL);
        house::text(
            ui,
            &desk.with("people-not-heard", &[("n", not_heard.into())]),
        );
    }
}

/// A member, how they can be reached, and the way to more. Who gave nothing is not asked for it.
fn one(ui: &mut Ui, desk: &Desk<'_>, member: &MemberView) -> Option<Part> {
    let alias = desk.alias(member.id);
    let me = desk.me() == Some(member.id);
    let mut rest = about(desk, member);
    rest.extend(cards::ways(desk, member.id));
    let (name, words, part) = if me {
        let name = desk.with("people-you", &[("name", alias.into())]);
        (name, desk.get("card-mine"), Part::Cards)
    } else {
        (alias, desk.get("read"), Part::Person(member.id))
    };
    // Whoever gave a card can be reached, and whoever has a laptop can be handed a note.
    let gave = desk
        .book()
        .is_some_and(|book| book.cards.of(member.id).next().is_some());
    let more = gave || (!member.devices.is_empty() && desk.may_write());
    let full = if me {
        words.clone()
    } else {
        format!("{words}: {name}")
    };
    let press = (me || more).then(|| Press::new(&words).name(&full));
    let rest = rest.join("\n");
    let line = Line::new(&rest).strong(&name).press_if(press);
    let pressed = house::line(ui, line).is_some_and(|response| response.clicked());
    pressed.then_some(part)
}

/// What everybody may know of a member.
pub(super) fn about(desk: &Desk<'_>, member: &MemberView) -> Vec<String> {
    let mut about = Vec::new();
    if member.devices.is_empty() {
        about.push(desk.get("people-on-paper"));
    }
    if !member.vouched_by.is_empty() {
        let who = desk.names(member.vouched_by.iter().copied());
        about.push(desk.with("people-vouched", &[("who", who.into())]));
    }
    about
}
