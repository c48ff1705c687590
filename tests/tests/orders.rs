//! What counts is a function of the envelopes that are held: not of the order in which they came, nor of how often the
//! laptop was started meanwhile.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use std::time::Instant;

use commonbook_book::Audience;
use commonbook_replica::{Proposal, Rows as _, Shelf, Vault as _, WriteBatch};
use commonbook_seal::{Bundle, DeviceKeys, EpochKey, GroupId, HeaderFrame, Kind, Readers};
use commonbook_tests::sim::{Carried, Look, Loot, Who, World, tuesday};
use commonbook_vault::MemoryVault;
use rand_chacha::ChaCha20Rng;
use rand_core::SeedableRng as _;

/// A group that has been through something: removed people who went on writing, an exchanged disk, a cloned machine,
/// turns that several took, one text that all write in, and cards of which one was changed.
fn eventful(seed: u64) -> (World, Vec<Who>) {
    let mut w = World::seeded(seed);
    let all = w.group_of(&["Ana", "Bo", "Cleo", "Dee", "Eli", "Fay"]);
    let [ana, bo, cleo, dee, eli, fay] = all[..] else {
        panic!("six");
    };
    w.plan_tuesdays(ana, &["Tea", "Door"]);
    w.write_note(ana, "Opening", "Welcome.");
    while w.round() > 0 {}
    w.give_card(ana, "555 001", Audience::Everyone);
    w.give_card(bo, "555 002", Audience::Nobody);
    w.give_card(cleo, "555 003", Audience::Members(vec!["Bo".into()]));
    w.until_quiet();
    w.change_card(ana, "555 001", "555 004", Audience::Everyone);
    let old = w.backup(dee);
    for (at, who) in all.iter().enumerate() {
        w.take_turn(*who, "Tea", tuesday(1));
        w.splice(*who, "Opening", at, "x");
        w.add_rule(*who, &format!("Rule {at}"));
        w.until_quiet();
    }
    w.meet(dee, eli);
    w.restore(dee, old);
    w.splice(dee, "Opening", 0, "restored ");
    let member = w.member(fay);
    w.propose(ana, Proposal::Remove(member)).unwrap();
    w.meet(ana, bo);
    w.agree_to_all(bo);
    w.add_rule(fay, "Late");
    w.meet(fay, cleo);
    w.add_rule(cleo, "On top of it");
    w.splice(cleo, "Opening", 3, "on top ");
    w.hand_on(cleo, "Tea", tuesday(1));
    let twin = w.clone_of(eli);
    w.add_rule(twin, "Twin");
    w.add_rule(eli, "Original");
    w.until_quiet();
    w.meet(twin, cleo);
    let staying = vec![ana, bo, cleo, dee, eli, twin];
    while w.round() > 0 {}
    w.assert_equal(&staying);
    (w, staying)
}

/// The cards that Bo sees in the end.
const CARDS: [&str; 3] = ["555 002", "555 003", "555 004"];

/// What one device holds, taken apart.
struct Apart {
    /// Its disk without any envelope, and without what was made of envelopes.
    bare: MemoryVault,
    keys: DeviceKeys,
    group: GroupId,
    /// Headers in an order in which each comes after those it names, with their bodies.
    envelopes: Vec<Carried>,
}

fn take_apart(disk: &MemoryVault) -> Apart {
    let row = disk.scan(Shelf::Identity).unwrap()[0].clone();
    let loot = Loot::of(disk);
    let mut bare = MemoryVault::default();
    let mut batch = WriteBatch::default();
    batch.put(Shelf::Identity, row.0, row.1);
    // Some key, for a newcomer takes all that lets them in at once, or nothing.
    let key = EpochKey::generate(&mut ChaCha20Rng::seed_from_u64(1));
    let row = postcard::to_stdvec(&key).unwrap();
    batch.put(Shelf::Keys, *key.key_id().as_bytes(), row);
    bare.commit(&batch).unwrap();
    let mut headers = disk.scan(Shelf::Headers).unwrap();
    // Place in the order of arrival, where the body is, the header itself.
    headers.sort_by_key(|(_, row)| row[..8].to_vec());
    let envelopes = headers.into_iter().map(|(id, row)| {
        // What was forgotten has none.
        let body = disk.get(Shelf::Payloads, &id).unwrap();
        (row[9..].to_vec(), body)
    });
    Apart {
        bare,
        keys: loot.keys,
        group: loot.group.unwrap(),
        envelopes: envelopes.collect(),
    }
}

/// A random order in which each header comes after those it names, and each body with its header or later; operations
/// with theirs where `whole`, as they always travel.
fn order(w: &mut World, envelopes: &[Carried], whole: bool) -> Vec<Carried> {
    let frames: Vec<HeaderFrame> = envelopes
        .iter()
        .map(|(header, _)| HeaderFrame::parse(header).unwrap())
        .collect();
    let mut left: Vec<usize> = (0..envelopes.len()).collect();
    let mut done = std::collections::BTreeSet::new();
    let mut out: Vec<Carried> = Vec::new();
    let mut later: Vec<Carried> = Vec::new();
    while !left.is_empty() || !later.is_empty() {
        if !later.is_empty() && (left.is_empty() || w.below(6) == 0) {
            let at = usize::try_from(w.below(later.len() as u64)).unwrap();
            out.push(later.swap_remove(at));
            continue;
        }
        let free: Vec<usize> = left
            .iter()
            .copied()
            .filter(|at| {
                let head = &frames[*at].header().head;
                head.seen
                    .iter()
                    .chain(&head.previous)
                    .all(|id| done.contains(id))
            })
            .collect();
        let at = free[usize::try_from(w.below(free.len() as u64)).unwrap()];
        left.retain(|other| *other != at);
        done.insert(frames[at].id());
        let (header, body) = envelopes[at].clone();
        let control = frames[at].header().head.kind == Kind::Control;
        if w.below(3) == 0 && !(whole && control) {
            out.push((header.clone(), None));
            later.push((header, body));
        } else {
            out.push((header, body));
        }
    }
    out
}

fn file(w: &mut World, apart: &Apart, envelopes: &[Carried]) -> Vec<u8> {
    let mut rng = w.fork_rng();
    let readers = Readers {
        newest: &EpochKey::generate(&mut rng),
        devices: &[apart.keys.public()],
        removed: &[],
        group: apart.group,
    };
    let content = postcard::to_stdvec(&(envelopes,)).unwrap();
    Bundle::seal(&content, &readers, &mut rng).unwrap()
}

/// The parts of what is shown that no envelope of one's own adds to.
fn same(a: &Look, b: &Look, about: &str) {
    assert_eq!(a.members, b.members, "{about}");
    assert_eq!(a, b, "{about}");
}

#[test]
fn twenty_orders_with_a_start_between_envelopes_give_one_book() {
    let began = Instant::now();
    let (mut w, all) = eventful(71);
    let whole = w.look(all[2]);
    // Not a founder: nobody hands the first key to its maker again.
    let disk = w.backup(all[1]);
    let apart = take_apart(&disk);
    let mut fed = 0;
    for round in 0..20 {
        w.restore(all[1], apart.bare.clone());
        let envelopes = order(&mut w, &apart.envelopes, true);
        for one in &envelopes {
            let news = file(&mut w, &apart, std::slice::from_ref(one));
            let taken = w.take(all[1], &news).unwrap().unwrap();
            assert_eq!((taken.refused, taken.waiting), (0, 0));
            fed += 1;
            match w.below(if round % 2 == 0 { 2 } else { 12 }) {
                0 => w.restart(all[1]),
                1 => w.crash_and_open(all[1]),
                _ => {}
            }
        }
        same(&w.look(all[1]), &whole, &format!("order {round}"));
        assert_eq!(w.numbers(all[1]), CARDS);
        w.crash_and_open(all[1]);
        same(
            &w.look(all[1]),
            &whole,
            &format!("order {round}, opened again"),
        );
        assert_eq!(w.book(all[1]).status.waiting, 0);
    }
    println!(
        "20 orders of {} envelopes, {fed} files, {:.1} s",
        apart.envelopes.len(),
        began.elapsed().as_secs_f64()
    );
    assert!(apart.envelopes.len() > 60);
}

#[test]
fn envelopes_that_come_before_what_they_name_give_the_same_book() {
    let (mut w, all) = eventful(72);
    let whole = w.look(all[2]);
    let apart = take_apart(&w.backup(all[1]));
    for round in 0..10 {
        w.restore(all[1], apart.bare.clone());
        let mut envelopes = order(&mut w, &apart.envelopes, false);
        // In no order at all, in files of some, and some of them twice.
        for at in (1..envelopes.len()).rev() {
            let other = usize::try_from(w.below(at as u64 + 1)).unwrap();
            envelopes.swap(at, other);
        }
        for some in envelopes.chunks(7).chain(envelopes.chunks(20)) {
            let news = file(&mut w, &apart, some);
            assert_eq!(w.take(all[1], &news).unwrap().unwrap().refused, 0);
        }
        same(&w.look(all[1]), &whole, &format!("round {round}"));
        assert_eq!(w.numbers(all[1]), CARDS);
        assert_eq!(w.book(all[1]).status.waiting, 0);
    }
}

#[test]
fn a_book_made_anew_from_its_envelopes_is_the_book_that_grew() {
    for seed in 73..78 {
        let (mut w, all) = eventful(seed);
        for who in all {
            let grown = w.look(who);
            let cards = w.numbers(who);
            let mut disk = w.backup(who);
            let mut batch = WriteBatch::default();
            for shelf in [Shelf::Pages, Shelf::Changes, Shelf::Peers] {
                for (key, _) in disk.scan(shelf).unwrap() {
                    batch.delete(shelf, key);
                }
            }
            disk.commit(&batch).unwrap();
            w.restore(who, disk);
            same(
                &w.look(who),
                &grown,
                &format!("seed {seed}, device {}", who.0),
            );
            assert_eq!(w.numbers(who), cards);
        }
    }
}
