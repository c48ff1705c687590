//! A window with a pretended owner: it carries out commands on a book made by hand, at once.

use std::{sync::Arc, time::Duration};

use commonbook_book::{
    Book, DecisionId, DecisionState, DecisionView, Edit, MeetingId, MeetingView, MembersView,
    NoteId, NoteTitle, NoteView, PlanView, ProposalId, ProposalView, ProposedView, RoleId,
    RoleView, RuleId, RuleView, TopicId, TopicView, TurnView,
};
use commonbook_ui::{
    Answers, App, Command, JoinState, NewsState, Passphrase, Phase, Problem, Scene, Settings,
};
use commonbook_words::Lang;
use jiff::civil::{DateTime, date};

pub(crate) use crate::{group::*, pane::*};

/// What the window is given, and what it pushed.
pub(crate) struct World {
    app: Option<App>,
    pub(crate) phase: Phase,
    pub(crate) book: Option<Book>,
    pub(crate) news: NewsState,
    pub(crate) join: JoinState,
    pub(crate) answers: Answers,
    pub(crate) settings: Settings,
    pub(crate) picked: Option<Passphrase>,
    pub(crate) now: DateTime,
    pub(crate) clock: Duration,
    /// Edits are answered with this problem.
    pub(crate) refuse: Option<Problem>,
    /// Deeds are in effect at once, and do not wait for others.
    pub(crate) in_effect: bool,
    /// Edits wait here instead of being answered.
    pub(crate) slow: bool,
    /// Everything that was pushed.
    pub(crate) pushed: Vec<Command>,
    /// A note that was begun with an id of its own, and what it says.
    pub(crate) begun: Option<(NoteId, String)>,
    /// How many notes there were ever, for versions.
    versions: u32,
}

impl World {
    pub(crate) fn new(phase: Phase) -> Self {
        Self {
            app: None,
            phase,
            book: None,
            news: NewsState::default(),
            join: JoinState::default(),
            answers: Answers::default(),
            settings: Settings::default(),
            picked: None,
            now: date(2026, 11, 20).at(9, 30, 0, 0),
            clock: Duration::from_secs(1000),
            refuse: None,
            in_effect: false,
            slow: false,
            pushed: Vec::new(),
            begun: None,
            versions: 1,
        }
    }

    /// An open book with nothing in it but its founder.
    pub(crate) fn alone() -> Self {
        let mut world = Self::new(Phase::Open);
        let members = MembersView {
            group: "Our book".into(),
            me: Some(member(ANA)),
            members: vec![person(ANA, "Ana", true, &[])],
            number: 1,
            ..MembersView::default()
        };
        world.book = Some(Book {
            members: Arc::new(members),
            ..Book::default()
        });
        world
    }

    /// A group of three with a meeting every second Tuesday.
    pub(crate) fn group() -> Self {
        let mut world = Self::new(Phase::Open);
        world.book = Some(group_book());
        world
    }

    /// The same with Mira, who has two laptops: large enough to decide about one another.
    pub(crate) fn four() -> Self {
        let mut world = Self::group();
        let members = world.members_mut();
        let mut mira = person(MIRA, "Mira", false, &[ANA, BO]);
        mira.devices.push(laptop(210, false));
        members.members.push(mira);
        members.proposals.clear();
        world
    }

    /// Ana and Bo, and nobody else.
    pub(crate) fn two() -> Self {
        let mut world = Self::group();
        let members = world.members_mut();
        members.members.truncate(2);
        members.proposals.clear();
        world
    }

    pub(crate) fn members_mut(&mut self) -> &mut MembersView {
        Arc::make_mut(&mut self.book_mut().members)
    }

    /// Somebody proposed something, and Bo agreed.
    pub(crate) fn proposes(mut self, what: ProposedView, mine_to_agree: bool) -> Self {
        self.members_mut().proposals.push(ProposalView {
            id: ProposalId(id(72)),
            what,
            agreed: vec![member(if mine_to_agree { BO } else { ANA })],
            need: 2,
            mine_to_agree,
        });
        self
    }

    pub(crate) fn locked() -> Self {
        Self::new(Phase::Locked)
    }

    pub(crate) fn lang(mut self, lang: Lang) -> Self {
        self.settings.language = lang;
        self
    }

    pub(crate) fn show(&mut self, ui: &mut egui::Ui) {
        let mut out = Vec::new();
        let mut app = self.app.take().unwrap_or_else(|| App::new(ui.ctx()));
        let scene = Scene {
            phase: &self.phase,
            book: self.book.as_ref(),
            news: &self.news,
            join: &self.join,
            answers: &self.answers,
            settings: &self.settings,
            picked: self.picked.as_ref(),
            now: self.now,
            clock: self.clock,
            zone: "Africa/Kampala",
        };
        app.show(ui, &scene, &mut out);
        self.app = Some(app);
        for command in out {
            self.carry_out(&command);
            self.pushed.push(command);
        }
    }

    /// The commands that were pushed since the last time.
    pub(crate) fn take(&mut self) -> Vec<Command> {
        std::mem::take(&mut self.pushed)
    }

    fn carry_out(&mut self, command: &Command) {
        match command {
            Command::Unlock { .. } => {
                self.phase = Phase::Open;
                self.book = Some(group_book());
            }
            Command::Lock => {
                self.phase = Phase::Locked;
                self.book = None;
            }
            Command::Settings(settings) => self.settings = settings.clone(),
            Command::Edit(edit) if !self.slow => self.answer(edit),
            Command::Propose(_)
            | Command::Endorse(_)
            | Command::Leave
            | Command::OpenBox(_)
            | Command::FillSlip(_)
            | Command::CloseBox
            | Command::HandNote { .. }
            | Command::DropHanded(_) => {
                self.answers.deeds += 1;
                self.answers.in_effect = self.in_effect;
                self.answers.problem = self.refuse;
            }
            Command::Undo => self.answers.edits += 1,
            Command::OpenVersions(note) => self.open_versions(*note),
            Command::KeepPrivate { page, title, text } => {
                self.answers.deeds += 1;
                self.keep_private(*page, title, text);
            }
            Command::DropPrivate(page) => {
                self.answers.deeds += 1;
                let private = Arc::make_mut(&mut self.book_mut().private);
                private.pages.retain(|one| one.id != *page);
            }
            Command::OpenNote(note) => self.open(*note),
            Command::CloseNote => self.book_mut().open_note = None,
            Command::WriteCalendar { .. } => {
                self.answers.printed = Some("/home/ana/Documents/calendar.ics".into());
            }
            Command::ReadCalendar { at } => {
                self.answers.calendar = Some(crate::calendars::preview(at))
            }
            Command::AddCalendar => {
                self.answers.calendar = None;
                self.answers.deeds += 1;
                self.answers.problem = self.refuse;
            }
            Command::Print { .. } => {
                self.answers.printed = Some("/home/ana/Documents/sheet.html".into());
            }
            Command::PickWords => {
                self.picked = Some(Passphrase::new(zeroize::Zeroizing::new(
                    "red boat lamp goat seven".into(),
                )));
            }
            _ => {}
        }
    }

    pub(crate) fn book_mut(&mut self) -> &mut Book {
        self.book.as_mut().unwrap()
    }

    pub(crate) fn plan_mut(&mut self) -> &mut PlanView {
        Arc::make_mut(&mut self.book_mut().plan)
    }

    fn open(&mut self, note: NoteId) {
        let view = NoteView {
            id: note,
            title: "Lift to the clinic".into(),
            text: match &self.begun {
                Some((begun, text)) if *begun == note => text.clone(),
                _ => "The bus leaves at four.".into(),
            },
            version: "1".into(),
        };
        self.book_mut().open_note = Some(Arc::new(view));
    }

    /// Somebody else changed the note that is open.
    pub(crate) fn note_becomes(&mut self, text: &str) {
        self.versions += 1;
        let version = self.versions.to_string();
        let view = self.book_mut().open_note.as_mut().unwrap();
        let view = Arc::make_mut(view);
        view.text = text.into();
        view.version = version;
    }

    pub(crate) fn answer(&mut self, edit: &Edit) {
        self.answers.edits += 1;
        self.answers.problem = self.refuse;
        if self.refuse.is_some() {
            return;
        }
        match edit {
            Edit::TakeSlot {
                date,
                role,
                member: whom,
                learning,
                ..
            } => {
                let whom = whom.as_ref().map(|whom| whom.parse().unwrap());
                let whose = whom.unwrap_or(member(ANA));
                let role: RoleId = role.parse().unwrap();
                self.plan_mut()
                    .turns
                    .retain(|turn| turn.date != *date || turn.role != role || turn.member != whose);
                let turn = TurnView {
                    meeting: MeetingId(id(SERIES)),
                    date: *date,
                    role,
                    member: whose,
                    entered_by: whom.map(|_| member(ANA)),
                    learning: *learning,
                };
                self.plan_mut().turns.push(turn);
            }
            Edit::HandOn {
                date,
                role,
                member: whom,
                ..
            } => {
                let role: RoleId = role.parse().unwrap();
                let whom = whom.as_ref().map(|whom| whom.parse().unwrap());
                let whom = whom.unwrap_or(member(ANA));
                let mine = |turn: &TurnView| {
                    turn.date == *date && turn.role == role && turn.member == whom
                };
                self.plan_mut().turns.retain(|turn| !mine(turn));
            }
            Edit::AddRule { text, .. } => {
                let number = self.plan_mut().rules.len() as u8;
                self.plan_mut().rules.push(RuleView {
                    id: RuleId(id(100 + number)),
                    text: text.clone(),
                });
            }
            Edit::AddDecision {
                text,
                rules,
                try_until,
                ..
            } => {
                self.plan_mut().decisions.push(DecisionView {
                    id: DecisionId(id(90)),
                    text: text.clone(),
                    rules: rules.clone().unwrap_or_default(),
                    try_until: *try_until,
                    state: DecisionState::Open,
                    date: None,
                    concerns: vec![],
                    waits: None,
                    mine: false,
                });
            }
            Edit::DropDecision { .. } => self.plan_mut().decisions.clear(),
            Edit::AddRole { name, .. } => {
                let job = RoleView::named(role(50), name.clone());
                self.plan_mut().roles.push(job);
            }
            Edit::AddMeeting {
                title,
                date,
                time,
                minutes,
                zone,
                place,
                repeat,
                ..
            } => {
                self.plan_mut().meetings.push(MeetingView {
                    id: MeetingId(id(SERIES)),
                    title: title.clone(),
                    date: *date,
                    time: *time,
                    minutes: *minutes,
                    zone: zone.clone(),
                    place: place.clone(),
                    repeat: repeat.clone(),
                    venue: None,
                    kind: commonbook_book::MeetingKind::default(),
                    how: String::new(),
                    tell: None,
                    trials: Vec::new(),
                    crossings: Vec::new(),
                });
            }
            Edit::WriteNote {
                id: chosen,
                title,
                text,
            } => {
                let note = chosen.unwrap_or(NoteId(id(40)));
                if chosen.is_some() {
                    self.begun = Some((note, text.clone()));
                }
                let notes = Arc::make_mut(&mut self.book_mut().notes);
                notes.notes.push(NoteTitle {
                    id: note,
                    title: title.clone(),
                    unreadable: false,
                });
            }
            Edit::AddTopic {
                date,
                text,
                minutes,
                guest,
                ..
            } => {
                let number = self.plan_mut().topics.len() as u8;
                self.plan_mut().topics.push(TopicView {
                    id: TopicId(id(150 + number)),
                    meeting: MeetingId(id(SERIES)),
                    date: *date,
                    text: text.clone(),
                    minutes: *minutes,
                    guest: guest.clone(),
                });
            }
            Edit::DropTopic { topic, .. } => {
                let topics = &mut self.plan_mut().topics;
                topics.retain(|one| one.id.to_string() != *topic);
            }
            edit @ (Edit::AddResource(_)
            | Edit::AddPlan { .. }
            | Edit::AddStep { .. }
            | Edit::TakeStep { .. }
            | Edit::HandStepOn { .. }
            | Edit::ChangeStep { .. }) => self.writes_down(edit),
            Edit::SetPack { text, ask_where } => {
                let pack = &mut self.plan_mut().pack;
                pack.text = text.clone().unwrap_or(pack.text.clone());
                pack.ask_where = ask_where.unwrap_or(pack.ask_where);
            }
            Edit::RewriteNote { text, .. } => self.note_becomes(text),
            edit @ (Edit::PlaceRule { .. } | Edit::ChangeRule { .. } | Edit::DropRule { .. }) => {
                crate::drafting::answer(self.plan_mut(), edit);
            }
            edit => crate::rota::answer(self.book_mut(), edit),
        }
    }
}
