//! Dates and times in words. The names of days and months are messages like all others, so a translator
//! changes one file, and the order of a date is the translator's too.

use jiff::civil::{Date, DateTime, Time, Weekday};

use crate::Words;

impl Words {
    /// A day with its weekday: "Tuesday 24 November".
    pub fn date(&self, date: Date) -> String {
        self.with(
            "date-long",
            &[
                ("weekday", self.weekday(date.weekday()).into()),
                ("day", i64::from(date.day()).into()),
                ("month", self.month(date).into()),
            ],
        )
    }

    /// A day in a few letters, for a button: "24 Nov".
    pub fn date_short(&self, date: Date) -> String {
        self.with(
            "date-short",
            &[
                ("day", i64::from(date.day()).into()),
                ("month", self.month_short(date).into()),
            ],
        )
    }

    /// A day with its year, where the year matters: "24 November 2026".
    pub fn date_with_year(&self, date: Date) -> String {
        self.with(
            "date-year",
            &[
                ("day", i64::from(date.day()).into()),
                ("month", self.month(date).into()),
                ("year", date.year().to_string().into()),
            ],
        )
    }

    /// A month with its year: "November 2026".
    pub fn month_with_year(&self, date: Date) -> String {
        self.with(
            "month-year",
            &[
                ("month", self.month(date).into()),
                ("year", date.year().to_string().into()),
            ],
        )
    }

    /// A day and a time: "Tuesday 24 November, 15:00".
    pub fn date_time(&self, at: DateTime) -> String {
        self.with(
            "date-time",
            &[
                ("date", self.date(at.date()).into()),
                ("time", self.time(at.time()).into()),
            ],
        )
    }

    /// A time on the clock: "15:00". A language that counts to twelve says which part of the day is meant.
    pub fn time(&self, time: Time) -> String {
        let part = match time.hour() {
            4..12 => "morning",
            12..16 => "noon",
            16..20 => "evening",
            _ => "night",
        };
        let twelve = (time.hour() + 11) % 12 + 1;
        self.with(
            "time",
            &[
                ("hour", time.hour().to_string().into()),
                ("twelve", twelve.to_string().into()),
                ("part", part.into()),
                ("minute", format!("{:02}", time.minute()).into()),
            ],
        )
    }

    /// The name of a day of the week.
    pub fn weekday(&self, day: Weekday) -> String {
        self.get(match day {
            Weekday::Monday => "day-monday",
            Weekday::Tuesday => "day-tuesday",
            Weekday::Wednesday => "day-wednesday",
            Weekday::Thursday => "day-thursday",
            Weekday::Friday => "day-friday",
            Weekday::Saturday => "day-saturday",
            Weekday::Sunday => "day-sunday",
        })
    }

    fn month(&self, date: Date) -> String {
        self.get(match date.month() {
            1 => "month-1",
            2 => "month-2",
            3 => "month-3",
            4 => "month-4",
            5 => "month-5",
            6 => "month-6",
            7 => "month-7",
            8 => "month-8",
            9 => "month-9",
            10 => "month-10",
            11 => "month-11",
            _ => "month-12",
        })
    }

    fn month_short(&self, date: Date) -> String {
        self.get(match date.month() {
            1 => "month-short-1",
            2 => "month-short-2",
            3 => "month-short-3",
            4 => "month-short-4",
            5 => "month-short-5",
            6 => "month-short-6",
            7 => "month-short-7",
            8 => "month-short-8",
            9 => "month-short-9",
            10 => "month-short-10",
            11 => "month-short-11",
            _ => "month-short-12",
        })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::Lang;

    #[test]
    fn a_date_reads_as_it_is_said() {
        let en = Words::new(Lang::English);
        let fr = Words::new(Lang::French);
        let day = date(2026, 11, 24);
        assert_eq!(en.date(day), "Tuesday 24 November");
        assert_eq!(fr.date(day), "mardi 24 novembre");
        assert_eq!(fr.date(date(2026, 12, 1)), "mardi 1er décembre");
        assert_eq!(en.date_short(day), "24 Nov");
        assert_eq!(fr.date_short(date(2026, 8, 3)), "3 août");
        assert_eq!(en.date_with_year(day), "24 November 2026");
    }

    #[test]
    fn a_time_has_two_digits_of_minutes() {
        let en = Words::new(Lang::English);
        let fr = Words::new(Lang::French);
        let at = date(2026, 11, 24).at(15, 5, 0, 0);
        assert_eq!(en.date_time(at), "Tuesday 24 November, 15:05");
        assert_eq!(fr.date_time(at), "mardi 24 novembre, 15\u{a0}h\u{a0}05");
    }

    #[test]
    fn where_hours_are_counted_to_twelve_the_part_of_the_day_is_said() {
        let hi = Words::new(Lang::Hindi);
        let said = |hour| hi.time(jiff::civil::time(hour, 5, 0, 0));
        assert_eq!(said(0), "रात 12:05 बजे");
        assert_eq!(said(9), "सुबह 9:05 बजे");
        assert_eq!(said(12), "दोपहर 12:05 बजे");
        assert_eq!(said(18), "शाम 6:05 बजे");
        assert_eq!(said(23), "रात 11:05 बजे");
        let at = date(2026, 11, 24).at(15, 0, 0, 0);
        assert_eq!(hi.date_time(at), "मंगलवार, 24 नवंबर, दोपहर 3:00 बजे");
    }
}
