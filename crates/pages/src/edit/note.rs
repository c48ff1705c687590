//! The text of a note.

use automerge::{Automerge, ChangeHash, ReadDoc as _};
use commonbook_book::{Edit, EditError, Field, NoteId, limits};

use crate::{Renamed, genesis, text, view::note::read_version, writer::Writer};

pub(super) fn edit(
    page: NoteId,
    writer: &mut Writer<'_>,
    edit: &Edit,
    renamed: &Renamed,
) -> Result<(), EditError> {
    let mine = |note: &str| note.parse() == Ok(page);
    match edit {
        Edit::WriteNote {
            id: Some(id), text, ..
        } if *id == page => begin(writer, text),
        Edit::SpliceNote {
            note,
            at,
            delete,
            insert,
        } if mine(note) => text::splice(writer, *at, *delete, insert),
        Edit::RewriteNote { note, text, base } if mine(note) => {
            let base = base
                .as_deref()
                .map(|base| heads(writer.doc, base, renamed))
                .transpose()?;
            text::rewrite(writer, text, base.as_deref())
        }
        _ => Ok(()),
    }
}

/// Writes the first text. When some of it is there already, the edit is being done again: only the rest is missing.
fn begin(writer: &mut Writer<'_>, wanted: &str) -> Result<(), EditError> {
    let now = writer
        .doc
        .text(genesis::text())
        .map_err(|_| EditError::Unreadable)?;
    match wanted.strip_prefix(now.as_str()) {
        Some(rest) => text::splice(writer, now.chars().count(), 0, rest),
        None => Ok(()),
    }
}

/// Reads the name of a version, each head by its new name where it has one.
pub(crate) fn heads(
    doc: &Automerge,
    version: &str,
    renamed: &Renamed,
) -> Result<Vec<ChangeHash>, EditError> {
    let mut heads = Vec::new();
    let is_known = |hash: &[u8; 32]| doc.get_change_meta_by_hash(&ChangeHash(*hash)).is_some();
    for hash in read_version(version).ok_or(EditError::Impossible(Field::Base))? {
        if is_known(&hash) {
            heads.push(ChangeHash(hash));
        } else {
            let now = renamed.get(&hash).filter(|now| now.iter().all(is_known));
            let now = now.ok_or(EditError::NotFound(Field::Base))?;
            heads.extend(now.iter().map(|hash| ChangeHash(*hash)));
        }
    }
    heads.sort_unstable();
    heads.dedup();
    Ok(heads)
}

/// How long a note may become, counted like [`limits::NOTE_BYTES`].
pub(crate) const fn fits(bytes: usize) -> Result<(), EditError> {
    if bytes > limits::NOTE_BYTES {
        return Err(EditError::TooLong {
            field: Field::Text,
            limit: limits::NOTE_BYTES,
        });
    }
    Ok(())
}
