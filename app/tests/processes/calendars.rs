//! Calendar files on the command line.

use serde_json::{Value, json};

use crate::{driver::World, groups::two};

fn dates(device: &crate::driver::Device) -> Vec<Value> {
    let list = device.does(&[
        "show",
        "meetings",
        "--from",
        "2026-12-01",
        "--to",
        "2027-12-01",
    ]);
    let list = list.as_array().unwrap().clone();
    let held = list.into_iter().filter(|one| one["cancelled"] == false);
    held.map(|one| {
        json!([
            one["title"],
            one["date"],
            one["time"],
            one["over"],
            one["zone"],
            one["place"]
        ])
    })
    .collect()
}

#[test]
fn a_schedule_goes_out_and_another_group_takes_it_in() {
    let (world, ana, bo) = two();
    ana.edit(&json!([
        { "add_venue": { "name": "At Jo's", "home": true, "directions": "Third door" } },
        { "add_meeting": { "title": "Hidden circle", "date": "2026-12-01", "time": "15:00", "zone": "Europe/Paris",
            "place": "Green room", "repeat": "FREQ=WEEKLY;INTERVAL=2" } },
        { "add_meeting": { "title": "Outing", "date": "2026-12-05", "time": "10:00", "zone": "Europe/Paris", "venue": "At Jo's" } },
        { "cancel_date": { "meeting": "Hidden circle", "date": "2026-12-15" } },
        { "move_date": { "meeting": "Hidden circle", "date": "2026-12-29", "to": "2026-12-30", "time": "17:00" } },
        { "add_pause": { "from": "2027-07-01", "to": "2027-08-31", "name": "Summer" } },
        { "try_meeting": { "meeting": "Hidden circle", "from": "2027-03-01", "until": "2027-05-01", "time": "18:00" } },
    ]));
    let quiet = world.typed("quiet.ics");
    let told = ana.run(&["calendar", "out", &quiet]).ends(0).out;
    assert!(told.contains("plain") && told.contains("uploads"), "{told}");
    let text = std::fs::read_to_string(&quiet).unwrap();
    for word in [
        "Hidden",
        "Green",
        "Jo",
        "Tuesday",
        "Ana",
        "ATTENDEE",
        "ORGANIZER",
        "VALARM",
        "LOCATION",
    ] {
        assert!(!text.contains(word), "{word}");
    }
    assert!(text.contains("SUMMARY:Meeting\r\n"));
    // Both laptops write the same once they have the same; a change raises the number.
    let line = |text: &str, name: &str| -> Vec<String> {
        text.lines()
            .filter(|line| line.starts_with(name))
            .map(str::to_owned)
            .collect()
    };
    let stick = world.typed("stick");
    ana.carry_out(&stick);
    bo.carry_in(&stick);
    let theirs = world.typed("theirs.ics");
    bo.does(&["calendar", "out", &theirs, "--title", "Rehearsal"]);
    let theirs = std::fs::read_to_string(theirs).unwrap();
    for name in ["UID", "SEQUENCE"] {
        assert_eq!(line(&text, name), line(&theirs, name));
    }
    assert!(theirs.contains("SUMMARY:Rehearsal\r\n"));
    ana.edit(&json!({ "cancel_date": { "meeting": "Hidden circle", "date": "2027-01-12" } }));
    let later = world.typed("later.ics");
    ana.does(&["calendar", "out", &later, "--titles", "--places"]);
    let later = std::fs::read_to_string(&later).unwrap();
    let number = |text: &str| -> u64 { line(text, "SEQUENCE")[0][9..].parse().unwrap() };
    assert!(number(&later) > number(&text));
    assert!(later.contains("LOCATION:Green room") && !later.contains("Jo"));

    // In the same book it is all there.
    let file = world.typed("later.ics");
    let again = ana.does(&["calendar", "in", &file]);
    assert_eq!(again["added"], 0);
    assert!(
        again["events"]
            .as_array()
            .unwrap()
            .iter()
            .all(|one| one["remarks"] == json!(["already"])),
        "{again}"
    );

    // In another one nothing is added by looking, and all of it by taking.
    let other = world.device("other");
    other.does(&["new", "--group", "Thursday", "--alias", "Cleo"]);
    let looked = other.does(&["calendar", "in", &file, "--dry-run"]);
    assert_eq!(
        (&looked["added"], looked["events"].as_array().unwrap().len()),
        (&json!(0), 3)
    );
    assert_eq!(dates(&other), Vec::<Value>::new());
    assert_eq!(other.does(&["calendar", "in", &file])["added"], 3);
    let mut expected = dates(&ana);
    for one in &mut expected {
        if one[0] == "Outing" {
            one[5] = json!("");
        }
    }
    assert_eq!(dates(&other), expected);
    assert!(expected.len() > 15);
}

#[test]
fn what_is_not_understood_is_said_and_what_is_no_calendar_is_refused() {
    let world = World::new();
    let ana = world.device("ana");
    ana.does(&["new", "--group", "Tuesday", "--alias", "Ana"]);
    let file = world.write(
        "theirs.ics",
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261201T150000\r\nDTEND:20261201T160000\r\nSUMMARY:Choir\r\n\
          ATTENDEE:mailto:bo@example.org\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART:20261201T150000\r\nRRULE:FREQ=HOURLY\r\n\
          SUMMARY:Clock\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    );
    let read = ana.does(&["calendar", "in", &file, "--zone", "africa/kampala"]);
    assert_eq!(read["added"], 1);
    assert_eq!(read["events"][0]["remarks"], json!(["no-zone-given"]));
    assert_eq!(read["events"][1]["remarks"], json!(["rule"]));
    assert_eq!(read["left_out"]["people"], 1);
    assert_eq!(ana.book()["meetings"][0]["zone"], "Africa/Kampala");
    let told = ana
        .run(&["calendar", "in", &file, "--dry-run", "--lang", "fr"])
        .ends(0)
        .out;
    assert!(
        told.contains("déjà dans le cahier") && told.contains("FREQ=HOURLY"),
        "{told}"
    );
    for (name, bytes, code) in [
        ("note.txt", &b"hello"[..], 4),
        ("large.ics", &vec![b'A'; 5 << 20][..], 4),
    ] {
        let file = world.write(name, bytes);
        ana.script(&["calendar", "in", &file]).ends(code);
    }
    ana.script(&["calendar", "in", &world.typed("nowhere.ics")])
        .ends(2);
    ana.script(&["calendar", "in", &file, "--zone", "Nowhere/Land"])
        .ends(2);
    ana.script(&["calendar", "sideways", &file]).ends(2);
    assert_eq!(ana.book()["meetings"].as_array().unwrap().len(), 1);
}

#[test]
fn today_is_that_of_the_place_where_the_laptop_is() {
    let world = World::new();
    let ana = world.device("ana");
    ana.does(&["new", "--group", "Tuesday", "--alias", "Ana"]);
    let file = world.write(
        "theirs.ics",
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261201T150000\r\nDTEND:20261201T160000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    );
    let mut command = ana.plain(&["calendar", "in", &file, "--json"]);
    command.env("TZ", "Asia/Kathmandu");
    assert!(command.output().unwrap().status.success());
    assert_eq!(ana.book()["meetings"][0]["zone"], "Asia/Kathmandu");
}
