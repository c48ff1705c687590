//! Beginning a group, letting somebody in, coming in.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use commonbook_book::ComesAs;
use commonbook_host::{Answer, Beginning, Cost, Gathering, Host, Input, LinkEvent, LinkId};
use serde_json::json;

use super::Call;
use crate::{failure::Failure, passphrase, place, terminal};

/// How long an inviter or a newcomer waits for the other.
const PATIENCE: Duration = Duration::from_secs(10 * 60);
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

/// Makes words and waits for whoever types them.
pub(super) fn invite(call: &Call<'_>) -> Result<(), Failure> {
    let host = call.open()?;
    if host.book().members.me.is_none() {
        return Err(Failure::new(6, "error-not-a-member"));
    }
    let listen = call.matches.get_one("listen").copied();
    let gathering = host.invite(listen)?;
    let deadline = call.deadline(Some(PATIENCE));
    let at = listening(&host, &gathering, deadline)?;
    call.tell(
        &call
            .words
            .with("said-words", &[("words", gathering.words().into())]),
    );
    call.tell(
        &call
            .words
            .with("said-listening", &[("at", at.as_str().into())]),
    );
    call.report(&json!({ "words": gathering.words(), "at": at }));

    let mut seen = Seen::until(call, deadline);
    let mut newcomer = String::new();
    let admitted = loop {
        match seen.next(&host, &gathering)? {
            (link, LinkEvent::CheckWords { words, alias }) => {
                newcomer = alias.unwrap_or_default();
                same_words(call, &host, link, &words, deadline)?;
            }
            (_, LinkEvent::Refused) => return Err(Failure::new(4, "error-screens-differ")),
            (_, LinkEvent::Proposed { admitted }) => break admitted,
            _ => {}
        }
    };
    if admitted {
        until_shared(&host, &gathering);
    }
    gathering.stop();
    let book = host.book();
    let more = book
        .members
        .proposals
        .iter()
        .map(|p| p.need.saturating_sub(p.agreed.len() as u32))
        .max()
        .unwrap_or(0);
    host.lock()?;
    let args = [("alias", newcomer.as_str().into()), ("more", more.into())];
    call.tell(&call.words.with(
        if admitted {
            "said-admitted"
        } else {
            "said-proposed"
        },
        &args,
    ));
    call.report(&json!({ "alias": newcomer, "admitted": admitted }));
    Ok(())
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
    let mut seen = Seen::until(call, deadline);
    let admitted = loop {
        match seen.next(host, &gathering)? {
            (link, LinkEvent::CheckWords { words, .. }) => {
                same_words(call, host, link, &words, deadline)?;
            }
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

fn ask_by_stick(call: &Call<'_>, host: &Host, file: &Path) -> Result<(), Failure> {
    let answer = host.request(Input::Ask)?;
    let Answer::Asked { request, words } = answer else {
        return Err(Failure::own_fault());
    };
    host.write_file(file, &request)?;
    call.tell(
        &call
            .words
            .with("said-request-written", &[("words", words.join(" ").into())]),
    );
    call.report(&json!({ "check": words, "admitted": false }));
    Ok(())
}

/// Reads a request that came by stick.
pub(super) fn admit(call: &Call<'_>) -> Result<(), Failure> {
    let host = call.open()?;
    let asked = host.read_request(Path::new(call.text("file")))?;
    say_check_words(call, &asked.words);
    if !call.agrees(
        &call
            .words
            .with("ask-admit", &[("alias", asked.alias.as_str().into())]),
    ) {
        return Err(Failure::new(4, "error-screens-differ"));
    }
    let answer = host.request(move |request| Input::Admit(request, asked.bytes, ComesAs::New))?;
    let admitted = matches!(answer, Answer::Proposed { in_effect: true });
    let book = host.book();
    let more = book
        .members
        .proposals
        .iter()
        .map(|p| p.need.saturating_sub(p.agreed.len() as u32))
        .max()
        .unwrap_or(0);
    host.lock()?;
    let args = [
        ("alias", asked.alias.as_str().into()),
        ("more", more.into()),
    ];
    call.tell(&call.words.with(
        if admitted {
            "said-admitted"
        } else {
            "said-proposed"
        },
        &args,
    ));
    call.report(&json!({ "alias": asked.alias, "admitted": admitted }));
    Ok(())
}

/// Shows the words of both screens, asks whether they are the same, and lets the other side know.
fn same_words(
    call: &Call<'_>,
    host: &Host,
    link: LinkId,
    words: &[&str],
    deadline: Option<Instant>,
) -> Result<(), Failure> {
    say_check_words(call, words);
    let question = call.words.get("ask-same-words");
    let same = call.agrees_unless(&question, &|| over(deadline));
    host.tell(Input::SameWords(link, same, ComesAs::New));
    if same {
        Ok(())
    } else if call.interrupted.is_set() {
        Err(Failure::new(5, "error-stopped"))
    } else {
        Err(Failure::new(4, "error-screens-differ"))
    }
}

fn say_check_words(call: &Call<'_>, words: &[&str]) {
    // Beside the values that scripts read: those who compare are people.
    terminal::complain(
        &call
            .words
            .with("said-check-words", &[("words", words.join(" ").into())]),
    );
}

/// Waits until the sockets are open.
pub(super) fn listening(
    host: &Host,
    gathering: &Gathering,
    deadline: Option<Instant>,
) -> Result<String, Failure> {
    loop {
        let state = gathering.state();
        if let Some(problem) = state.problem {
            return Err(problem.into());
        }
        if let Some(at) = state.at {
            return Ok(at);
        }
        if state.over || over(deadline) {
            return Err(Failure::new(5, "error-network"));
        }
        host.wait(Duration::from_millis(200));
    }
}

pub(super) fn over(deadline: Option<Instant>) -> bool {
    deadline.is_some_and(|at| Instant::now() >= at)
}

/// Lets the two share until both have the same book, or the other is gone.
fn until_shared(host: &Host, gathering: &Gathering) {
    let until = Instant::now() + Duration::from_secs(20);
    while !over(Some(until)) {
        let ours = gathering.state().links;
        let links = host.links();
        let mut links = links
            .iter()
            .filter(|(id, _)| ours.contains(id))
            .map(|(_, state)| state);
        if links.clone().all(|state| state.ended) {
            return;
        }
        if links.any(|state| state.same) && host.is_quiet(Duration::from_millis(500)) {
            return;
        }
        host.wait(Duration::from_millis(100));
    }
}

/// What was seen of the links so far.
struct Seen<'a> {
    call: &'a Call<'a>,
    deadline: Option<Instant>,
    events: std::collections::BTreeMap<LinkId, usize>,
}

impl<'a> Seen<'a> {
    const fn until(call: &'a Call<'a>, deadline: Option<Instant>) -> Self {
        Self {
            call,
            deadline,
            events: std::collections::BTreeMap::new(),
        }
    }

    /// The next thing that happens on a link of a gathering.
    fn next(&mut self, host: &Host, gathering: &Gathering) -> Result<(LinkId, LinkEvent), Failure> {
        loop {
            let state = gathering.state();
            if let Some(problem) = state.problem {
                return Err(problem.into());
            }
            for (id, link) in host
                .links()
                .into_iter()
                .filter(|(id, _)| state.links.contains(id))
            {
                let at = self.events.entry(id).or_default();
                if let Some(event) = link.events.get(*at) {
                    *at += 1;
                    return Ok((id, event.clone()));
                }
                // An invite goes on until somebody has proven the words: whoever knows nothing does not end it.
                let proven = link
                    .events
                    .iter()
                    .any(|event| matches!(event, LinkEvent::CheckWords { .. }));
                if link.ended && (proven || gathering.joining()) {
                    // Who is found and says nothing more did not know the words.
                    let id = if proven {
                        "error-screens-differ"
                    } else {
                        "error-wrong-words"
                    };
                    return Err(Failure::new(4, id));
                }
            }
            if self.call.interrupted.is_set() {
                return Err(Failure::new(5, "error-stopped"));
            }
            if state.over || over(self.deadline) {
                return Err(Failure::new(5, "error-nobody"));
            }
            host.wait(Duration::from_millis(200));
        }
    }
}
