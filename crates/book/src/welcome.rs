//! The welcome sheet: what a newcomer may read before anybody says yes. No name of a member, no note.

use jiff::{
    ToSpan as _,
    civil::{Date, Time},
};
use serde::{Deserialize, Serialize};

use crate::{Door, PlanView, clean_line, clean_text, limits};

/// As many meetings as fit on the sheet.
const MEETINGS: usize = 6;
/// As many ground rules.
const RULES: usize = 100;
/// Days that the next meetings are looked for in.
const AHEAD: i64 = 60;

/// What a newcomer may read before anybody says yes. Whom to ask is whoever sits beside them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WelcomeSheet {
    /// What the group calls its book.
    pub group: String,
    /// What the group is for, in its own words.
    pub purpose: String,
    /// The ground rules in the group's order.
    pub rules: Vec<String>,
    /// The next meetings, by time.
    pub meetings: Vec<SheetMeeting>,
    /// Whether newcomers are welcome just now.
    pub door: Door,
    /// What the group does in case of harm, in its own words.
    pub exceptions: Vec<String>,
}

/// One of the next meetings, as the sheet says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetMeeting {
    /// The day.
    pub date: Date,
    /// When it begins, on the clock of the place.
    pub time: Time,
    /// Where.
    pub place: String,
    /// What people call it.
    pub title: String,
}

impl WelcomeSheet {
    /// The sheet of a group as its book stands, with the meetings from `today` on.
    pub fn of(group: &str, plan: &PlanView, today: Date) -> Self {
        let mut next = plan.occurrences(today, today.saturating_add(AHEAD.days()));
        next.retain(|meeting| !meeting.cancelled);
        if next.is_empty() {
            next.extend(plan.next_occurrence(today.at(0, 0, 0, 0)));
        }
        let meetings = next.into_iter().map(|meeting| SheetMeeting {
            date: meeting.date,
            time: meeting.shows(),
            // A home is nobody's business who is not a member.
            place: if meeting.home {
                String::new()
            } else {
                meeting.place
            },
            title: meeting.title,
        });
        let sheet = Self {
            group: group.to_owned(),
            purpose: plan.purpose.clone(),
            rules: plan
                .rules_to_read()
                .into_iter()
                .map(str::to_owned)
                .collect(),
            meetings: meetings.collect(),
            door: plan.door,
            exceptions: plan.exceptions.iter().map(|one| one.text.clone()).collect(),
        };
        sheet.cleaned()
    }

    /// The same as it may be shown, whoever wrote it.
    #[must_use]
    pub fn cleaned(self) -> Self {
        let line =
            |text: &str| -> String { clean_line(text).chars().take(limits::LINE_CHARS).collect() };
        let text = |text: &str, most| clean_text(text).trim().chars().take(most).collect();
        let meetings = self.meetings.into_iter().take(MEETINGS);
        let rules = self.rules.iter().take(RULES);
        let exceptions = self.exceptions.iter().take(RULES);
        Self {
            group: line(&self.group),
            purpose: text(&self.purpose, limits::PURPOSE_CHARS),
            rules: rules.map(|rule| text(rule, limits::RULE_CHARS)).collect(),
            meetings: meetings
                .map(|meeting| SheetMeeting {
                    place: line(&meeting.place),
                    title: line(&meeting.title),
                    ..meeting
                })
                .collect(),
            door: self.door,
            exceptions: exceptions
                .map(|one| text(one, limits::RULE_CHARS))
                .collect(),
        }
    }
}
