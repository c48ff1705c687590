//! What happens in the demo, the same with and without a window.

use std::path::Path;

use commonbook_words::{Arg, Words};
use jiff::{ToSpan as _, civil::Weekday};
use serde_json::{Value, json};

use super::{
    device::{Device, Stage},
    id,
};
use crate::failure::Failure;

/// Aliases of the made-up group.
const ALIASES: [&str; 8] = ["Ana", "Bo", "Mira", "Jo", "Sam", "Tuli", "Noor", "Eve"];

type Say<'a> = &'a dyn Fn(&str, &[(&str, Arg<'_>)]);

/// What is told at the end.
pub(super) struct Told {
    pub(super) agree: bool,
    pub(super) envelopes: u64,
    pub(super) bytes: u64,
    pub(super) edits: usize,
}

/// Makes the group: the first begins it, each other comes in by words, from the third on with a second yes.
pub(super) fn group(
    stage: &Stage<'_>,
    members: usize,
    seed: u64,
    words: &Words,
    say: Say<'_>,
) -> Result<Vec<Device>, Failure> {
    let mut devices = Vec::new();
    for (number, alias) in ALIASES.iter().take(members).enumerate() {
        devices.push(Device::new(stage, alias, number)?);
    }
    let Some(first) = devices.first() else {
        return Err(Failure::own_fault());
    };
    first.run(&[
        "new",
        "--group",
        &words.get("demo-group"),
        "--alias",
        &first.alias,
    ])?;
    say("demo-began", &[("alias", first.alias.as_str().into())]);
    first.run(&["edit", &Value::Array(beginnings(seed, words)?).to_string()])?;
    for (number, device) in devices.iter().enumerate().skip(1) {
        let (inviting, said) = first.begin(&["invite", "--listen", "127.0.0.1:0", "--yes"])?;
        let invite = said
            .get("words")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let at = inviting.at.clone();
        device.run(&[
            "join",
            "--alias",
            &device.alias,
            "--words",
            invite,
            "--at",
            &at,
            "--yes",
        ])?;
        inviting.end()?;
        if number > 1 {
            second_yes(first, devices.get(1), device, stage.folder)?;
        }
        say("demo-joined", &[("alias", device.alias.as_str().into())]);
    }
    Ok(devices)
}

/// Another member hears of the proposal, agrees, and a stick brings the answer to the newcomer.
fn second_yes(
    first: &Device,
    second: Option<&Device>,
    newcomer: &Device,
    folder: &Path,
) -> Result<(), Failure> {
    let second = second.ok_or(Failure::own_fault())?;
    let stick = folder.join("stick");
    let stick = stick.to_string_lossy();
    first.run(&["carry", "out", &stick])?;
    second.run(&["carry", "in", &stick])?;
    let proposals = second.run(&["show", "proposals"])?;
    let proposal = proposals
        .pointer("/0/id")
        .and_then(Value::as_str)
        .ok_or(Failure::own_fault())?
        .to_owned();
    second.run(&["endorse", &proposal])?;
    second.run(&["carry", "out", &stick])?;
    newcomer.run(&["carry", "in", &stick])?;
    first.run(&["carry", "in", &stick])?;
    Ok(())
}

/// The next Tuesday after today, so that the window has something to show whenever it is opened.
fn tuesday() -> Result<jiff::civil::Date, Failure> {
    crate::clock::today()
        .nth_weekday(1, Weekday::Tuesday)
        .map_err(|_| Failure::own_fault())
}

fn beginnings(seed: u64, words: &Words) -> Result<Vec<Value>, Failure> {
    let place = words.get("demo-place");
    Ok(vec![
        json!({ "set_purpose": { "text": words.get("demo-purpose") } }),
        json!({ "add_meeting": { "id": id(seed, 1), "title": words.get("demo-meeting"), "date": tuesday()?, "time": "15:00",
            "minutes": 90, "zone": "Africa/Kampala", "place": place, "repeat": "FREQ=WEEKLY;INTERVAL=2" } }),
        json!({ "add_role": { "id": id(seed, 2), "name": words.get("demo-tea"), "checklist": [words.get("demo-tea-1"), words.get("demo-tea-2")] } }),
        json!({ "add_role": { "id": id(seed, 3), "name": words.get("demo-key") } }),
        json!({ "add_role": { "id": id(seed, 4), "name": words.get("demo-welcome") } }),
        json!({ "add_rule": { "id": id(seed, 5), "text": words.get("demo-rule-1") } }),
        json!({ "add_rule": { "id": id(seed, 6), "text": words.get("demo-rule-2") } }),
        json!({ "write_note": { "id": id(seed, 7), "title": words.get("demo-note"), "text": words.get("demo-note-text") } }),
    ])
}

/// Every device changes schedule, rota, rules and notes apart from the others; then they share.
pub(super) fn apart_and_together(
    devices: &[Device],
    folder: &Path,
    words: &Words,
    say: Say<'_>,
) -> Result<Told, Failure> {
    let mut edits = beginnings(0, words)?.len();
    for (number, device) in devices.iter().enumerate() {
        let list = changes(number, device, words)?;
        edits += list.len();
        device.run(&["edit", &Value::Array(list).to_string()])?;
    }
    say("demo-apart", &[("n", devices.len().into())]);
    let (mut envelopes, mut bytes) = (0, 0);
    // All but the last meet the first one on the network; twice round, so that each has what came later.
    let met = devices.len().saturating_sub(1).max(2);
    let Some(first) = devices.first() else {
        return Err(Failure::own_fault());
    };
    for _ in 0..2 {
        for device in devices.iter().take(met).skip(1) {
            let waiting = first.meet_until_quiet()?;
            let at = waiting.at.clone();
            let said = device.run(&[
                "meet",
                "--listen",
                "127.0.0.1:0",
                "--no-discovery",
                "--until-quiet",
                "--dial",
                &at,
            ])?;
            waiting.end()?;
            for way in ["in", "out"] {
                envelopes += said
                    .pointer(&format!("/envelopes/{way}"))
                    .and_then(Value::as_u64)
                    .unwrap_or(0);
                bytes += said
                    .pointer(&format!("/bytes/{way}"))
                    .and_then(Value::as_u64)
                    .unwrap_or(0);
            }
        }
    }
    say("demo-met", &[("n", met.into())]);
    // The last never meets anybody: one stick goes round, twice.
    let stick = folder.join("stick");
    let name = stick.to_string_lossy();
    let round: Vec<&Device> = devices.iter().rev().chain(devices.iter().rev()).collect();
    for device in round {
        if stick.exists() {
            let said = device.run(&["carry", "in", &name])?;
            envelopes += said.get("new").and_then(Value::as_u64).unwrap_or(0);
        }
        device.run(&["carry", "out", &name])?;
        bytes += std::fs::metadata(&stick).map_or(0, |meta| meta.len());
    }
    if let Some(last) = devices.last() {
        last.run(&["carry", "in", &name])?;
    }
    say("demo-stick", &[]);
    let mut digests = Vec::new();
    for device in devices {
        digests.push(device.run(&["show", "book"])?.get("digest").cloned());
    }
    let agree = digests.windows(2).all(|pair| pair.first() == pair.last())
        && digests.iter().all(Option::is_some);
    Ok(Told {
        agree,
        envelopes,
        bytes,
        edits,
    })
}

fn changes(number: usize, device: &Device, words: &Words) -> Result<Vec<Value>, Failure> {
    let date = tuesday()?;
    let later = date.saturating_add(14.days());
    let role = words.get(
        ["demo-tea", "demo-key", "demo-welcome"]
            .get(number % 3)
            .copied()
            .unwrap_or("demo-tea"),
    );
    let alias = device.alias.as_str();
    let mut list = vec![
        json!({ "take_slot": { "date": if number == 0 { later } else { date }, "role": role } }),
        json!({ "add_rule": { "text": words.with("demo-rule-of", &[("alias", alias.into())]) } }),
        json!({ "splice_note": { "note": words.get("demo-note"), "at": 0, "insert": words.with("demo-line-of", &[("alias", alias.into())]) } }),
        json!({ "write_note": { "title": words.with("demo-note-of", &[("alias", alias.into())]), "text": words.get("demo-note-of-text") } }),
    ];
    if number == 1 {
        list.push(json!({ "move_date": { "meeting": words.get("demo-meeting"), "date": later, "place": words.get("demo-place-2") } }));
    }
    Ok(list)
}

/// Something that the window's own device does not have yet.
pub(super) fn something_new(others: &[Device], words: &Words) -> Result<(), Failure> {
    for device in others {
        let text = words.with(
            "demo-new-rule-of",
            &[("alias", device.alias.as_str().into())],
        );
        device.run(&["edit", &json!({ "add_rule": { "text": text } }).to_string()])?;
    }
    Ok(())
}
