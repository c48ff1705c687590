//! Slips: what somebody wrote and nobody signed, and the box that they are put in at a meeting.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{MemberId, SlipId};

/// What a slip is about.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum SlipKind {
    /// Something that makes it hard to come.
    Barrier,
    /// A thought for the end of a meeting.
    Closing,
    /// What could be better, and what is good.
    Feedback,
}

impl SlipKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Barrier, Self::Closing, Self::Feedback];

    /// Its name in snake case, as in JSON and on the pages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Barrier => "barrier",
            Self::Closing => "closing",
            Self::Feedback => "feedback",
        }
    }

    /// The kind of this name; nothing when there is none.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

/// The slips that everybody can read. Who wrote or entered one has no field here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SlipsView {
    /// By kind, then id. Ids are random, so this is no order of writing.
    pub slips: Vec<SlipView>,
}

/// One slip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SlipView {
    /// Its id.
    pub id: SlipId,
    /// What it is about.
    pub kind: SlipKind,
    /// What it says.
    pub text: String,
}

/// The box that slips are put in while laptops meet. In memory only; nothing of it outlives the sitting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RoomView {
    /// Who keeps the box that is open now.
    pub keeper: Option<MemberId>,
    /// It is kept on this laptop.
    pub mine: bool,
    /// What the slips in it are about.
    pub kind: Option<SlipKind>,
    /// It is being closed: nothing more can be written for it.
    pub closing: bool,
    /// On the keeper's laptop: how many members' laptops handed their slot in, written on or empty.
    pub handed_in: usize,
    /// On the keeper's laptop, while the box is being closed: how many laptops have not answered yet.
    pub waits_for: usize,
    /// What was written on this laptop. It stays until it is published, changed, or the book is locked.
    pub written: String,
    /// What is written goes into the box that is open now. Another box is not given what was written for this one.
    pub put_in: bool,
    /// What became of the last box that this laptop handed its slot to.
    pub closed: Option<BoxOutcome>,
}

/// What became of a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BoxOutcome {
    /// So many slips are in the book now.
    Published(usize),
    /// Fewer than five members' laptops handed something in: nothing was published, and the keeper's laptop has let go
    /// of what came.
    TooFew,
    /// Its keeper's laptop went, or could not publish, before it said what became of the box.
    Unknown,
}
