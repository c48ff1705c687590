//! What the group is asked for, and notes for some: one change each, made once.

use commonbook_book::{AskId, CircleNoteId, Edit, EditError, Field, MemberId};

use crate::{keys::audience, name::id, writer::Writer};

pub(super) fn ask(page: AskId, writer: &mut Writer<'_>, edit: &Edit) -> Result<(), EditError> {
    match edit {
        Edit::AddAsk(new) if new.id == Some(page) => writer.change(|flat| {
            flat.set("text", new.text.as_str())?;
            flat.set("until", new.until.to_string())
        }),
        _ => Ok(()),
    }
}

pub(super) fn circle(
    page: CircleNoteId,
    writer: &mut Writer<'_>,
    edit: &Edit,
) -> Result<(), EditError> {
    match edit {
        Edit::WriteCircleNote(new) if new.id == Some(page) => {
            let ids = new.audience.iter().map(|name| id(name, Field::Member));
            let to = ids.map(|id| id.map(MemberId)).collect::<Result<_, _>>()?;
            writer.change(|flat| {
                flat.set("text", new.text.as_str())?;
                flat.set("audience", audience::members(to))
            })
        }
        _ => Ok(()),
    }
}
