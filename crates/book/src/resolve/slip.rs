//! Slips.

use super::{Ctx, check::text_of_bytes, find};
use crate::{Edit, EditError, Field, Id, SlipId, limits};

pub(super) fn slip(
    edit: Edit,
    ctx: &Ctx<'_>,
    fresh: &mut dyn FnMut() -> Id,
) -> Result<Edit, EditError> {
    Ok(match edit {
        Edit::AddSlip { id, kind, text } => {
            let id = id.unwrap_or_else(|| SlipId(fresh()));
            if ctx.slips.slips.iter().any(|s| s.id == id) {
                return Err(EditError::Impossible(Field::Id));
            }
            Edit::AddSlip {
                id: Some(id),
                kind,
                text: text_of_bytes(&text, limits::SLIP_BYTES, Field::Text)?,
            }
        }
        Edit::DropSlip { slip } => Edit::DropSlip {
            slip: find::slip(ctx, &slip)?.to_string(),
        },
        edit => edit,
    })
}
