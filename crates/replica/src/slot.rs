//! The slot that every laptop hands to the keeper of the box: written on or empty, it has one size and one shape.

use commonbook_book::{clean_to_fit, limits};
use rand_core::CryptoRng;

/// Bytes in a slot: the length of what is written in two, the text, and noise up to the end.
pub(crate) const SLOT_BYTES: usize = 1024;

/// A slot with this on it. The same randomness is used up whatever is written.
pub(crate) fn fill(text: &str, rng: &mut dyn CryptoRng) -> Vec<u8> {
    let mut slot = vec![0; SLOT_BYTES];
    rng.fill_bytes(&mut slot);
    let fits = text.len() <= limits::SLIP_BYTES;
    let text = if fits { text.as_bytes() } else { &[] };
    let length = u16::try_from(text.len()).unwrap_or_default();
    let written = length.to_le_bytes().into_iter().chain(text.iter().copied());
    for (to, byte) in slot.iter_mut().zip(written) {
        *to = byte;
    }
    slot
}

/// What is written on a slot, and nothing where it is empty or says nothing that can be read. `None` when it does not
/// have the size of a slot.
pub(crate) fn read(slot: &[u8]) -> Option<String> {
    if slot.len() != SLOT_BYTES {
        return None;
    }
    let (length, rest) = slot.split_first_chunk::<2>()?;
    let written = rest.get(..usize::from(u16::from_le_bytes(*length)));
    let text = written.and_then(|bytes| std::str::from_utf8(bytes).ok());
    let text = text.and_then(|text| clean_to_fit(text, limits::SLIP_BYTES).ok());
    Some(text.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic
    )]
    use rand_chacha::ChaCha20Rng;
    use rand_core::{Rng as _, SeedableRng as _};

    use super::*;

    #[test]
    fn every_slot_has_one_size_and_uses_up_the_same_randomness() {
        let mut ends = Vec::new();
        for text in ["", "The stairs.", &"é".repeat(500), &"x".repeat(1_000)] {
            let mut rng = ChaCha20Rng::seed_from_u64(1);
            let slot = fill(text, &mut rng);
            assert_eq!(slot.len(), SLOT_BYTES);
            assert_eq!(read(&slot).unwrap(), text);
            ends.push(rng.next_u64());
        }
        ends.dedup();
        assert_eq!(ends.len(), 1);
        // The noise behind a text is not what stood there before.
        let mut rng = ChaCha20Rng::seed_from_u64(1);
        assert_ne!(fill("a", &mut rng)[3..], fill("a", &mut rng)[3..]);
    }

    #[test]
    fn whatever_a_member_hands_in_is_read_without_trust() {
        let slot = |bytes: &[u8]| {
            let mut slot = vec![0xff; SLOT_BYTES];
            slot[..bytes.len()].copy_from_slice(bytes);
            read(&slot)
        };
        assert_eq!(read(&[]), None);
        assert_eq!(read(&[0; SLOT_BYTES - 1]), None);
        assert_eq!(read(&[0; SLOT_BYTES + 1]), None);
        let nothing = Some(String::new());
        assert_eq!(slot(&[0, 0]), nothing);
        assert_eq!(slot(&[0xff, 0xff]), nothing, "longer than the slot");
        assert_eq!(slot(&[3, 0, 0xff, 0xff, 0xff]), nothing, "no text");
        assert_eq!(slot(&[2, 0, b' ', b'\n']), nothing);
        assert_eq!(slot(&[4, 0, b'a', 0x1b, b'b', 0]), Some("ab".to_owned()));
        let mut long = vec![0xe9, 0x03];
        long.extend([b'x'; 1_001]);
        assert_eq!(slot(&long), nothing, "longer than a slip");
        let mut rng = ChaCha20Rng::seed_from_u64(2);
        assert_eq!(read(&fill(&"x".repeat(1_001), &mut rng)), nothing);
    }
}
