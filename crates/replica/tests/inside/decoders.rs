//! Every decoder of what others say is total: whatever the bytes, it answers, soon, and in little memory.
//!
//! A normal run feeds each with a million inputs; `COMMONBOOK_INPUTS=10000000 cargo test -p commonbook-replica decoders`
//! feeds each with as many.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use std::time::{Duration, Instant};

use commonbook_book::{
    AskId, BoxOutcome, CardId, CircleNoteId, Door, HandedId, Id, MemberId, NoteId, SheetMeeting,
    SlipKind, WelcomeSheet,
};
use commonbook_pages::PageName;
use commonbook_seal::{ChainId, DeviceId, EnvelopeId, EpochKey, GroupId};
use rand_chacha::ChaCha20Rng;
use rand_core::{Rng as _, SeedableRng as _};

use crate::{
    content::Content,
    message::{Carried, Message, News, Tip},
};

const SEED: u64 = 20_250_102;
const INPUTS: usize = 1_000_000;
/// No input may take longer, on a machine that does other things too.
const LONGEST: Duration = Duration::from_secs(2);
const MIB: usize = 1024 * 1024;

/// Feeds mutants of good samples and plain noise to one decoder, and says how many were taken.
fn feed(name: &str, samples: &[Vec<u8>], decode: impl Fn(&[u8]) -> bool) {
    let inputs = std::env::var("COMMONBOOK_INPUTS");
    let inputs = inputs.map_or(INPUTS, |n| n.parse().unwrap());
    let mut rng = ChaCha20Rng::seed_from_u64(SEED);
    let (begun, mut taken, mut fed, mut longest) = (Instant::now(), 0, 0, Duration::ZERO);
    for sample in samples {
        assert!(decode(sample), "{name}: a good sample is not taken");
    }
    while fed < inputs {
        let mutant = mutant(&samples[fed % samples.len()], &mut rng);
        let one = Instant::now();
        taken += usize::from(decode(&mutant));
        longest = longest.max(one.elapsed());
        fed += 1;
    }
    println!(
        "{name}: seed {SEED}, {fed} inputs, {taken} taken, {:.1?}, at most {longest:.1?} for one",
        begun.elapsed()
    );
    assert!(fed == inputs && taken > 0 && taken < fed);
    assert!(longest < LONGEST, "{longest:?}");
}

fn mutant(sample: &[u8], rng: &mut ChaCha20Rng) -> Vec<u8> {
    let mut out = sample.to_vec();
    let any = |rng: &mut ChaCha20Rng, below: usize| rng.next_u32() as usize % below.max(1);
    match rng.next_u32() % 8 {
        0 => {
            out.resize(any(rng, 400), 0);
            rng.fill_bytes(&mut out);
        }
        1 => out.truncate(any(rng, sample.len() + 1)),
        2 => out.extend_from_slice(&rng.next_u64().to_le_bytes()),
        3 => {
            // A length or a count made huge.
            let at = any(rng, out.len());
            let end = (at + 1 + any(rng, 10)).min(out.len());
            out[at..end].fill(0xff);
        }
        4 => {
            let (from, to) = (any(rng, out.len()), any(rng, out.len()));
            out.copy_within(from.min(to)..from.max(to), 0);
        }
        5 => {
            // Noise behind the kind of message.
            let at = 1.min(out.len());
            rng.fill_bytes(&mut out[at..]);
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

fn id(n: u8) -> Id {
    Id::from_bytes([n; 10])
}

fn envelope(n: u8) -> EnvelopeId {
    EnvelopeId::from_bytes([n; 32])
}

fn carried() -> Vec<Carried> {
    let one = |body: Option<Vec<u8>>| Carried {
        header: vec![7; 150],
        body,
    };
    vec![one(None), one(Some(vec![8; 60])), one(Some(Vec::new()))]
}

/// One message of every kind.
fn messages() -> Vec<Message> {
    let tip = Tip {
        device: DeviceId::from_bytes([1; 32]),
        chain: ChainId::from_bytes([2; 16]),
        height: 300,
        id: envelope(3),
    };
    let opening = [4; 16];
    let sheet = WelcomeSheet {
        group: "Tuesday".into(),
        purpose: "Tea".into(),
        rules: vec!["One speaks.".into(), String::new()],
        meetings: vec![SheetMeeting {
            date: "2026-12-01".parse().unwrap(),
            time: "15:00".parse().unwrap(),
            place: "Hall".into(),
            title: "Tuesday".into(),
        }],
        door: Door::OpenUntil("2026-12-01".parse().unwrap()),
        exceptions: vec!["Whoever is in danger gets help first.".into()],
    };
    vec![
        Message::Hello(vec![1; 130]),
        Message::AfterYou,
        Message::Signed {
            device: tip.device,
            tips: [5; 32],
            signature: vec![6; 64],
        },
        Message::Sealed(vec![7; 200]),
        Message::Notice(vec![vec![8; 60], vec![9; 60]]),
        Message::Proof([1; 32]),
        Message::Request {
            sheet: vec![2; 100],
            here: vec![3; 64],
        },
        Message::Same(true),
        Message::Welcome {
            group: GroupId::from_bytes([4; 32]),
            device: tip.device,
            here: vec![5; 64],
            admitted: false,
            waiting: EpochKey::generate(&mut ChaCha20Rng::seed_from_u64(1)),
        },
        Message::Digest([7; 32]),
        Message::Tips(vec![tip, tip]),
        Message::Envelopes(carried()),
        Message::Bodies(vec![(envelope(1), vec![2; 60]), (envelope(2), Vec::new())]),
        Message::Want(vec![envelope(3), envelope(4)]),
        Message::Everything(vec![envelope(5)]),
        Message::Sent,
        Message::WhoAreYou(vec![tip]),
        Message::BoxOpen {
            opening,
            kind: SlipKind::Closing,
        },
        Message::BoxClose(opening),
        Message::BoxSlot {
            opening,
            slot: vec![1; 80],
        },
        Message::BoxDone {
            opening,
            outcome: BoxOutcome::Published(5),
        },
        Message::Hand {
            note: HandedId(id(1)),
            text: vec![2; 80],
        },
        Message::Handed(HandedId(id(2))),
        Message::CannotRead(vec![envelope(6)]),
        Message::Keys(vec![vec![3; 60]]),
        Message::Sheet(sheet),
        Message::Would(true),
        Message::Expected([4; 16]),
    ]
}

#[test]
fn messages_of_the_exchange() {
    let samples: Vec<Vec<u8>> = messages().iter().map(Message::encode).collect();
    for (kind, (message, sample)) in messages().iter().zip(&samples).enumerate() {
        assert_eq!(usize::from(sample[0]), kind, "a kind is missing");
        assert_eq!(Message::decode(sample).as_ref(), Some(message));
    }
    feed("message", &samples, |bytes| {
        Message::decode(bytes)
            .inspect(|message| {
                assert_eq!(Message::decode(&message.encode()).as_ref(), Some(message))
            })
            .is_some()
    });
}

#[test]
fn news_of_a_stick() {
    let news = News {
        envelopes: carried(),
    };
    let samples = [News::default().encode(), news.encode()];
    feed("news", &samples, |bytes| {
        News::decode(bytes)
            .inspect(|news| assert_eq!(News::decode(&news.encode()).as_ref(), Some(news)))
            .is_some()
    });
}

#[test]
fn content_of_envelopes() {
    let pages = [
        PageName::Charter,
        PageName::Season {
            year: 2026,
            half: 2,
        },
        PageName::Note(NoteId(id(1))),
        PageName::Slips,
        PageName::Card(MemberId(id(2)), CardId(id(3))),
        PageName::Ask(MemberId(id(2)), AskId(id(3))),
        PageName::Circle(MemberId(id(2)), CircleNoteId(id(3))),
        PageName::MoreSlips(2),
    ];
    let samples = pages.map(|page| {
        Content {
            page,
            acts: 3,
            salt: [1; 16],
            changes: vec![vec![2; 90], Vec::new()],
            wraps: vec![DeviceId::from_bytes([3; 32])],
        }
        .encode()
    });
    feed("content", &samples, |bytes| {
        Content::decode(bytes)
            .inspect(|content| {
                let bytes = content.encode();
                let again = Content::decode(&bytes).map(|content| content.encode());
                assert_eq!(again, Some(bytes));
            })
            .is_some()
    });
}

/// What claims much and holds little: a list of as many empty things as fit. Less than a second for a mebibyte in a
/// slow build, and less memory than 64 MiB and four times the length.
#[test]
fn lists_of_nothing_take_little_memory() {
    let list = |begin: &[u8], mib: usize, each: &[u8]| {
        let count = mib * MIB / each.len();
        let mut bytes = begin.to_vec();
        bytes.extend(postcard::to_stdvec(&count).unwrap());
        bytes.extend(each.iter().cycle().take(count * each.len()));
        bytes
    };
    let full = postcard::to_stdvec(&Carried {
        header: vec![7; 40],
        body: None,
    });
    let full = full.unwrap();
    let kind = |message: Message| message.encode()[0];
    for (name, begin, each, read) in [
        ("envelopes", Message::Envelopes(vec![]), &[0, 0][..], false),
        ("notices", Message::Notice(vec![]), &[0], false),
        ("keys", Message::Keys(vec![]), &[0], false),
        ("bodies", Message::Bodies(vec![]), &[0; 33], true),
        (
            "envelopes of short headers",
            Message::Envelopes(vec![]),
            &full,
            true,
        ),
    ] {
        within(name, &list(&[kind(begin)], 4, each), read, |bytes| {
            Message::decode(bytes).is_some()
        });
    }
    for (name, bytes, read) in [
        ("news of nothing", list(&[], 16, &[0, 0]), false),
        ("news of short headers", list(&[], 16, &full), true),
    ] {
        within(name, &bytes, read, |bytes| News::decode(bytes).is_some());
    }
}

fn within(name: &str, bytes: &[u8], read: bool, decode: impl Fn(&[u8]) -> bool) {
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    let (before, begun) = (kib("VmRSS:"), Instant::now());
    assert_eq!(decode(bytes), read, "{name}");
    let (took, grown) = (begun.elapsed(), kib("VmHWM:").saturating_sub(before));
    let mib = bytes.len().div_ceil(MIB);
    println!("{name}: {mib} MiB, {took:.1?}, {grown} KiB more at most");
    assert!(took < Duration::from_secs(mib as u64), "{name}: {took:?}");
    assert!(grown < (64 + 4 * mib) * 1024, "{name}: {grown} KiB");
}

/// From what the system says of this process; nought where it does not.
fn kib(what: &str) -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with(what));
    let number = line.and_then(|line| line.split_whitespace().nth(1)?.parse().ok());
    number.unwrap_or(0)
}
