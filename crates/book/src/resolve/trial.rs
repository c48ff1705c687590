//! Trial schedules.

use super::{
    Ctx,
    check::{self, day, repeat},
    find,
    meeting::{how_of, place_of},
};
use crate::{Edit, EditError, Field, Id, NewTrial, TrialId};

pub(super) fn trial(
    edit: Edit,
    ctx: &Ctx<'_>,
    fresh: &mut dyn FnMut() -> Id,
) -> Result<Edit, EditError> {
    Ok(match edit {
        Edit::TryMeeting(new) => Edit::TryMeeting(begin(new, ctx, fresh)?),
        Edit::KeepTrial { trial } => Edit::KeepTrial {
            trial: find::trial(ctx, &trial)?.id.to_string(),
        },
        Edit::EndTrial { trial, on } => Edit::EndTrial {
            trial: find::trial(ctx, &trial)?.id.to_string(),
            on: day(on)?,
        },
        edit => edit,
    })
}

fn begin(
    new: NewTrial,
    ctx: &Ctx<'_>,
    fresh: &mut dyn FnMut() -> Id,
) -> Result<NewTrial, EditError> {
    let meeting = find::meeting(ctx, &new.meeting)?;
    let id = new.id.unwrap_or_else(|| TrialId(fresh()));
    // One at a time: after two that overlap nobody could say what was tried.
    let other = |trial: &&crate::TrialView| trial.id != id && trial.runs();
    if meeting.trials.iter().any(|trial| other(&trial)) {
        return Err(EditError::Impossible(Field::Trial));
    }
    let (from, until) = (day(new.from)?, day(new.until)?);
    if until < from {
        return Err(EditError::Impossible(Field::Date));
    }
    let time = new.time.unwrap_or(meeting.time);
    let rule = (new.repeat.as_deref())
        .map(|rule| repeat(rule, from, time, &meeting.zone))
        .transpose()?
        .flatten();
    let (venue, place) = place_of(ctx, new.venue, new.place)?;
    let new = NewTrial {
        id: Some(id),
        meeting: meeting.id.to_string(),
        from,
        until,
        time: new.time,
        minutes: new.minutes.map(check::minutes).transpose()?,
        place,
        venue: venue.filter(|venue| !venue.is_empty()),
        kind: new.kind,
        how: how_of(new.how)?,
        repeat: rule,
    };
    let differs = new.time.is_some()
        || new.minutes.is_some()
        || new.place.is_some()
        || new.kind.is_some()
        || new.how.is_some()
        || new.repeat.is_some();
    if differs {
        Ok(new)
    } else {
        Err(EditError::Empty(Field::Trial))
    }
}
