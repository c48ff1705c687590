//! The edits that take an edit back, for the last thing that was done in a sitting.

mod decision;
mod notebook;
mod rota;
mod rule;
mod schedule;
mod topic;

use crate::{
    Ctx, DateChangeView, Edit, MeetingId, MeetingView, NewAsk, NewCircleNote, NotesIndex, PlanView,
    Resolved, RoleView, SlipsView, limits,
};

impl Resolved {
    /// The edits that lead back to how it was; `ctx` is from just before this edit.
    ///
    /// Empty when there is nothing to take back, and for changes inside a note: a text field has an undo of its own.
    pub fn undo(&self, ctx: &Ctx<'_>) -> Vec<Edit> {
        let plan = ctx.plan;
        match self.edit() {
            Edit::SetPurpose { .. } => vec![Edit::SetPurpose {
                text: plan.purpose.clone(),
            }],
            Edit::SetDoor { .. } => vec![Edit::SetDoor { door: plan.door }],
            Edit::AddMeeting { .. } | Edit::ChangeMeeting { .. } | Edit::DropMeeting { .. } => {
                meeting(self.edit(), plan)
            }
            Edit::MoveDate { meeting, date, .. }
            | Edit::CancelDate { meeting, date }
            | Edit::RestoreDate { meeting, date }
            | Edit::HoldDate { meeting, date } => {
                let meeting_id: Option<MeetingId> = meeting.parse().ok();
                let before = plan
                    .changes
                    .iter()
                    .find(|c| Some(c.meeting) == meeting_id && c.date == *date);
                one_date(meeting, *date, before)
            }
            Edit::AddRole { .. } | Edit::ChangeRole { .. } | Edit::DropRole { .. } => {
                role(self.edit(), plan)
            }
            Edit::OfferFor { .. } | Edit::NoLongerOffer { .. } | Edit::Rest { .. } => {
                rota::willing(self.edit(), plan)
            }
            Edit::TakeSlot { .. }
            | Edit::HandOn { .. }
            | Edit::PassOn { .. }
            | Edit::ShareTurn { .. } => rota::turn(self.edit(), ctx),
            Edit::AddRule { .. }
            | Edit::AddException { .. }
            | Edit::ChangeRule { .. }
            | Edit::DropRule { .. }
            | Edit::PlaceRule { .. } => rule::rule(self.edit(), plan),
            Edit::LookAgain { .. }
            | Edit::AddDecision { .. }
            | Edit::DropDecision { .. }
            | Edit::AddConcern { .. }
            | Edit::DropConcern { .. }
            | Edit::Decide(_)
            | Edit::Undecide { .. } => decision::decision(self.edit(), plan).into_iter().collect(),
            // What a card said is not kept anywhere, so a card that was replaced or taken back is not brought back.
            Edit::PutCard {
                id: Some(id),
                instead_of: None,
                ..
            } => vec![Edit::TakeBackCard {
                card: id.to_string(),
            }],
            Edit::PutCard { .. } | Edit::TakeBackCard { .. } => Vec::new(),
            Edit::AddSlip { .. } | Edit::DropSlip { .. } => slip(self.edit(), ctx.slips),
            Edit::SetPack { text, ask_where } => vec![Edit::SetPack {
                text: text.as_ref().map(|_| plan.pack.text.clone()),
                ask_where: ask_where.map(|_| plan.pack.ask_where),
            }],
            Edit::AddTopic { .. }
            | Edit::ChangeTopic { .. }
            | Edit::PlaceTopic { .. }
            | Edit::DropTopic { .. } => topic::topic(self.edit(), plan).into_iter().collect(),
            Edit::AddVenue(_) | Edit::ChangeVenue(_) | Edit::DropVenue { .. } => {
                schedule::venue(self.edit(), plan)
            }
            Edit::AddPause { .. } | Edit::DropPause { .. } => schedule::pause(self.edit(), plan),
            Edit::TryMeeting(_) | Edit::KeepTrial { .. } | Edit::EndTrial { .. } => {
                schedule::trial(self.edit(), plan)
            }
            edit @ (Edit::AddResource(_) | Edit::ChangeResource(_) | Edit::DropResource { .. }) => {
                notebook::resource(edit, ctx.notebook).into_iter().collect()
            }
            edit @ (Edit::AddPlan { .. } | Edit::ChangePlan { .. } | Edit::DropPlan { .. }) => {
                notebook::plan(edit, ctx.notebook).into_iter().collect()
            }
            edit @ (Edit::AddStep { .. }
            | Edit::ChangeStep { .. }
            | Edit::DropStep { .. }
            | Edit::TakeStep { .. }
            | Edit::HandStepOn { .. }) => notebook::step(edit, ctx.notebook),
            // What was asked or written is not kept anywhere, so what was replaced or ended is not brought back.
            Edit::AddAsk(NewAsk {
                id: Some(id),
                instead_of: None,
                ..
            }) => vec![Edit::EndAsk {
                ask: id.to_string(),
            }],
            Edit::WriteCircleNote(NewCircleNote {
                id: Some(id),
                instead_of: None,
                ..
            }) => vec![Edit::TakeBackCircleNote {
                circle_note: id.to_string(),
            }],
            edit => note(edit, ctx.notes),
        }
    }
}

fn meeting(edit: &Edit, plan: &PlanView) -> Vec<Edit> {
    let before = |id: &str| -> Option<&MeetingView> {
        plan.meetings.iter().find(|m| id.parse() == Ok(m.id))
    };
    match edit {
        Edit::AddMeeting { id: Some(id), .. } => vec![Edit::DropMeeting {
            meeting: id.to_string(),
        }],
        Edit::DropMeeting { meeting } => before(meeting)
            .map(|old| add(old.clone()))
            .into_iter()
            .collect(),
        Edit::ChangeMeeting {
            meeting,
            title,
            date,
            time,
            minutes,
            zone,
            place,
            repeat,
            venue,
            kind,
            how,
            tell,
        } => before(meeting)
            .map(|old| Edit::ChangeMeeting {
                meeting: meeting.clone(),
                title: title.as_ref().map(|_| old.title.clone()),
                date: date.map(|_| old.date),
                time: time.map(|_| old.time),
                minutes: minutes.map(|_| old.minutes),
                zone: zone.as_ref().map(|_| old.zone.clone()),
                place: place.as_ref().map(|_| old.place.clone()),
                repeat: repeat
                    .as_ref()
                    .map(|_| old.repeat.clone().unwrap_or_default()),
                venue: venue
                    .as_ref()
                    .map(|_| old.venue.map(|v| v.to_string()).unwrap_or_default()),
                kind: kind.map(|_| old.kind),
                how: how.as_ref().map(|_| old.how.clone()),
                // Long over: nothing is said of a move.
                tell: tell.map(|_| {
                    old.tell
                        .unwrap_or(jiff::civil::date(limits::FIRST_YEAR, 1, 1))
                }),
            })
            .into_iter()
            .collect(),
        _ => Vec::new(),
    }
}

fn add(old: MeetingView) -> Edit {
    Edit::AddMeeting {
        id: Some(old.id),
        title: old.title,
        date: old.date,
        time: old.time,
        minutes: old.minutes,
        zone: old.zone,
        place: old.place,
        repeat: old.repeat,
        venue: old.venue.map(|venue| venue.to_string()),
        kind: old.kind,
        how: old.how,
    }
}

/// Back to no change, or to the one that was there: moved, cancelled, or moved and then cancelled.
fn one_date(meeting: &str, date: jiff::civil::Date, before: Option<&DateChangeView>) -> Vec<Edit> {
    let meeting = meeting.to_owned();
    let mut edits = vec![Edit::RestoreDate {
        meeting: meeting.clone(),
        date,
    }];
    if let Some(old) = before {
        if old.moves() {
            edits.push(old.to_edit());
        }
        if old.cancelled {
            edits.push(Edit::CancelDate {
                meeting: meeting.clone(),
                date,
            });
        }
        if old.held {
            edits.push(Edit::HoldDate { meeting, date });
        }
    }
    edits
}

fn role(edit: &Edit, plan: &PlanView) -> Vec<Edit> {
    let before =
        |id: &str| -> Option<&RoleView> { plan.roles.iter().find(|r| id.parse() == Ok(r.id)) };
    let back = match edit {
        Edit::AddRole { id: Some(id), .. } => Some(Edit::DropRole {
            role: id.to_string(),
        }),
        Edit::DropRole { role } => before(role).map(|old| Edit::AddRole {
            id: Some(old.id),
            name: old.name.clone(),
            checklist: old.checklist.clone(),
            mark: old.mark,
            mode: old.mode,
            seats: old.seats,
        }),
        Edit::ChangeRole {
            role,
            name,
            checklist,
            mark,
            mode,
            seats,
        } => before(role).map(|old| Edit::ChangeRole {
            role: role.clone(),
            name: name.as_ref().map(|_| old.name.clone()),
            checklist: checklist.as_ref().map(|_| old.checklist.clone()),
            mark: mark.map(|_| old.mark),
            mode: mode.map(|_| old.mode),
            seats: seats.map(|_| old.seats),
        }),
        _ => None,
    };
    back.into_iter().collect()
}

fn note(edit: &Edit, notes: &NotesIndex) -> Vec<Edit> {
    let title = |id: &str| {
        notes
            .notes
            .iter()
            .find(|n| id.parse() == Ok(n.id))
            .map(|n| (n.id, n.title.clone()))
    };
    let back = match edit {
        Edit::WriteNote { id: Some(id), .. } => Some(Edit::DropNote {
            note: id.to_string(),
        }),
        // The text is still on its page.
        Edit::DropNote { note } => title(note).map(|(id, title)| Edit::WriteNote {
            id: Some(id),
            title,
            text: String::new(),
        }),
        Edit::RenameNote { note, .. } => title(note).map(|(_, title)| Edit::RenameNote {
            note: note.clone(),
            title,
        }),
        _ => None,
    };
    back.into_iter().collect()
}

fn slip(edit: &Edit, slips: &SlipsView) -> Vec<Edit> {
    let back = match edit {
        Edit::AddSlip { id: Some(id), .. } => Some(Edit::DropSlip {
            slip: id.to_string(),
        }),
        Edit::DropSlip { slip } => {
            let old = slips.slips.iter().find(|s| slip.parse() == Ok(s.id));
            old.map(|old| Edit::AddSlip {
                id: Some(old.id),
                kind: old.kind,
                text: old.text.clone(),
            })
        }
        _ => None,
    };
    back.into_iter().collect()
}
