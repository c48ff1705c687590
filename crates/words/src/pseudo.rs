//! English made a third longer.

use std::borrow::Cow;

/// Doubles each vowel, the second one with an accent. The words stay readable, so that a failing test does too.
pub(crate) fn lengthen(text: &str) -> Cow<'_, str> {
    let mut longer = String::with_capacity(text.len() * 2);
    for letter in text.chars() {
        longer.push(letter);
        if let Some(accented) = accented(letter) {
            longer.push(accented);
        }
    }
    Cow::Owned(longer)
}

const fn accented(letter: char) -> Option<char> {
    Some(match letter {
        'a' | 'A' => 'á',
        'e' | 'E' => 'ë',
        'i' | 'I' => 'ï',
        'o' | 'O' => 'ö',
        'u' | 'U' => 'ü',
        'y' => 'ý',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn about_a_third_is_added() {
        let before = "Other laptops of your group, on this Wi-Fi, will swap news with yours.";
        let after = lengthen(before);
        let ratio = after.chars().count() as f32 / before.chars().count() as f32;
        assert!((1.2..1.5).contains(&ratio), "{ratio}: {after}");
    }
}
