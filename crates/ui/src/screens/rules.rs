//! Ground rules: read them, add one, change one.

use commonbook_book::{Edit, RuleId};
use egui::{Id, Ui};

use crate::{
    desk::Desk,
    house::{self, Line, Press},
    tokens::{Type, space},
};

#[derive(Debug, Default)]
pub(crate) struct Rules {
    adding: String,
    /// The rule that is being changed, and its new words.
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

/// Where the words of a rule are changed.
fn field() -> Id {
    Id::unique("rule words")
}

impl Rules {
    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let Some(book) = desk.book() else { return };
        let title = desk.get("rules");
        house::list(ui, &title, |ui| {
            for (at, rule) in book.plan.rules.iter().enumerate() {
                house::item(ui, rule.id, |ui| {
                    self.one(ui, desk, at + 1, rule.id, &rule.text)
                });
            }
        });
        if desk.may_write() && self.changing.is_none() {
            self.add(ui, desk);
        }
    }

    fn one(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, number: usize, id: RuleId, text: &str) {
        if self
            .changing
            .as_ref()
            .is_some_and(|(changing, _)| *changing == id)
        {
            return self.change(ui, desk, text);
        }
        let change = desk.get("change");
        let full = format!("{change}: {}", commonbook_words::plain(text));
        let line_text = format!("{number}. {}", commonbook_words::plain(text));
        let press = desk.may_write().then_some(Press::new(&change).name(&full));
        if house::line(ui, Line::new(&line_text).press_if(press)).is_some_and(|it| it.clicked()) {
            self.changing = Some((id, text.to_owned()));
            house::ask(ui, field());
        }
    }

    fn change(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, before: &str) {
        let Some((id, words)) = &mut self.changing else {
            return;
        };
        let id = *id;
        let label = desk.get("rule-words");
        house::label(ui, Type::Strong, &label);
        house::note_field(ui, field(), &label, 2, words);
        let mut done = false;
        house::buttons(ui, |ui| {
            if house::main_button(ui, &desk.get("keep")).clicked() {
                done = true;
                let text = words.trim().to_owned();
                if !text.is_empty() && text != before {
                    let said = desk.get("said-rule-changed");
                    desk.edit(
                        Edit::ChangeRule {
                            rule: id.to_string(),
                            text,
                        },
                        said,
                    );
                }
            }
            if house::button(ui, &desk.get("rule-drop")).clicked() {
                done = true;
                let said = desk.get("said-rule-dropped");
                desk.edit(
                    Edit::DropRule {
                        rule: id.to_string(),
                    },
                    said,
                );
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
        house::heading(ui, &desk.get("rule-another"));
        house::label(ui, Type::Small, &desk.get("rule-another-hint"));
        house::note_field(
            ui,
            Id::unique("new rule"),
            &desk.get("rule-another"),
            2,
            &mut self.adding,
        );
        house::gap(ui, space::SMALL);
        if house::main_button(ui, &desk.get("rule-add")).clicked() {
            let text = self.adding.trim().to_owned();
            if text.is_empty() {
                house::ask(ui, Id::unique("new rule"));
            } else {
                let said = desk.get("said-rule");
                desk.edit(
                    Edit::AddRule {
                        id: None,
                        text,
                        after: None,
                    },
                    said,
                );
                self.adding.clear();
            }
        }
    }
}
