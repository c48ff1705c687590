//! The keys of the group and of its pages.

use serde::{Deserialize, Serialize};

use crate::hash::{derive, keyed};
use crate::secret::secrets;
use crate::{DeviceId, KeyId, PageId};

secrets! {
    /// The key of one epoch: every current device has it. Serialised only into sealed vault rows and key parts.
    #[derive(Serialize, Deserialize)]
    EpochKey;
    /// The key that one page's envelopes are sealed under: from the epoch key, or of its own for cards.
    #[derive(Serialize, Deserialize)]
    PageKey;
}

impl EpochKey {
    /// The name of this key. It says nothing about the key.
    pub fn key_id(&self) -> KeyId {
        KeyId::from_bytes(derive("commonbook v1 epoch key id", &[&self.0]))
    }

    /// The key of a page in this epoch.
    pub fn page_key(&self, page: PageId) -> PageKey {
        PageKey(derive(
            "commonbook v1 page key of an epoch",
            &[&self.0, page.as_bytes()],
        ))
    }

    /// The key by which a device that asked to join is known: to itself once somebody told it, and to whoever holds
    /// this epoch. It opens nothing.
    pub fn waiting(&self, device: &DeviceId) -> Self {
        Self(derive(
            "commonbook v1 waiting key",
            &[&self.0, device.as_bytes()],
        ))
    }

    /// A code that only holders of this key can make. Different labels give unrelated codes.
    pub fn mac(&self, label: &str, message: &[u8]) -> [u8; 16] {
        let key = zeroize::Zeroizing::new(derive("commonbook v1 epoch mac key", &[&self.0]));
        keyed(&key, label, &[message])
    }
}

impl PageKey {
    /// The name of this key, for pages that have a key of their own.
    pub fn key_id(&self) -> KeyId {
        KeyId::from_bytes(derive("commonbook v1 page key id", &[&self.0]))
    }

    /// The key that envelopes of a page with a key of its own are sealed under in an epoch. Whoever lacks one of the two
    /// opens nothing: neither a member who was not given the page, nor somebody who was, and was removed since.
    pub fn in_epoch(&self, epoch: &EpochKey) -> Self {
        Self(derive(
            "commonbook v1 page key of its own in an epoch",
            &[&self.0, &epoch.0],
        ))
    }
}
