//! The soft timer: it ends nothing, makes a sound only where somebody wants that, and is forgotten when it is stopped.

use std::time::Duration;

use egui::Ui;

use crate::{
    Command,
    desk::Desk,
    house,
    tokens::{Type, space},
};

/// Until when it runs, on the clock that only goes forward, and how long the next one is to be.
#[derive(Debug, Default)]
pub(super) struct Timer {
    until: Option<Duration>,
    minutes: Option<u32>,
    /// It is for a break.
    pause: bool,
    /// Its end is to be heard too. As all of the view, that is forgotten when the view is left.
    chime: bool,
    /// Its end was heard.
    rung: bool,
}

const STEP: u32 = 5;
const SHORTEST: u32 = 5;
const LONGEST: u32 = 60;
const USUAL: u32 = 10;

impl Timer {
    pub(super) const fn is_on(&self) -> bool {
        self.until.is_some()
    }

    pub(super) const fn stop(&mut self) {
        self.until = None;
    }

    /// Rings once when it is over, on whichever page one is.
    pub(super) fn tick(&mut self, ui: &Ui, desk: &mut Desk<'_>) {
        let Some(left) = self.left(desk) else { return };
        if !left.is_zero() {
            ui.request_repaint_after(left);
        } else if !std::mem::replace(&mut self.rung, true) && self.chime {
            desk.out.push(Command::Chime);
        }
    }

    fn left(&self, desk: &Desk<'_>) -> Option<Duration> {
        self.until
            .map(|until| until.saturating_sub(desk.scene.clock))
    }

    /// Shows it. What the agenda plans is what it begins with.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        desk: &mut Desk<'_>,
        planned: Option<u32>,
        pause: bool,
    ) {
        match self.left(desk) {
            Some(left) => {
                minutes(ui, desk, left);
                self.over(ui, desk);
                self.sound(ui, desk);
            }
            None => self.choose(ui, desk, planned, pause),
        }
    }

    /// Says that it is over, and announces it politely; says nothing before.
    pub(super) fn over(&self, ui: &mut Ui, desk: &Desk<'_>) {
        let Some(left) = self.left(desk) else { return };
        let line = match (left.is_zero(), self.pause) {
            (false, _) => String::new(),
            (true, true) => desk.get("break-over"),
            (true, false) => desk.get("timer-over"),
        };
        house::live(ui, "timer", Type::Title, &line);
        house::gap(ui, space::SMALL);
    }

    /// Whether its end is heard; when it is turned on it is heard once, so that nobody starts at it later.
    fn sound(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let clicked = house::check(ui, &mut self.chime, &desk.get("timer-chime")).clicked();
        if clicked && self.chime {
            desk.out.push(Command::Chime);
        }
    }

    fn choose(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, planned: Option<u32>, pause: bool) {
        let minutes = self.minutes.or(planned).unwrap_or(USUAL);
        house::label(ui, Type::Strong, &desk.get("timer-off"));
        house::buttons(ui, |ui| {
            let (shorter, longer) = (desk.get("timer-shorter"), desk.get("timer-longer"));
            let (less, more) = (desk.get("timer-less"), desk.get("timer-more"));
            let value = desk.with("minutes", &[("n", minutes.into())]);
            match house::stepper(ui, &value, (&shorter, &less), (&longer, &more)) {
                -1 => self.minutes = Some(minutes.saturating_sub(STEP).max(SHORTEST)),
                1 => self.minutes = Some((minutes + STEP).min(LONGEST.max(minutes))),
                _ => {}
            }
            if house::button(ui, &desk.get("timer-start")).clicked() {
                let length = Duration::from_secs(60 * u64::from(minutes));
                self.until = Some(desk.scene.clock + length);
                self.minutes = None;
                self.pause = pause;
                self.rung = false;
            }
        });
        self.sound(ui, desk);
        house::soft(ui, &desk.get("timer-how"));
    }
}

/// How much is left, in whole minutes: nobody is counted down. Only its end is announced.
fn minutes(ui: &mut Ui, desk: &Desk<'_>, left: Duration) {
    if left.is_zero() {
        return;
    }
    let minutes = left.as_secs().div_ceil(60).max(1);
    let line = desk.with("timer-left", &[("n", (minutes as usize).into())]);
    house::label(ui, Type::Title, &line);
    // Until the number is another one.
    let wait = left.saturating_sub(Duration::from_secs(60 * (minutes - 1)));
    ui.request_repaint_after(wait.max(Duration::from_secs(1)));
}
