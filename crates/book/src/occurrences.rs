//! Series expanded into days, with what was moved or cancelled, and with the turns of each day.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{
    ToSpan as _,
    civil::{Date, DateTime, Time},
    tz::TimeZone,
};

use crate::{
    DateChangeView, MeetingId, MeetingView, MemberId, Occurrence, PlanView, RoleView, SharedView,
    Slot, SlotState, TurnView, VenueId, VenueView, repeat::Repeat, zone,
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
    /// The dates of the series in `from..to`, as it says them, without moves, breaks and cancellations. Where the
    /// meeting is tried in another way, the dates of the trial.
    pub fn dates(&self, from: Date, to: Date) -> Vec<Date> {
        let mut dates = self.by_rule(self.repeat.as_deref(), (self.date, self.time), from, to);
        if self.trials.is_empty() {
            return dates;
        }
        // A trial without a rule of its own leaves the dates as they are.
        dates.retain(|date| {
            self.tried_on(*date)
                .is_none_or(|trial| trial.repeat.is_none())
        });
        for trial in self.trials.iter().filter(|trial| trial.repeat.is_some()) {
            let time = trial.time.unwrap_or(self.time);
            let tried = self.by_rule(trial.repeat.as_deref(), (trial.from, time), from, to);
            let its_own = |date: &Date| self.tried_on(*date).is_some_and(|of| of.id == trial.id);
            dates.extend(tried.into_iter().filter(its_own));
        }
        dates.sort_unstable();
        dates.dedup();
        dates
    }

    fn by_rule(
        &self,
        rule: Option<&str>,
        (first, time): (Date, Time),
        from: Date,
        to: Date,
    ) -> Vec<Date> {
        let once = || {
            if first >= from && first < to {
                vec![first]
            } else {
                Vec::new()
            }
        };
        // A rule that this version cannot follow still has its first day.
        rule.and_then(|rule| Repeat::parse(rule, &self.zone)?.dates(first, time, from, to))
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
    pub const fn ends(&self) -> DateTime {
        self.over
    }
}

/// Turns and changes sorted once, so that a span costs what is in it.
struct Index<'a> {
    plan: &'a PlanView,
    changes: BTreeMap<(MeetingId, Date), &'a DateChangeView>,
    turns: BTreeMap<(MeetingId, Date), Vec<&'a TurnView>>,
    venues: BTreeMap<VenueId, &'a VenueView>,
    zones: BTreeMap<&'a str, TimeZone>,
}

/// Where a meeting is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Place<'a> {
    venue: Option<&'a VenueView>,
    name: &'a str,
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
        let of_meetings = plan.meetings.iter().map(|meeting| meeting.zone.as_str());
        let of_venues = plan.venues.iter().filter_map(|venue| venue.zone.as_deref());
        Self {
            plan,
            changes,
            turns,
            venues: plan.venues.iter().map(|venue| (venue.id, venue)).collect(),
            zones: of_meetings
                .chain(of_venues)
                .filter_map(|name| Some((name, zone::find(name)?)))
                .collect(),
        }
    }

    fn changes_of(&self, meeting: MeetingId) -> impl Iterator<Item = &'a DateChangeView> {
        self.changes
            .range((meeting, Date::MIN)..=(meeting, Date::MAX))
            .map(|(_, change)| *change)
    }

    fn occurrence(&self, meeting: &MeetingView, original: Date) -> Occurrence {
        let change = self.changes.get(&(meeting.id, original));
        let trial = meeting.tried_on(original);
        let usual_time = trial.and_then(|t| t.time).unwrap_or(meeting.time);
        let date = change.and_then(|c| c.to).unwrap_or(original);
        let time = change.and_then(|c| c.time).unwrap_or(usual_time);
        let minutes = trial.and_then(|t| t.minutes).unwrap_or(meeting.minutes);
        let usual_place = trial
            .and_then(|t| self.place(t.venue, t.place.as_deref()))
            .or_else(|| self.place(meeting.venue, Some(&meeting.place)))
            .unwrap_or_default();
        let place = change
            .and_then(|c| self.place(c.venue, c.place.as_deref()))
            .unwrap_or(usual_place);
        let venue = place.venue;
        let zone = venue
            .and_then(|v| v.zone.as_deref())
            .unwrap_or(&meeting.zone);
        let (clock, over) = zone::from_to(self.zones.get(zone), date.to_datetime(time), minutes);
        let kind = change
            .and_then(|c| c.kind)
            .or_else(|| trial?.kind)
            .unwrap_or(meeting.kind);
        let how = change
            .and_then(|c| c.how.as_ref())
            .or_else(|| trial?.how.as_ref())
            .unwrap_or(&meeting.how);
        let held = change.is_some_and(|c| c.held);
        let pause = self.plan.pauses.iter().find(|p| p.covers(meeting.id, date));
        let pause = pause.filter(|_| !held).map(|p| p.id);
        let told = meeting.tell.is_some_and(|until| date <= until);
        Occurrence {
            meeting: meeting.id,
            title: meeting.title.clone(),
            original,
            date,
            time,
            minutes,
            zone: zone.to_owned(),
            place: place.name.to_owned(),
            moved: told || date != original || time != usual_time || place != usual_place,
            cancelled: pause.is_some() || change.is_some_and(|c| c.cancelled),
            slots: self.slots(meeting.id, original),
            over,
            venue: venue.map(|v| v.id),
            home: venue.is_some_and(|v| v.home),
            kind,
            how: how.clone(),
            pause,
            trial: trial.map(|t| t.id),
            clock,
        }
    }

    /// A place that is written down, where there still is one, and otherwise in words.
    fn place<'p>(&self, venue: Option<VenueId>, words: Option<&'p str>) -> Option<Place<'p>>
    where
        'a: 'p,
    {
        let venue = venue.and_then(|id| self.venues.get(&id).copied());
        let name = venue.map(|v| v.name.as_str()).or(words)?;
        Some(Place { venue, name })
    }

    fn slots(&self, meeting: MeetingId, original: Date) -> Vec<Slot> {
        let turns = self
            .turns
            .get(&(meeting, original))
            .map_or(&[][..], Vec::as_slice);
        let shared: Vec<&SharedView> = self
            .plan
            .shared
            .iter()
            .filter(|shared| shared.meeting == meeting && shared.date == original)
            .collect();
        self.plan
            .roles
            .iter()
            .map(|role| {
                let together = shared.iter().find(|shared| shared.role == role.id);
                slot(role, turns, together.map_or(0, |shared| shared.seats))
            })
            .collect()
    }
}

/// One job with its turns of one day; `together` people said that they all do it.
fn slot(role: &RoleView, turns: &[&TurnView], together: u32) -> Slot {
    let of = |learning: bool| -> BTreeSet<MemberId> {
        turns
            .iter()
            .filter(|turn| turn.role == role.id && turn.learning == learning)
            .map(|turn| turn.member)
            .collect()
    };
    let by = of(false);
    let taken = u32::try_from(by.len()).unwrap_or(u32::MAX);
    let state = if taken == 0 {
        SlotState::Open
    } else if taken <= role.seats.max(together) {
        SlotState::Taken
    } else {
        SlotState::Contested
    };
    Slot {
        role: role.id,
        name: role.name.clone(),
        state,
        by,
        learning: of(true),
        free: role.seats.saturating_sub(taken),
        mark: role.mark,
        mode: role.mode,
    }
}
