//! The book as a screen reads it. A part that did not change keeps its address.

use commonbook_book::NotebookView;
use commonbook_book::VersionsView;
use std::{collections::BTreeSet, sync::Arc};

use commonbook_book::{
    Book, DeviceTag, DeviceView, MemberId, MemberView, MembersView, NoteId, NoteView, NotesIndex,
    PartedView, PlanView, ProposalId, ProposalView, ProposedView, SlipsView, Standing, StatusView,
};
use commonbook_members::What;
use commonbook_pages::{CharterPart, DecisionsPart, PageName, SeasonPart};
use commonbook_seal::{DeviceId, EnvelopeId, PageId};

use crate::{Replica, RowsError, held::Body, page::PageState, replica::short, step::Step};

/// How a device is named for people and scripts.
pub(crate) fn tag(device: &DeviceId) -> DeviceTag {
    DeviceTag(short(device.as_bytes(), 0))
}

/// How a proposal is named for people and scripts.
pub(crate) fn proposal_id(id: &EnvelopeId) -> ProposalId {
    ProposalId(short(id.as_bytes(), 0))
}

fn kept<T: PartialEq>(old: &Arc<T>, new: T) -> Arc<T> {
    if **old == new {
        old.clone()
    } else {
        Arc::new(new)
    }
}

impl Replica {
    /// Builds the book from pages and members.
    pub(crate) fn see(&mut self, step: &mut Step<'_>) -> Result<(), RowsError> {
        let old = self.book.clone();
        let charter = self.charter(step)?;
        let seasons = self.seasons(step)?;
        let plan = commonbook_pages::plan(&charter, &seasons, &self.decisions());
        let notes = self.notes(&charter);
        let slips = self.slips(step)?;
        let mut notebook = self.notebook(step)?;
        let versions = self.versions(step, &notes)?;
        let cards = self.cards_view(step)?;
        notebook.asks = self.asks();
        let circle = self.circle_view();
        self.let_go_of_the_published(&slips);
        let open_note = match self.open_note {
            Some(id) => self
                .note(step, &notes, id)?
                .map(|new| match &old.open_note {
                    Some(note) => kept(note, new),
                    None => Arc::new(new),
                }),
            None => None,
        };
        self.book = Arc::new(Book {
            members: kept(&old.members, self.members_view()),
            plan: kept(&old.plan, plan),
            notes: kept(&old.notes, notes),
            open_note,
            status: kept(&old.status, self.status()),
            cards: kept(&old.cards, cards),
            circle: kept(&old.circle, circle),
            slips: kept(&old.slips, slips),
            room: kept(&old.room, self.room_view()),
            handed: kept(&old.handed, self.handed_view()),
            notebook: kept(&old.notebook, notebook),
            private: kept(&old.private, self.private.view()),
            versions,
            revision: self.revision(),
        });
        self.lacking = self.lacking();
        Ok(())
    }

    pub(crate) fn charter(&mut self, step: &mut Step<'_>) -> Result<CharterPart, RowsError> {
        let Some(id) = self.page_named(&PageName::Charter) else {
            return Ok(CharterPart::default());
        };
        self.load(step, id)?;
        let page = self.pages.get(&id).and_then(|state| state.loaded_doc());
        Ok(page
            .and_then(|page| page.charter().ok())
            .unwrap_or_default())
    }

    /// Things to agree on. The charter was loaded before.
    fn decisions(&mut self) -> DecisionsPart {
        let id = self.page_named(&PageName::Charter);
        let Some(state) = id.and_then(|id| self.pages.get(&id)) else {
            return DecisionsPart::default();
        };
        let authors = |actor: &[u8; 16]| {
            let device = state.log.author(actor)?;
            self.owner_of(&device)
        };
        let me = self.owner_of(&self.device);
        let page = state.loaded_doc();
        page.and_then(|page| page.decisions(&authors, me).ok())
            .unwrap_or_default()
    }

    fn seasons(&mut self, step: &mut Step<'_>) -> Result<Vec<SeasonPart>, RowsError> {
        let season = |name: &PageName| matches!(name, PageName::Season { .. });
        let ids: Vec<PageId> = self
            .pages
            .values()
            .filter(|p| season(&p.name))
            .map(|p| p.id)
            .collect();
        let mut parts = Vec::new();
        for id in ids {
            self.load(step, id)?;
            let Some(state) = self.pages.get(&id) else {
                continue;
            };
            let authors = |actor: &[u8; 16]| {
                state
                    .log
                    .author(actor)
                    .and_then(|device| self.owner_of(&device))
            };
            parts.extend(
                state
                    .loaded_doc()
                    .and_then(|page| page.season(&authors).ok()),
            );
        }
        Ok(parts)
    }

    /// How far the pages of the plan have come. Automerge numbers operations so that a later one has a larger number.
    fn revision(&self) -> u64 {
        let of_plan = |name: &PageName| matches!(name, PageName::Charter | PageName::Season { .. });
        let pages = self.pages.values().filter(|page| of_plan(&page.name));
        pages.map(PageState::reached).fold(0, u64::saturating_add)
    }

    fn slips(&mut self, step: &mut Step<'_>) -> Result<SlipsView, RowsError> {
        let Some(id) = self.page_named(&PageName::Slips) else {
            return Ok(SlipsView::default());
        };
        self.load(step, id)?;
        let page = self.pages.get(&id).and_then(|state| state.loaded_doc());
        Ok(page.and_then(|page| page.slips().ok()).unwrap_or_default())
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

    fn notebook(&mut self, step: &mut Step<'_>) -> Result<NotebookView, RowsError> {
        let mut view = NotebookView::default();
        if let Some(state) = self.page_there(step, &PageName::Places)? {
            let page = state.loaded_doc();
            view.resources = page.and_then(|page| page.places().ok()).unwrap_or_default();
        }
        let _ = self.page_there(step, &PageName::Plans)?;
        let plans = self.page_id(&PageName::Plans);
        if let Some(state) = plans.and_then(|id| self.pages.get(&id)) {
            let authors = |actor: &[u8; 16]| {
                let device = state.log.author(actor)?;
                self.owner_of(&device)
            };
            let page = state.loaded_doc();
            let plans = page.and_then(|page| page.plans(&authors).ok());
            view.plans = plans.unwrap_or_default();
        }
        Ok(view)
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

    fn notes(&self, charter: &CharterPart) -> NotesIndex {
        let bad = self
            .pages
            .values()
            .filter(|p| p.unreadable)
            .filter_map(|p| match p.name {
                PageName::Note(id) => Some(id),
                _ => None,
            });
        commonbook_pages::notes(charter, &bad.collect::<BTreeSet<NoteId>>())
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
        let state = self.ledger.state();
        state
            .devices
            .get(device)
            .or_else(|| state.former_devices.get(device))
            .map(|d| d.member)
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
                What::Forget { .. } => return None,
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

    fn status(&self) -> StatusView {
        let state = self.ledger.state();
        let refused: usize = self.pages.values().map(|p| p.log.refused.len()).sum();
        let waiting: usize = self.pages.values().map(|p| p.waiting).sum();
        let stuck: usize = self.pages.values().map(|p| p.stuck).sum();
        let unnamed = self
            .unnamed
            .iter()
            .filter_map(|page| self.by_page.get(page));
        let unnamed: usize = unnamed.map(Vec::len).sum();
        let (gone, missing): (Vec<_>, Vec<_>) = self
            .held
            .iter()
            .filter(|e| e.body == Body::Missing)
            .partition(|e| state.former_devices.contains_key(&e.device));
        StatusView {
            devices_known: state.devices.len(),
            unshared_edits: self.unshared(),
            held_back: self.held_back.len() + refused + stuck + gone.len(),
            waiting: waiting + unnamed + missing.len() + self.loose.len() + self.shut.len(),
            not_heard: state.not_heard.len(),
            newer_version: state.newer_version,
            unreadable_pages: self.pages.values().filter(|p| p.unreadable).count(),
        }
    }

    /// Edits of this device that no other device is known to have.
    fn unshared(&self) -> usize {
        let known = self.known_of_others();
        let known = self.held.past(known.iter().flatten());
        let mine = self
            .held
            .iter()
            .filter(|e| e.device == self.device && !self.held.marked(&known, &e.id));
        let sealed: u32 = mine
            .filter_map(|e| Some(self.pages.get(&e.header().head.page)?.log.acts(&e.id)))
            .sum();
        let pending: BTreeSet<u64> = self
            .pages
            .values()
            .flat_map(|p| p.pending.edits.iter().map(|(number, _)| *number))
            .collect();
        pending.len() + sealed as usize
    }
}
