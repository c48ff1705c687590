//! A shared note that somebody is writing.
//!
//! The draft belongs to the window until it is put away as an edit: at a pause, on leaving, at the lock and
//! before sharing. What others wrote arrives as another version of the note. A draft that differs is then put
//! away at once against the version it was begun from, so that the book merges both; the merged text comes
//! back and replaces the draft, with the few letters typed meanwhile and the caret carried over.

use std::time::Duration;

use commonbook_book::{Edit, NoteId, NoteView};

use crate::carry::{carry, change};

/// How long a pause in writing is.
pub(crate) const PAUSE: Duration = Duration::from_secs(2);

#[derive(Debug)]
pub(crate) struct Draft {
    pub(crate) note: NoteId,
    pub(crate) text: String,
    /// The version that the draft was begun from, and its text.
    base: String,
    base_text: String,
    /// The draft as it was put away, until the book has answered.
    flying: Option<(u64, String)>,
    /// When it was last written in, while that is not put away.
    written: Option<Duration>,
    /// The book did not take it. It is not tried again by itself, only after the next letter or on leaving.
    refused: bool,
    /// The text before it was replaced by a merged one; the field moves its caret by it.
    pub(crate) replaced: Option<String>,
}

impl Draft {
    pub(crate) fn new(view: &NoteView) -> Self {
        Self {
            note: view.id,
            text: view.text.clone(),
            base: view.version.clone(),
            base_text: view.text.clone(),
            flying: None,
            written: None,
            refused: false,
            replaced: None,
        }
    }

    /// Somebody wrote.
    pub(crate) fn wrote(&mut self, clock: Duration) {
        self.written = Some(clock);
        self.refused = false;
    }

    /// How long until the draft is put away; nothing when there is nothing to put away.
    pub(crate) fn due(&self, clock: Duration) -> Option<Duration> {
        let written = self.written.filter(|_| self.flying.is_none())?;
        Some((written + PAUSE).saturating_sub(clock))
    }

    /// Whether everything that is written is in the book.
    pub(crate) fn kept(&self) -> bool {
        self.flying.is_none() && self.text == self.base_text
    }

    /// Puts the draft away, unless it is on its way already. `push` gives the number of the answer.
    pub(crate) fn commit(&mut self, push: &mut dyn FnMut(Edit) -> u64) {
        if self.flying.is_some() {
            return;
        }
        self.written = None;
        if self.text == self.base_text {
            return;
        }
        let number = push(Edit::RewriteNote {
            note: self.note.to_string(),
            text: self.text.clone(),
            base: Some(self.base.clone()),
        });
        self.flying = Some((number, self.text.clone()));
    }

    /// Puts away what there is, for the last time.
    pub(crate) fn put_away(&mut self, push: &mut dyn FnMut(Edit) -> u64) {
        let Some((_, flying)) = &self.flying else {
            return self.commit(push);
        };
        if *flying == self.text {
            return;
        }
        // The version that holds what is on its way is not known yet, so only the letters since then go after it.
        let (at, delete, insert) = change(flying, &self.text);
        let number = push(Edit::SpliceNote {
            note: self.note.to_string(),
            at,
            delete,
            insert,
        });
        self.written = None;
        self.flying = Some((number, self.text.clone()));
    }

    /// Hears the newest version, how many edits were answered, and whether the last of them was refused.
    pub(crate) fn hear(
        &mut self,
        view: &NoteView,
        answered: u64,
        refused: bool,
        push: &mut dyn FnMut(Edit) -> u64,
    ) {
        if view.id != self.note {
            return;
        }
        if let Some((number, flying)) = self.flying.take() {
            if answered < number {
                self.flying = Some((number, flying));
            } else if refused && answered == number {
                self.refused = true;
            } else {
                let text = carry(&flying, &self.text, &view.text);
                self.replace(view, text);
            }
            return;
        }
        if view.version == self.base {
            return;
        }
        if self.text == self.base_text {
            self.replace(view, view.text.clone());
        } else if !self.refused {
            self.commit(push);
        }
    }

    fn replace(&mut self, view: &NoteView, text: String) {
        self.base.clone_from(&view.version);
        self.base_text.clone_from(&view.text);
        if text != self.text {
            let before = std::mem::replace(&mut self.text, text);
            self.replaced.get_or_insert(before);
        }
    }
}

#[cfg(test)]
mod tests;
