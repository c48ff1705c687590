//! Words without much sense, and chance.

use rand_chacha::ChaCha20Rng;
use rand_core::{Rng as _, SeedableRng as _};

const WORDS: [&str; 48] = [
    "the", "we", "and", "for", "bring", "at", "from", "bus", "tea", "chairs", "key", "hall", "who",
    "wants", "to", "call", "clinic", "form", "letter", "four", "o'clock", "please", "ask", "with",
    "walk", "river", "market", "soup", "new", "people", "welcome", "room", "upstairs", "ramp",
    "quiet", "time", "each", "of", "us", "phone", "list", "plan", "next", "step", "school",
    "travel", "money", "office",
];

/// Writes, and throws dice.
pub(super) struct Pen(ChaCha20Rng);

impl Pen {
    pub(super) fn new(seed: u64) -> Self {
        Self(ChaCha20Rng::seed_from_u64(seed))
    }

    pub(super) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.0.next_u64() % end.max(1) as u64).unwrap()
    }

    /// One time in `of`.
    pub(super) fn once_in(&mut self, of: usize) -> bool {
        self.below(of) == 0
    }

    /// So many words.
    pub(super) fn words(&mut self, count: usize) -> String {
        let words: Vec<&str> = (0..count).map(|_| WORDS[self.below(WORDS.len())]).collect();
        words.join(" ")
    }
}
