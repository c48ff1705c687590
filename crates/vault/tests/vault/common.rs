//! What the tests of the file share.
#![allow(unreachable_pub)]

use std::path::{Path, PathBuf};

use commonbook_replica::{Row, Rows as _, Shelf, Vault as _, WriteBatch};
use commonbook_seal::Cost;
use commonbook_vault::{VaultError, VaultFile};
use rand_chacha::ChaCha20Rng;
use rand_core::SeedableRng as _;

pub const WORD: &str = "correct horse";

pub fn cost() -> Cost {
    Cost::smallest_legal_for_tests()
}

pub fn rng(seed: u64) -> ChaCha20Rng {
    ChaCha20Rng::seed_from_u64(seed)
}

/// A folder in memory where there is one, so that waiting for the disk is quick.
pub fn folder() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() {
        tempfile::tempdir_in(memory).unwrap()
    } else {
        tempfile::tempdir().unwrap()
    }
}

pub fn create(path: &Path) -> VaultFile {
    VaultFile::create(path, WORD, cost(), &mut rng(1)).unwrap()
}

pub fn open(path: &Path) -> Result<VaultFile, VaultError> {
    VaultFile::open(path, WORD)
}

/// A closed vault with some rows on each shelf, and those rows.
pub fn sample(path: &Path, each: u8) -> Vec<(Shelf, Vec<Row>)> {
    let mut vault = create(path);
    for n in 0..each {
        let mut batch = WriteBatch::default();
        for shelf in Shelf::ALL {
            let length = usize::from(n) * 97 % 700 + if n % 5 == 4 { 6_000 } else { 0 };
            batch.put(
                shelf,
                [b'k', n, shelf.number()],
                vec![n ^ shelf.number(); length],
            );
        }
        vault.commit(&batch).unwrap();
    }
    let rows = all(&vault);
    vault.lock().unwrap();
    rows
}

pub fn all(vault: &VaultFile) -> Vec<(Shelf, Vec<Row>)> {
    Shelf::ALL
        .iter()
        .map(|shelf| (*shelf, vault.scan(*shelf).unwrap()))
        .collect()
}

pub fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|f| f.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

pub fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

pub fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack
        .windows(needle.len())
        .any(|window| window == needle)
}
