use std::collections::BTreeSet;

use commonbook_seal::{
    Bundle, BundleError, DeviceKeys, DevicePublic, EpochKey, GroupId, Readers, Told, TooBig,
};

use crate::world::{World, noise};

struct Sealed {
    world: World,
    carla: DeviceKeys,
    bytes: Vec<u8>,
}

/// For the epoch, for Bo by a slot, and with a notice for Carla.
fn sealed(seed: u64, content: &[u8]) -> Sealed {
    let mut world = World::new(seed);
    let carla = DeviceKeys::generate(&mut world.rng);
    let (bo, gone) = ([world.bo.public()], carla.public());
    let removed = [Told {
        device: &gone,
        by: &world.epoch,
    }];
    let readers = Readers {
        newest: &world.epoch,
        devices: &bo,
        removed: &removed,
        group: world.group,
    };
    let bytes = Bundle::seal(content, &readers, &mut world.rng).unwrap();
    Sealed {
        world,
        carla,
        bytes,
    }
}

#[test]
fn members_and_listed_devices_open_and_nobody_else() {
    let content = noise(1, 5000);
    let Sealed {
        mut world,
        carla,
        bytes,
    } = sealed(80, &content);
    let other = EpochKey::generate(&mut world.rng);
    let both = [other.clone(), world.epoch.clone()];
    assert_eq!(
        Bundle::open(&bytes, &both, &world.ana).unwrap().as_slice(),
        content
    );
    assert_eq!(
        Bundle::open(&bytes, &[], &world.bo).unwrap().as_slice(),
        content
    );
    assert_eq!(
        Bundle::open(&bytes, &[other], &world.ana),
        Err(BundleError::NotForUs)
    );
    assert_eq!(
        Bundle::open(&bytes, &[], &carla),
        Err(BundleError::NotForUs)
    );
}

#[test]
fn a_removed_device_learns_that_and_nothing_else() {
    let Sealed {
        mut world,
        carla,
        bytes,
    } = sealed(81, b"news");
    let known = [EpochKey::generate(&mut world.rng), world.epoch.clone()];
    let told =
        |bytes: &[u8], keys, group, by: &[EpochKey]| Bundle::notice_for(bytes, keys, group, by);
    assert!(told(&bytes, &carla, world.group, &known));
    // By the key of somebody else she knows that it was not the group.
    assert!(!told(&bytes, &carla, world.group, &known[..1]));
    assert!(!told(
        &bytes,
        &carla,
        GroupId::of_genesis(b"another"),
        &known
    ));
    assert!(!told(&bytes, &world.bo, world.group, &known));
    assert!(!told(b"something else", &carla, world.group, &known));
}

#[test]
fn every_flipped_byte_is_found() {
    let Sealed { world, bytes, .. } = sealed(82, b"news");
    // In the slots each byte is one of a kind: every 37th is enough, and it is quick.
    let (slots, end) = (4 + 32 + 1 + 88, 4 + 32 + 1 + 88 + 4 * 1168);
    for place in (0..slots)
        .chain((slots..end).step_by(37))
        .chain(end..bytes.len())
    {
        for flip in [0x01, 0x80] {
            let mut changed = bytes.clone();
            changed[place] ^= flip;
            let opened = Bundle::open(&changed, std::slice::from_ref(&world.epoch), &world.ana);
            let error = opened.expect_err("taken");
            match place {
                0..3 => assert_eq!(error, BundleError::NotABundle),
                3 if flip == 0x80 => assert_eq!(error, BundleError::Newer),
                _ => assert!(
                    [BundleError::Damaged, BundleError::NotForUs].contains(&error),
                    "{place}"
                ),
            }
        }
    }
}

/// The last bit of each slot's curve point is noise for the slot, and still under the seal.
#[test]
fn the_noise_bit_of_a_slot_is_bound_too() {
    let Sealed { world, bytes, .. } = sealed(83, b"news");
    for slot in 0..4 {
        let mut changed = bytes.clone();
        changed[125 + slot * 1168 + 1119] ^= 0x80;
        assert_eq!(
            Bundle::open(&changed, &[], &world.bo),
            Err(BundleError::Damaged)
        );
    }
}

#[test]
fn cut_short_and_trailing_bytes_are_damage() {
    let Sealed { world, bytes, .. } = sealed(84, b"news");
    let epochs = [world.epoch.clone()];
    for len in (0..bytes.len()).step_by(11).chain([3, 4, 36, 37, 124, 125]) {
        let expected = if len < 3 {
            BundleError::NotABundle
        } else {
            BundleError::Damaged
        };
        assert_eq!(
            Bundle::open(&bytes[..len], &epochs, &world.ana),
            Err(expected),
            "{len}"
        );
    }
    assert_eq!(
        Bundle::open(&[&bytes[..], &[0]].concat(), &epochs, &world.ana),
        Err(BundleError::Damaged)
    );
    assert_eq!(
        Bundle::open(b"PK\x03\x04 some zip", &epochs, &world.ana),
        Err(BundleError::NotABundle)
    );
}

#[test]
fn slots_come_in_four_sizes_and_content_in_steps() {
    let mut world = World::new(85);
    let public = world.bo.public();
    let mut len = |content: &[u8], devices: usize, removed: usize| {
        let devices = vec![public.clone(); devices];
        let told = Told {
            device: &public,
            by: &world.epoch,
        };
        let removed = vec![told; removed];
        let readers = Readers {
            newest: &world.epoch,
            devices: &devices,
            removed: &removed,
            group: world.group,
        };
        Bundle::seal(content, &readers, &mut world.rng).map(|bytes| bytes.len())
    };
    let outside = |slots: usize| 4 + 32 + 1 + 88 + slots * 1168;
    for (devices, removed, slots) in [(0, 0, 4), (4, 0, 4), (3, 2, 16), (17, 0, 64), (65, 0, 256)] {
        assert_eq!(
            len(b"", devices, removed),
            Ok(outside(slots) + 56 + 256),
            "{devices}"
        );
    }
    assert_eq!(len(b"", 257, 0), Err(TooBig));
    // For notices there is what room is left.
    assert_eq!(len(b"", 250, 70), len(b"", 250, 0));
    assert_eq!(len(&[0; 252], 0, 0), len(&[], 0, 0));
    assert_eq!(len(&[0; 253], 0, 0), Ok(outside(4) + 56 + 272));
    assert_eq!(len(&noise(1, 100_000), 0, 0), Ok(outside(4) + 56 + 100_352));
}

#[test]
fn a_thousand_bundles_look_like_noise_behind_the_version() {
    let Sealed {
        world,
        bytes: first,
        ..
    } = sealed(86, b"the same news");
    let mut world = world;
    let mut prefixes = BTreeSet::new();
    let mut anywhere = BTreeSet::new();
    let mut counts = [0_u32; 256];
    let mut ones = vec![0_u32; first.len() * 8];
    let total = 1000;
    let devices = [world.bo.public()];
    for _ in 0..total {
        let readers = Readers {
            newest: &world.epoch,
            devices: &devices,
            removed: &[],
            group: world.group,
        };
        let bytes = Bundle::seal(b"the same news", &readers, &mut world.rng).unwrap();
        assert_eq!((bytes.len(), &bytes[..4]), (first.len(), &first[..4]));
        assert!(prefixes.insert(bytes[4..12].to_vec()));
        // Not only at the beginning: no eight bytes are met twice at all, on the grid of eight.
        for eight in bytes[4..].as_chunks::<8>().0 {
            assert!(anywhere.insert(*eight));
        }
        for (place, byte) in bytes.iter().enumerate().skip(4) {
            counts[usize::from(*byte)] += 1;
            for bit in 0..8 {
                ones[place * 8 + bit] += u32::from(byte >> bit & 1);
            }
        }
    }
    let expected = f64::from(counts.iter().sum::<u32>()) / 256.0;
    let chi: f64 = counts
        .iter()
        .map(|count| (f64::from(*count) - expected).powi(2) / expected)
        .sum();
    // 255 degrees of freedom: mean 255, deviation 22.6.
    assert!((130.0..380.0).contains(&chi), "chi² = {chi}");
    let worst = ones
        .iter()
        .skip(32)
        .map(|ones| ones.abs_diff(total / 2))
        .max()
        .unwrap();
    // 40,000 bits, deviation 15.8 each: the worst is about 68 off, a constant bit 500.
    assert!(worst < 100, "a bit is {worst} off");
    println!(
        "{total} bundles of {} bytes: chi² {chi:.0}, worst bit {worst} off 500",
        first.len()
    );
}

#[test]
fn file_names_say_nothing() {
    let mut world = World::new(87);
    let names: BTreeSet<_> = (0..1000)
        .map(|_| Bundle::file_name(&mut world.rng))
        .collect();
    assert_eq!(names.len(), 1000);
    assert!(names.iter().all(|name| {
        name.len() == 16
            && name
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    }));
}

#[test]
fn a_device_with_a_broken_key_is_passed_over() {
    let mut world = World::new(88);
    let devices = [
        DevicePublic {
            kem: vec![],
            ..world.ana.public()
        },
        world.bo.public(),
    ];
    let readers = Readers {
        newest: &world.epoch,
        devices: &devices,
        removed: &[],
        group: world.group,
    };
    let bytes = Bundle::seal(b"news", &readers, &mut world.rng).unwrap();
    assert_eq!(
        Bundle::open(&bytes, &[], &world.bo).unwrap().as_slice(),
        b"news"
    );
    assert_eq!(
        Bundle::open(&bytes, &[], &world.ana),
        Err(BundleError::NotForUs)
    );
}
