//! When and where, for the door of a fridge.

use commonbook_book::Book;
use commonbook_words::Words;
use jiff::civil::Date;

use crate::{
    days::{days, span},
    sheet::Sheet,
};

/// When and where the group meets, from `from` until the day before `to`, as an HTML file. Without jobs and without
/// the name of anybody.
pub fn meetings(book: &Book, words: &Words, from: Date, to: Date) -> String {
    let mut sheet = Sheet::new(words, &words.get("paper-meetings"));
    span(&mut sheet, words, from, to);
    days(&mut sheet, book, words, (from, to), &|_, _| {});
    sheet.end(&[])
}
