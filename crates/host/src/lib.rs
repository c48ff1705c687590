//! The shell: vaults, the network, sticks and timers, for the window and for the command line.
//!
//! A [`Host`] is one open book. One ordinary thread owns its vault and its replica; tokio only moves bytes between
//! sockets and that thread.

mod board;
mod error;
mod files;
mod gathering;
mod host;
mod keeper;
pub mod net;
mod stick;

pub use board::{Counts, LinkState};
pub use error::HostError;
pub use gathering::{Gathering, GatheringState, MeetOptions, check_words_typed};
pub use host::{Asked, Beginning, Host, Interrupted, draw_words};
pub use stick::{Stick, StickDone, quiet_file_name, sticks};

pub use commonbook_replica::{
    Answer, Input, LinkEvent, LinkId, Proposal, Refusal, RequestId, Taken,
};
pub use commonbook_seal::Cost;
pub use commonbook_vault::{Checked, VaultError, wipe};
