//! Putting something to the group.

use commonbook_book::Edit;
use egui::{
    Id, Role, TextEdit, Ui,
    text::{CCursor, CCursorRange},
};
use jiff::{ToSpan as _, civil::Date};

use crate::{
    desk::Desk,
    house,
    marks::Mark,
    screens::dates::day,
    tokens::{Type, space},
};

/// Weeks that something is tried, where nobody chose something else.
pub(super) const TRY: i64 = 6;

/// Ways to begin; the rest of the sentence is the group's.
const BEGINNINGS: [&str; 4] = [
    "agree-begin-time",
    "agree-begin-place",
    "agree-begin-door",
    "agree-begin-trial",
];

#[derive(Debug, Default)]
pub(super) struct Propose {
    text: String,
    try_until: Option<Date>,
    asked_again: bool,
}

impl Propose {
    /// Shows the form; gives the number of the edit when it was put to the group.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> Option<u64> {
        house::audience_line(ui, Mark::People, &desk.get("note-audience"));
        let label = desk.get("agree-words");
        house::label(ui, Type::Strong, &label);
        let field = Id::unique("proposal words");
        house::note_field(ui, field, &label, 3, &mut self.text);
        if self.text.trim().is_empty() {
            self.beginnings(ui, desk, field);
        }
        house::gap(ui, space::CARD);
        self.trial(ui, desk);
        let line = if self.asked_again {
            desk.get("first-some-word")
        } else {
            String::new()
        };
        house::live(ui, "proposal", Type::Strong, &line);
        house::gap(ui, space::CARD);
        if !house::main_button(ui, &desk.get("agree-put-now")).clicked() {
            return None;
        }
        let text = self.text.trim().to_owned();
        self.asked_again = text.is_empty();
        if self.asked_again {
            house::ask(ui, field);
            return None;
        }
        let said = desk.get("said-put");
        let edit = Edit::AddDecision {
            id: None,
            text,
            rules: None,
            try_until: self.try_until,
        };
        Some(desk.edit(edit, said))
    }

    fn beginnings(&mut self, ui: &mut Ui, desk: &Desk<'_>, field: Id) {
        house::soft(ui, &desk.get("agree-begin"));
        house::buttons(ui, |ui| {
            for id in BEGINNINGS {
                let words = desk.get(id);
                if house::button(ui, &words).clicked() {
                    self.text = format!("{} ", words.trim_end_matches('…').trim());
                    house::ask(ui, field);
                    go_on_at_the_end(ui, field, &self.text);
                }
            }
        });
    }

    fn trial(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let label = desk.get("agree-for");
        house::label(ui, Type::Strong, &label);
        house::group(ui, Role::RadioGroup, &label, |ui| {
            house::buttons(ui, |ui| {
                let tried = self.try_until.is_some();
                if house::choice(ui, !tried, &desk.get("agree-for-good")).clicked() {
                    self.try_until = None;
                }
                if house::choice(ui, tried, &desk.get("agree-for-try")).clicked() && !tried {
                    self.try_until = desk.today().checked_add(TRY.weeks()).ok();
                }
            });
        });
        if let Some(until) = &mut self.try_until {
            day(ui, desk, until);
        }
    }
}

/// The next letter that is typed stands behind what is there.
fn go_on_at_the_end(ui: &Ui, field: Id, text: &str) {
    let mut state = TextEdit::load_state(ui, field).unwrap_or_default();
    let end = CCursor::new(text.chars().count());
    state.cursor.set_char_range(Some(CCursorRange::one(end)));
    state.store(ui, field);
}
