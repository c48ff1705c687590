//! What is kept of a change besides its bytes: enough to judge the next one without opening a page.

use std::collections::BTreeMap;

use automerge::Change;
use serde::{Deserialize, Serialize};

/// One accepted change in a few numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeMeta {
    /// SHA-256, as Automerge counts it.
    pub hash: [u8; 32],
    /// Who wrote it: one device in one sitting on one page.
    pub actor: [u8; 16],
    /// The place among the changes of this actor, from 1.
    pub seq: u64,
    /// The number of its last operation.
    pub max_op: u64,
    /// The changes it builds on.
    pub deps: Vec<[u8; 32]>,
}

/// A change that was just made on this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewChange {
    /// The whole change chunk, not compressed.
    pub bytes: Vec<u8>,
    /// What the index keeps of it.
    pub meta: ChangeMeta,
}

impl ChangeMeta {
    pub(crate) fn of(change: &Change) -> Option<Self> {
        Some(Self {
            hash: change.hash().0,
            actor: change.actor_id().to_bytes().try_into().ok()?,
            seq: change.seq(),
            max_op: change.max_op(),
            deps: change.deps().iter().map(|dep| dep.0).collect(),
        })
    }
}

/// The accepted changes of one page. The first change of the page need not be in it: see [`crate::check`].
pub trait ChangeIndex {
    /// A change by its hash.
    fn by_hash(&self, hash: &[u8; 32]) -> Option<ChangeMeta>;
    /// The last change of an actor, the one with the highest seq.
    fn last_of(&self, actor: &[u8; 16]) -> Option<ChangeMeta>;
}

/// An index in memory.
#[derive(Clone, Debug, Default)]
pub struct MemoryIndex {
    by_hash: BTreeMap<[u8; 32], ChangeMeta>,
    last: BTreeMap<[u8; 16], [u8; 32]>,
}

impl MemoryIndex {
    /// Takes a change in.
    pub fn insert(&mut self, meta: ChangeMeta) {
        let newest = self
            .last_of(&meta.actor)
            .is_none_or(|last| last.seq < meta.seq);
        if newest {
            self.last.insert(meta.actor, meta.hash);
        }
        self.by_hash.insert(meta.hash, meta);
    }
}

impl ChangeIndex for MemoryIndex {
    fn by_hash(&self, hash: &[u8; 32]) -> Option<ChangeMeta> {
        self.by_hash.get(hash).cloned()
    }

    fn last_of(&self, actor: &[u8; 16]) -> Option<ChangeMeta> {
        self.by_hash.get(self.last.get(actor)?).cloned()
    }
}

/// An index with further changes on top, for a batch that is not stored yet.
pub struct Overlay<'a> {
    below: &'a dyn ChangeIndex,
    above: MemoryIndex,
}

impl<'a> Overlay<'a> {
    /// Begins with nothing on top.
    pub fn new(below: &'a dyn ChangeIndex) -> Self {
        Self {
            below,
            above: MemoryIndex::default(),
        }
    }

    /// Takes a change in, on top.
    pub fn insert(&mut self, meta: ChangeMeta) {
        self.above.insert(meta);
    }
}

impl ChangeIndex for Overlay<'_> {
    fn by_hash(&self, hash: &[u8; 32]) -> Option<ChangeMeta> {
        self.above
            .by_hash(hash)
            .or_else(|| self.below.by_hash(hash))
    }

    fn last_of(&self, actor: &[u8; 16]) -> Option<ChangeMeta> {
        self.above
            .last_of(actor)
            .or_else(|| self.below.last_of(actor))
    }
}
