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
}
