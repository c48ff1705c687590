//! Slips: what somebody wrote and nobody signed. All who are in the group can read them.

use commonbook_book::{Edit, SlipKind, limits};
use egui::{Id, Role, Ui};

use crate::{
    desk::{Desk, lines_of},
    house::{self, Line, Press},
    tokens::{Type, space},
};

/// A slip on paper that is being entered.
#[derive(Debug)]
pub(crate) struct Slips {
    kind: SlipKind,
    text: String,
    /// What is missing: a message.
    missing: Option<&'static str>,
}

impl Default for Slips {
    fn default() -> Self {
        Self {
            kind: SlipKind::Barrier,
            text: String::new(),
            missing: None,
        }
    }
}

/// The words for what a slip is about.
pub(crate) const fn kind_id(kind: SlipKind) -> &'static str {
    match kind {
        SlipKind::Barrier => "slip-barrier",
        SlipKind::Closing => "slip-closing",
        SlipKind::Feedback => "slip-feedback",
    }
}

/// What a slip is to be about; true when another one was chosen.
pub(crate) fn choose_kind(ui: &mut Ui, desk: &Desk<'_>, kind: &mut SlipKind) {
    let label = desk.get("slip-about");
    house::label(ui, Type::Strong, &label);
    house::group(ui, Role::RadioGroup, &label, |ui| {
        house::buttons(ui, |ui| {
            for one in SlipKind::ALL {
                if house::choice(ui, *kind == one, &desk.get(kind_id(one))).clicked() {
                    *kind = one;
                }
            }
        });
    });
}

impl Slips {
    /// Where it is clear what a slip will most likely be about.
    pub(crate) fn about(kind: SlipKind) -> Self {
        Self {
            kind,
            ..Self::default()
        }
    }

    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        house::text(ui, &desk.get("slips-what"));
        self.list(ui, desk);
        if desk.may_write() {
            self.enter(ui, desk);
        }
    }

    /// The same in the notebook; true when the group is to let go of all slips.
    pub(crate) fn show_with_all(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
        self.show(ui, desk);
        let any = desk.book().is_some_and(|book| !book.slips.slips.is_empty());
        if !any || !desk.may_write() {
            return false;
        }
        house::gap(ui, space::HEADING);
        house::text(ui, &desk.get("let-go-slips-when"));
        house::button(ui, &desk.get("let-go-slips-ask")).clicked()
    }

    fn list(&self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let Some(book) = desk.book() else { return };
        let drop = desk.get("slip-drop");
        for kind in SlipKind::ALL {
            let mut of_this = book.slips.slips.iter().filter(|slip| slip.kind == kind);
            let mut of_this = of_this.by_ref().peekable();
            if of_this.peek().is_none() {
                continue;
            }
            let heading = desk.get(kind_id(kind));
            house::heading(ui, &heading);
            house::list(ui, &heading, |ui| {
                for slip in of_this {
                    house::item(ui, slip.id, |ui| {
                        let text = lines_of(&slip.text);
                        let full = format!("{drop}: {text}");
                        let press = Press::new(&drop).name(&full);
                        let line = Line::new(&text).press_if(desk.may_write().then_some(press));
                        if house::line(ui, line).is_some_and(|response| response.clicked()) {
                            let slip = slip.id.to_string();
                            let said = desk.get("said-slip-dropped");
                            desk.edit(Edit::DropSlip { slip }, said);
                        }
                    });
                }
            });
        }
    }

    /// A slip that somebody wrote on paper.
    fn enter(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        house::heading(ui, &desk.get("slip-paper"));
        house::text(ui, &desk.get("slip-paper-how"));
        choose_kind(ui, desk, &mut self.kind);
        let label = desk.get("slip-paper-says");
        house::text(ui, &label);
        house::note_field(ui, Id::unique("paper slip"), &label, 2, &mut self.text);
        let missing = self.missing.map(|id| desk.get(id)).unwrap_or_default();
        house::live(ui, "paper slip", Type::Strong, &missing);
        house::gap(ui, space::SMALL);
        if !house::main_button(ui, &desk.get("slip-enter")).clicked() {
            return;
        }
        let text = self.text.trim().to_owned();
        self.missing = too(&text);
        if self.missing.is_none() {
            let said = desk.get("said-slip");
            let edit = Edit::AddSlip {
                id: None,
                kind: self.kind,
                text,
            };
            desk.edit(edit, said);
            self.text.clear();
        }
    }
}

/// What is wrong with the text of a slip that should say something.
fn too(text: &str) -> Option<&'static str> {
    if text.is_empty() {
        return Some("first-some-word");
    }
    long(text)
}

/// Whether it does not fit into the slot that every laptop hands in.
pub(crate) fn long(text: &str) -> Option<&'static str> {
    (text.len() > limits::SLIP_BYTES).then_some("slip-too-long")
}
