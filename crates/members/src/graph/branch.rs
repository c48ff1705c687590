//! Envelopes that one device put at one place, and what follows each of them.

use std::collections::{BTreeMap, BTreeSet};

use super::Graph;
use crate::bits::Bits;

/// What follows one envelope of a fork.
#[derive(Debug, Default)]
pub(crate) struct Branch {
    /// Envelopes that have it in their past, and itself.
    pub(super) heard: Bits,
    /// What its device put on top of it, and itself.
    pub(super) line: Bits,
    /// The operations in `line`.
    pub(super) ops: Bits,
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
    /// Puts an envelope at its place; gives all that stand there when it is forked.
    fn put(&mut self, place: P, v: usize) -> Vec<usize> {
        let here = self.at.entry(place).or_default();
        here.push(v);
        if here.len() < 2 {
            return Vec::new();
        }
        self.forked.insert(place);
        here.clone()
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
        let Self {
            vertices, branches, ..
        } = self;
        let Some(vertex) = vertices.get(v) else {
            return;
        };
        for (x, branch) in branches {
            if vertex.parents.iter().any(|p| branch.heard.contains(*p)) {
                branch.heard.insert(v);
            }
            let same = vertices
                .get(*x)
                .is_some_and(|start| start.device == vertex.device);
            if same && vertex.previous.is_some_and(|p| branch.line.contains(p)) {
                branch.line.insert(v);
                if let Some(op) = vertex.op {
                    branch.ops.insert(op);
                }
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
        if self.branches.contains_key(&x) {
            return;
        }
        let Some(start) = self.get(x) else { return };
        let mut branch = Branch {
            heard: Bits::from_iter([x]),
            line: Bits::from_iter([x]),
            ops: Bits::default(),
        };
        branch.ops.extend_one(start.op);
        for (v, vertex) in self.vertices.iter().enumerate().skip(x + 1) {
            if vertex.parents.iter().any(|p| branch.heard.contains(*p)) {
                branch.heard.insert(v);
            }
            if vertex.device == start.device
                && vertex.previous.is_some_and(|p| branch.line.contains(p))
            {
                branch.line.insert(v);
                branch.ops.extend_one(vertex.op);
            }
        }
        self.branches.insert(x, branch);
    }
}

impl Bits {
    fn extend_one(&mut self, at: Option<usize>) {
        if let Some(at) = at {
            self.insert(at);
        }
    }
}
