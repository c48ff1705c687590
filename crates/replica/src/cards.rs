//! Contact cards: what this device may show, to whom a card's key goes, and who still lacks it.
//!
//! A card's page has a random key of its own. It travels in the key part of the page's own envelopes, sealed to each
//! device that may see the card, among blanks; which devices these are stands inside, for those who can open it.

use std::collections::{BTreeMap, BTreeSet};

use commonbook_book::{
    CardView, CardsView, Edit, EditError, Field, MemberId, Resolved, TakenBackView,
};
use commonbook_members::Device;
use commonbook_pages::{ChangeMeta, PageName};
use commonbook_seal::{DeviceId, DevicePublic, EnvelopeId, KeyPart, PageId, PageKey, Under};

use crate::{Refusal, Replica, RowsError, content::Content, forgetting::own_cards, step::Step};

/// How a device came in, as far as cards go.
#[derive(Clone, Copy, PartialEq, Eq)]
enum CameIn {
    /// As the first one its member ever had.
    First,
    /// A member let in a further one of their own.
    Further,
    /// Others vouched that it is a member's who had another before.
    Vouched,
}

impl Replica {
    /// The cards on pages that are loaded, of those who belong.
    fn cards(&self) -> impl Iterator<Item = (PageId, CardView)> {
        let state = self.ledger.state();
        self.pages.values().filter_map(move |page| {
            let card = page.loaded_doc()?.card().ok()??;
            state
                .members
                .contains_key(&card.member)
                .then_some((page.id, card))
        })
    }

    /// The cards of one member.
    pub(crate) fn cards_of(&self, member: MemberId) -> Vec<PageName> {
        let cards = self.cards().filter(|(_, card)| card.member == member);
        cards
            .map(|(_, card)| PageName::Card(member, card.id))
            .collect()
    }

    /// What this device may show: a key that somebody handed to a device they should not have makes no difference.
    pub(crate) fn cards_view(&mut self, step: &mut Step<'_>) -> Result<CardsView, RowsError> {
        let card = |name: &PageName| matches!(name, PageName::Card(..));
        let pages = self.pages.values().filter(|p| card(&p.name));
        for page in pages.map(|p| p.id).collect::<Vec<PageId>>() {
            self.load(step, page)?;
        }
        let state = self.ledger.state();
        let Some(me) = state.member_of(&self.device).filter(|_| !self.told_out) else {
            return Ok(CardsView::default());
        };
        let mine = self.cards().map(|(_, card)| card);
        let mut cards: Vec<CardView> = mine.filter(|card| may_see(card, &me)).collect();
        let place = |member: &MemberId| state.order.iter().position(|other| other == member);
        cards.sort_by_key(|card| (place(&card.member), !card.preferred, card.id));
        let mut taken_back = Vec::new();
        for (card, said) in own_cards(&state.forgotten, me) {
            let heard = self.ledger.heard(said, &self.device);
            if heard.by < heard.of {
                taken_back.push(TakenBackView {
                    card,
                    heard: heard.by,
                    of: heard.of,
                });
            }
        }
        taken_back.sort_by_key(|gone| gone.card);
        Ok(CardsView { cards, taken_back })
    }

    /// The card that an edit destroys, if it is one that this device may destroy now.
    pub(crate) fn goes_with(
        &mut self,
        step: &mut Step<'_>,
        edit: &Resolved,
        pages: &[PageName],
        me: Option<MemberId>,
    ) -> Result<Result<Option<PageName>, Refusal>, RowsError> {
        let old = match edit.edit() {
            Edit::PutCard { instead_of, .. } => {
                let used = |page: PageId| {
                    self.by_page.contains_key(&page) || self.forgotten.contains(&page)
                };
                if pages.iter().filter_map(|name| self.page_id(name)).any(used) {
                    // It was another card's, which this device cannot show, or is gone for good.
                    return Ok(Err(Refusal::Edit(EditError::Impossible(Field::Id))));
                }
                *instead_of
            }
            Edit::TakeBackCard { card } => card.parse().ok(),
            _ => None,
        };
        let Some((me, old)) = me.zip(old) else {
            return Ok(Ok(None));
        };
        self.do_duties(step)?;
        Ok(match self.writing_key() {
            Some(_) => Ok(Some(PageName::Card(me, old))),
            None => Err(Refusal::NotAllowed),
        })
    }

    /// A card of one's own that is named by its id and that this device cannot show: its owner came back with another
    /// laptop. It can be taken back all the same.
    pub(crate) fn unseen_card(&self, edit: &Edit, me: Option<MemberId>) -> Option<PageName> {
        let Edit::TakeBackCard { card } = edit else {
            return None;
        };
        let name = PageName::Card(me?, card.trim().parse().ok()?);
        let page = self.page_id(&name)?;
        let unseen = self.by_page.contains_key(&page)
            && !self.pages.contains_key(&page)
            && !self.forgotten.contains(&page)
            && self.writing_key().is_some();
        unseen.then_some(name)
    }

    /// Writes the envelope of a card, with the page's key for all who may see it; as many envelopes as that takes.
    pub(crate) fn seal_card(
        &mut self,
        step: &mut Step<'_>,
        page: PageId,
        content: Content,
        metas: Vec<ChangeMeta>,
        tip: [u8; 32],
    ) -> Result<Option<EnvelopeId>, RowsError> {
        if self.keys.own(&page).is_empty() {
            let key = PageKey::generate(step.rng);
            self.keys.add_own(page, key, &mut step.fx.write);
        }
        let state = self.ledger.state();
        let document = self.pages.get(&page).and_then(|p| p.loaded_doc());
        let Some(card) = document.and_then(|doc| doc.card().ok().flatten()) else {
            return Ok(None);
        };
        let sees = |device: &&Device| may_see(&card, &device.member);
        let all = state.devices.values().filter(sees);
        let all: Vec<DevicePublic> = all.map(|device| device.public.clone()).collect();
        let mut groups = all.chunks(KeyPart::PAGE_RECIPIENTS);
        let first = groups.next().unwrap_or_default();
        let written = self.card_envelope(step, page, content, first, metas, tip)?;
        for more in groups {
            self.hand_out(step, page, more)?;
        }
        Ok(written)
    }

    /// Hands the key of a card to these devices.
    fn hand_out(
        &mut self,
        step: &mut Step<'_>,
        page: PageId,
        devices: &[DevicePublic],
    ) -> Result<(), RowsError> {
        let Some(name) = self.pages.get(&page).map(|p| p.name) else {
            return Ok(());
        };
        let content = Content {
            page: name,
            acts: 0,
            salt: step.random(),
            changes: Vec::new(),
            wraps: Vec::new(),
        };
        let tip = step.random();
        self.card_envelope(step, page, content, devices, Vec::new(), tip)?;
        Ok(())
    }

    fn card_envelope(
        &mut self,
        step: &mut Step<'_>,
        page: PageId,
        mut content: Content,
        to: &[DevicePublic],
        metas: Vec<ChangeMeta>,
        tip: [u8; 32],
    ) -> Result<Option<EnvelopeId>, RowsError> {
        let own = self.keys.own(&page).first().cloned();
        let Some(((own, epoch), group)) = own.zip(self.writing_key()).zip(self.me.group) else {
            return Ok(None);
        };
        content.wraps = to.iter().map(|device| device.device).collect();
        let part = KeyPart::make_for_page(group, &own, to, step.rng).encode();
        let under = own.in_epoch(&epoch);
        self.changes_under(
            step,
            page,
            (Under::Page(&under), &part),
            &content,
            metas,
            tip,
        )
    }

    /// Hands keys of cards to those who lack them.
    pub(crate) fn wrap_cards(&mut self, step: &mut Step<'_>) -> Result<(), RowsError> {
        if self.writing_key().is_none() {
            return Ok(());
        }
        let state = self.ledger.state();
        for (page, lacking) in self.lacking() {
            let devices = lacking.iter().filter_map(|id| state.devices.get(id));
            let devices: Vec<DevicePublic> = devices.map(|d| d.public.clone()).collect();
            for group in devices.chunks(KeyPart::PAGE_RECIPIENTS) {
                self.hand_out(step, page, group)?;
            }
        }
        Ok(())
    }

    /// Which devices lack the key of a card that this device has to hand to them. A device of somebody new gets it from
    /// anybody who has it; a further one from its owner's others; one that others vouched for from nobody.
    pub(crate) fn lacking(&self) -> Vec<(PageId, Vec<DeviceId>)> {
        let state = self.ledger.state();
        let Some(me) = state.member_of(&self.device) else {
            return Vec::new();
        };
        let (mut all, mut came_in) = (Vec::new(), BTreeMap::new());
        for (page, card) in self.cards().filter(|(_, card)| may_see(card, &me)) {
            // What is on its way may be just this.
            if self.keys.own(&page).is_empty() || self.body_may_come(page) {
                continue;
            }
            let wrapped = self.pages.get(&page).map(|p| p.log.wrapped());
            let wrapped = wrapped.unwrap_or_default();
            let mut lacking = Vec::new();
            for (id, device) in &state.devices {
                if wrapped.contains(id) || !may_see(&card, &device.member) {
                    continue;
                }
                let came_in = came_in.entry(*id).or_insert_with(|| self.came_in(device));
                if match came_in {
                    CameIn::First => true,
                    CameIn::Further => device.member == me,
                    CameIn::Vouched => false,
                } {
                    lacking.push(*id);
                }
            }
            if !lacking.is_empty() {
                all.push((page, lacking));
            }
        }
        all
    }

    fn came_in(&self, device: &Device) -> CameIn {
        let state = self.ledger.state();
        let past = self.held.past(&device.admitted_by);
        let earlier = |other: &&Device| {
            other.member == device.member
                && other.admitted_by != device.admitted_by
                && other
                    .admitted_by
                    .is_some_and(|by| self.held.marked(&past, &by))
        };
        let others = state.devices.values().chain(state.former_devices.values());
        if others.filter(earlier).count() == 0 {
            CameIn::First
        } else if device.vouched_by == BTreeSet::from([device.member]) {
            CameIn::Further
        } else {
            CameIn::Vouched
        }
    }

    /// Whether the page of an envelope may be changed by this device: a card by its owner alone.
    pub(crate) fn may_change(&self, content: &Content, device: &DeviceId) -> bool {
        match content.page {
            PageName::Card(member, _) if !content.changes.is_empty() => {
                self.owner_of(device) == Some(member)
            }
            _ => true,
        }
    }

    /// Takes the key of a page that an envelope hands to this device. Looked for once, when the envelope comes.
    pub(crate) fn learn_page_key(
        &mut self,
        step: &mut Step<'_>,
        id: &EnvelopeId,
    ) -> Result<(), RowsError> {
        if !self.hands_out_keys(step, id)? {
            return Ok(());
        }
        let Some((signed, group)) = self.signed(step, id)?.zip(self.me.group) else {
            return Ok(());
        };
        let page = signed.header().head.page;
        let Ok(part) = KeyPart::decode(signed.key_part()) else {
            return Ok(());
        };
        let held = |key: &PageKey| key.key_id() == part.key();
        if !self.keys.own(&page).iter().any(held)
            && let Some(key) = part.open_for_page(&self.me.keys, group)
        {
            self.keys.add_own(page, key, &mut step.fx.write);
        }
        Ok(())
    }

    /// Looks again for keys of cards that were open here once: they were lost in a damaged vault.
    pub(crate) fn look_for_page_keys(&mut self, step: &mut Step<'_>) -> Result<(), RowsError> {
        let lost = |p: &&crate::page::PageState| {
            matches!(p.name, PageName::Card(..)) && self.keys.own(&p.id).is_empty()
        };
        let lost: Vec<PageId> = self.pages.values().filter(lost).map(|p| p.id).collect();
        for page in lost {
            for id in self.by_page.get(&page).cloned().unwrap_or_default() {
                self.learn_page_key(step, &id)?;
            }
        }
        Ok(())
    }

    /// Whether none of these envelopes of a page can be opened because its key was given to others.
    pub(crate) fn for_others(
        &self,
        step: &Step<'_>,
        page: PageId,
        ids: &[EnvelopeId],
    ) -> Result<bool, RowsError> {
        if !self.keys.own(&page).is_empty() {
            return Ok(false);
        }
        for id in ids {
            if self.hands_out_keys(step, id)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether there is a key part in an envelope: its length stands first in the body.
    fn hands_out_keys(&self, step: &Step<'_>, id: &EnvelopeId) -> Result<bool, RowsError> {
        let here = |e: &crate::held::Entry| e.body == crate::held::Body::Here;
        if !self.held.get(id).is_some_and(here) {
            return Ok(false);
        }
        let body = step.body(id)?;
        Ok(body.is_some_and(|body| !body.starts_with(&[0; 4])))
    }
}

/// Whether somebody may see a card.
fn may_see(card: &CardView, member: &MemberId) -> bool {
    card.member == *member || card.audience.has(member)
}
