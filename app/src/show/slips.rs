//! Slips, and notes that are handed over.

use commonbook_book::{Book, SlipKind};
use commonbook_words::Words;
use serde_json::{Value, json};

/// What people wrote and nobody signed.
pub(super) fn slips(book: &Book, words: &Words) -> (Value, Vec<String>) {
    let lines = book.slips.slips.iter().map(|slip| {
        let kind = words.get(match slip.kind {
            SlipKind::Barrier => "show-slip-barrier",
            SlipKind::Closing => "show-slip-closing",
            SlipKind::Feedback => "show-slip-feedback",
        });
        format!("{}  {kind}: {}", slip.id, slip.text)
    });
    (
        json!(book.slips.slips),
        some(lines.collect(), words, "show-no-slips"),
    )
}

/// Notes that wait here for their readers, and those that came.
pub(super) fn handed(book: &Book, words: &Words) -> (Value, Vec<String>) {
    let line = |id: String, message: &str, alias: &str, text: &str| {
        let said = words.with(message, &[("alias", alias.to_owned().into())]);
        format!("{id}  {said} {text}")
    };
    let waiting = book.handed.waiting.iter().map(|note| {
        let message = if note.gone {
            "show-note-gone"
        } else {
            "show-note-to"
        };
        line(note.id.to_string(), message, &note.alias, &note.text)
    });
    let received = book.handed.received.iter().map(|note| {
        line(
            note.id.to_string(),
            "show-note-from",
            &note.alias,
            &note.text,
        )
    });
    let lines = waiting.chain(received).collect();
    (json!(*book.handed), some(lines, words, "show-no-notes"))
}

/// The lines, or one that says that there are none.
fn some(mut lines: Vec<String>, words: &Words, none: &str) -> Vec<String> {
    if lines.is_empty() {
        lines.push(words.get(none));
    }
    lines
}
