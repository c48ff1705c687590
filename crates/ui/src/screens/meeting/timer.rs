//! The soft timer: it makes no sound, ends nothing, and is forgotten when it is stopped.

use std::time::Duration;

use egui::Ui;

use crate::{
    desk::Desk,
    house,
    tokens::{Type, space},
};

/// Until when it runs, on the clock that only goes forward, and how long the next one is to be.
#[derive(Debug, Default)]
pub(super) struct Timer {
    until: Option<Duration>,
    minutes: Option<u32>,
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

    /// Shows it. What the agenda plans is what it begins with.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &Desk<'_>, planned: Option<u32>) {
        match self.until {
            Some(until) => left(ui, desk, until.saturating_sub(desk.scene.clock)),
            None => self.choose(ui, desk, planned),
        }
    }

    fn choose(&mut self, ui: &mut Ui, desk: &Desk<'_>, planned: Option<u32>) {
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
            }
        });
        house::soft(ui, &desk.get("timer-how"));
    }
}

/// How much is left, in whole minutes: nobody is counted down. Only its end is announced.
fn left(ui: &mut Ui, desk: &Desk<'_>, left: Duration) {
    let over = left.is_zero();
    if !over {
        let minutes = left.as_secs().div_ceil(60).max(1);
        let line = desk.with("timer-left", &[("n", (minutes as usize).into())]);
        house::label(ui, Type::Title, &line);
        // Until the number is another one.
        let wait = left.saturating_sub(Duration::from_secs(60 * (minutes - 1)));
        ui.request_repaint_after(wait.max(Duration::from_secs(1)));
    }
    let line = if over {
        desk.get("timer-over")
    } else {
        String::new()
    };
    house::live(ui, "timer", Type::Title, &line);
    house::gap(ui, space::SMALL);
}
