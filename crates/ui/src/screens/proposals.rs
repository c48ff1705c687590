//! Proposals about who belongs, which wait for more members to agree.

use commonbook_book::{ProposalView, ProposedView};
use egui::Ui;

use crate::{
    Command,
    desk::Desk,
    house::{self, Ground, Press},
    marks::Mark,
};

/// Each proposal as a card, with a button where one can still agree.
pub(crate) fn show(ui: &mut Ui, desk: &mut Desk<'_>, heading: &str) {
    let Some(book) = desk.book() else { return };
    if book.members.proposals.is_empty() {
        return;
    }
    house::heading(ui, heading);
    house::list(ui, heading, |ui| {
        for proposal in &book.members.proposals {
            house::item(ui, proposal.id, |ui| one(ui, desk, proposal));
        }
    });
}

fn one(ui: &mut Ui, desk: &mut Desk<'_>, proposal: &ProposalView) {
    let title = what(desk, &proposal.what);
    house::card(ui, Ground::Card, &title, |ui| {
        let agreed = desk.names(proposal.agreed.iter().copied());
        let more = usize::try_from(proposal.need)
            .unwrap_or(usize::MAX)
            .saturating_sub(proposal.agreed.len());
        house::text(
            ui,
            &desk.with(
                "proposal-agreed",
                &[("who", agreed.into()), ("n", more.into())],
            ),
        );
        if !proposal.mine_to_agree || !desk.may_write() {
            return;
        }
        if matches!(
            proposal.what,
            ProposedView::Admit { .. } | ProposedView::AdmitDevice { .. }
        ) {
            house::soft(ui, &desk.get("proposal-reads-all"));
        }
        house::soft(ui, &desk.get("proposal-name-stays"));
        let agree = desk.get("proposal-agree");
        let full = format!("{agree}: {title}");
        if house::press(ui, Press::new(&agree).name(&full).mark(Mark::Done)).clicked() {
            desk.push(Command::Endorse(proposal.id));
        }
    });
}

fn what(desk: &Desk<'_>, what: &ProposedView) -> String {
    match what {
        ProposedView::Admit { alias } => desk.with("proposal-admit", &[("who", alias.into())]),
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
    }
}
