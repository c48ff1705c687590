//! Something takes its time. Nothing moves while it does: an old machine has better things to do.

use egui::Ui;

use crate::{
    Busy,
    desk::Desk,
    house,
    shell::{Head, alone},
    tokens::Type,
};

pub(crate) fn busy(ui: &mut Ui, desk: &mut Desk<'_>, busy: Busy) {
    let text = desk.get(match busy {
        Busy::Opening => "busy-opening",
        Busy::Making => "busy-making",
        Busy::Locking => "busy-locking",
        Busy::Wiping => "busy-wiping",
    });
    let title = commonbook_words::plain(&desk.scene.settings.cover_name).into_owned();
    alone(ui, desk, Head::of(&title), |ui, _| {
        house::live(ui, "busy", Type::Body, &text)
    });
}
