//! A group told step by step: who writes what, and who hears of it when.

use std::collections::{BTreeMap, BTreeSet};

use commonbook_book::{Id, MemberId};
use commonbook_members::{Duty, Founder, Inserted, Ledger, Node, Op, Proposal, State, What};
use commonbook_seal::{ChainId, DeviceId, DevicePublic, EnvelopeId, KeyId};

/// Devices are numbers; device `n` of a founder belongs to member `n`.
pub(crate) struct Story {
    pub(crate) nodes: BTreeMap<EnvelopeId, Node>,
    pub(crate) ledgers: Vec<Ledger>,
    made: Vec<EnvelopeId>,
    held: Vec<BTreeSet<EnvelopeId>>,
    tips: Vec<Option<EnvelopeId>>,
    sittings: Vec<u8>,
    pub(crate) genesis: EnvelopeId,
}

pub(crate) fn member(n: usize) -> MemberId {
    MemberId(Id::from_bytes([n as u8 + 1; 10]))
}

pub(crate) fn device(n: usize) -> DeviceId {
    DeviceId::from_bytes([n as u8 + 1; 32])
}

pub(crate) fn public(n: usize) -> DevicePublic {
    DevicePublic {
        device: device(n),
        kem: vec![n as u8; 4],
    }
}

pub(crate) fn key(n: usize) -> KeyId {
    KeyId::from_bytes([n as u8; 16])
}

pub(crate) fn newcomer(n: usize) -> What {
    What::Admit {
        member: member(n),
        alias: format!("member {n}"),
        device: public(n),
        new_member: true,
    }
}

pub(crate) fn further_device(owner: usize, n: usize) -> What {
    What::Admit {
        member: member(owner),
        alias: String::new(),
        device: public(n),
        new_member: false,
    }
}

pub(crate) fn paper(n: usize) -> What {
    What::AdmitPaper {
        member: member(n),
        alias: format!("member {n}"),
    }
}

pub(crate) fn remove(n: usize) -> What {
    What::Remove { member: member(n) }
}

pub(crate) fn set_aside(n: usize) -> What {
    What::SetAside { device: device(n) }
}

impl Story {
    /// A group of this many founders who must agree by twos, with room for more devices.
    pub(crate) fn of(founders: usize) -> Self {
        Self::with_number(founders, 2)
    }

    pub(crate) fn with_number(founders: usize, number: u32) -> Self {
        let list = (0..founders).map(|n| Founder {
            member: member(n),
            alias: format!("member {n}"),
            device: public(n),
        });
        let op = Op::Genesis {
            name: "Circle".into(),
            number,
            founders: list.collect(),
            salt: [7; 16],
            key: key(255),
        };
        let mut story = Self {
            nodes: BTreeMap::new(),
            ledgers: (0..24).map(|_| Ledger::new()).collect(),
            made: Vec::new(),
            held: vec![BTreeSet::new(); 24],
            tips: vec![None; 24],
            sittings: vec![0; 24],
            genesis: EnvelopeId::from_bytes([0; 32]),
        };
        story.genesis = story.say(0, op);
        let all: Vec<usize> = (0..founders).collect();
        story.gossip(&all);
        story
    }

    pub(crate) fn ledger(&self, d: usize) -> &Ledger {
        &self.ledgers[d]
    }

    pub(crate) fn state(&self, d: usize) -> State {
        State::clone(&self.ledgers[d].state())
    }

    /// Members as `d` sees them, by number.
    pub(crate) fn members(&self, d: usize) -> Vec<usize> {
        members_of(&self.state(d))
    }

    /// An envelope of `d` on all that it has heard.
    pub(crate) fn say(&mut self, d: usize, op: Op) -> EnvelopeId {
        self.put(d, Some(op))
    }

    pub(crate) fn write(&mut self, d: usize) -> EnvelopeId {
        self.put(d, None)
    }

    pub(crate) fn put(&mut self, d: usize, op: Option<Op>) -> EnvelopeId {
        let previous = self.tips[d];
        let seen = self.ledgers[d]
            .heads()
            .into_iter()
            .filter(|id| Some(*id) != previous)
            .collect();
        let node = self.node(d, previous, seen, op);
        let id = node.id;
        self.tips[d] = Some(id);
        self.held[d].insert(id);
        assert!(matches!(self.ledgers[d].insert(node), Inserted::New { .. }));
        id
    }

    /// An envelope of `d` at a place and on a past that it chooses; nobody has it yet.
    pub(crate) fn forge(
        &mut self,
        d: usize,
        previous: Option<EnvelopeId>,
        seen: &[EnvelopeId],
        op: Option<Op>,
    ) -> EnvelopeId {
        self.node(d, previous, seen.to_vec(), op).id
    }

    fn node(
        &mut self,
        d: usize,
        previous: Option<EnvelopeId>,
        seen: Vec<EnvelopeId>,
        op: Option<Op>,
    ) -> Node {
        // Scattered, and the same in every run.
        let n = self.nodes.len() as u64 + 1;
        let mut id = [0; 32];
        id[..8].copy_from_slice(&n.wrapping_mul(0x9E37_79B9_7F4A_7C15).to_be_bytes());
        id[8..16].copy_from_slice(&n.to_be_bytes());
        self.node_with_id(EnvelopeId::from_bytes(id), d, previous, seen, op)
    }

    pub(crate) fn node_with_id(
        &mut self,
        id: EnvelopeId,
        d: usize,
        previous: Option<EnvelopeId>,
        seen: Vec<EnvelopeId>,
        op: Option<Op>,
    ) -> Node {
        let mut chain = [d as u8; 16];
        chain[0] = self.sittings[d];
        let op = op.map(|op| Op::decode(&op.encode()).unwrap());
        let node = Node {
            id,
            device: device(d),
            chain: ChainId::from_bytes(chain),
            previous,
            seen,
            op,
        };
        self.nodes.insert(id, node.clone());
        self.made.push(id);
        node
    }

    /// The device is locked and unlocked.
    pub(crate) fn new_sitting(&mut self, d: usize) {
        self.sittings[d] += 1;
    }

    pub(crate) fn set_tip(&mut self, d: usize, tip: Option<EnvelopeId>) {
        self.tips[d] = tip;
    }

    pub(crate) fn tip(&self, d: usize) -> Option<EnvelopeId> {
        self.tips[d]
    }

    /// Hands over one envelope with all that is in its past.
    pub(crate) fn hand(&mut self, id: EnvelopeId, to: usize) {
        let mut work = vec![id];
        while let Some(id) = work.pop() {
            if !self.held[to].insert(id) {
                continue;
            }
            let node = self.nodes[&id].clone();
            work.extend(node.previous.iter().chain(&node.seen));
            // What is in its past comes after it: it waits.
            self.ledgers[to].insert(node);
        }
    }

    /// `to` hears all that `from` has.
    pub(crate) fn tell(&mut self, from: usize, to: usize) {
        for head in self.ledgers[from].heads() {
            self.hand(head, to);
        }
    }

    /// All of them hear all that any of them has.
    pub(crate) fn gossip(&mut self, among: &[usize]) {
        for from in among {
            for to in among {
                self.tell(*from, *to);
            }
        }
        for from in among {
            for to in among {
                self.tell(*from, *to);
            }
        }
    }

    /// Everybody named proposes or endorses, one after the other, each hearing the one before.
    pub(crate) fn agree(&mut self, who: &[usize], what: &What) -> Option<EnvelopeId> {
        let mut last = None;
        for (n, d) in who.iter().enumerate() {
            if n > 0 {
                self.tell(who[n - 1], *d);
            }
            last = Some(self.say(*d, Op::Propose(what.clone())));
        }
        last
    }

    pub(crate) fn enact_op(&self, d: usize, what: &What) -> Op {
        let state = self.ledgers[d].state();
        if what.puts_out() {
            Op::Enact {
                what: what.clone(),
                key: Some(key(self.nodes.len())),
                recipients: state.remaining(what),
            }
        } else {
            Op::Enact {
                what: what.clone(),
                key: None,
                recipients: Vec::new(),
            }
        }
    }

    pub(crate) fn enact(&mut self, d: usize, what: &What) -> EnvelopeId {
        let op = self.enact_op(d, what);
        self.say(d, op)
    }

    /// Does what the rules ask of a device; how many envelopes that took.
    pub(crate) fn duties(&mut self, d: usize) -> usize {
        for done in 0..40 {
            let Some(duty) = self.ledgers[d].duties(&device(d)).into_iter().next() else {
                return done;
            };
            match duty {
                Duty::Enact(what) => self.enact(d, &what),
                Duty::Rekey => {
                    let recipients = self.ledgers[d].state().devices.keys().copied().collect();
                    let key = key(self.nodes.len());
                    self.say(d, Op::Rekey { key, recipients })
                }
                Duty::Wrap { epoch, device } => self.say(d, Op::Wrap { epoch, device }),
                Duty::Header => self.write(d),
            };
        }
        panic!("duties without end");
    }

    /// Everybody hears everything and does their duties until nothing is left to do.
    pub(crate) fn settle(&mut self, among: &[usize]) {
        for _ in 0..40 {
            self.gossip(among);
            if among.iter().map(|d| self.duties(*d)).sum::<usize>() == 0 {
                return;
            }
        }
        panic!("no end of duties");
    }

    /// All envelopes, each after what it names.
    pub(crate) fn order(&self) -> Vec<Node> {
        self.made.iter().map(|id| self.nodes[id].clone()).collect()
    }

    /// A device begins anew, with nothing.
    pub(crate) fn forget(&mut self, d: usize) {
        self.ledgers[d] = Ledger::new();
        self.held[d].clear();
    }

    pub(crate) fn has(&self, d: usize, id: &EnvelopeId) -> bool {
        self.held[d].contains(id)
    }

    /// A device hears all there is.
    pub(crate) fn hand_all(&mut self, to: usize) {
        for id in self.made.clone() {
            self.hand(id, to);
        }
    }

    pub(crate) fn proposal(&self, d: usize, what: &What) -> Option<Proposal> {
        self.state(d)
            .proposals
            .into_iter()
            .find(|p| p.what == *what)
    }
}

pub(crate) fn members_of(state: &State) -> Vec<usize> {
    (0..24)
        .filter(|n| state.members.contains_key(&member(*n)))
        .collect()
}
