//! Proposing and agreeing.

use commonbook_book::{Book, DeviceTag, Field, LetGo, MemberId, MemberView, MembersView};
use commonbook_host::{Answer, Input, Proposal};
use serde::Deserialize;

use super::Call;
use crate::failure::Failure;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Policy {
    number: u32,
}

/// Proposes something about who belongs.
pub(super) fn propose(call: &Call<'_>) -> Result<(), Failure> {
    let Some((kind, matches)) = call.matches.subcommand() else {
        return Err(Failure::own_fault());
    };
    let inner = Call { matches, ..*call };
    let policy = match kind {
        "policy" => {
            let read: Option<Policy> = serde_json::from_str(inner.text("policy")).ok();
            let number = read
                .map(|policy| policy.number)
                .filter(|number| *number > 0);
            Some(number.ok_or(Failure::new(2, "error-policy"))?)
        }
        _ => None,
    };
    let host = inner.open()?;
    let book = host.book();
    let proposal = match (kind, policy) {
        (_, Some(number)) => Proposal::Number(number),
        ("let-go", _) => Proposal::LetGo(let_go(&book, inner.text("what"))?),
        ("paper", _) => Proposal::Paper(inner.text("alias").to_owned()),
        ("remove", _) => Proposal::Remove(member(&book.members, inner.text("member"))?.id),
        _ => Proposal::SetAside(device(
            member(&book.members, inner.text("member"))?,
            inner.text("device"),
        )?),
    };
    let answer = host.request(move |request| Input::Propose(request, proposal))?;
    host.lock()?;
    said(call, "said-proposal", &answer);
    Ok(())
}

/// What the members are to let go of: slips, or a half year that is over, such as `2025-1`.
fn let_go(book: &Book, typed: &str) -> Result<LetGo, Failure> {
    if typed == "slips" {
        return Ok(LetGo::Slips);
    }
    let past = book.plan.past_half_years(crate::clock::today());
    let named = |what: &&LetGo| match what {
        LetGo::HalfYear { year, half } => format!("{year}-{half}") == typed,
        LetGo::Slips => false,
    };
    let found = past.iter().find(named).copied();
    found.ok_or(Failure::new(2, "error-let-go"))
}

/// Agrees to a proposal.
pub(super) fn endorse(call: &Call<'_>) -> Result<(), Failure> {
    let id = call
        .text("proposal")
        .parse()
        .map_err(|_| Failure::new(2, "error-not-found"))?;
    let host = call.open()?;
    let answer = host.request(move |request| Input::Endorse(request, id))?;
    host.lock()?;
    said(call, "said-endorsed", &answer);
    Ok(())
}

/// Leaves the group.
pub(super) fn leave(call: &Call<'_>) -> Result<(), Failure> {
    let host = call.open()?;
    if !call.agrees(&call.words.get("ask-leave")) {
        return Err(Failure::new(2, "error-not-confirmed"));
    }
    host.request(Input::Leave)?;
    host.lock()?;
    call.tell(&call.words.get("said-left"));
    call.report(&serde_json::json!({ "left": true }));
    Ok(())
}

fn said(call: &Call<'_>, id: &str, answer: &Answer) {
    let in_effect = matches!(answer, Answer::Proposed { in_effect: true });
    call.tell(&call.words.get(id));
    call.tell(&call.words.get(if in_effect {
        "said-in-effect"
    } else {
        "said-waiting"
    }));
    call.report(&serde_json::json!({ "in_effect": in_effect }));
}

/// The member of this name or id.
pub(super) fn member<'a>(members: &'a MembersView, name: &str) -> Result<&'a MemberView, Failure> {
    let id: Option<MemberId> = name.parse().ok();
    let same = |member: &&MemberView| {
        Some(member.id) == id || member.alias.to_lowercase() == name.trim().to_lowercase()
    };
    let mut found = members.members.iter().filter(same);
    match (found.next(), found.next()) {
        (Some(one), None) => Ok(one),
        (Some(_), Some(_)) => Err(Failure::ambiguous(Field::Member)),
        _ => Err(Failure::new(2, "error-not-found")),
    }
}

fn device(member: &MemberView, wanted: &str) -> Result<DeviceTag, Failure> {
    if wanted.is_empty()
        && let [only] = member.devices.as_slice()
    {
        return Ok(only.id);
    }
    let id: Option<DeviceTag> = wanted.parse().ok();
    let found = member.devices.iter().find(|device| Some(device.id) == id);
    found
        .map(|device| device.id)
        .ok_or(Failure::new(2, "error-not-found"))
}
