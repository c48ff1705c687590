//! Chance that repeats, and what it throws: rules of every kind that people write.

use crate::{
    civil::{Day, days_in_month},
    rule::{Freq, Rule},
};

pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn below(&mut self, end: i64) -> i64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % end as u64) as i64
    }

    /// One time in `of`.
    pub(crate) fn once_in(&mut self, of: i64) -> bool {
        self.below(of) == 0
    }

    fn some(&mut self, most: i64, mut one: impl FnMut(&mut Self) -> i64) -> Vec<i64> {
        let mut list: Vec<_> = (0..=self.below(most)).map(|_| one(self)).collect();
        list.sort_unstable();
        list.dedup();
        list
    }

    /// A number up to `most` or, counted from the end, down to `-most`; never nought.
    fn either_end(&mut self, most: i64) -> i64 {
        let number = 1 + self.below(most);
        if self.once_in(3) { -number } else { number }
    }

    fn weekdays(&mut self) -> Vec<(i64, i64)> {
        let days = self.some(4, |dice| dice.below(7));
        days.into_iter().map(|day| (0, day)).collect()
    }

    /// Never `-5MO` in a month or `-53MO` in a year: see [`crate::what_the_library_does_not_read_keeps_its_first_day`].
    fn nth_weekdays(&mut self, most: i64) -> Vec<(i64, i64)> {
        let mut list: Vec<_> = (0..=self.below(2))
            .map(|_| (self.either_end(most).max(1 - most), self.below(7)))
            .collect();
        list.sort_unstable();
        list.dedup();
        list
    }

    pub(crate) fn day(&mut self) -> Day {
        let (year, month) = (1990 + self.below(45), 1 + self.below(12));
        // The days that some months lack come more often than they should.
        let last = days_in_month(year, month);
        let day = if self.once_in(4) {
            last - self.below(3)
        } else {
            1 + self.below(last)
        };
        Day::new(year, month, day)
    }

    pub(crate) fn rule(&mut self) -> Rule {
        let freq = match self.below(8) {
            0 => Freq::Daily,
            1..=3 => Freq::Weekly,
            4..=6 => Freq::Monthly,
            _ => Freq::Yearly,
        };
        let interval = if self.once_in(2) {
            1
        } else {
            1 + self.below(6)
        };
        let mut rule = Rule::every(freq, interval);
        if self.once_in(4) {
            rule.week_start = self.below(7);
        }
        match freq {
            Freq::Daily => match self.below(5) {
                0 => rule.by_day = self.weekdays(),
                1 => rule.by_month = self.some(3, |dice| 1 + dice.below(12)),
                2 => rule.by_month_day = self.some(4, |dice| dice.either_end(31)),
                _ => {}
            },
            Freq::Weekly => match self.below(5) {
                0..=2 => rule.by_day = self.weekdays(),
                3 => rule.by_month = self.some(3, |dice| 1 + dice.below(12)),
                _ => {}
            },
            Freq::Monthly => self.monthly(&mut rule),
            Freq::Yearly => self.yearly(&mut rule),
        }
        rule
    }

    fn monthly(&mut self, rule: &mut Rule) {
        match self.below(7) {
            0 | 1 => rule.by_day = self.nth_weekdays(5),
            2 => rule.by_day = self.weekdays(),
            3 => rule.by_month_day = self.some(3, |dice| dice.either_end(31)),
            4 => {
                rule.by_day = self.weekdays();
                rule.by_set_pos = self.some(2, |dice| dice.either_end(4));
            }
            // Friday the 13th, and "the first Saturday after the first Sunday".
            5 => {
                rule.by_day = self.weekdays();
                rule.by_month_day = self.some(6, |dice| 1 + dice.below(31));
            }
            _ => {}
        }
        if self.once_in(6) {
            rule.by_month = self.some(4, |dice| 1 + dice.below(12));
        }
    }

    fn yearly(&mut self, rule: &mut Rule) {
        match self.below(7) {
            0 => rule.by_month = self.some(3, |dice| 1 + dice.below(12)),
            1 => {
                rule.by_month = self.some(3, |dice| 1 + dice.below(12));
                rule.by_day = self.nth_weekdays(5);
            }
            2 => rule.by_day = self.nth_weekdays(53),
            3 => rule.by_year_day = self.some(4, |dice| dice.either_end(366)),
            4 => {
                // Which year a week over New Year belongs to is not said for every second year.
                rule.interval = 1;
                // And the library loses some days of such a week. Nobody plans support groups by the number of the week.
                rule.by_week_no = self.some(3, |dice| 2 + dice.below(50));
                if self.once_in(3) {
                    rule.by_week_no.iter_mut().for_each(|week| *week = -*week);
                }
                rule.by_day = self.weekdays();
            }
            5 => {
                rule.by_month = self.some(2, |dice| 1 + dice.below(12));
                rule.by_month_day = self.some(2, |dice| dice.either_end(31));
            }
            _ => {}
        }
    }
}
