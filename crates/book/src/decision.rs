//! Things to agree together: what is put to the group, what people said to it, and what was decided in the room.
//!
//! Nobody votes. Two people who were there enter what the room said; whose entries these were is in no view and on no
//! screen, and who said what is not asked of the page at all.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{ConcernId, DecisionId, EntryId, MemberId, Ref, RuleView};

/// What the room said.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// We adopt it.
    Adopt,
    /// We try it until this day, and then look again.
    TryUntil(Date),
    /// We leave it.
    Leave,
}

/// Where a thing to agree on stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DecisionState {
    /// It is talked about.
    #[default]
    Open,
    /// It was adopted.
    Adopted,
    /// It is tried.
    Trying {
        /// Until this day.
        until: Date,
    },
    /// It was left.
    LeftOut,
}

impl From<Outcome> for DecisionState {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Adopt => Self::Adopted,
            Outcome::TryUntil(until) => Self::Trying { until },
            Outcome::Leave => Self::LeftOut,
        }
    }
}

/// What is to be done before something else holds than now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Waits {
    /// One person entered this; a second one who was there enters the same.
    Second(Outcome),
    /// Something was said that those who entered this had not heard.
    Reopened(Outcome),
    /// What was entered differs.
    Differs,
    /// Other ground rules were adopted at the same time, apart from these; those hold.
    Crossed,
}

/// Something to agree on together.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DecisionView {
    /// Its id.
    pub id: DecisionId,
    /// What is proposed, in words; may be empty where it is about rules.
    pub text: String,
    /// The ground rules that are proposed; empty where it is about something else.
    pub rules: Vec<String>,
    /// It is proposed to be tried until this day.
    pub try_until: Option<Date>,
    /// Where it stands.
    pub state: DecisionState,
    /// The day of the decision, where it was given.
    pub date: Option<Date>,
    /// What people said, unsigned and in no order of writing.
    pub concerns: Vec<ConcernView>,
    /// What is to be done before something else holds.
    pub waits: Option<Waits>,
    /// What waits for a second person was entered by this laptop's owner. Differs between laptops.
    #[serde(skip)]
    pub mine: bool,
}

impl DecisionView {
    /// Whether the group has something to do about it on this day: it is open, or a trial is over.
    pub fn is_open(&self, today: Date) -> bool {
        match self.state {
            DecisionState::Open => true,
            DecisionState::Trying { until } => until < today || self.waits.is_some(),
            DecisionState::Adopted | DecisionState::LeftOut => self.waits.is_some(),
        }
    }
}

/// A question, a doubt or an addition. Who wrote it has no field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ConcernView {
    /// Its id.
    pub id: ConcernId,
    /// What it says.
    pub text: String,
}

/// The ground rules that hold, as they were adopted. Nobody's name belongs to them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AdoptedRules {
    /// The decision by which they hold.
    pub decision: DecisionId,
    /// How many adopted rules these are by now: the ones they took the place of, and these.
    pub version: usize,
    /// In the group's order.
    pub rules: Vec<String>,
    /// The day, where it was given.
    pub date: Option<Date>,
    /// They are tried until this day.
    pub until: Option<Date>,
}

impl AdoptedRules {
    /// Whether a draft says something else.
    pub fn differ_from(&self, draft: &[RuleView]) -> bool {
        !draft.iter().map(|rule| &rule.text).eq(&self.rules)
    }
}

/// What somebody entered, as a page has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Whose actor entered it: two entries of one person are one.
    pub by: MemberId,
    /// What the room said.
    pub outcome: Outcome,
    /// The day it said so.
    pub date: Option<Date>,
    /// What people had said by then, as far as it had arrived.
    pub heard: BTreeSet<ConcernId>,
    /// The adopted rules that these take the place of, as far as they had arrived.
    pub instead_of: BTreeSet<DecisionId>,
    /// Larger by one than that of entries of something else that were there before.
    pub round: u32,
    /// Nobody else had a laptop, so that no second person could enter it.
    pub alone: bool,
}

/// Something to agree on, as a page has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DecisionPart {
    /// What is proposed.
    pub text: String,
    /// The ground rules that are proposed.
    pub rules: Vec<String>,
    /// It is proposed to be tried until this day.
    pub try_until: Option<Date>,
    /// What people said.
    pub concerns: BTreeMap<ConcernId, String>,
    /// What was entered.
    pub entries: Vec<Entry>,
}

/// What was decided: what two people entered in the newest round in which two did.
struct Decided<'a> {
    round: u32,
    outcome: Outcome,
    entries: Vec<&'a Entry>,
}

/// What was decided in the room, as somebody enters it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewEntry {
    /// Chosen for you when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<EntryId>,
    /// About what.
    pub decision: Ref,
    /// `"adopt"`, `"leave"`, or `{"try_until": "2027-03-01"}`.
    pub outcome: Outcome,
    /// The day it was decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// What had been said by then; left out, all that is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heard: Option<Vec<Ref>>,
    /// The adopted rules that these take the place of; left out, those that hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead_of: Option<Vec<Ref>>,
    /// Filled in: nobody else has a laptop, so that no second person could enter it.
    #[serde(default)]
    pub alone: bool,
}

/// Where everything stands: a function of what the pages hold, so the same on every laptop that holds the same.
pub fn decide(
    parts: &BTreeMap<DecisionId, DecisionPart>,
    me: Option<MemberId>,
) -> (Vec<DecisionView>, Option<AdoptedRules>) {
    let force = in_force(parts);
    let old = replaced(&force);
    // Where the group adopted two while apart, the lower id holds: all laptops have to choose the same.
    let holds = force
        .iter()
        .find(|(id, _)| !old.contains(id))
        .or_else(|| force.first_key_value())
        .map(|(id, decided)| (*id, decided));
    let mut views = Vec::new();
    for (id, part) in parts {
        let mut view = part.view(*id, me);
        let crossed = force.contains_key(id) && !old.contains(id);
        if let Some((holding, _)) = holds.filter(|(holding, _)| crossed && holding != id) {
            part.crossed(&mut view, holding, me);
        }
        views.push(view);
    }
    views.sort_by(|a, b| {
        let open = |view: &DecisionView| (view.state != DecisionState::Open, view.date);
        (open(a), &a.text, a.id).cmp(&(open(b), &b.text, b.id))
    });
    let adopted = holds.map(|(id, decided)| AdoptedRules {
        decision: id,
        version: 1 + old.iter().filter(|old| **old != id).count(),
        rules: parts.get(&id).map(|p| p.rules.clone()).unwrap_or_default(),
        date: decided.date(),
        until: match decided.outcome {
            Outcome::TryUntil(until) => Some(until),
            Outcome::Adopt | Outcome::Leave => None,
        },
    });
    (views, adopted)
}

impl DecisionPart {
    fn view(&self, id: DecisionId, me: Option<MemberId>) -> DecisionView {
        let concerns: BTreeSet<ConcernId> = self.concerns.keys().copied().collect();
        let mut fresh: Vec<&Entry> = self.entries.iter().collect();
        fresh.retain(|entry| entry.heard.is_superset(&concerns));
        let decided = decided(&fresh);
        let after = decided.as_ref().map_or(0, |it| it.round.saturating_add(1));
        let newest = fresh.iter().map(|entry| entry.round).max();
        fresh.retain(|entry| entry.round >= after && Some(entry.round) == newest);
        let said: BTreeSet<Outcome> = fresh.iter().map(|entry| entry.outcome).collect();
        let waits = match (said.first(), said.len()) {
            (Some(outcome), 1) => Some(Waits::Second(*outcome)),
            (Some(_), _) => Some(Waits::Differs),
            (None, _) if decided.is_some() => None,
            // It was entered by people who had not heard everything.
            (None, _) => self
                .entries
                .iter()
                .max_by_key(|entry| (entry.round, entry.outcome))
                .map(|entry| Waits::Reopened(entry.outcome)),
        };
        let second = matches!(waits, Some(Waits::Second(_)));
        let concerns = self.concerns.iter().map(|(id, text)| ConcernView {
            id: *id,
            text: text.clone(),
        });
        DecisionView {
            id,
            text: self.text.clone(),
            rules: self.rules.clone(),
            try_until: self.try_until,
            state: decided
                .as_ref()
                .map_or(DecisionState::Open, |decided| decided.outcome.into()),
            date: decided.and_then(|decided| decided.date()),
            concerns: concerns.collect(),
            waits,
            mine: second && fresh.iter().any(|entry| Some(entry.by) == me),
        }
    }

    /// Others hold that were adopted apart from these: they are open again, until two people who know both say so.
    fn crossed(&self, view: &mut DecisionView, holding: DecisionId, me: Option<MemberId>) {
        (view.state, view.date) = (DecisionState::Open, None);
        if view.waits.is_some() {
            return;
        }
        let mut knowing = self.entries.iter();
        let again = knowing.find(|entry| entry.instead_of.contains(&holding));
        view.waits = Some(again.map_or(Waits::Crossed, |entry| Waits::Second(entry.outcome)));
        view.mine = again.is_some_and(|entry| Some(entry.by) == me);
    }
}

impl Decided<'_> {
    fn date(&self) -> Option<Date> {
        self.entries.iter().filter_map(|entry| entry.date).min()
    }

    /// What two of those who entered it wanted it to take the place of.
    fn instead_of(&self) -> BTreeSet<DecisionId> {
        let all = self.entries.iter().flat_map(|entry| &entry.instead_of);
        let named = |old: &DecisionId| {
            let entries = self.entries.iter().copied();
            two(entries.filter(|entry| entry.instead_of.contains(old)))
        };
        all.copied().filter(named).collect()
    }
}

/// The newest round in which two people entered one thing, and no other two another.
fn decided<'a>(entries: &[&'a Entry]) -> Option<Decided<'a>> {
    let mut rounds: BTreeMap<u32, BTreeMap<Outcome, Vec<&'a Entry>>> = BTreeMap::new();
    for entry in entries {
        let round = rounds.entry(entry.round).or_default();
        round.entry(entry.outcome).or_default().push(entry);
    }
    rounds.into_iter().rev().find_map(|(round, outcomes)| {
        let mut enough = outcomes
            .into_iter()
            .filter(|(_, entries)| two(entries.iter().copied()));
        match (enough.next(), enough.next()) {
            (Some((outcome, entries)), None) => Some(Decided {
                round,
                outcome,
                entries,
            }),
            _ => None,
        }
    })
}

/// Whether two people entered these, or the only one who could.
fn two<'a>(entries: impl Iterator<Item = &'a Entry>) -> bool {
    let mut people = BTreeSet::new();
    let mut alone = false;
    for entry in entries {
        people.insert(entry.by);
        alone |= entry.alone;
    }
    alone || people.len() > 1
}

/// The rules that were adopted and not left again. What is said later reopens the talk about them; they hold until the
/// group decides something else.
fn in_force(parts: &BTreeMap<DecisionId, DecisionPart>) -> BTreeMap<DecisionId, Decided<'_>> {
    let rules = parts.iter().filter(|(_, part)| !part.rules.is_empty());
    rules
        .filter_map(|(id, part)| {
            let all: Vec<&Entry> = part.entries.iter().collect();
            Some((*id, decided(&all)?))
        })
        .filter(|(_, decided)| decided.outcome != Outcome::Leave)
        .collect()
}

/// Those among them that others took the place of, directly or through others.
fn replaced(force: &BTreeMap<DecisionId, Decided<'_>>) -> BTreeSet<DecisionId> {
    let mut old = BTreeSet::new();
    for (id, decided) in force {
        let mut instead_of = decided.instead_of();
        instead_of.remove(id);
        old.extend(instead_of);
    }
    old.retain(|id| force.contains_key(id));
    old
}
