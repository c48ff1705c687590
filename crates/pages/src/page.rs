//! One page: an Automerge document that begins with the page's first change.

use std::{
    collections::{BTreeMap, BTreeSet},
    panic::{AssertUnwindSafe, catch_unwind},
};

use automerge::{ActorId, Automerge, Change, ChangeHash, LoadOptions, TextEncoding};
use commonbook_book::{EditError, Resolved};

use crate::{Checked, NewChange, PageName, edit, genesis, writer::Writer};

/// One page of the book.
#[derive(Clone, Debug)]
pub struct Page {
    name: PageName,
    doc: Automerge,
}

/// This version cannot read the page, or what was to be added to it. The page itself is unchanged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this version cannot read the page")]
pub struct Unreadable;

/// For edits that are done again: what the changes of the first time, lost in a crash, are called now.
///
/// The key is the hash of a lost change, the value the heads of the page after its edit was done again.
pub type Renamed = BTreeMap<[u8; 32], Vec<[u8; 32]>>;

impl Page {
    /// A page nobody has written on.
    pub fn genesis(name: &PageName) -> Self {
        Self {
            name: *name,
            doc: genesis::document(name.kind()),
        }
    }

    /// Opens a page that [`Page::save`] wrote. Only for bytes from this device's own vault.
    ///
    /// # Errors
    /// [`Unreadable`] when the bytes are damaged, or another page's.
    pub fn load(name: &PageName, saved: &[u8]) -> Result<Self, Unreadable> {
        let options = LoadOptions::new().text_encoding(TextEncoding::UnicodeCodePoint);
        let doc = guarded(|| Automerge::load_with_options(saved, options).map_err(|_| Unreadable))?;
        let first = genesis::genesis_meta(name).ok_or(Unreadable)?;
        let known = guarded(|| {
            Ok(doc
                .get_change_meta_by_hash(&ChangeHash(first.hash))
                .is_some())
        })?;
        if known {
            Ok(Self { name: *name, doc })
        } else {
            Err(Unreadable)
        }
    }

    /// The whole page with its history, for the vault. Empty when this version cannot write it.
    pub fn save(&mut self) -> Vec<u8> {
        guarded(|| Ok(self.doc.save())).unwrap_or_default()
    }

    /// Which page it is.
    pub const fn name(&self) -> &PageName {
        &self.name
    }

    /// The changes that nothing builds on yet, sorted.
    pub fn heads(&self) -> Vec<[u8; 32]> {
        self.doc
            .get_heads()
            .into_iter()
            .map(|hash| hash.0)
            .collect()
    }

    /// Does this page's part of an edit, as `actor`. Nothing to do is no change.
    ///
    /// Doing an edit again on a page that has it already changes nothing, except for splices of a text: those are
    /// to be done again only on a page without the changes they made the first time.
    ///
    /// # Errors
    /// [`EditError`]; the page is then unchanged.
    pub fn edit(&mut self, actor: [u8; 16], edit: &Resolved) -> Result<Vec<NewChange>, EditError> {
        self.edit_again(actor, edit, &Renamed::new())
    }

    /// Like [`Page::edit`], after a crash: a text that was written over a version which is lost is carried over
    /// from the version that took its place.
    ///
    /// Do edits again in their order, on the page as it was when each was made, and only then absorb what was heard
    /// after it. On a page that holds more, a splice counts its places in another text, and a text over a lost version
    /// takes away what others wrote meanwhile, because the version in its place has it and the text has not.
    ///
    /// # Errors
    /// [`EditError`]; the page is then unchanged.
    pub fn edit_again(
        &mut self,
        actor: [u8; 16],
        edit: &Resolved,
        renamed: &Renamed,
    ) -> Result<Vec<NewChange>, EditError> {
        let mut doc = self.doc.clone();
        doc.set_actor(ActorId::from(actor));
        let name = self.name;
        let (doc, changes) = guarded(move || {
            let mut writer = Writer::new(&mut doc);
            let done = edit::edit(&name, &mut writer, edit.edit(), renamed);
            let changes = writer.changes;
            Ok(done.map(|()| (doc, changes)))
        })
        .map_err(|Unreadable| EditError::Unreadable)??;
        self.doc = doc;
        Ok(changes)
    }

    /// Takes in changes that passed the gate, in one batch, each after those it builds on.
    ///
    /// # Errors
    /// [`Unreadable`] when this version's library cannot; the page is then unchanged.
    pub fn absorb(&mut self, changes: Vec<Checked>) -> Result<(), Unreadable> {
        if changes.is_empty() {
            return Ok(());
        }
        let changes: Vec<Change> = changes.into_iter().map(Checked::into_change).collect();
        // On a copy, so that a panic half way leaves this page as it was.
        let mut doc = self.doc.clone();
        let doc = guarded(move || {
            let before = doc.get_heads();
            doc.apply_changes(changes.iter().cloned())
                .map_err(|_| Unreadable)?;
            if same(&doc.get_changes(&before), &changes) {
                Ok(doc)
            } else {
                Err(Unreadable)
            }
        })?;
        self.doc = doc;
        Ok(())
    }

    pub(crate) const fn doc(&self) -> &Automerge {
        &self.doc
    }
}

/// Whether the library gives back, byte for byte, what it was given.
///
/// It takes in a deletion that names an operation on another key, and writes it out as a deletion of that other key:
/// the page would go on, and could not be loaded once it was saved.
fn same(kept: &[Change], given: &[Change]) -> bool {
    let given: BTreeSet<&[u8]> = given.iter().map(Change::raw_bytes).collect();
    kept.iter().all(|change| given.contains(change.raw_bytes())) && kept.len() == given.len()
}

/// Runs the library where it may meet bytes it cannot cope with: a panic becomes an error.
pub(crate) fn guarded<T>(run: impl FnOnce() -> Result<T, Unreadable>) -> Result<T, Unreadable> {
    // What the closure touches is a copy that is dropped, or is only read.
    catch_unwind(AssertUnwindSafe(run)).unwrap_or(Err(Unreadable))
}
