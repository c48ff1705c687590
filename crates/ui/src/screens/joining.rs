//! The newcomer's side of joining: finding the other laptop, comparing words, waiting to be let in.

use commonbook_book::{ComesAs, WelcomeSheet};
use egui::Ui;

use super::{
    question::{Question, Reply, ask},
    share::Share,
    words::Words,
};
use crate::{
    Command, JoinState, Joining,
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
    /// Where members meet.
    room: Share,
    /// Whether to stop joining is asked.
    leaving: bool,
}

impl Waiting {
    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let title = desk.get("join-title");
        let unknown = Joining::Waiting { more: None };
        let state = match desk.scene.join {
            JoinState::Joining(state) => Some(state),
            // The book was opened again: who has the sheet was proposed.
            _ => sheet_of(desk).map(|_| &unknown),
        };
        if std::mem::take(&mut self.leaving) {
            self.leaving = leave_question(ui, desk, state);
            return;
        }
        alone(ui, desk, Head::of(&title), |ui, desk| match state {
            None => self.begun(ui, desk),
            Some(Joining::Looking) => looking(ui, desk),
            Some(Joining::Check { words, said_yes }) => check(ui, desk, words, *said_yes),
            Some(Joining::Reading) => self.reading(ui, desk),
            Some(Joining::Waiting { more }) => self.waiting(ui, desk, *more),
            Some(Joining::OnStick { words, again }) => self.on_stick(ui, desk, words, *again),
            Some(Joining::IntoGroup { group, members }) => into_group(ui, desk, group, *members),
            Some(Joining::Stopped) => self.stopped(ui, desk),
        });
    }

    /// Neither a welcome sheet nor anything under way.
    fn begun(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        house::live(ui, "join", Type::Body, &desk.get("join-begun"));
        house::gap(ui, space::CARD);
        self.again(ui, desk);
        self.stick(ui, desk, "join-stick");
        self.rather_not(ui, desk);
    }

    fn waiting(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, more: Option<u32>) {
        let line = match more {
            Some(more) => desk.with("join-waiting", &[("n", more.into())]),
            None => desk.get("join-waiting-some"),
        };
        house::live(ui, "join", Type::Body, &line);
        house::text(ui, &desk.get("join-waiting-nothing"));
        if let Some(sheet) = sheet_of(desk) {
            house::gap(ui, space::CARD);
            if self.sheet_open {
                read(ui, desk, sheet);
            } else {
                house::text(ui, &desk.get("join-sheet"));
                if house::button(ui, &desk.get("join-sheet-read")).clicked() {
                    self.sheet_open = true;
                }
            }
            house::gap(ui, space::CARD);
            self.room.room(ui, desk);
        }
        house::gap(ui, space::HEADING);
        if self.words_open {
            self.again(ui, desk);
        } else if house::button(ui, &desk.get("join-new-words")).clicked() {
            self.words_open = true;
            desk.turned = true;
        }
        self.stick(ui, desk, "join-stick");
        self.rather_not(ui, desk);
    }

    /// The book that was made for joining stays, so only the words are typed again.
    fn stopped(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        house::live(ui, "join", Type::Body, &desk.get("join-stopped"));
        house::text(ui, &desk.get("join-stopped-next"));
        house::gap(ui, space::CARD);
        self.again(ui, desk);
        self.rather_not(ui, desk);
    }

    fn again(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        if let Some((words, at)) = self.words.show(ui, desk) {
            self.words_open = false;
            desk.push(Command::JoinAgain { words, at });
        }
    }

    fn on_stick(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, words: &[String], again: bool) {
        let mut line = desk.get("join-on-stick");
        if again {
            line = format!("{} {line}", desk.get("join-stick-no-answer"));
        }
        house::live(ui, "join", Type::Body, &line);
        house::gap(ui, space::CARD);
        house::text(ui, &desk.get("join-on-stick-words"));
        house::big_words(ui, words.iter().map(String::as_str));
        self.stick(ui, desk, "join-stick-back");
        self.rather_not(ui, desk);
    }

    /// The screens were the same: there is something to read, and then to say.
    fn reading(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        house::live(ui, "join", Type::Body, &desk.get("join-reading"));
        house::gap(ui, space::CARD);
        if let Some(sheet) = sheet_of(desk) {
            read(ui, desk, sheet);
        }
        house::gap(ui, space::CARD);
        if house::main_button(ui, &desk.get("join-would")).clicked() {
            desk.push(Command::WouldJoin);
        }
        self.rather_not(ui, desk);
    }

    fn rather_not(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        house::gap(ui, space::HEADING);
        if house::button(ui, &desk.get("join-rather-not")).clicked() {
            self.leaving = true;
            desk.turned = true;
        }
    }

    /// The request and the answer can both go by stick.
    fn stick(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, open: &str) {
        house::gap(ui, space::HEADING);
        if self.stick_open {
            house::heading(ui, &desk.get(open));
            house::text(ui, &desk.get("join-stick-how"));
            let words = desk.get("share-stick-swap");
            if let Some(at) = super::sticks::choose(ui, desk, &mut self.at, &words) {
                self.stick_open = false;
                desk.push(Command::AskOnStick { at });
            }
        } else if house::button(ui, &desk.get(open)).clicked() {
            self.stick_open = true;
            desk.push(Command::Sticks);
        }
    }
}

/// An answer came by stick. Anybody who saw the request could have made one.
fn into_group(ui: &mut Ui, desk: &mut Desk<'_>, group: &str, members: usize) {
    let group = commonbook_words::plain(group).into_owned();
    let line = desk.with("join-answer", &[("group", group.into())]);
    house::live(ui, "join", Type::Strong, &line);
    house::text(
        ui,
        &desk.with("join-answer-count", &[("n", members.into())]),
    );
    house::gap(ui, space::CARD);
    house::text(ui, &desk.get("join-answer-sure"));
    house::gap(ui, space::CARD);
    house::buttons(ui, |ui| {
        for (id, right) in [("join-answer-yes", true), ("join-answer-no", false)] {
            let text = desk.get(id);
            let pressed = if right {
                house::main_button(ui, &text)
            } else {
                house::button(ui, &text)
            };
            if pressed.clicked() {
                desk.push(Command::ThisGroup(right));
            }
        }
    });
    house::gap(ui, space::CARD);
    house::soft(ui, &desk.get("join-answer-else"));
}

fn sheet_of<'a>(desk: &Desk<'a>) -> Option<&'a WelcomeSheet> {
    desk.book().and_then(|book| book.members.welcome.as_ref())
}

/// Asks whether to stop joining; whether it is still to be asked.
fn leave_question(ui: &mut Ui, desk: &mut Desk<'_>, state: Option<&Joining>) -> bool {
    let asked = match state {
        None | Some(Joining::Looking | Joining::Check { .. } | Joining::Reading) => false,
        Some(Joining::Waiting { .. } | Joining::OnStick { .. } | Joining::IntoGroup { .. }) => true,
        // Somebody else may have proposed this newcomer before.
        Some(Joining::Stopped) => sheet_of(desk).is_some(),
    };
    let trace = if asked {
        "join-some-trace"
    } else {
        "join-no-trace"
    };
    let question = Question {
        title: &desk.get("join-leave-title"),
        what: &desk.get("join-leave-what"),
        rest: &[desk.get(trace), desk.get("join-leave-back")],
        act: &desk.get("join-rather-not"),
    };
    match ask(ui, desk, &question) {
        Some(Reply::Act) => desk.push(Command::StopJoining),
        Some(Reply::Safe) => {}
        None => return true,
    }
    false
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

fn read(ui: &mut Ui, desk: &Desk<'_>, sheet: &WelcomeSheet) {
    let plain = |text: &str| commonbook_words::plain(text).into_owned();
    let title = desk.with("join-sheet-of", &[("group", plain(&sheet.group).into())]);
    house::card(ui, Ground::Card, &title, |ui| {
        if !sheet.purpose.is_empty() {
            house::text(ui, &plain(&sheet.purpose));
        }
        house::text(ui, &super::people::door_line(desk, sheet.door));
        if !sheet.meetings.is_empty() {
            house::label(ui, Type::Strong, &desk.get("join-sheet-meetings"));
        }
        for meeting in &sheet.meetings {
            let when = desk.words.date_time(meeting.date.to_datetime(meeting.time));
            let what = [when, plain(&meeting.title), plain(&meeting.place)];
            let said: Vec<String> = what.into_iter().filter(|part| !part.is_empty()).collect();
            house::text(ui, &said.join(". "));
        }
        if !sheet.rules.is_empty() {
            house::label(ui, Type::Strong, &desk.get("rules"));
        }
        for rule in &sheet.rules {
            house::text(ui, &plain(rule));
        }
        if !sheet.exceptions.is_empty() {
            house::label(ui, Type::Strong, &desk.get("exceptions"));
        }
        for point in &sheet.exceptions {
            house::text(ui, &plain(point));
        }
        house::label(ui, Type::Strong, &desk.get("join-sheet-whom"));
        house::text(ui, &desk.get("join-sheet-beside"));
    });
}
