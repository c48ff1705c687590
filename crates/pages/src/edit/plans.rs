//! Plans, their steps, and who took which step on: two people who take one step are two keys.

use automerge::{ROOT, ReadDoc as _};
use commonbook_book::{Edit, EditError, Field, Id, MemberId};

use super::charter::{GONE, new_place};
use crate::{
    keys::{item, read_item},
    name::id,
    view::plans::places,
    writer::Writer,
};

pub(super) fn edit(writer: &mut Writer<'_>, edit: &Edit) -> Result<(), EditError> {
    match edit {
        Edit::AddPlan {
            id: one,
            text,
            look_again,
        } => {
            let one = one.ok_or(EditError::NotFound(Field::Plan))?.0;
            writer.change(|flat| {
                flat.set(&item("plan", one, "text"), text.as_str())?;
                let date = look_again.map(|date| date.to_string());
                flat.put(&item("plan", one, "look_again"), date)?;
                flat.unset(&item("plan", one, GONE))
            })
        }
        Edit::ChangePlan {
            plan,
            text,
            look_again,
        } => {
            let one = id(plan, Field::Plan)?;
            writer.change(|flat| {
                if let Some(text) = text {
                    flat.set(&item("plan", one, "text"), text.as_str())?;
                }
                if let Some(date) = look_again {
                    let date = Some(date.as_str()).filter(|date| !date.is_empty());
                    flat.put(&item("plan", one, "look_again"), date)?;
                }
                Ok(())
            })
        }
        Edit::DropPlan { plan } => gone(writer, "plan", id(plan, Field::Plan)?),
        Edit::AddStep {
            id: one,
            plan,
            text,
        } => {
            let one = one.ok_or(EditError::NotFound(Field::Step))?.0;
            let plan = id(plan, Field::Plan)?;
            let place = new_place(&places(writer.doc), one, None);
            writer.change(|flat| {
                flat.set(&item("step", one, "plan"), plan.to_string())?;
                flat.set(&item("step", one, "text"), text.as_str())?;
                flat.set(&item("step", one, "place"), place)?;
                flat.unset(&item("step", one, GONE))
            })
        }
        Edit::ChangeStep { step, text, done } => {
            let one = id(step, Field::Step)?;
            // Who did it is not kept.
            let taken = if *done == Some(true) {
                taken(writer, one)
            } else {
                Vec::new()
            };
            writer.change(|flat| {
                if let Some(text) = text {
                    flat.set(&item("step", one, "text"), text.as_str())?;
                }
                if let Some(done) = done {
                    flat.put(&item("step", one, "done"), done.then_some(true))?;
                }
                for key in &taken {
                    flat.unset(key)?;
                }
                Ok(())
            })
        }
        Edit::DropStep { step } => gone(writer, "step", id(step, Field::Step)?),
        Edit::TakeStep { step, member } => {
            let key = help(step, member.as_deref())?;
            writer.change(|flat| flat.set(&key, true))
        }
        Edit::HandStepOn { step, member } => {
            let key = help(step, member.as_deref())?;
            writer.change(|flat| flat.unset(&key))
        }
        _ => Ok(()),
    }
}

fn gone(writer: &mut Writer<'_>, what: &str, id: Id) -> Result<(), EditError> {
    writer.change(|flat| flat.set(&item(what, id, GONE), true))
}

/// `help/<step>/<member>`.
fn help(step: &str, member: Option<&str>) -> Result<String, EditError> {
    let member = MemberId(id(member.unwrap_or_default(), Field::Member)?);
    Ok(item("help", id(step, Field::Step)?, &member.to_string()))
}

fn taken(writer: &Writer<'_>, step: Id) -> Vec<String> {
    let keys = writer.doc.keys(ROOT);
    keys.filter(|key| matches!(read_item(key), Some(("help", of, _)) if of == step))
        .collect()
}
