//! A newcomer who waits for the members' yes, and a device of the group, find each other where members meet.
//!
//! Whoever proposed the newcomer gave them a key that follows from the group's and from the newcomer's device. Everybody
//! who holds the proposal can work it out, and nobody else. The newcomer speaks first, in a code among noise; nobody says
//! who they are before the other side has shown that it holds the key, and a device of the group not before the newcomer
//! is in.

use std::collections::BTreeSet;

use commonbook_members::What;
use commonbook_seal::{DeviceId, EpochKey, GroupId, Hello, Role};

use crate::{
    Channel, LinkEvent, LinkId, Replica, RowsError, link::Stage, meeting::role, message::Message,
    signing::meeting, step::Step,
};

impl Replica {
    /// The keys by which others of the group can know this device on a network.
    pub(crate) fn known_by(&self) -> Vec<EpochKey> {
        if self.is_newcomer() {
            self.waiting.keys.clone()
        } else {
            self.keys_newest_first()
        }
    }

    /// Devices that are proposed, or let in without having been heard of, each with the keys they may have been given.
    pub(crate) fn awaited(&self) -> Vec<(DeviceId, Vec<EpochKey>)> {
        let state = self.ledger.state();
        let wrote: BTreeSet<DeviceId> = self.held.iter().map(|e| e.device).collect();
        let proposed = state.proposals.iter().filter_map(|p| match &p.what {
            What::Admit { device, .. } => Some(device.device),
            _ => None,
        });
        let silent = state.devices.keys().filter(|id| !wrote.contains(*id));
        let all: BTreeSet<DeviceId> = proposed.chain(silent.copied()).collect();
        let keys = |device: &DeviceId| self.keys.all().map(|key| key.waiting(device)).collect();
        all.iter().map(|device| (*device, keys(device))).collect()
    }

    /// Whether this is a newcomer whom members may know by a key.
    pub(crate) fn hopes(&self) -> bool {
        self.is_newcomer() && !self.waiting.keys.is_empty()
    }

    /// The other side of a link holds no key of the group. If it is a newcomer who waits, they are told that they are
    /// expected.
    pub(crate) fn expects(
        &mut self,
        step: &mut Step<'_>,
        link: LinkId,
        channel: &Channel,
        hello: Option<&Hello>,
    ) -> bool {
        let theirs = role(channel).other();
        let found = self.awaited().into_iter().find_map(|(device, keys)| {
            let at = hello?.common(&keys, theirs, &channel.exporter)?;
            Some((device, keys.get(at)?.clone()))
        });
        let Some((device, key)) = found else {
            return false;
        };
        let code = code(&key, role(channel), channel);
        step.say(link, &Message::Expected(code));
        let signed = false;
        self.set_stage(link, Stage::Awaited { device, signed });
        true
    }

    /// A message to a newcomer who waits.
    pub(crate) fn hoping(
        &mut self,
        step: &mut Step<'_>,
        link: LinkId,
        message: Message,
    ) -> Result<(), RowsError> {
        let Some((channel, Stage::Hoping { known })) = self
            .links
            .get_mut(&link)
            .map(|l| (l.channel.clone(), &mut l.stage))
        else {
            return Ok(());
        };
        let theirs = role(&channel).other();
        match message {
            Message::Expected(said) if !*known => {
                let keys = self.waiting.keys.iter();
                if keys.clone().any(|key| code(key, theirs, &channel) == said) {
                    *known = true;
                    self.sign(step, link, &channel);
                    step.show(link, LinkEvent::Waiting);
                } else {
                    self.end(step, link);
                }
            }
            Message::Signed {
                device,
                tips,
                signature,
            } if *known => {
                let group = self.me.group.unwrap_or(GroupId::from_bytes([0; 32]));
                let said = meeting(group, &channel, theirs, tips);
                let signature = <[u8; 64]>::try_from(signature);
                if signature.is_ok_and(|s| said.signed_by(&device, &s)) {
                    self.share_with_inviter(step, link, device)?;
                } else {
                    self.end(step, link);
                }
            }
            _ => self.end(step, link),
        }
        Ok(())
    }

    /// A message of a newcomer who waits.
    pub(crate) fn awaited_says(
        &mut self,
        step: &mut Step<'_>,
        link: LinkId,
        message: Message,
    ) -> Result<(), RowsError> {
        let group = self.me.group.unwrap_or(GroupId::from_bytes([0; 32]));
        let Some((channel, Stage::Awaited { device, signed })) = self
            .links
            .get_mut(&link)
            .map(|l| (l.channel.clone(), &mut l.stage))
        else {
            return Ok(());
        };
        let theirs = role(&channel).other();
        match message {
            // They greeted twice, as every stranger does.
            Message::Hello(_) if !*signed => {}
            Message::Signed {
                device: says,
                tips,
                signature,
            } if !*signed && says == *device => {
                let said = meeting(group, &channel, theirs, tips);
                let signature = <[u8; 64]>::try_from(signature);
                if signature.is_ok_and(|s| said.signed_by(&says, &s)) {
                    *signed = true;
                    step.show(link, LinkEvent::Waiting);
                    self.let_in_who_waits(step)?;
                } else {
                    self.end(step, link);
                }
            }
            _ => self.end(step, link),
        }
        Ok(())
    }

    /// Begins to share with newcomers who wait on a link and are in now.
    pub(crate) fn let_in_who_waits(&mut self, step: &mut Step<'_>) -> Result<(), RowsError> {
        let state = self.ledger.state();
        let waits = self.links.iter().filter_map(|(id, l)| match &l.stage {
            Stage::Awaited {
                device,
                signed: true,
            } if state.devices.contains_key(device) => Some((*id, *device, l.channel.clone())),
            _ => None,
        });
        let waits: Vec<(LinkId, DeviceId, Channel)> = waits.collect();
        for (link, device, channel) in waits {
            self.sign(step, link, &channel);
            self.share(step, link, device)?;
        }
        Ok(())
    }

    /// Lets go of what a newcomer keeps, once they are in.
    pub(crate) fn waits_no_more(&mut self, step: &mut Step<'_>) {
        let waits = self.waiting != crate::waiting::Waiting::default();
        if waits && self.ledger.state().devices.contains_key(&self.device) {
            self.waiting = crate::waiting::Waiting::default();
            self.waiting.write(&mut step.fx.write);
        }
    }
}

/// What shows a newcomer that the other side holds the key, for this connection and this side only.
fn code(key: &EpochKey, by: Role, channel: &Channel) -> [u8; 16] {
    let mut message = vec![by as u8];
    message.extend_from_slice(&channel.exporter);
    key.mac("expected", &message)
}
