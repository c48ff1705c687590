//! Changes against an old text, moved to where they belong in the newest one.

use automerge::{Automerge, AutomergeError, ChangeHash, Cursor, CursorPosition, ReadDoc as _};

use super::Hunk;
use crate::genesis;

/// Finds for each hunk against the text at `base` its place in the newest text.
///
/// What somebody else took away meanwhile is not taken away again; what they typed stays, even inside a piece that
/// is replaced here.
pub(super) fn carry(
    doc: &Automerge,
    base: &[ChangeHash],
    hunks: &[Hunk],
) -> Result<Vec<Hunk>, AutomergeError> {
    let text = genesis::text();
    let mut carried = Vec::new();
    let old_len = doc.text_at(&text, base)?.chars().count();
    for hunk in hunks {
        let end = hunk.at + hunk.delete;
        for at in hunk.at..end {
            let cursor = doc.get_cursor(&text, at, Some(base))?;
            let now = doc.get_cursor_position(&text, &cursor, None)?;
            if is_at(doc, now, &cursor) {
                push_delete(&mut carried, now);
            }
        }
        if !hunk.insert.is_empty() {
            let cursor = if end < old_len {
                doc.get_cursor(&text, end, Some(base))?
            } else {
                doc.get_cursor(&text, CursorPosition::End, None)?
            };
            let at = doc.get_cursor_position(&text, &cursor, None)?;
            carried.push(Hunk {
                at,
                delete: 0,
                insert: hunk.insert.clone(),
            });
        }
    }
    Ok(carried)
}

/// Whether the letter a cursor stands on is still in the text.
fn is_at(doc: &Automerge, at: usize, cursor: &Cursor) -> bool {
    doc.get_cursor(genesis::text(), at, None)
        .is_ok_and(|now| now == *cursor)
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
