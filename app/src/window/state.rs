//! What the window knows beside the book: which screen, what is under way, what became of it.

use std::{
    collections::VecDeque,
    path::PathBuf,
    sync::Arc,
    time::{Duration, Instant},
};

use commonbook_book::{Book, ProposalView, ProposedView};
use commonbook_host::{Answer, Beginning, Cost, Host, HostError, Input, StickDone};
use commonbook_ui::{
    Answers, Busy, Inviting, JoinState, Joining, NewsState, Passphrase, Phase, Scene, Settings,
};
use commonbook_words::Lang;
use eframe::egui::Context;
use jiff::civil::Date;
use zeroize::Zeroizing;

use crate::ended;

use super::{
    by_stick::ByStick, calendar::Calendar, join::Coming, later::Later, news::Meeting,
    print::Printing, problem::problem,
};

/// The name of the row that keeps the window's settings.
const SETTINGS: &str = "window";

/// What an opened or made book is wanted for.
pub(super) enum Then {
    /// To be shown.
    Show,
    /// To join with words.
    Join { words: String, at: Option<String> },
    /// To ask by stick.
    AskOnStick { at: Option<String> },
}

/// The state of the window.
pub(crate) struct State {
    pub(super) ctx: Context,
    pub(super) vault: PathBuf,
    phase: Phase,
    pub(super) host: Option<Arc<Host>>,
    pub(super) settings: Settings,
    pub(super) news: NewsState,
    pub(super) join: JoinState,
    pub(super) answers: Answers,
    pub(super) picked: Option<Passphrase>,
    pub(super) zone: String,
    began: Instant,
    /// Addresses to call whenever a meeting begins: the demo's companions.
    pub(super) companions: Vec<String>,
    opening: Option<(Later<Result<Host, HostError>>, Then)>,
    closing: Option<(Later<Result<(), HostError>>, Phase)>,
    /// Edits that are not answered yet, in order.
    edits: VecDeque<Later<Result<Answer, HostError>>>,
    /// Proposals and agreements that are not answered yet, in order.
    deeds: VecDeque<Later<Result<Answer, HostError>>>,
    /// The day on which this looked what one asked for has ended.
    looked_on: Option<Date>,
    changing: Option<Later<Result<(), HostError>>>,
    pub(super) stick: Option<Later<Result<StickDone, HostError>>>,
    pub(super) printing: Option<Printing>,
    /// A sound that is being made.
    pub(super) chiming: Option<Later<bool>>,
    pub(super) meeting: Option<Meeting>,
    pub(super) coming: Option<Coming>,
    pub(super) by_stick: ByStick,
    pub(super) calendar: Calendar,
}

impl State {
    pub(super) fn new(
        ctx: &Context,
        vault: PathBuf,
        passphrase: Option<Zeroizing<String>>,
        lang: Lang,
        companions: Vec<String>,
    ) -> Self {
        let zone = crate::clock::zone().unwrap_or_else(|| "UTC".to_owned());
        let mut state = Self {
            ctx: ctx.clone(),
            phase: if vault.exists() {
                Phase::Locked
            } else {
                Phase::FirstRun
            },
            vault,
            host: None,
            settings: Settings {
                language: lang,
                ..Settings::default()
            },
            news: NewsState::default(),
            join: JoinState::Nothing,
            answers: Answers::default(),
            picked: None,
            zone,
            began: Instant::now(),
            companions,
            opening: None,
            closing: None,
            edits: VecDeque::new(),
            deeds: VecDeque::new(),
            looked_on: None,
            changing: None,
            stick: None,
            printing: None,
            chiming: None,
            meeting: None,
            coming: None,
            by_stick: ByStick::default(),
            calendar: Calendar::default(),
        };
        if let Some(passphrase) = passphrase {
            state.open(passphrase);
        }
        state
    }

    pub(super) fn book(&self) -> Option<Arc<Book>> {
        self.host.as_ref().map(|host| host.book())
    }

    pub(super) fn scene<'a>(&'a self, book: Option<&'a Book>) -> Scene<'a> {
        Scene {
            phase: &self.phase,
            book,
            news: &self.news,
            join: &self.join,
            answers: &self.answers,
            settings: &self.settings,
            picked: self.picked.as_ref(),
            now: crate::clock::now().datetime(),
            clock: self.began.elapsed(),
            zone: &self.zone,
        }
    }

    pub(super) fn went(&mut self, result: Result<(), &HostError>) {
        self.answers.problem = result.err().map(problem);
    }

    /// Looks at another book, where there is one.
    pub(super) fn other_book(&mut self, at: PathBuf) {
        match [at.join(crate::place::FILE), at]
            .into_iter()
            .find(|file| file.is_file())
        {
            Some(file) => {
                self.vault = file;
                self.settings = self.settings.of_anybody();
                self.went(Ok(()));
            }
            None => self.went(Err(&HostError::NoFile)),
        }
    }

    pub(super) fn open(&mut self, passphrase: Zeroizing<String>) {
        let vault = self.vault.clone();
        self.phase = Phase::Busy(Busy::Opening);
        self.opening = Some((
            Later::begin(&self.ctx, move || Host::open(&vault, &passphrase)),
            Then::Show,
        ));
    }

    pub(super) fn make(
        &mut self,
        passphrase: Zeroizing<String>,
        group: Option<String>,
        alias: String,
        then: Then,
    ) {
        let vault = self.vault.clone();
        self.phase = Phase::Busy(Busy::Making);
        let work = move || {
            if let Some(folder) = vault.parent() {
                std::fs::create_dir_all(folder)
                    .map_err(|_| HostError::Vault(commonbook_host::VaultError::Io))?;
            }
            let beginning = match &group {
                Some(name) => Beginning::Group {
                    name,
                    alias: &alias,
                },
                None => Beginning::Newcomer { alias: &alias },
            };
            Host::create(&vault, &passphrase, &beginning, Cost::default())
        };
        self.opening = Some((Later::begin(&self.ctx, work), then));
    }

    pub(super) fn pick(&mut self) {
        let words = commonbook_host::draw_words(5);
        self.picked = words.ok().map(Passphrase::new);
    }

    /// An edit, or taking the last one back: answered in order.
    pub(super) fn edit(
        &mut self,
        make: impl FnOnce(commonbook_host::RequestId) -> Input + Send + 'static,
    ) {
        match &self.host {
            Some(host) => self.edits.push_back(Later::of(host.ask(make))),
            None => self.answers.edits += 1,
        }
    }

    /// Something about who belongs: answered in order.
    pub(super) fn deed(
        &mut self,
        make: impl FnOnce(commonbook_host::RequestId) -> Input + Send + 'static,
    ) {
        match &self.host {
            Some(host) => self.deeds.push_back(Later::of(host.ask(make))),
            None => self.answers.deeds += 1,
        }
    }

    pub(super) fn set(&mut self, settings: Settings) {
        let text = settings.to_text();
        self.settings = settings;
        if let Some(host) = &self.host {
            let kept = host.set_setting(SETTINGS, text.into_bytes());
            self.went(kept.as_ref().copied());
        }
    }

    pub(super) fn change_passphrase(&mut self, old: Zeroizing<String>, new: Zeroizing<String>) {
        if let Some(host) = self.host.clone() {
            let work = move || host.change_passphrase(&old, &new, Cost::default());
            self.changing = Some(Later::begin(&self.ctx, work));
        }
    }

    /// Closes the book and shows a screen without one; `wipe` takes it off the device.
    pub(super) fn put_down(&mut self, busy: Busy, wipe: bool) {
        self.meeting = None;
        self.coming = None;
        self.by_stick = ByStick::default();
        self.forget_calendar();
        self.join = JoinState::Nothing;
        self.news = NewsState::default();
        let Some(host) = self.host.take() else { return };
        self.phase = Phase::Busy(busy);
        let vault = self.vault.clone();
        let work = move || {
            let locked = host.lock();
            drop(host);
            if wipe {
                commonbook_host::wipe(&vault).map_err(HostError::from)
            } else {
                locked
            }
        };
        let after = if wipe { Phase::FirstRun } else { Phase::Locked };
        self.closing = Some((Later::begin(&self.ctx, work), after));
    }

    /// The window closes: everything is put away before the program ends.
    pub(super) fn close(&mut self) {
        self.meeting = None;
        self.coming = None;
        if let Some(host) = self.host.take() {
            let _ = host.lock();
        }
    }

    /// Once a day, what one asked the group for and is over goes.
    fn let_go_of_what_ended(&mut self) {
        let Some(host) = &self.host else {
            self.looked_on = None;
            return;
        };
        let today = Some(crate::clock::today());
        if self.looked_on != today {
            self.looked_on = today;
            ended::let_go(host);
        }
    }

    /// Looks what became of everything that is under way.
    pub(super) fn hear(&mut self) {
        self.hear_opening();
        self.let_go_of_what_ended();
        if let Some(done) = self.closing.as_ref().and_then(|(later, _)| later.look()) {
            if let Some((_, after)) = self.closing.take() {
                self.phase = if self.vault.exists() {
                    after
                } else {
                    Phase::FirstRun
                };
            }
            // Locked, the book keeps its cover, and whoever needs strong colours still needs them.
            if self.phase == Phase::FirstRun {
                self.settings = self.settings.of_anybody();
            }
            if let Ok(result) = done {
                self.went(result.as_ref().copied());
            }
        }
        while let Some(answer) = self.edits.front().and_then(Later::look) {
            self.edits.pop_front();
            self.answers.edits += 1;
            self.went(
                answer
                    .as_ref()
                    .map_or(Ok(()), |answer| answer.as_ref().map(|_| ())),
            );
        }
        while let Some(answer) = self.deeds.front().and_then(Later::look) {
            self.deeds.pop_front();
            self.answers.deeds += 1;
            self.answers.in_effect = matches!(
                answer,
                Ok(Ok(Answer::Proposed { in_effect: true } | Answer::Done))
            );
            self.went(
                answer
                    .as_ref()
                    .map_or(Ok(()), |answer| answer.as_ref().map(|_| ())),
            );
        }
        if let Some(Ok(done)) = self.changing.as_ref().and_then(Later::look) {
            self.changing = None;
            self.answers.passphrase_changed = done.is_ok();
            self.went(done.as_ref().copied());
        }
        self.hear_stick();
        self.hear_printing();
        self.hear_calendar();
        self.hear_meeting();
        self.hear_coming();
        self.hear_by_stick();
        self.came_in();
    }

    /// Whoever came in where members meet, or by a stick, is asking no more; and whom another member let in is in.
    fn came_in(&mut self) {
        let Some(book) = self.book() else { return };
        match &self.join {
            JoinState::Joining(_) if book.members.me.is_some() => self.join = JoinState::Nothing,
            JoinState::Inviting(Inviting::Asked { alias, .. }) => {
                let waits = |p: &ProposalView| match &p.what {
                    ProposedView::Admit { alias: name } => name == alias,
                    ProposedView::AdmitDevice { .. } => true,
                    _ => false,
                };
                let waits = book.members.proposals.iter().any(waits);
                if !waits && book.members.members.iter().any(|m| m.alias == *alias) {
                    let (alias, same) = (alias.clone(), false);
                    self.join = JoinState::Inviting(Inviting::In { alias, same });
                }
            }
            _ => {}
        }
    }

    fn hear_opening(&mut self) {
        let Some(done) = self.opening.as_ref().and_then(|(later, _)| later.look()) else {
            return;
        };
        let Some((_, then)) = self.opening.take() else {
            return;
        };
        self.picked = None;
        match done {
            Ok(Ok(host)) => {
                let ctx = self.ctx.clone();
                host.on_change(move || ctx.request_repaint());
                let text = host
                    .setting(SETTINGS)
                    .and_then(|bytes| String::from_utf8(bytes).ok());
                self.host = Some(Arc::new(host));
                self.phase = Phase::Open;
                self.answers.problem = None;
                match text {
                    Some(text) => self.settings = self.settings.clone().with_text(&text),
                    // What was chosen in the first run is kept in the book that came of it.
                    None => self.set(self.settings.clone()),
                }
                match then {
                    Then::Show => {}
                    Then::Join { words, at } => self.ask_to_join(words, at),
                    Then::AskOnStick { at } => self.ask_on_stick(at),
                }
            }
            other => {
                self.phase = if self.vault.exists() {
                    Phase::Locked
                } else {
                    Phase::FirstRun
                };
                let error = other
                    .ok()
                    .and_then(Result::err)
                    .unwrap_or(HostError::Closed);
                self.went(Err(&error));
            }
        }
    }

    /// When to look again although nothing rings: times that pass while nothing happens.
    pub(super) fn look_again(&self) -> Option<Duration> {
        let meeting = self.meeting.as_ref().and_then(Meeting::look_again);
        let coming = self.coming.as_ref().and_then(Coming::look_again);
        meeting.into_iter().chain(coming).min()
    }

    pub(super) fn stopped_joining(&mut self) {
        self.join = JoinState::Joining(Joining::Stopped);
    }
}
