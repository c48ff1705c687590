//! Letting somebody in: with words that are read out, or by a request that came by stick.

use std::{path::Path, time::Duration};

use commonbook_book::{Book, Door, ProposedView};
use commonbook_host::{Answer, ComesAs, Input, LinkEvent};
use serde_json::json;

use super::{
    Call,
    belonging::member,
    links::{Seen, listening, same_words, say_check_words, until_shared},
};
use crate::failure::Failure;

/// How long an inviter waits for a newcomer.
pub(super) const PATIENCE: Duration = Duration::from_secs(10 * 60);

/// Makes words and waits for whoever types them.
pub(super) fn invite(call: &Call<'_>) -> Result<(), Failure> {
    let host = call.open()?;
    let book = host.book();
    if book.members.me.is_none() {
        return Err(Failure::new(6, "error-not-a-member"));
    }
    let who = comes_as(call, &book)?;
    let door = closed_door(call, &book, who);
    if door.is_some_and(|door| !call.agrees(&format!("{door} {}", call.words.get("ask-go-on")))) {
        return Err(Failure::new(2, "error-not-confirmed"));
    }
    let listen = call.matches.get_one("listen").copied();
    let gathering = host.invite(listen, today())?;
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
    let (mut newcomer, mut reads) = (String::new(), false);
    let admitted = loop {
        match seen.next(&host, &gathering)? {
            (link, LinkEvent::CheckWords { words, alias }) => {
                newcomer = alias.unwrap_or_default();
                same_words(call, &host, (link, who), &words, deadline)?;
            }
            (_, LinkEvent::Sheet) => {
                reads = true;
                let who = [("alias", newcomer.as_str().into())];
                call.tell(&call.words.with("said-reads", &who));
            }
            (_, LinkEvent::Refused) if reads => return Err(Failure::new(4, "error-rather-not")),
            (_, LinkEvent::Refused) => return Err(Failure::new(4, "error-screens-differ")),
            (_, LinkEvent::NotProposed(refusal)) => return Err(refusal.into()),
            (_, LinkEvent::Proposed { admitted }) => break admitted,
            _ => {}
        }
    };
    if admitted {
        until_shared(&host, &gathering);
    }
    gathering.stop();
    let book = host.book();
    host.lock()?;
    say_admission(call, &book, who, &newcomer, admitted);
    Ok(())
}

/// Reads a request that came by stick.
pub(super) fn admit(call: &Call<'_>) -> Result<(), Failure> {
    let host = call.open()?;
    let book = host.book();
    let who = comes_as(call, &book)?;
    let asked = host.read_request(Path::new(call.text("file")))?;
    say_check_words(call, &asked.words);
    let named = [("alias", asked.alias.as_str().into())];
    let mut question = call.words.with("ask-admit", &named);
    if let Some(door) = closed_door(call, &book, who) {
        question = format!("{door} {question}");
    }
    if !call.agrees(&question) {
        return Err(Failure::new(4, "error-screens-differ"));
    }
    let bytes = asked.bytes;
    let answer = host.request(move |request| Input::Admit(request, bytes, who))?;
    let admitted = matches!(answer, Answer::Proposed { in_effect: true });
    let book = host.book();
    host.lock()?;
    say_admission(call, &book, who, &asked.alias, admitted);
    Ok(())
}

/// Who the other one is, as the member says.
fn comes_as(call: &Call<'_>, book: &Book) -> Result<ComesAs, Failure> {
    match call.text("as") {
        "" => Ok(ComesAs::New),
        name => Ok(ComesAs::Member(member(&book.members, name)?.id)),
    }
}

fn today() -> commonbook_book::Date {
    crate::clock::today()
}

/// What the group agreed about newcomers, where it stands against this one.
fn closed_door(call: &Call<'_>, book: &Book, who: ComesAs) -> Option<String> {
    let door = book.plan.door;
    if who != ComesAs::New || door.is_open(today()) {
        return None;
    }
    Some(match door {
        Door::OpenUntil(last) => {
            let date = call.words.date_with_year(last);
            call.words.with("said-door-until", &[("date", date.into())])
        }
        _ => call.words.get("said-door-closed"),
    })
}

/// Tells what came of letting somebody in.
fn say_admission(call: &Call<'_>, book: &Book, who: ComesAs, alias: &str, admitted: bool) {
    let theirs = |what: &ProposedView| match (what, who) {
        (ProposedView::Admit { alias: name }, ComesAs::New) => name == alias,
        (ProposedView::AdmitDevice { member }, ComesAs::Member(id)) => *member == id,
        _ => false,
    };
    let open = book.members.proposals.iter().filter(|p| theirs(&p.what));
    let more = open
        .map(|p| p.need.saturating_sub(p.agreed.len() as u32))
        .max();
    let args = [("alias", alias.into()), ("more", more.unwrap_or(0).into())];
    call.tell(&call.words.with(
        if admitted {
            "said-admitted"
        } else {
            "said-proposed"
        },
        &args,
    ));
    call.report(&json!({ "alias": alias, "admitted": admitted }));
}
