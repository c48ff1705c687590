//! Looks for planted words in bytes: as they are, in capitals, in UTF-16, and in the usual ways of writing bytes as text.

use std::{collections::BTreeMap, path::Path};

use commonbook_replica::{Rows as _, Shelf};
use commonbook_vault::VaultFile;

/// How many bytes are looked up at once. No form of a word is shorter.
const START: usize = 8;

pub(crate) struct Finder {
    /// Forms of words, by how they begin.
    forms: BTreeMap<[u8; START], Vec<(Vec<u8>, String)>>,
}

impl Finder {
    pub(crate) fn of(words: &[String]) -> Self {
        let mut finder = Self {
            forms: BTreeMap::new(),
        };
        for word in words {
            for form in forms(word) {
                let start = *form
                    .first_chunk()
                    .unwrap_or_else(|| panic!("{word} is too short"));
                finder
                    .forms
                    .entry(start)
                    .or_default()
                    .push((form, word.clone()));
            }
        }
        finder
    }

    /// The words that are in there in any form.
    pub(crate) fn found_in(&self, bytes: &[u8]) -> Vec<&str> {
        let mut found = Vec::new();
        // Capitals of any kind are found in this copy; the others in the bytes as they are.
        for bytes in [bytes, &bytes.to_ascii_lowercase()] {
            for (at, start) in bytes.windows(START).enumerate() {
                let forms = self.forms.get(start).into_iter().flatten();
                let here = forms.filter(|(form, _)| bytes[at..].starts_with(form));
                found.extend(here.map(|(_, word)| word.as_str()));
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The same for each decrypted row of a vault; those in which there is nothing are left out.
    pub(crate) fn found_in_rows(&self, vault: &Path) -> Vec<Vec<&str>> {
        let vault = VaultFile::open(vault, "blue bicycle rain").unwrap();
        let rows = Shelf::ALL
            .into_iter()
            .flat_map(|shelf| vault.scan(shelf).unwrap());
        let found = rows.map(|(key, row)| [self.found_in(&key), self.found_in(&row)].concat());
        found.filter(|words| !words.is_empty()).collect()
    }
}

fn forms(word: &str) -> Vec<Vec<u8>> {
    let plain = word.as_bytes();
    let wide = |bytes: fn(u16) -> [u8; 2]| word.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let hex: String = plain.iter().map(|byte| format!("{byte:02x}")).collect();
    let mut forms = vec![
        plain.to_vec(),
        plain.iter().rev().copied().collect(),
        wide(u16::to_le_bytes),
        wide(u16::to_be_bytes),
        hex.into_bytes(),
    ];
    // Whatever stands before it, and whatever comes after.
    for skipped in 0..3 {
        let inside = &plain[skipped..];
        let whole = &inside[..inside.len() / 3 * 3];
        forms.push(base64(whole));
    }
    forms
}

fn base64(bytes: &[u8]) -> Vec<u8> {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = Vec::new();
    for three in bytes.chunks_exact(3) {
        let bits = u32::from_be_bytes([0, three[0], three[1], three[2]]);
        out.extend([18, 12, 6, 0].map(|shift| LETTERS[(bits >> shift) as usize % 64]));
    }
    out
}

#[test]
fn the_finder_finds_every_form() {
    let finder = Finder::of(&["vellomarindu".to_owned(), "otranquistel".to_owned()]);
    let utf16: Vec<u8> = "x vellomarindu"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    for hidden in [
        b"..vellomarindu..".to_vec(),
        b"VelloMarinDu".to_vec(),
        b"udniramollev".to_vec(),
        b"76656c6c6f6d6172696e6475".to_vec(),
        b"76656C6C6F6D6172696E6475".to_vec(),
        utf16,
        // "A: vellomarindu!", as base64 writes it, and the same moved by a letter and by two.
        b"QTogdmVsbG9tYXJpbmR1IQ==".to_vec(),
        b"QUE6IHZlbGxvbWFyaW5kdSE=".to_vec(),
        b"QUFBOiB2ZWxsb21hcmluZHUh".to_vec(),
    ] {
        assert_eq!(finder.found_in(&hidden), ["vellomarindu"], "{hidden:?}");
    }
    assert!(
        finder
            .found_in(b"vellomarind and otranquiste, nearly")
            .is_empty()
    );
}
