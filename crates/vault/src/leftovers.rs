//! The files beside a vault, and what a power cut between two steps of replacing it leaves of them.
//!
//! Replacing goes: write `-new`, rename the vault to `-old`, rename `-new` to the vault, wipe `-old`.

use std::ffi::OsString;
use std::fs::File;
use std::path::{Path, PathBuf};

use crate::VaultError;
use crate::wipe::shred;

/// SQLite's own files beside a database.
const BESIDE: [&str; 3] = ["-wal", "-shm", "-journal"];

/// The path with something added to its end.
pub(crate) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    PathBuf::from(name)
}

/// What the new file is called while it is written.
pub(crate) fn new_of(path: &Path) -> PathBuf {
    with_suffix(path, "-new")
}

/// What the old file is called until it is wiped.
pub(crate) fn old_of(path: &Path) -> PathBuf {
    with_suffix(path, "-old")
}

/// A file and what SQLite may have put beside it.
pub(crate) fn with_beside(path: &Path) -> Vec<PathBuf> {
    let mut all = vec![path.to_path_buf()];
    all.extend(BESIDE.iter().map(|suffix| with_suffix(path, suffix)));
    all
}

/// Before opening: when there is no vault but a whole new one, a power cut came between the two renames.
pub(crate) fn finish_replacing(path: &Path) -> Result<(), VaultError> {
    let (new, old) = (new_of(path), old_of(path));
    if !path.exists() && new.exists() && old.exists() {
        std::fs::rename(&new, path)?;
        sync_folder(path)?;
    }
    Ok(())
}

/// After opening, when the lock is ours: wipes what an interrupted replacing left.
pub(crate) fn clear(path: &Path) -> Result<(), VaultError> {
    for file in [new_of(path), old_of(path)] {
        for part in with_beside(&file) {
            shred(&part)?;
        }
    }
    Ok(())
}

/// Before creating: removes a journal without a file, which would be taken for the new file's.
pub(crate) fn clear_beside(path: &Path) -> Result<(), VaultError> {
    with_beside(path)
        .iter()
        .skip(1)
        .try_for_each(|part| shred(part))
}

/// Puts `-new` in the place of the vault. Neither may be open.
pub(crate) fn replace(path: &Path) -> Result<(), VaultError> {
    // SQLite removes the journal when it closes the file. One that stayed would be taken for the new file's.
    if with_beside(path).iter().skip(1).any(|part| part.exists()) {
        return Err(VaultError::Io);
    }
    std::fs::rename(path, old_of(path))?;
    std::fs::rename(new_of(path), path)?;
    sync_folder(path)
}

/// Makes renames last.
pub(crate) fn sync_folder(path: &Path) -> Result<(), VaultError> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    // Folders cannot be opened on Windows, where renames last anyway.
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}
