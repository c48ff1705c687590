//! What there is to say about an event that came in: what was not understood, and what was taken for it.

use commonbook_words::{Arg, Words};
use jiff::civil::Date;

/// One thing about one event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// It does not say when it begins.
    NoBeginning,
    /// When it begins cannot be read.
    BeginningUnread,
    /// It is before or after all years that the book has.
    OutsideYears,
    /// It lasts longer than meetings can.
    Long,
    /// No clock is named, and there is none to take.
    NoZone,
    /// Its rule, as it stands there, cannot be kept.
    Rule(String),
    /// It has several rules, or one of what is left out.
    Rules,
    /// Its rule gives no date.
    NoDates,
    /// From one date on it is another one.
    FromThenOn,
    /// More of its dates differ than are taken in.
    ManyDates,
    /// It does not take place.
    CalledOff,
    /// The book has it.
    Already,
    /// It is at a place of the book that has another clock.
    OtherClock,
    /// The book does not take it.
    NotTaken,
    /// It has no title.
    NoTitle,
    /// Its title or its place was cut.
    Cut,
    /// It has no time of day.
    AllDay,
    /// It does not say how long it lasts.
    NoEnd,
    /// The zone it names is unknown, and this one is taken.
    ZoneTaken(String, String),
    /// It names no zone, and this one is taken.
    NoZoneGiven(String),
    /// Its times are the same moment everywhere, and stay so.
    Universal,
    /// The first day is none that its rule gives.
    FirstDay,
    /// So many dates beside its rule become meetings of their own.
    ExtraDates(usize),
    /// On this date it lasts longer or shorter.
    OtherLength(Date),
    /// So many lines or dates of it cannot be read.
    Unread(usize),
    /// The file ends within it.
    CutShort,
}

impl Remark {
    /// A stable name, for scripts and for choosing a message.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::NoBeginning => "no-beginning",
            Self::BeginningUnread => "beginning-unread",
            Self::OutsideYears => "outside-years",
            Self::Long => "long",
            Self::NoZone => "no-zone",
            Self::Rule(_) => "rule",
            Self::Rules => "rules",
            Self::NoDates => "no-dates",
            Self::FromThenOn => "from-then-on",
            Self::ManyDates => "many-dates",
            Self::CalledOff => "called-off",
            Self::Already => "already",
            Self::OtherClock => "other-clock",
            Self::NotTaken => "not-taken",
            Self::NoTitle => "no-title",
            Self::Cut => "cut",
            Self::AllDay => "all-day",
            Self::NoEnd => "no-end",
            Self::ZoneTaken(..) => "zone-taken",
            Self::NoZoneGiven(_) => "no-zone-given",
            Self::Universal => "universal",
            Self::FirstDay => "first-day",
            Self::ExtraDates(_) => "extra-dates",
            Self::OtherLength(_) => "other-length",
            Self::Unread(_) => "unread",
            Self::CutShort => "cut-short",
        }
    }

    /// The same for people.
    pub fn in_words(&self, words: &Words) -> String {
        let args: Vec<(&str, Arg<'_>)> = match self {
            Self::Rule(rule) => vec![("rule", rule.into())],
            Self::ZoneTaken(name, zone) => vec![("name", name.into()), ("zone", zone.into())],
            Self::NoZoneGiven(zone) => vec![("zone", zone.into())],
            Self::ExtraDates(n) | Self::Unread(n) => vec![("n", (*n).into())],
            Self::OtherLength(date) => vec![("date", words.date_with_year(*date).into())],
            _ => Vec::new(),
        };
        words.with(&format!("calendar-remark-{}", self.kind()), &args)
    }
}
