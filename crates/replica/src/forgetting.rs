//! What goes for good: pages that their owners took back, and what the group was asked for and is no more. Headers stay, because everything stands on them.

use std::collections::{BTreeMap, BTreeSet};

use commonbook_book::{CardId, MemberId};
use commonbook_members::Op;
use commonbook_pages::PageName;
use commonbook_seal::{EnvelopeId, PageId};

use crate::{Replica, RowsError, Shelf, held::Body, kept::Kept, step::Step};

/// The setting that says that something was destroyed and the vault not sealed anew since.
pub(crate) const FORGOTTEN: &[u8] = b"forgotten";

/// The cards of a member among the pages that are to go, with the envelopes that say so.
pub(crate) fn own_cards(
    forgotten: &BTreeMap<String, BTreeSet<EnvelopeId>>,
    member: MemberId,
) -> impl Iterator<Item = (CardId, &BTreeSet<EnvelopeId>)> {
    forgotten.iter().filter_map(move |(name, said)| {
        let id = name
            .strip_prefix(&format!("card/{member}/"))?
            .parse()
            .ok()?;
        Some((id, said))
    })
}

/// Whether a page is a card: its owner waits to hear that it is gone everywhere.
fn is_card(name: &str) -> bool {
    name.starts_with("card/")
}

/// Whether a page goes by one member's word, and for good.
fn goes_by_a_word(name: &str) -> bool {
    is_card(name) || name.starts_with("ask/") || name.starts_with("circle/")
}

impl Replica {
    /// Takes pages with a key of their own back, whether they have left this device or not.
    pub(crate) fn take_back(
        &mut self,
        step: &mut Step<'_>,
        mut pages: Vec<PageName>,
    ) -> Result<(), RowsError> {
        if pages.is_empty() {
            return Ok(());
        }
        pages.retain(|name| match self.page_id(name) {
            Some(page) if !self.by_page.contains_key(&page) => {
                self.destroy(step, page);
                false
            }
            page => page.is_some(),
        });
        // What takes a page's place goes out before the page goes.
        self.flush(step)?;
        for name in pages {
            if let Some(key) = self.writing_key() {
                let name = name.to_string();
                self.control(step, &Op::Forget { name }, &key, &[])?;
            }
        }
        Ok(())
    }

    /// The pages that are to go, as far as members said so by themselves: that stands for good.
    fn to_forget(&self) -> Vec<PageId> {
        let state = self.ledger.state();
        let Some(group) = self.me.group else {
            return Vec::new();
        };
        let names = state.forgotten.keys().filter(|name| goes_by_a_word(name));
        names
            .map(|name| PageId::of_name(group, name))
            .filter(|page| !self.forgotten.contains(page))
            .collect()
    }

    /// Destroys what is to go and is still here.
    pub(crate) fn forget(&mut self, step: &mut Step<'_>) {
        for page in self.to_forget() {
            self.forgotten.insert(page);
            self.destroy(step, page);
        }
    }

    /// The same when the book is opened; and asks for the vault to be sealed anew where that did not happen any more.
    pub(crate) fn finish_forgetting(&mut self, step: &mut Step<'_>) -> Result<(), RowsError> {
        self.forget(step);
        step.fx.then.forgotten |= step.rows.get(Shelf::Settings, FORGOTTEN)?.is_some();
        Ok(())
    }

    /// Destroys everything that this device has of a page: payloads, documents, keys, and edits that say it again.
    fn destroy(&mut self, step: &mut Step<'_>, page: PageId) {
        let mut found = self.pages.remove(&page).is_some() | !self.keys.own(&page).is_empty();
        self.unnamed.remove(&page);
        self.keys.forget_own(&page, &mut step.fx.write);
        for shelf in [Shelf::Pages, Shelf::Changes] {
            step.fx.write.delete(shelf, *page.as_bytes());
        }
        for id in self.by_page.get(&page).cloned().unwrap_or_default() {
            let body = self.held.get(&id).map(|e| e.body);
            if body == Some(Body::Forgotten) {
                continue;
            }
            found |= body == Some(Body::Here);
            self.held.set_body(&id, Body::Forgotten);
            step.drop_body(&id);
            self.store_header(step, &id);
        }
        let of_page = |name: &PageName| self.page_id(name) == Some(page);
        let edits = self
            .kept
            .iter()
            .filter(|(_, kept)| kept.pages().iter().any(of_page));
        for number in edits.map(|(number, _)| *number).collect::<Vec<u64>>() {
            found = true;
            self.kept.remove(&number);
            step.fx.write.delete(Shelf::Edits, number.to_be_bytes());
        }
        if found {
            self.changed = true;
            step.fx.write.put(Shelf::Settings, FORGOTTEN, [1]);
            step.fx.then.forgotten = true;
        }
    }

    /// Whether an edit is of a page that is gone for good.
    pub(crate) fn is_forgotten(&self, kept: &Kept) -> bool {
        let mut pages = kept.pages().iter().filter_map(|name| self.page_id(name));
        pages.any(|page| self.forgotten.contains(&page))
    }

    /// Whether keys of cards are to be handed out, or the owner of a card waits to hear that it is gone here.
    pub(crate) fn has_card_duties(&self) -> bool {
        self.writing_key().is_some() && (!self.lacking.is_empty() || self.owes_word())
    }

    /// Whether something was forgotten here, and no header of this device says so.
    fn owes_word(&self) -> bool {
        let state = self.ledger.state();
        let said = |id: &EnvelopeId| self.ledger.heard_by(id, &self.device);
        let mut cards = state.forgotten.iter().filter(|(name, _)| is_card(name));
        state.devices.len() > 1 && cards.any(|(_, ids)| !ids.iter().any(said))
    }

    /// Writes a header by which the owners of cards see that this device destroyed them.
    pub(crate) fn say_forgotten(&mut self, step: &mut Step<'_>) -> Result<(), RowsError> {
        if self.owes_word() {
            self.say_heard(step)?;
        }
        Ok(())
    }
}
