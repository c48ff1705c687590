//! What this device writes: edits at once into the vault, envelopes at a quiet moment.

use commonbook_book::{Ctx, Edit, EditError, Id, Resolved};
use commonbook_members::{Duty, Op, What};
use commonbook_pages::ChangeMeta;
use commonbook_seal::{
    Content as Sealing, DevicePublic, Draft, Envelope, EnvelopeId, EpochKey, Frame, KeyPart, Kind,
    PageId, Under, tip,
};

use crate::{
    Answer, Refusal, Replica, RequestId, RowsError, Shelf, content::Content, held::Body, step::Step,
};

/// Changes of one envelope, uncompressed: the envelope's cap is 64 KiB, and text compresses.
const CHANGES_CAP: usize = 48 * 1024;

impl Replica {
    /// A person's edit: resolved, made on its pages, kept; sealed later.
    pub(crate) fn edit(
        &mut self,
        step: &mut Step<'_>,
        request: RequestId,
        edit: Edit,
    ) -> Result<(), RowsError> {
        if let Err(refusal) = self.may_write() {
            step.refuse(request, refusal);
            return Ok(());
        }
        let book = self.book.clone();
        let ctx = Ctx {
            plan: &book.plan,
            notes: &book.notes,
            members: &book.members,
        };
        let mut fresh = || Id::from_bytes(step.random());
        let resolved = match edit.resolve(&ctx, &mut fresh) {
            Ok(resolved) => resolved,
            Err(error) => {
                step.refuse(request, Refusal::Edit(error));
                return Ok(());
            }
        };
        let back = resolved.inverse(&book.plan, &book.notes);
        match self.make(step, &resolved)? {
            Ok(()) => {
                self.back = back;
                step.answer(request, Answer::Done);
            }
            Err(refusal) => step.refuse(request, refusal),
        }
        Ok(())
    }

    /// Takes the last edit of this sitting back, by an edit that does the opposite.
    pub(crate) fn undo(
        &mut self,
        step: &mut Step<'_>,
        request: RequestId,
    ) -> Result<(), RowsError> {
        match self.back.take() {
            Some(edit) => {
                self.edit(step, request, edit)?;
                // What was taken back is not offered again.
                self.back = None;
            }
            None => step.refuse(request, Refusal::NotAllowed),
        }
        Ok(())
    }

    /// Makes a resolved edit on its pages.
    pub(crate) fn make(
        &mut self,
        step: &mut Step<'_>,
        edit: &Resolved,
    ) -> Result<Result<(), Refusal>, RowsError> {
        let number = self.next_edit;
        let actor_of = |replica: &Self, page| replica.sitting.actor(page);
        let mut counts = true;
        let mut made = false;
        let Ok(names) = commonbook_pages::targets(edit) else {
            return Ok(Err(Refusal::NotFound));
        };
        for name in names {
            let Some(page) = self.page_named(&name) else {
                continue;
            };
            self.load(step, page)?;
            let (actor, me) = (actor_of(self, page), self.device);
            let Some(state) = self.pages.get_mut(&page) else {
                continue;
            };
            match state.edit(actor, me, edit, number, counts) {
                Ok(true) => {
                    made = true;
                    counts = false;
                }
                Ok(false) => {}
                Err(EditError::Unreadable) => return Ok(Err(Refusal::Unreadable)),
                Err(error) => return Ok(Err(Refusal::Edit(error))),
            }
        }
        if made {
            let row = serde_json::to_vec(edit).unwrap_or_default();
            step.fx.write.put(Shelf::Edits, number.to_be_bytes(), row);
            self.next_edit += 1;
            self.changed = true;
        }
        Ok(Ok(()))
    }

    /// Makes edits again that an earlier sitting kept and did not seal.
    pub(crate) fn make_again(&mut self, step: &mut Step<'_>) -> Result<(), RowsError> {
        for (key, row) in step.rows.scan(Shelf::Edits)? {
            step.fx.write.delete(Shelf::Edits, key);
            if let Ok(edit) = serde_json::from_slice::<Resolved>(&row) {
                let _ = self.make(step, &edit)?;
            }
        }
        Ok(())
    }

    /// Whether anything waits to be written into envelopes.
    pub(crate) fn has_to_write(&self) -> bool {
        self.may_write().is_ok()
            && (self.pages.values().any(|p| !p.pending.changes.is_empty())
                || !self.ledger.duties(&self.device).is_empty())
    }

    /// Writes what is due, then seals what is pending.
    pub(crate) fn flush(&mut self, step: &mut Step<'_>) -> Result<(), RowsError> {
        if self.may_write().is_err() {
            return Ok(());
        }
        self.mend_sitting(step)?;
        self.do_duties(step)?;
        let pages: Vec<PageId> = self
            .pages
            .values()
            .filter(|p| !p.pending.changes.is_empty())
            .map(|p| p.id)
            .collect();
        for page in pages {
            self.seal_page(step, page)?;
        }
        Ok(())
    }

    fn seal_page(&mut self, step: &mut Step<'_>, page: PageId) -> Result<(), RowsError> {
        let Some(key) = self.writing_key() else {
            return Ok(());
        };
        let Some(state) = self.pages.get_mut(&page) else {
            return Ok(());
        };
        let name = state.name.clone();
        let mut pending = std::mem::take(&mut state.pending);
        let mut acts = pending.acts;
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
                page: name.clone(),
                acts,
                salt,
                changes: bytes,
            };
            let id = self.write(
                step,
                Kind::Changes,
                page,
                &key,
                &content.encode(),
                &[],
                commitment,
            )?;
            if let Some((id, state)) = id.zip(self.pages.get_mut(&page)) {
                state.sealed(id, acts, metas);
            }
            acts = 0;
        }
        for (number, _, _) in pending.edits {
            let elsewhere = self
                .pages
                .values()
                .any(|p| p.pending.edits.iter().any(|(n, _, _)| *n == number));
            if !elsewhere {
                step.fx.write.delete(Shelf::Edits, number.to_be_bytes());
            }
        }
        Ok(())
    }

    /// What the rules ask of this device before it writes anything else.
    pub(crate) fn do_duties(&mut self, step: &mut Step<'_>) -> Result<(), RowsError> {
        // Each duty done may bring the next; a bound keeps a fault from filling the disk.
        for _ in 0..64 {
            let Some(duty) = self.ledger.duties(&self.device).into_iter().next() else {
                break;
            };
            let done = match duty {
                Duty::Enact(what) => self.enact(step, what)?,
                Duty::Rekey => self.rekey(step)?,
                Duty::Wrap { epoch, device } => self.wrap(step, epoch, &device)?,
                Duty::Header => self.say_heard(step)?,
            };
            if done.is_none() {
                break;
            }
        }
        Ok(())
    }

    fn say_heard(&mut self, step: &mut Step<'_>) -> Result<Option<EnvelopeId>, RowsError> {
        let Some(key) = self.writing_key() else {
            return Ok(None);
        };
        let Some(page) = self.page_named(&commonbook_pages::PageName::Charter) else {
            return Ok(None);
        };
        let content = Content {
            page: commonbook_pages::PageName::Charter,
            acts: 0,
            salt: step.random(),
            changes: Vec::new(),
        };
        let commitment = step.random();
        let id = self.write(
            step,
            Kind::Changes,
            page,
            &key,
            &content.encode(),
            &[],
            commitment,
        )?;
        if let Some((id, state)) = id.zip(self.pages.get_mut(&page)) {
            state.sealed(id, 0, Vec::new());
        }
        Ok(id)
    }

    fn enact(&mut self, step: &mut Step<'_>, what: What) -> Result<Option<EnvelopeId>, RowsError> {
        let state = self.ledger.state();
        let everyone: Vec<DevicePublic> =
            state.devices.values().map(|d| d.public.clone()).collect();
        match &what {
            What::Remove { .. } | What::SetAside { .. } => {
                let (gone, stay): (Vec<_>, Vec<_>) = everyone
                    .into_iter()
                    .partition(|d| state.goes(&what, &d.device));
                let recipients = stay.iter().map(|d| d.device).collect();
                self.new_epoch(step, &stay, &gone, |key| Op::Enact {
                    what,
                    key: Some(key),
                    recipients,
                })
            }
            // Whoever came in gets the key by the next duty.
            What::Admit { .. } | What::Policy { .. } => {
                let Some(key) = self.writing_key() else {
                    return Ok(None);
                };
                self.control(
                    step,
                    &Op::Enact {
                        what,
                        key: None,
                        recipients: Vec::new(),
                    },
                    &key,
                    &[],
                )
            }
        }
    }

    fn rekey(&mut self, step: &mut Step<'_>) -> Result<Option<EnvelopeId>, RowsError> {
        let state = self.ledger.state();
        let stay: Vec<DevicePublic> = state.devices.values().map(|d| d.public.clone()).collect();
        let recipients = stay.iter().map(|d| d.device).collect();
        self.new_epoch(step, &stay, &[], |key| Op::Rekey { key, recipients })
    }

    fn new_epoch(
        &mut self,
        step: &mut Step<'_>,
        stay: &[DevicePublic],
        gone: &[DevicePublic],
        op: impl FnOnce(commonbook_seal::KeyId) -> Op,
    ) -> Result<Option<EnvelopeId>, RowsError> {
        let Some(group) = self.me.group else {
            return Ok(None);
        };
        let key = EpochKey::generate(step.rng);
        let old: Vec<EpochKey> = self.keys.all().cloned().collect();
        let part = KeyPart::make(group, &key, stay, &old, gone, step.rng);
        self.keys.add(key.clone(), &mut step.fx.write);
        self.control(step, &op(key.key_id()), &key, &part.encode())
    }

    fn wrap(
        &mut self,
        step: &mut Step<'_>,
        epoch: EnvelopeId,
        device: &commonbook_seal::DeviceId,
    ) -> Result<Option<EnvelopeId>, RowsError> {
        let Some((group, key)) = self.me.group.zip(self.writing_key()) else {
            return Ok(None);
        };
        let Some(public) = self
            .ledger
            .state()
            .devices
            .get(device)
            .map(|d| d.public.clone())
        else {
            return Ok(None);
        };
        let part = KeyPart::make(group, &key, &[public], &[], &[], step.rng);
        self.control(
            step,
            &Op::Wrap {
                epoch,
                device: *device,
            },
            &key,
            &part.encode(),
        )
    }

    /// Writes a control envelope.
    pub(crate) fn control(
        &mut self,
        step: &mut Step<'_>,
        op: &Op,
        key: &EpochKey,
        part: &[u8],
    ) -> Result<Option<EnvelopeId>, RowsError> {
        let commitment = step.random();
        self.write(
            step,
            Kind::Control,
            PageId::CONTROL,
            key,
            &op.encode(),
            part,
            commitment,
        )
    }

    /// The key to write under; nothing when the rules ask for a new one first.
    pub(crate) fn writing_key(&self) -> Option<EpochKey> {
        let (_, key) = self.ledger.state().writing_epoch?;
        self.keys.get(&key).cloned()
    }

    /// Seals, signs and keeps one envelope of this device, and hands it to whoever is connected.
    #[expect(
        clippy::too_many_arguments,
        reason = "each names a part of the envelope; a struct would be taken apart at once"
    )]
    fn write(
        &mut self,
        step: &mut Step<'_>,
        kind: Kind,
        page: PageId,
        key: &EpochKey,
        payload: &[u8],
        key_part: &[u8],
        tip: [u8; 32],
    ) -> Result<Option<EnvelopeId>, RowsError> {
        let Some(group) = self.me.group else {
            return Ok(None);
        };
        let previous = self
            .sitting
            .last()
            .or_else(|| self.last_end())
            .or_else(|| self.came_in_by());
        let mut seen = self.held.open_ends(previous.as_ref());
        seen.truncate(commonbook_seal::SEEN_CAP);
        let draft = Draft {
            kind,
            group,
            chain: self.sitting.chain(),
            height: self.sitting.height(),
            previous,
            seen,
            start: self.sitting.start(),
            page,
        };
        let content = Sealing {
            payload,
            key_part,
            tip,
        };
        let Ok(envelope) =
            Envelope::seal(draft, Under::Epoch(key), content, &self.me.keys, step.rng)
        else {
            return Ok(None);
        };
        let Some(signed) = Frame::parse(&envelope.encode())
            .ok()
            .and_then(|f| f.verify(&self.device).ok())
        else {
            return Ok(None);
        };
        let id = signed.id();
        self.held
            .push(signed.signed_header().clone(), self.device, Body::Here);
        self.by_page_push(&id);
        step.put_body(id, signed.body().encode());
        self.store_header(step, &id);
        self.sitting.wrote(id);
        let op = if kind == Kind::Control {
            Op::decode(payload).ok()
        } else {
            None
        };
        self.ledger_add(&id, op);
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
        if !lost {
            return Ok(());
        }
        self.begin_sitting(step.rng);
        let pages: Vec<PageId> = self.pages.keys().copied().collect();
        for page in pages {
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
