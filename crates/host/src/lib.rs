//! The shell: vaults, the network, sticks and timers, for the window and for the command line.
//!
//! A [`Host`] is one open book. One ordinary thread owns its vault and its replica; tokio only moves bytes between
//! sockets and that thread.

mod board;
mod error;
mod files;
mod gathering;
mod host;
mod interrupted;
mod keeper;
pub mod net;
mod stick;
mod target;

pub use board::{Counts, LinkState};
pub use error::HostError;
pub use gathering::{Gathering, GatheringState, MeetOptions};
pub use host::{Asked, Beginning, Host, draw_words, fresh_ids};
pub use interrupted::Interrupted;
pub use stick::{Stick, StickDone, Turn, quiet_file_name, sticks};
pub use target::check_words_typed;

pub use commonbook_book::ComesAs;
pub use commonbook_replica::{
    Answer, Input, LinkEvent, LinkId, Proposal, Refusal, RequestId, Taken,
};
pub use commonbook_seal::Cost;
pub use commonbook_vault::{Checked, VaultError, wipe};
