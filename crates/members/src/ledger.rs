//! The set of envelopes held, and what follows from it.

mod waiting;

use std::{cell::OnceCell, collections::BTreeSet, sync::Arc};

use commonbook_seal::{DeviceId, EnvelopeId};

use crate::{
    Duty, Node, NotAllowed, Standing, State, What,
    rules::{Core, Rules, Scope},
};
use waiting::Waiting;

/// What came of an insertion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inserted {
    /// It is part of the set now.
    New {
        /// Envelopes that waited for it and are part of the set now, too.
        released: Vec<EnvelopeId>,
    },
    /// It was here.
    Known,
    /// It names these envelopes, which are not here. It is kept, and becomes part of the set with them.
    Waiting(Vec<EnvelopeId>),
}

/// How many devices have heard of something, and of how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heard {
    /// Those that have.
    pub by: usize,
    /// All that are asked about.
    pub of: usize,
}

/// The envelopes held by one device, closed under past, and what follows from them.
///
/// Everything it answers is a function of the set of envelopes inserted: not of their order, nor of any clock.
#[derive(Debug, Default)]
pub struct Ledger {
    rules: Rules,
    waiting: Waiting,
    now: OnceCell<Now>,
    /// The last state that was handed out, so that an unchanged one keeps its address.
    last: Option<Arc<State>>,
}

/// What follows from all that is held.
#[derive(Debug)]
struct Now {
    core: Arc<Core>,
    state: Arc<State>,
    held_back: BTreeSet<EnvelopeId>,
    /// The first envelopes of branches that lose; few ask.
    losing: OnceCell<BTreeSet<usize>>,
}

impl Ledger {
    /// An empty set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an envelope whose signature and place in its chain were checked.
    ///
    /// The genesis operation must be the one whose hash names the group; the ledger cannot check that.
    pub fn insert(&mut self, node: Node) -> Inserted {
        if self.rules.graph.find(&node.id).is_some() {
            return Inserted::Known;
        }
        let missing = self.missing(&node);
        if !missing.is_empty() {
            self.waiting.put(node, &missing);
            return Inserted::Waiting(missing);
        }
        if let Some(now) = self.now.take() {
            self.last = Some(now.state);
        }
        let mut ready = vec![node];
        let mut released = Vec::new();
        while let Some(node) = ready.pop() {
            let id = node.id;
            self.rules.add(node);
            for waiter in self.waiting.on(&id) {
                let complete = self
                    .waiting
                    .get(&waiter)
                    .is_some_and(|node| self.missing(node).is_empty());
                if complete && let Some(node) = self.waiting.take(&waiter) {
                    released.push(waiter);
                    ready.push(node);
                }
            }
        }
        Inserted::New { released }
    }

    /// Who belongs, and which key to write under.
    pub fn state(&self) -> Arc<State> {
        Arc::clone(&self.now().state)
    }

    /// What a device has to write before anything else, in this order. Do the first, insert it, ask again.
    ///
    /// Not among them, because only the device knows: when the key sealed to it does not open, or nobody hands it the
    /// key for long, it makes a rekey.
    pub fn duties(&self, me: &DeviceId) -> Vec<Duty> {
        let Some(me) = self.rules.graph.devices.find(me) else {
            return Vec::new();
        };
        let ops = self.rules.ops_in(Scope::All);
        self.rules.duties(&self.now().core, &ops, me)
    }

    /// What counts for an envelope.
    ///
    /// Content counts unless its device was not let in by what it has in its past, or was put out and it is outside the
    /// past of what did, or it lost its place in its chain. What others built on it is not held back here: pages know
    /// what depends on what. An operation counts unless it has no authority or no effect.
    pub fn standing(&self, id: &EnvelopeId) -> Standing {
        if let Some(node) = self.waiting.get(id) {
            return Standing::WaitingFor(self.missing(node));
        }
        if self.rules.graph.find(id).is_none() {
            return Standing::WaitingFor(vec![*id]);
        }
        if self.now().held_back.contains(id) {
            Standing::HeldBack
        } else {
            Standing::Counts
        }
    }

    /// The envelopes whose standing is [`Standing::HeldBack`].
    pub fn held_back(&self) -> BTreeSet<EnvelopeId> {
        self.now().held_back.clone()
    }

    /// How many devices that belong, `but` one, show by a header that they heard one of these envelopes. Of a removal:
    /// who is not among them may still write under the old key. Of a page that is to go: they have destroyed it.
    pub fn heard<'a>(
        &self,
        any_of: impl IntoIterator<Item = &'a EnvelopeId>,
        but: &DeviceId,
    ) -> Heard {
        let graph = &self.rules.graph;
        let found: Vec<usize> = any_of.into_iter().filter_map(|id| graph.find(id)).collect();
        let but = graph.devices.find(but);
        let others = self.now().core.devices().map(|(device, _)| device);
        let others: Vec<usize> = others.filter(|device| Some(*device) != but).collect();
        let by = others
            .iter()
            .filter(|device| found.iter().any(|v| graph.heard(*v, **device)));
        Heard {
            by: by.count(),
            of: others.len(),
        }
    }

    /// Whether an envelope of a device has this one in its past, or is it.
    pub fn heard_by(&self, id: &EnvelopeId, by: &DeviceId) -> bool {
        let both = self
            .rules
            .graph
            .find(id)
            .zip(self.rules.graph.devices.find(by));
        both.is_some_and(|(v, device)| self.rules.graph.heard(v, device))
    }

    /// Whether a device was ever let in with authority, whatever became of it: only then can an envelope of its count.
    pub fn knows_device(&self, device: &DeviceId) -> bool {
        self.rules
            .graph
            .devices
            .find(device)
            .is_some_and(|device| self.rules.index.let_in.contains_key(&device))
    }

    /// Whether anything is known of who belongs.
    pub fn has_begun(&self) -> bool {
        !self.rules.index.geneses.is_empty()
    }

    /// Whether a device was let in, with authority, by these envelopes or by what they have in their past; also when an
    /// operation there is of a newer version, because that may have let it in. Nothing when one of them is not here.
    pub fn invited<'a>(
        &self,
        device: &DeviceId,
        named: impl IntoIterator<Item = &'a EnvelopeId>,
    ) -> Option<bool> {
        let (graph, index) = (&self.rules.graph, &self.rules.index);
        let device = graph.devices.find(device);
        let by = device.and_then(|device| index.let_in.get(&device));
        let mut invited = false;
        for id in named {
            let past = graph.upto(graph.find(id)?);
            invited |= past.meets(&index.unknown) || by.is_some_and(|by| by.meets(past));
        }
        Some(invited)
    }

    /// The last envelopes of a device, on which its next one may be put; usually one.
    ///
    /// A device that was restored from a backup, or cloned, has several. Those on a branch that lost its place are not
    /// among them: an operation put there has no effect. A sitting whose last envelope is not among them ends, and the
    /// next begins on one that is.
    pub fn ends(&self, device: &DeviceId) -> BTreeSet<EnvelopeId> {
        let losing = &self.now().losing;
        let losing = losing.get_or_init(|| self.rules.losing_branches());
        let device = self.rules.graph.devices.find(device);
        device
            .map(|device| self.rules.ends(device, losing))
            .unwrap_or_default()
    }

    /// Whether something could be enacted now, if enough members agreed. `by`: when this device writes it.
    ///
    /// # Errors
    /// Says why not.
    pub fn possible(&self, what: &What, by: &DeviceId) -> Result<(), NotAllowed> {
        let core = &self.now().core;
        let by = self
            .rules
            .graph
            .devices
            .find(by)
            .filter(|by| core.owner(*by).is_some())
            .ok_or(NotAllowed::NotADevice)?;
        self.rules.possible_now(what, core, by)
    }

    /// The envelopes that no other names: who names them all has all in the past.
    pub fn heads(&self) -> Vec<EnvelopeId> {
        self.rules.graph.heads()
    }

    fn missing(&self, node: &Node) -> Vec<EnvelopeId> {
        let named = node.previous.iter().chain(&node.seen);
        let missing: BTreeSet<EnvelopeId> = named
            .filter(|id| self.rules.graph.find(id).is_none())
            .copied()
            .collect();
        missing.into_iter().collect()
    }

    fn now(&self) -> &Now {
        self.now.get_or_init(|| {
            let core = self.rules.core(Scope::All);
            let state = self.rules.state(&core, &self.rules.ops_in(Scope::All));
            let held_back = self.rules.held_back(&core);
            let state = match &self.last {
                Some(last) if **last == state => Arc::clone(last),
                _ => Arc::new(state),
            };
            Now {
                core,
                state,
                held_back,
                losing: OnceCell::new(),
            }
        })
    }
}
