//! That everybody who belongs can read what somebody can: keys that not all have are carried by a new one, or handed to
//! who asks for them.
//!
//! Who cheats can seal a key to some and not to others, say that all have it, and write under it. What some can read then
//! and build upon, the others would lack for good.

use std::collections::BTreeSet;

use commonbook_members::State;
use commonbook_seal::{DeviceId, EnvelopeId, KeyId, Kind};

use crate::{
    LinkId, Replica, RowsError,
    held::{Body, Marks},
    message::Message,
    step::Step,
};

/// So many operations are asked for at once.
const ASKED: usize = 64;

impl Replica {
    /// Whether something that was written can be read here, and by others only if a new key carries the older one: two
    /// keys were made at once and somebody came in who got only one of them, or somebody did not give all the same.
    pub(crate) fn keys_are_apart(&self) -> bool {
        let state = self.ledger.state();
        let Some(writing) = self.writing_key() else {
            return false;
        };
        let common = self.keys.reached_from(writing.key_id());
        let mut rest = self.keys.all().map(|key| key.key_id());
        rest.any(|key| {
            !common.contains(&key) && self.held.is_used(&key) && !self.all_have(&state, key)
        })
    }

    /// Whether every device has, or can come by, a key that the one which is written under does not carry.
    fn all_have(&self, state: &State, key: KeyId) -> bool {
        let carriers: Vec<_> = state
            .epochs
            .values()
            .filter(|epoch| self.keys.reached_from(epoch.key).contains(&key))
            .collect();
        let given = |device: &DeviceId| carriers.iter().any(|e| e.holders.contains(device));
        // Who began an epoch after the one of this key, and does not carry it, never had it.
        let begun = state.epochs.iter().filter(|(_, epoch)| epoch.key == key);
        let begun: Vec<&EnvelopeId> = begun.map(|(id, _)| id).collect();
        let forgot = |(id, epoch): (&EnvelopeId, &commonbook_members::Epoch)| {
            let past: Marks = self.held.past([id]);
            let after = begun.iter().any(|one| self.held.marked(&past, one));
            after && !self.keys.reached_from(epoch.key).contains(&key)
        };
        state.devices.keys().all(given) && !state.epochs.iter().any(forgot)
    }

    /// Says which operations of those who belong no key here opens. The other side may have one.
    pub(crate) fn say_unread(&mut self, step: &mut Step<'_>, link: LinkId) {
        let here = |id: &&EnvelopeId| {
            let entry = self.held.get(id);
            self.belongs(id) && entry.is_some_and(|e| e.body == Body::Here)
        };
        let unread = self.shut.intersection(&self.unheard).filter(here);
        let unread: Vec<EnvelopeId> = unread.copied().take(ASKED).collect();
        if let Some(sharing) = self.sharing(link)
            && !unread.is_empty()
            && sharing.unread != unread
        {
            sharing.unread.clone_from(&unread);
            step.say(link, &Message::CannotRead(unread));
        }
    }

    /// Hands keys to who was said to have them, and asks. Each once in a sitting.
    pub(crate) fn hand_keys(
        &mut self,
        step: &mut Step<'_>,
        link: LinkId,
        ids: &[EnvelopeId],
    ) -> Result<(), RowsError> {
        let state = self.ledger.state();
        let Some(device) = self.sharing(link).map(|sharing| sharing.peer) else {
            return Ok(());
        };
        if self.may_write().is_err() || !state.devices.contains_key(&device) {
            return Ok(());
        }
        let control = ids.iter().take(ASKED).filter_map(|id| self.held.get(id));
        let keys: BTreeSet<KeyId> = control
            .map(|entry| &entry.header().head)
            .filter(|head| head.kind == Kind::Control)
            .map(|head| head.key)
            .collect();
        let epochs = state.epochs.iter();
        let epochs: Vec<EnvelopeId> = epochs
            .filter(|(_, epoch)| keys.contains(&epoch.key) && epoch.holders.contains(&device))
            .map(|(id, _)| *id)
            .collect();
        for epoch in epochs {
            if self.handed.insert((device, epoch)) {
                self.do_duties(step)?;
                self.wrap(step, epoch, &device)?;
            }
        }
        Ok(())
    }
}
