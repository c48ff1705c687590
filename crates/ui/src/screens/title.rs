//! What a page that is begun is called.

use egui::{Id, Ui};

use crate::{
    desk::Desk,
    house,
    tokens::{Type, space},
};

/// The field for it, and the button that begins the page. Gives the title once there is one; where it is empty, a word
/// or two is asked for.
pub(crate) fn title(
    ui: &mut Ui,
    desk: &Desk<'_>,
    id: &str,
    (hint, begin): (&str, &str),
    text: &mut String,
    asked_again: &mut bool,
) -> Option<String> {
    let field_id = Id::unique(id);
    let (label, hint) = (desk.get("note-title"), desk.get(hint));
    let field = house::field(ui, field_id, &label, &hint, text);
    let line = if *asked_again {
        desk.get("first-some-word")
    } else {
        String::new()
    };
    house::live(ui, id, Type::Strong, &line);
    house::gap(ui, space::CARD);
    let pressed = house::main_button(ui, &desk.get(begin)).clicked();
    if !pressed && !house::entered(ui, &field) {
        return None;
    }
    let title = text.trim();
    *asked_again = title.is_empty();
    if title.is_empty() {
        house::ask(ui, field_id);
        return None;
    }
    Some(title.to_owned())
}
