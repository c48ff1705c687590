//! Plans and goals: what the group means to do, the steps to it, and who takes one on. A day that has gone by is no
//! fault.

mod form;

use commonbook_book::{ActionPlanView, Edit, PlanId, StepView, limits};
use egui::{Id, Ui};
use jiff::{ToSpan as _, civil::Date};

use crate::{
    desk::{Desk, lines_of},
    house::{self, Kind, Line, Press},
    tokens::{Type, space},
};
use form::Form;

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
        let inside = !matches!(self.part, Part::All);
        *self = Self::default();
        inside
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
                house::item(ui, one.id, |ui| step(ui, desk, one));
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

/// A step: who takes it on, that it is done, and the way back.
fn step(ui: &mut Ui, desk: &mut Desk<'_>, step: &StepView) {
    let text = lines_of(&step.text);
    let who = desk.names(step.by.iter().map(|by| by.member));
    let said = if step.done {
        desk.get("step-is-done")
    } else if who.is_empty() {
        desk.get("turn-open")
    } else {
        who
    };
    house::line(ui, Line::new(&format!("{text}\n{said}")));
    if !desk.may_write() {
        return;
    }
    let me = desk.me();
    let mine = step.by.iter().any(|by| Some(by.member) == me);
    let of = step.id.to_string();
    let pressed = |ui: &mut Ui, id: &str| {
        let words = desk.get(id);
        house::named_button(ui, &words, &format!("{words}: {text}")).clicked()
    };
    let (member, words) = (None, None);
    let edit = house::buttons(ui, |ui| {
        if !step.done && !mine && pressed(ui, "step-take") {
            return Some((Edit::TakeStep { step: of, member }, "said-step-mine"));
        }
        if !step.done && mine && pressed(ui, "step-hand-on") {
            return Some((Edit::HandStepOn { step: of, member }, "said-step-open"));
        }
        let (id, said) = if step.done {
            ("step-not-done", "said-step-open")
        } else {
            ("step-done", "said-step-done")
        };
        if pressed(ui, id) {
            let (step, text, done) = (of, words, Some(!step.done));
            return Some((Edit::ChangeStep { step, text, done }, said));
        }
        pressed(ui, "step-drop").then_some((Edit::DropStep { step: of }, "said-step-dropped"))
    });
    if let Some((edit, said)) = edit {
        let said = desk.get(said);
        desk.edit(edit, said);
    }
}
