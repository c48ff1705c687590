//! Writes changes on a document, one transaction each, and collects them.

use automerge::{
    Automerge, AutomergeError, ChangeHash, ROOT, ReadDoc as _, ScalarValue, Value,
    transaction::{CommitOptions, Transactable as _, Transaction},
};
use commonbook_book::EditError;

use crate::{ChangeMeta, NewChange};

/// A document that is being edited.
pub(crate) struct Writer<'d> {
    pub(crate) doc: &'d mut Automerge,
    pub(crate) changes: Vec<NewChange>,
}

impl<'d> Writer<'d> {
    pub(crate) const fn new(doc: &'d mut Automerge) -> Self {
        Self {
            doc,
            changes: Vec::new(),
        }
    }

    /// Makes one change of what `act` does; none when that was nothing.
    pub(crate) fn change(
        &mut self,
        act: impl FnOnce(&mut Flat<'_>) -> Result<(), AutomergeError>,
    ) -> Result<(), EditError> {
        let hash = transact(self.doc, act)?;
        if let Some(hash) = hash {
            let change = self
                .doc
                .get_change_by_hash(&hash)
                .ok_or(EditError::Unreadable)?;
            let meta = ChangeMeta::of(&change).ok_or(EditError::Unreadable)?;
            self.changes.push(NewChange {
                bytes: change.raw_bytes().to_vec(),
                meta,
            });
        }
        Ok(())
    }
}

fn transact(
    doc: &mut Automerge,
    act: impl FnOnce(&mut Flat<'_>) -> Result<(), AutomergeError>,
) -> Result<Option<ChangeHash>, EditError> {
    let mut flat = Flat(doc.transaction());
    if act(&mut flat).is_err() {
        flat.0.rollback();
        return Err(EditError::Unreadable);
    }
    // No clock: when something was written is nobody's business.
    let (hash, _) = flat.0.commit_with(CommitOptions::default().with_time(0));
    Ok(hash)
}

/// A transaction on flat keys, which writes only what differs.
pub(crate) struct Flat<'t>(pub(crate) Transaction<'t>);

impl Flat<'_> {
    /// Gives a key a value. Several values at once, from concurrent writers, become this one.
    pub(crate) fn set(
        &mut self,
        key: &str,
        value: impl Into<ScalarValue>,
    ) -> Result<(), AutomergeError> {
        let value = value.into();
        let now = self.0.get_all(ROOT, key)?;
        let same = matches!(now.as_slice(), [(Value::Scalar(old), _)] if **old == value);
        if same {
            Ok(())
        } else {
            self.0.put(ROOT, key, value)
        }
    }

    /// Takes a key away.
    pub(crate) fn unset(&mut self, key: &str) -> Result<(), AutomergeError> {
        if self.0.get(ROOT, key)?.is_some() {
            self.0.delete(ROOT, key)
        } else {
            Ok(())
        }
    }

    /// Gives a key a value, or takes it away.
    pub(crate) fn put(
        &mut self,
        key: &str,
        value: Option<impl Into<ScalarValue>>,
    ) -> Result<(), AutomergeError> {
        match value {
            Some(value) => self.set(key, value),
            None => self.unset(key),
        }
    }
}
