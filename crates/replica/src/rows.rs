//! What a replica needs from a vault: a sorted map of rows, written in batches.

/// A kind of row. The number is part of the vault's format and never changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Shelf {
    /// This device's keys and what group this is. One row.
    Identity,
    /// Group keys, by key id.
    Keys,
    /// Signed headers, by envelope id.
    Headers,
    /// Sealed payloads, by envelope id.
    Payloads,
    /// Saved documents, by page id.
    Pages,
    /// Accepted changes of a page, by change hash.
    Changes,
    /// Edits that are not sealed in an envelope yet, by number.
    Edits,
    /// What other devices are known to hold, by device.
    Peers,
    /// Settings of this device, by name.
    Settings,
    /// Notes that wait to be handed to somebody, by id.
    HandedOut,
    /// Notes that were handed to this device's owner, by writer and id in one. Empty once they were dropped.
    HandedIn,
    /// Keys of pages that have one of their own, by page and key.
    PageKeys,
    /// Pages that stay on this device, by id.
    Private,
}

impl Shelf {
    /// Every shelf, for reading a whole vault.
    pub const ALL: [Self; 13] = [
        Self::Identity,
        Self::Keys,
        Self::Headers,
        Self::Payloads,
        Self::Pages,
        Self::Changes,
        Self::Edits,
        Self::Peers,
        Self::Settings,
        Self::HandedOut,
        Self::HandedIn,
        Self::PageKeys,
        Self::Private,
    ];

    /// The number of this shelf in the vault's format.
    pub const fn number(self) -> u8 {
        match self {
            Self::Identity => 1,
            Self::Keys => 2,
            Self::Headers => 3,
            Self::Payloads => 4,
            Self::Pages => 5,
            Self::Changes => 6,
            Self::Edits => 7,
            Self::Peers => 8,
            Self::Settings => 9,
            Self::HandedOut => 10,
            Self::HandedIn => 11,
            Self::PageKeys => 12,
            Self::Private => 13,
        }
    }
}

/// Why rows could not be read or written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RowsError {
    /// The disk failed.
    #[error("the disk failed")]
    Io,
    /// The disk is full.
    #[error("the disk is full")]
    Full,
    /// What was read is not what was written.
    #[error("a row is damaged")]
    Damaged,
}

/// A key and its value, in the clear.
pub type Row = (Vec<u8>, Vec<u8>);

/// Reads rows. Values come back exactly as they were put.
pub trait Rows {
    /// The value at a key.
    ///
    /// # Errors
    /// When the disk fails or the row is damaged.
    fn get(&self, shelf: Shelf, key: &[u8]) -> Result<Option<Vec<u8>>, RowsError>;

    /// All rows of a shelf, by key. Damaged rows are left out; [`Vault::damaged`] counts them.
    ///
    /// # Errors
    /// When the disk fails.
    fn scan(&self, shelf: Shelf) -> Result<Vec<Row>, RowsError>;
}

/// One change to the rows.
#[derive(Clone, PartialEq, Eq)]
pub enum RowOp {
    /// Writes a row, in place of an older one with the same key.
    Put {
        /// Where.
        shelf: Shelf,
        /// Under which key.
        key: Vec<u8>,
        /// What.
        value: Vec<u8>,
    },
    /// Takes a row away; nothing happens when there is none.
    Delete {
        /// Where.
        shelf: Shelf,
        /// Under which key.
        key: Vec<u8>,
    },
}

/// Changes that are written together or not at all.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct WriteBatch {
    ops: Vec<RowOp>,
}

impl WriteBatch {
    /// Writes a row.
    pub fn put(&mut self, shelf: Shelf, key: impl Into<Vec<u8>>, value: impl Into<Vec<u8>>) {
        self.ops.push(RowOp::Put {
            shelf,
            key: key.into(),
            value: value.into(),
        });
    }

    /// Takes a row away.
    pub fn delete(&mut self, shelf: Shelf, key: impl Into<Vec<u8>>) {
        self.ops.push(RowOp::Delete {
            shelf,
            key: key.into(),
        });
    }

    /// The changes, in order; a later one at the same key wins.
    pub fn ops(&self) -> &[RowOp] {
        &self.ops
    }

    /// Whether there is nothing to write.
    pub fn is_empty(&self) -> bool {
        self.ops.is_empty()
    }
}

/// Rows that can be written.
pub trait Vault: Rows {
    /// Writes a batch. When this returns without an error, the batch survives a power cut.
    ///
    /// # Errors
    /// When nothing of the batch was written.
    fn commit(&mut self, batch: &WriteBatch) -> Result<(), RowsError>;

    /// How many rows could not be read since the vault was opened.
    fn damaged(&self) -> usize;
}
