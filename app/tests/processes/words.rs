//! Between the program and its words: nothing is asked for that is not there, and nothing is there for nobody.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// The messages of a pack, with the variables in them.
fn pack(path: &str) -> BTreeMap<String, BTreeSet<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../crates/words/packs")
        .join(path);
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut last = String::new();
    for line in fs::read_to_string(path).unwrap().lines() {
        let begins = line.starts_with(|letter: char| letter.is_ascii_lowercase());
        if let Some((id, _)) = line.split_once('=').filter(|_| begins) {
            id.trim().clone_into(&mut last);
            assert!(
                messages.insert(last.clone(), BTreeSet::new()).is_none(),
                "{last} is there twice"
            );
        }
        if let Some(variables) = messages.get_mut(&last).filter(|_| !line.starts_with('#')) {
            let name = |rest: &str| {
                rest.chars()
                    .take_while(|c| c.is_ascii_alphanumeric())
                    .collect()
            };
            variables.extend(line.split('$').skip(1).map(name));
        }
    }
    messages
}

/// The program's sources, without comments and tests.
fn sources(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else {
            let source = fs::read_to_string(path).unwrap();
            let source = source.split("#[cfg(test)]").next().unwrap();
            found.extend(
                source
                    .lines()
                    .filter(|line| !line.trim_start().starts_with("//"))
                    .map(str::to_owned),
            );
        }
    }
}

fn program() -> Vec<String> {
    let mut lines = Vec::new();
    sources(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut lines,
    );
    lines
}

/// Whether a text in quotes is made like the id of a message.
fn like_an_id(text: &str) -> bool {
    text.contains('-')
        && text.split('-').all(|part| {
            !part.is_empty()
                && part
                    .chars()
                    .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
        })
}

#[test]
fn the_program_asks_for_messages_that_are_there_and_for_all_of_them() {
    let packs = [
        pack("command-line/en.ftl"),
        pack("en.ftl"),
        pack("paper/en.ftl"),
    ];
    let [own, ..] = &packs;
    let lines = program();
    let quoted = |line: &str| -> Vec<String> {
        line.split('"')
            .skip(1)
            .step_by(2)
            .map(str::to_owned)
            .collect()
    };
    let asked: BTreeSet<String> = lines
        .iter()
        .flat_map(|line| quoted(line))
        .filter(|text| like_an_id(text))
        .collect();
    // Options and commands are written like messages, and are none.
    let not_messages = [
        "no-discovery",
        "no-screen",
        "until-quiet",
        "passphrase-file",
        "new-passphrase-file",
        "set-aside",
        "take-back",
        "instead-of",
        "dry-run",
        "sign-up",
        "xdg-open",
        "pw-cat",
    ];
    let unknown: Vec<&String> = asked
        .iter()
        .filter(|id| {
            !packs.iter().any(|pack| pack.contains_key(*id)) && !not_messages.contains(&id.as_str())
        })
        .collect();
    assert!(unknown.is_empty(), "asked for, and in no pack: {unknown:?}");
    let failures = asked
        .iter()
        .filter(|id| id.starts_with("error-") && !id.ends_with("-next"));
    let shared = ["error-usage", "error-edit"];
    for id in failures {
        let next = format!("{id}-next");
        let own_next = own.contains_key(&next);
        assert!(
            own_next || shared.iter().any(|stem| id.starts_with(stem)),
            "no {next}"
        );
    }
    let unused: Vec<&String> = own
        .keys()
        .filter(|id| {
            !asked.contains(*id)
                && !id
                    .strip_suffix("-next")
                    .is_some_and(|stem| asked.contains(stem))
        })
        .collect();
    assert!(unused.is_empty(), "nobody asks for {unused:?}");
}

#[test]
fn both_languages_have_the_same_messages_and_no_other_pack_has_them_too() {
    let (english, french) = (pack("command-line/en.ftl"), pack("command-line/fr.ftl"));
    assert_eq!(english, french, "other messages, or other names in them");
    for other in ["en.ftl", "fr.ftl", "paper/en.ftl", "paper/fr.ftl"] {
        let twice: Vec<String> = pack(other)
            .into_keys()
            .filter(|id| english.contains_key(id))
            .collect();
        assert!(twice.is_empty(), "{other} has them too: {twice:?}");
    }
    println!("{} messages", english.len());
}

#[test]
fn a_panic_prints_nothing_of_its_own() {
    let main =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/main.rs")).unwrap();
    let (_, body) = main.split_once("fn main()").unwrap();
    let first = body
        .lines()
        .skip(1)
        .find(|line| !line.trim_start().starts_with("//"))
        .unwrap();
    assert_eq!(first.trim(), "std::panic::set_hook(Box::new(|_| {}));");
}
