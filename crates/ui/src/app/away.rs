//! When nobody sits at the laptop: the lock, and the cover.

use std::time::Duration;

use egui::Ui;

use super::App;
use crate::{Command, Phase, Scene};

/// How long the cover can be taken off with the same keys.
const COVER: Duration = Duration::from_secs(60);

impl App {
    /// Locks the book when nobody touched it for long. [`Self::show`] does this in each pass; a window that is
    /// minimised has no passes, so whoever owns it calls this when the returned time is over.
    pub fn wake(&mut self, scene: &Scene<'_>, out: &mut Vec<Command>) -> Option<Duration> {
        if self.locking {
            return None;
        }
        if *scene.phase != Phase::Open {
            return self.uncover(scene, out);
        }
        let chosen = Duration::from_secs(60 * u64::from(scene.settings.lock_after_minutes.max(1)));
        let patience = self.screens.patience().max(chosen);
        let idle = (self.touched + patience).saturating_sub(scene.clock);
        let cover = self
            .hidden
            .map(|since| (since + COVER).saturating_sub(scene.clock));
        let left = cover.map_or(idle, |cover| cover.min(idle));
        if left.is_zero() {
            self.lock(scene, out);
            return None;
        }
        Some(left)
    }

    /// Locks the book if one is open: drafts first. For whoever owns the window, when the laptop slept.
    pub fn lock(&mut self, scene: &Scene<'_>, out: &mut Vec<Command>) {
        if *scene.phase == Phase::Open && !self.locking {
            self.put_away(out);
            out.push(Command::Lock);
            self.locking = true;
        }
    }

    /// Where no book is open there is nothing to lock, so the cover goes by itself: whoever does not know the
    /// keys would sit before it for ever.
    fn uncover(&mut self, scene: &Scene<'_>, out: &mut Vec<Command>) -> Option<Duration> {
        let left = (self.hidden? + COVER).saturating_sub(scene.clock);
        if !left.is_zero() {
            return Some(left);
        }
        self.hidden = None;
        self.fresh = true;
        out.push(Command::Hide(false));
        None
    }

    /// Puts the cover on, or takes it off.
    pub(super) fn turn_cover(&mut self, ui: &Ui, scene: &Scene<'_>, out: &mut Vec<Command>) {
        self.hidden = if self.hidden.is_some() {
            None
        } else {
            Some(scene.clock)
        };
        self.fresh = self.hidden.is_none();
        ui.memory_mut(|memory| {
            if let Some(id) = memory.focused() {
                memory.surrender_focus(id);
            }
        });
        out.push(Command::Hide(self.hidden.is_some()));
    }
}
