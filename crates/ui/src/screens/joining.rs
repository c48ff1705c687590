//! The newcomer's side of joining: finding the other laptop, comparing words, waiting to be let in.

use commonbook_book::ComesAs;
use egui::Ui;

use super::words::Words;
use crate::{
    Command, JoinState, Joining, SharedSheet,
    desk::Desk,
    house::{self, Ground},
    shell::{Head, alone},
    tokens::{Type, space},
};

/// What a newcomer has open while waiting.
#[derive(Debug, Default)]
pub(crate) struct Waiting {
    sheet_open: bool,
    stick_open: bool,
    at: String,
    /// Words are typed once more.
    words_open: bool,
    words: Words,
}

impl Waiting {
    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let title = desk.get("join-title");
        let unknown = Joining::Waiting {
            more: None,
            sheet: None,
        };
        let state = match desk.scene.join {
            JoinState::Joining(state) => state,
            _ => &unknown,
        };
        alone(ui, desk, Head::of(&title), |ui, desk| match state {
            Joining::Looking => looking(ui, desk),
            Joining::Check { words, said_yes } => check(ui, desk, words, *said_yes),
            Joining::Waiting { more, sheet } => self.waiting(ui, desk, *more, sheet.as_ref()),
            Joining::OnStick { words } => self.on_stick(ui, desk, words),
            Joining::Stopped => self.stopped(ui, desk),
        });
    }

    fn waiting(
        &mut self,
        ui: &mut Ui,
        desk: &mut Desk<'_>,
        more: Option<u32>,
        sheet: Option<&SharedSheet>,
    ) {
        let line = match more {
            Some(more) => desk.with("join-waiting", &[("n", more.into())]),
            None => desk.get("join-waiting-some"),
        };
        house::live(ui, "join", Type::Body, &line);
        house::text(ui, &desk.get("join-waiting-nothing"));
        if let Some(sheet) = sheet {
            house::gap(ui, space::CARD);
            if self.sheet_open {
                read(ui, desk, sheet);
            } else {
                house::text(ui, &desk.get("join-sheet"));
                if house::main_button(ui, &desk.get("join-sheet-read")).clicked() {
                    self.sheet_open = true;
                }
            }
        }
        house::gap(ui, space::HEADING);
        if self.words_open {
            self.again(ui, desk);
        } else if house::button(ui, &desk.get("join-new-words")).clicked() {
            self.words_open = true;
            desk.turned = true;
        }
        self.stick(ui, desk);
    }

    /// The book that was made for joining stays, so only the words are typed again.
    fn stopped(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        house::live(ui, "join", Type::Body, &desk.get("join-stopped"));
        house::text(ui, &desk.get("join-stopped-next"));
        house::gap(ui, space::CARD);
        self.again(ui, desk);
        rather_not(ui, desk);
    }

    fn again(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        if let Some((words, at)) = self.words.show(ui, desk) {
            self.words_open = false;
            desk.push(Command::JoinAgain { words, at });
        }
    }

    fn on_stick(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, words: &[String]) {
        house::live(ui, "join", Type::Body, &desk.get("join-on-stick"));
        house::gap(ui, space::CARD);
        house::text(ui, &desk.get("join-on-stick-words"));
        house::big_words(ui, words.iter().map(String::as_str));
        self.stick(ui, desk);
    }

    /// The request and the answer can both go by stick.
    fn stick(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        house::gap(ui, space::HEADING);
        if self.stick_open {
            house::heading(ui, &desk.get("join-stick"));
            house::text(ui, &desk.get("join-stick-how"));
            let words = desk.get("share-stick-swap");
            if let Some(at) = super::sticks::choose(ui, desk, &mut self.at, &words) {
                desk.push(Command::StickSwap { at });
            }
        } else if house::button(ui, &desk.get("join-stick")).clicked() {
            self.stick_open = true;
            desk.push(Command::Sticks);
        }
        rather_not(ui, desk);
    }
}

fn rather_not(ui: &mut Ui, desk: &mut Desk<'_>) {
    house::gap(ui, space::HEADING);
    if house::button(ui, &desk.get("join-rather-not")).clicked() {
        desk.push(Command::StopJoining);
    }
    house::soft(ui, &desk.get("join-no-trace"));
}

fn looking(ui: &mut Ui, desk: &mut Desk<'_>) {
    house::live(ui, "join", Type::Body, &desk.get("join-looking"));
    house::text(ui, &desk.get("join-looking-wifi"));
    house::gap(ui, space::CARD);
    if house::button(ui, &desk.get("stop")).clicked() {
        desk.push(Command::StopLooking);
        desk.turned = true;
    }
}

/// The words that both screens must show, and the answer.
fn check(ui: &mut Ui, desk: &mut Desk<'_>, words: &[String], said_yes: bool) {
    house::text(ui, &desk.get("check-words"));
    house::big_words(ui, words.iter().map(String::as_str));
    house::gap(ui, space::CARD);
    same_words(ui, desk, said_yes, Some(ComesAs::New));
}

/// Whether the words are the same. Both sides of a joining show it; the members' side says with it who it is, and
/// cannot say yes before.
pub(crate) fn same_words(ui: &mut Ui, desk: &mut Desk<'_>, said_yes: bool, who: Option<ComesAs>) {
    if said_yes {
        house::live(ui, "join", Type::Body, &desk.get("check-other"));
        house::gap(ui, space::CARD);
    }
    house::buttons(ui, |ui| {
        if let (false, Some(who)) = (said_yes, who)
            && house::main_button(ui, &desk.get("check-yes")).clicked()
        {
            desk.push(Command::ConfirmWords(true, who));
        }
        if house::button(ui, &desk.get("check-no")).clicked() {
            desk.push(Command::ConfirmWords(false, ComesAs::New));
        }
    });
}

fn read(ui: &mut Ui, desk: &Desk<'_>, sheet: &SharedSheet) {
    let purpose = commonbook_words::plain(&sheet.purpose).into_owned();
    let title = if purpose.is_empty() {
        desk.get("join-sheet-title")
    } else {
        purpose
    };
    house::card(ui, Ground::Card, &title, |ui| {
        if let Some(next) = sheet.next {
            house::text(
                ui,
                &desk.with(
                    "join-sheet-next",
                    &[("when", desk.words.date_time(next).into())],
                ),
            );
        }
        if !sheet.place.is_empty() {
            house::text(ui, &sheet.place);
        }
        if !sheet.rules.is_empty() {
            house::label(ui, Type::Strong, &desk.get("rules"));
            for rule in &sheet.rules {
                house::text(ui, rule);
            }
        }
        if !sheet.whom.is_empty() {
            house::label(ui, Type::Strong, &desk.get("join-sheet-whom"));
            house::text(ui, &sheet.whom);
        }
    });
}
