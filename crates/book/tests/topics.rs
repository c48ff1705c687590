//! What a person types about an agenda, and the way back.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use commonbook_book::{
    CardsView, Ctx, Edit, EditError, Field, Id, MeetingId, MeetingView, MembersView, NotesIndex,
    PlanView, Resolved, SlipsView, TopicId, TopicView, limits,
};
use jiff::civil::{Date, date, time};
use serde_json::json;

fn id(n: u8) -> Id {
    Id::from_bytes([n; 10])
}

const FIRST: Date = date(2026, 12, 1);

fn plan() -> PlanView {
    let topic = |n, weeks: i8, text: &str| TopicView {
        id: TopicId(id(n)),
        meeting: MeetingId(id(10)),
        date: date(2026, 12, 1 + 7 * weeks),
        text: text.into(),
        minutes: Some(10),
        guest: "a driver".into(),
    };
    PlanView {
        meetings: vec![MeetingView {
            id: MeetingId(id(10)),
            title: "Tuesday circle".into(),
            date: FIRST,
            time: time(15, 0, 0, 0),
            minutes: 90,
            zone: "Africa/Kampala".into(),
            place: String::new(),
            repeat: Some("FREQ=WEEKLY".into()),
            venue: None,
            kind: commonbook_book::MeetingKind::default(),
            how: String::new(),
            tell: None,
            trials: Vec::new(),
            crossings: Vec::new(),
        }],
        topics: vec![
            topic(1, 0, "News"),
            topic(2, 0, "The bus"),
            topic(3, 1, "News"),
        ],
        ..PlanView::default()
    }
}

fn with<T>(then: impl FnOnce(&Ctx<'_>) -> T) -> T {
    then(&Ctx {
        plan: &plan(),
        notes: &NotesIndex::default(),
        members: &MembersView::default(),
        cards: &CardsView::default(),
        slips: &SlipsView::default(),
        notebook: &commonbook_book::NotebookView::default(),
        circle: &commonbook_book::CircleView::default(),
    })
}

fn resolve(edit: serde_json::Value) -> Result<Resolved, EditError> {
    let edit: Edit = serde_json::from_value(edit).unwrap();
    with(|ctx| edit.resolve(ctx, &mut || id(99)))
}

fn becomes(edit: serde_json::Value) -> serde_json::Value {
    serde_json::to_value(resolve(edit).unwrap().edit()).unwrap()
}

#[test]
fn a_topic_goes_to_the_only_meeting_of_its_date() {
    let made = becomes(
        json!({"add_topic": {"date": "2026-12-01", "text": "  Rain \u{202e} ", "minutes": 0,
        "guest": " Sam\u{200b}\n", "after": "the BUS"}}),
    );
    let meeting = id(10).to_string();
    let wanted = json!({"add_topic": {"id": id(99).to_string(), "date": "2026-12-01", "text": "Rain", "guest": "Sam",
        "meeting": meeting, "after": id(2).to_string()}});
    assert_eq!(made, wanted);
    let refused = |edit| resolve(edit).unwrap_err();
    let no_meeting = json!({"add_topic": {"date": "2026-12-02", "text": "Rain"}});
    assert_eq!(refused(no_meeting), EditError::NotFound(Field::Date));
    let nothing = json!({"add_topic": {"date": "2026-12-01", "text": " \u{202e} "}});
    assert_eq!(refused(nothing), EditError::Empty(Field::Text));
    let long = "x".repeat(limits::TOPIC_CHARS + 1);
    let limit = limits::TOPIC_CHARS;
    let field = Field::Text;
    assert_eq!(
        refused(json!({"add_topic": {"date": "2026-12-01", "text": long}})),
        EditError::TooLong { field, limit }
    );
}

#[test]
fn a_topic_that_stands_on_several_dates_is_named_with_its_date() {
    let both = json!({"drop_topic": {"topic": "news"}});
    assert_eq!(
        resolve(both).unwrap_err(),
        EditError::Ambiguous(Field::Topic)
    );
    let second = becomes(json!({"drop_topic": {"topic": "news", "date": "2026-12-08"}}));
    assert_eq!(second["drop_topic"]["topic"], id(3).to_string());
    let only = becomes(json!({"change_topic": {"topic": "the bus", "minutes": 5}}));
    assert_eq!(only["change_topic"]["date"], "2026-12-01");
    let elsewhere = json!({"place_topic": {"topic": id(3).to_string(), "after": "The bus"}});
    assert_eq!(
        resolve(elsewhere).unwrap_err(),
        EditError::NotFound(Field::Topic)
    );
}

#[test]
fn what_was_done_to_a_topic_has_a_way_back() {
    let back = |edit| -> serde_json::Value {
        let edit = resolve(edit).unwrap();
        let text = serde_json::to_string(&with(|ctx| edit.undo(ctx))).unwrap();
        let text = text.replace(",\"date\":null,\"meeting\":null", "");
        serde_json::from_str(&text).unwrap()
    };
    let bus = id(2).to_string();
    assert_eq!(
        back(json!({"place_topic": {"topic": "the bus"}})),
        json!([{"place_topic": {"topic": bus, "after": id(1).to_string()}}])
    );
    assert_eq!(
        back(json!({"change_topic": {"topic": "the bus", "minutes": 0, "guest": ""}})),
        json!([{"change_topic": {"topic": bus, "minutes": 10, "guest": "a driver"}}])
    );
    let dropped = back(json!({"drop_topic": {"topic": "the bus"}}));
    assert_eq!(dropped[0]["add_topic"]["text"], "The bus");
    let added = back(json!({"add_topic": {"date": "2026-12-01", "text": "Rain"}}));
    assert_eq!(
        added,
        json!([{"drop_topic": {"topic": id(99).to_string()}}])
    );
}
