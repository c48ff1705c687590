//! What the window and the command line may look at while the book's own thread works.

use std::{
    collections::BTreeMap,
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use commonbook_book::Book;
use commonbook_replica::{LinkEvent, LinkId};

/// How a link stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinkState {
    /// What happened on it, oldest first.
    pub events: Vec<LinkEvent>,
    /// The other device belongs to the group.
    pub met: bool,
    /// Both hold the same envelopes.
    pub same: bool,
    /// It is over.
    pub ended: bool,
}

/// Counts since the book was opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Envelopes that were new here.
    pub envelopes_in: usize,
    /// Envelopes that went out.
    pub envelopes_out: usize,
    /// Bytes of messages that came in.
    pub bytes_in: u64,
    /// Bytes of messages that went out.
    pub bytes_out: u64,
}

/// Everything on the board.
#[derive(Default)]
pub(crate) struct Posted {
    pub(crate) book: Arc<Book>,
    pub(crate) links: BTreeMap<LinkId, LinkState>,
    pub(crate) counts: Counts,
    /// Something waits to be written at the next quiet moment.
    pub(crate) restless: bool,
    /// The last time something happened.
    pub(crate) stirred: Option<Instant>,
    /// The book's thread has ended.
    pub(crate) closed: bool,
}

type Bell = Box<dyn Fn() + Send + Sync>;

/// A board that several threads read and the book's thread writes.
#[derive(Default)]
pub(crate) struct Board {
    posted: Mutex<Posted>,
    changed: Condvar,
    bell: Mutex<Option<Bell>>,
}

impl Board {
    pub(crate) fn look(&self) -> MutexGuard<'_, Posted> {
        self.posted.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes what is posted and rings.
    pub(crate) fn post(&self, change: impl FnOnce(&mut Posted)) {
        change(&mut self.look());
        self.changed.notify_all();
        if let Some(bell) = self
            .bell
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .as_ref()
        {
            bell();
        }
    }

    /// Calls `bell` after every change, from any thread.
    pub(crate) fn on_change(&self, bell: Bell) {
        *self.bell.lock().unwrap_or_else(PoisonError::into_inner) = Some(bell);
    }

    /// Waits until something is posted, or the time is over.
    pub(crate) fn wait(&self, at_most: Duration) {
        let guard = self.look();
        drop(
            self.changed
                .wait_timeout(guard, at_most)
                .unwrap_or_else(PoisonError::into_inner),
        );
    }
}
