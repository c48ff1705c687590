//! What of the schedule is reached from a day: its questions, the calendar, the plan, and what is being tried.

use commonbook_book::{MeetingView, Occurrence};
use egui::Ui;

use super::{Part, Who};
use crate::{
    desk::Desk,
    house::{self, Kind, Press},
    screens::{
        calendar::Wish,
        move_date::Move,
        plan::Plan,
        questions,
        trial::{self, Trial},
    },
    tokens::space,
};

impl Who {
    /// Begins to change what is tried.
    pub(crate) fn try_it(&mut self, trial: Trial) {
        self.part = Part::Try(Box::new(trial));
    }

    /// Does what was asked for in the calendar.
    pub(super) fn grant(&mut self, wish: Wish, desk: &mut Desk<'_>) {
        match wish {
            Wish::Look(one) => {
                self.look_at(&one);
                desk.turned = true;
            }
            Wish::Move(one) => {
                self.look_at(&one);
                self.turn(Part::Move(Box::new(Move::new(desk, &one))), desk);
            }
            Wish::Plan(day) => {
                let plan = Plan::new(desk);
                let plan = match day {
                    Some(day) => plan.on(day),
                    None => plan,
                };
                self.turn(Part::Plan(Box::new(plan)), desk);
            }
        }
    }

    /// What the book asks about this date, and how one comes to the others.
    pub(super) fn asked(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, only: Option<&Occurrence>) {
        if let Some(trial) = questions::show(ui, desk, only) {
            self.turn(Part::Try(Box::new(trial)), desk);
        }
    }

    /// While a date is being tried, and the book does not ask yet: the way back is one press all the same.
    pub(super) fn tried(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, occurrence: &Occurrence) {
        let Some(meeting) = meeting_of(desk, occurrence) else {
            return;
        };
        let running = || meeting.trials.iter().filter(|trial| trial.runs());
        let trial = running().find(|trial| Some(trial.id) == occurrence.trial);
        let Some(trial) = trial.filter(|trial| !trial.asks(desk.today())) else {
            return;
        };
        if !desk.may_write() || running().count() > 1 {
            return;
        }
        house::gap(ui, space::SMALL);
        if trial::buttons(ui, desk, meeting, trial, None) {
            self.turn(Part::Try(Box::new(Trial::again(meeting, trial))), desk);
        }
    }

    /// The buttons that change a date, a series or the plan.
    pub(super) fn plan_buttons(
        &mut self,
        ui: &mut Ui,
        desk: &mut Desk<'_>,
        occurrence: Option<&Occurrence>,
    ) {
        if let Some(occurrence) = occurrence
            && house::button(ui, &desk.get("move-title")).clicked()
        {
            self.turn(Part::Move(Box::new(Move::new(desk, occurrence))), desk);
        }
        if let Some(meeting) = occurrence.and_then(|one| meeting_of(desk, one)) {
            // While something is tried, it is changed, kept or taken back as a trial.
            let tried = meeting.trials.iter().any(|trial| trial.runs());
            if house::button(ui, &desk.get("plan-change")).clicked() {
                self.turn(Part::Plan(Box::new(Plan::change(meeting))), desk);
            }
            if !tried && house::button(ui, &desk.get("trial-title")).clicked() {
                self.turn(Part::Try(Box::new(Trial::new(desk, meeting))), desk);
            }
        }
        let words = desk.get("plan-a-meeting");
        let kind = if occurrence.is_none() {
            Kind::Main
        } else {
            Kind::Plain
        };
        if house::press(ui, Press::new(&words).kind(kind)).clicked() {
            self.turn(Part::Plan(Box::new(Plan::new(desk))), desk);
        }
    }

    /// The way to the calendar.
    pub(super) fn calendar_button(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        if house::button(ui, &desk.get("calendar")).clicked() {
            self.turn(Part::Calendar(Box::default()), desk);
        }
    }
}

fn meeting_of<'a>(desk: &Desk<'a>, occurrence: &Occurrence) -> Option<&'a MeetingView> {
    let plan = &desk.book()?.plan;
    plan.meetings
        .iter()
        .find(|one| one.id == occurrence.meeting)
}
