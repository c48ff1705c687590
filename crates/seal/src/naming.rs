//! How the names that are hashes are made.

use crate::hash::derive;
use crate::{ActorId, ChainId, GroupId, PageId};

impl GroupId {
    /// The group that this genesis operation founds. The operation's random salt makes it unlike any other.
    pub fn of_genesis(body: &[u8]) -> Self {
        Self::from_bytes(derive("commonbook v1 group id", &[body]))
    }
}

impl ActorId {
    /// The one actor that may change a page in a chain: fresh for each sitting and page, and in no header.
    pub fn of(chain: ChainId, page: PageId) -> Self {
        Self::from_bytes(derive(
            "commonbook v1 actor id",
            &[chain.as_bytes(), page.as_bytes()],
        ))
    }
}

impl PageId {
    /// The page that control operations are written on. It is no page of the book.
    pub const CONTROL: Self = Self::from_bytes([0; 16]);

    /// The page that a fixed name stands for in a group, so that every device finds it without being told.
    pub fn of_name(group: GroupId, name: &str) -> Self {
        Self::from_bytes(derive(
            "commonbook v1 page id",
            &[group.as_bytes(), name.as_bytes()],
        ))
    }
}

/// The salted commitment to an actor's last change on a page, for the `tip` of a header.
pub fn tip(salt: &[u8; 16], change: &[u8; 32]) -> [u8; 32] {
    derive("commonbook v1 tip", &[salt, change])
}

/// A hash for one use; the context says which and is used nowhere else.
pub fn digest(context: &'static str, parts: &[&[u8]]) -> [u8; 32] {
    derive(context, parts)
}
