//! Every bad input gets its exit code and two lines, and changes nothing.

use std::fs;

use serde_json::{Value, json};

use crate::{
    driver::{Device, Ran, World, free_port},
    groups::{begin, listen, two},
};

/// Six words of the list that are not those of any invite made here.
const OTHER_WORDS: &str = "abacus abdomen abdominal abide abiding ability";

fn lines(text: &str) -> Vec<&str> {
    text.lines().collect()
}

/// Runs a command that must fail, as a person and as a script; what the script got.
#[track_caller]
fn refused(device: &Device, arguments: &[&str], code: i32) -> Value {
    let person = device.run(arguments).ends(code);
    let two = lines(&person.err);
    assert_eq!(two.len(), 2, "not two lines: {arguments:?} {person:?}");
    assert!(two.iter().all(|line| line.len() > 5), "{person:?}");
    let script = device.script(arguments).ends(code);
    let error = script.value()["error"].clone();
    assert_eq!(error["code"], code);
    // What else it says is beside the values, and before these two lines.
    let said = lines(&script.err);
    assert_eq!(
        said[said.len() - 2..],
        [
            error["what"].as_str().unwrap(),
            error["next"].as_str().unwrap()
        ]
    );
    assert_eq!(said[said.len() - 2..], two, "another language for scripts");
    error
}

/// Whatever `attempt` does, it leaves the book as it was.
fn unchanged(device: &Device, attempt: impl FnOnce()) {
    let before = device.digest();
    attempt();
    assert_eq!(device.digest(), before);
}

#[test]
fn edits_that_cannot_be_are_named_and_leave_the_book_alone() {
    let (_world, ana, _) = two();
    let meeting = json!({ "title": "Circle", "date": "2026-12-01", "time": "15:00", "zone": "Africa/Kampala" });
    ana.edit(&json!([
        { "add_role": { "name": "Tea" } }, { "add_role": { "name": "Tea" } }, { "add_meeting": meeting },
    ]));
    let change = |field: &str, value: Value| {
        let mut meeting = meeting.clone();
        meeting[field] = value;
        json!({ "add_meeting": meeting })
    };
    let rule = json!({ "add_rule": { "text": "One that is good" } });
    let tea = json!({ "take_slot": { "date": "2026-12-01", "role": "Tea" } });
    unchanged(&ana, || {
        for edit in [
            json!({ "fly": { "to": "the moon" } }),
            json!({ "add_rule": { "words": "another field" } }),
            change("date", json!("2026-02-30")),
            change("time", json!("25:00")),
            change("zone", json!("Mars/Base")),
            change("repeat", json!("FREQ=NEVER")),
            tea.clone(),
            json!({ "take_slot": { "date": "2026-12-01", "role": "Cake" } }),
            json!({ "take_slot": { "date": "2026-12-02", "role": "Tea" } }),
            json!({ "splice_note": { "note": "None", "at": 0, "insert": "x" } }),
            json!({ "add_rule": { "text": "  " } }),
            // Of a list, all or none.
            json!([rule, tea]),
        ] {
            ana.script(&["edit", &edit.to_string()]).ends(2);
        }
        let error = refused(&ana, &["edit", &tea.to_string()], 2);
        assert!(error["what"].as_str().unwrap().contains("role"), "{error}");
        refused(
            &ana,
            &["edit", &change("date", json!("2026-02-30")).to_string()],
            2,
        );
        refused(&ana, &["edit", "{\"fly\":{}}"], 2);
        refused(&ana, &["edit", "no JSON"], 2);
    });
}

#[test]
fn files_that_are_no_news_are_refused() {
    let (world, ana, bo) = two();
    let other = world.device("other");
    other.does(&["new", "--group", "Another", "--alias", "Zed"]);
    let (ours, foreign) = (world.typed("ours"), world.typed("foreign"));
    bo.edit(&json!({ "add_rule": { "text": "Not heard yet" } }));
    bo.carry_out(&ours);
    other.carry_out(&foreign);
    let whole = fs::read(&ours).unwrap();
    let mut mutated = whole.clone();
    *mutated.last_mut().unwrap() ^= 1;
    let mut newer = whole.clone();
    newer[3] = 200;
    // Not random at all, so that it is the same in each run.
    let noise: Vec<u8> = (0..9_000_u32).map(|n| (n * n / 7) as u8).collect();
    unchanged(&ana, || {
        for (name, bytes) in [
            ("half", &whole[..whole.len() / 2]),
            ("nearly", &whole[..whole.len() - 1]),
            ("start", &whole[..2]),
            ("empty", &[]),
            ("mutated", &mutated),
            ("newer", &newer),
            ("noise", &noise),
        ] {
            let file = world.write(name, bytes);
            ana.script(&["carry", "in", &file]).ends(4);
        }
        refused(&ana, &["carry", "in", &world.typed("half")], 4);
        refused(&ana, &["carry", "in", &world.typed("noise")], 4);
        refused(&ana, &["carry", "in", &foreign], 4);
        refused(&ana, &["carry", "in", &world.typed("nowhere")], 2);
        refused(&ana, &["admit", &ours, "--yes"], 4);
        refused(&ana, &["admit", &world.typed("nowhere"), "--yes"], 2);
        refused(
            &ana,
            &["carry", "out", &world.typed("no/such/folder/file")],
            2,
        );
    });
    ana.carry_in(&ours);
    assert_eq!(ana.digest(), bo.digest());
}

#[test]
fn wrong_words_of_an_invite_are_refused_and_leave_nothing() {
    let world = World::new();
    let (ana, bo) = (world.device("ana"), world.device("bo"));
    begin(&ana);
    let before = ana.digest();
    let address = format!("127.0.0.1:{}", free_port());
    let mut invite = ana.start(&["invite", "--listen", &address, "--yes"]);
    let said = invite.says();
    let (words, at) = (
        said["words"].as_str().unwrap(),
        said["at"].as_str().unwrap(),
    );
    let join = |words: &str, at: &str| {
        let arguments = [
            "join", "--alias", "Bo", "--words", words, "--at", at, "--yes",
        ];
        bo.script(&arguments)
    };
    for (words, at) in [
        ("one two three four five abacusses", at),
        ("abacus abdomen", at),
        (OTHER_WORDS, at),
        (OTHER_WORDS, &address),
    ] {
        let ran = join(words, at).ends(4);
        assert_eq!(ran.value()["error"]["code"], 4);
        assert_eq!(lines(&ran.err).len(), 2, "{ran:?}");
    }
    // What is no address at all is a mistake of another kind.
    join(words, "nonsense").ends(2);
    assert_eq!(
        bo.beside(),
        Vec::<std::path::PathBuf>::new(),
        "nothing is left of it"
    );
    // Whoever has the right words still comes in.
    assert!(!invite.is_over());
    join(words, &address).ends(0);
    invite.end().ends(0);
    assert_ne!(ana.digest(), before);
}

#[test]
fn a_vault_that_cannot_be_opened_says_why() {
    let (world, ana, bo) = two();
    let show = ["show", "book"];
    let whole = fs::read(&ana.vault).unwrap();
    let mut wrong = ana.clone();
    wrong.passphrase = world.write("wrong", b"red bicycle rain\n").into();
    refused(&wrong, &show, 3);
    wrong.passphrase = world.path("no-such-file");
    refused(&wrong, &show, 2);
    wrong.passphrase = world.write("empty", b"\n").into();
    refused(&wrong, &show, 2);
    refused(&world.device("nowhere"), &show, 2);

    let (running, _) = listen(&ana);
    refused(&ana, &show, 8);
    refused(&ana, &["wipe", "--yes"], 8);
    running.signal("INT");
    running.end().ends(0);
    ana.does(&show);

    refused(&world.device("tmp"), &show, 4);
    let noise = world.device("noise");
    fs::write(&noise.vault, [7; 5_000]).unwrap();
    refused(&noise, &show, 4);
    // SQLite keeps the number of the format in four bytes of the file's first page.
    let newer = world.device("newer");
    let mut bytes = whole.clone();
    bytes[60..64].copy_from_slice(&99_u32.to_be_bytes());
    fs::write(&newer.vault, &bytes).unwrap();
    refused(&newer, &show, 4);
    assert_eq!(fs::read(&newer.vault).unwrap(), bytes, "not touched");
    refused(&bo, &["new", "--group", "Again", "--alias", "Bo"], 2);
    refused(
        &world.device("nameless"),
        &["new", "--group", " ", "--alias", "Bo"],
        2,
    );
    assert!(!world.path("nameless").exists());
}

#[test]
fn a_damaged_vault_is_named_and_never_opened_as_empty() {
    let (world, ana, _) = two();
    ana.edit(
        &json!({ "write_note": { "title": "Long", "text": "It was a dark night. ".repeat(300) } }),
    );
    let whole = fs::read(&ana.vault).unwrap();
    assert_eq!(ana.does(&["check"])["damaged"], 0);
    let broken = world.device("broken");
    let (mut named, mut closed) = (0, 0);
    // One page of the file after the other.
    for start in (4_096..whole.len()).step_by(4_096) {
        let mut bytes = whole.clone();
        bytes[start + 64..start + 4_000].fill(0);
        fs::write(&broken.vault, &bytes).unwrap();
        let checked = broken.script(&["check"]);
        match checked.code {
            Some(7) if checked.values().len() == 2 => named += 1,
            Some(7) => closed += 1,
            // A page that nothing is in.
            Some(0) => {}
            _ => panic!("page at {start}: {checked:?}"),
        }
        let shown = broken.script(&["show", "book"]);
        assert!(
            matches!(shown.code, Some(0 | 7)),
            "page at {start}: {shown:?}"
        );
        if shown.code == Some(0) && checked.code == Some(0) {
            assert_eq!(shown.value(), ana.book());
        }
    }
    println!(
        "{named} pages were named, {closed} kept it closed, of {}",
        whole.len() / 4_096 - 1
    );
    assert!(named > 0);
    let mut bytes = whole;
    bytes[4_096..].fill(0);
    fs::write(&broken.vault, &bytes).unwrap();
    refused(&broken, &["check"], 7);
    refused(&broken, &["show", "book"], 7);
}

#[test]
fn what_the_group_does_not_allow_is_not_done() {
    let (_world, ana, bo) = two();
    unchanged(&ana, || {
        refused(&ana, &["propose", "remove", "Bo"], 6);
        refused(&ana, &["propose", "remove", "Nobody"], 2);
        refused(&ana, &["propose", "policy", "{\"number\":0}"], 2);
        refused(&ana, &["propose", "policy", "{\"count\":2}"], 2);
        refused(&ana, &["endorse", "zzzz"], 2);
        refused(&ana, &["endorse", "abcdefghijkmnpqr"], 2);
        refused(&ana, &["show", "meetings", "--from", "2026-02-30"], 2);
    });
    bo.does(&["leave", "--yes"]);
    let edit = json!({ "add_rule": { "text": "Too late" } }).to_string();
    refused(&bo, &["edit", &edit], 6);
    refused(&bo, &["meet", "--until-quiet", "--for", "2"], 6);
    refused(&bo, &["propose", "policy", "{\"number\":3}"], 6);
    assert_eq!(bo.does(&["show", "status"])["standing"], "left");
}

#[test]
fn who_only_asked_to_join_does_not_write_yet() {
    let world = World::new();
    let jo = world.device("jo");
    jo.does(&["join", "--alias", "Jo", "--ask", &world.typed("request")]);
    let edit = json!({ "add_rule": { "text": "Too early" } }).to_string();
    refused(&jo, &["edit", &edit], 6);
    refused(&jo, &["meet", "--for", "2"], 6);
    refused(&jo, &["invite", "--for", "2"], 6);
    refused(&jo, &["carry", "out", &world.typed("news")], 6);
    assert_eq!(jo.does(&["show", "status"])["standing"], "asking");
}

#[test]
fn nobody_there_is_not_the_same_as_done() {
    let (world, ana, _) = two();
    let began = std::time::Instant::now();
    let meet = [
        "meet",
        "--listen",
        "127.0.0.1:0",
        "--no-discovery",
        "--until-quiet",
        "--for",
        "2",
    ];
    let ran: Ran = ana.script(&meet).ends(5);
    let values = ran.values();
    assert!(values[0]["at"].is_string());
    assert_eq!(values[1]["devices"], 0);
    assert_eq!(values[2]["error"]["code"], 5);
    assert!(began.elapsed().as_secs() < 20);
    refused(&ana, &[&meet[..], &["--dial", "127.0.0.1:9"]].concat(), 2);
    let gone = world.device("gone");
    let nobody = format!("127.0.0.1:{}", free_port());
    let join = [
        "join",
        "--alias",
        "B",
        "--words",
        OTHER_WORDS,
        "--at",
        &nobody,
        "--yes",
        "--for",
        "1",
    ];
    gone.script(&join).ends(5);
    assert!(gone.beside().is_empty(), "nothing is left of it");
}

#[test]
fn what_is_typed_wrongly_is_told_in_two_lines() {
    let world = World::new();
    let nobody = world.device("nobody");
    for arguments in [
        &["fly"][..],
        &["show"],
        &["show", "nothing"],
        &["show", "book", "--loud"],
        &["propose"],
        &["join", "--alias", "Bo"],
        &["invite", "--listen", "here"],
        &["demo", "--members", "99"],
        &["meet", "--for", "soon"],
        &["help", "fly"],
    ] {
        refused(&nobody, arguments, 2);
    }
    assert!(
        world
            .files()
            .iter()
            .all(|(path, _)| path.ends_with("passphrase"))
    );
}
