//! Why something was not done, sorted by who can do something about it.

use commonbook_replica::{OpenError, Refusal, RowsError};
use commonbook_vault::VaultError;

use crate::net::{AtError, NetError};

/// Why something was not done. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HostError {
    /// The vault.
    #[error("the vault: {0}")]
    Vault(#[from] VaultError),
    /// The group, or the book.
    #[error("not done: {0}")]
    Refused(Refusal),
    /// The network.
    #[error("the network: {0}")]
    Net(#[from] NetError),
    /// An address that was typed.
    #[error("not an address: {0}")]
    At(#[from] AtError),
    /// Words that were typed: the position of the first that is in no list, from 1; nothing when their number is wrong.
    #[error("not the words of an invite")]
    Words(Option<u32>),
    /// The words lead to somebody, and were not the words of the invite.
    #[error("wrong words")]
    WrongWords,
    /// A news file brings this newcomer into a group that was not named to it before: whether it is the right one is for
    /// its owner to say, by [`crate::Host::come_in`].
    #[error("news of a group that is not known here")]
    IntoGroup {
        /// What the group calls its book.
        group: String,
        /// How many members it has, the newcomer among them.
        members: usize,
        /// The news file.
        file: std::path::PathBuf,
    },
    /// A file that should be a request to join is something else.
    #[error("not a request to join")]
    NotARequest,
    /// A file that was to be read is not there, or cannot be read.
    #[error("the file cannot be read")]
    NoFile,
    /// A file could not be written.
    #[error("the file cannot be written")]
    FileNotWritten,
    /// The device that the file should go to is full.
    #[error("the stick is full")]
    FileFull,
    /// The book has been closed.
    #[error("closed")]
    Closed,
    /// There is not enough memory.
    #[error("out of memory")]
    Memory,
}

impl From<OpenError> for HostError {
    fn from(error: OpenError) -> Self {
        Self::Vault(match error {
            OpenError::Empty | OpenError::Damaged => VaultError::Damaged,
            OpenError::Rows(rows) => rows.into(),
        })
    }
}

impl From<RowsError> for HostError {
    fn from(error: RowsError) -> Self {
        Self::Vault(error.into())
    }
}
