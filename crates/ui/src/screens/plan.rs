//! Planning: a new meeting, or a change of one as a whole.

use commonbook_book::{Edit, MeetingView};
use egui::{Id, Ui};
use jiff::civil::{Date, time};

use super::dates::{Often, day, time as time_field, time_or_ask, write_time};
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
    place: String,
    often: Often,
}

const LENGTHS: [(u32, &str); 4] = [
    (60, "length-60"),
    (90, "length-90"),
    (120, "length-120"),
    (180, "length-180"),
];

impl Plan {
    /// A new meeting; begins with today's weekday and a quiet hour of the afternoon.
    pub(crate) fn new(desk: &Desk<'_>) -> Self {
        Self {
            meeting: None,
            title: desk.get("plan-default-title"),
            date: desk.today(),
            time: write_time(time(15, 0, 0, 0)),
            minutes: 90,
            place: String::new(),
            often: Often::Once,
        }
    }

    /// The whole series of an occurrence.
    pub(crate) fn change(meeting: &MeetingView) -> Self {
        Self {
            title: meeting.title.clone(),
            date: meeting.date,
            time: write_time(meeting.time),
            minutes: meeting.minutes,
            place: meeting.place.clone(),
            often: Often::of(meeting.repeat.as_deref(), meeting.date),
            meeting: Some(meeting.clone()),
        }
    }

    /// The heading of the form.
    pub(crate) fn title(&self, desk: &Desk<'_>) -> String {
        desk.get(if self.meeting.is_some() {
            "plan-change"
        } else {
            "plan-a-meeting"
        })
    }

    /// Shows the form; true when it is done.
    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
        house::label(ui, Type::Strong, &desk.get("plan-day"));
        day(ui, desk, &mut self.date);
        house::gap(ui, space::CARD);
        time_field(ui, desk, Id::unique("plan time"), &mut self.time);
        house::gap(ui, space::CARD);
        self.show_often(ui, desk);
        house::gap(ui, space::CARD);
        house::field(
            ui,
            Id::unique("plan place"),
            &desk.get("plan-place"),
            &desk.get("plan-place-hint"),
            &mut self.place,
        );
        house::gap(ui, space::CARD);
        let length = desk.get("plan-length");
        house::label(ui, Type::Strong, &length);
        house::group(ui, egui::Role::RadioGroup, &length, |ui| {
            house::buttons(ui, |ui| {
                for (minutes, id) in LENGTHS {
                    if house::choice(ui, self.minutes == minutes, &desk.get(id)).clicked() {
                        self.minutes = minutes;
                    }
                }
            });
        });
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
            self.push(desk, time);
            return true;
        }
        self.drop_button(ui, desk)
    }

    fn show_often(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let label = desk.get("plan-often");
        house::label(ui, Type::Strong, &label);
        house::group(ui, egui::Role::RadioGroup, &label, |ui| {
            for (often, id) in Often::OFFERED {
                let weekday = desk.words.weekday(self.date.weekday());
                if house::choice(
                    ui,
                    self.often == often,
                    &desk.with(id, &[("weekday", weekday.into())]),
                )
                .clicked()
                {
                    self.often = often;
                }
            }
            if matches!(self.often, Often::Other(_)) {
                house::choice(ui, true, &desk.get("often-other"));
            }
        });
    }

    fn push(&self, desk: &mut Desk<'_>, time: jiff::civil::Time) {
        let title = self.title.trim().to_owned();
        let place = self.place.trim().to_owned();
        let repeat = self.often.rule(self.date);
        let when = desk.words.date_time(self.date.to_datetime(time));
        let Some(meeting) = &self.meeting else {
            let edit = Edit::AddMeeting {
                id: None,
                title,
                date: self.date,
                time,
                minutes: self.minutes,
                zone: desk.scene.zone.to_owned(),
                place,
                repeat,
                venue: None,
                kind: commonbook_book::MeetingKind::default(),
                how: String::new(),
            };
            let said = desk.with("said-planned", &[("when", when.into())]);
            desk.edit(edit, said);
            return;
        };
        // Only what changed, so that two people can change different things of one meeting.
        let changed = |new: String, old: &str| (new != old).then_some(new);
        let edit = Edit::ChangeMeeting {
            meeting: meeting.id.to_string(),
            title: changed(title, &meeting.title),
            date: (self.date != meeting.date).then_some(self.date),
            time: (time != meeting.time).then_some(time),
            minutes: (self.minutes != meeting.minutes).then_some(self.minutes),
            zone: None,
            place: changed(place, &meeting.place),
            repeat: (repeat != meeting.repeat).then(|| repeat.unwrap_or_default()),
            venue: None,
            kind: None,
            how: None,
            tell: None,
        };
        let said = desk.get("said-changed");
        desk.edit(edit, said);
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
