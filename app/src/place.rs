//! Where the book is on this device.

use std::path::PathBuf;

use clap::ArgMatches;

use crate::failure::Failure;

/// What the file of a book is called where nobody chose a name.
pub(crate) const FILE: &str = "book";

/// The file that was named, or the one in the platform's data folder.
pub(crate) fn vault(matches: &ArgMatches) -> Result<PathBuf, Failure> {
    match matches.get_one::<String>("vault") {
        Some(path) => Ok(PathBuf::from(path)),
        None => default().ok_or(Failure::new(1, "error-disk")),
    }
}

fn default() -> Option<PathBuf> {
    let folders = directories::ProjectDirs::from("", "", "commonbook")?;
    Some(folders.data_dir().join(FILE))
}

/// Makes the folder that a new book goes into.
pub(crate) fn prepare(path: &std::path::Path) -> Result<(), Failure> {
    match path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty())
    {
        Some(parent) => std::fs::create_dir_all(parent).map_err(|_| Failure::new(2, "error-place")),
        None => Ok(()),
    }
}
