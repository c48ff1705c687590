//! What holds for every language pack, and between the packs and the screens.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use commonbook_words::{Arg, Lang, Words};

/// The languages that are compared with English.
const OTHERS: [Lang; 2] = [Lang::French, Lang::Hindi];

/// What a time is said with. Some languages count hours to twelve, and say which part of the day is meant.
const CLOCK: [&str; 4] = ["hour", "twelve", "part", "minute"];

/// The messages of the window and of printed sheets as they stand in the files of a language.
fn pack(lang: Lang) -> BTreeMap<String, String> {
    let mut all = file("", lang);
    for (id, text) in file("paper/", lang) {
        assert!(
            all.insert(id.clone(), text).is_none(),
            "{id} is there twice"
        );
    }
    all
}

/// The messages of a file.
fn file(folder: &str, lang: Lang) -> BTreeMap<String, String> {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("packs/{folder}{}.ftl", lang.tag()));
    let mut messages: BTreeMap<String, String> = BTreeMap::new();
    let mut last = None;
    for line in fs::read_to_string(path).unwrap().lines() {
        let begins = line.starts_with(|letter: char| letter.is_ascii_lowercase());
        if let Some((id, text)) = line.split_once('=').filter(|_| begins) {
            let id = id.trim().to_owned();
            assert!(
                messages
                    .insert(id.clone(), text.trim().to_owned())
                    .is_none(),
                "{id} is there twice"
            );
            last = Some(id);
        } else if let Some(id) = last
            .as_ref()
            .filter(|_| !line.trim().is_empty() && !line.starts_with('#'))
        {
            let text = messages.get_mut(id).unwrap();
            text.push('\n');
            text.push_str(line.trim());
        }
    }
    messages
}

/// The names that a message puts in.
fn variables(message: &str) -> BTreeSet<String> {
    message
        .split('$')
        .skip(1)
        .map(|rest| {
            rest.chars()
                .take_while(|letter| letter.is_ascii_alphanumeric())
                .collect()
        })
        .collect()
}

/// The texts of a message, one for each plural, with a name where one is put in.
fn texts(message: &str) -> Vec<String> {
    let lines = if message.contains("->") {
        message.lines().skip(1).collect()
    } else {
        vec![message]
    };
    let variants = lines.into_iter().filter(|line| *line != "}").map(|line| {
        let line = line.trim_start_matches('*');
        if line.starts_with('[') {
            line.split_once(']').unwrap().1.trim()
        } else {
            line
        }
    });
    variants.map(with_names).collect()
}

fn with_names(text: &str) -> String {
    let mut out = String::new();
    for part in text.split("{ ") {
        match part.split_once(" }") {
            Some((_, rest)) => out.push_str(&format!("Magdalena{rest}")),
            None => out.push_str(part),
        }
    }
    out
}

#[test]
fn every_pack_has_the_same_messages_with_the_same_names_in_them() {
    let ids = |pack: &BTreeMap<String, String>| pack.keys().cloned().collect::<BTreeSet<_>>();
    for (folder, lang) in ["", "command-line/", "paper/"]
        .into_iter()
        .flat_map(|folder| OTHERS.map(|lang| (folder, lang)))
    {
        let (english, other) = (file(folder, Lang::English), file(folder, lang));
        assert_eq!(ids(&english), ids(&other), "{lang:?}");
        for (id, text) in &english {
            if id == "time" {
                let names = variables(&other[id]);
                assert!(names.iter().all(|name| CLOCK.contains(&name.as_str())));
            } else {
                assert_eq!(variables(text), variables(&other[id]), "{lang:?} {id}");
            }
        }
    }
}

#[test]
fn every_message_can_be_read_and_filled_in() {
    let english = pack(Lang::English);
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for (id, text) in &english {
            for number in [0, 1, 2, 3, 21, 100] {
                let mut names = variables(text);
                if id == "time" {
                    names.extend(CLOCK.map(str::to_owned));
                }
                let args: Vec<(&str, Arg<'_>)> = names
                    .iter()
                    .map(|name| {
                        (
                            name.as_str(),
                            if name == "n" {
                                Arg::from(number)
                            } else {
                                Arg::from("Ana")
                            },
                        )
                    })
                    .collect();
                let said = words.with(id, &args);
                assert!(&said != id || text == id, "{lang:?} lacks {id}");
                assert!(
                    !said.contains('{') && !said.contains('$'),
                    "{lang:?} {id}: {said}"
                );
            }
        }
    }
}

#[test]
fn no_sentence_is_longer_than_ninety_letters() {
    for lang in Lang::OFFERED {
        for (id, message) in pack(lang) {
            for text in texts(&message) {
                for sentence in text.split_inclusive(['.', '?', '!', '।']) {
                    let length = sentence.trim().chars().count();
                    assert!(length <= 90, "{lang:?} {id}: {length} letters: {sentence}");
                }
            }
        }
    }
}

/// Words of programs, and words that blame. They do not belong on a screen.
const BANNED: [&str; 89] = [
    "sync",
    "synced",
    "synchronise",
    "peer",
    "peers",
    "device",
    "devices",
    "node",
    "nodes",
    "user",
    "users",
    "account",
    "accounts",
    "conflict",
    "conflicts",
    "error",
    "errors",
    "failed",
    "failure",
    "invalid",
    "session",
    "server",
    "servers",
    "client",
    "clients",
    "database",
    "backup",
    "export",
    "upload",
    "download",
    "token",
    "workspace",
    "team",
    "delete",
    "deleted",
    "login",
    "password",
    "data",
    "commit",
    "permission",
    "merge",
    "key",
    "keys",
    "wrong",
    // French
    "synchro",
    "synchroniser",
    "pair",
    "pairs",
    "appareil",
    "nœud",
    "utilisateur",
    "compte",
    "conflit",
    "erreur",
    "échec",
    "invalide",
    "serveur",
    "données",
    "supprimer",
    "mot de passe",
    "clé",
    "faux",
    // Hindi
    "सिंक",
    "पीयर",
    "डिवाइस",
    "उपकरण",
    "नोड",
    "यूज़र",
    "उपयोगकर्ता",
    "खाता",
    "अकाउंट",
    "एरर",
    "त्रुटि",
    "विफल",
    "असफल",
    "अमान्य",
    "सत्र",
    "सर्वर",
    "डेटाबेस",
    "डेटा",
    "बैकअप",
    "अपलोड",
    "डाउनलोड",
    "टोकन",
    "डिलीट",
    "लॉगिन",
    "पासवर्ड",
    "चाबी",
    "ग़लत",
];

/// The key to the room is a job, and nothing of a program; a stick is a "clé USB".
fn excused(id: &str, text: &str) -> String {
    let text = match id {
        "who-empty" => text.replace("the key", "").replace("चाबी", ""),
        // A job to begin with, and the mark of one.
        "begin-key" | "mark-key" => text
            .replace(['K', 'k'], "")
            .replace("lé", "")
            .replace("चाबी", ""),
        _ => text.to_owned(),
    };
    text.replace("clé USB", "")
}

/// The signs of Devanagari that are no letters of their own belong to their word.
fn between_words(letter: char) -> bool {
    !letter.is_alphanumeric() && !('\u{900}'..='\u{963}').contains(&letter)
}

#[test]
fn no_word_of_programs_or_of_blame_is_said() {
    for lang in Lang::OFFERED {
        for (id, message) in pack(lang) {
            for text in texts(&message) {
                let text = excused(&id, &text).to_lowercase();
                let words: Vec<&str> = text.split(between_words).collect();
                for banned in BANNED {
                    let found = if banned.contains(' ') {
                        text.contains(banned)
                    } else {
                        words.contains(&banned)
                    };
                    assert!(!found, "{lang:?} {id} says {banned:?}: {text}");
                }
            }
        }
    }
}

/// What has words in it: more than names that are put in, and marks between them.
fn has_words(text: &str) -> bool {
    let outside = text.split(['{', '}']).step_by(2);
    outside.flat_map(str::chars).any(char::is_alphabetic)
}

#[test]
fn nothing_is_left_in_english() {
    let english = pack(Lang::English);
    for lang in OTHERS {
        for (id, text) in pack(lang) {
            if english[&id] == text {
                // "Message" is French, too.
                let same = id == "card-message" || !has_words(&text);
                assert!(same, "{lang:?} {id} is the same: {text}");
            }
        }
    }
}

/// What is typed, and the program's own words on another's screen, are Latin in every language.
const LATIN: [&str; 12] = [
    "unlock-other-hint",
    "first-words-hint",
    "meet-how",
    "calendar-in-hint",
    "problem-calendar-next",
    "problem-zone-next",
    "venue-zone-hint",
    "venue-zone-unknown",
    "share-system-asks",
    "share-dial-hint",
    "stick-folder-hint",
    "laptop-hide-keys",
];

#[test]
fn no_hindi_sentence_is_half_english() {
    for (id, text) in pack(Lang::Hindi) {
        let said = texts(&text).join(" ").replace("Magdalena", "");
        let latin = said.split(|letter: char| !letter.is_ascii_alphabetic());
        let latin: Vec<&str> = latin.filter(|word| !word.is_empty()).collect();
        assert!(
            latin.is_empty() || LATIN.contains(&id.as_str()),
            "{id}: {latin:?} in {text}"
        );
    }
}

/// In Hindi the plural rule "one" holds for none, too, so its lines say 1.
#[test]
fn no_hindi_line_says_one_of_none() {
    for (id, text) in pack(Lang::Hindi) {
        assert!(!text.contains("[one]"), "{id}");
    }
}

#[test]
fn no_french_line_begins_with_a_mark() {
    for (id, text) in pack(Lang::French) {
        for mark in [" ?", " !", " :", " ;"] {
            assert!(
                !text.contains(mark),
                "{id}: the space before the mark may not end a line"
            );
        }
    }
}

#[test]
fn the_pseudo_language_is_longer() {
    let (english, pseudo) = (Words::new(Lang::English), Words::new(Lang::Pseudo));
    let length = |words: &Words| -> usize {
        pack(Lang::English)
            .keys()
            .map(|id| words.get(id).chars().count())
            .sum()
    };
    assert!(length(&pseudo) * 100 > length(&english) * 122);
}

/// The sources of a crate, without its tests.
fn sources(folder: &Path, found: &mut Vec<String>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ext| ext == "rs")
            && path.file_stem().is_some_and(|stem| stem != "tests")
        {
            let source = fs::read_to_string(path).unwrap();
            found.push(source.split("#[cfg(test)]").next().unwrap().to_owned());
        }
    }
}

/// The texts in quotes that look like the id of a message with a hyphen in it.
fn ids_in(source: &str) -> BTreeSet<String> {
    let is_id = |text: &&str| {
        text.contains('-')
            && text.split('-').all(|part| {
                !part.is_empty()
                    && part
                        .chars()
                        .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit())
            })
    };
    source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| line.split('"').skip(1).step_by(2))
        .filter(is_id)
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_screens_and_sheets_ask_for_messages_that_are_there_and_for_all_of_them() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut shown = Vec::new();
    sources(&crates.join("ui/src"), &mut shown);
    sources(&crates.join("paper/src"), &mut shown);
    let english = pack(Lang::English);
    for id in shown.iter().flat_map(|source| ids_in(source)) {
        assert!(
            english.contains_key(&id),
            "the screens or the sheets ask for {id}, which is in no pack"
        );
    }
    let mut all = shown;
    for folder in ["words/src", "../app/src"] {
        sources(&crates.join(folder), &mut all);
    }
    let unused: Vec<&String> = english
        .keys()
        .filter(|id| {
            !all.iter()
                .any(|source| source.contains(&format!("\"{id}\"")))
        })
        .collect();
    assert!(unused.is_empty(), "nobody asks for {unused:?}");
}
