//! A reminder of one's own: the next meeting is near. It is said while the book is open, on this laptop alone.

use commonbook_book::Occurrence;
use egui::{Ui, accesskit::Role};
use jiff::{ToSpan as _, civil::DateTime};

use crate::{
    Command, Settings,
    desk::Desk,
    house,
    place::Place,
    tokens::{Type, space},
};

/// The line in every place but the one that shows the meeting anyway.
pub(crate) fn line(ui: &mut Ui, desk: &Desk<'_>) {
    let minutes = desk.scene.settings.remind_minutes;
    if minutes == 0 || desk.place == Place::Next || desk.book().is_none() {
        return;
    }
    let near = desk
        .coming
        .all()
        .iter()
        .find(|one| is_near(one, desk.scene.now, minutes));
    let text = near.map_or_else(String::new, |one| {
        let when = desk.words.date_time(one.date.to_datetime(one.shows()));
        desk.with("soon", &[("when", when.into())])
    });
    house::live(ui, "soon", Type::Strong, &text);
}

fn is_near(one: &Occurrence, now: DateTime, minutes: u32) -> bool {
    let begins = one.date.to_datetime(one.shows());
    let until = now.checked_add(i64::from(minutes).minutes());
    !one.cancelled && one.ends() > now && until.is_ok_and(|until| begins <= until)
}

/// The choice of when to be reminded.
pub(crate) fn choose(ui: &mut Ui, desk: &mut Desk<'_>) {
    house::gap(ui, space::CARD);
    let label = desk.get("laptop-remind");
    house::label(ui, Type::Strong, &label);
    let now = desk.scene.settings.remind_minutes;
    let mut chosen = None;
    house::group(ui, Role::RadioGroup, &label, |ui| {
        house::buttons(ui, |ui| {
            for (minutes, id) in
                Settings::REMIND
                    .into_iter()
                    .zip(["remind-never", "remind-hour", "remind-day"])
            {
                if house::choice(ui, now == minutes, &desk.get(id)).clicked() {
                    chosen = Some(minutes);
                }
            }
        });
    });
    house::soft(ui, &desk.get("laptop-remind-what"));
    if let Some(remind_minutes) = chosen {
        desk.push(Command::Settings(Settings {
            remind_minutes,
            ..desk.scene.settings.clone()
        }));
    }
}
