//! What a topic says, as it is typed.

use commonbook_book::{TopicView, limits};
use egui::{Id, Ui};

use crate::{
    desk::Desk,
    house,
    tokens::{Type, space},
};

/// A topic as it is typed.
#[derive(Debug, Default)]
pub(super) struct Words {
    pub(super) text: String,
    pub(super) guest: String,
    pub(super) minutes: String,
    /// What has to be put right: a message.
    pub(super) again: Option<&'static str>,
}

impl Words {
    pub(super) fn of(topic: &TopicView) -> Self {
        Self {
            text: topic.text.clone(),
            guest: topic.guest.clone(),
            minutes: topic.minutes.map(|n| n.to_string()).unwrap_or_default(),
            again: None,
        }
    }

    /// The first field has the id of the form.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &Desk<'_>, form: &'static str) {
        let label = desk.get("topic-words");
        house::label(ui, Type::Strong, &label);
        house::note_field(ui, Id::unique(form), &label, 2, &mut self.text);
        let (label, hint) = (desk.get("topic-guest"), desk.get("topic-guest-hint"));
        house::field(
            ui,
            Id::unique((form, "guest")),
            &label,
            &hint,
            &mut self.guest,
        );
        house::soft(ui, &desk.get("topic-guest-ask"));
        let (label, hint) = (desk.get("topic-length"), desk.get("topic-length-hint"));
        house::field(
            ui,
            Id::unique((form, "minutes")),
            &label,
            &hint,
            &mut self.minutes,
        );
        let again = self.again.map(|id| desk.get(id)).unwrap_or_default();
        house::live(ui, form, Type::Strong, &again);
        house::gap(ui, space::SMALL);
    }

    /// Text, minutes and guest; nothing when something has to be put right first.
    pub(super) fn read(
        &mut self,
        ui: &Ui,
        form: &'static str,
    ) -> Option<(String, Option<u32>, String)> {
        let text = self.text.trim().to_owned();
        let minutes = self.minutes.trim();
        let number: Option<u32> = minutes.parse().ok();
        let number = number.filter(|n| *n <= limits::MEETING_MINUTES);
        self.again = if text.is_empty() {
            Some("first-some-word")
        } else if text.chars().count() > limits::TOPIC_CHARS {
            Some("topic-long")
        } else if !minutes.is_empty() && number.is_none() {
            house::ask(ui, Id::unique((form, "minutes")));
            return self.once_more("topic-length-again");
        } else {
            None
        };
        if self.again.is_some() {
            house::ask(ui, Id::unique(form));
            return None;
        }
        Some((
            text,
            number.filter(|n| *n > 0),
            self.guest.trim().to_owned(),
        ))
    }

    const fn once_more<T>(&mut self, id: &'static str) -> Option<T> {
        self.again = Some(id);
        None
    }
}
