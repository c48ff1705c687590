//! In which way people meet.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// In which way people meet. Who came in which way is nobody's business and has no field.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum MeetingKind {
    /// In a room.
    #[default]
    InPerson,
    /// By telephone or video.
    Call,
    /// In a room, and one can call in.
    Mixed,
    /// Come and go: nobody says before that they will come.
    DropIn,
}

impl MeetingKind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::InPerson, Self::Call, Self::Mixed, Self::DropIn];

    /// Its name in pages and scripts.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::InPerson => "in_person",
            Self::Call => "call",
            Self::Mixed => "mixed",
            Self::DropIn => "drop_in",
        }
    }

    /// Reads what [`Self::as_str`] gave.
    pub fn of(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}
