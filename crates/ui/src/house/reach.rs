//! Where the keyboard goes on.
//!
//! A thing that was pressed is often gone afterwards: a turn that was taken is no open turn any more. The toolkit
//! begins at the first thing of the window then. Here Tab goes on from where that thing stood, and until then
//! nothing has the keyboard, so that a second press of Enter does nothing.

use egui::{FocusDirection, Id, Key, Modifiers, Ui};

#[derive(Clone, Debug, Default)]
struct Reach {
    /// What the keyboard reaches, in the order of the last pass.
    order: Vec<Id>,
    /// What had the keyboard last, and before it whatever the keyboard reached then, the nearest first.
    at: Vec<Id>,
    /// What the last ring was around.
    rung: Option<Id>,
}

fn with<R>(ui: &Ui, then: impl FnOnce(&mut Reach) -> R) -> R {
    let id = Id::unique("commonbook reach");
    ui.data_mut(|data| then(data.get_temp_mut_or_default(id)))
}

/// Before a pass: Tab goes on from where something stood that is gone.
pub(crate) fn begin(ui: &Ui) {
    let way = step(ui).filter(|_| ui.memory(|memory| memory.focused().is_none()));
    let next = with(ui, |reach| {
        let next = way.and_then(|way| reach.near(way));
        reach.order.clear();
        next
    });
    if let Some(next) = next {
        ui.memory_mut(|memory| {
            memory.request_focus(next);
            memory.move_focus(FocusDirection::None);
        });
    }
}

/// In a pass: the keyboard reaches this.
pub(crate) fn here(ui: &Ui, id: Id) {
    with(ui, |reach| reach.order.push(id));
}

/// Whether what has the keyboard did not have it before. The toolkit misses where it was given from further down.
pub(super) fn came(ui: &Ui, id: Id) -> bool {
    with(ui, |reach| reach.rung.replace(id) != Some(id))
}

/// After a pass.
pub(crate) fn end(ui: &Ui) {
    let Some(focused) = ui.memory(|memory| memory.focused()) else {
        return;
    };
    with(ui, |reach| {
        if let Some(at) = reach.order.iter().position(|id| *id == focused) {
            reach.at = reach.order.iter().take(at + 1).rev().copied().collect();
        }
    });
}

/// Whether Tab was pressed, and which way.
fn step(ui: &Ui) -> Option<Way> {
    ui.input(|input| {
        if !input.key_pressed(Key::Tab) {
            return None;
        }
        match input.modifiers {
            Modifiers::NONE => Some(Way::On),
            Modifiers::SHIFT => Some(Way::Back),
            _ => None,
        }
    })
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    On,
    Back,
}

impl Reach {
    /// What comes next from where the keyboard was: after the thing that stands nearest before it, or that one.
    fn near(&self, way: Way) -> Option<Id> {
        let gone = !self.order.contains(self.at.first()?);
        let nearest = self
            .at
            .iter()
            .find_map(|before| self.order.iter().position(|id| id == before));
        let to = match (nearest, way) {
            (None, _) => 0,
            (Some(nearest), Way::On) => nearest + 1,
            (Some(nearest), Way::Back) if gone => nearest,
            (Some(nearest), Way::Back) => nearest.checked_sub(1)?,
        };
        self.order.get(to).copied()
    }
}
