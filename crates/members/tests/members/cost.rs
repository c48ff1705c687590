//! What years of headers cost. Prints figures; they decide nothing, because they depend on the machine.

use std::time::Instant;

use commonbook_members::{Ledger, Node, Op};
use commonbook_seal::EnvelopeId;

use crate::story::{Story, device, member, newcomer, remove};

const HEADERS: usize = 10_000;
/// `MEMBERS_FORKS=1000` asks for another number.
const FORKS: usize = 10_000;

/// A group of twelve that goes on writing, with what `between` adds in the middle.
fn years(between: impl FnOnce(&mut Story)) -> (Vec<Node>, Story) {
    let mut s = Story::of(4);
    for n in 4..12 {
        s.agree(&[0, 1], &newcomer(n));
        s.duties(1);
        s.gossip(&[0, 1, 2, n]);
    }
    let everybody: Vec<usize> = (0..12).collect();
    s.settle(&everybody);
    let mut between = Some(between);
    let mut tips: Vec<_> = (0..12).map(|d| s.tip(d)).collect();
    for n in 0..HEADERS {
        let d = n * 7 % 12;
        if n == HEADERS / 2
            && let Some(between) = between.take()
        {
            // The four who act have heard everything.
            for (actor, tip) in tips.iter().enumerate().take(4) {
                s.hand_all(actor);
                s.set_tip(actor, *tip);
            }
            between(&mut s);
            (0..4).for_each(|actor| tips[actor] = s.tip(actor));
        }
        // It heard the two who wrote last.
        let seen: Vec<_> = [(n + 5) % 12, (n + 10) % 12]
            .iter()
            .filter(|o| **o != d)
            .filter_map(|o| tips[*o])
            .collect();
        tips[d] = Some(s.forge(d, tips[d], &seen, None));
    }
    (s.order(), s)
}

fn measure(title: &str, between: impl FnOnce(&mut Story)) {
    let (nodes, mut s) = years(between);
    let mut ledger = Ledger::new();
    let started = Instant::now();
    for node in &nodes {
        ledger.insert(node.clone());
    }
    let state = ledger.state();
    let load = started.elapsed();
    let mut one = Vec::new();
    let last = nodes.last().unwrap();
    let (mut tip, d) = (
        Some(last.id),
        (0..12).find(|d| device(*d) == last.device).unwrap(),
    );
    for _ in 0..20 {
        tip = Some(s.forge(d, tip, &[], None));
        let node = s.nodes[&tip.unwrap()].clone();
        let started = Instant::now();
        ledger.insert(node);
        ledger.state();
        ledger.duties(&device(d));
        one.push(started.elapsed());
    }
    one.sort();
    println!(
        "{title}: {} envelopes in {load:.1?}, one more {:.1?}; {} members, {} void, {} held back",
        nodes.len(),
        one[10],
        state.members.len(),
        state.void.len(),
        ledger.held_back().len()
    );
    assert!(!state.members.is_empty());
}

#[test]
fn ten_thousand_headers() {
    measure("nothing special", |_| {});
    measure("a removal", |s| {
        s.agree(&[0, 1], &remove(3));
        s.duties(1);
    });
    measure("a removal, and a thousand cards forgotten", |s| {
        s.agree(&[0, 1], &remove(3));
        s.duties(1);
        for n in 0..1000 {
            let name = format!("card/{}/{n}", member(1));
            let tip = s.forge(1, s.tip(1), &[], Some(Op::Forget { name }));
            s.set_tip(1, Some(tip));
        }
    });
    measure("a duel", |s| {
        s.agree(&[0, 1], &remove(2));
        s.agree(&[3, 2], &remove(0));
        s.duties(1);
        s.duties(2);
    });
    measure("a fork with operations on it", |s| {
        let tip = s.tip(1);
        s.say(1, Op::Propose(newcomer(20)));
        s.forge(1, tip, &[], Some(Op::Propose(remove(2))));
    });
}

/// A member signs thousands of times at places that were taken, and the others go on.
fn flood(title: &str, tell: impl FnOnce(&mut Story)) {
    let mut s = Story::of(4);
    tell(&mut s);
    let nodes = s.order();
    let started = Instant::now();
    let mut ledger = Ledger::new();
    for node in &nodes {
        ledger.insert(node.clone());
    }
    let inserted = started.elapsed();
    let state = ledger.state();
    let held = ledger.held_back().len();
    let ends = ledger.ends(&device(3)).len();
    let asked = started.elapsed() - inserted;
    let last = nodes
        .iter()
        .rev()
        .find(|node| node.device == device(0))
        .unwrap();
    let one = s.forge(0, Some(last.id), &[], None);
    let started = Instant::now();
    ledger.insert(s.nodes[&one].clone());
    ledger.state();
    println!(
        "{title}: {} envelopes, inserted in {inserted:.1?}, asked in {asked:.1?}, one more {:.1?}; {held} held back, {ends} ends, {} void",
        nodes.len(),
        started.elapsed(),
        state.void.len()
    );
}

#[test]
fn ten_thousand_forks_by_one_member() {
    let forks: usize = std::env::var("MEMBERS_FORKS").map_or(FORKS, |n| n.parse().unwrap());
    let others = |s: &mut Story, tips: &mut [Option<EnvelopeId>; 3], seen: &[EnvelopeId]| {
        for (d, tip) in tips.iter_mut().enumerate() {
            *tip = Some(s.forge(d, tip.or(Some(s.genesis)), seen, None));
        }
    };
    flood("all at one place", |s| {
        let mut tips = [None; 3];
        let place = Some(s.genesis);
        let all: Vec<_> = (0..forks).map(|_| s.forge(3, place, &[], None)).collect();
        for some in all.chunks(250) {
            others(s, &mut tips, some);
        }
    });
    flood("twins all along", |s| {
        let (mut tips, mut last) = ([None; 3], s.genesis);
        for n in 0..forks / 2 {
            let twins = [0, 1].map(|_| s.forge(3, Some(last), &[], None));
            last = twins[0];
            if n % 50 == 0 {
                others(s, &mut tips, &twins);
            }
        }
    });
    flood("twins all along, the second ones later", |s| {
        let (mut tips, mut chain) = ([None; 3], vec![s.genesis]);
        for n in 0..forks / 2 {
            let next = s.forge(3, chain.last().copied(), &[], None);
            chain.push(next);
            if n % 50 == 0 {
                others(s, &mut tips, &[next]);
            }
        }
        for place in &chain {
            s.forge(3, Some(*place), &[], None);
        }
    });
    // Where operations are on them, each fork is settled in what is common to both sides, and that costs its square.
    flood("a tenth as many, with an operation on every tenth", |s| {
        let (mut tips, mut last) = ([None; 3], s.genesis);
        for n in 0..forks / 20 {
            let op = (n % 10 == 0).then(|| Op::Propose(newcomer(n % 20)));
            let twins = [op, None].map(|op| s.forge(3, Some(last), &[], op));
            last = twins[0];
            if n % 50 == 0 {
                others(s, &mut tips, &twins);
            }
        }
    });
}
