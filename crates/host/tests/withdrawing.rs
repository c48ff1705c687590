//! A contact card that was taken back is nowhere in the vault of any laptop that says so: not in a row, not in what a
//! row of another kind opens to, not in what the disk was left with.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use commonbook_book::{Audience, CardKind, ComesAs, Edit, TakenBackView};
use commonbook_host::{Answer, Beginning, Cost, Host, HostError, Input};
use commonbook_replica::{Rows as _, Shelf};
use commonbook_seal::{Body, EpochKey, PageId, PageKey, Signed, SignedHeader};
use commonbook_vault::VaultFile;

const WORD: &str = "blue bicycle rain";
const VALUE: &str = "+256 700 555 010, ask for Ana";
const NEW: &str = "+256 700 555 011, ask for Ana";

/// A group of these people, each with a vault in a folder of their own.
fn group(folder: &Path, aliases: &[&str]) -> Vec<Host> {
    let mut hosts: Vec<Host> = Vec::new();
    for alias in aliases {
        let home = folder.join(alias);
        std::fs::create_dir(&home).unwrap();
        let beginning = match hosts.len() {
            0 => Beginning::Group {
                name: "Tuesday",
                alias,
            },
            _ => Beginning::Newcomer { alias },
        };
        let cost = Cost::smallest_legal_for_tests();
        let host = Host::create(&home.join("book"), WORD, &beginning, cost).unwrap();
        if !hosts.is_empty() {
            let Answer::Asked { request, .. } = host.request(Input::Ask).unwrap() else {
                panic!("no request");
            };
            for member in hosts.iter().take(2) {
                let bytes = request.clone();
                member
                    .request(move |r| Input::Admit(r, bytes, ComesAs::New))
                    .unwrap();
                carry(folder, member, &hosts);
                // Nothing that comes before they are in is for them.
                let _ = host.come_in(&folder.join("stick"));
            }
        }
        hosts.push(host);
    }
    hosts
}

fn carry(folder: &Path, from: &Host, to: &[Host]) {
    let stick = folder.join("stick");
    from.carry_out(&stick).unwrap();
    for other in to.iter().filter(|other| other.path() != from.path()) {
        other.carry_in(&stick).unwrap();
    }
}

fn edit(host: &Host, edit: Edit) -> Result<(), HostError> {
    host.request(|request| Input::Edit(request, edit)).map(drop)
}

fn card(text: &str, instead_of: Option<commonbook_book::CardId>) -> Edit {
    Edit::PutCard {
        id: None,
        instead_of,
        kind: CardKind::Phone,
        text: text.into(),
        hours: String::new(),
        message: false,
        preferred: false,
        audience: Audience::Everyone,
    }
}

/// Closes a book and opens it again, so that what it holds stands in documents too.
fn again(host: Host) -> Host {
    let path = host.path().to_path_buf();
    host.lock().unwrap();
    drop(host);
    Host::open(&path, WORD).unwrap()
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// How often a value stands in the rows of a closed vault, and in what its envelopes open to with any key it holds; and
/// how many envelopes opened.
fn found(path: &Path, value: &str) -> (usize, usize) {
    let vault = VaultFile::open(path, WORD).unwrap();
    let rows = |shelf| vault.scan(shelf).unwrap();
    let mut times = 0;
    for (key, row) in Shelf::ALL.into_iter().flat_map(rows) {
        times += usize::from(contains(&key, value.as_bytes()) || contains(&row, value.as_bytes()));
    }
    let epochs: Vec<EpochKey> = rows(Shelf::Keys)
        .iter()
        .map(|(_, row)| postcard::from_bytes(row).unwrap())
        .collect();
    let own: Vec<(PageId, PageKey)> = rows(Shelf::PageKeys)
        .iter()
        .map(|(_, row)| postcard::from_bytes(row).unwrap())
        .collect();
    let mut opened = 0;
    for (id, body) in rows(Shelf::Payloads) {
        let header = vault.get(Shelf::Headers, &id).unwrap().unwrap();
        let header = SignedHeader::from_own_vault(&header[9..]).unwrap();
        let page = header.header().head.page;
        let signed = Signed::from_parts(header, Body::decode(&body).unwrap()).unwrap();
        let mut keys: Vec<PageKey> = epochs.iter().map(|epoch| epoch.page_key(page)).collect();
        for (_, own) in &own {
            keys.extend(epochs.iter().map(|epoch| own.in_epoch(epoch)));
        }
        for plain in keys.iter().filter_map(|key| signed.clone().open(key).ok()) {
            opened += 1;
            times += usize::from(contains(&plain.payload, value.as_bytes()));
        }
    }
    vault.lock().unwrap();
    (times, opened)
}

/// The pieces of a closed vault that look like noise: sealed rows, and names of rows.
fn pieces(path: &Path) -> BTreeSet<[u8; 32]> {
    let bytes = std::fs::read(path).unwrap();
    let (pieces, _) = bytes.as_chunks::<32>();
    let noise = |piece: &&[u8; 32]| piece.iter().collect::<BTreeSet<_>>().len() > 20;
    pieces.iter().filter(noise).copied().collect()
}

/// Every file in the folder of a vault.
fn files(path: &Path) -> Vec<PathBuf> {
    let folder = std::fs::read_dir(path.parent().unwrap()).unwrap();
    folder.map(|file| file.unwrap().path()).collect()
}

/// Nothing is left of a card, whoever looks, with whatever keys this vault has.
fn gone(path: &Path, value: &str, before: &BTreeSet<[u8; 32]>, seen: &Path) {
    let (times, opened) = found(path, value);
    assert!(opened > 3, "{opened} envelopes open");
    assert_eq!(times, 0, "{}", path.display());
    assert_eq!(files(path), [path], "no other file is beside it");
    let bytes = std::fs::read(path).unwrap();
    assert!(!contains(&bytes, value.as_bytes()));
    let windows = bytes
        .windows(32)
        .filter_map(|window| <[u8; 32]>::try_from(window).ok());
    let kept: BTreeSet<[u8; 32]> = windows.filter(|piece| before.contains(piece)).collect();
    // The wrapped master key stays, because the passphrase does.
    assert!(kept.len() < 12, "{} of {}", kept.len(), before.len());
    assert!(
        std::fs::read(seen).unwrap().is_empty(),
        "the older file was emptied"
    );
}

#[test]
fn what_was_taken_back_is_in_no_vault_that_says_it_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path();
    let mut hosts = group(dir, &["ana", "bo", "cleo"]);
    edit(&hosts[0], card(VALUE, None)).unwrap();
    carry(dir, &hosts[0], &hosts);
    hosts = hosts.into_iter().map(again).collect();
    let paths: Vec<PathBuf> = hosts.iter().map(|host| host.path().to_path_buf()).collect();
    for host in &hosts {
        assert_eq!(host.book().cards.cards.len(), 1);
        host.lock().unwrap();
    }
    drop(hosts);
    // It is there, and this test would find it.
    for path in &paths {
        assert!(
            found(path, VALUE).0 >= 2,
            "in a document and in an envelope"
        );
    }
    let before: Vec<BTreeSet<[u8; 32]>> = paths.iter().map(|path| pieces(path)).collect();
    assert!(before.iter().all(|pieces| pieces.len() > 500));
    let second_name = |path: &PathBuf| {
        let name = dir.join(format!(
            "seen-{}",
            path.parent().unwrap().file_name().unwrap().display()
        ));
        std::fs::hard_link(path, &name).unwrap();
        name
    };
    let seen: Vec<PathBuf> = paths.iter().map(second_name).collect();

    let open = |path: &PathBuf| Host::open(path, WORD).unwrap();
    let [ana, bo] = [open(&paths[0]), open(&paths[1])];
    let old = ana.book().cards.cards[0].id;
    edit(&ana, card(NEW, Some(old))).unwrap();
    let new = ana.book().cards.cards[0].id;
    edit(
        &ana,
        Edit::TakeBackCard {
            card: new.to_string(),
        },
    )
    .unwrap();
    assert!(ana.book().cards.cards.is_empty());
    let stick = dir.join("stick");
    ana.carry_out(&stick).unwrap();
    bo.carry_in(&stick).unwrap();
    bo.carry_out(&stick).unwrap();
    ana.carry_in(&stick).unwrap();
    let said = |card| TakenBackView {
        card,
        heard: 1,
        of: 2,
    };
    let mut expected = [said(old), said(new)];
    expected.sort_by_key(|gone| gone.card);
    assert_eq!(
        ana.book().cards.taken_back,
        expected,
        "Bo's laptop says so, Cleo's does not"
    );
    ana.lock().unwrap();
    bo.lock().unwrap();
    for at in 0..2 {
        gone(&paths[at], VALUE, &before[at], &seen[at]);
        assert_eq!(found(&paths[at], NEW).0, 0);
    }
    assert!(found(&paths[2], VALUE).0 >= 2, "nobody told Cleo's laptop");

    let cleo = open(&paths[2]);
    cleo.carry_in(&stick).unwrap();
    assert!(cleo.book().cards.cards.is_empty());
    cleo.carry_out(&stick).unwrap();
    cleo.lock().unwrap();
    gone(&paths[2], VALUE, &before[2], &seen[2]);
    let ana = open(&paths[0]);
    ana.carry_in(&stick).unwrap();
    assert_eq!(ana.book().cards.taken_back, []);
    ana.lock().unwrap();
}
