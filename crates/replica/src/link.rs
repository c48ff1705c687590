//! A connection to another device, and how far both sides have come.

use commonbook_seal::{InviteSecret, JoinRequest};

use crate::{Channel, exchange::Sharing};

/// One connection.
pub(crate) struct Link {
    pub(crate) channel: Channel,
    pub(crate) stage: Stage,
}

/// How far both sides have come.
pub(crate) enum Stage {
    /// Waiting for the other side's proof of a group key.
    Hello,
    /// Waiting for the other side's signature; whether this side may sign first, and has signed.
    Signing { may: bool, signed: bool },
    /// This side invited; whether the other side has shown that it knows the words.
    Inviting {
        proven: bool,
        secret: InviteSecret,
        request: Option<JoinRequest>,
        mine: Option<bool>,
        theirs: Option<bool>,
    },
    /// This side has the words.
    Joining {
        secret: InviteSecret,
        asked: bool,
        mine: Option<bool>,
    },
    /// Both know who they are.
    Sharing(Sharing),
}
