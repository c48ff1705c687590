//! A window with a pretended owner: it carries out commands on a book made by hand, at once.

use std::{sync::Arc, time::Duration};

use commonbook_book::{
    Book, DeviceTag, DeviceView, Edit, Id, MeetingId, MeetingView, MemberId, MemberView,
    MembersView, NoteId, NoteTitle, NoteView, NotesIndex, PlanView, ProposalId, ProposalView,
    ProposedView, RoleId, RoleView, RuleId, RuleView, StatusView, TurnView,
};
use commonbook_ui::{
    Answers, App, Command, JoinState, NewsState, Passphrase, Phase, Problem, Scene, Settings, Zoom,
};
use commonbook_words::{Lang, Words};
use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use jiff::civil::{Date, DateTime, date, time};

pub(crate) fn id(byte: u8) -> Id {
    Id::from_bytes([byte; 10])
}

pub(crate) fn member(byte: u8) -> MemberId {
    MemberId(id(byte))
}

pub(crate) fn role(byte: u8) -> RoleId {
    RoleId(id(byte))
}

pub(crate) const ANA: u8 = 1;
pub(crate) const BO: u8 = 2;
pub(crate) const JO: u8 = 3;
pub(crate) const WELCOME: u8 = 11;
pub(crate) const TEA: u8 = 12;
pub(crate) const KEY: u8 = 13;
pub(crate) const OPENING: u8 = 14;
pub(crate) const SERIES: u8 = 21;
pub(crate) const LIFT: u8 = 31;

pub(crate) fn tuesday() -> Date {
    date(2026, 11, 24)
}

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
    /// Edits wait here instead of being answered.
    pub(crate) slow: bool,
    /// Everything that was pushed.
    pub(crate) pushed: Vec<Command>,
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
            slow: false,
            pushed: Vec::new(),
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
            Command::Undo => self.answers.edits += 1,
            Command::OpenNote(note) => self.open(*note),
            Command::CloseNote => self.book_mut().open_note = None,
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
            text: "The bus leaves at four.".into(),
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
            Edit::TakeSlot { date, role, .. } => {
                let turn = TurnView {
                    meeting: MeetingId(id(SERIES)),
                    date: *date,
                    role: role.parse().unwrap(),
                    member: member(ANA),
                    entered_by: None,
                };
                self.plan_mut().turns.push(turn);
            }
            Edit::HandOn { date, role, .. } => {
                let role: RoleId = role.parse().unwrap();
                let mine = |turn: &TurnView| {
                    turn.date == *date && turn.role == role && turn.member == member(ANA)
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
            Edit::AddRole { name, .. } => {
                self.plan_mut().roles.push(RoleView {
                    id: role(50),
                    name: name.clone(),
                    checklist: vec![],
                });
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
                });
            }
            Edit::WriteNote { title, .. } => {
                let notes = Arc::make_mut(&mut self.book_mut().notes);
                notes.notes.push(NoteTitle {
                    id: NoteId(id(40)),
                    title: title.clone(),
                    unreadable: false,
                });
            }
            Edit::RewriteNote { text, .. } => self.note_becomes(text),
            _ => {}
        }
    }
}

fn person(byte: u8, alias: &str, this: bool, vouched_by: &[u8]) -> MemberView {
    MemberView {
        id: member(byte),
        alias: alias.into(),
        devices: vec![DeviceView {
            id: DeviceTag(id(200 + byte)),
            this,
        }],
        vouched_by: vouched_by.iter().map(|byte| member(*byte)).collect(),
    }
}

fn turn(day: Date, job: u8, who: u8) -> TurnView {
    TurnView {
        meeting: MeetingId(id(SERIES)),
        date: day,
        role: role(job),
        member: member(who),
        entered_by: None,
    }
}

pub(crate) fn group_book() -> Book {
    let mut jo = person(JO, "Jo", false, &[ANA, BO]);
    jo.devices.clear();
    let members = MembersView {
        group: "Our book".into(),
        me: Some(member(ANA)),
        members: vec![
            person(ANA, "Ana", true, &[]),
            person(BO, "Bo", false, &[]),
            jo,
        ],
        proposals: vec![ProposalView {
            id: ProposalId(id(71)),
            what: ProposedView::Admit {
                alias: "Sam".into(),
            },
            agreed: vec![member(BO)],
            need: 2,
            mine_to_agree: true,
        }],
        number: 2,
        ..MembersView::default()
    };
    let job = |byte, name: &str| RoleView {
        id: role(byte),
        name: name.into(),
        checklist: vec!["Be there early".into()],
    };
    let plan = PlanView {
        purpose: "To be there for each other.".into(),
        meetings: vec![MeetingView {
            id: MeetingId(id(SERIES)),
            title: "Evening meeting".into(),
            date: date(2026, 11, 10),
            time: time(15, 0, 0, 0),
            minutes: 90,
            zone: "Africa/Kampala".into(),
            place: "The green room".into(),
            repeat: Some("FREQ=WEEKLY;INTERVAL=2".into()),
        }],
        changes: vec![],
        roles: vec![
            job(KEY, "Key"),
            job(OPENING, "Opening"),
            job(TEA, "Tea"),
            job(WELCOME, "Welcome"),
        ],
        turns: vec![
            turn(tuesday(), OPENING, ANA),
            turn(tuesday(), OPENING, BO),
            TurnView {
                entered_by: Some(member(BO)),
                ..turn(tuesday(), WELCOME, JO)
            },
        ],
        rules: vec![RuleView {
            id: RuleId(id(81)),
            text: "Nobody has to speak.".into(),
        }],
    };
    let notes = NotesIndex {
        notes: vec![NoteTitle {
            id: NoteId(id(LIFT)),
            title: "Lift to the clinic".into(),
            unreadable: false,
        }],
    };
    let status = StatusView {
        devices_known: 2,
        unshared_edits: 2,
        not_heard: 1,
        ..StatusView::default()
    };
    Book {
        members: Arc::new(members),
        plan: Arc::new(plan),
        notes: Arc::new(notes),
        open_note: None,
        status: Arc::new(status),
    }
}

/// A window of a size in points.
pub(crate) struct Window {
    pub(crate) harness: Harness<'static, World>,
    pub(crate) words: Words,
}

impl Window {
    pub(crate) fn new(world: World) -> Self {
        Self::sized(world, 1024.0, 640.0)
    }

    pub(crate) fn sized(world: World, width: f32, height: f32) -> Self {
        let words = Words::new(world.settings.language);
        let mut harness = Harness::builder()
            .with_size(egui::vec2(width, height))
            .with_max_steps(12)
            .with_context_setup(|ctx| drop(App::new(ctx)))
            .build_ui_state(|ui, world: &mut World| world.show(ui), world);
        harness.run();
        Self { harness, words }
    }

    /// The real thing: a window of an old laptop with everything larger.
    pub(crate) fn zoomed(mut world: World, percent: u16) -> Self {
        world.settings.zoom = Zoom::nearest(percent);
        let size = egui::vec2(1024.0, 640.0) / world.settings.zoom.factor();
        let mut window = Self::sized(world, 1024.0, 640.0);
        // A real window tells its new size in points; the harness has to be told.
        window.harness.set_size(size);
        window.run();
        window
    }

    pub(crate) fn world(&mut self) -> &mut World {
        self.harness.state_mut()
    }

    pub(crate) fn run(&mut self) {
        self.harness.run();
    }

    /// What a message says in the language of this window.
    pub(crate) fn say(&self, id: &str) -> String {
        self.words.get(id)
    }

    /// Presses the button with a name.
    pub(crate) fn press(&mut self, name: &str) {
        let button = self
            .harness
            .query_by(|node| pressable(node.role()) && node.label().as_deref() == Some(name))
            .unwrap_or_else(|| {
                panic!(
                    "no button is called {name:?}; there are {:?}",
                    self.buttons()
                )
            });
        button.click_accesskit();
        self.run();
    }

    /// Presses the button of a message.
    pub(crate) fn press_id(&mut self, id: &str) {
        let name = self.say(id);
        self.press(&name);
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.texts().iter().any(|text| text.contains(name))
    }

    pub(crate) fn has_button(&self, name: &str) -> bool {
        self.buttons().iter().any(|button| button == name)
    }

    pub(crate) fn buttons(&self) -> Vec<String> {
        let nodes = self.harness.root().children_recursive();
        nodes
            .filter(|node| pressable(node.accesskit_node().role()))
            .filter_map(|node| node.accesskit_node().label())
            .collect()
    }

    /// Everything a screen reader could say.
    pub(crate) fn texts(&self) -> Vec<String> {
        let nodes = self.harness.root().children_recursive();
        nodes
            .flat_map(|node| [node.accesskit_node().label(), node.accesskit_node().value()])
            .flatten()
            .collect()
    }

    /// The name of what has the keyboard.
    pub(crate) fn focused(&self) -> Option<String> {
        let nodes = self.harness.root().children_recursive();
        nodes
            .filter(|node| node.is_focused())
            .find_map(|node| node.accesskit_node().label())
    }

    pub(crate) fn key(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.run();
    }

    /// Goes on with Tab until something with this name has the keyboard.
    pub(crate) fn tab_to(&mut self, name: &str) {
        for _ in 0..60 {
            self.key(Modifiers::NONE, Key::Tab);
            if self.focused().as_deref() == Some(name) {
                return;
            }
        }
        panic!("Tab never reaches {name:?}; there are {:?}", self.buttons());
    }

    /// Goes to a button with Tab and presses it with Enter.
    pub(crate) fn enter(&mut self, name: &str) {
        self.tab_to(name);
        self.key(Modifiers::NONE, Key::Enter);
    }

    pub(crate) fn write(&mut self, text: &str) {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.run();
    }

    pub(crate) fn take(&mut self) -> Vec<Command> {
        self.world().take()
    }
}

pub(crate) fn pressable(role: Role) -> bool {
    matches!(
        role,
        Role::Button
            | Role::RadioButton
            | Role::TextInput
            | Role::MultilineTextInput
            | Role::PasswordInput
    )
}
