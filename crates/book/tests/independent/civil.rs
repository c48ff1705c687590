//! The calendar, counted day by day. It shares nothing with the library that the product counts with.

/// One day. Months and days begin with 1, weekdays with Monday as 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Day {
    /// Days since 1 January 1970.
    pub(crate) number: i64,
    pub(crate) year: i64,
    pub(crate) month: i64,
    pub(crate) day: i64,
    pub(crate) weekday: i64,
    /// 1 January is 1.
    pub(crate) of_year: i64,
}

pub(crate) fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

pub(crate) fn days_in_year(year: i64) -> i64 {
    if is_leap(year) { 366 } else { 365 }
}

pub(crate) fn days_in_month(year: i64, month: i64) -> i64 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_leap(year) => 29,
        2 => 28,
        _ => 31,
    }
}

impl Day {
    pub(crate) fn new(year: i64, month: i64, day: i64) -> Self {
        assert!(year >= 1970 && day <= days_in_month(year, month));
        let of_year = (1..month).map(|m| days_in_month(year, m)).sum::<i64>() + day;
        let number = (1970..year).map(days_in_year).sum::<i64>() + of_year - 1;
        Self {
            number,
            year,
            month,
            day,
            // The first day of 1970 was a Thursday.
            weekday: (number + 3) % 7,
            of_year,
        }
    }

    pub(crate) fn next(self) -> Self {
        let mut next = self;
        next.number += 1;
        next.weekday = (self.weekday + 1) % 7;
        next.day += 1;
        next.of_year += 1;
        if next.day > days_in_month(self.year, self.month) {
            next.day = 1;
            next.month += 1;
        }
        if next.month > 12 {
            next.month = 1;
            next.of_year = 1;
            next.year += 1;
        }
        next
    }

    /// The day on which this day's week began, counted since 1970, when weeks begin on the weekday `start`.
    pub(crate) fn week_began(self, start: i64) -> i64 {
        self.number - (self.weekday - start).rem_euclid(7)
    }
}
