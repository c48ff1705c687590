//! The order in which envelopes come makes no difference: random histories, delivered in random orders, with duplicates.

use std::{collections::BTreeSet, time::Instant};

use commonbook_members::{Duty, Inserted, Ledger, Node, Op, Standing, State, What};
use commonbook_seal::EnvelopeId;
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};

use crate::story::{
    Story, device, further_device, key, newcomer, paper, public, remove, set_aside,
};

/// Random histories in a normal run, in four parts that run side by side. `MEMBERS_HISTORIES_EACH=50000` asks for
/// another number in each part, and then fewer are enough.
const HISTORIES: u64 = 20_000;
const PARTS: u64 = 4;
/// In so many a long history is told, and it is delivered in many orders; the others are short.
const LONG_EVERY: u64 = 20;
/// Devices that can take part: the founders' and some that may come in.
const DEVICES: usize = 10;

struct Dice(ChaCha8Rng);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        (self.0.next_u32() as usize) % n.max(1)
    }

    fn percent(&mut self, p: usize) -> bool {
        self.below(100) < p
    }

    fn pick<T: Copy>(&mut self, list: &[T]) -> Option<T> {
        list.get(self.below(list.len())).copied()
    }

    fn shuffle<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            list.swap(at, self.below(at + 1));
        }
    }
}

/// Founders, honest or not, and whoever they let in, doing this and that.
fn history(seed: u64, long: bool) -> Story {
    let mut dice = Dice(ChaCha8Rng::seed_from_u64(seed));
    let founders = 2 + dice.below(5);
    let mut s = Story::with_number(founders, 1 + dice.below(3) as u32);
    let steps = if long {
        16 + dice.below(32)
    } else {
        6 + dice.below(14)
    };
    let cheats: BTreeSet<usize> = (0..dice.below(4))
        .map(|_| dice.below(founders + 1))
        .collect();
    // What is talked about: few things, so that people agree or quarrel.
    let mut topics: Vec<What> = vec![
        What::Policy {
            number: 1 + dice.below(4) as u32,
        },
        newcomer(7),
    ];
    for _ in 0..4 {
        let whom = dice.below(founders);
        topics.push(match dice.below(8) {
            0..=2 => remove(whom),
            3 => set_aside(whom),
            4 => further_device(whom, 8),
            5 => paper(7),
            6 => further_device(7, 9),
            _ => What::Admit {
                member: crate::story::member([7, 9][dice.below(2)]),
                alias: String::new(),
                device: public(7 + dice.below(3)),
                new_member: true,
            },
        });
    }
    for _ in 0..steps {
        let d = if dice.percent(85) {
            dice.below(founders)
        } else {
            dice.below(DEVICES)
        };
        if dice.percent(40) {
            s.tell(dice.below(DEVICES), d);
        }
        let place = if cheats.contains(&d) {
            somewhere(&mut s, &mut dice, d)
        } else {
            None
        };
        let view = place.as_ref().map_or(d, |_| 20);
        let state = s.ledger(view).state();
        let what = topics[dice.below(topics.len())].clone();
        let op = match dice.below(12) {
            0..=3 => Some(Op::Propose(what)),
            4 => state
                .proposals
                .first()
                .map(|p| Op::Endorse { proposal: p.id }),
            5 | 6 => match s.ledger(view).duties(&device(d)).into_iter().next() {
                Some(Duty::Enact(what)) => Some(s.enact_op(view, &what)),
                Some(Duty::Wrap { epoch, device }) => Some(Op::Wrap { epoch, device }),
                Some(Duty::Rekey) => Some(rekey(&s, &state)),
                Some(Duty::Header) | None => None,
            },
            7 => Some(s.enact_op(view, &what)).filter(|op| op.check().is_ok()),
            8 if dice.percent(30) => Some(rekey(&s, &state)).filter(|op| op.check().is_ok()),
            8 if dice.percent(20) => Some(Op::Leave),
            8 if dice.percent(20) => Some(Op::Forget {
                name: format!(
                    "{}/{}/1",
                    ["card", "ask", "circle"][dice.below(3)],
                    crate::story::member(d)
                ),
            }),
            8 if dice.percent(10) => Some(Op::Unknown {
                tag: 99,
                bytes: vec![99],
            }),
            _ => None,
        };
        match place {
            Some((previous, seen)) => _ = s.forge(d, previous, &seen, op),
            None if state.devices.contains_key(&device(d)) => _ = s.put(d, op),
            None => {}
        }
        if dice.percent(5) {
            s.new_sitting(d);
        }
        for cheat in &cheats {
            s.hand_all(*cheat);
        }
    }
    s
}

fn rekey(s: &Story, state: &State) -> Op {
    Op::Rekey {
        key: key(s.nodes.len()),
        recipients: state.devices.keys().copied().collect(),
    }
}

/// A place and a past that a cheat chooses; ledger 20 then holds that past.
fn somewhere(
    s: &mut Story,
    dice: &mut Dice,
    d: usize,
) -> Option<(Option<EnvelopeId>, Vec<EnvelopeId>)> {
    let all: Vec<EnvelopeId> = s.order().iter().map(|node| node.id).collect();
    s.forget(20);
    let mut seen = Vec::new();
    for _ in 0..1 + dice.below(3) {
        seen.extend(dice.pick(&all));
    }
    seen.iter().for_each(|id| s.hand(*id, 20));
    let own: Vec<EnvelopeId> = s
        .order()
        .iter()
        .filter(|n| n.device == device(d) && s.has(20, &n.id))
        .map(|n| n.id)
        .collect();
    let previous = if dice.percent(60) {
        own.last().copied()
    } else {
        dice.pick(&own)
    };
    Some((previous.or(Some(s.genesis)), seen))
}

/// All that a ledger says.
#[derive(Debug, PartialEq)]
struct Answers {
    state: State,
    held_back: BTreeSet<EnvelopeId>,
    duties: Vec<Vec<Duty>>,
    ends: Vec<BTreeSet<EnvelopeId>>,
}

fn answers(ledger: &Ledger, nodes: &[Node]) -> Answers {
    let devices = || (0..DEVICES).map(device);
    for node in nodes {
        assert!(!matches!(
            ledger.standing(&node.id),
            Standing::WaitingFor(_)
        ));
    }
    Answers {
        state: State::clone(&ledger.state()),
        held_back: ledger.held_back(),
        duties: devices().map(|d| ledger.duties(&d)).collect(),
        ends: devices().map(|d| ledger.ends(&d)).collect(),
    }
}

/// What was looked at.
#[derive(Debug, Default)]
struct Counts {
    histories: u64,
    envelopes: usize,
    deliveries: usize,
    void: usize,
    held_back: usize,
    forked: usize,
    removals: usize,
    paper: usize,
}

fn same_in_every_order(part: u64) {
    let began = Instant::now();
    let each = std::env::var("MEMBERS_HISTORIES_EACH");
    let each: u64 = each.map_or(HISTORIES / PARTS, |n| n.parse().unwrap());
    let mut counts = Counts::default();
    for seed in (0..each).map(|n| PARTS * n + part) {
        let long = (seed / PARTS).is_multiple_of(LONG_EVERY);
        let nodes = history(seed, long).order();
        let mut dice = Dice(ChaCha8Rng::seed_from_u64(seed ^ 0xFFFF_0000));
        let mut ledger = Ledger::new();
        nodes
            .iter()
            .for_each(|node| assert!(matches!(ledger.insert(node.clone()), Inserted::New { .. })));
        let expected = answers(&ledger, &nodes);
        let orders = if long { 12 } else { 3 };
        for order in 0..orders {
            let mut shuffled = nodes.clone();
            let again: Vec<Node> = (0..nodes.len() / 4)
                .map(|_| nodes[dice.below(nodes.len())].clone())
                .collect();
            shuffled.extend(again);
            dice.shuffle(&mut shuffled);
            let mut ledger = Ledger::new();
            for node in shuffled {
                ledger.insert(node);
                // Asking in between changes nothing.
                if dice.percent(if order == 0 { 30 } else { 2 }) {
                    ledger.state();
                }
            }
            assert_eq!(
                answers(&ledger, &nodes),
                expected,
                "seed {seed}, order {order}"
            );
        }
        let state = &expected.state;
        counts.histories += 1;
        counts.envelopes += nodes.len();
        counts.deliveries += orders;
        counts.void += usize::from(!state.void.is_empty());
        counts.held_back += usize::from(!expected.held_back.is_empty());
        counts.forked += usize::from(expected.ends.iter().any(|ends| ends.len() > 1));
        counts.removals += usize::from(!state.in_effect.is_empty());
        counts.paper += usize::from(state.members.values().any(|m| m.devices.is_empty()));
    }
    println!(
        "seeds {part}, {}, .. below {}: {counts:?}, {:.1} s",
        part + PARTS,
        each * PARTS,
        began.elapsed().as_secs_f64()
    );
    assert_eq!(counts.histories, each);
    // Most of these histories must be about something.
    let some = usize::try_from(each / 50).unwrap();
    let least = [
        counts.void,
        counts.held_back,
        counts.forked,
        counts.removals,
    ];
    assert!(least.iter().all(|n| *n > some), "{counts:?}");
}

#[test]
fn the_same_set_says_the_same_in_every_order_first_part() {
    same_in_every_order(0);
}

#[test]
fn the_same_set_says_the_same_in_every_order_second_part() {
    same_in_every_order(1);
}

#[test]
fn the_same_set_says_the_same_in_every_order_third_part() {
    same_in_every_order(2);
}

#[test]
fn the_same_set_says_the_same_in_every_order_fourth_part() {
    same_in_every_order(3);
}
