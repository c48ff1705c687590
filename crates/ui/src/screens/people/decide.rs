//! How we decide who comes in: how many say yes, and how that is changed.

use commonbook_book::{ProposalView, ProposedView};
use egui::Ui;

use super::Next;
use crate::{
    Command, Proposed,
    acts::Deed,
    asking::{most, others},
    desk::Desk,
    house::{self, Ground},
    screens::proposals,
    tokens::space,
};

#[derive(Debug)]
pub(super) struct Decide {
    number: u32,
}

impl Decide {
    pub(super) fn new(desk: &Desk<'_>) -> Self {
        Self {
            number: desk.book().map_or(1, |book| book.members.number),
        }
    }

    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> Next {
        let Some(book) = desk.book() else {
            return Next::Home;
        };
        let members = &book.members;
        let now = members.number;
        house::text(ui, &desk.with("people-how-many", &[("n", now.into())]));
        house::text(ui, &desk.get("decide-same"));
        house::text(ui, &desk.get("decide-fewer"));
        house::heading(ui, &desk.get("decide-another"));
        if let Some(proposal) = members.proposals.iter().find(|one| another(one)) {
            house::card(
                ui,
                Ground::Ask,
                &proposals::what(desk, &proposal.what),
                |ui| {
                    house::text(ui, &proposals::agreed(desk, proposal));
                    house::text(ui, &desk.get("deed-waits-how"));
                },
            );
            house::gap(ui, space::CARD);
        }
        self.stepper(ui, desk, most(members).max(now));
        if self.number == 1 && now > 1 {
            house::text(ui, &desk.get("decide-one"));
        }
        house::gap(ui, space::CARD);
        let more = others(members, None);
        house::text(ui, &desk.with("decide-need", &[("n", more.into())]));
        house::gap(ui, space::SMALL);
        let ask = desk.with("decide-ask", &[("n", more.into())]);
        if self.number == now || !house::main_button(ui, &ask).clicked() {
            return Next::Stay;
        }
        let deed = Deed {
            done: desk.with("decide-done", &[("n", self.number.into())]),
            waits: desk.with("deed-waits", &[("n", more.into())]),
            hearing: false,
        };
        desk.deed(Command::Propose(Proposed::Number(self.number)), deed);
        Next::Home
    }

    fn stepper(&mut self, ui: &mut Ui, desk: &Desk<'_>, most: u32) {
        let value = desk.with("decide-number", &[("n", self.number.into())]);
        let (fewer, more) = (desk.get("decide-fewer-yes"), desk.get("decide-more-yes"));
        let names = (desk.get("decide-fewer-name"), desk.get("decide-more-name"));
        match house::stepper(ui, &value, (&fewer, &names.0), (&more, &names.1)) {
            -1 => self.number = self.number.saturating_sub(1).max(1),
            1 => self.number = self.number.saturating_add(1).min(most),
            _ => {}
        }
    }
}

fn another(proposal: &ProposalView) -> bool {
    matches!(proposal.what, ProposedView::Policy { .. })
}
