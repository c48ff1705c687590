//! A list of points that people write together: the draft of the ground rules, or what the group does in case of harm.

use commonbook_book::{Edit, RuleId, RuleView};
use egui::{Id, Ui};

use crate::{
    desk::{Desk, lines_of},
    house::{self, Line, Press},
    tokens::{Type, space},
};

#[derive(Debug, Default)]
pub(crate) struct Points {
    /// They are about harm, and no rules.
    harm: bool,
    adding: String,
    /// The point that is being changed, and its new words.
    changing: Option<(RuleId, String)>,
}

/// A beginning in our own words; each can be changed or taken out.
const STARTERS: [&str; 7] = [
    "starter-rule-1",
    "starter-rule-2",
    "starter-rule-3",
    "starter-rule-4",
    "starter-rule-5",
    "starter-rule-6",
    "starter-rule-7",
];

pub(crate) fn begin_with_ours(desk: &mut Desk<'_>) {
    let rules = STARTERS.map(|id| Edit::AddRule {
        id: None,
        text: desk.get(id),
        after: None,
    });
    let said = desk.get("said-rules");
    desk.edits(rules.to_vec(), said);
}

/// Where the words of a point are changed.
fn field() -> Id {
    Id::unique("rule words")
}

/// Up or down among the others. The form stays open, so that a point can go on several places.
fn moves(ui: &mut Ui, desk: &mut Desk<'_>, points: &[RuleView], at: usize) {
    let Some(point) = points.get(at) else { return };
    // Where it comes after then; two outer layers: whether it can be moved, and after which.
    let up = (at > 0).then(|| at.checked_sub(2).and_then(|at| points.get(at)));
    let down = points.get(at + 1).map(Some);
    for (after, id) in [(up, "rule-up"), (down, "rule-down")] {
        let Some(after) = after else { continue };
        if house::button(ui, &desk.get(id)).clicked() {
            let said = desk.get("said-rule-moved");
            let edit = Edit::PlaceRule {
                rule: point.id.to_string(),
                after: after.map(|after| after.id.to_string()),
            };
            desk.edit(edit, said);
        }
    }
}

impl Points {
    /// About harm. There is no example for these: what is true for one group misleads another.
    pub(super) fn harm() -> Self {
        Self {
            harm: true,
            ..Self::default()
        }
    }

    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, points: &[RuleView]) {
        let title = desk.get(if self.harm { "exceptions" } else { "rules" });
        house::list(ui, &title, |ui| {
            for (at, point) in points.iter().enumerate() {
                house::item(ui, point.id, |ui| self.one(ui, desk, points, at, point));
            }
        });
        if desk.may_write() && self.changing.is_none() {
            self.add(ui, desk);
        }
    }

    fn one(
        &mut self,
        ui: &mut Ui,
        desk: &mut Desk<'_>,
        points: &[RuleView],
        at: usize,
        point: &RuleView,
    ) {
        let (id, text, number) = (point.id, &point.text, at + 1);
        let changing = self.changing.as_ref();
        if changing.is_some_and(|(changing, _)| *changing == id) {
            return self.change(ui, desk, points, at);
        }
        let change = desk.get("change");
        let full = format!("{change}: {}", commonbook_words::plain(text));
        let line_text = format!("{number}. {}", lines_of(text));
        let press = desk.may_write().then_some(Press::new(&change).name(&full));
        if house::line(ui, Line::new(&line_text).press_if(press)).is_some_and(|it| it.clicked()) {
            self.changing = Some((id, text.clone()));
            house::ask(ui, field());
        }
    }

    fn change(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, points: &[RuleView], at: usize) {
        let harm = self.harm;
        let (Some((id, words)), Some(point)) = (&mut self.changing, points.get(at)) else {
            return;
        };
        let (id, before) = (*id, &point.text);
        let label = desk.get(if harm {
            "exception-words"
        } else {
            "rule-words"
        });
        house::label(ui, Type::Strong, &label);
        house::note_field(ui, field(), &label, 2, words);
        let mut done = false;
        house::buttons(ui, |ui| {
            if house::main_button(ui, &desk.get("keep")).clicked() {
                done = true;
                let text = words.trim().to_owned();
                if !text.is_empty() && text != *before {
                    let said = desk.get(if harm {
                        "said-exception-changed"
                    } else {
                        "said-rule-changed"
                    });
                    let rule = id.to_string();
                    desk.edit(Edit::ChangeRule { rule, text }, said);
                }
            }
            moves(ui, desk, points, at);
            if house::button(ui, &desk.get("rule-drop")).clicked() {
                done = true;
                let said = desk.get(if harm {
                    "said-exception-dropped"
                } else {
                    "said-rule-dropped"
                });
                let rule = id.to_string();
                desk.edit(Edit::DropRule { rule }, said);
            }
            if house::button(ui, &desk.get("not-now")).clicked() {
                done = true;
            }
        });
        if done {
            self.changing = None;
        }
    }

    fn add(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let (another, hint) = if self.harm {
            ("exception-another", "exception-another-hint")
        } else {
            ("rule-another", "rule-another-hint")
        };
        let another = desk.get(another);
        house::heading(ui, &another);
        house::label(ui, Type::Small, &desk.get(hint));
        let id = Id::unique("new rule");
        house::note_field(ui, id, &another, 2, &mut self.adding);
        house::gap(ui, space::SMALL);
        if !house::main_button(ui, &desk.get("rule-add")).clicked() {
            return;
        }
        let text = self.adding.trim().to_owned();
        if text.is_empty() {
            house::ask(ui, id);
            return;
        }
        let (id, after) = (None, None);
        if self.harm {
            let said = desk.get("said-exception");
            desk.edit(Edit::AddException { id, text, after }, said);
        } else {
            let said = desk.get("said-rule");
            desk.edit(Edit::AddRule { id, text, after }, said);
        }
        self.adding.clear();
    }
}
