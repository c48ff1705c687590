//! Sharing news: on the network, and by files.

use std::{path::Path, time::Duration};

use commonbook_host::{LinkEvent, MeetOptions};
use serde_json::json;

use super::{Call, joining};
use crate::failure::Failure;

/// How long somebody who wants to stop at a quiet moment looks for others.
const LOOKING: Duration = Duration::from_secs(60);
/// How long it must be quiet: longer than a pause after which an edit is sealed.
const QUIET: Duration = Duration::from_millis(1_500);

/// Shares news on the network.
pub(super) fn meet(call: &Call<'_>) -> Result<(), Failure> {
    let host = call.open()?;
    if host.book().members.me.is_none() {
        return Err(Failure::new(6, "error-not-a-member"));
    }
    let dial: Vec<String> = call
        .matches
        .get_many("dial")
        .map(|d| d.cloned().collect())
        .unwrap_or_default();
    let until_quiet = call.flag("until-quiet");
    let options = MeetOptions {
        listen: call.matches.get_one("listen").copied(),
        dial,
        no_discovery: call.flag("no-discovery"),
    };
    let deadline = call.deadline(until_quiet.then_some(LOOKING));
    let interrupted = host.interrupted();
    let gathering = host.meet(&options)?;
    let at = joining::listening(&host, &gathering, deadline)?;
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
    loop {
        let links = links();
        let met = links.iter().filter(|link| link.met).count();
        let settled = links
            .iter()
            .all(|link| link.same || link.ended || !link.met);
        let any_same = links.iter().any(|link| link.same);
        if until_quiet && met > 0 && any_same && settled && host.is_quiet(QUIET) {
            break;
        }
        let removed = links
            .iter()
            .any(|link| link.events.contains(&LinkEvent::Removed));
        if removed || joining::over(deadline) || gathering.state().over || interrupted.is_set() {
            break;
        }
        host.wait(Duration::from_millis(100));
    }
    let links = links();
    let problem = gathering.state().problem;
    gathering.stop();
    let counts = host.counts();
    let met: Vec<_> = links.iter().filter(|link| link.met).collect();
    let agree = !met.is_empty() && met.iter().all(|link| link.same);
    let removed = links
        .iter()
        .any(|link| link.events.contains(&LinkEvent::Removed));
    host.lock()?;
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
    call.report(&json!({
        "devices": met.len(),
        "envelopes": { "in": counts.envelopes_in, "out": counts.envelopes_out },
        "bytes": { "in": counts.bytes_in, "out": counts.bytes_out },
        "agree": agree,
    }));
    match problem {
        Some(problem) => Err(problem.into()),
        None if removed => Err(Failure::new(6, "error-not-a-member")),
        None if met.is_empty() && !interrupted.is_set() => Err(Failure::new(5, "error-nobody")),
        None => Ok(()),
    }
}

/// Shares news by a file.
pub(super) fn carry(call: &Call<'_>) -> Result<(), Failure> {
    let Some((way, matches)) = call.matches.subcommand() else {
        return Err(Failure::own_fault());
    };
    let inner = Call { matches, ..*call };
    let host = inner.open()?;
    let file = Path::new(inner.text("file"));
    if way == "out" {
        host.carry_out(file)?;
        host.lock()?;
        call.tell(&call.words.get("said-carried-out"));
        call.report(&json!({ "written": true }));
        return Ok(());
    }
    let taken = host.carry_in(file)?;
    let status = host.book().members.standing;
    host.lock()?;
    let args = [("new", taken.new.into()), ("refused", taken.refused.into())];
    call.tell(&call.words.with("said-carried-in", &args));
    call.report(&json!({ "new": taken.new, "refused": taken.refused, "waiting": taken.waiting }));
    match status {
        commonbook_book::Standing::Out => Err(Failure::new(6, "error-not-a-member")),
        commonbook_book::Standing::Member | commonbook_book::Standing::Asking => Ok(()),
    }
}
