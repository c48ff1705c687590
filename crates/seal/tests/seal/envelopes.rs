use commonbook_seal::{
    Body, ChainStart, Content, Envelope, EpochKey, Frame, FrameError, HeaderFrame, Kind, NotSigned,
    PageId, PageKey, PayloadError, SealError, Signed, SignedHeader, Under,
};

use crate::world::{World, noise};

#[test]
fn what_was_sealed_is_opened() {
    let mut world = World::new(1);
    let key = world.epoch.page_key(world.page);
    for kind in [Kind::Control, Kind::Changes] {
        for draft in [world.first(kind), world.later(kind)] {
            for payload in [
                &b""[..],
                b"tea",
                &noise(1, 255),
                &noise(2, 40_000),
                &vec![b'a'; 200_000],
            ] {
                let envelope = world.seal(draft.clone(), payload);
                let bytes = envelope.encode();
                assert_eq!(Envelope::decode(&bytes).unwrap(), envelope);
                let signed = Frame::parse(&bytes)
                    .unwrap()
                    .verify(&world.ana.id())
                    .unwrap();
                assert_eq!(signed.id(), envelope.id());
                assert_eq!(signed.encode(), bytes);
                let opened = signed.open(&key).unwrap();
                assert_eq!(opened.payload, payload);
                assert_eq!(opened.header().head.key, world.epoch.key_id());
                assert_eq!(opened.signed().header().tip, [5; 32]);
            }
        }
    }
}

#[test]
fn what_is_seen_is_put_in_order_once() {
    let mut world = World::new(2);
    let mut draft = world.later(Kind::Changes);
    draft.seen.push(draft.seen[0]);
    let envelope = world.seal(draft, b"");
    let seen: Vec<u8> = envelope
        .header
        .head
        .seen
        .iter()
        .map(|id| id.as_bytes()[0])
        .collect();
    assert_eq!(seen, [1, 2, 3]);
}

#[test]
fn a_page_with_a_key_of_its_own_is_sealed_under_that() {
    let mut world = World::new(3);
    let card = PageKey::generate(&mut world.rng);
    let content = Content {
        payload: b"phone",
        key_part: b"wraps",
        tip: [0; 32],
    };
    let draft = world.later(Kind::Changes);
    let envelope = Envelope::seal(
        draft,
        Under::Page(&card),
        content,
        &world.ana,
        &mut world.rng,
    )
    .unwrap();
    assert_eq!(envelope.header.head.key, card.key_id());
    let signed = Frame::parse(&envelope.encode())
        .unwrap()
        .verify(&world.ana.id())
        .unwrap();
    assert_eq!(signed.key_part(), b"wraps");
    assert_eq!(
        signed.clone().open(&world.epoch.page_key(world.page)),
        Err(PayloadError::WrongKey)
    );
    assert_eq!(signed.open(&card).unwrap().payload, b"phone");
}

#[test]
fn nobody_begins_the_chain_of_another_device() {
    let mut world = World::new(9);
    let content = Content {
        payload: b"",
        key_part: b"",
        tip: [0; 32],
    };
    let sealed = Envelope::seal(
        world.first(Kind::Changes),
        Under::Epoch(&world.epoch),
        content,
        &world.bo,
        &mut world.rng,
    );
    assert_eq!(sealed, Err(SealError::Place));
    // Bo signs Ana's beginning with his own key all the same.
    let draft = world.first(Kind::Changes);
    let mut envelope = world.seal(draft, b"x");
    envelope.signature = world.bo.sign("envelope", envelope.id().as_bytes());
    let frame = Frame::parse(&envelope.encode()).unwrap();
    assert_eq!(frame.clone().verify(&world.bo.id()), Err(NotSigned));
    assert_eq!(frame.verify(&world.ana.id()), Err(NotSigned));
}

#[test]
fn the_wrong_key_is_known_before_anything_is_opened() {
    let mut world = World::new(10);
    let draft = world.later(Kind::Changes);
    let envelope = world.seal(draft, b"x");
    let signed = Frame::parse(&envelope.encode())
        .unwrap()
        .verify(&world.ana.id())
        .unwrap();
    let other = EpochKey::generate(&mut world.rng);
    assert_eq!(
        signed.clone().open(&other.page_key(world.page)),
        Err(PayloadError::WrongKey)
    );
    let other_page = PageId::CONTROL;
    assert_eq!(
        signed.open(&world.epoch.page_key(other_page)),
        Err(PayloadError::WrongKey)
    );
}

#[test]
fn a_header_travels_alone_and_its_body_follows() {
    let mut world = World::new(11);
    let draft = world.later(Kind::Changes);
    let envelope = world.seal(draft.clone(), b"first");
    let other = world.seal(draft, b"second");
    let signed = Frame::parse(&envelope.encode())
        .unwrap()
        .verify(&world.ana.id())
        .unwrap();
    let alone = HeaderFrame::parse(&signed.signed_header().encode())
        .unwrap()
        .verify(&world.ana.id())
        .unwrap();
    assert_eq!(alone.id(), envelope.id());
    let body = Body::decode(&signed.body().encode()).unwrap();
    assert_eq!(Signed::from_parts(alone.clone(), body).unwrap(), signed);
    let foreign = Body {
        key_part: other.key_part,
        sealed: other.sealed,
    };
    assert_eq!(
        Signed::from_parts(alone.clone(), foreign),
        Err(FrameError::Body)
    );
    let mut moved = signed.body().clone();
    moved.key_part.push(moved.sealed.remove(0));
    assert_eq!(
        Signed::from_parts(alone.clone(), moved),
        Err(FrameError::Body)
    );
    assert_eq!(
        SignedHeader::from_own_vault(&alone.encode()).unwrap(),
        alone
    );
}

#[test]
fn too_long_is_refused_on_both_sides() {
    let mut world = World::new(12);
    for (kind, len) in [
        (Kind::Changes, 70_000),
        (Kind::Control, 262_144),
        (Kind::Changes, 262_145),
    ] {
        let content = Content {
            payload: &noise(3, len),
            key_part: &[],
            tip: [0; 32],
        };
        let sealed = Envelope::seal(
            world.later(kind),
            Under::Epoch(&world.epoch),
            content,
            &world.ana,
            &mut world.rng,
        );
        assert_eq!(sealed, Err(SealError::TooLong));
    }
    let content = Content {
        payload: b"",
        key_part: &noise(4, 65_000),
        tip: [0; 32],
    };
    let sealed = Envelope::seal(
        world.later(Kind::Changes),
        Under::Epoch(&world.epoch),
        content,
        &world.ana,
        &mut world.rng,
    );
    assert_eq!(sealed, Err(SealError::TooLong));
    assert_eq!(Frame::parse(&vec![1; 262_145]), Err(FrameError::TooLong));
    let mut envelope = Envelope::seal(
        world.later(Kind::Control),
        Under::Epoch(&world.epoch),
        content,
        &world.ana,
        &mut world.rng,
    )
    .unwrap();
    envelope.header.head.kind = Kind::Changes;
    assert_eq!(Frame::parse(&envelope.encode()), Err(FrameError::TooLong));
    assert_eq!(Body::decode(&vec![0; 262_145]), Err(FrameError::TooLong));
    assert_eq!(Body::decode(&[0xff; 8]), Err(FrameError::Short));
}

#[test]
fn lengths_are_padded_and_equal_for_short_ones() {
    let mut world = World::new(13);
    let mut len = |payload: &[u8]| {
        let draft = world.later(Kind::Changes);
        world.seal(draft, payload).encode().len()
    };
    let short = len(b"");
    for n in [1, 50, 100, 250] {
        assert_eq!(len(&noise(5, n)), short);
    }
    assert_eq!(len(&noise(6, 300)), len(&noise(6, 310)));
    assert!(len(&noise(6, 400)) > short);
}

#[test]
fn no_two_envelopes_are_alike() {
    let mut world = World::new(14);
    let draft = world.first(Kind::Changes);
    let (one, two) = (
        world.seal(draft.clone(), b"same"),
        world.seal(draft, b"same"),
    );
    assert_ne!(one.id(), two.id());
    assert_ne!(one.sealed, two.sealed);
    let again = ChainStart::new(world.ana.id(), &mut world.rng);
    assert_ne!(again.chain(world.group), world.start.chain(world.group));
}
