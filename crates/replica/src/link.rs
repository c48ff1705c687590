//! A connection to another device, and how far both sides have come.

use commonbook_book::{ComesAs, Date};
use commonbook_seal::{DeviceId, InviteSecret, JoinRequest};

use crate::{Channel, exchange::Sharing};

/// One connection.
pub(crate) struct Link {
    pub(crate) channel: Channel,
    pub(crate) stage: Stage,
}

/// Who signs, and who has.
#[derive(Clone, Copy, Default)]
pub(crate) struct Signing {
    /// Whether this side may sign so that whoever holds the common key can read it.
    pub(crate) may: bool,
    /// Whether this side has signed.
    pub(crate) signed: bool,
    /// The other side says hello once more: it knew none of the keys that were named first.
    pub(crate) hello_again: bool,
    /// A device that signed and is not known here; it may show how it came in.
    pub(crate) newer: Option<DeviceId>,
    /// It was asked for everything, because what it showed first did not say how it came in.
    pub(crate) asked_all: bool,
    /// This side has shown all that it holds.
    pub(crate) shown_all: bool,
    /// What it says to hold.
    pub(crate) digest: Option<[u8; 32]>,
}

/// How far a newcomer has come.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Joining {
    /// This side has shown that it knows the words.
    Proves,
    /// The screens are compared.
    Compares,
    /// They are the same, as seen from here.
    Same,
    /// The welcome sheet is read.
    Reads,
    /// This newcomer would like to join.
    Asks,
}

/// How far both sides have come.
pub(crate) enum Stage {
    /// Waiting for the other side's proof of a group key; whether what it said first did not show one.
    Hello { again: bool },
    /// Waiting for the other side's signature.
    Signing(Signing),
    /// This side invited; whether the other side has shown that it knows the words.
    Inviting {
        proven: bool,
        secret: InviteSecret,
        request: Option<JoinRequest>,
        comes_as: ComesAs,
        mine: Option<bool>,
        theirs: Option<bool>,
        /// The other side has the welcome sheet.
        reads: bool,
        today: Date,
    },
    /// This side has the words.
    Joining { secret: InviteSecret, step: Joining },
    /// The other side is a newcomer who waits, as the code of the first word says.
    Awaited {
        device: DeviceId,
        /// Its device is at the other end.
        signed: bool,
    },
    /// This side is a newcomer who waits: for somebody who knows it, then for the members' yes.
    Hoping { known: bool },
    /// Both know who they are.
    Sharing(Sharing),
}
