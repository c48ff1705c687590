//! Where a meeting is and in which way people meet: a part of several forms.

use commonbook_book::{MeetingKind, MeetingView, Occurrence, PlanView, VenueId};
use egui::{Id, Role, Ui};

use crate::{
    desk::Desk,
    house,
    tokens::{Type, space},
};

/// Where, and in which way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Where {
    pub(crate) venue: Option<VenueId>,
    /// In words, where it is at no place that is written down.
    pub(crate) place: String,
    pub(crate) kind: MeetingKind,
    pub(crate) how: String,
}

/// The messages for the ways of meeting.
pub(crate) const fn kind_id(kind: MeetingKind) -> &'static str {
    match kind {
        MeetingKind::InPerson => "kind-in-person",
        MeetingKind::Call => "kind-call",
        MeetingKind::Mixed => "kind-mixed",
        MeetingKind::DropIn => "kind-drop-in",
    }
}

impl Where {
    /// Where the dates of a meeting are.
    pub(crate) fn of(meeting: &MeetingView) -> Self {
        Self {
            venue: meeting.venue,
            place: meeting.place.clone(),
            kind: meeting.kind,
            how: meeting.how.clone(),
        }
    }

    /// Where one date is.
    pub(crate) fn of_date(occurrence: &Occurrence) -> Self {
        Self {
            venue: occurrence.venue,
            place: occurrence.place.clone(),
            kind: occurrence.kind,
            how: occurrence.how.clone(),
        }
    }

    /// The name of the place as an edit says it, and the id of one that is written down; an empty id for none.
    pub(crate) fn place(&self) -> (String, String) {
        let venue = self.venue.map(|venue| venue.to_string());
        let place = if venue.is_some() {
            String::new()
        } else {
            self.place.trim().to_owned()
        };
        (place, venue.unwrap_or_default())
    }

    /// Whether it is at the same place as `other`.
    pub(crate) fn same_place(&self, other: &Self) -> bool {
        self.venue == other.venue
            && (self.venue.is_some() || self.place.trim() == other.place.trim())
    }

    pub(crate) fn how(&self) -> String {
        self.how.trim().to_owned()
    }

    /// The zone of the place, where it has one of its own.
    pub(crate) fn zone<'a>(&self, plan: &'a PlanView) -> Option<&'a str> {
        plan.venue(self.venue?)?.zone.as_deref()
    }

    /// What can be chosen. `id` tells the fields of one form from those of another.
    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &Desk<'_>, id: &str) {
        self.show_place(ui, desk, id);
        house::gap(ui, space::CARD);
        let label = desk.get("kind");
        house::label(ui, Type::Strong, &label);
        house::group(ui, Role::RadioGroup, &label, |ui| {
            house::buttons(ui, |ui| {
                for kind in MeetingKind::ALL {
                    if house::choice(ui, self.kind == kind, &desk.get(kind_id(kind))).clicked() {
                        self.kind = kind;
                    }
                }
            });
        });
        let by_call = matches!(self.kind, MeetingKind::Call | MeetingKind::Mixed);
        if by_call || !self.how.is_empty() {
            house::gap(ui, space::CARD);
            house::field(
                ui,
                Id::unique(("how", id)),
                &desk.get("kind-how"),
                &desk.get("kind-how-hint"),
                &mut self.how,
            );
        }
    }

    fn show_place(&mut self, ui: &mut Ui, desk: &Desk<'_>, id: &str) {
        let label = desk.get("plan-place");
        let venues = desk.book().map_or(&[][..], |book| &book.plan.venues);
        if !venues.is_empty() {
            house::label(ui, Type::Strong, &label);
            house::group(ui, Role::RadioGroup, &label, |ui| {
                for venue in venues {
                    let name = commonbook_words::plain(&venue.name);
                    if house::choice(ui, self.venue == Some(venue.id), &name).clicked() {
                        self.venue = Some(venue.id);
                    }
                }
                if house::choice(ui, self.venue.is_none(), &desk.get("plan-elsewhere")).clicked() {
                    self.venue = None;
                }
            });
        }
        if self.venue.is_none() {
            let words = if venues.is_empty() {
                label
            } else {
                desk.get("plan-elsewhere-where")
            };
            house::field(
                ui,
                Id::unique(("place", id)),
                &words,
                &desk.get("plan-place-hint"),
                &mut self.place,
            );
        }
        let home = |one: &&commonbook_book::VenueView| Some(one.id) == self.venue && one.home;
        if venues.iter().any(|one| home(&one)) {
            house::soft(ui, &desk.get("venue-home-later"));
        }
    }
}
