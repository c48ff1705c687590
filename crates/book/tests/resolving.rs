//! From what a person typed to what is meant, or to a kind word about what is not clear.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use commonbook_book::{
    CardsView, Ctx, DateChangeView, Edit, EditError, Field, Id, MeetingId, MeetingView, MemberId,
    MemberView, MembersView, NoteId, NoteTitle, NotesIndex, PlanView, Resolved, RoleId, RoleView,
    RuleId, RuleView, SlipId, SlipKind, SlipView, SlipsView, TurnView,
};
use jiff::civil::{Date, date, time};

fn id(n: u8) -> Id {
    Id::from_bytes([n; 10])
}

struct Group {
    plan: PlanView,
    notes: NotesIndex,
    members: MembersView,
    slips: SlipsView,
}

fn meeting(n: u8, title: &str, first: Date, rule: Option<&str>) -> MeetingView {
    MeetingView {
        id: MeetingId(id(n)),
        title: title.into(),
        date: first,
        time: time(15, 0, 0, 0),
        minutes: 90,
        zone: "Africa/Kampala".into(),
        place: String::new(),
        repeat: rule.map(str::to_owned),
        venue: None,
        kind: commonbook_book::MeetingKind::default(),
        how: String::new(),
        tell: None,
        trials: Vec::new(),
        crossings: Vec::new(),
    }
}

fn group() -> Group {
    let member = |n, alias: &str| MemberView {
        id: MemberId(id(n)),
        alias: alias.into(),
        devices: vec![],
        vouched_by: vec![],
    };
    Group {
        plan: PlanView {
            meetings: vec![
                meeting(10, "Tuesday circle", date(2026, 12, 1), Some("FREQ=WEEKLY")),
                meeting(11, "Outing", date(2026, 12, 8), None),
            ],
            roles: vec![
                RoleView::named(RoleId(id(20)), "Tea"),
                RoleView::named(RoleId(id(21)), "Keys"),
                RoleView::named(RoleId(id(22)), "keys"),
            ],
            rules: vec![RuleView {
                id: RuleId(id(30)),
                text: "One speaks\nat a time.".into(),
            }],
            turns: vec![TurnView {
                meeting: MeetingId(id(10)),
                date: date(2026, 12, 1),
                role: RoleId(id(20)),
                member: MemberId(id(40)),
                entered_by: None,
                learning: false,
            }],
            ..PlanView::default()
        },
        notes: NotesIndex {
            notes: vec![NoteTitle {
                id: NoteId(id(50)),
                title: "Lift to the clinic".into(),
                unreadable: false,
            }],
        },
        members: MembersView {
            me: Some(MemberId(id(40))),
            members: vec![member(40, "Ana"), member(41, "Jo"), member(42, "José")],
            ..MembersView::default()
        },
        slips: SlipsView {
            slips: vec![SlipView {
                id: SlipId(id(60)),
                kind: SlipKind::Barrier,
                text: "The stairs".into(),
            }],
        },
    }
}

impl Group {
    fn resolve(&self, text: &str) -> Result<Resolved, EditError> {
        let [edit] = <[Edit; 1]>::try_from(Edit::from_json(text)?).unwrap();
        let ctx = Ctx {
            plan: &self.plan,
            notes: &self.notes,
            members: &self.members,
            cards: &CardsView::default(),
            slips: &self.slips,
            notebook: &commonbook_book::NotebookView::default(),
            circle: &commonbook_book::CircleView::default(),
        };
        edit.resolve(&ctx, &mut || id(99))
    }

    fn json(&self, text: &str) -> serde_json::Value {
        serde_json::to_value(self.resolve(text).unwrap()).unwrap()
    }
}

#[test]
fn names_become_ids_and_what_was_left_out_is_filled_in() {
    let group = group();
    let taken =
        group.json(r#"{"take_slot": {"date": "2026-12-01", "role": " tEA ", "member": "jo"}}"#);
    let expected = serde_json::json!({"take_slot": {"date": "2026-12-01", "role": id(20), "member": id(41), "meeting": id(10)}});
    assert_eq!(taken, expected);
    let by_id = format!(
        r#"{{"take_slot": {{"date": "2026-12-01", "role": "{}", "meeting": "{}"}}}}"#,
        id(20),
        id(10)
    );
    assert_eq!(
        group.json(&by_id)["take_slot"]["member"],
        serde_json::json!(id(40)),
        "oneself"
    );
    let added = group.json(r#"{"add_meeting": {"title": " A\u202e  walk ", "date": "2026-12-03", "time": "09:00", "zone": "africa/kampala"}}"#);
    let added = &added["add_meeting"];
    assert_eq!(
        (
            added["id"].clone(),
            added["title"].as_str(),
            added["zone"].as_str(),
            added["minutes"].as_u64()
        ),
        (
            serde_json::json!(id(99)),
            Some("A walk"),
            Some("Africa/Kampala"),
            Some(90)
        )
    );
    assert_eq!(
        group.json(r#"{"drop_rule": {"rule": "one speaks at a time."}}"#)["drop_rule"]["rule"],
        serde_json::json!(id(30))
    );
    assert_eq!(group.json(r#"{"splice_note": {"note": "LIFT to the clinic", "at": 4, "delete": 3, "insert": "van"}}"#)["splice_note"]["note"], serde_json::json!(id(50)));
}

#[test]
fn what_is_not_clear_says_which_part_and_why() {
    let group = group();
    let cases = [
        (
            r#"{"take_slot": {"date": "2026-12-01", "role": "Keys"}}"#,
            EditError::Ambiguous(Field::Role),
        ),
        (
            r#"{"take_slot": {"date": "2026-12-01", "role": "Soup"}}"#,
            EditError::NotFound(Field::Role),
        ),
        (
            r#"{"take_slot": {"date": "2026-12-01", "role": ""}}"#,
            EditError::NotFound(Field::Role),
        ),
        (
            r#"{"take_slot": {"date": "2026-12-08", "role": "Tea"}}"#,
            EditError::Ambiguous(Field::Meeting),
        ),
        (
            r#"{"take_slot": {"date": "2026-12-02", "role": "Tea"}}"#,
            EditError::NotFound(Field::Date),
        ),
        (
            r#"{"take_slot": {"date": "2026-12-01", "role": "Tea", "meeting": "Outing"}}"#,
            EditError::NotFound(Field::Date),
        ),
        (
            r#"{"take_slot": {"date": "2026-12-01", "role": "Tea", "member": "Jos"}}"#,
            EditError::NotFound(Field::Member),
        ),
        (
            r#"{"take_slot": {"date": "2026-12-01", "role": "Tea", "meeting": "Tuesday"}}"#,
            EditError::NotFound(Field::Meeting),
        ),
        (
            r#"{"hand_on": {"date": "2026-12-15", "role": "Tea"}}"#,
            EditError::NotFound(Field::Turn),
        ),
        (
            r#"{"cancel_date": {"meeting": "Outing", "date": "2026-12-09"}}"#,
            EditError::NotFound(Field::Date),
        ),
        (
            r#"{"drop_rule": {"rule": "Two"}}"#,
            EditError::NotFound(Field::Rule),
        ),
        (
            r#"{"place_rule": {"rule": "One speaks at a time.", "after": "one speaks at a time."}}"#,
            EditError::Impossible(Field::Rule),
        ),
        (
            r#"{"rename_note": {"note": "Lift", "title": "x"}}"#,
            EditError::NotFound(Field::Note),
        ),
        (
            r#"{"rename_note": {"note": "Lift to the clinic", "title": " \u200b "}}"#,
            EditError::Empty(Field::Title),
        ),
        (
            r#"{"add_rule": {"text": "\n"}}"#,
            EditError::Empty(Field::Text),
        ),
        (
            r#"{"add_role": {"name": ""}}"#,
            EditError::Empty(Field::Name),
        ),
        (
            r#"{"add_role": {"name": "x", "seats": 0}}"#,
            EditError::Impossible(Field::Seats),
        ),
        (
            r#"{"share_turn": {"date": "2026-12-01", "role": "Tea", "seats": 13}}"#,
            EditError::Impossible(Field::Seats),
        ),
        (
            r#"{"pass_on": {"date": "2026-12-01", "role": "Tea", "offer": ["Jos"]}}"#,
            EditError::NotFound(Field::Member),
        ),
        (
            r#"{"offer_for": {"role": "Soup"}}"#,
            EditError::NotFound(Field::Role),
        ),
        (
            r#"{"change_meeting": {"meeting": "Outing", "zone": "Mars/Base"}}"#,
            EditError::Impossible(Field::Zone),
        ),
        (
            r#"{"change_meeting": {"meeting": "Outing", "repeat": "FREQ=HOURLY"}}"#,
            EditError::Impossible(Field::Repeat),
        ),
        (
            r#"{"change_meeting": {"meeting": "Outing", "repeat": "FREQ=WEEKLY;UNTIL=20261201"}}"#,
            EditError::Impossible(Field::Repeat),
        ),
        (
            r#"{"change_meeting": {"meeting": "Outing", "repeat": "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"}}"#,
            EditError::Impossible(Field::Repeat),
        ),
        (
            r#"{"change_meeting": {"meeting": "Outing", "minutes": 99999}}"#,
            EditError::Impossible(Field::Minutes),
        ),
        (
            r#"{"change_meeting": {"meeting": "Outing", "date": "1066-10-14"}}"#,
            EditError::Impossible(Field::Date),
        ),
        (
            r#"{"move_date": {"meeting": "Outing", "date": "2026-12-08", "to": "9000-01-01"}}"#,
            EditError::Impossible(Field::Date),
        ),
        (
            r#"{"cancel_date": {"meeting": "Outing", "date": "2026-02-30"}}"#,
            EditError::Impossible(Field::Date),
        ),
        (
            r#"{"add_meeting": {"title": "x", "date": "2026-12-08", "time": "24:00", "zone": "UTC"}}"#,
            EditError::Impossible(Field::Time),
        ),
        (
            r#"{"add_meeting": {"id": "short", "title": "x", "date": "2026-12-08", "time": "12:00", "zone": "UTC"}}"#,
            EditError::Impossible(Field::Id),
        ),
        (
            r#"{"add_meeting": {"title": "x", "date": "2026-12-08", "time": "12:00", "zone": ""}}"#,
            EditError::Impossible(Field::Zone),
        ),
    ];
    for (text, error) in cases {
        assert_eq!(group.resolve(text), Err(error), "{text}");
        assert!(error.field().is_some() && !error.kind().is_empty());
    }
    let used = format!(r#"{{"add_role": {{"id": "{}", "name": "x"}}}}"#, id(20));
    assert_eq!(group.resolve(&used), Err(EditError::Impossible(Field::Id)));
}

#[test]
fn what_is_too_long_says_how_long_it_may_be() {
    let group = group();
    let long = |count| "é".repeat(count);
    let cases = [
        (
            format!(r#"{{"add_role": {{"name": "{}"}}}}"#, long(201)),
            Field::Name,
            200,
        ),
        (
            format!(r#"{{"add_rule": {{"text": "{}"}}}}"#, long(2_001)),
            Field::Text,
            2_000,
        ),
        (
            format!(r#"{{"set_purpose": {{"text": "{}"}}}}"#, long(4_001)),
            Field::Text,
            4_000,
        ),
        (
            format!(
                r#"{{"write_note": {{"title": "x", "text": "{}"}}}}"#,
                long(100_001)
            ),
            Field::Text,
            200_000,
        ),
        (
            format!(
                r#"{{"add_role": {{"name": "x", "checklist": {:?}}}}}"#,
                vec!["x"; 51]
            ),
            Field::Checklist,
            50,
        ),
    ];
    for (text, field, limit) in cases {
        assert_eq!(
            group.resolve(&text),
            Err(EditError::TooLong { field, limit })
        );
    }
    assert!(
        group
            .resolve(&format!(r#"{{"add_role": {{"name": "{}"}}}}"#, long(200)))
            .is_ok()
    );
}

#[test]
fn the_only_meeting_that_day_is_the_one_that_still_takes_place() {
    let mut group = group();
    let cancelled = DateChangeView {
        meeting: MeetingId(id(11)),
        date: date(2026, 12, 8),
        cancelled: true,
        to: None,
        time: None,
        place: None,
        venue: None,
        kind: None,
        how: None,
        held: false,
        crossings: Vec::new(),
    };
    group.plan.changes = vec![cancelled.clone()];
    let take = r#"{"take_slot": {"date": "2026-12-08", "role": "Tea"}}"#;
    assert_eq!(
        group.json(take)["take_slot"]["meeting"],
        serde_json::json!(id(10))
    );
    // A day that only a moved meeting is on means that meeting.
    group.plan.changes = vec![DateChangeView {
        cancelled: false,
        to: Some(date(2026, 12, 10)),
        ..cancelled
    }];
    let moved = group.json(r#"{"take_slot": {"date": "2026-12-10", "role": "Tea"}}"#);
    assert_eq!(moved["take_slot"]["meeting"], serde_json::json!(id(11)));
    assert_eq!(moved["take_slot"]["date"], "2026-12-08");
}

#[test]
fn a_device_of_nobody_cannot_speak_of_oneself() {
    let mut group = group();
    group.members.me = None;
    assert_eq!(
        group.resolve(r#"{"take_slot": {"date": "2026-12-01", "role": "Tea"}}"#),
        Err(EditError::NotAMember)
    );
    assert!(
        group
            .resolve(r#"{"take_slot": {"date": "2026-12-01", "role": "Tea", "member": "Ana"}}"#)
            .is_ok()
    );
}

#[test]
fn a_rule_that_stays_must_fit_what_changes_beside_it() {
    let mut group = group();
    group.plan.meetings[0].repeat = Some("FREQ=WEEKLY;UNTIL=20261231".into());
    let late = r#"{"change_meeting": {"meeting": "Tuesday circle", "date": "2027-01-05"}}"#;
    assert_eq!(
        group.resolve(late),
        Err(EditError::Impossible(Field::Repeat))
    );
    let both =
        r#"{"change_meeting": {"meeting": "Tuesday circle", "date": "2027-01-05", "repeat": ""}}"#;
    assert_eq!(group.json(both)["change_meeting"]["repeat"], "");
}

#[test]
fn errors_hold_no_content() {
    let group = group();
    let error = group
        .resolve(r#"{"drop_meeting": {"meeting": "Secretum"}}"#)
        .unwrap_err();
    assert_eq!(error.to_string(), "the meeting is not in the book");
    assert_eq!(
        (error.kind(), error.field().map(Field::as_str)),
        ("not_found", Some("meeting"))
    );
}

#[test]
fn a_resolved_edit_is_kept_in_any_format_and_read_again() {
    let group = group();
    for text in [
        r#"{"take_slot": {"date": "2026-12-01", "role": "Tea"}}"#,
        r#"{"change_meeting": {"meeting": "Outing", "place": ""}}"#,
        r#"{"rewrite_note": {"note": "Lift to the clinic", "text": "\u00e9\n"}}"#,
        r#"{"add_rule": {"text": "x"}}"#,
    ] {
        let resolved = group.resolve(text).unwrap();
        let json = serde_json::to_string(&resolved).unwrap();
        assert_eq!(serde_json::from_str::<Resolved>(&json).unwrap(), resolved);
        let bytes = postcard::to_stdvec(&resolved).unwrap();
        assert_eq!(postcard::from_bytes::<Resolved>(&bytes).unwrap(), resolved);
        assert!(postcard::from_bytes::<Resolved>(&bytes[..bytes.len() - 1]).is_err());
    }
}

#[test]
fn a_slip_gets_an_id_and_fits_into_a_slot() {
    let group = group();
    let added = group.json(r#"{"add_slip": {"kind": "feedback", "text": "  More tea.\r\n "}}"#);
    let expected =
        serde_json::json!({"add_slip": {"id": id(99), "kind": "feedback", "text": "More tea."}});
    assert_eq!(added, expected);
    let dropped = serde_json::json!({"drop_slip": {"slip": id(60)}});
    assert_eq!(
        group.json(r#"{"drop_slip": {"slip": "the stairs"}}"#),
        dropped
    );
    let refused = |text: String| group.resolve(&text).unwrap_err();
    let add = |text: &str| format!(r#"{{"add_slip": {{"kind": "closing", "text": "{text}"}}}}"#);
    assert_eq!(refused(add(" ")), EditError::Empty(Field::Text));
    let long = add(&"é".repeat(501));
    let limit = commonbook_book::limits::SLIP_BYTES;
    let field = Field::Text;
    assert_eq!(refused(long), EditError::TooLong { field, limit });
    assert!(group.resolve(&add(&"é".repeat(500))).is_ok());
    let unknown = r#"{"add_slip": {"kind": "vote", "text": "x"}}"#;
    assert_eq!(refused(unknown.into()), EditError::Malformed);
    let by = r#"{"add_slip": {"kind": "closing", "text": "x", "by": "Jo"}}"#;
    assert_eq!(refused(by.into()), EditError::Malformed);
    let gone = r#"{"drop_slip": {"slip": "The ramp"}}"#;
    assert_eq!(refused(gone.into()), EditError::NotFound(Field::Slip));
}
