//! A job that people take turns at: its name, what it involves, and how it is shared out.

mod card;

use commonbook_book::{Edit, RoleId, RoleMark, RoleMode, RoleView, limits};
use egui::{Id, Role, Ui};

use crate::{
    desk::Desk,
    house::{self, Press},
    marks::Mark,
    tokens::{Type, space},
};

pub(crate) use card::{Card, Said, willing};

/// Jobs to begin with: the messages of their names and lists, and their marks.
const BEGINNINGS: [(&str, &str, RoleMark); 5] = [
    ("begin-welcome", "begin-welcome-list", RoleMark::Door),
    ("begin-tea", "begin-tea-list", RoleMark::Cup),
    ("begin-key", "begin-key-list", RoleMark::Key),
    ("begin-opening", "begin-opening-list", RoleMark::Bell),
    ("begin-room", "begin-room-list", RoleMark::Chair),
];

/// All marks with the messages of their names.
const MARKS: [(RoleMark, &str); 13] = [
    (RoleMark::Plain, "mark-plain"),
    (RoleMark::Cup, "mark-cup"),
    (RoleMark::Key, "mark-key"),
    (RoleMark::Chair, "mark-chair"),
    (RoleMark::Clock, "mark-clock"),
    (RoleMark::Door, "mark-door"),
    (RoleMark::Bell, "mark-bell"),
    (RoleMark::Book, "mark-book"),
    (RoleMark::Pencil, "mark-pencil"),
    (RoleMark::Broom, "mark-broom"),
    (RoleMark::Bowl, "mark-bowl"),
    (RoleMark::Lamp, "mark-lamp"),
    (RoleMark::Ball, "mark-ball"),
];

/// A job that is being added or changed.
#[derive(Debug)]
pub(crate) struct Job {
    role: Option<RoleId>,
    name: String,
    checklist: String,
    mark: RoleMark,
    mode: RoleMode,
    seats: u32,
    asked_again: bool,
}

impl Default for Job {
    fn default() -> Self {
        Self {
            role: None,
            name: String::new(),
            checklist: String::new(),
            mark: RoleMark::Plain,
            mode: RoleMode::Ahead,
            seats: 1,
            asked_again: false,
        }
    }
}

impl Job {
    /// A job as it is in the book.
    pub(crate) fn of(role: &RoleView) -> Self {
        Self {
            role: Some(role.id),
            name: role.name.clone(),
            checklist: role.checklist.join("\n"),
            mark: role.mark,
            mode: role.mode,
            seats: role.seats,
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
        if self.role.is_none() {
            self.beginnings(ui, desk);
        }
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
        self.shared_out(ui, desk);
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

    /// Jobs that most groups have: pressed, they stand in the form and can be changed.
    fn beginnings(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let label = desk.get("job-begin");
        house::label(ui, Type::Strong, &label);
        house::buttons(ui, |ui| {
            for (id, list, mark) in BEGINNINGS {
                let name = desk.get(id);
                let press = Press::new(&name).mark(Mark::Job(mark));
                if house::press(ui, press).clicked() {
                    self.checklist = desk.get(list);
                    self.name = name;
                    self.mark = mark;
                }
            }
        });
        house::gap(ui, space::CARD);
    }

    /// How many do it, when that is decided, and its mark.
    fn shared_out(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        house::gap(ui, space::CARD);
        house::label(ui, Type::Strong, &desk.get("job-seats"));
        let value = desk.with("job-people", &[("n", self.seats.into())]);
        let (fewer, more) = (desk.get("decide-fewer-yes"), desk.get("decide-more-yes"));
        let names = (desk.get("job-fewer"), desk.get("job-more"));
        match house::stepper(ui, &value, (&fewer, &names.0), (&more, &names.1)) {
            0 => {}
            step if step < 0 => self.seats = self.seats.saturating_sub(1).max(1),
            _ => self.seats = self.seats.saturating_add(1).min(limits::SEATS),
        }
        let label = desk.get("job-mode");
        house::label(ui, Type::Strong, &label);
        house::group(ui, Role::RadioGroup, &label, |ui| {
            for (mode, id) in [
                (RoleMode::Ahead, "job-ahead"),
                (RoleMode::OnTheDay, "job-on-the-day"),
            ] {
                if house::choice(ui, self.mode == mode, &desk.get(id)).clicked() {
                    self.mode = mode;
                }
            }
        });
        let label = desk.get("job-mark");
        house::label(ui, Type::Strong, &label);
        house::group(ui, Role::RadioGroup, &label, |ui| {
            house::buttons(ui, |ui| {
                for (mark, id) in MARKS {
                    let name = desk.get(id);
                    let drawn = super::turns::mark(mark);
                    if house::marked_choice(ui, self.mark == mark, &name, drawn).clicked() {
                        self.mark = mark;
                    }
                }
            });
        });
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
                mark: self.mark,
                mode: self.mode,
                seats: self.seats,
            },
            Some(role) => Edit::ChangeRole {
                role: role.to_string(),
                name: Some(name),
                checklist: Some(checklist),
                mark: Some(self.mark),
                mode: Some(self.mode),
                seats: Some(self.seats),
            },
        };
        desk.edit(edit, said);
    }
}
