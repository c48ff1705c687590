//! Planning: a new meeting, or a change of one as a whole.

use commonbook_book::{Edit, MeetingView};
use egui::{Id, Ui};
use jiff::civil::{Date, Time, time};

use super::{
    dates::{day, time_or_ask, time_there, write_time},
    place_form::Where,
    rhythm::Rhythm,
};
use crate::{
    desk::Desk,
    house,
    tokens::{Type, space},
};

/// A meeting that is being planned, or changed as a whole.
#[derive(Debug)]
pub(crate) struct Plan {
    /// The one that is changed; nothing for a new one.
    meeting: Option<MeetingView>,
    title: String,
    date: Date,
    time: String,
    minutes: u32,
    at: Where,
    rhythm: Rhythm,
}

const LENGTHS: [(u32, &str); 4] = [
    (60, "length-60"),
    (90, "length-90"),
    (120, "length-120"),
    (180, "length-180"),
];

/// How long it lasts, to choose.
pub(crate) fn length(ui: &mut Ui, desk: &Desk<'_>, minutes: &mut u32) {
    let length = desk.get("plan-length");
    house::label(ui, Type::Strong, &length);
    house::group(ui, egui::Role::RadioGroup, &length, |ui| {
        house::buttons(ui, |ui| {
            for (offered, id) in LENGTHS {
                if house::choice(ui, *minutes == offered, &desk.get(id)).clicked() {
                    *minutes = offered;
                }
            }
        });
    });
}

impl Plan {
    /// A new meeting; begins with today's weekday and a quiet hour of the afternoon.
    pub(crate) fn new(desk: &Desk<'_>) -> Self {
        Self {
            meeting: None,
            title: desk.get("plan-default-title"),
            date: desk.today(),
            time: write_time(time(15, 0, 0, 0)),
            minutes: 90,
            at: Where::default(),
            rhythm: Rhythm::default(),
        }
    }

    /// The whole series of an occurrence.
    pub(crate) fn change(meeting: &MeetingView) -> Self {
        Self {
            title: meeting.title.clone(),
            date: meeting.date,
            time: write_time(meeting.time),
            minutes: meeting.minutes,
            at: Where::of(meeting),
            rhythm: Rhythm::of(meeting.repeat.as_deref(), meeting.date),
            meeting: Some(meeting.clone()),
        }
    }

    /// The same on another day, where one was chosen in the calendar.
    pub(crate) fn on(mut self, date: Date) -> Self {
        self.date = date;
        self
    }

    /// The heading of the form.
    pub(crate) fn title(&self, desk: &Desk<'_>) -> String {
        desk.get(if self.meeting.is_some() {
            "plan-change"
        } else {
            "plan-a-meeting"
        })
    }

    /// The zone of the place that is chosen, otherwise that of the meeting, otherwise that of this laptop.
    fn zone<'a>(&'a self, desk: &Desk<'a>) -> &'a str {
        let of_place = desk.book().and_then(|book| self.at.zone(&book.plan));
        let of_meeting = || self.meeting.as_ref().map(|meeting| meeting.zone.as_str());
        of_place.or_else(of_meeting).unwrap_or(desk.scene.zone)
    }

    /// Shows the form; true when it is done.
    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
        house::label(ui, Type::Strong, &desk.get("plan-day"));
        day(ui, desk, &mut self.date);
        house::gap(ui, space::CARD);
        let zone = self.zone(desk).to_owned();
        let id = Id::unique("plan time");
        time_there(ui, desk, id, &mut self.time, (self.date, &zone));
        house::gap(ui, space::CARD);
        self.rhythm.show(ui, desk, self.date);
        house::gap(ui, space::CARD);
        self.at.show(ui, desk, "plan");
        house::gap(ui, space::CARD);
        length(ui, desk, &mut self.minutes);
        house::gap(ui, space::CARD);
        house::field(
            ui,
            Id::unique("plan title"),
            &desk.get("plan-title"),
            "",
            &mut self.title,
        );
        house::gap(ui, space::CARD);
        let words = desk.get(if self.meeting.is_some() {
            "keep"
        } else {
            "plan-it"
        });
        if house::main_button(ui, &words).clicked()
            && let Some(time) = time_or_ask(ui, Id::unique("plan time"), &self.time)
        {
            self.push(desk, time, zone);
            return true;
        }
        self.drop_button(ui, desk)
    }

    fn push(&self, desk: &mut Desk<'_>, time: Time, zone: String) {
        let title = self.title.trim().to_owned();
        let (place, venue) = self.at.place();
        let repeat = self.rhythm.rule(self.date);
        let when = desk.words.date_time(self.date.to_datetime(time));
        let Some(meeting) = &self.meeting else {
            let edit = Edit::AddMeeting {
                id: None,
                title,
                date: self.date,
                time,
                minutes: self.minutes,
                zone,
                place,
                repeat,
                venue: Some(venue).filter(|venue| !venue.is_empty()),
                kind: self.at.kind,
                how: self.at.how(),
            };
            let said = desk.with("said-planned", &[("when", when.into())]);
            desk.edit(edit, said);
            return;
        };
        // Only what changed, so that two people can change different things of one meeting.
        let old = Where::of(meeting);
        let moved = !self.at.same_place(&old);
        let elsewhere = moved || self.date != meeting.date || time != meeting.time;
        let edit = Edit::ChangeMeeting {
            meeting: meeting.id.to_string(),
            title: (title != meeting.title).then_some(title),
            date: (self.date != meeting.date).then_some(self.date),
            time: (time != meeting.time).then_some(time),
            minutes: (self.minutes != meeting.minutes).then_some(self.minutes),
            zone: None,
            place: (moved && venue.is_empty()).then_some(place),
            repeat: (repeat != meeting.repeat).then(|| repeat.unwrap_or_default()),
            venue: moved.then_some(venue),
            kind: (self.at.kind != old.kind).then_some(self.at.kind),
            how: (self.at.how() != old.how()).then(|| self.at.how()),
            tell: if elsewhere {
                self.until_told(desk)
            } else {
                None
            },
        };
        let said = desk.get("said-changed");
        desk.edit(edit, said);
    }

    /// "This moved" is said until the next meeting is over.
    fn until_told(&self, desk: &Desk<'_>) -> Option<Date> {
        let meeting = self.meeting.as_ref()?;
        let plan = &desk.book()?.plan;
        let now = desk.scene.now;
        let all = desk.coming.all().iter();
        let next = all
            .filter(|one| one.meeting == meeting.id && !one.cancelled)
            .find(|one| one.ends() > now);
        // One that was over is planned anew: what comes next is its new first day.
        let next = next.map(|one| one.date).unwrap_or(self.date);
        plan.meetings.iter().find(|one| one.id == meeting.id)?;
        Some(next.max(self.date))
    }

    fn drop_button(&self, ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
        let Some(meeting) = &self.meeting else {
            return false;
        };
        house::gap(ui, space::HEADING);
        if !house::button(ui, &desk.get("plan-drop")).clicked() {
            return false;
        }
        let said = desk.get("said-dropped");
        desk.edit(
            Edit::DropMeeting {
                meeting: meeting.id.to_string(),
            },
            said,
        );
        true
    }
}
