//! BLAKE3 with every use kept apart from every other one.
//!
//! Each part is preceded by its length, so no two different lists of parts are the same input.

use blake3::Hasher;
use zeroize::Zeroize as _;

/// A hash, or a key made from secret parts. The context says what for and is used nowhere else.
pub(crate) fn derive<const N: usize>(context: &'static str, parts: &[&[u8]]) -> [u8; N] {
    finish(Hasher::new_derive_key(context), parts)
}

/// A hash that only the holders of a key can make. The label says what for.
pub(crate) fn keyed<const N: usize>(key: &[u8; 32], label: &str, parts: &[&[u8]]) -> [u8; N] {
    let mut hasher = Hasher::new_keyed(key);
    add(&mut hasher, label.as_bytes());
    finish(hasher, parts)
}

fn finish<const N: usize>(mut hasher: Hasher, parts: &[&[u8]]) -> [u8; N] {
    for part in parts {
        add(&mut hasher, part);
    }
    let mut out = [0; N];
    let mut reader = hasher.finalize_xof();
    reader.fill(&mut out);
    reader.zeroize();
    hasher.zeroize();
    out
}

fn add(hasher: &mut Hasher, part: &[u8]) {
    hasher.update(&(part.len() as u64).to_le_bytes());
    hasher.update(part);
}
