//! Jobs, and turns at them.

use super::{
    Ctx,
    check::{checklist, name},
    find,
};
use crate::{Edit, EditError, Field, Id, RoleId, TurnView};

pub(super) fn role(
    edit: Edit,
    ctx: &Ctx<'_>,
    fresh: &mut dyn FnMut() -> Id,
) -> Result<Edit, EditError> {
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

pub(super) fn turn(edit: Edit, ctx: &Ctx<'_>) -> Result<Edit, EditError> {
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
            let held = |t: &&TurnView| {
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
