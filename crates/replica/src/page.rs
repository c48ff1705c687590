//! One page of the book as this device has it: what counts on it, and the document when it is loaded.

use commonbook_book::{EditError, Resolved};
use commonbook_pages::{ChangeMeta, Checked, NewChange, Page, PageName};
use commonbook_seal::{ActorId, ChainId, DeviceId, EnvelopeId, PageId};

use crate::{Rows, RowsError, Shelf, WriteBatch, content::Content, page_log::PageLog};

/// Changes made here that are not sealed in an envelope yet.
#[derive(Default)]
pub(crate) struct Pending {
    pub(crate) changes: Vec<NewChange>,
    pub(crate) acts: u32,
    /// The edits they came from, with their numbers, and whether each counts on this page.
    pub(crate) edits: Vec<(u64, Resolved, bool)>,
}

/// One page.
pub(crate) struct PageState {
    pub(crate) id: PageId,
    pub(crate) name: PageName,
    pub(crate) log: PageLog,
    pub(crate) pending: Pending,
    doc: Option<Page>,
    /// How many of the accepted envelopes the loaded document holds.
    absorbed: usize,
    /// The vault's copy was made from a beginning of the log.
    copied: bool,
    /// There is more than in the vault's copy.
    dirty: bool,
    /// This version cannot read what arrived; the last good document is shown.
    pub(crate) unreadable: bool,
}

impl PageState {
    pub(crate) fn new(id: PageId, name: PageName) -> Self {
        Self {
            id,
            name,
            log: PageLog::default(),
            pending: Pending::default(),
            doc: None,
            absorbed: 0,
            copied: false,
            dirty: false,
            unreadable: false,
        }
    }

    /// As the vault kept it, with the authors of what was accepted.
    pub(crate) fn kept(id: PageId, bytes: &[u8]) -> Option<Self> {
        let (name, log) = PageLog::decode(bytes)?;
        Some(Self {
            log,
            copied: true,
            ..Self::new(id, name)
        })
    }

    pub(crate) fn loaded(&self) -> bool {
        self.doc.is_some()
    }

    /// Lets go of the document: it holds changes that are to be made again.
    pub(crate) fn unload(&mut self) {
        self.doc = None;
    }

    /// The document, if it is loaded.
    pub(crate) fn loaded_doc(&self) -> Option<&Page> {
        self.doc.as_ref()
    }

    /// Takes an envelope of others in. The document absorbs it when it is next looked at.
    pub(crate) fn take(
        &mut self,
        id: EnvelopeId,
        content: &Content,
        chain: ChainId,
        device: DeviceId,
    ) -> (bool, Vec<Checked>) {
        let actor = ActorId::of(chain, self.id);
        let before = self.log.len();
        let (_, checked) = self.log.judge(&self.name, id, content, actor);
        let accepted = self.log.len() > before;
        if accepted {
            self.log.name_author(actor, device);
            self.dirty = true;
        }
        (accepted, checked)
    }

    /// Brings the document to what is accepted. `checked` are the changes of the newest envelopes, in order.
    pub(crate) fn absorb(&mut self, checked: Vec<Checked>) {
        let Some(doc) = &mut self.doc else { return };
        if !checked.is_empty() && doc.absorb(checked).is_err() {
            self.unreadable = true;
        }
        self.absorbed = self.log.len();
    }

    /// Starts again from nothing: what counts has shrunk.
    pub(crate) fn start_again(&mut self, batch: &mut WriteBatch) {
        batch.delete(Shelf::Changes, *self.id.as_bytes());
        batch.delete(Shelf::Pages, *self.id.as_bytes());
        self.copied = false;
        self.log = PageLog::default();
        self.doc = None;
        self.absorbed = 0;
        self.unreadable = false;
        self.dirty = true;
    }

    /// The document, loaded from the vault where it is not yet; `open` gives the content of an accepted envelope.
    pub(crate) fn doc(
        &mut self,
        rows: &dyn Rows,
        open: &dyn Fn(&EnvelopeId) -> Option<(Content, ChainId)>,
    ) -> Result<&mut Page, RowsError> {
        if self.doc.is_none() {
            let (mut doc, mut from) = (Page::genesis(&self.name), 0);
            let copy = if self.copied {
                rows.get(Shelf::Pages, self.id.as_bytes())?
            } else {
                None
            };
            // A copy that cannot be read is no loss: the envelopes are there.
            if let Some((count, saved)) = copy.as_deref().and_then(unpack)
                && count <= self.log.len()
                && let Ok(page) = Page::load(&self.name, saved)
            {
                (doc, from) = (page, count);
            }
            let mut log = self.log.first(from);
            let mut checked = Vec::new();
            let rest: Vec<EnvelopeId> = self.log.ids().skip(from).copied().collect();
            for id in rest {
                let Some((content, chain)) = open(&id) else {
                    continue;
                };
                checked.extend(
                    log.judge(&self.name, id, &content, ActorId::of(chain, self.id))
                        .1,
                );
            }
            if !checked.is_empty() && doc.absorb(checked).is_err() {
                self.unreadable = true;
            }
            self.absorbed = self.log.len();
            self.doc = Some(doc);
        }
        self.doc.as_mut().ok_or(RowsError::Damaged)
    }

    /// Makes an edit; its changes wait to be sealed. Call [`PageState::doc`] first.
    pub(crate) fn edit(
        &mut self,
        actor: ActorId,
        me: DeviceId,
        edit: &Resolved,
        number: u64,
        counts: bool,
    ) -> Result<bool, EditError> {
        let Some(doc) = &mut self.doc else {
            return Ok(false);
        };
        let changes = doc.edit(*actor.as_bytes(), edit)?;
        if changes.is_empty() {
            return Ok(false);
        }
        self.log.name_author(actor, me);
        self.pending.changes.extend(changes);
        self.pending.acts += u32::from(counts);
        self.pending.edits.push((number, edit.clone(), counts));
        Ok(true)
    }

    /// The envelope that carries what was pending exists now.
    pub(crate) fn sealed(&mut self, id: EnvelopeId, acts: u32, changes: Vec<ChangeMeta>) {
        self.log.accept_own(id, acts, changes);
        self.absorbed = self.log.len();
        self.dirty = true;
    }

    /// Writes index and document, so that the next opening is quick. Only when nothing is pending.
    pub(crate) fn keep(&mut self, batch: &mut WriteBatch) {
        if !self.dirty || !self.pending.changes.is_empty() {
            return;
        }
        batch.put(
            Shelf::Changes,
            *self.id.as_bytes(),
            self.log.encode(&self.name),
        );
        match &mut self.doc {
            Some(doc) if !self.unreadable && self.absorbed == self.log.len() => {
                batch.put(
                    Shelf::Pages,
                    *self.id.as_bytes(),
                    pack(self.absorbed, &doc.save()),
                );
            }
            _ => {}
        }
        self.copied = true;
        self.dirty = false;
    }
}

fn pack(count: usize, saved: &[u8]) -> Vec<u8> {
    let mut out = (count as u64).to_le_bytes().to_vec();
    out.extend_from_slice(saved);
    out
}

fn unpack(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let (count, saved) = bytes.split_first_chunk::<8>()?;
    Some((usize::try_from(u64::from_le_bytes(*count)).ok()?, saved))
}
