//! The clock of a place: wall time and an IANA zone, from the zones that come with the program.

use jiff::{
    Timestamp,
    civil::DateTime,
    tz::{TimeZone, TimeZoneDatabase},
};

use crate::Occurrence;

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
    /// The instant it begins. A wall time that a clock change skips is read as if the clock had not changed.
    ///
    /// Nothing when the zone is unknown to this version.
    pub fn begins(&self) -> Option<Timestamp> {
        find(&self.zone)?
            .to_timestamp(self.date.to_datetime(self.time))
            .ok()
    }
}
