//! Turns, offers of open ones, moves and cancellations.

use automerge::AutomergeError;
use commonbook_book::{Edit, EditError, Field, MeetingId, MeetingKind, MemberId, RoleId};
use jiff::civil::Date;

use crate::{
    PageName,
    keys::{LEARNING, cancelled, held, moved, offer, share, take},
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
            learning,
        } if PageName::season_of(*date) == *page => {
            let turn = Turn::of(*date, role, meeting.as_deref())?;
            let key = turn.of_member(member.as_deref())?;
            writer.change(|flat| {
                if *learning {
                    return flat.set(&key, LEARNING);
                }
                flat.set(&key, true)?;
                // To whom it was offered before is nobody's business any more.
                flat.unset(&turn.offer())
            })
        }
        Edit::HandOn {
            date,
            role,
            member,
            meeting,
            offer,
        } if PageName::season_of(*date) == *page => {
            let turn = Turn::of(*date, role, meeting.as_deref())?;
            let key = turn.of_member(member.as_deref())?;
            writer.change(|flat| {
                flat.unset(&key)?;
                flat.put(&turn.offer(), offer.as_ref().map(|to| to.join(" ")))
            })
        }
        Edit::PassOn {
            date,
            role,
            meeting,
            offer,
        } if PageName::season_of(*date) == *page => {
            let turn = Turn::of(*date, role, meeting.as_deref())?;
            let offer = offer.as_ref().map(|to| to.join(" "));
            writer.change(|flat| flat.put(&turn.offer(), offer))
        }
        Edit::ShareTurn {
            date,
            role,
            meeting,
            seats,
        } if PageName::season_of(*date) == *page => {
            let Turn(meeting, date, role) = Turn::of(*date, role, meeting.as_deref())?;
            let seats = seats.filter(|seats| *seats > 0).map(u64::from);
            writer.change(|flat| flat.put(&share(meeting, date, role), seats))
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

/// One job on one date of one meeting.
struct Turn(MeetingId, Date, RoleId);

impl Turn {
    fn of(date: Date, role: &str, meeting: Option<&str>) -> Result<Self, EditError> {
        let meeting = MeetingId(id(meeting.unwrap_or_default(), Field::Meeting)?);
        Ok(Self(meeting, date, RoleId(id(role, Field::Role)?)))
    }

    fn of_member(&self, member: Option<&str>) -> Result<String, EditError> {
        let member = MemberId(id(member.unwrap_or_default(), Field::Member)?);
        Ok(take(self.0, self.1, self.2, member))
    }

    fn offer(&self) -> String {
        offer(self.0, self.1, self.2)
    }
}
