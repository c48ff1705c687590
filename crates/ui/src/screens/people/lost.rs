//! A lost laptop. It is urgent and can be taken back, so nothing here stops a person.

use commonbook_book::{DeviceTag, MemberId, MemberView, ProposalView, ProposedView};
use egui::{Role, Ui};

use super::Next;
use crate::{
    Command, Proposed,
    acts::Deed,
    asking::others,
    desk::Desk,
    house::{self, Ground},
    screens::proposals,
    tokens::{Type, space},
};

/// Which laptop is lost, as far as it is said.
#[derive(Debug)]
pub(super) struct Lost {
    whose: Option<MemberId>,
    which: Option<DeviceTag>,
    /// It was pressed before everything was chosen.
    asked_again: bool,
    found: bool,
}

impl Lost {
    /// Where only one laptop can be meant, it is said already.
    pub(super) fn new(desk: &Desk<'_>) -> Self {
        let mut lost = Self {
            whose: None,
            which: None,
            asked_again: false,
            found: false,
        };
        if let [(only, _)] = losable(desk).as_slice() {
            lost.whose = Some(only.id);
        }
        lost
    }

    pub(super) fn title(&self, desk: &Desk<'_>) -> String {
        desk.get(if self.found {
            "lost-found"
        } else {
            "lost-title"
        })
    }

    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> Next {
        if self.found {
            return found(ui, desk);
        }
        let losable = losable(desk);
        self.whose(ui, desk, &losable);
        house::gap(ui, space::CARD);
        house::text(ui, &desk.get("lost-passphrase"));
        let chosen = losable
            .into_iter()
            .find(|(member, _)| Some(member.id) == self.whose);
        let mut next = Next::Stay;
        if let Some((member, laptops)) = chosen {
            let device = self.which(ui, desk, member, &laptops);
            next = self.about(ui, desk, member, laptops.len(), device);
        }
        house::gap(ui, space::HEADING);
        if house::button(ui, &desk.get("lost-found")).clicked() {
            self.found = true;
            desk.turned = true;
        }
        next
    }

    fn whose(&mut self, ui: &mut Ui, desk: &Desk<'_>, losable: &[(&MemberView, Vec<Laptop>)]) {
        let label = desk.get("lost-whose");
        house::label(ui, Type::Strong, &label);
        house::group(ui, Role::RadioGroup, &label, |ui| {
            house::buttons(ui, |ui| {
                for (member, _) in losable {
                    let name = if desk.me() == Some(member.id) {
                        desk.get("lost-mine")
                    } else {
                        desk.alias(member.id)
                    };
                    if house::choice(ui, self.whose == Some(member.id), &name).clicked() {
                        self.whose = Some(member.id);
                        self.which = None;
                    }
                }
            });
        });
    }

    /// Which one, where somebody has several; the only one otherwise.
    fn which(
        &mut self,
        ui: &mut Ui,
        desk: &Desk<'_>,
        member: &MemberView,
        laptops: &[Laptop],
    ) -> Option<DeviceTag> {
        if let [only] = laptops {
            return Some(only.tag);
        }
        house::gap(ui, space::CARD);
        let label = desk.with("lost-which", &[("who", desk.alias(member.id).into())]);
        house::label(ui, Type::Strong, &label);
        house::group(ui, Role::RadioGroup, &label, |ui| {
            house::buttons(ui, |ui| {
                for laptop in laptops {
                    let name = desk.with("lost-number", &[("n", laptop.number.into())]);
                    if house::choice(ui, self.which == Some(laptop.tag), &name).clicked() {
                        self.which = Some(laptop.tag);
                    }
                }
            });
        });
        house::soft(ui, &desk.get("lost-which-how"));
        self.which
    }

    /// What happens with it, and the way to do it or how far it is.
    fn about(
        &mut self,
        ui: &mut Ui,
        desk: &mut Desk<'_>,
        member: &MemberView,
        laptops: usize,
        device: Option<DeviceTag>,
    ) -> Next {
        let mine = desk.me() == Some(member.id);
        let Some(book) = desk.book() else {
            return Next::Home;
        };
        // Of one's own laptops one decides alone.
        let more = if mine {
            0
        } else {
            others(&book.members, Some(member.id))
        };
        house::text(ui, &desk.with("lost-how", &[("n", (more + 1).into())]));
        let stays = match (mine, laptops) {
            (true, _) => desk.get("lost-stays-you"),
            (false, 1) => desk.with("lost-stays-paper", &[("who", desk.alias(member.id).into())]),
            (false, _) => desk.with("lost-stays-other", &[("who", desk.alias(member.id).into())]),
        };
        house::text(ui, &stays);
        house::gap(ui, space::CARD);
        if let Some(proposal) = device.and_then(|device| proposed(desk, device)) {
            return waiting(ui, desk, proposal);
        }
        let again = if self.asked_again && device.is_none() {
            desk.get("please-choose")
        } else {
            String::new()
        };
        house::live(ui, "lost", Type::Strong, &again);
        if !house::main_button(ui, &desk.get("lost-set-aside")).clicked() {
            return Next::Stay;
        }
        let Some(device) = device else {
            self.asked_again = true;
            return Next::Stay;
        };
        let command = Command::Propose(Proposed::SetAside(device));
        let deed = said(desk, more);
        desk.deed(command, deed);
        Next::Home
    }
}

fn said(desk: &Desk<'_>, more: usize) -> Deed {
    Deed {
        done: desk.get("lost-done"),
        waits: desk.with("deed-waits", &[("n", more.into())]),
        hearing: true,
    }
}

/// It was asked for already, and waits for another yes.
fn waiting(ui: &mut Ui, desk: &mut Desk<'_>, proposal: &ProposalView) -> Next {
    let title = desk.get("lost-waits");
    house::card(ui, Ground::Ask, &title, |ui| {
        house::text(ui, &proposals::agreed(desk, proposal));
        if !proposal.mine_to_agree {
            house::text(ui, &desk.get("deed-waits-how"));
            return Next::Stay;
        }
        house::soft(ui, &desk.get("proposal-name-stays"));
        if !house::main_button(ui, &desk.get("lost-set-aside")).clicked() {
            return Next::Stay;
        }
        let deed = said(desk, proposals::more(proposal).saturating_sub(1));
        desk.deed(Command::Endorse(proposal.id), deed);
        Next::Home
    })
}

/// It is found again: what to do depends on whether it was set aside.
fn found(ui: &mut Ui, desk: &Desk<'_>) -> Next {
    for id in ["lost-found-before", "lost-found-after"] {
        house::text(ui, &desk.get(id));
        house::gap(ui, space::SMALL);
    }
    house::heading(ui, &desk.get("back-title"));
    let number = desk.book().map_or(1, |book| book.members.number);
    for text in [
        desk.get("back-begin"),
        desk.with("back-sit", &[("n", number.into())]),
        desk.get("back-fills"),
        desk.get("back-private"),
    ] {
        house::text(ui, &text);
    }
    Next::Stay
}

/// One laptop of a member that can be lost, numbered as on all screens.
struct Laptop {
    number: usize,
    tag: DeviceTag,
}

/// The members with a laptop that could be lost: not the one this runs on.
fn losable<'a>(desk: &Desk<'a>) -> Vec<(&'a MemberView, Vec<Laptop>)> {
    let Some(book) = desk.book() else {
        return Vec::new();
    };
    let members = book.members.members.iter().map(|member| {
        let laptops = member.devices.iter().enumerate();
        let laptops = laptops
            .filter(|(_, laptop)| !laptop.this)
            .map(|(at, laptop)| Laptop {
                number: at + 1,
                tag: laptop.id,
            });
        (member, laptops.collect::<Vec<_>>())
    });
    let mut found: Vec<_> = members.filter(|(_, laptops)| !laptops.is_empty()).collect();
    found.sort_by_key(|(member, _)| desk.me() != Some(member.id));
    found
}

fn proposed<'a>(desk: &Desk<'a>, lost: DeviceTag) -> Option<&'a ProposalView> {
    let about = |one: &&ProposalView| matches!(&one.what, ProposedView::SetAside { device, .. } if *device == lost);
    desk.book()?.members.proposals.iter().find(about)
}
