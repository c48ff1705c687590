//! The first change of every page: byte for byte the same on every device, so that nobody ever has to make a
//! container that somebody else could be making too.

use automerge::{ActorId, Automerge, Change, ObjId, TextEncoding};

use crate::{ChangeMeta, PageName, name::Kind};

/// Who wrote the first change of every page: nobody.
pub(crate) const ACTOR: [u8; 16] = *b"commonbook/page1";

/// The number of the operation that made the text of a page, where it has one.
pub(crate) const TEXT_OP: u64 = 2;

impl Kind {
    /// The whole first change.
    pub(crate) const fn genesis(self) -> &'static [u8] {
        match self {
            Self::Charter => include_bytes!("../tests/golden/charter.change"),
            Self::Season => include_bytes!("../tests/golden/season.change"),
            Self::Note => include_bytes!("../tests/golden/note.change"),
            Self::Slips => include_bytes!("../tests/golden/slips.change"),
            Self::Card => include_bytes!("../tests/golden/card.change"),
            Self::Places => include_bytes!("../tests/golden/places.change"),
            Self::Plans => include_bytes!("../tests/golden/plans.change"),
            Self::Ask => include_bytes!("../tests/golden/ask.change"),
            Self::Circle => include_bytes!("../tests/golden/circle.change"),
        }
    }

    /// Whether the page has a text beside its flat keys: the purpose, or what a note says.
    pub(crate) const fn has_text(self) -> bool {
        matches!(self, Self::Charter | Self::Note)
    }
}

/// The text of a page. Named by the operation that made it, never by its key: a key can be given something else.
pub(crate) fn text() -> ObjId {
    ObjId::Id(TEXT_OP, ActorId::from(ACTOR), 0)
}

/// A page that only has its first change.
pub(crate) fn document(kind: Kind) -> Automerge {
    let mut doc = Automerge::new_with_encoding(TextEncoding::UnicodeCodePoint);
    // A test loads all of them; were one unreadable, the page would stay empty and refuse every edit.
    if let Ok(change) = Change::try_from(kind.genesis()) {
        let _ = doc.apply_changes([change]);
    }
    doc
}

/// What an index would keep of the first change of a page.
pub fn genesis_meta(page: &PageName) -> Option<ChangeMeta> {
    ChangeMeta::of(&Change::try_from(page.kind().genesis()).ok()?)
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic
    )]
    use automerge::{
        ObjType, ROOT, ReadDoc as _,
        transaction::{CommitOptions, Transactable as _},
    };

    use super::*;

    const KINDS: [(Kind, &str, &str); 9] = [
        (Kind::Charter, "charter", "purpose"),
        (Kind::Season, "season", ""),
        (Kind::Note, "note", "text"),
        (Kind::Slips, "slips", ""),
        (Kind::Card, "card", ""),
        (Kind::Places, "places", ""),
        (Kind::Plans, "plans", ""),
        (Kind::Ask, "ask", ""),
        (Kind::Circle, "circle", ""),
    ];

    /// Makes the first change as the very first version did.
    fn make(name: &str, text_key: &str) -> Vec<u8> {
        let mut doc = Automerge::new_with_encoding(TextEncoding::UnicodeCodePoint)
            .with_actor(ActorId::from(ACTOR));
        let mut tx = doc.transaction();
        tx.put(ROOT, "page", format!("{name} 1")).unwrap();
        if !text_key.is_empty() {
            let made = tx.put_object(ROOT, text_key, ObjType::Text).unwrap();
            assert_eq!(made, text());
        }
        tx.commit_with(CommitOptions::default().with_time(0));
        doc.get_last_local_change().unwrap().raw_bytes().to_vec()
    }

    #[test]
    fn the_first_changes_are_the_golden_ones_byte_for_byte() {
        let mut hashes = String::new();
        for (kind, name, text_key) in KINDS {
            let made = make(name, text_key);
            let golden = std::fs::read(format!("tests/golden/{name}.change")).unwrap();
            assert_eq!(
                made, golden,
                "the first change of a {name} must never change"
            );
            assert_eq!(kind.genesis(), golden);
            let change = Change::try_from(&golden[..]).unwrap();
            assert_eq!(
                (change.seq(), change.timestamp(), change.deps().len()),
                (1, 0, 0)
            );
            hashes.push_str(&format!("{name} {}\n", change.hash()));
        }
        assert_eq!(
            hashes,
            std::fs::read_to_string("tests/golden/hashes.txt").unwrap()
        );
    }

    /// Run once, when the shape was fixed: `cargo test -p commonbook-pages write_golden -- --ignored`.
    #[test]
    #[ignore = "writes the golden files anew: only for a new kind of page, as the old ones never change"]
    fn write_golden() {
        let mut hashes = String::new();
        for (_, name, text_key) in KINDS {
            let made = make(name, text_key);
            std::fs::write(format!("tests/golden/{name}.change"), &made).unwrap();
            hashes.push_str(&format!(
                "{name} {}\n",
                Change::try_from(&made[..]).unwrap().hash()
            ));
        }
        std::fs::write("tests/golden/hashes.txt", &hashes).unwrap();
    }

    #[test]
    fn every_page_begins_with_its_containers() {
        for (kind, ..) in KINDS {
            let doc = document(kind);
            assert_eq!(doc.get_heads().len(), 1);
            assert_eq!(doc.object_type(text()).is_ok(), kind.has_text());
        }
    }
}
