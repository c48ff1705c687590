//! From the third member on, two must agree.

use serde_json::{Value, json};

use crate::{
    driver::Device,
    groups::{join_by_stick, meet, two},
};

fn standing(device: &Device) -> Value {
    device.does(&["show", "status"])["standing"].clone()
}

fn invite(inviter: &Device, newcomer: &Device, alias: &str) -> [Value; 2] {
    let mut invite = inviter.start(&["invite", "--listen", "127.0.0.1:0", "--yes"]);
    let said = invite.says();
    let (words, at) = (
        said["words"].as_str().unwrap(),
        said["at"].as_str().unwrap(),
    );
    let join = [
        "join", "--alias", alias, "--words", words, "--at", at, "--yes",
    ];
    let joined = newcomer.does(&join);
    [invite.end().ends(0).value(), joined]
}

#[test]
fn a_third_one_who_was_invited_waits_for_a_second_yes_and_comes_in_by_a_stick() {
    let (world, ana, bo) = two();
    let jo = world.device("jo");
    let [invited, joined] = invite(&ana, &jo, "Jo");
    assert_eq!(invited, json!({ "alias": "Jo", "admitted": false }));
    assert_eq!(joined["admitted"], false);
    assert_eq!(standing(&jo), "asking");
    assert_eq!(ana.does(&["show", "people"]).as_array().unwrap().len(), 2);

    meet(&ana, &bo);
    let proposals = bo.does(&["show", "proposals"]);
    assert_eq!(proposals[0]["what"], json!({ "admit": { "alias": "Jo" } }));
    assert_eq!(proposals[0]["need"], 2);
    assert_eq!(proposals[0]["agreed"].as_array().unwrap().len(), 1);
    assert_eq!(proposals[0]["mine_to_agree"], true);
    let id = proposals[0]["id"].as_str().unwrap();
    // One cannot agree twice in the place of two.
    let again = ana.script(&["endorse", id]);
    assert!(!again.out.contains("\"in_effect\":true"), "{again:?}");
    assert_eq!(bo.does(&["endorse", id])["in_effect"], true);

    let stick = world.typed("stick");
    bo.carry_out(&stick);
    assert_eq!(jo.carry_in(&stick)["standing"], "member");
    ana.carry_in(&stick);
    assert_eq!(jo.book(), bo.book());
    jo.edit(&json!({ "add_rule": { "text": "Jo is here" } }));
    jo.carry_out(&stick);
    for device in [&ana, &bo] {
        device.carry_in(&stick);
        assert_eq!(device.book(), jo.book());
    }
    let people = ana.does(&["show", "people"]);
    assert_eq!(people[2]["alias"], "Jo");
    assert_eq!(people[2]["vouched_by"].as_array().unwrap().len(), 2);
}

#[test]
fn one_who_waits_may_come_in_by_the_words_of_the_second_member_too() {
    let (world, ana, bo) = two();
    let jo = world.device("jo");
    assert_eq!(invite(&ana, &jo, "Jo")[1]["admitted"], false);
    meet(&ana, &bo);
    // Another evening, only Bo and Jo are there.
    let [invited, joined] = invite(&bo, &jo, "Jo");
    assert_eq!(
        (&invited["admitted"], &joined["admitted"]),
        (&json!(true), &json!(true))
    );
    assert_eq!(standing(&jo), "member");
    assert_eq!(jo.book(), bo.book());
}

#[test]
fn a_third_one_comes_in_by_two_carries() {
    let (world, ana, bo) = two();
    let jo = world.device("jo");
    let (request, stick) = (world.typed("request"), world.typed("stick"));
    let asked = jo.does(&["join", "--alias", "Jo", "--ask", &request]);
    let words = asked["check"].clone();
    assert_eq!(words.as_array().unwrap().len(), 4);

    // First carry: the request, to two members who sit together.
    let person = ana.run(&["admit", &request, "--yes"]).ends(0);
    for word in words.as_array().unwrap() {
        assert!(person.err.contains(word.as_str().unwrap()), "{person:?}");
    }
    ana.carry_out(&stick);
    bo.carry_in(&stick);
    assert_eq!(
        bo.does(&["admit", &request, "--yes"]),
        json!({ "alias": "Jo", "admitted": true })
    );
    // Second carry: the answer.
    bo.carry_out(&stick);
    jo.carry_in(&stick);
    ana.carry_in(&stick);
    assert_eq!(standing(&jo), "member");
    assert_eq!(jo.book(), ana.book());
    assert_eq!(jo.book(), bo.book());
}

#[test]
fn a_lost_laptop_is_set_aside_and_its_owner_stays() {
    let (world, ana, bo) = two();
    let jo = world.device("jo");
    join_by_stick(&world, &[&ana, &bo], &jo, "Jo");
    let stick = world.typed("stick");
    let waits = ana.does(&["propose", "set-aside", "jo"]);
    assert_eq!(waits["in_effect"], false);
    let person = ana.run(&["show", "proposals"]).ends(0).out;
    assert!(person.contains("a lost laptop of Jo"), "{person}");
    ana.carry_out(&stick);
    bo.carry_in(&stick);
    let id = bo.does(&["show", "proposals"])[0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_eq!(bo.does(&["endorse", &id])["in_effect"], true);
    bo.carry_out(&stick);
    ana.carry_in(&stick);
    let people = ana.does(&["show", "people"]);
    assert_eq!(
        (&people[2]["alias"], &people[2]["devices"]),
        (&json!("Jo"), &json!([]))
    );
    jo.script(&["carry", "in", &stick]).ends(6);
    // The two that are left are a group of three, one of whom is on paper: her turns are written by others.
    ana.edit(&json!([
        { "add_meeting": { "title": "Circle", "date": "2026-12-01", "time": "15:00", "zone": "Africa/Kampala" } },
        { "add_role": { "name": "Tea" } },
        { "take_slot": { "date": "2026-12-01", "role": "Tea", "member": "Jo" } },
    ]));
    let turn = &ana.book()["turns"][0];
    assert_eq!(turn["member"], people[2]["id"]);
    assert_eq!(turn["entered_by"], people[0]["id"]);
}
