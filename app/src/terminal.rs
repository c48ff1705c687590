//! The only file that writes to the terminal or reads from it.

use std::io::{BufRead as _, IsTerminal as _, Write as _};

use serde_json::Value;

/// A line on standard output. A reader that went away is no reason to stop half way.
pub(crate) fn print(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
    let _ = std::io::stdout().flush();
}

/// A line on standard error.
pub(crate) fn complain(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// One JSON value on a line of its own.
pub(crate) fn print_json(value: &Value) {
    print(&value.to_string());
}

/// What a person is told: on standard output, or beside it when a script reads that.
pub(crate) fn tell(json: bool, line: &str) {
    if json { complain(line) } else { print(line) }
}

/// Asks a question on the terminal; only the answer that was asked for counts as yes.
pub(crate) fn ask(question: &str, yes: &str) -> bool {
    complain(question);
    let mut answer = String::new();
    let read = std::io::stdin().lock().read_line(&mut answer);
    let answer = answer.trim().to_lowercase();
    read.is_ok() && !answer.is_empty() && (answer == yes || yes.starts_with(&answer))
}

/// Whether somebody can be asked for a passphrase.
pub(crate) fn has_person() -> bool {
    std::io::stdin().is_terminal()
}
