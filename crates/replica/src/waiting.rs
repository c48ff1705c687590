//! What a newcomer keeps until the members' yes.

use commonbook_book::WelcomeSheet;
use commonbook_seal::{EpochKey, JoinRequest};
use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::{Identity, Rows, RowsError, Shelf, WriteBatch};

/// The key of the row, among the settings.
const ROW: &[u8] = b"waiting";
/// A newcomer is known by so many keys at most: as many members as may have proposed them under different epochs.
const KEYS: usize = 4;

/// What a newcomer keeps until the members' yes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Waiting {
    /// What there is to read meanwhile.
    pub(crate) sheet: Option<WelcomeSheet>,
    /// The keys by which members know this device, the newest first.
    pub(crate) keys: Vec<EpochKey>,
    /// The request: always the same, so that its words are.
    request: Vec<u8>,
}

impl Waiting {
    pub(crate) fn read(rows: &dyn Rows) -> Result<Self, RowsError> {
        let row = rows.get(Shelf::Settings, ROW)?.map(Zeroizing::new);
        Ok(row
            .and_then(|row| postcard::from_bytes(&row).ok())
            .unwrap_or_default())
    }

    /// Writes it; nothing is left of it when there is nothing.
    pub(crate) fn write(&self, batch: &mut WriteBatch) {
        match postcard::to_stdvec(self) {
            Ok(row) if *self != Self::default() => batch.put(Shelf::Settings, ROW, row),
            _ => batch.delete(Shelf::Settings, ROW),
        }
    }

    /// A member proposed this device, and said by which key the group knows it.
    pub(crate) fn known_by(&mut self, key: EpochKey) {
        self.keys.retain(|have| *have != key);
        self.keys.insert(0, key);
        self.keys.truncate(KEYS);
    }

    /// The request to join; made when it is first wanted.
    pub(crate) fn request(
        &mut self,
        me: &Identity,
        rng: &mut dyn CryptoRng,
    ) -> Option<JoinRequest> {
        if let Ok(request) = JoinRequest::decode(&self.request) {
            return Some(request);
        }
        let request = JoinRequest::new(&me.alias, &me.keys, rng).ok()?;
        self.request = request.encode();
        Some(request)
    }
}
