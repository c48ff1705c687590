//! A vault in a file.

mod rows;
mod unlock;
mod write;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use commonbook_seal::{Cost, MasterKey, Slot};
use rand_chacha::ChaCha20Rng;
use rand_core::{CryptoRng, SeedableRng as _};

use crate::directory::{Directory, Manifest};
use crate::keys::{Keys, Plain};
use crate::store::{Door, Place, Store};
use crate::{VaultError, leftovers};

pub(crate) use unlock::unlock;

/// The manifest's own shelf and key. No shelf has the number 0.
const MANIFEST: (u8, &[u8]) = (0, b"manifest");

/// An open vault. Dropping it closes the file; [`VaultFile::lock`] does so too and says whether it worked.
pub struct VaultFile {
    pub(crate) path: PathBuf,
    /// `None` only when replacing the file failed half way.
    pub(crate) store: Option<Store>,
    pub(crate) master: MasterKey,
    pub(crate) keys: Keys,
    pub(crate) directory: Directory,
    /// Number of the manifest's row.
    manifest: Option<i64>,
    /// Rows that were lost in the file's life.
    pub(crate) lost: u64,
    /// How many of those were noticed at this opening.
    lost_now: u64,
    /// Rows that could not be read since the opening.
    unread: RefCell<BTreeSet<Place>>,
    /// For nonces.
    pub(crate) rng: ChaCha20Rng,
    /// A write failed in a way that leaves it open what the disk holds. Opening again tells.
    broken: bool,
    torn: bool,
}

/// What [`VaultFile::check`] found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checked {
    /// Rows that can be read.
    pub whole: usize,
    /// Rows that are there and cannot be read.
    pub damaged: usize,
    /// Rows that vanished in the file's life, as far as it is known, and were not forgotten on purpose.
    pub lost: u64,
    /// Whether the structure of the file is damaged, so that it should be made anew with [`VaultFile::reseal`].
    pub torn: bool,
}

impl VaultFile {
    /// Makes a new, empty vault and opens it.
    ///
    /// # Errors
    /// [`VaultError::Exists`] when there is a file already; [`VaultError::TooExpensive`] when there is not so much
    /// memory; otherwise when the disk is full or fails.
    pub fn create(
        path: &Path,
        passphrase: &str,
        cost: Cost,
        rng: &mut dyn CryptoRng,
    ) -> Result<Self, VaultError> {
        leftovers::finish_replacing(path)?;
        if path.exists() {
            return Err(VaultError::Exists);
        }
        leftovers::clear_beside(path)?;
        let master = MasterKey::generate(rng);
        let slot =
            Slot::create(passphrase, &master, cost, rng).map_err(|_| VaultError::TooExpensive)?;
        let keys = Keys::generate(&master, rng);
        let door = Door {
            slot: slot.encode(),
            key: keys.sealed(&master, rng),
        };
        let store = Store::create(path, &door)?;
        let mut vault = Self::around(path, store, master, keys)?;
        vault.begin()?;
        leftovers::sync_folder(path)?;
        Ok(vault)
    }

    /// Opens a vault and locks the file.
    ///
    /// # Errors
    /// One variant for each reason; see [`VaultError`].
    pub fn open(path: &Path, passphrase: &str) -> Result<Self, VaultError> {
        leftovers::finish_replacing(path)?;
        if !path.exists() {
            return Err(VaultError::Missing);
        }
        let mut store = Store::open(path)?;
        let doors = store.doors()?;
        let (master, keys, door) = unlock(&doors, passphrase)?;
        if doors.len() != 2 || doors.iter().any(|copy| *copy != door) {
            // One copy was damaged. If it cannot be mended now, then the next time.
            let _ = store.set_door(&door);
        }
        // What an interrupted replacing left is wiped now or the next time; it does not keep anybody out.
        let _ = leftovers::clear(path);
        let mut vault = Self::around(path, store, master, keys)?;
        vault.load()?;
        Ok(vault)
    }

    pub(crate) fn around(
        path: &Path,
        store: Store,
        master: MasterKey,
        keys: Keys,
    ) -> Result<Self, VaultError> {
        let mut seed = [0; 32];
        getrandom::fill(&mut seed).map_err(|_| VaultError::Io)?;
        Ok(Self {
            path: path.to_path_buf(),
            store: Some(store),
            master,
            keys,
            directory: Directory::new(),
            manifest: None,
            lost: 0,
            lost_now: 0,
            unread: RefCell::default(),
            rng: ChaCha20Rng::from_seed(seed),
            broken: false,
            torn: false,
        })
    }

    /// Writes the first manifest.
    pub(crate) fn begin(&mut self) -> Result<(), VaultError> {
        let change = self.manifest_change();
        let added = self
            .store
            .as_mut()
            .ok_or(VaultError::Io)?
            .write(&[change])?;
        self.manifest = added.last().copied();
        Ok(())
    }

    /// Finds out which rows there are and compares them with the manifest.
    pub(crate) fn load(&mut self) -> Result<(), VaultError> {
        let (places, whole) = self.store.as_ref().ok_or(VaultError::Io)?.places()?;
        self.torn = !whole;
        self.directory = Directory::new();
        self.manifest = None;
        let about = self.keys.place(MANIFEST.0, MANIFEST.1);
        for (place, id) in places {
            if place == about {
                self.manifest = Some(id);
            } else {
                self.directory.add(place, id);
            }
        }
        let found = self.directory.manifest(0);
        let said = self
            .manifest
            .and_then(|id| self.open_at(&about, id).ok().flatten());
        match said.and_then(|plain| Manifest::decode(&plain.value)) {
            Some(said) => {
                self.lost_now = said.missing_from(&found);
                self.lost = said.lost.saturating_add(self.lost_now);
            }
            // The manifest itself is a row that was lost. Nobody knows what else.
            None => {
                self.lost_now = 1;
                self.lost = 1;
            }
        }
        Ok(())
    }

    /// Moves everything into the file, empties the journal and lets go of the file.
    ///
    /// # Errors
    /// When the journal could not be emptied; the vault is whole and closed all the same.
    pub fn lock(mut self) -> Result<(), VaultError> {
        self.store.take().map_or(Ok(()), Store::close)
    }

    /// Reads every row.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn check(&self) -> Result<Checked, VaultError> {
        let mut checked = Checked {
            whole: 0,
            damaged: 0,
            lost: self.lost,
            torn: self.torn,
        };
        for (place, id) in self.directory.all() {
            match self.read(&place, id)? {
                Some(_) => checked.whole += 1,
                None => checked.damaged += 1,
            }
        }
        Ok(checked)
    }

    /// A row of the file; `None`, and counted, when it is damaged.
    pub(crate) fn read(&self, place: &Place, id: i64) -> Result<Option<Plain>, VaultError> {
        match self.open_at(place, id) {
            Ok(None) | Err(VaultError::Damaged) => {
                self.unread.borrow_mut().insert(*place);
                Ok(None)
            }
            other => other,
        }
    }

    fn open_at(&self, place: &Place, id: i64) -> Result<Option<Plain>, VaultError> {
        if self.broken {
            return Err(VaultError::Io);
        }
        let sealed = self.store.as_ref().ok_or(VaultError::Io)?.sealed(id)?;
        Ok(sealed.and_then(|sealed| self.keys.open_row(place, &sealed)))
    }
}
