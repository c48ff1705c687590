//! What a disk holds, copied as a backup program would.

use commonbook_replica::{Row, Rows, Shelf, Vault as _, WriteBatch};
use commonbook_vault::MemoryVault;

/// Another disk with the same rows.
pub fn copy(rows: &dyn Rows) -> MemoryVault {
    let mut batch = WriteBatch::default();
    for shelf in Shelf::ALL {
        for (key, value) in rows.scan(shelf).unwrap() {
            batch.put(shelf, key, value);
        }
    }
    let mut disk = MemoryVault::default();
    disk.commit(&batch).unwrap();
    disk
}

/// All rows, to compare disks by.
pub fn rows(rows: &dyn Rows) -> Vec<(Shelf, Row)> {
    let of = |shelf| {
        rows.scan(shelf)
            .unwrap()
            .into_iter()
            .map(move |row| (shelf, row))
    };
    Shelf::ALL.into_iter().flat_map(of).collect()
}
