//! What is opened on a page of the meeting view, and closed again.

use commonbook_book::RoleId;

use super::{Meeting, review::Review, topic::Topic};
use crate::{
    Command, Scene,
    acts::Acts,
    desk::Desk,
    screens::{enter::Enter, share::box_of_slips::BoxOfSlips, slips::Slips},
};

/// What is opened on a page.
#[derive(Debug)]
pub(super) enum Part {
    Rules,
    Topic(Topic),
    Slips(Slips),
    Box(BoxOfSlips),
    Enter(Enter),
    Review(Box<Review>),
    /// Who likes to do a job today?
    Ask(RoleId),
    /// What a job involves.
    Checklist(RoleId),
}

impl Meeting {
    /// Opens one.
    pub(super) fn part(&mut self, desk: &mut Desk<'_>, part: Part) {
        self.part = Some(part);
        desk.turned = true;
    }

    /// Hears what became of what was typed.
    pub(crate) fn hear(&mut self, scene: &Scene<'_>, acts: &mut Acts, out: &mut Vec<Command>) {
        if let Some(Part::Review(review)) = &mut self.part {
            review.hear(scene, acts, out);
        }
    }

    /// Pushes what was typed and is not in the book yet.
    pub(crate) fn put_away(&mut self, acts: &mut Acts, out: &mut Vec<Command>) {
        if let Some(Part::Review(review)) = &mut self.part {
            review.put_away(acts, out);
        }
    }

    /// Closes what is open.
    pub(crate) fn leave(&mut self, out: &mut Vec<Command>) {
        if let Some(Part::Review(review)) = &mut self.part {
            review.leave(out);
        }
        self.part = None;
    }

    /// Closes what is open, to what it was opened on.
    pub(super) fn step_out(&mut self, desk: &mut Desk<'_>) {
        self.close_part(desk.acts, desk.out);
        if let Some(question) = self.looked_back.take() {
            let review = Review::new(desk, self.at, question);
            self.part = Some(Part::Review(Box::new(review)));
        }
    }

    pub(super) fn close_part(&mut self, acts: &mut Acts, out: &mut Vec<Command>) {
        self.put_away(acts, out);
        self.leave(out);
    }
}
