//! A vault in memory: for simulations, and to say what a vault does.

use std::collections::BTreeMap;

use commonbook_replica::{Row, RowOp, Rows, RowsError, Shelf, Vault, WriteBatch};

/// Rows in memory. A clone is what a disk would hold at that moment.
#[derive(Clone, Default)]
pub struct MemoryVault {
    rows: BTreeMap<(Shelf, Vec<u8>), Vec<u8>>,
}

impl Rows for MemoryVault {
    fn get(&self, shelf: Shelf, key: &[u8]) -> Result<Option<Vec<u8>>, RowsError> {
        Ok(self.rows.get(&(shelf, key.to_vec())).cloned())
    }

    fn scan(&self, shelf: Shelf) -> Result<Vec<Row>, RowsError> {
        let rows = self.rows.iter().filter(|((on, _), _)| *on == shelf);
        Ok(rows
            .map(|((_, key), value)| (key.clone(), value.clone()))
            .collect())
    }
}

impl Vault for MemoryVault {
    fn commit(&mut self, batch: &WriteBatch) -> Result<(), RowsError> {
        for op in batch.ops() {
            match op {
                RowOp::Put { shelf, key, value } => {
                    self.rows.insert((*shelf, key.clone()), value.clone());
                }
                RowOp::Delete { shelf, key } => {
                    self.rows.remove(&(*shelf, key.clone()));
                }
            }
        }
        Ok(())
    }

    fn damaged(&self) -> usize {
        0
    }
}
