//! Where and when a series of a calendar file is, and what its clock shows.

use commonbook_book::{clean_line, limits, rule_without_end};
use jiff::{
    civil::{DateTime, Time},
    tz::TimeZone,
};

use super::{Remark, components::Parts, when::When, zone::find};

/// Where and when a series is, and what it is called.
pub(super) struct Frame {
    pub(super) title: String,
    pub(super) place: String,
    pub(super) zone: String,
    pub(super) clock: TimeZone,
    pub(super) begins: DateTime,
    pub(super) minutes: u32,
}

impl Frame {
    /// What the clock of the series shows.
    pub(super) fn wall(&self, parts: &Parts, when: &When) -> DateTime {
        let there = |at: DateTime, zone: &TimeZone| {
            let moment = zone.to_timestamp(at).ok();
            moment.map_or(at, |moment| self.clock.to_datetime(moment))
        };
        match when {
            When::Day(day) => day.to_datetime(Time::midnight()),
            When::Universal(at) => there(*at, &TimeZone::UTC),
            When::Wall(at, None) => *at,
            When::Wall(at, Some(name)) => match parts.zone_of(name) {
                Some(zone) if zone != self.zone => {
                    find(&zone).map_or(*at, |zone| there(*at, &zone))
                }
                _ => *at,
            },
        }
    }

    /// A date beside the rule; where it has no time, it is at the time of the series.
    pub(super) fn extra(&self, parts: &Parts, when: &When) -> DateTime {
        match when {
            When::Day(day) => day.to_datetime(self.begins.time()),
            other => self.wall(parts, other),
        }
    }

    /// Whether meetings can follow a rule. One that gives several times a day cannot be kept, as a meeting has one.
    pub(super) fn follows(&self, rule: &str) -> Result<(), Remark> {
        let time = self.begins.time();
        let once_a_day = rule.to_ascii_uppercase().split(';').all(|part| {
            let is = |value: &str, wanted: i8| value.trim().parse() == Ok(wanted);
            match part.trim().split_once('=') {
                Some(("BYHOUR", value)) => is(value, time.hour()),
                Some(("BYMINUTE", value)) => is(value, time.minute()),
                Some(("BYSECOND", value)) => is(value, 0),
                _ => true,
            }
        });
        if once_a_day && rule_without_end(rule, &self.zone).is_some() {
            Ok(())
        } else {
            Err(Remark::Rule(
                clean_line(rule).chars().take(limits::LINE_CHARS).collect(),
            ))
        }
    }
}
