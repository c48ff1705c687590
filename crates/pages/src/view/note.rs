//! The page of a note: its text, and a name for the state it is in.

use automerge::ReadDoc as _;
use commonbook_book::{EditError, NoteId, NoteView, clean_text};

use crate::{Page, PageName, Renamed, Unreadable, genesis, page::guarded, text};

impl Page {
    /// The note on this page, under the title that the charter gives it. Of another page, an empty one.
    ///
    /// # Errors
    /// [`Unreadable`] when this version's library cannot read it.
    pub fn note(&self, title: &str) -> Result<NoteView, Unreadable> {
        let (id, text) = match self.name() {
            PageName::Note(id) => (
                *id,
                guarded(|| self.doc().text(genesis::text()).map_err(|_| Unreadable))?,
            ),
            _ => (
                NoteId(commonbook_book::Id::from_bytes([0; 10])),
                String::new(),
            ),
        };
        Ok(NoteView {
            id,
            title: title.to_owned(),
            text: shown(text),
            version: version(&self.heads()),
        })
    }

    /// Where a caret that stood at `at` in the text of `version` belongs in the newest text, in code points.
    ///
    /// # Errors
    /// [`EditError::NotFound`] when the page does not know the version, [`EditError::Unreadable`].
    pub fn caret(&self, version: &str, at: usize) -> Result<usize, EditError> {
        let heads = crate::edit::heads(self.doc(), version, &Renamed::new())?;
        guarded(|| Ok(text::place(self.doc(), &heads, at)))
            .map_err(|Unreadable| EditError::Unreadable)
    }
}

/// The text as it may be shown. Characters that no edit puts there are replaced one for one, so that every position
/// stays what it is.
pub(super) fn shown(text: String) -> String {
    if clean_text(&text) == text {
        return text;
    }
    let one = |letter: char| {
        let mut buffer = [0; 4];
        clean_text(letter.encode_utf8(&mut buffer))
            .chars()
            .next()
            .unwrap_or(char::REPLACEMENT_CHARACTER)
    };
    text.chars().map(one).collect()
}

/// The heads of a page in hexadecimal, with full stops between them.
pub(super) fn version(heads: &[[u8; 32]]) -> String {
    let mut out = String::with_capacity(heads.len() * 65);
    for (at, head) in heads.iter().enumerate() {
        if at > 0 {
            out.push('.');
        }
        for byte in head {
            out.push_str(&format!("{byte:02x}"));
        }
    }
    out
}

/// Reads what [`version`] wrote.
pub(crate) fn read_version(text: &str) -> Option<Vec<[u8; 32]>> {
    text.split('.').take(1_000).map(read_hash).collect()
}

fn read_hash(text: &str) -> Option<[u8; 32]> {
    let mut out = [0; 32];
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    for (at, byte) in out.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok()?;
    }
    Some(out)
}
