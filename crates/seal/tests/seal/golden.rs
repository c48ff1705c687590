//! What this version writes, byte for byte. A vault, a file or an invite of a released version opens for ever.
//!
//! `COMMONBOOK_GOLDEN=write cargo test -p commonbook-seal golden` writes the files again: only for a new format
//! version, which then has files of its own beside these.

use commonbook_seal::{
    Bundle, Content, Cost, DeviceKeys, Envelope, EpochKey, Frame, InviteWords, JoinRequest,
    KeyPart, Kind, MasterKey, Readers, Role, Slot, Told, Under,
};

use crate::world::{World, rng};

/// Compares with a committed file.
fn golden(name: &str, bytes: &[u8]) {
    let path = format!("{}/tests/golden/{name}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var("COMMONBOOK_GOLDEN").is_ok_and(|what| what == "write") {
        std::fs::write(&path, bytes).unwrap();
    }
    assert_eq!(
        std::fs::read(&path).unwrap(),
        bytes,
        "{name} is not written as it was"
    );
}

fn read(name: &str) -> Vec<u8> {
    std::fs::read(format!(
        "{}/tests/golden/{name}",
        env!("CARGO_MANIFEST_DIR")
    ))
    .unwrap()
}

#[test]
fn an_envelope() {
    let mut world = World::new(110);
    let content = Content {
        payload: b"who brings the tea",
        key_part: b"a key part",
        tip: [5; 32],
    };
    let first = Envelope::seal(
        world.first(Kind::Control),
        Under::Epoch(&world.epoch),
        content,
        &world.ana,
        &mut world.rng,
    )
    .unwrap();
    golden("envelope-1-first", &first.encode());
    let later = Envelope::seal(
        world.later(Kind::Changes),
        Under::Epoch(&world.epoch),
        content,
        &world.ana,
        &mut world.rng,
    )
    .unwrap();
    golden("envelope-1-later", &later.encode());

    for name in ["envelope-1-first", "envelope-1-later"] {
        let signed = Frame::parse(&read(name))
            .unwrap()
            .verify(&world.ana.id())
            .unwrap();
        let opened = signed.open(&world.epoch.page_key(world.page)).unwrap();
        assert_eq!(opened.payload, b"who brings the tea");
    }
}

#[test]
fn the_first_bytes_of_an_envelope_are_where_they_are_said_to_be() {
    let world = World::new(110);
    let bytes = read("envelope-1-later");
    assert_eq!(bytes[..3], [1, 1, 2], "version, suite, kind");
    assert_eq!(bytes[3..35], *world.group.as_bytes());
    assert_eq!(bytes[35..51], *world.start.chain(world.group).as_bytes());
    assert_eq!(bytes[51..59], 9_u64.to_le_bytes(), "height");
    assert_eq!(bytes[59], 1, "a previous one, no start");
    assert_eq!(bytes[60..92], [9; 32], "previous");
    assert_eq!(bytes[92..94], 3_u16.to_le_bytes(), "seen");
    assert_eq!(bytes[190..206], *world.page.as_bytes());
    assert_eq!(bytes[206..222], *world.epoch.key_id().as_bytes());
    assert_eq!(bytes[262..266], 256_u32.to_le_bytes(), "padded length");
    assert_eq!(bytes[266..298], [5; 32], "tip");
    assert_eq!(bytes.len(), 298 + 32 + 64 + 4 + 10 + 256 + 16);
}

#[test]
fn a_key_part() {
    let mut world = World::new(111);
    let (ana, bo) = (world.ana.public(), world.bo.public());
    let old = [EpochKey::generate(&mut world.rng)];
    let part = KeyPart::make(
        world.group,
        &world.epoch,
        &[ana],
        &old,
        &[Told {
            device: &bo,
            by: &old[0],
        }],
        &mut world.rng,
    );
    golden("key-part-1", &part.encode());
    let read = KeyPart::decode(&read("key-part-1")).unwrap();
    assert_eq!(
        read.open(&world.ana, world.group),
        Some(world.epoch.clone())
    );
    assert_eq!(read.superseded(&world.epoch).unwrap(), old);
    assert!(read.notice_for(&world.bo, world.group, &old));
}

#[test]
fn a_slot_and_what_it_opens() {
    let mut rng = rng(112);
    let master = MasterKey::generate(&mut rng);
    let slot = Slot::create(
        "tea on Tuesday",
        &master,
        Cost::smallest_legal_for_tests(),
        &mut rng,
    )
    .unwrap();
    golden("slot-1", &slot.encode());
    let rows = master.row_key(b"group");
    golden(
        "row-1",
        &[
            &rows.name(1, b"key")[..],
            &rows.seal(b"aad", b"value", &mut rng),
        ]
        .concat(),
    );
    let opened = Slot::decode(&read("slot-1"))
        .unwrap()
        .open("tea on Tuesday")
        .unwrap()
        .row_key(b"group");
    assert_eq!(
        opened
            .open(b"aad", &read("row-1")[32..])
            .unwrap()
            .as_slice(),
        b"value"
    );
}

#[test]
fn a_bundle() {
    let mut world = World::new(113);
    let devices = [world.bo.public()];
    let readers = Readers {
        newest: &world.epoch,
        devices: &devices,
        removed: &[],
        group: world.group,
    };
    let bundle = Bundle::seal(b"news", &readers, &mut world.rng).unwrap();
    golden("bundle-1", &bundle);
    let bundle = read("bundle-1");
    assert_eq!(
        Bundle::open(&bundle, &[world.epoch.clone()], &world.ana)
            .unwrap()
            .as_slice(),
        b"news"
    );
    assert_eq!(
        Bundle::open(&bundle, &[], &world.bo).unwrap().as_slice(),
        b"news"
    );
}

#[test]
fn a_join_request() {
    let mut world = World::new(114);
    let request = JoinRequest::new("Jo", &world.bo, &mut world.rng).unwrap();
    golden("join-1", &request.encode());
    let read = JoinRequest::decode(&read("join-1")).unwrap();
    golden(
        "join-1-words",
        read.check_words().unwrap().join(" ").as_bytes(),
    );
}

#[test]
fn an_invite() {
    let words = InviteWords::parse("abacus drop-down felt-tip t-shirt yo-yo zoom").unwrap();
    let secret = words.stretch_at(Cost::smallest_legal_for_tests()).unwrap();
    let mut out = secret.endpoint_seed().to_vec();
    out.extend_from_slice(&secret.proof(Role::Dials, b"exporter"));
    out.extend_from_slice(secret.check_words(b"exporter").join(" ").as_bytes());
    golden("invite-1", &out);
}

#[test]
fn device_keys() {
    let keys = DeviceKeys::generate(&mut rng(115));
    golden("device-keys-1", &keys.to_secret_bytes());
    let again = DeviceKeys::from_secret_bytes(&read("device-keys-1")).unwrap();
    golden(
        "device-public-1",
        &[&again.id().as_bytes()[..], &again.public().kem].concat(),
    );
}
