//! Pages that stay on this device.

use commonbook_book::PrivateId;
use commonbook_host::Input;
use serde_json::json;

use super::{Call, writing};
use crate::failure::Failure;

/// Keeps a page of one's own, changes one, or takes one off this device.
pub(super) fn private(call: &Call<'_>) -> Result<(), Failure> {
    let none = || Failure::new(2, "error-no-private");
    let page = |option: &str| -> Result<Option<PrivateId>, Failure> {
        let given = call.matches.get_one::<String>(option);
        given.map(|id| id.parse().map_err(|_| none())).transpose()
    };
    let (drop, id) = (page("drop")?, page("page")?);
    let text = match drop {
        None => writing::typed_or_read(call.text("text"))?,
        Some(_) => String::new(),
    };
    let host = call.open()?;
    let before = host.book().private.clone();
    let there = |id: &PrivateId| before.pages.iter().find(|page| page.id == *id);
    if let Some(id) = drop {
        there(&id).ok_or_else(none)?;
        host.request(move |request| Input::DropPrivate(request, id))?;
        host.lock()?;
        call.tell(&call.words.get("said-private-dropped"));
        call.report(&json!({ "dropped": true }));
        return Ok(());
    }
    let old = id.map(|id| there(&id).ok_or_else(none)).transpose()?;
    let title = match (call.text("title"), old) {
        ("", Some(old)) => old.title.clone(),
        (title, _) => title.to_owned(),
    };
    host.request(move |request| Input::KeepPrivate(request, id, title, text))?;
    let after = host.book().private.clone();
    host.lock()?;
    let new = after.pages.iter().find(|page| there(&page.id).is_none());
    call.tell(&call.words.get("said-private"));
    call.report(&json!({ "id": id.or(new.map(|page| page.id)) }));
    Ok(())
}
