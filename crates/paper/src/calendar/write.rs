//! The lines of a calendar file: what must be escaped, where a line is folded.

use jiff::{Timestamp, civil::DateTime, tz::TimeZone};

/// Octets in a line, without its end.
const LINE: usize = 75;

/// A calendar file that is being written.
#[derive(Debug, Default)]
pub(super) struct Writer {
    text: String,
}

impl Writer {
    /// A line of which every part is ours.
    pub(super) fn line(&mut self, line: &str) {
        let mut room = LINE;
        for letter in line.chars() {
            if letter.len_utf8() > room {
                self.text.push_str("\r\n ");
                room = LINE - 1;
            }
            self.text.push(letter);
            room -= letter.len_utf8();
        }
        self.text.push_str("\r\n");
    }

    /// A text that people wrote.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        let mut line = format!("{name}:");
        for letter in commonbook_words::plain(text).chars() {
            match letter {
                '\\' | ';' | ',' => line.extend(['\\', letter]),
                '\n' => line.push_str("\\n"),
                other if other.is_control() => {}
                other => line.push(other),
            }
        }
        self.line(&line);
    }

    /// A time on the clock of a place, or of wherever one is.
    pub(super) fn at(&mut self, name: &str, zone: Option<&str>, at: DateTime) {
        let at = wall(at);
        match zone {
            Some(zone) => self.line(&format!("{name};TZID={zone}:{at}")),
            None => self.line(&format!("{name}:{at}")),
        }
    }

    /// The whole file.
    pub(super) fn end(self) -> String {
        self.text
    }
}

/// A wall time: `20261201T150000`.
pub(super) fn wall(at: DateTime) -> String {
    at.strftime("%Y%m%dT%H%M%S").to_string()
}

/// A moment everywhere: `20261201T120000Z`.
pub(super) fn moment(at: Timestamp) -> String {
    format!("{}Z", wall(TimeZone::UTC.to_datetime(at)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_between_letters_and_never_longer_than_75_octets() {
        let mut writer = Writer::default();
        let long = "Z\u{fc}rich; caf\u{e9}, \\ \u{928}\u{93f}\u{92f}\u{92e} ".repeat(9);
        writer.text("SUMMARY", &long);
        let text = writer.end();
        assert!(text.split("\r\n").count() > 4);
        assert!(text.split("\r\n").all(|line| line.len() <= LINE));
        let whole = text.replace("\r\n ", "");
        assert!(whole.starts_with("SUMMARY:Z\u{fc}rich\\; caf\u{e9}\\, \\\\ \u{928}"));
    }
}
