//! Carries out what a screen asked for.

use std::path::PathBuf;

use commonbook_host::{Input, Proposal};
use commonbook_ui::{Busy, Command, Proposed};

use super::state::{State, Then};

impl State {
    pub(super) fn carry_out(&mut self, command: Command) {
        self.answers.passphrase_changed = false;
        if command != Command::PickWords {
            // Words that were drawn have been shown.
            self.picked = None;
        }
        if !beside(&command) {
            // What went wrong before belongs to what was done before.
            self.answers.problem = None;
        }
        match command {
            Command::Unlock { passphrase } => self.open(passphrase.into_inner()),
            Command::OtherBook { at } => self.other_book(PathBuf::from(at)),
            Command::NewGroup {
                passphrase,
                group,
                alias,
            } => {
                self.make(passphrase.into_inner(), Some(group), alias, Then::Show);
            }
            Command::Join {
                passphrase,
                alias,
                words,
                at,
            } => match commonbook_host::check_words_typed(&words, true) {
                // Words that are none are said before anything is made.
                Err(error) => self.went(Err(&error)),
                Ok(()) => self.make(
                    passphrase.into_inner(),
                    None,
                    alias,
                    Then::Join { words, at },
                ),
            },
            Command::JoinByStick {
                passphrase,
                alias,
                at,
            } => {
                self.make(
                    passphrase.into_inner(),
                    None,
                    alias,
                    Then::AskOnStick { at },
                );
            }
            Command::JoinAgain { words, at } => {
                match commonbook_host::check_words_typed(&words, true) {
                    Err(error) => self.went(Err(&error)),
                    Ok(()) => self.ask_to_join(words, at),
                }
            }
            Command::AskOnStick { at } => self.ask_on_stick(Some(at)),
            Command::ThisGroup(right) => self.this_group(right),
            Command::StopLooking => self.stop_looking(),
            Command::WouldJoin => self.would_join(),
            Command::StopJoining => self.stop_joining(),
            Command::PickWords => self.pick(),
            Command::Lock => self.put_down(Busy::Locking, false),
            Command::Hide(_) => {}
            Command::Edit(edit) => self.edit(move |request| Input::Edit(request, edit)),
            Command::Undo => self.edit(Input::Undo),
            Command::OpenNote(note) => self.tell(Input::OpenNote(Some(note))),
            Command::OpenVersions(note) => self.tell(Input::OpenVersions(note)),
            Command::KeepPrivate { page, title, text } => {
                self.deed(move |request| Input::KeepPrivate(request, page, title, text))
            }
            Command::DropPrivate(page) => {
                self.deed(move |request| Input::DropPrivate(request, page))
            }
            Command::CloseNote => self.tell(Input::OpenNote(None)),
            Command::StartInvite => self.start_invite(),
            Command::StopInvite => self.stop_invite(),
            Command::ConfirmWords(same, who) => self.confirm_words(same, who),
            Command::ReadRequest { at } => self.read_request(at),
            Command::Propose(proposed) => {
                let proposal = proposal(proposed);
                self.deed(move |request| Input::Propose(request, proposal));
            }
            Command::Endorse(proposal) => {
                self.deed(move |request| Input::Endorse(request, proposal))
            }
            Command::Leave => self.deed(Input::Leave),
            Command::OpenBox(kind) => self.deed(move |request| Input::OpenBox(request, kind)),
            Command::FillSlip(text) => self.deed(move |request| Input::FillSlip(request, text)),
            Command::CloseBox => self.deed(Input::CloseBox),
            Command::HandNote { to, text } => {
                self.deed(move |request| Input::HandNote(request, to, text))
            }
            Command::DropHanded(note) => self.deed(move |request| Input::DropHanded(request, note)),
            Command::StartMeet { dial } => self.start_meet(dial),
            Command::StopMeet => self.stop_meet(),
            Command::Sticks => self.look_for_sticks(),
            Command::StickSwap { at } => {
                self.with_stick(move |host| host.swap_with(&PathBuf::from(at)))
            }
            Command::StickGive { at } => {
                self.with_stick(move |host| host.give_to(&PathBuf::from(at)))
            }
            Command::StickTake { at } => {
                self.with_stick(move |host| host.take_from(&PathBuf::from(at)))
            }
            Command::Print { what, at } => self.print(what, &at),
            Command::WriteCalendar { titles, places, at } => {
                self.write_calendar(titles, places, &at);
            }
            Command::ReadCalendar { at } => self.read_calendar(&at),
            Command::AddCalendar => self.add_calendar(),
            Command::Chime => self.chime(),
            Command::Settings(settings) => self.set(settings),
            Command::ChangePassphrase { old, new } => {
                self.change_passphrase(old.into_inner(), new.into_inner())
            }
            Command::Wipe => self.put_down(Busy::Wiping, true),
        }
    }

    fn tell(&self, input: Input) {
        if let Some(host) = &self.host {
            host.tell(input);
        }
    }
}

fn proposal(proposed: Proposed) -> Proposal {
    match proposed {
        Proposed::Remove(member) => Proposal::Remove(member),
        Proposed::Paper(alias) => Proposal::Paper(alias),
        Proposed::SetAside(laptop) => Proposal::SetAside(laptop),
        Proposed::Number(number) => Proposal::Number(number),
        Proposed::LetGo(what) => Proposal::LetGo(what),
    }
}

/// Whether a command comes along with another step and is none by itself.
const fn beside(command: &Command) -> bool {
    matches!(
        command,
        Command::Hide(_)
            | Command::OpenNote(_)
            | Command::OpenVersions(_)
            | Command::CloseNote
            | Command::Sticks
            | Command::Chime
    )
}
