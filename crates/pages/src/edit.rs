//! From an edit to operations on one page.

mod ask;
mod card;
mod charter;
mod decision;
mod note;
mod places;
mod plans;
mod schedule;
mod season;
mod slips;
mod topic;

pub(crate) use charter::GONE;
use commonbook_book::{Edit, EditError};
pub(crate) use note::{fits, heads};

use crate::{PageName, Renamed, writer::Writer};

/// Does the part of `edit` that belongs on this page; nothing when none does.
pub(crate) fn edit(
    page: &PageName,
    writer: &mut Writer<'_>,
    edit: &Edit,
    renamed: &Renamed,
) -> Result<(), EditError> {
    match page {
        PageName::Charter => {
            charter::edit(writer, edit)?;
            decision::edit(writer, edit)
        }
        PageName::Season { .. } => {
            season::edit(page, writer, edit)?;
            topic::edit(page, writer, edit)
        }
        PageName::Note(id) => note::edit(*id, writer, edit, renamed),
        PageName::Slips | PageName::MoreSlips(_) => slips::edit(writer, edit),
        PageName::Places => places::edit(writer, edit),
        PageName::Plans => plans::edit(writer, edit),
        PageName::Card(_, id) => card::edit(*id, writer, edit),
        PageName::Ask(_, id) => ask::ask(*id, writer, edit),
        PageName::Circle(_, id) => ask::circle(*id, writer, edit),
    }
}
