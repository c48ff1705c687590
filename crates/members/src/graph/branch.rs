//! Envelopes that one device put at one place, and what it put on top of each of them.

use std::collections::{BTreeMap, BTreeSet};

use super::Graph;
use crate::bits::Bits;

/// What the device of one envelope of a fork put on top of it, and itself.
#[derive(Debug)]
pub(crate) struct Branch {
    pub(super) line: Bits,
    /// The operations in `line`.
    pub(super) ops: Bits,
}

impl Branch {
    fn add(&mut self, v: usize, op: Option<usize>) {
        self.line.insert(v);
        if let Some(op) = op {
            self.ops.insert(op);
        }
    }
}

/// All branches, by device: whoever forks a thousand times makes nobody else's envelopes slow.
#[derive(Debug, Default)]
pub(super) struct Branches {
    by_device: BTreeMap<usize, Vec<Branch>>,
    /// By their first envelope.
    at: BTreeMap<usize, (usize, usize)>,
    /// The operations on all of them.
    pub(super) ops: Bits,
}

impl Branches {
    pub(super) fn get(&self, start: usize) -> Option<&Branch> {
        let (device, at) = self.at.get(&start)?;
        self.by_device.get(device)?.get(*at)
    }
}

/// What stands at each place. A place with more than one is a fork.
#[derive(Debug)]
pub(super) struct Places<P> {
    at: BTreeMap<P, Vec<usize>>,
    forked: BTreeSet<P>,
}

impl<P> Default for Places<P> {
    fn default() -> Self {
        Self {
            at: BTreeMap::new(),
            forked: BTreeSet::new(),
        }
    }
}

impl<P: Copy + Ord> Places<P> {
    /// Puts an envelope at its place; gives those that are part of a fork by that and were not before.
    fn put(&mut self, place: P, v: usize) -> Vec<usize> {
        let here = self.at.entry(place).or_default();
        here.push(v);
        match here.as_slice() {
            [_] => Vec::new(),
            [first, second] => {
                self.forked.insert(place);
                vec![*first, *second]
            }
            _ => vec![v],
        }
    }

    pub(super) fn forked(&self) -> impl Iterator<Item = &[usize]> {
        self.forked
            .iter()
            .filter_map(|place| self.at.get(place))
            .map(Vec::as_slice)
    }
}

impl Graph {
    /// Notes that a new envelope follows a branch.
    pub(super) fn follow_branches(&mut self, v: usize) {
        let Some((device, Some(previous), op)) = self.get(v).map(|x| (x.device, x.previous, x.op))
        else {
            return;
        };
        let own = self.branches.by_device.get_mut(&device);
        for branch in own.into_iter().flatten() {
            if branch.line.contains(previous) {
                branch.add(v, op);
                self.branches.ops.extend_one(op);
            }
        }
    }

    /// Looks for envelopes at the same place as a new one.
    ///
    /// For operations the place is what their device continued, whatever the chain. For content it is a place of one
    /// chain: a restored backup begins a new chain, and its content takes nobody's place.
    pub(super) fn find_forks(&mut self, v: usize) {
        let Some((device, chain, previous)) = self.get(v).map(|x| (x.device, x.chain, x.previous))
        else {
            return;
        };
        let starts = previous
            .and_then(|p| self.get(p))
            .is_none_or(|p| p.chain != chain || p.device != device);
        // What continues nothing of its own device, or the beginning of all, stands at the root of the device. Else
        // whoever wants to be silent since long ago would only have to name an envelope of somebody else.
        let own = previous.filter(|p| {
            self.get(*p)
                .is_some_and(|p| p.device == device && !p.parents.is_empty())
        });
        let in_chain = previous.filter(|_| !starts);
        let mut found = self.places.put((device, own), v);
        found.extend(self.chain_places.put((device, chain, in_chain), v));
        for x in found {
            self.follow(x);
        }
    }

    /// Begins to follow an envelope.
    fn follow(&mut self, x: usize) {
        if self.branches.at.contains_key(&x) {
            return;
        }
        let Some((device, op)) = self.get(x).map(|start| (start.device, start.op)) else {
            return;
        };
        let mut branch = Branch {
            line: Bits::default(),
            ops: Bits::default(),
        };
        branch.add(x, op);
        let own = self.written(device);
        let later = own.partition_point(|v| *v <= x);
        for v in own.iter().skip(later) {
            let Some(vertex) = self.get(*v) else { continue };
            if vertex.previous.is_some_and(|p| branch.line.contains(p)) {
                branch.add(*v, vertex.op);
            }
        }
        let Branches { by_device, at, ops } = &mut self.branches;
        ops.join(&branch.ops);
        let own = by_device.entry(device).or_default();
        at.insert(x, (device, own.len()));
        own.push(branch);
    }
}

impl Bits {
    fn extend_one(&mut self, at: Option<usize>) {
        if let Some(at) = at {
            self.insert(at);
        }
    }
}
