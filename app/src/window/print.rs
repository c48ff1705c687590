//! Sheets to print, from the window.

use std::path::{Path, PathBuf};

use commonbook_host::HostError;
use commonbook_ui::{Problem, Sheet};
use commonbook_words::Words;

use super::{later::Later, state::State};
use crate::print::{sheet, until};

/// A sheet that is being written; in the end the file it is in.
pub(super) type Printing = Later<Result<PathBuf, HostError>>;

impl State {
    /// Writes a sheet where the person wants it, or among their documents.
    pub(super) fn print(&mut self, what: Sheet, at: &str) {
        self.answers.printed = None;
        let Some(host) = self.host.clone() else {
            return;
        };
        let Some(documents) = documents() else {
            self.answers.problem = Some(Problem::SheetNotWritten);
            return;
        };
        let words = Words::new(self.settings.language);
        let from = crate::clock::today();
        let html = sheet(what, &host.book(), &words, from, until(from));
        let (at, name) = (documents.join(at), words.get("paper-file"));
        let work = move || {
            let file = free(&at, &name);
            host.write_file(&file, html.as_bytes()).map(|()| file)
        };
        self.printing = Some(Later::begin(&self.ctx, work));
    }

    pub(super) fn hear_printing(&mut self) {
        let Some(done) = self.printing.as_ref().and_then(Later::look) else {
            return;
        };
        self.printing = None;
        match done {
            Ok(Ok(file)) => {
                self.answers.printed = Some(file.to_string_lossy().into_owned());
                self.went(Ok(()));
            }
            _ => self.answers.problem = Some(Problem::SheetNotWritten),
        }
    }
}

/// Where this person keeps documents; at home where there is no such folder.
fn documents() -> Option<PathBuf> {
    let folders = directories::UserDirs::new()?;
    let documents = folders.document_dir().filter(|folder| folder.is_dir());
    Some(documents.unwrap_or(folders.home_dir()).to_path_buf())
}

/// A file that is not there yet: nobody loses a document over a sheet.
fn free(at: &Path, name: &str) -> PathBuf {
    let mut first = if at.is_dir() {
        at.join(format!("{name}.html"))
    } else {
        at.to_path_buf()
    };
    if first.extension().is_none() {
        first.set_extension("html");
    }
    let stem = first.file_stem().unwrap_or_default().to_string_lossy();
    let ending = first.extension().unwrap_or_default().to_string_lossy();
    let later = (2..).map(|number: u32| first.with_file_name(format!("{stem}-{number}.{ending}")));
    std::iter::once(first.clone())
        .chain(later)
        .find(|file| !file.exists())
        .unwrap_or(first)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn nothing_that_is_there_is_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        assert_eq!(free(folder, "sheet"), folder.join("sheet.html"));
        std::fs::write(folder.join("sheet.html"), "").unwrap();
        assert_eq!(free(folder, "sheet"), folder.join("sheet-2.html"));
        assert_eq!(
            free(&folder.join("sheet"), "x"),
            folder.join("sheet-2.html")
        );
        std::fs::write(folder.join("letter.odt"), "").unwrap();
        let letter = folder.join("letter.odt");
        assert_eq!(free(&letter, "sheet"), folder.join("letter-2.odt"));
    }
}
