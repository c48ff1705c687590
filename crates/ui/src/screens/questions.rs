//! Questions that the book asks by itself about the schedule: a trial whose last day has come, and things that two
//! people changed differently while they were apart. One of the two stands, the same for everybody.

use commonbook_book::{
    Crossing, DateChangeView, Edit, Field, MeetingId, MeetingKind, MeetingView, Occurrence,
    PlanView,
};
use egui::Ui;
use jiff::civil::Date;

use super::{place_form::kind_id, rhythm::Rhythm, trial};
use crate::{
    desk::Desk,
    house::{self, Ground, Press},
    tokens::space,
};

/// Shows the questions, of one meeting or of all; gives the trial that somebody wants to change.
pub(crate) fn show(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    only: Option<&Occurrence>,
) -> Option<trial::Trial> {
    let book = desk.book()?;
    if !desk.may_write() {
        return None;
    }
    let plan: &PlanView = &book.plan;
    let mut change = None;
    for meeting in &plan.meetings {
        if only.is_some_and(|one| one.meeting != meeting.id) {
            continue;
        }
        change = change.or(trial::questions(ui, desk, meeting));
        for crossing in &meeting.crossings {
            series(ui, desk, plan, meeting, crossing);
        }
    }
    for date in &plan.changes {
        let here = match only {
            Some(one) => (one.meeting, one.original) == (date.meeting, date.date),
            None => date.to.unwrap_or(date.date) >= desk.today(),
        };
        if here {
            of_date(ui, desk, plan, date);
        }
    }
    change
}

/// Two people changed a series at once.
fn series(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    plan: &PlanView,
    meeting: &MeetingView,
    crossing: &Crossing,
) {
    let title = commonbook_words::plain(&meeting.title);
    let first = desk.with("crossed-series", &[("title", title.as_ref().into())]);
    let write = |value: &str| crossing.settle(meeting.id, value);
    card(
        ui,
        desk,
        plan,
        (meeting.id, meeting.date),
        &first,
        crossing,
        &write,
    );
}

/// Two people changed one date at once, or one cancelled it and one moved it.
fn of_date(ui: &mut Ui, desk: &mut Desk<'_>, plan: &PlanView, change: &DateChangeView) {
    let args = [("date", desk.words.date(change.date).into())];
    if change.cancel_crossed_move() {
        let first = desk.with("crossed-cancel", &args);
        house::card(ui, Ground::Ask, &first, |ui| {
            house::text(ui, &desk.get("crossed-cancel-stands"));
            house::gap(ui, space::SMALL);
            house::buttons(ui, |ui| {
                let date = change.to.unwrap_or(change.date);
                let takes = desk.with(
                    "crossed-takes-place",
                    &[("date", desk.words.date(date).into())],
                );
                if house::button(ui, &takes).clicked() {
                    desk.edit(change.to_edit(), takes.clone());
                }
                if house::button(ui, &desk.get("move-cancel")).clicked() {
                    let said = desk.with("said-cancelled", &args);
                    let meeting = change.meeting.to_string();
                    let date = change.date;
                    desk.edit(Edit::CancelDate { meeting, date }, said);
                }
            });
        });
        house::gap(ui, space::CARD);
        return;
    }
    for crossing in &change.crossings {
        let first = desk.with("crossed-date", &args);
        let write = |value: &str| crossing.settle_date(change, value);
        card(
            ui,
            desk,
            plan,
            (change.meeting, change.date),
            &first,
            crossing,
            &write,
        );
    }
}

fn card(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    plan: &PlanView,
    (meeting, date): (MeetingId, Date),
    first: &str,
    crossing: &Crossing,
    write: &dyn Fn(&str) -> Option<Edit>,
) {
    let Some(stands) = crossing.values.first() else {
        return;
    };
    house::card(ui, Ground::Ask, first, |ui| {
        let now = value(desk, plan, meeting, date, crossing.field, stands);
        house::text(ui, &desk.with("crossed-stands", &[("value", now.into())]));
        house::gap(ui, space::SMALL);
        house::buttons(ui, |ui| {
            for one in &crossing.values {
                let words = value(desk, plan, meeting, date, crossing.field, one);
                let words = if one == stands {
                    desk.with("crossed-leave", &[("value", words.into())])
                } else {
                    desk.with("crossed-take", &[("value", words.into())])
                };
                if house::press(ui, Press::new(&words)).clicked()
                    && let Some(edit) = write(one)
                {
                    desk.edit(edit, desk.get("crossed-settled"));
                }
            }
        });
    });
    house::gap(ui, space::CARD);
}

/// A value as people say it.
fn value(
    desk: &Desk<'_>,
    plan: &PlanView,
    meeting: MeetingId,
    date: Date,
    field: Field,
    value: &str,
) -> String {
    let said = match field {
        Field::Date => value.parse().ok().map(|day| desk.words.date(day)),
        Field::Time => value.parse().ok().map(|time| desk.words.time(time)),
        Field::Minutes => (value.parse().ok())
            .map(|minutes: u32| desk.with("crossed-minutes", &[("n", minutes.into())])),
        Field::Repeat => {
            let first = plan.meetings.iter().find(|one| one.id == meeting);
            let first = first.map_or(date, |one| one.date);
            let rhythm = Rhythm::of(Some(value), first);
            Some(rhythm.words(desk, first)).filter(|_| rhythm.is_known())
        }
        Field::Venue => (value.parse().ok())
            .and_then(|id| plan.venue(id))
            .map(|venue| commonbook_words::plain(&venue.name).into_owned()),
        Field::Kind => MeetingKind::of(value).map(|kind| desk.get(kind_id(kind))),
        _ => None,
    };
    said.unwrap_or_else(|| commonbook_words::plain(value).into_owned())
}
