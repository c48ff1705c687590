//! Sheets to print, from the command line and from the window.

use std::path::Path;

use commonbook_book::Book;
use commonbook_ui::Sheet;
use commonbook_words::Words;
use jiff::{ToSpan as _, civil::Date};
use serde_json::json;

use crate::{clock, failure::Failure, run::Call, show};

/// Days that a sheet looks ahead.
const AHEAD: i64 = 90;

/// Up to which day a sheet goes that begins at this one; the day itself is not on it.
pub(crate) fn until(from: Date) -> Date {
    from.saturating_add(AHEAD.days())
}

/// A sheet as an HTML file.
pub(crate) fn sheet(what: Sheet, book: &Book, words: &Words, from: Date, to: Date) -> String {
    match what {
        Sheet::Rota => commonbook_paper::rota(book, words, from, to),
        Sheet::Meetings => commonbook_paper::meetings(book, words, from, to),
        Sheet::Rules => commonbook_paper::rules(book, words),
        Sheet::Calls => commonbook_paper::calls(book, words),
        Sheet::SignUp => commonbook_paper::sign_up(book, words),
        Sheet::Agenda => commonbook_paper::agenda(book, words, from, to),
        Sheet::Pack => commonbook_paper::pack(book, words, from),
        Sheet::Note => {
            let note = book.open_note.as_deref();
            note.map_or_else(String::new, |note| {
                commonbook_paper::writing(&note.title, &note.text, words)
            })
        }
        Sheet::Private(id) => {
            let page = book.private.pages.iter().find(|page| page.id == id);
            page.map_or_else(String::new, |page| {
                commonbook_paper::writing(&page.title, &page.text, words)
            })
        }
        Sheet::Places => commonbook_paper::places(book, words),
        Sheet::Plans => commonbook_paper::plans(book, words, from),
    }
}

/// Writes a sheet into the file that was named, in place of an older one.
pub(crate) fn print(call: &Call<'_>) -> Result<(), Failure> {
    let from = show::date(call.text("from"))?.unwrap_or_else(clock::today);
    let to = show::date(call.text("to"))?.unwrap_or_else(|| until(from));
    let what = match call.text("what") {
        "rota" => Sheet::Rota,
        "meetings" => Sheet::Meetings,
        "calls" => Sheet::Calls,
        "sign-up" => Sheet::SignUp,
        "agenda" => Sheet::Agenda,
        "pack" => Sheet::Pack,
        "places" => Sheet::Places,
        "plans" => Sheet::Plans,
        _ => Sheet::Rules,
    };
    let file = call.text("file");
    let host = call.open()?;
    let html = sheet(what, &host.book(), call.words, from, to);
    host.write_file(Path::new(file), html.as_bytes())?;
    host.lock()?;
    call.tell(&call.words.get("said-printed"));
    call.report(&json!({ "written": true, "file": file }));
    Ok(())
}
