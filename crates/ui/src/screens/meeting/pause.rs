//! The break.

use egui::Ui;

use super::Meeting;
use crate::{
    desk::Desk,
    house,
    tokens::{Type, space},
};

impl Meeting {
    pub(super) fn pause(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        house::big(ui, &desk.get("break-now"));
        house::gap(ui, space::MIDDLE);
        house::label(ui, Type::Title, &desk.get("break-how"));
        house::gap(ui, space::CARD);
        self.timer.show(ui, desk, None, true);
    }
}
