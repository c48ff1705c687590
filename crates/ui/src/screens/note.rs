//! One shared note: who can read it, and the text.

use std::time::Duration;

use commonbook_book::{Edit, NoteId};
use egui::{
    Id, TextEdit, Ui,
    text::{CCursor, CCursorRange},
};

use crate::{
    Command, Scene,
    acts::Acts,
    carry::{carry, carry_caret},
    desk::Desk,
    draft::Draft,
    house,
    marks::Mark,
    tokens::{Type, space},
};

/// What becomes of a note that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Next {
    Stay,
    /// It was taken out of the notebook.
    Gone,
    /// What it said before is asked for.
    Versions,
}

/// The note that is open.
#[derive(Debug)]
pub(crate) struct Note {
    pub(crate) id: NoteId,
    /// Its text, once it is there.
    draft: Option<Draft>,
    /// Its title, while it is being changed.
    title: Option<String>,
}

impl Note {
    /// Opens a note.
    pub(crate) fn open(id: NoteId, out: &mut Vec<Command>) -> Self {
        out.push(Command::OpenNote(id));
        Self {
            id,
            draft: None,
            title: None,
        }
    }

    /// Hears the newest text.
    pub(crate) fn hear(&mut self, scene: &Scene<'_>, acts: &mut Acts, out: &mut Vec<Command>) {
        let Some(view) = scene
            .book
            .and_then(|book| book.open_note.as_ref())
            .filter(|view| view.id == self.id)
        else {
            return;
        };
        match &mut self.draft {
            None => self.draft = Some(Draft::new(view)),
            Some(draft) => {
                let answers = scene.answers;
                let refused = answers.problem.is_some();
                draft.hear(view, answers.edits, refused, &mut |edit| {
                    acts.edit(edit, None, out)
                });
            }
        }
    }

    /// Puts away what is written.
    pub(crate) fn put_away(&mut self, acts: &mut Acts, out: &mut Vec<Command>) {
        if let Some(draft) = &mut self.draft {
            draft.put_away(&mut |edit| acts.edit(edit, None, out));
        }
    }

    /// Shows the note.
    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> Next {
        house::audience_line(ui, Mark::People, &desk.get("note-audience"));
        let Some(draft) = &mut self.draft else {
            house::live(ui, "note", Type::Body, &desk.get("note-opening"));
            return Next::Stay;
        };
        let view = desk
            .book()
            .and_then(|book| book.notes.notes.iter().find(|note| note.id == self.id));
        if view.is_some_and(|note| note.unreadable) || !desk.may_write() {
            house::text(ui, &desk.get("note-only-read"));
            house::text(ui, &draft.text);
            return Next::Stay;
        }
        write(ui, desk, draft);
        kept(ui, desk, draft);
        house::gap(ui, space::SMALL);
        if house::button(ui, &desk.get("versions")).clicked() {
            return Next::Versions;
        }
        house::gap(ui, space::HEADING);
        self.rename(ui, desk, view.map_or("", |note| note.title.as_str()));
        house::gap(ui, space::HEADING);
        if !house::button(ui, &desk.get("note-drop")).clicked() {
            return Next::Stay;
        }
        let said = desk.get("said-note-dropped");
        desk.edit(
            Edit::DropNote {
                note: self.id.to_string(),
            },
            said,
        );
        self.draft = None;
        Next::Gone
    }

    /// Shows the text alone, to be written in by a group that sits before it.
    pub(crate) fn text(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let Some(draft) = &mut self.draft else {
            return;
        };
        if !desk.may_write() {
            house::text(ui, &draft.text);
            return;
        }
        write(ui, desk, draft);
        kept(ui, desk, draft);
    }

    /// Takes in what was typed before the note was there, of which `sent` is in it already. False while its text is
    /// not there yet.
    pub(crate) fn take_in(&mut self, sent: &str, typed: &str, clock: Duration) -> bool {
        let Some(draft) = &mut self.draft else {
            return false;
        };
        draft.text = carry(sent, typed, &draft.text);
        draft.replaced = Some(typed.to_owned());
        if !draft.kept() {
            draft.wrote(clock);
        }
        true
    }

    fn rename(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, now: &str) {
        let title = self.title.get_or_insert_with(|| now.to_owned());
        let response = house::field(
            ui,
            Id::unique("note title"),
            &desk.get("note-title"),
            "",
            title,
        );
        if !response.lost_focus() {
            if !response.has_focus() && title != now {
                // It came back another one.
                now.clone_into(title);
            }
            return;
        }
        let title = title.trim().to_owned();
        if !title.is_empty() && title != now {
            let said = desk.with("said-renamed", &[("title", (&title).into())]);
            desk.edit(
                Edit::RenameNote {
                    note: self.id.to_string(),
                    title,
                },
                said,
            );
        }
    }
}

/// Where the text of a note is written.
pub(crate) fn text_field(note: NoteId) -> Id {
    Id::unique(("note text", note))
}

/// Whether all of it is in the book.
fn kept(ui: &mut Ui, desk: &Desk<'_>, draft: &Draft) {
    let kept = desk.get(if draft.kept() {
        "note-kept"
    } else {
        "note-writing"
    });
    house::soft(ui, &kept);
}

/// The text, and the pauses in writing it.
fn write(ui: &mut Ui, desk: &mut Desk<'_>, draft: &mut Draft) {
    let id = text_field(draft.note);
    if let Some(before) = draft.replaced.take() {
        move_caret(ui, id, &before, &draft.text);
    }
    let clock = desk.scene.clock;
    let output = house::note_field(ui, id, &desk.get("note-text"), 8, &mut draft.text);
    let response = output.response.response;
    if response.changed() {
        draft.wrote(clock);
    }
    let left_field = response.lost_focus();
    match draft.due(clock) {
        Some(left) if left.is_zero() || left_field => {
            draft.commit(&mut |edit| desk.acts.edit(edit, None, desk.out));
        }
        Some(left) => ui.request_repaint_after(left),
        None => {}
    }
}

/// The text was merged with what others wrote: the caret stays at its letter. What could be undone before is
/// forgotten, because undoing it would take back what others wrote.
fn move_caret(ui: &Ui, id: Id, before: &str, after: &str) {
    let Some(mut state) = TextEdit::load_state(ui, id) else {
        return;
    };
    state.clear_undoer();
    if let Some(range) = state.cursor.char_range() {
        let moved = |cursor: CCursor| CCursor::new(carry_caret(before, after, cursor.index.0));
        state.cursor.set_char_range(Some(CCursorRange::two(
            moved(range.secondary),
            moved(range.primary),
        )));
    }
    state.store(ui, id);
}
