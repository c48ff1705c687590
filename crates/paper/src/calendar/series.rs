//! A series as calendar programs know one: a rule, the dates it has too many, and those that are elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use commonbook_book::{
    MeetingId, MeetingView, Occurrence, PlanView, TrialEnd, TrialId, TrialView, limits,
    rule_without_end,
};
use jiff::{ToSpan as _, civil::Date};

/// One series of a calendar file, or a meeting that takes place once.
#[derive(Debug)]
pub(super) struct Series {
    pub(super) meeting: MeetingId,
    /// A way of meeting that is tried is a series of its own.
    pub(super) trial: Option<TrialId>,
    /// Its first date as it was planned; where it takes place once, as it really does.
    pub(super) first: Occurrence,
    /// A rule without its end; nothing when it takes place once.
    pub(super) rule: Option<String>,
    /// Its last date, where the rule has one.
    pub(super) last: Option<Date>,
    /// Dates of the rule on which it does not take place.
    pub(super) without: Vec<Date>,
    /// Dates that are another day, at another time or at another place.
    pub(super) moved: Vec<Occurrence>,
    /// It does not take place at all, and may be in somebody's calendar.
    pub(super) off: bool,
}

/// Every series of the plan, and every trial of one.
pub(super) fn all(plan: &PlanView) -> Vec<Series> {
    // What is on the dates costs much and goes nowhere.
    let really = PlanView {
        roles: Vec::new(),
        turns: Vec::new(),
        shared: Vec::new(),
        ..plan.clone()
    };
    let planned = PlanView {
        changes: Vec::new(),
        pauses: Vec::new(),
        ..really.clone()
    };
    let (from, to) = span(plan);
    let dates = really.occurrences(from, to);
    let dates = dates
        .into_iter()
        .map(|one| ((one.meeting, one.original), one))
        .collect();
    let schedule = Schedule {
        planned,
        dates,
        from,
        to,
    };
    let mut all = Vec::new();
    for meeting in &plan.meetings {
        all.extend(schedule.series(meeting, None));
        for trial in &meeting.trials {
            all.extend(schedule.series(meeting, Some(trial)));
        }
    }
    all
}

/// The days outside of which everything is as the rules say.
fn span(plan: &PlanView) -> (Date, Date) {
    let trials = plan.meetings.iter().flat_map(|meeting| &meeting.trials);
    let back = trials.clone().filter_map(|trial| match trial.end {
        TrialEnd::Back(day) => Some(day),
        TrialEnd::Open | TrialEnd::Kept => None,
    });
    let days: Vec<Date> = (plan.meetings.iter().map(|meeting| meeting.date))
        .chain(
            plan.changes
                .iter()
                .flat_map(|change| [Some(change.date), change.to])
                .flatten(),
        )
        .chain(plan.pauses.iter().map(|pause| pause.to))
        .chain(trials.map(|trial| trial.from))
        .chain(back)
        .collect();
    let from = days.iter().min().copied().unwrap_or(Date::ZERO);
    let to = days.iter().max().copied().unwrap_or(Date::ZERO);
    (from, to.saturating_add(1.day()))
}

struct Schedule {
    /// Without what was moved, called off or is in a break.
    planned: PlanView,
    /// The dates that can differ from what was planned, as they really are.
    dates: BTreeMap<(MeetingId, Date), Occurrence>,
    from: Date,
    to: Date,
}

impl Schedule {
    /// The dates of a meeting that are as usual, or those that are tried in one way.
    fn series(&self, meeting: &MeetingView, trial: Option<&TrialView>) -> Option<Series> {
        let of = trial.map(|trial| trial.id);
        let ours = |date: &Date| meeting.tried_on(*date).map(|tried| tried.id) == of;
        let until = |to: Date| -> BTreeSet<Date> {
            meeting
                .dates(self.from, to)
                .into_iter()
                .filter(ours)
                .collect()
        };
        // The first date of a rule can be far behind the day it was planned for.
        let mut dates = until(self.to);
        let mut to = self.to;
        for years in [2, 30] {
            if dates.is_empty() {
                to = self.to.saturating_add(years.years());
                dates = until(to);
            }
        }
        let Some(begins) = dates.first().copied() else {
            return trial.and_then(|trial| self.never(meeting, trial));
        };
        let first = self.planned.occurrence(meeting.id, begins)?;
        let rule = (trial.and_then(|trial| trial.repeat.as_deref())).or(meeting.repeat.as_deref());
        let rule = rule.and_then(|rule| rule_without_end(rule, &meeting.zone));
        let goes_on = meeting.tried_on(to).map(|tried| tried.id) == of;
        let last = match &rule {
            Some((_, true)) if goes_on => until(days_end()).last().copied(),
            Some(_) if goes_on => None,
            _ => dates.last().copied(),
        };
        if last == Some(begins) {
            return Some(self.once(first));
        }
        let (rule, _) = rule?;
        let as_others_count = MeetingView {
            date: begins,
            time: first.time,
            repeat: Some(rule.clone()),
            trials: Vec::new(),
            ..meeting.clone()
        };
        let end = last.map_or(to, |last| to.min(last.saturating_add(1.day())));
        let (mut without, mut moved) = (Vec::new(), Vec::new());
        for date in as_others_count.dates(begins, end) {
            let real = self.dates.get(&(meeting.id, date));
            if !dates.contains(&date) || real.is_some_and(|real| real.cancelled) {
                without.push(date);
            } else if let Some(real) =
                real.filter(|real| real.date != date || differs(real, &first))
            {
                moved.push(real.clone());
            }
        }
        let off =
            last.is_some_and(|last| last < to) && dates.iter().all(|date| without.contains(date));
        Some(Series {
            meeting: meeting.id,
            trial: of,
            first,
            rule: Some(rule),
            last,
            without,
            moved,
            off,
        })
    }

    fn once(&self, planned: Occurrence) -> Series {
        let real = self.dates.get(&(planned.meeting, planned.original));
        let first = real.cloned().unwrap_or(planned);
        Series {
            meeting: first.meeting,
            trial: first.trial,
            rule: None,
            last: Some(first.date),
            without: Vec::new(),
            moved: Vec::new(),
            off: first.cancelled,
            first,
        }
    }

    /// A trial that has no date, or has none any more. Whoever had it in a calendar gets rid of it by this.
    fn never(&self, meeting: &MeetingView, trial: &TrialView) -> Option<Series> {
        let alone = MeetingView {
            date: trial.from,
            time: trial.time.unwrap_or(meeting.time),
            repeat: None,
            trials: Vec::new(),
            ..meeting.clone()
        };
        let plan = PlanView {
            meetings: vec![alone],
            ..self.planned.clone()
        };
        let first = plan.occurrence(meeting.id, trial.from)?;
        let series = self.once(first);
        Some(Series {
            trial: Some(trial.id),
            off: true,
            ..series
        })
    }
}

fn differs(real: &Occurrence, usual: &Occurrence) -> bool {
    real.time != usual.time
        || real.zone != usual.zone
        || real.place != usual.place
        || real.home != usual.home
}

/// No date of the book is behind this one.
fn days_end() -> Date {
    Date::new(limits::LAST_YEAR, 12, 31).unwrap_or(Date::MAX)
}
