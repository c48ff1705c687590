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
