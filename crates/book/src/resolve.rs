//! From what a person typed to an edit that means the same on every device.

mod ask;
mod card;
mod check;
mod decision;
mod find;
mod meeting;
mod notebook;
mod pause;
mod role;
mod slip;
mod topic;
mod trial;
mod turn;
mod venue;
mod words;

use crate::NotebookView;
use crate::{
    CardsView, CircleView, Edit, EditError, Field, Id, MembersView, NotesIndex, PlanView, Resolved,
    SlipsView, limits,
};

use check::whole_text;

/// What the book says while an edit is resolved.
#[derive(Clone, Copy, Debug)]
pub struct Ctx<'a> {
    /// Meetings, jobs, turns, ground rules.
    pub plan: &'a PlanView,
    /// The titles of the notes.
    pub notes: &'a NotesIndex,
    /// Who belongs, and who is at this device.
    pub members: &'a MembersView,
    /// The contact cards that this device may show.
    pub cards: &'a CardsView,
    /// The slips.
    pub slips: &'a SlipsView,
    /// Useful places and people, plans, what the group is asked for.
    pub notebook: &'a NotebookView,
    /// The notes for some that this device may show.
    pub circle: &'a CircleView,
}

impl Edit {
    /// Fills in ids, turns names into ids, and checks dates, rules, zones and lengths.
    ///
    /// # Errors
    /// [`EditError`] says which part is not found, ambiguous, impossible, empty or too long.
    pub fn resolve(
        self,
        ctx: &Ctx<'_>,
        fresh: &mut dyn FnMut() -> Id,
    ) -> Result<Resolved, EditError> {
        let edit = match self {
            Self::SetPurpose { text } => Self::SetPurpose {
                text: whole_text(&text, limits::PURPOSE_CHARS, Field::Text)?,
            },
            edit @ (Self::AddMeeting { .. }
            | Self::ChangeMeeting { .. }
            | Self::DropMeeting { .. }) => meeting::meeting(edit, ctx, fresh)?,
            edit @ (Self::MoveDate { .. }
            | Self::CancelDate { .. }
            | Self::RestoreDate { .. }
            | Self::HoldDate { .. }) => meeting::one_date(edit, ctx)?,
            edit @ (Self::AddVenue(_) | Self::ChangeVenue(_) | Self::DropVenue { .. }) => {
                venue::venue(edit, ctx, fresh)?
            }
            edit @ (Self::AddPause { .. } | Self::DropPause { .. }) => {
                pause::pause(edit, ctx, fresh)?
            }
            edit @ (Self::TryMeeting(_) | Self::KeepTrial { .. } | Self::EndTrial { .. }) => {
                trial::trial(edit, ctx, fresh)?
            }
            edit @ (Self::AddRole { .. } | Self::ChangeRole { .. } | Self::DropRole { .. }) => {
                role::role(edit, ctx, fresh)?
            }
            edit @ (Self::OfferFor { .. } | Self::NoLongerOffer { .. } | Self::Rest { .. }) => {
                role::willing(edit, ctx)?
            }
            edit @ (Self::TakeSlot { .. }
            | Self::HandOn { .. }
            | Self::PassOn { .. }
            | Self::ShareTurn { .. }) => turn::turn(edit, ctx)?,
            edit @ (Self::AddRule { .. }
            | Self::AddException { .. }
            | Self::ChangeRule { .. }
            | Self::DropRule { .. }
            | Self::PlaceRule { .. }) => words::rule(edit, ctx, fresh)?,
            edit @ (Self::PutCard { .. } | Self::TakeBackCard { .. }) => {
                card::card(edit, ctx, fresh)?
            }
            edit @ (Self::AddSlip { .. } | Self::DropSlip { .. }) => slip::slip(edit, ctx, fresh)?,
            Self::SetDoor { door } => Self::SetDoor {
                door: check::door(door)?,
            },
            Self::SetPack { text, ask_where } => Self::SetPack {
                text: text
                    .map(|text| whole_text(&text, limits::PURPOSE_CHARS, Field::Text))
                    .transpose()?,
                ask_where,
            },
            edit @ (Self::AddTopic { .. }
            | Self::ChangeTopic { .. }
            | Self::PlaceTopic { .. }
            | Self::DropTopic { .. }) => topic::topic(edit, ctx, fresh)?,
            edit @ (Self::LookAgain { .. }
            | Self::AddDecision { .. }
            | Self::DropDecision { .. }
            | Self::AddConcern { .. }
            | Self::DropConcern { .. }
            | Self::Decide(_)
            | Self::Undecide { .. }) => decision::decision(edit, ctx, fresh)?,
            edit @ (Self::AddResource(_) | Self::ChangeResource(_) | Self::DropResource { .. }) => {
                notebook::resource(edit, ctx, fresh)?
            }
            edit @ (Self::AddPlan { .. } | Self::ChangePlan { .. } | Self::DropPlan { .. }) => {
                notebook::plan(edit, ctx, fresh)?
            }
            edit @ (Self::AddStep { .. }
            | Self::ChangeStep { .. }
            | Self::DropStep { .. }
            | Self::TakeStep { .. }
            | Self::HandStepOn { .. }) => notebook::step(edit, ctx, fresh)?,
            edit @ (Self::AddAsk(_) | Self::EndAsk { .. }) => ask::ask(edit, ctx, fresh)?,
            edit @ (Self::WriteCircleNote(_) | Self::TakeBackCircleNote { .. }) => {
                ask::circle(edit, ctx, fresh)?
            }
            edit => words::note(edit, ctx, fresh)?,
        };
        Ok(Resolved::new(edit))
    }
}
