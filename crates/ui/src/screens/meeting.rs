//! The meeting view: a whole window for all who sit before one laptop, from the opening to the next time.
//!
//! It reads the book and writes nothing but what somebody types or takes. Which page is shown and whether the timer
//! runs is in memory, and gone when the view is left; who is there and who spoke is not known to it at all.

mod agenda;
mod closing;
mod next_time;
mod opening;
mod page;
mod part;
mod pause;
mod review;
mod rules;
mod timer;
mod today;
mod topic;

use std::time::Duration;

use commonbook_book::{MeetingId, Occurrence};
use egui::Ui;
use jiff::civil::Date;

use self::{agenda::Agenda, page::Page, part::Part, rules::rules_page, timer::Timer};
use super::who::Who;
use crate::{
    Meet,
    desk::Desk,
    keys,
    stage::{Around, Pressed, stage},
};

/// The meeting that is shown, and where one is in it.
#[derive(Debug)]
pub(crate) struct Meeting {
    /// Which one, and its date as the series says it.
    at: (MeetingId, Date),
    /// How many meetings the plan had before this one: rules and questions to begin with take turns by it.
    number: usize,
    /// How long it is planned to last.
    length: Duration,
    page: Page,
    agenda: Agenda,
    /// Which question at the end.
    question: usize,
    part: Option<Part>,
    /// The question of looking back that one comes back to.
    looked_back: Option<usize>,
    timer: Timer,
}

/// However long a meeting is planned, the book locks after so long without a touch.
const LONGEST: Duration = Duration::from_secs(3 * 60 * 60);

impl Meeting {
    /// Opens the view for a meeting.
    pub(crate) fn open(desk: &Desk<'_>, occurrence: &Occurrence) -> Self {
        let meetings = desk.book().map(|book| book.plan.meetings.iter());
        let number = meetings
            .into_iter()
            .flatten()
            .map(|meeting| meeting.dates(meeting.date, occurrence.original).len())
            .sum();
        Self {
            at: (occurrence.meeting, occurrence.original),
            number,
            length: Duration::from_secs(60 * u64::from(occurrence.minutes)),
            page: Page::Opening,
            agenda: Agenda::default(),
            question: 0,
            part: None,
            looked_back: None,
            timer: Timer::default(),
        }
    }

    /// While a group listens to somebody nobody touches a laptop, and a passphrase is not to be typed before all: the
    /// book stays open for as long as the meeting is planned to last.
    pub(crate) fn patience(&self) -> Duration {
        self.length.min(LONGEST)
    }

    /// Shows the view; true when it is left.
    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, who: &mut Who) -> bool {
        self.timer.tick(ui, desk);
        let title = self.title(desk);
        let steps: Vec<String> = Page::ALL.map(|page| desk.get(page.id())).to_vec();
        let room = match &desk.scene.news.meet {
            meet @ Meet::On(_) => super::share::meet_line(desk, meet),
            Meet::Off | Meet::Ended => String::new(),
        };
        let around = Around {
            title: &title,
            steps: &steps,
            step: self.page.step(),
            back: self.part.is_some() || self.page != Page::Opening,
            next: self.goes_on(),
            timer: self.timer.is_on(),
            room: &room,
        };
        let mut pressed = stage(ui, desk, around, |ui, desk| self.page(ui, desk, who));
        if self.leafs() {
            match keys::leaf(ui) {
                Some(true) if self.goes_on() => pressed = Pressed::Next,
                Some(false) if self.page != Page::Opening || self.part.is_some() => {
                    pressed = Pressed::Back;
                }
                _ => {}
            }
        }
        if std::mem::take(&mut desk.escape) {
            pressed = if self.part.is_some() {
                self.step_out(desk);
                desk.turned = true;
                return false;
            } else {
                Pressed::End
            };
        }
        self.turn(desk, pressed);
        pressed == Pressed::End
    }

    fn turn(&mut self, desk: &mut Desk<'_>, pressed: Pressed) {
        let review = match &mut self.part {
            Some(Part::Review(review)) => Some(review),
            _ => None,
        };
        match pressed {
            Pressed::Nothing | Pressed::End => return,
            Pressed::Stop => {
                self.timer.stop();
                return;
            }
            Pressed::Step(step) => {
                self.close_part(desk.acts, desk.out);
                self.looked_back = None;
                self.page = Page::ALL.get(step).copied().unwrap_or_default();
            }
            Pressed::Next => {
                if let Some(review) = review {
                    review.on();
                } else {
                    self.on(desk);
                }
            }
            Pressed::Back => {
                let within = review.is_some_and(|review| review.back());
                if !within && self.part.is_some() {
                    self.step_out(desk);
                } else if !within {
                    self.back(desk);
                }
            }
        }
        desk.turned = true;
    }

    /// One step on: the next topic or question, or the next page.
    fn on(&mut self, desk: &Desk<'_>) {
        let topics = self.topics(desk);
        let topic = self.agenda.at(&topics);
        match self.page {
            Page::Agenda if self.agenda.go(&topics, topic + 1) => {}
            Page::Closing if self.question + 1 < closing::QUESTIONS.len() => self.question += 1,
            page => {
                self.page = page.next();
                if self.page == Page::Closing {
                    self.question = 0;
                }
            }
        }
    }

    /// One step back.
    fn back(&mut self, desk: &Desk<'_>) {
        let topics = self.topics(desk);
        let topic = self.agenda.at(&topics);
        match self.page {
            Page::Agenda if topic > 0 => {
                self.agenda.go(&topics, topic - 1);
            }
            Page::Closing if self.question > 0 => self.question -= 1,
            page => self.page = page.before(),
        }
    }

    /// Whether there is anything after what is shown.
    fn goes_on(&self) -> bool {
        match &self.part {
            Some(Part::Review(review)) => review.goes_on(),
            Some(_) => false,
            None => self.page != Page::NextTime,
        }
    }

    /// Whether the arrow keys turn the page here; in a form they do not.
    const fn leafs(&self) -> bool {
        matches!(
            self.part,
            None | Some(Part::Review(_) | Part::Rules | Part::Checklist(_))
        )
    }

    fn title(&self, desk: &Desk<'_>) -> String {
        let of = |title: &str, at: usize, all: usize| {
            desk.with(
                "meet-of",
                &[
                    ("title", desk.get(title).into()),
                    ("at", (at + 1).into()),
                    ("all", all.into()),
                ],
            )
        };
        match &self.part {
            Some(Part::Rules) => desk.get("rules"),
            Some(Part::Topic(_)) => desk.get("agenda-more"),
            Some(Part::Slips(_)) => desk.get("slips"),
            Some(Part::Box(_)) => desk.get("box"),
            Some(Part::Enter(_)) => desk.get("meet-for-other"),
            Some(Part::Ask(role) | Part::Checklist(role)) => today::job_name(desk, *role),
            Some(Part::Review(review)) => of("review", review.question(), review::QUESTIONS.len()),
            None => match self.page {
                Page::Agenda if self.topics(desk).len() > 1 => {
                    let topics = self.topics(desk);
                    of(self.page.id(), self.agenda.at(&topics), topics.len())
                }
                Page::Closing => of(self.page.id(), self.question, closing::QUESTIONS.len()),
                page => desk.get(page.id()),
            },
        }
    }

    fn page(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, who: &mut Who) {
        // Where the timer itself is shown it says so there.
        if self.part.is_some() || !matches!(self.page, Page::Agenda | Page::Break) {
            self.timer.over(ui, desk);
        }
        match &mut self.part {
            Some(Part::Rules) => rules_page(ui, desk),
            Some(Part::Topic(topic)) => {
                if topic.show(ui, desk, self.at) {
                    self.part = None;
                    desk.turned = true;
                }
            }
            Some(Part::Slips(slips)) => slips.show(ui, desk),
            Some(Part::Box(slips)) => slips.show(ui, desk, in_company(desk)),
            Some(Part::Enter(enter)) => enter.show(ui, desk),
            Some(Part::Ask(role)) => {
                let role = *role;
                if self.ask(ui, desk, role) {
                    self.part = None;
                    desk.turned = true;
                }
            }
            Some(Part::Checklist(role)) => today::checklist(ui, desk, *role),
            Some(Part::Review(review)) => {
                review.show(ui, desk);
                self.around_review(ui, desk);
            }
            None => match self.page {
                Page::Opening => self.opening(ui, desk),
                Page::Agenda => self.agenda(ui, desk),
                Page::Break => self.pause(ui, desk),
                Page::Closing => self.closing(ui, desk),
                Page::NextTime => self.next_time(ui, desk, who),
            },
        }
    }

    /// The meeting as the plan has it now, unless it is no longer there.
    fn occurrence<'a>(&self, desk: &Desk<'a>) -> Option<&'a Occurrence> {
        desk.coming
            .all()
            .iter()
            .find(|one| (one.meeting, one.original) == self.at)
    }
}

/// Whether other laptops of the group are met just now.
const fn in_company(desk: &Desk<'_>) -> bool {
    matches!(&desk.scene.news.meet, Meet::On(meeting) if meeting.others > 0)
}
