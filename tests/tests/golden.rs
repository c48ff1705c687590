//! Files of the first format: what was written once can be read for ever.
//!
//! `tests/golden/` holds a vault, a news file for it, and a request to join. They are never written anew; a later format
//! gets files of its own beside them. (`GOLDEN=write` writes them where there are none.)
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use std::path::{Path, PathBuf};

use commonbook_book::{Audience, ComesAs, Edit, SlotState};
use commonbook_replica::{Answer, Input, Shelf, Vault as _, WriteBatch};
use commonbook_seal::{Cost, JoinRequest};
use commonbook_tests::sim::{Who, World, tuesday};
use commonbook_vault::{MemoryVault, VaultError, VaultFile};
use rand_chacha::ChaCha20Rng;
use rand_core::SeedableRng as _;

const WORD: &str = "sept tasses de thé";
const RULES: [&str; 2] = ["What is said here stays here", "Nobody has to speak"];
const NOTE: &str = "We begin with a silence. Ça va?";
const CARD: &str = "555 010";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("golden")
}

/// What stood in the vault, and what the news brought.
fn check(w: &mut World, who: Who, rules: &[&str]) {
    let book = w.book(who);
    assert_eq!(book.members.group, "Tuesday Circle");
    let aliases: Vec<&str> = book
        .members
        .members
        .iter()
        .map(|m| m.alias.as_str())
        .collect();
    assert_eq!(aliases, ["Ana", "Bo", "Chloé"]);
    assert_eq!(w.rules(who), rules);
    assert_eq!(w.text(who, "Opening"), NOTE);
    let turn = w.turn(who, "Tea", tuesday(2));
    let both = vec!["Ana".to_owned(), "Bo".to_owned()];
    assert_eq!(turn, (SlotState::Contested, both));
    assert_eq!(w.turn(who, "Tea", tuesday(3)).0, SlotState::Open);
    assert_eq!(w.numbers(who), [CARD]);
    assert_eq!((book.status.waiting, book.status.unreadable_pages), (0, 0));
}

/// The rows of the golden vault, as a disk in memory.
fn golden_disk() -> MemoryVault {
    let temp = tempfile::tempdir().unwrap();
    let path = temp.path().join("copy");
    std::fs::copy(folder().join("vault-1"), &path).unwrap();
    assert_eq!(
        VaultFile::open(&path, "another word").err(),
        Some(VaultError::WrongPassphrase)
    );
    let vault = VaultFile::open(&path, WORD).unwrap();
    let checked = vault.check().unwrap();
    assert!(checked.whole > 30);
    assert_eq!((checked.damaged, checked.lost, checked.torn), (0, 0, false));
    let disk = commonbook_tests::sim::copy(&vault);
    vault.lock().unwrap();
    disk
}

fn open_golden() -> (World, Who) {
    let mut w = World::seeded(0);
    let who = w.found("Another", "Nobody");
    w.restore(who, golden_disk());
    (w, who)
}

#[test]
fn a_vault_of_the_first_format_opens_and_says_what_it_said() {
    let (mut w, bo) = open_golden();
    check(&mut w, bo, &RULES[..1]);
    assert_eq!(
        w.book(bo).status.unshared_edits,
        1,
        "the rule waits to be sealed"
    );
    w.until_quiet();
    w.restart(bo);
    check(&mut w, bo, &RULES[..1]);
}

#[test]
fn a_news_file_of_the_first_format_brings_what_it_brought() {
    let news = std::fs::read(folder().join("news-1")).unwrap();
    let (mut w, bo) = open_golden();
    let taken = w.take(bo, &news).unwrap().unwrap();
    assert!(
        taken.new > 0 && taken.refused == 0 && taken.waiting == 0,
        "{taken:?}"
    );
    let mut rules = w.rules(bo);
    rules.sort();
    let mut all = RULES.map(str::to_owned);
    all.sort();
    assert_eq!(rules, all);
}

#[test]
fn a_request_to_join_of_the_first_format_is_understood() {
    let sheet = std::fs::read(folder().join("request-1")).unwrap();
    let request = JoinRequest::decode(&sheet).unwrap();
    assert_eq!(request.alias(), "Dee");
    let words = std::fs::read_to_string(folder().join("request-1.words")).unwrap();
    assert_eq!(request.check_words().unwrap().join(" "), words);
    let (mut w, bo) = open_golden();
    let said = w.ask(bo, |r| Input::Admit(r, sheet, ComesAs::New));
    assert!(matches!(said, Some(Answer::Proposed { in_effect: false })));
}

#[test]
fn the_files_are_small() {
    for file in std::fs::read_dir(folder()).unwrap() {
        let file = file.unwrap();
        assert!(
            file.metadata().unwrap().len() < 200_000,
            "{:?}",
            file.file_name()
        );
    }
}

/// Writes the files, once.
#[test]
fn the_files_are_there() {
    if std::env::var("GOLDEN").as_deref() == Ok("write") && !folder().exists() {
        std::fs::create_dir(folder()).unwrap();
        write();
    }
    for name in ["vault-1", "news-1", "request-1"] {
        assert!(folder().join(name).is_file(), "{name}");
    }
}

fn write() {
    let mut w = World::seeded(1);
    let [ana, bo, _chloe] = w.group(["Ana", "Bo", "Chloé"]);
    w.plan_tuesdays(ana, &["Tea"]);
    w.write_note(ana, "Opening", "We begin with a silence.");
    w.give_card(ana, CARD, Audience::Everyone);
    w.meet(ana, bo);
    w.take_turn(ana, "Tea", tuesday(2));
    w.take_turn(bo, "Tea", tuesday(2));
    w.take_turn(bo, "Tea", tuesday(3));
    w.does(
        bo,
        Edit::RewriteNote {
            note: "Opening".into(),
            text: NOTE.into(),
            base: None,
        },
    );
    w.meet(ana, bo);
    w.hand_on(bo, "Tea", tuesday(3));
    w.restart(bo);
    while w.round() > 0 {}
    w.add_rule(bo, RULES[0]);
    w.add_rule(ana, RULES[1]);
    let news = w.pack(ana).unwrap();
    std::fs::write(folder().join("news-1"), news).unwrap();
    let dee = w.newcomer("Dee");
    let Some(Answer::Asked { request, words }) = w.ask(dee, Input::Ask) else {
        panic!("no request");
    };
    std::fs::write(folder().join("request-1"), request).unwrap();
    std::fs::write(folder().join("request-1.words"), words.join(" ")).unwrap();
    let mut rng = ChaCha20Rng::seed_from_u64(1);
    let cost = Cost::smallest_legal_for_tests();
    let mut vault = VaultFile::create(&folder().join("vault-1"), WORD, cost, &mut rng).unwrap();
    let mut batch = WriteBatch::default();
    for (shelf, (key, value)) in w.rows(bo) {
        assert!(Shelf::ALL.contains(&shelf));
        batch.put(shelf, key, value);
    }
    vault.commit(&batch).unwrap();
    vault.lock().unwrap();
}
