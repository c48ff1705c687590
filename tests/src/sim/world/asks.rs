//! What the group is asked for, and notes for some.

use commonbook_book::{AskId, Edit, NewAsk, NewCircleNote};
use jiff::civil::date;

use super::World;
use crate::sim::Who;

/// An ask that stands until the fourth of December.
pub fn ask(text: &str) -> Edit {
    Edit::AddAsk(NewAsk {
        id: None,
        instead_of: None,
        text: text.into(),
        until: date(2026, 12, 4),
    })
}

/// A note for these.
pub fn note_for(text: &str, to: &[&str]) -> Edit {
    Edit::WriteCircleNote(NewCircleNote {
        id: None,
        instead_of: None,
        text: text.into(),
        audience: to.iter().map(|name| (*name).to_owned()).collect(),
    })
}

impl World {
    /// Asks the group for something.
    pub fn ask_for(&mut self, who: Who, text: &str) -> AskId {
        self.does(who, ask(text));
        self.ask_id(who, text)
    }

    /// The ask that says this.
    pub fn ask_id(&self, who: Who, text: &str) -> AskId {
        let book = self.book(who);
        let mut asks = book.notebook.asks.iter();
        asks.find(|ask| ask.text == text).unwrap().id
    }

    /// Ends an ask.
    pub fn end_ask(&mut self, who: Who, text: &str) {
        self.does(who, Edit::EndAsk { ask: text.into() });
    }

    /// What a device shows that the group is asked for, in alphabetical order.
    pub fn asks_of(&self, who: Who) -> Vec<String> {
        let book = self.book(who);
        let mut asks: Vec<String> = book.notebook.asks.iter().map(|a| a.text.clone()).collect();
        asks.sort();
        asks
    }

    /// The notes for some that a device shows, in alphabetical order.
    pub fn circle(&self, who: Who) -> Vec<String> {
        let book = self.book(who);
        let notes = book.circle.circle_notes.iter();
        let mut texts: Vec<String> = notes.map(|note| note.text.clone()).collect();
        texts.sort();
        texts
    }
}
