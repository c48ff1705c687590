//! The shapes that scripts rely on.

use std::collections::BTreeSet;

use commonbook_book::Edit;
use commonbook_host::{Answer, Beginning, Cost, Host, Input, Proposal};
use serde_json::{Value, json};

use crate::{driver::World, groups::two};

fn meeting() -> Value {
    json!({ "add_meeting": { "title": "Circle", "date": "2026-12-01", "time": "15:00", "minutes": 90,
        "zone": "Africa/Kampala", "place": "Green room", "repeat": "FREQ=WEEKLY;INTERVAL=2" } })
}

pub(crate) fn keys(value: &Value) -> BTreeSet<&str> {
    value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect()
}

#[track_caller]
pub(crate) fn has(value: &Value, wanted: &[&str]) {
    let keys = keys(value);
    let missing: Vec<_> = wanted.iter().filter(|key| !keys.contains(**key)).collect();
    assert!(missing.is_empty(), "{missing:?} of {value}");
}

#[test]
fn what_is_shown_has_the_fields_that_scripts_read() {
    let (_world, ana, bo) = two();
    ana.edit(&json!([
        meeting(),
        { "add_role": { "name": "Tea", "checklist": ["Cups", "Water on by five to"] } },
        { "add_role": { "name": "Key" } },
        { "take_slot": { "date": "2026-12-01", "role": "Tea", "member": "Bo", "meeting": "Circle" } },
        { "take_slot": { "date": "2026-12-01", "role": "Tea" } },
        { "take_slot": { "date": "2026-12-15", "role": "Key" } },
        { "move_date": { "meeting": "Circle", "date": "2026-12-29", "to": "2026-12-30", "place": "The hall" } },
        { "cancel_date": { "meeting": "Circle", "date": "2027-01-12" } },
        { "add_rule": { "text": "What is said here stays here." } },
        { "write_note": { "title": "Lift", "text": "The 🚌 leaves." } },
        { "splice_note": { "note": "Lift", "at": 4, "delete": 1, "insert": "van" } },
    ]));
    let book = ana.book();
    has(
        &book,
        &[
            "group", "members", "meetings", "rules", "notes", "digest", "purpose", "roles",
            "turns", "changes",
        ],
    );
    has(&book["members"][0], &["id", "alias", "devices"]);
    has(
        &book["meetings"][0],
        &[
            "id", "title", "date", "time", "minutes", "zone", "place", "repeat",
        ],
    );
    has(&book["rules"][0], &["id", "text"]);
    has(&book["notes"][0], &["id", "title", "text"]);
    assert_eq!(book["group"], "Tuesday");
    assert_eq!(
        book["meetings"].as_array().unwrap().len(),
        1,
        "one for a series"
    );
    assert_eq!(book["meetings"][0]["time"], "15:00");
    assert_eq!(
        book["notes"][0]["text"], "The van leaves.",
        "code points are counted"
    );
    assert_eq!(book["digest"].as_str().unwrap().len(), 64);

    let span = [
        "show",
        "meetings",
        "--from",
        "2026-12-01",
        "--to",
        "2027-01-26",
    ];
    let meetings = ana.does(&span);
    let list = meetings.as_array().unwrap();
    let dates: Vec<_> = list
        .iter()
        .map(|one| one["date"].as_str().unwrap())
        .collect();
    assert_eq!(
        dates,
        ["2026-12-01", "2026-12-15", "2026-12-30", "2027-01-12"],
        "the last day is not in it"
    );
    for one in list {
        has(
            one,
            &[
                "meeting",
                "title",
                "original",
                "date",
                "time",
                "minutes",
                "zone",
                "place",
                "moved",
                "cancelled",
                "slots",
            ],
        );
    }
    assert_eq!(
        (&list[2]["moved"], &list[2]["place"]),
        (&json!(true), &json!("The hall"))
    );
    assert_eq!(
        (&list[2]["original"], &list[3]["cancelled"]),
        (&json!("2026-12-29"), &json!(true))
    );
    let slot = |one: usize, role: &str| {
        let slots = list[one]["slots"].as_array().unwrap();
        slots
            .iter()
            .find(|slot| slot["role"] == role)
            .unwrap()
            .clone()
    };
    let contested = slot(0, "Tea");
    assert_eq!(contested["state"], "contested");
    let by: BTreeSet<_> = contested["by"]
        .as_array()
        .unwrap()
        .iter()
        .map(|name| name.as_str().unwrap())
        .collect();
    assert_eq!(by, BTreeSet::from(["Ana", "Bo"]));
    assert_eq!(
        (&slot(0, "Key")["state"], &slot(0, "Key")["by"]),
        (&json!("open"), &json!([]))
    );
    assert_eq!(
        (&slot(1, "Key")["state"], &slot(1, "Key")["by"]),
        (&json!("taken"), &json!(["Ana"]))
    );

    let status = ana.does(&["show", "status"]);
    has(
        &status,
        &[
            "devices_known",
            "unshared_edits",
            "held_back",
            "waiting",
            "not_heard",
            "standing",
        ],
    );
    assert_eq!(status["devices_known"], 2);
    assert!(status["unshared_edits"].as_u64() > Some(0));
    has(
        &ana.does(&["show", "people"])[0],
        &["id", "alias", "devices", "vouched_by"],
    );
    for what in ["today", "rota", "rules", "notes", "proposals"] {
        assert!(ana.does(&["show", what]).is_array(), "{what}");
    }
    // What a person reads names the same things.
    let person = ana
        .run(&["show", "rota", "--from", "2026-12-01", "--to", "2026-12-02"])
        .ends(0)
        .out;
    for word in ["Circle", "Green room", "Tea", "Ana", "Bo", "Key", "open"] {
        assert!(person.contains(word), "{person}");
    }
    assert_eq!(bo.book()["rules"], json!([]));
}

#[test]
fn the_schema_of_edits_needs_no_book() {
    let world = World::new();
    let nobody = world.device("nobody");
    let schema = nobody.does(&["edit", "--schema"]);
    let names: BTreeSet<_> = schema["oneOf"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["required"][0].as_str().unwrap())
        .collect();
    for name in [
        "add_meeting",
        "add_role",
        "take_slot",
        "hand_on",
        "add_rule",
        "write_note",
        "splice_note",
    ] {
        assert!(names.contains(name), "{name}");
    }
    assert!(nobody.beside().is_empty());
}

#[test]
fn the_passphrase_is_changed_and_the_book_is_wiped() {
    let (world, ana, _) = two();
    let before = ana.book();
    let new = world.write("new", b"green kettle hill\n");
    assert_eq!(
        ana.does(&["passphrase", "--new-passphrase-file", &new])["changed"],
        true
    );
    ana.script(&["show", "book"]).ends(3);
    let mut changed = ana.clone();
    changed.passphrase = new.into();
    assert_eq!(changed.book(), before);
    // Nobody is there to say yes.
    changed.script(&["wipe"]).ends(2);
    assert_eq!(changed.does(&["wipe", "--yes"])["wiped"], true);
    assert!(changed.beside().is_empty());
}

#[test]
fn help_is_there_for_every_command_and_in_both_languages() {
    let world = World::new();
    let nobody = world.device("nobody");
    let english = nobody.run(&["help"]).ends(0).out;
    let mut commands = english
        .lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1)
        .take_while(|line| !line.is_empty());
    let names: Vec<&str> = commands
        .by_ref()
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert!(names.len() >= 16, "{names:?}");
    for name in names {
        let help = nobody.run(&["help", name]).ends(0).out;
        assert!(help.contains(&format!("commonbook {name}")), "{help}");
        assert!(
            help.lines().all(|line| line.chars().count() <= 120),
            "{help}"
        );
    }
    let french = nobody.run(&["--lang", "fr", "--help"]).ends(0).out;
    assert!(
        french.contains("Commandes") && !french.contains("Commands"),
        "{french}"
    );
    assert_eq!(french.lines().count(), english.lines().count());
}

/// A group of one in this very process, with the cheapest passphrase there is.
struct Book {
    host: Host,
}

impl Book {
    fn new(world: &World, group: &str, alias: &str) -> Self {
        let beginning = Beginning::Group { name: group, alias };
        let path = world.path(&format!("{group}-{alias}"));
        let host =
            Host::create(&path, "rain", &beginning, Cost::smallest_legal_for_tests()).unwrap();
        Self { host }
    }

    fn edit(&self, edit: &Value) {
        for edit in Edit::from_json(&edit.to_string()).unwrap() {
            self.host
                .request(move |request| Input::Edit(request, edit))
                .unwrap();
        }
    }

    fn digest(&self) -> [u8; 32] {
        match self.host.request(Input::ReadAll).unwrap() {
            Answer::Everything { digest, .. } => digest,
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn the_digest_changes_with_every_field_and_with_nothing_else() {
    let world = World::new();
    let book = Book::new(&world, "Tuesday", "Ana");
    let change = |field: &str, value: Value| json!({ "change_meeting": { "meeting": "Circle", field: value } });
    let steps = [
        json!({ "set_purpose": { "text": "To be well" } }),
        meeting(),
        change("date", json!("2026-12-08")),
        change("time", json!("16:00")),
        change("minutes", json!(60)),
        change("zone", json!("Africa/Lagos")),
        change("place", json!("Blue room")),
        change("repeat", json!("FREQ=WEEKLY")),
        json!({ "move_date": { "meeting": "Circle", "date": "2026-12-15", "to": "2026-12-16" } }),
        json!({ "move_date": { "meeting": "Circle", "date": "2026-12-15", "to": "2026-12-16", "time": "09:00" } }),
        json!({ "move_date": { "meeting": "Circle", "date": "2026-12-15", "to": "2026-12-16", "place": "Hall" } }),
        json!({ "cancel_date": { "meeting": "Circle", "date": "2026-12-22" } }),
        json!({ "restore_date": { "meeting": "Circle", "date": "2026-12-22" } }),
        json!({ "add_role": { "name": "Tea" } }),
        json!({ "change_role": { "role": "Tea", "checklist": ["Cups"] } }),
        json!({ "change_role": { "role": "Tea", "name": "Tea and cake" } }),
        json!({ "take_slot": { "date": "2026-12-08", "role": "Tea and cake" } }),
        json!({ "take_slot": { "date": "2026-12-29", "role": "Tea and cake" } }),
        json!({ "hand_on": { "date": "2026-12-08", "role": "Tea and cake" } }),
        json!({ "add_rule": { "text": "One" } }),
        json!({ "add_rule": { "text": "Two" } }),
        json!({ "change_rule": { "rule": "One", "text": "First" } }),
        json!({ "add_rule": { "text": "Between", "after": "First" } }),
        json!({ "place_rule": { "rule": "Two" } }),
        json!({ "write_note": { "title": "Lift", "text": "The bus leaves." } }),
        json!({ "splice_note": { "note": "Lift", "at": 0, "delete": 3, "insert": "A" } }),
        json!({ "rename_note": { "note": "Lift", "title": "Way" } }),
        change("title", json!("Ring")),
        json!({ "drop_note": { "note": "Way" } }),
        json!({ "drop_rule": { "rule": "Two" } }),
        json!({ "drop_role": { "role": "Tea and cake" } }),
        json!({ "drop_meeting": { "meeting": "Ring" } }),
    ];
    let mut seen = BTreeSet::from([book.digest()]);
    for step in &steps {
        book.edit(step);
        let digest = book.digest();
        // A date that is restored is as it was: then it is as before that, and nothing else is.
        let before = step.get("restore_date").is_some();
        assert_eq!(seen.insert(digest), !before, "{step}");
        assert_eq!(book.digest(), digest, "without a change");
    }
    let path = book.host.path().to_path_buf();
    let digest = book.digest();
    book.host.lock().unwrap();
    // What is sealed, and read again from the disk, is the same book.
    let again = Book {
        host: Host::open(&path, "rain").unwrap(),
    };
    assert_eq!(again.digest(), digest);
    again
        .host
        .request(|request| Input::Propose(request, Proposal::Number(3)))
        .unwrap();
    assert!(
        seen.insert(again.digest()),
        "the number of members that must agree"
    );
    for (group, alias) in [("Tuesday", "Ann"), ("Thursday", "Ana")] {
        assert!(seen.insert(Book::new(&world, group, alias).digest()));
    }
    println!("{} digests", seen.len());
}
