//! One suite for all vaults, and what a vault does when the power goes.

use std::cell::Cell;

use crate::common;
use commonbook_replica::{RowsError, Shelf, Vault, WriteBatch};
use commonbook_vault::{Fault, FaultyVault, MemoryVault, VaultFile, conformance};

#[test]
fn memory() {
    let rules = conformance::run(MemoryVault::default, |vault| vault).unwrap();
    println!("{rules} rules kept");
    assert!(rules > 100);
}

#[test]
fn faulty_without_a_fault() {
    conformance::run(|| FaultyVault::new(MemoryVault::default()), |vault| vault).unwrap();
}

#[test]
fn file() {
    let folder = common::folder();
    let number = Cell::new(0);
    let path = || folder.path().join(format!("book{}", number.get()));
    let fresh = || {
        number.set(number.get() + 1);
        common::create(&path())
    };
    let reopen = |vault: VaultFile| {
        vault.lock().unwrap();
        common::open(&path()).unwrap()
    };
    conformance::run(fresh, reopen).unwrap();
}

#[test]
fn faulty_around_a_file() {
    let folder = common::folder();
    let number = Cell::new(0);
    let fresh = || {
        number.set(number.get() + 1);
        FaultyVault::new(common::create(
            &folder.path().join(format!("book{}", number.get())),
        ))
    };
    conformance::run(fresh, |vault| vault).unwrap();
}

/// Commits the numbers from 1 to 8, each in three rows; gives the last one that was acknowledged.
fn count_up(vault: &mut impl Vault) -> u8 {
    for n in 1..=8 {
        let mut batch = WriteBatch::default();
        for shelf in [Shelf::Edits, Shelf::Pages, Shelf::Headers] {
            batch.put(shelf, *b"n", [n]);
        }
        // A real caller reads before it writes.
        if vault.get(Shelf::Edits, b"n").is_err() || vault.commit(&batch).is_err() {
            return n - 1;
        }
    }
    8
}

fn counted(vault: &impl Vault) -> u8 {
    let read = |shelf| vault.get(shelf, b"n").unwrap().map_or(0, |value| value[0]);
    assert_eq!(read(Shelf::Edits), read(Shelf::Pages));
    assert_eq!(read(Shelf::Edits), read(Shelf::Headers));
    read(Shelf::Edits)
}

#[test]
fn the_power_goes_at_every_step() {
    let folder = common::folder();
    let mut cases = 0;
    for fault in [Fault::CutBefore, Fault::CutAfter] {
        for step in 0..16 {
            let mut memory = FaultyVault::new(MemoryVault::default());
            memory.fail_at(step, fault);
            let acknowledged = count_up(&mut memory);
            assert!(
                memory.is_dark() && memory.commit(&WriteBatch::default()) == Err(RowsError::Io)
            );
            let kept = counted(&memory.into_inner());

            let path = folder.path().join(format!("{fault:?}{step}"));
            let mut file = FaultyVault::new(common::create(&path));
            file.fail_at(step, fault);
            assert_eq!(count_up(&mut file), acknowledged);
            drop(file.into_inner());
            assert_eq!(
                counted(&common::open(&path).unwrap()),
                kept,
                "file and memory agree"
            );

            let unheard = u8::from(fault == Fault::CutAfter && step % 2 == 1);
            assert_eq!(kept, acknowledged + unheard, "{fault:?} at {step}");
            cases += 1;
        }
    }
    println!("{cases} power cuts, 0 acknowledged rows lost");
}

#[test]
fn an_error_passes_and_nothing_of_that_batch_is_there() {
    for error in [RowsError::Io, RowsError::Full, RowsError::Damaged] {
        let mut vault = FaultyVault::new(MemoryVault::default());
        vault.fail_at(3, Fault::Fails(error));
        assert_eq!(count_up(&mut vault), 1);
        assert_eq!(vault.steps(), 4);
        assert_eq!(counted(&vault), 1);
        assert_eq!(count_up(&mut vault), 8);
    }
}
