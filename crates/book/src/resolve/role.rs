//! Jobs, and who is willing to do them.

use super::{
    Ctx,
    check::{checklist, name, seats},
    find,
};
use crate::{Edit, EditError, Field, Id, RoleId};

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
            mark,
            mode,
            seats: several,
        } => {
            let id = id.unwrap_or_else(|| RoleId(fresh()));
            if ctx.plan.roles.iter().any(|r| r.id == id) {
                return Err(EditError::Impossible(Field::Id));
            }
            Edit::AddRole {
                id: Some(id),
                name: name(&called, Field::Name)?,
                checklist: checklist(&lines)?,
                mark,
                mode,
                seats: seats(several)?,
            }
        }
        Edit::ChangeRole {
            role,
            name: called,
            checklist: lines,
            mark,
            mode,
            seats: several,
        } => Edit::ChangeRole {
            role: find::role(ctx, &role)?.to_string(),
            name: called
                .as_deref()
                .map(|n| name(n, Field::Name))
                .transpose()?,
            checklist: lines.as_deref().map(checklist).transpose()?,
            mark,
            mode,
            seats: several.map(seats).transpose()?,
        },
        Edit::DropRole { role } => Edit::DropRole {
            role: find::role(ctx, &role)?.to_string(),
        },
        edit => edit,
    })
}

pub(super) fn willing(edit: Edit, ctx: &Ctx<'_>) -> Result<Edit, EditError> {
    let whom = |member: Option<&str>| -> Result<Option<String>, EditError> {
        Ok(Some(find::member_or_me(ctx, member)?.to_string()))
    };
    Ok(match edit {
        Edit::OfferFor { role, member } => Edit::OfferFor {
            role: find::role(ctx, &role)?.to_string(),
            member: whom(member.as_deref())?,
        },
        Edit::NoLongerOffer { role, member } => Edit::NoLongerOffer {
            role: find::role(ctx, &role)?.to_string(),
            member: whom(member.as_deref())?,
        },
        Edit::Rest { member } => Edit::Rest {
            member: whom(member.as_deref())?,
        },
        edit => edit,
    })
}
