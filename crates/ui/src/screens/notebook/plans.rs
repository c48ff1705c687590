//! Plans and goals: what the group means to do, the steps to it, and who takes one on. A day that has gone by is no
//! fault.

mod form;
mod step;

use commonbook_book::{ActionPlanView, Edit, PlanId, StepId, limits};
use egui::{Id, Ui};
use jiff::{ToSpan as _, civil::Date};

use crate::{
    desk::{Desk, lines_of},
    house::{self, Kind, Line, Press},
    tokens::{Type, space},
};
use form::Form;
use step::{for_paper, step};

/// How far ahead the day to look again lies at first.
const WEEKS: i64 = 4;

#[derive(Debug, Default)]
pub(crate) struct Plans {
    part: Part,
    /// A step as it is typed.
    step: String,
    again: Option<&'static str>,
}

#[derive(Debug, Default)]
enum Part {
    #[default]
    All,
    Form(Form),
    One(PlanId),
    /// A step that somebody on paper may take on.
    Paper(PlanId, StepId),
}

fn later(desk: &Desk<'_>) -> Date {
    desk.today().saturating_add(WEEKS.weeks())
}

/// When the group looks at it again; when the day is there or has gone by, only that it is time.
fn when(desk: &Desk<'_>, plan: &ActionPlanView) -> Option<String> {
    let date = plan.look_again?;
    Some(if date <= desk.today() {
        desk.get("plan-look-now")
    } else {
        let date = desk.words.date(date);
        desk.with("plan-look", &[("date", date.into())])
    })
}

/// What is wrong with words that should say something.
fn too(text: &str) -> Option<&'static str> {
    if text.trim().is_empty() {
        return Some("first-some-word");
    }
    (text.trim().chars().count() > limits::TOPIC_CHARS).then_some("topic-long")
}

impl Plans {
    /// Goes back to all plans; false when they are shown already.
    pub(crate) fn back(&mut self) -> bool {
        let (inside, part) = match self.part {
            Part::All => (false, Part::All),
            Part::Paper(plan, _) => (true, Part::One(plan)),
            _ => (true, Part::All),
        };
        *self = Self {
            part,
            ..Self::default()
        };
        inside
    }

    /// Whether something that can be printed is shown, and nothing is being typed.
    pub(crate) const fn to_read(&self) -> bool {
        !matches!(self.part, Part::Form(_))
    }

    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        match &mut self.part {
            Part::All => self.all(ui, desk),
            Part::Form(form) => {
                if form.show(ui, desk) {
                    self.part = form.of.map_or(Part::All, Part::One);
                    desk.turned = true;
                }
            }
            Part::One(id) => {
                let id = *id;
                let book = desk.book();
                let plans = book.map_or(&[][..], |book| &book.notebook.plans);
                match plans.iter().find(|plan| plan.id == id) {
                    Some(plan) => self.one(ui, desk, plan),
                    None => self.part = Part::All,
                }
            }
            Part::Paper(plan, id) => {
                let (plan, id) = (*plan, *id);
                let found = desk.book().and_then(|book| book.notebook.step(id));
                match found.filter(|(_, step)| !step.done) {
                    Some((_, step)) => for_paper(ui, desk, step),
                    None => {
                        self.part = Part::One(plan);
                        desk.turned = true;
                    }
                }
            }
        }
    }

    fn all(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let Some(book) = desk.book() else { return };
        house::text(ui, &desk.get("plans-what"));
        if desk.may_write() {
            house::gap(ui, space::SMALL);
            let add = desk.get("plan-add");
            if house::press(ui, Press::new(&add).kind(Kind::Main)).clicked() {
                self.form(desk, None);
            }
        }
        house::gap(ui, space::CARD);
        let (title, read) = (desk.get("plans"), desk.get("read"));
        house::list(ui, &title, |ui| {
            for plan in &book.notebook.plans {
                house::item(ui, plan.id, |ui| {
                    let text = lines_of(&plan.text);
                    let full = format!("{read}: {text}");
                    let said = match when(desk, plan) {
                        Some(when) => format!("{text}\n{when}"),
                        None => text,
                    };
                    let press = Press::new(&read).name(&full);
                    let line = Line::new(&said).press(press);
                    if house::line(ui, line).is_some_and(|response| response.clicked()) {
                        self.part = Part::One(plan.id);
                        desk.turned = true;
                    }
                });
            }
        });
    }

    fn form(&mut self, desk: &mut Desk<'_>, plan: Option<&ActionPlanView>) {
        self.part = Part::Form(Form {
            of: plan.map(|plan| plan.id),
            text: plan.map(|plan| plan.text.clone()).unwrap_or_default(),
            look: plan.is_none_or(|plan| plan.look_again.is_some()),
            date: plan
                .and_then(|plan| plan.look_again)
                .unwrap_or_else(|| later(desk)),
            again: None,
        });
        desk.turned = true;
    }

    fn one(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, plan: &ActionPlanView) {
        house::label(ui, Type::Lead, &lines_of(&plan.text));
        if let Some(when) = when(desk, plan) {
            house::text(ui, &when);
        }
        let writes = desk.may_write();
        if writes && plan.look_again.is_some_and(|date| date <= desk.today()) {
            look_later(ui, desk, plan.id);
        }
        let steps = desk.get("plan-steps");
        house::heading(ui, &steps);
        if plan.steps.is_empty() {
            house::text(ui, &desk.get("plan-no-steps"));
        }
        house::list(ui, &steps, |ui| {
            for one in &plan.steps {
                house::item(ui, one.id, |ui| {
                    if step(ui, desk, one) {
                        self.part = Part::Paper(plan.id, one.id);
                        desk.turned = true;
                    }
                });
            }
        });
        if !writes {
            return;
        }
        self.add_step(ui, desk, plan.id);
        house::gap(ui, space::HEADING);
        house::buttons(ui, |ui| {
            if house::button(ui, &desk.get("plan-edit")).clicked() {
                self.form(desk, Some(plan));
            }
            if house::button(ui, &desk.get("plan-out")).clicked() {
                let said = desk.get("said-plan-dropped");
                let plan = plan.id.to_string();
                desk.edit(Edit::DropPlan { plan }, said);
                self.part = Part::All;
                desk.turned = true;
            }
        });
    }

    fn add_step(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, plan: PlanId) {
        house::gap(ui, space::CARD);
        let (label, hint) = (desk.get("step-another"), desk.get("step-hint"));
        let id = Id::unique("new step");
        let field = house::field(ui, id, &label, &hint, &mut self.step);
        let again = self.again.map(|id| desk.get(id)).unwrap_or_default();
        house::live(ui, "step", Type::Strong, &again);
        let pressed = house::main_button(ui, &desk.get("step-add")).clicked();
        if !pressed && !house::entered(ui, &field) {
            return;
        }
        self.again = too(&self.step);
        if self.again.is_some() {
            house::ask(ui, id);
            return;
        }
        let said = desk.get("said-step");
        let edit = Edit::AddStep {
            id: None,
            plan: plan.to_string(),
            text: self.step.trim().to_owned(),
        };
        desk.edit(edit, said);
        self.step.clear();
    }
}

/// The day has come: the group looks at it, and again some weeks later.
fn look_later(ui: &mut Ui, desk: &mut Desk<'_>, plan: PlanId) {
    let date = later(desk);
    let words = desk.words.date(date);
    let words = desk.with("plan-look-later", &[("date", words.into())]);
    if house::button(ui, &words).clicked() {
        let said = desk.get("said-plan-changed");
        let edit = Edit::ChangePlan {
            plan: plan.to_string(),
            text: None,
            look_again: Some(date.to_string()),
        };
        desk.edit(edit, said);
    }
}
