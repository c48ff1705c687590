//! Opening: by whom, how often, and what else may be at the path.

use std::path::Path;
use std::process::Command;

use crate::common::{self, WORD, cost, create, open, rng};
use commonbook_replica::{Rows as _, Shelf, Vault as _, WriteBatch};
use commonbook_vault::{VaultError, VaultFile, wipe};

/// Set for the process that this test starts of itself.
const PATH: &str = "COMMONBOOK_VAULT_TEST_PATH";

fn error(path: &Path) -> VaultError {
    open(path).err().expect("should not open")
}

/// Another window. Does nothing in a run by hand.
#[test]
fn other_process() {
    let Ok(path) = std::env::var(PATH) else {
        return;
    };
    let said = match open(Path::new(&path)) {
        Ok(_) => "opened".to_owned(),
        Err(error) => format!("{error:?}"),
    };
    println!("\n@{said} {:?}", wipe(Path::new(&path)));
}

fn ask_other_process(path: &Path) -> String {
    let out = Command::new(std::env::current_exe().unwrap())
        .args(["opening::other_process", "--exact", "--nocapture"])
        .env(PATH, path)
        .output()
        .unwrap();
    let text = String::from_utf8(out.stdout).unwrap();
    text.lines()
        .find_map(|line| line.strip_prefix('@'))
        .expect(&text)
        .to_owned()
}

#[test]
fn only_one_has_it_open() {
    let folder = common::folder();
    let path = folder.path().join("book");
    let mut vault = create(&path);
    assert_eq!(error(&path), VaultError::AlreadyOpen);
    assert_eq!(wipe(&path), Err(VaultError::AlreadyOpen));
    assert_eq!(ask_other_process(&path), "AlreadyOpen Err(AlreadyOpen)");
    let mut batch = WriteBatch::default();
    batch.put(Shelf::Pages, *b"a", *b"b");
    vault.commit(&batch).unwrap();
    assert_eq!(
        VaultFile::create(&path, WORD, cost(), &mut rng(2)).err(),
        Some(VaultError::Exists)
    );
    drop(vault);
    let vault = open(&path).unwrap();
    assert_eq!(error(&path), VaultError::AlreadyOpen);
    assert_eq!(ask_other_process(&path), "AlreadyOpen Err(AlreadyOpen)");
    assert_eq!(vault.get(Shelf::Pages, b"a").unwrap().unwrap(), b"b");
    vault.lock().unwrap();
    assert_eq!(ask_other_process(&path), "opened Ok(())");
    assert_eq!(error(&path), VaultError::Missing);
}

#[test]
fn locking_leaves_one_file() {
    let folder = common::folder();
    common::sample(&folder.path().join("book"), 3);
    assert_eq!(common::names(folder.path()), ["book"]);
}

#[test]
fn a_wrong_passphrase() {
    let folder = common::folder();
    let path = folder.path().join("book");
    common::sample(&path, 1);
    let before = std::fs::read(&path).unwrap();
    for wrong in ["", "correct hors", "Correct horse", "correct horse "] {
        assert_eq!(
            VaultFile::open(&path, wrong).err(),
            Some(VaultError::WrongPassphrase)
        );
    }
    assert!(open(&path).is_ok());
    assert_eq!(before.len(), std::fs::read(&path).unwrap().len());
}

#[test]
fn other_things_at_the_path() {
    let folder = common::folder();
    let path = folder.path().join("thing");
    assert_eq!(error(&path), VaultError::Missing);
    assert_eq!(wipe(&path), Ok(()));
    for content in [&b""[..], b"Dear diary", &[0; 5_000], &[0xa5; 70_000]] {
        std::fs::write(&path, content).unwrap();
        assert_eq!(error(&path), VaultError::NotAVault);
        assert_eq!(wipe(&path), Err(VaultError::NotAVault));
        assert_eq!(std::fs::read(&path).unwrap(), content, "left alone");
    }
    std::fs::remove_file(&path).unwrap();
    let other = rusqlite::Connection::open(&path).unwrap();
    other
        .execute_batch("CREATE TABLE slots(a); CREATE TABLE rows(b);")
        .unwrap();
    drop(other);
    assert_eq!(error(&path), VaultError::NotAVault);
    std::fs::remove_file(&path).unwrap();
    std::fs::create_dir(&path).unwrap();
    assert!(open(&path).is_err());
}

#[test]
fn a_later_version_is_refused_and_not_touched() {
    let folder = common::folder();
    let path = folder.path().join("book");
    common::sample(&path, 1);
    rusqlite::Connection::open(&path)
        .unwrap()
        .pragma_update(None, "user_version", 7)
        .unwrap();
    let before = std::fs::read(&path).unwrap();
    assert_eq!(error(&path), VaultError::Newer { version: 7 });
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

#[test]
fn a_file_cut_short_is_never_an_empty_vault() {
    let folder = common::folder();
    let path = folder.path().join("book");
    let rows = common::sample(&path, 4);
    let whole = std::fs::read(&path).unwrap();
    let mut opened = 0;
    for length in (0..whole.len()).step_by(511) {
        std::fs::write(&path, &whole[..length]).unwrap();
        if let Ok(vault) = open(&path) {
            opened += 1;
            for (shelf, expected) in &rows {
                assert!(
                    vault
                        .scan(*shelf)
                        .unwrap()
                        .iter()
                        .all(|row| expected.contains(row))
                );
            }
            assert!(vault.damaged() > 0, "cut to {length}");
        }
        let _ = std::fs::remove_file(common::with_suffix(&path, "-wal"));
    }
    println!(
        "{} lengths, {opened} still opened, all noticed",
        whole.len() / 511
    );
}

#[test]
fn planted_words_are_nowhere() {
    let folder = common::folder();
    let path = folder.path().join("book");
    let words = [
        "Wednesday circle",
        "Jo Alder",
        "tea and biscuits",
        "settings/quiet",
        WORD,
    ];
    let mut vault = create(&path);
    for round in 0..30 {
        let mut batch = WriteBatch::default();
        for shelf in Shelf::ALL {
            for word in words {
                batch.put(shelf, format!("{word}{round}"), word.repeat(round + 1));
            }
        }
        vault.commit(&batch).unwrap();
    }
    let look = || {
        let names = common::names(folder.path());
        for name in &names {
            let bytes = std::fs::read(folder.path().join(name)).unwrap();
            for word in words {
                assert!(
                    !common::contains(&bytes, word.as_bytes()),
                    "{word} in {name}"
                );
                assert!(!name.contains(word));
            }
        }
        names
    };
    assert_eq!(look(), ["book", "book-wal"]);
    drop(vault);
    assert_eq!(look(), ["book"]);
    for error in [
        VaultError::WrongPassphrase,
        VaultError::Damaged,
        VaultError::Newer { version: 3 },
    ] {
        assert!(!error.to_string().contains("book"));
    }
}

#[test]
fn a_vault_can_move_to_another_thread() {
    fn moves<T: Send>() {}
    moves::<VaultFile>();
}
