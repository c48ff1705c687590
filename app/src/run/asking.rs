//! Asking the group for something, and notes for some.

use commonbook_book::{Book, Edit, NewAsk, NewCircleNote};
use commonbook_host::{Host, Input};
use jiff::ToSpan as _;
use serde_json::json;

use super::{Call, writing};
use crate::{failure::Failure, show};

/// How long something stands where nobody says until when.
const DAYS: i64 = 14;

/// Asks the group for something, or ends that.
pub(super) fn ask(call: &Call<'_>) -> Result<(), Failure> {
    let Some((act, matches)) = call.matches.subcommand() else {
        return Err(Failure::own_fault());
    };
    let inner = Call { matches, ..*call };
    let today = crate::clock::today();
    if act == "add" {
        let until = show::date(inner.text("until"))?;
        let text = writing::typed_or_read(inner.text("text"))?;
        let new = NewAsk {
            id: None,
            instead_of: None,
            text,
            until: until.unwrap_or_else(|| today.saturating_add(DAYS.days())),
        };
        let ids = |book: &Book| book.notebook.asks.iter().map(|ask| ask.id).collect();
        return add(&inner, vec![Edit::AddAsk(new)], "said-ask-kept", ids);
    }
    let host = inner.open()?;
    let asks = &host.book().notebook.asks;
    let edits: Vec<Edit> = match inner.text("ask") {
        "" => {
            let over = asks.iter().filter(|ask| !ask.stands(today));
            over.map(|ask| ask.id.to_string()).map(end).collect()
        }
        ask => vec![end(ask.to_owned())],
    };
    take_away(&inner, &host, edits, "said-ask-gone")
}

fn end(ask: String) -> Edit {
    Edit::EndAsk { ask }
}

/// Gives a note to some, or takes one back.
pub(super) fn circle(call: &Call<'_>) -> Result<(), Failure> {
    let Some((act, matches)) = call.matches.subcommand() else {
        return Err(Failure::own_fault());
    };
    let inner = Call { matches, ..*call };
    if act == "write" {
        let instead = inner.text("instead-of");
        let none = |_| Failure::new(2, "error-not-found");
        let instead_of = (!instead.is_empty()).then(|| instead.parse().map_err(none));
        let to = matches.get_many::<String>("to").into_iter().flatten();
        let new = NewCircleNote {
            id: None,
            instead_of: instead_of.transpose()?,
            text: writing::typed_or_read(inner.text("text"))?,
            audience: to.cloned().collect(),
        };
        let ids = |book: &Book| {
            let notes = book.circle.circle_notes.iter();
            notes.map(|note| note.id).collect()
        };
        let edits = vec![Edit::WriteCircleNote(new)];
        return add(&inner, edits, "said-circle-kept", ids);
    }
    let host = inner.open()?;
    let circle_note = inner.text("note").to_owned();
    let edits = vec![Edit::TakeBackCircleNote { circle_note }];
    take_away(&inner, &host, edits, "said-circle-back")
}

/// Makes the edits, and reports the id of what is new.
fn add<I: PartialEq + serde::Serialize>(
    call: &Call<'_>,
    edits: Vec<Edit>,
    said: &str,
    ids: impl Fn(&Book) -> Vec<I>,
) -> Result<(), Failure> {
    let host = call.open()?;
    let before = ids(&host.book());
    host.request(move |request| Input::Edits(request, edits))?;
    let after = ids(&host.book());
    host.lock()?;
    call.tell(&call.words.get(said));
    call.report(&json!({ "id": after.iter().find(|id| !before.contains(id)) }));
    Ok(())
}

fn take_away(call: &Call<'_>, host: &Host, edits: Vec<Edit>, said: &str) -> Result<(), Failure> {
    let count = edits.len();
    if count > 0 {
        host.request(move |request| Input::Edits(request, edits))?;
    }
    host.lock()?;
    call.tell(&call.words.with(said, &[("n", count.into())]));
    call.report(&json!({ "gone": count }));
    Ok(())
}
