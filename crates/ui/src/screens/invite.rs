//! The members' side of joining: somebody is here, or gave a stick.

use commonbook_book::ComesAs;
use egui::{Role, Ui};

use super::{joining::same_words, sticks};
use crate::{
    Command, Inviting, JoinState, asking,
    desk::Desk,
    house::{self, Ground},
    tokens::{Type, space},
};

/// What is said about somebody who comes in, while they do.
#[derive(Debug, Default)]
pub(crate) struct Invite {
    who: Who,
    /// The way by stick is shown.
    stick: bool,
    /// A folder that was typed.
    at: String,
}

/// Who is it?
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Who {
    #[default]
    New,
    /// A member, who is chosen next.
    Member,
    Chosen(commonbook_book::MemberId),
}

impl Invite {
    /// Shows where the invitation is; true when it is to be closed.
    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
        let JoinState::Inviting(state) = desk.scene.join else {
            return self.begin(ui, desk);
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
                by_stick,
            } => {
                self.check(ui, desk, words, alias, (*said_yes, *by_stick));
                false
            }
            Inviting::Reading { alias } => {
                let line = desk.with("invite-reads", &[("who", alias.into())]);
                house::live(ui, "join", Type::Body, &line);
                house::text(ui, &desk.get("invite-reads-next"));
                house::gap(ui, space::CARD);
                house::button(ui, &desk.get("stop")).clicked()
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
            Inviting::In { alias, same } => {
                let line = desk.with("invite-in", &[("who", alias.into())]);
                house::live(ui, "join", Type::Body, &line);
                let next = if *same {
                    "invite-in-same"
                } else {
                    "invite-in-next"
                };
                house::text(ui, &desk.get(next));
                done(ui, desk)
            }
            Inviting::NotThisTime { alias } => {
                let line = desk.with("invite-not-this-time", &[("who", alias.into())]);
                house::live(ui, "join", Type::Body, &line);
                house::text(ui, &desk.get("invite-not-this-time-next"));
                done(ui, desk)
            }
            Inviting::Stopped => {
                house::live(ui, "join", Type::Body, &desk.get("join-stopped"));
                house::text(ui, &desk.get("invite-stopped-next"));
                done(ui, desk)
            }
        }
    }

    fn begin(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
        house::label(ui, Type::Strong, &desk.get("invite-let-in"));
        // Whoever is alone says yes alone, whatever the number is.
        let number = desk
            .book()
            .map_or(1, |book| asking::need(&book.members, None));
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
        let look = desk.get("invite-stick-look");
        if !self.stick {
            if house::button(ui, &look).clicked() {
                self.stick = true;
                desk.push(Command::Sticks);
            }
        } else if let Some(at) = sticks::choose(ui, desk, &mut self.at, &look) {
            desk.push(Command::ReadRequest { at });
        }
        close
    }

    /// The words that both have, who it is, and the answer.
    fn check(
        &mut self,
        ui: &mut Ui,
        desk: &mut Desk<'_>,
        words: &[String],
        alias: &str,
        (said_yes, by_stick): (bool, bool),
    ) {
        let id = if by_stick {
            "invite-asks"
        } else {
            "invite-check"
        };
        let line = desk.with(id, &[("who", alias.into())]);
        house::live(ui, "who joins", Type::Body, &line);
        house::gap(ui, space::CARD);
        let question = if by_stick {
            "check-words-stick"
        } else {
            "check-words"
        };
        house::text(ui, &desk.get(question));
        house::big_words(ui, words.iter().map(String::as_str));
        house::gap(ui, space::CARD);
        if !said_yes {
            self.who(ui, desk, alias);
            house::gap(ui, space::CARD);
        }
        let who = match self.who {
            Who::New => Some(ComesAs::New),
            Who::Chosen(member) => Some(ComesAs::Member(member)),
            Who::Member => None,
        };
        same_words(ui, desk, said_yes, who);
        house::gap(ui, space::CARD);
        house::soft(ui, &desk.get("proposal-reads-all"));
    }

    /// Somebody new, or somebody who was here before.
    fn who(&mut self, ui: &mut Ui, desk: &Desk<'_>, alias: &str) {
        let label = desk.with("who-is-it", &[("who", alias.into())]);
        house::label(ui, Type::Strong, &label);
        let me = desk.me();
        let choices = [
            (Some(Who::New), "who-new"),
            (Some(Who::Member), "who-member"),
            (me.map(Who::Chosen), "who-me"),
        ];
        house::group(ui, Role::RadioGroup, &label, |ui| {
            house::buttons(ui, |ui| {
                for (who, id) in choices {
                    let Some(who) = who else { continue };
                    let other = matches!(self.who, Who::Chosen(member) if Some(member) != me);
                    let chosen = self.who == who || (who == Who::Member && other);
                    if house::choice(ui, chosen, &desk.get(id)).clicked() {
                        self.who = who;
                    }
                }
            });
        });
        if self.who == Who::New || self.who == me.map_or(Who::New, Who::Chosen) {
            return;
        }
        let label = desk.get("who-which");
        house::text(ui, &label);
        let members = desk.book().map(|book| book.members.members.iter());
        house::group(ui, Role::RadioGroup, &label, |ui| {
            house::buttons(ui, |ui| {
                for member in members.into_iter().flatten() {
                    if Some(member.id) == me {
                        continue;
                    }
                    let chosen = self.who == Who::Chosen(member.id);
                    if house::choice(ui, chosen, &desk.alias(member.id)).clicked() {
                        self.who = Who::Chosen(member.id);
                    }
                }
            });
        });
    }
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
