//! Places in a list that people order: texts that sort, with room for another one between any two.

use commonbook_book::Id;

const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
const LONGEST: usize = 120;
/// Letters of the item's own id at the end of a place, so that two people never choose the same one.
const OWN: usize = 4;

/// Whether a text is a place; another one sorts last.
pub(crate) fn is_place(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= LONGEST
        && text.bytes().all(|b| DIGITS.contains(&b))
        && !text.ends_with('0')
}

/// A place after `low` and before `high`; nothing stands for the ends of the list.
///
/// Where there is no room, because the two are the same or the text would grow too long, it is right after `low`.
pub(crate) fn between(low: Option<&str>, high: Option<&str>, id: Id) -> String {
    let low = low.filter(|place| is_place(place)).unwrap_or("");
    let high = high.filter(|place| is_place(place) && *place > low);
    let mut out = Vec::new();
    let mut open_above = high.is_none();
    let low_digits: Vec<usize> = low.bytes().map(digit).collect();
    let high_digits: Vec<usize> = high.unwrap_or("").bytes().map(digit).collect();
    for at in 0..LONGEST {
        let least = low_digits.get(at).copied().unwrap_or(0);
        let most = if open_above {
            DIGITS.len()
        } else {
            high_digits.get(at).copied().unwrap_or(0)
        };
        if most > least + 1 {
            // Close to the lower one: lists grow at the end, so leave the room above.
            out.push(least + 1 + (most - least - 2) / 8);
            break;
        }
        out.push(least);
        open_above |= most > least;
    }
    let mut place: String = out
        .iter()
        .filter_map(|d| DIGITS.get(*d))
        .map(|b| char::from(*b))
        .collect();
    place.extend(id.to_string().chars().take(OWN));
    place
}

fn digit(byte: u8) -> usize {
    DIGITS.iter().position(|d| *d == byte).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic
    )]
    use super::*;

    fn id(n: u32) -> Id {
        let mut bytes = [7; 10];
        bytes[..4].copy_from_slice(&n.to_le_bytes());
        Id::from_bytes(bytes)
    }

    #[test]
    fn a_place_between_two_sorts_between_them() {
        // Always in the first gap, always in the last, and here and there.
        for choose in [
            |_: u32, _| 0usize,
            |_, len| len,
            |n, len| n as usize * 7919 % (len + 1),
        ] {
            let mut list: Vec<String> = Vec::new();
            for n in 0..80 {
                let at = choose(n, list.len());
                let place = between(
                    at.checked_sub(1).map(|i| &*list[i]),
                    list.get(at).map(|s| &**s),
                    id(n),
                );
                assert!(is_place(&place), "{place}");
                list.insert(at, place);
                assert!(list.is_sorted_by(|a, b| a < b), "{list:?}");
            }
            assert!(
                list.iter().all(|place| place.len() < 60),
                "{:?}",
                list.iter().map(String::len).max()
            );
        }
    }

    #[test]
    fn bad_neighbours_do_no_harm() {
        for (low, high) in [
            ("b", "a"),
            ("a", "a"),
            ("", "0"),
            ("\u{1f600}", "z/"),
            ("zzzz", "zzzzz"),
        ] {
            assert!(is_place(&between(Some(low), Some(high), id(1))));
        }
        let long = "z".repeat(LONGEST);
        assert!(
            !is_place(&between(Some(&long), None, id(1))),
            "too long: it sorts last, which is where it belongs"
        );
    }
}
