//! The sticks that are plugged in, and a folder that is typed where a stick is not found by itself.

use egui::{Id, Ui};

use crate::{
    Command,
    desk::Desk,
    house::{self, Line, Press},
    marks::Mark,
};

/// Shows a button for each stick, and a field. Gives the path that was chosen.
pub(crate) fn choose(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    typed: &mut String,
    words: &str,
) -> Option<String> {
    let mut found = None;
    let news = desk.scene.news;
    for stick in &news.sticks {
        let name = commonbook_words::plain(&stick.name);
        let plugged_in = desk.with("stick-is-in", &[("name", name.as_ref().into())]);
        let full = format!("{words}: {name}");
        house::item(ui, &stick.path, |ui| {
            let press = Press::new(words).name(&full).mark(Mark::Stick);
            let line = Line::new(&plugged_in).press(press);
            if house::line(ui, line).is_some_and(|response| response.clicked()) {
                found = Some(stick.path.clone());
            }
        });
    }
    if news.sticks.is_empty() {
        let none = desk.get("stick-none");
        let look = desk.get("stick-look");
        let press = Press::new(&look);
        let line = Line::new(&none).press(press);
        if house::line(ui, line).is_some_and(|response| response.clicked()) {
            desk.push(Command::Sticks);
        }
    }
    let id = Id::unique("stick folder");
    house::field(
        ui,
        id,
        &desk.get("stick-folder"),
        &desk.get("stick-folder-hint"),
        typed,
    );
    let full = desk.with("stick-here", &[("words", words.into())]);
    if house::named_button(ui, words, &full).clicked() {
        if typed.trim().is_empty() {
            house::ask(ui, id);
        } else {
            found = Some(typed.trim().to_owned());
        }
    }
    found
}
