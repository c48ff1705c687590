//! The bytes of operations.

use commonbook_members::{ALIAS_CAP, Founder, NAME_CAP, Op, OpError, PAGE_NAME_CAP, What};
use commonbook_seal::{DevicePublic, EnvelopeId};
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};

use crate::story::{
    device, further_device, key, member, newcomer, paper, public, remove, set_aside,
};

fn every_kind() -> Vec<Op> {
    let founders = vec![
        Founder {
            member: member(0),
            alias: "Ana".into(),
            device: public(0),
        },
        Founder {
            member: member(1),
            alias: "Bo".into(),
            device: public(1),
        },
    ];
    let whats = [
        newcomer(4),
        further_device(1, 5),
        remove(2),
        set_aside(3),
        What::Policy { number: 300 },
        paper(6),
        What::Forget {
            name: "season-2026-1".into(),
        },
    ];
    let mut ops = vec![
        Op::Genesis {
            name: "Tuesday circle".into(),
            number: 2,
            founders,
            salt: [9; 16],
            key: key(1),
        },
        Op::Endorse {
            proposal: EnvelopeId::from_bytes([5; 32]),
        },
        Op::Rekey {
            key: key(2),
            recipients: vec![device(0), device(1)],
        },
        Op::Wrap {
            epoch: EnvelopeId::from_bytes([6; 32]),
            device: device(3),
        },
        Op::Forget {
            name: "card/aaaaaaaaaaaaaaaa/2".into(),
        },
        Op::Leave,
        Op::Unknown {
            tag: 8,
            bytes: vec![8],
        },
        Op::Unknown {
            tag: 300,
            bytes: vec![0xAC, 2, 1, 2, 3],
        },
        Op::Unknown {
            tag: 6,
            bytes: vec![1, 6, 1, 1],
        },
        Op::Unknown {
            tag: 200,
            bytes: vec![3, 200, 1],
        },
    ];
    for what in whats {
        let (key, recipients) = if what.puts_out() {
            (Some(key(3)), vec![device(0), device(2)])
        } else {
            (None, Vec::new())
        };
        ops.push(Op::Propose(what.clone()));
        ops.push(Op::Enact {
            what,
            key,
            recipients,
        });
    }
    ops
}

#[test]
fn every_operation_comes_back_as_it_was() {
    for op in every_kind() {
        assert_eq!(Op::decode(&op.encode()), Ok(op.clone()), "{op:?}");
    }
}

/// These bytes are in the books of groups: a change here is a change of the format.
#[test]
fn the_bytes_never_change() {
    let hex = |op: &Op| {
        op.encode()
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect::<String>()
    };
    let now: String = every_kind().iter().map(|op| hex(op) + "\n").collect();
    let golden = include_str!("../golden/operations.hex");
    assert_eq!(now, golden, "{now}");
}

#[test]
fn another_spelling_is_refused() {
    // The tag of Leave, and a number, in more bytes than they need.
    assert_eq!(Op::decode(&[7]), Ok(Op::Leave));
    assert_eq!(Op::decode(&[0x87, 0]), Err(OpError::NotCanonical));
    assert_eq!(
        Op::decode(&[1, 3, 2]),
        Ok(Op::Propose(What::Policy { number: 2 }))
    );
    assert_eq!(Op::decode(&[1, 3, 0x82, 0]), Err(OpError::NotCanonical));
    assert_eq!(Op::decode(&[1, 0x83, 0, 2]), Err(OpError::NotCanonical));
    assert_eq!(Op::decode(&[0xC8, 0x80, 0]), Err(OpError::NotCanonical));
    assert_eq!(Op::decode(&[7, 0]), Err(OpError::Malformed));
    assert_eq!(Op::decode(&[]), Err(OpError::Malformed));
    assert_eq!(Op::decode(&[0xFF; 9]), Err(OpError::Malformed));
    assert_eq!(Op::decode(&vec![200; 300_000]), Err(OpError::TooLong));
}

#[test]
fn what_means_nothing_is_refused() {
    let admit = |alias: &str, kem: usize| What::Admit {
        member: member(1),
        alias: alias.into(),
        device: DevicePublic {
            device: device(1),
            kem: vec![0; kem],
        },
        new_member: true,
    };
    let founder = |n: usize| Founder {
        member: member(n),
        alias: "é".repeat(ALIAS_CAP / 2),
        device: public(n),
    };
    let genesis = |name: &str, number, founders| Op::Genesis {
        name: name.into(),
        number,
        founders,
        salt: [0; 16],
        key: key(0),
    };
    let enact = |what: What, with_key: bool, recipients: &[usize]| Op::Enact {
        what,
        key: with_key.then(|| key(0)),
        recipients: recipients.iter().map(|n| device(*n)).collect(),
    };
    let long = "x".repeat(NAME_CAP + 1);
    let forget = |len: usize| Op::Forget {
        name: "x".repeat(len),
    };
    use OpError::{OutOfRange, TooLong};
    let cases = [
        (Op::Propose(admit(&"x".repeat(ALIAS_CAP), 1216)), Ok(())),
        (
            Op::Propose(admit(&"x".repeat(ALIAS_CAP + 1), 1216)),
            Err(TooLong),
        ),
        (Op::Propose(admit("x", 3000)), Err(TooLong)),
        (Op::Propose(What::Policy { number: 0 }), Err(OutOfRange)),
        (
            genesis(&"x".repeat(NAME_CAP), 1, vec![founder(0), founder(1)]),
            Ok(()),
        ),
        (genesis(&long, 1, vec![founder(0)]), Err(TooLong)),
        (genesis("", 0, vec![founder(0)]), Err(OutOfRange)),
        (genesis("", 1, vec![]), Err(OutOfRange)),
        (
            genesis("", 1, vec![founder(0), founder(0)]),
            Err(OutOfRange),
        ),
        (enact(remove(1), true, &[2, 3]), Ok(())),
        (enact(remove(1), true, &[3, 2]), Err(OutOfRange)),
        (enact(remove(1), true, &[2, 2]), Err(OutOfRange)),
        (enact(remove(1), true, &[]), Err(OutOfRange)),
        (enact(remove(1), false, &[2]), Err(OutOfRange)),
        (enact(newcomer(1), false, &[]), Ok(())),
        (enact(newcomer(1), false, &[2]), Err(OutOfRange)),
        (enact(newcomer(1), true, &[]), Err(OutOfRange)),
        (enact(paper(1), false, &[]), Ok(())),
        (enact(paper(1), true, &[2]), Err(OutOfRange)),
        (
            Op::Propose(What::AdmitPaper {
                member: member(1),
                alias: "x".repeat(ALIAS_CAP + 1),
            }),
            Err(TooLong),
        ),
        (forget(PAGE_NAME_CAP), Ok(())),
        (forget(PAGE_NAME_CAP + 1), Err(TooLong)),
        (
            Op::Propose(What::Forget {
                name: "x".repeat(PAGE_NAME_CAP + 1),
            }),
            Err(TooLong),
        ),
        (
            Op::Rekey {
                key: key(0),
                recipients: vec![],
            },
            Err(OutOfRange),
        ),
    ];
    for (op, verdict) in cases {
        assert_eq!(op.check(), verdict, "{op:?}");
        assert_eq!(Op::decode(&op.encode()).map(|_| ()), verdict, "{op:?}");
    }
}

/// A normal run feeds a million inputs; `COMMONBOOK_INPUTS=10000000 cargo test -p commonbook-members damaged` feeds more.
#[test]
fn damaged_bytes_are_refused_or_read_back_as_they_are() {
    let inputs = std::env::var("COMMONBOOK_INPUTS");
    let inputs: usize = inputs.map_or(1_000_000, |n| n.parse().unwrap());
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    let samples: Vec<Vec<u8>> = every_kind().iter().map(Op::encode).collect();
    let (began, mut fed, mut read, mut unknown) = (std::time::Instant::now(), 0, 0, 0);
    while fed < inputs {
        let mut bytes = samples[fed % samples.len()].clone();
        let any = |rng: &mut ChaCha8Rng, below: usize| rng.next_u32() as usize % below.max(1);
        if rng.next_u32() % 16 == 0 {
            bytes.resize(any(&mut rng, 200), 0);
            rng.fill_bytes(&mut bytes);
        }
        for _ in 0..1 + rng.next_u32() % 3 {
            let at = any(&mut rng, bytes.len());
            match rng.next_u32() % 5 {
                0 if !bytes.is_empty() => bytes[at] = rng.next_u32() as u8,
                1 => bytes.insert(at, rng.next_u32() as u8),
                // A length made huge.
                2 if !bytes.is_empty() => bytes[at] = 0xFF,
                3 => bytes.truncate(at),
                _ if bytes.len() > 1 => _ = bytes.remove(at),
                _ => {}
            }
        }
        if let Ok(op) = Op::decode(&bytes) {
            assert_eq!(op.encode(), bytes);
            read += 1;
            unknown += usize::from(matches!(op, Op::Unknown { .. }));
        }
        fed += 1;
    }
    println!(
        "seed 1, {fed} inputs, {read} read, {unknown} of them of a newer version, {:.1?}",
        began.elapsed()
    );
    assert!(fed == inputs && read > 0 && read < fed);
}
