//! Envelopes at places that are not theirs.

use commonbook_replica::Shelf;
use commonbook_seal::{EnvelopeId, Kind, PageId};
use commonbook_tests::sim::{Cheat, Lie, Place, World};

/// Something of the cheat at a place, as it travels.
fn at(cheat: &mut Cheat, place: &Place) -> (EnvelopeId, Vec<u8>) {
    let (by, key) = (cheat.keys.clone(), cheat.epochs[0].clone());
    let lie = Lie {
        kind: Kind::Control,
        page: PageId::CONTROL,
        payload: b"?",
        key_part: b"",
    };
    let (id, carried) = cheat.put(&by, place, &key, lie);
    (id, cheat.news(&[carried]))
}

#[test]
fn what_does_not_follow_the_last_of_its_own_chain_is_refused() {
    let mut w = World::seeded(931);
    let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    let mut cheat = Cheat::with_the_disk_of(&mut w, cleo);
    let taken = |w: &mut World, news: &[u8]| {
        let taken = w.take(ana, news).unwrap().unwrap();
        (taken.new, taken.refused)
    };
    let known = cheat.known;
    let keys = cheat.keys.clone();
    let [one, other] = [(); 2].map(|()| cheat.begin(&keys, known));
    let (first, news) = at(&mut cheat, &one);
    assert_eq!(taken(&mut w, &news), (1, 0));
    let (elsewhere, news) = at(&mut cheat, &other);
    assert_eq!(taken(&mut w, &news), (1, 0));

    let next = |previous, height| Place {
        chain: one.chain,
        start: None,
        height,
        previous: Some(previous),
        seen: Vec::new(),
    };
    // At another height, after another chain of the same device, and after anything that somebody else wrote.
    let rows = w.rows(bo).into_iter();
    let headers = rows.filter(|(shelf, _)| *shelf == Shelf::Headers);
    let others = headers.map(|(_, (id, _))| EnvelopeId::from_bytes(id.try_into().unwrap()));
    let mut wrong = vec![next(first, 2), next(first, 7), next(elsewhere, 1)];
    for id in others {
        wrong.extend((1..12).map(|height| next(id, height)));
    }
    assert!(wrong.len() > 50);
    for place in &wrong {
        let (_, news) = at(&mut cheat, place);
        assert_eq!(taken(&mut w, &news), (0, 1), "{place:?}");
    }
    let (_, news) = at(&mut cheat, &next(first, 1));
    assert_eq!(taken(&mut w, &news), (1, 0), "and this one follows");
}
