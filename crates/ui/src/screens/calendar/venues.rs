//! Places where the group meets, or could; and two of them beside each other.

use commonbook_book::{VenueId, VenueQuestion, VenueView};
use egui::{Role, Ui};

use super::venue_form::{VenueForm, question};
use crate::{
    desk::Desk,
    house::{self, Line, Press},
    marks::Mark,
    tokens::{Type, space},
};

/// Which part is shown.
#[derive(Debug, Default)]
pub(super) struct Venues {
    part: Part,
}

#[derive(Debug, Default)]
enum Part {
    #[default]
    List,
    Form(Box<VenueForm>),
    Compare([Option<VenueId>; 2]),
}

impl Venues {
    pub(super) fn title(&self, desk: &Desk<'_>) -> String {
        match &self.part {
            Part::List => desk.get("venues"),
            Part::Form(form) => form.title(desk),
            Part::Compare(_) => desk.get("venue-compare"),
        }
    }

    pub(super) const fn is_inside(&self) -> bool {
        !matches!(self.part, Part::List)
    }

    pub(super) fn back(&mut self) {
        self.part = Part::List;
    }

    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        match &mut self.part {
            Part::List => self.list(ui, desk),
            Part::Form(form) => {
                if form.show(ui, desk) {
                    self.part = Part::List;
                    desk.turned = true;
                }
            }
            Part::Compare(two) => compare(ui, desk, two),
        }
    }

    fn list(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let Some(book) = desk.book() else { return };
        let venues = &book.plan.venues;
        house::text(ui, &desk.get("venues-what"));
        house::gap(ui, space::CARD);
        let mut part = None;
        house::list(ui, &desk.get("venues"), |ui| {
            for venue in venues {
                house::item(ui, venue.id, |ui| {
                    let name = commonbook_words::plain(&venue.name);
                    let rest = match book.plan.directions(venue.id, desk.today()) {
                        Some(directions) => commonbook_words::plain(directions).into_owned(),
                        None if venue.home => desk.get("venue-home-later"),
                        None => String::new(),
                    };
                    let look = desk.get("read");
                    let full = format!("{look}: {name}");
                    let press = Press::new(&look).name(&full);
                    let line = Line::new(&rest).strong(&name).press(press);
                    if house::line(ui, line).is_some_and(|response| response.clicked()) {
                        part = Some(Part::Form(Box::new(VenueForm::of(desk, venue))));
                    }
                });
            }
        });
        house::gap(ui, space::CARD);
        house::buttons(ui, |ui| {
            let add = desk.get("venue-add");
            if desk.may_write() && house::press(ui, Press::new(&add).mark(Mark::Add)).clicked() {
                part = Some(Part::Form(Box::default()));
            }
            if venues.len() > 1 && house::button(ui, &desk.get("venue-compare")).clicked() {
                let mut ids = venues.iter().map(|venue| venue.id);
                part = Some(Part::Compare([ids.next(), ids.next()]));
            }
        });
        if let Some(part) = part {
            self.part = part;
            desk.turned = true;
        }
    }
}

/// Every question with the answers of both, so that nothing has to be kept in mind.
fn compare(ui: &mut Ui, desk: &mut Desk<'_>, two: &mut [Option<VenueId>; 2]) {
    let Some(book) = desk.book() else { return };
    let venues = &book.plan.venues;
    for (chosen, id) in two.iter_mut().zip(["venue-one", "venue-other"]) {
        let label = desk.get(id);
        house::label(ui, Type::Strong, &label);
        // Both have the same names in them.
        ui.push_id(id, |ui| {
            house::group(ui, Role::RadioGroup, &label, |ui| {
                house::buttons(ui, |ui| {
                    for venue in venues {
                        let name = commonbook_words::plain(&venue.name);
                        if house::choice(ui, *chosen == Some(venue.id), &name).clicked() {
                            *chosen = Some(venue.id);
                        }
                    }
                });
            });
        });
        house::gap(ui, space::SMALL);
    }
    let of = |id: &Option<VenueId>| -> Option<&VenueView> { book.plan.venue((*id)?) };
    let both: Vec<&VenueView> = two.iter().filter_map(of).collect();
    for asked in VenueQuestion::ALL {
        let heading = desk.get(question(asked));
        house::heading(ui, &heading);
        house::list(ui, &heading, |ui| {
            for venue in &both {
                house::item(ui, (asked, venue.id), |ui| {
                    let nothing = desk.get("venue-not-written");
                    let answer = venue.access.get(&asked).unwrap_or(&nothing);
                    let answer = commonbook_words::plain(answer);
                    let name = commonbook_words::plain(&venue.name);
                    house::line(ui, Line::new(&answer).strong(&name));
                });
            }
        });
    }
}
