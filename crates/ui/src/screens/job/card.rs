//! A job to read: what it involves, who is happy to do it now and then, and whether oneself is.

use commonbook_book::{Edit, MemberId, RoleId, RoleMode, RoleView};
use egui::Ui;

use super::Job;
use crate::{
    desk::Desk,
    house::{self, Line},
    screens::turns,
    tokens::space,
};

/// Which job is shown.
#[derive(Debug)]
pub(crate) struct Card {
    role: RoleId,
    name: String,
}

/// What comes of a card.
pub(crate) enum Said {
    /// It stays.
    Nothing,
    /// The job is to be changed.
    Change(Job),
    /// Somebody took the job out meanwhile.
    Gone,
}

/// Who is happy to do a job now and then; who left is not among them.
fn willing_of(desk: &Desk<'_>, role: &RoleView) -> Vec<MemberId> {
    let Some(book) = desk.book() else {
        return Vec::new();
    };
    let belongs = |id: &MemberId| book.members.members.iter().any(|one| one.id == *id);
    role.willing.iter().copied().filter(belongs).collect()
}

/// "Happy to do it: Ana and Bo", or nothing.
pub(crate) fn willing(desk: &Desk<'_>, role: &RoleView) -> String {
    let willing = willing_of(desk, role);
    if willing.is_empty() {
        return String::new();
    }
    desk.with("job-willing", &[("who", desk.names(willing).into())])
}

impl Card {
    pub(crate) fn of(role: &RoleView) -> Self {
        Self {
            role: role.id,
            name: commonbook_words::plain(&role.name).into_owned(),
        }
    }

    pub(crate) fn title(&self, _: &Desk<'_>) -> String {
        self.name.clone()
    }

    pub(crate) fn show(&self, ui: &mut Ui, desk: &mut Desk<'_>) -> Said {
        let Some(book) = desk.book() else {
            return Said::Nothing;
        };
        let Some(role) = book.plan.roles.iter().find(|role| role.id == self.role) else {
            return Said::Gone;
        };
        let how = match role.mode {
            RoleMode::Ahead => desk.with("job-people", &[("n", role.seats.into())]),
            RoleMode::OnTheDay => desk.get("turn-on-the-day"),
        };
        house::line(ui, Line::new(&how).mark_if(turns::mark(role.mark)));
        for line in &role.checklist {
            house::text(ui, &commonbook_words::plain(line));
        }
        house::heading(ui, &desk.get("job-who-likes"));
        let who = willing(desk, role);
        let empty = desk.get("job-nobody-yet");
        house::text(ui, if who.is_empty() { &empty } else { &who });
        house::soft(ui, &desk.get("job-offer-means"));
        if !desk.may_write() {
            return Said::Nothing;
        }
        house::gap(ui, space::CARD);
        house::buttons(ui, |ui| {
            offer(ui, desk, role);
            if house::button(ui, &desk.get("job-change")).clicked() {
                return Said::Change(Job::of(role));
            }
            Said::Nothing
        })
    }
}

/// On the list or off it, with one press.
fn offer(ui: &mut Ui, desk: &mut Desk<'_>, role: &RoleView) {
    let on_it = desk.me().is_some_and(|me| role.willing.contains(&me));
    let words = desk.get(if on_it { "job-no-longer" } else { "job-happy" });
    let press = house::Press {
        // The same button with other words: the keyboard stays on it.
        id: Some(ui.scope_id().with("offer")),
        ..house::Press::new(&words).kind(if on_it {
            house::Kind::Plain
        } else {
            house::Kind::Main
        })
    };
    if !house::press(ui, press).clicked() {
        return;
    }
    let name = [("role", (&role.name).into())];
    let (said, role) = (
        desk.with(
            if on_it {
                "said-no-longer"
            } else {
                "said-happy"
            },
            &name,
        ),
        role.id.to_string(),
    );
    let member = None;
    let edit = if on_it {
        Edit::NoLongerOffer { role, member }
    } else {
        Edit::OfferFor { role, member }
    };
    desk.edit(edit, said);
}
