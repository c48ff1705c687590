//! Where the passphrase comes from: a file or the terminal, never an argument or an environment variable.

use clap::ArgMatches;
use commonbook_words::Words;
use zeroize::Zeroizing;

use crate::{failure::Failure, terminal};

/// The passphrase of a book that exists.
pub(crate) fn read(matches: &ArgMatches, words: &Words) -> Result<Zeroizing<String>, Failure> {
    match from_file(matches, "passphrase-file")? {
        Some(passphrase) => Ok(passphrase),
        None => ask(&words.get("ask-passphrase")),
    }
}

/// A passphrase for a new book: typed twice.
pub(crate) fn read_new(matches: &ArgMatches, words: &Words) -> Result<Zeroizing<String>, Failure> {
    match from_file(matches, "passphrase-file")? {
        Some(passphrase) => Ok(passphrase),
        None => ask_new(words),
    }
}

/// The passphrase that takes the place of the old one: from a file of its own, or typed twice.
pub(crate) fn read_next(matches: &ArgMatches, words: &Words) -> Result<Zeroizing<String>, Failure> {
    match from_file(matches, "new-passphrase-file")? {
        Some(passphrase) => Ok(passphrase),
        None => ask_new(words),
    }
}

/// Asks for a new passphrase, twice.
fn ask_new(words: &Words) -> Result<Zeroizing<String>, Failure> {
    let first = ask(&words.get("ask-new-passphrase"))?;
    if *first != *ask(&words.get("ask-passphrase-again"))? {
        return Err(Failure::new(2, "error-passphrases-differ"));
    }
    Ok(first)
}

fn from_file(matches: &ArgMatches, option: &str) -> Result<Option<Zeroizing<String>>, Failure> {
    let Some(path) = matches.get_one::<String>(option) else {
        return Ok(None);
    };
    let text = std::fs::read_to_string(path).map(Zeroizing::new);
    let text = text.map_err(|_| Failure::new(2, "error-passphrase-file"))?;
    not_empty(Zeroizing::new(
        text.lines().next().unwrap_or_default().to_owned(),
    ))
    .map(Some)
}

fn ask(question: &str) -> Result<Zeroizing<String>, Failure> {
    if !terminal::has_person() {
        return Err(Failure::new(2, "error-no-terminal"));
    }
    let typed = rpassword::prompt_password(format!("{question} ")).map(Zeroizing::new);
    not_empty(typed.map_err(|_| Failure::new(2, "error-no-terminal"))?)
}

fn not_empty(passphrase: Zeroizing<String>) -> Result<Zeroizing<String>, Failure> {
    if passphrase.is_empty() {
        Err(Failure::new(2, "error-passphrase-empty"))
    } else {
        Ok(passphrase)
    }
}
