//! Those who changed their books apart end with the same one.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::{
    driver::{Device, World, free_port},
    groups::{begin, join_by_stick, listen, meet, two},
};

/// Three changes of different kinds, with a word in them.
fn three_edits(device: &Device, word: &str) {
    let edits = json!([
        { "add_rule": { "text": format!("{word} listens") } },
        { "write_note": { "title": format!("{word} note"), "text": format!("{word} walks") } },
        { "add_meeting": { "title": format!("{word} meets"), "date": "2026-12-01", "time": "15:00",
            "zone": "Africa/Kampala" } },
    ]);
    let kept = device.does_with(&edits.to_string(), &["edit", "-"]);
    assert_eq!(kept["kept"], 3);
}

/// The words whose three changes are all in a book.
fn whose(book: &Value) -> Vec<String> {
    let has = |list: &str, field: &str, text: String| {
        let list = book[list].as_array().unwrap();
        list.iter().any(|one| one[field] == text)
    };
    ["Ana", "Bo", "Jo", "Sam", "Tuli"]
        .into_iter()
        .filter(|word| {
            has("rules", "text", format!("{word} listens"))
                && has("notes", "text", format!("{word} walks"))
                && has("meetings", "title", format!("{word} meets"))
        })
        .map(str::to_owned)
        .collect()
}

#[track_caller]
fn same_book(devices: &[&Device], words: &[&str]) {
    let books: Vec<Value> = devices.iter().map(|device| device.book()).collect();
    for book in &books {
        assert_eq!(whose(book), words);
        assert_eq!(book, &books[0]);
    }
}

#[test]
fn two_who_wrote_apart_have_the_same_book_after_one_meeting() {
    let world = World::new();
    let (ana, bo) = (world.device("ana"), world.device("bo"));
    begin(&ana);
    let mut invite = ana.start(&["invite", "--listen", "127.0.0.1:0", "--yes"]);
    let said = invite.says();
    let (words, at) = (
        said["words"].as_str().unwrap(),
        said["at"].as_str().unwrap(),
    );
    assert_eq!(words.split(' ').count(), 6);
    let join = [
        "join", "--alias", "Bo", "--words", words, "--at", at, "--yes",
    ];
    let joined = bo.script(&join).ends(0);
    assert_eq!(
        joined.value(),
        json!({ "admitted": true, "group": "Tuesday" })
    );
    let invited = invite.end().ends(0);
    assert_eq!(invited.value(), json!({ "admitted": true, "alias": "Bo" }));
    let check = |text: &str| -> Vec<String> {
        let line = text
            .lines()
            .find_map(|l| l.strip_prefix("Both screens must show: "));
        line.unwrap().split(' ').map(str::to_owned).collect()
    };
    assert_eq!(check(&joined.err), check(&invited.err));
    assert_eq!(check(&joined.err).len(), 4);

    three_edits(&ana, "Ana");
    three_edits(&bo, "Bo");
    assert_ne!(ana.digest(), bo.digest());
    let began = Instant::now();
    let said = meet(&ana, &bo);
    println!("met and quiet after {:?}", began.elapsed());
    for said in &said {
        assert_eq!(
            (&said["devices"], &said["agree"]),
            (&json!(1), &json!(true))
        );
        for count in ["envelopes", "bytes"] {
            assert!(said[count]["in"].as_u64() > Some(0), "{said}");
            assert!(said[count]["out"].as_u64() > Some(0), "{said}");
        }
    }
    assert_eq!(said[0]["envelopes"]["in"], said[1]["envelopes"]["out"]);
    same_book(&[&ana, &bo], &["Ana", "Bo"]);
    for device in [&ana, &bo] {
        assert_eq!(device.does(&["show", "status"])["unshared_edits"], 0);
    }

    // A second meeting finds nothing to bring.
    for said in meet(&bo, &ana) {
        assert_eq!(said["envelopes"], json!({ "in": 0, "out": 0 }));
        assert_eq!(said["agree"], true);
        assert!(said["bytes"]["out"].as_u64() < Some(3_000), "{said}");
    }
}

#[test]
fn three_who_meet_at_one_table_pass_on_what_came_from_the_others() {
    let (world, ana, bo) = two();
    let jo = world.device("jo");
    join_by_stick(&world, &[&ana, &bo], &jo, "Jo");
    for (device, word) in [(&ana, "Ana"), (&bo, "Bo"), (&jo, "Jo")] {
        three_edits(device, word);
    }
    // Bo and Jo know only where Ana is.
    let (table, at) = listen(&ana);
    let call = [
        "meet",
        "--listen",
        "127.0.0.1:0",
        "--no-discovery",
        "--until-quiet",
        "--dial",
        &at,
    ];
    let calls = [&bo, &jo].map(|device| device.start(&call));
    for running in calls {
        assert_eq!(running.end().ends(0).value()["agree"], true);
    }
    table.signal("INT");
    let told = table.end().ends(0).value();
    assert_eq!(
        (&told["devices"], &told["agree"]),
        (&json!(2), &json!(true))
    );
    same_book(&[&ana, &bo, &jo], &["Ana", "Bo", "Jo"]);
}

#[test]
fn two_who_only_pass_a_stick_have_the_same_book() {
    let (world, ana, bo) = two();
    let stick = world.typed("stick");
    three_edits(&ana, "Ana");
    three_edits(&bo, "Bo");
    assert_eq!(ana.does(&["show", "status"])["unshared_edits"], 3);
    ana.carry_out(&stick);
    assert!(bo.carry_in(&stick)["new"].as_u64() > Some(0));
    // Read twice is read once.
    assert_eq!(bo.carry_in(&stick)["new"], 0);
    bo.carry_out(&stick);
    assert!(ana.carry_in(&stick)["new"].as_u64() > Some(0));
    same_book(&[&ana, &bo], &["Ana", "Bo"]);
}

#[test]
fn the_words_and_a_plain_address_are_enough_to_join() {
    let world = World::new();
    let (ana, bo) = (world.device("ana"), world.device("bo"));
    begin(&ana);
    let address = format!("127.0.0.1:{}", free_port());
    let mut invite = ana.start(&["invite", "--listen", &address, "--yes"]);
    let words = invite.says()["words"].as_str().unwrap().to_owned();
    // As somebody types what was read out.
    let typed = format!("  {} ", words.to_uppercase().replace(' ', "  "));
    let join = [
        "join", "--alias", "Bo", "--words", &typed, "--at", &address, "--yes",
    ];
    assert_eq!(bo.does(&join)["admitted"], true);
    invite.end().ends(0);
    same_book(&[&ana, &bo], &[]);
}

#[test]
fn a_stick_that_is_named_as_a_folder_gets_a_file_whose_name_says_nothing() {
    let (world, ana, bo) = two();
    let stick = world.typed("stick");
    std::fs::create_dir(&stick).unwrap();
    three_edits(&ana, "Ana");
    let said = ana.does(&["carry", "out", &stick]);
    let name = said["file"]
        .as_str()
        .unwrap()
        .strip_prefix(&stick)
        .unwrap()
        .to_lowercase();
    for word in ["ana", "common", "book", "tuesday", "news", "2026"] {
        assert!(!name.contains(word), "{name}");
    }
    std::fs::write(world.path("stick/holiday.jpg"), [0xff; 5_000]).unwrap();
    assert_eq!(bo.does(&["carry", "in", &stick])["files"], 1);
    same_book(&[&ana, &bo], &["Ana"]);
}

#[test]
fn five_devices_that_are_never_on_together_end_equal_by_one_stick() {
    let began = Instant::now();
    let (world, ana, bo) = two();
    let mut devices = vec![ana, bo];
    for alias in ["Jo", "Sam", "Tuli"] {
        let newcomer = world.device(alias);
        let members: Vec<&Device> = devices.iter().collect();
        join_by_stick(&world, &members[..2], &newcomer, alias);
        devices.push(newcomer);
    }
    for (device, word) in devices.iter().zip(["Ana", "Bo", "Jo", "Sam", "Tuli"]) {
        three_edits(device, word);
    }
    let stick = world.typed("stick");
    let mut passed = 0;
    // Once round collects everything; the second round brings it to all but the last, who has it already.
    for device in devices.iter().chain(&devices[..4]) {
        if std::fs::exists(&stick).unwrap() {
            device.carry_in(&stick);
        }
        device.carry_out(&stick);
        passed += 1;
    }
    let all: Vec<&Device> = devices.iter().collect();
    same_book(&all, &["Ana", "Bo", "Jo", "Sam", "Tuli"]);
    assert_eq!(all[0].book()["members"].as_array().unwrap().len(), 5);
    println!("one stick, passed on {passed} times, {:?}", began.elapsed());
    assert!(began.elapsed() < Duration::from_secs(55));
}
