//! The screens, one file each. A screen is a function of the scene and its own drafts.

mod about;
mod agree;
mod busy;
mod calendar;
mod cover;
mod dates;
mod enter;
mod first_run;
mod invite;
mod job;
mod joining;
mod laptop;
mod let_go;
mod meeting;
mod move_date;
mod next;
mod note;
mod notebook;
mod parting;
mod passphrase;
mod people;
mod place_form;
mod plan;
mod print;
mod proposals;
mod question;
mod questions;
mod rhythm;
mod rules;
mod share;
mod slips;
pub(crate) mod soon;
mod sticks;
mod title;
mod trial;
mod turns;
mod unlock;
mod who;
mod words;

use std::time::Duration;

use commonbook_book::{Book, Standing};
use egui::Ui;

pub(crate) use busy::busy;
pub(crate) use cover::cover;

use crate::{
    Command, Scene,
    acts::Acts,
    desk::Desk,
    house,
    place::Place,
    shell::{Around, Head, alone, places as all_places},
};

/// What the screens remember between passes: drafts, and which part of a place is shown.
#[derive(Debug, Default)]
pub(crate) struct Screens {
    first_run: first_run::FirstRun,
    unlock: unlock::Unlock,
    joining: joining::Waiting,
    who: who::Who,
    notebook: notebook::Notebook,
    people: people::People,
    share: share::Share,
    laptop: laptop::Laptop,
    /// The meeting view, while it is open.
    meeting: Option<Box<meeting::Meeting>>,
}

impl Screens {
    pub(crate) fn first_run(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        self.first_run.show(ui, desk);
    }

    pub(crate) fn unlock(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        self.unlock.show(ui, desk);
    }

    pub(crate) fn joining(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        self.joining.show(ui, desk);
    }

    /// Shows the place; true when the list of places was asked for.
    pub(crate) fn place(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
        let around = match desk.place {
            Place::Next => {
                let ways = next::Ways {
                    who: &mut self.who,
                    people: &mut self.people,
                    laptop: &mut self.laptop,
                    notebook: &mut self.notebook,
                    meeting: &mut self.meeting,
                };
                next::show(ui, desk, ways)
            }
            Place::Who => self.who.show(ui, desk),
            Place::Notebook => self.notebook.show(ui, desk),
            Place::People => self.people.show(ui, desk),
            Place::Share => self.share.show(ui, desk),
            Place::Laptop => self.laptop.show(ui, desk),
        };
        around == Around::Places
    }

    /// Whether the meeting view is open.
    pub(crate) const fn meets(&self) -> bool {
        self.meeting.is_some()
    }

    /// Shows the meeting view, until it is left.
    pub(crate) fn meeting(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let Some(meeting) = &mut self.meeting else {
            return;
        };
        if meeting.show(ui, desk, &mut self.who) {
            self.end_meeting(desk.acts, desk.out);
            desk.turned = true;
        }
    }

    /// How long the book stays open at least without a touch.
    pub(crate) fn patience(&self) -> Duration {
        let meeting = self.meeting.as_ref();
        meeting.map_or(Duration::ZERO, |meeting| meeting.patience())
    }

    fn end_meeting(&mut self, acts: &mut Acts, out: &mut Vec<Command>) {
        if let Some(mut meeting) = self.meeting.take() {
            meeting.put_away(acts, out);
            meeting.leave(out);
        }
    }

    /// Notices what became of the drafts.
    pub(crate) fn hear(&mut self, scene: &Scene<'_>, acts: &mut Acts, out: &mut Vec<Command>) {
        self.notebook.hear(scene, acts, out);
        if let Some(meeting) = &mut self.meeting {
            meeting.hear(scene, acts, out);
        }
        let member = |book: &Book| book.members.standing == Standing::Member;
        if !scene.book.is_some_and(member) {
            // Whoever was put out is told so, at the place behind.
            self.end_meeting(acts, out);
        }
    }

    /// Pushes the drafts that are not in the book yet.
    pub(crate) fn put_away(&mut self, acts: &mut Acts, out: &mut Vec<Command>) {
        self.notebook.put_away(acts, out);
        if let Some(meeting) = &mut self.meeting {
            meeting.put_away(acts, out);
        }
    }

    /// Another place is shown: the parts of this one are closed.
    pub(crate) fn leave(&mut self, place: Place, out: &mut Vec<Command>) {
        if let Some(mut meeting) = self.meeting.take() {
            meeting.leave(out);
        }
        match place {
            Place::Next => {}
            Place::Who => self.who.leave(),
            Place::Notebook => self.notebook.leave(out),
            Place::People => self.people = people::People::default(),
            Place::Share => self.share = share::Share::default(),
            Place::Laptop => self.laptop = laptop::Laptop::default(),
        }
    }
}

/// The list of places in a narrow window; true when it was closed.
pub(crate) fn places(ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
    let (title, back) = (desk.get("places"), desk.get(desk.place.id()));
    let around = alone(ui, desk, Head::part(&title, &back), |ui, desk| {
        all_places(ui, desk, false);
        house::gap(ui, 0.0);
    });
    around == Around::Back
}
