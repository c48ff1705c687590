//! New keys, another passphrase, and nothing left.

use std::path::{Path, PathBuf};

use crate::common::{self, WORD, contains, cost, create, open, rng, with_suffix};
use commonbook_replica::{Rows as _, Shelf, Vault as _, WriteBatch};
use commonbook_vault::{VaultError, VaultFile, wipe};

/// All sealed rows of a closed file.
fn sealed(path: &Path) -> Vec<Vec<u8>> {
    let db = rusqlite::Connection::open(path).unwrap();
    let mut statement = db
        .prepare("SELECT sealed FROM rows UNION ALL SELECT key FROM rows")
        .unwrap();
    statement
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect()
}

/// Another name of the same file, to see what becomes of it.
fn second_name(path: &Path) -> PathBuf {
    let name = with_suffix(path, "-seen");
    std::fs::hard_link(path, &name).unwrap();
    name
}

#[test]
fn after_resealing_nothing_of_the_old_file_is_left() {
    let folder = common::folder();
    let path = folder.path().join("book");
    let rows = common::sample(&path, 5);
    let old = sealed(&path);
    let seen = second_name(&path);
    let mut vault = open(&path).unwrap();
    vault.reseal(&mut rng(7)).unwrap();
    assert_eq!(common::all(&vault), rows);
    assert_eq!(
        open(&path).err(),
        Some(VaultError::AlreadyOpen),
        "still locked"
    );
    let mut batch = WriteBatch::default();
    batch.put(Shelf::Edits, *b"after", *b"wards");
    vault.commit(&batch).unwrap();
    vault.lock().unwrap();
    assert_eq!(common::names(folder.path()), ["book", "book-seen"]);
    assert!(
        std::fs::read(&seen).unwrap().is_empty(),
        "overwritten and emptied"
    );
    let new = std::fs::read(&path).unwrap();
    assert!(
        old.iter().all(|bytes| !contains(&new, bytes)),
        "no row and no name is the same"
    );
    let vault = open(&path).unwrap();
    assert_eq!(
        vault.get(Shelf::Edits, b"after").unwrap().unwrap(),
        b"wards"
    );
    assert_eq!(vault.check().unwrap().whole, 5 * Shelf::ALL.len() + 1);
}

#[test]
fn a_deleted_row_is_not_in_the_file_and_not_in_the_journal() {
    let folder = common::folder();
    let path = folder.path().join("book");
    common::sample(&path, 3);
    let before = sealed(&path);
    let mut vault = open(&path).unwrap();
    let mut batch = WriteBatch::default();
    for (key, _) in vault.scan(Shelf::Pages).unwrap() {
        batch.delete(Shelf::Pages, key);
    }
    vault.commit(&batch).unwrap();
    vault.lock().unwrap();
    let after = sealed(&path);
    let bytes = std::fs::read(&path).unwrap();
    let gone: Vec<_> = before.iter().filter(|row| !after.contains(row)).collect();
    assert!(gone.len() >= 6);
    assert!(
        gone.iter().all(|row| !contains(&bytes, &row[..32])),
        "secure delete"
    );
    let mut vault = open(&path).unwrap();
    vault.reseal(&mut rng(3)).unwrap();
    vault.lock().unwrap();
    let bytes = std::fs::read(&path).unwrap();
    assert!(before.iter().all(|row| !contains(&bytes, &row[..32])));
}

#[test]
fn resealing_leaves_damaged_rows_behind_and_says_so() {
    let folder = common::folder();
    let path = folder.path().join("book");
    common::sample(&path, 3);
    let db = rusqlite::Connection::open(&path).unwrap();
    db.execute_batch(
        "UPDATE rows SET sealed = zeroblob(300) WHERE id = 5; DELETE FROM rows WHERE id = 6;",
    )
    .unwrap();
    drop(db);
    let mut vault = open(&path).unwrap();
    assert_eq!(vault.damaged(), 1);
    vault.reseal(&mut rng(7)).unwrap();
    let checked = vault.check().unwrap();
    assert_eq!(
        (checked.whole, checked.damaged, checked.lost),
        (3 * Shelf::ALL.len() - 2, 0, 2)
    );
}

#[test]
fn another_passphrase_and_other_keys() {
    let folder = common::folder();
    let path = folder.path().join("book");
    let rows = common::sample(&path, 3);
    let old = sealed(&path);
    let mut vault = open(&path).unwrap();
    let wrong = vault.change_passphrase("not it", "new", cost(), &mut rng(7));
    assert_eq!(wrong, Err(VaultError::WrongPassphrase));
    vault
        .change_passphrase(WORD, "battery staple", cost(), &mut rng(7))
        .unwrap();
    assert_eq!(common::all(&vault), rows);
    vault.reseal(&mut rng(8)).unwrap();
    vault.lock().unwrap();
    assert_eq!(open(&path).err(), Some(VaultError::WrongPassphrase));
    assert_eq!(
        common::all(&VaultFile::open(&path, "battery staple").unwrap()),
        rows
    );
    let new = std::fs::read(&path).unwrap();
    assert!(old.iter().all(|bytes| !contains(&new, bytes)));
    assert_eq!(common::names(folder.path()), ["book"]);
}

#[test]
fn the_power_goes_while_the_file_is_replaced() {
    let folder = common::folder();
    let path = folder.path().join("book");
    let rows = common::sample(&path, 3);
    let old = std::fs::read(&path).unwrap();
    let mut vault = open(&path).unwrap();
    vault.reseal(&mut rng(7)).unwrap();
    vault.lock().unwrap();
    let new = std::fs::read(&path).unwrap();
    let half = &new[..new.len() / 2];
    let (beside_new, beside_old) = (with_suffix(&path, "-new"), with_suffix(&path, "-old"));
    type State<'a> = [Option<&'a [u8]>; 3];
    let states: [State; 5] = [
        [Some(&old), Some(half), None],
        [Some(&old), Some(&new), None],
        [None, Some(&new), Some(&old)],
        [Some(&new), None, Some(&old)],
        [Some(&new), None, Some(b"half wiped")],
    ];
    for (number, state) in states.into_iter().enumerate() {
        for (file, content) in [&path, &beside_new, &beside_old].into_iter().zip(state) {
            let _ = std::fs::remove_file(file);
            if let Some(content) = content {
                std::fs::write(file, content).unwrap();
            }
        }
        std::fs::write(with_suffix(&beside_new, "-wal"), b"left over").unwrap();
        let vault = open(&path).unwrap_or_else(|error| panic!("state {number}: {error}"));
        assert_eq!(common::all(&vault), rows, "state {number}");
        vault.lock().unwrap();
        assert_eq!(common::names(folder.path()), ["book"], "state {number}");
    }
    // Somebody asks for a new vault while the old one waits under its other names.
    std::fs::write(&beside_new, &new).unwrap();
    std::fs::rename(&path, &beside_old).unwrap();
    assert_eq!(
        VaultFile::create(&path, WORD, cost(), &mut rng(2)).err(),
        Some(VaultError::Exists)
    );
    assert_eq!(common::all(&open(&path).unwrap()), rows);
}

#[test]
fn wiping_leaves_nothing() {
    for damage in [false, true] {
        let folder = common::folder();
        let path = folder.path().join("book");
        common::sample(&path, 3);
        for suffix in ["-wal", "-shm", "-new", "-old", "-old-wal"] {
            std::fs::write(with_suffix(&path, suffix), b"something").unwrap();
        }
        if damage {
            let mut bytes = std::fs::read(&path).unwrap();
            bytes[4_096..9_000].fill(3);
            std::fs::write(&path, bytes).unwrap();
        }
        let seen = second_name(&path);
        wipe(&path).unwrap();
        assert_eq!(common::names(folder.path()), ["book-seen"]);
        assert!(std::fs::read(&seen).unwrap().is_empty());
        assert_eq!(open(&path).err(), Some(VaultError::Missing));
        wipe(&path).unwrap();
        // The name is free again.
        create(&path).lock().unwrap();
    }
}

#[test]
fn lengths_are_padded() {
    let lengths = |value: &[u8]| {
        let folder = common::folder();
        let path = folder.path().join("book");
        let mut vault = create(&path);
        let mut batch = WriteBatch::default();
        batch.put(Shelf::Settings, *b"alias", value);
        vault.commit(&batch).unwrap();
        vault.lock().unwrap();
        sealed(&path).iter().map(Vec::len).collect::<Vec<_>>()
    };
    assert_eq!(
        lengths(b"Jo"),
        lengths(b"Wilhelmina Featherstonehaugh of the Wednesday circle")
    );
}
