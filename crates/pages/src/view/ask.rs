//! The pages of what the group is asked for, and of notes for some. Whoever reads one has seen to it that only its
//! owner's changes are on it.

use automerge::{ROOT, ReadDoc as _};
use commonbook_book::{AskView, AudienceView, CircleNoteView, limits};

use super::values::{date, text, words};
use crate::{Page, PageName, Unreadable, keys::audience, page::guarded};

impl Page {
    /// What the group is asked for on this page; nothing when it says nothing or has no end, or is another page. Whether
    /// it is one's own is not known here.
    ///
    /// # Errors
    /// [`Unreadable`] when this version's library cannot read it.
    pub fn ask(&self) -> Result<Option<AskView>, Unreadable> {
        let PageName::Ask(_, id) = *self.name() else {
            return Ok(None);
        };
        let (mut said, mut until) = (String::new(), None);
        guarded(|| {
            for entry in self.doc().map_range(ROOT, ..) {
                match &*entry.key {
                    "text" => said = words(&entry.value, limits::ASK_CHARS).unwrap_or_default(),
                    "until" => until = date(&entry.value),
                    _ => {}
                }
            }
            Ok(())
        })?;
        let ask = until.map(|until| AskView {
            id,
            text: said,
            until,
            mine: false,
        });
        Ok(ask.filter(|ask| !ask.text.trim().is_empty()))
    }

    /// The note for some on this page; nothing when it says nothing or is for nobody, or is another page.
    ///
    /// # Errors
    /// [`Unreadable`] when this version's library cannot read it.
    pub fn circle_note(&self) -> Result<Option<CircleNoteView>, Unreadable> {
        let PageName::Circle(member, id) = *self.name() else {
            return Ok(None);
        };
        let mut note = CircleNoteView {
            id,
            member,
            text: String::new(),
            audience: Vec::new(),
        };
        guarded(|| {
            for entry in self.doc().map_range(ROOT, ..) {
                let value = &entry.value;
                match &*entry.key {
                    "text" => {
                        note.text = words(value, limits::CIRCLE_NOTE_CHARS).unwrap_or_default();
                    }
                    "audience" => {
                        let to = audience::read(&text(value).unwrap_or_default());
                        if let AudienceView::Members(members) = to {
                            note.audience = members;
                        }
                    }
                    _ => {}
                }
            }
            Ok(())
        })?;
        let good = !note.text.trim().is_empty() && !note.audience.is_empty();
        Ok(Some(note).filter(|_| good))
    }

    /// Who may read a page that is sealed under a key of its own, beside its owner; nothing when it says nothing, or is
    /// another page.
    pub fn audience(&self) -> Option<AudienceView> {
        match self.name() {
            PageName::Card(..) => Some(self.card().ok()??.audience),
            PageName::Ask(..) => self.ask().ok()?.map(|_| AudienceView::Everyone),
            PageName::Circle(..) => Some(AudienceView::Members(self.circle_note().ok()??.audience)),
            _ => None,
        }
    }
}
