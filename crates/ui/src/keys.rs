//! The keys that work on every screen.

use egui::{Event, FocusDirection, Key, KeyboardShortcut, Modifiers, Ui, gui_zoom::kb_shortcuts};

use commonbook_book::limits;

use crate::{Zoom, place::Place};

/// A key that is held down presses once, as slow fingers need it; in a text it goes on writing.
pub(crate) fn press_once(ui: &Ui) {
    if ui.text_edit_focused() {
        return;
    }
    let again = |event: &Event| {
        matches!(
            event,
            Event::Key {
                key: Key::Enter | Key::Space,
                repeat: true,
                ..
            }
        )
    };
    ui.input_mut(|input| input.events.retain(|event| !again(event)));
}

/// Ctrl+Shift+H.
pub(crate) fn hide(ui: &Ui) -> bool {
    let keys = KeyboardShortcut::new(Modifiers::COMMAND | Modifiers::SHIFT, Key::H);
    ui.input_mut(|input| input.consume_shortcut(&keys))
}

/// Ctrl with + − 0: the size that was asked for.
pub(crate) fn zoom(ui: &Ui, now: Zoom) -> Option<Zoom> {
    ui.input_mut(|input| {
        if input.consume_shortcut(&kb_shortcuts::ZOOM_RESET) {
            Some(Zoom::default())
        } else if input.consume_shortcut(&kb_shortcuts::ZOOM_IN)
            || input.consume_shortcut(&kb_shortcuts::ZOOM_IN_SECONDARY)
        {
            Some(now.larger())
        } else if input.consume_shortcut(&kb_shortcuts::ZOOM_OUT) {
            Some(now.smaller())
        } else {
            None
        }
    })
}

/// The arrow to the right goes on, the one to the left goes back: `true` for on. One that is held down goes once.
pub(crate) fn leaf(ui: &Ui) -> Option<bool> {
    if ui.text_edit_focused() {
        return None;
    }
    let pressed = |event: &Event| match event {
        Event::Key {
            key: key @ (Key::ArrowRight | Key::ArrowLeft),
            pressed: true,
            modifiers: Modifiers::NONE,
            repeat,
            ..
        } => Some((*key == Key::ArrowRight, *repeat)),
        _ => None,
    };
    let (on, again) = ui.input(|input| input.events.iter().find_map(pressed))?;
    // The toolkit would go to what stands beside.
    ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    (!again).then_some(on)
}

/// Alt+1 to Alt+6. Where the digits need Shift, as on French keyboards, the place of the key counts.
pub(crate) fn place(ui: &Ui) -> Option<Place> {
    const DIGITS: [Key; 6] = [
        Key::Num1,
        Key::Num2,
        Key::Num3,
        Key::Num4,
        Key::Num5,
        Key::Num6,
    ];
    ui.input_mut(|input| {
        let mut found = None;
        input.events.retain(|event| match event {
            Event::Key {
                key,
                physical_key,
                pressed: true,
                modifiers,
                ..
            } if modifiers.alt && !modifiers.ctrl => {
                let digit = DIGITS
                    .iter()
                    .position(|digit| digit == key || Some(*digit) == *physical_key);
                found = digit.and_then(|at| Place::ALL.get(at).copied()).or(found);
                digit.is_none()
            }
            _ => true,
        });
        found
    })
}

/// Takes away what is pasted when it is more than the longest text that the book has room for; true when it did. A
/// window that had to lay it out would stand still.
pub(crate) fn too_much(ui: &Ui) -> bool {
    let much =
        |event: &Event| matches!(event, Event::Paste(text) if text.len() > limits::NOTE_BYTES);
    ui.input_mut(|input| {
        let before = input.events.len();
        input.events.retain(|event| !much(event));
        input.events.len() < before
    })
}
