//! What somebody has who holds a laptop's disk and the word that opens it.

use commonbook_book::MemberId;
use commonbook_replica::{Rows, Shelf};
use commonbook_seal::{DeviceKeys, EpochKey, GroupId};

/// A row of the identity shelf.
type Identity = (String, MemberId, Vec<u8>, Option<GroupId>);

/// The secrets on a disk.
#[derive(Clone)]
pub struct Loot {
    /// Who the device is.
    pub member: MemberId,
    /// Its own keys.
    pub keys: DeviceKeys,
    /// The group; nothing before somebody of it answered.
    pub group: Option<GroupId>,
    /// The group's keys it holds.
    pub epochs: Vec<EpochKey>,
}

impl Loot {
    /// Reads a disk.
    pub fn of(rows: &dyn Rows) -> Self {
        let row = rows.scan(Shelf::Identity).unwrap().remove(0).1;
        let (identity, _) = postcard::take_from_bytes::<Identity>(&row).unwrap();
        let (_, member, keys, group) = identity;
        let epochs = rows.scan(Shelf::Keys).unwrap().into_iter();
        Self {
            member,
            keys: DeviceKeys::from_secret_bytes(&keys).unwrap(),
            group,
            epochs: epochs
                .map(|(_, key)| postcard::from_bytes(&key).unwrap())
                .collect(),
        }
    }
}
