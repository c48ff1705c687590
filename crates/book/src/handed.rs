//! Notes that one person hands to another, from laptop to laptop. They are no part of the group's book.

use serde::Serialize;

use crate::{HandedId, MemberId};

/// The handed notes on this laptop.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct HandedView {
    /// Notes that wait here until a laptop of their reader is met; by id.
    pub waiting: Vec<HandedOut>,
    /// Notes that were handed to this laptop's owner; by id.
    pub received: Vec<HandedIn>,
}

/// A note that waits to be handed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HandedOut {
    /// Its id on this laptop.
    pub id: HandedId,
    /// Whom it is for.
    pub to: MemberId,
    /// What they were called when it was written.
    pub alias: String,
    /// They do not belong to the group any more: it stays here until it is dropped.
    pub gone: bool,
    /// What it says.
    pub text: String,
}

/// A note that was handed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HandedIn {
    /// Its id on this laptop.
    pub id: HandedId,
    /// Whose laptop handed it over.
    pub from: MemberId,
    /// What they were called then.
    pub alias: String,
    /// What it says.
    pub text: String,
}
