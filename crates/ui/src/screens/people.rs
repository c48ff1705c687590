//! People: how does somebody come in, and who is here?

use commonbook_book::MemberView;
use egui::Ui;

use super::{invite, proposals};
use crate::{
    Command, JoinState,
    desk::Desk,
    house::{self, Line},
    place::Place,
    shell::{Around, Head, place},
    tokens::space,
};

#[derive(Debug, Default)]
pub(crate) struct People {
    /// Letting somebody in.
    inviting: bool,
}

impl People {
    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> Around {
        let title = desk.get(Place::People.id());
        if !self.inviting && !matches!(desk.scene.join, JoinState::Inviting(_)) {
            return place(ui, desk, Head::of(&title), |ui, desk| self.home(ui, desk));
        }
        let heading = desk.get("invite-title");
        let mut close = false;
        let around = place(ui, desk, Head::part(&heading, &title), |ui, desk| {
            close = invite::show(ui, desk);
        });
        if close || around == Around::Back {
            if matches!(desk.scene.join, JoinState::Inviting(_)) {
                desk.push(Command::StopInvite);
            }
            self.inviting = false;
            desk.turned = true;
        }
        around
    }

    fn home(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let Some(book) = desk.book() else { return };
        let members = &book.members;
        if members.members.len() < 2 {
            house::text(ui, &desk.get("people-empty"));
            house::gap(ui, space::CARD);
        }
        if desk.may_write() && house::main_button(ui, &desk.get("people-somebody")).clicked() {
            self.inviting = true;
            desk.turned = true;
        }
        let heading = desk.get("people-waiting");
        proposals::show(ui, desk, &heading);
        let heading = desk.get("people-members");
        house::heading(ui, &heading);
        house::list(ui, &heading, |ui| {
            for member in &members.members {
                house::item(ui, member.id, |ui| one(ui, desk, member));
            }
        });
        house::heading(ui, &desk.get("people-how"));
        house::text(
            ui,
            &desk.with("people-how-many", &[("n", members.number.into())]),
        );
        if book.status.not_heard > 0 {
            house::text(
                ui,
                &desk.with("people-not-heard", &[("n", book.status.not_heard.into())]),
            );
        }
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
