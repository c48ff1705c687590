use commonbook_seal::{
    Content, DeviceKeys, DevicePublic, Draft, Envelope, EnvelopeId, EpochKey, Frame, GroupId,
    KeyPart, KeyPartError, Kind, OpenError, PageKey, Told, Under,
};

use rand_chacha::rand_core::Rng as _;

use crate::world::{World, rng};

#[test]
fn each_recipient_gets_the_key_and_nobody_else() {
    let mut world = World::new(40);
    let carla = DeviceKeys::generate(&mut world.rng);
    let to = [world.ana.public(), world.bo.public()];
    let last = EpochKey::generate(&mut world.rng);
    let part = KeyPart::make(
        world.group,
        &world.epoch,
        &to,
        &[],
        &[Told {
            device: &carla.public(),
            by: &last,
        }],
        &mut world.rng,
    );
    let part = KeyPart::decode(&part.encode()).unwrap();
    assert_eq!((part.key(), part.recipients()), (world.epoch.key_id(), 2));
    assert_eq!(
        part.open(&world.ana, world.group),
        Some(world.epoch.clone())
    );
    assert_eq!(part.open(&world.bo, world.group), Some(world.epoch.clone()));
    assert_eq!(part.open(&carla, world.group), None);
    assert_eq!(part.open(&world.ana, GroupId::of_genesis(b"another")), None);
    let by = [last];
    assert!(part.notice_for(&carla, world.group, &by));
    assert!(!part.notice_for(&carla, world.group, &[world.epoch.clone()]));
    assert!(!part.notice_for(&carla, GroupId::of_genesis(b"another"), &by));
    assert!(!part.notice_for(&world.ana, world.group, &by));
    assert_eq!(part.superseded(&world.epoch).unwrap(), []);
}

#[test]
fn the_newest_key_opens_the_older_ones() {
    let mut rng = rng(41);
    let group = GroupId::of_genesis(b"g");
    let old: Vec<_> = (0..3).map(|_| EpochKey::generate(&mut rng)).collect();
    let new = EpochKey::generate(&mut rng);
    let part = KeyPart::make(group, &new, &[], &old, &[], &mut rng);
    let part = KeyPart::decode(&part.encode()).unwrap();
    assert_eq!(part.superseded(&new).unwrap(), old);
    assert_eq!(part.superseded(&old[0]), Err(OpenError::WrongKey));
    let mut bytes = part.encode();
    let last = bytes.len() - 3;
    bytes[last] ^= 1;
    assert_eq!(
        KeyPart::decode(&bytes).unwrap().superseded(&new),
        Err(OpenError::Damaged)
    );
}

#[test]
fn a_page_key_is_no_epoch_key() {
    let mut world = World::new(42);
    let card = PageKey::generate(&mut world.rng);
    let part = KeyPart::make_for_page(world.group, &card, &[world.bo.public()], &mut world.rng);
    let part = KeyPart::decode(&part.encode()).unwrap();
    assert_eq!(part.key(), card.key_id());
    assert_eq!(part.open_for_page(&world.bo, world.group), Some(card));
    assert_eq!(part.open_for_page(&world.ana, world.group), None);
    assert_eq!(part.open(&world.bo, world.group), None);
}

#[test]
fn the_number_of_wraps_does_not_tell_to_how_many_a_page_is_given() {
    let mut world = World::new(44);
    let card = PageKey::generate(&mut world.rng);
    for (recipients, slots) in [
        (0, 4),
        (1, 4),
        (4, 4),
        (5, 16),
        (17, 48),
        (48, 48),
        (60, 48),
    ] {
        let mut to = vec![world.ana.public(); recipients];
        if let Some(last) = to.last_mut() {
            *last = world.bo.public();
        }
        let part = KeyPart::make_for_page(world.group, &card, &to, &mut world.rng);
        assert_eq!(part.recipients(), slots, "{recipients}");
        let opened = part.open_for_page(&world.bo, world.group);
        assert_eq!(
            opened.is_some(),
            (1..=48).contains(&recipients),
            "{recipients}"
        );
    }
}

#[test]
fn a_broken_device_cannot_stop_a_new_key() {
    let mut world = World::new(43);
    let broken = DevicePublic {
        kem: vec![1, 2, 3],
        ..world.bo.public()
    };
    let to = [broken.clone(), world.ana.public()];
    let part = KeyPart::make(
        world.group,
        &world.epoch,
        &to,
        &[],
        &[Told {
            device: &broken,
            by: &world.epoch,
        }],
        &mut world.rng,
    );
    let part = KeyPart::decode(&part.encode()).unwrap();
    assert_eq!(part.recipients(), 2);
    assert_eq!(
        part.open(&world.ana, world.group),
        Some(world.epoch.clone())
    );
    assert_eq!(part.open(&world.bo, world.group), None);
}

#[test]
fn a_wrap_of_another_key_is_not_taken() {
    let mut world = World::new(44);
    let other = EpochKey::generate(&mut world.rng);
    let part = KeyPart::make(
        world.group,
        &world.epoch,
        &[world.ana.public()],
        &[],
        &[],
        &mut world.rng,
    );
    let mut bytes = part.encode();
    bytes[..16].copy_from_slice(other.key_id().as_bytes());
    assert_eq!(
        KeyPart::decode(&bytes)
            .unwrap()
            .open(&world.ana, world.group),
        None
    );
}

#[test]
fn a_rekey_for_120_devices_fits_into_a_control_envelope() {
    let mut world = World::new(45);
    let public = world.bo.public();
    let devices = vec![public; 120];
    let told = Told {
        device: &devices[0],
        by: &world.epoch,
    };
    let old: Vec<_> = (0..40)
        .map(|_| EpochKey::generate(&mut world.rng))
        .collect();
    let part = KeyPart::make(
        world.group,
        &world.epoch,
        &devices,
        &old,
        &[told; 3],
        &mut world.rng,
    )
    .encode();
    println!("a rekey for 120 devices: {} bytes", part.len());
    assert!(part.len() < 146_000);
    let content = commonbook_seal::Content {
        payload: b"rekey",
        key_part: &part,
        tip: [0; 32],
    };
    let draft = world.later(commonbook_seal::Kind::Control);
    let under = commonbook_seal::Under::Epoch(&world.epoch);
    assert!(
        commonbook_seal::Envelope::seal(draft, under, content, &world.ana, &mut world.rng).is_ok()
    );
}

#[test]
fn what_is_no_key_part_is_refused() {
    let mut world = World::new(46);
    let (ana, bo) = (world.ana.public(), world.bo.public());
    let old = [EpochKey::generate(&mut world.rng)];
    let bytes = KeyPart::make(
        world.group,
        &world.epoch,
        &[ana],
        &old,
        &[Told {
            device: &bo,
            by: &old[0],
        }],
        &mut world.rng,
    )
    .encode();
    for len in (0..bytes.len()).step_by(7) {
        assert_eq!(KeyPart::decode(&bytes[..len]), Err(KeyPartError::Form));
    }
    assert_eq!(
        KeyPart::decode(&[&bytes[..], &[0]].concat()),
        Err(KeyPartError::Form)
    );
    let mut many = bytes.clone();
    many[16..18].copy_from_slice(&u16::MAX.to_le_bytes());
    assert_eq!(KeyPart::decode(&many), Err(KeyPartError::Cap));
    let mut long = bytes;
    let at = 18 + 1168;
    long[at..at + 4].copy_from_slice(&u32::MAX.to_le_bytes());
    assert_eq!(KeyPart::decode(&long), Err(KeyPartError::Cap));
}

#[test]
fn a_page_s_key_for_as_many_as_can_be_leaves_room_for_what_a_card_says() {
    let mut world = World::new(45);
    let card = PageKey::generate(&mut world.rng);
    let to = vec![world.bo.public(); KeyPart::PAGE_RECIPIENTS];
    let part = KeyPart::make_for_page(world.group, &card, &to, &mut world.rng).encode();
    // 500 characters and hours of 200, up to four bytes each; 120 members by id; 48 devices; and what is around them.
    let mut payload = vec![0; 500 * 4 + 200 * 4 + 120 * 17 + 48 * 32 + 800];
    world.rng.fill_bytes(&mut payload);
    let seen = (0..32).map(|n| EnvelopeId::from_bytes([n; 32])).collect();
    let draft = Draft {
        seen,
        previous: Some(EnvelopeId::from_bytes([9; 32])),
        ..world.first(Kind::Changes)
    };
    let under = card.in_epoch(&world.epoch);
    let content = Content {
        payload: &payload,
        key_part: &part,
        tip: [1; 32],
    };
    let sealed = Envelope::seal(
        draft,
        Under::Page(&under),
        content,
        &world.ana,
        &mut world.rng,
    );
    let opened = Frame::parse(&sealed.unwrap().encode())
        .unwrap()
        .verify(&world.ana.id())
        .unwrap()
        .open(&under);
    assert_eq!(opened.unwrap().payload, payload);
}
