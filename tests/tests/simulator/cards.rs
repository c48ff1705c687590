//! Contact cards in the histories: given, changed and taken back by anybody at any time.

use commonbook_book::{Audience, AudienceView, CardView, Edit, MemberId};
use commonbook_tests::sim::{Who, World, phone};

/// What was done with cards.
#[derive(Default)]
pub(crate) struct Cards {
    next: u32,
    /// What a card said that a laptop kept as taken back, or replaced.
    gone: Vec<(Who, String)>,
}

impl Cards {
    /// Gives, changes or takes back a card of one's own.
    pub(crate) fn act(&mut self, w: &mut World, who: Who) {
        let Some(me) = w.book(who).members.me else {
            return;
        };
        let book = w.book(who);
        let own: Vec<&CardView> = book.cards.of(me).collect();
        let one = own.get(usize::try_from(w.below(own.len() as u64)).unwrap());
        self.next += 1;
        let text = format!("number {:04} of {:03}", self.next, who.0);
        let others = &book.members.members;
        let other = &others[usize::try_from(w.below(others.len() as u64)).unwrap()];
        let audience = match w.below(4) {
            0 => Audience::Nobody,
            1 => Audience::Members(vec![other.id.to_string()]),
            _ => Audience::Everyone,
        };
        let mut edit = phone(&text, audience);
        let choice = w.below(3);
        let old = one.filter(|_| choice > 0);
        if let (Some(card), Edit::PutCard { instead_of, .. }) = (old, &mut edit) {
            *instead_of = Some(card.id);
        }
        if let Some(card) = old.filter(|_| choice == 1) {
            let card = card.id.to_string();
            edit = Edit::TakeBackCard { card };
        }
        let old = old.map(|card| card.text.clone());
        if w.edit(who, edit) == Some(Ok(())) {
            self.gone.extend(old.map(|text| (who, text)));
        }
    }

    /// Everybody shows exactly what is for them, and nothing is left of what was taken back. `exchanged`: disks were
    /// exchanged for older ones, which may have held the only copy of a word.
    pub(crate) fn check(&self, w: &World, all: &[Who], exchanged: bool) {
        let member = |who: &Who| w.book(*who).members.me.unwrap();
        for owner in all {
            let whose = member(owner);
            let book = w.book(*owner);
            for other in all.iter().filter(|_| !exchanged) {
                let theirs = w.book(*other);
                let shown: Vec<&CardView> = theirs.cards.of(whose).collect();
                let me = member(other);
                let meant: Vec<&CardView> = book
                    .cards
                    .of(whose)
                    .filter(|card| for_whom(card, me))
                    .collect();
                assert_eq!(shown, meant, "of {} at {}", owner.0, other.0);
            }
        }
        for (by, text) in &self.gone {
            let kept = !exchanged || all.contains(by) && !w.numbers(*by).contains(text);
            if kept && all.contains(by) {
                for who in all {
                    assert_eq!(w.finds(*who, text), 0, "{text} at {}", who.0);
                }
            }
        }
    }
}

fn for_whom(card: &CardView, member: MemberId) -> bool {
    card.member == member
        || match &card.audience {
            AudienceView::Everyone => true,
            AudienceView::Members(members) => members.contains(&member),
            AudienceView::Nobody => false,
        }
}
