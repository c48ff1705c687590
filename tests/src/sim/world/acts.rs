//! What people do in the book.

use std::sync::Arc;

use commonbook_book::{Book, Edit, MemberId, NoteId, RoleMark, RoleMode, SlotState};
use commonbook_replica::{Answer, Input, Refusal};
use jiff::{ToSpan as _, civil::Date};

use super::World;
use crate::sim::Who;

impl World {
    /// The book as a screen shows it.
    pub fn book(&self, who: Who) -> Arc<Book> {
        self[who].book.clone()
    }

    /// An edit; nothing when the disk failed before anybody heard whether it is kept.
    pub fn edit(&mut self, who: Who, edit: Edit) -> Option<Result<(), Refusal>> {
        match self.ask(who, |r| Input::Edit(r, edit))? {
            Answer::Done => Some(Ok(())),
            Answer::Refused(refusal) => Some(Err(refusal)),
            other => panic!("{other:?}"),
        }
    }

    /// An edit that is kept.
    pub fn does(&mut self, who: Who, edit: Edit) {
        let debug = format!("{edit:?}");
        assert_eq!(self.edit(who, edit), Some(Ok(())), "{debug}");
    }

    /// Who holds this device.
    pub fn member(&self, who: Who) -> MemberId {
        self.book(who).members.me.unwrap()
    }

    /// Plans a meeting every Tuesday and jobs at it.
    pub fn plan_tuesdays(&mut self, who: Who, jobs: &[&str]) {
        self.does(
            who,
            Edit::AddMeeting {
                id: None,
                title: "Tuesday".into(),
                date: tuesday(0),
                time: jiff::civil::time(19, 0, 0, 0),
                minutes: 90,
                zone: "Europe/Paris".into(),
                place: "Library".into(),
                repeat: Some("FREQ=WEEKLY".into()),
                venue: None,
                kind: commonbook_book::MeetingKind::default(),
                how: String::new(),
            },
        );
        for job in jobs {
            self.does(
                who,
                Edit::AddRole {
                    id: None,
                    name: (*job).into(),
                    checklist: vec![],
                    mark: RoleMark::Plain,
                    mode: RoleMode::Ahead,
                    seats: 1,
                },
            );
        }
    }

    /// Takes a turn.
    pub fn take_turn(&mut self, who: Who, job: &str, date: Date) {
        self.does(
            who,
            Edit::TakeSlot {
                date,
                role: job.into(),
                member: None,
                meeting: None,
                learning: false,
            },
        );
    }

    /// Hands a turn on.
    pub fn hand_on(&mut self, who: Who, job: &str, date: Date) {
        self.does(
            who,
            Edit::HandOn {
                date,
                role: job.into(),
                member: None,
                meeting: None,
                offer: None,
            },
        );
    }

    /// Adds a ground rule.
    pub fn add_rule(&mut self, who: Who, text: &str) {
        self.does(
            who,
            Edit::AddRule {
                id: None,
                text: text.into(),
                after: None,
            },
        );
    }

    /// Begins a note.
    pub fn write_note(&mut self, who: Who, title: &str, text: &str) -> NoteId {
        self.does(
            who,
            Edit::WriteNote {
                id: None,
                title: title.into(),
                text: text.into(),
            },
        );
        let notes = self.book(who).notes.clone();
        notes.notes.iter().find(|n| n.title == title).unwrap().id
    }

    /// Types into a note.
    pub fn splice(&mut self, who: Who, note: &str, at: usize, insert: &str) {
        self.does(
            who,
            Edit::SpliceNote {
                note: note.into(),
                at,
                delete: 0,
                insert: insert.into(),
            },
        );
    }

    /// The text of a note.
    pub fn text(&mut self, who: Who, title: &str) -> String {
        let texts = self.look(who).texts;
        texts.into_iter().find(|n| n.title == title).unwrap().text
    }

    /// The ground rules in the group's order.
    pub fn rules(&self, who: Who) -> Vec<String> {
        let plan = self.book(who).plan.clone();
        plan.rules.iter().map(|rule| rule.text.clone()).collect()
    }

    /// Who takes a turn, by alias, and how that is shown.
    pub fn turn(&self, who: Who, job: &str, date: Date) -> (SlotState, Vec<String>) {
        let book = self.book(who);
        let day = book.plan.occurrences(date, date + 1.day());
        let slot = day[0].slots.iter().find(|s| s.name == job).unwrap();
        let alias = |id: &MemberId| book.members.members.iter().find(|m| m.id == *id);
        let mut by: Vec<String> = slot
            .by
            .iter()
            .map(|id| alias(id).map_or_else(String::new, |m| m.alias.clone()))
            .collect();
        by.sort();
        (slot.state, by)
    }
}

/// The Tuesday so many weeks after the first one.
pub fn tuesday(week: i64) -> Date {
    jiff::civil::date(2026, 9, 1) + week.weeks()
}
