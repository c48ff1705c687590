//! Jobs, and who is willing to do them.

use automerge::{ROOT, ReadDoc as _};
use commonbook_book::{Edit, EditError, Field, Id, MemberId, RoleId, RoleMark, RoleMode};

use super::{GONE, gone, keep};
use crate::{
    keys::{ON_THE_DAY, item, read_item, willing},
    name::id,
    writer::Writer,
};

pub(super) fn edit(writer: &mut Writer<'_>, edit: &Edit) -> Result<(), EditError> {
    match edit {
        Edit::AddRole {
            id: role,
            name,
            checklist,
            mark,
            mode,
            seats,
        } => {
            let role = role.ok_or(EditError::NotFound(Field::Role))?.0;
            let key = |field| item("role", role, field);
            writer.change(|flat| {
                flat.set(&key("name"), name.as_str())?;
                flat.set(&key("checklist"), checklist.join("\n"))?;
                flat.put(&key("mark"), mark_text(*mark))?;
                flat.put(&key("mode"), mode_text(*mode))?;
                flat.put(&key("seats"), seats_number(*seats))?;
                flat.unset(&key(GONE))
            })
        }
        Edit::ChangeRole {
            role,
            name,
            checklist,
            mark,
            mode,
            seats,
        } => {
            let role = id(role, Field::Role)?;
            let key = |field| item("role", role, field);
            writer.change(|flat| {
                keep(flat, &key("name"), name.as_deref())?;
                let checklist = checklist.as_ref().map(|lines| lines.join("\n"));
                keep(flat, &key("checklist"), checklist)?;
                if let Some(mark) = mark {
                    flat.put(&key("mark"), mark_text(*mark))?;
                }
                if let Some(mode) = mode {
                    flat.put(&key("mode"), mode_text(*mode))?;
                }
                if let Some(seats) = seats {
                    flat.put(&key("seats"), seats_number(*seats))?;
                }
                Ok(())
            })
        }
        Edit::DropRole { role } => gone(writer, "role", id(role, Field::Role)?),
        Edit::OfferFor { role, member } => {
            let key = offer_key(role, member.as_deref())?;
            writer.change(|flat| flat.set(&key, true))
        }
        Edit::NoLongerOffer { role, member } => {
            let key = offer_key(role, member.as_deref())?;
            writer.change(|flat| flat.unset(&key))
        }
        Edit::Rest { member } => {
            let member = id(member.as_deref().unwrap_or_default(), Field::Member)?;
            let keys = offers_of(writer, member);
            writer.change(|flat| keys.iter().try_for_each(|key| flat.unset(key)))
        }
        _ => Ok(()),
    }
}

/// Nothing is kept where a job is as jobs are.
fn mark_text(mark: RoleMark) -> Option<&'static str> {
    (mark != RoleMark::Plain).then(|| mark.name())
}

fn mode_text(mode: RoleMode) -> Option<&'static str> {
    match mode {
        RoleMode::Ahead => None,
        RoleMode::OnTheDay => Some(ON_THE_DAY),
    }
}

fn seats_number(seats: u32) -> Option<u64> {
    (seats > 1).then(|| u64::from(seats))
}

fn offer_key(role: &str, member: Option<&str>) -> Result<String, EditError> {
    let role = RoleId(id(role, Field::Role)?);
    let member = MemberId(id(member.unwrap_or_default(), Field::Member)?);
    Ok(willing(role, member))
}

/// The keys of all offers of a person, those for jobs that were taken out too.
fn offers_of(writer: &Writer<'_>, member: Id) -> Vec<String> {
    let all = writer.doc.map_range(ROOT, ..);
    let theirs = all.filter(|entry| {
        let offer = read_item(&entry.key);
        offer.is_some_and(|(what, _, whose)| what == "willing" && whose.parse() == Ok(member))
    });
    theirs.map(|entry| entry.key.to_string()).collect()
}
