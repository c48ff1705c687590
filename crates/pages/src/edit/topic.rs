//! Topics of an agenda, on the season page of their date.

use commonbook_book::{Edit, EditError, Field, Id, MeetingId};
use jiff::civil::Date;

use super::charter::{GONE, new_place, other_place};
use crate::{PageName, keys::topic, name::id, view::topic::places, writer::Writer};

pub(super) fn edit(page: &PageName, writer: &mut Writer<'_>, edit: &Edit) -> Result<(), EditError> {
    match edit {
        Edit::AddTopic {
            id: one,
            date,
            text,
            minutes,
            guest,
            meeting: at,
            after,
        } if PageName::season_of(*date) == *page => {
            let one = one.ok_or(EditError::NotFound(Field::Topic))?.0;
            let meeting = meeting(at.as_deref())?;
            let key = |field| topic(meeting, *date, one, field);
            let after = other(after.as_deref())?;
            let place = new_place(&places(writer.doc, meeting, *date), one, after);
            writer.change(|flat| {
                flat.set(&key("text"), text.as_str())?;
                flat.put(&key("minutes"), minutes.map(u64::from))?;
                flat.put(
                    &key("guest"),
                    Some(guest.as_str()).filter(|s| !s.is_empty()),
                )?;
                flat.set(&key("place"), place)?;
                flat.unset(&key(GONE))
            })
        }
        Edit::ChangeTopic {
            topic: one,
            text,
            minutes,
            guest,
            date,
            meeting: at,
        } if here(page, *date) => {
            let (one, meeting, date) =
                (id(one, Field::Topic)?, meeting(at.as_deref())?, day(*date)?);
            let key = |field| topic(meeting, date, one, field);
            writer.change(|flat| {
                if let Some(text) = text {
                    flat.set(&key("text"), text.as_str())?;
                }
                if let Some(minutes) = minutes {
                    let minutes = (*minutes > 0).then_some(u64::from(*minutes));
                    flat.put(&key("minutes"), minutes)?;
                }
                if let Some(guest) = guest {
                    flat.put(
                        &key("guest"),
                        Some(guest.as_str()).filter(|s| !s.is_empty()),
                    )?;
                }
                Ok(())
            })
        }
        Edit::PlaceTopic {
            topic: one,
            after,
            date,
            meeting: at,
        } if here(page, *date) => {
            let (one, meeting, date) =
                (id(one, Field::Topic)?, meeting(at.as_deref())?, day(*date)?);
            let after = other(after.as_deref())?;
            let place = other_place(places(writer.doc, meeting, date), one, after);
            writer.change(|flat| flat.set(&topic(meeting, date, one, "place"), place))
        }
        Edit::DropTopic {
            topic: one,
            date,
            meeting: at,
        } if here(page, *date) => {
            let (one, meeting, date) =
                (id(one, Field::Topic)?, meeting(at.as_deref())?, day(*date)?);
            writer.change(|flat| flat.set(&topic(meeting, date, one, GONE), true))
        }
        _ => Ok(()),
    }
}

fn here(page: &PageName, date: Option<Date>) -> bool {
    date.is_some_and(|date| PageName::season_of(date) == *page)
}

fn day(date: Option<Date>) -> Result<Date, EditError> {
    date.ok_or(EditError::NotFound(Field::Date))
}

fn meeting(text: Option<&str>) -> Result<MeetingId, EditError> {
    id(text.unwrap_or_default(), Field::Meeting).map(MeetingId)
}

fn other(text: Option<&str>) -> Result<Option<Id>, EditError> {
    text.map(|text| id(text, Field::Topic)).transpose()
}
