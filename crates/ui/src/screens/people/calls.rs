//! The call list: whom one can tell when a meeting moves. Who gave nothing is not on it, and is not missed.

use commonbook_book::{AudienceView, CardKind, CardView};
use egui::Ui;

use super::{
    Next, Part,
    card::{Card, kind_id},
    cards::lines,
};
use crate::{
    desk::{Desk, lines_of},
    house::{self, Line},
    tokens::space,
};

/// One card each of those who gave one: how they like to be reached, grouped by the way.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) -> Next {
    let Some(book) = desk.book() else {
        return Next::Home;
    };
    let others = book
        .members
        .members
        .iter()
        .filter(|one| Some(one.id) != book.members.me);
    let cards: Vec<&CardView> = others
        .filter_map(|member| book.cards.of(member.id).next())
        .collect();
    if cards.is_empty() {
        house::text(ui, &desk.get("calls-empty"));
        house::gap(ui, space::CARD);
        let mine = desk
            .me()
            .is_some_and(|me| book.cards.of(me).next().is_some());
        if !mine && desk.may_write() && house::main_button(ui, &desk.get("card-put")).clicked() {
            return Next::Part(Part::Card(Box::new(Card::new())));
        }
        return Next::Stay;
    }
    house::text(ui, &desk.get("calls-what"));
    for kind in CardKind::ALL {
        let mut of_this = cards.iter().filter(|card| card.kind == kind).peekable();
        if of_this.peek().is_none() {
            continue;
        }
        let heading = desk.get(kind_id(kind));
        house::heading(ui, &heading);
        house::list(ui, &heading, |ui| {
            for card in of_this {
                house::item(ui, card.id, |ui| {
                    let mut rest = vec![lines_of(&card.text)];
                    rest.extend(lines(desk, card));
                    let name = desk.alias(card.member);
                    house::line(ui, Line::new(&rest.join("\n")).strong(&name));
                });
            }
        });
    }
    Next::Stay
}

/// Whether there is anything that may go on paper.
pub(super) fn any_for_everyone(desk: &Desk<'_>) -> bool {
    desk.book().is_some_and(|book| {
        let mut cards = book.cards.cards.iter();
        cards.any(|card| card.audience == AudienceView::Everyone)
    })
}
