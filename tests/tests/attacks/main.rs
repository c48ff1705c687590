//! What somebody does who holds keys they should not misuse, or wants others to be unable to go on.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod cards;
mod keys;
mod newer;
mod notices;
mod places;

use commonbook_book::{ComesAs, Standing};
use commonbook_replica::{Answer, Channel, Input, LinkEvent, LinkId, LinkKind, Proposal, Shelf};
use commonbook_seal::{Bundle, DeviceKeys, EnvelopeId, HeaderFrame, InviteSecret, Role};
use commonbook_tests::sim::{Carried, Cheat, Who, World};

fn standing(w: &World, who: Who) -> Standing {
    w.book(who).members.standing
}

#[test]
fn who_is_removed_while_connected_hears_that_and_nothing_more() {
    let mut w = World::seeded(902);
    let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    w.link(cleo, ana);
    w.link(bo, ana);
    w.until_quiet();
    let member = w.member(cleo);
    assert_eq!(w.propose(ana, Proposal::Remove(member)), Ok(false));
    w.until_quiet();
    assert_eq!(w.agree_to_all(bo), 1);
    w.until_quiet();
    assert_eq!(standing(&w, cleo), Standing::Out);
    assert!(!w.connected(cleo, ana));
    let held = w.rows(cleo).len();
    w.add_rule(ana, "One speaks at a time");
    w.until_quiet();
    assert_eq!(w.rows(cleo).len(), held);
    assert_eq!(w.rules(bo), ["One speaks at a time"]);
}

#[test]
fn asking_for_the_same_again_and_again_fills_no_memory() {
    let mut w = World::seeded(903);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    let link = w.link(ana, bo);
    w.until_quiet();
    let ids = w.rows(ana);
    let ids = ids.iter().filter(|(shelf, _)| *shelf == Shelf::Payloads);
    let ids: Vec<Vec<u8>> = ids.map(|(_, (key, _))| key.clone()).collect();
    // The thirteenth message, `Want`: ids one after another.
    let mut want = vec![13];
    want.extend(postcard::to_stdvec(&(ids.len() * 200)).unwrap());
    for _ in 0..200 {
        want.extend(ids.concat());
    }
    w.overheard = Some(Vec::new());
    for _ in 0..10 {
        w.give(ana, Input::Received(link, want.clone()));
    }
    let said: usize = w.overheard.take().unwrap().iter().map(Vec::len).sum();
    let all = w
        .rows(ana)
        .iter()
        .map(|(_, (_, value))| value.len())
        .sum::<usize>();
    assert!(said > 0 && said < 4 * all, "{said} of {all}");
    assert!(w.connected(ana, bo));
}

#[test]
fn what_made_up_devices_write_is_neither_stored_nor_passed_on() {
    let mut w = World::seeded(904);
    let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    let mut cheat = Cheat::with_the_disk_of(&mut w, cleo);
    let key = cheat.epochs[0].clone();
    let strangers: Vec<Carried> = (0..4000)
        .map(|_| {
            let stranger = DeviceKeys::generate(&mut cheat.rng);
            cheat.control(&stranger, &key, b"?", b"")
        })
        .collect();
    let news = cheat.news(&strangers);
    let held = w.rows(bo);
    let taken = w.take(bo, &news).unwrap().unwrap();
    assert_eq!((taken.new, taken.waiting, taken.refused), (0, 0, 4000));
    assert!(w.rows(bo) == held);
    // Nor do they get in the way of what members agree on.
    let member = w.member(cleo);
    assert_eq!(w.propose(ana, Proposal::Remove(member)), Ok(false));
    w.meet(ana, bo);
    assert_eq!(w.agree_to_all(bo), 1);
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo]);
}

#[test]
fn a_newcomer_among_made_up_devices_is_heard_in_whatever_order_it_all_comes() {
    let mut w = World::seeded(912);
    let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    let before = w.backup(bo);
    // Dee came in by Ana and Cleo and wrote; Eli came in by Dee and Ana and wrote.
    for (inviter, other, alias) in [(ana, cleo, "Dee"), (ana, cleo, "Eli")] {
        let newcomer = w.newcomer(alias);
        w.join(inviter, newcomer);
        w.meet(inviter, other);
        assert_eq!(w.agree_to_all(other), 1);
        w.meet(inviter, other);
        assert!(w.join(inviter, newcomer));
        w.add_rule(newcomer, alias);
        w.until_quiet();
        w.meet(inviter, newcomer);
    }
    let news = w.pack(ana).unwrap();
    let mut cheat = Cheat::with_the_disk_of(&mut w, cleo);
    let content = Bundle::open(&news, &cheat.epochs, &cheat.keys).unwrap();
    let mut envelopes: Vec<Carried> = postcard::from_bytes(&content).unwrap();
    let (key, first) = (cheat.epochs[0].clone(), cheat.known);
    for n in 0..300 {
        // On what Bo holds, on what is on its way, and on nothing.
        cheat.known = match n % 3 {
            0 => first,
            1 => HeaderFrame::parse(&envelopes[0].0).unwrap().id(),
            _ => EnvelopeId::from_bytes([n as u8; 32]),
        };
        let stranger = DeviceKeys::generate(&mut cheat.rng);
        envelopes.push(cheat.control(&stranger, &key, b"?", b""));
    }
    for order in 0..20 {
        for at in (1..envelopes.len()).rev() {
            envelopes.swap(at, w.below(at as u64 + 1) as usize);
        }
        w.restore(bo, before.clone());
        let news = cheat.news(&envelopes);
        let taken = w.take(bo, &news).unwrap().unwrap();
        assert_eq!(taken.refused, 200, "{order}");
        w.assert_equal(&[ana, bo]);
        assert_eq!(w.rules(bo), w.rules(ana), "{order}");
        assert_eq!(w.book(bo).members.members.len(), 5);
    }
}

#[test]
fn what_came_before_its_past_goes_in_once_the_past_is_there_and_junk_does_not_hinder() {
    let mut w = World::seeded(905);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    let mut cheat = Cheat::with_the_disk_of(&mut w, bo);
    let key = cheat.epochs[0].clone();
    cheat.known = EnvelopeId::from_bytes([9; 32]);
    let bos = cheat.keys.clone();
    let junk: Vec<Carried> = (0..300)
        .map(|_| cheat.control(&bos, &key, b"?", &[0; 200_000]))
        .collect();
    let news = cheat.news(&junk);
    let taken = w.take(ana, &news).unwrap().unwrap();
    // No more of them than fit into the room for such.
    assert!(taken.waiting < 170, "{taken:?}");
    w.add_rule(bo, "One speaks at a time");
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo]);
}

#[test]
fn the_request_of_somebody_else_opens_no_door() {
    let mut w = World::seeded(906);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    let Some(Answer::Asked { request: sheet, .. }) = w.ask(bo, Input::Ask) else {
        panic!("a request")
    };
    let secret = InviteSecret::generate(&mut w.fork_rng());
    let exporter = [5; 32];
    let channel = Channel {
        initiator: false,
        exporter,
        ours: [1; 32],
        theirs: [2; 32],
    };
    let link = LinkId(9_000);
    w.give(
        ana,
        Input::Linked(
            link,
            LinkKind::Inviting(channel, secret.clone(), commonbook_tests::sim::tuesday(0)),
        ),
    );
    let proof = secret.proof(Role::Dials, &exporter);
    w.give(
        ana,
        Input::Received(link, [vec![5], proof.to_vec()].concat()),
    );
    let mut request = vec![6];
    request.extend(postcard::to_stdvec(&(sheet, vec![0_u8; 64])).unwrap());
    w.give(ana, Input::Received(link, request));
    let shown = w.events(ana, link);
    assert!(
        !shown
            .iter()
            .any(|e| matches!(e, LinkEvent::CheckWords { .. } | LinkEvent::Met)),
        "{shown:?}"
    );
}

#[test]
fn a_member_joins_nobody() {
    let mut w = World::seeded(907);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    let link = w.invite(ana, bo);
    w.give(bo, Input::SameWords(link, true, ComesAs::New));
    w.give(ana, Input::SameWords(link, true, ComesAs::New));
    w.until_quiet();
    assert!(w.events(bo, link).is_empty());
    assert!(!w.events(ana, link).contains(&LinkEvent::Met));
}

#[test]
fn edits_keep_their_rows_when_the_disk_is_full_after_a_crash() {
    let mut w = World::seeded(908);
    let ana = w.found("Tuesday Circle", "Ana");
    w.until_quiet();
    w.add_rule(ana, "One");
    w.until_quiet();
    w.add_rule(ana, "Two");
    let edits = |w: &World| {
        let rows = w.rows(ana).into_iter();
        let rows = rows.filter(|(shelf, _)| *shelf == Shelf::Edits);
        rows.map(|(_, (key, _))| key).collect::<Vec<_>>()
    };
    let before = edits(&w);
    assert_eq!(before.len(), 1);
    w.crash_and_open(ana);
    assert_eq!(edits(&w), before);
    w.add_rule(ana, "Three");
    w.crash_and_open(ana);
    assert_eq!(w.rules(ana).len(), 3);
}

#[test]
fn where_everybody_is_connected_nobody_names_all_they_hold() {
    let mut w = World::seeded(909);
    let aliases = ["Ana", "Bo", "Cleo", "Dee", "Eli", "Fay", "Gus", "Hal"];
    let all = w.group(aliases);
    w.network.delay = 20;
    for (at, a) in all.iter().enumerate() {
        w.add_rule(*a, "Before");
        all.iter().skip(at + 1).for_each(|b| {
            w.link(*a, *b);
        });
    }
    w.until_quiet();
    w.overheard = Some(Vec::new());
    all.iter().for_each(|a| w.add_rule(*a, "While"));
    w.until_quiet();
    let frames = w.overheard.take().unwrap();
    // The messages `Tips` and `Everything`.
    let of = |kind: u8| frames.iter().filter(|f| f[0] == kind).count();
    assert_eq!(of(14), 0);
    assert!(
        of(10) <= all.len() * all.len(),
        "{} of {}",
        of(10),
        frames.len()
    );
    w.assert_equal(&all);
}
