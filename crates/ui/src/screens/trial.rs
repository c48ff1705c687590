//! Trying a meeting in another way for a while. The book asks by itself how it went, and the way back is one press.

use commonbook_book::{Edit, MeetingView, NewTrial, TrialId, TrialView};
use egui::{Id, Ui};
use jiff::{ToSpan as _, civil::Date};

use super::{
    dates::{day_called, time_or_ask, time_there, write_time},
    place_form::Where,
    plan::length,
    rhythm::Rhythm,
};
use crate::{
    desk::Desk,
    house::{self, Ground},
    tokens::space,
};

/// What is to be tried.
#[derive(Debug)]
pub(crate) struct Trial {
    /// The one that runs, where it is changed.
    id: Option<TrialId>,
    meeting: MeetingView,
    from: Date,
    until: Date,
    time: String,
    minutes: u32,
    rhythm: Rhythm,
    at: Where,
    said_nothing: bool,
}

impl Trial {
    /// Something else for a meeting, from its next date on, for six weeks.
    pub(crate) fn new(desk: &Desk<'_>, meeting: &MeetingView) -> Self {
        let mut coming = desk.coming.all().iter();
        let next = coming.find(|one| one.meeting == meeting.id && one.original >= desk.today());
        let from = next.map_or(desk.today(), |one| one.original);
        Self {
            id: None,
            meeting: meeting.clone(),
            from,
            until: from.saturating_add(6.weeks()),
            time: write_time(meeting.time),
            minutes: meeting.minutes,
            rhythm: Rhythm::of(meeting.repeat.as_deref(), meeting.date),
            at: Where::of(meeting),
            said_nothing: false,
        }
    }

    /// What runs, to be changed.
    pub(crate) fn again(meeting: &MeetingView, trial: &TrialView) -> Self {
        let usual = Where::of(meeting);
        let elsewhere = trial.place.is_some() || trial.venue.is_some();
        let rule = trial.repeat.as_deref();
        let (rule, first) = rule.map_or((meeting.repeat.as_deref(), meeting.date), |rule| {
            (Some(rule), trial.from)
        });
        Self {
            id: Some(trial.id),
            meeting: meeting.clone(),
            from: trial.from,
            until: trial.until,
            time: write_time(trial.time.unwrap_or(meeting.time)),
            minutes: trial.minutes.unwrap_or(meeting.minutes),
            rhythm: Rhythm::of(rule, first),
            at: Where {
                venue: if elsewhere { trial.venue } else { usual.venue },
                place: trial.place.clone().unwrap_or(usual.place),
                kind: trial.kind.unwrap_or(usual.kind),
                how: trial.how.clone().unwrap_or(usual.how),
            },
            said_nothing: false,
        }
    }

    /// Shows the form; true when it is done.
    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
        house::text(ui, &desk.get("trial-what"));
        house::gap(ui, space::CARD);
        day_called(ui, desk, "trial-from", &mut self.from);
        house::gap(ui, space::CARD);
        self.until = self.until.max(self.from);
        day_called(ui, desk, "trial-until", &mut self.until);
        house::gap(ui, space::CARD);
        self.rhythm.show(ui, desk, self.from);
        house::gap(ui, space::CARD);
        let zone = self.meeting.zone.clone();
        let id = Id::unique("trial time");
        time_there(ui, desk, id, &mut self.time, (self.from, &zone));
        house::gap(ui, space::CARD);
        self.at.show(ui, desk, "trial");
        house::gap(ui, space::CARD);
        length(ui, desk, &mut self.minutes);
        let nothing = if self.said_nothing {
            desk.get("trial-nothing")
        } else {
            String::new()
        };
        house::answer(ui, "trial", crate::tokens::Type::Strong, &nothing);
        house::gap(ui, space::CARD);
        if !house::main_button(ui, &desk.get("trial-begin")).clicked() {
            return false;
        }
        let Some(time) = time_or_ask(ui, Id::unique("trial time"), &self.time) else {
            return false;
        };
        let new = self.edit(time);
        self.said_nothing = is_nothing(&new);
        if self.said_nothing {
            return false;
        }
        let said = desk.with(
            "said-tried",
            &[("until", desk.words.date(self.until).into())],
        );
        desk.edit(Edit::TryMeeting(new), said);
        true
    }

    /// Only what differs: what the group changes meanwhile about the rest holds for the trial too.
    fn edit(&self, time: jiff::civil::Time) -> NewTrial {
        let usual = Where::of(&self.meeting);
        let moved = !self.at.same_place(&usual);
        let (place, venue) = self.at.place();
        let rule = self.rhythm.rule(self.from);
        // The same rhythm on the same days is no change of the rhythm.
        let same_days = self.meeting.repeat == self.rhythm.rule(self.meeting.date)
            && self.meeting.has(self.from);
        NewTrial {
            id: self.id,
            meeting: self.meeting.id.to_string(),
            from: self.from,
            until: self.until,
            time: (time != self.meeting.time).then_some(time),
            minutes: (self.minutes != self.meeting.minutes).then_some(self.minutes),
            place: (moved && venue.is_empty()).then_some(place),
            venue: Some(venue).filter(|venue| moved && !venue.is_empty()),
            kind: (self.at.kind != usual.kind).then_some(self.at.kind),
            how: (self.at.how() != usual.how()).then(|| self.at.how()),
            repeat: rule.filter(|_| !same_days),
        }
    }
}

fn is_nothing(new: &NewTrial) -> bool {
    let empty = NewTrial {
        id: new.id,
        meeting: new.meeting.clone(),
        from: new.from,
        until: new.until,
        ..NewTrial::default()
    };
    *new == empty
}

/// What a trial tries, in words.
fn words(desk: &Desk<'_>, meeting: &MeetingView, trial: &TrialView) -> String {
    let mut parts = Vec::new();
    if let Some(rule) = &trial.repeat {
        parts.push(Rhythm::of(Some(rule), trial.from).words(desk, trial.from));
    }
    parts.extend(trial.time.map(|time| desk.words.time(time)));
    let minutes = trial.minutes.filter(|minutes| *minutes != meeting.minutes);
    parts.extend(minutes.map(|n| desk.with("crossed-minutes", &[("n", n.into())])));
    let venue = trial.venue.and_then(|id| desk.book()?.plan.venue(id));
    let place = venue.map(|venue| &venue.name).or(trial.place.as_ref());
    parts.extend(place.map(|place| commonbook_words::plain(place).into_owned()));
    parts.extend(
        trial
            .kind
            .map(|kind| desk.get(super::place_form::kind_id(kind))),
    );
    parts.join(", ")
}

/// The questions about the trials of a meeting; gives the one that somebody wants to change.
pub(crate) fn questions(ui: &mut Ui, desk: &mut Desk<'_>, meeting: &MeetingView) -> Option<Trial> {
    let running = meeting.trials.iter().filter(|trial| trial.runs()).count();
    let mut change = None;
    for trial in &meeting.trials {
        let at_once = trial.runs() && running > 1;
        if !trial.asks(desk.today()) && !at_once {
            continue;
        }
        let id = if trial.crossed {
            "trial-crossed"
        } else if at_once {
            "trial-at-once"
        } else {
            "trial-asks"
        };
        let title = commonbook_words::plain(&meeting.title);
        let first = desk.with(id, &[("title", title.as_ref().into())]);
        let what = words(desk, meeting, trial);
        let which = at_once.then_some(what.as_str());
        house::item(ui, trial.id, |ui| {
            house::card(ui, Ground::Ask, &first, |ui| {
                let from = desk.words.date(trial.from);
                house::text(
                    ui,
                    &desk.with(
                        "trial-since",
                        &[("from", from.into()), ("what", (&what).into())],
                    ),
                );
                house::text(ui, &desk.get("trial-goes-on"));
                house::gap(ui, space::SMALL);
                if buttons(ui, desk, meeting, trial, which) {
                    change = Some(Trial::again(meeting, trial));
                }
            });
        });
        house::gap(ui, space::CARD);
    }
    change
}

/// Keep, back, or something else; true for something else. `which` tells the buttons of one trial from another's.
pub(crate) fn buttons(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    meeting: &MeetingView,
    trial: &TrialView,
    which: Option<&str>,
) -> bool {
    let id = trial.id.to_string();
    let pressed = |ui: &mut Ui, desk: &Desk<'_>, text: &str| {
        let text = desk.get(text);
        let name = which.map_or_else(|| text.clone(), |which| format!("{text}: {which}"));
        house::named_button(ui, &text, &name).clicked()
    };
    house::buttons(ui, |ui| {
        if pressed(ui, desk, "trial-keep") {
            let said = desk.get("said-trial-kept");
            desk.edit(Edit::KeepTrial { trial: id.clone() }, said);
        }
        if pressed(ui, desk, "trial-back") {
            let said = desk.get("said-trial-back");
            let on = back_on(desk, meeting, trial);
            let trial = id.clone();
            desk.edit(Edit::EndTrial { trial, on }, said);
        }
        pressed(ui, desk, "trial-change")
    })
}

/// All is as before from today on, or from tomorrow where a meeting that is tried is today.
fn back_on(desk: &Desk<'_>, meeting: &MeetingView, trial: &TrialView) -> Date {
    let today = desk.today();
    let tried = meeting.has(today) && meeting.tried_on(today).is_some_and(|of| of.id == trial.id);
    if tried {
        today.saturating_add(1.day())
    } else {
        today
    }
}
