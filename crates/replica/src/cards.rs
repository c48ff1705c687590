//! Pages with a key of their own: contact cards, what the group is asked for, notes for some. What this device may show,
//! to whom such a key goes, and who still lacks it.
//!
//! The key of such a page is random. It travels in the key part of the page's own envelopes, sealed to each
//! device that may see the page, among blanks; which devices these are stands inside, for those who can open it.

use std::collections::{BTreeMap, BTreeSet};

use commonbook_book::{
    AskView, AudienceView, CardView, CardsView, CircleNoteView, CircleView, Edit, EditError, Field,
    MemberId, Resolved, TakenBackView,
};
use commonbook_members::Device;
use commonbook_pages::{ChangeMeta, Page, PageName};
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
    /// The pages with a key of their own that are loaded and say something, of those who belong.
    fn own_pages(&self) -> impl Iterator<Item = OwnPage<'_>> {
        let state = self.ledger.state();
        self.pages.values().filter_map(move |page| {
            let owner = page.name.owner()?;
            let doc = page.loaded_doc()?;
            let audience = Option::clone(&page.audience())?;
            state.members.contains_key(&owner).then_some(OwnPage {
                id: page.id,
                doc,
                owner,
                audience,
            })
        })
    }

    /// What one member wrote on pages with a key of their own.
    pub(crate) fn own_pages_of(&self, member: MemberId) -> Vec<PageName> {
        let own = self.own_pages().filter(|page| page.owner == member);
        own.map(|page| *page.doc.name()).collect()
    }

    /// What is on those that this device may show: a key that somebody handed to a device they should not have makes no
    /// difference.
    fn shown<T>(&self, read: impl Fn(&Page) -> Option<T>) -> Vec<T> {
        let state = self.ledger.state();
        let Some(me) = state.member_of(&self.device).filter(|_| !self.told_out) else {
            return Vec::new();
        };
        let mine = self.own_pages().filter(|page| page.may_see(&me));
        mine.filter_map(|page| read(page.doc)).collect()
    }

    /// What the group is asked for. The pages are loaded with the cards, before.
    pub(crate) fn asks(&self) -> Vec<AskView> {
        let me = self.ledger.state().member_of(&self.device);
        let mut asks = self.shown(|page| {
            let ask = page.ask().ok()??;
            let mine = page.name().owner() == me;
            Some(AskView { mine, ..ask })
        });
        asks.sort_by_key(|ask| (ask.until, ask.id));
        asks
    }

    /// The notes for some. The pages are loaded with the cards, before.
    pub(crate) fn circle_view(&self) -> CircleView {
        let state = self.ledger.state();
        let place = |member: &MemberId| state.order.iter().position(|other| other == member);
        let mut circle_notes = self.shown(|page| page.circle_note().ok()?);
        circle_notes.sort_by_cached_key(|note: &CircleNoteView| {
            (note.people(), place(&note.member), note.id)
        });
        CircleView { circle_notes }
    }

    /// The cards that this device may show. Loads all pages with a key of their own.
    pub(crate) fn cards_view(&mut self, step: &mut Step<'_>) -> Result<CardsView, RowsError> {
        let pages = self.pages.values().filter(|p| p.name.owner().is_some());
        for page in pages.map(|p| p.id).collect::<Vec<PageId>>() {
            self.load(step, page)?;
        }
        let state = self.ledger.state();
        let Some(me) = state.member_of(&self.device).filter(|_| !self.told_out) else {
            return Ok(CardsView::default());
        };
        let mut cards: Vec<CardView> = self.shown(|page| page.card().ok()?);
        let place = |member: &MemberId| state.order.iter().position(|other| other == member);
        cards.sort_by_cached_key(|card| (place(&card.member), !card.preferred, card.id));
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

    /// The page that an edit destroys, if it is one that this device may destroy now.
    pub(crate) fn goes_with(
        &mut self,
        step: &mut Step<'_>,
        edit: &Resolved,
        pages: &[PageName],
        me: Option<MemberId>,
    ) -> Result<Result<Option<PageName>, Refusal>, RowsError> {
        let used =
            |page: PageId| self.by_page.contains_key(&page) || self.forgotten.contains(&page);
        let own = pages.iter().filter(|name| name.owner().is_some());
        if own.filter_map(|name| self.page_id(name)).any(used) {
            // It was another one's, which this device cannot show, or is gone for good.
            return Ok(Err(Refusal::Edit(EditError::Impossible(Field::Id))));
        }
        let Some(old) = me.and_then(|me| self.replaced(edit.edit(), me)) else {
            return Ok(Ok(None));
        };
        self.do_duties(step)?;
        Ok(match self.writing_key() {
            Some(_) => Ok(Some(old)),
            None => Err(Refusal::NotAllowed),
        })
    }

    /// The page that goes with an edit of this member.
    fn replaced(&self, edit: &Edit, me: MemberId) -> Option<PageName> {
        match edit {
            Edit::PutCard { instead_of, .. } => instead_of.map(|old| PageName::Card(me, old)),
            Edit::TakeBackCard { card } => Some(PageName::Card(me, card.parse().ok()?)),
            Edit::AddAsk(new) => new.instead_of.map(|old| PageName::Ask(me, old)),
            Edit::EndAsk { ask } => {
                let wanted = ask.parse().ok()?;
                let mut names = self.pages.values().map(|page| page.name);
                names.find(|name| matches!(name, PageName::Ask(_, id) if *id == wanted))
            }
            Edit::WriteCircleNote(new) => new.instead_of.map(|old| PageName::Circle(me, old)),
            Edit::TakeBackCircleNote { circle_note } => {
                Some(PageName::Circle(me, circle_note.parse().ok()?))
            }
            _ => None,
        }
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

    /// Writes the envelope of a page with a key of its own, with the key for all who may see it; as many envelopes as that
    /// takes.
    pub(crate) fn seal_own(
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
        let own = self.own_pages().find(|own| own.id == page);
        let Some(own) = own else {
            return Ok(None);
        };
        let sees = |device: &&Device| own.may_see(&device.member);
        let all = state.devices.values().filter(sees);
        let all: Vec<DevicePublic> = all.map(|device| device.public.clone()).collect();
        let mut groups = all.chunks(KeyPart::PAGE_RECIPIENTS);
        let first = groups.next().unwrap_or_default();
        let written = self.own_envelope(step, page, content, first, metas, tip)?;
        for more in groups {
            self.hand_out(step, page, more)?;
        }
        Ok(written)
    }

    /// Hands the key of a page to these devices.
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
        self.own_envelope(step, page, content, devices, Vec::new(), tip)?;
        Ok(())
    }

    fn own_envelope(
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

    /// Hands keys of such pages to those who lack them.
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

    /// Which devices lack the key of a page that this device has to hand to them. A device of somebody new gets it from
    /// anybody who has it; a further one from its owner's others; one that others vouched for from nobody: who was
    /// trusted with a number is not asked whether it is really they who came back. What the group is asked for is for all.
    pub(crate) fn lacking(&self) -> Vec<(PageId, Vec<DeviceId>)> {
        let state = self.ledger.state();
        let Some(me) = state.member_of(&self.device) else {
            return Vec::new();
        };
        let (mut all, mut came_in) = (Vec::new(), BTreeMap::new());
        for own in self.own_pages().filter(|page| page.may_see(&me)) {
            let page = own.id;
            // What is on its way may be just this.
            if self.keys.own(&page).is_empty() || self.body_may_come(page) {
                continue;
            }
            let for_all = matches!(own.doc.name(), PageName::Ask(..));
            let Some(wrapped) = self.pages.get(&page).map(|p| p.log.wrapped()) else {
                continue;
            };
            let mut lacking = Vec::new();
            for (id, device) in &state.devices {
                if wrapped.contains(id) || !own.may_see(&device.member) {
                    continue;
                }
                let came_in = came_in.entry(*id).or_insert_with(|| self.came_in(device));
                if match came_in {
                    CameIn::First => true,
                    CameIn::Further => for_all || device.member == me,
                    CameIn::Vouched => for_all,
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

    /// Whether the page of an envelope may be changed by this device: one with a key of its own by its owner alone.
    pub(crate) fn may_change(&self, content: &Content, device: &DeviceId) -> bool {
        match content.page.owner() {
            Some(member) if !content.changes.is_empty() => self.owner_of(device) == Some(member),
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

    /// Looks again for keys of pages that were open here once: they were lost in a damaged vault.
    pub(crate) fn look_for_page_keys(&mut self, step: &mut Step<'_>) -> Result<(), RowsError> {
        let lost = |p: &&crate::page::PageState| {
            p.name.owner().is_some() && self.keys.own(&p.id).is_empty()
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

/// A page with a key of its own, loaded.
struct OwnPage<'a> {
    id: PageId,
    doc: &'a Page,
    owner: MemberId,
    audience: AudienceView,
}

impl OwnPage<'_> {
    fn may_see(&self, member: &MemberId) -> bool {
        self.owner == *member || self.audience.has(member)
    }
}
