//! What takes an edit back: an edit that does the opposite, from what the book said before.

use crate::{DateChangeView, Edit, MeetingView, NotesIndex, PlanView, Resolved};

impl Resolved {
    /// The edit that takes this one back; nothing where that is not one edit. `plan` and `notes` are what the book
    /// said before this edit was made.
    pub fn inverse(&self, plan: &PlanView, notes: &NotesIndex) -> Option<Edit> {
        match self.edit() {
            Edit::SetPurpose { .. } => Some(Edit::SetPurpose {
                text: plan.purpose.clone(),
            }),
            Edit::AddMeeting { id, .. } => id.map(|id| Edit::DropMeeting {
                meeting: id.to_string(),
            }),
            Edit::ChangeMeeting { meeting, .. } => {
                let before = plan
                    .meetings
                    .iter()
                    .find(|m| m.id.to_string() == *meeting)?;
                Some(as_before(before))
            }
            Edit::MoveDate { meeting, date, .. }
            | Edit::CancelDate { meeting, date }
            | Edit::RestoreDate { meeting, date } => {
                let before = plan
                    .changes
                    .iter()
                    .find(|c| c.meeting.to_string() == *meeting && c.date == *date);
                Some(match before {
                    Some(change) => date_as_before(change),
                    None => Edit::RestoreDate {
                        meeting: meeting.clone(),
                        date: *date,
                    },
                })
            }
            Edit::AddRole { id, .. } => id.map(|id| Edit::DropRole {
                role: id.to_string(),
            }),
            Edit::ChangeRole { role, .. } => {
                let before = plan.roles.iter().find(|r| r.id.to_string() == *role)?;
                Some(Edit::ChangeRole {
                    role: role.clone(),
                    name: Some(before.name.clone()),
                    checklist: Some(before.checklist.clone()),
                })
            }
            Edit::TakeSlot {
                date,
                role,
                member,
                meeting,
            } => Some(Edit::HandOn {
                date: *date,
                role: role.clone(),
                member: member.clone(),
                meeting: meeting.clone(),
            }),
            Edit::HandOn {
                date,
                role,
                member,
                meeting,
            } => Some(Edit::TakeSlot {
                date: *date,
                role: role.clone(),
                member: member.clone(),
                meeting: meeting.clone(),
            }),
            Edit::AddRule { id, .. } => id.map(|id| Edit::DropRule {
                rule: id.to_string(),
            }),
            Edit::ChangeRule { rule, .. } => {
                let before = plan.rules.iter().find(|r| r.id.to_string() == *rule)?;
                Some(Edit::ChangeRule {
                    rule: rule.clone(),
                    text: before.text.clone(),
                })
            }
            Edit::DropRule { rule } => {
                let at = plan.rules.iter().position(|r| r.id.to_string() == *rule)?;
                let text = plan.rules.get(at)?.text.clone();
                let after = at
                    .checked_sub(1)
                    .and_then(|at| plan.rules.get(at))
                    .map(|r| r.id.to_string());
                Some(Edit::AddRule {
                    id: None,
                    text,
                    after,
                })
            }
            Edit::WriteNote { id, .. } => id.map(|id| Edit::DropNote {
                note: id.to_string(),
            }),
            Edit::RenameNote { note, .. } => {
                let before = notes.notes.iter().find(|n| n.id.to_string() == *note)?;
                Some(Edit::RenameNote {
                    note: note.clone(),
                    title: before.title.clone(),
                })
            }
            Edit::DropMeeting { .. }
            | Edit::DropRole { .. }
            | Edit::DropNote { .. }
            | Edit::SpliceNote { .. }
            | Edit::RewriteNote { .. } => None,
        }
    }
}

fn as_before(before: &MeetingView) -> Edit {
    Edit::ChangeMeeting {
        meeting: before.id.to_string(),
        title: Some(before.title.clone()),
        date: Some(before.date),
        time: Some(before.time),
        minutes: Some(before.minutes),
        zone: Some(before.zone.clone()),
        place: Some(before.place.clone()),
        repeat: Some(before.repeat.clone().unwrap_or_default()),
    }
}

fn date_as_before(before: &DateChangeView) -> Edit {
    let (meeting, date) = (before.meeting.to_string(), before.date);
    if before.cancelled {
        return Edit::CancelDate { meeting, date };
    }
    Edit::MoveDate {
        meeting,
        date,
        to: before.to,
        time: before.time,
        place: before.place.clone(),
    }
}
