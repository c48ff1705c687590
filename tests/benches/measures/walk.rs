//! The window: its first screen, and a walk through all its places and whatever can be pressed there.

use std::{
    collections::BTreeSet,
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

use commonbook_book::Book;
use commonbook_replica::{Answer, Input};
use commonbook_ui::{Answers, App, Command, JoinState, NewsState, Phase, Scene, Settings};
use commonbook_vault::VaultFile;
use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};

use crate::{PASSPHRASE, book::Open, figures::ms, many};

/// What a window is given.
struct State {
    app: Option<App>,
    phase: Phase,
    book: Option<Arc<Book>>,
    answers: Answers,
    settings: Settings,
    clock: Duration,
    pushed: Vec<Command>,
    /// How long building each frame took.
    built: Vec<f64>,
}

impl State {
    fn show(&mut self, ui: &mut egui::Ui) {
        let mut app = self.app.take().unwrap_or_else(|| App::new(ui.ctx()));
        let scene = Scene {
            phase: &self.phase,
            book: self.book.as_deref(),
            news: &NewsState::default(),
            join: &JoinState::default(),
            answers: &self.answers,
            settings: &self.settings,
            picked: None,
            now: jiff::civil::date(2026, 12, 15).at(9, 30, 0, 0),
            clock: self.clock,
            zone: "Europe/London",
        };
        let began = Instant::now();
        app.show(ui, &scene, &mut self.pushed);
        self.built.push(ms(began.elapsed()));
        self.app = Some(app);
    }
}

/// A window of an ordinary laptop.
pub(crate) struct Window {
    harness: Harness<'static, State>,
    /// How long whole frames took, with the shapes made into triangles as for a screen.
    frames: Vec<f64>,
}

impl Window {
    pub(crate) fn locked() -> Self {
        let state = State {
            app: None,
            phase: Phase::Locked,
            book: None,
            answers: Answers::default(),
            settings: Settings::default(),
            clock: Duration::from_secs(1000),
            pushed: Vec::new(),
            built: Vec::new(),
        };
        let mut harness = Harness::builder()
            .with_size(egui::vec2(1280.0, 800.0))
            .with_max_steps(12)
            .with_context_setup(|ctx| drop(App::new(ctx)))
            .build_ui_state(|ui, state: &mut State| state.show(ui), state);
        let _ = harness.try_run();
        let mut window = Self {
            harness,
            frames: Vec::new(),
        };
        window.frame();
        window
    }

    /// The book was opened: its first frame.
    pub(crate) fn open(&mut self, book: Arc<Book>) {
        self.harness.state_mut().phase = Phase::Open;
        self.show(book);
    }

    /// A frame with this book.
    pub(crate) fn show(&mut self, book: Arc<Book>) {
        self.harness.state_mut().book = Some(book);
        self.frame();
    }

    /// One frame, or one for each key that waits, and how long the slowest took.
    fn frame(&mut self) -> f64 {
        self.harness.state_mut().built.clear();
        let began = Instant::now();
        self.harness.step();
        let stepped = ms(began.elapsed());
        let built = &self.harness.state().built;
        let around = (stepped - built.iter().sum::<f64>()) / built.len() as f64;
        let slowest = built.iter().copied().fold(0.0, f64::max);
        let output = self.harness.output();
        let (shapes, points) = (output.shapes.clone(), output.pixels_per_point);
        let began = Instant::now();
        let triangles = self.harness.ctx.tessellate(shapes, points);
        let frame = slowest + around + ms(began.elapsed());
        assert!(!triangles.is_empty());
        self.frames.push(frame);
        frame
    }

    /// The names of all that can be pressed.
    fn buttons(&self) -> Vec<String> {
        let nodes = self.harness.root().children_recursive();
        let pressable = nodes.filter(|node| {
            let role = node.accesskit_node().role();
            matches!(
                role,
                Role::Button
                    | Role::Link
                    | Role::CheckBox
                    | Role::RadioButton
                    | Role::Tab
                    | Role::ComboBox
            )
        });
        pressable
            .filter_map(|node| node.accesskit_node().label())
            .collect()
    }

    fn press(&mut self, name: &str) -> bool {
        let button = self.harness.query_all_by_label(name).next();
        button.inspect(|button| button.click_accesskit()).is_some()
    }
}

/// A window on a real book, whose commands are carried out between frames, as another thread does.
struct Walk {
    window: Window,
    /// The cover is on.
    hidden: bool,
    open: Open<VaultFile>,
}

impl Walk {
    fn settle(&mut self) {
        for _ in 0..4 {
            self.window.frame();
            let commands = std::mem::take(&mut self.window.harness.state_mut().pushed);
            for command in commands {
                self.carry_out(command);
            }
            let book = self.open.book.clone();
            let state = self.window.harness.state_mut();
            state.book = Some(book);
            state.clock += Duration::from_millis(40);
        }
    }

    fn carry_out(&mut self, command: Command) {
        let state = self.window.harness.state_mut();
        match command {
            Command::Edit(edit) => {
                state.answers.edits += 1;
                let _: Answer = self.open.ask(|r| Input::Edit(r, edit));
            }
            Command::Undo => {
                state.answers.edits += 1;
                let _: Answer = self.open.ask(Input::Undo);
            }
            Command::OpenNote(note) => drop(self.open.give(Input::OpenNote(Some(note)))),
            Command::CloseNote => drop(self.open.give(Input::OpenNote(None))),
            Command::Settings(settings) => state.settings = settings,
            Command::Lock => {
                // Opened again at once.
                state.phase = Phase::Locked;
                self.window.frame();
                self.window.harness.state_mut().phase = Phase::Open;
            }
            Command::Hide(hidden) => self.hidden = hidden,
            _ => state.answers.deeds += 1,
        }
    }

    /// Goes to a place; away from whatever was open.
    fn go(&mut self, place: Key) {
        self.window.harness.state_mut().settings = Settings::default();
        if self.hidden {
            let keys = Modifiers::COMMAND | Modifiers::SHIFT;
            self.window.harness.key_press_modifiers(keys, Key::H);
            self.settle();
        }
        self.window.harness.key_press(Key::Escape);
        self.settle();
        self.window
            .harness
            .key_press_modifiers(Modifiers::ALT, place);
        self.settle();
    }
}

const PLACES: [(Key, &str); 6] = [
    (Key::Num1, "1 Next meeting"),
    (Key::Num2, "2 Who does what"),
    (Key::Num3, "3 Notebook"),
    (Key::Num4, "4 People"),
    (Key::Num5, "5 Share news"),
    (Key::Num6, "6 This laptop"),
];
/// So many different things are pressed in one place.
const PRESSED: usize = 24;

/// Through all places: each looked at, scrolled, and everything on it pressed once.
pub(crate) fn walk(folder: &Path) {
    // A copy, for what is pressed is done.
    let copy = folder.join("walked");
    std::fs::copy(folder.join("vault"), &copy).unwrap();
    let open = Open::new(VaultFile::open(&copy, PASSPHRASE).unwrap());
    let mut window = Window::locked();
    window.open(open.book.clone());
    many(
        "frame 0 the first screen",
        std::mem::take(&mut window.frames),
    );
    let mut walk = Walk {
        window,
        hidden: false,
        open,
    };
    for (key, place) in PLACES {
        walk.go(key);
        walk.window.frames.clear();
        for _ in 0..10 {
            walk.settle();
        }
        many(
            &format!("frame {place}, looked at"),
            std::mem::take(&mut walk.window.frames),
        );
        let pointer = egui::pos2(800.0, 500.0);
        walk.window.harness.hover_at(pointer);
        for _ in 0..20 {
            walk.window.harness.event(egui::Event::MouseWheel {
                unit: egui::MouseWheelUnit::Point,
                delta: egui::vec2(0.0, -200.0),
                modifiers: Modifiers::NONE,
                phase: egui::TouchPhase::Move,
                source: egui::MouseWheelSource::Wheel,
            });
            walk.window.frame();
        }
        many(
            &format!("frame {place}, scrolled"),
            std::mem::take(&mut walk.window.frames),
        );
        press_everything(&mut walk, key, place);
    }
}

fn press_everything(walk: &mut Walk, key: Key, place: &str) {
    let mut done = BTreeSet::new();
    let mut worst = (0.0, String::new());
    let mut all = Vec::new();
    walk.go(key);
    let names = walk.window.buttons();
    for name in names {
        if done.len() >= PRESSED || !done.insert(name.clone()) {
            continue;
        }
        walk.go(key);
        walk.window.frames.clear();
        if !walk.window.press(&name) {
            continue;
        }
        walk.settle();
        let most = walk.window.frames.iter().copied().fold(0.0, f64::max);
        if most > worst.0 {
            worst = (most, name);
        }
        all.append(&mut walk.window.frames);
    }
    if std::env::var_os("MEASURE_NAMES").is_some() {
        eprintln!(
            "{place}: {} pressed, the slowest frame after {:?}: {:.1} ms",
            done.len(),
            worst.1,
            worst.0
        );
    }
    if !all.is_empty() {
        many(&format!("frame {place}, pressed"), all);
    }
}
