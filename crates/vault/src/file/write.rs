//! Writing rows: sealed, all or none, and the manifest with them.

use super::{MANIFEST, VaultFile};
use crate::VaultError;
use crate::keys::Plain;
use crate::store::{Change, Place};

impl VaultFile {
    /// The manifest as it has to be now, as a change to the file.
    pub(super) fn manifest_change(&mut self) -> Change {
        let place = self.keys.place(MANIFEST.0, MANIFEST.1);
        let said = self.directory.manifest(self.lost).encode();
        let sealed = self
            .keys
            .seal(&place, MANIFEST.0, MANIFEST.1, &said, &mut self.rng);
        match self.manifest {
            Some(id) => Change::Set(id, sealed),
            None => Change::Add(place, sealed),
        }
    }

    /// Seals and writes rows, and what the manifest says of them, all or none.
    pub(crate) fn write(&mut self, rows: Vec<(Place, Option<Plain>)>) -> Result<(), VaultError> {
        if self.broken {
            return Err(VaultError::Io);
        }
        let mut changes = Vec::with_capacity(rows.len() + 1);
        let (mut added, mut taken) = (Vec::new(), Vec::new());
        for (place, plain) in rows {
            match (plain, self.directory.get(&place)) {
                (Some(plain), before) => {
                    let Plain { shelf, key, value } = plain;
                    let sealed = self.keys.seal(&place, shelf, &key, &value, &mut self.rng);
                    changes.push(match before {
                        Some(id) => Change::Set(id, sealed),
                        None => {
                            // Its number is known only when it is written.
                            self.directory.add(place, 0);
                            added.push(place);
                            Change::Add(place, sealed)
                        }
                    });
                }
                (None, Some(id)) => {
                    self.directory.take(&place);
                    taken.push((place, id));
                    changes.push(Change::Take(id));
                }
                (None, None) => {}
            }
        }
        changes.push(self.manifest_change());
        let written = self
            .store
            .as_mut()
            .ok_or(VaultError::Io)
            .and_then(|store| store.write(&changes));
        for place in &added {
            self.directory.take(place);
        }
        let numbers = match written {
            Ok(numbers) => numbers,
            Err(error) => {
                for (place, id) in taken {
                    self.directory.add(place, id);
                }
                self.broken = error == VaultError::Io;
                return Err(error);
            }
        };
        let mut numbers = numbers.into_iter();
        for (place, number) in added.into_iter().zip(&mut numbers) {
            self.directory.add(place, number);
        }
        // A manifest that was not there yet is the last one added.
        self.manifest = self.manifest.or(numbers.next());
        Ok(())
    }
}
