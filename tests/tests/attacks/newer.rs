//! A change that this version does not know, and somebody who made it up.

use commonbook_replica::{Proposal, Refusal, Shelf};
use commonbook_seal::{EnvelopeId, KeyPart};
use commonbook_tests::sim::{Cheat, Who, World};

/// Somebody who has the disk of a member, and signs after the last that this member wrote.
fn cheat_of(w: &mut World, who: Who) -> Cheat {
    let mut cheat = Cheat::with_the_disk_of(w, who);
    let headers = w.rows(who).into_iter();
    let headers = headers.filter(|(shelf, _)| *shelf == Shelf::Headers);
    let (last, _) = headers
        .map(|(_, row)| row)
        .max_by_key(|(_, row)| row[..8].to_vec())
        .unwrap();
    cheat.known = EnvelopeId::from_bytes(last.try_into().unwrap());
    cheat
}

#[test]
fn who_stops_everybody_with_a_change_that_nobody_knows_can_be_removed() {
    let mut w = World::seeded(913);
    let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    let mut cheat = cheat_of(&mut w, cleo);
    let cleos = cheat.keys.clone();
    // An operation of kind 99, which hands out a key as well.
    let secret = commonbook_seal::EpochKey::generate(&mut cheat.rng);
    let everybody = [ana, bo].map(|who| Cheat::with_the_disk_of(&mut w, who).keys.public());
    let part = KeyPart::make(cheat.group, &secret, &everybody, &[], &[], &mut cheat.rng);
    let key = cheat.epochs[0].clone();
    let newer = cheat.control(&cleos, &key, &[99, 1, 2], &part.encode());
    let news = cheat.news(&[newer]);
    for who in [ana, bo] {
        assert!(w.take(who, &news).unwrap().is_ok());
        assert!(w.book(who).status.newer_version);
        let edit = commonbook_book::Edit::SetPurpose { text: "x".into() };
        assert_eq!(w.edit(who, edit), Some(Err(Refusal::NewerVersion)));
        let number = w.propose(who, Proposal::Number(3));
        assert_eq!(number, Err(Refusal::NewerVersion));
    }
    let member = w.member(cleo);
    assert_eq!(w.propose(ana, Proposal::Remove(member)), Ok(false));
    w.meet(ana, bo);
    assert_eq!(w.agree_to_all(bo), 1);
    w.meet(ana, bo);
    for who in [ana, bo] {
        assert_eq!(w.book(who).members.members.len(), 2);
        assert!(w.book(who).status.newer_version);
    }
    w.assert_equal(&[ana, bo]);
    // The new key carries no key that this version cannot place.
    let bos = Cheat::with_the_disk_of(&mut w, bo);
    let newest = bos
        .epochs
        .iter()
        .filter(|key| !cheat.epochs.contains(key) && **key != secret);
    let newest: Vec<_> = newest.collect();
    let carried = |(_, (_, row)): &(Shelf, (Vec<u8>, Vec<u8>))| {
        let body = commonbook_seal::Body::decode(row).ok()?;
        let part = KeyPart::decode(&body.key_part).ok()?;
        newest.iter().find_map(|key| part.superseded(key).ok())
    };
    let rows = w.rows(bo);
    let carried: Vec<_> = rows.iter().filter_map(carried).flatten().collect();
    assert!(!carried.is_empty() && !carried.contains(&secret));
}

#[test]
fn what_is_no_operation_is_heard_and_does_nothing() {
    let mut w = World::seeded(914);
    let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    let mut cheat = cheat_of(&mut w, cleo);
    let (cleos, key) = (cheat.keys.clone(), cheat.epochs[0].clone());
    // A proposal that ends early, and a number that must not be.
    for bytes in [&[1, 1][..], &[1, 3, 0]] {
        let noise = cheat.control(&cleos, &key, bytes, &[]);
        let news = cheat.news(&[noise]);
        for who in [ana, bo] {
            assert!(w.take(who, &news).unwrap().is_ok());
        }
    }
    let edit = commonbook_book::Edit::SetPurpose { text: "x".into() };
    assert_eq!(w.edit(ana, edit), Some(Ok(())));
    let member = w.member(cleo);
    assert_eq!(w.propose(ana, Proposal::Remove(member)), Ok(false));
    w.meet(ana, bo);
    assert_eq!(w.agree_to_all(bo), 1);
    w.meet(ana, bo);
    for who in [ana, bo] {
        assert!(!w.book(who).status.newer_version);
        assert_eq!(w.book(who).members.members.len(), 2);
        assert_eq!(w.book(who).plan.purpose, "x");
    }
    w.assert_equal(&[ana, bo]);
}
