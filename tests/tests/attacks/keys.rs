//! Keys that somebody makes so that others are left behind.

use commonbook_members::Op;
use commonbook_seal::{EpochKey, KeyPart};
use commonbook_tests::sim::{Cheat, Loot, Who, World};

/// New keys for everybody, one after another, handed to one of them.
fn new_keys(w: &mut World, by: Who, to: Who, everybody: &[Who], count: usize) {
    let mut cheat = Cheat::with_the_disk_of(w, by);
    let publics = everybody
        .iter()
        .map(|who| Loot::of(w[*who].vault()).keys.public());
    let mut publics: Vec<_> = publics.collect();
    publics.sort_by_key(|public| public.device);
    let (keys, known) = (cheat.keys.clone(), cheat.known);
    let (mut at, mut envelopes) = (cheat.begin(&keys, known), Vec::new());
    for _ in 0..count {
        let key = EpochKey::generate(&mut cheat.rng);
        let part = KeyPart::make(cheat.group, &key, &publics, &[], &[], &mut cheat.rng);
        let op = Op::Rekey {
            key: key.key_id(),
            recipients: publics.iter().map(|d| d.device).collect(),
        };
        let (id, carried) = cheat.operation(&at, &key, &op, &part.encode());
        at = at.after(id);
        envelopes.push(carried);
    }
    let news = cheat.news(&envelopes);
    let taken = w.take(to, &news).unwrap().unwrap();
    assert_eq!((taken.new, taken.refused), (count, 0));
}

#[test]
fn who_changes_the_key_again_and_again_locks_nobody_out() {
    for count in [7, 8, 9, 40] {
        let mut w = World::seeded(930);
        let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
        new_keys(&mut w, cleo, ana, &[ana, bo, cleo], count);
        w.add_rule(ana, "One speaks at a time");
        w.add_rule(bo, "Tea first");
        w.until_quiet();
        // Whichever of the two calls.
        let (calls, answers) = if count % 2 == 0 { (ana, bo) } else { (bo, ana) };
        w.meet(calls, answers);
        w.assert_equal(&[ana, bo]);
        assert_eq!(w.rules(ana).len(), 2, "after {count} keys");
    }
}
