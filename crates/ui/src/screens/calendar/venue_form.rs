//! What is written about one place.

use std::collections::BTreeMap;

use commonbook_book::{Edit, NewVenue, VenueChange, VenueQuestion, VenueView, zone_known};
use egui::{Id, Ui};

use crate::{
    desk::Desk,
    house,
    tokens::{Type, space},
};

/// A place that is being written down, or changed.
#[derive(Debug, Default)]
pub(super) struct VenueForm {
    /// The one that is changed.
    old: Option<VenueView>,
    name: String,
    directions: String,
    /// The way to a home is not shown just now: what is written here takes its place, and nothing keeps it.
    hidden: bool,
    home: bool,
    zone: String,
    access: BTreeMap<VenueQuestion, String>,
    missing: bool,
}

/// The message with a question.
pub(super) const fn question(asked: VenueQuestion) -> &'static str {
    match asked {
        VenueQuestion::Reach => "venue-reach",
        VenueQuestion::Steps => "venue-steps",
        VenueQuestion::Room => "venue-room",
        VenueQuestion::Quiet => "venue-quiet",
        VenueQuestion::Comfort => "venue-comfort",
        VenueQuestion::Toilets => "venue-toilets",
        VenueQuestion::Cost => "venue-cost",
        VenueQuestion::Drinks => "venue-drinks",
    }
}

impl VenueForm {
    /// A place as it is in the book.
    pub(super) fn of(desk: &Desk<'_>, venue: &VenueView) -> Self {
        let shown = desk
            .book()
            .and_then(|book| book.plan.directions(venue.id, desk.today()));
        Self {
            name: venue.name.clone(),
            directions: shown.unwrap_or_default().to_owned(),
            hidden: shown.is_none() && !venue.directions.is_empty(),
            home: venue.home,
            zone: venue.zone.clone().unwrap_or_default(),
            access: venue.access.clone(),
            missing: false,
            old: Some(venue.clone()),
        }
    }

    /// The heading of the form.
    pub(super) fn title(&self, desk: &Desk<'_>) -> String {
        match &self.old {
            Some(venue) => commonbook_words::plain(&venue.name).into_owned(),
            None => desk.get("venue-add"),
        }
    }

    /// Shows the form; true when it is done.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
        let name = Id::unique("venue name");
        house::field(
            ui,
            name,
            &desk.get("venue-name"),
            &desk.get("plan-place-hint"),
            &mut self.name,
        );
        let missing = if self.missing {
            desk.get("first-some-word")
        } else {
            String::new()
        };
        house::live(ui, "venue", Type::Strong, &missing);
        house::check(ui, &mut self.home, &desk.get("venue-home"));
        if self.home {
            house::soft(ui, &desk.get("venue-home-what"));
        }
        let hint = desk.get(if self.hidden {
            "venue-directions-kept"
        } else {
            "venue-directions-hint"
        });
        house::field(
            ui,
            Id::unique("venue directions"),
            &desk.get("venue-directions"),
            &hint,
            &mut self.directions,
        );
        house::gap(ui, space::CARD);
        let zone = Id::unique("venue zone");
        house::field(
            ui,
            zone,
            &desk.get("venue-zone"),
            &desk.get("venue-zone-hint"),
            &mut self.zone,
        );
        let known = self.zone.trim().is_empty() || zone_known(self.zone.trim());
        let id = match (self.zone.trim().is_empty(), known) {
            (true, _) => "venue-zone-none",
            (false, true) => "venue-zone-known",
            (false, false) => "venue-zone-unknown",
        };
        house::soft(ui, &desk.get(id));
        let heading = desk.get("venue-access");
        house::heading(ui, &heading);
        house::soft(ui, &desk.get("venue-access-what"));
        for asked in VenueQuestion::ALL {
            let answer = self.access.entry(asked).or_default();
            let id = Id::unique(("venue", asked));
            house::field(ui, id, &desk.get(question(asked)), "", answer);
        }
        house::gap(ui, space::CARD);
        if desk.may_write() && house::main_button(ui, &desk.get("keep")).clicked() {
            self.missing = self.name.trim().is_empty();
            if self.missing {
                house::ask(ui, name);
            } else if !known {
                house::ask(ui, zone);
            } else {
                self.push(desk);
                return true;
            }
        }
        self.drop_button(ui, desk)
    }

    fn push(&self, desk: &mut Desk<'_>) {
        let name = self.name.trim().to_owned();
        let said = desk.with("said-venue", &[("name", (&name).into())]);
        let zone = self.zone.trim().to_owned();
        let directions = self.directions.trim().to_owned();
        let Some(old) = &self.old else {
            let edit = Edit::AddVenue(NewVenue {
                id: None,
                name,
                directions,
                home: self.home,
                zone: Some(zone).filter(|zone| !zone.is_empty()),
                access: self.access.clone(),
            });
            desk.edit(edit, said);
            return;
        };
        // Only what changed, so that two people can change different things of one place.
        let other = |asked: &VenueQuestion, answer: &String| {
            old.access.get(asked).map_or("", String::as_str) != answer.trim()
        };
        let access = self
            .access
            .iter()
            .filter(|(asked, answer)| other(asked, answer));
        let kept = self.hidden && directions.is_empty();
        let edit = Edit::ChangeVenue(VenueChange {
            venue: old.id.to_string(),
            name: (name != old.name).then_some(name),
            directions: (!kept && directions != old.directions).then_some(directions),
            home: (self.home != old.home).then_some(self.home),
            zone: (zone != old.zone.clone().unwrap_or_default()).then_some(zone),
            access: access
                .map(|(asked, answer)| (*asked, answer.clone()))
                .collect(),
        });
        desk.edit(edit, said);
    }

    fn drop_button(&self, ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
        let Some(old) = self.old.as_ref().filter(|_| desk.may_write()) else {
            return false;
        };
        house::gap(ui, space::HEADING);
        house::soft(ui, &desk.get("venue-drop-what"));
        if !house::button(ui, &desk.get("venue-drop")).clicked() {
            return false;
        }
        let said = desk.with("said-venue-dropped", &[("name", (&old.name).into())]);
        let venue = old.id.to_string();
        desk.edit(Edit::DropVenue { venue }, said);
        true
    }
}
