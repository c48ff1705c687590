//! That everybody who belongs can read what somebody can: keys that not all have are carried by a new one, or handed to
//! who asks for them.
//!
//! Who cheats can seal a key to some and not to others, say that all have it, and write under it. What some can read then
//! and build upon, the others would lack for good.

use std::collections::BTreeSet;

use commonbook_members::State;
use commonbook_seal::{DeviceId, EnvelopeId, KeyId, KeyPart, Kind};

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

    /// Says which operations of those who belong, or did, no key here opens. The other side may have one. What somebody
    /// wrote beside their removal counts for whoever can read it, so all have to.
    pub(crate) fn say_unread(&mut self, step: &mut Step<'_>, link: LinkId) {
        let here = |id: &&EnvelopeId| {
            let entry = self.held.get(id);
            self.let_in(id) && entry.is_some_and(|e| e.body == Body::Here)
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

    /// Hands keys to a device that belongs, was said to have them, and asks. Not by an operation: that would stand on what
    /// the other side cannot hold before it has the key.
    pub(crate) fn hand_keys(&mut self, step: &mut Step<'_>, link: LinkId, ids: &[EnvelopeId]) {
        let state = self.ledger.state();
        let Some(device) = self.sharing(link).map(|sharing| sharing.peer) else {
            return;
        };
        let public = state.devices.get(&device).map(|d| d.public.clone());
        let Some((group, public)) = self.me.group.zip(public) else {
            return;
        };
        let control = ids.iter().take(ASKED).filter_map(|id| self.held.get(id));
        let unread: BTreeSet<KeyId> = control
            .map(|entry| &entry.header().head)
            .filter(|head| head.kind == Kind::Control)
            .map(|head| head.key)
            .collect();
        let given = state
            .epochs
            .values()
            .filter(|e| e.holders.contains(&device));
        let given: BTreeSet<KeyId> = given.map(|epoch| epoch.key).collect();
        let mut parts = Vec::new();
        for id in unread.intersection(&given) {
            let fresh = self
                .sharing(link)
                .is_some_and(|sharing| sharing.handed.insert(*id));
            if let Some(key) = self.keys.get(id).filter(|_| fresh) {
                let to = std::slice::from_ref(&public);
                parts.push(KeyPart::make(group, key, to, &[], &[], step.rng).encode());
            }
        }
        if !parts.is_empty() {
            step.say(link, &Message::Keys(parts));
        }
    }

    /// Takes keys to operations that could not be read, and reads them.
    pub(crate) fn take_keys(
        &mut self,
        step: &mut Step<'_>,
        link: LinkId,
        parts: &[Vec<u8>],
    ) -> Result<(), RowsError> {
        let unread = self.shut.iter().filter_map(|id| self.held.get(id));
        let unread: BTreeSet<KeyId> = unread.map(|entry| entry.header().head.key).collect();
        let Some(group) = self.me.group else {
            return Ok(());
        };
        let parts = parts.iter().take(ASKED);
        let parts = parts.filter_map(|part| KeyPart::decode(part).ok());
        let mut fresh = false;
        for part in parts.filter(|part| unread.contains(&part.key())) {
            if let Some(key) = part.open(&self.me.keys, group) {
                fresh |= self.keys.add(key, &mut step.fx.write);
            }
        }
        if fresh {
            self.read_with_new_keys(step, link)?;
        }
        Ok(())
    }
}
