//! The map of crates: who may use whom. See ARCHITECTURE.md.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::DependencyKind::{self, Build, Development, Normal};
use commonbook_tests::{
    graph::workspace,
    source::{Source, none},
};

/// The arrows. What they imply through one another may be used directly too.
const ARROWS: [(&str, &[&str]); 11] = [
    ("app", &["host", "ui", "paper"]),
    ("book", &[]),
    ("words", &["book"]),
    ("seal", &[]),
    ("members", &["seal", "book"]),
    ("pages", &["book"]),
    ("replica", &["book", "seal", "members", "pages"]),
    ("vault", &["replica", "seal"]),
    ("host", &["replica", "vault"]),
    ("paper", &["book", "words"]),
    ("ui", &["book", "words"]),
];

/// Crates without a clock, a file, a thread, a socket or a random source, and all they name of others.
const PURE: [(&str, &[&str]); 5] = [
    (
        "book",
        &[
            "jiff",
            "rrule",
            "schemars",
            "serde",
            "serde_json",
            "thiserror",
        ],
    ),
    (
        "seal",
        &[
            "argon2",
            "blake3",
            "chacha20poly1305",
            "data-encoding",
            "ed25519-dalek",
            "hpke",
            "miniz_oxide",
            "rand_core",
            "serde",
            "subtle",
            "thiserror",
            "zeroize",
        ],
    ),
    ("members", &["postcard", "serde", "thiserror"]),
    (
        "pages",
        &[
            "automerge",
            "jiff",
            "serde",
            "thiserror",
            "unicode-segmentation",
        ],
    ),
    (
        "replica",
        &[
            "postcard",
            "rand_core",
            "serde",
            "serde_json",
            "thiserror",
            "zeroize",
        ],
    ),
];

/// What only some of our crates may name, in their tests too. `tests` may name anything.
const HOMES: [(&str, &[&str]); 18] = [
    ("automerge", &["pages"]),
    ("argon2", &["seal"]),
    ("blake3", &["seal"]),
    ("chacha20poly1305", &["seal"]),
    ("ed25519-dalek", &["seal"]),
    ("hpke", &["seal"]),
    ("rusqlite", &["vault"]),
    ("iroh", &["host"]),
    ("swarm-discovery", &["host"]),
    ("if-addrs", &["host"]),
    ("tokio", &["host", "app"]),
    ("getrandom", &["host", "vault", "app"]),
    ("egui", &["ui", "app"]),
    ("eframe", &["app"]),
    ("clap", &["app"]),
    ("directories", &["app"]),
    ("rpassword", &["app"]),
    ("fluent-bundle", &["words"]),
];

const ALL: [DependencyKind; 3] = [Normal, Build, Development];

/// For each crate, all that the arrows lead to.
fn implied() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let mut implied: BTreeMap<_, BTreeSet<_>> = ARROWS
        .iter()
        .map(|(from, to)| (*from, to.iter().copied().collect()))
        .collect();
    // As many rounds as the longest way may be.
    for _ in ARROWS {
        let before = implied.clone();
        for to in implied.values_mut() {
            let further: Vec<_> = to.iter().flat_map(|to| &before[to]).copied().collect();
            to.extend(further);
        }
    }
    implied
}

#[test]
fn every_crate_is_on_the_map() {
    let ours: BTreeSet<String> = workspace().ours().into_keys().collect();
    let mut map: BTreeSet<String> = ARROWS.iter().map(|(from, _)| (*from).to_owned()).collect();
    map.insert("tests".into());
    assert_eq!(ours, map);
    let text = Source::read("ARCHITECTURE.md").text;
    let missing: Vec<String> = map
        .into_iter()
        .filter(|name| !text.contains(&format!("`{name}`")))
        .collect();
    none("not in ARCHITECTURE.md", &missing);
}

#[test]
fn the_arrows_form_no_circle() {
    let circles: Vec<String> = implied()
        .into_iter()
        .filter(|(from, to)| to.contains(from))
        .map(|(from, _)| from.to_owned())
        .collect();
    none("leads to itself", &circles);
}

#[test]
fn our_crates_use_each_other_only_along_the_arrows() {
    let implied = implied();
    let mut wrong = Vec::new();
    let mut edges = 0;
    for (from, allowed) in &implied {
        for named in workspace().named(from, &ALL) {
            let Some(to) = named.strip_suffix('/') else {
                continue;
            };
            edges += 1;
            if !allowed.contains(to) {
                wrong.push(format!("{from} → {to}"));
            }
        }
    }
    none("against the arrows", &wrong);
    assert!(edges >= 15, "only {edges} edges were looked at");
}

#[test]
fn nothing_uses_the_program_or_the_tests() {
    let mut wrong = Vec::new();
    for from in workspace().ours().keys() {
        for to in ["app/", "tests/"] {
            if workspace().named(from, &ALL).contains(to) {
                wrong.push(format!("{from} → {to}"));
            }
        }
    }
    none("may be used by nobody", &wrong);
}

#[test]
fn a_pure_crate_names_only_what_is_on_its_list() {
    let mut wrong = Vec::new();
    for (from, allowed) in PURE {
        for named in workspace().named(from, &[Normal, Build]) {
            if !named.ends_with('/') && !allowed.contains(&named.as_str()) {
                wrong.push(format!("{from} → {named}"));
            }
        }
    }
    none("not on the list of a pure crate", &wrong);
}

#[test]
fn each_library_of_weight_has_one_home() {
    let mut wrong = Vec::new();
    for from in workspace().ours().keys().filter(|from| *from != "tests") {
        let named = workspace().named(from, &ALL);
        for (library, homes) in HOMES {
            if named.contains(library) && !homes.contains(&from.as_str()) {
                wrong.push(format!("{from} → {library}"));
            }
        }
    }
    none("away from home", &wrong);
}

fn reaches(from: &[&str], never: &[&str]) -> Vec<String> {
    let mut wrong = Vec::new();
    for from in from {
        let reached = workspace().reached(from);
        for to in never {
            if reached.contains(*to) {
                wrong.push(format!("{from} ⇒ {to}"));
            }
        }
    }
    wrong
}

#[test]
fn no_way_leads_from_a_pure_crate_to_a_socket_a_store_or_a_window() {
    let never = [
        "async-io",
        "async-std",
        "eframe",
        "egui",
        "iroh",
        "mio",
        "quinn",
        "rusqlite",
        "rustls",
        "socket2",
        "tokio",
        "winit",
    ];
    let pure = PURE.map(|(from, _)| from);
    none("a pure crate is tied to", &reaches(&pure, &never));
}

#[test]
fn no_way_leads_from_a_screen_to_the_book_s_machinery_or_a_window() {
    let never = [
        "automerge",
        "commonbook-host",
        "commonbook-members",
        "commonbook-pages",
        "commonbook-replica",
        "commonbook-seal",
        "commonbook-vault",
        "eframe",
        "glow",
        "hpke",
        "iroh",
        "rusqlite",
        "tokio",
        "winit",
    ];
    none("a screen is tied to", &reaches(&["ui"], &never));
}

#[test]
fn no_way_leads_from_paper_or_words_to_a_socket_or_a_key() {
    let never = ["automerge", "hpke", "iroh", "rusqlite", "tokio", "egui"];
    none("tied to", &reaches(&["paper", "words"], &never));
}

#[test]
fn the_shell_reaches_what_the_others_must_not() {
    // So that the tests above are known to see anything at all.
    let reached = workspace().reached("host");
    for name in ["tokio", "iroh", "rusqlite", "automerge", "hpke", "mio"] {
        assert!(reached.contains(name), "{name} is not found from host");
    }
}

#[test]
fn iroh_comes_with_nothing_but_tls() {
    let on: Vec<String> = workspace().features("iroh").into_iter().collect();
    assert_eq!(on, ["tls-ring"]);
}

#[test]
fn the_window_keeps_nothing_and_lets_nobody_look_in() {
    let on = workspace().features("eframe");
    for off in ["default", "persistence", "inspection", "puffin", "wgpu"] {
        assert!(!on.contains(off), "eframe has {off}");
    }
    for needed in ["accesskit", "glow"] {
        assert!(on.contains(needed), "eframe lacks {needed}");
    }
    assert!(
        !workspace().features("egui").contains("persistence"),
        "egui keeps things"
    );
}

#[test]
fn every_laptop_has_the_same_time_zones() {
    let on = workspace().features("jiff");
    assert!(on.contains("tzdb-bundle-always"));
    for off in ["tz-system", "tzdb-zoneinfo", "tzdb-concatenated"] {
        assert!(!on.contains(off), "jiff asks the system: {off}");
    }
}

#[test]
fn keys_are_wiped_from_memory_by_the_libraries_that_hold_them() {
    for name in ["argon2", "blake3", "chacha20poly1305", "ed25519-dalek"] {
        assert!(workspace().features(name).contains("zeroize"), "{name}");
    }
}
