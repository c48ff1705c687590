//! Purpose, meetings, jobs, ground rules and titles of notes.

mod role;

use automerge::AutomergeError;
use commonbook_book::{Edit, EditError, Field, Id, MeetingKind};

use super::schedule;
use crate::{
    keys::{DOOR, EXCEPTION, LOOK_AGAIN, PACK_ASK_WHERE, PACK_TEXT, door_text, item},
    name::id,
    order, text,
    view::charter::{Places, places},
    writer::{Flat, Writer},
};

/// Marks what was taken out. Its other keys stay, so that a change made elsewhere meanwhile does not bring back half.
pub(crate) const GONE: &str = "gone";

pub(super) fn edit(writer: &mut Writer<'_>, edit: &Edit) -> Result<(), EditError> {
    match edit {
        Edit::SetPurpose { text: purpose } => text::rewrite(writer, purpose, None),
        Edit::AddMeeting { .. } | Edit::ChangeMeeting { .. } => meeting(writer, edit),
        Edit::DropMeeting { meeting } => gone(writer, "meeting", id(meeting, Field::Meeting)?),
        Edit::AddRole { .. }
        | Edit::ChangeRole { .. }
        | Edit::DropRole { .. }
        | Edit::OfferFor { .. }
        | Edit::NoLongerOffer { .. }
        | Edit::Rest { .. } => role::edit(writer, edit),
        Edit::AddRule {
            id: rule,
            text,
            after,
        }
        | Edit::AddException {
            id: rule,
            text,
            after,
        } => {
            let rule = rule.ok_or(EditError::NotFound(Field::Rule))?.0;
            let after = after
                .as_deref()
                .map(|after| id(after, Field::Rule))
                .transpose()?;
            let place = new_place(&places(writer.doc), rule, after);
            writer.change(|flat| {
                flat.set(&item("rule", rule, "text"), text.as_str())?;
                flat.set(&item("rule", rule, "place"), place)?;
                if matches!(edit, Edit::AddException { .. }) {
                    flat.set(&item("rule", rule, EXCEPTION), true)?;
                }
                flat.unset(&item("rule", rule, GONE))
            })
        }
        Edit::ChangeRule { rule, text } => {
            let rule = id(rule, Field::Rule)?;
            writer.change(|flat| flat.set(&item("rule", rule, "text"), text.as_str()))
        }
        Edit::DropRule { rule } => gone(writer, "rule", id(rule, Field::Rule)?),
        Edit::PlaceRule { rule, after } => {
            let rule = id(rule, Field::Rule)?;
            let after = after.as_deref();
            let after = after.map(|after| id(after, Field::Rule)).transpose()?;
            let place = other_place(places(writer.doc), rule, after);
            writer.change(|flat| flat.set(&item("rule", rule, "place"), place))
        }
        Edit::WriteNote {
            id: note, title, ..
        } => {
            let note = note.ok_or(EditError::NotFound(Field::Note))?.0;
            writer.change(|flat| {
                flat.set(&item("note", note, "title"), title.as_str())?;
                flat.unset(&item("note", note, GONE))
            })
        }
        Edit::RenameNote { note, title } => {
            let note = id(note, Field::Note)?;
            writer.change(|flat| flat.set(&item("note", note, "title"), title.as_str()))
        }
        Edit::DropNote { note } => gone(writer, "note", id(note, Field::Note)?),
        edit @ (Edit::AddVenue(_) | Edit::ChangeVenue(_) | Edit::DropVenue { .. }) => {
            schedule::venue(writer, edit)
        }
        edit @ (Edit::AddPause { .. } | Edit::DropPause { .. }) => schedule::pause(writer, edit),
        edit @ (Edit::TryMeeting(_) | Edit::KeepTrial { .. } | Edit::EndTrial { .. }) => {
            schedule::trial(writer, edit)
        }
        Edit::LookAgain { date } => {
            writer.change(|flat| flat.put(LOOK_AGAIN, date.map(|date| date.to_string())))
        }
        Edit::SetDoor { door } => writer.change(|flat| flat.set(DOOR, door_text(*door))),
        Edit::SetPack { text, ask_where } => writer.change(|flat| {
            keep(flat, PACK_TEXT, text.as_deref())?;
            keep(flat, PACK_ASK_WHERE, *ask_where)
        }),
        _ => Ok(()),
    }
}

fn meeting(writer: &mut Writer<'_>, edit: &Edit) -> Result<(), EditError> {
    match edit {
        Edit::AddMeeting {
            id,
            title,
            date,
            time,
            minutes,
            zone,
            place,
            repeat,
            venue,
            kind,
            how,
        } => {
            let meeting = id.ok_or(EditError::NotFound(Field::Meeting))?.0;
            let key = |field| item("meeting", meeting, field);
            writer.change(|flat| {
                flat.set(&key("title"), title.as_str())?;
                flat.set(&key("date"), date.to_string())?;
                flat.set(&key("time"), time.to_string())?;
                flat.set(&key("minutes"), u64::from(*minutes))?;
                flat.set(&key("zone"), zone.as_str())?;
                flat.put(
                    &key("place"),
                    Some(place.as_str()).filter(|place| !place.is_empty()),
                )?;
                flat.put(&key("repeat"), repeat.as_deref())?;
                flat.put(&key("venue"), venue.as_deref())?;
                let usual = *kind == MeetingKind::default();
                flat.put(&key("kind"), (!usual).then_some(kind.as_str()))?;
                flat.put(
                    &key("how"),
                    Some(how.as_str()).filter(|how| !how.is_empty()),
                )?;
                flat.unset(&key(GONE))
            })
        }
        Edit::ChangeMeeting {
            meeting,
            title,
            date,
            time,
            minutes,
            zone,
            place,
            repeat,
            venue,
            kind,
            how,
            tell,
        } => {
            let meeting = id(meeting, Field::Meeting)?;
            let key = |field| item("meeting", meeting, field);
            writer.change(|flat| {
                keep(flat, &key("title"), title.as_deref())?;
                keep(flat, &key("date"), date.map(|date| date.to_string()))?;
                keep(flat, &key("time"), time.map(|time| time.to_string()))?;
                keep(flat, &key("minutes"), minutes.map(u64::from))?;
                keep(flat, &key("zone"), zone.as_deref())?;
                keep(flat, &key("place"), place.as_deref())?;
                keep(flat, &key("kind"), kind.map(MeetingKind::as_str))?;
                keep(flat, &key("how"), how.as_deref())?;
                keep(flat, &key("tell"), tell.map(|tell| tell.to_string()))?;
                match venue.as_deref() {
                    Some("") => flat.unset(&key("venue"))?,
                    venue => keep(flat, &key("venue"), venue)?,
                }
                match repeat.as_deref() {
                    Some("") => flat.unset(&key("repeat")),
                    rule => keep(flat, &key("repeat"), rule),
                }
            })
        }
        _ => Ok(()),
    }
}

/// Writes what is given and leaves what is not.
pub(super) fn keep(
    flat: &mut Flat<'_>,
    key: &str,
    value: Option<impl Into<automerge::ScalarValue>>,
) -> Result<(), AutomergeError> {
    value.map_or(Ok(()), |value| flat.set(key, value))
}

pub(super) fn gone(writer: &mut Writer<'_>, what: &str, id: Id) -> Result<(), EditError> {
    writer.change(|flat| flat.set(&item(what, id, GONE), true))
}

/// A place right after the given one, or before all; its own is free then.
///
/// One place is one key: of two who move the same thing apart, one place holds, the same on every device, and nothing is
/// there twice or gone.
pub(super) fn other_place(mut places: Places, one: Id, after: Option<Id>) -> String {
    places.of.remove(&one);
    let low = after.and_then(|after| places.of(after).or_else(|| places.last()));
    order::between(low, places.next(low.unwrap_or_default()), one)
}

/// The place it has already, or a new one after the given rule, or at the end.
pub(super) fn new_place(places: &Places, rule: Id, after: Option<Id>) -> String {
    if let Some(place) = places.of(rule) {
        return place.to_owned();
    }
    let low = after.map_or_else(
        || places.last(),
        |after| places.of(after).or_else(|| places.last()),
    );
    order::between(low, low.and_then(|low| places.next(low)), rule)
}
