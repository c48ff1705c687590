//! What goes: pages that their owners took back, what the group was asked for and is settled, and what members agreed to let
//! go of. Headers stay, because everything stands on them.

use std::collections::{BTreeMap, BTreeSet};

use commonbook_book::{CardId, LetGo, MemberId};
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

/// What members agree to let go of, by the name of its page.
pub(crate) fn let_go_of(name: &str) -> Option<LetGo> {
    if name == "slips" || name.starts_with("slips-") {
        return Some(LetGo::Slips);
    }
    let (year, half) = name.strip_prefix("season-")?.rsplit_once('-')?;
    let (year, half) = (year.parse().ok()?, half.parse().ok()?);
    Some(LetGo::HalfYear { year, half })
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

    /// The page that members agree to let go of.
    pub(crate) fn page_of(&self, what: LetGo) -> PageName {
        match what {
            LetGo::HalfYear { year, half } => PageName::Season { year, half },
            LetGo::Slips => self.instead(PageName::Slips),
        }
    }

    /// The page that takes the place of one that may be gone: slips are written on the next page then.
    pub(crate) fn instead(&self, page: PageName) -> PageName {
        if page != PageName::Slips || !self.is_gone(&page) {
            return page;
        }
        let mut more = (2..).map(PageName::MoreSlips);
        more.find(|page| !self.is_gone(page)).unwrap_or(page)
    }

    /// Whether a page is gone.
    pub(crate) fn is_gone(&self, page: &PageName) -> bool {
        let state = self.ledger.state();
        state.forgotten.contains_key(&page.to_string())
    }

    /// The pages that are to go: for good where a member said so by themselves, otherwise as long as what members agreed on
    /// has effect.
    fn going(&self) -> BTreeSet<PageId> {
        let state = self.ledger.state();
        let Some(group) = self.me.group else {
            return BTreeSet::new();
        };
        let names = state.forgotten.keys();
        names.map(|name| PageId::of_name(group, name)).collect()
    }

    /// Destroys what is to go and is still here; and wants again what is not to go any more.
    pub(crate) fn forget(&mut self, step: &mut Step<'_>) {
        let going = self.going();
        let before = std::mem::replace(&mut self.forgotten, going.clone());
        for page in going.difference(&before) {
            self.destroy(step, *page);
        }
        for page in before.difference(&going) {
            self.want_again(step, *page);
        }
    }

    /// What members agreed to let go of has to come back from those who still have it: the agreement lost its effect.
    fn want_again(&mut self, step: &mut Step<'_>, page: PageId) {
        for id in self.by_page.get(&page).cloned().unwrap_or_default() {
            let gone = |e: &crate::held::Entry| e.body == Body::Forgotten;
            if self.held.get(&id).is_some_and(gone) {
                self.held.set_body(&id, Body::Missing);
                self.store_header(step, &id);
            }
        }
    }

    /// The same when the book is opened; and asks for the vault to be sealed anew where that did not happen any more.
    pub(crate) fn finish_forgetting(&mut self, step: &mut Step<'_>) -> Result<(), RowsError> {
        self.forget(step);
        let gone = self.held.iter().filter(|e| e.body == Body::Forgotten);
        let gone: BTreeSet<PageId> = gone.map(|e| e.header().head.page).collect();
        for page in gone.difference(&self.forgotten.clone()) {
            self.want_again(step, *page);
        }
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
