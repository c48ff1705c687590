//! Useful places and people, for the pocket.

use commonbook_book::Book;
use commonbook_words::Words;

use crate::sheet::Sheet;

/// The useful places and people as an HTML file.
pub fn places(book: &Book, words: &Words) -> String {
    let mut sheet = Sheet::new(words, &words.get("useful"));
    let all = &book.notebook.resources;
    if all.is_empty() {
        sheet.ours("p", &words.get("useful-none"));
    }
    for one in all {
        sheet.open("section");
        sheet.theirs("h2", &one.name);
        for line in words.resource(one) {
            sheet.theirs("p", &line);
        }
        sheet.close("section");
    }
    sheet.end(&[])
}
