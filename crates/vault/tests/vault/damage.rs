//! Bad disks: what is damaged is noticed, what is whole stays readable.

use std::path::Path;

use crate::common::{self, open, with_suffix};
use commonbook_replica::{Rows as _, RowsError, Shelf, Vault as _, WriteBatch};
use commonbook_vault::VaultError;

fn sql(path: &Path, statements: &str) {
    rusqlite::Connection::open(path)
        .unwrap()
        .execute_batch(statements)
        .unwrap();
}

#[test]
fn a_flipped_bit_is_noticed_or_harmless() {
    let folder = common::folder();
    let path = folder.path().join("book");
    let rows = common::sample(&path, 6);
    let count: usize = rows.iter().map(|(_, rows)| rows.len()).sum();
    let whole = std::fs::read(&path).unwrap();
    let (mut harmless, mut noticed, mut closed, mut most) = (0, 0, 0, 0);
    for at in (0..whole.len()).step_by(61) {
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << (at % 8);
        std::fs::write(&path, &bytes).unwrap();
        match open(&path) {
            Err(error) => {
                assert_ne!(error, VaultError::WrongPassphrase, "byte {at}");
                closed += 1;
            }
            Ok(vault) => {
                let mut gone = 0;
                for (shelf, expected) in &rows {
                    let found = vault.scan(*shelf).unwrap();
                    assert!(found.iter().all(|row| expected.contains(row)), "byte {at}");
                    gone += expected.len() - found.len();
                }
                assert!(
                    gone == 0 || vault.damaged() > 0,
                    "byte {at}: {gone} gone and not noticed"
                );
                let checked = vault.check().unwrap();
                assert_eq!(checked.whole, count - gone);
                most = most.max(gone);
                if gone == 0 {
                    harmless += 1
                } else {
                    noticed += 1
                }
            }
        }
        for suffix in ["-wal", "-shm", "-journal"] {
            let _ = std::fs::remove_file(with_suffix(&path, suffix));
        }
    }
    println!(
        "{} flips: {harmless} harmless, {noticed} noticed (at most {most} of {count} rows gone), {closed} did not open",
        whole.len() / 61
    );
    assert!(harmless + noticed + closed >= 500);
    assert!(
        closed * 20 < harmless + noticed,
        "most damage leaves the rest readable"
    );
}

#[test]
fn a_damaged_row_is_named_and_can_be_written_again() {
    let folder = common::folder();
    let path = folder.path().join("book");
    let rows = common::sample(&path, 4);
    sql(
        &path,
        "UPDATE rows SET sealed = zeroblob(300) WHERE id IN (5, 9)",
    );
    let mut vault = open(&path).unwrap();
    assert_eq!(vault.damaged(), 0, "nobody has looked yet");
    let checked = vault.check().unwrap();
    assert_eq!(
        (checked.whole, checked.damaged, checked.lost, checked.torn),
        (4 * Shelf::ALL.len() - 2, 2, 0, false)
    );
    let mut batch = WriteBatch::default();
    let mut missing = 0;
    for (shelf, expected) in &rows {
        let found = vault.scan(*shelf).unwrap();
        for (key, value) in expected.iter().filter(|row| !found.contains(row)) {
            assert_eq!(vault.get(*shelf, key), Err(RowsError::Damaged));
            batch.put(*shelf, key.clone(), value.clone());
            missing += 1;
        }
    }
    assert_eq!((missing, vault.damaged()), (2, 2));
    vault.commit(&batch).unwrap();
    assert_eq!(common::all(&vault), rows);
    vault.lock().unwrap();
    assert_eq!(open(&path).unwrap().check().unwrap().damaged, 0);
}

#[test]
fn rows_that_vanish_or_appear_are_noticed() {
    for (statement, lost) in [
        ("DELETE FROM rows WHERE id IN (4, 5, 6)", 3),
        ("UPDATE rows SET key = zeroblob(32) WHERE id = 7", 1),
        ("UPDATE rows SET key = 'text' WHERE id = 7", 1),
        ("UPDATE rows SET shelf = zeroblob(8) WHERE id = 7", 1),
        ("DELETE FROM rows WHERE id = 1", 1),
        (
            "UPDATE rows SET sealed = (SELECT sealed FROM rows WHERE id = 8) WHERE id = 7",
            0,
        ),
    ] {
        let folder = common::folder();
        let path = folder.path().join("book");
        let rows = common::sample(&path, 2);
        sql(&path, statement);
        let mut vault = open(&path).unwrap();
        assert_eq!(vault.damaged(), lost, "{statement}");
        for (shelf, expected) in &rows {
            assert!(
                vault
                    .scan(*shelf)
                    .unwrap()
                    .iter()
                    .all(|row| expected.contains(row))
            );
        }
        vault.check().unwrap();
        assert!(vault.damaged() > 0, "{statement}");
        let mut batch = WriteBatch::default();
        batch.put(Shelf::Settings, *b"goes", *b"on");
        vault.commit(&batch).unwrap();
        vault.lock().unwrap();
        let vault = open(&path).unwrap();
        assert_eq!(vault.get(Shelf::Settings, b"goes").unwrap().unwrap(), b"on");
        assert_eq!(
            vault.check().unwrap().lost,
            u64::try_from(lost).unwrap(),
            "remembered: {statement}"
        );
    }
}

#[test]
fn one_damaged_copy_of_the_slot_is_mended() {
    for statement in [
        "DELETE FROM slots WHERE copy = 1",
        "UPDATE slots SET slot = zeroblob(100) WHERE copy = 1",
        "UPDATE slots SET key = zeroblob(100) WHERE copy = 1",
        "UPDATE slots SET slot = 'x' WHERE copy = 2",
    ] {
        let folder = common::folder();
        let path = folder.path().join("book");
        let rows = common::sample(&path, 1);
        sql(&path, statement);
        assert_eq!(common::all(&open(&path).unwrap()), rows, "{statement}");
        sql(
            &path,
            "UPDATE slots SET slot = zeroblob(9), key = zeroblob(9) WHERE copy = 2",
        );
        assert_eq!(
            common::all(&open(&path).unwrap()),
            rows,
            "mended: {statement}"
        );
        sql(&path, "UPDATE slots SET slot = zeroblob(9)");
        assert_eq!(open(&path).err(), Some(VaultError::Damaged));
    }
}
