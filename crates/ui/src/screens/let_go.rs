//! Letting go of what is over, on every laptop: half years, and slips. Enough members have to agree.

use commonbook_book::LetGo;
use egui::Ui;

use super::question::{Question, Reply, ask};
use crate::{
    Command, Proposed,
    acts::Deed,
    asking::others,
    desk::Desk,
    house::{self, Press},
};

/// The half years that are over, each with a button; the one that was pressed.
pub(crate) fn half_years(ui: &mut Ui, desk: &Desk<'_>) -> Option<LetGo> {
    let book = desk.book()?;
    let past = book.plan.past_half_years(desk.today());
    if past.is_empty() || !desk.may_write() {
        return None;
    }
    house::heading(ui, &desk.get("let-go"));
    house::text(ui, &desk.get("let-go-what"));
    let mut pressed = None;
    house::buttons(ui, |ui| {
        for what in past {
            let words = desk.words.let_go(what);
            let full = desk.with("proposal-let-go", &[("what", (&words).into())]);
            if house::press(ui, Press::new(&words).name(&full)).clicked() {
                pressed = Some(what);
            }
        }
    });
    pressed
}

/// "Let go of January to June 2025?" True when it was answered.
pub(crate) fn question(ui: &mut Ui, desk: &mut Desk<'_>, what: LetGo) -> bool {
    let Some(book) = desk.book() else { return true };
    let more = others(&book.members, None);
    let words = desk.words.let_go(what);
    let happens = match what {
        LetGo::HalfYear { .. } => "let-go-half-year",
        LetGo::Slips => "let-go-all-slips",
    };
    let question = Question {
        title: &desk.with("let-go-title", &[("what", words.into())]),
        what: &desk.get(happens),
        rest: &[
            desk.with("let-go-need", &[("n", more.into())]),
            desk.get("proposal-name-stays"),
            desk.get("let-go-undone"),
        ],
        act: &desk.get("let-go-act"),
    };
    let reply = ask(ui, desk, &question);
    if reply == Some(Reply::Act) {
        let deed = Deed {
            done: desk.get("let-go-done"),
            waits: desk.with("deed-waits", &[("n", more.into())]),
            hearing: false,
        };
        desk.deed(Command::Propose(Proposed::LetGo(what)), deed);
    }
    reply.is_some()
}
