//! What this device seals into envelopes: at a quiet moment, before sharing, and when the sitting ends.

use commonbook_members::Op;
use commonbook_pages::ChangeMeta;
use commonbook_seal::{
    Content as Sealing, Draft, Envelope, EnvelopeId, EpochKey, Frame, Kind, PageId, SEEN_CAP,
    Under, tip,
};

use crate::{Replica, RowsError, content::Content, held::Body, step::Step};

/// Changes of one envelope, uncompressed: the envelope's cap is 64 KiB, and text compresses.
const CHANGES_CAP: usize = 48 * 1024;

/// So many tips of others are named beside keys of a card: there has to be room for all of it.
const SEEN_WITH_KEYS: usize = 32;

/// What goes into one envelope.
struct Writing<'a> {
    kind: Kind,
    page: PageId,
    under: Under<'a>,
    payload: &'a [u8],
    key_part: &'a [u8],
    tip: [u8; 32],
}

impl Replica {
    /// Whether anything waits to be written into envelopes, and can be.
    pub(crate) fn has_to_write(&self) -> bool {
        let pending = || self.writing_key().is_some() && self.has_pending();
        match self.may_write() {
            Ok(()) => pending() || self.has_duties(),
            Err(_) => self.may_put_out().is_ok() && self.has_duties(),
        }
    }

    /// Whether edits wait to be sealed.
    pub(crate) fn has_pending(&self) -> bool {
        self.pages.values().any(|p| !p.pending.changes.is_empty())
    }

    /// Writes what is due, then seals what is pending.
    pub(crate) fn flush(&mut self, step: &mut Step<'_>) -> Result<(), RowsError> {
        if self.may_put_out().is_err() {
            return Ok(());
        }
        self.mend_sitting(step)?;
        self.do_duties(step)?;
        if self.may_write().is_err() {
            return Ok(());
        }
        for page in self.pending_pages() {
            self.seal_page(step, page)?;
        }
        self.say_forgotten(step)
    }

    fn pending_pages(&self) -> Vec<PageId> {
        let pending = |p: &&crate::page::PageState| !p.pending.changes.is_empty();
        self.pages.values().filter(pending).map(|p| p.id).collect()
    }

    fn seal_page(&mut self, step: &mut Step<'_>, page: PageId) -> Result<(), RowsError> {
        let Some(key) = self.writing_key() else {
            return Ok(());
        };
        let Some(state) = self.pages.get_mut(&page) else {
            return Ok(());
        };
        let name = state.name;
        let mut pending = std::mem::take(&mut state.pending);
        let own = name.owner().is_some();
        let mut acts = pending.acts;
        let mut ids = Vec::new();
        let mut changes = std::mem::take(&mut pending.changes).into_iter().peekable();
        while changes.peek().is_some() {
            let (mut bytes, mut metas, mut len): (Vec<Vec<u8>>, Vec<ChangeMeta>, usize) =
                Default::default();
            while let Some(change) =
                changes.next_if(|c| len == 0 || len + c.bytes.len() <= CHANGES_CAP)
            {
                len += change.bytes.len();
                bytes.push(change.bytes);
                metas.push(change.meta);
            }
            let salt = step.random();
            let commitment = metas.last().map_or([0; 32], |meta| tip(&salt, &meta.hash));
            let content = Content {
                page: name,
                acts: std::mem::take(&mut acts),
                salt,
                changes: bytes,
                wraps: Vec::new(),
            };
            ids.extend(if own {
                self.seal_own(step, page, content, metas, commitment)?
            } else {
                self.changes(step, page, &key, &content, metas, commitment)?
            });
        }
        for (number, _) in pending.edits {
            if let Some(kept) = self.kept.get_mut(&number) {
                kept.seal(name, &ids);
            }
            self.keep_edit(step, number);
        }
        Ok(())
    }

    /// Writes a content envelope. What it brings is on the page already.
    pub(crate) fn changes(
        &mut self,
        step: &mut Step<'_>,
        page: PageId,
        key: &EpochKey,
        content: &Content,
        metas: Vec<ChangeMeta>,
        tip: [u8; 32],
    ) -> Result<Option<EnvelopeId>, RowsError> {
        self.changes_under(step, page, (Under::Epoch(key), &[]), content, metas, tip)
    }

    /// The same under another key than the group's, and with what hands that key out.
    pub(crate) fn changes_under(
        &mut self,
        step: &mut Step<'_>,
        page: PageId,
        (under, key_part): (Under<'_>, &[u8]),
        content: &Content,
        metas: Vec<ChangeMeta>,
        tip: [u8; 32],
    ) -> Result<Option<EnvelopeId>, RowsError> {
        let id = self.write(
            step,
            Writing {
                kind: Kind::Changes,
                page,
                under,
                payload: &content.encode(),
                key_part,
                tip,
            },
        )?;
        if let Some((id, state)) = id.zip(self.pages.get_mut(&page)) {
            state.sealed(id, content, metas);
        }
        Ok(id)
    }

    /// Writes a control envelope.
    pub(crate) fn control(
        &mut self,
        step: &mut Step<'_>,
        op: &Op,
        key: &EpochKey,
        part: &[u8],
    ) -> Result<Option<EnvelopeId>, RowsError> {
        let tip = step.random();
        self.write(
            step,
            Writing {
                kind: Kind::Control,
                page: PageId::CONTROL,
                under: Under::Epoch(key),
                payload: &op.encode(),
                key_part: part,
                tip,
            },
        )
    }

    /// The key to write under; nothing when the rules ask for a new one first.
    pub(crate) fn writing_key(&self) -> Option<EpochKey> {
        let (_, key) = self.ledger.state().writing_epoch?;
        self.keys.get(&key).cloned()
    }

    /// Seals, signs and keeps one envelope of this device, and hands it to whoever is connected.
    fn write(
        &mut self,
        step: &mut Step<'_>,
        writing: Writing<'_>,
    ) -> Result<Option<EnvelopeId>, RowsError> {
        let Some(group) = self.me.group else {
            return Ok(None);
        };
        let previous = self
            .sitting
            .last()
            .or_else(|| self.last_end())
            .or_else(|| self.came_in_by());
        let mut seen = self.held.open_ends(previous.as_ref(), &self.unheard);
        // Where there is no room for all, those of devices that do not belong wait: nobody may crowd out agreements.
        let state = self.ledger.state();
        let stranger = |id: &EnvelopeId| {
            let entry = self.held.get(id);
            entry.is_none_or(|e| !state.devices.contains_key(&e.device))
        };
        seen.sort_by_cached_key(stranger);
        let with_keys = writing.kind == Kind::Changes && !writing.key_part.is_empty();
        seen.truncate(if with_keys { SEEN_WITH_KEYS } else { SEEN_CAP });
        let draft = Draft {
            kind: writing.kind,
            group,
            chain: self.sitting.chain(),
            height: self.sitting.height(),
            previous,
            seen,
            start: self.sitting.start(),
            page: writing.page,
        };
        let content = Sealing {
            payload: writing.payload,
            key_part: writing.key_part,
            tip: writing.tip,
        };
        let sealed = Envelope::seal(draft, writing.under, content, &self.me.keys, step.rng);
        let signed = sealed
            .ok()
            .and_then(|envelope| Frame::parse(&envelope.encode()).ok())
            .and_then(|frame| frame.verify(&self.device).ok());
        let Some(signed) = signed else {
            return Ok(None);
        };
        let id = signed.id();
        self.held
            .push(signed.signed_header().clone(), self.device, Body::Here);
        self.by_page_push(&id);
        step.put_body(id, signed.body().encode());
        self.store_header(step, &id);
        self.sitting.wrote(id);
        let op = match writing.kind {
            Kind::Control => Op::decode(writing.payload).ok(),
            _ => None,
        };
        self.ledger_add(&id, op);
        self.forget(step);
        self.changed = true;
        self.pass_on(step, &[id], None)?;
        Ok(Some(id))
    }

    /// The newest of this device's envelopes on which its next chain may stand.
    fn last_end(&self) -> Option<EnvelopeId> {
        self.ledger
            .ends(&self.device)
            .into_iter()
            .max_by_key(|id| self.held.order(id))
    }

    /// Begins a chain anew where the last one lost its place: somebody opened an older copy of this vault meanwhile.
    fn mend_sitting(&mut self, step: &mut Step<'_>) -> Result<(), RowsError> {
        let lost = self
            .sitting
            .last()
            .is_some_and(|last| !self.ledger.ends(&self.device).contains(&last));
        if lost {
            self.renew_sitting(step)?;
        }
        Ok(())
    }

    /// Ends the chain and begins another. What is pending is made again by the new chain's actors.
    pub(crate) fn renew_sitting(&mut self, step: &mut Step<'_>) -> Result<(), RowsError> {
        self.begin_sitting(step.rng);
        for page in self.pending_pages() {
            self.make_pending_again(step, page)?;
        }
        Ok(())
    }

    /// The envelope that admitted this device, or genesis: what its first chain follows.
    fn came_in_by(&self) -> Option<EnvelopeId> {
        let state = self.ledger.state();
        state
            .devices
            .get(&self.device)
            .and_then(|d| d.admitted_by)
            .or_else(|| self.held.iter().next().map(|e| e.id))
    }
}
