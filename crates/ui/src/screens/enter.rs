//! Entering a turn for somebody on paper, with their yes.

use commonbook_book::{Edit, MemberId, MemberView, Occurrence, Slot};
use egui::{Role, Ui};

use super::turns;
use crate::{
    desk::Desk,
    house::{self, Line, Press},
    tokens::{Type, space},
};

/// For whom, and at which meeting.
#[derive(Debug)]
pub(crate) struct Enter {
    /// Also for those who have a laptop, but not here.
    anybody: bool,
    whom: Option<MemberId>,
    at: Box<Occurrence>,
}

/// The members without a laptop.
pub(crate) fn on_paper<'a>(desk: &Desk<'a>) -> Vec<&'a MemberView> {
    let members = desk.book().map(|book| book.members.members.iter());
    members
        .into_iter()
        .flatten()
        .filter(|member| member.devices.is_empty())
        .collect()
}

/// All others, by the names they have here.
fn others<'a>(desk: &Desk<'a>) -> Vec<&'a MemberView> {
    let members = desk.book().map(|book| book.members.members.iter());
    let mut others: Vec<_> = members
        .into_iter()
        .flatten()
        .filter(|member| desk.me() != Some(member.id))
        .collect();
    others.sort_by_key(|member| member.alias.to_lowercase());
    others
}

/// Whether there is anybody else.
pub(crate) fn somebody(desk: &Desk<'_>) -> bool {
    !others(desk).is_empty()
}

/// Whether anybody is on paper.
pub(crate) fn anybody(desk: &Desk<'_>) -> bool {
    !on_paper(desk).is_empty()
}

impl Enter {
    pub(crate) fn new(desk: &Desk<'_>, at: &Occurrence) -> Self {
        Self {
            anybody: false,
            whom: on_paper(desk).first().map(|member| member.id),
            at: Box::new(at.clone()),
        }
    }

    /// For anybody, where all sit before one laptop.
    pub(crate) fn anybody(at: &Occurrence) -> Self {
        Self {
            anybody: true,
            whom: None,
            at: Box::new(at.clone()),
        }
    }

    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let label = desk.get("enter-whom");
        house::label(ui, Type::Strong, &label);
        house::group(ui, Role::RadioGroup, &label, |ui| {
            house::buttons(ui, |ui| {
                let whom = if self.anybody {
                    others(desk)
                } else {
                    on_paper(desk)
                };
                for member in whom {
                    let name = desk.alias(member.id);
                    if house::choice(ui, self.whom == Some(member.id), &name).clicked() {
                        self.whom = Some(member.id);
                    }
                }
            });
        });
        let Some(whom) = self.whom else { return };
        house::gap(ui, space::CARD);
        let writer = desk.with(
            "turn-entered-by",
            &[
                ("who", desk.alias(whom).into()),
                ("writer", own_name(desk).into()),
            ],
        );
        house::soft(ui, &desk.with("enter-shown", &[("how", writer.into())]));
        let name = desk.alias(whom);
        let date = desk.words.date(self.at.date);
        house::heading(
            ui,
            &desk.with(
                "enter-what",
                &[("who", name.into()), ("date", date.clone().into())],
            ),
        );
        house::list(ui, &date, |ui| {
            for slot in &self.at.slots {
                house::item(ui, slot.role, |ui| self.row(ui, desk, whom, slot));
            }
        });
        // Lists are for a quiet hour; in a meeting it is about the turns of the day.
        if !self.anybody {
            happy(ui, desk, whom);
        }
    }

    /// One job of the day: what is taken for them, or could be.
    fn row(&self, ui: &mut Ui, desk: &mut Desk<'_>, whom: MemberId, slot: &Slot) {
        // The meeting is the one that was chosen; who takes part in it is as the book says now.
        let now = desk
            .coming
            .all()
            .iter()
            .find(|one| (one.meeting, one.original) == (self.at.meeting, self.at.original));
        let now = now.unwrap_or(&self.at);
        let Some(slot) = now.slots.iter().find(|one| one.role == slot.role) else {
            return;
        };
        let theirs = slot.by.contains(&whom);
        let alias = desk.alias(whom);
        let words = if theirs {
            desk.get("turn-hand-on")
        } else {
            desk.with("enter-yes", &[("who", (&alias).into())])
        };
        let full = turns::full_name(desk, &words, now, slot);
        let name = commonbook_words::plain(&slot.name);
        let rest = turns::who(desk, now, slot);
        let line = Line::new(&rest)
            .strong(&name)
            .press(Press::new(&words).name(&full));
        if !house::line(ui, line).is_some_and(|response| response.clicked()) {
            return;
        }
        let (date, role) = (now.original, slot.role.to_string());
        let (member, meeting) = (Some(whom.to_string()), Some(now.meeting.to_string()));
        if theirs {
            let said = desk.with(
                "enter-handed-on",
                &[("role", (&slot.name).into()), ("who", alias.into())],
            );
            desk.edit(
                Edit::HandOn {
                    date,
                    role,
                    member,
                    meeting,
                    offer: None,
                },
                said,
            );
        } else {
            let said = desk.with(
                "enter-taken",
                &[("role", (&slot.name).into()), ("who", alias.into())],
            );
            desk.edit(
                Edit::TakeSlot {
                    date,
                    role,
                    member,
                    meeting,
                    learning: false,
                },
                said,
            );
        }
    }
}

/// What somebody on paper is happy to do now and then, as they said or wrote it.
fn happy(ui: &mut Ui, desk: &mut Desk<'_>, whom: MemberId) {
    let Some(book) = desk.book() else { return };
    let alias = desk.alias(whom);
    let heading = desk.with("enter-happy", &[("who", (&alias).into())]);
    house::heading(ui, &heading);
    let edit = house::group(ui, Role::Group, &heading, |ui| {
        let mut edit = None;
        for role in &book.plan.roles {
            let name = commonbook_words::plain(&role.name).into_owned();
            let mut on_it = role.willing.contains(&whom);
            let (job, member) = (role.id.to_string(), Some(whom.to_string()));
            if house::check(ui, &mut on_it, &name).clicked() {
                edit = Some((on_it, job, member, name));
            }
        }
        edit
    });
    let Some((on_it, role, member, name)) = edit else {
        return;
    };
    let args = [("role", name.into()), ("who", alias.into())];
    if on_it {
        let said = desk.with("enter-offers", &args);
        desk.edit(Edit::OfferFor { role, member }, said);
    } else {
        let said = desk.with("enter-offers-no-longer", &args);
        desk.edit(Edit::NoLongerOffer { role, member }, said);
    }
}

/// What oneself is called here.
pub(crate) fn own_name(desk: &Desk<'_>) -> String {
    desk.me()
        .map_or_else(|| desk.get("you"), |me| desk.alias(me))
}
