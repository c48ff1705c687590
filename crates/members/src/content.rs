//! Which content counts: forks of one chain, cuts, and devices that never came in.

use std::{cmp::Ordering, collections::BTreeSet};

use commonbook_seal::EnvelopeId;

use crate::{
    bits::Bits,
    graph::Vertex,
    rules::{Contest, Core, Deed, Hearing, Rules, Scope},
};

/// What counts for an envelope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It counts.
    Counts,
    /// It is kept, and does not count as things are. Can change when more is heard.
    HeldBack,
    /// These envelopes, which it names or is, are not here.
    WaitingFor(Vec<EnvelopeId>),
}

impl Rules {
    /// The envelopes that do not count, of all that are held.
    pub(crate) fn held_back(&self, core: &Core) -> BTreeSet<EnvelopeId> {
        let mut held = Bits::default();
        self.void_operations(core, &mut held);
        self.uninvited(core, &mut held);
        self.above_cuts(core, &mut held);
        self.lost_branches(&mut held);
        held.iter()
            .filter_map(|v| self.graph.get(v))
            .map(|vertex| vertex.id)
            .collect()
    }

    fn void_operations(&self, core: &Core, held: &mut Bits) {
        let all = self.ops_in(Scope::All);
        let without = all
            .without(&self.index.authorised)
            .iter()
            .chain(core.void.iter())
            .collect::<Bits>();
        without
            .iter()
            .filter_map(|op| self.graph.of_op(op))
            .for_each(|v| held.insert(v));
    }

    /// Content of devices that had not come in, or came in only by what has no effect.
    fn uninvited(&self, core: &Core, held: &mut Bits) {
        held.join(&self.strangers);
        let let_in = self.index.let_in.iter();
        for (device, by) in let_in.filter(|(_, by)| by.meets(&core.void)) {
            let by = by.without(&core.void);
            for v in self
                .content_of(*device)
                .filter(|v| !by.meets(self.graph.past(*v)))
            {
                held.insert(v);
            }
        }
    }

    /// Content of those who went, outside the past of what put them out.
    fn above_cuts(&self, core: &Core, held: &mut Bits) {
        for (at, removal) in self.ops(&core.effect) {
            let Some(v) = self.graph.of_op(at) else {
                continue;
            };
            let gone: Vec<usize> = match (self.enacts(removal), removal.author) {
                (Some(Deed::SetAside { device }), _) => vec![*device],
                (Some(Deed::Remove { member }), _) => self.devices_ever(core, *member),
                (_, Some(author)) => self.devices_ever(core, author),
                _ => Vec::new(),
            };
            let below = self.ancestors(v);
            for late in gone
                .into_iter()
                .flat_map(|device| self.content_of(device))
                .filter(|v| !below.contains(*v))
            {
                held.insert(late);
            }
        }
    }

    fn devices_ever(&self, core: &Core, member: usize) -> Vec<usize> {
        (0..self.graph.devices.len())
            .filter(|device| core.came_in(*device) == Some(member))
            .collect()
    }

    /// Of those at one place of a chain, all but the one that most heard first, and what follows them in that chain.
    /// Nobody heard of either: both. Equal: the higher id.
    fn lost_branches(&self, held: &mut Bits) {
        let contestants: BTreeSet<usize> = self.graph.chain_forks().flatten().copied().collect();
        let losers: BTreeSet<usize> = self.hear_all(&contestants, |hearing| {
            let places = self.graph.chain_forks();
            places
                .flat_map(|siblings| self.losers_of_content(hearing, siblings))
                .collect()
        });
        for loser in losers {
            let chain = self.graph.get(loser).map(|vertex| vertex.chain);
            for v in self.graph.line(loser).iter() {
                let content = |vertex: &&Vertex| vertex.op.is_none() && Some(vertex.chain) == chain;
                if self.graph.get(v).as_ref().is_some_and(content) {
                    held.insert(v);
                }
            }
        }
    }

    fn losers_of_content(&self, hearing: &Hearing<'_>, siblings: &[usize]) -> BTreeSet<usize> {
        let unheard = hearing
            .groups(siblings)
            .into_iter()
            .filter(|group| group.len() > 1);
        let mut losers: BTreeSet<usize> = unheard.flatten().collect();
        let id = |v: &usize| self.graph.get(*v).map(|vertex| vertex.id);
        for Contest { x, y, for_x, for_y } in hearing.contests(siblings) {
            let above = |losing: &[usize], others: &[usize]| {
                let lowest = others.iter().filter_map(id).min();
                losing
                    .iter()
                    .copied()
                    .filter(|v| id(v) > lowest)
                    .collect::<Vec<usize>>()
            };
            match for_x.cmp(&for_y) {
                Ordering::Greater => losers.extend(y),
                Ordering::Less => losers.extend(x),
                Ordering::Equal if for_x == 0 => losers.extend(x.into_iter().chain(y)),
                Ordering::Equal => {
                    losers.extend(above(&x, &y));
                    losers.extend(above(&y, &x));
                }
            }
        }
        losers
    }

    fn content_of(&self, device: usize) -> impl Iterator<Item = usize> + '_ {
        let written = self.graph.written(device).iter().copied();
        written.filter(|v| self.graph.get(*v).is_some_and(|vertex| vertex.op.is_none()))
    }

    /// Envelopes of a device on which it can go on: not on a lost branch, unless all are.
    pub(crate) fn ends(&self, device: usize, losing: &BTreeSet<usize>) -> BTreeSet<EnvelopeId> {
        let ends: Vec<usize> = self.graph.ends(device).collect();
        let mut lost = Bits::default();
        losing.iter().for_each(|x| lost.join(self.graph.line(*x)));
        let good = ends.iter().copied().filter(|v| !lost.contains(*v));
        let good: Vec<usize> = good.collect();
        let ends = if good.is_empty() { ends } else { good };
        ends.into_iter()
            .filter_map(|v| self.graph.get(v))
            .map(|vertex| vertex.id)
            .collect()
    }
}
