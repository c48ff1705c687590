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
    /// A stable name for scripts.
    pub fn kind(&self) -> &'static str {
        let id = self.id();
        id.strip_prefix("calendar-remark-").unwrap_or(id)
    }

    /// The message.
    const fn id(&self) -> &'static str {
        match self {
            Self::NoBeginning => "calendar-remark-no-beginning",
            Self::BeginningUnread => "calendar-remark-beginning-unread",
            Self::OutsideYears => "calendar-remark-outside-years",
            Self::Long => "calendar-remark-long",
            Self::NoZone => "calendar-remark-no-zone",
            Self::Rule(_) => "calendar-remark-rule",
            Self::Rules => "calendar-remark-rules",
            Self::NoDates => "calendar-remark-no-dates",
            Self::FromThenOn => "calendar-remark-from-then-on",
            Self::ManyDates => "calendar-remark-many-dates",
            Self::CalledOff => "calendar-remark-called-off",
            Self::Already => "calendar-remark-already",
            Self::OtherClock => "calendar-remark-other-clock",
            Self::NotTaken => "calendar-remark-not-taken",
            Self::NoTitle => "calendar-remark-no-title",
            Self::Cut => "calendar-remark-cut",
            Self::AllDay => "calendar-remark-all-day",
            Self::NoEnd => "calendar-remark-no-end",
            Self::ZoneTaken(..) => "calendar-remark-zone-taken",
            Self::NoZoneGiven(_) => "calendar-remark-no-zone-given",
            Self::Universal => "calendar-remark-universal",
            Self::FirstDay => "calendar-remark-first-day",
            Self::ExtraDates(_) => "calendar-remark-extra-dates",
            Self::OtherLength(_) => "calendar-remark-other-length",
            Self::Unread(_) => "calendar-remark-unread",
            Self::CutShort => "calendar-remark-cut-short",
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
        words.with(self.id(), &args)
    }
}
