//! To agree together: what is put to the group, and what was decided. No votes, no names, no count while it is open.

mod one;
mod propose;

use std::collections::BTreeSet;

use commonbook_book::{DecisionId, DecisionState, DecisionView, Edit};
use egui::Ui;

use crate::{
    Scene,
    desk::{Desk, lines_of},
    house::{self, Kind, Line, Press},
    shell::{Around, Head, place},
    tokens::space,
};
use one::One;
use propose::Propose;

#[derive(Debug, Default)]
pub(crate) struct Agree {
    part: Part,
    /// What was put to the group here is opened as soon as the book has it: the number of the edit, and what there
    /// was before.
    begun: Option<(u64, BTreeSet<DecisionId>)>,
}

#[derive(Debug, Default)]
enum Part {
    #[default]
    List,
    Propose(Propose),
    One(Box<One>),
}

/// Puts a draft of the ground rules to the group, as it stands; gives the number of the edit.
pub(super) fn put_rules(desk: &mut Desk<'_>, rules: Vec<String>) -> u64 {
    let said = desk.get("said-put");
    let edit = Edit::AddDecision {
        id: None,
        text: String::new(),
        rules: Some(rules),
        try_until: None,
    };
    desk.edit(edit, said)
}

impl Agree {
    /// One of them.
    pub(crate) fn of(decision: DecisionId) -> Self {
        Self {
            part: Part::One(Box::new(One::of(decision))),
            begun: None,
        }
    }

    /// The one that comes of an edit.
    pub(crate) fn begun(desk: &Desk<'_>, number: u64) -> Self {
        let mut new = Self::default();
        new.wait(desk, number);
        new
    }

    fn wait(&mut self, desk: &Desk<'_>, number: u64) {
        let before = desk.book().map(|book| book.plan.decisions.iter());
        let before = before.into_iter().flatten().map(|one| one.id).collect();
        self.begun = Some((number, before));
    }

    /// Opens what was put to the group, once the book has it.
    pub(crate) fn hear(&mut self, scene: &Scene<'_>) {
        let answered = |(number, _): &mut (u64, _)| scene.answers.edits >= *number;
        let Some((_, before)) = self.begun.take_if(answered) else {
            return;
        };
        let plan = scene.book.map(|book| &book.plan);
        let mut all = plan.into_iter().flat_map(|plan| &plan.decisions);
        if let Some(new) = all.find(|one| !before.contains(&one.id)) {
            *self = Self::of(new.id);
        }
    }

    /// Shows it, with the way back to the notebook; true when it is to be closed.
    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, home: &str) -> (Around, bool) {
        if let Part::One(one) = &mut self.part
            && one.asks(ui, desk)
        {
            return (Around::Nothing, false);
        }
        let title = desk.get("agree");
        let heading = match self.part {
            Part::Propose(_) => desk.get("agree-put"),
            Part::List | Part::One(_) => title.clone(),
        };
        let back = match self.part {
            Part::List => home,
            Part::Propose(_) | Part::One(_) => title.as_str(),
        };
        let around = place(ui, desk, Head::part(&heading, back), |ui, desk| {
            self.content(ui, desk)
        });
        let leave = around == Around::Back && matches!(self.part, Part::List);
        if around == Around::Back {
            self.part = Part::List;
            desk.turned = true;
        }
        let around = if around == Around::Back {
            Around::Nothing
        } else {
            around
        };
        (around, leave)
    }

    fn content(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        match &mut self.part {
            Part::List => self.list(ui, desk),
            Part::Propose(propose) => {
                if let Some(number) = propose.show(ui, desk) {
                    self.part = Part::List;
                    self.wait(desk, number);
                    desk.turned = true;
                }
            }
            Part::One(one) => {
                if one.show(ui, desk) {
                    self.part = Part::List;
                    desk.turned = true;
                }
            }
        }
    }

    fn list(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let Some(book) = desk.book() else { return };
        house::text(ui, &desk.get("agree-what"));
        let today = desk.today();
        let (open, done): (Vec<&DecisionView>, Vec<_>) = book
            .plan
            .decisions
            .iter()
            .partition(|one| one.is_open(today));
        let mut chosen = None;
        if !open.is_empty() {
            house::gap(ui, space::CARD);
            chosen = lines(ui, desk, &desk.get("agree"), &open);
        }
        if desk.may_write() {
            house::gap(ui, space::CARD);
            let put = desk.get("agree-put");
            if house::press(ui, Press::new(&put).kind(Kind::Main)).clicked() {
                self.part = Part::Propose(Propose::default());
                desk.turned = true;
            }
        }
        if !done.is_empty() {
            let heading = desk.get("agree-done");
            house::heading(ui, &heading);
            let newest: Vec<&DecisionView> = done.into_iter().rev().collect();
            chosen = chosen.or(lines(ui, desk, &heading, &newest));
        }
        if let Some(id) = chosen {
            self.part = Part::One(Box::new(One::of(id)));
            desk.turned = true;
        }
    }
}

/// What it is about, in one line.
fn title_of(desk: &Desk<'_>, decision: &DecisionView) -> String {
    if decision.text.is_empty() {
        return desk.get("rules");
    }
    commonbook_words::plain(&decision.text).into_owned()
}

/// Where it stands, in one line; nothing while it is talked about.
fn state(desk: &Desk<'_>, decision: &DecisionView) -> String {
    let day = |date| desk.words.date_with_year(date).into();
    match (decision.state, decision.date) {
        (DecisionState::Open, _) => String::new(),
        (DecisionState::Trying { until }, _) => desk.with("agree-trying", &[("date", day(until))]),
        (DecisionState::Adopted, Some(date)) => {
            desk.with("agree-adopted-on", &[("date", day(date))])
        }
        (DecisionState::Adopted, None) => desk.get("agree-adopted"),
        (DecisionState::LeftOut, Some(date)) => desk.with("agree-left-on", &[("date", day(date))]),
        (DecisionState::LeftOut, None) => desk.get("agree-left"),
    }
}

/// A line each, with a button; gives the one that was chosen.
fn lines(
    ui: &mut Ui,
    desk: &Desk<'_>,
    name: &str,
    decisions: &[&DecisionView],
) -> Option<DecisionId> {
    let read = desk.get("agree-read");
    let mut chosen = None;
    house::list(ui, name, |ui| {
        for one in decisions {
            house::item(ui, one.id, |ui| {
                let title = title_of(desk, one);
                let full = format!("{read}: {title}");
                let state = state(desk, one);
                let text = if state.is_empty() {
                    title
                } else {
                    lines_of(&format!("{title}\n{state}"))
                };
                let line = Line::new(&text).press(Press::new(&read).name(&full));
                if house::line(ui, line).is_some_and(|response| response.clicked()) {
                    chosen = Some(one.id);
                }
            });
        }
    });
    chosen
}

/// What is open, for another place, with its heading where there is something; gives the one that was chosen.
pub(super) fn open(ui: &mut Ui, desk: &Desk<'_>) -> Option<DecisionId> {
    let book = desk.book()?;
    let today = desk.today();
    let mut open: Vec<&DecisionView> = book.plan.decisions.iter().collect();
    open.retain(|one| one.is_open(today));
    if open.is_empty() {
        return None;
    }
    let heading = desk.get("agree");
    house::heading(ui, &heading);
    lines(ui, desk, &heading, &open)
}

/// What stands in the notebook about it; true when it was pressed.
pub(super) fn in_notebook(ui: &mut Ui, desk: &Desk<'_>) -> bool {
    let Some(book) = desk.book() else {
        return false;
    };
    let (title, read) = (desk.get("agree"), desk.get("read"));
    let today = desk.today();
    let open = book.plan.decisions.iter();
    let open = open.filter(|one| one.is_open(today)).count();
    let rest = desk.with("agree-open", &[("n", open.into())]);
    let full = format!("{read}: {title}");
    let line = Line::new(&rest)
        .strong(&title)
        .press(Press::new(&read).name(&full));
    house::line(ui, line).is_some_and(|response| response.clicked())
}
