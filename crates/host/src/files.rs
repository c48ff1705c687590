//! News files on sticks and disks.

use std::{
    fs::{self, File, OpenOptions},
    io::{Read as _, Write as _},
    path::{Path, PathBuf},
};

use commonbook_seal::Bundle;

use crate::HostError;

/// Files at the top of a stick that are looked at.
const LOOKED_AT: usize = 2_000;

/// Reads a file that may be a news file; one that is longer than any news file is not read.
pub(crate) fn read_news(path: &Path) -> Result<Vec<u8>, HostError> {
    let file = File::open(path).map_err(|_| HostError::NoFile)?;
    let mut bytes = Vec::new();
    let cap = Bundle::CAP as u64 + 1;
    file.take(cap)
        .read_to_end(&mut bytes)
        .map_err(|_| HostError::NoFile)?;
    Ok(bytes)
}

/// Writes a file whole or not at all, in place of an older one.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), HostError> {
    let folder = path
        .parent()
        .filter(|p| !p.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let half = folder.join(format!(
        "{}.part",
        Bundle::file_name(&mut crate::host::rng()?)
    ));
    let written = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&half)
        .and_then(|mut file| {
            file.write_all(bytes)?;
            file.sync_all()
        });
    let done = written
        .and_then(|()| fs::rename(&half, path))
        .and_then(|()| sync_folder(folder));
    done.map_err(|error| {
        let _ = fs::remove_file(&half);
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => {
                HostError::FileFull
            }
            _ => HostError::FileNotWritten,
        }
    })
}

fn sync_folder(folder: &Path) -> std::io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()
    } else {
        Ok(())
    }
}

/// The files at the top of a stick that begin like news files.
pub(crate) fn news_in(folder: &Path) -> Result<Vec<PathBuf>, HostError> {
    beginning(folder, Bundle::begins)
}

/// The files at the top of a stick that begin in a way.
pub(crate) fn beginning(
    folder: &Path,
    like: impl Fn(&[u8]) -> bool,
) -> Result<Vec<PathBuf>, HostError> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)
        .map_err(|_| HostError::NoFile)?
        .take(LOOKED_AT)
        .flatten()
    {
        let path = entry.path();
        let file = entry.file_type().is_ok_and(|t| t.is_file());
        let mut start = [0; 3];
        let begins = file
            && File::open(&path)
                .and_then(|mut f| f.read_exact(&mut start))
                .is_ok();
        if begins && like(&start) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
