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
fn one_who_was_removed_is_told_and_gets_nothing_new() {
    let (world, ana, bo) = two();
    let jo = world.device("jo");
    join_by_stick(&world, &[&ana, &bo], &jo, "Jo");
    let stick = world.typed("stick");
    assert_eq!(ana.does(&["propose", "remove", "Jo"])["in_effect"], false);
    ana.carry_out(&stick);
    bo.carry_in(&stick);
    let proposals = bo.does(&["show", "proposals"]);
    let id = proposals[0]["id"].as_str().unwrap();
    assert_eq!(bo.does(&["endorse", id])["in_effect"], true);
    bo.edit(&json!({ "add_rule": { "text": "Written after that" } }));
    bo.carry_out(&stick);
    ana.carry_in(&stick);
    assert_eq!(ana.digest(), bo.digest());
    let told = jo.script(&["carry", "in", &stick]).ends(6);
    assert_eq!(told.values()[0]["standing"], "out");
    assert!(!jo.book().to_string().contains("Written after that"));
    assert_eq!(standing(&jo), "out");
    // What she has stays readable.
    assert_eq!(jo.book()["group"], "Tuesday");
}
