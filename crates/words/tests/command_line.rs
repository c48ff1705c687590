//! What holds for the words of the command line in every language.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use std::{collections::BTreeMap, fs, path::Path};

use commonbook_words::{Arg, Lang, Words};

/// The messages of a pack, as they stand in its file.
fn pack(lang: Lang) -> BTreeMap<String, String> {
    let name = format!("packs/command-line/{}.ftl", lang.tag());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    let mut messages: BTreeMap<String, String> = BTreeMap::new();
    let mut last = String::new();
    for line in fs::read_to_string(path).unwrap().lines() {
        let begins = line.starts_with(|letter: char| letter.is_ascii_lowercase());
        if let Some((id, text)) = line.split_once('=').filter(|_| begins) {
            id.trim().clone_into(&mut last);
            messages.insert(last.clone(), text.trim().to_owned());
        } else if let Some(text) = messages
            .get_mut(&last)
            .filter(|_| !line.starts_with('#') && !line.trim().is_empty())
        {
            text.push('\n');
            text.push_str(line.trim());
        }
    }
    messages
}

#[test]
fn nothing_is_left_in_english() {
    let english = pack(Lang::English);
    for lang in [Lang::French, Lang::Hindi] {
        for (id, text) in pack(lang) {
            assert_ne!(english[&id], text, "{lang:?} {id} is the same in both");
        }
    }
}

/// Words that no sentence in another language has.
const ENGLISH: [&str; 20] = [
    "the", "is", "are", "and", "not", "with", "this", "that", "you", "your", "from", "was", "were",
    "it", "of", "to", "has", "have", "can", "nothing",
];

/// Without what is typed in every language: between quotes, options, and what the program puts in.
fn prose(text: &str) -> String {
    let outside: Vec<&str> = text.split('"').step_by(2).collect();
    let mut words: Vec<String> = Vec::new();
    let mut inside = 0;
    for word in outside.join(" ").split_whitespace() {
        inside += word.matches('{').count();
        if inside == 0 && !word.starts_with("--") {
            words.push(word.to_lowercase());
        }
        inside -= word.matches('}').count().min(inside);
    }
    words.join(" ")
}

#[test]
fn no_sentence_is_half_english() {
    for (id, text) in [Lang::French, Lang::Hindi].into_iter().flat_map(pack) {
        let prose = prose(&text);
        let words: Vec<&str> = prose
            .split(|letter: char| !letter.is_alphanumeric())
            .collect();
        let found: Vec<_> = ENGLISH.iter().filter(|word| words.contains(word)).collect();
        assert!(found.is_empty(), "{id} has {found:?}: {text}");
    }
}

#[test]
fn every_message_can_be_filled_in_and_reads_well() {
    for lang in Lang::OFFERED {
        let words = Words::new(lang);
        let texts = pack(lang);
        for id in texts.keys() {
            for number in [0, 1, 2, 21] {
                // Counts choose a plural; everything else is a text.
                let args = ["n", "more", "in", "out", "pages", "rows"]
                    .map(|name| (name, Arg::from(number)));
                let names = [
                    "alias", "group", "words", "at", "names", "id", "what", "have", "need",
                    "number", "devices", "unshared", "held", "waiting", "deaf", "given", "one",
                    "other", "field", "limit", "place", "seed", "seconds", "heard", "of", "date",
                    "title", "from", "until", "time", "shows", "outcome", "version",
                ];
                let args: Vec<_> = args
                    .into_iter()
                    .chain(names.map(|name| (name, Arg::from("Awa"))))
                    .collect();
                let said = words.with(id, &args);
                assert!(&said != id, "{lang:?} lacks {id}");
                let said = said.replace(r#"{"number":3}"#, "JSON");
                for wrong in ["{", "$", "  ", " .", " ,"] {
                    assert!(!said.contains(wrong), "{lang:?} {id}: {said:?}");
                }
            }
        }
        println!("{lang:?}: {} messages", texts.len());
    }
}

#[test]
fn what_goes_wrong_is_a_sentence_each() {
    for lang in Lang::OFFERED {
        for (id, text) in pack(lang) {
            if id.starts_with("error-") {
                let ends = text.ends_with(['.', '?', '}', '।']);
                assert!(ends && !text.contains('\n'), "{lang:?} {id}: {text}");
                let begins = text.starts_with(|c: char| !c.is_lowercase());
                assert!(begins, "{lang:?} {id}: {text}");
            }
        }
    }
}
