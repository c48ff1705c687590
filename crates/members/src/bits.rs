//! A growable set of small numbers.

/// A set of small numbers. Equal sets are equal values: the last word is never zero.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Bits(Vec<u64>);

pub(crate) static NONE: Bits = Bits(Vec::new());

impl Bits {
    /// The numbers below `len`.
    pub(crate) fn below(len: usize) -> Self {
        let mut words = vec![u64::MAX; len / 64];
        if !len.is_multiple_of(64) {
            words.push((1 << (len % 64)) - 1);
        }
        Self(words)
    }

    pub(crate) fn contains(&self, at: usize) -> bool {
        self.0
            .get(at / 64)
            .is_some_and(|word| word >> (at % 64) & 1 == 1)
    }

    pub(crate) fn insert(&mut self, at: usize) {
        if self.0.len() <= at / 64 {
            self.0.resize(at / 64 + 1, 0);
        }
        if let Some(word) = self.0.get_mut(at / 64) {
            *word |= 1 << (at % 64);
        }
    }

    pub(crate) fn remove(&mut self, at: usize) {
        if let Some(word) = self.0.get_mut(at / 64) {
            *word &= !(1 << (at % 64));
        }
        self.trim();
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn len(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Adds all of `other`.
    pub(crate) fn join(&mut self, other: &Self) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        for (word, more) in self.0.iter_mut().zip(&other.0) {
            *word |= more;
        }
    }

    /// What is in both.
    pub(crate) fn and(&self, other: &Self) -> Self {
        let mut both = Self(self.0.iter().zip(&other.0).map(|(a, b)| a & b).collect());
        both.trim();
        both
    }

    /// What is here and not in `other`.
    pub(crate) fn without(&self, other: &Self) -> Self {
        let others = other.0.iter().copied().chain(std::iter::repeat(0));
        let mut rest = Self(self.0.iter().zip(others).map(|(a, b)| a & !b).collect());
        rest.trim();
        rest
    }

    /// Whether anything is in both.
    pub(crate) fn meets(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).any(|(a, b)| a & b != 0)
    }

    /// Whether all of this is in `other`.
    pub(crate) fn within(&self, other: &Self) -> bool {
        let others = other.0.iter().copied().chain(std::iter::repeat(0));
        self.0.iter().zip(others).all(|(a, b)| a & !b == 0)
    }

    /// From the smallest to the largest.
    pub(crate) fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.0.iter().enumerate().flat_map(|(at, word)| {
            let mut left = *word;
            std::iter::from_fn(move || {
                if left == 0 {
                    return None;
                }
                let bit = left.trailing_zeros() as usize;
                left &= left - 1;
                Some(at * 64 + bit)
            })
        })
    }

    fn trim(&mut self) {
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }
}

impl FromIterator<usize> for Bits {
    fn from_iter<I: IntoIterator<Item = usize>>(items: I) -> Self {
        let mut bits = Self::default();
        for at in items {
            bits.insert(at);
        }
        bits
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::Bits;

    #[test]
    fn it_is_a_set() {
        let a: BTreeSet<usize> = [0, 1, 63, 64, 65, 200].into();
        let b: BTreeSet<usize> = [1, 64, 199, 200, 300].into();
        let of = |s: &BTreeSet<usize>| s.iter().copied().collect::<Bits>();
        let set = |bits: &Bits| bits.iter().collect::<BTreeSet<usize>>();
        assert_eq!(set(&of(&a).and(&of(&b))), &a & &b);
        assert_eq!(set(&of(&a).without(&of(&b))), &a - &b);
        let mut both = of(&a);
        both.join(&of(&b));
        assert_eq!(set(&both), &a | &b);
        assert!(of(&a).meets(&of(&b)) && of(&a).within(&both) && !both.within(&of(&a)));
        assert_eq!(both.len(), (&a | &b).len());
        let mut gone = of(&a);
        a.iter().for_each(|at| gone.remove(*at));
        assert!(gone.is_empty() && gone == Bits::default());
        for len in [0, 1, 63, 64, 65, 130] {
            assert_eq!(Bits::below(len), (0..len).collect());
        }
    }
}
