//! Every decoder is total: whatever the bytes, it answers, and soon.
//!
//! A normal run feeds each with a million inputs. `COMMONBOOK_INPUTS=10000000 cargo test -p commonbook-seal decoders`
//! feeds each with as many.

use std::time::{Duration, Instant};

use commonbook_seal::{
    Body, Bundle, Cost, DeviceKeys, Envelope, EpochKey, Frame, Header, HeaderFrame, Hello,
    InviteWords, JoinRequest, KeyPart, Kind, MasterKey, Readers, Slot, Told,
};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::Rng as _;

use crate::world::{World, rng};

const SEED: u64 = 20_250_101;
const PER_DECODER: usize = 1_000_000;
/// Of inputs that reach the arithmetic of keys and signatures, beside the million.
const ON_CURVES: usize = 50_000;
/// No input may take longer, on a machine that does other things too.
const LONGEST: Duration = Duration::from_secs(2);

/// Feeds mutants of good samples and plain noise to one decoder, and says how many were taken.
fn feed(name: &str, samples: &[Vec<u8>], rng: &mut ChaCha20Rng, decode: impl Fn(&[u8]) -> bool) {
    feed_with(PER_DECODER, name, samples, rng, decode);
}

fn feed_with(
    usual: usize,
    name: &str,
    samples: &[Vec<u8>],
    rng: &mut ChaCha20Rng,
    decode: impl Fn(&[u8]) -> bool,
) {
    let inputs = std::env::var("COMMONBOOK_INPUTS");
    let inputs = inputs.map_or(usual, |n| n.parse().unwrap());
    let (begun, mut taken, mut fed) = (Instant::now(), 0, 0);
    let mut longest = Duration::ZERO;
    while fed < inputs {
        let mutant = mutant(&samples[fed % samples.len()], rng);
        let one = Instant::now();
        taken += usize::from(decode(&mutant));
        longest = longest.max(one.elapsed());
        fed += 1;
    }
    println!(
        "{name}: seed {SEED}, {fed} inputs, {taken} taken, {:.1?}, at most {longest:.1?} for one",
        begun.elapsed()
    );
    assert_eq!(fed, inputs);
    assert!(longest < LONGEST, "{longest:?}");
}

fn mutant(sample: &[u8], rng: &mut ChaCha20Rng) -> Vec<u8> {
    let mut out = sample.to_vec();
    let any = |rng: &mut ChaCha20Rng, below: usize| (rng.next_u64() % below.max(1) as u64) as usize;
    match rng.next_u32() % 8 {
        0 => {
            out.truncate(any(rng, 400));
            rng.fill_bytes(&mut out);
        }
        1 => out.truncate(any(rng, sample.len() + 1)),
        2 => out.extend_from_slice(&rng.next_u64().to_le_bytes()),
        3 => {
            // A length or a count made huge.
            let at = any(rng, out.len().min(200));
            let end = (at + 1 + any(rng, 8)).min(out.len());
            out[at..end].fill(0xff);
        }
        4 => {
            let (from, to) = (any(rng, out.len()), any(rng, out.len()));
            out.copy_within(from.min(to)..from.max(to), 0);
        }
        _ => {
            for _ in 0..=any(rng, 4) {
                let at = any(rng, out.len());
                if let Some(byte) = out.get_mut(at) {
                    *byte ^= 1 << any(rng, 8);
                }
            }
        }
    }
    out
}

fn envelopes(world: &mut World) -> Vec<Envelope> {
    let drafts = [
        world.first(Kind::Control),
        world.later(Kind::Changes),
        world.later(Kind::Control),
    ];
    drafts
        .into_iter()
        .map(|draft| world.seal(draft, b"some payload"))
        .collect()
}

#[test]
fn frames_headers_and_bodies() {
    let (mut world, mut rng) = (World::new(100), rng(SEED));
    let envelopes = envelopes(&mut world);
    let frames: Vec<_> = envelopes.iter().map(Envelope::encode).collect();
    feed("frame", &frames, &mut rng, |bytes| {
        Frame::parse(bytes).is_ok()
    });
    let headers: Vec<_> = envelopes
        .iter()
        .map(|envelope| envelope.header.encode())
        .collect();
    feed("header", &headers, &mut rng, |bytes| {
        let header = Header::decode(bytes);
        // Whatever is taken has this one form.
        header
            .inspect(|header| assert_eq!(header.encode(), bytes))
            .is_ok()
    });
    let signed: Vec<_> = envelopes
        .iter()
        .map(|envelope| [&envelope.header.encode()[..], &envelope.signature].concat())
        .collect();
    feed("signed header", &signed, &mut rng, |bytes| {
        HeaderFrame::parse(bytes).is_ok()
    });
    let bodies: Vec<_> = envelopes
        .iter()
        .map(|envelope| {
            Body {
                key_part: vec![1; 40],
                sealed: envelope.sealed.clone(),
            }
            .encode()
        })
        .collect();
    feed("body", &bodies, &mut rng, |bytes| {
        Body::decode(bytes)
            .inspect(|body| assert_eq!(body.encode(), bytes))
            .is_ok()
    });
}

#[test]
fn key_parts() {
    let (mut world, mut rng) = (World::new(101), rng(SEED + 1));
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
    feed("key part", &[part.encode()], &mut rng, |bytes| {
        KeyPart::decode(bytes)
            .inspect(|part| assert_eq!(part.encode(), bytes))
            .is_ok()
    });
}

#[test]
fn slots() {
    let mut rng = rng(SEED + 2);
    let slot = Slot::create(
        "tea",
        &MasterKey::generate(&mut rng),
        Cost::smallest_legal_for_tests(),
        &mut rng,
    )
    .unwrap();
    feed("slot", &[slot.encode()], &mut rng, |bytes| {
        Slot::decode(bytes).is_ok()
    });
}

#[test]
fn bundles() {
    let (mut world, mut rng) = (World::new(103), rng(SEED + 3));
    let readers = Readers {
        newest: &world.epoch,
        devices: &[],
        removed: &[],
        group: world.group,
    };
    let bundle = Bundle::seal(b"news", &readers, &mut world.rng).unwrap();
    // Up to the slots: a try of a slot costs a thousand times more, so of whole files there are fewer.
    let beginning = bundle[..125].to_vec();
    let epochs = [world.epoch.clone()];
    feed("beginning of a bundle", &[beginning], &mut rng, |bytes| {
        Bundle::open(bytes, &epochs, &world.ana).is_ok()
    });
    for _ in 0..1000 {
        let mutant = mutant(&bundle, &mut rng);
        let opened = Bundle::open(&mutant, &epochs, &world.ana);
        assert!(opened.is_err() || mutant == bundle);
        let _ = Bundle::notice_for(&mutant, &world.bo, world.group, &epochs);
    }
}

/// A signature or a key costs a hundred times what all the rest does. So the million have one byte too many: they are
/// read to their end, and refused just before that arithmetic. Of those that reach it there are fewer.
#[test]
fn requests_and_secrets() {
    let (mut world, mut rng) = (World::new(104), rng(SEED + 4));
    let request = JoinRequest::new("Jo", &world.bo, &mut world.rng)
        .unwrap()
        .encode();
    let secret = world.ana.to_secret_bytes().to_vec();
    let is_request = |bytes: &[u8]| JoinRequest::decode(bytes).is_ok();
    let is_secret = |bytes: &[u8]| DeviceKeys::from_secret_bytes(bytes).is_ok();
    let longer = |bytes: &[u8]| vec![[bytes, &[0]].concat()];
    feed("join request", &longer(&request), &mut rng, is_request);
    feed("device keys", &longer(&secret), &mut rng, is_secret);
    for (name, sample, decode) in [
        (
            "join request, signature and keys",
            request,
            &is_request as &dyn Fn(&[u8]) -> bool,
        ),
        ("device keys, arithmetic", secret, &is_secret),
    ] {
        feed_with(ON_CURVES, name, &[sample], &mut rng, decode);
    }
}

#[test]
fn hellos() {
    let (mut world, mut rng) = (World::new(107), rng(SEED + 7));
    let hello = Hello::new(&[], commonbook_seal::Role::Dials, b"", &mut world.rng).encode();
    feed("hello", &[hello.to_vec()], &mut rng, |bytes| {
        Hello::decode(bytes).is_some()
    });
}

#[test]
fn invite_words() {
    let mut rng = rng(SEED + 5);
    let samples: Vec<_> = (0..20)
        .map(|_| InviteWords::generate(&mut rng).to_string().into_bytes())
        .collect();
    feed("invite words", &samples, &mut rng, |bytes| {
        InviteWords::parse(&String::from_utf8_lossy(bytes)).is_ok()
    });
}

#[test]
fn wraps() {
    let mut world = World::new(106);
    let mut rng = rng(SEED + 6);
    let sample =
        commonbook_seal::wrap(&world.ana.public().kem, b"why", &[1; 32], &mut world.rng).unwrap();
    for _ in 0..300 {
        let mutant = mutant(&sample, &mut rng);
        assert!(mutant == sample || world.ana.unwrap(b"why", &mutant).is_none());
        let _ = commonbook_seal::wrap(&mutant, b"", b"", &mut world.rng);
    }
}
