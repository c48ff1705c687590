//! An edit that is ready to be done, and done again after a crash with the same result.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _, ser::Error as _};

use crate::Edit;

/// An edit whose ids are all filled in, whose names are ids, and whose dates, rules and lengths were checked.
///
/// In a binary format it is kept as its JSON form: that may leave out fields, which a binary format cannot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolved(Edit);

impl Resolved {
    pub(crate) const fn new(edit: Edit) -> Self {
        Self(edit)
    }

    /// The edit, with ids wherever it could have names.
    pub const fn edit(&self) -> &Edit {
        &self.0
    }
}

impl Serialize for Resolved {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            self.0.serialize(serializer)
        } else {
            let text = serde_json::to_string(&self.0).map_err(S::Error::custom)?;
            serializer.serialize_str(&text)
        }
    }
}

impl<'de> Deserialize<'de> for Resolved {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            Edit::deserialize(deserializer).map(Self)
        } else {
            let text = String::deserialize(deserializer)?;
            serde_json::from_str(&text)
                .map(Self)
                .map_err(|_| D::Error::custom("not an edit"))
        }
    }
}
