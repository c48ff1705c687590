use commonbook_seal::{JoinError, JoinRequest};

use crate::world::World;

#[test]
fn a_request_carries_keys_and_alias() {
    let mut world = World::new(90);
    let request = JoinRequest::new("Jo", &world.bo, &mut world.rng).unwrap();
    let read = JoinRequest::decode(&request.encode()).unwrap();
    assert_eq!(read, request);
    assert_eq!(
        (read.alias(), read.device(), read.id()),
        ("Jo", &world.bo.public(), request.id())
    );
    assert_eq!(read.check_words().unwrap(), request.check_words().unwrap());
    let again = JoinRequest::new("Jo", &world.bo, &mut world.rng).unwrap();
    assert_ne!(again.id(), request.id());
    assert_ne!(again.check_words().unwrap(), request.check_words().unwrap());
}

#[test]
fn every_flipped_byte_is_refused() {
    let mut world = World::new(91);
    let bytes = JoinRequest::new("Jo", &world.bo, &mut world.rng)
        .unwrap()
        .encode();
    for place in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[place] ^= 1;
        let error = JoinRequest::decode(&changed).unwrap_err();
        match place {
            0..3 => assert_eq!(error, JoinError::NotARequest),
            3 => assert_eq!(error, JoinError::Damaged),
            _ => assert!([JoinError::Damaged, JoinError::Alias].contains(&error)),
        }
    }
    for len in 0..bytes.len() {
        assert!(JoinRequest::decode(&bytes[..len]).is_err());
    }
    assert_eq!(
        JoinRequest::decode(&[&bytes[..], &[0]].concat()),
        Err(JoinError::Damaged)
    );
    let mut newer = bytes;
    newer[3] = 2;
    assert_eq!(JoinRequest::decode(&newer), Err(JoinError::Newer));
}

#[test]
fn what_is_no_alias_is_refused() {
    let mut world = World::new(92);
    let mut new = |alias: &str| {
        JoinRequest::new(alias, &world.bo, &mut world.rng).map(|request| request.alias().to_owned())
    };
    for wrong in [
        "",
        "  ",
        "a\nb",
        "a\u{7f}",
        &"x".repeat(129),
        &"é".repeat(65),
    ] {
        assert_eq!(new(wrong), Err(JoinError::Alias));
    }
    assert_eq!(new(&"é".repeat(64)).unwrap().len(), 128);
    assert_eq!(new("Željka 🌱").unwrap(), "Željka 🌱");
}

/// A request with somebody else's keys in it cannot be signed.
#[test]
fn one_cannot_ask_for_another_device() {
    let mut world = World::new(93);
    let bytes = JoinRequest::new("Jo", &world.bo, &mut world.rng)
        .unwrap()
        .encode();
    let mut stolen = bytes.clone();
    let device = 4 + 16 + 1 + 2;
    stolen[device..device + 32].copy_from_slice(world.ana.id().as_bytes());
    assert_eq!(JoinRequest::decode(&stolen), Err(JoinError::Damaged));
}
