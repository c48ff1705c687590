//! Places where the group meets.

use std::collections::BTreeMap;

use super::{
    Ctx,
    check::{line, name, whole_text, zone},
    find,
};
use crate::{Edit, EditError, Field, Id, NewVenue, VenueChange, VenueId, VenueQuestion, limits};

pub(super) fn venue(
    edit: Edit,
    ctx: &Ctx<'_>,
    fresh: &mut dyn FnMut() -> Id,
) -> Result<Edit, EditError> {
    Ok(match edit {
        Edit::AddVenue(new) => {
            let id = new.id.unwrap_or_else(|| VenueId(fresh()));
            if ctx.plan.venue(id).is_some() {
                return Err(EditError::Impossible(Field::Id));
            }
            Edit::AddVenue(NewVenue {
                id: Some(id),
                name: name(&new.name, Field::Name)?,
                directions: directions(&new.directions)?,
                home: new.home,
                // A place without a zone has that of its meetings.
                zone: (new.zone.as_deref())
                    .filter(|tz| !tz.trim().is_empty())
                    .map(zone)
                    .transpose()?,
                access: access(new.access, false)?,
            })
        }
        Edit::ChangeVenue(change) => Edit::ChangeVenue(VenueChange {
            venue: find::venue(ctx, &change.venue)?.id.to_string(),
            name: (change.name.as_deref())
                .map(|text| name(text, Field::Name))
                .transpose()?,
            directions: change.directions.as_deref().map(directions).transpose()?,
            home: change.home,
            zone: (change.zone.as_deref())
                .map(|tz| match tz.trim() {
                    "" => Ok(String::new()),
                    tz => zone(tz),
                })
                .transpose()?,
            access: access(change.access, true)?,
        }),
        Edit::DropVenue { venue } => Edit::DropVenue {
            venue: find::venue(ctx, &venue)?.id.to_string(),
        },
        edit => edit,
    })
}

fn directions(text: &str) -> Result<String, EditError> {
    whole_text(text, limits::DIRECTIONS_CHARS, Field::Text)
}

fn access(
    answers: BTreeMap<VenueQuestion, String>,
    keep_empty: bool,
) -> Result<BTreeMap<VenueQuestion, String>, EditError> {
    let mut clean = BTreeMap::new();
    for (question, answer) in answers {
        let answer = line(&answer, Field::Text)?;
        if keep_empty || !answer.is_empty() {
            clean.insert(question, answer);
        }
    }
    Ok(clean)
}
