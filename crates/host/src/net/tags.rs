//! What an announcement carries: eight tags that only the members of a group can tell from noise.

use data_encoding::BASE64URL_NOPAD;
use rand_core::CryptoRng;

/// How many tags an announcement carries, always.
pub const TAGS: usize = 8;

/// One tag: a code that holders of a group key can make for an endpoint, or random bytes.
pub type Tag = [u8; 16];

/// The tags of one announcement.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Tags([Tag; TAGS]);

impl Tags {
    /// Takes the first eight tags and fills up with random ones, so that all announcements look the same.
    pub fn filled(tags: &[Tag], rng: &mut dyn CryptoRng) -> Self {
        let mut all = [[0; 16]; TAGS];
        let mut given = tags.iter();
        for slot in &mut all {
            match given.next() {
                Some(tag) => *slot = *tag,
                None => rng.fill_bytes(slot),
            }
        }
        Self(all)
    }

    /// The tags.
    pub const fn as_slice(&self) -> &[Tag] {
        &self.0
    }

    /// For the TXT record: 171 characters of base64url.
    pub(crate) fn encode(&self) -> String {
        BASE64URL_NOPAD.encode(self.0.as_flattened())
    }

    /// `None` for anything but eight tags.
    pub(crate) fn decode(text: &str) -> Option<Self> {
        if text.len() > 200 {
            return None;
        }
        let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
        let (tags, rest) = bytes.as_chunks::<16>();
        if !rest.is_empty() {
            return None;
        }
        tags.try_into().ok().map(Self)
    }
}

impl From<[Tag; TAGS]> for Tags {
    fn from(tags: [Tag; TAGS]) -> Self {
        Self(tags)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use rand_chacha::ChaCha20Rng;
    use rand_core::{Rng as _, SeedableRng as _};

    use super::*;

    #[test]
    fn comes_back_and_nothing_else_is_read() {
        let tags = Tags::from([
            [1; 16], [2; 16], [3; 16], [4; 16], [5; 16], [6; 16], [7; 16], [0xff; 16],
        ]);
        let text = tags.encode();
        assert_eq!(text.len(), 171);
        assert!(Tags::decode(&text).unwrap() == tags);
        for len in 0..text.len() {
            assert!(Tags::decode(text.get(..len).unwrap()).is_none());
        }
        for wrong in ["", "=", "hello", &"A".repeat(171 + 21), &"+".repeat(171)] {
            assert!(Tags::decode(wrong).is_none());
        }
    }
    /// A normal run feeds a million texts; `COMMONBOOK_INPUTS=10000000 cargo test -p commonbook-host made_up` feeds more.
    #[test]
    fn made_up_and_damaged_texts_are_refused_or_eight_tags() {
        let inputs = std::env::var("COMMONBOOK_INPUTS");
        let inputs: usize = inputs.map_or(1_000_000, |n| n.parse().unwrap());
        let mut rng = ChaCha20Rng::seed_from_u64(1);
        let sample = Tags::filled(&[], &mut rng).encode();
        let (began, mut fed, mut read) = (std::time::Instant::now(), 0, 0);
        while fed < inputs {
            let mut bytes = sample.clone().into_bytes();
            let at = rng.next_u32() as usize % bytes.len();
            match rng.next_u32() % 4 {
                0 => {
                    bytes.resize(rng.next_u32() as usize % 400, 0);
                    rng.fill_bytes(&mut bytes);
                }
                1 => bytes.truncate(at),
                2 => bytes.insert(at, b'A'),
                _ => *bytes.get_mut(at).unwrap() ^= 1 << (rng.next_u32() % 8),
            }
            let text = String::from_utf8_lossy(&bytes);
            if let Some(tags) = Tags::decode(&text) {
                assert_eq!(tags.encode(), text);
                read += 1;
            }
            fed += 1;
        }
        println!("seed 1, {fed} texts, {read} read, {:.1?}", began.elapsed());
        assert!(fed == inputs && read > 0 && read < fed);
    }
}
