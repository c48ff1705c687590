//! What the group is asked for, and notes for some.

use commonbook_book::Book;
use commonbook_words::Words;
use jiff::civil::Date;
use serde_json::{Value, json};

use super::alias;

/// What the group is asked for today. What has ended and is not gone yet is a number.
pub(super) fn asks(book: &Book, words: &Words, today: Date) -> (Value, Vec<String>) {
    let asks = book.notebook.asks.iter();
    let (stand, ended): (Vec<_>, Vec<_>) = asks.partition(|ask| ask.stands(today));
    let mut lines: Vec<String> = stand
        .iter()
        .map(|ask| {
            let until = ("until", words.date_with_year(ask.until).into());
            let said = words.with("show-ask-until", &[until]);
            format!("{}  {}  {said}", ask.id, ask.text.replace('\n', " "))
        })
        .collect();
    if lines.is_empty() {
        lines.push(words.get("show-no-asks"));
    }
    if !ended.is_empty() {
        lines.push(words.with("show-asks-ended", &[("n", ended.len().into())]));
    }
    let values: Vec<Value> = stand
        .iter()
        .map(|ask| json!({ "id": ask.id, "text": ask.text, "until": ask.until, "mine": ask.mine }))
        .collect();
    (json!({ "asks": values, "ended": ended.len() }), lines)
}

/// The notes for some that this device may show.
pub(super) fn circle(book: &Book, words: &Words) -> (Value, Vec<String>) {
    let notes = book.circle.circle_notes.iter();
    let lines = notes.map(|note| {
        let names: Vec<String> = note.audience.iter().map(|id| alias(book, id)).collect();
        let args = [
            ("alias", alias(book, &note.member).into()),
            ("names", words.list(&names).into()),
        ];
        let said = words.with("show-circle-note", &args);
        format!("{}  {said}\n{}\n", note.id, note.text)
    });
    let mut lines: Vec<String> = lines.collect();
    if lines.is_empty() {
        lines.push(words.get("show-no-circle"));
    }
    (json!(book.circle.circle_notes), lines)
}
