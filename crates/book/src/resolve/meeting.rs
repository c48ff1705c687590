//! Meetings, series and single dates of them.

use jiff::civil::Date;

use super::{
    Ctx,
    check::{self, day, line, name, repeat, zone},
    find,
};
use crate::{Edit, EditError, Field, Id, MeetingId, Ref, clean::folded, limits};

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
            venue,
            kind,
            how,
        } => {
            let id = id.unwrap_or_else(|| MeetingId(fresh()));
            if ctx.plan.meetings.iter().any(|m| m.id == id) {
                return Err(EditError::Impossible(Field::Id));
            }
            let (venue, place) = place_of(ctx, venue, Some(place))?;
            let tz = match tz.trim() {
                "" => zone(zone_of(ctx, venue.as_deref()).unwrap_or_default())?,
                tz => zone(tz)?,
            };
            Edit::AddMeeting {
                id: Some(id),
                title: name(&title, Field::Title)?,
                date: day(date)?,
                time,
                minutes: check::minutes(minutes)?,
                place: place.unwrap_or_default(),
                repeat: rule
                    .as_deref()
                    .map(|r| repeat(r, date, time, &tz))
                    .transpose()?
                    .flatten(),
                zone: tz,
                venue: venue.filter(|venue| !venue.is_empty()),
                kind,
                how: check::whole_text(&how, limits::HOW_CHARS, Field::How)?,
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
            venue,
            kind,
            how,
            tell,
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
            let (venue, place) = place_of(ctx, venue, place)?;
            Edit::ChangeMeeting {
                meeting: old.id.to_string(),
                title: title
                    .as_deref()
                    .map(|t| name(t, Field::Title))
                    .transpose()?,
                date,
                time,
                minutes: minutes.map(check::minutes).transpose()?,
                place,
                repeat: rule,
                zone: tz,
                venue,
                kind,
                how: how_of(how)?,
                tell: tell.map(day).transpose()?,
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
            venue,
            kind,
            how,
        } => {
            let (meeting, date) = dated(&meeting, date)?;
            let to = to.map(day).transpose()?.filter(|to| *to != date);
            let (venue, place) = place_of(ctx, venue, place)?;
            Edit::MoveDate {
                meeting,
                date,
                to,
                time,
                place,
                venue: venue.filter(|venue| !venue.is_empty()),
                kind,
                how: how_of(how)?,
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
        Edit::HoldDate { meeting, date } => {
            let (meeting, date) = dated(&meeting, date)?;
            Edit::HoldDate { meeting, date }
        }
        edit => edit,
    })
}

/// A place that is written down gives its name to the words, so that something is left of it when it is taken out;
/// and words that are the name of one place mean that place. The venue is an empty text where none is meant.
pub(super) fn place_of(
    ctx: &Ctx<'_>,
    venue: Option<Ref>,
    place: Option<String>,
) -> Result<(Option<Ref>, Option<String>), EditError> {
    let place = place
        .as_deref()
        .map(|place| line(place, Field::Place))
        .transpose()?;
    let meant = match (venue.as_deref().map(str::trim), &place) {
        (Some(""), _) | (None, None) => None,
        (Some(venue), _) => Some(find::venue(ctx, venue)?),
        (None, Some(place)) => {
            let mut called = (ctx.plan.venues.iter())
                .filter(|venue| !place.is_empty() && folded(&venue.name) == folded(place));
            called.next().filter(|_| called.next().is_none())
        }
    };
    Ok(match meant {
        Some(venue) => (Some(venue.id.to_string()), Some(venue.name.clone())),
        None if venue.is_none() && place.is_none() => (None, None),
        None => (Some(String::new()), place),
    })
}

pub(super) fn how_of(how: Option<String>) -> Result<Option<String>, EditError> {
    how.as_deref()
        .map(|how| check::whole_text(how, limits::HOW_CHARS, Field::How))
        .transpose()
}

fn zone_of<'a>(ctx: &Ctx<'a>, venue: Option<&str>) -> Option<&'a str> {
    let venue = ctx.plan.venue(venue?.parse().ok()?)?;
    venue.zone.as_deref()
}
