//! Two devices prove to each other that they are of one group, before either says who it is.

use commonbook_members::{Op, What};
use commonbook_seal::{
    BEACONS, Bundle, DeviceId, DevicePublic, EnvelopeId, EpochKey, GroupId, Hello, KeyId, Meeting,
    Readers, Role,
};
use rand_core::CryptoRng;

use crate::{
    Channel, LinkEvent, LinkId, LinkKind, Replica, RowsError,
    link::{Link, Stage},
    message::Message,
    step::Step,
};

impl Replica {
    /// A connection stands: says the first word.
    pub(crate) fn linked(&mut self, step: &mut Step<'_>, link: LinkId, kind: LinkKind) {
        let (channel, stage) = match kind {
            LinkKind::Meet(channel) => {
                let hello = Hello::new(
                    &self.keys_newest_first(),
                    role(&channel),
                    &channel.exporter,
                    step.rng,
                );
                step.say(link, &Message::Hello(hello.encode().to_vec()));
                (channel, Stage::Hello)
            }
            LinkKind::Inviting(channel, secret) => (
                channel,
                Stage::Inviting {
                    secret,
                    proven: false,
                    request: None,
                    mine: None,
                    theirs: None,
                },
            ),
            // Whoever belongs does not join: nobody proves on such a link that they do.
            LinkKind::Joining(..) if self.ledger.state().devices.contains_key(&self.device) => {
                step.close(link);
                return;
            }
            LinkKind::Joining(channel, secret) => {
                step.say(
                    link,
                    &Message::Proof(secret.proof(Role::Dials, &channel.exporter)),
                );
                (
                    channel,
                    Stage::Joining {
                        secret,
                        asked: false,
                        mine: None,
                    },
                )
            }
        };
        self.links.insert(link, Link { channel, stage });
    }

    /// A message arrived on a link.
    pub(crate) fn received(
        &mut self,
        step: &mut Step<'_>,
        link: LinkId,
        bytes: &[u8],
    ) -> Result<(), RowsError> {
        let Some(message) = Message::decode(bytes) else {
            self.end(step, link);
            return Ok(());
        };
        match self.links.get(&link).map(|l| &l.stage) {
            Some(Stage::Hello) => self.hello(step, link, message),
            Some(Stage::Signing { .. }) => self.signed_by(step, link, message),
            Some(Stage::Inviting { .. }) => self.inviting(step, link, message),
            Some(Stage::Joining { .. }) => self.joining(step, link, message),
            Some(Stage::Sharing(_)) => self.exchange(step, link, message),
            None => Ok(()),
        }
    }

    fn hello(
        &mut self,
        step: &mut Step<'_>,
        link: LinkId,
        message: Message,
    ) -> Result<(), RowsError> {
        let Some(channel) = self.links.get(&link).map(|l| l.channel.clone()) else {
            return Ok(());
        };
        let theirs = match message {
            Message::Hello(bytes) => Hello::decode(&bytes),
            _ => None,
        };
        let keys = self.keys_newest_first();
        let common =
            theirs.and_then(|hello| hello.common(&keys, role(&channel).other(), &channel.exporter));
        let Some(common) = common else {
            step.show(link, LinkEvent::Stranger);
            self.end(step, link);
            return Ok(());
        };
        // Whoever's newest key is the common one may sign first. Who dialled goes before, or says that it does not.
        let signed = channel.initiator && common == 0;
        if signed {
            self.sign(step, link, &channel);
        } else if channel.initiator {
            step.say(link, &Message::AfterYou);
        }
        let may = common == 0
            || keys
                .get(common)
                .is_some_and(|key| !self.ended_by_removal(&key.key_id()));
        if let Some(l) = self.links.get_mut(&link) {
            l.stage = Stage::Signing { may, signed };
        }
        Ok(())
    }

    fn sign(&self, step: &mut Step<'_>, link: LinkId, channel: &Channel) {
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

    fn signed_by(
        &mut self,
        step: &mut Step<'_>,
        link: LinkId,
        message: Message,
    ) -> Result<(), RowsError> {
        let message = match message {
            Message::Sealed(sealed) => self.unsealed_word(&sealed),
            message => message,
        };
        let Some(l) = self.links.get_mut(&link) else {
            return Ok(());
        };
        let channel = l.channel.clone();
        let Stage::Signing { may, signed } = &mut l.stage else {
            return Ok(());
        };
        let (may, was_signed) = (*may, *signed);
        let (device, tips, signature) = match message {
            Message::Signed {
                device,
                tips,
                signature,
            } => (device, tips, signature),
            Message::AfterYou if !was_signed && !channel.initiator => {
                *signed = true;
                if may {
                    self.sign(step, link, &channel);
                } else {
                    self.sign_sealed(step, link, &channel);
                }
                return Ok(());
            }
            Message::Notice(part) => return self.notice(step, link, &part),
            _ => {
                self.end(step, link);
                return Ok(());
            }
        };
        let Some(group) = self.me.group else {
            return Ok(());
        };
        let meeting = meeting(group, &channel, role(&channel).other(), tips);
        let genuine = <[u8; 64]>::try_from(signature).is_ok_and(|s| meeting.signed_by(&device, &s));
        if !genuine {
            self.end(step, link);
            return Ok(());
        }
        if !self.ledger.state().devices.contains_key(&device) && !self.helps(&device) {
            self.send_notice(step, link, &device)?;
            self.end(step, link);
            return Ok(());
        }
        if !was_signed {
            self.sign(step, link, &channel);
        }
        self.share(step, link, device)
    }

    /// Whether a device may give back what this one lost. With a gap in the vault it is not known who belongs; whoever
    /// holds a key of the group and was met before may give, and gets nothing.
    fn helps(&self, device: &DeviceId) -> bool {
        self.has_gap() && self.peers.contains_key(device)
    }

    /// Tells a device that was removed, by the notice that its removal sealed to it.
    fn send_notice(
        &self,
        step: &mut Step<'_>,
        link: LinkId,
        device: &DeviceId,
    ) -> Result<(), RowsError> {
        if let Some(removal) = self.put_out_by(step, device)?
            && let Some(signed) = self.signed(step, &removal)?
        {
            step.say(link, &Message::Notice(signed.key_part().to_vec()));
        }
        Ok(())
    }

    fn notice(&mut self, step: &mut Step<'_>, link: LinkId, part: &[u8]) -> Result<(), RowsError> {
        let part = commonbook_seal::KeyPart::decode(part).ok();
        if self
            .me
            .group
            .zip(part)
            .is_some_and(|(group, part)| part.notice_for(&self.me.keys, group))
        {
            self.tell_out(step, true);
            step.show(link, LinkEvent::Removed);
        }
        self.end(step, link);
        Ok(())
    }

    /// What this device announces on the network, for members to tell from noise.
    pub fn beacons(&self, endpoint: &[u8; 32], rng: &mut dyn CryptoRng) -> [[u8; 16]; BEACONS] {
        commonbook_seal::beacons(&self.keys_newest_first(), endpoint, rng)
    }

    /// Whether an announcement is one of this group's.
    pub fn knows(&self, beacons: &[[u8; 16]], endpoint: &[u8; 32]) -> bool {
        commonbook_seal::find_beacon(beacons, &self.keys_newest_first(), endpoint).is_some()
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

    /// Devices that were put out and, as far as anybody's headers show, do not know it.
    pub(crate) fn to_be_told(&self, step: &Step<'_>) -> Result<Vec<DevicePublic>, RowsError> {
        let mut devices = Vec::new();
        for (id, former) in &self.ledger.state().former_devices {
            if let Some(removal) = self.put_out_by(step, id)?
                && !self.ledger.heard(&removal, id)
            {
                devices.push(former.public.clone());
            }
        }
        Ok(devices)
    }

    /// Whether a removal is known that the epoch of this key did not follow.
    fn ended_by_removal(&self, key: &KeyId) -> bool {
        let state = self.ledger.state();
        let Some((epoch, _)) = state.epochs.iter().find(|(_, epoch)| epoch.key == *key) else {
            return true;
        };
        let past = self.held.past([epoch]);
        state
            .in_effect
            .iter()
            .any(|removal| !self.held.marked(&past, removal))
    }

    /// The group keys held, the one written under first.
    pub(crate) fn keys_newest_first(&self) -> Vec<EpochKey> {
        let mut keys: Vec<EpochKey> = self.writing_key().into_iter().collect();
        let state = self.ledger.state();
        let mut epochs: Vec<_> = state
            .epochs
            .iter()
            .map(|(id, epoch)| (self.held.order(id), epoch.key))
            .collect();
        epochs.sort_by_key(|(order, _)| std::cmp::Reverse(*order));
        for (_, id) in epochs {
            if let Some(key) = self
                .keys
                .get(&id)
                .filter(|k| keys.iter().all(|have| have.key_id() != k.key_id()))
            {
                keys.push(key.clone());
            }
        }
        if self.has_gap() {
            let known: Vec<KeyId> = keys.iter().map(EpochKey::key_id).collect();
            let rest = self.keys.all().filter(|k| !known.contains(&k.key_id()));
            keys.extend(rest.cloned());
        }
        keys
    }
}

fn role(channel: &Channel) -> Role {
    if channel.initiator {
        Role::Dials
    } else {
        Role::Answers
    }
}

fn meeting(group: GroupId, channel: &Channel, role: Role, tips: [u8; 32]) -> Meeting<'_> {
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
