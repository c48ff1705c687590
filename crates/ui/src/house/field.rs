//! Things that are written into.

use std::fmt;

use egui::{
    Align2, CornerRadius, Frame, Id, Margin, OutputCommand, Response, TextEdit, Ui,
    text_edit::TextEditOutput, vec2,
};
use zeroize::{Zeroize, Zeroizing};

use super::{Press, button::ring, text};
use crate::{
    Passphrase,
    tokens::{CORNER, FIELD, TARGET, Type, look, space},
};

/// A passphrase that is being typed. Its room is taken at once, so that typing leaves no copies behind.
pub(crate) struct Secret {
    text: Zeroizing<String>,
    covered: bool,
}

impl Default for Secret {
    fn default() -> Self {
        Self {
            text: Zeroizing::new(String::with_capacity(4 * Passphrase::LONGEST)),
            covered: false,
        }
    }
}

impl Secret {
    /// Gives what was typed away and begins anew.
    pub(crate) fn take(&mut self) -> Passphrase {
        let covered = self.covered;
        let taken = std::mem::take(self);
        self.covered = covered;
        Passphrase::new(taken.text)
    }

    /// Puts words into the field, to be seen: nobody could remember them otherwise.
    pub(crate) fn put(&mut self, words: &str) {
        self.covered = false;
        self.text.zeroize();
        self.text.push_str(
            words
                .get(..words.len().min(4 * Passphrase::LONGEST))
                .unwrap_or_default(),
        );
    }

    pub(crate) fn letters(&self) -> usize {
        self.text.trim().chars().count()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

fn frame(ui: &Ui) -> Frame {
    let look = look(ui);
    Frame::new()
        .fill(look.card)
        .stroke(egui::Stroke::new(look.edge, look.line))
        .corner_radius(CornerRadius::same(CORNER))
        .inner_margin(Margin::symmetric(space::MIDDLE as i8, space::SMALL as i8))
}

/// A field of one line. Its label stands above it and the hint beside the label: in the field a hint looks like
/// something that was typed.
pub(crate) fn field(ui: &mut Ui, id: Id, label: &str, hint: &str, value: &mut String) -> Response {
    let name = text::question(ui, label, hint);
    let edit = TextEdit::singleline(value)
        .id(id)
        .font(Type::Body.font())
        .frame(frame(ui))
        .align(Align2::LEFT_CENTER)
        .min_size(vec2(TARGET, TARGET))
        .desired_width(FIELD);
    let response = ui.add(edit).labelled_by(name.id);
    ui.accesskit_node_builder(id, |node| node.set_placeholder(hint));
    ring(ui, &response);
    response
}

/// Whether a field of one line was ended with Enter.
pub(crate) fn entered(ui: &Ui, response: &Response) -> bool {
    response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter))
}

/// Gives the keyboard to a field that has to be filled in, or that was just asked for. It comes into view.
pub(crate) fn ask(ui: &Ui, id: Id) {
    ui.memory_mut(|memory| memory.request_focus(id));
}

/// A text of many lines, as wide as the column. The label is for a screen reader only.
pub(crate) fn note_field(
    ui: &mut Ui,
    id: Id,
    label: &str,
    rows: usize,
    value: &mut String,
) -> TextEditOutput {
    let edit = TextEdit::multiline(value)
        .id(id)
        .font(Type::Body.font())
        .frame(frame(ui))
        .min_size(vec2(TARGET, TARGET))
        .desired_rows(rows)
        .desired_width(f32::INFINITY);
    let output = edit.show(ui);
    ui.accesskit_node_builder(id, |node| node.set_label(label));
    ring(ui, &output.response.response);
    output
}

/// A field for a passphrase: shown while it is typed, unless it is covered. Nothing else keeps what is typed.
/// True when it was ended with Enter.
pub(crate) fn secret_field(ui: &mut Ui, id: Id, label: &str, secret: &mut Secret) -> bool {
    let name = text::question(ui, label, "");
    let edit = TextEdit::singleline(&mut *secret.text)
        .id(id)
        .char_limit(Passphrase::LONGEST)
        .password(secret.covered)
        .font(Type::Body.font())
        .frame(frame(ui))
        .align(Align2::LEFT_CENTER)
        .min_size(vec2(TARGET, TARGET))
        .desired_width(FIELD);
    let response = ui.add(edit).labelled_by(name.id);
    ring(ui, &response);
    forget(ui, id);
    entered(ui, &response)
}

/// Covers what is typed into a field for a passphrase, or shows it again.
pub(crate) fn cover_button(
    ui: &mut Ui,
    id: Id,
    label: &str,
    cover: &str,
    uncover: &str,
    secret: &mut Secret,
) {
    let words = if secret.covered { uncover } else { cover };
    let name = format!("{words}: {label}");
    let press = Press {
        id: Some(id.with("cover")),
        ..Press::new(words).name(&name)
    };
    if super::press(ui, press).clicked() {
        secret.covered = !secret.covered;
    }
}

/// Clears what the toolkit keeps of a typed secret: the history for undoing, and the selection that some
/// systems hand to the middle mouse button.
fn forget(ui: &Ui, id: Id) {
    if let Some(mut state) = TextEdit::load_state(ui, id) {
        state.clear_undoer();
        state.store(ui, id);
    }
    ui.output_mut(|output| {
        output
            .commands
            .retain(|command| !matches!(command, OutputCommand::TextSelectionSettled(_)));
    });
}
