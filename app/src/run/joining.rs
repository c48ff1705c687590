//! Beginning a group, and coming into one.

use std::{path::Path, time::Duration};

use commonbook_host::{Beginning, ComesAs, Cost, Host, Input, LinkEvent, LinkId};
use serde_json::json;

use super::{
    Call,
    inviting::PATIENCE,
    links::{Seen, same_words, until_shared},
};
use crate::{failure::Failure, passphrase, place, show::sheet_lines, terminal};

/// How long a newcomer looks for an inviter whose address is known.
const CLOSE_BY: Duration = Duration::from_secs(60);

/// Makes a book and a group.
pub(super) fn new(call: &Call<'_>) -> Result<(), Failure> {
    let path = place::vault(call.matches)?;
    let (name, alias) = (call.text("group"), call.text("alias"));
    let passphrase = new_place(call, &path)?;
    let host = Host::create(
        &path,
        &passphrase,
        &Beginning::Group { name, alias },
        Cost::default(),
    )?;
    let book = host.book();
    host.lock()?;
    let args = [
        ("group", book.members.group.as_str().into()),
        ("alias", alias.into()),
    ];
    call.tell(&call.words.with("said-made", &args));
    call.report(&json!({ "group": book.members.group, "member": book.members.me }));
    Ok(())
}

fn new_place(call: &Call<'_>, path: &Path) -> Result<zeroize::Zeroizing<String>, Failure> {
    if path.exists() {
        return Err(Failure::new(2, "error-book-exists"));
    }
    let passphrase = passphrase::read_new(call.matches, call.words)?;
    place::prepare(path)?;
    Ok(passphrase)
}

/// Asks to join, into a new book; or again, where an earlier asking waits for a second yes.
pub(super) fn join(call: &Call<'_>) -> Result<(), Failure> {
    let path = place::vault(call.matches)?;
    let file = call.text("ask");
    let fresh = !path.exists();
    // Words that are none are found out before anything is made.
    let host = if !fresh {
        let host = call.open()?;
        if host.book().members.me.is_some() {
            return Err(Failure::new(2, "error-book-exists"));
        }
        host
    } else {
        commonbook_host::check_words_typed(call.text("words"), file.is_empty())?;
        let passphrase = new_place(call, &path)?;
        call.interrupted.watch();
        Host::create(
            &path,
            &passphrase,
            &Beginning::Newcomer {
                alias: call.text("alias"),
            },
            Cost::default(),
        )?
    };
    let joined = if file.is_empty() {
        join_with_words(call, &host).map(Some)
    } else {
        ask_by_stick(call, &host, Path::new(file)).map(|()| None)
    };
    host.lock()?;
    if joined.is_err() && fresh {
        // Nothing of it is left, neither here nor with the group.
        let _ = commonbook_host::wipe(&path);
    }
    let Some((admitted, group)) = joined? else {
        return Ok(());
    };
    call.tell(&call.words.with(
        if admitted {
            "said-joined"
        } else {
            "said-asked"
        },
        &[("group", group.as_str().into())],
    ));
    call.report(&json!({ "admitted": admitted, "group": group }));
    Ok(())
}

fn join_with_words(call: &Call<'_>, host: &Host) -> Result<(bool, String), Failure> {
    let at = call.text("at");
    let gathering = host.join(call.text("words"), Some(at).filter(|at| !at.is_empty()))?;
    let deadline = call.deadline(Some(if at.is_empty() { PATIENCE } else { CLOSE_BY }));
    let (mut seen, mut reads) = (Seen::until(call, deadline), false);
    let admitted = loop {
        match seen.next(host, &gathering)? {
            (link, LinkEvent::CheckWords { words, .. }) => {
                // Whoever found the other takes the time it takes.
                let deadline = call.deadline(Some(PATIENCE));
                seen.go_on_until(deadline);
                same_words(call, host, (link, ComesAs::New), &words, deadline)?;
            }
            (link, LinkEvent::Sheet) => {
                reads = true;
                would_join(call, host, link)?;
                seen.go_on_until(call.deadline(Some(PATIENCE)));
            }
            (_, LinkEvent::Refused) if reads => return Err(Failure::new(4, "error-not-let-in")),
            (_, LinkEvent::Welcomed { admitted }) => break admitted,
            (_, LinkEvent::Refused) => return Err(Failure::new(4, "error-screens-differ")),
            (_, LinkEvent::WrongWords) => return Err(Failure::new(4, "error-wrong-words")),
            _ => {}
        }
    };
    if admitted {
        until_shared(host, &gathering);
    }
    gathering.stop();
    Ok((admitted, host.book().members.group.clone()))
}

/// Shows the welcome sheet, and asks whether its reader would like to join.
fn would_join(call: &Call<'_>, host: &Host, link: LinkId) -> Result<(), Failure> {
    let book = host.book();
    for line in book
        .members
        .welcome
        .iter()
        .flat_map(|sheet| sheet_lines(call.words, sheet))
    {
        terminal::complain(&line);
    }
    let would = call.agrees(&call.words.get("ask-would-join"));
    host.tell(Input::WouldJoin(link, would));
    if would {
        Ok(())
    } else if call.interrupted.is_set() {
        Err(Failure::new(5, "error-stopped"))
    } else {
        Err(Failure::new(2, "error-stayed-out"))
    }
}

fn ask_by_stick(call: &Call<'_>, host: &Host, file: &Path) -> Result<(), Failure> {
    let words = host.ask_by(file)?;
    call.tell(
        &call
            .words
            .with("said-request-written", &[("words", words.join(" ").into())]),
    );
    call.report(&json!({ "check": words, "admitted": false }));
    Ok(())
}
