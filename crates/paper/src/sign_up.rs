//! A sheet to sign up on: each job with what it involves, and lines for whoever is happy to do it now and then.

use commonbook_book::Book;
use commonbook_words::Words;

use crate::sheet::Sheet;

/// Lines to write a name on, for each job.
const LINES: usize = 3;

/// The jobs to sign up for, as an HTML file. No names are on it: who is on a list already knows, and who is on none
/// is nobody's business.
pub fn sign_up(book: &Book, words: &Words) -> String {
    let mut sheet = Sheet::new(words, &words.get("paper-sign-up"));
    sheet.ours("p", &words.get("paper-sign-up-how"));
    if book.plan.roles.is_empty() {
        sheet.ours("p", &words.get("who-empty"));
    }
    for role in &book.plan.roles {
        sheet.open("section");
        sheet.marked(&role.name, role.mark);
        for line in &role.checklist {
            sheet.theirs("p", line);
        }
        sheet.open("table");
        for _ in 0..LINES {
            sheet.line();
        }
        sheet.close("table");
        sheet.close("section");
    }
    sheet.end(&["paper-sign-up-then"])
}
