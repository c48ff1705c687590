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
