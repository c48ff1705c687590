//! Sharing news: on the network, and by files.

use std::{path::Path, time::Duration};

use commonbook_host::{
    Host, HostError, LinkEvent, LinkState, MeetOptions, Refusal, StickDone, quiet_file_name,
};
use serde_json::json;

use super::{Call, handing, links, room::AtTheBox};
use crate::{ended, failure::Failure, terminal};

/// How long somebody who wants to stop at a quiet moment looks for others.
const LOOKING: Duration = Duration::from_secs(60);
/// How long it must be quiet: longer than a pause after which an edit is sealed.
const QUIET: Duration = Duration::from_millis(1_500);

/// Shares news on the network.
pub(super) fn meet(call: &Call<'_>) -> Result<(), Failure> {
    let host = call.open()?;
    ended::let_go(&host);
    let members = &host.book().members;
    // Whoever waits for a second yes may come in where members meet.
    let asks = members.welcome.is_some();
    if members.me.is_none() && !asks {
        return Err(Failure::new(6, "error-not-a-member"));
    }
    let dial: Vec<String> = call
        .matches
        .get_many("dial")
        .map(|d| d.cloned().collect())
        .unwrap_or_default();
    let until_quiet = call.flag("until-quiet");
    let mut at_the_box = AtTheBox::typed(call)?;
    let handed = host.book().handed.clone();
    let options = MeetOptions {
        listen: call.matches.get_one("listen").copied(),
        dial,
        no_discovery: call.flag("no-discovery"),
    };
    let deadline = call.deadline(until_quiet.then_some(LOOKING));
    let gathering = host.meet(&options)?;
    at_the_box.begin(call, &host)?;
    let at = links::listening(&host, &gathering, deadline)?;
    call.tell(
        &call
            .words
            .with("said-listening", &[("at", at.as_str().into())]),
    );
    call.report(&json!({ "at": at }));
    let links = || {
        let ours = gathering.state().links;
        host.links()
            .into_iter()
            .filter(|(id, _)| ours.contains(id))
            .map(|(_, link)| link)
            .collect::<Vec<_>>()
    };
    let settled = |links: &[LinkState]| {
        let mut links = links.iter();
        links.all(|link| link.same || link.ended || !link.met)
    };
    loop {
        at_the_box.look(&host)?;
        let links = links();
        let met = links.iter().filter(|link| link.met).count();
        let any_same = links.iter().any(|link| link.same);
        let waits = at_the_box.waits(&host, met);
        if until_quiet && met > 0 && any_same && settled(&links) && !waits && host.is_quiet(QUIET) {
            break;
        }
        let removed = links
            .iter()
            .any(|link| link.events.contains(&LinkEvent::Removed));
        if removed || links::over(deadline) || gathering.state().over || call.interrupted.is_set() {
            break;
        }
        host.wait(Duration::from_millis(100));
    }
    at_the_box.end(&host, &|| settled(&links()))?;
    let links = links();
    let problem = gathering.state().problem;
    gathering.stop();
    let counts = host.counts();
    let met: Vec<_> = links.iter().filter(|link| link.met).collect();
    let agree = !met.is_empty() && met.iter().all(|link| link.same);
    let removed = links
        .iter()
        .any(|link| link.events.contains(&LinkEvent::Removed));
    let waits = links
        .iter()
        .any(|link| link.events.contains(&LinkEvent::Waiting));
    let book = host.book();
    let room = book.room.clone();
    let handed = handing::said(call, &handed, &host);
    host.lock()?;
    if asks && book.members.me.is_some() {
        let group = [("group", book.members.group.as_str().into())];
        call.tell(&call.words.with("said-joined", &group));
    } else if waits && met.is_empty() {
        let id = if asks {
            "said-waits"
        } else {
            "said-waits-here"
        };
        call.tell(&call.words.get(id));
    }
    let args = [
        ("n", met.len().into()),
        ("in", counts.envelopes_in.into()),
        ("out", counts.envelopes_out.into()),
    ];
    call.tell(&call.words.with("said-met", &args));
    if !met.is_empty() {
        call.tell(
            &call
                .words
                .get(if agree { "said-agree" } else { "said-differ" }),
        );
    }
    let closed = at_the_box.said(call, &room);
    call.report(&json!({
        "devices": met.len(),
        "envelopes": { "in": counts.envelopes_in, "out": counts.envelopes_out },
        "bytes": { "in": counts.bytes_in, "out": counts.bytes_out },
        "agree": agree,
        "box": closed,
        "handed": handed,
        "standing": book.members.standing,
    }));
    match problem {
        Some(problem) => Err(problem.into()),
        None if removed => Err(Failure::new(6, "error-not-a-member")),
        None if met.is_empty() && !waits && !call.interrupted.is_set() => {
            Err(Failure::new(5, "error-nobody"))
        }
        None => Ok(()),
    }
}

/// Shares news by a file, or by a stick's folder.
pub(super) fn carry(call: &Call<'_>) -> Result<(), Failure> {
    let Some((way, matches)) = call.matches.subcommand() else {
        return Err(Failure::own_fault());
    };
    let inner = Call { matches, ..*call };
    let host = inner.open()?;
    let path = Path::new(inner.text("file"));
    if way == "out" {
        carry_out(call, &host, path)
    } else {
        carry_in(call, &host, path)
    }
}

fn carry_out(call: &Call<'_>, host: &Host, path: &Path) -> Result<(), Failure> {
    let file = if path.is_dir() {
        path.join(quiet_file_name())
    } else {
        path.to_path_buf()
    };
    ended::let_go(host);
    host.carry_out(&file)?;
    host.lock()?;
    call.tell(&call.words.get("said-carried-out"));
    call.report(&json!({ "written": true, "file": file }));
    Ok(())
}

fn carry_in(call: &Call<'_>, host: &Host, path: &Path) -> Result<(), Failure> {
    let asking = host.book().members.me.is_none();
    let taken = match take(host, path) {
        Err(HostError::IntoGroup {
            group,
            members,
            file,
        }) => {
            its_own_group(call, &group, members)?;
            let came = host.come_in(&file)?;
            take(host, path).map(|rest| StickDone {
                new: came.new + rest.new,
                refused: came.refused.max(rest.refused),
                ..rest
            })
        }
        taken => taken,
    };
    let book = host.book();
    let out = book.members.standing.is_over();
    let taken = match taken {
        // All there is in it for this device is that it does not belong any more.
        Err(HostError::Refused(Refusal::NotForUs)) if out => StickDone::default(),
        taken => taken?,
    };
    host.lock()?;
    for (id, count) in [
        ("said-carried-in", taken.new),
        ("said-left-out", taken.refused),
        ("said-not-yet", taken.waiting),
    ] {
        if count > 0 || id == "said-carried-in" {
            call.tell(&call.words.with(id, &[("n", count.into())]));
        }
    }
    if asking && book.members.me.is_some() {
        let group = book.members.group.as_str().into();
        call.tell(&call.words.with("said-joined", &[("group", group)]));
    }
    call.report(&json!({
        "files": taken.files, "new": taken.new, "refused": taken.refused, "waiting": taken.waiting,
        "standing": book.members.standing,
    }));
    if out {
        Err(Failure::new(6, "error-not-a-member"))
    } else {
        Ok(())
    }
}

fn take(host: &Host, path: &Path) -> Result<StickDone, HostError> {
    if path.is_dir() {
        return host.take_from(path);
    }
    host.carry_in(path).map(|taken| StickDone {
        files: 1,
        new: taken.new,
        refused: taken.refused,
        waiting: taken.waiting,
        ..StickDone::default()
    })
}

/// Says which group a newcomer would come into, and asks whoever sits there. A script has nobody to ask: it said what it
/// wants when it read the file.
fn its_own_group(call: &Call<'_>, group: &str, members: usize) -> Result<(), Failure> {
    let args = [("group", group.into()), ("n", members.into())];
    terminal::complain(&call.words.with("said-into-group", &args));
    let asked = terminal::has_person();
    if !asked || call.agrees(&call.words.get("ask-into-group")) {
        Ok(())
    } else {
        Err(Failure::new(2, "error-not-confirmed"))
    }
}
