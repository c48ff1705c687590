//! What the group is asked for, and notes for some, as they are typed.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use commonbook_book::{
    AskId, AskView, CardsView, CircleNoteId, CircleNoteView, CircleView, Ctx, Edit, EditError,
    Field, Id, MemberId, MemberView, MembersView, NotebookView, NotesIndex, PlanView, Resolved,
    SlipsView, limits,
};
use jiff::civil::date;
use serde_json::{Value, json};

fn id(n: u8) -> Id {
    Id::from_bytes([n; 10])
}

struct Group {
    members: MembersView,
    notebook: NotebookView,
    circle: CircleView,
}

/// Ana is at the device. She asked for a lift, and wrote to Bo; Bo asked for a bed, and wrote to her.
fn group() -> Group {
    let member = |n, alias: &str| MemberView {
        id: MemberId(id(n)),
        alias: alias.into(),
        devices: vec![],
        vouched_by: vec![],
    };
    let ask = |n, text: &str, mine| AskView {
        id: AskId(id(n)),
        text: text.into(),
        until: date(2026, 12, 4),
        mine,
    };
    let note = |n, of, to, text: &str| CircleNoteView {
        id: CircleNoteId(id(n)),
        member: MemberId(id(of)),
        text: text.into(),
        audience: vec![MemberId(id(to))],
    };
    Group {
        members: MembersView {
            me: Some(MemberId(id(1))),
            members: vec![member(1, "Ana"), member(2, "Bo"), member(3, "Jo")],
            ..MembersView::default()
        },
        notebook: NotebookView {
            asks: vec![ask(10, "A lift", true), ask(11, "A bed", false)],
            ..NotebookView::default()
        },
        circle: CircleView {
            circle_notes: vec![note(20, 1, 2, "We rest"), note(21, 2, 1, "We rest too")],
        },
    }
}

impl Group {
    fn both(&self, edit: &Value) -> Result<(Resolved, Vec<Edit>), EditError> {
        let [edit] = <[Edit; 1]>::try_from(Edit::from_json(&edit.to_string())?).unwrap();
        let ctx = Ctx {
            plan: &PlanView::default(),
            notes: &NotesIndex::default(),
            members: &self.members,
            cards: &CardsView::default(),
            slips: &SlipsView::default(),
            notebook: &self.notebook,
            circle: &self.circle,
        };
        let resolved = edit.resolve(&ctx, &mut || id(99))?;
        let back = resolved.undo(&ctx);
        Ok((resolved, back))
    }

    fn refuses(&self, edit: &Value) -> EditError {
        self.both(edit).unwrap_err()
    }

    fn becomes(&self, edit: &Value) -> Value {
        serde_json::to_value(self.both(edit).unwrap().0).unwrap()
    }
}

fn ask(more: Value) -> Value {
    let mut ask = json!({ "text": " A bed\nfor two weeks ", "until": "2026-12-04" });
    ask.as_object_mut()
        .unwrap()
        .extend(more.as_object().unwrap().clone());
    json!({ "add_ask": ask })
}

#[test]
fn an_ask_has_a_text_and_an_end_that_can_be() {
    let group = group();
    let done = group.becomes(&ask(json!({})));
    assert_eq!(done["add_ask"]["id"], json!(id(99)));
    assert_eq!(done["add_ask"]["text"], "A bed\nfor two weeks");
    let long = "x".repeat(limits::ASK_CHARS + 1);
    for (more, error) in [
        (json!({ "text": " " }), EditError::Empty(Field::Text)),
        (
            json!({ "text": long }),
            EditError::TooLong {
                field: Field::Text,
                limit: limits::ASK_CHARS,
            },
        ),
        (
            json!({ "until": "9000-01-01" }),
            EditError::Impossible(Field::Date),
        ),
        (json!({ "id": id(11) }), EditError::Impossible(Field::Id)),
        (
            json!({ "instead_of": id(11) }),
            EditError::NotFound(Field::Ask),
        ),
    ] {
        assert_eq!(group.refuses(&ask(more)), error);
    }
    let (_, back) = group.both(&ask(json!({}))).unwrap();
    assert_eq!(
        back,
        [Edit::EndAsk {
            ask: id(99).to_string()
        }]
    );
    let (_, back) = group.both(&ask(json!({ "instead_of": id(10) }))).unwrap();
    assert_eq!(back, [], "what was replaced is not brought back");
}

#[test]
fn anybody_ends_what_was_asked_for() {
    let mut group = group();
    for name in ["A bed", "a lift", &id(11).to_string()] {
        let end = json!({ "end_ask": { "ask": name } });
        let (_, back) = group.both(&end).unwrap();
        assert_eq!(back, []);
    }
    let none = json!({ "end_ask": { "ask": "A car" } });
    assert_eq!(group.refuses(&none), EditError::NotFound(Field::Ask));
    group.members.me = None;
    let end = json!({ "end_ask": { "ask": "A bed" } });
    assert_eq!(group.refuses(&end), EditError::NotAMember);
}

#[test]
fn a_note_for_some_names_others_and_only_its_writer_changes_or_takes_it_back() {
    let group = group();
    let note = |to: &[&str], instead: Option<Id>| json!({ "write_circle_note": { "text": "Rest", "audience": to, "instead_of": instead } });
    let done = group.becomes(&note(&["Jo", "bo", "Bo", "Ana"], Some(id(20))));
    assert_eq!(
        done["write_circle_note"]["audience"],
        json!([id(2), id(3)]),
        "each once, and not oneself"
    );
    assert_eq!(
        group.refuses(&note(&["Ana"], None)),
        EditError::Empty(Field::Audience)
    );
    assert_eq!(
        group.refuses(&note(&["Zed"], None)),
        EditError::NotFound(Field::Member)
    );
    let others = note(&["Bo"], Some(id(21)));
    assert_eq!(
        group.refuses(&others),
        EditError::NotFound(Field::CircleNote)
    );
    let take = |name: &str| json!({ "take_back_circle_note": { "circle_note": name } });
    assert!(group.both(&take("we rest")).is_ok());
    assert_eq!(
        group.refuses(&take("We rest too")),
        EditError::NotFound(Field::CircleNote)
    );
    let (_, back) = group.both(&note(&["Bo"], None)).unwrap();
    let taken = Edit::TakeBackCircleNote {
        circle_note: id(99).to_string(),
    };
    assert_eq!(back, [taken]);
}
