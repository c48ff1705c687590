//! Six words, and what both sides make of them: an endpoint to meet at and a proof that one knows them.

use std::fmt::Write as _;

use rand_core::CryptoRng;
use subtle::ConstantTimeEq as _;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::bytes::below;
use crate::check_words::check_words;
use crate::hash::{derive, keyed};
use crate::secret::secrets;
use crate::stretch::{NoMemory, stretch};
use crate::words::{COUNT, place, place_of_halves, word};
use crate::{CheckWords, Cost, Role};

const WORDS: usize = 6;
/// Nobody types more than this for six words.
const TYPED_CAP: usize = 1024;
const SALT: &[u8] = b"commonbook v1 invite words";

/// Six words of 7,776: 77 bits, fresh for each meeting or invite. Shown only where a person asks for them.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct InviteWords([u16; WORDS]);

/// Why what a person typed is not six words of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WordsError {
    /// The word at this place, from 1, is not in the list.
    #[error("word {place} is not in the list")]
    Unknown {
        /// Counted from 1.
        place: usize,
    },
    /// All are in the list, but they are not six.
    #[error("{found} words instead of six")]
    Count {
        /// How many there are; above six it may be fewer than typed.
        found: usize,
    },
}

impl InviteWords {
    /// New random words.
    pub fn generate(rng: &mut dyn CryptoRng) -> Self {
        // Below 7,776, so each fits.
        Self(std::array::from_fn(|_| {
            u16::try_from(below(COUNT, rng)).unwrap_or(0)
        }))
    }

    /// Reads what a person typed: in any case, with anything between the words that is no letter.
    pub fn parse(typed: &str) -> Result<Self, WordsError> {
        if typed.len() > TYPED_CAP {
            return Err(WordsError::Count { found: WORDS + 1 });
        }
        let typed = Zeroizing::new(typed.to_lowercase());
        let mut rest = typed
            .split(|c: char| !c.is_alphabetic())
            .filter(|part| !part.is_empty())
            .peekable();
        let mut places = Zeroizing::new(Vec::with_capacity(WORDS + 1));
        while let Some(part) = rest.next() {
            // Four words have a hyphen. The first half of none of them is a word, so nothing is ambiguous.
            let joined = rest.peek().and_then(|second| place_of_halves(part, second));
            if joined.is_some() {
                rest.next();
            }
            let found = joined.or_else(|| place(part)).ok_or(WordsError::Unknown {
                place: places.len() + 1,
            })?;
            places.push(found);
            if places.len() > WORDS {
                break;
            }
        }
        let words = places
            .as_slice()
            .try_into()
            .map_err(|_| WordsError::Count {
                found: places.len(),
            })?;
        Ok(Self(words))
    }

    /// What both sides make of the words. Takes as long as opening a vault.
    pub fn stretch(&self) -> Result<InviteSecret, NoMemory> {
        self.stretch_at(Cost::default())
    }

    /// The same at another cost. Both sides must take the same, so only tests take another.
    pub fn stretch_at(&self, cost: Cost) -> Result<InviteSecret, NoMemory> {
        // Long enough for any six words: a string that grows leaves copies behind.
        let mut words = Zeroizing::new(String::with_capacity(64));
        write!(words, "{self}").map_err(|_| NoMemory)?;
        stretch(words.as_bytes(), SALT, cost).map(|bytes| InviteSecret::from_bytes(*bytes))
    }
}

impl std::fmt::Display for InviteWords {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (count, place) in self.0.iter().enumerate() {
            if count > 0 {
                f.write_str(" ")?;
            }
            f.write_str(word(u64::from(*place)))?;
        }
        Ok(())
    }
}

impl std::fmt::Debug for InviteWords {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("InviteWords(secret)")
    }
}

secrets! {
    /// What six words stand for.
    InviteSecret;
}

impl InviteSecret {
    /// The secret key of the endpoint that the words lead to. It is nobody's device key.
    pub fn endpoint_seed(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(derive("commonbook v1 invite endpoint", &[&self.0]))
    }

    /// Shows that one knows the words, for this connection and this side only.
    pub fn proof(&self, role: Role, exporter: &[u8]) -> [u8; 32] {
        let key = Zeroizing::new(derive("commonbook v1 invite proof key", &[&self.0]));
        keyed(&key, "proof", &[&[role as u8], exporter])
    }

    /// Whether the side in this role knows the words.
    pub fn proves(&self, role: Role, exporter: &[u8], proof: &[u8; 32]) -> bool {
        self.proof(role, exporter).ct_eq(proof).into()
    }

    /// The words that both screens show: different if somebody sits in between.
    pub fn check_words(&self, exporter: &[u8]) -> CheckWords {
        let key = Zeroizing::new(derive("commonbook v1 invite check key", &[&self.0]));
        check_words(&keyed(&key, "check words", &[exporter]))
    }
}
