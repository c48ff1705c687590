//! Text from other people, made safe to show inside a sentence.

use std::borrow::Cow;

/// Takes out what could make a name look like another one, or a sentence read in another order: control
/// characters, and the marks that change the direction of writing. Line breaks become spaces.
pub fn plain(text: &str) -> Cow<'_, str> {
    if !text
        .chars()
        .any(|letter| unwanted(letter) || letter == '\n')
    {
        return Cow::Borrowed(text);
    }
    let kept = text
        .chars()
        .filter(|letter| *letter == '\n' || !unwanted(*letter));
    Cow::Owned(
        kept.map(|letter| if letter == '\n' { ' ' } else { letter })
            .collect(),
    )
}

fn unwanted(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_direction_are_taken_out_and_letters_stay() {
        assert_eq!(plain("A\u{202E}na\u{2066}"), "Ana");
        assert_eq!(plain("Zoë नियम"), "Zoë नियम");
        assert_eq!(plain("a\nb\u{7}"), "a b");
    }
}
