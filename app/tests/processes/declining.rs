//! Whoever reads the welcome sheet, or asks by a stick, and does not come in: nothing of them is with the group.

use std::{collections::BTreeSet, path::Path};

use commonbook_host::{Host, HostError};
use commonbook_replica::{Rows as _, Shelf};
use commonbook_vault::VaultFile;
use serde_json::json;

use crate::{
    driver::Device,
    finder::Finder,
    groups::{meet, two},
};

/// What the newcomer wants to be called.
const ALIAS: &str = "vellomarindu";
/// The passphrase of every vault here.
const WORD: &str = "blue bicycle rain";

/// Every row of a vault, as it is behind the passphrase.
fn rows(vault: &Path) -> Vec<(u8, Vec<u8>, Vec<u8>)> {
    let vault = VaultFile::open(vault, WORD).unwrap();
    let on = |shelf: Shelf| {
        let rows = vault.scan(shelf).unwrap().into_iter();
        rows.map(move |(key, value)| (shelf.number(), key, value))
    };
    Shelf::ALL.into_iter().flat_map(on).collect()
}

/// How often the newcomer's name, or a part of the request with their keys, is found in the members' vaults and books.
fn traces(members: &[&Device], request: &[u8]) -> usize {
    let finder = Finder::of(&[ALIAS.to_owned()]);
    let parts: BTreeSet<&[u8]> = request.windows(16).collect();
    let mut found = 0;
    for member in members {
        found += finder.found_in_rows(&member.vault).len();
        for part in ["book", "proposals"] {
            let shown = member.does(&["show", part]).to_string();
            found += finder.found_in(shown.as_bytes()).len();
        }
        for (_, key, value) in rows(&member.vault) {
            let inside = |bytes: &[u8]| bytes.windows(16).any(|part| parts.contains(part));
            found += usize::from(inside(&key) || inside(&value));
        }
    }
    found
}

#[test]
fn who_reads_the_sheet_and_would_rather_not_is_nowhere_in_the_group() {
    let (world, ana, bo) = two();
    ana.edit(&json!({ "add_rule": { "text": "One speaks at a time" } }));
    meet(&ana, &bo);
    // What the meeting left to write is written.
    let rules = [&ana, &bo].map(|member| member.book()["rules"].clone());
    assert_eq!(rules[0], rules[1]);
    let jo = world.device("jo");
    let before = [&ana, &bo].map(|member| rows(&member.vault));
    let mut invite = ana.start(&["invite", "--listen", "127.0.0.1:0", "--yes"]);
    let said = invite.says();
    let (words, at) = (
        said["words"].as_str().unwrap(),
        said["at"].as_str().unwrap(),
    );
    let join = ["join", "--alias", ALIAS, "--words", words, "--at", at];
    // The screens show the same; then the sheet is read.
    let read = jo.answers("yes\nno\n", &join).ends(2);
    assert!(read.err.contains("One speaks at a time"), "{read:?}");
    assert!(!read.err.contains("Ana"), "{read:?}");
    let told = invite.end().ends(4);
    assert!(told.err.contains("rather not"), "{told:?}");
    assert!(!jo.vault.exists(), "nothing is left on the newcomer's side");
    let after = [&ana, &bo].map(|member| rows(&member.vault));
    for (before, after) in before.iter().zip(&after) {
        let new = after.iter().filter(|row| !before.contains(row));
        let new: Vec<_> = new
            .map(|(shelf, key, value)| (shelf, key, value.len()))
            .collect();
        assert_eq!(new, [], "a member's laptop kept something");
    }
    meet(&ana, &bo);
    assert_eq!(traces(&[&ana, &bo], &[]), 0);
}

#[test]
fn a_request_by_stick_leaves_nothing_before_somebody_says_yes() {
    let (world, ana, bo) = two();
    let jo = world.device("jo");
    let (request, stick) = (world.typed("request"), world.typed("stick"));
    jo.does(&["join", "--alias", ALIAS, "--ask", &request]);
    let asked = std::fs::read(&request).unwrap();
    // The request is the same each time.
    jo.does(&["join", "--alias", ALIAS, "--ask", &request]);
    assert!(asked == std::fs::read(&request).unwrap());
    let before = rows(&ana.vault);
    ana.answers("no\n", &["admit", &request]).ends(4);
    assert!(before == rows(&ana.vault));
    meet(&ana, &bo);
    assert_eq!(traces(&[&ana, &bo], &asked), 0);

    // First carry: the request, to two who say yes.
    ana.does(&["admit", &request, "--yes"]);
    assert!(traces(&[&ana], &asked) > 0, "what is looked for is found");
    meet(&ana, &bo);
    assert_eq!(bo.does(&["admit", &request, "--yes"])["admitted"], true);
    // Somebody else who saw the request answers it too.
    let eve = world.device("eve");
    let theirs = world.typed("theirs");
    eve.does(&["new", "--group", "Another", "--alias", "Eve"]);
    eve.does(&["admit", &request, "--yes"]);
    eve.carry_out(&theirs);
    // Second carry: both answers. Jo says which group it is, and nothing is taken before.
    bo.carry_out(&stick);
    let mine = rows(&jo.vault);
    for (file, name, people) in [(&theirs, "Another", 2), (&stick, "Tuesday", 3)] {
        let host = Host::open(&jo.vault, WORD).unwrap();
        match host.carry_in(Path::new(file)) {
            Err(HostError::IntoGroup { group, members, .. }) => {
                assert_eq!((group.as_str(), members), (name, people));
            }
            other => panic!("{other:?}"),
        }
        host.lock().unwrap();
        drop(host);
        assert!(mine == rows(&jo.vault));
    }
    assert_eq!(jo.carry_in(&stick)["standing"], "member");
    ana.carry_in(&stick);
    assert_eq!(jo.book(), ana.book());
    assert_eq!(jo.book(), bo.book());
}
