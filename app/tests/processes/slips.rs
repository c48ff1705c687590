//! The box for slips, and notes that are handed over, between processes.

use std::time::Instant;

use serde_json::{Value, json};

use crate::{
    driver::{Device, Running, World},
    groups::{meet, of, two},
};

/// Begins to keep a box; where it can be reached.
fn keep(device: &Device, kind: &str, until: &[&str]) -> (Running, String) {
    let listen = ["meet", "--listen", "127.0.0.1:0", "--no-discovery"];
    let mut running = device.start(&[&listen[..], &["--box", kind], until].concat());
    let at = running.at();
    (running, at)
}

/// Goes there, and stays until the box is closed.
fn go(device: &Device, at: &str, slip: &[&str]) -> Running {
    let call = ["meet", "--no-discovery", "--until-quiet", "--dial", at];
    device.start(&[&call[..], slip].concat())
}

fn texts(device: &Device) -> Vec<String> {
    let slips = device.does(&["show", "slips"]);
    let slips = slips.as_array().unwrap().iter();
    let mut texts: Vec<String> = slips
        .map(|slip| slip["text"].as_str().unwrap().to_owned())
        .collect();
    texts.sort();
    texts
}

#[test]
fn five_laptops_publish_what_three_of_them_wrote() {
    let world = World::new();
    let all = of(&world, ["Ana", "Bo", "Cleo", "Dee", "Eli"]);
    let began = Instant::now();
    let [ana, bo, cleo, dee, eli] = &all;
    let (keeper, at) = keep(ana, "feedback", &["--until-quiet", "--slip", "More tea."]);
    let others = [
        go(bo, &at, &["--slip", "The stairs."]),
        go(cleo, &at, &["--slip", "A lift home?"]),
        go(dee, &at, &[]),
        go(eli, &at, &[]),
    ];
    let keeper = keeper.end().ends(0).value();
    assert_eq!(keeper["box"], json!({ "published": 3 }));
    for other in others {
        let said = other.end().ends(0);
        assert_eq!(said.value()["box"], json!({ "published": 3 }), "{said:?}");
        assert_eq!(said.value()["agree"], true);
    }
    println!("five laptops met and published after {:?}", began.elapsed());
    let book = ana.book();
    for device in &all {
        assert_eq!(texts(device), ["A lift home?", "More tea.", "The stairs."]);
        assert_eq!(device.book(), book);
    }
    let slips = book["slips"].as_array().unwrap();
    for slip in slips {
        let keys: Vec<&String> = slip.as_object().unwrap().keys().collect();
        assert_eq!(keys, ["id", "kind", "text"]);
        assert_eq!(slip["kind"], "feedback");
    }
    // One is taken out, and one typed in from paper.
    bo.edit(&json!([
        { "drop_slip": { "slip": slips[0]["id"] } },
        { "add_slip": { "kind": "barrier", "text": "From paper." } },
    ]));
    meet(ana, bo);
    assert_eq!(ana.book(), bo.book());
    assert_eq!(texts(ana).len(), 3);
    let shown = ana.run(&["show", "slips"]).ends(0).out;
    assert!(
        shown.contains("From paper.") && !shown.contains("Bo"),
        "{shown}"
    );
}

#[test]
fn two_laptops_publish_nothing_and_are_told_so() {
    let (_world, ana, bo) = two();
    let before = ana.digest();
    let (keeper, at) = keep(&ana, "closing", &["--for", "3"]);
    let other = go(&bo, &at, &["--slip", "The stairs."]);
    let said = keeper.end().ends(0);
    assert_eq!(said.value()["box"], "too_few");
    assert!(said.err.contains("could know who wrote what"), "{said:?}");
    let said = other.end().ends(0);
    assert_eq!(said.value()["box"], "too_few");
    assert!(said.err.contains("fewer than five"), "{said:?}");
    assert_eq!((ana.digest(), bo.digest()), (before.clone(), before));
    assert_eq!(ana.does(&["show", "slips"]), json!([]));
    // What does not fit is said before anybody is met.
    let long = "x".repeat(1_001);
    bo.script(&["meet", "--slip", &long, "--for", "1"]).ends(2);
    bo.script(&["meet", "--box", "ballot", "--for", "1"])
        .ends(2);
    // Who finds no box is told that too.
    let listen = ["meet", "--listen", "127.0.0.1:0", "--no-discovery"];
    let mut waits = ana.start(&[&listen[..], &["--for", "3"]].concat());
    let at = waits.at();
    let call = [
        "meet",
        "--no-discovery",
        "--dial",
        &at,
        "--slip",
        "x",
        "--for",
        "2",
    ];
    let said = bo.script(&call).ends(0);
    assert_eq!(said.value()["box"], Value::Null);
    assert!(said.err.contains("Nobody kept a box"), "{said:?}");
    waits.end().ends(0);
}

#[test]
fn a_note_is_handed_to_one_of_three() {
    let world = World::new();
    let [ana, bo, cleo] = of(&world, ["Ana", "Bo", "Cleo"]);
    let said = ana.does_with("Could we talk?\n", &["hand", "bo", "-"]);
    assert_eq!(said["waiting"], 1);
    let handed = ana.does(&["show", "handed"]);
    assert_eq!(handed["received"], json!([]));
    let waiting = &handed["waiting"][0];
    assert_eq!(
        (&waiting["alias"], &waiting["text"]),
        (&json!("Bo"), &json!("Could we talk?"))
    );
    assert_eq!(
        (&waiting["id"], &waiting["gone"]),
        (&said["id"], &json!(false))
    );
    let nothing = json!({ "in": 0, "out": 0 });
    assert_eq!(
        meet(&ana, &cleo).map(|said| said["handed"].clone()),
        [nothing.clone(), nothing.clone()]
    );
    assert_eq!(
        meet(&cleo, &bo).map(|said| said["handed"].clone()),
        [nothing.clone(), nothing.clone()]
    );
    let stick = world.typed("stick");
    ana.carry_out(&stick);
    bo.carry_in(&stick);
    assert_eq!(bo.does(&["show", "handed"])["received"], json!([]));
    let [one, other] = meet(&ana, &bo).map(|said| said["handed"].clone());
    assert_eq!(one, json!({ "in": 0, "out": 1 }));
    assert_eq!(other, json!({ "in": 1, "out": 0 }));
    assert_eq!(ana.does(&["show", "handed"])["waiting"], json!([]));
    let received = bo.does(&["show", "handed"])["received"][0].clone();
    assert_eq!(
        (&received["alias"], &received["text"]),
        (&json!("Ana"), &json!("Could we talk?"))
    );
    let shown = bo.run(&["show", "handed"]).ends(0).out;
    assert!(shown.contains("Could we talk?"), "{shown}");
    assert_eq!(ana.book(), cleo.book());
    let id = received["id"].as_str().unwrap();
    assert_eq!(bo.does(&["hand", "--drop", id]), json!({ "dropped": true }));
    bo.script(&["hand", "--drop", id]).ends(2);
    assert_eq!(meet(&ana, &bo)[1]["handed"], nothing);
    for wrong in [
        &["hand", "Nobody", "x"][..],
        &["hand", "Ana", "to myself"],
        &["hand", "Bo", " "],
        &["hand", "Bo"],
        &["hand"],
        &["hand", "--drop", "x"],
        &["hand", "Bo", "x", "--drop", id],
    ] {
        ana.script(wrong).ends(2);
    }
    assert_eq!(ana.does(&["show", "handed"])["waiting"], json!([]));
}
