//! What a header must keep to, whoever signed it.

use commonbook_seal::{ChainId, EnvelopeId, Header, HeaderError, Kind, SEEN_CAP};

use crate::world::World;

fn refused(change: impl Fn(&mut Header)) -> HeaderError {
    let mut world = World::new(20);
    let draft = world.later(Kind::Changes);
    let mut header = world.seal(draft, b"x").header;
    change(&mut header);
    Header::decode(&header.encode()).unwrap_err()
}

fn refused_at_the_start(change: impl Fn(&mut Header)) -> HeaderError {
    let mut world = World::new(21);
    let draft = world.first(Kind::Changes);
    let mut header = world.seal(draft, b"x").header;
    change(&mut header);
    Header::decode(&header.encode()).unwrap_err()
}

#[test]
fn other_versions_suites_and_kinds_are_refused() {
    assert_eq!(
        refused(|header| header.head.version = 2),
        HeaderError::Newer
    );
    assert_eq!(refused(|header| header.head.suite = 2), HeaderError::Newer);
    assert_eq!(refused(|header| header.head.version = 0), HeaderError::Form);
    assert_eq!(refused(|header| header.head.suite = 0), HeaderError::Form);
    assert_eq!(
        refused(|header| header.head.kind = Kind::Snapshot),
        HeaderError::Kind
    );
}

#[test]
fn a_chain_begins_at_nought_and_only_there() {
    assert_eq!(refused(|header| header.head.height = 0), HeaderError::Place);
    assert_eq!(
        refused(|header| header.head.previous = None),
        HeaderError::Place
    );
    assert_eq!(
        refused_at_the_start(|header| header.head.height = 1),
        HeaderError::Place
    );
    assert_eq!(
        refused_at_the_start(|header| header.head.start = None),
        HeaderError::Place
    );
    let other = ChainId::from_bytes([1; 16]);
    assert_eq!(
        refused_at_the_start(|header| header.head.chain = other),
        HeaderError::Place
    );
    let salted = |header: &mut Header| header.head.start.as_mut().unwrap().salt[0] ^= 1;
    assert_eq!(refused_at_the_start(salted), HeaderError::Place);
}

#[test]
fn a_new_chain_may_follow_an_older_one() {
    let mut world = World::new(22);
    let mut draft = world.first(Kind::Control);
    draft.previous = Some(EnvelopeId::from_bytes([1; 32]));
    let header = world.seal(draft, b"x").header;
    assert_eq!(Header::decode(&header.encode()).unwrap(), header);
}

#[test]
fn what_is_seen_has_one_form_and_an_end() {
    let id = |n: usize| {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&(n as u64).to_be_bytes());
        EnvelopeId::from_bytes(bytes)
    };
    assert_eq!(
        refused(|header| header.head.seen = vec![id(2), id(1)]),
        HeaderError::Form
    );
    assert_eq!(
        refused(|header| header.head.seen = vec![id(1), id(1)]),
        HeaderError::Form
    );
    assert_eq!(
        refused(|header| header.head.seen = (0..=SEEN_CAP).map(id).collect()),
        HeaderError::SeenCap
    );
    let mut world = World::new(23);
    let mut draft = world.later(Kind::Changes);
    draft.seen = (0..SEEN_CAP).map(id).collect();
    let header = world.seal(draft, b"x").header;
    assert_eq!(Header::decode(&header.encode()).unwrap(), header);
}

#[test]
fn lengths_that_padding_does_not_give_are_refused() {
    for wrong in [0, 255, 257, 300, 65_537, 131_072, u32::MAX] {
        assert_eq!(
            refused(|header| header.head.padded_len = wrong),
            HeaderError::Padding,
            "{wrong}"
        );
    }
}

#[test]
fn unknown_flags_are_refused() {
    let mut world = World::new(24);
    let draft = world.later(Kind::Changes);
    let mut bytes = world.seal(draft, b"x").header.encode();
    let flags = 3 + 32 + 16 + 8;
    assert_eq!(bytes[flags], 1);
    bytes[flags] |= 4;
    assert_eq!(Header::decode(&bytes), Err(HeaderError::Form));
}
