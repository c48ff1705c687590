//! How a device learns that it does not belong any more, and whom it believes.

use commonbook_members::{Op, What};
use commonbook_seal::{
    DeviceId, DevicePublic, EnvelopeId, EpochKey, KeyId, Told, is_notice, notice,
};

use crate::{LinkEvent, LinkId, Replica, RowsError, message::Message, step::Step};

/// Of so many of its keys a device is told; each is a slot in a news file.
const KEYS_CAP: usize = 3;

impl Replica {
    /// The keys whose holders this device believes when they say that it was removed: none that somebody holds of whose
    /// removal it knows.
    pub(crate) fn believed(&self) -> Vec<EpochKey> {
        let keys = self.keys.all();
        keys.filter(|key| !self.ended_by_removal(&key.key_id()))
            .cloned()
            .collect()
    }

    /// Keys of the group by which a device can tell a true notice: the one it last wrote under, and the newest that were
    /// handed to it. It may not have received these, or know that a removal ended that one.
    pub(crate) fn held_by(&self, device: &DeviceId) -> Vec<EpochKey> {
        let last = self.held.last_of(device);
        let shown = last.and_then(|id| Some(self.held.get(&id)?.header().head.key));
        let state = self.ledger.state();
        let handed = state
            .epochs
            .iter()
            .filter(|(_, epoch)| epoch.holders.contains(device));
        let mut handed: Vec<(usize, KeyId)> = handed
            .map(|(id, epoch)| (self.held.order(id), epoch.key))
            .collect();
        handed.sort_unstable_by(|a, b| b.cmp(a));
        let mut keys: Vec<KeyId> = shown.into_iter().collect();
        for (_, key) in handed {
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        let held = keys.iter().filter_map(|id| self.keys.get(id));
        held.take(KEYS_CAP).cloned().collect()
    }

    /// Tells a device that it was removed.
    pub(crate) fn send_notice(
        &self,
        step: &mut Step<'_>,
        link: LinkId,
        device: &DeviceId,
    ) -> Result<(), RowsError> {
        let state = self.ledger.state();
        if let Some((former, group)) = state.former_devices.get(device).zip(self.me.group)
            && self.put_out_by(step, device)?.is_some()
        {
            let device = &former.public;
            let keys = self.held_by(&device.device);
            let notices = keys
                .iter()
                .map(|by| notice(group, &Told { device, by }, step.rng));
            let notices = notices.collect();
            step.say(link, &Message::Notice(notices));
        }
        Ok(())
    }

    /// Another device says that this one was removed.
    pub(crate) fn notice(&mut self, step: &mut Step<'_>, link: LinkId, notices: &[Vec<u8>]) {
        let (keys, believed) = (&self.me.keys, self.believed());
        let mut notices = notices.iter().take(KEYS_CAP);
        if let Some(group) = self.me.group
            && notices.any(|notice| is_notice(group, notice, keys, &believed))
        {
            self.tell_out(step, true);
            step.show(link, LinkEvent::Removed);
        }
        self.end(step, link);
    }

    /// The removal in effect that put a device out.
    fn put_out_by(
        &self,
        step: &Step<'_>,
        device: &DeviceId,
    ) -> Result<Option<EnvelopeId>, RowsError> {
        let state = self.ledger.state();
        let Some(former) = state.former_devices.get(device) else {
            return Ok(None);
        };
        for id in &state.in_effect {
            let put_out = match self.open_control(step, id)? {
                Some(Op::Enact {
                    what: What::Remove { member },
                    ..
                }) => member == former.member,
                Some(Op::Enact {
                    what: What::SetAside { device: lost },
                    ..
                }) => lost == *device,
                _ => false,
            };
            if put_out {
                return Ok(Some(*id));
            }
        }
        Ok(None)
    }

    /// Devices that were put out and, as far as anybody's headers show, do not know it; with keys that they hold.
    pub(crate) fn to_be_told(
        &self,
        step: &Step<'_>,
    ) -> Result<Vec<(DevicePublic, Vec<EpochKey>)>, RowsError> {
        let mut devices = Vec::new();
        for (id, former) in &self.ledger.state().former_devices {
            if let Some(removal) = self.put_out_by(step, id)?
                && !self.ledger.heard_by(&removal, id)
            {
                devices.push((former.public.clone(), self.held_by(id)));
            }
        }
        Ok(devices)
    }
}
