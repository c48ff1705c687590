//! Notes that are handed to one person.

use std::collections::BTreeSet;

use commonbook_book::{HandedId, HandedView};
use commonbook_host::{Host, Input};
use serde_json::{Value, json};

use super::{Call, belonging, writing};
use crate::failure::Failure;

/// Keeps a note until a laptop of its reader is met, or lets go of one.
pub(super) fn hand(call: &Call<'_>) -> Result<(), Failure> {
    let dropped = call.matches.get_one::<String>("drop");
    if let Some(id) = dropped {
        let id: HandedId = id.parse().map_err(|_| Failure::new(2, "error-no-note"))?;
        let host = call.open()?;
        if !ids(&host.book().handed).contains(&id) {
            return Err(Failure::new(2, "error-no-note"));
        }
        host.request(move |request| Input::DropHanded(request, id))?;
        host.lock()?;
        call.tell(&call.words.get("said-handed-dropped"));
        call.report(&json!({ "dropped": true }));
        return Ok(());
    }
    let text = writing::typed_or_read(call.text("text"))?;
    let host = call.open()?;
    let book = host.book();
    let to = belonging::member(&book.members, call.text("member"))?;
    if book.members.me == Some(to.id) {
        return Err(Failure::new(2, "error-note-to-oneself"));
    }
    let member = to.id;
    host.request(move |request| Input::HandNote(request, member, text))?;
    let after = host.book();
    host.lock()?;
    let new = ids(&after.handed);
    let id = new.difference(&ids(&book.handed)).next().copied();
    let args = [("alias", to.alias.as_str().into())];
    call.tell(&call.words.with("said-note-waits", &args));
    call.report(&json!({ "id": id, "waiting": after.handed.waiting.len() }));
    Ok(())
}

fn ids(handed: &HandedView) -> BTreeSet<HandedId> {
    let waiting = handed.waiting.iter().map(|note| note.id);
    waiting
        .chain(handed.received.iter().map(|note| note.id))
        .collect()
}

/// What was handed over since, and what came: said, and given to scripts.
pub(super) fn said(call: &Call<'_>, before: &HandedView, host: &Host) -> Value {
    let now = host.book().handed.clone();
    let still: BTreeSet<_> = now.waiting.iter().map(|note| note.id).collect();
    let went = before.waiting.iter().filter(|n| !still.contains(&n.id));
    let had: BTreeSet<_> = before.received.iter().map(|note| note.id).collect();
    let came = now.received.iter().filter(|n| !had.contains(&n.id));
    let (went, came) = (went.count(), came.count());
    for (id, count) in [("said-notes-out", went), ("said-notes-in", came)] {
        if count > 0 {
            call.tell(&call.words.with(id, &[("n", count.into())]));
        }
    }
    json!({ "in": came, "out": went })
}
