//! Useful places and people: what they are, where, when, what it costs. Nobody sees who looked.

use commonbook_book::{Edit, NewResource, ResourceChange, ResourceId, ResourceView};
use egui::{Id, Ui};

use crate::{
    desk::Desk,
    house::{self, Kind, Line, Press},
    marks::Mark,
    tokens::{Type, space},
};

#[derive(Debug, Default)]
pub(crate) struct Places {
    form: Option<Form>,
}

/// A place or person that is being written down.
#[derive(Debug, Default)]
struct Form {
    of: Option<ResourceId>,
    /// In the order of [`FIELDS`].
    texts: [String; 6],
    /// Whoever writes made sure of it today.
    sure: bool,
    asked_again: bool,
}

const FIELDS: [(&str, &str); 6] = [
    ("useful-name", "useful-name-hint"),
    ("useful-place", "useful-place-hint"),
    ("useful-hours", "useful-hours-hint"),
    ("useful-cost", "useful-cost-hint"),
    ("useful-language", "useful-language-hint"),
    ("useful-access", "useful-access-hint"),
];

/// A field of the form.
fn field(at: usize) -> Id {
    Id::unique(("useful", at))
}

impl Places {
    /// Closes the form; false when none is open.
    pub(crate) fn back(&mut self) -> bool {
        self.form.take().is_some()
    }

    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        if let Some(form) = &mut self.form {
            if form.show(ui, desk) {
                self.form = None;
                desk.turned = true;
            }
            return;
        }
        let Some(book) = desk.book() else { return };
        house::text(ui, &desk.get("useful-what"));
        if desk.may_write() {
            house::gap(ui, space::SMALL);
            let add = desk.get("useful-add");
            if house::press(ui, Press::new(&add).kind(Kind::Main)).clicked() {
                self.form = Some(Form::default());
                desk.turned = true;
            }
        }
        let (title, change) = (desk.get("useful"), desk.get("change"));
        house::gap(ui, space::CARD);
        house::list(ui, &title, |ui| {
            for one in &book.notebook.resources {
                house::item(ui, one.id, |ui| {
                    let name = commonbook_words::plain(&one.name);
                    let full = format!("{change}: {name}");
                    let press = desk.may_write().then_some(Press::new(&change).name(&full));
                    let rest = desk.words.resource(one).join("\n");
                    let line = Line::new(&rest).strong(&name).press_if(press);
                    if house::line(ui, line).is_some_and(|response| response.clicked()) {
                        self.form = Some(Form::of(one));
                        desk.turned = true;
                    }
                });
            }
        });
    }
}

impl Form {
    fn of(one: &ResourceView) -> Self {
        let texts = [
            &one.name,
            &one.place,
            &one.hours,
            &one.cost,
            &one.language,
            &one.access,
        ];
        Self {
            of: Some(one.id),
            texts: texts.map(String::clone),
            sure: false,
            asked_again: false,
        }
    }

    /// Shows the form; true when it is done.
    fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
        house::audience_line(ui, Mark::People, &desk.get("note-audience"));
        for (at, ((label, hint), text)) in FIELDS.iter().zip(&mut self.texts).enumerate() {
            house::field(ui, field(at), &desk.get(label), &desk.get(hint), text);
            if at == 0 {
                let again = if self.asked_again {
                    desk.get("first-some-word")
                } else {
                    String::new()
                };
                house::live(ui, "useful", Type::Strong, &again);
            }
        }
        house::gap(ui, space::SMALL);
        house::check(ui, &mut self.sure, &desk.get("useful-sure"));
        house::gap(ui, space::CARD);
        if house::main_button(ui, &desk.get("keep")).clicked() {
            self.asked_again = self.name().is_empty();
            if !self.asked_again {
                self.push(desk);
                return true;
            }
            house::ask(ui, field(0));
        }
        let Some(of) = self.of else { return false };
        house::gap(ui, space::HEADING);
        let drop = house::button(ui, &desk.get("useful-drop")).clicked();
        if drop {
            let said = desk.with("said-useful-dropped", &[("name", self.name().into())]);
            let resource = of.to_string();
            desk.edit(Edit::DropResource { resource }, said);
        }
        drop
    }

    fn name(&self) -> &str {
        self.texts.first().map_or("", |name| name.trim())
    }

    fn push(&self, desk: &mut Desk<'_>) {
        let said = desk.with("said-useful", &[("name", self.name().into())]);
        let checked = self.sure.then(|| desk.today());
        let [name, place, hours, cost, language, access] =
            self.texts.each_ref().map(|text| text.trim().to_owned());
        let edit = match self.of {
            None => Edit::AddResource(NewResource {
                id: None,
                name,
                place,
                hours,
                cost,
                language,
                access,
                checked,
            }),
            Some(of) => Edit::ChangeResource(ResourceChange {
                resource: of.to_string(),
                name: Some(name),
                place: Some(place),
                hours: Some(hours),
                cost: Some(cost),
                language: Some(language),
                access: Some(access),
                checked: checked.map(|date| date.to_string()),
            }),
        };
        desk.edit(edit, said);
    }
}
