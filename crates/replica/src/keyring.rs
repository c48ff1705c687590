//! The group keys this device holds.

use std::collections::BTreeMap;

use commonbook_seal::{EpochKey, KeyId};
use zeroize::Zeroizing;

use crate::{OpenError, Rows, Shelf, WriteBatch};

/// Keys by id. A key once held is kept: pages need their past to show their present.
#[derive(Default)]
pub(crate) struct Keyring {
    keys: BTreeMap<KeyId, EpochKey>,
}

impl Keyring {
    pub(crate) fn read(rows: &dyn Rows) -> Result<Self, OpenError> {
        let mut ring = Self::default();
        for (_, value) in rows.scan(Shelf::Keys)? {
            let value = Zeroizing::new(value);
            let key: EpochKey = postcard::from_bytes(&value).map_err(|_| OpenError::Damaged)?;
            ring.keys.insert(key.key_id(), key);
        }
        Ok(ring)
    }

    pub(crate) fn get(&self, id: &KeyId) -> Option<&EpochKey> {
        self.keys.get(id)
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = &EpochKey> {
        self.keys.values()
    }

    /// Whether the key was not held before.
    pub(crate) fn add(&mut self, key: EpochKey, batch: &mut WriteBatch) -> bool {
        let id = key.key_id();
        if self.keys.contains_key(&id) {
            return false;
        }
        batch.put(
            Shelf::Keys,
            *id.as_bytes(),
            postcard::to_stdvec(&key).unwrap_or_default(),
        );
        self.keys.insert(id, key);
        true
    }
}
