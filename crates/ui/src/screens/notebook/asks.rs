//! What the group is asked for: the need and its last day. No name of who asks, and no list of who helps.

mod form;

use commonbook_book::{AskId, AskView, Edit};
use egui::Ui;

use crate::{
    desk::{Desk, lines_of},
    house::{self, Kind, Press},
    screens::question::{Question, Reply, ask},
    tokens::{Type, space},
};
use form::Form;

#[derive(Debug, Default)]
pub(crate) struct Asks {
    part: Part,
}

#[derive(Debug, Default)]
enum Part {
    #[default]
    All,
    Form(Form),
    /// The question whether to let go of one.
    End(AskId),
}

/// Those that stand today.
fn standing<'a>(desk: &Desk<'a>) -> impl Iterator<Item = &'a AskView> + use<'a> {
    let today = desk.today();
    let asks = desk.book().map(|book| book.notebook.asks.iter());
    let asks = asks.into_iter().flatten();
    asks.filter(move |ask| ask.stands(today))
}

/// How many stand today.
pub(crate) fn count(desk: &Desk<'_>) -> usize {
    standing(desk).count()
}

impl Asks {
    /// Goes back to all that is asked for; false when it is shown already.
    pub(crate) fn back(&mut self) -> bool {
        let inside = !matches!(self.part, Part::All);
        self.part = Part::All;
        inside
    }

    /// Shows the question that stops a person, where there is one; false when there is none.
    pub(crate) fn question(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
        let Part::End(id) = self.part else {
            return false;
        };
        if end(ui, desk, id) {
            self.part = Part::All;
        }
        true
    }

    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        match &mut self.part {
            Part::Form(form) => {
                if form.show(ui, desk) {
                    self.part = Part::All;
                    desk.turned = true;
                }
            }
            Part::All | Part::End(_) => self.all(ui, desk),
        }
    }

    fn all(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        house::text(ui, &desk.get("asks-what"));
        if desk.may_write() {
            house::gap(ui, space::SMALL);
            let add = desk.get("ask-add");
            if house::press(ui, Press::new(&add).kind(Kind::Main)).clicked() {
                self.part = Part::Form(Form::new(desk));
                desk.turned = true;
            }
        }
        house::gap(ui, space::CARD);
        let title = desk.get("asks");
        house::list(ui, &title, |ui| {
            for ask in standing(desk) {
                house::item(ui, ask.id, |ui| self.one(ui, desk, ask));
            }
        });
        over(ui, desk);
    }

    fn one(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, ask: &AskView) {
        let text = lines_of(&ask.text);
        house::label(ui, Type::Strong, &text);
        let date = desk.words.date(ask.until);
        let mut until = desk.with("ask-stands", &[("date", date.into())]);
        if ask.mine {
            until = format!("{until} {}", desk.get("ask-mine"));
        }
        house::text(ui, &until);
        if desk.may_write() {
            house::buttons(ui, |ui| {
                let mut pressed = |id: &str| {
                    let words = desk.get(id);
                    house::named_button(ui, &words, &format!("{words}: {text}")).clicked()
                };
                let change = ask.mine && pressed("change");
                if pressed("ask-settled") {
                    self.part = Part::End(ask.id);
                    desk.turned = true;
                } else if change {
                    self.part = Part::Form(Form::of(ask));
                    desk.turned = true;
                }
            });
        }
        house::gap(ui, space::CARD);
    }
}

/// What has ended and is still here: unseen, until whoever asked opens their laptop, or somebody lets go of it.
fn over(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(book) = desk.book() else { return };
    let today = desk.today();
    let asks = book.notebook.asks.iter();
    let over: Vec<AskId> = asks
        .filter(|ask| !ask.stands(today))
        .map(|ask| ask.id)
        .collect();
    if over.is_empty() || !desk.may_write() {
        return;
    }
    house::gap(ui, space::CARD);
    house::text(ui, &desk.with("asks-over", &[("n", over.len().into())]));
    if house::button(ui, &desk.get("asks-let-go")).clicked() {
        let said = desk.get("said-ask-ended");
        let edits = over.into_iter().map(|ask| Edit::EndAsk {
            ask: ask.to_string(),
        });
        desk.edits(edits.collect(), said);
    }
}

/// "Let go of this?" True when it was answered.
fn end(ui: &mut Ui, desk: &mut Desk<'_>, id: AskId) -> bool {
    let Some(one) = standing(desk).find(|ask| ask.id == id) else {
        return true;
    };
    let text = lines_of(&one.text);
    let question = Question {
        title: &desk.get("ask-end-title"),
        what: &desk.with("ask-end-what", &[("text", text.into())]),
        rest: &[
            desk.get(if one.mine {
                "ask-end-mine"
            } else {
                "ask-end-nobody"
            }),
            desk.get("ask-end-undone"),
        ],
        act: &desk.get("ask-settled"),
    };
    let reply = ask(ui, desk, &question);
    if reply == Some(Reply::Act) {
        let said = desk.get("said-ask-ended");
        let ask = id.to_string();
        desk.edits(vec![Edit::EndAsk { ask }], said);
    }
    reply.is_some()
}
