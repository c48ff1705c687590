//! Everything sealed that was ever carried, for somebody who keeps it all.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use commonbook_book::Book;
use commonbook_replica::{Row, RowOp, Rows, RowsError, Shelf, Vault, WriteBatch};
use commonbook_seal::{Body, EnvelopeId, SignedHeader};

use super::Who;

/// Envelopes by id, as they were written down anywhere.
#[derive(Clone, Default)]
pub struct Ciphertexts {
    /// Headers whose signatures were checked.
    pub headers: BTreeMap<EnvelopeId, SignedHeader>,
    /// Bodies.
    pub bodies: BTreeMap<EnvelopeId, Body>,
}

impl Ciphertexts {
    /// Keeps what a batch writes.
    pub(super) fn note(&mut self, batch: &WriteBatch) {
        for op in batch.ops() {
            let RowOp::Put { shelf, key, value } = op else {
                continue;
            };
            let id = || EnvelopeId::from_bytes(key.as_slice().try_into().unwrap());
            match shelf {
                // Place in the order of arrival, where the body is, the header itself.
                Shelf::Headers => {
                    let header = SignedHeader::from_own_vault(&value[9..]).unwrap();
                    self.headers.insert(id(), header);
                }
                Shelf::Payloads => drop(self.bodies.insert(id(), Body::decode(value).unwrap())),
                _ => {}
            }
        }
    }

    /// What is on a disk.
    pub fn of(rows: &dyn Rows) -> Self {
        let mut batch = WriteBatch::default();
        for shelf in [Shelf::Headers, Shelf::Payloads] {
            for (key, value) in rows.scan(shelf).unwrap() {
                batch.put(shelf, key, value);
            }
        }
        let mut all = Self::default();
        all.note(&batch);
        all
    }

    /// Puts in what another has.
    pub fn join(&mut self, other: &Self) {
        let headers = other.headers.iter().map(|(id, h)| (*id, h.clone()));
        self.headers.extend(headers);
        let bodies = other.bodies.iter().map(|(id, b)| (*id, b.clone()));
        self.bodies.extend(bodies);
    }
}

/// A file or a frame that is sealed as a whole.
pub struct Sealed {
    /// Who sealed it.
    pub from: Who,
    /// The book that its maker saw.
    pub book: Arc<Book>,
    /// The envelopes that its maker held.
    pub held: BTreeSet<EnvelopeId>,
    /// The thing itself.
    pub bytes: Vec<u8>,
}

/// A vault with somebody looking on.
pub(super) struct Watched<'a, V> {
    pub(super) vault: &'a mut V,
    pub(super) seen: &'a mut Ciphertexts,
}

impl<V: Rows> Rows for Watched<'_, V> {
    fn get(&self, shelf: Shelf, key: &[u8]) -> Result<Option<Vec<u8>>, RowsError> {
        self.vault.get(shelf, key)
    }

    fn scan(&self, shelf: Shelf) -> Result<Vec<Row>, RowsError> {
        self.vault.scan(shelf)
    }
}

impl<V: Vault> Vault for Watched<'_, V> {
    fn commit(&mut self, batch: &WriteBatch) -> Result<(), RowsError> {
        self.vault.commit(batch)?;
        self.seen.note(batch);
        Ok(())
    }

    fn damaged(&self) -> usize {
        self.vault.damaged()
    }
}
