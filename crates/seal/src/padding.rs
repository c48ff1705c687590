//! Hiding lengths: Padmé (Nikitin and others, "Reducing Metadata Leakage from Encrypted Files and Communication
//! with PURBs", 2019) shows only the first bits of a length and adds at most 12 %.

use crate::bytes::Reader;

/// Nothing is shorter than this.
pub(crate) const FLOOR: usize = 256;

/// The length that something of this length is padded to.
pub(crate) const fn padme(len: usize) -> usize {
    if len <= FLOOR {
        return FLOOR;
    }
    // FLOOR is above 2, so neither logarithm is of nought.
    let exponent = len.ilog2();
    let kept = exponent.ilog2() + 1;
    let mask = (1usize << (exponent - kept)) - 1;
    len.saturating_add(mask) & !mask
}

/// The length, the content, and zeros up to the padded length. `None` for more than 4 GiB.
pub(crate) fn pad(content: &[u8]) -> Option<Vec<u8>> {
    let len = u32::try_from(content.len()).ok()?;
    let whole = padme(content.len().checked_add(4)?);
    let mut out = Vec::with_capacity(whole);
    out.extend_from_slice(&len.to_le_bytes());
    out.extend_from_slice(content);
    out.resize(whole, 0);
    Some(out)
}

/// The content. `None` if the length is not the one that padding gives, or something stands where zeros belong.
pub(crate) fn unpad(padded: &[u8]) -> Option<&[u8]> {
    let mut reader = Reader::new(padded);
    let len = usize::try_from(reader.u32()?).ok()?;
    let content = reader.take(len)?;
    let whole = padme(len.checked_add(4)?) == padded.len();
    (whole && reader.rest().iter().all(|byte| *byte == 0)).then_some(content)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]

    use super::*;

    #[test]
    fn lengths_have_a_floor_grow_and_stay_within_an_eighth() {
        for len in 0..200_000 {
            let padded = padme(len);
            assert!(padded >= len.max(FLOOR));
            assert!(
                padded - len <= (len / 8).max(FLOOR - len.min(FLOOR)),
                "{len}"
            );
            assert_eq!(padme(padded), padded);
            assert!(padme(len + 1) >= padded);
        }
    }

    #[test]
    fn few_lengths_are_told_apart() {
        let mut lengths: Vec<_> = (0..262_144).map(padme).collect();
        lengths.dedup();
        // 16 steps for each doubling from 256 to 64 KiB, 32 for the two after that, and the last length itself.
        assert_eq!(lengths.len(), 8 * 16 + 2 * 32 + 1);
        assert_eq!(lengths[..6], [256, 272, 288, 304, 320, 336]);
        assert_eq!(
            [9_000, 60_000, 262_144].map(padme),
            [9_216, 61_440, 262_144]
        );
    }

    #[test]
    fn only_what_padding_gives_is_taken_back() {
        let padded = pad(&[7; 300]).unwrap();
        assert_eq!(padded.len(), 304);
        assert_eq!(unpad(&padded).unwrap(), [7; 300]);
        let longer = [&padded[..], &[0; 16]].concat();
        let mut dirty = pad(&[7; 10]).unwrap();
        dirty[200] = 1;
        let mut lying = padded.clone();
        lying[0] = 0xff;
        for wrong in [&padded[..303], &longer, &dirty, &lying, &[], &[0; 4]] {
            assert_eq!(unpad(wrong), None);
        }
    }

    #[test]
    fn a_huge_declared_length_is_no_problem() {
        let mut bytes = vec![0; 256];
        bytes[..4].copy_from_slice(&u32::MAX.to_le_bytes());
        assert_eq!(unpad(&bytes), None);
        assert!(padme(usize::MAX) > 0);
    }
}
