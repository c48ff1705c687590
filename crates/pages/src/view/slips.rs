//! The slips page: what people wrote and nobody signed.

use std::collections::BTreeMap;

use automerge::{Automerge, ROOT, ReadDoc as _};
use commonbook_book::{Id, SlipId, SlipKind, SlipView, SlipsView, limits};

use super::values::words;
use crate::{Page, Unreadable, keys::read_item, page::guarded};

impl Page {
    /// What a slips page says; of another page, nothing. Whose actor an operation has is not looked at.
    ///
    /// # Errors
    /// [`Unreadable`] when this version's library cannot read it.
    pub fn slips(&self) -> Result<SlipsView, Unreadable> {
        guarded(|| Ok(read(self.doc())))
    }
}

fn read(doc: &Automerge) -> SlipsView {
    let mut parts: BTreeMap<Id, (Option<SlipKind>, String)> = BTreeMap::new();
    for entry in doc.map_range(ROOT, ..) {
        let Some(("slip", id, field)) = read_item(&entry.key) else {
            continue;
        };
        let Some(words) = words(&entry.value, limits::SLIP_BYTES) else {
            continue;
        };
        let part = parts.entry(id).or_default();
        match field {
            "kind" => part.0 = SlipKind::named(&words),
            "text" => part.1 = words.trim().to_owned(),
            _ => {}
        }
    }
    let mut slips: Vec<SlipView> = parts
        .into_iter()
        .filter(|(_, (_, text))| !text.is_empty())
        .filter_map(|(id, (kind, text))| {
            Some(SlipView {
                id: SlipId(id),
                kind: kind?,
                text,
            })
        })
        .collect();
    slips.sort_by_key(|slip| (slip.kind, slip.id));
    SlipsView { slips }
}
