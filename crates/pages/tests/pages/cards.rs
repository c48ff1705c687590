//! Contact cards: a page each, with one change.

use commonbook_book::{AudienceView, CardId, CardKind, CardView, Edit, EditError, Id};
use commonbook_pages::{NotChecked, Page, PageName, Refusal, targets};
use serde_json::{Value, json};

use crate::support::{Desk, SEASON, member, resolved};

fn id(n: u8) -> CardId {
    CardId(Id::from_bytes([n; 10]))
}

fn name() -> PageName {
    PageName::Card(member(1), id(9))
}

fn put(audience: Value) -> Value {
    json!({"put_card": {
        "id": id(9), "kind": "phone", "text": "555 010", "hours": "evenings", "message": true, "preferred": true,
        "audience": audience,
    }})
}

fn card(audience: AudienceView) -> CardView {
    CardView {
        id: id(9),
        member: member(1),
        kind: CardKind::Phone,
        text: "555 010".into(),
        hours: "evenings".into(),
        message: true,
        preferred: true,
        audience,
    }
}

#[test]
fn a_card_says_what_was_put_on_it() {
    let named = json!({ "members": [member(2), member(3)] });
    for (typed, shown) in [
        (json!("everyone"), AudienceView::Everyone),
        (json!("nobody"), AudienceView::Nobody),
        (named, AudienceView::Members(vec![member(2), member(3)])),
    ] {
        let (mut ana, mut bo) = (Desk::new(name(), 1), Desk::new(name(), 2));
        assert_eq!(ana.edit(put(typed.clone())), 1);
        assert_eq!(ana.edit(put(typed)), 0, "done again it is nothing new");
        bo.hear(&ana);
        assert_eq!(bo.page.card().unwrap(), Some(card(shown.clone())));
        let saved = bo.page.save();
        let loaded = Page::load(&name(), &saved).unwrap();
        assert_eq!(loaded.card().unwrap(), Some(card(shown)));
    }
    assert_eq!(Page::genesis(&name()).card().unwrap(), None);
    assert_eq!(Page::genesis(&SEASON).card().unwrap(), None);
}

#[test]
fn an_edit_goes_to_the_page_of_the_card_and_of_the_member() {
    let edit = resolved(put(json!("nobody")));
    assert_eq!(targets(&edit, Some(member(1))), Ok(vec![name()]));
    assert_eq!(targets(&edit, None), Err(EditError::NotAMember));
    let back = Edit::TakeBackCard {
        card: id(9).to_string(),
    };
    let back = resolved(serde_json::to_value(back).unwrap());
    assert_eq!(targets(&back, Some(member(1))), Ok(vec![]));
    let mut other = Desk::new(PageName::Card(member(1), id(8)), 1);
    assert_eq!(other.edit(put(json!("nobody"))), 0);
}

#[test]
fn nothing_is_built_on_what_a_card_said_before() {
    let (mut ana, mut bo) = (Desk::new(name(), 1), Desk::new(name(), 2));
    ana.edit(put(json!("everyone")));
    let mut other = put(json!("everyone"));
    other["put_card"]["text"] = json!("555 011");
    ana.edit(other);
    let refused = Err(NotChecked::Refused(Refusal::Dependencies));
    assert!(bo.check(&ana.log[0].bytes, &ana.actor).is_ok());
    assert_eq!(bo.check(&ana.log[1].bytes, &ana.actor).map(drop), refused);
    bo.index.insert(ana.log[0].meta.clone());
    assert_eq!(bo.check(&ana.log[1].bytes, &ana.actor).map(drop), refused);
}

#[test]
fn what_a_hostile_owner_put_there_is_shown_clean() {
    let mut ana = Desk::new(name(), 1);
    let mut hostile = put(json!("everyone"));
    hostile["put_card"]["text"] = json!(format!("5\u{202e}\u{7}{}", "x".repeat(9_000)));
    hostile["put_card"]["hours"] = json!("a\u{1b}[2J\nb");
    ana.edit(hostile);
    let shown = ana.page.card().unwrap().unwrap();
    assert_eq!(shown.text.chars().count(), 500);
    assert!(shown.text.starts_with("5xx") && shown.hours == "a [2J b");
    let mut empty = Desk::new(name(), 1);
    let mut blank = put(json!("everyone"));
    blank["put_card"]["text"] = json!(" \n");
    empty.edit(blank);
    assert_eq!(
        empty.page.card().unwrap(),
        None,
        "a card that says nothing is none"
    );
}
