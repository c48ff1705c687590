//! What the documents say is there, is there.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use std::collections::BTreeSet;

use commonbook_tests::source::{Source, files, none, root, rust};

/// All documents.
fn documents() -> Vec<Source> {
    let mut documents = files(&["docs"], &[".md"]);
    for name in [
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "SECURITY.md",
    ] {
        documents.push(Source::read(name));
    }
    documents
}

#[test]
fn every_link_leads_somewhere() {
    let mut found = Vec::new();
    let mut links = 0;
    for document in documents() {
        let folder = document
            .path
            .rsplit_once('/')
            .map_or("", |(folder, _)| folder);
        for part in document.text.split("](").skip(1) {
            let target = part.split([')', '#']).next().unwrap_or_default();
            if target.is_empty() || target.contains("://") || target.starts_with("mailto:") {
                continue;
            }
            links += 1;
            if !root().join(folder).join(target).exists() {
                found.push(format!("{} → {target}", document.path));
            }
        }
    }
    none("leads nowhere", &found);
    assert!(links >= 10, "only {links} links were looked at");
}

/// What stands between backticks, without blocks of code.
fn quoted(text: &str) -> Vec<&str> {
    let outside = text.split("```").step_by(2);
    outside
        .flat_map(|part| part.split('`').skip(1).step_by(2))
        .collect()
}

#[test]
fn every_file_type_function_and_test_that_a_document_names_exists() {
    let code = rust();
    let words: BTreeSet<&str> = code
        .iter()
        .flat_map(|source| {
            source
                .text
                .split(|c: char| !c.is_alphanumeric() && c != '_')
        })
        .collect();
    let defines = |name: &str| {
        code.iter()
            .any(|source| source.text.contains(&format!("fn {name}(")))
    };
    let (mut found, mut names) = (Vec::new(), 0);
    let mut documents = documents();
    documents.retain(|document| {
        ["ARCHITECTURE.md", "docs/practices.md"].contains(&document.path.as_str())
            || document.path.starts_with("docs/decisions/")
    });
    for document in &documents {
        for name in quoted(&document.text) {
            let plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == ':';
            let path = ["app/", "crates/", "tests/", "docs/", ".ci/"]
                .iter()
                .any(|start| name.starts_with(start));
            let there = if path {
                root().join(name).exists()
            } else if !name.chars().all(plain) {
                continue;
            } else if name.matches('_').count() >= 2 && name.chars().all(|c| !c.is_uppercase()) {
                defines(name.rsplit("::").next().unwrap())
            } else if name.contains("::") || name.chars().any(char::is_uppercase) {
                name.split("::").all(|part| words.contains(part))
            } else {
                continue;
            };
            names += 1;
            if !there {
                found.push(format!("{}: {name}", document.path));
            }
        }
    }
    none("named and not there", &found);
    assert!(names > 100, "only {names} names were looked at");
}

/// The practices of a group's year, by their numbers.
const PRACTICES: [u32; 50] = [
    2, 43, 50, 63, 64, 65, 66, // the schedule
    24, 25, 26, 27, 28, 29, 30, 31, 49, 68, 84, // who does what
    37, 45, 46, 47, 55, 69, 70, // ground rules and decisions
    9, 10, 13, 15, 20, 42, 56, 57, 58, 82, 83, 85, 93, // notes
    3, 75, 76, 77, // people
    48, 71, 78, 79, 80, 81, 87, // the meeting
    65, // a trial is decided about, too
];

#[test]
fn every_practice_of_the_year_is_told_by_a_test() {
    let page = Source::read("docs/practices.md");
    let mut told = Vec::new();
    for line in page.text.lines() {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let Some(number) = cells.get(1).and_then(|cell| cell.parse::<u32>().ok()) else {
            continue;
        };
        assert!(
            cells
                .get(4)
                .is_some_and(|tests| tests.matches('`').count() >= 2),
            "no test is named beside {number}"
        );
        told.push(number);
    }
    told.sort_unstable();
    let mut wanted = PRACTICES;
    wanted.sort_unstable();
    assert_eq!(told, wanted);
}

#[test]
fn decisions_are_numbered_without_a_gap() {
    let decisions = files(&["docs/decisions"], &[".md"]);
    for (at, decision) in decisions.iter().enumerate() {
        let number = at + 1;
        let start = format!("docs/decisions/{number:04}-");
        assert!(
            decision.path.starts_with(&start),
            "{} is not {start}",
            decision.path
        );
        let title = format!("# {number}. ");
        assert!(
            decision.text.starts_with(&title),
            "{} begins otherwise",
            decision.path
        );
        for part in ["**Context.**", "**Decision.**", "**Consequence.**"] {
            assert!(
                decision.text.contains(part),
                "{} lacks {part}",
                decision.path
            );
        }
    }
}
