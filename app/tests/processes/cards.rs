//! Contact cards: given, changed and taken back by scripts; and nothing is left of them where that was heard, even if
//! the power goes at once.

use std::{collections::BTreeSet, fs, path::Path};

use serde_json::{Value, json};

use crate::{
    driver::{Device, World},
    finder::Finder,
    groups::{listen, of, two},
};

const VALUE: &str = "555 0142, ask for Annabel";

fn put(text: &str, audience: Value) -> Value {
    json!({ "put_card": { "kind": "phone", "text": text, "hours": "evenings", "audience": audience } })
}

/// What a device shows of the cards of the member in this place.
fn cards(device: &Device, at: usize) -> Value {
    device.does(&["show", "people"])[at]["cards"].clone()
}

fn carry(world: &World, from: &Device, to: &[&Device]) {
    let stick = world.typed("stick");
    from.carry_out(&stick);
    to.iter().for_each(|device| drop(device.carry_in(&stick)));
}

#[test]
fn cards_are_given_and_taken_back() {
    let (world, ana, bo) = two();
    ana.edit(&put(VALUE, json!("everyone")));
    ana.edit(&put("at night", json!({ "members": ["bo"] })));
    ana.edit(&put("for me", json!("nobody")));
    let own = cards(&ana, 0);
    assert_eq!(own.as_array().unwrap().len(), 3);
    let before = ana.digest();
    carry(&world, &ana, &[&bo]);
    let seen = cards(&bo, 0);
    let texts: BTreeSet<&str> = seen
        .as_array()
        .unwrap()
        .iter()
        .map(|card| card["text"].as_str().unwrap())
        .collect();
    assert_eq!(texts, [VALUE, "at night"].into());
    let card = seen
        .as_array()
        .unwrap()
        .iter()
        .find(|card| card["text"] == VALUE);
    let card = card.unwrap();
    assert_eq!(card["kind"], "phone");
    assert_eq!(card["hours"], "evenings");
    assert_eq!(
        (&card["message"], &card["preferred"]),
        (&json!(false), &json!(false))
    );
    assert_eq!(card["audience"], "everyone");
    assert_eq!(cards(&bo, 1), json!([]));
    // Whoever sees other cards has the same book.
    assert_eq!((ana.digest(), bo.digest()), (before.clone(), before));
    let people = ana.run(&["show", "people"]).ends(0).out;
    for words in [
        VALUE,
        "evenings",
        "seen by everyone",
        "seen by Bo",
        "seen by nobody else",
    ] {
        assert!(people.contains(words), "{people}");
    }
    assert!(!bo.run(&["show", "people"]).out.contains("seen by"));

    // A change is another card; the first one goes.
    let id = card["id"].as_str().unwrap();
    let mut change = put("555 0143", json!("everyone"));
    change["put_card"]["instead_of"] = json!(id);
    ana.edit(&change);
    ana.edit(&json!({ "take_back_card": { "card": "at night" } }));
    let people = ana.does(&["show", "people"]);
    let gone = people[0]["taken_back"].as_array().unwrap();
    assert_eq!(gone.len(), 2);
    assert!(
        gone.iter()
            .all(|card| (&card["heard"], &card["of"]) == (&json!(0), &json!(1)))
    );
    assert_eq!(people[1].get("taken_back"), None);
    carry(&world, &ana, &[&bo]);
    assert_eq!(cards(&bo, 0).as_array().unwrap().len(), 1);
    assert_eq!(cards(&bo, 0)[0]["text"], "555 0143");
    carry(&world, &bo, &[&ana]);
    assert_eq!(ana.does(&["show", "people"])[0]["taken_back"], json!([]));

    // What cannot be is wrong usage, and nothing is done.
    let own = cards(&ana, 0);
    for edit in [
        put("", json!("everyone")),
        put("x", json!({ "members": [] })),
        put("x", json!({ "members": ["Nobody"] })),
        put("x", json!("all")),
        change,
        json!({ "take_back_card": { "card": id } }),
        json!({ "take_back_card": { "card": "at night" } }),
    ] {
        ana.script(&["edit", &edit.to_string()]).ends(2);
    }
    let theirs = json!({ "take_back_card": { "card": "555 0143" } });
    bo.script(&["edit", &theirs.to_string()]).ends(2);
    assert_eq!(cards(&ana, 0), own);
}

/// How many decrypted rows of a vault hold the value.
fn in_rows(path: &Path) -> usize {
    Finder::of(&[VALUE.to_owned()]).found_in_rows(path).len()
}

/// The pieces of a file that look like noise.
fn pieces(bytes: &[u8]) -> BTreeSet<[u8; 32]> {
    let (pieces, _) = bytes.as_chunks::<32>();
    let noise = |piece: &&[u8; 32]| piece.iter().collect::<BTreeSet<_>>().len() > 20;
    pieces.iter().filter(noise).copied().collect()
}

#[test]
fn nothing_is_left_of_a_card_where_its_end_was_heard_even_if_the_power_goes() {
    let world = World::new();
    let [ana, bo, cleo] = of(&world, ["ana", "bo", "cleo"]);
    ana.edit(&put(VALUE, json!("everyone")));
    carry(&world, &ana, &[&bo, &cleo]);
    for device in [&ana, &bo, &cleo] {
        assert_eq!(cards(device, 0)[0]["text"], VALUE);
        assert!(in_rows(&device.vault) > 0, "this test would find it");
    }
    let before = fs::read(&bo.vault).unwrap();
    // Bo listens. Ana takes the card back and calls him; then the power goes at his place.
    let (running, at) = listen(&bo);
    ana.edit(&json!({ "take_back_card": { "card": VALUE } }));
    ana.does(&["meet", "--no-discovery", "--until-quiet", "--dial", &at]);
    running.signal("KILL");
    running.end();
    let gone = ana.does(&["show", "people"])[0]["taken_back"].clone();
    assert_eq!((&gone[0]["heard"], &gone[0]["of"]), (&json!(1), &json!(2)));

    // What is on his disk now, with what SQLite left beside it, opened as it is.
    assert!(!bo.is_closed(), "it stopped where it was");
    let found = world.path("found");
    fs::create_dir(&found).unwrap();
    let old = pieces(&before);
    assert!(old.len() > 500, "{}", old.len());
    for file in bo.beside() {
        let bytes = fs::read(&file).unwrap();
        assert!(Finder::of(&[VALUE.to_owned()]).found_in(&bytes).is_empty());
        let mut kept = BTreeSet::new();
        for window in bytes.windows(32) {
            kept.extend(
                <[u8; 32]>::try_from(window)
                    .ok()
                    .filter(|piece| old.contains(piece)),
            );
        }
        // The wrapped master key stays, because the passphrase does.
        assert!(
            kept.len() < 12,
            "{} of {} in {}",
            kept.len(),
            old.len(),
            file.display()
        );
        fs::copy(&file, found.join(file.file_name().unwrap())).unwrap();
    }
    assert_eq!(in_rows(&found.join(bo.vault.file_name().unwrap())), 0);
    assert_eq!(cards(&bo, 0), json!([]));
    for device in [&ana, &bo] {
        assert!(device.is_closed());
        assert_eq!(in_rows(&device.vault), 0);
    }
    assert!(in_rows(&cleo.vault) > 0, "nobody told Cleo");
    carry(&world, &bo, &[&cleo]);
    assert_eq!(in_rows(&cleo.vault), 0);
    carry(&world, &cleo, &[&ana, &bo]);
    assert_eq!(ana.does(&["show", "people"])[0]["taken_back"], json!([]));
    assert_eq!(ana.digest(), cleo.digest());
}
