//! House rules that no compiler knows, looked for in the text of the files.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use commonbook_tests::{
    graph::workspace,
    source::{Source, files, none, product, product_of, rust},
};

const PURE: [&str; 5] = ["book", "seal", "members", "pages", "replica"];

/// Lines in one file. Half of it is what we aim at.
const LINES: usize = 500;

/// Files that may be longer, each with its reason.
const LONG: [(&str, &str); 1] = [(
    "crates/book/src/edit.rs",
    "one enum, in which every edit there is has a few lines",
)];

/// Everything written by hand: code, words, documents, settings, scripts.
fn texts() -> Vec<Source> {
    let mut texts = files(
        &["app", "crates", "tests", "docs", ".ci"],
        &[".rs", ".toml", ".ftl", ".md", "run"],
    );
    for name in [
        "Cargo.toml",
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "SECURITY.md",
        "deny.toml",
        "clippy.toml",
    ] {
        texts.push(Source::read(name));
    }
    // This file names what it looks for.
    texts.retain(|text| text.path != "tests/tests/tidy.rs");
    texts
}

fn code_with(sources: &[Source], needles: &[&str]) -> Vec<String> {
    sources
        .iter()
        .flat_map(|source| source.code_with(needles))
        .collect()
}

#[test]
fn no_preset_that_publishes_addresses_is_named() {
    let mut found = Vec::new();
    for source in rust() {
        // In comments neither: somebody would take it from there.
        if source.path != "tests/tests/tidy.rs" && source.text.contains("presets::N0") {
            found.push(source.path);
        }
    }
    none("such a preset talks to servers that no group named", &found);
}

#[test]
fn nobody_waits_to_be_online() {
    let found = code_with(&product(), &[".online()"]);
    none("without relays this never comes back", &found);
}

#[test]
fn sockets_are_opened_in_one_place_and_call_nobody_by_themselves() {
    let opens: Vec<Source> = product()
        .into_iter()
        .filter(|source| !source.code_with(&["Endpoint::builder("]).is_empty())
        .collect();
    let paths: Vec<&str> = opens.iter().map(|source| source.path.as_str()).collect();
    assert!(
        matches!(paths[..], [path] if path.starts_with("crates/host/src/net/")),
        "not one place in host: {paths:?}"
    );
    for needed in [
        "presets::Minimal",
        "RelayMode::Disabled",
        "PortmapperConfig::Disabled",
        "NetReportConfig::minimal()",
    ] {
        assert!(
            !opens[0].code_with(&[needed]).is_empty(),
            "no {needed} where sockets are opened"
        );
    }
    let mut others = product();
    others.retain(|source| !source.path.starts_with("crates/host/src/net"));
    let found = code_with(
        &others,
        &["TcpStream", "TcpListener", "UdpSocket", "ToSocketAddrs"],
    );
    none("sockets elsewhere", &found);
}

/// The names in a piece of code.
fn names(code: &str) -> impl Iterator<Item = &str> {
    code.split(|c: char| !c.is_alphanumeric() && c != '_')
}

#[test]
fn pure_crates_name_no_clock_file_socket_thread_or_random_source() {
    let never = [
        "Instant",
        "OsRng",
        "PathBuf",
        "SysRng",
        "SystemTime",
        "TcpStream",
        "UdpSocket",
        "getrandom",
        "thread_rng",
        "tokio",
    ];
    // Harmless as names of one's own, but not as modules of the standard library.
    let modules = ["env", "fs", "net", "os", "path", "process", "thread"];
    let clocks = ["Zoned::now", "Timestamp::now", "rand::rng"];
    let mut found = Vec::new();
    for source in PURE.iter().flat_map(|folder| product_of(folder)) {
        found.extend(source.code_with(&clocks));
        let mut standard = false;
        for (number, line) in source.code() {
            standard |= line.contains("std::");
            let bad = |name: &str| never.contains(&name) || (standard && modules.contains(&name));
            if names(line).any(bad) {
                found.push(format!("{}:{number}: {}", source.path, line.trim()));
            }
            // An import may go over several lines.
            standard &= !line.contains(';');
        }
    }
    none("in a pure crate", &found);
}

#[test]
fn pure_crates_keep_things_in_an_order_that_does_not_change() {
    let mut found = Vec::new();
    for folder in PURE {
        found.extend(code_with(&product_of(folder), &["HashMap", "HashSet"]));
    }
    none("a hash map has another order on every device", &found);
}

#[test]
fn clocks_are_read_where_time_is_only_shown_or_waited_for() {
    let mut sources = product();
    sources.retain(|source| !source.path.starts_with("app/"));
    let found = code_with(
        &sources,
        &["SystemTime", "Zoned::now", "Timestamp::now", "UNIX_EPOCH"],
    );
    none("wall-clock time outside the program's shell", &found);
}

#[test]
fn automerge_is_named_in_one_crate_and_takes_bytes_in_few_files() {
    let mut elsewhere = product();
    elsewhere.retain(|source| !source.path.starts_with("crates/pages/"));
    none(
        "Automerge outside of pages",
        &code_with(&elsewhere, &["automerge::"]),
    );
    let gates = [
        // Makes a `Change` of bytes that passed every check of our own.
        "crates/pages/src/gate.rs",
        // The page's first change, out of the program itself.
        "crates/pages/src/genesis.rs",
        // Applies what is `Checked`, and loads from this device's own vault.
        "crates/pages/src/page.rs",
    ];
    let mut pages = product_of("pages");
    pages.retain(|source| !gates.contains(&source.path.as_str()));
    let takes = [
        "apply_changes",
        "Change::try_from",
        "Change::from_bytes",
        "Automerge::load",
        "AutoCommit::load",
        "load_incremental",
        "load_with_options",
        ".merge(",
        "receive_sync_message",
    ];
    none(
        "bytes for Automerge beside the gate",
        &code_with(&pages, &takes),
    );
}

#[test]
fn sql_is_written_in_one_file() {
    let mut sources = product();
    sources.retain(|source| source.path != "crates/vault/src/store.rs");
    let sql = [
        "\"SELECT ",
        "\"INSERT ",
        "\"UPDATE ",
        "\"DELETE FROM",
        "\"CREATE TABLE",
        "\"DROP TABLE",
        "PRAGMA ",
        "rusqlite::",
    ];
    none("SQL elsewhere", &code_with(&sources, &sql));
}

#[test]
fn only_the_command_line_prints_and_nothing_writes_a_log() {
    let mut sources = product();
    sources.retain(|source| source.path.starts_with("crates/"));
    let prints = [
        "println!",
        "print!(",
        "eprintln!",
        "eprint!(",
        "dbg!",
        "log::",
        "tracing::",
    ];
    let mut found = code_with(&sources, &prints);
    found.retain(|line| !line.contains("_log::") && !line.contains("catalog::"));
    none("a library that speaks of its own accord", &found);
}

#[test]
fn no_file_is_longer_than_five_hundred_lines() {
    let mut found = Vec::new();
    for source in rust() {
        let lines = source.text.lines().count();
        if lines > LINES && !LONG.iter().any(|(path, _)| *path == source.path) {
            found.push(format!("{}: {lines}", source.path));
        }
    }
    none("too long to be one idea", &found);
    for (path, reason) in LONG {
        let lines = Source::read(path).text.lines().count();
        assert!(lines > LINES, "{path} need not be on the list any more");
        assert!(!reason.is_empty(), "{path} has no reason");
    }
}

#[test]
fn no_file_is_called_mod() {
    let mut found: Vec<String> = rust().into_iter().map(|source| source.path).collect();
    found.retain(|path| path.ends_with("/mod.rs"));
    none("say what it is: foo.rs beside foo/", &found);
}

#[test]
fn every_file_of_the_product_begins_with_what_it_is_for() {
    let found: Vec<String> = product()
        .into_iter()
        .filter(|source| !source.text.starts_with("//!"))
        .map(|source| source.path)
        .collect();
    none("no first line that says so", &found);
}

#[test]
fn every_crate_has_the_lints_of_the_workspace() {
    for (name, package) in workspace().ours() {
        let manifest = std::fs::read_to_string(&package.manifest_path).unwrap();
        assert!(
            manifest.contains("[lints]\nworkspace = true"),
            "{name} has lints of its own"
        );
    }
    let workspace = Source::read("Cargo.toml").text;
    for lint in [
        "unsafe_code = \"forbid\"",
        "unwrap_used = ",
        "expect_used = ",
        "panic = ",
        "indexing_slicing = ",
        "missing_docs = ",
    ] {
        assert!(workspace.contains(lint), "the workspace lacks {lint}");
    }
}

#[test]
fn whoever_allows_what_a_lint_forbids_says_why() {
    let mut found = Vec::new();
    for source in product() {
        let code: Vec<(usize, &str)> = source.code().collect();
        for (at, (number, line)) in code.iter().enumerate() {
            let line = line.trim();
            if line.starts_with("#[allow(") || line.starts_with("#[expect(") {
                let whole: Vec<&str> = code[at..].iter().take(8).map(|(_, line)| *line).collect();
                let whole = whole.join("\n");
                let end = whole.find(")]").unwrap_or(whole.len());
                if !whole[..end].contains("reason =") {
                    found.push(format!("{}:{number}: {line}", source.path));
                }
            }
        }
    }
    none("no reason given", &found);
}

#[test]
fn nothing_is_left_for_later() {
    let mut found = Vec::new();
    for text in texts() {
        for (at, line) in text.text.lines().enumerate() {
            // Only in capitals and whole, as people write such marks.
            let marked = line
                .split(|c: char| !c.is_alphanumeric())
                .any(|word| ["TODO", "FIXME", "XXX", "HACK"].contains(&word));
            if marked {
                found.push(format!("{}:{}: {}", text.path, at + 1, line.trim()));
            }
        }
    }
    found.extend(code_with(
        &product(),
        &["todo!(", "unimplemented!(", "dbg!("],
    ));
    none("left for later", &found);
}

#[test]
fn no_text_leads_out_of_the_repository() {
    let mut found = Vec::new();
    for text in texts() {
        for (at, line) in text.text.lines().enumerate() {
            if ["/work/", "../shared", "contracts.md", "file://"]
                .iter()
                .any(|needle| line.contains(needle))
            {
                found.push(format!("{}:{}: {}", text.path, at + 1, line.trim()));
            }
        }
    }
    none("nobody else has these files", &found);
}

#[test]
fn the_gate_runs_the_tests_by_the_command_of_the_readme() {
    let command = "cargo test --workspace";
    let readme = Source::read("README.md").text;
    let gate = Source::read(".ci/run").text;
    assert!(readme.lines().any(|line| line.trim() == command));
    assert!(
        gate.lines()
            .any(|line| line.trim().ends_with(&format!(" -- {command}"))),
        "the gate runs something else"
    );
    assert!(readme.contains("cargo run --release -- demo --headless"));
}
