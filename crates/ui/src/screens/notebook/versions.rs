//! What a note said before: read it, or bring it back.

use commonbook_book::{Edit, NoteId, VersionsView};
use egui::Ui;

use crate::{
    Command,
    desk::Desk,
    house::{self, Line, Press},
    tokens::{Type, space},
};

/// Letters of a version that stand in the list.
const BEGINNING: usize = 120;

#[derive(Debug)]
pub(crate) struct Versions {
    note: NoteId,
    /// The version that is read.
    reading: Option<String>,
}

impl Versions {
    pub(crate) fn open(note: NoteId, desk: &mut Desk<'_>) -> Self {
        desk.push(Command::OpenVersions(note));
        Self {
            note,
            reading: None,
        }
    }

    pub(crate) const fn note(&self) -> NoteId {
        self.note
    }

    /// Goes back to the list; false when it is shown already.
    pub(crate) fn back(&mut self) -> bool {
        self.reading.take().is_some()
    }

    /// Shows the list, or one version; true when one was brought back.
    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
        let versions = desk.book().and_then(|book| book.versions.as_ref());
        let Some(versions) = versions.filter(|all| all.note == self.note) else {
            house::live(ui, "versions", Type::Body, &desk.get("note-opening"));
            return false;
        };
        let reading = self.reading.as_ref();
        let reading =
            reading.and_then(|wanted| versions.earlier.iter().find(|one| one.version == *wanted));
        let Some(one) = reading else {
            self.list(ui, desk, versions);
            return false;
        };
        house::soft(ui, &desk.get("version-reading"));
        house::gap(ui, space::SMALL);
        let back = desk.may_write() && house::main_button(ui, &desk.get("version-back")).clicked();
        house::gap(ui, space::CARD);
        house::text(ui, &crate::desk::lines_of(&one.text));
        if back {
            let said = desk.get("said-version");
            let edit = Edit::RewriteNote {
                note: self.note.to_string(),
                text: one.text.clone(),
                base: Some(versions.version.clone()),
            };
            desk.edit(edit, said);
        }
        back
    }

    fn list(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, versions: &VersionsView) {
        house::text(ui, &desk.get("versions-what"));
        if versions.earlier.is_empty() {
            house::text(ui, &desk.get("versions-none"));
            return;
        }
        house::gap(ui, space::CARD);
        let (title, read) = (desk.get("versions"), desk.get("read"));
        house::list(ui, &title, |ui| {
            for (at, one) in versions.earlier.iter().enumerate() {
                house::item(ui, &one.version, |ui| {
                    let back = desk.with("version-steps", &[("n", (at + 1).into())]);
                    let full = format!("{read}: {back}");
                    let text = beginning(&one.text);
                    let press = Press::new(&read).name(&full);
                    let line = Line::new(&text).strong(&back).press(press);
                    if house::line(ui, line).is_some_and(|response| response.clicked()) {
                        self.reading = Some(one.version.clone());
                        desk.turned = true;
                    }
                });
            }
        });
    }
}

/// As much of a text as stands in a list.
fn beginning(text: &str) -> String {
    let line = commonbook_words::plain(text);
    let line: String = line.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut short: String = line.chars().take(BEGINNING).collect();
    if short.len() < line.len() {
        short.push('\u{2026}');
    }
    short
}
