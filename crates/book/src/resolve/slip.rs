//! Slips.

use super::{Ctx, find};
use crate::{Edit, EditError, Field, Id, SlipId, clean_to_fit, limits};

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
            let text = clean_to_fit(&text, limits::SLIP_BYTES)?;
            if text.is_empty() {
                return Err(EditError::Empty(Field::Text));
            }
            Edit::AddSlip {
                id: Some(id),
                kind,
                text,
            }
        }
        Edit::DropSlip { slip } => Edit::DropSlip {
            slip: find::slip(ctx, &slip)?.to_string(),
        },
        edit => edit,
    })
}
