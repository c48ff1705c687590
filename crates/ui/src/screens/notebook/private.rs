//! My own pages: only on this laptop, in no news and in nobody else's book.

use std::{collections::BTreeSet, time::Duration};

use commonbook_book::{PrivateId, PrivatePageView};
use egui::{Id, Ui};

use crate::{
    Command, Scene,
    acts::{Acts, Deed},
    desk::Desk,
    draft::PAUSE,
    house::{self, Line, Press},
    marks::Mark,
    screens::title,
    tokens::space,
};

#[derive(Debug, Default)]
pub(crate) struct Private {
    part: Part,
    /// A page that was begun here is opened as soon as it is kept: the pages there were before.
    begun: Option<BTreeSet<PrivateId>>,
    /// What was taken off last, as long as this list is open.
    dropped: Option<(String, String)>,
}

#[derive(Debug, Default)]
enum Part {
    #[default]
    All,
    New {
        title: String,
        asked_again: bool,
    },
    One(Box<Writing>),
}

/// The page that is open.
#[derive(Debug)]
struct Writing {
    id: PrivateId,
    title: String,
    text: String,
    /// When it was last written in, while that is not kept.
    written: Option<Duration>,
}

fn pages<'a>(scene: &Scene<'a>) -> &'a [PrivatePageView] {
    scene.book.map_or(&[], |book| &book.private.pages)
}

impl Writing {
    fn of(page: &PrivatePageView) -> Self {
        Self {
            id: page.id,
            title: page.title.clone(),
            text: page.text.clone(),
            written: None,
        }
    }

    fn put_away(&mut self, acts: &mut Acts, out: &mut Vec<Command>) {
        if self.written.take().is_some() {
            let command = Command::KeepPrivate {
                page: Some(self.id),
                title: self.title.clone(),
                text: self.text.clone(),
            };
            acts.quiet_deed(command, out);
        }
    }
}

impl Private {
    /// Goes back to the list; false when it is shown already.
    pub(crate) fn back(&mut self, acts: &mut Acts, out: &mut Vec<Command>) -> bool {
        self.put_away(acts, out);
        let inside = !matches!(self.part, Part::All);
        self.part = Part::All;
        inside
    }

    pub(crate) fn put_away(&mut self, acts: &mut Acts, out: &mut Vec<Command>) {
        if let Part::One(writing) = &mut self.part {
            writing.put_away(acts, out);
        }
    }

    /// Hears of a page that was begun.
    pub(crate) fn hear(&mut self, scene: &Scene<'_>) {
        let Some(before) = &self.begun else { return };
        if let Some(new) = pages(scene).iter().find(|page| !before.contains(&page.id)) {
            self.part = Part::One(Box::new(Writing::of(new)));
            self.begun = None;
        }
    }

    /// What the page that is open is called.
    pub(crate) fn title(&self) -> Option<String> {
        match &self.part {
            Part::One(writing) => Some(commonbook_words::plain(&writing.title).into_owned()),
            _ => None,
        }
    }

    /// The page that is open.
    pub(crate) fn open(&self) -> Option<PrivateId> {
        match &self.part {
            Part::One(writing) => Some(writing.id),
            _ => None,
        }
    }

    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        house::audience_line(ui, Mark::Laptop, &desk.get("private-audience"));
        match &mut self.part {
            Part::All => self.all(ui, desk),
            Part::New { .. } => self.begin(ui, desk),
            Part::One(writing) => {
                if let Some(dropped) = write(ui, desk, writing) {
                    self.dropped = Some(dropped);
                    self.part = Part::All;
                    desk.turned = true;
                }
            }
        }
    }

    fn all(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        house::text(ui, &desk.get("private-what"));
        let (heading, read) = (desk.get("private"), desk.get("read"));
        house::gap(ui, space::CARD);
        house::list(ui, &heading, |ui| {
            for page in pages(desk.scene) {
                let title = commonbook_words::plain(&page.title);
                let full = format!("{read}: {title}");
                house::item(ui, page.id, |ui| {
                    let press = Press::new(&read).name(&full);
                    let line = Line::new(&title).press(press);
                    if house::line(ui, line).is_some_and(|response| response.clicked()) {
                        self.part = Part::One(Box::new(Writing::of(page)));
                        desk.turned = true;
                    }
                });
            }
        });
        if let Some((title, text)) = self.dropped.clone() {
            let words = desk.with("private-bring-back", &[("title", (&title).into())]);
            if house::button(ui, &words).clicked() {
                self.dropped = None;
                keep(desk, title, text);
            }
        }
        house::gap(ui, space::CARD);
        if house::main_button(ui, &desk.get("private-write")).clicked() {
            self.part = Part::New {
                title: String::new(),
                asked_again: false,
            };
            desk.turned = true;
        }
    }

    fn begin(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let Part::New { title, asked_again } = &mut self.part else {
            return;
        };
        let words = ("private-title-hint", "private-begin");
        let Some(title) = title::title(ui, desk, "private title", words, title, asked_again) else {
            return;
        };
        let there = pages(desk.scene).iter().map(|page| page.id);
        self.begun = Some(there.collect());
        keep(desk, title, String::new());
    }
}

/// Keeps a new page.
fn keep(desk: &mut Desk<'_>, title: String, text: String) {
    let said = desk.with("said-private-begun", &[("title", (&title).into())]);
    let command = Command::KeepPrivate {
        page: None,
        title,
        text,
    };
    desk.deed(command, Deed::plain(said));
}

/// The open page; its title and text when it was taken off.
fn write(ui: &mut Ui, desk: &mut Desk<'_>, writing: &mut Writing) -> Option<(String, String)> {
    let clock = desk.scene.clock;
    let id = Id::unique(("private text", writing.id));
    let label = desk.get("note-text");
    let field = house::note_field(ui, id, &label, 8, &mut writing.text);
    let response = field.response.response;
    if response.changed() {
        writing.written = Some(clock);
    }
    if let Some(written) = writing.written {
        let left = (written + PAUSE).saturating_sub(clock);
        if left.is_zero() || response.lost_focus() {
            writing.put_away(desk.acts, desk.out);
        } else {
            ui.request_repaint_after(left);
        }
    }
    let kept = pages(desk.scene)
        .iter()
        .any(|page| page.id == writing.id && page.text == writing.text);
    house::soft(
        ui,
        &desk.get(if kept { "note-kept" } else { "note-writing" }),
    );
    house::gap(ui, space::HEADING);
    let id = Id::unique("private title");
    let label = desk.get("note-title");
    let field = house::field(ui, id, &label, "", &mut writing.title);
    if field.lost_focus() && !writing.title.trim().is_empty() {
        writing.written = Some(clock);
        writing.put_away(desk.acts, desk.out);
    }
    house::gap(ui, space::HEADING);
    if !house::button(ui, &desk.get("private-drop")).clicked() {
        return None;
    }
    let said = desk.get("said-private-gone");
    desk.deed(Command::DropPrivate(writing.id), Deed::plain(said));
    Some((writing.title.clone(), writing.text.clone()))
}
