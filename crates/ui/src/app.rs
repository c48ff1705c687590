//! The window: which screen is shown, and what holds on all of them.

use std::time::Duration;

use crate::{Command, Scene};

/// The window with the drafts of its screens. Holds nothing of the book but what a person is just writing.
#[derive(Debug)]
pub struct App {}

impl App {
    /// Makes the window and installs its fonts, colours and keys. Call it before the first pass: a pass
    /// without our fonts cannot lay out our text.
    pub fn new(_ctx: &egui::Context) -> Self {
        Self {}
    }

    /// Shows the window and pushes what the person asked for.
    pub fn show(&mut self, ui: &mut egui::Ui, scene: &Scene<'_>, out: &mut Vec<Command>) {
        let _ = self.wake(scene, out);
        ui.label("");
    }

    /// Locks the book when nobody touched it for long. [`Self::show`] does this in each pass; a window that is
    /// minimised has no passes, so whoever owns it calls this when the returned time is over.
    pub fn wake(&mut self, _scene: &Scene<'_>, _out: &mut Vec<Command>) -> Option<Duration> {
        None
    }

    /// Pushes the drafts that are not in the book yet. Call it before the window closes or the book is locked
    /// from outside; the screens do it themselves before they push [`Command::Lock`] and before sharing.
    pub fn put_away(&mut self, _scene: &Scene<'_>, _out: &mut Vec<Command>) {}
}
