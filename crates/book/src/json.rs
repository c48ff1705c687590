//! Edits as JSON: one object with one key each, or a list of them.

use jiff::civil::{Date, Time};
use serde_json::{Map, Value};

use crate::{Edit, EditError, Field, Id};

/// The names of all edits, as in JSON. A test compares them with the schema.
const NAMES: &[&str] = &[
    "set_purpose",
    "add_meeting",
    "change_meeting",
    "drop_meeting",
    "move_date",
    "cancel_date",
    "restore_date",
    "add_role",
    "change_role",
    "drop_role",
    "take_slot",
    "hand_on",
    "add_rule",
    "change_rule",
    "drop_rule",
    "write_note",
    "rename_note",
    "splice_note",
    "rewrite_note",
    "drop_note",
    "put_card",
    "take_back_card",
    "add_slip",
    "drop_slip",
    "set_door",
    // Newcomers and agendas.
    "set_pack",
    "add_topic",
    "change_topic",
    "place_topic",
    "drop_topic",
    "add_venue",
    "change_venue",
    "drop_venue",
    "add_pause",
    "drop_pause",
    "hold_date",
    "try_meeting",
    "keep_trial",
    "end_trial",
    // Who does what.
    "offer_for",
    "no_longer_offer",
    "rest",
    "pass_on",
    "share_turn",
    // Ground rules and decisions.
    "place_rule",
    "add_exception",
    "look_again",
    "add_decision",
    "drop_decision",
    "add_concern",
    "drop_concern",
    "decide",
    "undecide",
    // Useful places and people, plans and their steps.
    "add_resource",
    "change_resource",
    "drop_resource",
    "add_plan",
    "change_plan",
    "drop_plan",
    "add_step",
    "change_step",
    "drop_step",
    "take_step",
    "hand_step_on",
    // What the group is asked for, notes for some.
    "add_ask",
    "end_ask",
    "write_circle_note",
    "take_back_circle_note",
];

/// How long a meeting lasts where nobody says so.
pub(crate) const fn ninety() -> u32 {
    90
}

/// How many do a job where nobody says so.
pub(crate) const fn one() -> u32 {
    1
}

impl Edit {
    /// Reads one edit, or a list of edits, from JSON.
    ///
    /// # Errors
    /// [`EditError::Malformed`], [`EditError::Unknown`], or [`EditError::Impossible`] for a date or time that is none.
    pub fn from_json(text: &str) -> Result<Vec<Self>, EditError> {
        let value: Value = serde_json::from_str(text).map_err(|_| EditError::Malformed)?;
        match value {
            Value::Array(list) => list.into_iter().map(read).collect(),
            value => Ok(vec![read(value)?]),
        }
    }
}

fn read(value: Value) -> Result<Edit, EditError> {
    let Value::Object(map) = &value else {
        return Err(EditError::Malformed);
    };
    let mut entries = map.iter();
    let (Some((name, fields)), None) = (entries.next(), entries.next()) else {
        return Err(EditError::Malformed);
    };
    if !NAMES.contains(&name.as_str()) {
        return Err(EditError::Unknown);
    }
    let Value::Object(fields) = fields else {
        return Err(EditError::Malformed);
    };
    impossible(fields)?;
    serde_json::from_value(value).map_err(|_| EditError::Malformed)
}

/// serde says that a date is wrong, but not which field it was: look at those that can be written but not be.
fn impossible(fields: &Map<String, Value>) -> Result<(), EditError> {
    for (key, value) in fields {
        let text = match value {
            Value::String(text) => text,
            Value::Object(inner) if key == "door" || key == "outcome" => {
                impossible(inner)?;
                continue;
            }
            _ => continue,
        };
        match key.as_str() {
            "date" | "to" | "from" | "until" | "on" | "tell" | "open_until" | "try_until"
                if text.parse::<Date>().is_err() =>
            {
                return Err(EditError::Impossible(Field::Date));
            }
            "time" if text.parse::<Time>().is_err() => {
                return Err(EditError::Impossible(Field::Time));
            }
            "id" | "instead_of" if text.parse::<Id>().is_err() => {
                return Err(EditError::Impossible(Field::Id));
            }
            _ => {}
        }
    }
    Ok(())
}

/// The JSON Schema of one edit.
pub fn edit_schema() -> Value {
    schemars::schema_for!(Edit).to_value()
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic
    )]
    use super::*;

    #[test]
    fn every_edit_of_the_schema_has_a_name_here_and_none_more() {
        let schema = edit_schema();
        let mut theirs: Vec<&str> = schema["oneOf"]
            .as_array()
            .unwrap()
            .iter()
            .map(|variant| variant["required"][0].as_str().unwrap())
            .collect();
        let mut ours: Vec<&str> = NAMES.to_vec();
        ours.sort_unstable();
        theirs.sort_unstable();
        assert_eq!(ours, theirs);
    }

    #[test]
    fn what_cannot_be_is_told_from_what_is_badly_written() {
        let date = r#"{"cancel_date":{"meeting":"x","date":"2026-02-30"}}"#;
        assert_eq!(
            Edit::from_json(date),
            Err(EditError::Impossible(Field::Date))
        );
        let time = r#"{"change_meeting":{"meeting":"x","time":"25:00"}}"#;
        assert_eq!(
            Edit::from_json(time),
            Err(EditError::Impossible(Field::Time))
        );
        assert_eq!(
            Edit::from_json(r#"{"fire_member":{}}"#),
            Err(EditError::Unknown)
        );
        assert_eq!(
            Edit::from_json(r#"{"drop_rule":{"rule":"x","why":"y"}}"#),
            Err(EditError::Malformed)
        );
        assert_eq!(
            Edit::from_json(r#"{"drop_rule":{}}"#),
            Err(EditError::Malformed)
        );
        assert_eq!(Edit::from_json("[1]"), Err(EditError::Malformed));
        assert_eq!(Edit::from_json("{"), Err(EditError::Malformed));
        assert_eq!(Edit::from_json("[]"), Ok(vec![]));
    }

    #[test]
    fn the_examples_of_the_command_line_are_read() {
        let examples = r#"[
            {"add_meeting": {"title": "Tuesday circle", "date": "2026-12-01", "time": "15:00", "minutes": 90, "zone": "Africa/Kampala", "place": "Green room", "repeat": "FREQ=WEEKLY;INTERVAL=2"}},
            {"add_role":    {"name": "Tea", "checklist": ["Cups", "Water on by five to"]}},
            {"take_slot":   {"date": "2026-12-01", "role": "Tea", "member": "Jo", "meeting": "Tuesday circle"}},
            {"hand_on":     {"date": "2026-12-01", "role": "Tea"}},
            {"add_rule":    {"text": "What is said here stays here."}},
            {"write_note":  {"title": "Lift to the clinic", "text": "The bus leaves at 16:30."}},
            {"splice_note": {"note": "Lift to the clinic", "at": 4, "delete": 3, "insert": "van"}}
        ]"#;
        let edits = Edit::from_json(examples).unwrap();
        assert_eq!(edits.len(), 7);
        for edit in edits {
            let text = serde_json::to_string(&edit).unwrap();
            assert_eq!(Edit::from_json(&text).unwrap(), vec![edit]);
        }
    }
}
