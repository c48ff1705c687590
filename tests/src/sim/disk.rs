//! What a disk holds, copied as a backup program would.

use commonbook_replica::{Rows, Shelf, Vault as _, WriteBatch};
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
