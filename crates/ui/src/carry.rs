//! Carrying a change of a text, or a caret, over to another version of the text.
//!
//! The book merges texts letter by letter; this is only for the few letters that somebody typed while their
//! draft was on its way to the book and back.

/// One place where two texts differ, in letters: what lies between their common beginning and common end.
struct Splice<'a> {
    at: usize,
    delete: usize,
    insert: &'a str,
}

fn splice<'a>(old: &str, new: &'a str) -> Splice<'a> {
    let at = old
        .chars()
        .zip(new.chars())
        .take_while(|(a, b)| a == b)
        .count();
    let (old_len, new_len) = (old.chars().count(), new.chars().count());
    let room = old_len.min(new_len) - at;
    let end = old
        .chars()
        .rev()
        .zip(new.chars().rev())
        .take(room)
        .take_while(|(a, b)| a == b)
        .count();
    let from = byte_at(new, at);
    let to = byte_at(new, new_len - end);
    Splice {
        at,
        delete: old_len - at - end,
        insert: new.get(from..to).unwrap_or_default(),
    }
}

fn byte_at(text: &str, letters: usize) -> usize {
    text.char_indices()
        .nth(letters)
        .map_or(text.len(), |(byte, _)| byte)
}

fn apply(text: &str, at: usize, delete: usize, insert: &str) -> String {
    let (from, to) = (byte_at(text, at), byte_at(text, at + delete));
    let before = text.get(..from).unwrap_or_default();
    let after = text.get(to..).unwrap_or_default();
    format!("{before}{insert}{after}")
}

/// What `mine` changed against `old`, done to `theirs`. Where both changed the same place, nothing that anybody
/// wrote is lost: mine comes after theirs.
pub(crate) fn carry(old: &str, mine: &str, theirs: &str) -> String {
    let my = splice(old, mine);
    let their = splice(old, theirs);
    let added = their.insert.chars().count();
    if my.at + my.delete <= their.at {
        apply(theirs, my.at, my.delete, my.insert)
    } else if my.at >= their.at + their.delete {
        apply(theirs, my.at - their.delete + added, my.delete, my.insert)
    } else {
        apply(theirs, their.at + added, 0, my.insert)
    }
}

/// Where a caret of `old` stands in `new`.
pub(crate) fn carry_caret(old: &str, new: &str, caret: usize) -> usize {
    let change = splice(old, new);
    let added = change.insert.chars().count();
    if caret <= change.at {
        caret
    } else if caret >= change.at + change.delete {
        caret - change.delete + added
    } else {
        change.at + added
    }
}

/// The change from `old` to `new` as a place, a number of letters to take away, and letters to put there.
pub(crate) fn change(old: &str, new: &str) -> (usize, usize, String) {
    let change = splice(old, new);
    (change.at, change.delete, change.insert.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_carried_over_what_others_wrote() {
        assert_eq!(
            carry("bus at four", "bus at five", "The bus at four"),
            "The bus at five"
        );
        assert_eq!(carry("a b", "a b c", "a b"), "a b c");
        assert_eq!(
            carry("one two", "one, two", "one two three"),
            "one, two three"
        );
    }

    #[test]
    fn two_changes_of_one_place_are_both_kept() {
        let both = carry("tea at four", "tea at two", "tea at six");
        assert_eq!(both, "tea at sixtwo");
    }

    #[test]
    fn letters_of_several_bytes_stay_whole() {
        assert_eq!(carry("Zoë नियम", "Zoë, नियम", "Zoë नियम é"), "Zoë, नियम é");
        assert_eq!(change("é", "éé"), (1, 0, "é".to_owned()));
    }

    #[test]
    fn the_caret_stays_at_its_letter() {
        assert_eq!(carry_caret("tea", "The tea", 3), 7);
        assert_eq!(carry_caret("tea", "tea and bread", 3), 3);
        assert_eq!(carry_caret("tea and bread", "tea", 13), 3);
        assert_eq!(carry_caret("abcdef", "abXf", 3), 3);
    }
}
