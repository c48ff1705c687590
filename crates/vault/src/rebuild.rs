//! A new file with new keys in the place of the old one: how forgetting ends, and how a passphrase is changed.

use std::path::Path;

use commonbook_seal::{Cost, MasterKey, Slot};
use rand_core::CryptoRng;

use crate::file::unlock;
use crate::keys::{Keys, Plain};
use crate::store::{Door, Place, Store};
use crate::{VaultError, VaultFile, leftovers};

/// So many rows go over at once, or so many bytes.
const ROWS_AT_ONCE: usize = 512;
const BYTES_AT_ONCE: usize = 4 * 1024 * 1024;

impl VaultFile {
    /// Seals all rows that can be read under new keys into a new file, which takes the place of the old one. The old
    /// file is overwritten. Afterwards nothing opens what was deleted before, nor an older copy of these rows that the
    /// disk may still hold. The passphrase stays.
    ///
    /// # Errors
    /// When the disk is full or fails. The vault is as it was then, unless the error is [`VaultError::Io`] and the
    /// vault does nothing more: then opening it again tells which of the two files it is.
    pub fn reseal(&mut self, rng: &mut dyn CryptoRng) -> Result<(), VaultError> {
        let doors = self.store.as_ref().ok_or(VaultError::Io)?.doors()?;
        let slot = doors
            .into_iter()
            .map(|door| door.slot)
            .find(|slot| Slot::decode(slot).is_ok());
        let slot = slot.ok_or(VaultError::Damaged)?;
        let master = self.master.clone();
        self.rebuild(slot, master, rng)
    }

    /// Bytes of the file.
    pub fn size(&self) -> u64 {
        std::fs::metadata(&self.path).map_or(0, |file| file.len())
    }

    /// Changes the passphrase, and with it all keys: the old passphrase opens nothing of the new file, not even with
    /// what the disk may still hold of the old one.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`] when `old` is not the passphrase; otherwise like [`VaultFile::reseal`].
    pub fn change_passphrase(
        &mut self,
        old: &str,
        new: &str,
        cost: Cost,
        rng: &mut dyn CryptoRng,
    ) -> Result<(), VaultError> {
        let doors = self.store.as_ref().ok_or(VaultError::Io)?.doors()?;
        unlock(&doors, old)?;
        let master = MasterKey::generate(rng);
        let slot = Slot::create(new, &master, cost, rng).map_err(|_| VaultError::TooExpensive)?;
        self.rebuild(slot.encode(), master, rng)
    }

    fn rebuild(
        &mut self,
        slot: Vec<u8>,
        master: MasterKey,
        rng: &mut dyn CryptoRng,
    ) -> Result<(), VaultError> {
        let path = self.path.clone();
        let new = leftovers::new_of(&path);
        leftovers::clear(&path)?;
        let keys = Keys::generate(&master, rng);
        let door = Door {
            slot,
            key: keys.sealed(&master, rng),
        };
        if let Err(error) = self.fill(&new, &door, &master, keys) {
            let _ = leftovers::clear(&path);
            return Err(error);
        }
        // From here on the old file is closed, and what the path holds is opened again whatever happens.
        let swapped = self.swap(&path);
        let store = Store::open(&path)?;
        let keys = store
            .doors()?
            .iter()
            .find_map(|copy| Keys::open(&master, &copy.key));
        if let Some(keys) = keys {
            self.master = master;
            self.keys = keys;
        }
        self.store = Some(store);
        self.load()?;
        swapped?;
        leftovers::clear(&path)
    }

    /// Writes the new file and closes it.
    fn fill(
        &self,
        new: &Path,
        door: &Door,
        master: &MasterKey,
        keys: Keys,
    ) -> Result<(), VaultError> {
        let store = Store::create(new, door)?;
        let mut to = Self::around(new, store, master.clone(), keys)?;
        to.lost = self.lost;
        let mut waiting: Vec<(Place, Option<Plain>)> = Vec::new();
        let mut bytes = 0;
        for (place, id) in self.directory.all() {
            let Some(plain) = self.read(&place, id)? else {
                to.lost = to.lost.saturating_add(1);
                continue;
            };
            bytes += plain.value.len();
            waiting.push((to.keys.place(plain.shelf, &plain.key), Some(plain)));
            if waiting.len() >= ROWS_AT_ONCE || bytes >= BYTES_AT_ONCE {
                to.write(std::mem::take(&mut waiting))?;
                bytes = 0;
            }
        }
        to.write(waiting)?;
        to.lock()?;
        leftovers::sync_folder(new)
    }

    fn swap(&mut self, path: &Path) -> Result<(), VaultError> {
        self.store.take().map_or(Ok(()), Store::close)?;
        leftovers::replace(path)
    }
}
