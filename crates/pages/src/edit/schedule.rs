//! Places, breaks and trials.

use automerge::{ROOT, ReadDoc as _, ScalarValue, Value};
use commonbook_book::{Edit, EditError, Field, Id, MeetingKind, NewTrial};

use super::charter::{GONE, gone, keep};
use crate::{
    keys::{KEPT, item},
    name::id,
    writer::{Flat, Writer},
};

pub(super) fn venue(writer: &mut Writer<'_>, edit: &Edit) -> Result<(), EditError> {
    match edit {
        Edit::AddVenue(new) => {
            let venue = new.id.ok_or(EditError::NotFound(Field::Venue))?.0;
            let key = |field: &str| item("venue", venue, field);
            writer.change(|flat| {
                flat.set(&key("name"), new.name.as_str())?;
                flat.put(&key("directions"), filled(&new.directions))?;
                flat.put(&key("home"), new.home.then_some(true))?;
                flat.put(&key("zone"), new.zone.as_deref())?;
                for (question, answer) in &new.access {
                    flat.set(&key(&format!("is-{}", question.as_str())), answer.as_str())?;
                }
                flat.unset(&key(GONE))
            })
        }
        Edit::ChangeVenue(change) => {
            let venue = id(&change.venue, Field::Venue)?;
            let key = |field: &str| item("venue", venue, field);
            writer.change(|flat| {
                keep(flat, &key("name"), change.name.as_deref())?;
                keep(flat, &key("directions"), change.directions.as_deref())?;
                keep(flat, &key("home"), change.home)?;
                keep(flat, &key("zone"), change.zone.as_deref())?;
                for (question, answer) in &change.access {
                    flat.set(&key(&format!("is-{}", question.as_str())), answer.as_str())?;
                }
                Ok(())
            })
        }
        Edit::DropVenue { venue } => gone(writer, "venue", id(venue, Field::Venue)?),
        _ => Ok(()),
    }
}

pub(super) fn pause(writer: &mut Writer<'_>, edit: &Edit) -> Result<(), EditError> {
    match edit {
        Edit::AddPause {
            id,
            name,
            from,
            to,
            meeting,
        } => {
            let pause = id.ok_or(EditError::NotFound(Field::Pause))?.0;
            let key = |field| item("pause", pause, field);
            writer.change(|flat| {
                flat.put(&key("name"), filled(name))?;
                flat.set(&key("from"), from.to_string())?;
                flat.set(&key("to"), to.to_string())?;
                flat.put(&key("meeting"), meeting.as_deref())?;
                flat.unset(&key(GONE))
            })
        }
        Edit::DropPause { pause } => gone(writer, "pause", id(pause, Field::Pause)?),
        _ => Ok(()),
    }
}

/// What a trial can change of its meeting; their keys are called the same.
const TRIED: [&str; 7] = ["time", "minutes", "place", "venue", "kind", "how", "repeat"];

pub(super) fn trial(writer: &mut Writer<'_>, edit: &Edit) -> Result<(), EditError> {
    match edit {
        Edit::TryMeeting(new) => begin(writer, new),
        Edit::KeepTrial { trial } => {
            let trial = id(trial, Field::Trial)?;
            writer.change(|flat| {
                if text(flat, &item("trial", trial, "was"))?.is_none() {
                    fold(flat, trial)?;
                }
                flat.set(&item("trial", trial, "end"), KEPT)
            })
        }
        Edit::EndTrial { trial, on } => {
            let trial = id(trial, Field::Trial)?;
            writer.change(|flat| {
                unfold(flat, trial)?;
                flat.set(&item("trial", trial, "end"), on.to_string())
            })
        }
        _ => Ok(()),
    }
}

fn begin(writer: &mut Writer<'_>, new: &NewTrial) -> Result<(), EditError> {
    let trial = new.id.ok_or(EditError::NotFound(Field::Trial))?.0;
    let key = |field| item("trial", trial, field);
    writer.change(|flat| {
        flat.set(&key("meeting"), new.meeting.as_str())?;
        flat.set(&key("from"), new.from.to_string())?;
        flat.set(&key("until"), new.until.to_string())?;
        flat.put(&key("time"), new.time.map(|time| time.to_string()))?;
        flat.put(&key("minutes"), new.minutes.map(u64::from))?;
        flat.put(&key("place"), new.place.as_deref())?;
        flat.put(&key("venue"), new.venue.as_deref())?;
        flat.put(&key("kind"), new.kind.map(MeetingKind::as_str))?;
        flat.put(&key("how"), new.how.as_deref())?;
        flat.put(&key("repeat"), new.repeat.as_deref())?;
        flat.unset(&key("end"))
    })
}

/// The meeting becomes as it was tried; the trial remembers how it was, so that one can still go back.
fn fold(flat: &mut Flat<'_>, trial: Id) -> Result<(), automerge::AutomergeError> {
    let Some(meeting) = meeting_of(flat, trial)? else {
        return Ok(());
    };
    let mut was = Vec::new();
    let tries = |flat: &Flat<'_>, field| value(flat, &item("trial", trial, field));
    let other_place = tries(flat, "place")?.is_some();
    for field in TRIED {
        let tried = tries(flat, field)?;
        if tried.is_some() || (other_place && field == "venue") {
            let key = item("meeting", meeting, field);
            was.push((field, value(flat, &key)?));
            flat.put(&key, tried)?;
        }
    }
    if tries(flat, "repeat")?.is_some()
        && let Some(from) = tries(flat, "from")?
    {
        let key = item("meeting", meeting, "date");
        was.push(("date", value(flat, &key)?));
        flat.set(&key, from)?;
    }
    for (field, old) in was {
        // Empty: the meeting said nothing of it. A null would not pass the gate.
        flat.set(&was_key(trial, field), old.unwrap_or_else(|| "".into()))?;
    }
    flat.set(&item("trial", trial, "was"), "kept")
}

/// The meeting becomes as it was before a trial that was kept.
fn unfold(flat: &mut Flat<'_>, trial: Id) -> Result<(), automerge::AutomergeError> {
    if text(flat, &item("trial", trial, "was"))?.is_none() {
        return Ok(());
    }
    if let Some(meeting) = meeting_of(flat, trial)? {
        for field in TRIED.into_iter().chain(["date"]) {
            let key = was_key(trial, field);
            if let Some(old) = value(flat, &key)? {
                let old = Some(old).filter(|old| *old != ScalarValue::from(""));
                flat.put(&item("meeting", meeting, field), old)?;
                flat.unset(&key)?;
            }
        }
    }
    flat.unset(&item("trial", trial, "was"))
}

fn was_key(trial: Id, field: &str) -> String {
    item("trial", trial, &format!("was-{field}"))
}

fn meeting_of(flat: &Flat<'_>, trial: Id) -> Result<Option<Id>, automerge::AutomergeError> {
    let meeting = text(flat, &item("trial", trial, "meeting"))?;
    Ok(meeting.and_then(|meeting| meeting.parse().ok()))
}

fn value(flat: &Flat<'_>, key: &str) -> Result<Option<ScalarValue>, automerge::AutomergeError> {
    Ok(match flat.0.get(ROOT, key)? {
        Some((Value::Scalar(value), _)) => Some(value.into_owned()),
        _ => None,
    })
}

fn text(flat: &Flat<'_>, key: &str) -> Result<Option<String>, automerge::AutomergeError> {
    Ok(match value(flat, key)? {
        Some(ScalarValue::Str(text)) => Some(text.to_string()),
        _ => None,
    })
}

fn filled(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}
