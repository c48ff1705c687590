//! Series expanded into days, with what was moved or cancelled, and with the turns of each day.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{
    ToSpan as _,
    civil::{Date, DateTime},
};

use crate::{
    DateChangeView, MeetingId, MeetingView, MemberId, Occurrence, PlanView, RoleId, Slot,
    SlotState, TurnView, repeat::Repeat,
};

impl PlanView {
    /// Every occurrence that takes place, or would have, from `from` until the day before `to`; by time, then id.
    ///
    /// A moved one counts on the day it moved to, a cancelled one is there and says so.
    pub fn occurrences(&self, from: Date, to: Date) -> Vec<Occurrence> {
        let mut found = Vec::new();
        let index = Index::new(self);
        for meeting in &self.meetings {
            for original in meeting.dates(from, to) {
                found.push(index.occurrence(meeting, original));
            }
            // Dates from elsewhere that were moved into the span.
            for change in index.changes_of(meeting.id) {
                let into = change
                    .to
                    .is_some_and(|to_day| to_day >= from && to_day < to);
                if into && !(change.date >= from && change.date < to) && meeting.has(change.date) {
                    found.push(index.occurrence(meeting, change.date));
                }
            }
        }
        found.retain(|occurrence| occurrence.date >= from && occurrence.date < to);
        found.sort_by_key(|o| (o.date, o.time, o.meeting, o.original));
        found
    }

    /// One occurrence by the date its series gives it; nothing when the series has no such date.
    pub fn occurrence(&self, meeting: MeetingId, original: Date) -> Option<Occurrence> {
        let meeting = self.meetings.iter().find(|m| m.id == meeting)?;
        meeting
            .has(original)
            .then(|| Index::new(self).occurrence(meeting, original))
    }

    /// The first occurrence, not cancelled, that is not over yet when the clock of its place shows `after`.
    pub fn next_occurrence(&self, after: DateTime) -> Option<Occurrence> {
        // A meeting may have begun before midnight, so look back over the longest there can be.
        let from = after.date().saturating_sub(15.days());
        for days in [60, 800, 8_000] {
            let to = after.date().saturating_add(days.days());
            let next = self
                .occurrences(from, to)
                .into_iter()
                .find(|o| !o.cancelled && o.ends() > after);
            if next.is_some() {
                return next;
            }
        }
        None
    }
}

impl MeetingView {
    /// The dates of the series in `from..to`, as it says them, without moves and cancellations.
    pub fn dates(&self, from: Date, to: Date) -> Vec<Date> {
        let once = || {
            if self.date >= from && self.date < to {
                vec![self.date]
            } else {
                Vec::new()
            }
        };
        // A rule that this version cannot follow still has its first day.
        self.repeat
            .as_deref()
            .and_then(|rule| Repeat::parse(rule, &self.zone)?.dates(self.date, self.time, from, to))
            .unwrap_or_else(once)
    }

    /// Whether the series has this date.
    pub fn has(&self, date: Date) -> bool {
        let next = date.saturating_add(1.day());
        !self.dates(date, next).is_empty()
    }
}

impl Occurrence {
    /// When it is over, on the clock of the place.
    pub fn ends(&self) -> DateTime {
        self.date
            .to_datetime(self.time)
            .saturating_add(i64::from(self.minutes).minutes())
    }
}

/// Turns and changes sorted once, so that a span costs what is in it.
struct Index<'a> {
    plan: &'a PlanView,
    changes: BTreeMap<(MeetingId, Date), &'a DateChangeView>,
    turns: BTreeMap<(MeetingId, Date), Vec<&'a TurnView>>,
}

impl<'a> Index<'a> {
    fn new(plan: &'a PlanView) -> Self {
        let changes = plan
            .changes
            .iter()
            .map(|change| ((change.meeting, change.date), change))
            .collect();
        let mut turns: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for turn in &plan.turns {
            turns
                .entry((turn.meeting, turn.date))
                .or_default()
                .push(turn);
        }
        Self {
            plan,
            changes,
            turns,
        }
    }

    fn changes_of(&self, meeting: MeetingId) -> impl Iterator<Item = &'a DateChangeView> {
        self.changes
            .range((meeting, Date::MIN)..=(meeting, Date::MAX))
            .map(|(_, change)| *change)
    }

    fn occurrence(&self, meeting: &MeetingView, original: Date) -> Occurrence {
        let change = self.changes.get(&(meeting.id, original));
        let date = change.and_then(|c| c.to).unwrap_or(original);
        let time = change.and_then(|c| c.time).unwrap_or(meeting.time);
        let place = change
            .and_then(|c| c.place.as_ref())
            .unwrap_or(&meeting.place);
        Occurrence {
            meeting: meeting.id,
            title: meeting.title.clone(),
            original,
            date,
            time,
            minutes: meeting.minutes,
            zone: meeting.zone.clone(),
            place: place.clone(),
            moved: date != original || time != meeting.time || *place != meeting.place,
            cancelled: change.is_some_and(|c| c.cancelled),
            slots: self.slots(meeting.id, original),
        }
    }

    fn slots(&self, meeting: MeetingId, original: Date) -> Vec<Slot> {
        let turns = self
            .turns
            .get(&(meeting, original))
            .map_or(&[][..], Vec::as_slice);
        let by = |role: RoleId| -> BTreeSet<MemberId> {
            turns
                .iter()
                .filter(|turn| turn.role == role)
                .map(|turn| turn.member)
                .collect()
        };
        self.plan
            .roles
            .iter()
            .map(|role| {
                let by = by(role.id);
                let state = match by.len() {
                    0 => SlotState::Open,
                    1 => SlotState::Taken,
                    _ => SlotState::Contested,
                };
                Slot {
                    role: role.id,
                    name: role.name.clone(),
                    state,
                    by,
                }
            })
            .collect()
    }
}
