//! People: how do I reach somebody, how does somebody come in, and how do we part?

mod decide;
mod home;
mod lost;
mod stop;

use commonbook_book::{MemberId, ProposalId};
use egui::Ui;

use self::{decide::Decide, lost::Lost};
use super::invite;
use crate::{
    Command, JoinState,
    desk::Desk,
    place::Place,
    shell::{Around, Head, place},
};

/// Which part of the place is shown.
#[derive(Debug, Default)]
pub(crate) struct People {
    part: Part,
}

#[derive(Debug, Default)]
enum Part {
    #[default]
    Home,
    /// Letting somebody in.
    Inviting,
    /// With whom to stop sharing.
    Whom,
    /// The question whether to stop sharing with somebody.
    Stop(MemberId),
    /// The same, where somebody else asked for it.
    Agree(ProposalId),
    Lost(Lost),
    Decide(Decide),
}

/// What a part of the place wants next.
enum Next {
    /// It stays.
    Stay,
    /// It is done.
    Home,
    /// Another part.
    Part(Part),
}

impl People {
    /// Shows the question about a proposal the next time.
    pub(crate) fn agree(&mut self, proposal: ProposalId) {
        self.part = Part::Agree(proposal);
    }

    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> Around {
        if matches!(desk.scene.join, JoinState::Inviting(_)) {
            self.part = Part::Inviting;
        }
        let home = desk.get(Place::People.id());
        let title = match &self.part {
            Part::Stop(member) => return self.stop(ui, desk, *member),
            Part::Agree(proposal) => return self.agreeing(ui, desk, *proposal),
            Part::Home => home.clone(),
            Part::Inviting => desk.get("invite-title"),
            Part::Whom => desk.get("stop-sharing"),
            Part::Lost(lost) => lost.title(desk),
            Part::Decide(_) => desk.get("people-how"),
        };
        let head = match self.part {
            Part::Home => Head::of(&title),
            _ => Head::part(&title, &home),
        };
        let mut next = Next::Stay;
        let around = place(ui, desk, head, |ui, desk| {
            next = match &mut self.part {
                Part::Inviting if invite::show(ui, desk) => Next::Home,
                Part::Inviting => Next::Stay,
                Part::Whom => stop::whom(ui, desk),
                Part::Lost(lost) => lost.show(ui, desk),
                Part::Decide(decide) => decide.show(ui, desk),
                Part::Home | Part::Stop(_) | Part::Agree(_) => home::show(ui, desk),
            };
        });
        if around == Around::Back {
            next = Next::Home;
        }
        self.turn(next, desk);
        around
    }

    fn turn(&mut self, next: Next, desk: &mut Desk<'_>) {
        let part = match next {
            Next::Stay => return,
            Next::Home => Part::Home,
            Next::Part(part) => part,
        };
        if matches!(desk.scene.join, JoinState::Inviting(_)) {
            desk.push(Command::StopInvite);
        }
        self.part = part;
        desk.turned = true;
    }

    fn stop(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, member: MemberId) -> Around {
        if stop::question(ui, desk, member) {
            self.part = Part::Home;
        }
        Around::Nothing
    }

    fn agreeing(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, proposal: ProposalId) -> Around {
        if stop::agreeing(ui, desk, proposal) {
            self.part = Part::Home;
        }
        Around::Nothing
    }
}
