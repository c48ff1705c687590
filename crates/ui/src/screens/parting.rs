//! Leaving the group, and taking the book off this laptop. Two different acts: who leaves can still read.

use egui::Ui;

use super::question::{Question, Reply, ask};
use crate::{Command, acts::Deed, desk::Desk};

/// "Leave the group?" True when it was answered.
pub(crate) fn leave_question(ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
    let number = desk.book().map_or(1, |book| book.members.number);
    let rest = [
        desk.get("leave-heard"),
        desk.get("leave-reason"),
        desk.with("leave-back", &[("n", number.into())]),
    ];
    let question = Question {
        title: &desk.get("leave-title"),
        what: &desk.get("leave-what"),
        rest: &rest,
        act: &desk.get("leave"),
    };
    let reply = ask(ui, desk, &question);
    if reply == Some(Reply::Act) {
        let said = desk.get("leave-done");
        desk.deed(Command::Leave, Deed::plain(said));
    }
    reply.is_some()
}

/// "Wipe this laptop's book?" True when it was answered.
pub(crate) fn wipe_question(ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
    let question = Question {
        title: &desk.get("wipe-title"),
        what: &desk.get("wipe-what"),
        rest: &[desk.get("wipe-group"), desk.get("wipe-back")],
        act: &desk.get("wipe"),
    };
    let reply = ask(ui, desk, &question);
    if reply == Some(Reply::Act) {
        desk.push(Command::Wipe);
    }
    reply.is_some()
}
