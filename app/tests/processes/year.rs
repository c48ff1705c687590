//! A group's year on the command line, a story for each part of the book, and the shapes in which scripts read it.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::{
    driver::{Device, World},
    groups::of,
    shapes::{has, keys},
};

/// Ana and Bo, and a stick between them.
pub(crate) struct Pair {
    _world: World,
    pub(crate) ana: Device,
    pub(crate) bo: Device,
    stick: String,
}

impl Pair {
    pub(crate) fn new() -> Self {
        let world = World::new();
        let [ana, bo] = of(&world, ["Ana", "Bo"]);
        let stick = world.typed("stick");
        Self {
            _world: world,
            ana,
            bo,
            stick,
        }
    }

    /// The stick goes from one to the other.
    fn carry(&self, from: &Device, to: &Device) {
        from.carry_out(&self.stick);
        to.carry_in(&self.stick);
    }

    pub(crate) fn to_bo(&self) {
        self.carry(&self.ana, &self.bo);
    }

    pub(crate) fn to_ana(&self) {
        self.carry(&self.bo, &self.ana);
    }

    /// A sheet as Ana's laptop writes it.
    pub(crate) fn sheet(&self, what: &str) -> String {
        let file = format!("{}.html", self.stick);
        self.ana.does(&["print", what, &file]);
        std::fs::read_to_string(file).unwrap()
    }

    /// Both show the same of a part of the book.
    #[track_caller]
    pub(crate) fn same(&self, arguments: &[&str]) -> Value {
        let one = self.ana.does(arguments);
        assert_eq!(self.bo.does(arguments), one);
        one
    }
}

#[track_caller]
pub(crate) fn exactly(value: &Value, wanted: &[&str]) {
    assert_eq!(keys(value), wanted.iter().copied().collect(), "{value}");
}

pub(crate) fn circle() -> Value {
    json!({ "add_meeting": { "title": "Circle", "date": "2031-01-07", "time": "15:00", "minutes": 90,
        "zone": "Africa/Kampala", "place": "Green room", "repeat": "FREQ=WEEKLY;INTERVAL=2" } })
}

pub(crate) fn texts<'a>(list: &'a Value, field: &str) -> Vec<&'a str> {
    let list = list.as_array().unwrap().iter();
    list.map(|one| one[field].as_str().unwrap()).collect()
}

/// In January Ana plans the circle and the summer break; Bo's home is too small, so they try the hall until March.
/// In spring Bo says on his own laptop that the hall is kept, and Ana's laptop knows when the stick comes back.
#[test]
fn the_schedule_of_a_year_is_planned_tried_and_kept() {
    let pair = Pair::new();
    pair.ana.edit(&json!([
        circle(),
        { "add_venue": { "name": "Hall", "directions": "Ring twice", "access": { "steps": "A ramp" } } },
        { "add_venue": { "name": "At Bo's", "directions": "12 Hill Road", "home": true } },
        { "add_pause": { "name": "Summer", "from": "2031-07-01", "to": "2031-08-31" } },
        { "try_meeting": { "meeting": "Circle", "from": "2031-02-04", "until": "2031-03-04", "venue": "Hall",
            "time": "16:00", "kind": "mixed", "how": "Call 555 010" } },
    ]));
    pair.to_bo();
    let venues = pair.same(&["show", "venues"]);
    exactly(
        &venues[1],
        &["id", "name", "home", "zone", "access", "directions"],
    );
    assert_eq!(texts(&venues, "name"), ["At Bo's", "Hall"]);
    assert_eq!(venues[0]["home"], true);
    assert_eq!(venues[0]["directions"], Value::Null, "not near a meeting");
    assert_eq!(venues[1]["directions"], "Ring twice");
    assert_eq!(venues[1]["access"]["steps"], "A ramp");
    let breaks = pair.same(&["show", "breaks"]);
    exactly(&breaks[0], &["id", "name", "from", "to", "meeting"]);
    let trials = pair.same(&["show", "trials"]);
    exactly(&trials[0], &["meeting", "asks", "trial"]);
    has(&trials[0]["trial"], &["id", "from", "until", "end"]);
    assert_eq!(trials[0]["asks"], false, "its day has not come");

    let span = |from, to| ["show", "meetings", "--from", from, "--to", to];
    let february = pair.same(&span("2031-02-01", "2031-02-28"));
    has(
        &february[0],
        &[
            "over",
            "venue",
            "directions",
            "kind",
            "how",
            "break",
            "trial",
            "clock",
        ],
    );
    assert_eq!(texts(&february, "time"), ["16:00", "16:00"]);
    assert_eq!(february[0]["place"], "Hall");
    assert_eq!(february[0]["kind"], "mixed");
    assert_eq!(february[0]["trial"], trials[0]["trial"]["id"]);
    let july = pair.same(&span("2031-07-01", "2031-07-20"));
    assert_eq!(july[0]["break"], breaks[0]["id"]);
    assert_eq!(july[0]["cancelled"], true);
    let read = pair.bo.run(&span("2031-02-01", "2031-02-10")).ends(0).out;
    for words in ["16:00", "Hall", "Call 555 010"] {
        assert!(read.contains(words), "{read}");
    }
    let read = pair.bo.run(&["show", "venues"]).ends(0).out;
    assert!(!read.contains("12 Hill Road"), "{read}");

    pair.bo
        .edit(&json!({ "keep_trial": { "trial": "Circle" } }));
    pair.to_ana();
    assert_eq!(pair.same(&["show", "trials"]), json!([]));
    let book = pair.same(&["show", "book"]);
    assert_eq!(book["meetings"][0]["time"], "16:00");
    assert_eq!(book["meetings"][0]["venue"], venues[1]["id"]);
}

/// The tea goes round among those who like to make it, the welcome is decided at the meeting. Ana cannot this time;
/// Bo takes it, Jo, who is on paper, learns it beside him, and the sheet on the wall says the same as the laptops.
#[test]
fn the_tea_goes_round_and_nobody_is_asked_why() {
    let pair = Pair::new();
    pair.ana.does(&["propose", "paper", "Jo"]);
    pair.to_bo();
    let proposals = pair.bo.does(&["show", "proposals"]);
    has(
        &proposals[0],
        &["id", "what", "agreed", "need", "mine_to_agree"],
    );
    let id = proposals[0]["id"].as_str().unwrap();
    pair.bo.does(&["endorse", id]);
    pair.bo.edit(&json!([
        circle(),
        { "add_role": { "name": "Tea", "checklist": ["Cups", "Water on"], "mark": "cup", "seats": 1 } },
        { "add_role": { "name": "Welcome", "mode": "on_the_day" } },
        { "offer_for": { "role": "Tea" } },
        { "offer_for": { "role": "Tea", "member": "Ana" } },
    ]));
    pair.to_ana();
    let people = pair.same(&["show", "jobs"]);
    exactly(
        &people[0],
        &[
            "id",
            "name",
            "checklist",
            "mark",
            "mode",
            "seats",
            "willing",
            "willing_ids",
        ],
    );
    assert_eq!(people[0]["checklist"], json!(["Cups", "Water on"]));
    assert_eq!(people[1]["mode"], "on_the_day");
    let willing: BTreeSet<&str> = people[0]["willing"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one.as_str().unwrap())
        .collect();
    assert_eq!(willing, BTreeSet::from(["Ana", "Bo"]));

    let day = ["show", "rota", "--from", "2031-01-07", "--to", "2031-01-08"];
    let job = |at: usize| pair.same(&day)[0]["slots"][at].clone();
    exactly(
        &job(0),
        &[
            "role",
            "state",
            "by",
            "role_id",
            "by_ids",
            "learning",
            "learning_ids",
            "free",
            "mode",
            "mark",
            "offered",
        ],
    );
    assert_eq!(job(0)["state"], "open", "an offer is nobody's turn");
    assert_eq!(job(0)["offered"].as_array().unwrap().len(), 2);
    assert_eq!(job(1)["offered"], json!([]), "that is for the room to say");

    let take =
        |who: &str| json!({ "take_slot": { "date": "2031-01-07", "role": "Tea", "member": who } });
    pair.ana.edit(&take("Ana"));
    pair.to_bo();
    assert_eq!(job(0)["by"], json!(["Ana"]));
    pair.ana
        .edit(&json!({ "hand_on": { "date": "2031-01-07", "role": "Tea" } }));
    pair.to_bo();
    assert_eq!(
        (&job(0)["state"], &job(0)["offered"]),
        (&json!("open"), &json!(["Bo"]))
    );
    pair.bo.edit(&json!([
        take("Bo"),
        { "take_slot": { "date": "2031-01-07", "role": "Tea", "member": "Jo", "learning": true } },
        // At the meeting: who likes to welcome today?
        { "take_slot": { "date": "2031-01-07", "role": "Welcome", "member": "Jo" } },
    ]));
    pair.to_ana();
    assert_eq!(
        (&job(0)["by"], &job(0)["learning"]),
        (&json!(["Bo"]), &json!(["Jo"]))
    );
    assert_eq!(job(1)["by"], json!(["Jo"]));
    let read = pair.ana.run(&day).ends(0).out;
    assert!(
        !read.contains("Ana"),
        "nothing tells who handed it on: {read}"
    );
    let sheet = format!("{}.html", pair.stick);
    let printed = [
        "print",
        "rota",
        &sheet,
        "--from",
        "2031-01-07",
        "--to",
        "2031-01-08",
    ];
    pair.ana.does(&printed);
    let sheet = std::fs::read_to_string(&sheet).unwrap();
    assert!(sheet.contains("Bo") && sheet.contains("Jo") && !sheet.contains("Ana"));
}
