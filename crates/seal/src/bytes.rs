//! Reading bytes that somebody else wrote: in small steps, never trusting a length.

/// What is left to read.
pub(crate) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(crate) const fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    pub(crate) fn take(&mut self, len: usize) -> Option<&'a [u8]> {
        let (head, rest) = self.0.split_at_checked(len)?;
        self.0 = rest;
        Some(head)
    }

    pub(crate) fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (head, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(*head)
    }

    pub(crate) fn u8(&mut self) -> Option<u8> {
        self.array().map(u8::from_le_bytes)
    }

    pub(crate) fn u16(&mut self) -> Option<u16> {
        self.array().map(u16::from_le_bytes)
    }

    pub(crate) fn u32(&mut self) -> Option<u32> {
        self.array().map(u32::from_le_bytes)
    }

    pub(crate) fn u64(&mut self) -> Option<u64> {
        self.array().map(u64::from_le_bytes)
    }

    /// Everything that is left.
    pub(crate) fn rest(self) -> &'a [u8] {
        self.0
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Random bytes.
pub(crate) fn random<const N: usize>(rng: &mut dyn rand_core::CryptoRng) -> [u8; N] {
    let mut out = [0; N];
    rng.fill_bytes(&mut out);
    out
}

/// A number below `bound`, each as likely as any other. Nought if there is none.
pub(crate) fn below(bound: usize, rng: &mut dyn rand_core::CryptoRng) -> usize {
    let Some(bound) = std::num::NonZeroU64::new(bound as u64) else {
        return 0;
    };
    // The last numbers of a u64 that do not fill another round are thrown away: they would favour small results.
    let uneven = (u64::MAX % bound).wrapping_add(1) % bound;
    loop {
        let number = rng.next_u64();
        if number <= u64::MAX - uneven {
            // It is below a usize, so it fits.
            return usize::try_from(number % bound).unwrap_or(0);
        }
    }
}

/// Puts things into an order that says nothing.
pub(crate) fn shuffle<T>(things: &mut [T], rng: &mut dyn rand_core::CryptoRng) {
    for last in (1..things.len()).rev() {
        things.swap(last, below(last + 1, rng));
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]

    use rand_chacha::ChaCha20Rng;
    use rand_chacha::rand_core::SeedableRng as _;

    use super::*;

    #[test]
    fn every_number_below_comes_up_about_equally() {
        let mut rng = ChaCha20Rng::seed_from_u64(1);
        let mut seen = [0; 6];
        for _ in 0..60_000 {
            seen[below(6, &mut rng)] += 1;
        }
        assert!(
            seen.iter().all(|count| (9_500..10_500).contains(count)),
            "{seen:?}"
        );
        assert_eq!((below(0, &mut rng), below(1, &mut rng)), (0, 0));
    }

    #[test]
    fn shuffling_brings_every_order() {
        let mut rng = ChaCha20Rng::seed_from_u64(2);
        let mut orders = std::collections::BTreeMap::new();
        for _ in 0..24_000 {
            let mut things = [1, 2, 3, 4];
            shuffle(&mut things, &mut rng);
            *orders.entry(things).or_insert(0) += 1;
        }
        assert_eq!(orders.len(), 24);
        assert!(
            orders.values().all(|count| (850..1150).contains(count)),
            "{orders:?}"
        );
    }
}
