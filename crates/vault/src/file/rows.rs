//! The rows as a replica reads and writes them.

use std::collections::BTreeMap;

use commonbook_replica::{Row, RowOp, Rows, RowsError, Shelf, Vault, WriteBatch};

use super::VaultFile;
use crate::VaultError;
use crate::keys::Plain;
use crate::store::Place;

fn rows_error(error: VaultError) -> RowsError {
    match error {
        VaultError::Full => RowsError::Full,
        VaultError::Damaged => RowsError::Damaged,
        _ => RowsError::Io,
    }
}

impl Rows for VaultFile {
    fn get(&self, shelf: Shelf, key: &[u8]) -> Result<Option<Vec<u8>>, RowsError> {
        let place = self.keys.place(shelf.number(), key);
        let Some(id) = self.directory.get(&place) else {
            return Ok(None);
        };
        match self.read(&place, id).map_err(rows_error)? {
            Some(plain) => Ok(Some(plain.value)),
            None => Err(RowsError::Damaged),
        }
    }

    fn scan(&self, shelf: Shelf) -> Result<Vec<Row>, RowsError> {
        let mut rows = Vec::new();
        for (place, id) in self.directory.shelf(self.keys.shelf(shelf.number())) {
            if let Some(plain) = self.read(&place, id).map_err(rows_error)? {
                rows.push((plain.key, plain.value));
            }
        }
        rows.sort_unstable();
        Ok(rows)
    }
}

impl Vault for VaultFile {
    fn commit(&mut self, batch: &WriteBatch) -> Result<(), RowsError> {
        if batch.is_empty() {
            return Ok(());
        }
        let mut last: BTreeMap<Place, Option<Plain>> = BTreeMap::new();
        for op in batch.ops() {
            let (shelf, key, value) = match op {
                RowOp::Put { shelf, key, value } => (shelf.number(), key, Some(value)),
                RowOp::Delete { shelf, key } => (shelf.number(), key, None),
            };
            let plain = value.map(|value| Plain {
                shelf,
                key: key.clone(),
                value: value.clone(),
            });
            last.insert(self.keys.place(shelf, key), plain);
        }
        self.write(last.into_iter().collect()).map_err(rows_error)
    }

    fn damaged(&self) -> usize {
        self.unread
            .borrow()
            .len()
            .saturating_add(usize::try_from(self.lost_now).unwrap_or(usize::MAX))
    }
}
