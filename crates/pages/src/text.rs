//! Shared texts: what a person changed is carried over to the newest text, so that nobody types in vain.

mod carry;
mod diff;

use automerge::{Automerge, ChangeHash, ReadDoc as _, transaction::Transactable as _};
use commonbook_book::{EditError, Field};

use crate::{edit::fits, genesis, writer::Writer};

/// Operations in one change. Even when every one of them refers to another writer, about 30 bytes each, the change
/// fits into an envelope of 64 KiB.
const OPS: usize = 2_000;

/// A piece of a text that is replaced; positions and lengths in Unicode code points.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Hunk {
    at: usize,
    delete: usize,
    insert: String,
}

/// Makes the text say `wanted`. What `wanted` changes against the text at `base` is done to the newest text.
///
/// Always written at the newest heads: writing at old ones makes the library choose another actor silently.
pub(crate) fn rewrite(
    writer: &mut Writer<'_>,
    wanted: &str,
    base: Option<&[ChangeHash]>,
) -> Result<(), EditError> {
    let unreadable = |_| EditError::Unreadable;
    let now = writer.doc.text(genesis::text()).map_err(unreadable)?;
    if now == wanted {
        return Ok(());
    }
    let hunks = match base {
        Some(base) if !newest(writer.doc, base) => {
            let old = writer
                .doc
                .text_at(genesis::text(), base)
                .map_err(unreadable)?;
            carry::carry(writer.doc, base, &diff::diff(&old, wanted))
        }
        _ => diff::diff(&now, wanted),
    };
    // The newest text may be too long already, when several wrote much at once; making it shorter must be possible.
    if wanted.len() > now.len() {
        fits(wanted.len())?;
    }
    write(writer, &hunks)
}

fn newest(doc: &Automerge, base: &[ChangeHash]) -> bool {
    let mut base = base.to_vec();
    base.sort_unstable();
    base == doc.get_heads()
}

/// Where a place in the text at `base` is in the newest text.
pub(crate) fn place(doc: &Automerge, base: &[ChangeHash], at: usize) -> usize {
    let mark = Hunk {
        at,
        delete: 0,
        insert: " ".to_owned(),
    };
    carry::carry(doc, base, &[mark])
        .first()
        .map_or(0, |hunk| hunk.at)
}

/// Replaces `delete` code points from `at` with `insert`.
pub(crate) fn splice(
    writer: &mut Writer<'_>,
    at: usize,
    delete: usize,
    insert: &str,
) -> Result<(), EditError> {
    let now = writer
        .doc
        .text(genesis::text())
        .map_err(|_| EditError::Unreadable)?;
    let len = now.chars().count();
    if at > len || delete > len - at {
        return Err(EditError::Impossible(Field::At));
    }
    if !insert.is_empty() {
        fits(now.len() + insert.len())?;
    }
    write(
        writer,
        &[Hunk {
            at,
            delete,
            insert: insert.to_owned(),
        }],
    )
}

/// Writes from the end to the beginning, so that no hunk moves one that is still to come.
fn write(writer: &mut Writer<'_>, hunks: &[Hunk]) -> Result<(), EditError> {
    let steps = steps(hunks);
    let mut rest = steps.as_slice();
    while !rest.is_empty() {
        let mut room = OPS;
        let fit = rest
            .iter()
            .take_while(|step| {
                let size = step.delete + step.insert.chars().count();
                let fits = size <= room;
                room = room.saturating_sub(size);
                fits
            })
            .count()
            .max(1);
        let (now, later) = rest.split_at(fit);
        writer.change(|flat| {
            for step in now {
                flat.0.splice_text(
                    genesis::text(),
                    step.at,
                    isize::try_from(step.delete).unwrap_or(0),
                    &step.insert,
                )?;
            }
            Ok(())
        })?;
        rest = later;
    }
    Ok(())
}

/// Hunks cut into steps that each fit into one change, in the order of writing.
fn steps(hunks: &[Hunk]) -> Vec<Hunk> {
    let mut steps = Vec::new();
    for hunk in hunks.iter().rev() {
        let mut delete = hunk.delete;
        while delete > OPS {
            delete -= OPS;
            steps.push(Hunk {
                at: hunk.at + delete,
                delete: OPS,
                insert: String::new(),
            });
        }
        let letters: Vec<char> = hunk.insert.chars().collect();
        let mut at = hunk.at;
        let mut pieces = letters.chunks(OPS - delete.min(OPS - 1));
        let first: String = pieces.next().unwrap_or_default().iter().collect();
        at += first.chars().count();
        steps.push(Hunk {
            at: hunk.at,
            delete,
            insert: first,
        });
        for piece in pieces {
            steps.push(Hunk {
                at,
                delete: 0,
                insert: piece.iter().collect(),
            });
            at += piece.len();
        }
    }
    steps
}
