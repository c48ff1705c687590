//! What others wrote and we build upon. `cargo deny` says the same in more detail where it is installed; these hold
//! everywhere.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use std::collections::{BTreeMap, BTreeSet};

use commonbook_tests::{
    graph::workspace,
    source::{Source, none},
};

/// Libraries of which a second copy would be a second thing to trust.
const ONCE: [&str; 20] = [
    "argon2",
    "automerge",
    "blake3",
    "chacha20",
    "chacha20poly1305",
    "curve25519-dalek",
    "ed25519-dalek",
    "hkdf",
    "hpke",
    "iroh",
    "ml-kem",
    "poly1305",
    "rand_core",
    "ring",
    "rusqlite",
    "rustls",
    "sha2",
    "subtle",
    "x25519-dalek",
    "zeroize",
];

#[test]
fn there_is_one_copy_of_each_crypto_crate() {
    let mut versions: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for package in workspace().all() {
        versions
            .entry(&package.name)
            .or_default()
            .insert(package.version.to_string());
    }
    let twice: Vec<String> = ONCE
        .into_iter()
        .filter(|name| versions.get(name).is_none_or(|found| found.len() != 1))
        .map(|name| format!("{name}: {:?}", versions.get(name)))
        .collect();
    none("not exactly once", &twice);
}

#[test]
fn deny_toml_names_the_same_crates() {
    let deny = Source::read("deny.toml").text;
    let missing: Vec<String> = ONCE
        .into_iter()
        .map(|name| format!("crate = \"{name}\", deny-multiple-versions = true"))
        .filter(|line| !deny.contains(line))
        .collect();
    none("not in deny.toml", &missing);
}

#[test]
fn everything_of_others_comes_from_the_public_registry() {
    let elsewhere: Vec<String> = workspace()
        .all()
        .iter()
        .filter(|package| match &package.source {
            Some(source) => !source.is_crates_io(),
            None => !package.name.starts_with("commonbook"),
        })
        .map(|package| package.name.to_string())
        .collect();
    none("from elsewhere", &elsewhere);
}

#[test]
fn every_licence_is_one_that_deny_toml_allows() {
    let deny = Source::read("deny.toml").text;
    let allows = |licence: &str| deny.contains(&format!("\"{licence}\""));
    let mut wrong = Vec::new();
    for package in workspace().all() {
        let said = package.license.clone().unwrap_or_default();
        // Old manifests part alternatives with a slash.
        let said = said.replace('/', " OR ").replace(['(', ')'], "");
        let fine = said
            .split(" OR ")
            .any(|one| one.split(" AND ").all(|licence| allows(licence.trim())));
        if !fine {
            wrong.push(format!("{}: {said}", package.name));
        }
    }
    none("licences that are not allowed", &wrong);
}

#[test]
fn our_own_crates_say_their_licence_and_are_published_nowhere() {
    for (name, package) in workspace().ours() {
        assert_eq!(package.license.as_deref(), Some("Apache-2.0"), "{name}");
        assert_eq!(package.publish.as_deref(), Some(&[][..]), "{name}");
        assert!(
            package.description.as_ref().is_some_and(|d| !d.is_empty()),
            "{name} says not what it is"
        );
    }
}
