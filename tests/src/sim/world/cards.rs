//! Contact cards: giving, changing and taking back; and looking for what is left of one.

use commonbook_book::{Audience, CardId, CardKind, Edit};
use commonbook_replica::Shelf;

use super::World;
use crate::sim::Who;

/// A card that gives a number.
pub fn phone(text: &str, audience: Audience) -> Edit {
    Edit::PutCard {
        id: None,
        instead_of: None,
        kind: CardKind::Phone,
        text: text.into(),
        hours: String::new(),
        message: false,
        preferred: false,
        audience,
    }
}

impl World {
    /// Gives a number to some.
    pub fn give_card(&mut self, who: Who, text: &str, audience: Audience) -> CardId {
        self.does(who, phone(text, audience));
        self.card(who, text)
    }

    /// The card of one's own that says this.
    pub fn card(&self, who: Who, text: &str) -> CardId {
        let me = self.member(who);
        let book = self.book(who);
        let mut own = book.cards.of(me);
        own.find(|card| card.text == text).unwrap().id
    }

    /// Changes what a card says.
    pub fn change_card(&mut self, who: Who, old: &str, new: &str, audience: Audience) -> CardId {
        let mut edit = phone(new, audience);
        if let Edit::PutCard { instead_of, .. } = &mut edit {
            *instead_of = Some(self.card(who, old));
        }
        self.does(who, edit);
        self.card(who, new)
    }

    /// Takes a card back.
    pub fn take_card_back(&mut self, who: Who, text: &str) {
        self.does(who, Edit::TakeBackCard { card: text.into() });
    }

    /// The cards that a device shows, as whose and what.
    pub fn cards(&self, who: Who) -> Vec<(String, String)> {
        let book = self.book(who);
        let alias = |id| book.members.members.iter().find(|m| m.id == id);
        let cards = book.cards.cards.iter();
        cards
            .map(|card| (alias(card.member).unwrap().alias.clone(), card.text.clone()))
            .collect()
    }

    /// What the cards say that a device shows.
    pub fn numbers(&self, who: Who) -> Vec<String> {
        let mut numbers: Vec<String> = self.cards(who).into_iter().map(|(_, text)| text).collect();
        numbers.sort();
        numbers
    }

    /// How often a text stands in the rows of a device.
    pub fn finds(&self, who: Who, text: &str) -> usize {
        let rows = self.rows(who);
        let inside = |value: &[u8]| {
            value
                .windows(text.len())
                .any(|part| part == text.as_bytes())
        };
        rows.iter().filter(|(_, (_, value))| inside(value)).count()
    }

    /// How many keys of cards a device holds.
    pub fn card_keys(&self, who: Who) -> usize {
        let rows = self.rows(who);
        rows.iter()
            .filter(|(shelf, _)| *shelf == Shelf::PageKeys)
            .count()
    }
}
