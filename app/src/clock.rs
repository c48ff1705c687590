//! The clock on the wall, where this device is.

use jiff::{
    Timestamp, Zoned,
    civil::Date,
    tz::{TimeZone, TimeZoneDatabase},
};

/// The time zone that this device is set to, by its IANA name; nothing where the system does not say, or names one that
/// does not come with the program.
pub(crate) fn zone() -> Option<String> {
    let typed = std::env::var("TZ").ok();
    let typed = typed.map(|zone| zone.trim_start_matches(':').to_owned());
    let named = typed.filter(|zone| commonbook_book::zone_known(zone));
    let system = || iana_time_zone::get_timezone().ok();
    named.or_else(|| system().filter(|zone| commonbook_book::zone_known(zone)))
}

/// What it shows.
pub(crate) fn now() -> Zoned {
    let zone = zone().and_then(|zone| TimeZoneDatabase::bundled().get(&zone).ok());
    Timestamp::now().to_zoned(zone.unwrap_or(TimeZone::UTC))
}

/// The day.
pub(crate) fn today() -> Date {
    now().date()
}
