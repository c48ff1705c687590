use std::time::{Duration, Instant};

use commonbook_seal::{Cost, CostError, MasterKey, Slot, SlotError};

use crate::world::rng;

const CHEAP: Cost = Cost::smallest_legal_for_tests();

#[test]
fn the_passphrase_opens_and_no_other() {
    let mut rng = rng(50);
    let master = MasterKey::generate(&mut rng);
    for passphrase in ["tea on Tuesday", "", "žluťoučký kůň", "a\0b"] {
        let slot = Slot::create(passphrase, &master, CHEAP, &mut rng).unwrap();
        let slot = Slot::decode(&slot.encode()).unwrap();
        assert_eq!(slot.open(passphrase).unwrap(), master);
        assert_eq!(
            slot.open("Tea on Tuesday").unwrap_err(),
            SlotError::WrongPassphrase
        );
        assert_eq!(slot.cost(), CHEAP);
    }
}

#[test]
fn the_default_cost_is_what_is_promised() {
    let cost = Cost::default();
    assert_eq!(
        (cost.memory_kib(), cost.passes(), cost.lanes()),
        (65_536, 3, 1)
    );
    let mut rng = rng(51);
    let master = MasterKey::generate(&mut rng);
    let begun = Instant::now();
    let slot = Slot::create("tea", &master, cost, &mut rng).unwrap();
    println!("64 MiB, 3 passes: {:?}", begun.elapsed());
    assert_eq!(slot.encode().len(), Slot::LEN);
}

#[test]
fn every_flipped_byte_is_damage_and_not_a_wrong_passphrase() {
    let mut rng = rng(52);
    let bytes = Slot::create("tea", &MasterKey::generate(&mut rng), CHEAP, &mut rng)
        .unwrap()
        .encode();
    for place in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[place] ^= 0x10;
        let expected = if place == 0 {
            SlotError::Newer
        } else {
            SlotError::Damaged
        };
        assert_eq!(Slot::decode(&changed).unwrap_err(), expected, "{place}");
    }
    for len in 0..bytes.len() {
        assert_eq!(Slot::decode(&bytes[..len]).unwrap_err(), SlotError::Damaged);
    }
    assert_eq!(
        Slot::decode(&[&bytes[..], &[0]].concat()).unwrap_err(),
        SlotError::Damaged
    );
}

/// Whoever can write to the file can also make the checksum right.
#[test]
fn absurd_costs_are_refused_at_once() {
    let mut rng = rng(53);
    let bytes = Slot::create("tea", &MasterKey::generate(&mut rng), CHEAP, &mut rng)
        .unwrap()
        .encode();
    let begun = Instant::now();
    for (memory, passes, lanes) in [
        (u32::MAX, 1, 1),
        (1_048_577, 1, 1),
        (8, u32::MAX, 1),
        (1_048_576, 17, 1),
        (8, 1, 9),
        (u32::MAX, u32::MAX, u32::MAX),
        (7, 1, 1),
        (8, 0, 1),
        (8, 1, 0),
        (15, 1, 2),
    ] {
        let mut changed = bytes.clone();
        for (at, value) in [(1, memory), (5, passes), (9, lanes)] {
            changed[at..at + 4].copy_from_slice(&u32::to_le_bytes(value));
        }
        resum(&mut changed);
        assert_eq!(Slot::decode(&changed).unwrap_err(), SlotError::TooExpensive);
    }
    assert!(begun.elapsed() < Duration::from_millis(100));
    assert_eq!(Cost::new(1_048_577, 1, 1), Err(CostError::TooBig));
    assert_eq!(Cost::new(15, 1, 2), Err(CostError::TooSmall));
    assert!(Cost::new(1_048_576, 16, 8).is_ok());
}

/// A slot whose parts were exchanged for those of another one, with a right checksum.
#[test]
fn parts_of_two_slots_do_not_make_one() {
    let mut rng = rng(54);
    let master = MasterKey::generate(&mut rng);
    let [one, two] = [1, 2].map(|_| {
        Slot::create("tea", &master, CHEAP, &mut rng)
            .unwrap()
            .encode()
    });
    let mut mixed = one;
    mixed[13..29].copy_from_slice(&two[13..29]);
    resum(&mut mixed);
    assert_eq!(
        Slot::decode(&mixed).unwrap().open("tea").unwrap_err(),
        SlotError::WrongPassphrase
    );
}

fn resum(bytes: &mut [u8]) {
    let at = bytes.len() - 8;
    let mut hasher = blake3::Hasher::new_derive_key("commonbook v1 slot checksum");
    hasher
        .update(&(at as u64).to_le_bytes())
        .update(&bytes[..at]);
    hasher.finalize_xof().fill(&mut bytes[at..]);
}
