//! Places where a group meets: what is good to know before one goes there.

use std::collections::BTreeMap;

use jiff::{ToSpan as _, civil::Date};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{PlanView, Ref, VenueId};

/// Days before a meeting from which on the address of a home is shown.
const HOME_SHOWN_BEFORE: i64 = 3;

/// What one asks about a place before going there. About the place, never about who needs it.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum VenueQuestion {
    /// How one gets there and home again: bus, path, light in the evening.
    Reach,
    /// Steps, ramp, lift, how wide the doors are.
    Steps,
    /// For how many there is room, and chairs.
    Room,
    /// Whether others can hear or see in.
    Quiet,
    /// Warmth, air, light.
    Comfort,
    /// Toilets, and whether everybody can use them.
    Toilets,
    /// What it costs.
    Cost,
    /// Whether one can make tea or eat there.
    Drinks,
}

impl VenueQuestion {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Self; 8] = [
        Self::Reach,
        Self::Steps,
        Self::Room,
        Self::Quiet,
        Self::Comfort,
        Self::Toilets,
        Self::Cost,
        Self::Drinks,
    ];

    /// Its name in pages, scripts and language packs.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Reach => "reach",
            Self::Steps => "steps",
            Self::Room => "room",
            Self::Quiet => "quiet",
            Self::Comfort => "comfort",
            Self::Toilets => "toilets",
            Self::Cost => "cost",
            Self::Drinks => "drinks",
        }
    }
}

/// A place that is written down.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewVenue {
    /// Chosen for you when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<VenueId>,
    /// What people call it.
    pub name: String,
    /// Street, floor, bell: how one finds it.
    #[serde(default)]
    pub directions: String,
    /// Somebody lives there: the way is shown only from three days before a meeting there.
    #[serde(default)]
    pub home: bool,
    /// The IANA time zone of the place; left out, that of the meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// What is known about it, a line for each question.
    #[serde(default)]
    pub access: BTreeMap<VenueQuestion, String>,
}

/// What is written about a place becomes something else. What is left out stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VenueChange {
    /// Which one.
    pub venue: Ref,
    /// Its new name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The new way to find it; an empty text takes it away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub directions: Option<String>,
    /// Whether somebody lives there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub home: Option<bool>,
    /// Its new time zone; an empty text takes it away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// New answers; an empty one takes the answer away.
    #[serde(default)]
    pub access: BTreeMap<VenueQuestion, String>,
}

/// A place where the group meets, or could.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VenueView {
    /// Its id.
    pub id: VenueId,
    /// What people call it.
    pub name: String,
    /// How one finds it. Of a home, only shown where [`PlanView::directions`] gives it.
    pub directions: String,
    /// Somebody lives there.
    pub home: bool,
    /// IANA time zone of the place, where it is written.
    pub zone: Option<String>,
    /// What is known about it.
    pub access: BTreeMap<VenueQuestion, String>,
}

impl PlanView {
    /// A place by its id.
    pub fn venue(&self, id: VenueId) -> Option<&VenueView> {
        self.venues.iter().find(|venue| venue.id == id)
    }

    /// How one finds a place, as far as it is shown on a day: of a home only from three days before a meeting there
    /// until the day it ends.
    pub fn directions(&self, venue: VenueId, today: Date) -> Option<&str> {
        let venue = self.venue(venue)?;
        let shown = !venue.home || self.home_is_near(venue.id, today);
        (shown && !venue.directions.is_empty()).then_some(venue.directions.as_str())
    }

    fn home_is_near(&self, venue: VenueId, today: Date) -> bool {
        // A meeting may have begun before midnight.
        let from = today.saturating_sub(15.days());
        let to = today.saturating_add((HOME_SHOWN_BEFORE + 1).days());
        self.occurrences(from, to)
            .iter()
            .any(|one| one.venue == Some(venue) && !one.cancelled && one.ends().date() >= today)
    }
}
