//! A job that people take turns at: its name, and what it involves.

use commonbook_book::{Edit, RoleId, RoleView};
use egui::{Id, Ui};

use crate::{
    desk::Desk,
    house,
    tokens::{Type, space},
};

/// A job that is being added or changed.
#[derive(Debug, Default)]
pub(crate) struct Job {
    role: Option<RoleId>,
    name: String,
    checklist: String,
    asked_again: bool,
}

impl Job {
    /// A job as it is in the book.
    pub(crate) fn of(role: &RoleView) -> Self {
        Self {
            role: Some(role.id),
            name: role.name.clone(),
            checklist: role.checklist.join("\n"),
            asked_again: false,
        }
    }

    /// The heading of the form.
    pub(crate) fn title(&self, desk: &Desk<'_>) -> String {
        desk.get(if self.role.is_some() {
            "job-change"
        } else {
            "job-add"
        })
    }

    /// Shows the form; true when it is done.
    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
        let name = Id::unique("job name");
        house::field(
            ui,
            name,
            &desk.get("job-name"),
            &desk.get("job-name-hint"),
            &mut self.name,
        );
        let line = if self.asked_again {
            desk.get("first-some-word")
        } else {
            String::new()
        };
        house::live(ui, "job", Type::Strong, &line);
        let checklist = desk.get("job-checklist");
        house::label(ui, Type::Strong, &checklist);
        house::note_field(
            ui,
            Id::unique("job checklist"),
            &checklist,
            2,
            &mut self.checklist,
        );
        house::gap(ui, space::CARD);
        let words = desk.get(if self.role.is_some() {
            "keep"
        } else {
            "job-add"
        });
        let keep = house::main_button(ui, &words).clicked();
        if keep {
            self.asked_again = self.name.trim().is_empty();
            if !self.asked_again {
                self.push(desk);
                return true;
            }
            house::ask(ui, name);
        }
        let Some(role) = self.role else { return false };
        house::gap(ui, space::HEADING);
        if !house::button(ui, &desk.get("job-drop")).clicked() {
            return false;
        }
        let said = desk.with("said-job-dropped", &[("name", (&self.name).into())]);
        desk.edit(
            Edit::DropRole {
                role: role.to_string(),
            },
            said,
        );
        true
    }

    fn push(&self, desk: &mut Desk<'_>) {
        let name = self.name.trim().to_owned();
        let lines = self
            .checklist
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty());
        let checklist: Vec<String> = lines.map(str::to_owned).collect();
        let said = desk.with("said-job", &[("name", (&name).into())]);
        let edit = match self.role {
            None => Edit::AddRole {
                id: None,
                name,
                checklist,
            },
            Some(role) => Edit::ChangeRole {
                role: role.to_string(),
                name: Some(name),
                checklist: Some(checklist),
            },
        };
        desk.edit(edit, said);
    }
}
