//! Two devices say who they are, once each knows that the other holds a key of the group.

use commonbook_seal::{Bundle, DeviceId, DevicePublic, EpochKey, GroupId, Meeting, Readers, Role};

use crate::{
    Channel, LinkId, Replica, RowsError,
    link::{Signing, Stage},
    meeting::role,
    message::Message,
    step::Step,
};

impl Replica {
    /// A message of a side that holds a key of the group.
    pub(crate) fn signing(
        &mut self,
        step: &mut Step<'_>,
        link: LinkId,
        message: Message,
    ) -> Result<(), RowsError> {
        let Some(l) = self.links.get(&link) else {
            return Ok(());
        };
        let (channel, Stage::Signing(now)) = (l.channel.clone(), &l.stage) else {
            return Ok(());
        };
        let now = *now;
        let message = match message {
            Message::Sealed(sealed) => self.unsealed_word(&sealed),
            message => message,
        };
        match (message, now.newer) {
            (
                Message::Signed {
                    device,
                    tips,
                    signature,
                },
                None,
            ) => {
                let group = self.me.group.unwrap_or(GroupId::from_bytes([0; 32]));
                let said = meeting(group, &channel, role(&channel).other(), tips);
                let signature = <[u8; 64]>::try_from(signature);
                if signature.is_ok_and(|s| said.signed_by(&device, &s)) {
                    self.signed_by(step, link, device)?;
                } else {
                    self.end(step, link);
                }
            }
            (Message::AfterYou, None) if !now.signed && !channel.initiator => {
                self.set_signing(link, |now| now.signed = true);
                if now.may {
                    self.sign(step, link, &channel);
                } else {
                    self.sign_sealed(step, link, &channel);
                }
            }
            // The other side knew no key of those that were named first, and was named an older one.
            (Message::Hello(_), None) if now.hello_again => {
                self.set_signing(link, |now| now.hello_again = false);
            }
            (Message::Notice(notices), _) => self.notice(step, link, &notices),
            (Message::WhoAreYou(tips), _) if now.signed => {
                let missing = self.missing_to(&tips);
                self.show_past(step, link, missing)?;
            }
            (Message::Everything(theirs), _) if now.signed => {
                self.set_signing(link, |now| now.shown_all = true);
                let missing = self.missing_from(theirs);
                self.show_past(step, link, missing)?;
            }
            (message, Some(device)) => self.newer(step, link, device, message)?,
            _ => self.end(step, link),
        }
        Ok(())
    }

    /// A device signed. It belongs, or did, or came in without this device having heard.
    fn signed_by(
        &mut self,
        step: &mut Step<'_>,
        link: LinkId,
        device: DeviceId,
    ) -> Result<(), RowsError> {
        let state = self.ledger.state();
        let Some((channel, now)) = self.signing_now(link) else {
            return Ok(());
        };
        if state.devices.contains_key(&device) || self.helps(&device) {
            if !now.signed {
                self.sign(step, link, &channel);
            }
            self.share(step, link, device)?;
            if let Some(digest) = now.digest {
                self.exchange(step, link, Message::Digest(digest))?;
            }
        } else if state.former_devices.contains_key(&device) || now.asked_all {
            self.send_notice(step, link, &device)?;
            self.end(step, link);
        } else if now.may && now.newer.is_none() {
            self.set_signing(link, |now| now.newer = Some(device));
            step.say(link, &Message::WhoAreYou(self.held.tips()));
        } else {
            // Tips mislead where a backup was restored. And who may be somebody removed hears nothing of what is held.
            self.set_signing(link, |now| {
                now.newer = Some(device);
                now.asked_all = true;
            });
            let everything = self.held.iter().map(|e| e.id).filter(|_| now.may);
            step.say(link, &Message::Everything(everything.collect()));
        }
        Ok(())
    }

    /// A device that is not known here shows how it came in. Whoever carries envelopes, they speak for themselves.
    fn newer(
        &mut self,
        step: &mut Step<'_>,
        link: LinkId,
        device: DeviceId,
        message: Message,
    ) -> Result<(), RowsError> {
        match message {
            Message::Envelopes(carried) => drop(self.take_in(step, carried, Some(link))?),
            Message::Bodies(bodies) => self.take_bodies(step, link, bodies)?,
            Message::Digest(digest) => self.set_signing(link, |now| now.digest = Some(digest)),
            Message::Sent => self.signed_by(step, link, device)?,
            _ => self.end(step, link),
        }
        Ok(())
    }

    /// A connection ended.
    pub(crate) fn ended(&mut self, link: LinkId) {
        let Some(link) = self.links.remove(&link) else {
            return;
        };
        self.reads_no_more(&link.stage);
        self.doubted |= match link.stage {
            Stage::Signing(now) => now.shown_all,
            Stage::Sharing(sharing) => sharing.doubts,
            _ => false,
        };
    }

    fn signing_now(&self, link: LinkId) -> Option<(Channel, Signing)> {
        let l = self.links.get(&link)?;
        match &l.stage {
            Stage::Signing(now) => Some((l.channel.clone(), *now)),
            _ => None,
        }
    }

    fn set_signing(&mut self, link: LinkId, set: impl FnOnce(&mut Signing)) {
        if let Some(Stage::Signing(now)) = self.links.get_mut(&link).map(|l| &mut l.stage) {
            set(now);
        }
    }

    pub(crate) fn sign(&self, step: &mut Step<'_>, link: LinkId, channel: &Channel) {
        if let Some(group) = self.me.group {
            step.say(link, &self.signature(group, channel));
        }
    }

    fn signature(&self, group: GroupId, channel: &Channel) -> Message {
        let tips = self.digest_of_tips();
        let signature = meeting(group, channel, role(channel), tips).sign(&self.me.keys);
        Message::Signed {
            device: self.device,
            tips,
            signature: signature.to_vec(),
        }
    }

    /// Signs so that only devices that belong can read it. Both sides know of removals, perhaps each of another one: the
    /// key they have in common may be in the hands of somebody who was removed, and still one has to begin.
    fn sign_sealed(&mut self, step: &mut Step<'_>, link: LinkId, channel: &Channel) {
        let Some(group) = self.me.group else { return };
        let state = self.ledger.state();
        let others = state.devices.iter().filter(|(id, _)| **id != self.device);
        let devices: Vec<DevicePublic> = others.map(|(_, d)| d.public.clone()).collect();
        let newest = self
            .writing_key()
            .unwrap_or_else(|| EpochKey::generate(step.rng));
        let readers = Readers {
            newest: &newest,
            devices: &devices,
            removed: &[],
            group,
        };
        let signed = self.signature(group, channel).encode();
        match Bundle::seal(&signed, &readers, step.rng) {
            Ok(sealed) => step.say(link, &Message::Sealed(sealed)),
            Err(_) => self.end(step, link),
        }
    }

    /// What was sealed to the devices that belong; a word out of place when it was not sealed to this one.
    fn unsealed_word(&self, sealed: &[u8]) -> Message {
        let keys: Vec<EpochKey> = self.keys.all().cloned().collect();
        let opened = Bundle::open(sealed, &keys, &self.me.keys).ok();
        let message = opened.and_then(|bytes| Message::decode(&bytes));
        message.unwrap_or(Message::Sent)
    }

    /// Whether a device may give back what this one lost. With a gap in the vault it is not known who belongs; whoever
    /// holds a key of the group and was met before may give, and gets nothing.
    fn helps(&self, device: &DeviceId) -> bool {
        self.has_gap() && self.peers.get(device).is_some()
    }
}

pub(crate) fn meeting(
    group: GroupId,
    channel: &Channel,
    role: Role,
    tips: [u8; 32],
) -> Meeting<'_> {
    let (dials, answers) = if channel.initiator {
        (channel.ours, channel.theirs)
    } else {
        (channel.theirs, channel.ours)
    };
    Meeting {
        group,
        role,
        exporter: &channel.exporter,
        dials,
        answers,
        tips,
    }
}
