//! Things to agree on together.

use super::{
    Ctx,
    check::{day, text, whole_text},
    find,
};
use crate::{
    ConcernId, DecisionId, DecisionState, DecisionView, Edit, EditError, EntryId, Field, Id,
    NewEntry, Outcome, Ref, Waits, limits,
};

pub(super) fn decision(
    edit: Edit,
    ctx: &Ctx<'_>,
    fresh: &mut dyn FnMut() -> Id,
) -> Result<Edit, EditError> {
    Ok(match edit {
        Edit::LookAgain { date } => Edit::LookAgain {
            date: date.map(day).transpose()?,
        },
        Edit::AddDecision {
            id,
            text: words,
            rules: proposed,
            try_until,
        } => {
            let id = id.unwrap_or_else(|| DecisionId(fresh()));
            if ctx.plan.decisions.iter().any(|d| d.id == id) {
                return Err(EditError::Impossible(Field::Id));
            }
            let words = whole_text(&words, limits::DECISION_CHARS, Field::Text)?;
            let proposed = proposed.map(|list| rules(ctx, list)).transpose()?;
            if words.is_empty() && proposed.is_none() {
                return Err(EditError::Empty(Field::Text));
            }
            Edit::AddDecision {
                id: Some(id),
                text: words,
                rules: proposed,
                try_until: try_until.map(day).transpose()?,
            }
        }
        Edit::DropDecision { decision } => {
            let found = find::decision(ctx, &decision)?;
            let touched = found.state != DecisionState::Open || found.waits.is_some();
            if touched || !found.concerns.is_empty() {
                // What people said or entered does not vanish; that it is left can be decided.
                return Err(EditError::Impossible(Field::Decision));
            }
            Edit::DropDecision {
                decision: found.id.to_string(),
            }
        }
        Edit::AddConcern {
            id,
            decision,
            text: words,
        } => {
            let id = id.unwrap_or_else(|| ConcernId(fresh()));
            let found = find::decision(ctx, &decision)?;
            if found.concerns.iter().any(|concern| concern.id == id) {
                return Err(EditError::Impossible(Field::Id));
            }
            Edit::AddConcern {
                id: Some(id),
                decision: found.id.to_string(),
                text: text(&words, limits::DECISION_CHARS, Field::Text)?,
            }
        }
        Edit::DropConcern { decision, concern } => {
            let (decision, concern) = said(ctx, decision.as_deref(), &concern)?;
            Edit::DropConcern {
                decision: Some(decision.to_string()),
                concern: concern.to_string(),
            }
        }
        Edit::Decide(new) => Edit::Decide(entry(ctx, new, fresh)?),
        Edit::Undecide { decision, id } => Edit::Undecide {
            decision: find::decision(ctx, &decision)?.id.to_string(),
            id,
        },
        edit => edit,
    })
}

fn entry(
    ctx: &Ctx<'_>,
    new: NewEntry,
    fresh: &mut dyn FnMut() -> Id,
) -> Result<NewEntry, EditError> {
    let about = find::decision(ctx, &new.decision)?;
    if let Outcome::TryUntil(until) = new.outcome {
        day(until)?;
    }
    Ok(NewEntry {
        id: Some(new.id.unwrap_or_else(|| EntryId(fresh()))),
        decision: about.id.to_string(),
        outcome: new.outcome,
        date: new.date.map(day).transpose()?,
        heard: Some(heard_by(about, new.heard)?),
        instead_of: Some(replaces(ctx, about, new.instead_of)?),
        alone: alone(ctx),
    })
}

/// The rules that are proposed; the draft as it stands when none are named.
fn rules(ctx: &Ctx<'_>, list: Vec<String>) -> Result<Vec<String>, EditError> {
    let list: Vec<String> = if list.is_empty() {
        ctx.plan.rules.iter().map(|r| r.text.clone()).collect()
    } else {
        let clean = |rule: &String| text(rule, limits::RULE_CHARS, Field::Rule);
        list.iter().map(clean).collect::<Result<_, _>>()?
    };
    if list.is_empty() {
        return Err(EditError::Empty(Field::Rule));
    }
    let limit = limits::ADOPTED_BYTES;
    if list.iter().map(|rule| rule.len() + 1).sum::<usize>() > limit {
        let field = Field::Rule;
        return Err(EditError::TooLong { field, limit });
    }
    Ok(list)
}

fn said(
    ctx: &Ctx<'_>,
    decision: Option<&str>,
    concern: &str,
) -> Result<(DecisionId, ConcernId), EditError> {
    if let Some(name) = decision {
        let decision = find::decision(ctx, name)?;
        return Ok((decision.id, find::concern(decision, concern)?));
    }
    let mut found = Err(EditError::NotFound(Field::Concern));
    for decision in &ctx.plan.decisions {
        match (find::concern(decision, concern), &found) {
            (Ok(concern), Err(_)) => found = Ok((decision.id, concern)),
            (Ok(_), Ok(_)) => return Err(EditError::Ambiguous(Field::Concern)),
            (Err(EditError::NotFound(_)), _) => {}
            (Err(error), _) => return Err(error),
        }
    }
    found
}

fn heard_by(about: &DecisionView, heard: Option<Vec<Ref>>) -> Result<Vec<Ref>, EditError> {
    let Some(heard) = heard else {
        return Ok(about.concerns.iter().map(|c| c.id.to_string()).collect());
    };
    let id = |name: &Ref| find::concern(about, name).map(|id| id.to_string());
    heard.iter().map(id).collect()
}

/// All rules that were adopted so far: those that hold, earlier ones, and those that were adopted apart from them.
fn replaces(
    ctx: &Ctx<'_>,
    about: &DecisionView,
    named: Option<Vec<Ref>>,
) -> Result<Vec<Ref>, EditError> {
    if about.rules.is_empty() {
        return Ok(Vec::new());
    }
    if let Some(named) = named {
        let id = |name: &Ref| find::decision(ctx, name).map(|found| found.id.to_string());
        return named.iter().map(id).collect();
    }
    let holds = ctx.plan.adopted.as_ref().map(|adopted| adopted.decision);
    let adopted = |d: &&DecisionView| {
        let state = matches!(
            d.state,
            DecisionState::Adopted | DecisionState::Trying { .. }
        );
        state || d.waits == Some(Waits::Crossed) || Some(d.id) == holds
    };
    let all = ctx.plan.decisions.iter().filter(|d| !d.rules.is_empty());
    let others = all.filter(adopted).filter(|d| d.id != about.id);
    Ok(others.map(|d| d.id.to_string()).collect())
}

/// Whether no second person could enter anything.
fn alone(ctx: &Ctx<'_>) -> bool {
    let members = ctx.members.members.iter();
    members.filter(|m| !m.devices.is_empty()).count() < 2
}
