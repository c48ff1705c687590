//! From numbers to names: the state as others read it.

use std::collections::BTreeSet;

use commonbook_book::MemberId;
use commonbook_seal::{DeviceId, DevicePublic, EnvelopeId};

use crate::{
    Device, Epoch, Member, State,
    bits::Bits,
    rules::{Act, Core, Deed, Operation, Rules},
};

impl Rules {
    /// Everything others may ask about a core.
    pub(crate) fn state(&self, core: &Core, ops: &Bits) -> State {
        let standing = ops.and(&self.index.authorised);
        let good = standing.without(&core.void);
        let ids = |set: &Bits| {
            set.iter()
                .filter_map(|at| self.id(at))
                .collect::<BTreeSet<EnvelopeId>>()
        };
        let mut state = State {
            group: self.genesis_name(&good),
            number: core.number,
            void: ids(&core.void),
            in_effect: ids(&core.effect),
            newer_version: good.meets(&self.index.unknown),
            proposals: self.proposals(core, ops),
            ..State::default()
        };
        self.fill_people(core, &good, &mut state);
        if let Some(epoch) = self.writing_epoch(core, &standing) {
            state.writing_epoch = self.id(epoch).zip(self.op(epoch).and_then(|op| op.key));
        }
        for (at, op) in self.ops(&standing.and(&self.index.epochs)) {
            if let Some((id, key)) = self.id(at).zip(op.key) {
                state.epochs.insert(
                    id,
                    Epoch {
                        key,
                        holders: self.device_ids(&self.holders(at)),
                    },
                );
            }
        }
        for (at, _) in self.ops(&self.forgetting(core, &standing)) {
            if let Some((name, id)) = self.forgets(at).zip(self.id(at)) {
                let said = state.forgotten.entry(name.to_owned()).or_default();
                said.insert(id);
            }
        }
        for (at, op) in self.ops(&core.effect) {
            let gone = op.concerned.filter(|m| !core.members.contains(*m));
            let gone = gone.and_then(|m| self.members.get(m));
            if let Some((member, id)) = gone.zip(self.id(at)) {
                state.parted.entry(*member).or_default().insert(id);
            }
        }
        let deaf = core
            .devices()
            .map(|(device, _)| device)
            .filter(|d| !core.effect.within(self.graph.known(*d)));
        state.not_heard = self.device_ids(&deaf.collect());
        state
    }

    pub(crate) fn device_ids(&self, devices: &Bits) -> BTreeSet<DeviceId> {
        devices
            .iter()
            .filter_map(|d| self.graph.devices.get(d))
            .copied()
            .collect()
    }

    fn member_ids(&self, members: impl Iterator<Item = usize>) -> BTreeSet<MemberId> {
        members
            .filter_map(|m| self.members.get(m))
            .copied()
            .collect()
    }

    fn genesis_name(&self, good: &Bits) -> String {
        let first = good
            .and(&self.index.geneses)
            .iter()
            .min_by_key(|at| self.id(*at));
        first
            .and_then(|at| self.words.get(&at))
            .map(|(name, _)| name.clone())
            .unwrap_or_default()
    }

    fn fill_people(&self, core: &Core, good: &Bits, state: &mut State) {
        for arrival in self.arrivals(good) {
            let Some(id) = self.members.get(arrival.member).copied() else {
                continue;
            };
            let belongs = core.members.contains(arrival.member);
            let people = if belongs {
                &mut state.members
            } else {
                &mut state.former
            };
            let member = people.entry(id).or_insert_with(|| {
                if belongs {
                    state.order.push(id);
                }
                Member {
                    alias: arrival.alias.to_owned(),
                    devices: BTreeSet::new(),
                    vouched_by: arrival.vouched_by.clone(),
                    admitted_by: arrival.by,
                }
            });
            let Some((number, public)) = arrival.device else {
                continue;
            };
            if core.came_in(number) != Some(arrival.member) {
                continue;
            }
            let device = Device {
                member: id,
                public: public.clone(),
                vouched_by: arrival.vouched_by,
                admitted_by: arrival.by,
            };
            if core.owner(number).is_some() {
                member.devices.insert(device.public.device);
                state.devices.entry(device.public.device).or_insert(device);
            } else {
                state
                    .former_devices
                    .entry(device.public.device)
                    .or_insert(device);
            }
        }
    }

    /// Everybody who came in, with each device, in an order that is the same on every device.
    fn arrivals(&self, good: &Bits) -> Vec<Arrival<'_>> {
        let mut list = Vec::new();
        for (at, op) in self.ops(&good.and(&self.index.geneses)) {
            let (Act::Genesis { founders, .. }, Some((_, words))) = (&op.act, self.words.get(&at))
            else {
                continue;
            };
            for (n, ((member, device), founder)) in founders.iter().zip(words).enumerate() {
                list.push(Arrival {
                    order: (0, None, n),
                    member: *member,
                    device: Some((*device, &founder.device)),
                    alias: &founder.alias,
                    vouched_by: BTreeSet::new(),
                    by: self.id(at),
                });
            }
        }
        for (at, op) in self.ops(&good.and(&self.index.admissions)) {
            let Some((Deed::Admit { member, device, .. }, (alias, public))) =
                self.enacts(op).zip(self.admitted(op))
            else {
                continue;
            };
            let (age, by) = self.age(at);
            let vouched_by = self.member_ids(op.agreed.by.iter().map(|(_, member)| *member));
            list.push(Arrival {
                order: (age, by, 0),
                member: *member,
                device: device.zip(public),
                alias,
                vouched_by,
                by,
            });
        }
        list.sort_by_key(|arrival| arrival.order);
        list
    }

    fn admitted(&self, op: &Operation) -> Option<(&str, Option<&DevicePublic>)> {
        let Act::Enact { what } = op.act else {
            return None;
        };
        match self.whats.get(what)? {
            crate::What::Admit { alias, device, .. } => Some((alias, Some(device))),
            crate::What::AdmitPaper { alias, .. } => Some((alias, None)),
            _ => None,
        }
    }
}

/// A member coming in, or a device of theirs.
struct Arrival<'a> {
    order: (usize, Option<EnvelopeId>, usize),
    member: usize,
    device: Option<(usize, &'a DevicePublic)>,
    alias: &'a str,
    vouched_by: BTreeSet<MemberId>,
    by: Option<EnvelopeId>,
}
