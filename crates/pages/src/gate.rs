//! The gate in front of Automerge: every change from outside is judged here, by its bytes and by an index of the
//! changes accepted before it, never by opening a page.
//!
//! The library is not hardened against hostile bytes. So a reader of our own comes first: it knows the few shapes that
//! this program writes, counts operations before any is decoded, and believes no length it cannot see.

mod bytes;
mod chunk;
mod columns;
mod ops;
mod rules;
mod values;

use automerge::Change;

use crate::{ChangeIndex, ChangeMeta, PageName, page::guarded};

pub(crate) use chunk::Chunk;

/// A change that passed the gate.
#[derive(Clone, Debug)]
pub struct Checked {
    change: Change,
    meta: ChangeMeta,
}

/// A change that did not pass.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotChecked {
    /// It builds on changes that are not accepted yet; they are named.
    #[error("it builds on changes that are not here yet")]
    NotYet(Vec<[u8; 32]>),
    /// It can never pass.
    #[error("it can never be accepted: {0}")]
    Refused(#[from] Refusal),
}

/// Why a change can never pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, thiserror::Error)]
pub enum Refusal {
    /// It is larger than any change this program writes.
    #[error("too large")]
    TooLarge,
    /// It is no change chunk: a document, a compressed chunk, or noise.
    #[error("not a plain change")]
    NotAChange,
    /// Its checksum is not that of its bytes.
    #[error("wrong checksum")]
    Checksum,
    /// Its bytes do not hold what they announce.
    #[error("malformed")]
    Malformed,
    /// It carries a time, a message, or bytes nobody knows the meaning of.
    #[error("it carries more than operations")]
    NotPlain,
    /// Its actor is not the one of this chain and page.
    #[error("another actor")]
    Actor,
    /// It is not the next change of its actor.
    #[error("not the next of its actor")]
    Seq,
    /// It does not build on the previous change of its actor, or its first change builds on another of its own.
    #[error("not built on the previous one of its actor")]
    Previous,
    /// It builds on nothing, or on one change twice.
    #[error("wrong dependencies")]
    Dependencies,
    /// Its first operation does not have the number that follows from what it builds on.
    #[error("wrong operation number")]
    StartOp,
    /// It has no operations, or too many.
    #[error("no operations, or too many")]
    Count,
    /// It has an operation that this page does not have: on another object, of another kind, on something later.
    #[error("an operation that the page does not have")]
    Operation,
}

impl Checked {
    /// What the index keeps of it.
    pub const fn meta(&self) -> &ChangeMeta {
        &self.meta
    }

    /// The bytes that passed.
    pub fn bytes(&self) -> &[u8] {
        self.change.raw_bytes()
    }

    pub(crate) fn into_change(self) -> Change {
        self.change
    }
}

/// Judges a change of a page, cheapest check first.
///
/// `actor` is the one that belongs to the chain it came in; `index` holds the accepted changes of this page, with or
/// without the page's first change. The verdict depends on nothing else: not on arrival, not on any document.
///
/// # Errors
/// [`NotChecked::NotYet`] when it builds on unknown changes, [`NotChecked::Refused`] when it can never pass.
pub fn check(
    page: &PageName,
    bytes: &[u8],
    actor: &[u8; 16],
    index: &dyn ChangeIndex,
) -> Result<Checked, NotChecked> {
    let chunk = Chunk::read(bytes)?;
    let meta = rules::check(page, &chunk, actor, index)?;
    ops::check(page.kind(), &chunk)?;
    let change = guarded(|| Ok(Change::try_from(bytes)))
        .map_err(|_| Refusal::Malformed)?
        .map_err(|_| Refusal::Malformed)?;
    if change.hash().0.get(..4) != Some(&chunk.checksum[..]) {
        return Err(Refusal::Checksum.into());
    }
    let meta = ChangeMeta {
        hash: change.hash().0,
        ..meta
    };
    // The library must have read the same as we did.
    if ChangeMeta::of(&change).as_ref() != Some(&meta) {
        return Err(Refusal::Malformed.into());
    }
    Ok(Checked { change, meta })
}
