//! Somebody with whom the book is no longer shared: nothing that was written by those who heard of it comes to them.

use std::fs;

use serde_json::{Value, json};

use crate::{
    driver::{Device, World},
    finder::Finder,
    groups::{listen, of},
};

const BEFORE: &str = "zanvelmarquo";

/// What is written when they have gone, of each kind that a group writes: no two alike.
const AFTER: [&str; 8] = [
    "kelmopnarpos",
    "durgorhumjas",
    "trivelzanbel",
    "linposfilquo",
    "narjasmarvel",
    "humkeldurtri",
    "belzanmoplin",
    "gorquonarfil",
];

const SHOWN: [&str; 5] = ["book", "today", "notes", "people", "proposals"];

fn carry(world: &World, from: &Device, to: &[&Device]) {
    let stick = world.typed("stick");
    from.carry_out(&stick);
    to.iter().for_each(|device| drop(device.carry_in(&stick)));
}

fn standing(device: &Device) -> Value {
    device.does(&["show", "status"])["standing"].clone()
}

/// Two agree that somebody goes; nobody else hears of it.
fn remove(world: &World, ana: &Device, bo: &Device, alias: &str) {
    let proposed = ana.does(&["propose", "remove", alias]);
    assert_eq!(proposed["in_effect"], false);
    carry(world, ana, &[bo]);
    let id = bo.does(&["show", "proposals"])[0]["id"].clone();
    let agreed = bo.does(&["endorse", id.as_str().unwrap()]);
    assert_eq!(agreed["in_effect"], true);
    carry(world, bo, &[ana]);
}

/// What three write who have heard that somebody went.
fn write_on([ana, bo, dee]: [&Device; 3]) {
    ana.edit(&json!([
        { "add_rule": { "text": AFTER[0] } },
        { "set_purpose": { "text": AFTER[1] } },
        { "put_card": { "kind": "phone", "text": AFTER[2], "audience": "everyone" } },
    ]));
    bo.edit(&json!([
        { "write_note": { "title": AFTER[3], "text": AFTER[4] } },
        { "add_meeting": { "title": AFTER[5], "date": "2026-12-01", "time": "15:00",
            "zone": "Africa/Kampala", "place": AFTER[6] } },
    ]));
    dee.edit(&json!({ "add_role": { "name": AFTER[7] } }));
}

/// That of what was written since they went nothing is on the disk of somebody or shown, and what was before is.
fn has_nothing_new(jo: &Device) {
    let new = Finder::of(&AFTER.map(str::to_owned));
    let none: [&str; 0] = [];
    for what in SHOWN {
        let shown = jo.does(&["show", what]).to_string();
        assert_eq!(new.found_in(shown.as_bytes()), none, "{what}");
    }
    for file in jo.beside() {
        assert_eq!(new.found_in(&fs::read(file).unwrap()), none);
    }
    assert!(new.found_in_rows(&jo.vault).is_empty());
    let old = Finder::of(&[BEFORE.to_owned()]);
    assert!(!old.found_in_rows(&jo.vault).is_empty());
    assert!(jo.book().to_string().contains(BEFORE), "it stays readable");
}

/// That the same search finds it all where it is.
fn has_all(device: &Device) {
    let new = Finder::of(&AFTER.map(str::to_owned));
    let shown = ["book", "people"].map(|what| device.does(&["show", what]).to_string());
    assert_eq!(new.found_in(shown.concat().as_bytes()).len(), AFTER.len());
    let mut rows = new.found_in_rows(&device.vault).concat();
    rows.sort_unstable();
    rows.dedup();
    // The text of a note that nobody opened may be in its envelopes only, and these are sealed in the vault as well.
    assert!(rows.len() >= AFTER.len() - 1, "{rows:?}");
}

#[test]
fn one_who_was_removed_while_away_is_told_and_gets_nothing_new() {
    let world = World::new();
    let [ana, bo, jo, dee] = of(&world, ["ana", "bo", "jo", "dee"]);
    ana.edit(&json!({ "add_rule": { "text": BEFORE } }));
    carry(&world, &ana, &[&bo, &jo, &dee]);
    remove(&world, &ana, &bo, "jo");
    carry(&world, &bo, &[&dee]);
    write_on([&ana, &bo, &dee]);
    // Jo is away, and writes on; what she wrote goes nowhere.
    jo.edit(&json!({ "add_rule": { "text": "written by Jo" } }));
    let theirs = world.typed("hers");
    jo.carry_out(&theirs);
    for (from, to) in [(&ana, &bo), (&bo, &dee), (&dee, &ana), (&ana, &bo)] {
        carry(&world, from, &[to]);
    }
    let digest = ana.digest();
    let stick = world.typed("for jo");
    for device in [&ana, &bo, &dee] {
        device.script(&["carry", "in", &theirs]);
        assert!(!device.book().to_string().contains("written by Jo"));
        assert_eq!(device.digest(), digest);
        has_all(device);
        device.carry_out(&stick);
        let told = jo.script(&["carry", "in", &stick]).ends(6);
        assert_eq!(told.values()[0]["standing"], "out");
        has_nothing_new(&jo);
    }
    assert_eq!(standing(&jo), "out");
    let said = jo.run(&["show", "status"]).ends(0).out;
    assert!(said.contains("no longer in the group"), "{said}");
    assert!(said.contains("stays readable"), "{said}");
    let rule = json!({ "add_rule": { "text": "once more" } });
    jo.script(&["edit", &rule.to_string()]).ends(6);
    jo.script(&["carry", "out", &stick]).ends(6);
    // Nor by a call.
    let (running, at) = listen(&bo);
    let call = [
        "meet",
        "--no-discovery",
        "--until-quiet",
        "--for",
        "2",
        "--dial",
        &at,
    ];
    jo.script(&call);
    running.signal("INT");
    running.end();
    has_nothing_new(&jo);
}

#[test]
fn one_whom_no_notice_reaches_gets_nothing_new_either() {
    let world = World::new();
    let names = ["ana", "bo", "jo", "dee", "eva", "fay", "gus", "hal"];
    let [ana, bo, jo, dee, ..] = of(&world, names);
    ana.edit(&json!({ "add_rule": { "text": BEFORE } }));
    carry(&world, &ana, &[&bo, &jo, &dee]);
    // Of one removal Jo hears: from then on she believes nobody by what Eva has, too. Then three keys are handed to her
    // that never come, and no notice is by one that she has.
    remove(&world, &ana, &bo, "eva");
    carry(&world, &bo, &[&jo, &dee]);
    for name in ["fay", "gus", "hal", "jo"] {
        remove(&world, &ana, &bo, name);
    }
    carry(&world, &bo, &[&dee]);
    write_on([&ana, &bo, &dee]);
    for (from, to) in [(&ana, &bo), (&bo, &dee), (&dee, &ana), (&ana, &bo)] {
        carry(&world, from, &[to]);
    }
    let stick = world.typed("for others");
    for device in [&ana, &bo, &dee] {
        has_all(device);
        device.carry_out(&stick);
        let said = jo.run(&["carry", "in", &stick]).ends(4).err;
        assert!(said.contains("not for this device"), "{said}");
        has_nothing_new(&jo);
    }
    assert_eq!(standing(&jo), "member", "nobody could tell her");
}
