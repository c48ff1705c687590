//! The list of 7,776 words that people can say to each other. Its source and licence are in its first lines.

use std::sync::LazyLock;

/// How many words there are.
pub(crate) const COUNT: usize = 7776;

static ALL: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    include_str!("words.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .collect()
});

/// The word at a place. Places beyond the list begin again.
pub(crate) fn word(place: u64) -> &'static str {
    // The rest of a division by the count is always a place.
    let place = usize::try_from(place % COUNT as u64).unwrap_or(0);
    ALL.get(place).copied().unwrap_or("abacus")
}

/// The place of a word in lower case.
pub(crate) fn place(word: &str) -> Option<u16> {
    position(ALL.binary_search(&word))
}

/// The place of a word with a hyphen, from its halves in lower case.
pub(crate) fn place_of_halves(first: &str, second: &str) -> Option<u16> {
    let whole = || first.bytes().chain([b'-']).chain(second.bytes());
    position(ALL.binary_search_by(|listed| listed.bytes().cmp(whole())))
}

fn position(found: Result<usize, usize>) -> Option<u16> {
    found.ok().and_then(|place| u16::try_from(place).ok())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn the_list_has_its_7776_words_in_order_and_none_twice() {
        assert_eq!(ALL.len(), COUNT);
        assert!(ALL.is_sorted_by(|a, b| a < b));
        assert!(ALL.iter().all(|word| {
            word.bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte == b'-')
        }));
        assert_eq!(
            (word(0), word(7775), word(7776)),
            ("abacus", "zoom", "abacus")
        );
        assert_eq!(place("zoom"), Some(7775));
    }

    #[test]
    fn no_first_half_of_a_word_is_a_word() {
        let halves: Vec<_> = ALL.iter().filter_map(|word| word.split_once('-')).collect();
        assert_eq!(halves.len(), 4);
        for (first, second) in halves {
            assert_eq!(place(first), None);
            assert_eq!(
                word(u64::from(place_of_halves(first, second).unwrap())),
                format!("{first}-{second}")
            );
        }
    }
}
