//! The payload of a content envelope.

use commonbook_pages::PageName;
use commonbook_seal::DeviceId;
use serde::{Deserialize, Serialize};

/// What a content envelope says once it is open.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Content {
    /// The page; its id in the header is derived from it.
    pub(crate) page: PageName,
    /// How many edits of a person it carries; an edit on several pages counts on its first.
    pub(crate) acts: u32,
    /// Salt of the commitment in the header.
    pub(crate) salt: [u8; 16],
    /// Plain Automerge changes, in the actor's order.
    pub(crate) changes: Vec<Vec<u8>>,
    /// The devices that the envelope hands the page's own key to. Outside, nobody can tell.
    pub(crate) wraps: Vec<DeviceId>,
}

impl Content {
    pub(crate) fn encode(&self) -> Vec<u8> {
        postcard::to_stdvec(self).unwrap_or_default()
    }

    pub(crate) fn decode(bytes: &[u8]) -> Option<Self> {
        match postcard::take_from_bytes(bytes) {
            Ok((content, [])) => Some(content),
            _ => None,
        }
    }
}
