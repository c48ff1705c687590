//! Tricks with who belongs and with keys.

use std::{collections::BTreeSet, sync::Arc};

use commonbook_members::{Op, State, What};
use commonbook_pages::PageName;
use commonbook_seal::{DeviceKeys, DevicePublic, EnvelopeId, EpochKey, KeyPart};
use commonbook_tests::sim::{Ciphertexts, Place};

use super::Desk;
use crate::thief::Archive;

impl Desk {
    /// What the rules say to somebody who has heard what is named at a place.
    fn state_at(&self, at: &Place) -> Arc<State> {
        let mut open: Vec<EnvelopeId> = at.previous.iter().chain(&at.seen).copied().collect();
        let mut past = BTreeSet::new();
        while let Some(id) = open.pop() {
            if past.insert(id) {
                let head = &self.seen.headers[&id].header().head;
                open.extend(head.previous.iter().chain(&head.seen));
            }
        }
        let (headers, bodies) = (self.seen.headers.iter(), self.seen.bodies.iter());
        let all = Ciphertexts {
            headers: headers
                .filter(|(id, _)| past.contains(id))
                .map(|(id, h)| (*id, h.clone()))
                .collect(),
            bodies: bodies
                .filter(|(id, _)| past.contains(id))
                .map(|(id, b)| (*id, b.clone()))
                .collect(),
        };
        let archive = Archive::new(&all, self.cheat.group, &self.cheat.epochs);
        archive.ledger.state()
    }

    /// A key part for some devices; with all older keys, or without. Who is about to go keeps them back: a member who
    /// hands on what they may read can do that in other ways too.
    fn part(&mut self, key: &EpochKey, to: &[DevicePublic]) -> Vec<u8> {
        let old = match self.below(2) {
            1 if !self.removed => self.cheat.epochs.clone(),
            _ => Vec::new(),
        };
        KeyPart::make(self.cheat.group, key, to, &old, &[], &mut self.cheat.rng).encode()
    }

    /// A new key for exactly those who belong there; it can be opened by those of them who are let.
    fn new_key(&mut self, at: &Place, lets: impl Fn(usize) -> bool) -> bool {
        let state = self.state_at(at);
        let devices: Vec<DevicePublic> = state.devices.values().map(|d| d.public.clone()).collect();
        if devices.is_empty() {
            return false;
        }
        let me = self.cheat.keys.id();
        let broken = |(at, d): (usize, &DevicePublic)| {
            let kem = match lets(at) || d.device == me {
                true => d.kem.clone(),
                false => Vec::new(),
            };
            DevicePublic {
                device: d.device,
                kem,
            }
        };
        let to: Vec<DevicePublic> = devices.iter().enumerate().map(broken).collect();
        let key = EpochKey::generate(&mut self.cheat.rng);
        let part = self.part(&key, &to);
        let op = Op::Rekey {
            key: key.key_id(),
            recipients: devices.iter().map(|d| d.device).collect(),
        };
        let made = self.cheat.operation(at, &key, &op, &part);
        let id = self.hand(made, &[0, 1]);
        self.cheat.epochs.push(key.clone());
        if self.below(2) == 0 {
            let place = at.after(id);
            let changes = self.changes(PageName::Charter, place.chain, 1);
            let made = self
                .cheat
                .content(&place, &key, PageName::Charter, &changes);
            self.hand(made, &[0, 1]);
        }
        true
    }

    pub(super) fn rekey_with_holes(&mut self) -> bool {
        let (at, odd) = (self.now(), self.below(2));
        self.new_key(&at, |n| n % 2 == odd)
    }

    pub(super) fn rekey(&mut self) -> bool {
        let at = self.now();
        self.new_key(&at, |_| true)
    }

    pub(super) fn old_rekey(&mut self) -> bool {
        let at = self.long_ago();
        self.new_key(&at, |_| true)
    }

    pub(super) fn rekey_for_oneself(&mut self) -> bool {
        let (at, key) = (self.now(), EpochKey::generate(&mut self.cheat.rng));
        let part = self.part(&key, &[]);
        let op = Op::Rekey {
            key: key.key_id(),
            recipients: vec![self.cheat.keys.id()],
        };
        let made = self.cheat.operation(&at, &key, &op, &part);
        self.hand(made, &[0, 1]);
        true
    }

    /// A key that only the first is given, and content under it.
    pub(super) fn key_for_one(&mut self) -> bool {
        let at = self.now();
        let state = self.state_at(&at);
        let (Some((epoch, _)), true) = (state.writing_epoch, state.devices.len() > 1) else {
            return false;
        };
        let me = self.cheat.keys.id();
        let others: Vec<DevicePublic> = state
            .devices
            .values()
            .filter(|d| d.public.device != me)
            .map(|d| d.public.clone())
            .collect();
        if others.is_empty() {
            return false;
        }
        let one = others[self.below(others.len())].clone();
        let (key, under) = (EpochKey::generate(&mut self.cheat.rng), self.key());
        let part = KeyPart::make(
            self.cheat.group,
            &key,
            std::slice::from_ref(&one),
            &[],
            &[],
            &mut self.cheat.rng,
        );
        let op = Op::Wrap {
            epoch,
            device: one.device,
        };
        let made = self.cheat.operation(&at, &under, &op, &part.encode());
        let id = self.hand(made, &[0, 1]);
        let place = at.after(id);
        let changes = self.changes(PageName::Charter, place.chain, 1);
        let made = self
            .cheat
            .content(&place, &key, PageName::Charter, &changes);
        self.hand(made, &[0, 1]);
        true
    }

    /// The newest key, handed to somebody who does not belong.
    pub(super) fn key_for_outside(&mut self) -> bool {
        let at = self.now();
        let state = self.state_at(&at);
        let Some((epoch, key)) = state.writing_epoch else {
            return false;
        };
        let Some(key) = self
            .cheat
            .epochs
            .iter()
            .find(|k| k.key_id() == key)
            .cloned()
        else {
            return false;
        };
        let friend = DeviceKeys::generate(&mut self.cheat.rng).public();
        let op = Op::Wrap {
            epoch,
            device: friend.device,
        };
        let part = self.part(&key, &[friend]);
        let made = self.cheat.operation(&at, &key, &op, &part);
        self.hand(made, &[0, 1]);
        true
    }

    pub(super) fn two_operations(&mut self) -> bool {
        let (at, key) = (self.now(), self.key());
        let state = self.state_at(&at);
        for to in [0, 1] {
            let members: Vec<_> = state.members.keys().copied().collect();
            let op = match (state.proposals.first(), to) {
                (Some(proposal), 0) => Op::Endorse {
                    proposal: proposal.id,
                },
                _ if members.is_empty() => return false,
                _ => Op::Propose(What::Policy {
                    number: 3 + u32::try_from(to).unwrap(),
                }),
            };
            let made = self.cheat.operation(&at, &key, &op, b"");
            let id = self.hand(made, &[to]);
            self.write(&at.after(id), &[to]);
        }
        true
    }

    /// "Enough agree", where nobody does.
    fn removal(&mut self, at: &Place) -> bool {
        let state = self.state_at(at);
        let me = state.member_of(&self.cheat.keys.id());
        let others: Vec<_> = state
            .members
            .keys()
            .copied()
            .filter(|m| Some(*m) != me)
            .collect();
        if others.len() < 2 {
            return false;
        }
        let what = What::Remove {
            member: others[self.below(others.len())],
        };
        let key = EpochKey::generate(&mut self.cheat.rng);
        let stay = state.remaining(&what);
        let to: Vec<DevicePublic> = stay
            .iter()
            .map(|d| state.devices[d].public.clone())
            .collect();
        let part = self.part(&key, &to);
        let under = self.key();
        let propose = Op::Propose(what.clone());
        let made = self.cheat.operation(at, &under, &propose, b"");
        let id = self.hand(made, &[0, 1]);
        let op = Op::Enact {
            what,
            key: Some(key.key_id()),
            recipients: stay,
        };
        let made = self.cheat.operation(&at.after(id), &key, &op, &part);
        self.hand(made, &[0, 1]);
        true
    }

    pub(super) fn lone_removal(&mut self) -> bool {
        let at = self.now();
        self.removal(&at)
    }

    pub(super) fn old_removal(&mut self) -> bool {
        let at = self.long_ago();
        self.removal(&at)
    }

    pub(super) fn old_leave(&mut self) -> bool {
        let (at, key) = (self.long_ago(), self.key());
        let made = self.cheat.operation(&at, &key, &Op::Leave, b"");
        self.hand(made, &[0, 1]);
        true
    }
}
