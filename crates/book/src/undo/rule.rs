//! Ground rules and the points about harm, back to how they were.

use crate::{Edit, PlanView, RuleView};

pub(super) fn rule(edit: &Edit, plan: &PlanView) -> Vec<Edit> {
    let back = match edit {
        Edit::AddRule { id: Some(id), .. } | Edit::AddException { id: Some(id), .. } => {
            Some(Edit::DropRule {
                rule: id.to_string(),
            })
        }
        // It comes back to its old place, which the page remembers.
        Edit::DropRule { rule } => before(plan, rule).map(|(list, at)| {
            let (id, text, after) = (Some(at.id), at.text.clone(), None);
            if std::ptr::eq(list, plan.exceptions.as_slice()) {
                Edit::AddException { id, text, after }
            } else {
                Edit::AddRule { id, text, after }
            }
        }),
        Edit::ChangeRule { rule, .. } => before(plan, rule).map(|(_, old)| Edit::ChangeRule {
            rule: rule.clone(),
            text: old.text.clone(),
        }),
        Edit::PlaceRule { rule, .. } => before(plan, rule).map(|(list, old)| {
            let ahead = list.iter().take_while(|one| one.id != old.id).last();
            Edit::PlaceRule {
                rule: rule.clone(),
                after: ahead.map(|ahead| ahead.id.to_string()),
            }
        }),
        _ => None,
    };
    back.into_iter().collect()
}

/// A rule or a point about harm, and the list that it stands in.
fn before<'a>(plan: &'a PlanView, id: &str) -> Option<(&'a [RuleView], &'a RuleView)> {
    let lists = [plan.rules.as_slice(), plan.exceptions.as_slice()];
    lists.into_iter().find_map(|list| {
        let found = list.iter().find(|rule| id.parse() == Ok(rule.id))?;
        Some((list, found))
    })
}
