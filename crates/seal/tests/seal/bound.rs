//! Nothing about an envelope can be changed without it being refused.

use commonbook_seal::{
    ChainId, Content, DeviceId, Envelope, EnvelopeId, Frame, FrameError, GroupId, Head, Header,
    HeaderError, HeaderFrame, KeyId, Kind, NotSigned, PageId, PayloadError, Under,
};

use crate::world::World;

type Change<'a> = dyn Fn(&mut Head) + 'a;

/// Whether it is no frame, or not one that this device signed.
fn refused(bytes: &[u8], device: &DeviceId) -> bool {
    Frame::parse(bytes).map_or(true, |frame| frame.verify(device).is_err())
}

#[test]
fn every_flipped_byte_is_refused() {
    let mut world = World::new(4);
    let content = Content {
        payload: b"one change",
        key_part: b"some wraps",
        tip: [5; 32],
    };
    for draft in [world.first(Kind::Control), world.later(Kind::Changes)] {
        let envelope = Envelope::seal(
            draft,
            Under::Epoch(&world.epoch),
            content,
            &world.ana,
            &mut world.rng,
        )
        .unwrap();
        let bytes = envelope.encode();
        for place in 0..bytes.len() {
            for flip in [0x01, 0x80] {
                let mut changed = bytes.clone();
                changed[place] ^= flip;
                assert!(
                    refused(&changed, &world.ana.id()),
                    "byte {place} flipped by {flip:#x} is taken"
                );
            }
        }
    }
}

#[test]
fn every_flipped_byte_of_a_header_alone_is_refused() {
    let mut world = World::new(5);
    let draft = world.first(Kind::Changes);
    let envelope = world.seal(draft, b"x");
    let signed = Frame::parse(&envelope.encode())
        .unwrap()
        .verify(&world.ana.id())
        .unwrap();
    let bytes = signed.signed_header().encode();
    assert_eq!(
        HeaderFrame::parse(&bytes)
            .unwrap()
            .verify(&world.ana.id())
            .unwrap(),
        *signed.signed_header()
    );
    for place in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[place] ^= 1;
        assert!(
            HeaderFrame::parse(&changed)
                .map_or(true, |frame| frame.verify(&world.ana.id()).is_err()),
            "{place}"
        );
    }
}

/// What the signature already covers is bound a second time: a head cannot be put before what another head sealed,
/// not even by its author.
#[test]
fn every_field_of_the_head_is_bound_to_what_is_sealed() {
    let mut world = World::new(6);
    let key = world.epoch.page_key(world.page);
    let draft = world.later(Kind::Changes);
    let sealed = world.seal(draft, b"one change");
    let other = |n: u8| EnvelopeId::from_bytes([n; 32]);
    let changes: [(&str, &Change<'_>); 8] = [
        ("kind", &|head| head.kind = Kind::Control),
        ("group", &|head| {
            head.group = GroupId::of_genesis(b"another")
        }),
        ("chain", &|head| head.chain = ChainId::from_bytes([1; 16])),
        ("height", &|head| head.height = 10),
        ("previous", &|head| head.previous = Some(other(8))),
        ("seen", &|head| head.seen = vec![other(1), other(2)]),
        ("page", &|head| head.page = PageId::from_bytes([8; 16])),
        ("key id", &|head| head.key = KeyId::from_bytes([8; 16])),
    ];
    for (what, change) in changes {
        let mut envelope = sealed.clone();
        change(&mut envelope.header.head);
        envelope.signature = world.ana.sign("envelope", envelope.id().as_bytes());
        let signed = Frame::parse(&envelope.encode())
            .unwrap()
            .verify(&world.ana.id())
            .unwrap();
        assert_eq!(signed.open(&key), Err(PayloadError::Damaged), "{what}");
    }
    for (what, change) in [
        ("nonce", &(|head: &mut Head| head.nonce[0] ^= 1) as &Change),
        ("key check", &|head| head.key_check[0] ^= 1),
    ] {
        let mut envelope = sealed.clone();
        change(&mut envelope.header.head);
        envelope.signature = world.ana.sign("envelope", envelope.id().as_bytes());
        let signed = Frame::parse(&envelope.encode())
            .unwrap()
            .verify(&world.ana.id())
            .unwrap();
        assert_eq!(signed.open(&key), Err(PayloadError::WrongKey), "{what}");
    }
}

#[test]
fn cut_short_and_trailing_bytes_are_refused() {
    let mut world = World::new(7);
    let draft = world.first(Kind::Changes);
    let envelope = world.seal(draft, b"one change");
    let bytes = envelope.encode();
    for len in 0..bytes.len() {
        assert!(Frame::parse(&bytes[..len]).is_err(), "{len}");
    }
    assert_eq!(
        Frame::parse(&[&bytes[..], &[0]].concat()),
        Err(FrameError::Body)
    );
    let header = envelope.header.encode();
    assert_eq!(Header::decode(&header).unwrap(), envelope.header);
    for len in 0..header.len() {
        assert_eq!(Header::decode(&header[..len]), Err(HeaderError::Short));
    }
    assert_eq!(
        Header::decode(&[&header[..], &[0]].concat()),
        Err(HeaderError::Trailing)
    );
    let signed = Frame::parse(&bytes)
        .unwrap()
        .verify(&world.ana.id())
        .unwrap();
    let alone = signed.signed_header().encode();
    assert_eq!(
        HeaderFrame::parse(&[&alone[..], &[0]].concat()),
        Err(HeaderError::Trailing)
    );
}

#[test]
fn only_the_device_that_signed_counts() {
    let mut world = World::new(8);
    let draft = world.later(Kind::Changes);
    let envelope = world.seal(draft, b"x");
    let frame = Frame::parse(&envelope.encode()).unwrap();
    assert_eq!(frame.clone().verify(&world.bo.id()), Err(NotSigned));
    // A device id that is no point of the curve, and the neutral element, under which every signature would count.
    for weak in [[0xff; 32], {
        let mut one = [0; 32];
        one[0] = 1;
        one
    }] {
        assert_eq!(
            frame.clone().verify(&DeviceId::from_bytes(weak)),
            Err(NotSigned)
        );
    }
    let mut envelope = envelope;
    envelope.signature = world.ana.sign("meeting", envelope.id().as_bytes());
    assert_eq!(
        Frame::parse(&envelope.encode())
            .unwrap()
            .verify(&world.ana.id()),
        Err(NotSigned)
    );
}
