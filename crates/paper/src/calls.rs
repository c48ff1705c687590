//! Whom somebody can tell when a meeting moves.

use commonbook_book::{AudienceView, Book, CardKind, CardView};
use commonbook_words::Words;

use crate::sheet::Sheet;

/// The call list as an HTML file: of each who gave one for everyone, the card they like best. Cards that not everyone
/// may see are never on paper, and nothing tells who gave none.
pub fn calls(book: &Book, words: &Words) -> String {
    let mut sheet = Sheet::new(words, &words.get("calls"));
    let cards: Vec<(&str, &CardView)> = book
        .members
        .members
        .iter()
        .filter_map(|member| {
            let mut cards = book.cards.of(member.id);
            let card = cards.find(|card| card.audience == AudienceView::Everyone)?;
            Some((member.alias.as_str(), card))
        })
        .collect();
    if cards.is_empty() {
        sheet.ours("p", &words.get("calls-empty"));
    } else {
        sheet.ours("p", &words.get("calls-what"));
    }
    for kind in CardKind::ALL {
        let of_this: Vec<_> = cards.iter().filter(|(_, card)| card.kind == kind).collect();
        if of_this.is_empty() {
            continue;
        }
        sheet.ours("h2", &words.get(heading(kind)));
        sheet.open("table");
        for (alias, card) in of_this {
            sheet.row(alias, &how(words, card));
        }
        sheet.close("table");
    }
    sheet.end(&["paper-tear-up"])
}

fn how(words: &Words, card: &CardView) -> String {
    let text = card.text.trim().replace('\n', ", ");
    let mut how = vec![text, card.hours.trim().to_owned()];
    if card.message {
        how.push(words.get("card-message-fine"));
    }
    how.retain(|part| !part.is_empty());
    how.join("; ")
}

const fn heading(kind: CardKind) -> &'static str {
    match kind {
        CardKind::Phone => "card-phone",
        CardKind::Message => "card-message",
        CardKind::Email => "card-email",
        CardKind::Address => "card-address",
        CardKind::Other => "card-other",
    }
}
