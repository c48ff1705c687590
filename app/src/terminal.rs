//! The only file that writes to the terminal or reads from it.

use std::{
    io::{BufRead as _, IsTerminal as _, Write as _},
    sync::mpsc::{RecvTimeoutError, channel},
    time::Duration,
};

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

/// Asks a question on the terminal, until `stop`. Only the answer that was asked for counts as yes.
pub(crate) fn ask(question: &str, yes: &str, stop: &dyn Fn() -> bool) -> bool {
    complain(question);
    let (said, answer) = channel();
    // Reading cannot be broken off; a thread that still reads ends with the program.
    std::thread::spawn(move || {
        let mut line = String::new();
        let read = std::io::stdin().lock().read_line(&mut line);
        let _ = said.send(read.map(|_| line).unwrap_or_default());
    });
    loop {
        match answer.recv_timeout(Duration::from_millis(100)) {
            Ok(line) => {
                let line = line.trim().to_lowercase();
                return !line.is_empty() && yes.starts_with(&line);
            }
            Err(RecvTimeoutError::Timeout) if !stop() => {}
            Err(_) => return false,
        }
    }
}

/// Whether somebody can be asked for a passphrase.
pub(crate) fn has_person() -> bool {
    std::io::stdin().is_terminal()
}
