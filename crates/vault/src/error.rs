//! Why a vault does not open, or a thing done to the whole of it does not work.

use commonbook_replica::RowsError;

/// What is the matter with a vault. The text names neither path nor content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum VaultError {
    /// There is no file.
    #[error("there is no vault here")]
    Missing,
    /// There is a file already.
    #[error("there is a file here already")]
    Exists,
    /// The file is something else.
    #[error("this is not a vault")]
    NotAVault,
    /// The passphrase opens no slot.
    #[error("the passphrase is wrong")]
    WrongPassphrase,
    /// The file is open in another window or another program.
    #[error("the vault is open already")]
    AlreadyOpen,
    /// A later version wrote the file.
    #[error("the vault is of a later version ({version})")]
    Newer {
        /// The version of the format.
        version: u32,
    },
    /// So much is damaged that nothing opens.
    #[error("the vault is damaged")]
    Damaged,
    /// Opening would take more memory or time than any vault asks for.
    #[error("opening the vault would take too much")]
    TooExpensive,
    /// The disk is full.
    #[error("the disk is full")]
    Full,
    /// The disk failed, or the file may not be written.
    #[error("the disk failed")]
    Io,
}

impl From<RowsError> for VaultError {
    fn from(error: RowsError) -> Self {
        match error {
            RowsError::Io => Self::Io,
            RowsError::Full => Self::Full,
            RowsError::Damaged => Self::Damaged,
        }
    }
}

impl From<std::io::Error> for VaultError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::NotFound => Self::Missing,
            std::io::ErrorKind::AlreadyExists => Self::Exists,
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::Full,
            _ => Self::Io,
        }
    }
}
