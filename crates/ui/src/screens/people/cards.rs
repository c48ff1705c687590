//! Contact cards that are in the book: one's own, and those of somebody.

use commonbook_book::{AudienceView, CardId, CardView, Edit, MemberId};
use egui::Ui;

use super::{
    Next, Part,
    card::{Card, kind_id},
};
use crate::{
    desk::Desk,
    house::{self, Ground},
    screens::question::{Question, Reply, ask},
    tokens::space,
};

/// My card: what I give, and to whom.
pub(super) fn mine(ui: &mut Ui, desk: &mut Desk<'_>) -> Next {
    let (Some(book), Some(me)) = (desk.book(), desk.me()) else {
        return Next::Home;
    };
    let mut next = Next::Stay;
    house::text(ui, &desk.get("card-for"));
    house::text(ui, &desk.get("card-nobody-has-to"));
    house::gap(ui, space::CARD);
    let heading = desk.get("card-mine");
    house::list(ui, &heading, |ui| {
        for card in book.cards.of(me) {
            house::item(ui, card.id, |ui| {
                let title = title(desk, card);
                house::card(ui, Ground::Card, &title, |ui| {
                    for line in lines(desk, card) {
                        house::text(ui, &line);
                    }
                    house::text(ui, &whom(desk, &card.audience));
                    let (change, back) = (desk.get("change"), desk.get("card-take-back"));
                    let full = |words: &str| format!("{words}: {title}");
                    house::buttons(ui, |ui| {
                        if house::named_button(ui, &change, &full(&change)).clicked() {
                            next = Next::Part(Part::Card(Box::new(Card::of(card))));
                        }
                        if house::named_button(ui, &back, &full(&back)).clicked() {
                            next = Next::Part(Part::TakeBack(card.id));
                        }
                    });
                });
                house::gap(ui, space::CARD);
            });
        }
    });
    let taken_back = book.cards.taken_back.iter();
    let not_confirmed = taken_back
        .map(|card| card.of.saturating_sub(card.heard))
        .max();
    if let Some(left) = not_confirmed.filter(|left| *left > 0) {
        house::text(ui, &desk.with("card-not-confirmed", &[("n", left.into())]));
        house::gap(ui, space::CARD);
    }
    let more = desk.get(if book.cards.of(me).next().is_some() {
        "card-another"
    } else {
        "card-put"
    });
    if desk.may_write() && house::main_button(ui, &more).clicked() {
        next = Next::Part(Part::Card(Box::new(Card::new())));
    }
    next
}

/// What somebody gave, as far as this laptop may show it.
pub(super) fn of(ui: &mut Ui, desk: &Desk<'_>, member: MemberId) {
    let Some(book) = desk.book() else { return };
    for card in book.cards.of(member) {
        house::card(ui, Ground::Card, &title(desk, card), |ui| {
            for line in lines(desk, card) {
                house::text(ui, &line);
            }
            if card.audience != AudienceView::Everyone {
                house::soft(ui, &desk.get("card-not-for-everyone"));
            }
        });
        house::gap(ui, space::CARD);
    }
}

/// "Take this card back?" True when it was answered.
pub(super) fn take_back(ui: &mut Ui, desk: &mut Desk<'_>, id: CardId) -> bool {
    let book = desk.book();
    let Some(card) = book.and_then(|book| book.cards.cards.iter().find(|card| card.id == id))
    else {
        return true;
    };
    let what = desk.with("card-back-what", &[("what", title(desk, card).into())]);
    let question = Question {
        title: &desk.get("card-back-title"),
        what: &what,
        rest: &[
            desk.get("card-back-heard"),
            desk.get("card-back-paper"),
            desk.get("card-back-undone"),
        ],
        act: &desk.get("card-take-back"),
    };
    let reply = ask(ui, desk, &question);
    if reply == Some(Reply::Act) {
        let said = desk.get("card-taken-back");
        let edit = Edit::TakeBackCard {
            card: id.to_string(),
        };
        desk.edits(vec![edit], said);
    }
    reply.is_some()
}

/// How somebody can be reached, in one line without the number itself: others may look at this screen too.
pub(super) fn ways(desk: &Desk<'_>, member: MemberId) -> Vec<String> {
    let Some(book) = desk.book() else {
        return Vec::new();
    };
    let ways = book.cards.of(member).map(|card| {
        let mut way = desk.get(kind_id(card.kind));
        let hours = commonbook_words::plain(card.hours.trim());
        if !hours.is_empty() {
            way = desk.with(
                "card-way",
                &[("way", way.into()), ("hours", hours.as_ref().into())],
            );
        }
        if card.message {
            format!("{way}. {}", desk.get("card-message-fine"))
        } else {
            way
        }
    });
    ways.collect()
}

/// "Phone: 555 010"
pub(super) fn title(desk: &Desk<'_>, card: &CardView) -> String {
    let text = card.text.trim().replace('\n', ", ");
    desk.with(
        "card-title",
        &[
            ("kind", desk.get(kind_id(card.kind)).into()),
            ("text", text.into()),
        ],
    )
}

/// When it suits, and how its owner likes it.
pub(super) fn lines(desk: &Desk<'_>, card: &CardView) -> Vec<String> {
    let hours = commonbook_words::plain(card.hours.trim()).into_owned();
    let mut lines = vec![hours];
    lines.retain(|line| !line.is_empty());
    if card.message {
        lines.push(desk.get("card-message-fine"));
    }
    if card.preferred {
        lines.push(desk.get("card-preferred-is"));
    }
    lines
}

/// Who may see it, for its owner.
fn whom(desk: &Desk<'_>, audience: &AudienceView) -> String {
    match audience {
        AudienceView::Everyone => desk.get("card-seen-everyone"),
        AudienceView::Nobody => desk.get("card-seen-nobody"),
        AudienceView::Members(members) => desk.with(
            "card-seen-chosen",
            &[("who", desk.names(members.iter().copied()).into())],
        ),
    }
}
