//! Share news: does everyone have the same book?

pub(super) mod box_of_slips;

use egui::{Id, Ui};

use self::box_of_slips::BoxOfSlips;
use super::sticks;
use crate::{
    Command, Meet, Meeting, StickDone, StickNews,
    desk::Desk,
    frame::Frame,
    house::{self, Ground, Kind, Press},
    marks::Mark,
    place::Place,
    shell::{Around, Head, place},
    tokens::{Type, space},
};

#[derive(Debug, Default)]
pub(crate) struct Share {
    /// Words or an address of another laptop.
    dial: String,
    /// The fields for words are shown.
    words: bool,
    /// A folder.
    at: String,
    /// The two ways of a stick are shown apart.
    one_way: bool,
    slips: BoxOfSlips,
}

impl Share {
    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> Around {
        let title = desk.get(Place::Share.id());
        if desk.fresh {
            // What is plugged in is looked at once, when the place is opened; nothing polls.
            desk.push(Command::Sticks);
        }
        place(ui, desk, Head::of(&title), |ui, desk| {
            let count = desk.book().map_or(0, |book| book.status.unshared_edits);
            let line = if count == 0 {
                desk.get("share-nothing")
            } else {
                desk.with("news-only-here", &[("n", count.into())])
            };
            house::live(ui, "unshared", Type::Body, &line);
            house::gap(ui, space::CARD);
            self.both(ui, desk);
            let meeting = matches!(&desk.scene.news.meet, Meet::On(meeting) if meeting.others > 0);
            self.slips.show(ui, desk, meeting);
            house::gap(ui, space::CARD);
            house::soft(
                ui,
                &desk.get(if desk.scene.news.internet {
                    "share-internet-on"
                } else {
                    "share-internet-off"
                }),
            );
        })
    }

    /// In this room and on a stick; beside each other where there is room.
    fn both(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        if desk.frame != Frame::Wide {
            self.room(ui, desk);
            house::gap(ui, space::CARD);
            return self.stick(ui, desk);
        }
        house::beside(ui, |left, right| {
            self.room(left, desk);
            self.stick(right, desk);
        });
    }

    /// Meeting with the laptops in this room; also for a newcomer who waits for the members' yes.
    pub(crate) fn room(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        house::card(ui, Ground::Card, &desk.get("share-room"), |ui| {
            house::live(
                ui,
                "meet",
                Type::Body,
                &meet_line(desk, &desk.scene.news.meet),
            );
            match &desk.scene.news.meet {
                Meet::Off | Meet::Ended => self.meet(ui, desk),
                Meet::On(meeting) => self.meeting(ui, desk, meeting),
            }
        });
    }

    fn meet(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        if desk.scene.news.system_will_ask {
            house::text(ui, &desk.get("share-system-asks"));
        }
        let meet = desk.get("share-meet");
        let press = Press::new(&meet).kind(Kind::Main).mark(Mark::People);
        if house::press(ui, press).clicked() {
            desk.push(Command::StartMeet { dial: None });
        }
        house::soft(ui, &desk.get("share-room-strangers"));
        self.dial(ui, desk);
    }

    fn meeting(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, meeting: &Meeting) {
        if house::button(ui, &desk.get("stop")).clicked() {
            desk.push(Command::StopMeet);
        }
        if meeting.others == 0 && meeting.alone_for_long && !meeting.waits {
            house::text(ui, &desk.get("share-nobody-next"));
        }
        if meeting.waits && meeting.others > 0 {
            house::text(ui, &desk.get("share-waits"));
        }
        if self.words || meeting.alone_for_long {
            if let Some(words) = &meeting.words {
                house::text(ui, &desk.get("share-words-read"));
                house::big_words(ui, words.split_whitespace());
            }
            if let Some(address) = &meeting.address {
                house::soft(
                    ui,
                    &desk.with("invite-address", &[("address", address.into())]),
                );
            }
        }
        self.dial(ui, desk);
    }

    /// Where looking around does not find the other laptop.
    fn dial(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let id = Id::unique("dial");
        if !self.words {
            if house::button(ui, &desk.get("share-use-words")).clicked() {
                self.words = true;
                if !matches!(desk.scene.news.meet, Meet::On(_)) {
                    house::ask(ui, id);
                }
            }
            return;
        }
        house::field(
            ui,
            id,
            &desk.get("share-dial"),
            &desk.get("share-dial-hint"),
            &mut self.dial,
        );
        if !house::button(ui, &desk.get("share-dial-go")).clicked() {
            return;
        }
        if self.dial.trim().is_empty() {
            house::ask(ui, id);
        } else {
            desk.push(Command::StartMeet {
                dial: Some(self.dial.trim().to_owned()),
            });
        }
    }

    fn stick(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        house::card(ui, Ground::Card, &desk.get("share-stick"), |ui| {
            match &desk.scene.news.stick {
                StickNews::Quiet => house::answer(ui, "stick", Type::Body, ""),
                StickNews::Busy => {
                    return house::answer(ui, "stick", Type::Body, &desk.get("stick-busy"));
                }
                StickNews::Done(done) => {
                    house::answer(ui, "stick", Type::Body, &stick_line(desk, *done))
                }
            }
            if self.one_way {
                self.apart(ui, desk);
            } else {
                let words = desk.get("share-stick-swap");
                if let Some(at) = sticks::choose(ui, desk, &mut self.at, &words) {
                    desk.push(Command::StickSwap { at });
                }
                if house::button(ui, &desk.get("share-stick-apart")).clicked() {
                    self.one_way = true;
                    house::ask(ui, Id::unique("stick folder"));
                }
            }
            house::soft(ui, &desk.get("share-stick-found"));
        });
    }

    /// Only giving, or only taking.
    fn apart(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let (label, hint) = (desk.get("stick-folder"), desk.get("stick-folder-hint"));
        house::field(ui, Id::unique("stick folder"), &label, &hint, &mut self.at);
        for stick in &desk.scene.news.sticks {
            let name = commonbook_words::plain(&stick.name);
            if house::button(
                ui,
                &desk.with("stick-is-in", &[("name", name.as_ref().into())]),
            )
            .clicked()
            {
                self.at.clone_from(&stick.path);
            }
        }
        let at = self.at.trim().to_owned();
        house::buttons(ui, |ui| {
            let give = house::button(ui, &desk.get("share-stick-give")).clicked();
            let take = house::button(ui, &desk.get("share-stick-take")).clicked();
            if (give || take) && at.is_empty() {
                house::ask(ui, Id::unique("stick folder"));
            } else if give {
                desk.push(Command::StickGive { at });
            } else if take {
                desk.push(Command::StickTake { at });
            }
        });
    }
}

pub(super) fn meet_line(desk: &Desk<'_>, meet: &Meet) -> String {
    let newcomer = desk.book().is_some_and(|book| book.members.me.is_none());
    let Meet::On(meeting) = meet else {
        return desk.get(match meet {
            Meet::Ended => "share-ended",
            _ if newcomer => "join-room-how",
            _ => "share-room-how",
        });
    };
    let here = meeting.others + 1;
    match (meeting.others, meeting.same) {
        (0, _) if meeting.waits && newcomer => desk.get("join-room-waits"),
        (0, _) if meeting.waits => desk.get("share-waits"),
        (0, _) if meeting.alone_for_long => desk.get("share-nobody"),
        (0, _) => desk.get("share-looking"),
        (_, true) => desk.with("share-same", &[("n", here.into())]),
        (_, false) => desk.with("share-swapping", &[("n", here.into())]),
    }
}

fn stick_line(desk: &Desk<'_>, done: StickDone) -> String {
    let mut lines = Vec::new();
    if done.took {
        lines.push(desk.with("stick-added", &[("n", done.added.into())]));
    }
    if done.left_out > 0 {
        lines.push(desk.with("stick-left-out", &[("n", done.left_out.into())]));
    }
    lines.push(desk.get(if done.gave {
        "stick-gave"
    } else {
        "stick-give-too"
    }));
    lines.push(desk.get("stick-out"));
    lines.join(" ")
}
