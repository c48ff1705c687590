//! The list of 7,776 words that people can say to each other. Its source and licence are in its first lines.

/// How many words there are.
pub(crate) const COUNT: usize = 7776;

fn all() -> impl Iterator<Item = &'static str> {
    include_str!("words.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
}

/// The word at a place. Places beyond the list begin again.
pub(crate) fn word(place: u64) -> &'static str {
    // The rest of a division by the count is always a place.
    let place = usize::try_from(place % COUNT as u64).unwrap_or(0);
    all().nth(place).unwrap_or("abacus")
}

/// The place of a word in lower case.
pub(crate) fn place(word: &str) -> Option<u16> {
    all()
        .position(|listed| listed == word)
        .and_then(|place| u16::try_from(place).ok())
}
