//! Ground rules and notes.

use super::{
    Ctx,
    check::{name, note_text, text},
    find,
};
use crate::{Edit, EditError, Field, Id, NoteId, Ref, RuleId, limits};

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
            let (id, text, after) = new_rule(ctx, fresh, id, &words, after)?;
            Edit::AddRule { id, text, after }
        }
        Edit::AddException {
            id,
            text: words,
            after,
        } => {
            let (id, text, after) = new_rule(ctx, fresh, id, &words, after)?;
            Edit::AddException { id, text, after }
        }
        Edit::ChangeRule { rule, text: words } => Edit::ChangeRule {
            rule: find::rule(ctx, &rule)?.to_string(),
            text: text(&words, limits::RULE_CHARS, Field::Text)?,
        },
        Edit::DropRule { rule } => Edit::DropRule {
            rule: find::rule(ctx, &rule)?.to_string(),
        },
        Edit::PlaceRule { rule, after } => {
            let rule = find::rule(ctx, &rule)?;
            let after = after.as_deref().map(|a| find::rule(ctx, a)).transpose()?;
            let harm = |id| ctx.plan.exceptions.iter().any(|one| one.id == id);
            // Behind itself there is no place, and the rules and the page about harm are two lists.
            if after.is_some_and(|after| after == rule || harm(after) != harm(rule)) {
                return Err(EditError::Impossible(Field::Rule));
            }
            Edit::PlaceRule {
                rule: rule.to_string(),
                after: after.map(|after| after.to_string()),
            }
        }
        edit => edit,
    })
}

fn new_rule(
    ctx: &Ctx<'_>,
    fresh: &mut dyn FnMut() -> Id,
    id: Option<RuleId>,
    words: &str,
    after: Option<Ref>,
) -> Result<(Option<RuleId>, String, Option<Ref>), EditError> {
    let id = id.unwrap_or_else(|| RuleId(fresh()));
    let mut all = ctx.plan.rules.iter().chain(&ctx.plan.exceptions);
    if all.any(|r| r.id == id) {
        return Err(EditError::Impossible(Field::Id));
    }
    let after = after.as_deref().map(|a| find::rule(ctx, a)).transpose()?;
    let text = text(words, limits::RULE_CHARS, Field::Text)?;
    Ok((Some(id), text, after.map(|id| id.to_string())))
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
