//! How often a meeting repeats, and until when.

mod form;

use jiff::civil::{Date, Weekday};

use crate::desk::Desk;

/// How often a meeting repeats, as far as this window offers it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Often {
    #[default]
    Once,
    Weekly,
    Fortnightly,
    /// On the same day of the month: the 15th.
    MonthlyByDate,
    /// On the same weekday of the month: the second Tuesday.
    Monthly,
    /// On the last one of its weekday in the month.
    MonthlyLast,
    /// A rule that was written elsewhere; it stays as it is.
    Other(String),
}

/// Until when a series goes on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Ends {
    /// Until somebody changes it.
    #[default]
    Never,
    /// This day is the last there can be.
    Until(Date),
    /// So many times.
    Count(u32),
}

/// Both together: what a rule says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Rhythm {
    pub(crate) often: Often,
    pub(crate) ends: Ends,
}

/// The most times that are offered by pressing.
const MOST_TIMES: u32 = 200;

impl Often {
    /// The choices for a series that begins on a day, in the order of the list, each with its message.
    fn offered(first: Date) -> Vec<(Self, &'static str)> {
        let mut offered = vec![
            (Self::Once, "often-once"),
            (Self::Weekly, "often-weekly"),
            (Self::Fortnightly, "often-fortnightly"),
            (Self::MonthlyByDate, "often-monthly-date"),
        ];
        if which(first) < 5 {
            offered.push((Self::Monthly, "often-monthly"));
        }
        if is_last(first) {
            offered.push((Self::MonthlyLast, "often-monthly-last"));
        }
        offered
    }

    /// The RFC 5545 rule for a series that begins on a day, without its end.
    fn rule(&self, first: Date) -> Option<String> {
        let day = two_letters(first.weekday());
        Some(match self {
            Self::Once => return None,
            Self::Weekly => "FREQ=WEEKLY".to_owned(),
            Self::Fortnightly => "FREQ=WEEKLY;INTERVAL=2".to_owned(),
            Self::MonthlyByDate => format!("FREQ=MONTHLY;BYMONTHDAY={}", first.day()),
            Self::Monthly => format!("FREQ=MONTHLY;BYDAY={}{day}", which(first)),
            Self::MonthlyLast => format!("FREQ=MONTHLY;BYDAY=-1{day}"),
            Self::Other(rule) => rule.clone(),
        })
    }
}

impl Rhythm {
    /// The RFC 5545 rule for a series that begins on a day.
    pub(crate) fn rule(&self, first: Date) -> Option<String> {
        let rule = self.often.rule(first)?;
        Some(match (&self.often, self.ends) {
            (Often::Other(_), _) | (_, Ends::Never) => rule,
            (_, Ends::Until(last)) => format!("{rule};UNTIL={}", last.strftime("%Y%m%d")),
            (_, Ends::Count(times)) => format!("{rule};COUNT={times}"),
        })
    }

    /// What a rule stands for.
    pub(crate) fn of(rule: Option<&str>, first: Date) -> Self {
        let Some(rule) = rule else {
            return Self::default();
        };
        let (often, ends) = match rule.rsplit_once(';') {
            Some((often, end)) if end.starts_with("UNTIL=") || end.starts_with("COUNT=") => {
                match read_end(end) {
                    Some(ends) => (often, ends),
                    None => (rule, Ends::Never),
                }
            }
            _ => (rule, Ends::Never),
        };
        let known = [
            Often::Weekly,
            Often::Fortnightly,
            Often::MonthlyByDate,
            Often::Monthly,
            Often::MonthlyLast,
        ];
        let known = known
            .into_iter()
            .find(|one| one.rule(first).as_deref() == Some(often));
        match known {
            Some(often) => Self { often, ends },
            None => Self {
                often: Often::Other(rule.to_owned()),
                ends: Ends::Never,
            },
        }
    }

    /// Whether the window has words for it.
    pub(crate) const fn is_known(&self) -> bool {
        !matches!(self.often, Often::Other(_))
    }

    /// In words: every second Tuesday.
    pub(crate) fn words(&self, desk: &Desk<'_>, first: Date) -> String {
        let offered = Often::offered(first).into_iter();
        let known = offered.chain([(Often::MonthlyLast, "often-monthly-last")]);
        let id = known
            .into_iter()
            .find(|(often, _)| *often == self.often)
            .map_or("often-other", |(_, id)| id);
        often_words(desk, id, first)
    }

    /// The first day became another one: a choice that it does not offer becomes the nearest.
    fn follow(&mut self, first: Date) {
        let offered = Often::offered(first);
        let is_there = offered.iter().any(|(often, _)| *often == self.often);
        if !is_there && !matches!(self.often, Often::Other(_)) {
            self.often = if self.often == Often::Monthly {
                Often::MonthlyLast
            } else {
                Often::Monthly
            };
        }
        if let Ends::Until(last) = &mut self.ends {
            *last = (*last).max(first);
        }
    }
}

fn often_words(desk: &Desk<'_>, id: &str, first: Date) -> String {
    let weekday = desk.words.weekday(first.weekday());
    let args = [
        ("weekday", weekday.into()),
        ("day", i64::from(first.day()).into()),
        ("which", i64::from(which(first)).into()),
    ];
    desk.with(id, &args)
}

fn read_end(end: &str) -> Option<Ends> {
    if let Some(times) = end.strip_prefix("COUNT=") {
        return times.parse().ok().map(Ends::Count);
    }
    let day = end.strip_prefix("UNTIL=").filter(|day| day.len() == 8)?;
    Date::strptime("%Y%m%d", day).ok().map(Ends::Until)
}

/// Which of its weekday in the month a day is.
fn which(date: Date) -> i8 {
    (date.day() - 1) / 7 + 1
}

fn is_last(date: Date) -> bool {
    date.day() + 7 > date.days_in_month()
}

const fn two_letters(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}

#[cfg(test)]
mod tests;
