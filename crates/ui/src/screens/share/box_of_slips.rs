//! The box for slips, while laptops meet: opening it, writing for it, closing it.

use commonbook_book::{BoxOutcome, RoomView, SlipKind};
use egui::{Id, Ui};

use crate::{
    Command,
    acts::Deed,
    desk::Desk,
    house::{self, Ground},
    screens::slips::{choose_kind, kind_id, long},
    tokens::{Type, space},
};

/// What is being chosen and written for the box.
#[derive(Debug, Default)]
pub(crate) struct BoxOfSlips {
    /// What it will most likely be about.
    likely: Option<SlipKind>,
    /// What a box that is opened here is about; nothing while nobody wants to open one.
    opening: Option<SlipKind>,
    /// What is being written, once the field was shown.
    text: Option<String>,
    too_long: bool,
}

impl BoxOfSlips {
    /// Where it is clear what it will most likely be about.
    pub(crate) fn about(kind: SlipKind) -> Self {
        Self {
            likely: Some(kind),
            ..Self::default()
        }
    }

    /// Shows the box, where there is one or could be.
    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, meeting: bool) {
        let Some(book) = desk.book() else { return };
        let room = &book.room;
        if !desk.may_write() || !(meeting || room.keeper.is_some() || room.closed.is_some()) {
            return;
        }
        let title = match (room.keeper, room.mine) {
            (Some(_), true) => desk.get("box-mine"),
            (Some(keeper), false) => desk.with("box-of", &[("who", desk.alias(keeper).into())]),
            (None, _) => desk.get("box"),
        };
        house::gap(ui, space::CARD);
        house::card(ui, Ground::Card, &title, |ui| {
            house::live(ui, "box", Type::Strong, &state(desk, room));
            if room.keeper.is_none() {
                return self.open(ui, desk, meeting);
            }
            if let Some(kind) = room.kind {
                house::label(ui, Type::Strong, &desk.get(kind_id(kind)));
            }
            house::text(ui, &desk.get("box-keeper-could"));
            if !room.closing {
                self.write(ui, desk, room);
            }
            if room.mine {
                close(ui, desk, room);
            }
        });
    }

    /// Nobody keeps a box yet.
    fn open(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, meeting: bool) {
        self.text = None;
        if !meeting {
            return;
        }
        let Some(kind) = &mut self.opening else {
            house::text(ui, &desk.get("box-what"));
            if house::button(ui, &desk.get("box-open")).clicked() {
                self.opening = Some(self.likely.unwrap_or(SlipKind::Barrier));
            }
            return;
        };
        choose_kind(ui, desk, kind);
        house::text(ui, &desk.get("box-five"));
        house::text(ui, &desk.get("box-keeper-could"));
        let kind = *kind;
        house::buttons(ui, |ui| {
            if house::button(ui, &desk.get("box-open-here")).clicked() {
                let said = desk.get("box-opened");
                desk.deed(Command::OpenBox(kind), Deed::plain(said));
                self.opening = None;
            }
            if house::button(ui, &desk.get("not-now")).clicked() {
                self.opening = None;
            }
        });
    }

    /// One's own slip. Whether it says anything is seen by nobody who looks on.
    fn write(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, room: &RoomView) {
        let text = self.text.get_or_insert_with(|| {
            if room.put_in {
                room.written.clone()
            } else {
                String::new()
            }
        });
        let label = desk.get("slip-mine");
        house::text(ui, &label);
        house::note_field(ui, Id::unique("my slip"), &label, 2, text);
        let now = text.trim();
        let kept = room.put_in && room.written.trim() == now;
        let line = if self.too_long {
            desk.get("slip-too-long")
        } else if kept && !now.is_empty() {
            desk.get("slip-in")
        } else {
            String::new()
        };
        house::live(ui, "my slip", Type::Strong, &line);
        let mut fill = None;
        house::buttons(ui, |ui| {
            if house::button(ui, &desk.get("slip-put-in")).clicked() {
                fill = Some(now.to_owned());
            }
            if room.put_in
                && !room.written.trim().is_empty()
                && house::button(ui, &desk.get("slip-take-out")).clicked()
            {
                fill = Some(String::new());
            }
        });
        if let Some(written) = fill {
            self.too_long = long(&written).is_some();
            if !self.too_long {
                let said = desk.get(if written.is_empty() {
                    "slip-is-out"
                } else {
                    "slip-is-in"
                });
                desk.deed(Command::FillSlip(written.clone()), Deed::plain(said));
                self.text = Some(written);
            }
        }
    }
}

/// The keeper's part.
fn close(ui: &mut Ui, desk: &mut Desk<'_>, room: &RoomView) {
    house::gap(ui, space::CARD);
    house::text(
        ui,
        &desk.with("box-handed-in", &[("n", room.handed_in.into())]),
    );
    let words = desk.get(if room.closing {
        "box-close-now"
    } else {
        "box-close"
    });
    if house::button(ui, &words).clicked() {
        let said = desk.get("box-closing");
        desk.deed(Command::CloseBox, Deed::plain(said));
    }
}

/// What is going on with the box, in a line that is said when it changes.
fn state(desk: &Desk<'_>, room: &RoomView) -> String {
    if room.closing && room.mine {
        return desk.with("box-waits", &[("n", room.waits_for.into())]);
    }
    if room.closing {
        return desk.get("box-closes");
    }
    match room.closed {
        Some(BoxOutcome::Published(number)) if room.keeper.is_none() => {
            desk.with("box-published", &[("n", number.into())])
        }
        Some(BoxOutcome::TooFew) if room.keeper.is_none() => desk.get("box-too-few"),
        Some(BoxOutcome::Unknown) if room.keeper.is_none() => desk.get("box-unknown"),
        _ => String::new(),
    }
}
