//! The power goes, the process is killed, the disk is full.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::common::{self, create, open, with_suffix};
use commonbook_replica::{Rows as _, RowsError, Shelf, Vault as _, WriteBatch};
use commonbook_vault::VaultError;

/// Every state that the journal can be in when the power goes while it is written.
#[test]
fn a_journal_cut_anywhere_gives_a_whole_earlier_state() {
    let folder = common::folder();
    let path = folder.path().join("book");
    let mut vault = create(&path);
    for n in 1..=12_u8 {
        let mut batch = WriteBatch::default();
        for shelf in [Shelf::Edits, Shelf::Pages, Shelf::Headers] {
            batch.put(shelf, *b"n", vec![n; 900]);
            batch.put(shelf, [n], [n]);
        }
        vault.commit(&batch).unwrap();
    }
    let (main, journal) = (
        std::fs::read(&path).unwrap(),
        std::fs::read(with_suffix(&path, "-wal")).unwrap(),
    );
    drop(vault);
    let mut last = 0;
    let mut cases = 0;
    for length in (0..=journal.len()).step_by(1_373).chain([journal.len()]) {
        for garbage in [0, 100, 5_000] {
            let copy = folder.path().join("copy");
            let mut cut = journal[..length].to_vec();
            cut.extend((0..garbage).map(|n: u32| n.to_le_bytes()[0] ^ 0x5a));
            std::fs::write(&copy, &main).unwrap();
            std::fs::write(with_suffix(&copy, "-wal"), cut).unwrap();
            cases += 1;
            // Before the first commit is whole there is no vault yet, only a file that was begun.
            let Ok(vault) = open(&copy) else {
                assert_eq!(last, 0, "cut at {length}");
                continue;
            };
            let n = vault
                .get(Shelf::Edits, b"n")
                .unwrap()
                .map_or(0, |value| value[0]);
            for shelf in [Shelf::Edits, Shelf::Pages, Shelf::Headers] {
                assert_eq!(
                    vault.scan(shelf).unwrap().len(),
                    usize::from(n) + usize::from(n > 0)
                );
            }
            assert!(
                n >= last && (vault.damaged() == 0 || n == 0),
                "cut at {length}"
            );
            last = n;
        }
    }
    println!("{cases} cuts");
    assert_eq!(last, 12);
}

/// Set for the process that is killed.
const PATH: &str = "COMMONBOOK_VAULT_TEST_KILLED";
/// The number it ends with; it goes on for ever without.
const MOST: &str = "COMMONBOOK_VAULT_TEST_MOST";

/// Commits numbers and says each when it is kept. Does nothing in a run by hand.
#[test]
fn counting_process() {
    let Ok(path) = std::env::var(PATH) else {
        return;
    };
    let most = std::env::var(MOST).map_or(u64::MAX, |n| n.parse().unwrap());
    let mut vault = open(Path::new(&path)).unwrap();
    let mut n = vault
        .get(Shelf::Edits, b"n")
        .unwrap()
        .map_or(0, |v| u64::from_le_bytes(v[..8].try_into().unwrap()));
    while n < most {
        n += 1;
        let mut batch = WriteBatch::default();
        batch.put(Shelf::Edits, *b"n", n.to_le_bytes());
        batch.put(Shelf::Pages, (n % 50).to_le_bytes(), vec![1; 3_000]);
        vault.commit(&batch).unwrap();
        println!("\n@{n}");
    }
}

#[test]
fn killed_at_any_moment_nothing_acknowledged_is_lost() {
    let folder = common::folder();
    let path = folder.path().join("book");
    drop(create(&path));
    let mut last = 0_u64;
    for kill in 0..20_u64 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["power::counting_process", "--exact", "--nocapture"])
            .env(PATH, &path)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        let enough = last + 1 + kill * 7 % 40;
        while last < enough {
            line.clear();
            assert!(
                out.read_line(&mut line).unwrap() > 0,
                "the process ended by itself"
            );
            if let Some(n) = line.trim().strip_prefix('@') {
                last = n.parse().unwrap();
            }
        }
        child.kill().unwrap();
        child.wait().unwrap();
        // What it said before it died counts too.
        while {
            line.clear();
            out.read_line(&mut line).unwrap_or(0) > 0
        } {
            if let Some(n) = line
                .strip_suffix('\n')
                .and_then(|line| line.strip_prefix('@'))
            {
                last = n.parse().unwrap();
            }
        }
        let vault = open(&path).unwrap();
        let kept = u64::from_le_bytes(
            vault.get(Shelf::Edits, b"n").unwrap().unwrap()[..8]
                .try_into()
                .unwrap(),
        );
        assert!(kept >= last, "{kept} kept, {last} acknowledged");
        assert_eq!(vault.damaged(), 0);
        last = kept;
    }
    println!("20 kills, {last} commits, 0 lost");
}

/// A process that is killed loses nothing that it gave to the system; a laptop without power does. So the calls are
/// watched: before a commit is said to be kept, the disk has said so.
#[test]
fn the_disk_has_said_yes_before_anybody_hears_of_a_commit() {
    const COMMITS: u64 = 20;
    let folder = common::folder();
    let (path, calls) = (folder.path().join("book"), folder.path().join("calls"));
    drop(create(&path));
    let ran = Command::new("strace")
        .args(["-f", "-qq", "-e", "trace=write,fsync,fdatasync", "-o"])
        .arg(&calls)
        .arg(std::env::current_exe().unwrap())
        .args(["power::counting_process", "--exact", "--nocapture"])
        .env(PATH, &path)
        .env(MOST, COMMITS.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .output();
    if !ran.is_ok_and(|ran| ran.status.success()) {
        println!("skipped: strace does not work here");
        return;
    }
    let (mut said, mut on_the_disk) = (0, false);
    for call in std::fs::read_to_string(&calls).unwrap().lines() {
        if call.contains("sync") && call.ends_with("= 0") {
            on_the_disk = true;
        } else if call.contains("write(1, ") && call.contains('@') {
            said += 1;
            assert!(on_the_disk, "commit {said} was said before it was kept");
            on_the_disk = false;
        }
    }
    println!("{said} commits, each on the disk first");
    assert_eq!(said, COMMITS);
}

#[test]
fn a_full_disk_is_named_and_passes() {
    let folder = common::folder();
    let disk = folder.path().join("disk");
    std::fs::create_dir(&disk).unwrap();
    let mounted = Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=400k", "tmpfs"])
        .arg(&disk)
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success());
    if !mounted {
        println!("skipped: mounting a small disk needs root");
        return;
    }
    let outcome = std::panic::catch_unwind(|| {
        std::fs::write(disk.join("filler"), vec![1; 100_000]).unwrap();
        let path = disk.join("book");
        let mut vault = create(&path);
        let mut kept = 0_u8;
        let refused = loop {
            let mut batch = WriteBatch::default();
            batch.put(Shelf::Pages, [kept], vec![kept; 8_000]);
            match vault.commit(&batch) {
                Ok(()) => kept += 1,
                Err(error) => break error,
            }
        };
        assert_eq!(refused, RowsError::Full);
        let whole = |vault: &commonbook_vault::VaultFile, rows: u8| {
            let expected: Vec<_> = (0..rows).map(|n| (vec![n], vec![n; 8_000])).collect();
            assert_eq!(vault.scan(Shelf::Pages).unwrap(), expected);
            assert_eq!(vault.damaged(), 0);
        };
        whole(&vault, kept);
        assert_eq!(vault.reseal(&mut common::rng(5)), Err(VaultError::Full));
        whole(&vault, kept);
        std::fs::remove_file(disk.join("filler")).unwrap();
        let mut batch = WriteBatch::default();
        batch.put(Shelf::Pages, [kept], vec![kept; 8_000]);
        vault.commit(&batch).unwrap();
        whole(&vault, kept + 1);
        drop(vault);
        whole(&open(&path).unwrap(), kept + 1);
        println!("{kept} rows until it was full");
    });
    let _ = Command::new("umount").arg(&disk).status();
    outcome.unwrap();
}
