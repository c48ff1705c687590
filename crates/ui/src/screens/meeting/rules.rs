//! The ground rules, to be read aloud.

use egui::Ui;

use crate::{
    desk::{Desk, lines_of},
    house,
    tokens::{Type, space},
};

/// The ground rules as they are read aloud.
pub(super) fn rules(desk: &Desk<'_>) -> Vec<String> {
    let rules = desk.book().map(|book| book.plan.rules_to_read());
    rules.into_iter().flatten().map(lines_of).collect()
}

/// All of them, at hand while a group talks.
pub(super) fn rules_page(ui: &mut Ui, desk: &Desk<'_>) {
    let name = desk.get("rules");
    house::list(ui, &name, |ui| {
        for (at, rule) in rules(desk).iter().enumerate() {
            house::item(ui, at, |ui| {
                house::label(ui, Type::Title, &format!("{}. {rule}", at + 1));
                house::gap(ui, space::CARD);
            });
        }
    });
}
