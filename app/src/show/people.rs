//! Who belongs, and what they give of themselves.

use commonbook_book::{AudienceView, Book, CardKind, CardView, MemberView};
use commonbook_words::Words;
use serde_json::{Value, json};

use super::alias;

/// Members with the cards that this device may show. One's own entry also says which cards are not gone everywhere yet.
pub(super) fn people(book: &Book, words: &Words) -> (Value, Vec<String>) {
    let (mut values, mut lines) = (Vec::new(), Vec::new());
    for member in &book.members.members {
        let mine = Some(member.id) == book.members.me;
        let cards: Vec<&CardView> = book.cards.of(member.id).collect();
        lines.push(said_of(member, mine, book, words));
        lines.extend(cards.iter().map(|card| said_by(card, mine, book, words)));
        let mut value = json!(member);
        let mut add = |name: &str, part: Value| {
            if let Value::Object(fields) = &mut value {
                fields.insert(name.to_owned(), part);
            }
        };
        add("cards", json!(cards));
        if mine {
            add("taken_back", json!(book.cards.taken_back));
            lines.extend(book.cards.taken_back.iter().map(|gone| {
                let args = [("heard", gone.heard.into()), ("of", gone.of.into())];
                format!("  {}", words.with("show-card-gone", &args))
            }));
        }
        values.push(value);
    }
    (Value::Array(values), lines)
}

fn said_of(member: &MemberView, mine: bool, book: &Book, words: &Words) -> String {
    let mut notes = Vec::new();
    notes.extend(mine.then(|| words.get("show-you")));
    notes.extend(
        member
            .devices
            .is_empty()
            .then(|| words.get("show-on-paper")),
    );
    if !member.vouched_by.is_empty() {
        let names: Vec<String> = member.vouched_by.iter().map(|id| alias(book, id)).collect();
        notes.push(words.with("show-vouched", &[("names", words.list(&names).into())]));
    }
    let line = format!("{}  {}  {}", member.alias, member.id, notes.join(", "));
    line.trim_end().to_owned()
}

/// One line for a card; several lines of an address become one.
fn said_by(card: &CardView, mine: bool, book: &Book, words: &Words) -> String {
    let kind = match card.kind {
        CardKind::Phone => "show-card-phone",
        CardKind::Message => "show-card-message",
        CardKind::Email => "show-card-email",
        CardKind::Address => "show-card-address",
        CardKind::Other => "show-card-other",
    };
    let mut notes = Vec::new();
    notes.extend(Some(card.hours.clone()).filter(|hours| !hours.is_empty()));
    notes.extend(card.message.then(|| words.get("show-card-message-is-fine")));
    notes.extend(card.preferred.then(|| words.get("show-card-preferred")));
    if mine {
        notes.push(match &card.audience {
            AudienceView::Everyone => words.get("show-card-everyone"),
            AudienceView::Nobody => words.get("show-card-nobody"),
            AudienceView::Members(members) => {
                let names: Vec<String> = members.iter().map(|id| alias(book, id)).collect();
                words.with("show-card-members", &[("names", words.list(&names).into())])
            }
        });
    }
    let text = card.text.replace('\n', ", ");
    let line = format!("  {}  {text}", words.get(kind));
    if notes.is_empty() {
        line
    } else {
        format!("{line}  ({})", notes.join("; "))
    }
}
