//! Changing the book.

use std::io::Read as _;

use commonbook_book::{Edit, edit_schema};
use commonbook_host::Input;

use super::Call;
use crate::{failure::Failure, terminal};

/// The longest list of edits that is read from standard input, in bytes.
const LONGEST: u64 = 64 * 1024 * 1024;

/// Applies one typed edit, or a list.
pub(super) fn edit(call: &Call<'_>) -> Result<(), Failure> {
    if call.flag("schema") {
        terminal::print_json(&edit_schema());
        return Ok(());
    }
    let mut text = call.text("edit").to_owned();
    if text == "-" {
        text.clear();
        let read = std::io::stdin()
            .lock()
            .take(LONGEST)
            .read_to_string(&mut text);
        read.map_err(|_| Failure::new(2, "error-edit-unknown"))?;
    }
    let edits = Edit::from_json(&text)?;
    let host = call.open()?;
    let count = edits.len();
    host.request(move |request| Input::Edits(request, edits))?;
    host.lock()?;
    call.tell(&call.words.with("said-kept", &[("n", count.into())]));
    call.report(&serde_json::json!({ "kept": count }));
    Ok(())
}
