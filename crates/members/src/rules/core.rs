//! Who belongs, in numbers: rules 3 to 6 put together.

use std::sync::Arc;

use super::{Act, Deed, Rules, Scope, hearing::Unsettled};
use crate::bits::Bits;

/// Who belongs after a set of envelopes, in numbers.
#[derive(Clone, Debug, Default)]
pub(crate) struct Core {
    /// Members.
    pub(crate) members: Bits,
    /// Members who were removed or left.
    pub(crate) gone: Bits,
    /// The member of each device that came in, also of those that went.
    owners: Vec<Option<usize>>,
    /// Devices that went.
    pub(crate) out: Bits,
    /// Operations without effect.
    pub(crate) void: Bits,
    /// Removals in effect.
    pub(crate) effect: Bits,
    /// How many members must agree.
    pub(crate) number: u32,
}

impl Core {
    /// Whose device this is now.
    pub(crate) fn owner(&self, device: usize) -> Option<usize> {
        if self.out.contains(device) {
            None
        } else {
            self.came_in(device)
        }
    }

    /// Whose device this is or was.
    pub(crate) fn came_in(&self, device: usize) -> Option<usize> {
        self.owners.get(device).copied().flatten()
    }

    /// The devices that belong, each with its member.
    pub(crate) fn devices(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        let all = self.owners.iter().enumerate();
        all.filter_map(|(device, member)| Some((device, (*member)?)))
            .filter(|(device, _)| !self.out.contains(*device))
    }

    /// Members with a device.
    pub(crate) fn able(&self) -> Bits {
        self.devices().map(|(_, member)| member).collect()
    }

    /// Whether a member has a device, or had one.
    pub(crate) fn ever_had_a_device(&self, member: usize) -> bool {
        self.owners.contains(&Some(member))
    }

    fn let_in(&mut self, member: usize, device: Option<usize>) {
        self.members.insert(member);
        let Some(device) = device else { return };
        if self.owners.len() <= device {
            self.owners.resize(device + 1, None);
        }
        if let Some(owner) = self.owners.get_mut(device) {
            *owner = Some(member);
        }
    }

    fn put_out(&mut self, member: usize) {
        self.members.remove(member);
        self.gone.insert(member);
        for (device, owner) in self.owners.iter().enumerate() {
            if *owner == Some(member) {
                self.out.insert(device);
            }
        }
    }
}

impl Rules {
    /// Who belongs after a set of envelopes.
    ///
    /// Where something is contested this rests on smaller sets, and these on smaller ones. They are worked off from a
    /// list: whoever nests thousands of forks must not use up anybody's stack.
    pub(crate) fn core(&self, scope: Scope) -> Arc<Core> {
        let mut work = vec![scope];
        loop {
            let next = work.last().copied().unwrap_or(scope);
            match self.known(next).map_or_else(|| self.settle(next), Ok) {
                Ok(core) if work.len() <= 1 => return core,
                Ok(_) => _ = work.pop(),
                Err(Unsettled(smaller)) => work.extend(smaller),
            }
        }
    }

    /// Who belongs after a set of envelopes, if that was settled before.
    pub(super) fn known(&self, scope: Scope) -> Option<Arc<Core>> {
        if let Scope::Common(a, b) = scope
            && let Some(core) = self.memo.single.borrow().get(&(a.min(b), a.max(b)))
        {
            return Some(Arc::clone(core));
        }
        let ops = self.ops_in(scope);
        let core = Arc::clone(self.memo.plain.borrow().get(&ops)?);
        self.rivals(scope, &ops).is_empty().then_some(core)
    }

    fn settle(&self, scope: Scope) -> Result<Arc<Core>, Unsettled> {
        let ops = self.ops_in(scope);
        let rivals = self.rivals(scope, &ops);
        let standing = ops.and(&self.index.authorised);
        let mut void = self.lost(scope, &ops, &rivals)?;
        let removals = standing.and(&self.index.removals).without(&void);
        let mut fallen = self.fallen(&standing, &removals);
        let mut effect = removals.clone();
        // What falls grows with what is in effect: a removal that stands against all others together needs no hearing.
        let contested = fallen.meets(&removals);
        if contested {
            effect = self.in_effect(scope, &standing, &removals, &fallen)?;
            fallen = self.fallen(&standing, &effect);
        }
        void.join(&removals.without(&effect));
        void.join(&fallen.without(&effect));
        let void = void.and(&standing);
        let core = Arc::new(self.belonging(&standing, void, effect));
        let plain = rivals.is_empty() && !contested;
        if plain {
            self.memo.plain.borrow_mut().insert(ops, Arc::clone(&core));
        }
        match scope {
            Scope::Common(a, b) if a != b || !plain => {
                let mut single = self.memo.single.borrow_mut();
                single.insert((a.min(b), a.max(b)), Arc::clone(&core));
            }
            _ => {}
        }
        Ok(core)
    }

    /// Rule 6: from the operations that stand to members and devices.
    fn belonging(&self, standing: &Bits, void: Bits, effect: Bits) -> Core {
        let good = standing.without(&void);
        let mut core = Core {
            number: self.number(&good),
            void,
            ..Core::default()
        };
        for (_, op) in self.ops(&good.and(&self.index.geneses)) {
            if let Act::Genesis { founders, .. } = &op.act {
                founders
                    .iter()
                    .for_each(|(member, device)| core.let_in(*member, Some(*device)));
            }
        }
        for (_, op) in self.ops(&good.and(&self.index.admissions)) {
            if let Some(Deed::Admit { member, device, .. }) = self.enacts(op) {
                core.let_in(*member, *device);
            }
        }
        for (_, op) in self.ops(&effect) {
            match (self.enacts(op), op.author) {
                (Some(Deed::Remove { member }), _) => core.put_out(*member),
                (Some(Deed::SetAside { device }), _) => core.out.insert(*device),
                (_, Some(author)) => core.put_out(author),
                _ => {}
            }
        }
        core.effect = effect;
        core
    }

    /// The number that holds: of the changes that no other follows, the highest.
    fn number(&self, good: &Bits) -> u32 {
        let changes = good.and(&self.index.policies);
        let followed = |at: usize| changes.iter().any(|later| self.past(later).contains(at));
        let last = self
            .ops(&changes)
            .filter(|(at, _)| !followed(*at))
            .filter_map(|(_, op)| match self.enacts(op) {
                Some(Deed::Policy { number }) => Some(*number),
                _ => None,
            });
        let geneses = good.and(&self.index.geneses);
        let first = self.ops(&geneses).filter_map(|(_, op)| match op.act {
            Act::Genesis { number, .. } => Some(number),
            _ => None,
        });
        last.max().or_else(|| first.max()).unwrap_or(1)
    }
}
