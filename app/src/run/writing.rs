//! Changing the book.

use std::io::Read as _;

use commonbook_book::{Edit, edit_schema};
use commonbook_host::Input;

use super::Call;
use crate::{failure::Failure, terminal};

/// The most that is read from standard input, in bytes.
const LONGEST: u64 = 64 * 1024 * 1024;

/// Applies one typed edit, or a list.
pub(super) fn edit(call: &Call<'_>) -> Result<(), Failure> {
    if call.flag("schema") {
        terminal::print_json(&edit_schema());
        return Ok(());
    }
    let text = typed_or_read(call.text("edit"))?;
    let edits = Edit::from_json(&text)?;
    let host = call.open()?;
    let count = edits.len();
    host.request(move |request| Input::Edits(request, edits))?;
    host.lock()?;
    call.tell(&call.words.with("said-kept", &[("n", count.into())]));
    call.report(&serde_json::json!({ "kept": count }));
    Ok(())
}

/// What was typed; for `-`, what is on standard input.
pub(super) fn typed_or_read(typed: &str) -> Result<String, Failure> {
    if typed != "-" {
        return Ok(typed.to_owned());
    }
    let mut text = String::new();
    let stdin = std::io::stdin().lock();
    let read = stdin.take(LONGEST).read_to_string(&mut text);
    read.map_err(|_| Failure::new(2, "error-edit-unknown"))?;
    Ok(text)
}
