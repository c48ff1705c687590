//! The book as a screen reads it. A part that did not change keeps its address.

use std::{collections::BTreeSet, sync::Arc};

use commonbook_book::{
    Book, DeviceTag, DeviceView, MemberId, MemberView, MembersView, NoteId, NoteView, NotebookView,
    NotesIndex, PartedView, PlanView, ProposalId, ProposalView, ProposedView, SlipsView, Standing,
    VersionsView,
};
use commonbook_members::What;
use commonbook_pages::{CharterPart, DecisionsPart, PageName, SeasonPart};
use commonbook_seal::{DeviceId, EnvelopeId, PageId};

use crate::{
    Replica, RowsError, drawn::kept, forgetting::let_go_of, page::PageState, replica::short,
    step::Step,
};

/// How a device is named for people and scripts.
pub(crate) fn tag(device: &DeviceId) -> DeviceTag {
    DeviceTag(short(device.as_bytes(), 0))
}

/// How a proposal is named for people and scripts.
pub(crate) fn proposal_id(id: &EnvelopeId) -> ProposalId {
    ProposalId(short(id.as_bytes(), 0))
}

impl Replica {
    /// Builds the book from pages and members.
    pub(crate) fn see(&mut self, step: &mut Step<'_>) -> Result<(), RowsError> {
        let old = self.book.clone();
        let charter = self.charter(step)?;
        let seasons = self.seasons(step)?;
        let plan = self.drawn.plan(&charter, seasons, self.decisions());
        let notes = self.drawn.notes(&charter, self.unreadable_notes());
        let slips = self.slips(step)?;
        let versions = self.versions(step, &notes)?;
        let cards = self.cards_view(step)?;
        let notebook = self.notebook(step)?;
        let circle = self.circle_view();
        self.let_go_of_the_published(&slips);
        let open_note = match self.open_note {
            Some(id) => self.open_note(step, &notes, id)?,
            None => None,
        };
        self.book = Arc::new(Book {
            members: kept(&old.members, self.members_view()),
            plan,
            notes,
            open_note,
            status: kept(&old.status, self.status()),
            cards: kept(&old.cards, cards),
            circle: kept(&old.circle, circle),
            slips,
            room: kept(&old.room, self.room_view()),
            handed: kept(&old.handed, self.handed_view()),
            notebook,
            private: kept(&old.private, self.private.view()),
            versions,
            revision: self.revision(),
        });
        self.lacking = self.lacking();
        Ok(())
    }

    pub(crate) fn charter(&mut self, step: &mut Step<'_>) -> Result<Arc<CharterPart>, RowsError> {
        let state = self.page_there(step, &PageName::Charter)?;
        Ok(state.map(PageState::charter).unwrap_or_default())
    }

    /// Things to agree on. The charter was loaded before.
    fn decisions(&self) -> Arc<DecisionsPart> {
        let id = self.page_id(&PageName::Charter);
        let state = id.and_then(|id| self.pages.get(&id));
        let me = self.owner_of(&self.device);
        let owners = self.owners();
        state
            .map(|state| state.decisions(&owners, me))
            .unwrap_or_default()
    }

    fn seasons(&mut self, step: &mut Step<'_>) -> Result<Vec<Arc<SeasonPart>>, RowsError> {
        let season = |p: &&PageState| matches!(p.name, PageName::Season { .. });
        let ids = self.pages.values().filter(season).map(|p| p.id);
        for id in ids.collect::<Vec<PageId>>() {
            self.load(step, id)?;
        }
        let owners = self.owners();
        let seasons = self.pages.values().filter(season);
        Ok(seasons.map(|page| page.season(&owners)).collect())
    }

    /// How far the pages of the plan have come. Automerge numbers operations so that a later one has a larger number.
    fn revision(&self) -> u64 {
        let of_plan = |name: &PageName| matches!(name, PageName::Charter | PageName::Season { .. });
        let pages = self.pages.values().filter(|page| of_plan(&page.name));
        pages.map(PageState::reached).fold(0, u64::saturating_add)
    }

    fn slips(&mut self, step: &mut Step<'_>) -> Result<Arc<SlipsView>, RowsError> {
        let name = self.instead(PageName::Slips);
        let state = self.page_there(step, &name)?;
        Ok(state.map(PageState::slips).unwrap_or_default())
    }

    /// What the note said before that is open for it. Worked out once for each state of the note.
    fn versions(
        &mut self,
        step: &mut Step<'_>,
        notes: &NotesIndex,
    ) -> Result<Option<Arc<VersionsView>>, RowsError> {
        let there = |id: &NoteId| notes.notes.iter().any(|note| note.id == *id);
        let Some(id) = self.open_versions.filter(there) else {
            return Ok(None);
        };
        let old = self.book.versions.clone();
        let Some(state) = self.page_there(step, &PageName::Note(id))? else {
            return Ok(None);
        };
        let Some(page) = state.loaded_doc() else {
            return Ok(None);
        };
        let version = page.version();
        let same = |old: &Arc<VersionsView>| old.note == id && old.version == version;
        Ok(match old.filter(same) {
            Some(old) => Some(old),
            None => page.versions().ok().flatten().map(Arc::new),
        })
    }

    /// What is in the notebook beside the notes. Pages with a key of their own were loaded before.
    fn notebook(&mut self, step: &mut Step<'_>) -> Result<Arc<NotebookView>, RowsError> {
        let places = self.page_there(step, &PageName::Places)?;
        let places = places.map(PageState::places).unwrap_or_default();
        let _ = self.page_there(step, &PageName::Plans)?;
        let page = self.page_id(&PageName::Plans);
        let page = page.and_then(|id| self.pages.get(&id));
        let owners = self.owners();
        let plans = page.map(|page| page.plans(&owners)).unwrap_or_default();
        Ok(self.drawn.notebook(places, plans, self.asks()))
    }

    /// A page by its name, loaded.
    fn page_there(
        &mut self,
        step: &mut Step<'_>,
        name: &PageName,
    ) -> Result<Option<&PageState>, RowsError> {
        let Some(id) = self.page_named(name) else {
            return Ok(None);
        };
        self.load(step, id)?;
        let this: &Self = self;
        Ok(this.pages.get(&id))
    }

    fn unreadable_notes(&self) -> BTreeSet<NoteId> {
        let bad = self.pages.values().filter(|p| p.unreadable);
        let note = |page: &PageState| match page.name {
            PageName::Note(id) => Some(id),
            _ => None,
        };
        bad.filter_map(note).collect()
    }

    /// The note that is open. Its version names all that its text follows from.
    fn open_note(
        &mut self,
        step: &mut Step<'_>,
        notes: &NotesIndex,
        id: NoteId,
    ) -> Result<Option<Arc<NoteView>>, RowsError> {
        let old = self.book.open_note.clone();
        let Some(title) = notes.notes.iter().find(|note| note.id == id) else {
            return Ok(None);
        };
        let page = self.page_there(step, &PageName::Note(id))?;
        let Some(page) = page.and_then(PageState::loaded_doc) else {
            return Ok(None);
        };
        let version = page.version();
        let same = |old: &Arc<NoteView>| {
            old.id == id && old.title == title.title && old.version == version
        };
        Ok(match old.filter(same) {
            Some(old) => Some(old),
            None => page.note(&title.title).ok().map(Arc::new),
        })
    }

    fn note(
        &mut self,
        step: &mut Step<'_>,
        notes: &NotesIndex,
        id: NoteId,
    ) -> Result<Option<NoteView>, RowsError> {
        let Some(title) = notes
            .notes
            .iter()
            .find(|n| n.id == id)
            .map(|n| n.title.clone())
        else {
            return Ok(None);
        };
        let Some(page) = self.page_named(&PageName::Note(id)) else {
            return Ok(None);
        };
        self.load(step, page)?;
        Ok(self
            .pages
            .get(&page)
            .and_then(|state| state.loaded_doc())
            .and_then(|page| page.note(&title).ok()))
    }

    /// Every note's text, and one number over everything the group shares: never over headers or caches.
    pub(crate) fn everything(
        &mut self,
        step: &mut Step<'_>,
    ) -> Result<(Vec<NoteView>, [u8; 32]), RowsError> {
        let book = self.book.clone();
        let mut notes = Vec::new();
        for title in &book.notes.notes {
            notes.extend(self.note(step, &book.notes, title.id)?);
        }
        let texts: Vec<_> = notes.iter().map(|n| (n.id, &n.title, &n.text)).collect();
        let members: Vec<_> = book
            .members
            .members
            .iter()
            .map(|m| {
                (
                    m.id,
                    &m.alias,
                    m.devices.iter().map(|d| d.id).collect::<Vec<_>>(),
                    &m.vouched_by,
                )
            })
            .collect();
        let proposals: Vec<_> = book
            .members
            .proposals
            .iter()
            .map(|p| (p.id, &p.what, &p.agreed))
            .collect();
        let plan: &PlanView = &book.plan;
        let all = (
            &book.members.group,
            book.members.number,
            members,
            proposals,
            plan,
            texts,
            &*book.slips,
            &*book.notebook,
        );
        let bytes = serde_json::to_vec(&all).unwrap_or_default();
        Ok((
            notes,
            commonbook_seal::digest("commonbook v1 book", &[&bytes]),
        ))
    }

    /// Whose device this is, or was.
    pub(crate) fn owner_of(&self, device: &DeviceId) -> Option<MemberId> {
        self.owners()(device)
    }

    /// Whose devices are, or were.
    pub(crate) fn owners(&self) -> impl Fn(&DeviceId) -> Option<MemberId> + use<> {
        let state = self.ledger.state();
        move |device| {
            let known = state.devices.get(device);
            let known = known.or_else(|| state.former_devices.get(device));
            known.map(|device| device.member)
        }
    }

    /// Whether this device's owner left by it, and nothing came before that.
    fn left(&self) -> bool {
        let state = self.ledger.state();
        let former = state.former_devices.get(&self.device);
        let by = former.and_then(|device| state.parted.get(&device.member));
        let mine = |id: &EnvelopeId| self.held.get(id).is_some_and(|e| e.device == self.device);
        by.is_some_and(|by| by.iter().any(mine))
    }

    fn members_view(&self) -> MembersView {
        let state = self.ledger.state();
        let me = state.devices.get(&self.device).map(|d| d.member);
        let standing = match me {
            _ if self.left() => Standing::Left,
            _ if self.told_out || state.former_devices.contains_key(&self.device) => Standing::Out,
            Some(_) => Standing::Member,
            None => Standing::Asking,
        };
        let members = state
            .order
            .iter()
            .filter_map(|id| state.members.get(id).map(|member| (id, member)));
        let members = members.map(|(id, member)| MemberView {
            id: *id,
            alias: member.alias.clone(),
            devices: member
                .devices
                .iter()
                .map(|d| DeviceView {
                    id: tag(d),
                    this: *d == self.device,
                })
                .collect(),
            vouched_by: member.vouched_by.iter().copied().collect(),
        });
        let group = if state.group.is_empty() {
            let sheet = self.waiting.sheet.as_ref();
            sheet.map(|sheet| sheet.group.clone()).unwrap_or_default()
        } else {
            state.group.clone()
        };
        let proposals = state.proposals.iter().filter_map(|p| {
            let what = match &p.what {
                What::Admit {
                    alias,
                    new_member: true,
                    ..
                } => ProposedView::Admit {
                    alias: alias.clone(),
                },
                What::AdmitPaper { alias, .. } => ProposedView::AdmitPaper {
                    alias: alias.clone(),
                },
                What::Forget { name } => ProposedView::LetGo(let_go_of(name)?),
                What::Admit { member, .. } => ProposedView::AdmitDevice { member: *member },
                What::Remove { member } => ProposedView::Remove { member: *member },
                What::SetAside { device } => ProposedView::SetAside {
                    member: self.owner_of(device)?,
                    device: tag(device),
                },
                What::Policy { number } => ProposedView::Policy { number: *number },
            };
            let mine_to_agree = state.may_agree(p, &self.device);
            Some(ProposalView {
                id: proposal_id(&p.id),
                what,
                agreed: p.agreed.clone(),
                need: p.need,
                mine_to_agree,
            })
        });
        MembersView {
            group,
            me,
            proposals: proposals.collect(),
            members: members.collect(),
            number: state.number,
            standing,
            welcome: self
                .waiting
                .sheet
                .clone()
                .filter(|_| standing == Standing::Asking),
            parted: self.parted(),
        }
    }

    /// Those with whom the book is no longer shared, while some device has not heard of it.
    fn parted(&self) -> Vec<PartedView> {
        let state = self.ledger.state();
        if !state.devices.contains_key(&self.device) {
            return Vec::new();
        }
        let parted = state.parted.iter().filter_map(|(member, by)| {
            let heard = |device| by.iter().any(|id| self.ledger.heard_by(id, device));
            let not_heard = state.devices.keys().filter(|device| !heard(device)).count();
            let alias = &state.former.get(member)?.alias;
            (not_heard > 0).then(|| PartedView {
                alias: alias.clone(),
                not_heard,
            })
        });
        parted.collect()
    }
}
