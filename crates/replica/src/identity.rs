//! Who this device is, and which group's book it holds.

use commonbook_book::MemberId;
use commonbook_seal::{DeviceKeys, GroupId};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::{OpenError, Rows, Shelf, WriteBatch};

/// The key of the one row on the identity shelf.
const ROW: &[u8] = b"identity";

/// What is fixed about this device from its first day.
pub struct Identity {
    /// The name its owner chose.
    pub alias: String,
    /// Its owner.
    pub member: MemberId,
    /// Its keys.
    pub keys: DeviceKeys,
    /// The group; nothing before somebody of the group answered.
    pub group: Option<GroupId>,
}

#[derive(Serialize, Deserialize)]
struct Stored {
    alias: String,
    member: MemberId,
    keys: Vec<u8>,
    group: Option<GroupId>,
}

impl Identity {
    /// Reads it from a vault; nothing when the vault holds no book yet.
    pub(crate) fn read(rows: &dyn Rows) -> Result<Option<Self>, OpenError> {
        let Some(bytes) = rows.get(Shelf::Identity, ROW)?.map(Zeroizing::new) else {
            return Ok(None);
        };
        let stored: Stored = postcard::from_bytes(&bytes).map_err(|_| OpenError::Damaged)?;
        let secret = Zeroizing::new(stored.keys);
        let keys = DeviceKeys::from_secret_bytes(&secret).map_err(|_| OpenError::Damaged)?;
        Ok(Some(Self {
            alias: stored.alias,
            member: stored.member,
            keys,
            group: stored.group,
        }))
    }

    /// Writes it.
    pub(crate) fn write(&self, batch: &mut WriteBatch) {
        let secret = self.keys.to_secret_bytes();
        let stored = Stored {
            alias: self.alias.clone(),
            member: self.member,
            keys: secret.to_vec(),
            group: self.group,
        };
        if let Ok(bytes) = postcard::to_stdvec(&stored) {
            batch.put(Shelf::Identity, ROW, bytes);
        }
        drop(Zeroizing::new(stored.keys));
    }
}
