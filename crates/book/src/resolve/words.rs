//! Ground rules and notes.

use super::{
    Ctx,
    check::{name, note_text, text},
    find,
};
use crate::{Edit, EditError, Field, Id, NoteId, RuleId, limits};

pub(super) fn rule(
    edit: Edit,
    ctx: &Ctx<'_>,
    fresh: &mut dyn FnMut() -> Id,
) -> Result<Edit, EditError> {
    Ok(match edit {
        Edit::AddRule {
            id,
            text: words,
            after,
        } => {
            let id = id.unwrap_or_else(|| RuleId(fresh()));
            if ctx.plan.rules.iter().any(|r| r.id == id) {
                return Err(EditError::Impossible(Field::Id));
            }
            let after = after
                .as_deref()
                .map(|a| find::rule(ctx, a))
                .transpose()?
                .map(|id| id.to_string());
            Edit::AddRule {
                id: Some(id),
                text: text(&words, limits::RULE_CHARS, Field::Text)?,
                after,
            }
        }
        Edit::ChangeRule { rule, text: words } => Edit::ChangeRule {
            rule: find::rule(ctx, &rule)?.to_string(),
            text: text(&words, limits::RULE_CHARS, Field::Text)?,
        },
        Edit::DropRule { rule } => Edit::DropRule {
            rule: find::rule(ctx, &rule)?.to_string(),
        },
        edit => edit,
    })
}

pub(super) fn note(
    edit: Edit,
    ctx: &Ctx<'_>,
    fresh: &mut dyn FnMut() -> Id,
) -> Result<Edit, EditError> {
    Ok(match edit {
        Edit::WriteNote { id, title, text } => {
            let id = id.unwrap_or_else(|| NoteId(fresh()));
            if ctx.notes.notes.iter().any(|n| n.id == id) {
                return Err(EditError::Impossible(Field::Id));
            }
            Edit::WriteNote {
                id: Some(id),
                title: name(&title, Field::Title)?,
                text: note_text(&text)?,
            }
        }
        Edit::RenameNote { note, title } => Edit::RenameNote {
            note: find::note(ctx, &note)?.to_string(),
            title: name(&title, Field::Title)?,
        },
        Edit::SpliceNote {
            note,
            at,
            delete,
            insert,
        } => Edit::SpliceNote {
            note: find::note(ctx, &note)?.to_string(),
            at,
            delete,
            insert: note_text(&insert)?,
        },
        Edit::RewriteNote { note, text, base } => Edit::RewriteNote {
            note: find::note(ctx, &note)?.to_string(),
            text: note_text(&text)?,
            base,
        },
        Edit::DropNote { note } => Edit::DropNote {
            note: find::note(ctx, &note)?.to_string(),
        },
        edit => edit,
    })
}
