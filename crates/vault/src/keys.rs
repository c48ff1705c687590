//! The keys of one file, and the form of a sealed row.
//!
//! A slot gives the master key. The rows' keys come from it and from a random *turn*, which the file keeps sealed
//! under the master key. A new turn is a new set of keys without asking for the passphrase again, and once the old
//! turn is overwritten nothing opens the old rows any more.

use commonbook_seal::{MasterKey, RowKey};
use rand_core::CryptoRng;
use zeroize::Zeroizing;

use crate::store::{FORMAT, Place};

/// Rows are padded to at least this, so that short ones look alike.
const FLOOR: usize = 256;

/// Names, seals and opens rows.
pub(crate) struct Keys {
    turn: Zeroizing<[u8; 32]>,
    rows: RowKey,
    shelves: RowKey,
}

/// A row as it was put.
pub(crate) struct Plain {
    pub(crate) shelf: u8,
    pub(crate) key: Vec<u8>,
    pub(crate) value: Vec<u8>,
}

impl Keys {
    /// Keys that were never used.
    pub(crate) fn generate(master: &MasterKey, rng: &mut dyn CryptoRng) -> Self {
        let mut turn = Zeroizing::new([0; 32]);
        rng.fill_bytes(&mut *turn);
        Self::of(master, turn)
    }

    fn of(master: &MasterKey, turn: Zeroizing<[u8; 32]>) -> Self {
        let label = |part: &[u8]| Zeroizing::new([part, &turn[..]].concat());
        Self {
            rows: master.row_key(&label(b"rows")),
            shelves: master.row_key(&label(b"shelves")),
            turn,
        }
    }

    /// The turn, sealed, for beside the slot.
    pub(crate) fn sealed(&self, master: &MasterKey, rng: &mut dyn CryptoRng) -> Vec<u8> {
        master
            .row_key(b"turn")
            .seal(&FORMAT.to_le_bytes(), &self.turn[..], rng)
    }

    /// The keys of a file; `None` when the sealed turn is damaged.
    pub(crate) fn open(master: &MasterKey, sealed: &[u8]) -> Option<Self> {
        let turn = master
            .row_key(b"turn")
            .open(&FORMAT.to_le_bytes(), sealed)
            .ok()?;
        Some(Self::of(
            master,
            Zeroizing::new(turn.as_slice().try_into().ok()?),
        ))
    }

    /// What stands for a shelf.
    pub(crate) fn shelf(&self, shelf: u8) -> [u8; 8] {
        let mut short = [0; 8];
        for (out, byte) in short.iter_mut().zip(self.shelves.name(shelf, b"")) {
            *out = byte;
        }
        short
    }

    /// Where a row is.
    pub(crate) fn place(&self, shelf: u8, key: &[u8]) -> Place {
        Place {
            shelf: self.shelf(shelf),
            key: self.rows.name(shelf, key),
        }
    }

    /// Seals a row together with its shelf and key.
    pub(crate) fn seal(
        &self,
        place: &Place,
        shelf: u8,
        key: &[u8],
        value: &[u8],
        rng: &mut dyn CryptoRng,
    ) -> Vec<u8> {
        let length = 1 + 8 + key.len() + 8 + value.len();
        let mut plain = Zeroizing::new(Vec::with_capacity(padded(length)));
        plain.push(shelf);
        for part in [key, value] {
            plain.extend_from_slice(&(part.len() as u64).to_le_bytes());
            plain.extend_from_slice(part);
        }
        plain.resize(padded(length), 0);
        self.rows.seal(&about(place), &plain, rng)
    }

    /// Opens the row at a place; `None` when it is not what was sealed there.
    pub(crate) fn open_row(&self, place: &Place, sealed: &[u8]) -> Option<Plain> {
        let plain = self.rows.open(&about(place), sealed).ok()?;
        let (shelf, rest) = plain.split_first()?;
        let (key, rest) = part(rest)?;
        let (value, _) = part(rest)?;
        Some(Plain {
            shelf: *shelf,
            key: key.to_vec(),
            value: value.to_vec(),
        })
    }
}

fn part(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk()?;
    rest.split_at_checked(usize::try_from(u64::from_le_bytes(*length)).ok()?)
}

/// Binds what is sealed to where it stands and to the format.
fn about(place: &Place) -> Vec<u8> {
    [&FORMAT.to_le_bytes()[..], &place.shelf, &place.key].concat()
}

/// Padmé: only the first bits of a length show, at a cost of 12 % at the most.
const fn padded(length: usize) -> usize {
    if length <= FLOOR {
        return FLOOR;
    }
    let exponent = length.ilog2();
    let mask = (1_usize << (exponent - exponent.ilog2() - 1)) - 1;
    length.saturating_add(mask) & !mask
}

#[cfg(test)]
mod tests {
    #[test]
    fn padding_is_short_and_hides_close_lengths() {
        for length in 0..200_000_usize {
            let padded = super::padded(length);
            assert!(
                padded >= length && padded <= 256.max(length + length / 8),
                "{length} {padded}"
            );
        }
        assert_eq!(super::padded(10_000), super::padded(10_100));
    }
}
