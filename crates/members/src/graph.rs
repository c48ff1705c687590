//! Who had heard what: the envelopes and what each has in its past.

mod branch;

use std::collections::BTreeMap;

use commonbook_seal::{ChainId, DeviceId, EnvelopeId};

use crate::{
    Node,
    bits::{Bits, NONE},
    names::Names,
};
use branch::{Branches, Places};

/// One envelope. Other envelopes, devices and operations are named by their numbers.
#[derive(Debug)]
pub(crate) struct Vertex {
    pub(crate) id: EnvelopeId,
    pub(crate) device: usize,
    pub(crate) chain: ChainId,
    pub(crate) previous: Option<usize>,
    /// Its number among the operations, if it is one.
    pub(crate) op: Option<usize>,
    parents: Vec<usize>,
    /// The set of operations in its past.
    past: usize,
    /// The same and itself.
    upto: usize,
    /// Another envelope names it.
    named: bool,
    /// An envelope of the same device continues it.
    continued: bool,
}

/// All envelopes whose past is complete, each after all that is in its past.
///
/// The past of each is kept as the set of *operations* in it. Few envelopes are operations and thousands of headers
/// share one such set, so sets are kept once and numbered. What a device put on top of its forked envelopes is followed
/// in [`Branches`]; who else has them in the past is looked for where it is asked.
#[derive(Debug, Default)]
pub(crate) struct Graph {
    vertices: Vec<Vertex>,
    at: BTreeMap<EnvelopeId, usize>,
    /// The envelope of each operation.
    ops: Vec<usize>,
    pasts: Names<Bits>,
    pub(crate) devices: Names<DeviceId>,
    /// The envelopes of each device, oldest first.
    written: BTreeMap<usize, Vec<usize>>,
    /// The operations that each device has in a past, or wrote.
    known: BTreeMap<usize, Bits>,
    /// What each device put on one envelope of its own, or on none.
    places: Places<(usize, Option<usize>)>,
    /// The same within one chain; what begins a chain stands on none.
    chain_places: Places<(usize, ChainId, Option<usize>)>,
    /// What the device of each envelope of a fork put on top of it.
    branches: Branches,
}

impl Graph {
    pub(crate) fn len(&self) -> usize {
        self.vertices.len()
    }

    pub(crate) fn find(&self, id: &EnvelopeId) -> Option<usize> {
        self.at.get(id).copied()
    }

    pub(crate) fn get(&self, v: usize) -> Option<&Vertex> {
        self.vertices.get(v)
    }

    /// The operations in the past of an envelope.
    pub(crate) fn past(&self, v: usize) -> &Bits {
        self.get(v)
            .and_then(|vertex| self.pasts.get(vertex.past))
            .unwrap_or(&NONE)
    }

    /// The same with the envelope itself, if it is one.
    pub(crate) fn upto(&self, v: usize) -> &Bits {
        self.get(v)
            .and_then(|vertex| self.pasts.get(vertex.upto))
            .unwrap_or(&NONE)
    }

    /// The envelope of an operation.
    pub(crate) fn of_op(&self, op: usize) -> Option<usize> {
        self.ops.get(op).copied()
    }

    /// The envelopes of a device, oldest first.
    pub(crate) fn written(&self, device: usize) -> &[usize] {
        self.written.get(&device).map_or(&[], Vec::as_slice)
    }

    /// The operations that a device has in some past, or wrote.
    pub(crate) fn known(&self, device: usize) -> &Bits {
        self.known.get(&device).unwrap_or(&NONE)
    }

    /// What the device of a forked envelope put on top of it, and itself.
    pub(crate) fn line(&self, x: usize) -> &Bits {
        self.branches.get(x).map_or(&NONE, |branch| &branch.line)
    }

    /// The operations among these.
    pub(crate) fn line_ops(&self, x: usize) -> &Bits {
        self.branches.get(x).map_or(&NONE, |branch| &branch.ops)
    }

    /// The operations on any branch of a fork.
    pub(crate) fn forked_ops(&self) -> &Bits {
        &self.branches.ops
    }

    /// Everything in the past of an envelope, operations and others.
    pub(crate) fn ancestors(&self, v: usize) -> Bits {
        let mut found = Bits::default();
        let mut work: Vec<usize> = self
            .get(v)
            .map(|vertex| vertex.parents.clone())
            .unwrap_or_default();
        while let Some(at) = work.pop() {
            if !found.contains(at) {
                found.insert(at);
                work.extend(self.get(at).into_iter().flat_map(|vertex| &vertex.parents));
            }
        }
        found
    }

    /// The envelopes of each place of a device that has more than one.
    pub(crate) fn forks(&self) -> impl Iterator<Item = &[usize]> {
        self.places.forked()
    }

    /// The envelopes of each place of a chain that has more than one.
    pub(crate) fn chain_forks(&self) -> impl Iterator<Item = &[usize]> {
        self.chain_places.forked()
    }

    /// What an envelope names, by number: equal lists mean equal pasts.
    pub(crate) fn parents(&self, v: usize) -> &[usize] {
        self.get(v).map_or(&[], |vertex| &vertex.parents)
    }

    /// Whether an envelope of a device has `x` in its past, or is it.
    pub(crate) fn heard(&self, x: usize, device: usize) -> bool {
        if let Some(op) = self.get(x).and_then(|vertex| vertex.op) {
            return self.known(device).contains(op);
        }
        let mut after = Bits::from_iter([x]);
        for (v, vertex) in self.vertices.iter().enumerate().skip(x + 1) {
            if vertex.parents.iter().any(|p| after.contains(*p)) {
                after.insert(v);
            }
        }
        self.written(device).iter().any(|v| after.contains(*v))
    }

    /// What nothing else names.
    pub(crate) fn heads(&self) -> Vec<EnvelopeId> {
        self.vertices
            .iter()
            .filter(|vertex| !vertex.named)
            .map(|vertex| vertex.id)
            .collect()
    }

    /// Envelopes of a device that it has not continued.
    pub(crate) fn ends(&self, device: usize) -> impl Iterator<Item = usize> + '_ {
        let own = self.written(device).iter().copied();
        own.filter(|v| self.get(*v).is_some_and(|vertex| !vertex.continued))
    }

    /// Adds an envelope all of whose past is here; gives its number.
    pub(crate) fn add(&mut self, node: &Node) -> usize {
        let v = self.vertices.len();
        let device = self.devices.number(&node.device);
        let previous = node.previous.as_ref().and_then(|id| self.find(id));
        let mut parents: Vec<usize> = node.seen.iter().filter_map(|id| self.find(id)).collect();
        parents.extend(previous);
        parents.sort_unstable();
        parents.dedup();
        for parent in &parents {
            if let Some(vertex) = self.vertices.get_mut(*parent) {
                vertex.named = true;
                vertex.continued |= previous == Some(*parent) && vertex.device == device;
            }
        }
        let past = self.past_of(&parents);
        let op = node.op.is_some().then(|| {
            self.ops.push(v);
            self.ops.len() - 1
        });
        let upto = op.map_or(past, |op| {
            let mut with = self.pasts.get(past).cloned().unwrap_or_default();
            with.insert(op);
            self.pasts.number(&with)
        });
        let begins = parents.is_empty();
        let vertex = Vertex {
            id: node.id,
            device,
            chain: node.chain,
            previous,
            op,
            parents,
            past,
            upto,
            named: false,
            continued: false,
        };
        self.vertices.push(vertex);
        self.at.insert(node.id, v);
        self.written.entry(device).or_default().push(v);
        let known = self.pasts.get(upto).unwrap_or(&NONE);
        self.known.entry(device).or_default().join(known);
        self.follow_branches(v);
        if !begins {
            self.find_forks(v);
        }
        v
    }

    fn past_of(&mut self, parents: &[usize]) -> usize {
        let mut sets: Vec<usize> = parents
            .iter()
            .filter_map(|p| self.get(*p))
            .map(|vertex| vertex.upto)
            .collect();
        sets.dedup();
        match sets.as_slice() {
            [one] => *one,
            many => {
                let mut all = Bits::default();
                for set in many {
                    all.join(self.pasts.get(*set).unwrap_or(&NONE));
                }
                self.pasts.number(&all)
            }
        }
    }
}
