//! Changes against an old text, moved to where they belong in the newest one.

use std::collections::BTreeMap;

use automerge::{Automerge, ChangeHash, ObjId, ReadDoc as _};

use super::Hunk;
use crate::genesis;

/// A letter's own name, which it keeps wherever it moves: the operation that put it there.
type Letter = (u64, [u8; 16]);

/// Finds for each hunk against the text at `base` its place in the newest text.
///
/// What somebody else took away meanwhile is not taken away again; what they typed stays, even inside a piece that
/// is replaced here. This is what the library's cursors do, for many places at once: each of those costs a search,
/// and one for a letter that is gone fails an assertion of the library when no letter follows it.
pub(super) fn carry(doc: &Automerge, base: &[ChangeHash], hunks: &[Hunk]) -> Vec<Hunk> {
    let text = genesis::text();
    let old: Vec<Letter> = doc
        .list_range_at(&text, .., base)
        .map(|letter| name(&letter.id()))
        .collect();
    let now: BTreeMap<Letter, usize> = doc
        .list_range(&text, ..)
        .enumerate()
        .map(|(at, letter)| (name(&letter.id()), at))
        .collect();
    let place = |at: usize| old.get(at).and_then(|letter| now.get(letter)).copied();
    let mut carried = Vec::new();
    for hunk in hunks {
        let end = hunk.at + hunk.delete;
        for at in (hunk.at..end).filter_map(place) {
            push_delete(&mut carried, at);
        }
        if !hunk.insert.is_empty() {
            // Before the letter it was written before; when that is gone, after the nearest one in front of it.
            let after = |at: usize| place(at).map(|at| at + 1);
            let at = match place(end) {
                Some(at) => at,
                None if end >= old.len() => now.len(),
                None => (0..end).rev().find_map(after).unwrap_or(0),
            };
            carried.push(Hunk {
                at,
                delete: 0,
                insert: hunk.insert.clone(),
            });
        }
    }
    carried
}

fn name(id: &ObjId) -> Letter {
    match id {
        // All writers have sixteen bytes: the gate lets in no others.
        ObjId::Id(counter, actor, _) => (*counter, actor.to_bytes().try_into().unwrap_or_default()),
        ObjId::Root => (0, [0; 16]),
    }
}

fn push_delete(carried: &mut Vec<Hunk>, at: usize) {
    match carried.last_mut() {
        Some(last) if last.insert.is_empty() && last.at + last.delete == at => last.delete += 1,
        _ => carried.push(Hunk {
            at,
            delete: 1,
            insert: String::new(),
        }),
    }
}
