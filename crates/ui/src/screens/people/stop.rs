//! Stopping to share the book with somebody. No reason is asked, and whom it is about is never asked to agree.

use commonbook_book::{MemberId, ProposalId, ProposedView};
use egui::Ui;

use super::{Next, Part};
use crate::{
    Command, Proposed,
    acts::Deed,
    asking::{others, two_remain},
    desk::Desk,
    house::{self, Line, Press},
    place::Place,
    screens::{
        proposals,
        question::{Question, Reply, ask},
    },
    tokens::space,
};

/// With whom? Where too few would be left, why not, and what there is instead.
pub(super) fn whom(ui: &mut Ui, desk: &mut Desk<'_>) -> Next {
    let Some(book) = desk.book() else {
        return Next::Home;
    };
    let mut next = Next::Stay;
    let (may, may_not): (Vec<_>, Vec<_>) = book
        .members
        .members
        .iter()
        .filter(|member| Some(member.id) != book.members.me)
        .partition(|member| two_remain(&book.members, member.id));
    if !may.is_empty() {
        let label = desk.get("stop-whom");
        house::text(ui, &label);
        house::gap(ui, space::SMALL);
        house::list(ui, &label, |ui| {
            for member in may {
                house::item(ui, member.id, |ui| {
                    let name = desk.alias(member.id);
                    let words = desk.get("stop-choose");
                    let full = desk.with("proposal-remove", &[("who", (&name).into())]);
                    let line = Line::default()
                        .strong(&name)
                        .press(Press::new(&words).name(&full));
                    if house::line(ui, line).is_some_and(|response| response.clicked()) {
                        next = Next::Part(Part::Stop(member.id));
                    }
                });
            }
        });
    }
    if may_not.is_empty() {
        return next;
    }
    house::gap(ui, space::CARD);
    let who = desk.names(may_not.iter().map(|member| member.id));
    house::label(
        ui,
        crate::tokens::Type::Strong,
        &desk.with("stop-not-with", &[("who", who.into())]),
    );
    house::text(ui, &desk.get("stop-two-remain"));
    house::text(ui, &desk.get("stop-instead"));
    house::gap(ui, space::CARD);
    house::buttons(ui, |ui| {
        if house::button(ui, &desk.get("lost-title")).clicked() {
            next = Next::Part(Part::Lost(super::Lost::new(desk)));
        }
        if house::button(ui, &desk.get(Place::Laptop.id())).clicked() {
            desk.go = Some(Place::Laptop);
        }
    });
    next
}

/// Asks before it is proposed; true when it was answered.
pub(super) fn question(ui: &mut Ui, desk: &mut Desk<'_>, member: MemberId) -> bool {
    let Some(book) = desk.book() else { return true };
    if !book.members.members.iter().any(|one| one.id == member) {
        return true;
    }
    let more = others(&book.members, Some(member));
    let mut rest = vec![
        desk.get("stop-locked"),
        desk.with("stop-need", &[("n", more.into())]),
    ];
    rest.push(desk.with("stop-record", &[("n", more.into())]));
    let act = desk.with("stop-ask", &[("n", more.into())]);
    let command = Command::Propose(Proposed::Remove(member));
    asked(ui, desk, member, rest, &act, command, more)
}

/// Asks before one agrees to what somebody else proposed; true when it was answered.
pub(super) fn agreeing(ui: &mut Ui, desk: &mut Desk<'_>, id: ProposalId) -> bool {
    let Some(proposal) = desk
        .book()
        .and_then(|book| book.members.proposals.iter().find(|one| one.id == id))
    else {
        return true;
    };
    let ProposedView::Remove { member } = proposal.what else {
        return true;
    };
    let more = proposals::more(proposal).saturating_sub(1);
    let rest = vec![
        desk.get("stop-locked"),
        proposals::agreed(desk, proposal),
        desk.get("stop-record-many"),
    ];
    let act = desk.get("proposal-agree");
    asked(ui, desk, member, rest, &act, Command::Endorse(id), more)
}

fn asked(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    member: MemberId,
    mut rest: Vec<String>,
    act: &str,
    command: Command,
    more: usize,
) -> bool {
    let name = desk.alias(member);
    let say = |desk: &Desk<'_>, id: &str| desk.with(id, &[("who", (&name).into())]);
    let on_paper = desk.book().is_some_and(|book| {
        let mut members = book.members.members.iter();
        members.any(|one| one.id == member && one.devices.is_empty())
    });
    rest.push(say(desk, "stop-again"));
    let what = say(
        desk,
        if on_paper {
            "stop-keeps-paper"
        } else {
            "stop-keeps"
        },
    );
    let question = Question {
        title: &say(desk, "stop-title"),
        what: &what,
        rest: &rest,
        act,
    };
    let reply = ask(ui, desk, &question);
    if reply == Some(Reply::Act) {
        let deed = Deed {
            done: say(desk, "stop-done"),
            waits: desk.with("deed-waits", &[("n", more.into())]),
            hearing: true,
        };
        desk.deed(command, deed);
    }
    reply.is_some()
}
