use std::collections::BTreeSet;

use commonbook_seal::{BEACONS, EpochKey, Hello, Meeting, Role, beacon, beacons, find_beacon};

use crate::world::{World, rng};

fn epochs(count: usize, seed: u64) -> Vec<EpochKey> {
    let mut rng = rng(seed);
    (0..count).map(|_| EpochKey::generate(&mut rng)).collect()
}

#[test]
fn devices_of_one_group_know_each_other_by_their_beacons() {
    let (all, mut rng) = (epochs(12, 70), rng(71));
    let endpoint = [1; 32];
    let marks = beacons(&all[2..5], &endpoint, &mut rng);
    assert_eq!(marks.len(), BEACONS);
    assert_eq!(find_beacon(&marks, &all, &endpoint), Some(2));
    assert_eq!(find_beacon(&marks, &all[..2], &endpoint), None);
    assert_eq!(
        find_beacon(&marks, &all, &[2; 32]),
        None,
        "an announcement copied to another endpoint"
    );
    let many = beacons(&all, &endpoint, &mut rng);
    assert!(
        many.contains(&beacon(&all[7], &endpoint)) && !many.contains(&beacon(&all[8], &endpoint))
    );
    assert_eq!(find_beacon(&[], &all, &endpoint), None);
}

#[test]
fn no_mark_is_ever_seen_twice() {
    let (all, mut rng) = (epochs(3, 72), rng(73));
    let mut seen = BTreeSet::new();
    for n in 0..1000_u32 {
        let mut endpoint = [0; 32];
        endpoint[..4].copy_from_slice(&n.to_le_bytes());
        for mark in beacons(&all, &endpoint, &mut rng) {
            assert!(seen.insert(mark));
        }
    }
    assert_eq!(seen.len(), 8000);
}

#[test]
fn a_hello_shows_the_newest_common_epoch() {
    let (all, mut rng) = (epochs(12, 74), rng(75));
    let hello = Hello::new(&all[2..6], Role::Dials, b"exporter", &mut rng);
    let hello = Hello::decode(&hello.encode()).unwrap();
    assert_eq!(hello.common(&all, Role::Dials, b"exporter"), Some(2));
    assert_eq!(hello.common(&all[3..], Role::Dials, b"exporter"), Some(0));
    assert_eq!(hello.common(&all[6..], Role::Dials, b"exporter"), None);
    assert_eq!(
        hello.common(&all, Role::Dials.other(), b"exporter"),
        None,
        "sent back"
    );
    assert_eq!(hello.common(&all, Role::Dials, b"another connection"), None);
    let stranger = Hello::new(&[], Role::Dials, b"exporter", &mut rng);
    assert_eq!(stranger.encode().len(), hello.encode().len());
    assert_eq!(stranger.common(&all, Role::Dials, b"exporter"), None);
    for wrong in [0, 127, 129] {
        assert_eq!(Hello::decode(&vec![0; wrong]), None);
    }
}

#[test]
fn the_order_of_a_hello_says_nothing() {
    let (all, mut rng) = (epochs(4, 76), rng(77));
    let oldest = EpochKey::clone(&all[3]);
    let mut places = BTreeSet::new();
    for _ in 0..200 {
        let bytes = Hello::new(&all, Role::Dials, b"e", &mut rng).encode();
        let alone = |place: usize| {
            let mut blank = [0; Hello::LEN];
            blank[place * 16..][..16].copy_from_slice(&bytes[place * 16..][..16]);
            Hello::decode(&blank)
                .unwrap()
                .common(std::slice::from_ref(&oldest), Role::Dials, b"e")
                .is_some()
        };
        places.extend((0..8).filter(|place| alone(*place)));
    }
    assert_eq!(places.len(), 8);
}

#[test]
fn a_signed_proof_holds_for_exactly_this_meeting() {
    let world = World::new(78);
    let meeting = Meeting {
        group: world.group,
        role: Role::Dials,
        exporter: b"exporter",
        dials: [1; 32],
        answers: [2; 32],
        tips: [3; 32],
    };
    let signature = meeting.sign(&world.ana);
    assert!(meeting.signed_by(&world.ana.id(), &signature));
    assert!(!meeting.signed_by(&world.bo.id(), &signature));
    let others = [
        Meeting {
            group: commonbook_seal::GroupId::of_genesis(b"x"),
            ..meeting
        },
        Meeting {
            role: Role::Answers,
            ..meeting
        },
        Meeting {
            exporter: b"another",
            ..meeting
        },
        Meeting {
            dials: [2; 32],
            ..meeting
        },
        Meeting {
            answers: [1; 32],
            ..meeting
        },
        Meeting {
            tips: [0; 32],
            ..meeting
        },
    ];
    for other in others {
        assert!(!other.signed_by(&world.ana.id(), &signature));
    }
}
