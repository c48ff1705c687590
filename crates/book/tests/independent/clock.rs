//! Clocks of places, by another library with another copy of the zone database.

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, TimeZone as _, Utc};
use chrono_tz::{TZ_VARIANTS, Tz};

use crate::{civil::Day, dice::Dice};

/// Any zone in the world.
pub(crate) fn any(dice: &mut Dice) -> Tz {
    TZ_VARIANTS[dice.below(TZ_VARIANTS.len() as i64) as usize]
}

/// A wall time.
pub(crate) fn wall(day: Day, hour: i64, minute: i64) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(day.year as i32, day.month as u32, day.day as u32)
        .and_then(|day| day.and_hms_opt(hour as u32, minute as u32, 0))
        .unwrap()
}

/// The instant of a wall time: the first when it comes twice; as if the clock had not changed when it is skipped.
pub(crate) fn instant(zone: Tz, wall: NaiveDateTime) -> DateTime<Utc> {
    let found = zone.from_local_datetime(&wall).earliest();
    found.map_or_else(
        || {
            // No clock changes twice within a day here, so a day before, the old offset was in force.
            let before = zone
                .from_local_datetime(&(wall - Duration::days(1)))
                .earliest();
            before.unwrap().to_utc() + Duration::days(1)
        },
        |found| found.to_utc(),
    )
}
