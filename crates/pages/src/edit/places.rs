//! Useful places and people: flat keys, one per thing that is said about each.

use automerge::{AutomergeError, ScalarValue};
use commonbook_book::{Edit, EditError, Field, Id};

use super::charter::GONE;
use crate::{
    keys::item,
    name::id,
    writer::{Flat, Writer},
};

pub(super) fn edit(writer: &mut Writer<'_>, edit: &Edit) -> Result<(), EditError> {
    match edit {
        Edit::AddResource(new) => {
            let one = new.id.ok_or(EditError::NotFound(Field::Resource))?.0;
            let checked = new.checked.map(|date| date.to_string()).unwrap_or_default();
            let fields = [
                ("name", &new.name),
                ("place", &new.place),
                ("hours", &new.hours),
                ("cost", &new.cost),
                ("language", &new.language),
                ("access", &new.access),
                ("checked", &checked),
            ];
            writer.change(|flat| {
                for (field, text) in fields {
                    said(flat, one, field, text)?;
                }
                flat.unset(&item("resource", one, GONE))
            })
        }
        Edit::ChangeResource(new) => {
            let one = id(&new.resource, Field::Resource)?;
            let fields = [
                ("name", &new.name),
                ("place", &new.place),
                ("hours", &new.hours),
                ("cost", &new.cost),
                ("language", &new.language),
                ("access", &new.access),
                ("checked", &new.checked),
            ];
            writer.change(|flat| {
                for (field, text) in fields {
                    if let Some(text) = text {
                        said(flat, one, field, text)?;
                    }
                }
                Ok(())
            })
        }
        Edit::DropResource { resource } => {
            let one = id(resource, Field::Resource)?;
            writer.change(|flat| flat.set(&item("resource", one, GONE), true))
        }
        _ => Ok(()),
    }
}

/// What is empty has no key.
fn said(flat: &mut Flat<'_>, one: Id, field: &str, text: &str) -> Result<(), AutomergeError> {
    let text = Some(text).filter(|text| !text.is_empty());
    flat.put(&item("resource", one, field), text.map(ScalarValue::from))
}
