//! The clock of a place: wall time and an IANA zone, from the zones that come with the program.

use jiff::{
    SignedDuration, Timestamp, ToSpan as _,
    civil::{DateTime, Time},
    tz::{AmbiguousOffset, TimeZone, TimeZoneDatabase},
};
use serde::Serialize;

use crate::Occurrence;

/// Whether the clock of a place shows a time on a day. On two nights of the year, in many places, clocks change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Clock {
    /// It does, once.
    #[default]
    Usual,
    /// It does not: clocks go forward over it.
    Skipped {
        /// What they show when the time has come.
        shows: Time,
    },
    /// It does twice, because clocks go back; the first one is meant.
    Twice,
    /// This version does not know the zone.
    Unknown,
}

impl Clock {
    fn of(zone: Option<&TimeZone>, at: DateTime) -> Self {
        let Some(zone) = zone else {
            return Self::Unknown;
        };
        match zone.to_ambiguous_timestamp(at).offset() {
            AmbiguousOffset::Unambiguous { .. } => Self::Usual,
            AmbiguousOffset::Fold { .. } => Self::Twice,
            AmbiguousOffset::Gap { .. } => zone.to_timestamp(at).map_or(Self::Unknown, |moment| {
                let shows = zone.to_datetime(moment).time();
                Self::Skipped { shows }
            }),
        }
    }
}

/// Whether the clock of a zone shows a time on a day.
pub fn clock_on(zone: &str, at: DateTime) -> Clock {
    Clock::of(find(zone).as_ref(), at)
}

/// What the clock of a place does with a meeting: whether it shows when it begins, and what it shows when it is over.
pub(crate) fn from_to(
    zone: Option<&TimeZone>,
    begins: DateTime,
    minutes: u32,
) -> (Clock, DateTime) {
    let minutes = i64::from(minutes);
    let by_the_wall = begins.saturating_add(minutes.minutes());
    let over = zone.and_then(|zone| {
        let moment = zone.to_timestamp(begins).ok()?;
        let over = moment
            .checked_add(SignedDuration::from_mins(minutes))
            .ok()?;
        Some(zone.to_datetime(over))
    });
    (Clock::of(zone, begins), over.unwrap_or(by_the_wall))
}

/// Finds a zone by its IANA name. Only the bundled zones count, so that two laptops agree about an hour.
pub(crate) fn find(name: &str) -> Option<TimeZone> {
    // The database would read "UTC" and "Etc/Unknown" for names that are no place; only the former is meant.
    if name == "Etc/Unknown" {
        None
    } else {
        TimeZoneDatabase::bundled().get(name).ok()
    }
}

/// Whether a zone of this IANA name is known.
pub fn zone_known(name: &str) -> bool {
    find(name).is_some()
}

/// The wall time in a zone that shows when clocks everywhere show `instant`.
pub(crate) fn on_the_wall(instant: DateTime, zone: &str) -> Option<DateTime> {
    let instant = TimeZone::UTC.to_timestamp(instant).ok()?;
    Some(find(zone)?.to_datetime(instant))
}

impl Occurrence {
    /// What the clock of the place shows when it begins: the time that was planned, wherever there is such a time.
    pub const fn shows(&self) -> Time {
        match self.clock {
            Clock::Skipped { shows } => shows,
            Clock::Usual | Clock::Twice | Clock::Unknown => self.time,
        }
    }

    /// The instant it begins. A wall time that a clock change skips is read as if the clock had not changed.
    ///
    /// Nothing when the zone is unknown to this version.
    pub fn begins(&self) -> Option<Timestamp> {
        find(&self.zone)?
            .to_timestamp(self.date.to_datetime(self.time))
            .ok()
    }
}
