//! Who does what: whose turn is it, and when do we meet? One meeting at a time, never a wide table.

mod schedule;

use commonbook_book::{Edit, MeetingId, Occurrence};
use egui::Ui;
use jiff::civil::Date;

use super::{
    about,
    calendar::Calendar,
    dates::neighbours,
    enter::{self, Enter},
    job::{self, Card, Job, Said},
    move_date::Move,
    next::{place_line, standing},
    plan::Plan,
    print::Print,
    trial::Trial,
    turns,
};
use crate::{
    Sheet,
    desk::Desk,
    house::{self, Kind, Line, Press},
    marks::Mark,
    place::Place,
    shell::{Around, Head, place},
    tokens::{Type, space},
};

/// Which meeting is shown, and which part of the place.
#[derive(Debug, Default)]
pub(crate) struct Who {
    /// A meeting and its date as the series says it; otherwise the next one.
    at: Option<(MeetingId, Date)>,
    part: Part,
}

#[derive(Debug, Default)]
enum Part {
    #[default]
    Day,
    Plan(Box<Plan>),
    Move(Box<Move>),
    Card(Card),
    Try(Box<Trial>),
    Calendar(Box<Calendar>),
    Job(Job),
    Enter(Enter),
    Print(Print),
}

impl Who {
    /// Shows a day the next time.
    pub(crate) fn look_at(&mut self, occurrence: &Occurrence) {
        self.at = Some((occurrence.meeting, occurrence.original));
        self.part = Part::Day;
    }

    /// Begins to plan a meeting.
    pub(crate) fn plan(&mut self, desk: &Desk<'_>) {
        self.part = Part::Plan(Box::new(Plan::new(desk)));
    }

    /// Another place is shown.
    pub(crate) fn leave(&mut self) {
        self.part = Part::Day;
        self.at = None;
    }

    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> Around {
        let title = desk.get(Place::Who.id());
        let part = match &self.part {
            Part::Day => None,
            Part::Plan(plan) => Some(plan.title(desk)),
            Part::Move(_) => Some(desk.get("move-title")),
            Part::Card(card) => Some(card.title(desk)),
            Part::Try(_) => Some(desk.get("trial-title")),
            Part::Calendar(calendar) => Some(calendar.title(desk)),
            Part::Job(job) => Some(job.title(desk)),
            Part::Enter(_) => Some(desk.get("enter-for")),
            Part::Print(_) => Some(desk.get("print")),
        };
        let back = match &self.part {
            Part::Calendar(calendar) => calendar.back_to(desk),
            _ => None,
        };
        let head = Head {
            title: part.as_ref().unwrap_or(&title),
            back: back.as_deref().or(part.is_some().then_some(title.as_str())),
            sheet: part.is_none() && !desk.coming.all().is_empty(),
        };
        let (mut done, mut change, mut wish) = (false, None, None);
        let around = place(ui, desk, head, |ui, desk| match &mut self.part {
            Part::Day => self.day(ui, desk),
            Part::Plan(plan) => done = plan.show(ui, desk),
            Part::Move(date) => done = date.show(ui, desk),
            Part::Card(card) => match card.show(ui, desk) {
                Said::Nothing => {}
                Said::Change(job) => change = Some(job),
                Said::Gone => done = true,
            },
            Part::Try(trial) => done = trial.show(ui, desk),
            Part::Calendar(calendar) => wish = calendar.show(ui, desk),
            Part::Job(job) => done = job.show(ui, desk),
            Part::Enter(enter) => enter.show(ui, desk),
            Part::Print(print) => print.show(ui, desk),
        });
        if around == Around::Print {
            self.turn(Part::Print(Print::of(Sheet::Rota)), desk);
        }
        if let Some(job) = change {
            self.turn(Part::Job(job), desk);
        }
        if let Some(wish) = wish {
            self.grant(wish, desk);
        }
        if around == Around::Back
            && let Part::Calendar(calendar) = &mut self.part
            && !calendar.back()
        {
            return around;
        }
        if done || around == Around::Back {
            self.part = Part::Day;
            desk.turned = true;
        }
        around
    }

    fn day(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        standing(ui, desk);
        let all = desk.coming.all();
        let now = desk.scene.now;
        let at = self
            .at
            .and_then(|at| all.iter().position(|one| (one.meeting, one.original) == at))
            .or_else(|| all.iter().position(|one| one.ends() > now))
            .or_else(|| all.len().checked_sub(1));
        let Some((at, occurrence)) = at.and_then(|at| Some((at, all.get(at)?))) else {
            house::text(ui, &desk.get("next-empty"));
            house::gap(ui, space::CARD);
            self.calendar_button(ui, desk);
            return self.below(ui, desk, None);
        };
        self.others(ui, desk, at);
        self.asked(ui, desk, Some(occurrence));
        self.meeting(ui, desk, occurrence);
        self.below(ui, desk, Some(occurrence));
    }

    /// `[ < 17 Nov ]  [ 1 Dec > ]`
    fn others(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, at: usize) {
        let all = desk.coming.all();
        let before = at.checked_sub(1).and_then(|at| all.get(at));
        let after = all.get(at + 1);
        house::buttons(ui, |ui| {
            if let Some(other) = neighbours(ui, desk, before, after) {
                self.look_at(other);
            }
            self.calendar_button(ui, desk);
        });
        house::gap(ui, space::CARD);
    }

    fn meeting(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, occurrence: &Occurrence) {
        let when = desk
            .words
            .date_time(occurrence.date.to_datetime(occurrence.shows()));
        house::live(ui, "day", Type::Lead, &when);
        let title = commonbook_words::plain(&occurrence.title);
        if !title.trim().is_empty() {
            house::label(ui, Type::Strong, &title);
        }
        if occurrence.cancelled {
            if occurrence.pause.is_none() {
                house::text(ui, &desk.get("meeting-cancelled"));
            }
            return about::show(ui, desk, occurrence);
        }
        if let Some(place) = place_line(desk, occurrence) {
            house::text(ui, &place);
        }
        about::show(ui, desk, occurrence);
        self.tried(ui, desk, occurrence);
        house::gap(ui, space::CARD);
        if occurrence.slots.is_empty() {
            house::text(ui, &desk.get("who-empty"));
            return;
        }
        let first_open = occurrence
            .slots
            .iter()
            .position(|slot| turns::open(desk, occurrence, slot));
        house::list(ui, &when, |ui| {
            for (at, slot) in occurrence.slots.iter().enumerate() {
                house::item(
                    ui,
                    (occurrence.meeting, occurrence.original, slot.role),
                    |ui| {
                        turns::job(ui, desk, occurrence, slot, first_open == Some(at));
                        checklist(ui, desk, slot);
                    },
                );
            }
        });
    }

    /// What can be done with the day and the plan.
    fn below(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, occurrence: Option<&Occurrence>) {
        if !desk.may_write() {
            return;
        }
        house::gap(ui, space::HEADING);
        house::buttons(ui, |ui| {
            let add = desk.get("job-add");
            // Where nobody thought of a job yet, that is what comes next.
            let first = occurrence.is_some_and(|one| one.slots.is_empty() && !one.cancelled);
            let kind = if first { Kind::Main } else { Kind::Plain };
            let press = Press::new(&add).mark(Mark::Add).kind(kind);
            if house::press(ui, press).clicked() {
                self.turn(Part::Job(Job::default()), desk);
            }
            if let Some(occurrence) = occurrence
                && enter::anybody(desk)
                && house::button(ui, &desk.get("enter-for")).clicked()
            {
                self.turn(Part::Enter(Enter::new(desk, occurrence)), desk);
            }
            rest(ui, desk);
            self.plan_buttons(ui, desk, occurrence);
        });
        self.jobs(ui, desk);
    }

    fn jobs(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let Some(book) = desk.book() else { return };
        if book.plan.roles.is_empty() {
            return;
        }
        let heading = desk.get("jobs");
        house::heading(ui, &heading);
        house::list(ui, &heading, |ui| {
            for role in &book.plan.roles {
                house::item(ui, role.id, |ui| {
                    let look = desk.get("job-look");
                    let name = commonbook_words::plain(&role.name);
                    let full = format!("{look}: {name}");
                    let press = Press::new(&look).name(&full);
                    let rest = job::willing(desk, role);
                    let line = Line::new(&rest).strong(&name).press(press);
                    let line = line.mark_if(turns::mark(role.mark));
                    if house::line(ui, line).is_some_and(|response| response.clicked()) {
                        self.turn(Part::Card(Card::of(role)), desk);
                    }
                });
            }
        });
    }

    fn turn(&mut self, part: Part, desk: &mut Desk<'_>) {
        self.part = part;
        desk.turned = true;
    }
}

/// What one's own turn involves, below it.
fn checklist(ui: &mut Ui, desk: &Desk<'_>, slot: &commonbook_book::Slot) {
    let Some(book) = desk.book().filter(|_| turns::mine(desk, slot)) else {
        return;
    };
    let Some(role) = book.plan.roles.iter().find(|role| role.id == slot.role) else {
        return;
    };
    for line in &role.checklist {
        house::soft(ui, &commonbook_words::plain(line));
    }
}

/// Off every list at once, for as long as one likes.
fn rest(ui: &mut Ui, desk: &mut Desk<'_>) {
    let on_a_list = desk.me().zip(desk.book()).is_some_and(|(me, book)| {
        let mut roles = book.plan.roles.iter();
        roles.any(|role| role.willing.contains(&me))
    });
    if on_a_list && house::button(ui, &desk.get("rest")).clicked() {
        let said = desk.get("said-rest");
        desk.edit(Edit::Rest { member: None }, said);
    }
}
