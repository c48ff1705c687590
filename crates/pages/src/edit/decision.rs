//! Things to agree on, on the charter.

use commonbook_book::{Edit, EditError, Entry, Field, Id, MemberId, NewEntry};

use super::charter::GONE;
use crate::{
    keys::{item, room, said},
    name::id,
    view::decision::{all_joined, entered, entry_text, rounds},
    writer::Writer,
};

pub(super) fn edit(writer: &mut Writer<'_>, edit: &Edit) -> Result<(), EditError> {
    match edit {
        Edit::AddDecision {
            id: new,
            text,
            rules,
            try_until,
        } => {
            let new = new.ok_or(EditError::NotFound(Field::Decision))?.0;
            let key = |field| item("decision", new, field);
            writer.change(|flat| {
                flat.set(&key("text"), text.as_str())?;
                flat.put(&key("rules"), rules.as_deref().map(all_joined))?;
                flat.put(&key("try_until"), try_until.map(|day| day.to_string()))?;
                flat.unset(&key(GONE))
            })
        }
        Edit::DropDecision { decision } => {
            let decision = of(decision)?;
            writer.change(|flat| flat.set(&item("decision", decision, GONE), true))
        }
        Edit::AddConcern {
            id: concern,
            decision,
            text,
        } => {
            let concern = concern.ok_or(EditError::NotFound(Field::Concern))?;
            let key = said(of(decision)?, concern);
            writer.change(|flat| flat.set(&key, text.as_str()))
        }
        Edit::DropConcern { decision, concern } => {
            let concern = id(concern, Field::Concern)?;
            let key = said(
                of(decision.as_deref().unwrap_or_default())?,
                commonbook_book::ConcernId(concern),
            );
            writer.change(|flat| flat.unset(&key))
        }
        Edit::Decide(new) => decide(writer, new),
        Edit::Undecide {
            decision,
            id: entry,
        } => {
            let key = room(of(decision)?, *entry);
            writer.change(|flat| flat.unset(&key))
        }
        _ => Ok(()),
    }
}

fn of(decision: &str) -> Result<Id, EditError> {
    id(decision, Field::Decision)
}

/// Writes an entry, once: an edit that is done again has found it there.
fn decide(writer: &mut Writer<'_>, new: &NewEntry) -> Result<(), EditError> {
    let decision = of(&new.decision)?;
    let key = room(decision, new.id.ok_or(EditError::NotFound(Field::Id))?);
    if entered(writer.doc, &key) {
        return Ok(());
    }
    let ids = |list: &Option<Vec<String>>, field| -> Result<Vec<Id>, EditError> {
        let list = list.iter().flatten();
        list.map(|text| crate::name::id(text, field)).collect()
    };
    let rounds = rounds(writer.doc, decision);
    // With what is there, when all of the newest round said the same; otherwise it begins another one.
    let round = match rounds.last_key_value() {
        None => 0,
        Some((round, said)) if said.iter().all(|said| *said == new.outcome) => *round,
        Some((round, _)) => round.saturating_add(1),
    };
    let text = entry_text(&Entry {
        // Not written: it is whose actor this is.
        by: MemberId(Id::from_bytes([0; 10])),
        outcome: new.outcome,
        date: new.date,
        heard: ids(&new.heard, Field::Concern)?
            .into_iter()
            .map(commonbook_book::ConcernId)
            .collect(),
        instead_of: ids(&new.instead_of, Field::Decision)?
            .into_iter()
            .map(commonbook_book::DecisionId)
            .collect(),
        round,
        alone: new.alone,
    });
    writer.change(|flat| flat.set(&key, text))
}
