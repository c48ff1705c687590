//! All SQL there is. Knows bytes in two tables and nothing of what they mean.

use std::fs::OpenOptions;
use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags, OptionalExtension as _, Row, params};

use crate::VaultError;

/// Marks the file as a vault (`PRAGMA application_id`).
const MARK: i32 = 0x0c0b_0a4b;
/// The format that this version writes (`PRAGMA user_version`). Part of every row's associated data as well.
pub(crate) const FORMAT: u32 = 1;

/// An open file.
pub(crate) struct Store {
    db: Connection,
}

/// Where a row is found: keyed hashes of its shelf and of its shelf and key.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    /// Of the shelf.
    pub(crate) shelf: [u8; 8],
    /// Of shelf and key.
    pub(crate) key: [u8; 32],
}

/// One row to write or take away.
pub(crate) enum Change {
    /// A row that was not there.
    Add(Place, Vec<u8>),
    /// Other content for the row with this number.
    Set(i64, Vec<u8>),
    /// No row with this number any more.
    Take(i64),
}

/// A passphrase slot and the row key sealed under what it opens.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Door {
    /// The slot.
    pub(crate) slot: Vec<u8>,
    /// The row key, sealed.
    pub(crate) key: Vec<u8>,
}

impl Store {
    /// Makes a new file with its door written twice.
    pub(crate) fn create(path: &Path, door: &Door) -> Result<Self, VaultError> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        drop(options.open(path)?);
        let mut store = Self::connect(path)?;
        match store.begin(door) {
            Ok(()) => Ok(store),
            Err(error) => {
                drop(store);
                let _ = std::fs::remove_file(path);
                Err(error)
            }
        }
    }

    fn begin(&mut self, door: &Door) -> Result<(), VaultError> {
        self.db.execute_batch(&format!(
            "PRAGMA auto_vacuum = NONE; PRAGMA encoding = 'UTF-8';
             PRAGMA application_id = {MARK}; PRAGMA user_version = {FORMAT};"
        ))?;
        self.write_ahead()?;
        self.db.execute_batch(
            "BEGIN IMMEDIATE;
             CREATE TABLE slots(copy INTEGER PRIMARY KEY, slot BLOB NOT NULL, key BLOB NOT NULL);
             CREATE TABLE rows(id INTEGER PRIMARY KEY, shelf BLOB NOT NULL, key BLOB NOT NULL, sealed BLOB NOT NULL);
             COMMIT;",
        )?;
        self.set_door(door)
    }

    /// Opens a file and locks it. Writes nothing before the version is known.
    pub(crate) fn open(path: &Path) -> Result<Self, VaultError> {
        let store = Self::connect(path)?;
        let mark: i32 = store
            .db
            .query_row("PRAGMA application_id", [], |row| row.get(0))?;
        if mark != MARK {
            return Err(VaultError::NotAVault);
        }
        let version: u32 = store
            .db
            .query_row("PRAGMA user_version", [], |row| row.get(0))?;
        if version > FORMAT {
            return Err(VaultError::Newer { version });
        }
        if version == 0 {
            return Err(VaultError::Damaged);
        }
        store.write_ahead()?;
        // Takes the lock now, not at the first write.
        store.db.execute_batch("BEGIN IMMEDIATE; COMMIT;")?;
        Ok(store)
    }

    fn connect(path: &Path) -> Result<Self, VaultError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let db = Connection::open_with_flags(path, flags)?;
        db.busy_timeout(Duration::ZERO)?;
        // Somebody may have written triggers or views into the file.
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
        db.execute_batch(
            "PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
             PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0; PRAGMA cell_size_check = ON;",
        )?;
        Ok(Self { db })
    }

    fn write_ahead(&self) -> Result<(), VaultError> {
        let mode: String = self
            .db
            .query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
        if mode.eq_ignore_ascii_case("wal") {
            Ok(())
        } else {
            Err(VaultError::Io)
        }
    }

    /// The copies of the door that can be read.
    pub(crate) fn doors(&self) -> Result<Vec<Door>, VaultError> {
        let mut statement = self
            .db
            .prepare("SELECT slot, key FROM slots ORDER BY copy")?;
        let mut rows = statement.query([])?;
        let mut doors = Vec::new();
        // A damaged copy is left out; the other one may be whole.
        while let Ok(Some(row)) = rows.next() {
            if let (Some(slot), Some(key)) = (blob(row, 0), blob(row, 1)) {
                doors.push(Door {
                    slot: slot.to_vec(),
                    key: key.to_vec(),
                });
            }
        }
        Ok(doors)
    }

    /// Writes both copies of the door.
    pub(crate) fn set_door(&mut self, door: &Door) -> Result<(), VaultError> {
        let transaction = self.db.transaction()?;
        for copy in [1, 2] {
            transaction.execute(
                "INSERT OR REPLACE INTO slots(copy, slot, key) VALUES (?1, ?2, ?3)",
                params![copy, door.slot, door.key],
            )?;
        }
        Ok(transaction.commit()?)
    }

    /// Where every row is, and whether the file's structure is whole. What lies behind a damaged page is found from
    /// the other end.
    pub(crate) fn places(&self) -> Result<(Vec<(Place, i64)>, bool), VaultError> {
        let mut found = Vec::new();
        let forwards = self.walk(
            "SELECT id, shelf, key FROM rows ORDER BY id ASC",
            i64::MAX,
            &mut found,
        )?;
        if !forwards {
            let last = found.iter().map(|(_, id)| *id).max().unwrap_or(i64::MIN);
            self.walk(
                "SELECT id, shelf, key FROM rows ORDER BY id DESC",
                last,
                &mut found,
            )?;
        }
        Ok((found, forwards))
    }

    /// Reads until the end, an id that was met from the other side, or a damaged page; `false` for the last.
    fn walk(&self, sql: &str, met: i64, found: &mut Vec<(Place, i64)>) -> Result<bool, VaultError> {
        let mut statement = self.db.prepare(sql)?;
        let mut rows = statement.query([])?;
        loop {
            let row = match rows.next() {
                Ok(Some(row)) => row,
                Ok(None) => return Ok(true),
                Err(error) => match VaultError::from(error) {
                    VaultError::Damaged => return Ok(false),
                    other => return Err(other),
                },
            };
            let id: i64 = row.get(0)?;
            if id == met {
                return Ok(true);
            }
            let shelf = blob(row, 1).and_then(|bytes| bytes.try_into().ok());
            let key = blob(row, 2).and_then(|bytes| bytes.try_into().ok());
            if let (Some(shelf), Some(key)) = (shelf, key) {
                found.push((Place { shelf, key }, id));
            }
        }
    }

    /// The content of a row; `None` when it is not there or is no bytes any more.
    pub(crate) fn sealed(&self, id: i64) -> Result<Option<Vec<u8>>, VaultError> {
        let mut statement = self
            .db
            .prepare_cached("SELECT sealed FROM rows WHERE id = ?1")?;
        let read = statement.query_row([id], |row| Ok(blob(row, 0).map(<[u8]>::to_vec)));
        Ok(read.optional()?.flatten())
    }

    /// Writes all changes or none. Gives the numbers of the added rows, in order.
    pub(crate) fn write(&mut self, changes: &[Change]) -> Result<Vec<i64>, VaultError> {
        let transaction = self.db.transaction()?;
        let mut added = Vec::new();
        for change in changes {
            match change {
                Change::Add(place, sealed) => {
                    let mut statement = transaction.prepare_cached(
                        "INSERT INTO rows(shelf, key, sealed) VALUES (?1, ?2, ?3)",
                    )?;
                    added.push(statement.insert(params![place.shelf, place.key, sealed])?);
                }
                Change::Set(id, sealed) => {
                    let mut statement =
                        transaction.prepare_cached("UPDATE rows SET sealed = ?2 WHERE id = ?1")?;
                    if statement.execute(params![id, sealed])? != 1 {
                        return Err(VaultError::Damaged);
                    }
                }
                Change::Take(id) => {
                    transaction
                        .prepare_cached("DELETE FROM rows WHERE id = ?1")?
                        .execute([id])?;
                }
            }
        }
        transaction.commit()?;
        Ok(added)
    }

    /// Moves everything from the write-ahead log into the file and closes it.
    pub(crate) fn close(self) -> Result<(), VaultError> {
        self.db.flush_prepared_statement_cache();
        let busy: i64 = self
            .db
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        self.db
            .close()
            .map_err(|(_, error)| VaultError::from(error))?;
        if busy == 0 {
            Ok(())
        } else {
            Err(VaultError::Io)
        }
    }
}

fn blob<'row>(row: &'row Row<'_>, column: usize) -> Option<&'row [u8]> {
    row.get_ref(column).ok()?.as_blob().ok()
}

impl From<rusqlite::Error> for VaultError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::AlreadyOpen,
            Some(ErrorCode::NotADatabase) => Self::NotAVault,
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(
                ErrorCode::SystemIoFailure
                | ErrorCode::CannotOpen
                | ErrorCode::ReadOnly
                | ErrorCode::PermissionDenied
                | ErrorCode::OutOfMemory,
            ) => Self::Io,
            // What SQLite cannot make sense of, and tables that are not as we made them.
            _ => Self::Damaged,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// Whether a commit waits for the disk cannot be seen from outside where the calls cannot be watched.
    #[test]
    fn a_commit_waits_for_the_disk_in_a_new_file_and_in_one_that_was_there() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("book");
        let door = Door {
            slot: vec![1],
            key: vec![2],
        };
        for new in [true, false] {
            let store = if new {
                Store::create(&path, &door)
            } else {
                Store::open(&path)
            };
            let db = store.unwrap().db;
            let waits: i64 = db
                .query_row("PRAGMA synchronous", [], |row| row.get(0))
                .unwrap();
            // FULL.
            assert_eq!(waits, 2);
        }
    }
}
