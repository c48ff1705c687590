//! A plan as it is written down.

use commonbook_book::{Edit, PlanId};
use egui::{Id, Ui};
use jiff::civil::Date;

use super::too;
use crate::{
    desk::Desk,
    house,
    marks::Mark,
    screens::dates,
    tokens::{Type, space},
};

/// A plan that is being written down.
#[derive(Debug)]
pub(super) struct Form {
    pub(super) of: Option<PlanId>,
    pub(super) text: String,
    pub(super) look: bool,
    pub(super) date: Date,
    pub(super) again: Option<&'static str>,
}

impl Form {
    /// Shows the form; true when it is done.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
        house::audience_line(ui, Mark::People, &desk.get("note-audience"));
        let (label, id) = (desk.get("plan-words"), Id::unique("plan words"));
        house::label(ui, Type::Strong, &label);
        house::soft(ui, &desk.get("plan-words-hint"));
        house::note_field(ui, id, &label, 2, &mut self.text);
        let again = self.again.map(|id| desk.get(id)).unwrap_or_default();
        house::live(ui, "plan", Type::Strong, &again);
        house::check(ui, &mut self.look, &desk.get("plan-look-again"));
        if self.look {
            dates::day(ui, desk, &mut self.date);
        }
        house::gap(ui, space::CARD);
        if !house::main_button(ui, &desk.get("keep")).clicked() {
            return false;
        }
        self.again = too(&self.text);
        if self.again.is_some() {
            house::ask(ui, id);
            return false;
        }
        let text = self.text.trim().to_owned();
        let date = self.look.then_some(self.date);
        let (edit, said) = match self.of {
            None => {
                let (id, look_again) = (None, date);
                let edit = Edit::AddPlan {
                    id,
                    text,
                    look_again,
                };
                (edit, "said-plan")
            }
            Some(of) => {
                let edit = Edit::ChangePlan {
                    plan: of.to_string(),
                    text: Some(text),
                    look_again: Some(date.map(|date| date.to_string()).unwrap_or_default()),
                };
                (edit, "said-plan-changed")
            }
        };
        let said = desk.get(said);
        desk.edit(edit, said);
        true
    }
}
