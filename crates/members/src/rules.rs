//! The rules: from a set of envelopes to who belongs.
//!
//! Everything here is a function of a set of envelopes that is closed under past. Numbers (of envelopes, operations,
//! members, devices) follow the order of arrival, so they are used for looking up and never for deciding; what has to
//! be decided by a name is decided by ids.

mod authority;
mod core;
mod epochs;
mod fallen;
mod forgetting;
mod forks;
mod hearing;
mod operation;
mod removals;
mod scope;

use std::collections::BTreeMap;

use commonbook_book::MemberId;
use commonbook_seal::EnvelopeId;

use crate::{Founder, Node, Op, What, bits::Bits, graph::Graph, names::Names};

pub(crate) use self::{
    authority::Agreed,
    core::Core,
    hearing::{Contest, Hearing},
    operation::{Act, Deed, Operation},
    scope::Scope,
};

/// The envelopes held, with each operation judged in its own past.
#[derive(Debug, Default)]
pub(crate) struct Rules {
    pub(crate) graph: Graph,
    pub(crate) members: Names<MemberId>,
    pub(crate) whats: Names<What>,
    /// What each of `whats` does, in numbers.
    deeds: Vec<Deed>,
    /// In the numbering of the graph.
    ops: Vec<Operation>,
    /// What genesis says in words: the name of the group and its founders.
    pub(crate) words: BTreeMap<usize, (String, Vec<Founder>)>,
    pub(crate) index: Index,
    /// Content of devices that had not come in by its past.
    pub(crate) strangers: Bits,
    memo: scope::Memo,
}

/// Operations by what they are. All but `agreements` and `proposals` hold only operations with authority.
#[derive(Debug, Default)]
pub(crate) struct Index {
    pub(crate) authorised: Bits,
    pub(crate) geneses: Bits,
    pub(crate) admissions: Bits,
    pub(crate) removals: Bits,
    pub(crate) policies: Bits,
    pub(crate) epochs: Bits,
    pub(crate) forgets: Bits,
    pub(crate) unknown: Bits,
    pub(crate) by_member: BTreeMap<usize, Bits>,
    pub(crate) by_device: BTreeMap<usize, Bits>,
    /// By the device they let in.
    pub(crate) let_in: BTreeMap<usize, Bits>,
    /// By the epoch whose key they hand on.
    pub(crate) wraps: BTreeMap<usize, Vec<usize>>,
    /// Agreements by what they agree to.
    pub(crate) agreements: BTreeMap<usize, Bits>,
    /// Those of them that proposed it.
    pub(crate) proposals: BTreeMap<usize, Bits>,
    /// Pairs of admissions that give one device, or one new member's id, to two.
    clashes: Vec<(usize, usize)>,
}

impl Rules {
    /// Adds an envelope all of whose past is here.
    pub(crate) fn add(&mut self, node: Node) {
        let v = self.graph.add(&node);
        let Some(op) = node.op else {
            let device = self.graph.get(v).map_or(0, |vertex| vertex.device);
            let came_in = self.index.let_in.get(&device);
            if !came_in.is_some_and(|by| by.meets(self.graph.past(v))) {
                self.strangers.insert(v);
            }
            return;
        };
        let at = self.ops.len();
        let proposes = matches!(op, Op::Propose(_));
        if let Op::Genesis { name, founders, .. } = &op {
            self.words.insert(at, (name.clone(), founders.clone()));
        }
        let act = self.act(v, op);
        let judged = self.judge(v, act);
        self.list(at, &judged, proposes);
        self.ops.push(judged);
    }

    pub(crate) fn op(&self, op: usize) -> Option<&Operation> {
        self.ops.get(op)
    }

    /// The operations of a set with their numbers, each after all that is in its past.
    pub(crate) fn ops<'a>(
        &'a self,
        set: &'a Bits,
    ) -> impl Iterator<Item = (usize, &'a Operation)> + 'a {
        set.iter().filter_map(|at| self.op(at).map(|op| (at, op)))
    }

    pub(crate) fn id(&self, op: usize) -> Option<EnvelopeId> {
        self.graph
            .of_op(op)
            .and_then(|v| self.graph.get(v))
            .map(|vertex| vertex.id)
    }

    pub(crate) fn deed(&self, what: usize) -> Option<&Deed> {
        self.deeds.get(what)
    }

    /// What an operation does, when it is an enact.
    pub(crate) fn enacts(&self, op: &Operation) -> Option<&Deed> {
        match op.act {
            Act::Enact { what } => self.deed(what),
            _ => None,
        }
    }

    /// Older operations first, by a measure that is the same on every device.
    pub(crate) fn age(&self, op: usize) -> (usize, Option<EnvelopeId>) {
        (self.past(op).len(), self.id(op))
    }

    /// The operations in the past of an operation.
    pub(crate) fn past(&self, op: usize) -> &Bits {
        self.graph
            .of_op(op)
            .map_or(&crate::bits::NONE, |v| self.graph.past(v))
    }

    fn list(&mut self, at: usize, op: &Operation, proposes: bool) {
        if let Act::Agree { what } = op.act {
            self.index.agreements.entry(what).or_default().insert(at);
            if proposes {
                self.index.proposals.entry(what).or_default().insert(at);
            }
        }
        let Some(author) = op.author else { return };
        let deed = self.enacts(op).cloned();
        if let Some(Deed::Admit { .. }) = &deed {
            let new = self.clashing(op);
            self.index
                .clashes
                .extend(new.into_iter().map(|other| (other, at)));
        }
        let index = &mut self.index;
        index.authorised.insert(at);
        index.by_member.entry(author).or_default().insert(at);
        index.by_device.entry(op.device).or_default().insert(at);
        match (&op.act, deed) {
            (Act::Genesis { founders, .. }, _) => {
                index.geneses.insert(at);
                for (_, device) in founders {
                    index.let_in.entry(*device).or_default().insert(at);
                }
            }
            (_, Some(Deed::Admit { device, .. })) => {
                index.admissions.insert(at);
                if let Some(device) = device {
                    index.let_in.entry(device).or_default().insert(at);
                }
            }
            (_, Some(Deed::Policy { .. })) => index.policies.insert(at),
            (_, Some(Deed::Remove { .. } | Deed::SetAside { .. })) | (Act::Leave, _) => {
                index.removals.insert(at)
            }
            (Act::Wrap { epoch, .. }, _) => index.wraps.entry(*epoch).or_default().push(at),
            (Act::Forget { .. }, _) | (_, Some(Deed::Forget { .. })) => index.forgets.insert(at),
            (Act::Unknown, _) => index.unknown.insert(at),
            _ => {}
        }
        if op.key.is_some() {
            index.epochs.insert(at);
        }
    }
}
