//! The flat keys of a page. They hold ids and dates, never names, so that they never have to change.

use std::str::FromStr;

use commonbook_book::{ConcernId, Door, EntryId, Id, MeetingId, MemberId, RoleId};
use jiff::civil::Date;

/// `meeting/<id>/<field>`, and so on for `role`, `rule`, `note`, `slip`, `venue`, `pause` and `trial`.
pub(crate) fn item(what: &str, id: Id, field: &str) -> String {
    format!("{what}/{id}/{field}")
}

/// `decision/<decision>/said/<concern>`.
pub(crate) fn said(decision: Id, concern: ConcernId) -> String {
    format!("decision/{decision}/said/{concern}")
}

/// `decision/<decision>/room/<entry>`: two people who enter something are two keys.
pub(crate) fn room(decision: Id, entry: EntryId) -> String {
    format!("decision/{decision}/room/{entry}")
}

/// When the group looks at its ground rules again, on the charter.
pub(crate) const LOOK_AGAIN: &str = "look_again";

/// The field of a rule that is on the page about harm.
pub(crate) const EXCEPTION: &str = "exceptions";

/// Whether newcomers are welcome, on the charter.
pub(crate) const DOOR: &str = "door";

/// What became of a trial that was kept; otherwise the day from which on all is as before.
pub(crate) const KEPT: &str = "kept";
/// What the group says to somebody new, on the charter.
pub(crate) const PACK_TEXT: &str = "pack/text";

/// Whether where the group meets stays out of the newcomer's pack, on the charter.
pub(crate) const PACK_ASK_WHERE: &str = "pack/ask_where";

/// `move/<meeting>/<date>/<field>`.
pub(crate) fn moved(meeting: MeetingId, date: Date, field: &str) -> String {
    format!("move/{meeting}/{date}/{field}")
}

/// `cancel/<meeting>/<date>`.
pub(crate) fn cancelled(meeting: MeetingId, date: Date) -> String {
    format!("cancel/{meeting}/{date}")
}

/// `hold/<meeting>/<date>`.
pub(crate) fn held(meeting: MeetingId, date: Date) -> String {
    format!("hold/{meeting}/{date}")
}

/// `take/<meeting>/<date>/<role>/<member>`: two people who take one turn are two keys.
pub(crate) fn take(meeting: MeetingId, date: Date, role: RoleId, member: MemberId) -> String {
    format!("take/{meeting}/{date}/{role}/{member}")
}

/// `topic/<meeting>/<date>/<topic>/<field>`.
pub(crate) fn topic(meeting: MeetingId, date: Date, topic: Id, field: &str) -> String {
    format!("topic/{meeting}/{date}/{topic}/{field}")
}

/// Reads what [`topic`] wrote.
pub(crate) fn read_topic(key: &str) -> Option<(MeetingId, Date, Id, &str)> {
    let mut parts = key.strip_prefix("topic/")?.splitn(4, '/');
    let meeting = parse(parts.next())?;
    let date = strict_date(parts.next()?)?;
    Some((meeting, date, parse(parts.next())?, parts.next()?))
}

/// `offer/<meeting>/<date>/<role>`: to whom an open turn is offered.
pub(crate) fn offer(meeting: MeetingId, date: Date, role: RoleId) -> String {
    format!("offer/{meeting}/{date}/{role}")
}

/// `share/<meeting>/<date>/<role>`: how many do a job together on one date.
pub(crate) fn share(meeting: MeetingId, date: Date, role: RoleId) -> String {
    format!("share/{meeting}/{date}/{role}")
}

/// `willing/<role>/<member>`: who offers to do a job now and then.
pub(crate) fn willing(role: RoleId, member: MemberId) -> String {
    format!("willing/{role}/{member}")
}

/// A key of the charter or of the slips page: what, id, field.
pub(crate) fn read_item(key: &str) -> Option<(&str, Id, &str)> {
    let (what, rest) = key.split_once('/')?;
    let (id, field) = rest.split_once('/')?;
    Some((what, id.parse().ok()?, field))
}

/// A key of a season page.
pub(crate) enum SeasonKey<'a> {
    Moved {
        meeting: MeetingId,
        date: Date,
        field: &'a str,
    },
    Cancelled {
        meeting: MeetingId,
        date: Date,
    },
    Held {
        meeting: MeetingId,
        date: Date,
    },
    Take {
        meeting: MeetingId,
        date: Date,
        role: RoleId,
        member: MemberId,
    },
    Offer {
        meeting: MeetingId,
        date: Date,
        role: RoleId,
    },
    Share {
        meeting: MeetingId,
        date: Date,
        role: RoleId,
    },
}

impl<'a> SeasonKey<'a> {
    pub(crate) fn read(key: &'a str) -> Option<Self> {
        let mut parts = key.split('/');
        let what = parts.next()?;
        // Most keys of a season are topics: they are not looked at any further.
        if what == "topic" {
            return None;
        }
        let meeting = parse(parts.next())?;
        let date = strict_date(parts.next()?)?;
        let found = match what {
            "move" => Self::Moved {
                meeting,
                date,
                field: parts.next()?,
            },
            "cancel" => Self::Cancelled { meeting, date },
            "hold" => Self::Held { meeting, date },
            "take" => Self::Take {
                meeting,
                date,
                role: parse(parts.next())?,
                member: parse(parts.next())?,
            },
            "offer" => Self::Offer {
                meeting,
                date,
                role: parse(parts.next())?,
            },
            "share" => Self::Share {
                meeting,
                date,
                role: parse(parts.next())?,
            },
            _ => return None,
        };
        if parts.next().is_some() {
            None
        } else {
            Some(found)
        }
    }
}

fn parse<T: FromStr>(part: Option<&str>) -> Option<T> {
    part?.parse().ok()
}

/// Only the one way in which this program writes a date, so that one date is one key.
pub(crate) fn strict_date(text: &str) -> Option<Date> {
    let date: Date = text.parse().ok()?;
    (date.to_string() == text).then_some(date)
}

/// A door as the charter keeps it: `open`, `closed`, or `until 2026-12-01`.
pub(crate) fn door_text(door: Door) -> String {
    match door {
        Door::Open => "open".into(),
        Door::Closed => "closed".into(),
        Door::OpenUntil(last) => format!("until {last}"),
    }
}

/// Reads what [`door_text`] wrote.
pub(crate) fn read_door(text: &str) -> Option<Door> {
    match text {
        "open" => Some(Door::Open),
        "closed" => Some(Door::Closed),
        text => strict_date(text.strip_prefix("until ")?).map(Door::OpenUntil),
    }
}

/// The mode of a job that is shared out at the beginning of each meeting; without a mode it is beforehand.
pub(crate) const ON_THE_DAY: &str = "on the day";

/// What stands at a turn of somebody who is there to learn it; at any other turn it is `true`.
pub(crate) const LEARNING: &str = "learning";

/// Reads the members of an offer, one after the other; ids with spaces between them.
pub(crate) fn read_offer(text: &str) -> Vec<MemberId> {
    let ids = text.split(' ').filter_map(|id| id.parse().ok());
    ids.take(commonbook_book::limits::OFFERED_MEMBERS).collect()
}

/// Who may see a card, as one text: a word, or the ids of members with spaces between them.
pub(crate) mod audience {
    use commonbook_book::{AudienceView, MemberId};

    pub(crate) const EVERYONE: &str = "everyone";
    pub(crate) const NOBODY: &str = "nobody";

    pub(crate) fn members(members: Vec<MemberId>) -> String {
        let ids: Vec<String> = members.iter().map(MemberId::to_string).collect();
        ids.join(" ")
    }

    /// What is not understood means nobody: the private choice.
    pub(crate) fn read(text: &str) -> AudienceView {
        if text == EVERYONE {
            return AudienceView::Everyone;
        }
        let members: Result<Vec<MemberId>, _> = text.split(' ').map(str::parse).collect();
        members.map_or(AudienceView::Nobody, AudienceView::Members)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use commonbook_book::{AudienceView, Id, MemberId};

    use super::audience;

    #[test]
    fn an_audience_that_is_not_understood_is_nobody() {
        let (a, b) = (
            MemberId(Id::from_bytes([1; 10])),
            MemberId(Id::from_bytes([2; 10])),
        );
        let both = audience::members(vec![a, b]);
        assert_eq!(audience::read(&both), AudienceView::Members(vec![a, b]));
        assert_eq!(audience::read("everyone"), AudienceView::Everyone);
        for text in [
            "nobody",
            "",
            "Everyone",
            "everyone ",
            " ",
            &format!("{a}  {b}"),
            &format!("{a} x"),
        ] {
            assert_eq!(audience::read(text), AudienceView::Nobody, "{text}");
        }
    }
}
