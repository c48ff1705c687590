//! Work that takes its time, done beside the window.

use std::sync::mpsc::{Receiver, TryRecvError, channel};

use eframe::egui::Context;

/// An answer that comes later.
pub(super) struct Later<T>(Receiver<T>);

impl<T: Send + 'static> Later<T> {
    /// Does something on a thread of its own, and wakes the window when it is done.
    pub(super) fn begin(ctx: &Context, work: impl FnOnce() -> T + Send + 'static) -> Self {
        let (send, receive) = channel();
        let ctx = ctx.clone();
        std::thread::spawn(move || {
            let _ = send.send(work());
            ctx.request_repaint();
        });
        Self(receive)
    }

    /// Waits for an answer that somebody else sends.
    pub(super) const fn of(receive: Receiver<T>) -> Self {
        Self(receive)
    }

    /// The answer if it is there; an error when it will never come.
    pub(super) fn look(&self) -> Option<Result<T, Gone>> {
        match self.0.try_recv() {
            Ok(answer) => Some(Ok(answer)),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Err(Gone)),
        }
    }
}

/// Whoever should have answered is gone.
#[derive(Debug)]
pub(super) struct Gone;
