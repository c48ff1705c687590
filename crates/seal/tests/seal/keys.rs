use commonbook_seal::{
    ActorId, BadDeviceKeys, BadPublicKey, ChainId, DeviceKeys, DevicePublic, EpochKey, MasterKey,
    OpenError, PageId, PageKey, SealKey, wrap,
};

use crate::world::{World, rng};

#[test]
fn device_keys_survive_the_vault() {
    let mut rng = rng(30);
    let keys = DeviceKeys::generate(&mut rng);
    let bytes = keys.to_secret_bytes();
    let again = DeviceKeys::from_secret_bytes(&bytes).unwrap();
    assert_eq!(again.public(), keys.public());
    assert!(keys.public().is_well_formed());
    let sealed = wrap(&keys.public().kem, b"why", b"secret", &mut rng).unwrap();
    assert_eq!(again.unwrap(b"why", &sealed).unwrap().as_slice(), b"secret");
    for wrong in [
        &bytes[..64],
        &[&bytes[..], &[0]].concat(),
        &[&[2], &bytes[1..]].concat(),
        &[],
    ] {
        assert_eq!(
            DeviceKeys::from_secret_bytes(wrong).unwrap_err(),
            BadDeviceKeys
        );
    }
}

#[test]
fn a_signature_is_for_one_domain_and_one_message() {
    let world = World::new(31);
    let signature = world.ana.sign("ab", b"c");
    let ana = world.ana.id();
    assert!(ana.signed("ab", b"c", &signature));
    assert!(!ana.signed("a", b"bc", &signature));
    assert!(!ana.signed("ab", b"d", &signature));
    assert!(!world.bo.id().signed("ab", b"c", &signature));
}

#[test]
fn a_wrap_opens_for_its_device_and_purpose_only() {
    let mut world = World::new(32);
    let sealed = wrap(&world.ana.public().kem, b"why", &[1; 32], &mut world.rng).unwrap();
    assert_eq!(sealed.len(), 1168);
    assert_eq!(
        world.ana.unwrap(b"why", &sealed).unwrap().as_slice(),
        [1; 32]
    );
    assert!(world.ana.unwrap(b"other", &sealed).is_none());
    assert!(world.bo.unwrap(b"why", &sealed).is_none());
    for place in [0, 500, 1087, 1088, 1119, 1120, 1151, 1167] {
        let mut changed = sealed.clone();
        changed[place] ^= 1;
        assert!(world.ana.unwrap(b"why", &changed).is_none(), "{place}");
    }
    assert!(world.ana.unwrap(b"why", &sealed[..1119]).is_none());
    assert!(world.ana.unwrap(b"why", &[]).is_none());
    let long = vec![1; 100_000];
    let sealed = wrap(&world.ana.public().kem, &long, b"x", &mut world.rng).unwrap();
    assert_eq!(world.ana.unwrap(&long, &sealed).unwrap().as_slice(), b"x");
}

#[test]
fn keys_that_are_none_are_told() {
    let mut world = World::new(33);
    let good = world.ana.public();
    for kem in [vec![], vec![0; 1215], vec![0; 1217], vec![0xff; 1216]] {
        assert_eq!(wrap(&kem, b"", b"", &mut world.rng), Err(BadPublicKey));
        assert!(
            !DevicePublic {
                kem,
                ..good.clone()
            }
            .is_well_formed()
        );
    }
    for device in [[0; 32], {
        let mut one = [0; 32];
        one[0] = 1;
        one
    }] {
        let device = commonbook_seal::DeviceId::from_bytes(device);
        assert!(
            !DevicePublic {
                device,
                ..good.clone()
            }
            .is_well_formed()
        );
    }
}

#[test]
fn epoch_keys_are_stored_and_named_without_being_shown() {
    let mut rng = rng(34);
    let key = EpochKey::generate(&mut rng);
    let stored = postcard::to_allocvec(&key).unwrap();
    assert_eq!(stored.len(), 32);
    assert_eq!(postcard::from_bytes::<EpochKey>(&stored).unwrap(), key);
    assert!(!stored.starts_with(key.key_id().as_bytes()));
    assert_eq!(format!("{key:?}"), "EpochKey(secret)");
    let page = PageKey::generate(&mut rng);
    assert_eq!(
        postcard::from_bytes::<PageKey>(&postcard::to_allocvec(&page).unwrap()).unwrap(),
        page
    );
    assert_ne!(key, EpochKey::generate(&mut rng));
}

#[test]
fn different_things_get_different_keys_and_names() {
    let mut rng = rng(35);
    let key = EpochKey::generate(&mut rng);
    let [one, two] = [1, 2].map(|n| PageId::from_bytes([n; 16]));
    assert_ne!(key.page_key(one), key.page_key(two));
    let (own, other) = (key.page_key(one), key.page_key(two));
    let later = EpochKey::generate(&mut rng);
    let keys = [
        &own,
        &other,
        &own.in_epoch(&key),
        &own.in_epoch(&later),
        &other.in_epoch(&key),
    ];
    for (at, a) in keys.iter().enumerate() {
        assert!(
            keys.iter()
                .skip(at + 1)
                .all(|b| a != b && a.key_id() != b.key_id())
        );
    }
    assert_eq!(own.in_epoch(&key), own.in_epoch(&key));
    assert_eq!(key.page_key(one), key.page_key(one));
    assert_ne!(key.mac("ab", b"c"), key.mac("a", b"bc"));
    let chain = ChainId::from_bytes([1; 16]);
    assert_ne!(ActorId::of(chain, one), ActorId::of(chain, two));
    assert_ne!(
        commonbook_seal::tip(&[0; 16], &[1; 32]),
        commonbook_seal::tip(&[1; 16], &[1; 32])
    );
    let group = commonbook_seal::GroupId::of_genesis(b"g");
    assert_ne!(
        PageId::of_name(group, "charter"),
        PageId::of_name(group, "season 2025 1")
    );
}

#[test]
fn sealed_rows_open_in_their_place_only() {
    let mut rng = rng(36);
    let rows = MasterKey::generate(&mut rng).row_key(b"group 1");
    let sealed = rows.seal(b"shelf 1, key 1", b"value", &mut rng);
    assert_eq!(sealed.len(), 5 + SealKey::OVERHEAD);
    assert_eq!(
        rows.open(b"shelf 1, key 1", &sealed).unwrap().as_slice(),
        b"value"
    );
    assert_eq!(
        rows.open(b"shelf 1, key 2", &sealed),
        Err(OpenError::Damaged)
    );
    for place in 0..sealed.len() {
        let mut changed = sealed.clone();
        changed[place] ^= 1;
        let expected = if place < 40 {
            OpenError::WrongKey
        } else {
            OpenError::Damaged
        };
        assert_eq!(rows.open(b"shelf 1, key 1", &changed), Err(expected));
    }
    for len in 0..sealed.len() {
        assert!(rows.open(b"shelf 1, key 1", &sealed[..len]).is_err());
    }
    assert_ne!(
        rows.seal(b"", b"value", &mut rng),
        rows.seal(b"", b"value", &mut rng)
    );
}

#[test]
fn rows_of_two_groups_have_nothing_in_common() {
    let mut rng = rng(37);
    let master = MasterKey::generate(&mut rng);
    let (one, two) = (master.row_key(b"group 1"), master.row_key(b"group 2"));
    assert_ne!(one.name(1, b"key"), two.name(1, b"key"));
    assert_ne!(one.name(1, b"key"), one.name(2, b"key"));
    assert_eq!(
        one.name(1, b"key"),
        master.row_key(b"group 1").name(1, b"key")
    );
    let sealed = one.seal(b"", b"value", &mut rng);
    assert_eq!(two.open(b"", &sealed), Err(OpenError::WrongKey));
}

#[test]
fn nothing_secret_is_printed() {
    let mut rng = rng(38);
    let master = MasterKey::generate(&mut rng);
    let keys = DeviceKeys::generate(&mut rng);
    let printed = format!(
        "{master:?} {:?} {keys:?} {:?}",
        master.row_key(b""),
        SealKey::generate(&mut rng)
    );
    assert_eq!(
        printed.replace(&format!("{:?}", keys.id()), "ID"),
        "MasterKey(secret) RowKey(secret) DeviceKeys of ID SealKey(secret)"
    );
}
