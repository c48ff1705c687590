//! Contact cards.

use std::collections::BTreeSet;

use super::{
    Ctx,
    check::{line, name, text},
    find,
};
use crate::{Audience, CardId, CardKind, Edit, EditError, Field, Id, Ref, limits};

pub(super) fn card(
    edit: Edit,
    ctx: &Ctx<'_>,
    fresh: &mut dyn FnMut() -> Id,
) -> Result<Edit, EditError> {
    ctx.members.me.ok_or(EditError::NotAMember)?;
    Ok(match edit {
        Edit::PutCard {
            id,
            instead_of,
            kind,
            text,
            hours,
            message,
            preferred,
            audience,
        } => {
            let id = id.unwrap_or_else(|| CardId(fresh()));
            if ctx.cards.cards.iter().any(|card| card.id == id) {
                return Err(EditError::Impossible(Field::Id));
            }
            Edit::PutCard {
                id: Some(id),
                instead_of: instead_of
                    .map(|old| find::own_card(ctx, &old.to_string()))
                    .transpose()?,
                kind,
                text: contact(kind, &text)?,
                hours: line(&hours, Field::Hours)?,
                message,
                preferred,
                audience: to_whom(audience, ctx)?,
            }
        }
        Edit::TakeBackCard { card } => Edit::TakeBackCard {
            card: find::own_card(ctx, &card)?.to_string(),
        },
        edit => edit,
    })
}

/// A number or name is one line; an address may have several.
fn contact(kind: CardKind, typed: &str) -> Result<String, EditError> {
    match kind {
        CardKind::Phone | CardKind::Message | CardKind::Email => name(typed, Field::Text),
        CardKind::Address | CardKind::Other => text(typed, limits::CARD_CHARS, Field::Text),
    }
}

/// Names become ids, each once.
fn to_whom(audience: Audience, ctx: &Ctx<'_>) -> Result<Audience, EditError> {
    let Audience::Members(names) = audience else {
        return Ok(audience);
    };
    let members = names
        .iter()
        .map(|name| find::member(ctx, name))
        .collect::<Result<BTreeSet<_>, _>>()?;
    if members.is_empty() {
        return Err(EditError::Empty(Field::Audience));
    }
    if members.len() > limits::AUDIENCE_MEMBERS {
        return Err(EditError::TooLong {
            field: Field::Audience,
            limit: limits::AUDIENCE_MEMBERS,
        });
    }
    let members = members.iter().map(ToString::to_string);
    Ok(Audience::Members(members.collect::<Vec<Ref>>()))
}
