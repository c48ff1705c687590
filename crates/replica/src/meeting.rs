//! Two devices prove to each other that they are of one group, before either says who it is.

use commonbook_book::ComesAs;
use commonbook_seal::{BEACONS, EpochKey, Hello, KeyId, Role};
use rand_core::CryptoRng;

use crate::{
    Channel, LinkEvent, LinkId, LinkKind, Replica, RowsError,
    link::{Joining, Link, Signing, Stage},
    message::Message,
    step::Step,
};

impl Replica {
    /// A connection stands: says the first word.
    pub(crate) fn linked(&mut self, step: &mut Step<'_>, link: LinkId, kind: LinkKind) {
        let (channel, stage) = match kind {
            LinkKind::Meet(channel) => {
                self.say_hello(step, link, &channel, &self.known_by());
                (channel, Stage::Hello { again: false })
            }
            LinkKind::Inviting(channel, secret, today) => (
                channel,
                Stage::Inviting {
                    secret,
                    proven: false,
                    request: None,
                    comes_as: ComesAs::New,
                    mine: None,
                    theirs: None,
                    reads: false,
                    today,
                },
            ),
            // Whoever belongs does not join: nobody proves on such a link that they do.
            LinkKind::Joining(..)
                if self.ledger.state().devices.contains_key(&self.device) && !self.doubted =>
            {
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
                        step: Joining::Proves,
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
            Some(Stage::Hello { again }) => {
                let again = *again;
                self.hello(step, link, message, again)
            }
            Some(Stage::Signing(_)) => self.signing(step, link, message),
            Some(Stage::Inviting { .. }) => self.inviting(step, link, message),
            Some(Stage::Joining { .. }) => self.joining(step, link, message),
            Some(Stage::Awaited { .. }) => self.awaited_says(step, link, message),
            Some(Stage::Hoping { .. }) => self.hoping(step, link, message),
            Some(Stage::Sharing(_)) => self.exchange(step, link, message),
            None => Ok(()),
        }
    }

    fn hello(
        &mut self,
        step: &mut Step<'_>,
        link: LinkId,
        message: Message,
        again: bool,
    ) -> Result<(), RowsError> {
        let Some(channel) = self.links.get(&link).map(|l| l.channel.clone()) else {
            return Ok(());
        };
        let theirs = match message {
            Message::Hello(bytes) => Hello::decode(&bytes),
            _ => None,
        };
        let keys = self.keys_newest_first();
        let common = theirs
            .as_ref()
            .and_then(|hello| hello.common(&keys, role(&channel).other(), &channel.exporter));
        let Some(common) = common else {
            if again {
                step.show(link, LinkEvent::Stranger);
                self.end(step, link);
            } else if !self.expects(step, link, &channel, theirs.as_ref()) {
                // They may have one in common that is older than all that were named.
                let older = keys.get(Hello::CODES..).unwrap_or_default();
                self.say_hello(step, link, &channel, older);
                let stage = if self.hopes() {
                    Stage::Hoping { known: false }
                } else {
                    Stage::Hello { again: true }
                };
                self.set_stage(link, stage);
            }
            return Ok(());
        };
        let older = common >= Hello::CODES;
        if older && !again {
            self.say_hello(step, link, &channel, keys.get(common..).unwrap_or_default());
        }
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
        let signing = Signing {
            may,
            signed,
            hello_again: older && !again,
            ..Signing::default()
        };
        self.set_stage(link, Stage::Signing(signing));
        step.show(link, LinkEvent::Kin);
        Ok(())
    }

    /// Codes for these keys, as far as they go, and noise.
    fn say_hello(&self, step: &mut Step<'_>, link: LinkId, channel: &Channel, keys: &[EpochKey]) {
        let hello = Hello::new(keys, role(channel), &channel.exporter, step.rng);
        step.say(link, &Message::Hello(hello.encode().to_vec()));
    }

    pub(crate) fn set_stage(&mut self, link: LinkId, stage: Stage) {
        if let Some(l) = self.links.get_mut(&link) {
            l.stage = stage;
        }
    }

    /// What this device announces on the network, for members to tell from noise.
    pub fn beacons(&self, endpoint: &[u8; 32], rng: &mut dyn CryptoRng) -> [[u8; 16]; BEACONS] {
        commonbook_seal::beacons(&self.known_by(), endpoint, rng)
    }

    /// Whether an announcement is one of this group's, or of a newcomer who waits for its yes.
    pub fn knows(&self, beacons: &[[u8; 16]], endpoint: &[u8; 32]) -> bool {
        let known =
            |keys: &[EpochKey]| commonbook_seal::find_beacon(beacons, keys, endpoint).is_some();
        known(&self.keys_newest_first()) || self.awaited().iter().any(|(_, keys)| known(keys))
    }

    /// Whether a removal is known that the epoch of this key did not follow.
    pub(crate) fn ended_by_removal(&self, key: &KeyId) -> bool {
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

pub(crate) fn role(channel: &Channel) -> Role {
    if channel.initiator {
        Role::Dials
    } else {
        Role::Answers
    }
}
