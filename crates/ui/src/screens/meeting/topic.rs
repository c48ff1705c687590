//! Something more to talk about: anybody can add it, also while the group sits together.

use commonbook_book::{Edit, MeetingId};
use egui::{Id, Ui};
use jiff::civil::Date;

use crate::{
    desk::Desk,
    house,
    marks::Mark,
    tokens::{Type, space},
};

/// What is being added.
#[derive(Debug, Default)]
pub(super) struct Topic {
    text: String,
    /// It is still empty.
    missing: bool,
}

impl Topic {
    /// Shows the field; true when it was added.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        desk: &mut Desk<'_>,
        (meeting, date): (MeetingId, Date),
    ) -> bool {
        house::audience_line(ui, Mark::People, &desk.get("note-audience"));
        let id = Id::unique("new topic");
        let field = house::field(ui, id, &desk.get("agenda-what"), "", &mut self.text);
        let line = if self.missing {
            desk.get("first-some-word")
        } else {
            String::new()
        };
        house::live(ui, "topic", Type::Strong, &line);
        house::gap(ui, space::CARD);
        let pressed = house::main_button(ui, &desk.get("agenda-add")).clicked();
        if !pressed && !house::entered(ui, &field) {
            return false;
        }
        let text = self.text.trim().to_owned();
        self.missing = text.is_empty();
        if self.missing {
            house::ask(ui, id);
            return false;
        }
        let edit = Edit::AddTopic {
            id: None,
            date,
            text,
            minutes: None,
            guest: String::new(),
            meeting: Some(meeting.to_string()),
            after: None,
        };
        let said = desk.get("agenda-added");
        desk.edit(edit, said);
        true
    }
}
