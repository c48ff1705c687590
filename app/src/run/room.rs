//! The box for slips, at a meeting of the command line.

use std::time::{Duration, Instant};

use commonbook_book::{BoxOutcome, RoomView, SlipKind, clean_to_fit, limits};
use commonbook_host::{Host, HostError, Input, Refusal};
use serde_json::{Value, json};

use super::{Call, writing};
use crate::failure::Failure;

/// How long the keeper waits for slots, and then for everybody to have what was published.
const PATIENCE: Duration = Duration::from_secs(10);
/// So many laptops, this one included, can publish something.
const ENOUGH: usize = 5;

/// What this laptop does at the box.
pub(super) struct AtTheBox {
    /// It keeps the box for slips of this kind.
    keeps: Option<SlipKind>,
    /// What it puts in.
    slip: Option<String>,
    /// The slip was written for a box.
    filled: bool,
}

impl AtTheBox {
    /// As it was typed.
    pub(super) fn typed(call: &Call<'_>) -> Result<Self, Failure> {
        let slip = call.matches.get_one::<String>("slip");
        let slip = slip.map(|text| writing::typed_or_read(text)).transpose()?;
        let slip = slip.map(|text| clean_to_fit(&text, limits::SLIP_BYTES));
        Ok(Self {
            keeps: SlipKind::named(call.text("box")),
            slip: slip.transpose()?,
            filled: false,
        })
    }

    /// Opens the box, where this laptop keeps it, and says what nobody else would.
    pub(super) fn begin(&self, call: &Call<'_>, host: &Host) -> Result<(), Failure> {
        if let Some(kind) = self.keeps {
            host.request(move |request| Input::OpenBox(request, kind))?;
        }
        if self.keeps.is_some() || self.slip.is_some() {
            call.tell(&call.words.get("said-box-warning"));
        }
        Ok(())
    }

    /// Puts the slip in as soon as there is a box.
    pub(super) fn look(&mut self, host: &Host) -> Result<(), Failure> {
        let room = host.book().room.clone();
        let Some(text) = self.slip.clone().filter(|_| !self.filled) else {
            return Ok(());
        };
        if room.kind.is_none() || room.closing {
            return Ok(());
        }
        match host.request(move |request| Input::FillSlip(request, text)) {
            Ok(_) => self.filled = true,
            // It was closed at this very moment; there may be another.
            Err(HostError::Refused(Refusal::NoBox)) => {}
            Err(error) => return Err(error.into()),
        }
        Ok(())
    }

    /// Whether there is something to wait for before it is quiet: enough laptops, or the end of the box.
    pub(super) fn waits(&self, host: &Host, met: usize) -> bool {
        match self.keeps {
            Some(_) => met + 1 < ENOUGH,
            None => {
                let room = &host.book().room;
                room.kind.is_some() || (self.slip.is_some() && room.closed.is_none())
            }
        }
    }

    /// Closes the box, where this laptop keeps it; then waits until `settled`.
    pub(super) fn end(&self, host: &Host, settled: &dyn Fn() -> bool) -> Result<(), Failure> {
        if self.keeps.is_none() {
            return Ok(());
        }
        let closed = || !host.book().room.mine;
        host.request(Input::CloseBox)?;
        if !wait(host, &closed) {
            // Whoever is silent for so long is not waited for.
            match host.request(Input::CloseBox) {
                Ok(_) | Err(HostError::Refused(Refusal::NoBox)) => {}
                Err(error) => return Err(error.into()),
            }
        }
        wait(host, settled);
        Ok(())
    }

    /// Says what became of it; the same for scripts.
    pub(super) fn said(&self, call: &Call<'_>, room: &RoomView) -> Value {
        match room.closed {
            Some(BoxOutcome::Published(count)) => {
                let args = [("n", count.into())];
                call.tell(&call.words.with("said-box-published", &args));
            }
            Some(BoxOutcome::TooFew) => call.tell(&call.words.get("said-box-too-few")),
            Some(BoxOutcome::Unknown) => call.tell(&call.words.get("said-box-unknown")),
            None if self.slip.is_some() => call.tell(&call.words.get("said-box-none")),
            None => {}
        }
        json!(room.closed)
    }
}

/// Waits until it is so, or patience is at its end.
fn wait(host: &Host, until: &dyn Fn() -> bool) -> bool {
    let deadline = Instant::now() + PATIENCE;
    while !until() {
        if Instant::now() > deadline {
            return false;
        }
        host.wait(Duration::from_millis(100));
    }
    true
}
