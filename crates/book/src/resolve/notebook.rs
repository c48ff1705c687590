//! Useful places and people, plans and their steps.

use jiff::civil::Date;

use super::{
    Ctx,
    check::{day, line, name, text},
    find,
};
use crate::{
    Edit, EditError, Field, Id, NewResource, PlanId, ResourceChange, ResourceId, StepId, limits,
};

pub(super) fn resource(
    edit: Edit,
    ctx: &Ctx<'_>,
    fresh: &mut dyn FnMut() -> Id,
) -> Result<Edit, EditError> {
    Ok(match edit {
        Edit::AddResource(new) => {
            let id = new.id.unwrap_or_else(|| ResourceId(fresh()));
            if ctx.notebook.resources.iter().any(|one| one.id == id) {
                return Err(EditError::Impossible(Field::Id));
            }
            Edit::AddResource(NewResource {
                id: Some(id),
                name: name(&new.name, Field::Name)?,
                place: line(&new.place, Field::Place)?,
                hours: line(&new.hours, Field::Hours)?,
                cost: line(&new.cost, Field::Cost)?,
                language: line(&new.language, Field::Language)?,
                access: line(&new.access, Field::Access)?,
                checked: new.checked.map(day).transpose()?,
            })
        }
        Edit::ChangeResource(new) => {
            let some =
                |text: Option<String>, field| text.map(|text| line(&text, field)).transpose();
            Edit::ChangeResource(ResourceChange {
                resource: find::resource(ctx, &new.resource)?.to_string(),
                name: new.name.map(|text| name(&text, Field::Name)).transpose()?,
                place: some(new.place, Field::Place)?,
                hours: some(new.hours, Field::Hours)?,
                cost: some(new.cost, Field::Cost)?,
                language: some(new.language, Field::Language)?,
                access: some(new.access, Field::Access)?,
                checked: new
                    .checked
                    .map(|date| date_or_none(&date, Field::Checked))
                    .transpose()?,
            })
        }
        Edit::DropResource { resource } => Edit::DropResource {
            resource: find::resource(ctx, &resource)?.to_string(),
        },
        edit => edit,
    })
}

pub(super) fn plan(
    edit: Edit,
    ctx: &Ctx<'_>,
    fresh: &mut dyn FnMut() -> Id,
) -> Result<Edit, EditError> {
    Ok(match edit {
        Edit::AddPlan {
            id,
            text,
            look_again,
        } => {
            let id = id.unwrap_or_else(|| PlanId(fresh()));
            if ctx.notebook.plans.iter().any(|one| one.id == id) {
                return Err(EditError::Impossible(Field::Id));
            }
            Edit::AddPlan {
                id: Some(id),
                text: words(&text)?,
                look_again: look_again.map(day).transpose()?,
            }
        }
        Edit::ChangePlan {
            plan,
            text,
            look_again,
        } => Edit::ChangePlan {
            plan: find::plan(ctx, &plan)?.to_string(),
            text: text.as_deref().map(words).transpose()?,
            look_again: look_again
                .map(|date| date_or_none(&date, Field::LookAgain))
                .transpose()?,
        },
        Edit::DropPlan { plan } => Edit::DropPlan {
            plan: find::plan(ctx, &plan)?.to_string(),
        },
        edit => edit,
    })
}

pub(super) fn step(
    edit: Edit,
    ctx: &Ctx<'_>,
    fresh: &mut dyn FnMut() -> Id,
) -> Result<Edit, EditError> {
    Ok(match edit {
        Edit::AddStep { id, plan, text } => {
            let id = id.unwrap_or_else(|| StepId(fresh()));
            if ctx.notebook.step(id).is_some() {
                return Err(EditError::Impossible(Field::Id));
            }
            Edit::AddStep {
                id: Some(id),
                plan: find::plan(ctx, &plan)?.to_string(),
                text: words(&text)?,
            }
        }
        Edit::ChangeStep { step, text, done } => Edit::ChangeStep {
            step: find::step(ctx, &step)?.to_string(),
            text: text.as_deref().map(words).transpose()?,
            done,
        },
        Edit::DropStep { step } => Edit::DropStep {
            step: find::step(ctx, &step)?.to_string(),
        },
        Edit::TakeStep { step, member } => Edit::TakeStep {
            step: find::step(ctx, &step)?.to_string(),
            member: Some(find::member_or_me(ctx, member.as_deref())?.to_string()),
        },
        Edit::HandStepOn { step, member } => Edit::HandStepOn {
            step: find::step(ctx, &step)?.to_string(),
            member: Some(find::member_or_me(ctx, member.as_deref())?.to_string()),
        },
        edit => edit,
    })
}

fn words(words: &str) -> Result<String, EditError> {
    text(words, limits::TOPIC_CHARS, Field::Text)
}

/// A date as text, or an empty text that takes one away.
fn date_or_none(typed: &str, field: Field) -> Result<String, EditError> {
    if typed.trim().is_empty() {
        return Ok(String::new());
    }
    let date: Date = typed
        .trim()
        .parse()
        .map_err(|_| EditError::Impossible(field))?;
    Ok(day(date)?.to_string())
}
