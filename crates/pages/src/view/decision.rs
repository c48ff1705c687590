//! Things to agree on, on the charter. Who said something is not looked at; who entered something counts as a person,
//! and is on no view.

use std::collections::{BTreeMap, BTreeSet};

use automerge::{Automerge, ROOT, ReadDoc as _};
use commonbook_book::{
    AdoptedRules, ConcernId, DecisionId, DecisionPart, DecisionView, Entry, Id, MemberId, Outcome,
    clean_text, limits,
};
use jiff::civil::Date;

use super::{
    season::author,
    values::{date, text, words, yes},
};
use crate::{
    Page, Unreadable,
    edit::GONE,
    keys::{read_item, strict_date},
    page::guarded,
};

/// Stands between two rules that are kept as one value. No text has it: typed texts lose their control characters.
const BETWEEN: char = '\u{1e}';

/// What the charter says about things to agree on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DecisionsPart {
    /// The open ones first, then by the day of the decision.
    pub decisions: Vec<DecisionView>,
    /// The ground rules that hold.
    pub adopted: Option<AdoptedRules>,
}

impl Page {
    /// What the charter says about things to agree on; of another page, nothing.
    ///
    /// `authors` knows whose an actor is. What somebody entered whom nobody knows does not count. `me` is the owner of
    /// this device.
    ///
    /// # Errors
    /// [`Unreadable`] when this version's library cannot read it.
    pub fn decisions(
        &self,
        authors: &dyn Fn(&[u8; 16]) -> Option<MemberId>,
        me: Option<MemberId>,
    ) -> Result<DecisionsPart, Unreadable> {
        guarded(|| {
            let (decisions, adopted) = commonbook_book::decide(&read(self.doc(), authors), me);
            Ok(DecisionsPart { decisions, adopted })
        })
    }
}

fn read(
    doc: &Automerge,
    authors: &dyn Fn(&[u8; 16]) -> Option<MemberId>,
) -> BTreeMap<DecisionId, DecisionPart> {
    let mut parts: BTreeMap<DecisionId, DecisionPart> = BTreeMap::new();
    let mut gone = BTreeSet::new();
    // No other key begins so: `/` is followed by `0` in the order of letters.
    for entry in doc.map_range(ROOT, "decision/".to_owned().."decision0".to_owned()) {
        let Some(("decision", id, field)) = read_item(&entry.key) else {
            continue;
        };
        let part = parts.entry(DecisionId(id)).or_default();
        match field.split_once('/') {
            None => match field {
                "text" => {
                    let text = words(&entry.value, limits::DECISION_CHARS).unwrap_or_default();
                    part.text = text.trim().to_owned();
                }
                "rules" => part.rules = apart(&text(&entry.value).unwrap_or_default()),
                "try_until" => part.try_until = date(&entry.value),
                GONE if yes(&entry.value) => {
                    gone.insert(DecisionId(id));
                }
                _ => {}
            },
            Some(("said", concern)) => {
                let said = words(&entry.value, limits::DECISION_CHARS).unwrap_or_default();
                if let (Ok(concern), false) = (concern.parse(), said.trim().is_empty()) {
                    part.concerns
                        .insert(ConcernId(concern), said.trim().to_owned());
                }
            }
            Some(("room", _)) => {
                let value = text(&entry.value).unwrap_or_default();
                let by = author(&entry.id(), authors);
                part.entries
                    .extend(by.and_then(|by| read_entry(&value, by)));
            }
            Some(_) => {}
        }
    }
    // What people said or entered does not vanish with a click of somebody who had not heard it.
    parts.retain(|id, part| {
        let untouched = part.concerns.is_empty() && part.entries.is_empty();
        let empty = part.text.is_empty() && part.rules.is_empty();
        !(empty || untouched && gone.contains(id))
    });
    parts
}

/// All rules as one value.
pub(crate) fn all_joined(rules: &[String]) -> String {
    rules.join(&BETWEEN.to_string())
}

fn apart(all: &str) -> Vec<String> {
    let rules = all.split(BETWEEN).map(|rule| {
        let rule = clean_text(rule);
        rule.trim().chars().take(limits::RULE_CHARS).collect()
    });
    rules.filter(|rule: &String| !rule.is_empty()).collect()
}

/// An entry as one value, so that no half of it can be changed: `adopt`, `leave` or a day, the day of the decision or
/// `-`, the round, `alone` or `-`, and the ids of what was heard and of what it takes the place of, with a mark each.
pub(crate) fn entry_text(entry: &Entry) -> String {
    let outcome = match entry.outcome {
        Outcome::Adopt => "adopt".to_owned(),
        Outcome::Leave => "leave".to_owned(),
        Outcome::TryUntil(day) => day.to_string(),
    };
    let date = entry.date.map_or("-".to_owned(), |date| date.to_string());
    let alone = if entry.alone { "alone" } else { "-" };
    let mut text = format!("{outcome} {date} {} {alone}", entry.round);
    for concern in &entry.heard {
        text.push_str(&format!(" ?{concern}"));
    }
    for old in &entry.instead_of {
        text.push_str(&format!(" <{old}"));
    }
    text
}

fn read_entry(text: &str, by: MemberId) -> Option<Entry> {
    let mut parts = text.split(' ');
    let outcome = outcome(parts.next()?)?;
    let date = parts.next().and_then(possible_date);
    let round = parts.next()?.parse().ok()?;
    let alone = parts.next()? == "alone";
    let ids: Vec<&str> = parts.collect();
    let marked = |mark: char| {
        let ids = ids.iter().filter_map(move |id| id.strip_prefix(mark));
        ids.filter_map(|id| id.parse::<Id>().ok())
    };
    Some(Entry {
        by,
        outcome,
        date,
        heard: marked('?').map(ConcernId).collect(),
        instead_of: marked('<').map(DecisionId).collect(),
        round,
        alone,
    })
}

fn outcome(text: &str) -> Option<Outcome> {
    match text {
        "adopt" => Some(Outcome::Adopt),
        "leave" => Some(Outcome::Leave),
        day => possible_date(day).map(Outcome::TryUntil),
    }
}

fn possible_date(text: &str) -> Option<Date> {
    strict_date(text).filter(|date| super::values::possible(*date))
}

/// Whether something was entered under this key.
pub(crate) fn entered(doc: &Automerge, key: &str) -> bool {
    doc.get(ROOT, key).is_ok_and(|found| found.is_some())
}

/// What was entered about something, by rounds, whoever it was.
pub(crate) fn rounds(doc: &Automerge, decision: Id) -> BTreeMap<u32, Vec<Outcome>> {
    let mut rounds: BTreeMap<u32, Vec<Outcome>> = BTreeMap::new();
    let nobody = MemberId(Id::from_bytes([0; 10]));
    let (from, to) = (
        format!("decision/{decision}/room/"),
        format!("decision/{decision}/room0"),
    );
    for entry in doc.map_range(ROOT, from..to) {
        let entry = text(&entry.value).and_then(|value| read_entry(&value, nobody));
        if let Some(entry) = entry {
            rounds.entry(entry.round).or_default().push(entry.outcome);
        }
    }
    rounds
}
