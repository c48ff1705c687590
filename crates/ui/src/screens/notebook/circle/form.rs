//! A note for some as it is written: what it says, and for whom.

use std::collections::BTreeSet;

use commonbook_book::{CircleNoteId, CircleNoteView, Edit, MemberId, NewCircleNote, limits};
use egui::{Id, Role, Ui};

use crate::{
    desk::Desk,
    house,
    marks::Mark,
    tokens::{Type, space},
};

/// A note for some that is being written or changed.
#[derive(Debug, Default)]
pub(super) struct Form {
    /// The one it takes the place of.
    old: Option<CircleNoteId>,
    text: String,
    chosen: BTreeSet<MemberId>,
    missing: Option<&'static str>,
}

impl Form {
    /// A note as it is in the book.
    pub(super) fn of(note: &CircleNoteView) -> Self {
        Self {
            old: Some(note.id),
            text: note.text.clone(),
            chosen: note.audience.iter().copied().collect(),
            missing: None,
        }
    }

    /// A new one for these people.
    pub(super) fn with(desk: &Desk<'_>, people: &[MemberId]) -> Self {
        let others = people.iter().copied();
        Self {
            chosen: others.filter(|one| Some(*one) != desk.me()).collect(),
            ..Self::default()
        }
    }

    /// Shows the form; true when it is done.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
        house::audience_line(ui, Mark::Lock, &desk.get("circle-audience"));
        house::text(ui, &desk.get("circle-reminder"));
        house::gap(ui, space::SMALL);
        let (label, id) = (desk.get("circle-says"), Id::unique("circle note"));
        house::label(ui, Type::Strong, &label);
        house::note_field(ui, id, &label, 4, &mut self.text);
        self.whom(ui, desk);
        let missing = self.missing.map(|id| desk.get(id)).unwrap_or_default();
        house::live(ui, "circle", Type::Strong, &missing);
        house::gap(ui, space::CARD);
        let (mut keep, mut leave) = (false, false);
        house::buttons(ui, |ui| {
            keep = house::main_button(ui, &desk.get("keep")).clicked();
            leave = house::button(ui, &desk.get("not-now")).clicked();
        });
        if self.old.is_some() {
            house::soft(ui, &desk.get("circle-change"));
        }
        if keep {
            self.missing = self.wrong(desk);
            if self.missing.is_none() {
                self.push(desk);
                return true;
            }
        }
        leave
    }

    fn whom(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let label = desk.get("circle-whom");
        house::label(ui, Type::Strong, &label);
        let Some(book) = desk.book() else { return };
        house::group(ui, Role::Group, &label, |ui| {
            // Whoever has no laptop could not read it.
            let others = book.members.members.iter();
            for member in others.filter(|one| Some(one.id) != desk.me() && !one.devices.is_empty())
            {
                let mut on = self.chosen.contains(&member.id);
                if house::check(ui, &mut on, &desk.alias(member.id)).clicked() {
                    if on {
                        self.chosen.insert(member.id);
                    } else {
                        self.chosen.remove(&member.id);
                    }
                }
            }
        });
    }

    fn wrong(&mut self, desk: &Desk<'_>) -> Option<&'static str> {
        let members = desk.book().map(|book| &book.members.members);
        let there = |id: &MemberId| members.is_some_and(|all| all.iter().any(|one| one.id == *id));
        self.chosen.retain(there);
        let text = self.text.trim();
        if text.is_empty() {
            Some("first-some-word")
        } else if text.chars().count() > limits::CIRCLE_NOTE_CHARS {
            Some("problem-too-long")
        } else if self.chosen.is_empty() {
            Some("circle-choose")
        } else {
            None
        }
    }

    fn push(&self, desk: &mut Desk<'_>) {
        let edit = Edit::WriteCircleNote(NewCircleNote {
            id: None,
            instead_of: self.old,
            text: self.text.trim().to_owned(),
            audience: self.chosen.iter().map(ToString::to_string).collect(),
        });
        let who = desk.names(self.chosen.iter().copied());
        let said = desk.with("said-circle", &[("who", who.into())]);
        // The old one is destroyed, so a change is not taken back.
        if self.old.is_some() {
            desk.edits(vec![edit], said);
        } else {
            desk.edit(edit, said);
        }
    }
}
