//! What the book never records: facts about people that could hurt them have no field anywhere.
//!
//! The crate `book` has a list of all fields it may have, and `facts/list.rs` one of all others. This looks at every
//! crate that keeps something about people.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

#[path = "facts/list.rs"]
mod list;
#[path = "facts/stored.rs"]
mod stored;

use commonbook_tests::source::{none, product_of};

/// Words in the name of a field that would hold such a fact: who came, who spoke, who read what, who said no and
/// why, how somebody is, who looked at a help, who voted how, who somebody is outside, where they are, how far.
const NEVER: [&str; 45] = [
    "absence",
    "absent",
    "attendance",
    "attended",
    "attendee",
    "attendees",
    "avatar",
    "ballot",
    "ballots",
    "birthday",
    "declined",
    "diagnosis",
    "gender",
    "gps",
    "illness",
    "latitude",
    "lateness",
    "longitude",
    "medication",
    "mood",
    "online",
    "phone",
    "photo",
    "picture",
    "present",
    "presence",
    "progress",
    "reason",
    "receipt",
    "receipts",
    "refusal",
    "refusals",
    "refused",
    "score",
    "speaker",
    "spoke",
    "surname",
    "symptom",
    "symptoms",
    "viewed",
    "viewer",
    "viewers",
    "views",
    "vote",
    "votes",
];

/// Pairs of words that are harmless apart.
const NEVER_TOGETHER: [(&str, &str); 7] = [
    ("accepted", "by"),
    ("last", "seen"),
    ("read", "by"),
    ("seen", "by"),
    ("real", "name"),
    ("full", "name"),
    ("not", "signed"),
];

fn hurts(name: &str) -> bool {
    let words: Vec<&str> = name.split('_').collect();
    words.iter().any(|word| NEVER.contains(word))
        || words
            .windows(2)
            .any(|pair| NEVER_TOGETHER.contains(&(pair[0], pair[1])))
}

/// The names of the fields of structs and enum variants, as rustfmt lays them out.
fn field(line: &str) -> Option<&str> {
    let line = line.trim();
    let line = line.strip_prefix("pub(crate) ").unwrap_or(line);
    let line = line.strip_prefix("pub ").unwrap_or(line);
    let (name, after) = line.split_once(": ")?;
    let plain = !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    (plain && after.ends_with(',')).then_some(name)
}

#[test]
fn no_field_of_the_book_holds_a_fact_that_could_hurt_somebody() {
    let (mut found, mut fields) = (Vec::new(), 0);
    for folder in ["book", "pages", "members"] {
        for source in product_of(folder) {
            for (number, line) in source.code() {
                let Some(name) = field(line) else { continue };
                fields += 1;
                if hurts(name) {
                    found.push(format!("{}:{number}: {name}", source.path));
                }
            }
        }
    }
    none("no such fact is recorded", &found);
    assert!(fields > 100, "only {fields} fields were looked at");
}

#[test]
fn the_list_catches_what_it_is_for() {
    for name in [
        "attendance",
        "last_seen",
        "read_by",
        "refusal_count",
        "mood",
        "votes",
        "real_name",
        "photo",
    ] {
        assert!(hurts(name), "{name}");
    }
    for name in ["text", "not_heard", "vouched_by", "member"] {
        assert!(!hurts(name), "{name}");
    }
    assert_eq!(field("    pub mood: Option<String>,"), Some("mood"));
    assert_eq!(field("        reason: Ref,"), Some("reason"));
    assert_eq!(field("    let x = y;"), None);
}
