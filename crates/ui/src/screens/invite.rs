//! The members' side of joining: somebody is here.

use egui::Ui;

use super::joining::check;
use crate::{
    Command, Inviting, JoinState,
    desk::Desk,
    house::{self, Ground},
    place::Place,
    tokens::{Type, space},
};

/// Shows where the invitation is; true when it is to be closed.
pub(crate) fn show(ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
    let JoinState::Inviting(state) = desk.scene.join else {
        return begin(ui, desk);
    };
    match state {
        Inviting::Starting => {
            house::live(ui, "join", Type::Body, &desk.get("invite-starting"));
            false
        }
        Inviting::Words { words, address } => show_words(ui, desk, words, address.as_deref()),
        Inviting::Check {
            words,
            alias,
            said_yes,
        } => {
            let who = desk.with("invite-check", &[("who", alias.into())]);
            house::live(ui, "who joins", Type::Body, &who);
            house::gap(ui, space::CARD);
            check(ui, desk, words, *said_yes);
            house::gap(ui, space::CARD);
            house::soft(ui, &desk.get("proposal-reads-all"));
            false
        }
        Inviting::Asked { alias, more } => {
            let line = desk.with(
                "invite-asked",
                &[("who", alias.into()), ("n", (*more).into())],
            );
            house::live(ui, "join", Type::Body, &line);
            house::text(ui, &desk.get("invite-asked-next"));
            done(ui, desk)
        }
        Inviting::In { alias } => {
            let line = desk.with("invite-in", &[("who", alias.into())]);
            house::live(ui, "join", Type::Body, &line);
            house::text(ui, &desk.get("invite-in-next"));
            done(ui, desk)
        }
        Inviting::Stopped => {
            house::live(ui, "join", Type::Body, &desk.get("join-stopped"));
            house::text(ui, &desk.get("invite-stopped-next"));
            done(ui, desk)
        }
    }
}

fn begin(ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
    house::label(ui, Type::Strong, &desk.get("invite-let-in"));
    let number = desk.book().map_or(1, |book| book.members.number);
    house::text(ui, &desk.with("invite-what", &[("n", number.into())]));
    house::text(ui, &desk.get("invite-once"));
    let today = desk.today();
    if desk
        .book()
        .is_some_and(|book| !book.plan.door.is_open(today))
    {
        house::gap(ui, space::CARD);
        house::card(ui, Ground::Ask, &super::people::door_said(desk), |ui| {
            house::text(ui, &desk.get("door-what"))
        });
    }
    house::gap(ui, space::CARD);
    let mut close = false;
    house::buttons(ui, |ui| {
        if house::main_button(ui, &desk.get("invite-show-words")).clicked() {
            desk.push(Command::StartInvite);
        }
        close = house::button(ui, &desk.get("not-now")).clicked();
    });
    house::heading(ui, &desk.get("invite-stick"));
    house::text(ui, &desk.get("invite-stick-how"));
    if house::button(ui, &desk.get("invite-stick-look")).clicked() {
        desk.go = Some(Place::Share);
    }
    close
}

fn show_words(ui: &mut Ui, desk: &mut Desk<'_>, words: &str, address: Option<&str>) -> bool {
    house::text(ui, &desk.get("invite-wifi"));
    house::text(ui, &desk.get("invite-read"));
    house::big_words(ui, words.split_whitespace());
    if let Some(address) = address {
        house::gap(ui, space::CARD);
        house::soft(
            ui,
            &desk.with("invite-address", &[("address", address.into())]),
        );
    }
    house::gap(ui, space::CARD);
    house::live(ui, "join", Type::Body, &desk.get("invite-waiting"));
    house::gap(ui, space::CARD);
    house::button(ui, &desk.get("stop")).clicked()
}

fn done(ui: &mut Ui, desk: &Desk<'_>) -> bool {
    house::gap(ui, space::CARD);
    house::main_button(ui, &desk.get("go-on")).clicked()
}
