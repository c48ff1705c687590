//! Which rows there are, in memory, and a sum over their names, so that a row that vanishes is noticed.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::store::Place;

/// As long as a place.
type Sum = [u8; 40];

/// The places of all rows with their numbers in the file.
pub(crate) struct Directory {
    rows: BTreeMap<Place, i64>,
    /// All places, combined with exclusive or.
    sum: Sum,
}

/// What the file says about itself: written with every batch, compared when it is opened.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Manifest {
    /// How many rows.
    pub(crate) rows: u64,
    /// The sum of their places.
    pub(crate) sum: Sum,
    /// How many were lost so far.
    pub(crate) lost: u64,
}

impl Directory {
    pub(crate) const fn new() -> Self {
        Self {
            rows: BTreeMap::new(),
            sum: [0; 40],
        }
    }

    pub(crate) fn get(&self, place: &Place) -> Option<i64> {
        self.rows.get(place).copied()
    }

    /// Adds a row. When there is one at this place already, that one stays.
    pub(crate) fn add(&mut self, place: Place, id: i64) {
        if let Entry::Vacant(free) = self.rows.entry(place) {
            free.insert(id);
            self.toggle(&place);
        }
    }

    /// Takes a row out and gives its number.
    pub(crate) fn take(&mut self, place: &Place) -> Option<i64> {
        let id = self.rows.remove(place)?;
        self.toggle(place);
        Some(id)
    }

    fn toggle(&mut self, place: &Place) {
        let name = place.shelf.iter().chain(&place.key);
        for (sum, byte) in self.sum.iter_mut().zip(name) {
            *sum ^= byte;
        }
    }

    /// The rows of one shelf.
    pub(crate) fn shelf(&self, shelf: [u8; 8]) -> impl Iterator<Item = (Place, i64)> {
        let first = Place {
            shelf,
            key: [0; 32],
        };
        let last = Place {
            shelf,
            key: [0xff; 32],
        };
        self.rows
            .range(first..=last)
            .map(|(place, id)| (*place, *id))
    }

    /// All rows.
    pub(crate) fn all(&self) -> impl Iterator<Item = (Place, i64)> {
        self.rows.iter().map(|(place, id)| (*place, *id))
    }

    /// What to write about these rows.
    pub(crate) fn manifest(&self, lost: u64) -> Manifest {
        Manifest {
            rows: self.rows.len() as u64,
            sum: self.sum,
            lost,
        }
    }
}

impl Manifest {
    pub(crate) fn encode(&self) -> Vec<u8> {
        [
            &self.rows.to_le_bytes()[..],
            &self.sum,
            &self.lost.to_le_bytes(),
        ]
        .concat()
    }

    pub(crate) fn decode(bytes: &[u8]) -> Option<Self> {
        let (rows, rest) = bytes.split_first_chunk()?;
        let (sum, rest) = rest.split_first_chunk()?;
        let (lost, rest) = rest.split_first_chunk()?;
        let manifest = Self {
            rows: u64::from_le_bytes(*rows),
            sum: *sum,
            lost: u64::from_le_bytes(*lost),
        };
        rest.is_empty().then_some(manifest)
    }

    /// How many rows this one says are there and the other one does not, at the least.
    pub(crate) fn missing_from(&self, found: &Self) -> u64 {
        let fewer = self.rows.saturating_sub(found.rows);
        if fewer == 0 && self.sum != found.sum {
            1
        } else {
            fewer
        }
    }
}
