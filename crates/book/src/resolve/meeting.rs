//! Meetings, series and single dates of them.

use jiff::civil::Date;

use super::{
    Ctx,
    check::{self, day, line, name, repeat, zone},
    find,
};
use crate::{Edit, EditError, Field, Id, MeetingId};

pub(super) fn meeting(
    edit: Edit,
    ctx: &Ctx<'_>,
    fresh: &mut dyn FnMut() -> Id,
) -> Result<Edit, EditError> {
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

pub(super) fn one_date(edit: Edit, ctx: &Ctx<'_>) -> Result<Edit, EditError> {
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
