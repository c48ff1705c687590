//! Rule 1: authority, judged once, in an operation's own past.

use commonbook_seal::KeyId;

use super::{Act, Core, Deed, Operation, Rules, Scope, forgetting::goes_by_word_of};
use crate::{
    NotAllowed, What,
    bits::{Bits, NONE},
};

/// Agreements to something, and what they amount to.
#[derive(Clone, Debug, Default)]
pub(crate) struct Agreed {
    /// The agreements that count, each with its member.
    pub(crate) by: Vec<(usize, usize)>,
    /// How many members must agree when the one concerned does not decide alone.
    pub(crate) others: usize,
    /// Whom it is about.
    pub(crate) concerned: Option<usize>,
}

impl Agreed {
    /// How many members must agree: of one's own devices, their owner alone.
    pub(crate) fn need(&self) -> usize {
        let alone = self
            .by
            .iter()
            .any(|(_, member)| Some(*member) == self.concerned);
        if alone { 1 } else { self.others }
    }

    /// Whether enough members agree, also without those agreements that fell.
    pub(crate) fn enough(&self, fallen: &Bits) -> bool {
        let left: Bits = self
            .by
            .iter()
            .filter(|(at, _)| !fallen.contains(*at))
            .map(|(_, member)| *member)
            .collect();
        self.concerned.is_some_and(|member| left.contains(member)) || left.len() >= self.others
    }
}

impl Rules {
    /// Judges an operation in its own past.
    pub(super) fn judge(
        &self,
        v: usize,
        (act, epoch): (Act, Option<(KeyId, Vec<usize>)>),
    ) -> Operation {
        let device = self.graph.get(v).map_or(0, |vertex| vertex.device);
        let mut op = Operation {
            device,
            act,
            author: None,
            concerned: None,
            key: None,
            recipients: Bits::default(),
            agreed: Agreed::default(),
            let_in: Bits::default(),
        };
        let past = Scope::past(v);
        let core = self.core(past);
        let recipients: Option<Bits> = epoch
            .as_ref()
            .map(|(_, devices)| devices.iter().copied().collect());
        let author = match &op.act {
            Act::Genesis { founders, .. } => {
                let founder = founders
                    .iter()
                    .find(|(_, d)| *d == device)
                    .map(|(member, _)| *member);
                founder.filter(|_| self.ops_in(past).is_empty())
            }
            _ => core.owner(device),
        };
        let Some(author) = author else { return op };
        let belong: Bits = core.devices().map(|(device, _)| device).collect();
        let allowed = match &op.act {
            Act::Nothing => false,
            Act::Forget { name } => {
                let me = self.members.get(author);
                me.is_some_and(|me| goes_by_word_of(name, me))
            }
            Act::Rekey => recipients.as_ref() == Some(&belong),
            Act::Enact { what } => {
                let agreed = self.agreed(*what, &core, self.graph.past(v));
                let deed = self.deed(*what);
                let possible =
                    deed.is_some_and(|deed| self.possible(deed, &core, Some(device)).is_ok());
                let left = deed.map(|deed| belong.without(&self.goes(deed, &core)));
                let exact = recipients.is_none() || recipients == left;
                let enough = agreed.enough(&NONE);
                op.concerned = agreed.concerned;
                op.agreed = agreed;
                possible && exact && enough
            }
            _ => true,
        };
        if !allowed {
            return op;
        }
        if matches!(op.act, Act::Leave) {
            op.concerned = Some(author);
        }
        op.author = Some(author);
        op.key = epoch.map(|(key, _)| key);
        op.recipients = recipients.unwrap_or_default();
        op.let_in = self
            .index
            .let_in
            .get(&device)
            .map(|by| by.and(self.graph.past(v)))
            .unwrap_or_default();
        op
    }

    /// The same for something that nobody proposed yet.
    pub(crate) fn possible_now(
        &self,
        what: &What,
        core: &Core,
        by: usize,
    ) -> Result<(), NotAllowed> {
        let member = |member| self.members.find(member);
        let device = |device| self.graph.devices.find(device);
        let deed = match what {
            // Whoever was never heard of has the next number.
            What::Admit {
                member: who,
                device: with,
                new_member,
                ..
            } => Some(Deed::Admit {
                member: member(who).unwrap_or(self.members.len()),
                device: Some(device(&with.device).unwrap_or(self.graph.devices.len())),
                new_member: *new_member,
            }),
            What::AdmitPaper { member: who, .. } => Some(Deed::Admit {
                member: member(who).unwrap_or(self.members.len()),
                device: None,
                new_member: true,
            }),
            What::Remove { member: who } => member(who).map(|member| Deed::Remove { member }),
            What::SetAside { device: lost } => device(lost).map(|device| Deed::SetAside { device }),
            What::Policy { number } => Some(Deed::Policy { number: *number }),
            What::Forget { name } => Some(Deed::forget(name)),
        };
        let deed = deed.ok_or(NotAllowed::NotThere)?;
        let known = self.whats.find(what).unwrap_or(self.whats.len());
        if self.is_so(&deed, known, core, &self.ops_in(Scope::All)) {
            return Err(NotAllowed::NoChange);
        }
        self.possible(&deed, core, Some(by))
    }

    /// Whether something could be enacted, if enough members agreed. `by`: by this device.
    pub(crate) fn possible(
        &self,
        deed: &Deed,
        core: &Core,
        by: Option<usize>,
    ) -> Result<(), NotAllowed> {
        match *deed {
            Deed::Admit {
                member,
                device,
                new_member,
            } => {
                let known = core.members.contains(member);
                if device.is_some_and(|device| core.came_in(device).is_some())
                    || new_member && (known || core.gone.contains(member))
                {
                    Err(NotAllowed::UsedBefore)
                } else if !new_member && !known {
                    Err(NotAllowed::NotThere)
                } else {
                    Ok(())
                }
            }
            Deed::Remove { member } => {
                let mut left = core.able();
                left.remove(member);
                // Of somebody who never had a device nobody can say that they were shut out of their own laptop.
                let too_few = left.len() < 2 && core.ever_had_a_device(member);
                if !core.members.contains(member) {
                    Err(NotAllowed::NotThere)
                } else if too_few {
                    Err(NotAllowed::TooFewLeft)
                } else {
                    Ok(())
                }
            }
            Deed::SetAside { device } => {
                if core.owner(device).is_none() {
                    Err(NotAllowed::NotThere)
                } else if by == Some(device) {
                    Err(NotAllowed::OwnDevice)
                } else {
                    Ok(())
                }
            }
            Deed::Policy { .. } | Deed::Forget { may: true } => Ok(()),
            Deed::Forget { may: false } => Err(NotAllowed::NotForgettable),
        }
    }

    /// The devices that go when something is enacted.
    pub(crate) fn goes(&self, deed: &Deed, core: &Core) -> Bits {
        match *deed {
            Deed::Remove { member } => core
                .devices()
                .filter(|(_, m)| *m == member)
                .map(|(d, _)| d)
                .collect(),
            Deed::SetAside { device } => Bits::from_iter([device]),
            Deed::Admit { .. } | Deed::Policy { .. } | Deed::Forget { .. } => Bits::default(),
        }
    }

    /// The agreements to something among `ops`, which lead to `core`.
    pub(crate) fn agreed(&self, what: usize, core: &Core, ops: &Bits) -> Agreed {
        let concerned = match self.deed(what) {
            Some(Deed::Admit { member, .. } | Deed::Remove { member }) => Some(*member),
            Some(Deed::SetAside { device }) => core.owner(*device),
            Some(Deed::Policy { .. } | Deed::Forget { .. }) | None => None,
        };
        let all = self.index.agreements.get(&what).unwrap_or(&NONE);
        let mut count = all.and(ops).and(&self.index.authorised).without(&core.void);
        if matches!(self.deed(what), Some(Deed::Policy { .. })) {
            // A change of the number uses up what it has heard: else an old number that was agreed on would return.
            let good = ops.and(&self.index.policies).without(&core.void);
            good.iter()
                .for_each(|change| count = count.without(self.past(change)));
        }
        let removes = matches!(self.deed(what), Some(Deed::Remove { .. }));
        let by: Vec<(usize, usize)> = self
            .ops(&count)
            .filter_map(|(at, op)| Some((at, core.owner(op.device)?)))
            .filter(|(_, member)| !(removes && Some(*member) == concerned))
            .collect();
        let mut others = core.able();
        concerned
            .into_iter()
            .for_each(|member| others.remove(member));
        let number = usize::try_from(core.number).unwrap_or(usize::MAX);
        Agreed {
            by,
            others: number.min(others.len()).max(1),
            concerned,
        }
    }
}
