//! One device: a vault, and the replica that is open on it.

use std::{collections::BTreeMap, sync::Arc};

use commonbook_book::Book;
use commonbook_replica::{
    Answer, Input, LinkEvent, LinkId, Replica, RequestId, RowsError, Then, Vault as _, WriteBatch,
};
use commonbook_vault::{Fault, FaultyVault, MemoryVault};
use rand_chacha::ChaCha20Rng;
use rand_core::SeedableRng as _;

use super::ciphertexts::{Ciphertexts, Watched};

/// Names a device of a [`super::World`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Who(pub usize);

/// One device.
pub struct Device {
    /// What its owner is called.
    pub alias: String,
    pub(super) vault: FaultyVault<MemoryVault>,
    pub(super) replica: Option<Replica>,
    pub(super) rng: ChaCha20Rng,
    /// The book as the screen shows it.
    pub(super) book: Arc<Book>,
    /// When nothing will have happened for as long as the replica said.
    pub(super) quiet_at: Option<u64>,
    /// What happened on links, newest last.
    pub(super) events: Vec<(LinkId, LinkEvent)>,
    answers: BTreeMap<RequestId, Answer>,
    next_request: u64,
    /// Envelopes that came in and were new.
    pub(super) came_in: usize,
    /// What it ever wrote down, sealed as it was.
    pub(super) seen: Ciphertexts,
    /// How many books were compared with one built anew, when somebody wants that.
    pub(super) compared: Option<usize>,
}

impl Device {
    pub(super) fn new(
        alias: &str,
        first: impl FnOnce(&mut ChaCha20Rng) -> WriteBatch,
        seed: u64,
    ) -> Self {
        let mut rng = ChaCha20Rng::seed_from_u64(seed);
        let (mut disk, mut seen) = (MemoryVault::default(), Ciphertexts::default());
        let first = first(&mut rng);
        seen.note(&first);
        disk.commit(&first).unwrap();
        Self {
            alias: alias.to_owned(),
            vault: FaultyVault::new(disk),
            replica: None,
            rng,
            book: Arc::default(),
            quiet_at: None,
            events: Vec::new(),
            answers: BTreeMap::new(),
            next_request: 0,
            came_in: 0,
            seen,
            compared: None,
        }
    }

    /// Opens the vault; what is said at that goes to nobody, for there are no links yet.
    pub(super) fn open(&mut self, now: u64) -> Result<(), RowsError> {
        self.quiet_at = None;
        let (replica, effects) = match Replica::open(&self.vault, &mut self.rng) {
            Ok(opened) => opened,
            Err(commonbook_replica::OpenError::Rows(error)) => return Err(error),
            Err(error) => panic!("{}: {error}", self.alias),
        };
        let then = effects.commit(&mut Watched {
            vault: &mut self.vault,
            seen: &mut self.seen,
        })?;
        self.replica = Some(replica);
        self.heed(then, now);
        Ok(())
    }

    /// Builds the book from nothing and compares it with the one that came.
    fn compare(&mut self) {
        let (Some(count), Some(replica)) = (&mut self.compared, &mut self.replica) else {
            return;
        };
        // What it would draw is its own business: the history goes on as if nobody had looked.
        let rng = &mut self.rng.clone();
        if let Ok(anew) = replica.book_anew(&self.vault, rng) {
            assert_eq!(*self.book, *anew, "{}", self.alias);
            *count += 1;
        }
    }

    /// One step, and what is to be sent and closed after it. After an error the replica is gone.
    pub(super) fn step(&mut self, input: Input, now: u64) -> Result<Then, RowsError> {
        let replica = self.replica.as_mut().expect("the device is open");
        let mut vault = Watched {
            vault: &mut self.vault,
            seen: &mut self.seen,
        };
        let done = replica.handle(input, &*vault.vault, &mut self.rng);
        let done = done.and_then(|effects| effects.commit(&mut vault));
        match done {
            Ok(then) => Ok(self.heed(then, now)),
            Err(error) => {
                self.replica = None;
                Err(error)
            }
        }
    }

    fn heed(&mut self, mut then: Then, now: u64) -> Then {
        self.answers.extend(std::mem::take(&mut then.answers));
        self.events.append(&mut then.links);
        self.came_in += then.envelopes_in;
        if let Some(book) = then.book.take() {
            self.book = book;
            self.compare();
        }
        if let Some(after) = then.quiet_after {
            self.quiet_at = Some(now + u64::try_from(after.as_millis()).unwrap());
        }
        then
    }

    pub(super) fn request(&mut self) -> RequestId {
        self.next_request += 1;
        RequestId(self.next_request)
    }

    pub(super) fn answer(&mut self, request: RequestId) -> Option<Answer> {
        self.answers.remove(&request)
    }

    /// Lets the disk fail `steps` steps from now.
    pub fn fail_in(&mut self, steps: u64, fault: Fault) {
        let at = self.vault.steps() + steps;
        self.vault.fail_at(at, fault);
    }

    /// The power is back: the disk as it is, and nothing fails any more.
    pub(super) fn mend_disk(&mut self) {
        let disk = std::mem::replace(&mut self.vault, FaultyVault::new(MemoryVault::default()));
        self.vault = FaultyVault::new(disk.into_inner());
    }

    /// The disk as it is.
    pub fn vault(&self) -> &FaultyVault<MemoryVault> {
        &self.vault
    }
}
