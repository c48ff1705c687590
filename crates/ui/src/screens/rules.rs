//! Ground rules: the ones that hold, the draft of the next, and what the group does in case of harm.

mod points;

use commonbook_book::{AdoptedRules, DecisionId, Edit};
use egui::Ui;
use jiff::{ToSpan as _, civil::Date};

use super::{agree::put_rules, dates::day};
use crate::{
    desk::{Desk, lines_of},
    house::{self, Ground, Line, Press},
    tokens::{Type, space},
};
use points::Points;
pub(crate) use points::begin_with_ours;

/// Months until the group looks at its rules again, where nobody said something else.
const AGAIN: i64 = 6;

/// What is shown of the ground rules.
#[derive(Debug)]
pub(crate) enum Rules {
    /// The rules that hold, or the draft where none do.
    Read {
        draft: Points,
        /// The day on which the group looks at them again, while it is chosen.
        again: Option<Date>,
    },
    /// The draft, beside rules that hold.
    Draft(Points),
    /// Large, for people who look on from further away.
    Big,
    /// What the group does in case of harm.
    Harm(Points),
}

/// Where one comes to from the ground rules.
pub(crate) enum Next {
    /// Another part of them.
    Part(Rules),
    /// Something to agree on.
    Agree(DecisionId),
    /// The draft was put to the group; the answer to this edit says which decision it became.
    Put(u64),
}

impl Default for Rules {
    fn default() -> Self {
        Self::Read {
            draft: Points::default(),
            again: None,
        }
    }
}

impl Rules {
    pub(crate) fn title(&self, desk: &Desk<'_>) -> String {
        desk.get(match self {
            Self::Read { .. } | Self::Big => "rules",
            Self::Draft(_) => "rules-draft",
            Self::Harm(_) => "exceptions",
        })
    }

    pub(crate) fn harm() -> Self {
        Self::Harm(Points::harm())
    }

    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> Option<Next> {
        let book = desk.book()?;
        let plan = &book.plan;
        match self {
            Self::Big => {
                for rule in plan.rules_to_read() {
                    house::big(ui, &lines_of(rule));
                    house::gap(ui, space::HEADING);
                }
                None
            }
            Self::Harm(points) => {
                house::text(ui, &desk.get("exceptions-what"));
                points.show(ui, desk, &plan.exceptions);
                None
            }
            Self::Draft(points) => {
                house::text(ui, &desk.get("rules-draft-what"));
                points.show(ui, desk, &plan.rules);
                put(ui, desk)
            }
            Self::Read { draft, again } => match &plan.adopted {
                Some(adopted) => hold(ui, desk, adopted, again),
                None => {
                    draft.show(ui, desk, &plan.rules);
                    put(ui, desk)
                }
            },
        }
    }
}

/// The rules that hold.
fn hold(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    adopted: &AdoptedRules,
    again: &mut Option<Date>,
) -> Option<Next> {
    let book = desk.book()?;
    house::soft(ui, &adopted_line(desk, adopted));
    let title = desk.get("rules");
    house::list(ui, &title, |ui| {
        for (at, rule) in adopted.rules.iter().enumerate() {
            house::item(ui, at, |ui| {
                house::line(ui, Line::new(&format!("{}. {}", at + 1, lines_of(rule))));
            });
        }
    });
    house::gap(ui, space::CARD);
    let mut next = None;
    house::buttons(ui, |ui| {
        if house::main_button(ui, &desk.get("rules-big")).clicked() {
            next = Some(Next::Part(Rules::Big));
        }
        let words = desk.get(if desk.may_write() {
            "rules-change"
        } else {
            "rules-draft"
        });
        if house::button(ui, &words).clicked() {
            next = Some(Next::Part(Rules::Draft(Points::default())));
        }
    });
    if adopted.differ_from(&book.plan.rules) {
        house::soft(ui, &desk.get("rules-draft-differs"));
    }
    look_again(ui, desk, again);
    next
}

/// "Adopted, 12 March 2026", or until when they are tried.
pub(crate) fn adopted_line(desk: &Desk<'_>, adopted: &AdoptedRules) -> String {
    let day = |date| desk.words.date_with_year(date).into();
    match (adopted.until, adopted.date) {
        (Some(until), _) => desk.with("agree-trying", &[("date", day(until))]),
        (None, Some(date)) => desk.with("agree-adopted-on", &[("date", day(date))]),
        (None, None) => desk.get("agree-adopted"),
    }
}

/// When the group looks at its rules again. Nothing happens on that day but that the book says so.
fn look_again(ui: &mut Ui, desk: &mut Desk<'_>, again: &mut Option<Date>) {
    let Some(book) = desk.book() else { return };
    house::heading(ui, &desk.get("rules-again"));
    let text = match book.plan.look_again {
        None => desk.get("rules-again-none"),
        Some(date) if date <= desk.today() => desk.get("rules-again-now"),
        Some(date) => {
            let date = desk.words.date_with_year(date);
            desk.with("rules-again-on", &[("date", date.into())])
        }
    };
    house::text(ui, &text);
    if !desk.may_write() {
        return;
    }
    let Some(date) = again else {
        if house::button(ui, &desk.get("rules-again-choose")).clicked() {
            let later = desk.today().checked_add(AGAIN.months());
            *again = later.ok();
        }
        return;
    };
    day(ui, desk, date);
    let chosen = *date;
    let mut done = None;
    house::buttons(ui, |ui| {
        if house::button(ui, &desk.get("rules-again-keep")).clicked() {
            done = Some(Some(chosen));
        }
        if book.plan.look_again.is_some()
            && house::button(ui, &desk.get("rules-again-never")).clicked()
        {
            done = Some(None);
        }
    });
    if let Some(date) = done {
        let said = desk.get("said-again");
        desk.edit(Edit::LookAgain { date }, said);
        *again = None;
    }
}

/// The way from the draft to rules that hold: it is put to the group as it stands.
fn put(ui: &mut Ui, desk: &mut Desk<'_>) -> Option<Next> {
    let book = desk.book()?;
    let draft = &book.plan.rules;
    let holds = book.plan.adopted.as_ref();
    if draft.is_empty() || holds.is_some_and(|holds| !holds.differ_from(draft)) {
        return None;
    }
    house::heading(ui, &desk.get("rules-adopt"));
    let texts = || draft.iter().map(|rule| &rule.text);
    let mut put = book.plan.decisions.iter();
    let put = put.find(|one| one.is_open(desk.today()) && texts().eq(&one.rules));
    if let Some(put) = put {
        house::text(ui, &desk.get("rules-put"));
        let read = desk.get("agree-read");
        let pressed = house::press(ui, Press::new(&read)).clicked();
        return pressed.then_some(Next::Agree(put.id));
    }
    house::text(ui, &desk.get("rules-adopt-how"));
    if !desk.may_write() || !house::button(ui, &desk.get("rules-put-now")).clicked() {
        return None;
    }
    let number = put_rules(desk, texts().cloned().collect());
    Some(Next::Put(number))
}

/// What stands in the notebook about the rules; the part that was pressed for.
pub(crate) fn in_notebook(ui: &mut Ui, desk: &mut Desk<'_>) -> Option<Rules> {
    let book = desk.book()?;
    let plan = &book.plan;
    let (rules, read, big) = (desk.get("rules"), desk.get("read"), desk.get("rules-big"));
    let count = plan.rules_to_read().len();
    let mut next = None;
    if count > 0 {
        let rest = match &plan.adopted {
            Some(adopted) => adopted_line(desk, adopted),
            None => desk.with("rules-count", &[("n", count.into())]),
        };
        house::line(ui, Line::new(&rest).strong(&rules));
        house::buttons(ui, |ui| {
            let full = format!("{read}: {rules}");
            if house::named_button(ui, &read, &full).clicked() {
                next = Some(Rules::default());
            }
            if house::named_button(ui, &big, &format!("{big}: {rules}")).clicked() {
                next = Some(Rules::Big);
            }
        });
        if plan.look_again.is_some_and(|date| date <= desk.today()) {
            house::card(ui, Ground::Ask, &desk.get("rules-again-now"), |_| {});
        }
    } else {
        house::label(ui, Type::Lead, &rules);
        house::text(ui, &desk.get("rules-empty"));
        if desk.may_write() {
            house::buttons(ui, |ui| {
                let ours = house::main_button(ui, &desk.get("rules-begin-ours")).clicked();
                if ours {
                    begin_with_ours(desk);
                }
                if house::button(ui, &desk.get("rules-begin-empty")).clicked() || ours {
                    next = Some(Rules::default());
                }
            });
        }
    }
    let (title, what) = (desk.get("exceptions"), desk.get("exceptions-line"));
    let full = format!("{read}: {title}");
    let line = Line::new(&what)
        .strong(&title)
        .press(Press::new(&read).name(&full));
    if house::line(ui, line).is_some_and(|response| response.clicked()) {
        next = Some(Rules::harm());
    }
    next
}
