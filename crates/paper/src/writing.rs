//! A note, or a page of one's own.

use commonbook_words::Words;

use crate::sheet::Sheet;

/// What somebody wrote, under its title, as an HTML file.
pub fn writing(title: &str, text: &str, words: &Words) -> String {
    let mut sheet = Sheet::new(words, title);
    // An empty line begins another piece.
    for piece in text.split("\n\n") {
        sheet.theirs("p", piece);
    }
    sheet.end(&[])
}
