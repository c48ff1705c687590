//! Useful places, plans and steps, back to how they were.

use jiff::civil::Date;

use crate::{
    ActionPlanView, Edit, NewResource, NotebookView, ResourceChange, ResourceView, StepId,
};

fn date(date: Option<Date>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

pub(super) fn resource(edit: &Edit, notebook: &NotebookView) -> Option<Edit> {
    let before = |id: &str| -> Option<&ResourceView> {
        notebook
            .resources
            .iter()
            .find(|one| id.parse() == Ok(one.id))
    };
    match edit {
        Edit::AddResource(new) => new.id.map(|id| Edit::DropResource {
            resource: id.to_string(),
        }),
        Edit::DropResource { resource } => before(resource).cloned().map(|old| {
            Edit::AddResource(NewResource {
                id: Some(old.id),
                name: old.name,
                place: old.place,
                hours: old.hours,
                cost: old.cost,
                language: old.language,
                access: old.access,
                checked: old.checked,
            })
        }),
        Edit::ChangeResource(new) => before(&new.resource).map(|old| {
            let back = |new: &Option<String>, old: &str| new.as_ref().map(|_| old.to_owned());
            Edit::ChangeResource(ResourceChange {
                resource: new.resource.clone(),
                name: back(&new.name, &old.name),
                place: back(&new.place, &old.place),
                hours: back(&new.hours, &old.hours),
                cost: back(&new.cost, &old.cost),
                language: back(&new.language, &old.language),
                access: back(&new.access, &old.access),
                checked: back(&new.checked, &date(old.checked)),
            })
        }),
        _ => None,
    }
}

pub(super) fn plan(edit: &Edit, notebook: &NotebookView) -> Option<Edit> {
    let before = |id: &str| -> Option<&ActionPlanView> {
        notebook.plans.iter().find(|one| id.parse() == Ok(one.id))
    };
    match edit {
        Edit::AddPlan { id: Some(id), .. } => Some(Edit::DropPlan {
            plan: id.to_string(),
        }),
        // Its steps are still on the page.
        Edit::DropPlan { plan } => before(plan).map(|old| Edit::AddPlan {
            id: Some(old.id),
            text: old.text.clone(),
            look_again: old.look_again,
        }),
        Edit::ChangePlan {
            plan,
            text,
            look_again,
        } => before(plan).map(|old| Edit::ChangePlan {
            plan: plan.clone(),
            text: text.as_ref().map(|_| old.text.clone()),
            look_again: look_again.as_ref().map(|_| date(old.look_again)),
        }),
        _ => None,
    }
}

pub(super) fn step(edit: &Edit, notebook: &NotebookView) -> Vec<Edit> {
    let before = |id: &str| {
        let id: Option<StepId> = id.parse().ok();
        id.and_then(|id| notebook.step(id))
    };
    let take = |step: &str, member: &str| Edit::TakeStep {
        step: step.to_owned(),
        member: Some(member.to_owned()),
    };
    let back = match edit {
        Edit::AddStep { id: Some(id), .. } => Some(Edit::DropStep {
            step: id.to_string(),
        }),
        Edit::DropStep { step } => before(step).map(|(plan, old)| Edit::AddStep {
            id: Some(old.id),
            plan: plan.id.to_string(),
            text: old.text.clone(),
        }),
        Edit::ChangeStep { step, text, done } => before(step).map(|(_, old)| Edit::ChangeStep {
            step: step.clone(),
            text: text.as_ref().map(|_| old.text.clone()),
            done: done.map(|_| old.done),
        }),
        Edit::TakeStep {
            step,
            member: Some(member),
        } => before(step)
            .filter(|(_, old)| old.by.iter().all(|by| member.parse() != Ok(by.member)))
            .map(|_| Edit::HandStepOn {
                step: step.clone(),
                member: Some(member.clone()),
            }),
        Edit::HandStepOn {
            step,
            member: Some(member),
        } => before(step)
            .filter(|(_, old)| old.by.iter().any(|by| member.parse() == Ok(by.member)))
            .map(|_| take(step, member)),
        _ => None,
    };
    let mut all: Vec<Edit> = back.into_iter().collect();
    // Who had taken on what is said to be done is with it again.
    if let Edit::ChangeStep {
        step,
        done: Some(true),
        ..
    } = edit
        && let Some((_, old)) = before(step)
    {
        all.extend(old.by.iter().map(|by| take(step, &by.member.to_string())));
    }
    all
}
