//! Pages that stay on this device: on a shelf of their own, in no envelope, no message, no news file and no digest.
//!
//! Nothing in this file is given to a link, a [`crate::content::Content`] or the books that others see; the book that
//! this device's owner sees is the only way out.

use std::collections::BTreeMap;

use commonbook_book::{
    EditError, Field, Id, PrivateId, PrivatePageView, PrivateView, clean_line, clean_text, limits,
};
use serde::{Deserialize, Serialize};

use crate::{Answer, Refusal, Replica, RequestId, Rows, RowsError, Shelf, step::Step};

/// One page.
#[derive(Clone, Serialize, Deserialize)]
struct Page {
    title: String,
    text: String,
}

/// The private pages of this device.
#[derive(Default)]
pub(crate) struct Private(BTreeMap<PrivateId, Page>);

impl Private {
    pub(crate) fn read(rows: &dyn Rows) -> Result<Self, RowsError> {
        let rows = rows.scan(Shelf::Private)?;
        let page = |(key, value): (Vec<u8>, Vec<u8>)| {
            let id = PrivateId(Id::from_bytes(key.try_into().ok()?));
            Some((id, postcard::from_bytes(&value).ok()?))
        };
        Ok(Self(rows.into_iter().filter_map(page).collect()))
    }

    /// As their owner sees them.
    pub(crate) fn view(&self) -> PrivateView {
        let pages = self.0.iter().map(|(id, page)| PrivatePageView {
            id: *id,
            title: page.title.clone(),
            text: page.text.clone(),
        });
        let mut pages: Vec<PrivatePageView> = pages.collect();
        pages.sort_by(|a, b| (&a.title, a.id).cmp(&(&b.title, b.id)));
        PrivateView { pages }
    }
}

fn page(title: &str, text: &str) -> Result<Page, EditError> {
    let title = clean_line(title);
    let text = clean_text(text);
    let (field, limit) = if title.chars().count() > limits::LINE_CHARS {
        (Field::Title, limits::LINE_CHARS)
    } else if text.len() > limits::NOTE_BYTES {
        (Field::Text, limits::NOTE_BYTES)
    } else if title.is_empty() {
        return Err(EditError::Empty(Field::Title));
    } else {
        return Ok(Page { title, text });
    };
    Err(EditError::TooLong { field, limit })
}

impl Replica {
    /// Keeps a page on this device, a new one or in place of what it said. Whoever is no member may, too.
    pub(crate) fn keep_private(
        &mut self,
        step: &mut Step<'_>,
        request: RequestId,
        id: Option<PrivateId>,
        (title, text): (&str, &str),
    ) {
        if id.is_some_and(|id| !self.private.0.contains_key(&id)) {
            step.refuse(request, Refusal::NotFound);
            return;
        }
        let page = match page(title, text) {
            Ok(page) => page,
            Err(error) => {
                step.refuse(request, Refusal::Edit(error));
                return;
            }
        };
        let id = id.unwrap_or_else(|| PrivateId(Id::from_bytes(step.random())));
        let row = postcard::to_stdvec(&page).unwrap_or_default();
        let key = id.0.as_bytes().to_vec();
        step.fx.write.put(Shelf::Private, key, row);
        self.private.0.insert(id, page);
        self.changed = true;
        step.answer(request, Answer::Done);
    }

    /// Takes a page off this device.
    pub(crate) fn drop_private(&mut self, step: &mut Step<'_>, request: RequestId, id: PrivateId) {
        if self.private.0.remove(&id).is_none() {
            step.refuse(request, Refusal::NotFound);
            return;
        }
        let key = id.0.as_bytes().to_vec();
        step.fx.write.delete(Shelf::Private, key);
        self.changed = true;
        step.answer(request, Answer::Done);
    }
}
