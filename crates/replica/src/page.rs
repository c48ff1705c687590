//! One page of the book as this device has it: what counts on it, and the document when it is loaded.

use commonbook_book::{EditError, Resolved};
use commonbook_pages::{ChangeMeta, Checked, NewChange, Page, PageName, Renamed};
use commonbook_seal::{ActorId, ChainId, DeviceId, EnvelopeId, PageId};

use crate::{
    Rows, RowsError, Shelf, WriteBatch,
    content::Content,
    page_log::{PageLog, Verdict},
    parts::Parts,
};

/// Changes made here that are not sealed in an envelope yet.
#[derive(Default)]
pub(crate) struct Pending {
    pub(crate) changes: Vec<NewChange>,
    pub(crate) acts: u32,
    /// The edits they came from, by number, and whether each counts on this page.
    pub(crate) edits: Vec<(u64, bool)>,
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
    /// Envelopes that count for the group and build on something that has not come, or cannot be opened, here.
    pub(crate) waiting: usize,
    /// Envelopes that count for the group and build on something that does not.
    pub(crate) stuck: usize,
    /// What was read from it.
    pub(crate) parts: Parts,
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
            waiting: 0,
            stuck: 0,
            parts: Parts::default(),
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

    /// The number of the last operation that counts here or was made here.
    pub(crate) fn reached(&self) -> u64 {
        let pending = self.pending.changes.iter().map(|change| change.meta.max_op);
        pending.max().unwrap_or(0).max(self.log.reached())
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

    /// Judges an envelope of others; the changes are for [`PageState::absorb`].
    pub(crate) fn take(
        &mut self,
        id: EnvelopeId,
        content: &Content,
        chain: ChainId,
        device: DeviceId,
    ) -> Vec<Checked> {
        let actor = ActorId::of(chain, self.id);
        let (verdict, checked) = self.log.judge(&self.name, id, content, actor);
        if verdict == Verdict::Accepted {
            self.log.name_author(actor, device);
            self.dirty = true;
        }
        checked
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

    /// Loads the document from the vault where it is not loaded yet; `open` gives the content of an accepted envelope.
    /// False when one of them is lost: then the page has to start again.
    pub(crate) fn load(
        &mut self,
        rows: &dyn Rows,
        open: &dyn Fn(&EnvelopeId) -> Option<(Content, ChainId)>,
    ) -> Result<bool, RowsError> {
        if self.doc.is_some() {
            return Ok(true);
        }
        let (mut doc, mut from) = (Page::genesis(&self.name), 0);
        let copy = match rows.get(Shelf::Pages, self.id.as_bytes()) {
            // A copy that cannot be read is no loss: the envelopes are there.
            Err(RowsError::Damaged) => None,
            copy => copy?.filter(|_| self.copied),
        };
        if let Some((count, saved)) = copy.as_deref().and_then(unpack)
            && count <= self.log.len()
            && let Ok(page) = Page::load(&self.name, saved)
        {
            (doc, from) = (page, count);
        }
        let mut checked = Vec::new();
        let rest: Vec<EnvelopeId> = self.log.ids().skip(from).copied().collect();
        let mut log = if rest.is_empty() {
            PageLog::default()
        } else {
            self.log.first(from)
        };
        for id in rest {
            let Some((content, chain)) = open(&id) else {
                return Ok(false);
            };
            let actor = ActorId::of(chain, self.id);
            checked.extend(log.judge(&self.name, id, &content, actor).1);
        }
        if !checked.is_empty() && doc.absorb(checked).is_err() {
            self.unreadable = true;
        }
        self.absorbed = self.log.len();
        self.doc = Some(doc);
        Ok(true)
    }

    /// Makes an edit (its number, the edit, whether it counts on this page); its changes wait to be sealed. Gives their
    /// hashes. Call [`PageState::load`] first.
    pub(crate) fn edit(
        &mut self,
        actor: ActorId,
        me: DeviceId,
        (number, edit, counts): (u64, &Resolved, bool),
        renamed: &Renamed,
    ) -> Result<Vec<[u8; 32]>, EditError> {
        let doc = self.doc.as_mut().ok_or(EditError::Unreadable)?;
        let changes = doc.edit_again(*actor.as_bytes(), edit, renamed)?;
        let made: Vec<[u8; 32]> = changes.iter().map(|change| change.meta.hash).collect();
        if !made.is_empty() {
            self.log.name_author(actor, me);
            self.pending.changes.extend(changes);
            self.pending.acts += u32::from(counts);
            self.pending.edits.push((number, counts));
        }
        Ok(made)
    }

    /// The text of the loaded document, where it is a note's.
    pub(crate) fn text(&self) -> String {
        let note = self
            .doc
            .as_ref()
            .filter(|_| matches!(self.name, PageName::Note(_)));
        let note = note.and_then(|doc| doc.note("").ok());
        note.map(|note| note.text).unwrap_or_default()
    }

    /// The newest changes of the loaded document.
    pub(crate) fn heads(&self) -> Vec<[u8; 32]> {
        self.doc.as_ref().map(Page::heads).unwrap_or_default()
    }

    /// The envelope that carries what was pending exists now.
    pub(crate) fn sealed(&mut self, id: EnvelopeId, content: &Content, changes: Vec<ChangeMeta>) {
        self.log.accept_own(id, content, changes);
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
