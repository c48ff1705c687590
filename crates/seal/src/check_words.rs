//! Four words that two people read to each other, to know that their screens speak of the same thing.

use crate::bytes::Reader;
use crate::words::word;

/// Four words: 51 bits.
pub type CheckWords = [&'static str; 4];

/// The words that stand for a hash.
pub(crate) fn check_words(hash: &[u8; 32]) -> CheckWords {
    let mut reader = Reader::new(hash);
    // Of a u64, the rest of a division by 7,776 favours no word that anybody could notice.
    std::array::from_fn(|_| word(reader.u64().unwrap_or(0)))
}
