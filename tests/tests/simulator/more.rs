//! What people do on pages of which nobody looks in the end whether everything is there, and notes that they open.

use commonbook_book::Edit;
use commonbook_replica::Input;
use commonbook_tests::sim::{Who, World, tuesday};
use serde_json::{Value, json};

/// Writes on every kind of page.
#[derive(Default)]
pub(crate) struct More {
    next: u32,
}

impl More {
    /// Does something. Whether it is kept does not matter.
    pub(crate) fn act(&mut self, w: &mut World, who: Who) {
        self.next += 1;
        let words = format!("Thing {}", self.next);
        let book = w.book(who);
        let edit = match w.below(15) {
            0 => json!({ "add_resource": { "name": words } }),
            1 => match one(w, &book.notebook.resources) {
                Some(one) => json!({ "change_resource": { "resource": one.id, "place": words } }),
                None => return,
            },
            2 => json!({ "add_plan": { "text": words } }),
            3..6 => match one(w, &book.notebook.plans) {
                Some(plan) => match one(w, &plan.steps) {
                    Some(step) if w.below(3) > 0 => json!({ "take_step": { "step": step.id } }),
                    _ => json!({ "add_step": { "plan": plan.id, "text": words } }),
                },
                None => return,
            },
            6 => json!({ "add_decision": { "text": words } }),
            7..10 => match one(w, &book.plan.decisions) {
                Some(one) if w.below(3) > 0 => {
                    json!({ "decide": { "decision": one.id, "outcome": "adopt" } })
                }
                Some(one) => json!({ "add_concern": { "decision": one.id, "text": words } }),
                None => return,
            },
            10 => json!({ "add_slip": { "kind": "barrier", "text": words } }),
            11..13 => {
                let date = tuesday(i64::try_from(w.below(60)).unwrap());
                json!({ "add_topic": { "date": date, "text": words } })
            }
            13 => {
                let note = one(w, &book.notes.notes).map(|note| note.id);
                return w.give(who, Input::OpenNote(note));
            }
            _ => match &book.open_note {
                Some(note) => return w.give(who, Input::OpenVersions(note.id)),
                None => return,
            },
        };
        let _ = w.edit(who, read(&edit));
    }
}

fn read(edit: &Value) -> Edit {
    Edit::from_json(&edit.to_string()).unwrap().remove(0)
}

/// Any of them.
fn one<'a, T>(w: &mut World, all: &'a [T]) -> Option<&'a T> {
    let at = w.below(all.len() as u64);
    all.get(usize::try_from(at).unwrap())
}
