//! The page of a contact card.

use automerge::{ROOT, ReadDoc as _};
use commonbook_book::{AudienceView, CardKind, CardView, limits};

use super::values::{line, text, words, yes};
use crate::{Page, PageName, Unreadable, keys::audience, page::guarded};

impl Page {
    /// The card on this page; nothing when it says nothing, or is another page. Whoever reads it has seen to it that
    /// only its owner's changes are on it.
    ///
    /// # Errors
    /// [`Unreadable`] when this version's library cannot read it.
    pub fn card(&self) -> Result<Option<CardView>, Unreadable> {
        let PageName::Card(member, id) = *self.name() else {
            return Ok(None);
        };
        let mut card = CardView {
            id,
            member,
            kind: CardKind::Other,
            text: String::new(),
            hours: String::new(),
            message: false,
            preferred: false,
            audience: AudienceView::Nobody,
        };
        guarded(|| {
            for entry in self.doc().map_range(ROOT, ..) {
                let value = &entry.value;
                match &*entry.key {
                    "kind" => {
                        let name = text(value).unwrap_or_default();
                        let kind = CardKind::ALL.into_iter().find(|kind| kind.as_str() == name);
                        card.kind = kind.unwrap_or(CardKind::Other);
                    }
                    "text" => card.text = words(value, limits::CARD_CHARS).unwrap_or_default(),
                    "hours" => card.hours = line(value).unwrap_or_default(),
                    "message" => card.message = yes(value),
                    "preferred" => card.preferred = yes(value),
                    "audience" => card.audience = audience::read(&text(value).unwrap_or_default()),
                    _ => {}
                }
            }
            Ok(())
        })?;
        Ok(Some(card).filter(|card| !card.text.trim().is_empty()))
    }
}
