//! The place of a change among the others: its actor, its number, what it builds on.

use super::{Chunk, NotChecked, Refusal, ops};
use crate::{ChangeIndex, ChangeMeta, PageName, genesis::genesis_meta};

/// Checks everything that the index can tell. The hash of the result is not known yet.
pub(super) fn check(
    page: &PageName,
    chunk: &Chunk<'_>,
    actor: &[u8; 16],
    index: &dyn ChangeIndex,
) -> Result<ChangeMeta, NotChecked> {
    if chunk.actor != *actor {
        return Err(Refusal::Actor.into());
    }
    let mut sorted = chunk.deps.clone();
    sorted.sort_unstable();
    sorted.dedup();
    // Every page begins with its first change, so even the first change of a writer builds on something.
    if sorted.is_empty() || sorted.len() != chunk.deps.len() {
        return Err(Refusal::Dependencies.into());
    }
    let count = ops::count(chunk)?;
    let last = index.last_of(actor);
    let first = genesis_meta(page);
    // A card that is changed gets a page of its own: what it said before must not live on under what it says.
    let alone = |first: &ChangeMeta| chunk.deps == [first.hash];
    if page.kind().has_one_change() && !first.as_ref().is_some_and(alone) {
        return Err(Refusal::Dependencies.into());
    }
    let mut missing = Vec::new();
    let mut largest = 0;
    let mut own = Vec::new();
    for dep in &chunk.deps {
        let known = first
            .as_ref()
            .filter(|first| first.hash == *dep)
            .cloned()
            .or_else(|| index.by_hash(dep));
        match known {
            Some(known) => {
                largest = largest.max(known.max_op);
                if known.actor == *actor {
                    own.push(known.hash);
                }
            }
            None => missing.push(*dep),
        }
    }
    if !missing.is_empty() {
        return Err(NotChecked::NotYet(missing));
    }
    // Only now: while its previous change is missing, a change is early and not wrong.
    if chunk.seq != last.as_ref().map_or(1, |last| last.seq + 1) {
        return Err(Refusal::Seq.into());
    }
    // Without this, two changes of one number would both be built upon.
    if own != last.iter().map(|last| last.hash).collect::<Vec<_>>() {
        return Err(Refusal::Previous.into());
    }
    if chunk.start_op != largest + 1 {
        return Err(Refusal::StartOp.into());
    }
    Ok(ChangeMeta {
        hash: [0; 32],
        actor: *actor,
        seq: chunk.seq,
        max_op: largest + count as u64,
        deps: chunk.deps.clone(),
    })
}
