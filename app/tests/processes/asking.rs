//! What the group is asked for and notes for some, by scripts: an ask goes from every laptop after its last day, and a note
//! is opened by those it is for.

use jiff::ToSpan as _;
use serde_json::{Value, json};

use crate::{
    driver::{Device, World},
    groups::{of, two},
};

fn texts(device: &Device) -> Vec<String> {
    let shown = device.does(&["show", "asks"]);
    let asks = shown["asks"].as_array().unwrap().iter();
    asks.map(|ask| ask["text"].as_str().unwrap().to_owned())
        .collect()
}

fn carry(world: &World, from: &Device, to: &[&Device]) {
    let stick = world.typed("stick");
    from.carry_out(&stick);
    to.iter().for_each(|device| drop(device.carry_in(&stick)));
}

#[test]
fn an_ask_is_ended_by_anybody_and_goes_by_itself_after_its_day() {
    let (world, ana, bo) = two();
    let lift = ana.does(&["ask", "add", "A lift on Friday"]);
    ana.does(&["ask", "add", "A bed", "--until", "2199-12-01"]);
    // Before today in whatever zone this machine is.
    let yesterday = jiff::Timestamp::now()
        .to_zoned(jiff::tz::TimeZone::UTC)
        .date()
        - 2.days();
    ana.does(&["ask", "add", "Too late", "--until", &yesterday.to_string()]);
    assert_eq!(texts(&ana).len(), 2, "what is over is not shown");
    assert_eq!(ana.does(&["show", "asks"])["ended"], 1);
    carry(&world, &ana, &[&bo]);
    assert_eq!(bo.does(&["show", "asks"])["ended"], 0, "it never left");
    let shown = bo.does(&["show", "asks"]);
    assert_eq!(shown["asks"][0]["id"], lift["id"]);
    assert_eq!(shown["asks"][0]["mine"], false);
    assert!(!shown.to_string().contains("Ana"));
    assert_eq!(ana.digest(), bo.digest());
    let gone = bo.does(&["ask", "end", "a lift on friday"]);
    assert_eq!(gone, json!({ "gone": 1 }));
    carry(&world, &bo, &[&ana]);
    assert_eq!(texts(&ana), ["A bed"]);
    bo.run(&["ask", "end", "A car"]).ends(2);
    assert_eq!(bo.does(&["ask", "end"]), json!({ "gone": 0 }));
}

#[test]
fn a_note_for_some_is_opened_by_those_and_by_nobody_else() {
    let world = World::new();
    let [ana, bo, cleo] = &of(&world, ["Ana", "Bo", "Cleo"]);
    let note = ana.does(&["circle", "write", "We rest on Sundays", "--to", "bo"]);
    carry(&world, ana, &[bo, cleo]);
    let read = |device: &Device| device.does(&["show", "circle"]);
    assert_eq!(read(bo)[0]["text"], "We rest on Sundays");
    assert_eq!(read(bo)[0]["id"], note["id"]);
    assert_eq!(read(cleo), Value::Array(vec![]));
    assert_eq!(ana.digest(), cleo.digest());
    bo.run(&["circle", "take-back", "We rest on Sundays"])
        .ends(2);
    ana.does(&["circle", "take-back", "We rest on Sundays"]);
    carry(&world, ana, &[bo]);
    assert_eq!(read(bo), Value::Array(vec![]));
}
