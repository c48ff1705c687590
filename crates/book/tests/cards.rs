//! Contact cards as they are typed.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use commonbook_book::{
    AudienceView, CardId, CardKind, CardView, CardsView, Ctx, Edit, EditError, Field, Id, MemberId,
    MemberView, MembersView, NotesIndex, PlanView, Resolved, SlipsView, limits,
};
use serde_json::{Value, json};

fn id(n: u8) -> Id {
    Id::from_bytes([n; 10])
}

struct Group {
    members: MembersView,
    cards: CardsView,
}

/// Ana is at the device. She has two cards and may see one of Bo's.
fn group() -> Group {
    let member = |n, alias: &str| MemberView {
        id: MemberId(id(n)),
        alias: alias.into(),
        devices: vec![],
        vouched_by: vec![],
    };
    let card = |n, of, text: &str| CardView {
        id: CardId(id(n)),
        member: MemberId(id(of)),
        kind: CardKind::Phone,
        text: text.into(),
        hours: String::new(),
        message: false,
        preferred: false,
        audience: AudienceView::Everyone,
    };
    Group {
        members: MembersView {
            me: Some(MemberId(id(1))),
            members: vec![
                member(1, "Ana"),
                member(2, "Bo"),
                member(3, "Jo"),
                member(4, "jo"),
            ],
            ..MembersView::default()
        },
        cards: CardsView {
            cards: vec![
                card(10, 1, "555 010"),
                card(11, 1, "555 011"),
                card(12, 2, "555 012"),
            ],
            taken_back: vec![],
        },
    }
}

impl Group {
    fn resolve(&self, edit: &Value) -> Result<Resolved, EditError> {
        let [edit] = <[Edit; 1]>::try_from(Edit::from_json(&edit.to_string())?).unwrap();
        self.with(|ctx| edit.resolve(ctx, &mut || id(99)))
    }

    /// With what else there is in a book, which is nothing.
    fn with<T>(&self, run: impl FnOnce(&Ctx<'_>) -> T) -> T {
        run(&Ctx {
            plan: &PlanView::default(),
            notes: &NotesIndex::default(),
            members: &self.members,
            cards: &self.cards,
            slips: &SlipsView::default(),
            notebook: &commonbook_book::NotebookView::default(),
            circle: &commonbook_book::CircleView::default(),
        })
    }

    fn put(&self, fields: Value) -> Result<Value, EditError> {
        let mut card = json!({ "kind": "phone", "text": "555 010", "audience": "everyone" });
        for (name, value) in fields.as_object().unwrap() {
            card[name] = value.clone();
        }
        let resolved = self.resolve(&json!({ "put_card": card }))?;
        Ok(serde_json::to_value(resolved).unwrap()["put_card"].clone())
    }
}

#[test]
fn what_was_left_out_is_filled_in_and_names_become_ids() {
    let group = group();
    let card = group.put(json!({ "text": "  555\u{202e} 010\n" })).unwrap();
    let all = json!({
        "id": id(99), "kind": "phone", "text": "555 010", "hours": "", "message": false, "preferred": false,
        "audience": "everyone",
    });
    assert_eq!(card, all);
    let named = json!({ "members": [" BO ", id(3), "bo"] });
    let card = group.put(json!({ "audience": named })).unwrap();
    assert_eq!(card["audience"], json!({ "members": [id(2), id(3)] }));
    let card =
        group.put(json!({ "audience": "nobody", "instead_of": id(10), "hours": "after\nsix" }));
    let card = card.unwrap();
    assert_eq!(
        (&card["audience"], &card["instead_of"], &card["hours"]),
        (&json!("nobody"), &json!(id(10)), &json!("after six"))
    );
    let lines = json!({ "kind": "address", "text": "Ana\nMill Lane 3\u{1b}\n" });
    assert_eq!(group.put(lines).unwrap()["text"], "Ana\nMill Lane 3");
}

#[test]
fn what_cannot_be_is_refused_with_the_part_it_is_about() {
    let group = group();
    let many: Vec<String> = (0..=limits::AUDIENCE_MEMBERS)
        .map(|_| "Bo".to_owned())
        .collect();
    let long = "x".repeat(limits::LINE_CHARS + 1);
    let too_long = |field, limit| EditError::TooLong { field, limit };
    for (fields, error) in [
        (
            json!({ "text": " \u{200b}" }),
            EditError::Empty(Field::Text),
        ),
        (
            json!({ "text": long }),
            too_long(Field::Text, limits::LINE_CHARS),
        ),
        (
            json!({ "hours": long }),
            too_long(Field::Hours, limits::LINE_CHARS),
        ),
        (
            json!({ "kind": "other", "text": "x".repeat(limits::CARD_CHARS + 1) }),
            too_long(Field::Text, limits::CARD_CHARS),
        ),
        (json!({ "id": id(10) }), EditError::Impossible(Field::Id)),
        (json!({ "id": id(12) }), EditError::Impossible(Field::Id)),
        (
            json!({ "instead_of": id(12) }),
            EditError::NotFound(Field::Card),
        ),
        (
            json!({ "instead_of": id(77) }),
            EditError::NotFound(Field::Card),
        ),
        (
            json!({ "instead_of": "555 010" }),
            EditError::Impossible(Field::Id),
        ),
        (
            json!({ "audience": { "members": [] } }),
            EditError::Empty(Field::Audience),
        ),
        (
            json!({ "audience": { "members": ["Dee"] } }),
            EditError::NotFound(Field::Member),
        ),
        (
            json!({ "audience": { "members": ["Bo", "Jo"] } }),
            EditError::Ambiguous(Field::Member),
        ),
        (json!({ "audience": { "group": [] } }), EditError::Malformed),
        (json!({ "kind": "fax" }), EditError::Malformed),
        (json!({ "member": "Bo" }), EditError::Malformed),
    ] {
        assert_eq!(group.put(fields.clone()), Err(error), "{fields}");
    }
    assert!(
        group
            .put(json!({ "audience": { "members": many } }))
            .is_ok(),
        "Bo, once"
    );
}

#[test]
fn only_one_s_own_cards_are_taken_back() {
    let mut group = group();
    let take = |group: &Group, card: &str| {
        let resolved = group.resolve(&json!({ "take_back_card": { "card": card } }))?;
        Ok(serde_json::to_value(resolved).unwrap()["take_back_card"]["card"].clone())
    };
    let own = json!(id(11));
    assert_eq!(take(&group, "555 011"), Ok(own.clone()));
    assert_eq!(take(&group, &id(11).to_string()), Ok(own));
    for not in ["555 012", &id(12).to_string(), "Ana"] {
        assert_eq!(
            take(&group, not),
            Err(EditError::NotFound(Field::Card)),
            "{not}"
        );
    }
    group.cards.cards[1].text = "555  010".into();
    assert_eq!(
        take(&group, "555 010"),
        Err(EditError::Ambiguous(Field::Card))
    );
    group.members.me = None;
    assert_eq!(take(&group, "555 010"), Err(EditError::NotAMember));
    assert_eq!(group.put(json!({})), Err(EditError::NotAMember));
}

#[test]
fn a_new_card_can_be_taken_back_at_once_and_an_old_one_is_not_brought_back() {
    let group = group();
    let undo = |edit: &Value| {
        let resolved = group.resolve(edit).unwrap();
        group.with(|ctx| resolved.undo(ctx))
    };
    let mut put = json!({ "put_card": { "kind": "email", "text": "a@b", "audience": "nobody" } });
    let back = Edit::TakeBackCard {
        card: id(99).to_string(),
    };
    assert_eq!(undo(&put), [back]);
    put["put_card"]["instead_of"] = json!(id(10));
    assert!(undo(&put).is_empty());
    assert!(undo(&json!({ "take_back_card": { "card": id(10) } })).is_empty());
}
