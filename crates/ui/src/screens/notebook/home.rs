//! The notebook's first page: what there is to read.

use commonbook_book::Edit;
use egui::Ui;

use super::{
    Notebook, Part,
    agenda::{self, Agenda},
    asks::{self, Asks},
    circle::Circle,
    pack::NewcomersPack,
    places::Places,
    plans::Plans,
};
use crate::{
    desk::Desk,
    house::{self, Kind, Line, Press},
    marks::Mark,
    screens::{
        agree::{self, Agree},
        next::standing,
        note::Note,
        rules,
        slips::Slips,
        title,
    },
    tokens::space,
};

impl Notebook {
    pub(super) fn home(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        standing(ui, desk);
        let Some(book) = desk.book() else { return };
        if let Some(rules) = rules::in_notebook(ui, desk) {
            self.part = Part::Rules(rules);
            desk.turned = true;
        }
        house::gap(ui, space::CARD);
        if agree::in_notebook(ui, desk) {
            self.part = Part::Agree(Agree::default());
            desk.turned = true;
        }
        self.parts(ui, desk);
        let heading = desk.get("notes");
        house::heading(ui, &heading);
        house::list(ui, &heading, |ui| {
            let read = desk.get("read");
            for note in &book.notes.notes {
                let title = commonbook_words::plain(&note.title);
                let full = format!("{read}: {title}");
                house::item(ui, note.id, |ui| {
                    let press = Press::new(&read).name(&full);
                    if house::line(ui, Line::new(&title).press(press))
                        .is_some_and(|response| response.clicked())
                    {
                        self.part = Part::Note(Box::new(Note::open(note.id, desk.out)));
                        desk.turned = true;
                    }
                });
            }
        });
        if book.notes.notes.is_empty() {
            house::text(ui, &desk.get("notes-empty"));
        }
        self.write(ui, desk);
        self.slips(ui, desk);
        self.circle(ui, desk);
        self.private(ui, desk);
    }

    /// What is written down in a form of its own.
    fn parts(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        house::gap(ui, space::CARD);
        let (read, newcomers) = (desk.get("read"), desk.get("pack-what"));
        let Some(book) = desk.book() else { return };
        let count = |id: &str, n: usize| desk.with(id, &[("n", n.into())]);
        let parts = [
            ("asks", count("asks-count", asks::count(desk))),
            ("agenda", agenda::line(desk)),
            (
                "useful",
                count("useful-count", book.notebook.resources.len()),
            ),
            ("plans", count("plans-count", book.notebook.plans.len())),
            ("pack", newcomers),
        ];
        for (id, rest) in parts {
            let name = desk.get(id);
            let full = format!("{read}: {name}");
            let line = Line::new(&rest)
                .strong(&name)
                .press(Press::new(&read).name(&full));
            if house::line(ui, line).is_some_and(|response| response.clicked()) {
                self.part = match id {
                    "asks" => Part::Asks(Asks::default()),
                    "agenda" => Part::Agenda(Agenda::default()),
                    "useful" => Part::Places(Places::default()),
                    "plans" => Part::Plans(Plans::default()),
                    _ => Part::Pack(NewcomersPack::default()),
                };
                desk.turned = true;
            }
        }
    }

    /// What nobody signed stands apart from the notes.
    fn slips(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let Some(book) = desk.book() else { return };
        let (heading, read) = (desk.get("slips"), desk.get("read"));
        house::heading(ui, &heading);
        let count = book.slips.slips.len();
        let rest = if count == 0 {
            desk.get("slips-what")
        } else {
            desk.with("slips-count", &[("n", count.into())])
        };
        let full = format!("{read}: {heading}");
        let line = Line::new(&rest).press(Press::new(&read).name(&full));
        if house::line(ui, line).is_some_and(|response| response.clicked()) {
            self.part = Part::Slips(Slips::default());
            desk.turned = true;
        }
    }

    /// What some write for some stands apart from what all can read.
    fn circle(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let Some(book) = desk.book() else { return };
        let (heading, read) = (desk.get("circle"), desk.get("read"));
        house::heading(ui, &heading);
        let count = book.circle.circle_notes.len();
        let rest = if count == 0 {
            desk.get("circle-line")
        } else {
            desk.with("circle-count", &[("n", count.into())])
        };
        let full = format!("{read}: {heading}");
        let line = Line::new(&rest).press(Press::new(&read).name(&full));
        if house::line(ui, line).is_some_and(|response| response.clicked()) {
            self.part = Part::Circle(Circle::default());
            desk.turned = true;
        }
    }

    /// What is on this laptop only stands apart from everything.
    fn private(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let (heading, read) = (desk.get("private"), desk.get("read"));
        house::gap(ui, space::HEADING);
        house::hair(ui);
        house::heading(ui, &heading);
        let full = format!("{read}: {heading}");
        let rest = desk.get("private-audience");
        let line = Line::new(&rest).press(Press::new(&read).name(&full));
        if house::line(ui, line).is_some_and(|response| response.clicked()) {
            self.part = Part::Private(Box::default());
            desk.turned = true;
        }
    }

    fn write(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let Some(book) = desk.book() else { return };
        if !desk.may_write() {
            return;
        }
        house::gap(ui, space::CARD);
        let words = desk.get("note-write");
        let kind = if book.plan.rules.is_empty() {
            Kind::Plain
        } else {
            Kind::Main
        };
        if house::press(ui, Press::new(&words).kind(kind)).clicked() {
            self.part = Part::New {
                title: String::new(),
                asked_again: false,
            };
            desk.turned = true;
        }
    }

    pub(super) fn begin(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let Part::New { title, asked_again } = &mut self.part else {
            return;
        };
        house::audience_line(ui, Mark::People, &desk.get("note-audience"));
        let words = ("note-title-hint", "note-begin");
        let Some(title) = title::title(ui, desk, "new note", words, title, asked_again) else {
            return;
        };
        let before = desk
            .book()
            .map(|book| book.notes.notes.iter().map(|note| note.id).collect());
        let said = desk.with("said-note", &[("title", (&title).into())]);
        let number = desk.edit(
            Edit::WriteNote {
                id: None,
                title,
                text: String::new(),
            },
            said,
        );
        self.begun = Some((number, before.unwrap_or_default()));
    }
}
