//! Trial schedules: a meeting is tried in another way for a while, and the old way stays one press away.

use jiff::civil::{Date, Time};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{MeetingKind, MeetingView, PlanView, Ref, TrialId, VenueId};

/// A meeting is tried in another way. What is left out stays as the series says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTrial {
    /// Chosen for you when left out; that of a trial which runs changes what is tried.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<TrialId>,
    /// Which meeting.
    pub meeting: Ref,
    /// From which day on. With a rule, the first day of that rule.
    pub from: Date,
    /// The day on which the book asks how it went.
    pub until: Date,
    /// The time that is tried.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<Time>,
    /// The length that is tried.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// The place that is tried, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The place that is tried, of those that are written down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub venue: Option<Ref>,
    /// The way of meeting that is tried.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<MeetingKind>,
    /// How one joins by call meanwhile.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub how: Option<String>,
    /// The rule that is tried; left out, the dates stay as the series says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeat: Option<String>,
}

/// A trial of a meeting.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TrialView {
    /// Its id.
    pub id: TrialId,
    /// From which day on.
    pub from: Date,
    /// The day on which the book asks how it went.
    pub until: Date,
    /// The time that is tried.
    pub time: Option<Time>,
    /// The length that is tried.
    pub minutes: Option<u32>,
    /// The place that is tried, in words.
    pub place: Option<String>,
    /// The place that is tried, of those that are written down.
    pub venue: Option<VenueId>,
    /// The way of meeting that is tried.
    pub kind: Option<MeetingKind>,
    /// How one joins by call meanwhile.
    pub how: Option<String>,
    /// The rule that is tried.
    pub repeat: Option<String>,
    /// What became of it.
    pub end: TrialEnd,
    /// One kept it while another went back.
    pub crossed: bool,
}

/// What became of a trial.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TrialEnd {
    /// Nobody said yet. It goes on as tried until somebody does.
    #[default]
    Open,
    /// The series is now as it was tried.
    Kept,
    /// The series is as before again, from this day on.
    Back(Date),
}

impl TrialView {
    /// Whether a date is tried in this way, if no other trial has it.
    pub(crate) fn has(&self, date: Date) -> bool {
        let before = match self.end {
            TrialEnd::Open => true,
            TrialEnd::Kept => false,
            TrialEnd::Back(back) => date < back,
        };
        before && self.from <= date
    }

    /// Whether nobody said yet what becomes of it.
    pub const fn runs(&self) -> bool {
        matches!(self.end, TrialEnd::Open)
    }

    /// Whether the group is asked about it on a day: the last day has come, or two of them did not say the same.
    pub fn asks(&self, today: Date) -> bool {
        self.crossed || (self.runs() && self.until <= today)
    }
}

impl MeetingView {
    /// The trial that a date belongs to. Of several, the one that begins latest; of these, the one with the larger id.
    pub fn tried_on(&self, date: Date) -> Option<&TrialView> {
        let has = self.trials.iter().filter(|trial| trial.has(date));
        has.max_by_key(|trial| (trial.from, trial.id))
    }
}

impl PlanView {
    /// Every trial with its meeting, the earliest question first.
    pub fn trials(&self) -> Vec<(&MeetingView, &TrialView)> {
        let trials = self
            .meetings
            .iter()
            .flat_map(|meeting| meeting.trials.iter().map(move |trial| (meeting, trial)));
        let mut trials: Vec<_> = trials.collect();
        trials.sort_by_key(|(_, trial)| (trial.until, trial.id));
        trials
    }
}
