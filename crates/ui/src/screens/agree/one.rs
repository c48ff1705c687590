//! One thing to agree on: what is proposed, what people said, and what was decided in the room.

use commonbook_book::{DecisionId, DecisionState, DecisionView, Edit, NewEntry, Outcome, Waits};
use egui::{Id, Ui};
use jiff::{ToSpan as _, civil::Date};

use super::{propose::TRY, state};
use crate::{
    desk::{Desk, lines_of},
    house::{self, Ground, Line},
    screens::{
        dates::day,
        question::{Question, Reply, ask},
    },
    tokens::{Type, space},
};

#[derive(Debug)]
pub(super) struct One {
    id: DecisionId,
    adding: String,
    /// Until when it is tried, while that is chosen.
    try_until: Option<Date>,
    /// It is asked whether the rules are adopted although the draft was changed meanwhile.
    asking: Option<Outcome>,
}

impl One {
    pub(super) const fn of(id: DecisionId) -> Self {
        Self {
            id,
            adding: String::new(),
            try_until: None,
            asking: None,
        }
    }

    fn view<'a>(&self, desk: &Desk<'a>) -> Option<&'a DecisionView> {
        let mut all = desk.book()?.plan.decisions.iter();
        all.find(|one| one.id == self.id)
    }

    /// Whether a question is asked instead.
    pub(super) fn asks(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
        let (Some(outcome), Some(view)) = (self.asking, self.view(desk)) else {
            return false;
        };
        let rest = [
            desk.get("agree-changed-rest"),
            desk.get("agree-changed-back"),
        ];
        let question = Question {
            title: &desk.get("agree-changed"),
            what: &desk.get("agree-changed-what"),
            rest: &rest,
            act: &desk.get("agree-changed-act"),
        };
        if let Some(reply) = ask(ui, desk, &question) {
            self.asking = None;
            if reply == Reply::Act {
                self.enter(desk, view, outcome);
            }
        }
        true
    }

    /// Shows it; true when it is gone.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
        let Some(view) = self.view(desk) else {
            return true;
        };
        let text = if view.text.is_empty() {
            desk.get("rules")
        } else {
            lines_of(&view.text)
        };
        house::label(ui, Type::Lead, &text);
        if let Some(until) = view.try_until {
            let date = desk.words.date_with_year(until);
            house::text(
                ui,
                &desk.with("agree-proposed-try", &[("date", date.into())]),
            );
        }
        for (at, rule) in view.rules.iter().enumerate() {
            let rule = format!("{}. {}", at + 1, lines_of(rule));
            house::line(ui, Line::new(&rule));
        }
        stands(ui, desk, view);
        self.said(ui, desk, view);
        if !desk.may_write() {
            return false;
        }
        if view.is_open(desk.today()) {
            self.room(ui, desk, view);
        }
        take_out(ui, desk, view)
    }

    /// What people said, and a field to say something.
    fn said(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, view: &DecisionView) {
        let heading = desk.get("agree-said");
        house::heading(ui, &heading);
        house::list(ui, &heading, |ui| {
            for concern in &view.concerns {
                house::item(ui, concern.id, |ui| {
                    house::line(ui, Line::new(&lines_of(&concern.text)));
                });
            }
        });
        if !desk.may_write() {
            return;
        }
        let label = desk.get("agree-add");
        house::label(ui, Type::Strong, &label);
        let field = Id::unique("concern");
        house::note_field(ui, field, &label, 2, &mut self.adding);
        house::soft(ui, &desk.get("agree-unsigned"));
        house::soft(ui, &desk.get("agree-unsigned-paper"));
        if !house::button(ui, &desk.get("agree-add-now")).clicked() {
            return;
        }
        let text = self.adding.trim().to_owned();
        if text.is_empty() {
            house::ask(ui, field);
            return;
        }
        let said = desk.get("said-concern");
        let edit = Edit::AddConcern {
            id: None,
            decision: self.id.to_string(),
            text,
        };
        desk.edit(edit, said);
        self.adding.clear();
    }

    /// What the room said, entered by two.
    fn room(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, view: &DecisionView) {
        house::heading(ui, &desk.get("agree-room"));
        house::text(ui, &desk.get("agree-room-how"));
        let mut outcome = None;
        house::buttons(ui, |ui| {
            if house::main_button(ui, &desk.get("agree-adopt")).clicked() {
                outcome = Some(Outcome::Adopt);
            }
            if house::button(ui, &desk.get("agree-try")).clicked() && self.try_until.is_none() {
                let later = desk.today().checked_add(TRY.weeks()).ok();
                self.try_until = entered_day(view).or(view.try_until).or(later);
            }
            if house::button(ui, &desk.get("agree-leave")).clicked() {
                outcome = Some(Outcome::Leave);
            }
        });
        if let Some(until) = &mut self.try_until {
            house::label(ui, Type::Strong, &desk.get("agree-try-until"));
            day(ui, desk, until);
            let until = *until;
            if house::button(ui, &desk.get("agree-try-enter")).clicked() {
                outcome = Some(Outcome::TryUntil(until));
            }
        }
        let Some(outcome) = outcome else { return };
        let draft = desk.book().map(|book| &book.plan.rules);
        let mut draft = draft.into_iter().flatten().map(|rule| &rule.text);
        let changed = !view.rules.is_empty() && !draft.by_ref().eq(&view.rules);
        if changed && outcome != Outcome::Leave {
            self.asking = Some(outcome);
            desk.turned = true;
        } else {
            self.enter(desk, view, outcome);
        }
    }

    fn enter(&mut self, desk: &mut Desk<'_>, view: &DecisionView, outcome: Outcome) {
        // What was on the screen had been heard; what arrives in this moment had not.
        let heard = view.concerns.iter().map(|concern| concern.id.to_string());
        let said = desk.get("said-entered");
        let edit = Edit::Decide(NewEntry {
            id: None,
            decision: self.id.to_string(),
            outcome,
            date: Some(desk.today()),
            heard: Some(heard.collect()),
            instead_of: None,
            alone: false,
        });
        desk.edit(edit, said);
        self.try_until = None;
    }
}

/// The day that somebody entered already, so that a second one need not look for it.
const fn entered_day(view: &DecisionView) -> Option<Date> {
    match view.waits {
        Some(Waits::Second(Outcome::TryUntil(day))) => Some(day),
        _ => None,
    }
}

/// Where it stands, and what it waits for.
fn stands(ui: &mut Ui, desk: &Desk<'_>, view: &DecisionView) {
    let stands = state(desk, view);
    if !stands.is_empty() {
        house::gap(ui, space::MIDDLE);
        house::label(ui, Type::Strong, &stands);
    }
    let over = match view.state {
        DecisionState::Trying { until } => until < desk.today(),
        _ => false,
    };
    let (first, rest) = match view.waits {
        Some(Waits::Second(outcome)) => {
            let outcome = outcome_words(desk, outcome);
            let entered = desk.with("agree-entered", &[("what", outcome.into())]);
            let next = if view.mine {
                "agree-entered-mine"
            } else {
                "agree-entered-second"
            };
            (entered, desk.get(next))
        }
        Some(Waits::Reopened(_)) => (desk.get("agree-reopened"), desk.get("agree-reopened-next")),
        Some(Waits::Differs) => (desk.get("agree-differs"), desk.get("agree-differs-next")),
        Some(Waits::Crossed) => (desk.get("agree-crossed"), desk.get("agree-crossed-next")),
        None if over => (desk.get("agree-over"), desk.get("agree-over-next")),
        None => return,
    };
    house::gap(ui, space::CARD);
    house::card(ui, Ground::Ask, &first, |ui| house::text(ui, &rest));
}

fn outcome_words(desk: &Desk<'_>, outcome: Outcome) -> String {
    match outcome {
        Outcome::Adopt => desk.get("agree-adopt"),
        Outcome::Leave => desk.get("agree-leave"),
        Outcome::TryUntil(day) => {
            let date = desk.words.date_with_year(day);
            desk.with("agree-trying", &[("date", date.into())])
        }
    }
}

/// While nobody said anything, it can be taken out again; true when it was.
fn take_out(ui: &mut Ui, desk: &mut Desk<'_>, view: &DecisionView) -> bool {
    let open = view.state == DecisionState::Open && view.waits.is_none();
    if !open || !view.concerns.is_empty() {
        return false;
    }
    house::gap(ui, space::HEADING);
    if !house::button(ui, &desk.get("agree-drop")).clicked() {
        return false;
    }
    let said = desk.get("said-decision-dropped");
    let decision = view.id.to_string();
    desk.edit(Edit::DropDecision { decision }, said);
    true
}
