//! Breaks.

use super::{
    Ctx,
    check::{day, line},
    find,
};
use crate::{Edit, EditError, Field, Id, PauseId, limits};

pub(super) fn pause(
    edit: Edit,
    ctx: &Ctx<'_>,
    fresh: &mut dyn FnMut() -> Id,
) -> Result<Edit, EditError> {
    Ok(match edit {
        Edit::AddPause {
            id,
            name,
            from,
            to,
            meeting,
        } => {
            let id = id.unwrap_or_else(|| PauseId(fresh()));
            if ctx.plan.pauses.iter().any(|pause| pause.id == id) {
                return Err(EditError::Impossible(Field::Id));
            }
            // Two dates in the wrong order mean the same days.
            let (from, to) = (day(from.min(to))?, day(from.max(to))?);
            let days = from.until(to).map_or(i32::MAX, |span| span.get_days());
            if days > limits::PAUSE_DAYS {
                return Err(EditError::Impossible(Field::Pause));
            }
            Edit::AddPause {
                id: Some(id),
                name: line(&name, Field::Name)?,
                from,
                to,
                meeting: meeting
                    .map(|name| find::meeting(ctx, &name).map(|meeting| meeting.id.to_string()))
                    .transpose()?,
            }
        }
        Edit::DropPause { pause } => Edit::DropPause {
            pause: find::pause(ctx, &pause)?.to_string(),
        },
        edit => edit,
    })
}
