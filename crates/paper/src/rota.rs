//! Who does what, date by date.

use std::collections::BTreeSet;

use commonbook_book::{Book, MemberId, Occurrence, RoleMark, Slot};
use commonbook_words::Words;
use jiff::civil::Date;

use crate::{
    days::{days, span},
    sheet::Sheet,
};

/// Who does what from `from` until the day before `to`, as an HTML file. An open turn is an empty line to write on.
/// People are called what the group calls them.
pub fn rota(book: &Book, words: &Words, from: Date, to: Date) -> String {
    let mut sheet = Sheet::new(words, &words.get("place-who"));
    span(&mut sheet, words, from, to);
    if !book.plan.roles.is_empty() {
        sheet.ours("p", &words.get("paper-empty-line"));
    }
    days(&mut sheet, book, words, (from, to), &|sheet, one| {
        turns(sheet, book, words, one);
    });
    sheet.end(&["paper-take-down"])
}

fn turns(sheet: &mut Sheet<'_>, book: &Book, words: &Words, one: &Occurrence) {
    if one.slots.is_empty() {
        return;
    }
    sheet.open("table");
    for slot in &one.slots {
        let names = names(book, words, slot);
        sheet.turn(&slot.name, slot.mark, names.as_deref());
        // A line for each who is still welcome; where nobody is yet, the first one is there already.
        for _ in 0..slot.free.saturating_sub(u32::from(names.is_none())) {
            sheet.turn("", RoleMark::Plain, None);
        }
    }
    sheet.close("table");
}

fn names(book: &Book, words: &Words, slot: &Slot) -> Option<String> {
    let list = |members: &BTreeSet<MemberId>| -> Option<String> {
        let names: Vec<String> = members.iter().map(|id| alias(book, words, *id)).collect();
        (!names.is_empty()).then(|| words.list(&names))
    };
    let by = list(&slot.by)?;
    Some(match list(&slot.learning) {
        Some(learning) => {
            let args = [("who", by.into()), ("learning", learning.into())];
            words.with("turn-with-learning", &args)
        }
        None => by,
    })
}

/// Somebody who is no longer a member may still have a turn.
pub(crate) fn alias(book: &Book, words: &Words, id: MemberId) -> String {
    let members = &book.members.members;
    members
        .iter()
        .find(|member| member.id == id)
        .map_or_else(|| words.get("somebody"), |member| member.alias.clone())
}
