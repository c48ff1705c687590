//! The meetings around today, worked out once for each state of the plan.

use std::sync::Arc;

use commonbook_book::{Occurrence, PlanView};
use jiff::{
    ToSpan as _,
    civil::{Date, Time},
};

/// Occurrences from five weeks ago to half a year ahead, in the order in which they take place.
#[derive(Debug, Default)]
pub(crate) struct Coming {
    of: Option<(Arc<PlanView>, Date)>,
    list: Vec<Occurrence>,
    /// How often it was worked out, for the test that says: not in every pass.
    #[cfg(test)]
    pub(crate) times: usize,
}

impl Coming {
    /// Works them out anew if the plan or the day is another one.
    pub(crate) fn renew(&mut self, plan: &Arc<PlanView>, today: Date) {
        if self
            .of
            .as_ref()
            .is_some_and(|(of, day)| Arc::ptr_eq(of, plan) && *day == today)
        {
            return;
        }
        let from = today.checked_sub(5.weeks()).unwrap_or(Date::MIN);
        let to = today.checked_add(26.weeks()).unwrap_or(Date::MAX);
        self.list = plan.occurrences(from, to);
        let midnight = today.to_datetime(Time::midnight());
        if self
            .list
            .iter()
            .all(|occurrence| occurrence.cancelled || occurrence.ends() <= midnight)
        {
            // What is planned far ahead is still what comes next.
            self.list.extend(plan.next_occurrence(midnight));
        }
        self.of = Some((Arc::clone(plan), today));
        #[cfg(test)]
        {
            self.times += 1;
        }
    }

    /// Forgets them; the book was locked.
    pub(crate) fn clear(&mut self) {
        self.of = None;
        self.list.clear();
    }

    pub(crate) fn all(&self) -> &[Occurrence] {
        &self.list
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use commonbook_book::{Id, MeetingId, MeetingView};
    use jiff::civil::{date, time};

    use super::*;

    fn plan(first: Date, repeat: Option<&str>) -> Arc<PlanView> {
        let meeting = MeetingView {
            id: MeetingId(Id::from_bytes([1; 10])),
            title: String::new(),
            date: first,
            time: time(15, 0, 0, 0),
            minutes: 90,
            zone: "Africa/Kampala".into(),
            place: String::new(),
            repeat: repeat.map(str::to_owned),
            venue: None,
            kind: commonbook_book::MeetingKind::default(),
            how: String::new(),
            tell: None,
            trials: Vec::new(),
            crossings: Vec::new(),
        };
        Arc::new(PlanView {
            meetings: vec![meeting],
            ..PlanView::default()
        })
    }

    #[test]
    fn a_plan_is_worked_out_once_and_not_in_every_pass() {
        let today = date(2026, 11, 20);
        let weekly = plan(date(2026, 11, 10), Some("FREQ=WEEKLY"));
        let mut coming = Coming::default();
        for _ in 0..100 {
            coming.renew(&weekly, today);
        }
        assert_eq!(coming.times, 1);
        assert!(coming.all().len() > 20);
        coming.renew(&weekly, date(2026, 11, 21));
        coming.renew(&Arc::new((*weekly).clone()), date(2026, 11, 21));
        assert_eq!(coming.times, 3, "another day, and another plan");
    }

    #[test]
    fn what_is_planned_far_ahead_comes_next_too() {
        let mut coming = Coming::default();
        coming.renew(&plan(date(2028, 3, 1), None), date(2026, 11, 20));
        assert_eq!(coming.all().first().unwrap().date, date(2028, 3, 1));
    }
}
