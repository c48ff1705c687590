//! Histories with the answers of another implementation of the same rules, written down in `tests/golden/`.
//!
//! The format, one line each:
//!
//! ```text
//! history TITLE
//! founders N                         founder n is member n with device n; 0 writes genesis, which is operation 0
//! device D of M                      a device that may come in later; member M is new when M is D
//! N by D id H on P seen A,B WHAT     operation N of device D, after its own P, having heard A and B; ids sort by (H, N)
//! view A,B members .. devices .. void .. epoch E     the answer for A, B and all that is in their past
//! ```
//!
//! WHAT is `agree`, `enact`, `rekey`, `wrap EPOCH DEVICE`, `leave` or `write`; what is agreed on is `remove MEMBER`,
//! `aside DEVICE` or `admit DEVICE`; `to` names the recipients of a key; `-` is an empty list. Two must agree.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::PathBuf,
};

use commonbook_members::{Founder, Inserted, Ledger, Node, Op, State, What};
use commonbook_seal::{ChainId, EnvelopeId};

use crate::story::{device, key, member, public};

struct History {
    title: String,
    founders: usize,
    owners: BTreeMap<usize, usize>,
    nodes: Vec<Node>,
    proposed: BTreeMap<What, Vec<usize>>,
    pasts: Vec<BTreeSet<usize>>,
}

fn list(text: &str) -> Vec<usize> {
    if text == "-" {
        Vec::new()
    } else {
        text.split(',').map(|n| n.parse().unwrap()).collect()
    }
}

impl History {
    fn new(title: &str) -> Self {
        Self {
            title: title.to_owned(),
            founders: 0,
            owners: BTreeMap::new(),
            nodes: Vec::new(),
            proposed: BTreeMap::new(),
            pasts: Vec::new(),
        }
    }

    fn begin(&mut self, founders: usize) {
        self.founders = founders;
        self.owners = (0..founders).map(|n| (n, n)).collect();
        let founders = (0..founders).map(|n| Founder {
            member: member(n),
            alias: String::new(),
            device: public(n),
        });
        let op = Op::Genesis {
            name: String::new(),
            number: 2,
            founders: founders.collect(),
            salt: [0; 16],
            key: key(0),
        };
        self.add(0, 500, None, &[], Some(op));
    }

    fn add(
        &mut self,
        by: usize,
        high: u32,
        previous: Option<usize>,
        seen: &[usize],
        op: Option<Op>,
    ) {
        let mut id = [0; 32];
        id[..4].copy_from_slice(&high.to_be_bytes());
        id[4..8].copy_from_slice(&(self.nodes.len() as u32).to_be_bytes());
        let named = |n: &usize| self.nodes[*n].id;
        let past = previous
            .iter()
            .chain(seen)
            .flat_map(|n| self.pasts[*n].iter().copied().chain([*n]))
            .collect();
        let node = Node {
            id: EnvelopeId::from_bytes(id),
            device: device(by),
            chain: ChainId::from_bytes([by as u8; 16]),
            previous: previous.as_ref().map(named),
            seen: seen.iter().map(named).collect(),
            op,
        };
        self.pasts.push(past);
        self.nodes.push(node);
    }

    fn what(&self, kind: &str, n: &str) -> What {
        let n: usize = n.parse().unwrap();
        match kind {
            "remove" => What::Remove { member: member(n) },
            "aside" => What::SetAside { device: device(n) },
            "admit" => {
                let owner = self.owners[&n];
                let alias = format!("device {n}");
                What::Admit {
                    member: member(owner),
                    alias,
                    device: public(n),
                    new_member: owner == n,
                }
            }
            _ => panic!("{kind}"),
        }
    }

    /// `N by D id H on P seen A,B WHAT`
    fn line(&mut self, words: &[&str]) {
        let [n, "by", by, "id", high, "on", on, "seen", seen, act @ ..] = words else {
            panic!("{words:?}")
        };
        let n: usize = n.parse().unwrap();
        assert_eq!(n, self.nodes.len());
        let (on, seen) = (on.parse::<usize>().unwrap(), list(seen));
        let devices = |text: &str| {
            let mut devices: Vec<_> = list(text).into_iter().map(device).collect();
            devices.sort_unstable();
            devices
        };
        let op = match act {
            ["agree", kind, about] => {
                let what = self.what(kind, about);
                // Every other agreement endorses a proposal that it has heard of, where there is one.
                let past = |p: &usize| {
                    on == *p
                        || seen.contains(p)
                        || [on].iter().chain(&seen).any(|h| self.pasts[*h].contains(p))
                };
                let heard = self
                    .proposed
                    .get(&what)
                    .and_then(|all| all.iter().copied().find(past));
                match heard.filter(|_| n.is_multiple_of(2)) {
                    Some(proposal) => Some(Op::Endorse {
                        proposal: self.nodes[proposal].id,
                    }),
                    None => {
                        self.proposed.entry(what.clone()).or_default().push(n);
                        Some(Op::Propose(what))
                    }
                }
            }
            ["enact", kind, about, "to", to] => {
                let what = self.what(kind, about);
                let key = what.puts_out().then(|| key(n));
                Some(Op::Enact {
                    what,
                    key,
                    recipients: devices(to),
                })
            }
            ["rekey", "to", to] => Some(Op::Rekey {
                key: key(n),
                recipients: devices(to),
            }),
            ["wrap", epoch, to] => {
                let epoch = self.nodes[epoch.parse::<usize>().unwrap()].id;
                Some(Op::Wrap {
                    epoch,
                    device: device(to.parse().unwrap()),
                })
            }
            ["leave"] => Some(Op::Leave),
            ["write"] => None,
            _ => panic!("{words:?}"),
        };
        self.add(
            by.parse().unwrap(),
            high.parse().unwrap(),
            Some(on),
            &seen,
            op,
        );
    }

    /// `view A,B members .. devices .. void .. epoch E`
    fn view(&self, words: &[&str]) -> bool {
        let [
            "view",
            heads,
            "members",
            members,
            "devices",
            devices,
            "void",
            void,
            "epoch",
            epoch,
        ] = words
        else {
            panic!("{words:?}")
        };
        let heads = list(heads);
        let mut set: BTreeSet<usize> = heads
            .iter()
            .flat_map(|h| self.pasts[*h].iter().copied())
            .collect();
        set.extend(heads);
        let state = self.replay(&set);
        // Content is void in the other implementation, too; here it is held back.
        let operation = |n: &usize| self.nodes[*n].op.is_some();
        let named = |n: usize| self.nodes[n].id;
        assert_eq!(
            state.members.keys().copied().collect::<BTreeSet<_>>(),
            list(members).into_iter().map(member).collect(),
            "members, {}, {words:?}",
            self.title
        );
        assert_eq!(
            state.devices.keys().copied().collect::<BTreeSet<_>>(),
            list(devices).into_iter().map(device).collect(),
            "devices, {}, {words:?}",
            self.title
        );
        assert_eq!(
            state.void,
            list(void)
                .into_iter()
                .filter(operation)
                .map(named)
                .collect(),
            "void, {}, {words:?}",
            self.title
        );
        let epoch = (*epoch != "-").then(|| named(epoch.parse().unwrap()));
        assert_eq!(
            state.writing_epoch.map(|(id, _)| id),
            epoch,
            "epoch, {}, {words:?}",
            self.title
        );
        !state.void.is_empty()
    }

    fn replay(&self, set: &BTreeSet<usize>) -> State {
        let mut ledger = Ledger::new();
        let mut nodes: Vec<&Node> = set.iter().map(|n| &self.nodes[*n]).collect();
        if set.len().is_multiple_of(2) {
            nodes.sort_by_key(|node| node.id);
        }
        for node in nodes {
            assert_ne!(ledger.insert(node.clone()), Inserted::Known);
        }
        State::clone(&ledger.state())
    }
}

#[test]
fn recorded_histories_end_as_recorded() {
    let own = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden"));
    let folder = std::env::var_os("MEMBERS_HISTORIES").map_or(own, PathBuf::from);
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "txt"))
        .collect();
    files.sort();
    let (mut histories, mut operations, mut views, mut contested) = (0, 0, 0, 0);
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let mut history = History::new("");
        for line in text.lines() {
            let words: Vec<&str> = line.split(' ').collect();
            match words.as_slice() {
                ["" | "#", ..] => {}
                ["history", ..] => {
                    history = History::new(line);
                    histories += 1;
                }
                ["founders", n] => history.begin(n.parse().unwrap()),
                ["device", d, "of", m] => {
                    history
                        .owners
                        .insert(d.parse().unwrap(), m.parse().unwrap());
                }
                ["view", ..] => {
                    views += 1;
                    contested += usize::from(history.view(&words));
                }
                _ => {
                    operations += 1;
                    history.line(&words);
                }
            }
        }
    }
    println!(
        "{histories} histories, {operations} envelopes, {views} views, {contested} of them with void operations"
    );
    assert!(histories >= 200, "only {histories} histories");
}
