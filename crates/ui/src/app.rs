//! The window: which screen is shown, and what holds on all of them.

mod away;

use std::time::Duration;

use commonbook_words::{Lang, Words};
use egui::Ui;

use crate::{
    Command, Phase, Scene, Theme, Zoom,
    acts::Acts,
    coming::Coming,
    desk::Desk,
    frame::{Frame, frame_for},
    house, keys,
    place::Place,
    screens::{self, Screens},
    tokens,
};

/// The window with the drafts of its screens. Holds nothing of the book but what a person is just writing.
#[derive(Debug)]
pub struct App {
    words: Words,
    dressed: Option<(Theme, Zoom)>,
    place: Place,
    /// The list of places is shown, in a narrow window.
    places_open: bool,
    /// The next heading takes the keyboard.
    fresh: bool,
    /// A field had the keyboard at the end of the last pass, so Escape only leaves it.
    wrote: bool,
    /// The kind of screen of the last pass.
    phase: Option<Phase>,
    /// Since when the cover is on.
    hidden: Option<Duration>,
    /// When somebody last touched anything.
    touched: Duration,
    /// The lock was asked for already.
    locking: bool,
    acts: Acts,
    coming: Coming,
    screens: Screens,
}

impl App {
    /// Makes the window and installs its fonts, colours and keys. Call it before the first pass: a pass
    /// without our fonts cannot lay out our text.
    pub fn new(ctx: &egui::Context) -> Self {
        tokens::install_fonts(ctx, Lang::default());
        tokens::install_theme(ctx, Theme::default());
        // The steps of zoom are ours, so the toolkit's own keys would disagree with the setting.
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        Self {
            words: Words::new(Lang::default()),
            dressed: None,
            place: Place::default(),
            places_open: false,
            fresh: true,
            wrote: false,
            phase: None,
            hidden: None,
            touched: Duration::ZERO,
            locking: false,
            acts: Acts::default(),
            coming: Coming::default(),
            screens: Screens::default(),
        }
    }

    /// Shows the window and pushes what the person asked for.
    pub fn show(&mut self, ui: &mut Ui, scene: &Scene<'_>, out: &mut Vec<Command>) {
        let before = out.len();
        keys::press_once(ui);
        house::reach::begin(ui);
        self.dress(ui, scene);
        if ui.input(|input| !input.raw.events.is_empty()) {
            self.touched = scene.clock;
        }
        if keys::too_much(ui) {
            self.acts.say(self.words.get("paste-too-long"));
            ui.request_repaint();
        }
        self.notice(scene, out);
        if keys::hide(ui) {
            self.turn_cover(ui, scene, out);
        }
        if let Some(after) = self.wake(scene, out) {
            ui.request_repaint_after(after);
        }
        if self.hidden.is_some() {
            screens::cover(ui, &self.words, scene.now.date());
        } else {
            self.keys(ui, scene, out);
            self.screen(ui, scene, out);
        }
        house::reach::end(ui);
        self.wrote = ui.text_edit_focused();
        if out.len() != before {
            ui.request_repaint();
        }
    }

    /// Pushes the drafts that are not in the book yet. Call it before the window closes or the book is locked
    /// from outside; the screens do it themselves before they push [`Command::Lock`] and before sharing.
    pub fn put_away(&mut self, out: &mut Vec<Command>) {
        self.screens.put_away(&mut self.acts, out);
    }

    /// Follows the settings.
    fn dress(&mut self, ui: &mut Ui, scene: &Scene<'_>) {
        let settings = scene.settings;
        if self.words.lang() != settings.language {
            self.words = Words::new(settings.language);
            tokens::install_fonts(ui, settings.language);
            ui.request_discard("another language");
        }
        let dress = (settings.theme, settings.zoom);
        if self.dressed != Some(dress) {
            self.dressed = Some(dress);
            tokens::install_theme(ui, settings.theme);
            let style = ui.global_style();
            ui.set_style(style);
            let factor = settings.zoom.factor();
            if ui.zoom_factor() == factor {
                // Nothing was painted yet. With other colours letters are drawn otherwise, which is for the next frame:
                // to do both in one would make it late.
                ui.request_repaint();
            } else {
                ui.set_zoom_factor(factor);
                // This pass began with the old width.
                ui.request_discard("another size");
            }
        }
    }

    /// Notices that the book was opened or locked.
    fn notice(&mut self, scene: &Scene<'_>, out: &mut Vec<Command>) {
        let open = *scene.phase == Phase::Open;
        if self.phase.as_ref() != Some(scene.phase) {
            let was_open = self.phase.replace(scene.phase.clone()) == Some(Phase::Open);
            self.fresh = true;
            if open != was_open {
                self.turn_over(scene, open);
            }
        }
        self.acts.hear(scene);
        match scene.book {
            Some(book) if open => {
                self.coming.renew(&book.plan, scene.now.date());
                self.screens.hear(scene, &mut self.acts, out);
            }
            _ => {}
        }
    }

    /// The book was opened, or locked: nothing of before is shown or kept.
    fn turn_over(&mut self, scene: &Scene<'_>, open: bool) {
        self.locking = false;
        self.touched = scene.clock;
        self.place = Place::default();
        self.places_open = false;
        self.acts = Acts::turn_over(scene);
        self.coming.clear();
        self.screens = Screens::default();
        if !open {
            self.hidden = None;
        }
    }

    /// The keys that work on every screen.
    fn keys(&mut self, ui: &Ui, scene: &Scene<'_>, out: &mut Vec<Command>) {
        if let Some(zoom) = keys::zoom(ui, scene.settings.zoom)
            && zoom != scene.settings.zoom
        {
            out.push(Command::Settings(crate::Settings {
                zoom,
                ..scene.settings.clone()
            }));
        }
        if scene.among_places()
            && !self.screens.meets()
            && let Some(place) = keys::place(ui)
        {
            self.go(place, scene, out);
        }
    }

    fn go(&mut self, place: Place, scene: &Scene<'_>, out: &mut Vec<Command>) {
        self.put_away(out);
        self.screens.leave(self.place, out);
        self.acts.leave(scene);
        self.place = place;
        self.places_open = false;
        self.fresh = true;
    }

    fn screen(&mut self, ui: &mut Ui, scene: &Scene<'_>, out: &mut Vec<Command>) {
        let escape = !self.wrote && ui.input(|input| input.key_pressed(egui::Key::Escape));
        let among_places = scene.among_places();
        let frame = frame_for(ui.content_rect().width());
        self.places_open &= frame == Frame::Narrow;
        let mut desk = Desk {
            words: &self.words,
            scene,
            frame,
            coming: &self.coming,
            acts: &mut self.acts,
            place: self.place,
            go: None,
            fresh: std::mem::take(&mut self.fresh),
            turned: false,
            escape,
            hide: false,
            out,
        };
        match scene.phase {
            Phase::Busy(busy) => screens::busy(ui, &mut desk, *busy),
            Phase::FirstRun => self.screens.first_run(ui, &mut desk),
            Phase::Locked => self.screens.unlock(ui, &mut desk),
            Phase::Open if !among_places => self.screens.joining(ui, &mut desk),
            Phase::Open if self.screens.meets() => self.screens.meeting(ui, &mut desk),
            Phase::Open if self.places_open => {
                if screens::places(ui, &mut desk) {
                    self.places_open = false;
                }
            }
            Phase::Open => {
                self.places_open = self.screens.place(ui, &mut desk);
            }
        }
        let Desk {
            go, turned, hide, ..
        } = desk;
        if turned {
            self.fresh = true;
            self.acts.turn();
        }
        if let Some(place) = go {
            self.go(place, scene, out);
        }
        if hide {
            self.turn_cover(ui, scene, out);
        }
        if turned || go.is_some() || hide {
            ui.request_repaint();
        }
    }
}
