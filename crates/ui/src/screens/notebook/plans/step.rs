//! A step of a plan: who takes it on, that it is done, and a yes that is entered for somebody on paper.

use commonbook_book::{Edit, StepView};
use egui::{Id, Ui};

use crate::{
    desk::{Desk, lines_of},
    house::{self, Line, Press},
    screens::enter::{anybody, on_paper, own_name},
    tokens::{Type, space},
};

/// Shows a step with what one can do about it; true when it is to be entered for somebody on paper.
pub(super) fn step(ui: &mut Ui, desk: &mut Desk<'_>, step: &StepView) -> bool {
    let text = lines_of(&step.text);
    let said = if step.done {
        desk.get("step-is-done")
    } else {
        who(desk, step)
    };
    house::line(ui, Line::new(&format!("{text}\n{said}")));
    if !desk.may_write() {
        return false;
    }
    let me = desk.me();
    let mine = step.by.iter().any(|by| Some(by.member) == me);
    let of = step.id.to_string();
    let pressed = |ui: &mut Ui, id: &str| {
        let words = desk.get(id);
        house::named_button(ui, &words, &format!("{words}: {text}")).clicked()
    };
    let (member, words) = (None, None);
    let mut for_paper = false;
    let edit = house::buttons(ui, |ui| {
        if !step.done && !mine && pressed(ui, "step-take") {
            return Some((Edit::TakeStep { step: of, member }, "said-step-mine"));
        }
        if !step.done && mine && pressed(ui, "step-hand-on") {
            return Some((Edit::HandStepOn { step: of, member }, "said-step-open"));
        }
        for_paper = !step.done && anybody(desk) && pressed(ui, "enter-for");
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
    for_paper
}

/// Who took a step on: "open", "you and Bo", "Jo, entered by Ana".
fn who(desk: &Desk<'_>, step: &StepView) -> String {
    let names = desk.names(step.by.iter().map(|by| by.member));
    match step.by.as_slice() {
        [] => desk.get("turn-open"),
        [one] => match one.entered_by {
            Some(writer) => {
                let writer = desk.name(writer);
                let args = [("who", names.into()), ("writer", writer.into())];
                desk.with("turn-entered-by", &args)
            }
            None => names,
        },
        _ => names,
    }
}

/// A step that somebody on paper takes on, with their yes, or hands on again.
pub(super) fn for_paper(ui: &mut Ui, desk: &mut Desk<'_>, step: &StepView) {
    let text = lines_of(&step.text);
    house::label(ui, Type::Lead, &text);
    house::text(ui, &who(desk, step));
    house::gap(ui, space::CARD);
    let mut edit = None;
    let heading = desk.get("enter-whom");
    house::heading(ui, &heading);
    house::list(ui, &heading, |ui| {
        for one in on_paper(desk) {
            let alias = desk.alias(one.id);
            let theirs = step.by.iter().any(|by| by.member == one.id);
            let words = if theirs {
                desk.get("step-hand-on")
            } else {
                desk.with("enter-yes", &[("who", (&alias).into())])
            };
            let full = desk.with(
                "meet-ask-back",
                &[
                    ("words", (&words).into()),
                    ("role", (&text).into()),
                    ("who", (&alias).into()),
                ],
            );
            let press = Press {
                // The same button with other words: the keyboard stays on it.
                id: Some(Id::unique(("paper step", one.id))),
                ..Press::new(&words).name(&full)
            };
            house::item(ui, one.id, |ui| {
                let line = Line::new("").strong(&alias).press(press);
                if house::line(ui, line).is_some_and(|it| it.clicked()) {
                    edit = Some((theirs, one.id, alias));
                }
            });
        }
    });
    let writer = own_name(desk);
    if let Some(first) = on_paper(desk).first() {
        let args = [
            ("who", desk.alias(first.id).into()),
            ("writer", writer.into()),
        ];
        let how = desk.with("turn-entered-by", &args);
        house::soft(ui, &desk.with("enter-shown", &[("how", how.into())]));
    }
    let Some((theirs, member, who)) = edit else {
        return;
    };
    let (step, member) = (step.id.to_string(), Some(member.to_string()));
    if theirs {
        let said = desk.get("said-step-open");
        desk.edit(Edit::HandStepOn { step, member }, said);
    } else {
        let args = [("role", text.into()), ("who", who.into())];
        let said = desk.with("enter-taken", &args);
        desk.edit(Edit::TakeStep { step, member }, said);
    }
}
