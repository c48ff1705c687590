//! People: how do I reach somebody, how does somebody come in, and how do we part?

mod calls;
mod card;
mod cards;
mod decide;
mod door;
mod home;
mod lost;
mod notes;
mod paper;
mod stop;

use commonbook_book::{CardId, MemberId, ProposalId};
use egui::Ui;

use self::{card::Card, decide::Decide, door::DoorForm, lost::Lost, notes::HandNote, paper::Paper};

pub(crate) use self::door::{line as door_line, said as door_said};
use super::{invite::Invite, print::Print};
use crate::{
    Command, JoinState, Sheet,
    desk::Desk,
    house,
    place::Place,
    shell::{Around, Head, place},
    tokens::space,
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
    Inviting(Invite),
    /// With whom to stop sharing.
    Whom,
    /// The question whether to stop sharing with somebody.
    Stop(MemberId),
    /// The same, where somebody else asked for it.
    Agree(ProposalId),
    Lost(Lost),
    Decide(Decide, DoorForm),
    Paper(Paper),
    /// A note for somebody.
    Hand(HandNote),
    /// The notes between two people.
    Notes,
    /// Somebody, and how to reach them.
    Person(MemberId),
    /// My card.
    Cards,
    /// A card of mine, being written.
    Card(Box<Card>),
    /// The question whether to take it back.
    TakeBack(CardId),
    /// The call list.
    Calls,
    Print(Print),
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
    /// Shows the notes between two people the next time.
    pub(crate) fn notes(&mut self) {
        self.part = Part::Notes;
    }

    /// Shows the question about a proposal the next time.
    pub(crate) fn agree(&mut self, proposal: ProposalId) {
        self.part = Part::Agree(proposal);
    }

    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> Around {
        let coming = matches!(desk.scene.join, JoinState::Inviting(_));
        if coming && !matches!(self.part, Part::Inviting(_)) {
            self.part = Part::Inviting(Invite::default());
        }
        let home = desk.get(Place::People.id());
        let title = match &self.part {
            Part::Stop(member) => return self.stop(ui, desk, *member),
            Part::Agree(proposal) => return self.agreeing(ui, desk, *proposal),
            Part::TakeBack(card) => return self.take_back(ui, desk, *card),
            Part::Home => home.clone(),
            Part::Inviting(_) => desk.get("invite-title"),
            Part::Whom => desk.get("stop-sharing"),
            Part::Lost(lost) => lost.title(desk),
            Part::Paper(_) => desk.get("paper-add"),
            Part::Hand(note) => note.title(desk),
            Part::Notes => desk.get("notes-handed"),
            Part::Decide(..) => desk.get("people-how"),
            Part::Person(member) => desk.alias(*member),
            Part::Cards | Part::Card(_) => desk.get("card-mine"),
            Part::Calls => calls_title(desk),
            Part::Print(_) => desk.get("print"),
        };
        let whole = matches!(self.part, Part::Home);
        let head = Head {
            title: &title,
            back: (!whole).then_some(home.as_str()),
            sheet: matches!(self.part, Part::Calls) && calls::any_for_everyone(desk),
        };
        let mut next = Next::Stay;
        let around = place(ui, desk, head, |ui, desk| {
            next = match &mut self.part {
                Part::Inviting(invite) => match invite.show(ui, desk) {
                    true => Next::Home,
                    false => Next::Stay,
                },
                Part::Whom => stop::whom(ui, desk),
                Part::Lost(lost) => lost.show(ui, desk),
                Part::Decide(decide, door) => {
                    let next = decide.show(ui, desk);
                    door.show(ui, desk);
                    next
                }
                Part::Paper(paper) => paper.show(ui, desk),
                Part::Hand(note) => note.show(ui, desk),
                Part::Notes => notes::show(ui, desk),
                Part::Person(member) => person(ui, desk, *member),
                Part::Cards => cards::mine(ui, desk),
                Part::Card(card) => card.show(ui, desk),
                Part::Calls => calls::show(ui, desk),
                Part::Print(print) => {
                    print.show(ui, desk);
                    Next::Stay
                }
                Part::Home | Part::Stop(_) | Part::Agree(_) | Part::TakeBack(_) => {
                    home::show(ui, desk)
                }
            };
        });
        match around {
            Around::Back => next = Next::Home,
            Around::Print => next = Next::Part(Part::Print(Print::of(Sheet::Calls))),
            Around::Nothing | Around::Places => {}
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

    fn take_back(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, card: CardId) -> Around {
        if cards::take_back(ui, desk, card) {
            self.part = Part::Cards;
        }
        Around::Nothing
    }
}

/// "Call list for Tuesday 24 November", or without a day where none is planned.
fn calls_title(desk: &Desk<'_>) -> String {
    let now = desk.scene.now;
    let mut coming = desk.coming.all().iter();
    let next = coming.find(|one| one.ends() > now);
    next.map_or_else(
        || desk.get("calls"),
        |next| {
            let date = desk.words.date(next.date);
            desk.with("calls-for", &[("date", date.into())])
        },
    )
}

/// Somebody, and what they gave.
fn person(ui: &mut Ui, desk: &mut Desk<'_>, member: MemberId) -> Next {
    let Some(book) = desk.book() else {
        return Next::Home;
    };
    let Some(member) = book.members.members.iter().find(|one| one.id == member) else {
        return Next::Home;
    };
    for line in home::about(desk, member) {
        house::text(ui, &line);
    }
    house::gap(ui, space::CARD);
    cards::of(ui, desk, member.id);
    let me = book.members.me == Some(member.id);
    if !me && !member.devices.is_empty() && desk.may_write() {
        let note = HandNote::to(member.id);
        if house::button(ui, &note.title(desk)).clicked() {
            return Next::Part(Part::Hand(note));
        }
    }
    Next::Stay
}
