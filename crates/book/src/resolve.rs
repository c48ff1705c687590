//! From what a person typed to an edit that means the same on every device.

mod check;
mod find;

use jiff::civil::Date;

use crate::{
    Edit, EditError, Field, Id, MeetingId, MembersView, NoteId, NotesIndex, PlanView, Resolved,
    RoleId, RuleId, limits,
};

use check::{checklist, day, line, name, note_text, repeat, text, whole_text, zone};

/// What the book says while an edit is resolved.
#[derive(Clone, Copy, Debug)]
pub struct Ctx<'a> {
    /// Meetings, jobs, turns, ground rules.
    pub plan: &'a PlanView,
    /// The titles of the notes.
    pub notes: &'a NotesIndex,
    /// Who belongs, and who is at this device.
    pub members: &'a MembersView,
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
            | Self::DropMeeting { .. }) => meeting(edit, ctx, fresh)?,
            edit @ (Self::MoveDate { .. } | Self::CancelDate { .. } | Self::RestoreDate { .. }) => {
                one_date(edit, ctx)?
            }
            edit @ (Self::AddRole { .. } | Self::ChangeRole { .. } | Self::DropRole { .. }) => {
                role(edit, ctx, fresh)?
            }
            edit @ (Self::TakeSlot { .. } | Self::HandOn { .. }) => turn(edit, ctx)?,
            edit @ (Self::AddRule { .. } | Self::ChangeRule { .. } | Self::DropRule { .. }) => {
                rule(edit, ctx, fresh)?
            }
            edit => note(edit, ctx, fresh)?,
        };
        Ok(Resolved::new(edit))
    }
}

fn meeting(edit: Edit, ctx: &Ctx<'_>, fresh: &mut dyn FnMut() -> Id) -> Result<Edit, EditError> {
    Ok(match edit {
        Edit::AddMeeting {
            id,
            title,
            date,
            time,
            minutes,
            zone: tz,
            place,
            repeat: rule,
        } => {
            let id = id.unwrap_or_else(|| MeetingId(fresh()));
            if ctx.plan.meetings.iter().any(|m| m.id == id) {
                return Err(EditError::Impossible(Field::Id));
            }
            let tz = zone(&tz)?;
            Edit::AddMeeting {
                id: Some(id),
                title: name(&title, Field::Title)?,
                date: day(date)?,
                time,
                minutes: check::minutes(minutes)?,
                place: line(&place, Field::Place)?,
                repeat: rule
                    .as_deref()
                    .map(|r| repeat(r, date, time, &tz))
                    .transpose()?
                    .flatten(),
                zone: tz,
            }
        }
        Edit::ChangeMeeting {
            meeting,
            title,
            date,
            time,
            minutes,
            zone: tz,
            place,
            repeat: rule,
        } => {
            let old = find::meeting(ctx, &meeting)?;
            let tz = tz.as_deref().map(zone).transpose()?;
            let first = day(date.unwrap_or(old.date))?;
            let at = time.unwrap_or(old.time);
            let wall = tz.as_deref().unwrap_or(&old.zone);
            let rule = rule
                .map(|r| repeat(&r, first, at, wall).map(Option::unwrap_or_default))
                .transpose()?;
            if rule.is_none() && (date.is_some() || time.is_some() || tz.is_some()) {
                // The rule that stays must still have dates with what changes beside it.
                old.repeat
                    .as_deref()
                    .map(|r| repeat(r, first, at, wall))
                    .transpose()?;
            }
            Edit::ChangeMeeting {
                meeting: old.id.to_string(),
                title: title
                    .as_deref()
                    .map(|t| name(t, Field::Title))
                    .transpose()?,
                date,
                time,
                minutes: minutes.map(check::minutes).transpose()?,
                place: place
                    .as_deref()
                    .map(|p| line(p, Field::Place))
                    .transpose()?,
                repeat: rule,
                zone: tz,
            }
        }
        Edit::DropMeeting { meeting } => Edit::DropMeeting {
            meeting: find::meeting(ctx, &meeting)?.id.to_string(),
        },
        edit => edit,
    })
}

fn one_date(edit: Edit, ctx: &Ctx<'_>) -> Result<Edit, EditError> {
    let dated = |meeting: &str, date: Date| -> Result<(String, Date), EditError> {
        let meeting = find::meeting(ctx, meeting)?;
        Ok((meeting.id.to_string(), find::date_of(ctx, meeting, date)?))
    };
    Ok(match edit {
        Edit::MoveDate {
            meeting,
            date,
            to,
            time,
            place,
        } => {
            let (meeting, date) = dated(&meeting, date)?;
            let to = to.map(day).transpose()?.filter(|to| *to != date);
            let place = place
                .as_deref()
                .map(|p| line(p, Field::Place))
                .transpose()?;
            Edit::MoveDate {
                meeting,
                date,
                to,
                time,
                place,
            }
        }
        Edit::CancelDate { meeting, date } => {
            let (meeting, date) = dated(&meeting, date)?;
            Edit::CancelDate { meeting, date }
        }
        Edit::RestoreDate { meeting, date } => {
            let (meeting, date) = dated(&meeting, date)?;
            Edit::RestoreDate { meeting, date }
        }
        edit => edit,
    })
}

fn role(edit: Edit, ctx: &Ctx<'_>, fresh: &mut dyn FnMut() -> Id) -> Result<Edit, EditError> {
    Ok(match edit {
        Edit::AddRole {
            id,
            name: called,
            checklist: lines,
        } => {
            let id = id.unwrap_or_else(|| RoleId(fresh()));
            if ctx.plan.roles.iter().any(|r| r.id == id) {
                return Err(EditError::Impossible(Field::Id));
            }
            Edit::AddRole {
                id: Some(id),
                name: name(&called, Field::Name)?,
                checklist: checklist(&lines)?,
            }
        }
        Edit::ChangeRole {
            role,
            name: called,
            checklist: lines,
        } => Edit::ChangeRole {
            role: find::role(ctx, &role)?.to_string(),
            name: called
                .as_deref()
                .map(|n| name(n, Field::Name))
                .transpose()?,
            checklist: lines.as_deref().map(checklist).transpose()?,
        },
        Edit::DropRole { role } => Edit::DropRole {
            role: find::role(ctx, &role)?.to_string(),
        },
        edit => edit,
    })
}

fn turn(edit: Edit, ctx: &Ctx<'_>) -> Result<Edit, EditError> {
    match edit {
        Edit::TakeSlot {
            date,
            role,
            member,
            meeting,
        } => {
            let role = find::role(ctx, &role)?;
            let member = find::member_or_me(ctx, member.as_deref())?;
            let (meeting, date) = find::meeting_on(ctx, meeting.as_deref(), date)?;
            Ok(Edit::TakeSlot {
                date,
                role: role.to_string(),
                member: Some(member.to_string()),
                meeting: Some(meeting.to_string()),
            })
        }
        Edit::HandOn {
            date,
            role,
            member,
            meeting,
        } => {
            let role = find::role(ctx, &role)?;
            let member = find::member_or_me(ctx, member.as_deref())?;
            let (meeting, date) = find::meeting_on(ctx, meeting.as_deref(), date)?;
            let held = |t: &&crate::TurnView| {
                t.meeting == meeting && t.date == date && t.role == role && t.member == member
            };
            if ctx.plan.turns.iter().find(held).is_none() {
                return Err(EditError::NotFound(Field::Turn));
            }
            Ok(Edit::HandOn {
                date,
                role: role.to_string(),
                member: Some(member.to_string()),
                meeting: Some(meeting.to_string()),
            })
        }
        edit => Ok(edit),
    }
}

fn rule(edit: Edit, ctx: &Ctx<'_>, fresh: &mut dyn FnMut() -> Id) -> Result<Edit, EditError> {
    Ok(match edit {
        Edit::AddRule {
            id,
            text: words,
            after,
        } => {
            let id = id.unwrap_or_else(|| RuleId(fresh()));
            if ctx.plan.rules.iter().any(|r| r.id == id) {
                return Err(EditError::Impossible(Field::Id));
            }
            let after = after
                .as_deref()
                .map(|a| find::rule(ctx, a))
                .transpose()?
                .map(|id| id.to_string());
            Edit::AddRule {
                id: Some(id),
                text: text(&words, limits::RULE_CHARS, Field::Text)?,
                after,
            }
        }
        Edit::ChangeRule { rule, text: words } => Edit::ChangeRule {
            rule: find::rule(ctx, &rule)?.to_string(),
            text: text(&words, limits::RULE_CHARS, Field::Text)?,
        },
        Edit::DropRule { rule } => Edit::DropRule {
            rule: find::rule(ctx, &rule)?.to_string(),
        },
        edit => edit,
    })
}

fn note(edit: Edit, ctx: &Ctx<'_>, fresh: &mut dyn FnMut() -> Id) -> Result<Edit, EditError> {
    Ok(match edit {
        Edit::WriteNote { id, title, text } => {
            let id = id.unwrap_or_else(|| NoteId(fresh()));
            if ctx.notes.notes.iter().any(|n| n.id == id) {
                return Err(EditError::Impossible(Field::Id));
            }
            Edit::WriteNote {
                id: Some(id),
                title: name(&title, Field::Title)?,
                text: note_text(&text)?,
            }
        }
        Edit::RenameNote { note, title } => Edit::RenameNote {
            note: find::note(ctx, &note)?.to_string(),
            title: name(&title, Field::Title)?,
        },
        Edit::SpliceNote {
            note,
            at,
            delete,
            insert,
        } => Edit::SpliceNote {
            note: find::note(ctx, &note)?.to_string(),
            at,
            delete,
            insert: note_text(&insert)?,
        },
        Edit::RewriteNote { note, text, base } => Edit::RewriteNote {
            note: find::note(ctx, &note)?.to_string(),
            text: note_text(&text)?,
            base,
        },
        Edit::DropNote { note } => Edit::DropNote {
            note: find::note(ctx, &note)?.to_string(),
        },
        edit => edit,
    })
}
