//! The states of sharing news and of joining, as a screen shows them.

/// Sharing news.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewsState {
    /// With the laptops in this room.
    pub meet: Meet,
    /// With a stick.
    pub stick: StickNews,
    /// The sticks that are plugged in.
    pub sticks: Vec<Stick>,
    /// The group turned the internet on.
    pub internet: bool,
    /// Meeting for the first time on a system that will ask whether this program may use the network.
    pub system_will_ask: bool,
}

/// Sharing news with the laptops in this room.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Meet {
    /// Not now; the program has no socket open.
    #[default]
    Off,
    /// Looking for others, or swapping news with them.
    On(Meeting),
    /// It ended by itself after a long time without news.
    Ended,
}

/// A meeting that is on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meeting {
    /// How many other laptops of the group are here.
    pub others: usize,
    /// All of them have the same book as this one.
    pub same: bool,
    /// Nobody was found for a while (20 s).
    pub alone_for_long: bool,
    /// Words by which another laptop finds this one.
    pub words: Option<String>,
    /// The address of this laptop in the room.
    pub address: Option<String>,
    /// A newcomer who waits for the members' yes and a laptop of the group have found each other.
    pub waits: bool,
}

/// Sharing news with a stick.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum StickNews {
    /// Nothing was done.
    #[default]
    Quiet,
    /// It is being read or written.
    Busy,
    /// It is done.
    Done(StickDone),
}

/// What was done with a stick.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StickDone {
    /// It was looked through for news.
    pub took: bool,
    /// Pieces of news that were new here.
    pub added: usize,
    /// Pieces that could not be trusted, and were left out.
    pub left_out: usize,
    /// Ours are on it now.
    pub gave: bool,
}

/// A stick that is plugged in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stick {
    /// Its own name, such as `KINGSTON`.
    pub name: String,
    /// Where it is.
    pub path: String,
}

/// Somebody coming in, or oneself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum JoinState {
    /// Nobody just now.
    #[default]
    Nothing,
    /// This laptop lets somebody in.
    Inviting(Inviting),
    /// This laptop asks to come in.
    Joining(Joining),
}

/// Letting somebody in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inviting {
    /// The words are being made.
    Starting,
    /// The words to read aloud.
    Words {
        /// Six words, with spaces between.
        words: String,
        /// The address of this laptop, in case the other one does not find it.
        address: Option<String>,
    },
    /// The words that both screens must show.
    Check {
        /// Four words.
        words: Vec<String>,
        /// What the newcomer wants to be called.
        alias: String,
        /// This side said yes, and waits for the other.
        said_yes: bool,
        /// They asked by stick: there is no other screen.
        by_stick: bool,
    },
    /// The newcomer reads the welcome sheet, and nothing is kept of them yet.
    Reading {
        /// What they want to be called.
        alias: String,
    },
    /// The newcomer waits for more members to say yes.
    Asked {
        /// What they want to be called.
        alias: String,
        /// How many members still have to say yes.
        more: u32,
    },
    /// The newcomer is in.
    In {
        /// What they are called.
        alias: String,
        /// Both laptops have the same book already.
        same: bool,
    },
    /// The screens did not show the same words, or somebody stopped.
    Stopped,
    /// The newcomer had the welcome sheet, and was not proposed: they would rather not, or it could not be.
    NotThisTime {
        /// What they want to be called.
        alias: String,
    },
}

/// Asking to come in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Joining {
    /// Looking for the inviter's laptop.
    Looking,
    /// The words that both screens must show.
    Check {
        /// Four words.
        words: Vec<String>,
        /// This side said yes, and waits for the other.
        said_yes: bool,
    },
    /// The screens were the same; the welcome sheet is here to read, and nobody keeps anything yet.
    Reading,
    /// Waiting for the members' yes. What may be read meanwhile is in [`commonbook_book::MembersView::welcome`].
    Waiting {
        /// How many members still have to say yes, where it is known.
        more: Option<u32>,
    },
    /// The request is on a stick.
    OnStick {
        /// Four words that the members compare.
        words: Vec<String>,
        /// It was there before, and no answer came with it.
        again: bool,
    },
    /// On a stick is an answer, which would bring this laptop into a group. Nothing is taken from it yet.
    IntoGroup {
        /// What the group calls its book.
        group: String,
        /// How many people belong to it, this newcomer among them.
        members: usize,
    },
    /// The screens did not show the same words, or somebody stopped.
    Stopped,
}
