//! Opening the book, reading it, and editing.

use std::{path::Path, sync::Arc, time::Instant};

use commonbook_book::{Book, Edit};
use commonbook_replica::{Answer, Input, Replica, RequestId, Vault};
use commonbook_vault::{MemoryVault, VaultFile};
use rand_chacha::ChaCha20Rng;
use rand_core::SeedableRng as _;
use serde_json::json;

use crate::{
    PASSPHRASE, batch,
    figures::{grown, memory_now, ms},
    many,
    walk::Window,
};

/// A book that is open, in a vault of some kind.
pub(crate) struct Open<V> {
    pub(crate) vault: V,
    replica: Replica,
    rng: ChaCha20Rng,
    pub(crate) book: Arc<Book>,
    requests: u64,
}

impl<V: Vault> Open<V> {
    pub(crate) fn new(mut vault: V) -> Self {
        let mut rng = ChaCha20Rng::seed_from_u64(7);
        let (replica, effects) = Replica::open(&vault, &mut rng).unwrap();
        let then = effects.commit(&mut vault).unwrap();
        let book = then.book.unwrap_or_else(|| replica.book());
        Self {
            vault,
            replica,
            rng,
            book,
            requests: 0,
        }
    }

    pub(crate) fn give(&mut self, input: Input) -> Vec<(RequestId, Answer)> {
        let effects = self.replica.handle(input, &self.vault, &mut self.rng);
        let then = effects.unwrap().commit(&mut self.vault).unwrap();
        if let Some(book) = then.book {
            self.book = book;
        }
        then.answers.into_iter().collect()
    }

    pub(crate) fn ask(&mut self, make: impl FnOnce(RequestId) -> Input) -> Answer {
        self.requests += 1;
        let answers = self.give(make(RequestId(self.requests)));
        answers.into_iter().next().expect("an answer").1
    }
}

fn vault(folder: &Path) -> VaultFile {
    VaultFile::open(&folder.join("vault"), PASSPHRASE).unwrap()
}

/// From the passphrase to the first screen: the window is there and shows that it is locked.
pub(crate) fn open(folder: &Path) {
    let mut window = Window::locked();
    let before = memory_now();
    let began = Instant::now();
    let vault = vault(folder);
    let unlocked = began.elapsed();
    let open = Open::new(vault);
    let there = began.elapsed();
    window.open(open.book.clone());
    let shown = began.elapsed();
    println!("open-vault {}", ms(unlocked));
    println!("open-replica {}", ms(there - unlocked));
    println!("open-frame {}", ms(shown - there));
    println!("open {}", ms(shown));
    println!("memory {}", grown(before));
}

/// The whole book with every note.
pub(crate) fn all(folder: &Path) {
    let before = memory_now();
    let began = Instant::now();
    let mut open = Open::new(vault(folder));
    let everything = open.ask(Input::ReadAll);
    println!("all {}", ms(began.elapsed()));
    let Answer::Everything { notes, .. } = everything else {
        panic!("not everything")
    };
    assert_eq!(notes.len(), open.book.notes.notes.len());
    println!("all-memory {}", grown(before));
}

/// Each note once.
pub(crate) fn notes(folder: &Path) {
    let mut open = Open::new(vault(folder));
    let notes: Vec<_> = open.book.notes.notes.iter().map(|note| note.id).collect();
    let mut times = Vec::new();
    for note in notes {
        let began = Instant::now();
        open.give(Input::OpenNote(Some(note)));
        times.push(ms(began.elapsed()));
        assert_eq!(open.book.open_note.as_ref().map(|note| note.id), Some(note));
    }
    many("note", times);
}

/// A turn, or a piece of a note.
fn edit(book: &Book, number: usize) -> Edit {
    let json = if number.is_multiple_of(2) {
        let date = jiff::civil::date(2027, 1, 5).saturating_add(jiff::ToSpan::weeks(number as i64));
        json!({ "take_slot": { "date": date, "role": "Tea", "meeting": "Tuesday circle" } })
    } else {
        let note = &book.notes.notes[number % book.notes.notes.len().min(9)];
        json!({ "splice_note": { "note": note.id.to_string(), "at": 0, "insert": "Once more. " } })
    };
    Edit::from_json(&json.to_string()).unwrap().remove(0)
}

pub(crate) fn edits(folder: &Path) {
    let mut open = Open::new(vault(folder));
    let mut window = Window::locked();
    window.open(open.book.clone());
    let (mut kept, mut shown) = (Vec::new(), Vec::new());
    for number in 0..60 {
        let edit = edit(&open.book, number);
        let began = Instant::now();
        let answer = open.ask(|r| Input::Edit(r, edit));
        kept.push(ms(began.elapsed()));
        assert!(matches!(answer, Answer::Done), "{answer:?}");
        window.show(open.book.clone());
        shown.push(ms(began.elapsed()));
        open.give(Input::Quiet);
    }
    many("edit-kept", kept);
    let most = shown.iter().copied().fold(0.0, f64::max);
    println!("edit-most {most}");
    many("edit-shown", shown);
    let mut disk = MemoryVault::default();
    disk.commit(&batch(&open.vault)).unwrap();
    let mut open = Open::new(disk);
    let mut sealed = Vec::new();
    for number in 100..200 {
        let edit = edit(&open.book, number);
        let began = Instant::now();
        open.ask(|r| Input::Edit(r, edit));
        open.give(Input::Quiet);
        sealed.push(ms(began.elapsed()));
    }
    many("edit-sealed", sealed);
}
