//! One book, open on this device: the face that the window and the command line share.

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
        mpsc::{Receiver, Sender, channel},
    },
    thread::JoinHandle,
    time::Duration,
};

use commonbook_book::{Book, Id};
use commonbook_replica::{
    Answer, Input, LinkId, Refusal, Replica, RequestId, Rows as _, Shelf, Taken, Vault as _,
    WriteBatch,
};
use commonbook_seal::{Cost, InviteWords, JoinError, JoinRequest};
use commonbook_vault::{Checked, VaultFile};
use rand_chacha::ChaCha20Rng;
use rand_core::{Rng as _, SeedableRng as _};
use tokio::runtime::{Handle, Runtime};

use crate::{
    Counts, HostError, LinkState,
    board::Board,
    files,
    keeper::{Job, Keeper},
};

/// How a new vault begins.
pub enum Beginning<'a> {
    /// With a group of its own.
    Group {
        /// What the group calls its book.
        name: &'a str,
        /// What its first member is called.
        alias: &'a str,
    },
    /// Without a group: this device will ask to join one.
    Newcomer {
        /// What its owner wants to be called.
        alias: &'a str,
    },
}

/// A request to join that came by stick.
pub struct Asked {
    /// What the newcomer wants to be called.
    pub alias: String,
    /// Both screens show these words.
    pub words: [&'static str; 4],
    /// The request itself, for [`Input::Admit`].
    pub bytes: Vec<u8>,
}

/// An open book. Dropping it locks it.
pub struct Host {
    path: PathBuf,
    shared: Shared,
    runtime: Mutex<Option<Runtime>>,
    handle: Handle,
    keeper: Mutex<Option<JoinHandle<()>>>,
}

/// What tasks and threads of one open book have in common.
#[derive(Clone)]
pub(crate) struct Shared {
    pub(crate) jobs: Sender<Job>,
    pub(crate) board: Arc<Board>,
    next_link: Arc<AtomicU64>,
}

impl Shared {
    pub(crate) fn new_link(&self) -> LinkId {
        LinkId(self.next_link.fetch_add(1, Ordering::Relaxed))
    }

    /// Runs something on the book's thread and waits for it.
    pub(crate) fn with<T: Send + 'static>(
        &self,
        run: impl FnOnce(&mut VaultFile, &mut Replica, &mut ChaCha20Rng) -> T + Send + 'static,
    ) -> Result<T, HostError> {
        let (answer, wait) = channel();
        let job = Job::With(Box::new(move |vault, replica, rng| {
            let _ = answer.send(run(vault, replica, rng));
        }));
        self.jobs.send(job).map_err(|_| HostError::Closed)?;
        wait.recv().map_err(|_| HostError::Closed)
    }
}

/// Random numbers from the operating system.
pub(crate) fn rng() -> Result<ChaCha20Rng, HostError> {
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).map_err(|_| HostError::Memory)?;
    Ok(ChaCha20Rng::from_seed(seed))
}

/// Random ids from the operating system, for what is made outside of a book.
///
/// # Errors
/// [`HostError::Memory`] when the system gives no random numbers.
pub fn fresh_ids() -> Result<impl FnMut() -> Id, HostError> {
    let mut rng = rng()?;
    Ok(move || {
        let mut bytes = [0; 10];
        rng.fill_bytes(&mut bytes);
        Id::from_bytes(bytes)
    })
}

impl Host {
    /// Makes a vault and opens it.
    ///
    /// # Errors
    /// When there is a file already, the disk fails, or a name is empty or too long; nothing is left behind then.
    pub fn create(
        path: &Path,
        passphrase: &str,
        beginning: &Beginning<'_>,
        cost: Cost,
    ) -> Result<Self, HostError> {
        let mut rng = rng()?;
        let batch = match beginning {
            Beginning::Group { name, alias } => {
                Replica::found(name, alias, &mut rng).map_err(HostError::Refused)?
            }
            Beginning::Newcomer { alias } => {
                Replica::newcomer(alias, &mut rng).map_err(HostError::Refused)?
            }
        };
        let mut vault = VaultFile::create(path, passphrase, cost, &mut rng)?;
        if let Err(error) = commonbook_replica::Vault::commit(&mut vault, &batch) {
            drop(vault);
            let _ = commonbook_vault::wipe(path);
            return Err(error.into());
        }
        Self::start(path, vault, rng)
    }

    /// Opens a vault.
    ///
    /// # Errors
    /// As [`commonbook_vault::VaultError`] tells.
    pub fn open(path: &Path, passphrase: &str) -> Result<Self, HostError> {
        Self::start(path, VaultFile::open(path, passphrase)?, rng()?)
    }

    fn start(path: &Path, vault: VaultFile, rng: ChaCha20Rng) -> Result<Self, HostError> {
        let (jobs, work) = channel();
        let board = Arc::new(Board::default());
        let keeper = Keeper::open(vault, rng, board.clone())?;
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build();
        let runtime = runtime.map_err(|_| HostError::Memory)?;
        let thread = std::thread::Builder::new()
            .name("book".into())
            .spawn(move || keeper.run(&work));
        Ok(Self {
            path: path.to_path_buf(),
            shared: Shared {
                jobs,
                board,
                next_link: Arc::new(AtomicU64::new(1)),
            },
            handle: runtime.handle().clone(),
            runtime: Mutex::new(Some(runtime)),
            keeper: Mutex::new(Some(thread.map_err(|_| HostError::Memory)?)),
        })
    }

    /// Where the vault is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The book as it is now.
    pub fn book(&self) -> Arc<Book> {
        self.shared.board.look().book.clone()
    }

    /// How every link of this sitting stands.
    pub fn links(&self) -> Vec<(LinkId, LinkState)> {
        self.shared
            .board
            .look()
            .links
            .iter()
            .map(|(id, state)| (*id, state.clone()))
            .collect()
    }

    /// Counts since the book was opened.
    pub fn counts(&self) -> Counts {
        self.shared.board.look().counts
    }

    /// Whether nothing waits to be written and nothing came or went for as long as `pause`.
    pub fn is_quiet(&self, pause: Duration) -> bool {
        let posted = self.shared.board.look();
        !posted.restless && posted.stirred.is_none_or(|at| at.elapsed() >= pause)
    }

    /// Calls `bell` after every change, from any thread.
    pub fn on_change(&self, bell: impl Fn() + Send + Sync + 'static) {
        self.shared.board.on_change(Box::new(bell));
    }

    /// Waits until something changes, or the time is over.
    pub fn wait(&self, at_most: Duration) {
        self.shared.board.wait(at_most);
    }

    /// Says that something happened, without waiting.
    pub fn tell(&self, input: Input) {
        let _ = self.shared.jobs.send(Job::Input(input));
    }

    /// Asks for something; the answer comes later.
    pub fn ask(
        &self,
        make: impl FnOnce(RequestId) -> Input + Send + 'static,
    ) -> Receiver<Result<Answer, HostError>> {
        let (answer, wait) = channel();
        let _ = self.shared.jobs.send(Job::Ask(Box::new(make), answer));
        wait
    }

    /// Asks for something and waits for the answer.
    ///
    /// # Errors
    /// When it was refused, the vault failed, or the book was closed.
    pub fn request(
        &self,
        make: impl FnOnce(RequestId) -> Input + Send + 'static,
    ) -> Result<Answer, HostError> {
        self.ask(make).recv().map_err(|_| HostError::Closed)?
    }

    /// Writes our news into a file, in place of an older one of that name.
    ///
    /// # Errors
    /// When this device may not, or the file cannot be written.
    pub fn carry_out(&self, file: &Path) -> Result<(), HostError> {
        match self.request(Input::PackNews)? {
            Answer::News(bytes) => files::write_whole(file, &bytes),
            _ => Err(HostError::Closed),
        }
    }

    /// Takes news from a file.
    ///
    /// # Errors
    /// When the file cannot be read, or is no news for this device.
    pub fn carry_in(&self, file: &Path) -> Result<Taken, HostError> {
        let bytes = files::read_news(file)?;
        match self.request(move |request| Input::TakeNews(request, bytes))? {
            Answer::Taken(taken) => Ok(taken),
            Answer::IntoGroup { group, members } => Err(HostError::IntoGroup {
                group,
                members,
                file: file.to_path_buf(),
            }),
            _ => Err(HostError::Closed),
        }
    }

    /// Takes news from a file that brings this newcomer into a group, after its owner said that it is the right one.
    ///
    /// # Errors
    /// When the file cannot be read, or is no news for this device.
    pub fn come_in(&self, file: &Path) -> Result<Taken, HostError> {
        let bytes = files::read_news(file)?;
        match self.request(move |request| Input::ComeIn(request, bytes))? {
            Answer::Taken(taken) => Ok(taken),
            _ => Err(HostError::Closed),
        }
    }

    /// Writes this newcomer's request to join into a file. It is the same each time, and so are its words.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn ask_by(&self, file: &Path) -> Result<[&'static str; 4], HostError> {
        match self.request(Input::Ask)? {
            Answer::Asked { request, words } => self.write_file(file, &request).map(|()| words),
            _ => Err(HostError::Closed),
        }
    }

    /// Writes a file whole or not at all, in place of an older one.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write_file(&self, file: &Path, bytes: &[u8]) -> Result<(), HostError> {
        files::write_whole(file, bytes)
    }

    /// Reads a request to join that came by stick. Nothing is kept of it.
    ///
    /// # Errors
    /// When the file cannot be read or is no request.
    pub fn read_request(&self, file: &Path) -> Result<Asked, HostError> {
        let bytes = files::read_news(file)?;
        let refused = |error| match error {
            JoinError::Newer => HostError::Refused(Refusal::NewerNews),
            JoinError::NotARequest => HostError::NotARequest,
            _ => HostError::Refused(Refusal::Damaged),
        };
        let request = JoinRequest::decode(&bytes).map_err(refused)?;
        let words = request.check_words().map_err(|_| HostError::Memory)?;
        Ok(Asked {
            alias: request.alias().to_owned(),
            words,
            bytes,
        })
    }

    /// The first request to join at the top of a stick, or the one in this file.
    ///
    /// # Errors
    /// When there is none that can be read.
    pub fn find_request(&self, at: &Path) -> Result<Asked, HostError> {
        if !at.is_dir() {
            return self.read_request(at);
        }
        let mut problem = HostError::NotARequest;
        for file in files::beginning(at, JoinRequest::begins)? {
            match self.read_request(&file) {
                Ok(asked) => return Ok(asked),
                Err(error) => problem = error,
            }
        }
        Err(problem)
    }

    /// Reads every row again.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn check(&self) -> Result<Checked, HostError> {
        Ok(self.shared.with(|vault, _, _| vault.check())??)
    }

    /// How many rows could not be read since the vault was opened.
    ///
    /// # Errors
    /// When the book was closed.
    pub fn damaged(&self) -> Result<usize, HostError> {
        self.shared.with(|vault, _, _| vault.damaged())
    }

    /// Changes the passphrase.
    ///
    /// # Errors
    /// When `old` is not the passphrase, or the disk fails.
    pub fn change_passphrase(&self, old: &str, new: &str, cost: Cost) -> Result<(), HostError> {
        let (old, new) = (
            zeroize::Zeroizing::new(old.to_owned()),
            zeroize::Zeroizing::new(new.to_owned()),
        );
        Ok(self
            .shared
            .with(move |vault, _, rng| vault.change_passphrase(&old, &new, cost, rng))??)
    }

    /// A setting of this device; nothing when it was never set or cannot be read.
    pub fn setting(&self, name: &'static str) -> Option<Vec<u8>> {
        self.shared
            .with(move |vault, _, _| vault.get(Shelf::Settings, name.as_bytes()).ok().flatten())
            .ok()
            .flatten()
    }

    /// Keeps a setting of this device.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn set_setting(&self, name: &'static str, value: Vec<u8>) -> Result<(), HostError> {
        Ok(self.shared.with(move |vault, _, _| {
            let mut batch = WriteBatch::default();
            batch.put(Shelf::Settings, name.as_bytes(), value);
            commonbook_replica::Vault::commit(vault, &batch)
        })??)
    }

    pub(crate) fn shared(&self) -> &Shared {
        &self.shared
    }

    pub(crate) fn runtime(&self) -> &Handle {
        &self.handle
    }

    /// Writes what is pending, locks the vault and lets go of the file. Done once; afterwards everything else fails.
    ///
    /// # Errors
    /// When the vault could not be closed cleanly; what was shown as kept is kept all the same.
    pub fn lock(&self) -> Result<(), HostError> {
        let keeper = self
            .keeper
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        let Some(keeper) = keeper else { return Ok(()) };
        let (done, wait) = channel();
        let _ = self.shared.jobs.send(Job::Lock(done));
        let locked = wait.recv().unwrap_or(Err(HostError::Closed));
        let _ = keeper.join();
        if let Some(runtime) = self
            .runtime
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take()
        {
            runtime.shutdown_timeout(Duration::from_millis(500));
        }
        locked
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        let _ = self.lock();
    }
}

/// A few words out of the list that invites use, for a passphrase.
///
/// # Errors
/// When the operating system gives no random numbers.
pub fn draw_words(count: usize) -> Result<zeroize::Zeroizing<String>, HostError> {
    let words = zeroize::Zeroizing::new(InviteWords::generate(&mut rng()?).to_string());
    Ok(zeroize::Zeroizing::new(
        words.split(' ').take(count).collect::<Vec<_>>().join(" "),
    ))
}
