//! Who can tell a laptop that it was removed.

use commonbook_book::Standing;
use commonbook_replica::{LinkEvent, LinkId, Proposal};
use commonbook_seal::{DeviceKeys, EpochKey};
use commonbook_tests::sim::{Carried, Cheat, Who, World, device_of};

use crate::standing;

#[test]
fn who_does_not_belong_cannot_tell_others_that_they_were_removed() {
    let mut w = World::seeded(900);
    let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    let bos = device_of(&mut w, bo).public();
    let mut cheat = Cheat::with_the_disk_of(&mut w, cleo);
    let stranger = DeviceKeys::generate(&mut w.fork_rng());
    let forged = cheat.forged_notice(&stranger, &bos);
    let news = cheat.news(&[forged]);
    assert!(w.take(bo, &news).unwrap().is_ok());
    assert_eq!(standing(&w, bo), Standing::Member);
    w.restart(bo);
    assert_eq!(standing(&w, bo), Standing::Member);
    w.add_rule(bo, "We go on");
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo]);
}

#[test]
fn a_member_who_lies_about_a_removal_is_believed_only_until_others_are_met() {
    let mut w = World::seeded(901);
    let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    let bos = device_of(&mut w, bo).public();
    let mut cheat = Cheat::with_the_disk_of(&mut w, cleo);
    let cleos = cheat.keys.clone();
    let forged = cheat.forged_notice(&cleos, &bos);
    let news = cheat.news(&[forged]);
    assert!(w.take(bo, &news).unwrap().is_ok());
    w.meet(ana, bo);
    assert_eq!(standing(&w, bo), Standing::Member);
    // Nor again by what is held already: at the next news, or in the next sitting.
    w.add_rule(ana, "We go on");
    w.meet(ana, bo);
    assert_eq!(standing(&w, bo), Standing::Member);
    w.restart(bo);
    assert_eq!(standing(&w, bo), Standing::Member);
    w.add_rule(bo, "All of us");
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo]);
}

/// Removes somebody by two, who tell the others named.
fn remove(w: &mut World, by: [Who; 2], whom: Who, tell: &[Who]) {
    let member = w.member(whom);
    assert_eq!(w.propose(by[0], Proposal::Remove(member)), Ok(false));
    w.meet(by[0], by[1]);
    assert_eq!(w.agree_to_all(by[1]), 1);
    w.meet(by[1], by[0]);
    tell.iter().for_each(|who| w.meet(by[0], *who));
}

#[test]
fn who_was_removed_cannot_tell_others_that_they_were() {
    let mut w = World::seeded(910);
    let [ana, bo, cleo, dee] = w.group(["Ana", "Bo", "Cleo", "Dee"]);
    remove(&mut w, [ana, bo], dee, &[cleo]);
    let cleos = device_of(&mut w, cleo).public();
    let mut cheat = Cheat::with_the_disk_of(&mut w, dee);
    let dees = cheat.keys.clone();
    // On a stick: sealed so that Cleo opens it, so that nobody does, and inside.
    let theirs = cheat.epochs.clone();
    let nobody = EpochKey::generate(&mut cheat.rng);
    for newest in theirs.iter().chain([&nobody]) {
        let nothing = postcard::to_stdvec(&Vec::<Carried>::new()).unwrap();
        let news = cheat.file(&nothing, newest, &cheat.told(&cleos));
        w.take(cleo, &news);
        assert_eq!(standing(&w, cleo), Standing::Member);
    }
    let forged = cheat.forged_notice(&dees, &cleos);
    let news = cheat.news(&[forged]);
    w.take(cleo, &news);
    assert_eq!(standing(&w, cleo), Standing::Member);
    // On a connection.
    let link = LinkId(9_001);
    cheat.say(&mut w, cleo, link);
    assert!(!w.events(cleo, link).contains(&LinkEvent::Removed));
    assert_eq!(standing(&w, cleo), Standing::Member);
    w.restart(cleo);
    w.add_rule(cleo, "We go on");
    w.meet(ana, cleo);
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo, cleo]);
    // With a key that Cleo's group has now it would have been believed: this is how true ones are told.
    cheat.epochs = Cheat::with_the_disk_of(&mut w, ana).epochs;
    cheat.say(&mut w, cleo, LinkId(9_002));
    assert_eq!(standing(&w, cleo), Standing::Out);
}

#[test]
fn the_removed_are_told_whatever_they_had_heard_before() {
    // Cleo had not heard that Dee was removed; or had, and wrote nothing since.
    for heard in [false, true] {
        for by_file in [false, true] {
            let mut w = World::seeded(911);
            let [ana, bo, cleo, dee] = w.group(["Ana", "Bo", "Cleo", "Dee"]);
            remove(&mut w, [ana, bo], dee, &[]);
            let news = w.pack(ana).unwrap();
            if heard {
                assert!(w.take(cleo, &news).unwrap().is_ok());
                assert_eq!(w.book(cleo).members.members.len(), 3);
            }
            // There is nobody else who could.
            let eli = w.newcomer("Eli");
            w.join(ana, eli);
            w.meet(ana, bo);
            w.agree_to_all(bo);
            w.meet(ana, bo);
            remove(&mut w, [ana, bo], cleo, &[]);
            if by_file {
                let news = w.pack(bo).unwrap();
                w.take(cleo, &news);
            } else {
                w.meet(cleo, bo);
            }
            assert_eq!(standing(&w, cleo), Standing::Out, "{heard} {by_file}");
        }
    }
}
