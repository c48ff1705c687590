//! A question that stops a person. The safe answer is the filled one, and what Escape says.

use egui::Ui;

use crate::{
    desk::Desk,
    house::{self, Ground},
    shell::{Around, Head, alone},
    tokens::space,
};

/// What was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reply {
    /// It is to be done.
    Act,
    /// It is not.
    Safe,
}

/// A question in full: what happens, what does not, and whether it can be undone.
pub(crate) struct Question<'a> {
    /// The question itself.
    pub(crate) title: &'a str,
    /// What happens, first.
    pub(crate) what: &'a str,
    /// The rest, a paragraph each.
    pub(crate) rest: &'a [String],
    /// The words for doing it.
    pub(crate) act: &'a str,
}

/// Asks it; nothing while it is not answered.
pub(crate) fn ask(ui: &mut Ui, desk: &mut Desk<'_>, question: &Question<'_>) -> Option<Reply> {
    let safe = desk.get("not-now");
    let mut reply = None;
    let head = Head::part(question.title, &safe);
    let around = alone(ui, desk, head, |ui, _| {
        house::card(ui, Ground::Stop, question.what, |ui| {
            for text in question.rest {
                house::text(ui, text);
            }
        });
        house::gap(ui, space::CARD);
        house::buttons(ui, |ui| {
            if house::main_button(ui, &safe).clicked() {
                reply = Some(Reply::Safe);
            }
            if house::stop_button(ui, question.act).clicked() {
                reply = Some(Reply::Act);
            }
        });
    });
    if around == Around::Back {
        reply = Some(Reply::Safe);
    }
    if reply.is_some() {
        desk.turned = true;
    }
    reply
}
