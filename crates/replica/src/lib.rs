//! One group on one device, as a state machine without I/O.
//!
//! A [`Replica`] is opened from [`Rows`] and takes one [`Input`] at a time. What follows comes out as [`Effects`]:
//! only [`Effects::commit`] hands out what may be shown and sent, once a [`Vault`] has what it depends on. Randomness
//! is handed in; there is no clock, no socket, no path and no thread in here.

mod admitting;
mod again;
mod awaiting;
mod cards;
mod common_keys;
mod content;
#[cfg(test)]
#[path = "../tests/inside/decoders.rs"]
mod decoders;
mod drawn;
mod duties;
mod edits;
mod effects;
mod exchange;
mod for_one;
mod forgetting;
mod founding;
mod giving;
mod handing;
mod held;
mod identity;
mod input;
mod intake;
mod inviting;
mod joining;
mod kept;
mod keyring;
mod link;
mod loose;
mod meeting;
mod membership;
mod message;
mod news;
mod notices;
mod page;
mod page_log;
mod parts;
mod peers;
mod private;
mod replica;
mod room;
mod rows;
mod settle;
mod signing;
mod sitting;
mod slot;
mod status;
mod step;
mod strangers;
mod views;
mod waiting;
mod writing;

pub use effects::{Answer, Effects, LinkEvent, Refusal, Taken, Then};
pub use identity::Identity;
pub use input::{Channel, Input, LinkId, LinkKind, Proposal, RequestId};
pub use replica::{OpenError, Replica};
pub use rows::{Row, RowOp, Rows, RowsError, Shelf, Vault, WriteBatch};
