//! Things to agree on, back to how they were.

use crate::{DecisionView, Edit, PlanView};

pub(super) fn decision(edit: &Edit, plan: &PlanView) -> Option<Edit> {
    let before = |id: &str| -> Option<&DecisionView> {
        plan.decisions.iter().find(|d| id.parse() == Ok(d.id))
    };
    match edit {
        Edit::LookAgain { .. } => Some(Edit::LookAgain {
            date: plan.look_again,
        }),
        Edit::AddDecision { id: Some(id), .. } => Some(Edit::DropDecision {
            decision: id.to_string(),
        }),
        Edit::DropDecision { decision } => before(decision).map(|old| Edit::AddDecision {
            id: Some(old.id),
            text: old.text.clone(),
            rules: (!old.rules.is_empty()).then(|| old.rules.clone()),
            try_until: old.try_until,
        }),
        Edit::AddConcern {
            id: Some(id),
            decision,
            ..
        } => Some(Edit::DropConcern {
            decision: Some(decision.clone()),
            concern: id.to_string(),
        }),
        Edit::DropConcern {
            decision: Some(decision),
            concern,
        } => {
            let mut said = before(decision)?.concerns.iter();
            let old = said.find(|old| concern.parse() == Ok(old.id))?;
            Some(Edit::AddConcern {
                id: Some(old.id),
                decision: decision.clone(),
                text: old.text.clone(),
            })
        }
        // Entering it again is as short as taking it back.
        Edit::Decide(entry) => Some(Edit::Undecide {
            decision: entry.decision.clone(),
            id: entry.id?,
        }),
        _ => None,
    }
}
