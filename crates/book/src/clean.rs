//! Takes out of typed texts what could disguise one name as another or upset a terminal.

use crate::{EditError, Field};

/// Invisible characters that have no use in a name: marks of writing direction, and things without width.
///
/// The two joiners (U+200C, U+200D) stay, because Persian, Hindi and Nepali names are misspelt without them.
const fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{00ad}' | '\u{061c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}'..='\u{206f}'
        | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
        || is_override(c)
}

/// Marks that turn the direction of what follows; a plain text never needs them.
const fn is_override(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}')
}

/// One line for a name, a title or a place: no control or direction marks, single spaces, none at the ends.
pub fn clean_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut space = false;
    for c in text.chars() {
        if c.is_whitespace() || c.is_control() {
            space = true;
        } else if !is_hidden(c) {
            if space && !out.is_empty() {
                out.push(' ');
            }
            space = false;
            out.push(c);
        }
    }
    out
}

/// A longer text: line breaks and tabs stay, other control characters and direction overrides go.
///
/// Line breaks become `\n`. The weaker direction marks stay, because right-to-left texts need them.
pub fn clean_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\n' | '\t' => out.push(c),
            '\r' => {
                if chars.peek() != Some(&'\n') {
                    out.push('\n');
                }
            }
            '\u{2028}' | '\u{2029}' => out.push('\n'),
            c if c.is_control() || is_override(c) || c == '\u{feff}' => {}
            c => out.push(c),
        }
    }
    out
}

/// A clean text without spaces at its ends, of so many bytes at most; it may be empty.
///
/// # Errors
/// [`EditError::TooLong`] about the text.
pub fn clean_to_fit(text: &str, limit: usize) -> Result<String, EditError> {
    let text = clean_text(text).trim().to_owned();
    if text.len() > limit {
        let field = Field::Text;
        Err(EditError::TooLong { field, limit })
    } else {
        Ok(text)
    }
}

/// What two names have in common when people would call them the same.
pub(crate) fn folded(text: &str) -> String {
    clean_line(text).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_its_letters_and_loses_its_disguise() {
        assert_eq!(clean_line("  Jo\u{202e}\u{200b}  Smith\n\u{7}"), "Jo Smith");
        assert_eq!(
            clean_line("क\u{94d}\u{200d}ष"),
            "क\u{94d}\u{200d}ष",
            "joiners stay"
        );
        assert_eq!(clean_line("\u{feff}\u{2066}"), "");
        assert_eq!(folded(" TEA\u{200e} "), "tea");
    }

    #[test]
    fn a_text_keeps_its_lines() {
        assert_eq!(
            clean_text("a\r\nb\rc\u{2028}d\te\u{1b}[2J\0"),
            "a\nb\nc\nd\te[2J"
        );
        assert_eq!(clean_text("x\u{202e}y\u{200f}"), "xy\u{200f}");
    }
}
