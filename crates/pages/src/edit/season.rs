//! Turns, moves and cancellations.

use commonbook_book::{Edit, EditError, Field, MeetingId, MemberId, RoleId};

use crate::{
    PageName,
    keys::{cancelled, moved, take},
    name::id,
    writer::Writer,
};

pub(super) fn edit(page: &PageName, writer: &mut Writer<'_>, edit: &Edit) -> Result<(), EditError> {
    match edit {
        Edit::MoveDate {
            meeting,
            date,
            to,
            time,
            place,
        } if PageName::season_of(*date) == *page => {
            let meeting = MeetingId(id(meeting, Field::Meeting)?);
            let key = |field| moved(meeting, *date, field);
            writer.change(|flat| {
                flat.put(&key("to"), to.map(|to| to.to_string()))?;
                flat.put(&key("time"), time.map(|time| time.to_string()))?;
                flat.put(&key("place"), place.as_deref())?;
                // Who moves a cancelled date wants it to take place.
                flat.unset(&cancelled(meeting, *date))
            })
        }
        Edit::CancelDate { meeting, date } if PageName::season_of(*date) == *page => {
            let meeting = MeetingId(id(meeting, Field::Meeting)?);
            writer.change(|flat| flat.set(&cancelled(meeting, *date), true))
        }
        Edit::RestoreDate { meeting, date } if PageName::season_of(*date) == *page => {
            let meeting = MeetingId(id(meeting, Field::Meeting)?);
            writer.change(|flat| {
                for field in ["to", "time", "place"] {
                    flat.unset(&moved(meeting, *date, field))?;
                }
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

fn turn(
    date: jiff::civil::Date,
    role: &str,
    member: Option<&str>,
    meeting: Option<&str>,
) -> Result<String, EditError> {
    let meeting = MeetingId(id(meeting.unwrap_or_default(), Field::Meeting)?);
    let role = RoleId(id(role, Field::Role)?);
    let member = MemberId(id(member.unwrap_or_default(), Field::Member)?);
    Ok(take(meeting, date, role, member))
}
