//! An edit as the vault keeps it beside its changes: until it is sealed, and on until everybody has heard of it.

use std::collections::{BTreeMap, BTreeSet};

use commonbook_book::{Edit, Resolved};
use commonbook_pages::PageName;
use commonbook_seal::EnvelopeId;
use serde::{Deserialize, Serialize};

/// The hash of a change.
type Hash = [u8; 32];

/// An edit that may have to be made again.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Kept {
    edit: Resolved,
    /// The pages that it changes.
    pages: Vec<PageName>,
    /// The hashes of the changes it was made of, here and in sittings that ended too early: a later edit may name them
    /// as what its writer saw.
    made: BTreeMap<PageName, Vec<Hash>>,
    /// What it put into a text, and where.
    put: Option<(usize, String)>,
    /// The envelopes its changes are in.
    sealed: BTreeMap<PageName, BTreeSet<EnvelopeId>>,
    /// It was sealed, and what it was built on does not count any more: only what it put in is made again.
    again: bool,
}

impl Kept {
    pub(crate) fn new(edit: Resolved, pages: Vec<PageName>) -> Self {
        Self {
            edit,
            pages,
            made: BTreeMap::new(),
            put: None,
            sealed: BTreeMap::new(),
            again: false,
        }
    }

    pub(crate) fn encode(&self) -> Vec<u8> {
        postcard::to_stdvec(self).unwrap_or_default()
    }

    pub(crate) fn decode(row: &[u8]) -> Option<Self> {
        postcard::from_bytes(row).ok()
    }

    /// The pages it changes on which it is not sealed.
    pub(crate) fn open_pages(&self) -> Vec<PageName> {
        let open = |page: &&PageName| !self.sealed.contains_key(page);
        self.pages.iter().filter(open).copied().collect()
    }

    /// The pages that it changes.
    pub(crate) fn pages(&self) -> &[PageName] {
        &self.pages
    }

    /// Whether it is in envelopes as a whole.
    pub(crate) fn is_sealed(&self) -> bool {
        self.has_sealed() && self.open_pages().is_empty()
    }

    /// Whether a part of it is in an envelope.
    pub(crate) fn has_sealed(&self) -> bool {
        !self.sealed.is_empty()
    }

    /// The envelopes it is in, by page.
    pub(crate) fn sealed(&self) -> &BTreeMap<PageName, BTreeSet<EnvelopeId>> {
        &self.sealed
    }

    /// Its changes on a page are in these envelopes now.
    pub(crate) fn seal(&mut self, page: PageName, envelopes: &[EnvelopeId]) {
        self.sealed.entry(page).or_default().extend(envelopes);
    }

    /// Its envelopes on a page do not count any more.
    pub(crate) fn unseal(&mut self, page: &PageName) {
        self.sealed.remove(page);
        self.again = true;
    }

    /// The edit as it is to be made on a page with this text.
    pub(crate) fn edit_on(&self, text: &str) -> Resolved {
        let note = match self.edit.edit() {
            Edit::SpliceNote { note, .. } | Edit::RewriteNote { note, .. } if self.again => note,
            _ => return self.edit.clone(),
        };
        // What its writer saw is gone, so nothing is taken away, and the place is as near as it can be.
        let (at, insert) = self.put.clone().unwrap_or_default();
        let splice = Edit::SpliceNote {
            note: note.clone(),
            at: at.min(text.chars().count()),
            delete: 0,
            insert,
        };
        resolved(&splice).unwrap_or_else(|| self.edit.clone())
    }

    /// Notes what it became on a page; gives what earlier names of its changes stand for now.
    pub(crate) fn was_made(
        &mut self,
        page: PageName,
        made: &[Hash],
        (before, after): (&str, &str),
        heads: Vec<Hash>,
    ) -> Vec<(Hash, Vec<Hash>)> {
        if self.put.is_none() && before != after {
            self.put = Some(put(before, after));
        }
        let names = self.made.entry(page).or_default();
        let renamed = names.iter().map(|lost| (*lost, heads.clone())).collect();
        names.extend(made);
        renamed
    }
}

/// An edit that names everything by its id already.
pub(crate) fn resolved(edit: &Edit) -> Option<Resolved> {
    serde_json::from_value(serde_json::to_value(edit).ok()?).ok()
}

/// What was put into a text, as one piece, and where; in Unicode code points.
fn put(before: &str, after: &str) -> (usize, String) {
    let (before, after): (Vec<char>, Vec<char>) =
        (before.chars().collect(), after.chars().collect());
    let same = |(a, b): &(&char, &char)| a == b;
    let start = before.iter().zip(&after).take_while(same).count();
    let rest = before.len().min(after.len()) - start;
    let end = before
        .iter()
        .rev()
        .zip(after.iter().rev())
        .take(rest)
        .take_while(same)
        .count();
    let piece = after
        .iter()
        .skip(start)
        .take(after.len() - end - start)
        .collect();
    (start, piece)
}

#[cfg(test)]
mod tests {
    use super::put;

    #[test]
    fn the_piece_between_two_texts_is_found() {
        for (before, after, at, piece) in [
            ("", "abc", 0, "abc"),
            ("ac", "abc", 1, "b"),
            ("aa", "aaa", 2, "a"),
            ("abc", "ac", 1, ""),
            ("abc", "axc", 1, "x"),
            ("日本", "日x本", 1, "x"),
            ("same", "same", 4, ""),
        ] {
            assert_eq!(
                put(before, after),
                (at, piece.to_owned()),
                "{before} {after}"
            );
        }
    }
}
