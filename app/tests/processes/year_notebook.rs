//! What a group writes and agrees on in a year, on the command line, and the shapes in which scripts read it.

use serde_json::{Value, json};

use crate::{
    driver::World,
    groups::of,
    year::{Pair, circle, exactly, texts},
};

/// Ana and Bo draft rules, put them to the group and enter that the room adopted them. Later the draft says more:
/// what holds stays as it was, until two enter that the new words hold.
#[test]
fn ground_rules_are_drafted_adopted_and_drafted_on() {
    let pair = Pair::new();
    pair.ana.edit(&json!([
        { "add_rule": { "text": "Nobody has to speak." } },
        { "add_exception": { "text": "If somebody is in danger we ring the clinic." } },
        { "look_again": { "date": "2031-06-03" } },
    ]));
    pair.to_bo();
    pair.bo
        .edit(&json!({ "add_rule": { "text": "What is said here stays here." } }));
    pair.to_ana();
    let rules = pair.same(&["show", "rules"]);
    exactly(&rules[0], &["id", "text"]);
    assert_eq!(
        texts(&rules, "text"),
        ["Nobody has to speak.", "What is said here stays here."]
    );
    let draft = pair.ana.run(&["show", "rules"]).ends(0).out;
    for words in ["- Nobody has to speak.", "2031-06-03", "ring the clinic"] {
        assert!(draft.contains(words), "{draft}");
    }
    // The draft is put in another order; behind itself a rule has no place.
    let first = json!({ "place_rule": { "rule": "What is said here stays here." } });
    pair.bo.edit(&first);
    pair.to_ana();
    let rules = pair.same(&["show", "rules"]);
    assert_eq!(
        texts(&rules, "text"),
        ["What is said here stays here.", "Nobody has to speak."]
    );
    let nowhere = json!({ "place_rule": { "rule": "Nobody has to speak.", "after": "Nobody has to speak." } });
    pair.ana.script(&["edit", &nowhere.to_string()]).ends(2);
    pair.ana
        .edit(&json!({ "add_decision": { "rules": [], "text": "Our rules" } }));
    pair.to_bo();
    let decide =
        json!({ "decide": { "decision": "Our rules", "outcome": "adopt", "date": "2031-01-07" } });
    pair.bo.edit(&decide);
    pair.to_ana();
    let decisions = pair.same(&["show", "decisions"]);
    exactly(
        &decisions[0],
        &[
            "id",
            "text",
            "rules",
            "try_until",
            "state",
            "date",
            "concerns",
            "waits",
        ],
    );
    assert_eq!(decisions[0]["state"], "open", "one person is not the room");
    assert_eq!(decisions[0]["waits"], json!({ "second": "adopt" }));
    pair.ana.edit(&decide);
    pair.to_bo();
    let adopted = pair.same(&["show", "book"])["adopted"].clone();
    exactly(&adopted, &["decision", "version", "rules", "date", "until"]);
    assert_eq!(adopted["rules"], json!(texts(&rules, "text")));
    assert_eq!(
        (&adopted["version"], &adopted["date"]),
        (&json!(1), &json!("2031-01-07"))
    );
    pair.bo
        .edit(&json!({ "add_rule": { "text": "We begin on time." } }));
    pair.to_ana();
    assert_eq!(pair.same(&["show", "book"])["adopted"], adopted);
    assert_eq!(pair.same(&["show", "rules"]).as_array().unwrap().len(), 3);
    let read = pair.ana.run(&["show", "rules"]).ends(0).out;
    assert_eq!(
        read.matches("Nobody has to speak.").count(),
        2,
        "both: {read}"
    );
}

/// Somebody would like to meet earlier in winter. Nobody votes: what troubles somebody is said without a name, the
/// room tries it until March, and what comes late opens the talk again.
#[test]
fn meeting_earlier_in_winter_is_agreed_on_without_a_vote() {
    let pair = Pair::new();
    pair.ana
        .edit(&json!({ "add_decision": { "text": "Meet at three in winter" } }));
    pair.to_bo();
    pair.bo.edit(&json!({ "add_concern": { "decision": "Meet at three in winter", "text": "The last bus." } }));
    pair.to_ana();
    let one = |pair: &Pair| pair.same(&["show", "decisions"])[0].clone();
    exactly(&one(&pair)["concerns"][0], &["id", "text"]);
    let outcome = json!({ "try_until": "2031-03-04" });
    let decide = json!({ "decide": { "decision": "Meet at three in winter", "outcome": outcome } });
    pair.ana.edit(&decide);
    pair.bo.edit(&decide);
    pair.to_bo();
    pair.to_ana();
    assert_eq!(
        one(&pair)["state"],
        json!({ "trying": { "until": "2031-03-04" } })
    );
    assert_eq!(one(&pair)["waits"], Value::Null);
    let said = "Nobody asked those at work.";
    pair.bo
        .edit(&json!({ "add_concern": { "decision": "Meet at three in winter", "text": said } }));
    pair.to_ana();
    assert_eq!(
        one(&pair)["waits"],
        json!({ "reopened": { "try_until": "2031-03-04" } })
    );
    let read = pair.ana.run(&["show", "decisions"]).ends(0).out;
    assert!(
        read.contains("The last bus.") && read.contains(said),
        "{read}"
    );
    let names = ["Ana", "Bo"].iter().any(|name| read.contains(name));
    assert!(!names, "nobody's name is beside what was said: {read}");
}

/// The group's notebook: a note and what it said before, a topic with a guest, the clinic, a plan in small steps, and
/// what somebody new takes home. Jo is on paper, says yes to a step, and Bo enters it.
#[test]
fn the_notebook_is_written_by_all_and_read_by_newcomers_without_a_name() {
    let pair = Pair::new();
    pair.ana.edit(&json!([
        circle(),
        { "set_purpose": { "text": "To be there for each other." } },
        { "write_note": { "title": "Lift", "text": "The bus leaves at four." } },
        { "add_topic": { "date": "2031-01-07", "text": "The bus", "minutes": 20, "guest": "Somebody of the town" } },
        { "add_topic": { "date": "2031-01-07", "text": "Tea" } },
        { "add_resource": { "name": "Clinic", "hours": "mornings", "checked": "2030-12-01" } },
        { "add_plan": { "text": "The school takes our children", "look_again": "2031-02-04" } },
        { "add_step": { "plan": "The school takes our children", "text": "Write to the head" } },
        { "add_step": { "plan": "The school takes our children", "text": "Ask the other school" } },
    ]));
    pair.ana.does(&["propose", "paper", "Jo"]);
    pair.to_bo();
    let proposals = pair.bo.does(&["show", "proposals"]);
    pair.bo
        .does(&["endorse", proposals[0]["id"].as_str().unwrap()]);
    pair.bo.edit(&json!([
        { "rewrite_note": { "note": "Lift", "text": "The bus leaves at five." } },
        { "take_step": { "step": "Write to the head", "member": "Jo" } },
        { "take_step": { "step": "Ask the other school" } },
        { "change_step": { "step": "Ask the other school", "done": true } },
    ]));
    pair.to_ana();
    let notes = pair.same(&["show", "notes"]);
    exactly(&notes[0], &["id", "title", "text"]);
    assert_eq!(notes[0]["text"], "The bus leaves at five.");
    let versions = pair.same(&["show", "versions", "--note", "Lift"]);
    exactly(&versions[0], &["version", "text"]);
    assert_eq!(versions[0]["text"], "The bus leaves at four.");
    pair.ana
        .script(&["show", "versions", "--note", "Nothing"])
        .ends(2);

    let january = [
        "show",
        "agenda",
        "--from",
        "2031-01-01",
        "--to",
        "2031-02-01",
    ];
    let agenda = pair.same(&january);
    exactly(
        &agenda[0],
        &[
            "meeting",
            "title",
            "original",
            "date",
            "cancelled",
            "topics",
        ],
    );
    exactly(
        &agenda[0]["topics"][0],
        &["id", "meeting", "date", "text", "minutes", "guest"],
    );
    assert_eq!(texts(&agenda[0]["topics"], "text"), ["The bus", "Tea"]);
    let places = pair.same(&["show", "places"]);
    exactly(
        &places[0],
        &[
            "id", "name", "place", "hours", "cost", "language", "access", "checked",
        ],
    );
    let plans = pair.same(&["show", "plans"]);
    exactly(&plans[0], &["id", "text", "look_again", "steps"]);
    let steps = &plans[0]["steps"];
    exactly(&steps[0], &["id", "text", "done", "by"]);
    exactly(&steps[0]["by"][0], &["member", "entered_by"]);
    let id = |alias: &str| {
        let people = pair.ana.does(&["show", "people"]);
        let people = people.as_array().unwrap().iter();
        let mut found = people.filter(|one| one["alias"] == alias);
        found.next().unwrap()["id"].clone()
    };
    assert_eq!(
        steps[0]["by"],
        json!([{ "member": id("Jo"), "entered_by": id("Bo") }])
    );
    assert_eq!(
        (&steps[1]["done"], &steps[1]["by"]),
        (&json!(true), &json!([]))
    );
    let read = pair.ana.run(&["show", "plans"]).ends(0).out;
    assert!(read.contains("Write to the head: Jo"), "{read}");
    let sheet = pair.sheet("plans");
    assert!(sheet.contains("Jo") && sheet.contains("Ask the other school"));
    assert!(!sheet.contains("Tuesday"), "no name of a group");

    let pack = pair.same(&["show", "pack", "--from", "2031-01-01"]);
    exactly(
        &pack,
        &[
            "purpose", "meetings", "topics", "rules", "text", "door", "left_out",
        ],
    );
    exactly(
        &pack["meetings"][0],
        &["date", "time", "ends", "place", "title"],
    );
    let read = pair
        .bo
        .run(&["show", "pack", "--from", "2031-01-01"])
        .ends(0)
        .out;
    for name in ["Jo", "Bo", "Ana", "Somebody of the town"] {
        assert!(!read.contains(name), "{read}");
    }
    // A page of one's own is on one laptop.
    pair.ana.does(&["private", "Slowly.", "--title", "For me"]);
    exactly(
        &pair.ana.does(&["show", "private"])[0],
        &["id", "title", "text"],
    );
    pair.to_bo();
    assert_eq!(pair.bo.does(&["show", "private"]), json!([]));
}

/// Somebody opens the book for the first time: every part says in a line what it is for, and scripts get an empty
/// list, never nothing.
#[test]
fn every_part_of_an_empty_book_is_shown_kindly_and_as_one_value() {
    let world = World::new();
    let [ana] = of(&world, ["Ana"]);
    let lists = [
        "today",
        "meetings",
        "rota",
        "jobs",
        "rules",
        "notes",
        "proposals",
        "slips",
        "agenda",
        "venues",
        "breaks",
        "trials",
        "decisions",
        "places",
        "plans",
        "private",
    ];
    for what in lists {
        assert_eq!(ana.does(&["show", what]), json!([]), "{what}");
    }
    for what in ["book", "status", "handed", "pack"] {
        assert!(ana.does(&["show", what]).is_object(), "{what}");
    }
    assert_eq!(ana.does(&["show", "people"]).as_array().unwrap().len(), 1);
    for what in lists {
        let read = ana.run(&["show", what]).ends(0).out;
        let quiet = ["rules", "notes"].contains(&what);
        assert!(quiet || !read.trim().is_empty(), "{what} says nothing");
    }
}
