//! Pages that stay on one device, and earlier versions of shared ones.

use serde::Serialize;

use crate::{NoteId, PrivateId};

/// The pages that this device keeps for its owner alone. They are in no envelope, no news file and no digest.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PrivateView {
    /// By title, then id.
    pub pages: Vec<PrivatePageView>,
}

/// One page that stays on this device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PrivatePageView {
    /// Its id.
    pub id: PrivateId,
    /// What it is called.
    pub title: String,
    /// What it says.
    pub text: String,
}

/// What a shared note said before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VersionsView {
    /// Which note.
    pub note: NoteId,
    /// The newest version, which is not in the list.
    pub version: String,
    /// Newest first. Without times and without names.
    pub earlier: Vec<EarlierView>,
}

/// One earlier version of a note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EarlierView {
    /// Names this state of the text.
    pub version: String,
    /// What the note said then.
    pub text: String,
}
