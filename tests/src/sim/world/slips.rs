//! The box for slips, and notes that are handed over.

use std::sync::Arc;

use commonbook_book::{BoxOutcome, ComesAs, HandedView, RoomView, SlipKind};
use commonbook_replica::{Answer, Input, LinkId, Refusal, RequestId};

use super::World;
use crate::sim::Who;

impl World {
    /// Connects everybody with everybody, and lets them share until it is quiet.
    pub fn gather(&mut self, all: &[Who]) -> Vec<LinkId> {
        let mut links = Vec::new();
        for (at, a) in all.iter().enumerate() {
            for b in all.iter().skip(at + 1) {
                links.push(self.link(*a, *b));
                self.until_quiet();
            }
        }
        links
    }

    /// A second laptop of this one's owner, who lets it in alone.
    pub fn second_laptop(&mut self, who: Who) -> Who {
        let member = self.member(who);
        let second = self.newcomer("Second");
        let Some(Answer::Asked { request, .. }) = self.ask(second, Input::Ask) else {
            panic!("no request");
        };
        let said = self.ask(who, |r| Input::Admit(r, request, ComesAs::Member(member)));
        assert!(matches!(said, Some(Answer::Proposed { in_effect: true })));
        let news = self.pack(who).unwrap();
        self.take(second, &news).unwrap().unwrap();
        assert_eq!(self.member(second), member);
        second
    }

    /// Asks for something that is done or refused.
    pub fn asks(&mut self, who: Who, make: impl FnOnce(RequestId) -> Input) -> Result<(), Refusal> {
        match self.ask(who, make).unwrap() {
            Answer::Done => Ok(()),
            Answer::Refused(refusal) => Err(refusal),
            other => panic!("{other:?}"),
        }
    }

    /// Keeps the box from now on.
    pub fn open_box(&mut self, who: Who, kind: SlipKind) {
        self.asks(who, |r| Input::OpenBox(r, kind)).unwrap();
        self.until_quiet();
    }

    /// Writes a slip.
    pub fn fill(&mut self, who: Who, text: &str) {
        self.asks(who, |r| Input::FillSlip(r, text.into())).unwrap();
    }

    /// Closes the box, and waits until everybody answered; what became of it.
    pub fn close_box(&mut self, who: Who) -> Option<BoxOutcome> {
        self.asks(who, Input::CloseBox).unwrap();
        self.until_quiet();
        self.room(who).closed
    }

    /// The box as it is shown.
    pub fn room(&self, who: Who) -> Arc<RoomView> {
        self.book(who).room.clone()
    }

    /// The slips in the book, sorted by what they say.
    pub fn slips(&self, who: Who) -> Vec<String> {
        let slips = self.book(who).slips.clone();
        let mut texts: Vec<String> = slips.slips.iter().map(|s| s.text.clone()).collect();
        texts.sort();
        texts
    }

    /// Writes a note for somebody.
    pub fn hand(&mut self, who: Who, to: Who, text: &str) {
        let to = self.member(to);
        self.asks(who, |r| Input::HandNote(r, to, text.into()))
            .unwrap();
    }

    /// The handed notes on a device.
    pub fn handed(&self, who: Who) -> Arc<HandedView> {
        self.book(who).handed.clone()
    }

    /// What was handed to the owner of a device: from whom, and what it says.
    pub fn received(&self, who: Who) -> Vec<(String, String)> {
        let handed = self.handed(who);
        let mut all: Vec<_> = handed
            .received
            .iter()
            .map(|note| (note.alias.clone(), note.text.clone()))
            .collect();
        all.sort();
        all
    }
}
