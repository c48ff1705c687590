//! The lines of a calendar file from elsewhere. Takes what is nearly right as well: files come from many programs.

/// Bytes of one line that are read. The rest of a longer one is a picture or a mistake.
const LINE: usize = 16 * 1024;
/// Parameters of one line.
const PARAMS: usize = 32;

/// One line: `NAME;PARAM=value:value`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// In capitals.
    pub(super) name: String,
    /// Names in capitals.
    params: Vec<(String, String)>,
    pub(super) value: String,
}

impl Line {
    /// Reads a whole line; nothing when it is none.
    pub(super) fn read(text: &str) -> Option<Self> {
        let (name, mut rest) = text.split_at_checked(text.find([':', ';'])?)?;
        let name = name.trim();
        let fine = |name: &str| {
            !name.is_empty()
                && name
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
        };
        if !fine(name) {
            return None;
        }
        let mut params = Vec::new();
        while let Some(after) = rest.strip_prefix(';') {
            if params.len() == PARAMS {
                return None;
            }
            let end = end_of_param(after)?;
            let (param, next) = after.split_at_checked(end)?;
            let (key, value) = param.split_once('=').unwrap_or((param, ""));
            params.push((
                key.trim().to_ascii_uppercase(),
                value.trim().replace('"', ""),
            ));
            rest = next;
        }
        Some(Self {
            name: name.to_ascii_uppercase(),
            params,
            value: rest.strip_prefix(':')?.to_owned(),
        })
    }

    /// A parameter by its name in capitals.
    pub(super) fn param(&self, name: &str) -> Option<&str> {
        let mut params = self.params.iter();
        let found = params.find(|(key, _)| key == name)?;
        Some(found.1.as_str())
    }

    /// The value as a text that people wrote.
    pub(super) fn text(&self) -> String {
        let mut text = String::with_capacity(self.value.len());
        let mut letters = self.value.chars();
        while let Some(letter) = letters.next() {
            match letter {
                '\\' => match letters.next() {
                    Some('n' | 'N') => text.push('\n'),
                    Some(other) => text.push(other),
                    None => {}
                },
                other => text.push(other),
            }
        }
        text
    }
}

/// Where a parameter ends: at the first sign behind it that is not within quotes. A quote that is never closed is a
/// letter like others.
fn end_of_param(text: &str) -> Option<usize> {
    let mut quoted = false;
    for (at, letter) in text.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            ':' | ';' if !quoted => return Some(at),
            _ => {}
        }
    }
    text.find([':', ';'])
}

/// The whole lines of a file: unfolded, in whatever way it ends its lines. A line of which some letters cannot be read
/// has marks in their place.
pub(super) fn whole_lines(bytes: &[u8]) -> impl Iterator<Item = String> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut pieces = bytes
        .split(|byte| matches!(byte, b'\n' | b'\r'))
        .filter(|piece| !piece.is_empty())
        .peekable();
    std::iter::from_fn(move || {
        // Letters may be cut in two where a line is folded, so bytes are joined and not texts.
        let mut line = pieces.next()?.to_vec();
        while let Some(more) = pieces.next_if(|next| matches!(next.first(), Some(b' ' | b'\t'))) {
            let room = LINE.saturating_sub(line.len());
            line.extend(more.iter().skip(1).take(room));
        }
        line.truncate(LINE);
        Some(String::from_utf8_lossy(&line).into_owned())
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_line_is_read_with_quotes_spaces_and_signs_in_them() {
        let line = Line::read(
            "DTSTART ; TZID = \"(UTC-03:00) Brasilia; x\" ;VALUE=DATE-TIME:20260101T090000",
        )
        .unwrap();
        assert_eq!(line.name, "DTSTART");
        assert_eq!(line.param("TZID"), Some("(UTC-03:00) Brasilia; x"));
        assert_eq!(line.param("VALUE"), Some("DATE-TIME"));
        assert_eq!(line.value, "20260101T090000");
        let line = Line::read("summary:a\\, b\\; c\\nd \\\\").unwrap();
        assert_eq!(line.text(), "a, b; c\nd \\");
        for none in ["", "no sign", ":x", "A\u{e9}:x", "X;Y", "X;A=\"b"] {
            assert_eq!(Line::read(none), None, "{none}");
        }
    }

    #[test]
    fn lines_are_joined_however_they_end() {
        let bytes = b"\xef\xbb\xbfA:1\r\n 2\n\t3\r\rB:\xc3\r\n \xa9\nC:\xff\n\n";
        let lines: Vec<String> = whole_lines(bytes).collect();
        assert_eq!(lines, ["A:123", "B:\u{e9}", "C:\u{fffd}"]);
    }
}
