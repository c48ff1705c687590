//! Slips: two flat keys each, and nothing that says who wrote them.

use commonbook_book::{Edit, EditError, Field};

use crate::{keys::item, name::id, writer::Writer};

pub(super) fn edit(writer: &mut Writer<'_>, edit: &Edit) -> Result<(), EditError> {
    match edit {
        Edit::AddSlip {
            id: slip,
            kind,
            text,
        } => {
            let slip = slip.ok_or(EditError::NotFound(Field::Slip))?.0;
            writer.change(|flat| {
                flat.set(&item("slip", slip, "kind"), kind.as_str())?;
                flat.set(&item("slip", slip, "text"), text.as_str())
            })
        }
        Edit::DropSlip { slip } => {
            let slip = id(slip, Field::Slip)?;
            // A slip is never changed, so nothing can bring half of it back.
            writer.change(|flat| {
                flat.unset(&item("slip", slip, "kind"))?;
                flat.unset(&item("slip", slip, "text"))
            })
        }
        _ => Ok(()),
    }
}
