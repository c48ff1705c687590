//! Proposals about who belongs, which wait for more members to agree.

use commonbook_book::{ProposalId, ProposalView, ProposedView};
use egui::Ui;

use crate::{
    Command,
    acts::Deed,
    desk::Desk,
    house::{self, Ground, Press},
    marks::Mark,
};

/// Each proposal as a card, with a button where one can still agree. Gives the one that is a question first.
pub(crate) fn show(ui: &mut Ui, desk: &mut Desk<'_>, heading: &str) -> Option<ProposalId> {
    let book = desk.book()?;
    let me = book.members.me;
    // Whom it is about sees it when it is so, and not what may never be.
    let about_me = |proposal: &ProposalView| matches!(proposal.what, ProposedView::Remove { member } if Some(member) == me);
    let mut shown = book
        .members
        .proposals
        .iter()
        .filter(|proposal| !about_me(proposal))
        .peekable();
    shown.peek()?;
    house::heading(ui, heading);
    let mut asked = None;
    house::list(ui, heading, |ui| {
        for proposal in shown {
            house::item(ui, proposal.id, |ui| {
                if one(ui, desk, proposal) {
                    asked = Some(proposal.id);
                }
            });
        }
    });
    asked
}

/// How many more members must agree.
pub(crate) fn more(proposal: &ProposalView) -> usize {
    usize::try_from(proposal.need)
        .unwrap_or(usize::MAX)
        .saturating_sub(proposal.agreed.len())
}

/// "Agreed so far: Ana. One more is needed."
pub(crate) fn agreed(desk: &Desk<'_>, proposal: &ProposalView) -> String {
    let who = desk.names(proposal.agreed.iter().copied());
    desk.with(
        "proposal-agreed",
        &[("who", who.into()), ("n", more(proposal).into())],
    )
}

/// True when the question is to be asked before one agrees.
fn one(ui: &mut Ui, desk: &mut Desk<'_>, proposal: &ProposalView) -> bool {
    let title = what(desk, &proposal.what);
    house::card(ui, Ground::Card, &title, |ui| {
        house::text(ui, &agreed(desk, proposal));
        let removes = matches!(proposal.what, ProposedView::Remove { .. });
        let goes = removes || matches!(proposal.what, ProposedView::SetAside { .. });
        let may = if goes {
            desk.may_put_out()
        } else {
            desk.may_write()
        };
        if !proposal.mine_to_agree || !may {
            return false;
        }
        if matches!(
            proposal.what,
            ProposedView::Admit { .. } | ProposedView::AdmitDevice { .. }
        ) {
            house::soft(ui, &desk.get("proposal-reads-all"));
        }
        if matches!(proposal.what, ProposedView::LetGo(_)) {
            house::soft(ui, &desk.get("let-go-undone"));
        }
        if !removes {
            house::soft(ui, &desk.get("proposal-name-stays"));
        }
        let words = desk.get(if removes {
            "proposal-look"
        } else {
            "proposal-agree"
        });
        let full = format!("{words}: {title}");
        let press = Press::new(&words).name(&full);
        let press = if removes {
            press
        } else {
            press.mark(Mark::Done)
        };
        let pressed = house::press(ui, press).clicked();
        if pressed && !removes {
            let left = more(proposal).saturating_sub(1);
            let deed = Deed {
                done: done(desk, &proposal.what),
                waits: desk.with("deed-waits", &[("n", left.into())]),
                hearing: matches!(proposal.what, ProposedView::SetAside { .. }),
            };
            desk.deed(Command::Endorse(proposal.id), deed);
        }
        pressed && removes
    })
}

/// What is proposed, in a line.
pub(crate) fn what(desk: &Desk<'_>, what: &ProposedView) -> String {
    match what {
        ProposedView::Admit { alias } => desk.with("proposal-admit", &[("who", alias.into())]),
        ProposedView::AdmitPaper { alias } => desk.with("proposal-paper", &[("who", alias.into())]),
        ProposedView::AdmitDevice { member } => {
            desk.with("proposal-laptop", &[("who", desk.alias(*member).into())])
        }
        ProposedView::Remove { member } => {
            desk.with("proposal-remove", &[("who", desk.alias(*member).into())])
        }
        ProposedView::SetAside { member, .. } => {
            desk.with("proposal-set-aside", &[("who", desk.alias(*member).into())])
        }
        ProposedView::Policy { number } => desk.with("proposal-policy", &[("n", (*number).into())]),
        ProposedView::LetGo(what) => desk.with(
            "proposal-let-go",
            &[("what", desk.words.let_go(*what).into())],
        ),
    }
}

/// What is said when it is in effect.
fn done(desk: &Desk<'_>, what: &ProposedView) -> String {
    match what {
        ProposedView::Admit { alias } | ProposedView::AdmitPaper { alias } => {
            desk.with("invite-in", &[("who", alias.into())])
        }
        ProposedView::AdmitDevice { member } => {
            desk.with("laptop-in", &[("who", desk.alias(*member).into())])
        }
        ProposedView::Remove { member } => {
            desk.with("stop-done", &[("who", desk.alias(*member).into())])
        }
        ProposedView::SetAside { .. } => desk.get("lost-done"),
        ProposedView::Policy { number } => desk.with("decide-done", &[("n", (*number).into())]),
        ProposedView::LetGo(_) => desk.get("let-go-done"),
    }
}
