//! What the group is asked for, and notes for some.

use std::collections::BTreeSet;

use super::{
    Ctx,
    check::{day, text},
    find,
};
use crate::{AskId, CircleNoteId, Edit, EditError, Field, Id, NewAsk, NewCircleNote, limits};

pub(super) fn ask(
    edit: Edit,
    ctx: &Ctx<'_>,
    fresh: &mut dyn FnMut() -> Id,
) -> Result<Edit, EditError> {
    ctx.members.me.ok_or(EditError::NotAMember)?;
    Ok(match edit {
        Edit::AddAsk(new) => {
            let id = new.id.unwrap_or_else(|| AskId(fresh()));
            if ctx.notebook.asks.iter().any(|one| one.id == id) {
                return Err(EditError::Impossible(Field::Id));
            }
            Edit::AddAsk(NewAsk {
                id: Some(id),
                instead_of: new
                    .instead_of
                    .map(|old| find::own_ask(ctx, old))
                    .transpose()?,
                text: text(&new.text, limits::ASK_CHARS, Field::Text)?,
                until: day(new.until)?,
            })
        }
        Edit::EndAsk { ask } => Edit::EndAsk {
            ask: find::ask(ctx, &ask)?.to_string(),
        },
        edit => edit,
    })
}

pub(super) fn circle(
    edit: Edit,
    ctx: &Ctx<'_>,
    fresh: &mut dyn FnMut() -> Id,
) -> Result<Edit, EditError> {
    let me = ctx.members.me.ok_or(EditError::NotAMember)?;
    Ok(match edit {
        Edit::WriteCircleNote(new) => {
            let id = new.id.unwrap_or_else(|| CircleNoteId(fresh()));
            if ctx.circle.circle_notes.iter().any(|one| one.id == id) {
                return Err(EditError::Impossible(Field::Id));
            }
            let members = new.audience.iter().map(|name| find::member(ctx, name));
            let mut members = members.collect::<Result<BTreeSet<_>, _>>()?;
            members.remove(&me);
            if members.is_empty() {
                return Err(EditError::Empty(Field::Audience));
            }
            if members.len() > limits::AUDIENCE_MEMBERS {
                return Err(EditError::TooLong {
                    field: Field::Audience,
                    limit: limits::AUDIENCE_MEMBERS,
                });
            }
            Edit::WriteCircleNote(NewCircleNote {
                id: Some(id),
                instead_of: new
                    .instead_of
                    .map(|old| find::own_circle_note(ctx, &old.to_string()))
                    .transpose()?,
                text: text(&new.text, limits::CIRCLE_NOTE_CHARS, Field::Text)?,
                audience: members.iter().map(ToString::to_string).collect(),
            })
        }
        Edit::TakeBackCircleNote { circle_note } => Edit::TakeBackCircleNote {
            circle_note: find::own_circle_note(ctx, &circle_note)?.to_string(),
        },
        edit => edit,
    })
}
