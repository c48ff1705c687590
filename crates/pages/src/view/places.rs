//! The page of useful places and people.

use std::collections::BTreeMap;

use automerge::{Automerge, ROOT, ReadDoc as _};
use commonbook_book::{Id, ResourceId, ResourceView};

use super::values::{date, line, yes};
use crate::{Page, Unreadable, edit::GONE, keys::read_item, page::guarded};

impl Page {
    /// The useful places and people, by name, then id; of another page, nothing.
    ///
    /// # Errors
    /// [`Unreadable`] when this version's library cannot read it.
    pub fn places(&self) -> Result<Vec<ResourceView>, Unreadable> {
        guarded(|| Ok(read(self.doc())))
    }
}

fn read(doc: &Automerge) -> Vec<ResourceView> {
    let mut found: BTreeMap<Id, (bool, ResourceView)> = BTreeMap::new();
    for entry in doc.map_range(ROOT, ..) {
        let Some(("resource", id, field)) = read_item(&entry.key) else {
            continue;
        };
        let (gone, one) = found.entry(id).or_insert_with(|| (false, unsaid(id)));
        let text = || line(&entry.value).unwrap_or_default();
        match field {
            GONE => *gone = yes(&entry.value),
            "name" => one.name = text(),
            "place" => one.place = text(),
            "hours" => one.hours = text(),
            "cost" => one.cost = text(),
            "language" => one.language = text(),
            "access" => one.access = text(),
            "checked" => one.checked = date(&entry.value),
            _ => {}
        }
    }
    let there = found
        .into_values()
        .filter(|(gone, one)| !gone && !one.name.is_empty());
    let mut all: Vec<ResourceView> = there.map(|(_, one)| one).collect();
    all.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
    all
}

const fn unsaid(id: Id) -> ResourceView {
    ResourceView {
        id: ResourceId(id),
        name: String::new(),
        place: String::new(),
        hours: String::new(),
        cost: String::new(),
        language: String::new(),
        access: String::new(),
        checked: None,
    }
}
