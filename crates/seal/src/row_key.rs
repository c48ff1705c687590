//! The keys of one vault file.

use rand_core::CryptoRng;
use zeroize::Zeroizing;

use crate::hash::{derive, keyed};
use crate::secret::secrets;
use crate::{OpenError, SealKey};

secrets! {
    /// The key of a vault file. Slots wrap it; everything in the file is sealed under keys made from it.
    MasterKey;
}

impl MasterKey {
    /// The keys for rows of one part of the file. Parts with different labels have nothing in common.
    pub fn row_key(&self, label: &[u8]) -> RowKey {
        RowKey {
            seal: SealKey::from_bytes(derive("commonbook v1 vault row key", &[&self.0, label])),
            name: Zeroizing::new(derive("commonbook v1 vault name key", &[&self.0, label])),
        }
    }
}

/// Seals rows and names them so that the file shows neither keys nor values.
#[derive(Clone)]
pub struct RowKey {
    seal: SealKey,
    name: Zeroizing<[u8; 32]>,
}

impl RowKey {
    /// Seals a value. The associated data says which row it is, so that rows cannot be swapped.
    pub fn seal(&self, aad: &[u8], plain: &[u8], rng: &mut dyn CryptoRng) -> Vec<u8> {
        self.seal.seal(aad, plain, rng)
    }

    /// Opens a value of the row that the associated data says.
    pub fn open(&self, aad: &[u8], sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, OpenError> {
        self.seal.open(aad, sealed)
    }

    /// What stands in the file instead of a row's key.
    pub fn name(&self, shelf: u8, key: &[u8]) -> [u8; 32] {
        keyed(&self.name, "commonbook v1 row name", &[&[shelf], key])
    }
}

impl std::fmt::Debug for RowKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RowKey(secret)")
    }
}
