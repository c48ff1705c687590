//! What a note said before.

use std::collections::BTreeSet;

use automerge::{Automerge, Change, ChangeHash, ReadDoc as _};
use commonbook_book::{EarlierView, VersionsView};

use super::note::{shown, version};
use crate::{Page, PageName, Unreadable, genesis, page::guarded};

/// Changes that are looked at, the newest ones.
const CHANGES: usize = 400;
/// Versions that are told.
const VERSIONS: usize = 30;
/// Letters that go at once: what was there before is worth a version.
const GONE: usize = 20;

impl Page {
    /// What the note on this page said before: each time before somebody else went on, or before much went at once. Of
    /// another page, nothing.
    ///
    /// # Errors
    /// [`Unreadable`] when this version's library cannot read it.
    pub fn versions(&self) -> Result<Option<VersionsView>, Unreadable> {
        let PageName::Note(note) = self.name() else {
            return Ok(None);
        };
        let earlier = guarded(|| Ok(earlier(self.doc())))?;
        Ok(Some(VersionsView {
            note: *note,
            version: self.version(),
            earlier,
        }))
    }

    /// Names the state that a page is in; see [`commonbook_book::NoteView::version`].
    pub fn version(&self) -> String {
        version(&self.heads())
    }
}

/// A note that nobody wrote yet has no versions; what is asked for is only whether it is this note.
fn earlier(doc: &Automerge) -> Vec<EarlierView> {
    let changes = doc.get_changes(&[]);
    let skip = changes.len().saturating_sub(CHANGES);
    let mut heads: BTreeSet<ChangeHash> = BTreeSet::new();
    let mut found: Vec<EarlierView> = Vec::new();
    let mut length = 0;
    let mut last: Option<&Change> = None;
    for (at, change) in changes.iter().enumerate() {
        let before: Vec<ChangeHash> = heads.iter().copied().collect();
        for dep in change.deps() {
            heads.remove(dep);
        }
        heads.insert(change.hash());
        if at < skip {
            continue;
        }
        let now: Vec<ChangeHash> = heads.iter().copied().collect();
        let long = doc.length_at(genesis::text(), &now);
        let another = last.is_some_and(|last| last.actor_id() != change.actor_id());
        if length > 0 && (another || long + GONE <= length) {
            found.extend(read(doc, &before));
        }
        (length, last) = (long, Some(change));
    }
    let newest = doc.text(genesis::text()).unwrap_or_default();
    let mut told: BTreeSet<String> = BTreeSet::from([shown(newest)]);
    // Newest first, and each text once.
    found.reverse();
    found.retain(|one| told.insert(one.text.clone()));
    found.truncate(VERSIONS);
    found
}

fn read(doc: &Automerge, heads: &[ChangeHash]) -> Option<EarlierView> {
    let text = doc.text_at(genesis::text(), heads).ok()?;
    let hashes: Vec<[u8; 32]> = heads.iter().map(|hash| hash.0).collect();
    Some(EarlierView {
        version: version(&hashes),
        text: shown(text),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use commonbook_book::{Id, NoteId, Resolved};

    use super::*;

    fn write(page: &mut Page, who: u8, text: &str) {
        let note = NoteId(Id::from_bytes([7; 10]));
        let edit = serde_json::json!({ "rewrite_note": { "note": note, "text": text } });
        let edit: Resolved = serde_json::from_value(edit).unwrap();
        page.edit([who; 16], &edit).unwrap();
    }

    fn texts(page: &Page) -> Vec<String> {
        let versions = page.versions().unwrap().unwrap();
        versions.earlier.into_iter().map(|one| one.text).collect()
    }

    #[test]
    fn what_stood_there_before_another_went_on_and_before_much_went_is_told() {
        let note = NoteId(Id::from_bytes([7; 10]));
        let mut page = Page::genesis(&PageName::Note(note));
        assert!(texts(&page).is_empty());
        let long = "The bus leaves at four, behind the market.";
        write(&mut page, 1, "The bus");
        write(&mut page, 1, long);
        assert!(texts(&page).is_empty(), "one sitting is one version");
        write(&mut page, 2, &format!("{long} Bring water."));
        assert_eq!(texts(&page), [long]);
        write(&mut page, 2, "Oh.");
        let whole = format!("{long} Bring water.");
        assert_eq!(texts(&page), [whole.as_str(), long]);
        // Brought back, it is an edit like any other, and what was there meanwhile is told.
        write(&mut page, 2, &whole);
        assert_eq!(texts(&page), [long]);
        write(&mut page, 3, long);
        assert_eq!(texts(&page), [whole]);
        assert!(
            Page::genesis(&PageName::Charter)
                .versions()
                .unwrap()
                .is_none()
        );
    }
}
