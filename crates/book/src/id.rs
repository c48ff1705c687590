//! Short random ids, written as text wherever a person or a script can see them.

use std::{fmt, str::FromStr};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Letters and digits that are hard to mistake for one another when read aloud.
const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// Ten bytes, shown as sixteen letters and digits. Chosen by whoever makes the thing it names.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id([u8; 10]);

/// A text that is not an [`Id`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an id")]
pub struct IdError;

impl Id {
    /// Makes an id of ten bytes, usually random ones.
    pub const fn from_bytes(bytes: [u8; 10]) -> Self {
        Self(bytes)
    }

    /// The ten bytes.
    pub const fn as_bytes(&self) -> &[u8; 10] {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut bits = 0u32;
        let mut held = 0u32;
        for byte in self.0 {
            bits = bits << 8 | u32::from(byte);
            held += 8;
            while held >= 5 {
                held -= 5;
                let five = (bits >> held & 31) as usize;
                if let Some(letter) = ALPHABET.get(five) {
                    write!(f, "{}", char::from(*letter))?;
                }
            }
        }
        Ok(())
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl FromStr for Id {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        if text.len() != 16 {
            return Err(IdError);
        }
        let mut out = [0u8; 10];
        let mut bits = 0u32;
        let mut held = 0u32;
        let mut bytes = out.iter_mut();
        for letter in text.bytes() {
            let five = ALPHABET.iter().position(|a| *a == letter).ok_or(IdError)?;
            bits = bits << 5 | five as u32;
            held += 5;
            if held >= 8 {
                held -= 8;
                *bytes.next().ok_or(IdError)? = (bits >> held & 255) as u8;
            }
        }
        Ok(Self(out))
    }
}

impl Serialize for Id {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        if s.is_human_readable() {
            s.collect_str(self)
        } else {
            self.0.serialize(s)
        }
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        if d.is_human_readable() {
            let text = String::deserialize(d)?;
            text.parse().map_err(serde::de::Error::custom)
        } else {
            <[u8; 10]>::deserialize(d).map(Self)
        }
    }
}

impl JsonSchema for Id {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Id".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[a-km-np-z2-9]{16}$" })
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(transparent)]
        pub struct $name(pub Id);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                text.parse().map(Self)
            }
        }
    )*};
}

ids! {
    /// A meeting that happens once, or a series of meetings.
    MeetingId;
    /// A job that somebody does at a meeting. Never a permission.
    RoleId;
    /// One ground rule.
    RuleId;
    /// One shared note.
    NoteId;
    /// One slip: something written and not signed.
    SlipId;
    /// A note that is handed to one person, on one device.
    HandedId;
    /// A person in the group. Never used twice.
    MemberId;
    /// One of a member's devices, shortened for people and scripts.
    DeviceTag;
    /// A membership proposal, shortened for people and scripts.
    ProposalId;
    /// One contact card.
    CardId;
    /// Something to talk about at one date of a meeting.
    TopicId;
    /// A place where the group meets.
    VenueId;
    /// A break.
    PauseId;
    /// A meeting that is tried in another way.
    TrialId;
    /// Something to agree on together.
    DecisionId;
    /// What somebody said to it.
    ConcernId;
    /// What somebody entered as the room's word.
    EntryId;
    /// A useful place or person.
    ResourceId;
    /// What the group means to do, or to reach.
    PlanId;
    /// One thing that is to be done for a plan.
    StepId;
    /// A page that stays on one device.
    PrivateId;
    /// Something that the group is asked for.
    AskId;
    /// A note for some of the group.
    CircleNoteId;
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic
    )]
    use super::*;

    #[test]
    fn an_id_is_read_as_it_was_written_and_in_no_other_way() {
        for byte in [0, 1, 0x7f, 0x80, 0xff] {
            let mut bytes = [byte; 10];
            bytes[3] = 0x5a;
            let id = Id::from_bytes(bytes);
            let text = id.to_string();
            assert_eq!(text.len(), 16);
            assert_eq!(text.parse(), Ok(id));
            assert_eq!(
                serde_json::to_string(&MeetingId(id)).unwrap(),
                format!("\"{text}\"")
            );
            assert!(text.to_uppercase().parse::<Id>().is_err());
        }
        for wrong in [
            "",
            "aaaaaaaaaaaaaaa",
            "aaaaaaaaaaaaaaaaa",
            "aaaaaaaaaaaaaaal",
            "aaaaaaaaaaaaaa\u{e9}",
        ] {
            assert_eq!(wrong.parse::<Id>(), Err(IdError), "{wrong}");
        }
    }
}
