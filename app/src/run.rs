//! The commands.

mod asking;
mod belonging;
mod calendar;
mod handing;
mod inviting;
mod joining;
mod links;
mod private;
mod room;
mod sharing;
mod writing;

use std::time::{Duration, Instant};

use clap::ArgMatches;
use commonbook_host::{Cost, Host, Interrupted};
use commonbook_words::Words;

use crate::{demo, failure::Failure, passphrase, place, print, show, terminal, window};

/// What every command has at hand.
pub(crate) struct Call<'a> {
    pub(crate) matches: &'a ArgMatches,
    pub(crate) words: &'a Words,
    pub(crate) json: bool,
    /// Watched from the moment a book is open.
    pub(crate) interrupted: &'a Interrupted,
}

impl Call<'_> {
    /// Opens the book.
    pub(crate) fn open(&self) -> Result<Host, Failure> {
        let path = place::vault(self.matches)?;
        if !path.exists() {
            return Err(Failure::new(2, "error-no-book"));
        }
        if path.is_dir() {
            return Err(Failure::new(4, "error-not-a-book"));
        }
        let passphrase = passphrase::read(self.matches, self.words)?;
        self.interrupted.watch();
        Ok(Host::open(&path, &passphrase)?)
    }

    /// Tells a person.
    pub(crate) fn tell(&self, line: &str) {
        terminal::tell(self.json, line);
    }

    /// Tells a script.
    pub(crate) fn report(&self, value: &serde_json::Value) {
        if self.json {
            terminal::print_json(value);
        }
    }

    /// Asks a question that `--yes` answers.
    pub(crate) fn agrees(&self, question: &str) -> bool {
        self.agrees_unless(question, &|| false)
    }

    /// The same, until something else has happened that makes it no.
    pub(crate) fn agrees_unless(&self, question: &str, stop: &dyn Fn() -> bool) -> bool {
        let stop = || stop() || self.interrupted.is_set();
        let yes = || self.words.get("answer-yes");
        self.flag("yes") || terminal::ask(question, &yes(), &stop)
    }

    pub(crate) fn flag(&self, name: &str) -> bool {
        self.matches
            .try_get_one::<bool>(name)
            .ok()
            .flatten()
            .copied()
            .unwrap_or(false)
    }

    pub(crate) fn text(&self, name: &str) -> &str {
        self.matches
            .try_get_one::<String>(name)
            .ok()
            .flatten()
            .map_or("", String::as_str)
    }

    /// When to stop, where the command was given a time.
    pub(crate) fn deadline(&self, otherwise: Option<Duration>) -> Option<Instant> {
        let seconds = self
            .matches
            .try_get_one::<u64>("for")
            .ok()
            .flatten()
            .copied();
        seconds
            .map(Duration::from_secs)
            .or(otherwise)
            .map(|span| Instant::now() + span)
    }
}

/// Does what was typed.
pub(crate) fn run(matches: &ArgMatches, words: &Words, json: bool) -> Result<(), Failure> {
    let Some((name, matches)) = matches.subcommand() else {
        return window::open(&place::vault(matches)?, words.lang());
    };
    let interrupted = Interrupted::default();
    let call = Call {
        matches,
        words,
        json,
        interrupted: &interrupted,
    };
    match name {
        "demo" => demo::run(&call),
        "new" => joining::new(&call),
        "invite" => inviting::invite(&call),
        "join" => joining::join(&call),
        "admit" => inviting::admit(&call),
        "show" => show::show(&call),
        "print" => print::print(&call),
        "edit" => writing::edit(&call),
        "propose" => belonging::propose(&call),
        "endorse" => belonging::endorse(&call),
        "leave" => belonging::leave(&call),
        "meet" => sharing::meet(&call),
        "ask" => asking::ask(&call),
        "circle" => asking::circle(&call),
        "hand" => handing::hand(&call),
        "private" => private::private(&call),
        "carry" => sharing::carry(&call),
        "calendar" => calendar::calendar(&call),
        "check" => check(&call),
        "passphrase" => change_passphrase(&call),
        "wipe" => wipe(&call),
        _ => Err(Failure::own_fault()),
    }
}

fn check(call: &Call<'_>) -> Result<(), Failure> {
    let host = call.open()?;
    let checked = host.check()?;
    let unreadable = host.book().status.unreadable_pages;
    let bad = checked.damaged + usize::try_from(checked.lost).unwrap_or(usize::MAX);
    if bad == 0 {
        let pages = [("pages", unreadable.into())];
        call.tell(&call.words.with("said-check-good", &pages));
    } else {
        call.tell(
            &call
                .words
                .with("said-check-damaged", &[("rows", bad.into())]),
        );
    }
    call.report(&serde_json::json!({
        "whole": checked.whole, "damaged": checked.damaged, "lost": checked.lost, "unreadable_pages": unreadable,
    }));
    host.lock()?;
    if bad == 0 {
        Ok(())
    } else {
        Err(Failure::new(7, "error-damaged-part"))
    }
}

fn change_passphrase(call: &Call<'_>) -> Result<(), Failure> {
    let path = place::vault(call.matches)?;
    if !path.exists() {
        return Err(Failure::new(2, "error-no-book"));
    }
    let old = passphrase::read(call.matches, call.words)?;
    // Whoever mistyped the old one is told before a new one is thought of.
    let host = Host::open(&path, &old)?;
    let new = passphrase::read_next(call.matches, call.words)?;
    host.change_passphrase(&old, &new, Cost::default())?;
    host.lock()?;
    call.tell(&call.words.get("said-passphrase"));
    call.report(&serde_json::json!({ "changed": true }));
    Ok(())
}

fn wipe(call: &Call<'_>) -> Result<(), Failure> {
    let path = place::vault(call.matches)?;
    if !path.exists() {
        return Err(Failure::new(2, "error-no-book"));
    }
    if !call.agrees(&call.words.get("ask-wipe")) {
        return Err(Failure::new(2, "error-not-confirmed"));
    }
    commonbook_host::wipe(&path)?;
    call.tell(&call.words.get("said-wiped"));
    call.report(&serde_json::json!({ "wiped": true }));
    Ok(())
}
