//! One event of a calendar file, as edits of the book.

use std::collections::{BTreeMap, BTreeSet};

use commonbook_book::{
    Book, Ctx, Edit, EditError, Field, Id, MeetingId, MeetingKind, MeetingView, clean_line, limits,
};
use jiff::{
    ToSpan as _,
    civil::{Date, DateTime, Time},
    tz::TimeZone,
};

use super::{
    Found, Reading, Remark,
    components::{Parts, RawEvent},
    frame::Frame,
    names::zone_called,
    uid::uid,
    when::{When, minutes_between, read_length},
    zone::find,
};

/// Dates of one event that may differ from its rule.
const DATES: usize = 400;
/// Minutes that are taken for an event that does not say how long it is.
const MINUTES: i64 = 90;
/// Minutes of a day.
const DAY: i64 = 1_440;
/// Dates that are shown of a series.
const SHOWN: usize = 3;

/// Makes edits of events.
pub(super) struct Events<'a> {
    parts: &'a Parts,
    reading: &'a Reading<'a>,
    fresh: &'a mut dyn FnMut() -> Id,
    remarks: Vec<Remark>,
}

impl<'a> Events<'a> {
    pub(super) fn new(
        parts: &'a Parts,
        reading: &'a Reading<'a>,
        fresh: &'a mut dyn FnMut() -> Id,
    ) -> Self {
        Self {
            parts,
            reading,
            fresh,
            remarks: Vec::new(),
        }
    }

    /// An event, and those of its dates that are different.
    pub(super) fn event(&mut self, event: &RawEvent, dates: &[&RawEvent]) -> Found {
        self.remarks.clear();
        let mut found = Found {
            title: self.title(event),
            ..Found::default()
        };
        let broken = event.broken;
        if broken > 0 {
            self.remarks.push(Remark::Unread(broken));
        }
        if event.cut_short {
            self.remarks.push(Remark::CutShort);
        }
        if let Err(why) = self.fill(&mut found, event, dates) {
            found.edits.clear();
            // What would have been taken for what is of no interest now.
            self.remarks
                .retain(|remark| matches!(remark, Remark::Unread(_) | Remark::CutShort));
            self.remarks.push(why);
        }
        found.remarks.append(&mut self.remarks);
        found
    }

    fn fill(
        &mut self,
        found: &mut Found,
        event: &RawEvent,
        dates: &[&RawEvent],
    ) -> Result<(), Remark> {
        if is_off(event) {
            return Err(Remark::CalledOff);
        }
        let rule = rule_of(event)?;
        let extra = self.dates_in(event, "RDATE")?;
        let begins = beginning(event)?;
        let (begins, zone) = self.clock(&begins, rule.is_some() || !extra.is_empty())?;
        found.begins = Some(begins);
        zone.clone_into(&mut found.zone);
        let clock = find(&zone).ok_or(Remark::NoZone)?;
        let minutes = self.length(event, begins, &clock)?;
        let place = self.line(event.line("LOCATION"));
        let title = found.title.clone();
        let frame = Frame {
            title,
            place,
            zone,
            clock,
            begins,
            minutes,
        };
        if let Some(rule) = &rule {
            frame.follows(rule)?;
        }
        let (first, meeting) = self.add(&frame, begins, rule.clone())?;
        if self.has(event, &meeting) {
            return Err(Remark::Already);
        }
        found.edits.push(first);
        found.repeat = meeting.repeat.clone();
        if rule.is_some() && !meeting.has(begins.date()) {
            self.remarks.push(Remark::FirstDay);
        }
        let mut moves = self.moves(&frame, dates)?;
        // What is on a date of its own is no date of the series that is left out.
        let without: BTreeSet<Date> = self
            .dates_in(event, "EXDATE")?
            .iter()
            .map(|when| frame.wall(self.parts, when).date())
            .collect();
        let mut extra: BTreeSet<DateTime> = extra
            .iter()
            .map(|when| frame.extra(self.parts, when))
            .collect();
        extra.retain(|at| {
            !meeting.has(at.date())
                && !without.contains(&at.date())
                && !moves.contains_key(&at.date())
        });
        moves.retain(|date, _| meeting.has(*date) || !without.contains(date));
        if moves.len() + without.len() + extra.len() > DATES {
            return Err(Remark::ManyDates);
        }
        let mut held: BTreeMap<Date, Date> = BTreeMap::new();
        let name = meeting.id.to_string();
        for date in without
            .iter()
            .filter(|date| meeting.has(**date) && !moves.contains_key(date))
        {
            found.edits.push(Edit::CancelDate {
                meeting: name.clone(),
                date: *date,
            });
        }
        let mut called_off = without.clone();
        let mut single = extra.len();
        for at in extra {
            found.edits.push(self.add(&frame, at, None)?.0);
            held.insert(at.date(), at.date());
        }
        for (date, moved) in moves {
            let Some((at, place)) = moved else {
                if meeting.has(date) {
                    found.edits.push(Edit::CancelDate {
                        meeting: name.clone(),
                        date,
                    });
                    called_off.insert(date);
                }
                continue;
            };
            if !meeting.has(date) {
                let there = Frame {
                    place,
                    title: frame.title.clone(),
                    zone: frame.zone.clone(),
                    clock: frame.clock.clone(),
                    ..frame
                };
                found.edits.push(self.add(&there, at, None)?.0);
                single += 1;
            } else if at != date.to_datetime(frame.begins.time()) || place != frame.place {
                found.edits.push(Edit::MoveDate {
                    meeting: name.clone(),
                    date,
                    to: Some(at.date()).filter(|to| *to != date),
                    time: Some(at.time()).filter(|time| *time != frame.begins.time()),
                    place: Some(place).filter(|place| *place != frame.place),
                    venue: None,
                    kind: None,
                    how: None,
                });
            }
            held.insert(date, at.date());
        }
        if single > 0 {
            self.remarks.push(Remark::ExtraDates(single));
        }
        let end = begins.date().saturating_add(8.years());
        let planned = meeting.dates(begins.date(), end);
        let planned = planned
            .into_iter()
            .filter(|date| !called_off.contains(date));
        for date in planned.take(SHOWN + held.len() + 1) {
            held.entry(date).or_insert(date);
        }
        let mut shown: Vec<Date> = held.into_values().collect();
        shown.sort_unstable();
        found.more = shown.len() > SHOWN;
        shown.truncate(SHOWN);
        found.dates = shown;
        Ok(())
    }

    fn title(&mut self, event: &RawEvent) -> String {
        let title = self.line(event.line("SUMMARY"));
        if title.is_empty() {
            self.remarks.push(Remark::NoTitle);
            self.reading.title.to_owned()
        } else {
            title
        }
    }

    /// A text as one line that is not too long.
    fn line(&mut self, line: Option<&super::lines::Line>) -> String {
        let text = clean_line(&line.map(super::lines::Line::text).unwrap_or_default());
        let cut: String = text.chars().take(limits::LINE_CHARS).collect();
        if cut.len() < text.len() {
            self.remarks.push(Remark::Cut);
        }
        cut.trim_end().to_owned()
    }

    /// The zone to take where none is named, and whether the file says so itself.
    fn here(&self) -> Option<(String, bool)> {
        let named = self.parts.zone.as_deref().and_then(zone_called);
        let named = named.map(|zone| (zone, true));
        named.or_else(|| Some((zone_called(self.reading.zone)?, false)))
    }

    /// When an event begins, and by which clock.
    fn clock(&mut self, when: &When, repeats: bool) -> Result<(DateTime, String), Remark> {
        let here = self.here();
        let need = || here.clone().ok_or(Remark::NoZone);
        match when {
            When::Day(day) => {
                self.remarks.push(Remark::AllDay);
                Ok((day.to_datetime(Time::midnight()), need()?.0))
            }
            When::Wall(at, Some(name)) => match self.parts.zone_of(name) {
                Some(zone) => Ok((*at, zone)),
                None => {
                    let (zone, _) = need()?;
                    let name = clean_line(name).chars().take(limits::LINE_CHARS).collect();
                    self.remarks.push(Remark::ZoneTaken(name, zone.clone()));
                    Ok((*at, zone))
                }
            },
            When::Wall(at, None) => {
                let (zone, said) = need()?;
                if !said {
                    self.remarks.push(Remark::NoZoneGiven(zone.clone()));
                }
                Ok((*at, zone))
            }
            When::Universal(at) => {
                let clock = here
                    .filter(|_| !repeats)
                    .and_then(|(zone, _)| Some((find(&zone)?, zone)));
                let moment = TimeZone::UTC
                    .to_timestamp(*at)
                    .map_err(|_| Remark::OutsideYears)?;
                match clock {
                    Some((clock, zone)) => Ok((clock.to_datetime(moment), zone)),
                    None => {
                        self.remarks.push(Remark::Universal);
                        Ok((*at, "UTC".to_owned()))
                    }
                }
            }
        }
    }

    /// How long it lasts, in minutes.
    fn length(
        &mut self,
        event: &RawEvent,
        begins: DateTime,
        clock: &TimeZone,
    ) -> Result<u32, Remark> {
        let all_day = event
            .line("DTSTART")
            .is_some_and(|line| matches!(When::read(line, &line.value), Some(When::Day(_))));
        let said = match (event.line("DTEND"), event.line("DURATION")) {
            (Some(line), _) => When::read(line, &line.value).and_then(|end| match end {
                When::Day(day) if all_day => {
                    Some(i64::from(begins.date().until(day).ok()?.get_days()).max(1) * DAY)
                }
                When::Universal(at) => minutes_between((begins, clock), (at, &TimeZone::UTC)),
                When::Wall(at, zone) => {
                    let zone = zone.and_then(|zone| find(&self.parts.zone_of(&zone)?));
                    minutes_between((begins, clock), (at, zone.as_ref().unwrap_or(clock)))
                }
                When::Day(day) => {
                    minutes_between((begins, clock), (day.to_datetime(Time::midnight()), clock))
                }
            }),
            (None, Some(line)) => read_length(&line.value),
            (None, None) if all_day => Some(DAY),
            (None, None) => None,
        };
        let minutes = match said.filter(|minutes| *minutes > 0) {
            Some(minutes) => minutes,
            None => {
                self.remarks.push(Remark::NoEnd);
                if all_day { DAY } else { MINUTES }
            }
        };
        u32::try_from(minutes)
            .ok()
            .filter(|minutes| *minutes <= limits::MEETING_MINUTES)
            .ok_or(Remark::Long)
    }

    /// A meeting that the book would take, as an edit and as it would be then.
    fn add(
        &mut self,
        frame: &Frame,
        begins: DateTime,
        repeat: Option<String>,
    ) -> Result<(Edit, MeetingView), Remark> {
        let id = MeetingId((self.fresh)());
        let edit = Edit::AddMeeting {
            id: Some(id),
            title: frame.title.clone(),
            date: begins.date(),
            time: begins.time(),
            minutes: frame.minutes,
            zone: frame.zone.clone(),
            place: frame.place.clone(),
            repeat: repeat.clone(),
            venue: None,
            kind: MeetingKind::default(),
            how: String::new(),
        };
        let nothing = Book::default();
        let ctx = Ctx {
            plan: self.reading.plan,
            notes: &nothing.notes,
            members: &nothing.members,
            cards: &nothing.cards,
            slips: &nothing.slips,
            notebook: &nothing.notebook,
            circle: &nothing.circle,
        };
        let resolved = edit.clone().resolve(&ctx, self.fresh).map_err(why_not)?;
        if let Edit::AddMeeting {
            venue: Some(venue), ..
        } = resolved.edit()
        {
            let venue = venue
                .parse()
                .ok()
                .and_then(|venue| self.reading.plan.venue(venue));
            let theirs = venue.and_then(|venue| venue.zone.as_deref());
            if theirs.is_some_and(|theirs| theirs != frame.zone) {
                return Err(Remark::OtherClock);
            }
        }
        let meeting = MeetingView {
            id,
            title: frame.title.clone(),
            date: begins.date(),
            time: begins.time(),
            minutes: frame.minutes,
            zone: frame.zone.clone(),
            place: frame.place.clone(),
            repeat,
            venue: None,
            kind: MeetingKind::default(),
            how: String::new(),
            tell: None,
            trials: Vec::new(),
            crossings: Vec::new(),
        };
        Ok((edit, meeting))
    }

    /// Whether the book has a meeting already: it went out from here, or is the same.
    fn has(&self, event: &RawEvent, new: &MeetingView) -> bool {
        let name = event.line("UID").map(|line| line.value.trim());
        self.reading.plan.meetings.iter().any(|meeting| {
            let trials = meeting.trials.iter().map(|trial| Some(trial.id));
            let mut names = std::iter::once(None)
                .chain(trials)
                .map(|trial| uid(meeting.id, trial));
            let same = (
                &meeting.title,
                meeting.date,
                meeting.time,
                &meeting.zone,
                &meeting.repeat,
            ) == (&new.title, new.date, new.time, &new.zone, &new.repeat);
            same || names.any(|ours| name == Some(ours.as_str()))
        })
    }

    /// Those dates of a series that are different, by the date that the series gives them: when and where they are, or
    /// that they are called off.
    fn moves(
        &mut self,
        frame: &Frame,
        dates: &[&RawEvent],
    ) -> Result<BTreeMap<Date, Option<(DateTime, String)>>, Remark> {
        let mut moves = BTreeMap::new();
        for date in dates.iter().take(DATES + 1) {
            let Some(line) = date.line("RECURRENCE-ID") else {
                continue;
            };
            if line
                .param("RANGE")
                .is_some_and(|range| range.eq_ignore_ascii_case("THISANDFUTURE"))
            {
                return Err(Remark::FromThenOn);
            }
            let Some(original) = When::read(line, &line.value) else {
                self.remarks.push(Remark::Unread(1));
                continue;
            };
            let original = frame.wall(self.parts, &original).date();
            if is_off(date) {
                moves.insert(original, None);
                continue;
            }
            let at = frame.wall(self.parts, &beginning(date)?);
            let place = match date.line("LOCATION") {
                Some(_) => self.line(date.line("LOCATION")),
                None => frame.place.clone(),
            };
            let before = self.remarks.len();
            let minutes = self.length(date, at, &frame.clock)?;
            self.remarks.truncate(before);
            if minutes != frame.minutes {
                self.remarks.push(Remark::OtherLength(at.date()));
            }
            moves.insert(original, Some((at, place)));
        }
        Ok(moves)
    }

    fn dates_in(&mut self, event: &RawEvent, name: &str) -> Result<Vec<When>, Remark> {
        let mut all = Vec::new();
        for line in event.all(name) {
            let (read, broken) = When::list(line);
            all.extend(read);
            if broken > 0 {
                self.remarks.push(Remark::Unread(broken));
            }
            if all.len() > DATES {
                return Err(Remark::ManyDates);
            }
        }
        Ok(all)
    }
}

fn is_off(event: &RawEvent) -> bool {
    event
        .line("STATUS")
        .is_some_and(|line| line.value.trim().eq_ignore_ascii_case("CANCELLED"))
}

fn beginning(event: &RawEvent) -> Result<When, Remark> {
    let line = event.line("DTSTART").ok_or(Remark::NoBeginning)?;
    When::read(line, &line.value).ok_or(Remark::BeginningUnread)
}

fn rule_of(event: &RawEvent) -> Result<Option<String>, Remark> {
    let mut rules = event
        .all("RRULE")
        .map(|line| line.value.trim())
        .filter(|rule| !rule.is_empty());
    let rule = rules.next();
    if rules.next().is_some() || event.line("EXRULE").is_some() {
        return Err(Remark::Rules);
    }
    // Some programs write spaces behind commas.
    Ok(rule.map(|rule| rule.split_whitespace().collect()))
}

fn why_not(error: EditError) -> Remark {
    match error.field() {
        Some(Field::Date) => Remark::OutsideYears,
        Some(Field::Repeat) => Remark::NoDates,
        Some(Field::Minutes) => Remark::Long,
        Some(Field::Zone) => Remark::NoZone,
        _ => Remark::NotTaken,
    }
}
