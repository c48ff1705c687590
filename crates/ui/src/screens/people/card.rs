//! A card of one's own: what I give, and to whom.

use std::collections::BTreeSet;

use commonbook_book::{Audience, AudienceView, CardId, CardKind, CardView, Edit, MemberId};
use egui::{Id, Role, Ui};

use super::{Next, Part};
use crate::{
    desk::Desk,
    house,
    tokens::{Type, space},
};

/// A card that is being written or changed.
#[derive(Debug)]
pub(super) struct Card {
    /// The one it takes the place of.
    old: Option<CardId>,
    kind: CardKind,
    text: String,
    hours: String,
    message: bool,
    preferred: bool,
    audience: Who,
    chosen: BTreeSet<MemberId>,
    /// What is missing: a message.
    missing: Option<&'static str>,
}

/// Who may see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    Everyone,
    Chosen,
    Nobody,
}

impl Card {
    pub(super) const fn new() -> Self {
        Self {
            old: None,
            kind: CardKind::Phone,
            text: String::new(),
            hours: String::new(),
            message: false,
            preferred: false,
            audience: Who::Everyone,
            chosen: BTreeSet::new(),
            missing: None,
        }
    }

    /// A card as it is in the book.
    pub(super) fn of(card: &CardView) -> Self {
        let (audience, chosen) = match &card.audience {
            AudienceView::Everyone => (Who::Everyone, BTreeSet::new()),
            AudienceView::Members(members) => (Who::Chosen, members.iter().copied().collect()),
            AudienceView::Nobody => (Who::Nobody, BTreeSet::new()),
        };
        Self {
            old: Some(card.id),
            kind: card.kind,
            text: card.text.clone(),
            hours: card.hours.clone(),
            message: card.message,
            preferred: card.preferred,
            audience,
            chosen,
            missing: None,
        }
    }

    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> Next {
        house::text(ui, &desk.get("card-for"));
        house::gap(ui, space::CARD);
        self.what(ui, desk);
        house::gap(ui, space::CARD);
        self.whom(ui, desk);
        let missing = self.missing.map(|id| desk.get(id)).unwrap_or_default();
        house::live(ui, "card", Type::Strong, &missing);
        house::gap(ui, space::CARD);
        let mut next = Next::Stay;
        house::buttons(ui, |ui| {
            if house::main_button(ui, &desk.get("keep")).clicked() {
                next = self.keep(desk);
            }
            if house::button(ui, &desk.get("not-now")).clicked() {
                next = Next::Part(Part::Cards);
            }
        });
        if self.old.is_some() {
            house::soft(ui, &desk.get("card-change"));
        }
        next
    }

    /// What it gives, and when it suits.
    fn what(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let label = desk.get("card-what");
        house::label(ui, Type::Strong, &label);
        house::group(ui, Role::RadioGroup, &label, |ui| {
            house::buttons(ui, |ui| {
                for kind in CardKind::ALL {
                    if house::choice(ui, self.kind == kind, &desk.get(kind_id(kind))).clicked() {
                        self.kind = kind;
                    }
                }
            });
        });
        let label = desk.get(field_id(self.kind));
        let id = Id::unique("card text");
        match self.kind {
            CardKind::Phone | CardKind::Message | CardKind::Email => {
                house::field(ui, id, &label, "", &mut self.text);
            }
            CardKind::Address | CardKind::Other => {
                house::text(ui, &label);
                house::note_field(ui, id, &label, 2, &mut self.text);
            }
        }
        let (label, hint) = (desk.get("card-hours"), desk.get("card-hours-hint"));
        let id = Id::unique("card hours");
        house::field(ui, id, &label, &hint, &mut self.hours);
        house::check(ui, &mut self.message, &desk.get("card-message-too"));
        house::check(ui, &mut self.preferred, &desk.get("card-preferred"));
    }

    fn whom(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let label = desk.get("card-who");
        house::label(ui, Type::Strong, &label);
        house::group(ui, Role::RadioGroup, &label, |ui| {
            house::buttons(ui, |ui| {
                for (who, id) in [
                    (Who::Everyone, "card-everyone"),
                    (Who::Chosen, "card-chosen"),
                    (Who::Nobody, "card-nobody"),
                ] {
                    if house::choice(ui, self.audience == who, &desk.get(id)).clicked() {
                        self.audience = who;
                    }
                }
            });
        });
        let others = desk.book().map(|book| book.members.members.iter());
        let others = others
            .into_iter()
            .flatten()
            .filter(|member| desk.me() != Some(member.id));
        match self.audience {
            Who::Everyone => _ = house::soft(ui, &desk.get("card-everyone-means")),
            Who::Nobody => _ = house::soft(ui, &desk.get("card-nobody-means")),
            Who::Chosen => house::group(ui, Role::Group, &label, |ui| {
                for member in others {
                    let mut on = self.chosen.contains(&member.id);
                    if house::check(ui, &mut on, &desk.alias(member.id)).clicked() {
                        if on {
                            self.chosen.insert(member.id);
                        } else {
                            self.chosen.remove(&member.id);
                        }
                    }
                }
            }),
        }
    }

    fn keep(&mut self, desk: &mut Desk<'_>) -> Next {
        let still = |member: &MemberId| {
            let mut members = desk
                .book()
                .into_iter()
                .flat_map(|book| &book.members.members);
            members.any(|one| one.id == *member)
        };
        self.chosen.retain(still);
        self.missing = if self.text.trim().is_empty() {
            Some("card-empty")
        } else if self.audience == Who::Chosen && self.chosen.is_empty() {
            Some("card-choose")
        } else {
            None
        };
        if self.missing.is_some() {
            return Next::Stay;
        }
        let edit = Edit::PutCard {
            id: None,
            instead_of: self.old,
            kind: self.kind,
            text: self.text.trim().to_owned(),
            hours: self.hours.trim().to_owned(),
            message: self.message,
            preferred: self.preferred,
            audience: match self.audience {
                Who::Everyone => Audience::Everyone,
                Who::Chosen => {
                    Audience::Members(self.chosen.iter().map(ToString::to_string).collect())
                }
                Who::Nobody => Audience::Nobody,
            },
        };
        // The old one is destroyed, so a change is not taken back.
        if self.old.is_some() {
            let said = desk.get("card-changed");
            desk.edits(vec![edit], said);
        } else {
            let said = desk.get("card-kept");
            desk.edit(edit, said);
        }
        Next::Part(Part::Cards)
    }
}

/// The words for what a card gives.
pub(super) const fn kind_id(kind: CardKind) -> &'static str {
    match kind {
        CardKind::Phone => "card-phone",
        CardKind::Message => "card-message",
        CardKind::Email => "card-email",
        CardKind::Address => "card-address",
        CardKind::Other => "card-other",
    }
}

const fn field_id(kind: CardKind) -> &'static str {
    match kind {
        CardKind::Phone => "card-phone-field",
        CardKind::Message => "card-message-field",
        CardKind::Email => "card-email-field",
        CardKind::Address => "card-address-field",
        CardKind::Other => "card-other-field",
    }
}
