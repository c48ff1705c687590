//! Taking a vault off this device.

use std::fs::OpenOptions;
use std::io::{Seek as _, SeekFrom, Write as _};
use std::path::Path;

use crate::VaultError;
use crate::leftovers::{new_of, old_of, sync_folder, with_beside};
use crate::store::Store;

/// The slots are in the first pages, which are overwritten and on the disk before anything else is touched.
const SLOTS: u64 = 64 * 1024;
const STEP: usize = 64 * 1024;

/// Destroys the vault at this path: first its slots, without which nothing in it opens, then the rest of the file
/// and everything beside it. Needs no passphrase. Works on damaged vaults too, and when there is nothing left.
///
/// # Errors
/// [`VaultError::AlreadyOpen`] while the vault is open; [`VaultError::NotAVault`] for another file, which is left
/// alone; otherwise when the disk fails.
pub fn wipe(path: &Path) -> Result<(), VaultError> {
    if path.exists() {
        // Only to know whether it is open, and ours.
        match Store::open(path) {
            Err(error @ (VaultError::AlreadyOpen | VaultError::NotAVault)) => return Err(error),
            opened => drop(opened),
        }
        overwrite(path, SLOTS)?;
    }
    for file in [path.to_path_buf(), new_of(path), old_of(path)] {
        // The journal first: it can hold copies of the slots.
        for part in with_beside(&file).iter().rev() {
            shred(part)?;
        }
    }
    sync_folder(path)
}

/// Overwrites a file, makes it empty and removes it. Nothing happens when there is none.
pub(crate) fn shred(path: &Path) -> Result<(), VaultError> {
    if !path.exists() {
        return Ok(());
    }
    overwrite(path, u64::MAX)?;
    OpenOptions::new().write(true).open(path)?.set_len(0)?;
    Ok(std::fs::remove_file(path)?)
}

/// Writes zeros over the beginning of a file and waits until they are on the disk.
fn overwrite(path: &Path, most: u64) -> Result<(), VaultError> {
    let mut file = OpenOptions::new().write(true).open(path)?;
    let mut left = file.metadata()?.len().min(most);
    file.seek(SeekFrom::Start(0))?;
    let zeros = vec![0; STEP];
    while left > 0 {
        let step = usize::try_from(left).unwrap_or(STEP).min(STEP);
        file.write_all(zeros.get(..step).unwrap_or_default())?;
        left = left.saturating_sub(step as u64);
    }
    Ok(file.sync_all()?)
}
