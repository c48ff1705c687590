//! What the rules of the group ask of this device before it writes anything else.

use commonbook_members::{Duty, Op, What};
use commonbook_seal::{DeviceId, DevicePublic, EnvelopeId, EpochKey, KeyId, KeyPart, Kind, Told};

use crate::{Replica, RowsError, content::Content, held::Body, step::Step};

impl Replica {
    /// Does what is asked, one thing after another.
    pub(crate) fn do_duties(&mut self, step: &mut Step<'_>) -> Result<(), RowsError> {
        // Each duty done may bring the next; a bound keeps a fault from filling the disk.
        for _ in 0..64 {
            let duty = self.ledger.duties(&self.device).into_iter().next();
            let done = match duty {
                Some(Duty::Enact(what)) => self.enact(step, what)?,
                Some(Duty::Rekey) => self.rekey(step)?,
                Some(Duty::Wrap { epoch, device }) => self.wrap(step, epoch, &device)?,
                Some(Duty::Header) => self.say_heard(step)?,
                None => None,
            };
            let done = match done {
                None if self.needs_a_key() => self.rekey(step)?,
                done => done,
            };
            if done.is_none() {
                break;
            }
        }
        if self.may_write().is_err() {
            return Ok(());
        }
        self.wrap_cards(step)
    }

    /// Whether something is asked of this device that it can do.
    pub(crate) fn has_duties(&self) -> bool {
        let duties = self.ledger.duties(&self.device);
        let possible = |duty: &Duty| match duty {
            Duty::Rekey => true,
            Duty::Enact(what) => what.puts_out() || self.writing_key().is_some(),
            Duty::Wrap { .. } | Duty::Header => self.writing_key().is_some(),
        };
        duties.first().is_some_and(possible)
            || self.needs_a_key()
            || self.may_write().is_ok() && self.has_card_duties()
    }

    /// Whether a new key is asked for by what only this device can tell.
    fn needs_a_key(&self) -> bool {
        self.may_write().is_ok() && (self.key_is_lost() || self.keys_are_apart())
    }

    /// Whether the group's key was sealed to this device, and what came does not open. Only this device can tell.
    fn key_is_lost(&self) -> bool {
        let state = self.ledger.state();
        let Some((epoch, key)) = state.writing_epoch else {
            return false;
        };
        let mine = state
            .epochs
            .get(&epoch)
            .is_some_and(|epoch| epoch.holders.contains(&self.device));
        let coming = |e: &crate::held::Entry| {
            e.body == Body::Missing
                && e.header().head.kind == Kind::Control
                && state.devices.contains_key(&e.device)
        };
        mine && self.keys.get(&key).is_none() && !self.held.iter().any(coming)
    }

    /// Writes an envelope that changes nothing, so that the others know what this device has heard.
    pub(crate) fn say_heard(
        &mut self,
        step: &mut Step<'_>,
    ) -> Result<Option<EnvelopeId>, RowsError> {
        let name = commonbook_pages::PageName::Charter;
        let both = self.writing_key().zip(self.page_named(&name));
        let Some((key, page)) = both else {
            return Ok(None);
        };
        let content = Content {
            page: name,
            acts: 0,
            salt: step.random(),
            changes: Vec::new(),
            wraps: Vec::new(),
        };
        let commitment = step.random();
        self.changes(step, page, &key, &content, Vec::new(), commitment)
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
            What::Admit { .. }
            | What::AdmitPaper { .. }
            | What::Policy { .. }
            | What::Forget { .. } => {
                let Some(key) = self.writing_key() else {
                    return Ok(None);
                };
                let op = Op::Enact {
                    what,
                    key: None,
                    recipients: Vec::new(),
                };
                self.control(step, &op, &key, &[])
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
        op: impl FnOnce(KeyId) -> Op,
    ) -> Result<Option<EnvelopeId>, RowsError> {
        let Some(group) = self.me.group else {
            return Ok(None);
        };
        let key = EpochKey::generate(step.rng);
        let mut old = self.keys_newest_first();
        let known: Vec<KeyId> = old.iter().map(EpochKey::key_id).collect();
        old.extend(
            self.keys
                .all()
                .filter(|key| !known.contains(&key.key_id()))
                .cloned(),
        );
        let state = self.ledger.state();
        if state.newer_version {
            // A key that this version cannot place may be one that somebody who stays here does not have any more.
            let placed: Vec<KeyId> = state.epochs.values().map(|epoch| epoch.key).collect();
            old.retain(|key| placed.contains(&key.key_id()));
        }
        let gone: Vec<(&DevicePublic, Vec<EpochKey>)> = gone
            .iter()
            .map(|device| (device, self.held_by(&device.device)))
            .collect();
        let told: Vec<Told<'_>> = gone
            .iter()
            .flat_map(|(device, keys)| keys.iter().map(move |by| Told { device, by }))
            .collect();
        let part = KeyPart::make(group, &key, stay, &old, &told, step.rng);
        self.keys.add(key.clone(), &mut step.fx.write);
        self.keys
            .carries(key.key_id(), old.iter().map(EpochKey::key_id));
        self.control(step, &op(key.key_id()), &key, &part.encode())
    }

    /// Hands the key of an epoch to a device.
    pub(crate) fn wrap(
        &mut self,
        step: &mut Step<'_>,
        epoch: EnvelopeId,
        device: &DeviceId,
    ) -> Result<Option<EnvelopeId>, RowsError> {
        let Some((group, under)) = self.me.group.zip(self.writing_key()) else {
            return Ok(None);
        };
        let state = self.ledger.state();
        let key = state.epochs.get(&epoch);
        let key = key.and_then(|epoch| self.keys.get(&epoch.key));
        let public = state.devices.get(device).map(|d| d.public.clone());
        let Some((key, public)) = key.zip(public) else {
            return Ok(None);
        };
        let part = KeyPart::make(group, key, &[public], &[], &[], step.rng);
        let op = Op::Wrap {
            epoch,
            device: *device,
        };
        self.control(step, &op, &under, &part.encode())
    }
}
