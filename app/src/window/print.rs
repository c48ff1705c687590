//! Sheets to print, from the window.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use commonbook_host::{Host, HostError};
use commonbook_ui::{Problem, Sheet};
use commonbook_words::Words;

use super::{later::Later, state::State};
use crate::{
    calendar::{Titled, out},
    print::{sheet, until},
};

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
        let name = (words.get("paper-file"), "html");
        self.put_into_file(host, documents.join(at), name, html);
    }

    /// The schedule for other calendars, likewise.
    pub(super) fn write_calendar(&mut self, titles: bool, places: bool, at: &str) {
        self.answers.printed = None;
        let Some(host) = self.host.clone() else {
            return;
        };
        let Some(documents) = documents() else {
            self.answers.problem = Some(Problem::SheetNotWritten);
            return;
        };
        let words = Words::new(self.settings.language);
        let titled = if titles {
            Titled::Ours
        } else {
            Titled::Neutral
        };
        let text = out(&host.book(), &words, &titled, places);
        let name = (words.get("calendar-file"), "ics");
        self.put_into_file(host, documents.join(at), name, text);
    }

    fn put_into_file(
        &mut self,
        host: Arc<Host>,
        at: PathBuf,
        (name, ending): (String, &'static str),
        text: String,
    ) {
        let work = move || {
            let file = free(&at, &name, ending);
            host.write_file(&file, text.as_bytes()).map(|()| file)
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
pub(super) fn documents() -> Option<PathBuf> {
    let folders = directories::UserDirs::new()?;
    let documents = folders.document_dir().filter(|folder| folder.is_dir());
    Some(documents.unwrap_or(folders.home_dir()).to_path_buf())
}

/// A file that is not there yet: nobody loses a document over a sheet.
fn free(at: &Path, name: &str, ending: &str) -> PathBuf {
    let mut first = if at.is_dir() {
        at.join(format!("{name}.{ending}"))
    } else {
        at.to_path_buf()
    };
    if first.extension().is_none() {
        first.set_extension(ending);
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
        assert_eq!(free(folder, "sheet", "html"), folder.join("sheet.html"));
        std::fs::write(folder.join("sheet.html"), "").unwrap();
        assert_eq!(free(folder, "sheet", "html"), folder.join("sheet-2.html"));
        assert_eq!(
            free(&folder.join("sheet"), "x", "html"),
            folder.join("sheet-2.html")
        );
        std::fs::write(folder.join("letter.odt"), "").unwrap();
        let letter = folder.join("letter.odt");
        assert_eq!(free(&letter, "sheet", "html"), folder.join("letter-2.odt"));
    }
}
