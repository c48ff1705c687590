//! Ground rules, for the wall.

use commonbook_book::Book;
use commonbook_words::Words;

use crate::sheet::Sheet;

/// The ground rules as an HTML file. Without the name of anybody.
pub fn rules(book: &Book, words: &Words) -> String {
    let mut sheet = Sheet::new(words, &words.get("rules"));
    let rules = &book.plan.rules;
    if rules.is_empty() {
        sheet.ours("p", &words.get("paper-no-rules"));
    } else {
        sheet.open("ol");
        for rule in rules {
            sheet.theirs("li", &rule.text);
        }
        sheet.close("ol");
    }
    sheet.end(&[])
}
