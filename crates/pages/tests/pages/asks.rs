//! What the group is asked for, and notes for some: a page each, with one change.

use commonbook_book::{AskId, AskView, AudienceView, CircleNoteId, CircleNoteView, EditError, Id};
use commonbook_pages::{NotChecked, Page, PageName, Refusal, targets};
use jiff::civil::date;
use serde_json::{Value, json};

use crate::support::{Desk, SEASON, member, resolved};

fn id() -> Id {
    Id::from_bytes([9; 10])
}

fn asked() -> PageName {
    PageName::Ask(member(1), AskId(id()))
}

fn circle() -> PageName {
    PageName::Circle(member(1), CircleNoteId(id()))
}

fn ask(text: &str) -> Value {
    json!({"add_ask": {"id": id(), "text": text, "until": "2026-12-04"}})
}

fn write(audience: Value) -> Value {
    json!({"write_circle_note": {"id": id(), "text": "We take turns.", "audience": audience}})
}

#[test]
fn an_ask_says_what_is_needed_and_until_when_and_not_by_whom() {
    let (mut ana, mut bo) = (Desk::new(asked(), 1), Desk::new(asked(), 2));
    assert_eq!(ana.edit(ask("A child's bed")), 1);
    bo.hear(&ana);
    let shown = AskView {
        id: AskId(id()),
        text: "A child's bed".into(),
        until: date(2026, 12, 4),
        mine: false,
    };
    assert_eq!(bo.page.ask().unwrap(), Some(shown.clone()));
    let loaded = Page::load(&asked(), &bo.page.save()).unwrap();
    assert_eq!(loaded.ask().unwrap(), Some(shown));
    assert_eq!(loaded.audience(), Some(AudienceView::Everyone));
    for name in [asked(), circle(), SEASON] {
        let page = Page::genesis(&name);
        assert_eq!((page.ask().unwrap(), page.audience()), (None, None));
    }
}

#[test]
fn a_note_for_some_says_who_wrote_it_and_for_whom() {
    let (mut ana, mut bo) = (Desk::new(circle(), 1), Desk::new(circle(), 2));
    assert_eq!(ana.edit(write(json!([member(2), member(3)]))), 1);
    bo.hear(&ana);
    let to = vec![member(2), member(3)];
    let shown = CircleNoteView {
        id: CircleNoteId(id()),
        member: member(1),
        text: "We take turns.".into(),
        audience: to.clone(),
    };
    assert_eq!(shown.people(), [member(1), member(2), member(3)]);
    assert_eq!(bo.page.circle_note().unwrap(), Some(shown));
    assert_eq!(bo.page.audience(), Some(AudienceView::Members(to)));
    let mut nobody = Desk::new(circle(), 1);
    nobody.edit(write(json!([])));
    assert_eq!(nobody.page.circle_note().unwrap(), None);
}

#[test]
fn both_go_to_a_page_of_their_writer_and_what_ends_them_to_none() {
    for (edit, name) in [
        (ask("A lift"), asked()),
        (write(json!([member(2)])), circle()),
    ] {
        let edit = resolved(edit);
        assert_eq!(targets(&edit, Some(member(1))), Ok(vec![name]));
        assert_eq!(targets(&edit, None), Err(EditError::NotAMember));
    }
    for edit in [
        json!({"end_ask": {"ask": id()}}),
        json!({"take_back_circle_note": {"circle_note": id()}}),
    ] {
        assert_eq!(targets(&resolved(edit), Some(member(1))), Ok(vec![]));
    }
}

#[test]
fn nothing_is_built_on_what_was_asked_before() {
    for (name, first, second) in [
        (asked(), ask("A lift"), ask("A lift on Friday")),
        (
            circle(),
            write(json!([member(2)])),
            write(json!([member(3)])),
        ),
    ] {
        let (mut ana, mut bo) = (Desk::new(name, 1), Desk::new(name, 2));
        ana.edit(first);
        ana.edit(second);
        let refused = Err(NotChecked::Refused(Refusal::Dependencies));
        assert!(bo.check(&ana.log[0].bytes, &ana.actor).is_ok());
        bo.index.insert(ana.log[0].meta.clone());
        assert_eq!(bo.check(&ana.log[1].bytes, &ana.actor).map(drop), refused);
    }
}

#[test]
fn what_a_hostile_writer_put_there_is_shown_clean() {
    let mut ana = Desk::new(asked(), 1);
    ana.edit(ask(&format!("5\u{202e}\u{7}{}", "x".repeat(9_000))));
    let shown = ana.page.ask().unwrap().unwrap();
    assert_eq!(shown.text.chars().count(), 500);
    assert!(shown.text.starts_with("5xx"));
    let mut blank = Desk::new(asked(), 1);
    blank.edit(ask(" \n"));
    assert_eq!(blank.page.ask().unwrap(), None, "it asks for nothing");
}
