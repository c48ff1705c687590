//! Turns, moves and cancellations.

use automerge::AutomergeError;
use commonbook_book::{Edit, EditError, Field, MeetingId, MeetingKind, MemberId, RoleId};
use jiff::civil::Date;

use crate::{
    PageName,
    keys::{cancelled, held, moved, take},
    name::id,
    writer::{Flat, Writer},
};

pub(super) fn edit(page: &PageName, writer: &mut Writer<'_>, edit: &Edit) -> Result<(), EditError> {
    match edit {
        Edit::MoveDate {
            meeting,
            date,
            to,
            time,
            place,
            venue,
            kind,
            how,
        } if PageName::season_of(*date) == *page => {
            let meeting = MeetingId(id(meeting, Field::Meeting)?);
            let key = |field| moved(meeting, *date, field);
            writer.change(|flat| {
                flat.put(&key("to"), to.map(|to| to.to_string()))?;
                flat.put(&key("time"), time.map(|time| time.to_string()))?;
                flat.put(&key("place"), place.as_deref())?;
                flat.put(&key("venue"), venue.as_deref())?;
                flat.put(&key("kind"), kind.map(MeetingKind::as_str))?;
                flat.put(&key("how"), how.as_deref())?;
                // Who moves a cancelled date wants it to take place.
                flat.unset(&cancelled(meeting, *date))
            })
        }
        Edit::CancelDate { meeting, date } if PageName::season_of(*date) == *page => {
            let meeting = MeetingId(id(meeting, Field::Meeting)?);
            writer.change(|flat| {
                // Who cancels a date that was moved knows of the move: only one that was made elsewhere meanwhile
                // stays beside the cancellation.
                unmove(flat, meeting, *date)?;
                flat.set(&cancelled(meeting, *date), true)
            })
        }
        Edit::RestoreDate { meeting, date } if PageName::season_of(*date) == *page => {
            let meeting = MeetingId(id(meeting, Field::Meeting)?);
            writer.change(|flat| {
                unmove(flat, meeting, *date)?;
                flat.unset(&held(meeting, *date))?;
                flat.unset(&cancelled(meeting, *date))
            })
        }
        Edit::HoldDate { meeting, date } if PageName::season_of(*date) == *page => {
            let meeting = MeetingId(id(meeting, Field::Meeting)?);
            writer.change(|flat| {
                flat.set(&held(meeting, *date), true)?;
                flat.unset(&cancelled(meeting, *date))
            })
        }
        Edit::TakeSlot {
            date,
            role,
            member,
            meeting,
        } if PageName::season_of(*date) == *page => {
            let key = turn(*date, role, member.as_deref(), meeting.as_deref())?;
            writer.change(|flat| flat.set(&key, true))
        }
        Edit::HandOn {
            date,
            role,
            member,
            meeting,
        } if PageName::season_of(*date) == *page => {
            let key = turn(*date, role, member.as_deref(), meeting.as_deref())?;
            writer.change(|flat| flat.unset(&key))
        }
        _ => Ok(()),
    }
}

fn unmove(flat: &mut Flat<'_>, meeting: MeetingId, date: Date) -> Result<(), AutomergeError> {
    for field in ["to", "time", "place", "venue", "kind", "how"] {
        flat.unset(&moved(meeting, date, field))?;
    }
    Ok(())
}

fn turn(
    date: Date,
    role: &str,
    member: Option<&str>,
    meeting: Option<&str>,
) -> Result<String, EditError> {
    let meeting = MeetingId(id(meeting.unwrap_or_default(), Field::Meeting)?);
    let role = RoleId(id(role, Field::Role)?);
    let member = MemberId(id(member.unwrap_or_default(), Field::Member)?);
    Ok(take(meeting, date, role, member))
}
