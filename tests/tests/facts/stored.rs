//! Every name in every type that is stored or sent is on a list, with a reason. What is planted is found.

use std::collections::BTreeSet;

use commonbook_tests::{
    fields::{Named, stored, words},
    source::{Source, none, product},
};

use crate::{
    hurts,
    list::{BY_HAND, KEYS, LIST},
};

/// Facts that somebody might want to add one day.
const PLANTED: [&str; 4] = ["attendance", "last_seen", "refused_by", "accepted_by"];

/// The names on the list of the crate `book`, which its own test compares with its edits and views.
fn of_the_book() -> BTreeSet<String> {
    let text = Source::read("crates/book/tests/facts/allowed.rs").text;
    let list = text.split("const ALLOWED").nth(1).unwrap();
    let list = list.split("];").next().unwrap();
    let lines = list.lines().map(str::trim);
    lines
        .filter_map(|line| line.strip_prefix('"')?.strip_suffix("\","))
        .map(str::to_owned)
        .collect()
}

/// The types of all files of the product.
fn sources() -> Vec<Source> {
    let mut sources = product();
    sources.retain(|source| !stored(source, BY_HAND).is_empty());
    sources
}

/// What is not on the list. Fields of the book, and what is put together from them on pages, are on the book's own list;
/// values that its enums have may be called anything but a fact that is never recorded.
fn unknown(names: &[Named], book: &BTreeSet<String>) -> Vec<String> {
    let listed = |named: &&Named| {
        let name = named.name.as_str();
        let entry = LIST.iter().find(|(of, ..)| *of == named.of);
        let here = entry.is_some_and(|(.., names)| name.is_empty() || names.contains(&name));
        let of_book = named.of.starts_with("book::");
        let of_page = named.of.starts_with("pages::") && entry.is_some();
        here || ((of_book || of_page) && book.contains(name))
            || (of_book && (name.is_empty() || (named.variant && !hurts(name))))
    };
    let unknown = names.iter().filter(|named| !listed(named));
    unknown
        .map(|named| format!("{}: {} {}", named.place, named.of, named.name))
        .collect()
}

/// The files in which keys of pages are put together, and the one in which a vault's tables are.
fn key_sources() -> Vec<Source> {
    let mut files = product();
    files.retain(|file| {
        file.path.starts_with("crates/pages/src/edit/")
            || file.path == "crates/pages/src/keys.rs"
            || file.path == "crates/pages/src/genesis.rs"
    });
    files
}

fn unknown_keys(words: &[Named]) -> Vec<String> {
    let book = of_the_book();
    let listed = |word: &Named| {
        let here = |(_, words): &(_, &[&str])| words.contains(&word.name.as_str());
        KEYS.iter().any(here) || book.contains(&word.name)
    };
    let unknown = words.iter().filter(|word| !listed(word));
    unknown
        .map(|word| format!("{}: {}", word.place, word.name))
        .collect()
}

/// The names of tables and columns, from the lines that make them.
fn columns(store: &Source) -> Vec<Named> {
    let made = store.text.lines().enumerate();
    let made = made.filter(|(_, line)| line.contains("CREATE TABLE"));
    made.flat_map(|(at, line)| {
        let words = line.split(|c: char| !c.is_ascii_lowercase() && c != '_');
        words
            .filter(|word| !word.is_empty())
            .map(move |word| Named {
                of: "columns".into(),
                name: word.into(),
                variant: false,
                place: format!("crates/vault/src/store.rs:{}", at + 1),
            })
    })
    .collect()
}

#[test]
fn every_name_in_a_type_that_is_stored_is_on_the_list_with_a_reason_and_the_list_has_no_more() {
    let names: Vec<Named> = sources().iter().flat_map(|s| stored(s, BY_HAND)).collect();
    let what = "not on the list in tests/tests/facts/list.rs (or, for the book, in its own test)";
    none(what, &unknown(&names, &of_the_book()));
    let there = |of: &str, name: &str| names.iter().any(|n| n.of == of && n.name == name);
    let mut stale = Vec::new();
    for (of, why, listed) in LIST {
        assert!(why.len() > 5, "{of} needs a reason");
        stale.extend((!there(of, "")).then(|| (*of).to_owned()));
        let gone = listed.iter().filter(|name| !there(of, name));
        stale.extend(gone.map(|name| format!("{of} {name}")));
    }
    none("on the list, but nowhere", &stale);
    let types: BTreeSet<&str> = names.iter().map(|n| n.of.as_str()).collect();
    println!("{} names in {} types", names.len(), types.len());
    assert!(types.len() > 50 && names.len() > 300);
}

#[test]
fn every_word_in_a_key_of_a_page_and_every_column_is_on_the_list() {
    let mut found: Vec<Named> = key_sources().iter().flat_map(words).collect();
    let columns = columns(&Source::read("crates/vault/src/store.rs"));
    assert!(found.len() > 50 && columns.len() > 8);
    found.extend(columns);
    none("not on the list of keys", &unknown_keys(&found));
    let stale: Vec<String> = KEYS
        .iter()
        .flat_map(|(_, words)| *words)
        .filter(|word| !found.iter().any(|named| named.name == **word))
        .map(|word| (*word).to_owned())
        .collect();
    none("on the list of keys, but nowhere", &stale);
}

#[test]
fn nothing_on_the_lists_is_called_like_a_fact_that_is_never_recorded() {
    // A contact card is what somebody gives of their own will; everything else of that name would not be.
    let own_will = |of: &str, name: &str| of == "book::CardKind" && name == "phone";
    for (of, _, names) in LIST {
        for name in *names {
            assert!(!hurts(name) || own_will(of, name), "{of} {name}");
        }
    }
    for name in KEYS.iter().flat_map(|(_, words)| *words) {
        assert!(!hurts(name), "{name}");
    }
    for name in PLANTED {
        assert!(
            hurts(name),
            "{name} would be let through if somebody listed it"
        );
    }
}

#[test]
fn what_is_planted_in_any_type_that_is_stored_is_found() {
    let book = of_the_book();
    let (mut planted, mut types) = (0, BTreeSet::new());
    for source in sources() {
        let whole = stored(&source, BY_HAND);
        for named in whole.iter().filter(|named| named.name.is_empty()) {
            let (_, line) = named.place.rsplit_once(':').unwrap();
            let line: usize = line.parse().unwrap();
            let declared = source.text.lines().nth(line - 1).unwrap();
            if !declared.ends_with('{') {
                continue;
            }
            types.insert(named.of.clone());
            let indent = " ".repeat(4 + declared.len() - declared.trim_start().len());
            for fact in PLANTED {
                let variants = declared.contains("enum ");
                let new = match variants {
                    true => format!("{indent}Planted {{ {fact}: u32 }},"),
                    false => format!("{indent}pub(crate) {fact}: Option<MemberId>,"),
                };
                let mut lines: Vec<&str> = source.text.lines().collect();
                lines.insert(line, &new);
                let with = Source {
                    path: source.path.clone(),
                    text: lines.join("\n"),
                };
                let found = unknown(&stored(&with, BY_HAND), &book);
                let here = format!("{} {fact}", named.of);
                assert!(
                    found.iter().any(|f| f.ends_with(&here)),
                    "{here}: {found:?}"
                );
                assert_eq!(
                    found.len(),
                    1 + usize::from(variants && !named.of.starts_with("book::")),
                    "{found:?}"
                );
                planted += 1;
            }
        }
    }
    println!("{planted} planted in {} types, all found", types.len());
    assert!(types.len() > 45);
}

#[test]
fn what_is_planted_as_a_type_a_key_or_a_column_is_found() {
    for fact in PLANTED {
        let with = |path: &str, text: String| Source {
            path: path.into(),
            text,
        };
        let new = format!("#[derive(Serialize)]\nstruct New {{\n    {fact}: u8,\n}}\n");
        let new = with("crates/replica/src/new.rs", new);
        assert_eq!(unknown(&stored(&new, BY_HAND), &BTreeSet::new()).len(), 2);
        let key =
            format!("fn key() {{\n    format!(\"{fact}/{{meeting}}/{{date}}/{{member}}\")\n}}\n");
        let key = with("crates/pages/src/edit/new.rs", key);
        let found = unknown_keys(&words(&key));
        assert_eq!(found, [format!("{}:2: {fact}", key.path)]);
        let column = format!("CREATE TABLE rows(id INTEGER PRIMARY KEY, {fact} BLOB NOT NULL);");
        let found = unknown_keys(&columns(&with("store.rs", column)));
        assert!(found.iter().any(|f| f.ends_with(fact)), "{found:?}");
    }
}
