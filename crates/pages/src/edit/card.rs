//! A contact card: one change, made once.

use commonbook_book::{Audience, CardId, Edit, EditError, Field, MemberId};

use crate::{keys::audience, name::id, writer::Writer};

pub(super) fn edit(page: CardId, writer: &mut Writer<'_>, edit: &Edit) -> Result<(), EditError> {
    match edit {
        Edit::PutCard {
            id: Some(card),
            kind,
            text,
            hours,
            message,
            preferred,
            audience: to,
            ..
        } if *card == page => {
            let to = match to {
                Audience::Everyone => audience::EVERYONE.to_owned(),
                Audience::Nobody => audience::NOBODY.to_owned(),
                Audience::Members(members) => {
                    let ids = members.iter().map(|name| id(name, Field::Member));
                    audience::members(ids.map(|id| id.map(MemberId)).collect::<Result<_, _>>()?)
                }
            };
            writer.change(|flat| {
                flat.set("kind", kind.as_str())?;
                flat.set("text", text.as_str())?;
                flat.set("hours", hours.as_str())?;
                flat.set("message", *message)?;
                flat.set("preferred", *preferred)?;
                flat.set("audience", to)
            })
        }
        _ => Ok(()),
    }
}
