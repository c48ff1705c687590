//! Two people, apart from each other, and what their page says when they meet.

use commonbook_book::{CardsView, Ctx, Field, MembersView, PlanView, SlipsView, SlotState};
use commonbook_pages::{CharterPart, DecisionsPart, PageName, SeasonPart, plan};
use jiff::civil::{Date, date};
use serde_json::json;

use crate::support::{Desk, MEETING, SEASON, TEA, authors, meet, member};

const VENUE: &str = "vvvvvvvvvvvvvvvv";
const PAUSE: &str = "pppppppppppppppp";
const TRIAL: &str = "rrrrrrrrrrrrrrrr";
const FIRST: Date = date(2026, 12, 1);

fn season(desk: &Desk) -> SeasonPart {
    desk.page.season(&authors).unwrap()
}

fn charter() -> CharterPart {
    let mut desk = Desk::new(PageName::Charter, 9);
    desk.edit(json!({"add_meeting": {"id": MEETING, "title": "Circle", "date": "2026-12-01", "time": "15:00:00",
        "minutes": 90, "zone": "Africa/Kampala", "place": "Green room", "repeat": "FREQ=WEEKLY"}}));
    desk.edit(json!({"add_role": {"id": TEA, "name": "Tea", "checklist": ["Cups"]}}));
    desk.page.charter().unwrap()
}

fn whole(desk: &Desk) -> PlanView {
    plan(&charter(), [&season(desk)], &DecisionsPart::default())
}

fn take(who: u8) -> serde_json::Value {
    json!({"take_slot": {"date": "2026-12-01", "role": TEA, "member": member(who), "meeting": MEETING}})
}

fn hand_on(who: u8) -> serde_json::Value {
    json!({"hand_on": {"date": "2026-12-01", "role": TEA, "member": member(who), "meeting": MEETING}})
}

fn pair() -> (Desk, Desk) {
    (Desk::new(SEASON, 1), Desk::new(SEASON, 2))
}

#[test]
fn two_who_take_one_turn_both_keep_it_and_it_is_contested() {
    let (mut ana, mut bo) = pair();
    ana.edit(take(1));
    bo.edit(take(2));
    meet(&mut ana, &mut bo);
    assert_eq!(season(&ana), season(&bo));
    let slot = whole(&ana).occurrences(FIRST, date(2026, 12, 2))[0].slots[0].clone();
    assert_eq!(slot.state, SlotState::Contested);
    assert_eq!(
        slot.by.into_iter().collect::<Vec<_>>(),
        [member(1), member(2)]
    );
    ana.edit(hand_on(1));
    meet(&mut ana, &mut bo);
    assert_eq!(
        whole(&bo).occurrences(FIRST, date(2026, 12, 2))[0].slots[0].state,
        SlotState::Taken
    );
}

#[test]
fn a_turn_handed_on_while_another_takes_it_is_theirs() {
    let (mut ana, mut bo) = pair();
    ana.edit(take(1));
    meet(&mut ana, &mut bo);
    ana.edit(hand_on(1));
    bo.edit(take(2));
    meet(&mut ana, &mut bo);
    let turns = season(&bo).turns;
    assert_eq!(
        turns.iter().map(|turn| turn.member).collect::<Vec<_>>(),
        [member(2)]
    );
    assert_eq!(season(&ana).turns, turns);
}

#[test]
fn a_turn_handed_on_here_and_taken_again_there_stays_taken() {
    let (mut ana, mut other) = pair();
    ana.edit(take(1));
    meet(&mut ana, &mut other);
    ana.edit(hand_on(1));
    other.edit(hand_on(1));
    other.edit(take(1));
    meet(&mut ana, &mut other);
    assert_eq!(season(&ana).turns.len(), 1);
}

#[test]
fn who_entered_a_turn_comes_from_the_writer_and_from_no_field() {
    let (mut ana, mut bo) = pair();
    ana.edit(take(3));
    ana.edit(take(1));
    meet(&mut ana, &mut bo);
    let entered = |who| {
        season(&bo)
            .turns
            .into_iter()
            .find(|turn| turn.member == member(who))
            .unwrap()
            .entered_by
    };
    assert_eq!(entered(3), Some(member(1)));
    assert_eq!(entered(1), None);
    assert!(
        bo.page.season(&|_| None).unwrap().turns.is_empty(),
        "nobody's turns are not shown"
    );
}

#[test]
fn a_cancellation_that_crosses_a_move_keeps_both() {
    let (mut ana, mut bo) = pair();
    ana.edit(json!({"cancel_date": {"meeting": MEETING, "date": "2026-12-01"}}));
    bo.edit(json!({"move_date": {"meeting": MEETING, "date": "2026-12-01", "to": "2026-12-03", "place": "Hall"}}));
    meet(&mut ana, &mut bo);
    let [ref change] = season(&ana).changes[..] else {
        panic!()
    };
    assert!(change.cancelled);
    assert_eq!(change.to, Some(date(2026, 12, 3)));
    let shown = whole(&bo).occurrences(date(2026, 12, 3), date(2026, 12, 4));
    assert!(
        shown[0].cancelled
            && shown[0].moved
            && shown[0].place == "Hall"
            && shown[0].original == FIRST
    );
    bo.edit(json!({"move_date": {"meeting": MEETING, "date": "2026-12-01", "time": "16:00:00"}}));
    meet(&mut ana, &mut bo);
    let [ref change] = season(&ana).changes[..] else {
        panic!()
    };
    assert!(
        !change.cancelled && change.to.is_none() && change.place.is_none() && change.time.is_some()
    );
    ana.edit(json!({"restore_date": {"meeting": MEETING, "date": "2026-12-01"}}));
    assert!(season(&ana).changes.is_empty());
}

#[test]
fn changes_of_different_fields_of_a_series_are_both_kept() {
    let (mut ana, mut bo) = (
        Desk::new(PageName::Charter, 1),
        Desk::new(PageName::Charter, 2),
    );
    ana.edit(json!({"add_meeting": {"id": MEETING, "title": "Circle", "date": "2026-12-01", "time": "15:00:00",
        "minutes": 90, "zone": "Africa/Kampala", "place": "", "repeat": "FREQ=WEEKLY"}}));
    meet(&mut ana, &mut bo);
    ana.edit(json!({"change_meeting": {"meeting": MEETING, "time": "16:00:00"}}));
    bo.edit(json!({"change_meeting": {"meeting": MEETING, "place": "Hall", "repeat": ""}}));
    meet(&mut ana, &mut bo);
    let charter = ana.page.charter().unwrap();
    let meeting = &charter.meetings[0];
    assert_eq!(
        (meeting.time.hour(), meeting.place.as_str(), &meeting.repeat),
        (16, "Hall", &None)
    );
    ana.edit(json!({"drop_meeting": {"meeting": MEETING}}));
    bo.edit(json!({"change_meeting": {"meeting": MEETING, "title": "Round"}}));
    meet(&mut ana, &mut bo);
    assert!(
        ana.page.charter().unwrap().meetings.is_empty(),
        "half a meeting does not come back"
    );
}

#[test]
fn rules_keep_their_order_when_two_add_at_one_place() {
    let (mut ana, mut bo) = (
        Desk::new(PageName::Charter, 1),
        Desk::new(PageName::Charter, 2),
    );
    let add = |id: &str, text: &str, after: Option<&str>| json!({"add_rule": {"id": id, "text": text, "after": after}});
    ana.edit(add("aaaaaaaaaaaaaaaa", "one", None));
    ana.edit(add("bbbbbbbbbbbbbbbb", "four", None));
    meet(&mut ana, &mut bo);
    ana.edit(add("cccccccccccccccc", "two", Some("aaaaaaaaaaaaaaaa")));
    bo.edit(add("dddddddddddddddd", "three", Some("aaaaaaaaaaaaaaaa")));
    meet(&mut ana, &mut bo);
    let texts = |desk: &Desk| {
        desk.page
            .charter()
            .unwrap()
            .rules
            .into_iter()
            .map(|r| r.text)
            .collect::<Vec<_>>()
    };
    assert_eq!(texts(&ana), ["one", "two", "three", "four"]);
    assert_eq!(texts(&bo), texts(&ana));
    ana.edit(add(
        "eeeeeeeeeeeeeeee",
        "two and a half",
        Some("cccccccccccccccc"),
    ));
    assert_eq!(
        texts(&ana),
        ["one", "two", "two and a half", "three", "four"]
    );
}

#[test]
fn two_purposes_written_apart_are_both_there() {
    let (mut ana, mut bo) = (
        Desk::new(PageName::Charter, 1),
        Desk::new(PageName::Charter, 2),
    );
    ana.edit(json!({"set_purpose": {"text": "We meet."}}));
    meet(&mut ana, &mut bo);
    ana.edit(json!({"set_purpose": {"text": "We meet and walk."}}));
    bo.edit(json!({"set_purpose": {"text": "Every week, we meet."}}));
    meet(&mut ana, &mut bo);
    let purpose = ana.page.charter().unwrap().purpose;
    assert!(
        purpose.contains("and walk") && purpose.contains("very week"),
        "{purpose}"
    );
}

#[test]
fn an_edit_done_again_changes_nothing() {
    let mut charter = Desk::new(PageName::Charter, 1);
    let mut season = Desk::new(SEASON, 1);
    let mut note = Desk::new(crate::support::note_page(), 1);
    let note_id = crate::support::NOTE;
    let edits = [
        json!({"set_purpose": {"text": "We meet."}}),
        json!({"add_meeting": {"id": MEETING, "title": "Circle", "date": "2026-12-01", "time": "15:00:00",
            "zone": "Africa/Kampala", "repeat": "FREQ=WEEKLY"}}),
        json!({"change_meeting": {"meeting": MEETING, "repeat": ""}}),
        json!({"add_role": {"id": TEA, "name": "Tea", "checklist": ["a", "b"]}}),
        json!({"change_role": {"role": TEA, "checklist": []}}),
        json!({"add_rule": {"id": "aaaaaaaaaaaaaaaa", "text": "one"}}),
        json!({"change_rule": {"rule": "aaaaaaaaaaaaaaaa", "text": "two"}}),
        json!({"write_note": {"id": note_id, "title": "Bus", "text": "At four."}}),
        json!({"rename_note": {"note": note_id, "title": "Van"}}),
        json!({"rewrite_note": {"note": note_id, "text": "At five."}}),
        take(1),
        json!({"cancel_date": {"meeting": MEETING, "date": "2026-12-01"}}),
        json!({"move_date": {"meeting": MEETING, "date": "2026-12-01", "to": "2026-12-02"}}),
        json!({"restore_date": {"meeting": MEETING, "date": "2026-12-01"}}),
        hand_on(1),
        json!({"drop_note": {"note": note_id}}),
        json!({"drop_rule": {"rule": "aaaaaaaaaaaaaaaa"}}),
        json!({"drop_role": {"role": TEA}}),
        json!({"drop_meeting": {"meeting": MEETING}}),
        json!({"set_door": {"door": "closed"}}),
        json!({"set_door": {"door": {"open_until": "2026-12-01"}}}),
        json!({"set_door": {"door": "open"}}),
        json!({"add_topic": {"id": note_id, "date": "2026-12-01", "text": "Bus", "minutes": 5, "meeting": MEETING}}),
        json!({"change_topic": {"topic": note_id, "date": "2026-12-01", "guest": "a driver", "meeting": MEETING}}),
        json!({"drop_topic": {"topic": note_id, "date": "2026-12-01", "meeting": MEETING}}),
        json!({"add_venue": {"id": VENUE, "name": "Hall", "home": true, "access": {"reach": "Bus"}}}),
        json!({"change_venue": {"venue": VENUE, "zone": "UTC", "access": {"reach": "", "cost": "Free"}}}),
        json!({"add_pause": {"id": PAUSE, "name": "Winter", "from": "2026-12-20", "to": "2027-01-03"}}),
        json!({"try_meeting": {"id": TRIAL, "meeting": MEETING, "from": "2026-12-01", "until": "2027-01-01",
            "time": "16:00:00", "repeat": "FREQ=WEEKLY", "place": "Hall", "venue": VENUE}}),
        json!({"keep_trial": {"trial": TRIAL}}),
        json!({"end_trial": {"trial": TRIAL, "on": "2027-01-01"}}),
        json!({"hold_date": {"meeting": MEETING, "date": "2026-12-22"}}),
        json!({"drop_pause": {"pause": PAUSE}}),
        json!({"drop_venue": {"venue": VENUE}}),
    ];
    for edit in edits {
        let once: usize = [&mut charter, &mut season, &mut note]
            .map(|desk| desk.edit(edit.clone()))
            .iter()
            .sum();
        assert!(once > 0, "{edit}");
        // In a new sitting: another actor.
        for desk in [&mut charter, &mut season, &mut note] {
            let actor = desk.actor;
            desk.actor[15] = 0xee;
            assert_eq!(desk.edit(edit.clone()), 0, "{edit}");
            desk.actor = actor;
        }
    }
}

#[test]
fn what_was_done_is_undone() {
    let note_id = crate::support::NOTE;
    let rule = |n: &str| n.repeat(16);
    let mut charter = Desk::new(PageName::Charter, 1);
    let mut season = Desk::new(SEASON, 1);
    let edits = [
        json!({"set_purpose": {"text": "We meet."}}),
        json!({"add_meeting": {"id": MEETING, "title": "Circle", "date": "2026-12-01", "time": "15:00:00",
            "zone": "Africa/Kampala", "repeat": "FREQ=WEEKLY"}}),
        json!({"change_meeting": {"meeting": MEETING, "repeat": "", "place": "Hall", "minutes": 5}}),
        json!({"add_venue": {"id": VENUE, "name": "Hall", "access": {"reach": "Bus"}}}),
        json!({"change_venue": {"venue": VENUE, "home": true, "zone": "UTC", "directions": "Left",
            "access": {"reach": "", "cost": "Free"}}}),
        json!({"change_meeting": {"meeting": MEETING, "venue": VENUE, "place": "Hall", "kind": "mixed", "how": "Dial 5"}}),
        json!({"add_pause": {"id": PAUSE, "name": "Winter", "from": "2026-12-20", "to": "2027-01-03", "meeting": MEETING}}),
        json!({"hold_date": {"meeting": MEETING, "date": "2026-12-22"}}),
        json!({"drop_pause": {"pause": PAUSE}}),
        json!({"try_meeting": {"id": TRIAL, "meeting": MEETING, "from": "2026-12-02", "until": "2027-01-01",
            "time": "16:00:00", "repeat": "FREQ=WEEKLY", "place": "Garden"}}),
        json!({"keep_trial": {"trial": TRIAL}}),
        json!({"add_role": {"id": TEA, "name": "Tea", "checklist": ["a", "b"]}}),
        json!({"change_role": {"role": TEA, "checklist": []}}),
        json!({"add_rule": {"id": rule("a"), "text": "one"}}),
        json!({"add_rule": {"id": rule("b"), "text": "two"}}),
        json!({"change_rule": {"rule": rule("a"), "text": "ones"}}),
        json!({"write_note": {"id": note_id, "title": "Bus"}}),
        json!({"rename_note": {"note": note_id, "title": "Van"}}),
        take(1),
        json!({"move_date": {"meeting": MEETING, "date": "2026-12-01", "to": "2026-12-02", "place": "Hall"}}),
        json!({"cancel_date": {"meeting": MEETING, "date": "2026-12-01"}}),
        json!({"restore_date": {"meeting": MEETING, "date": "2026-12-01"}}),
        hand_on(1),
        json!({"add_exception": {"id": rule("c"), "text": "We call the clinic."}}),
        json!({"look_again": {"date": "2027-03-01"}}),
        json!({"add_decision": {"id": rule("d"), "text": "Meet at three", "try_until": "2027-03-01"}}),
        json!({"drop_decision": {"decision": rule("d")}}),
        json!({"add_decision": {"id": rule("e"), "text": "", "rules": ["one", "two\nlines"]}}),
        json!({"decide": {"id": rule("f"), "decision": rule("e"), "outcome": "adopt", "heard": [], "instead_of": []}}),
        json!({"add_concern": {"id": rule("g"), "decision": rule("e"), "text": "The bus."}}),
        json!({"drop_note": {"note": note_id}}),
        json!({"drop_rule": {"rule": rule("a")}}),
        json!({"drop_role": {"role": TEA}}),
        json!({"drop_meeting": {"meeting": MEETING}}),
    ];
    let both = |charter: &Desk, season: &Desk| {
        let part = charter.page.charter().unwrap();
        let decisions = charter.page.decisions(&authors, None).unwrap();
        let notes = commonbook_pages::notes(&part, &Default::default());
        (plan(&part, [&self::season(season)], &decisions), notes)
    };
    for edit in edits {
        let before = both(&charter, &season);
        let ctx = Ctx {
            plan: &before.0,
            notes: &before.1,
            members: &MembersView::default(),
            cards: &CardsView::default(),
            slips: &SlipsView::default(),
            notebook: &Default::default(),
            circle: &Default::default(),
        };
        let back = crate::support::resolved(edit.clone()).undo(&ctx);
        let back = back.iter().map(|back| serde_json::to_value(back).unwrap());
        for step in std::iter::once(edit.clone()).chain(back) {
            charter.edit(step.clone());
            season.edit(step);
        }
        assert_eq!(both(&charter, &season), before, "{edit}");
        charter.edit(edit.clone());
        season.edit(edit);
        assert_ne!(both(&charter, &season), before);
    }
}

#[test]
fn who_hands_on_a_turn_that_two_entered_at_once_is_understood_by_both() {
    for (writer, other) in [(1, 2), (2, 1)] {
        let (mut ana, mut bo) = (Desk::new(SEASON, writer), Desk::new(SEASON, other));
        // One key, put by both with the same number: the names of the writers say in which order they are replaced.
        ana.edit(take(3));
        bo.edit(take(3));
        meet(&mut ana, &mut bo);
        ana.edit(hand_on(3));
        meet(&mut ana, &mut bo);
        assert_eq!(season(&ana).turns, []);
        assert_eq!(season(&bo).turns, []);
    }
}

#[test]
fn two_changes_of_one_series_that_cross_end_the_same_and_neither_is_lost() {
    for (writer, other) in [(1, 2), (2, 1)] {
        let mut ana = Desk::new(PageName::Charter, writer);
        let mut bo = Desk::new(PageName::Charter, other);
        ana.edit(json!({"add_meeting": {"id": MEETING, "title": "Circle", "date": "2026-12-01", "time": "15:00:00",
            "zone": "Africa/Kampala", "repeat": "FREQ=WEEKLY"}}));
        meet(&mut ana, &mut bo);
        ana.edit(
            json!({"change_meeting": {"meeting": MEETING, "time": "16:00:00", "place": "Hall"}}),
        );
        bo.edit(json!({"change_meeting": {"meeting": MEETING, "time": "17:00:00", "repeat": "FREQ=WEEKLY;INTERVAL=2"}}));
        meet(&mut ana, &mut bo);
        let series = |desk: &Desk| desk.page.charter().unwrap().meetings[0].clone();
        assert_eq!(series(&ana), series(&bo));
        let meeting = series(&ana);
        // What only one of them touched is as they said; of what both did, one stands and the other is kept beside it.
        assert_eq!(
            (meeting.place.as_str(), meeting.repeat.as_deref()),
            ("Hall", Some("FREQ=WEEKLY;INTERVAL=2"))
        );
        let [crossing] = &meeting.crossings[..] else {
            panic!("{:?}", meeting.crossings)
        };
        assert_eq!(crossing.field, Field::Time);
        assert_eq!(crossing.values[0], meeting.time.to_string());
        let mut both = crossing.values.clone();
        both.sort();
        assert_eq!(both, ["16:00:00", "17:00:00"]);
        // Somebody says which one it is: the question is over for both.
        let settle = crossing.settle(meeting.id, "16:00:00").unwrap();
        bo.edit(serde_json::to_value(settle).unwrap());
        meet(&mut ana, &mut bo);
        assert_eq!(series(&ana), series(&bo));
        assert_eq!(series(&ana).time.hour(), 16);
        assert!(series(&ana).crossings.is_empty());
    }
}

#[test]
fn two_moves_of_one_date_that_cross_end_the_same_and_neither_is_lost() {
    let (mut ana, mut bo) = pair();
    ana.edit(json!({"move_date": {"meeting": MEETING, "date": "2026-12-01", "to": "2026-12-03"}}));
    bo.edit(json!({"move_date": {"meeting": MEETING, "date": "2026-12-01", "to": "2026-12-04", "place": "Hall"}}));
    meet(&mut ana, &mut bo);
    assert_eq!(season(&ana), season(&bo));
    let change = season(&ana).changes[0].clone();
    assert_eq!(change.place.as_deref(), Some("Hall"));
    let crossing = &change.crossings[0];
    assert_eq!(crossing.values.len(), 2);
    let settle = crossing.settle_date(&change, "2026-12-03").unwrap();
    ana.edit(serde_json::to_value(settle).unwrap());
    meet(&mut ana, &mut bo);
    let change = season(&bo).changes[0].clone();
    assert_eq!(season(&ana), season(&bo));
    assert_eq!(
        (change.to, change.crossings),
        (Some(date(2026, 12, 3)), vec![])
    );
}

#[test]
fn who_cancels_a_moved_date_cancels_it_and_only_a_move_made_elsewhere_is_asked_about() {
    let (mut ana, mut bo) = pair();
    let cancel = json!({"cancel_date": {"meeting": MEETING, "date": "2026-12-01"}});
    ana.edit(json!({"move_date": {"meeting": MEETING, "date": "2026-12-01", "to": "2026-12-03"}}));
    meet(&mut ana, &mut bo);
    bo.edit(cancel.clone());
    meet(&mut ana, &mut bo);
    let change = season(&ana).changes[0].clone();
    assert!(change.cancelled && !change.cancel_crossed_move());
    // Now at once.
    ana.edit(json!({"restore_date": {"meeting": MEETING, "date": "2026-12-01"}}));
    meet(&mut ana, &mut bo);
    ana.edit(json!({"move_date": {"meeting": MEETING, "date": "2026-12-01", "to": "2026-12-03"}}));
    bo.edit(cancel.clone());
    meet(&mut ana, &mut bo);
    assert_eq!(season(&ana), season(&bo));
    let change = season(&ana).changes[0].clone();
    assert!(change.cancel_crossed_move());
    // It does not take place until somebody says otherwise, and both answers end the question.
    let shown = whole(&bo)
        .occurrence(MEETING.parse().unwrap(), FIRST)
        .unwrap();
    assert!(shown.cancelled && shown.date == date(2026, 12, 3));
    let (mut yes, mut no) = (ana.clone(), bo.clone());
    yes.edit(serde_json::to_value(change.to_edit()).unwrap());
    no.edit(cancel);
    let takes_place = season(&yes).changes[0].clone();
    assert!(!takes_place.cancelled && takes_place.to == Some(date(2026, 12, 3)));
    assert!(!season(&no).changes[0].moves());
}

#[test]
fn one_keeps_a_trial_while_another_goes_back_and_both_are_asked() {
    let (mut ana, mut bo) = (
        Desk::new(PageName::Charter, 1),
        Desk::new(PageName::Charter, 2),
    );
    ana.edit(json!({"add_meeting": {"id": MEETING, "title": "Circle", "date": "2026-12-01", "time": "15:00:00",
        "zone": "Africa/Kampala", "place": "Hall", "repeat": "FREQ=WEEKLY"}}));
    ana.edit(json!({"try_meeting": {"id": TRIAL, "meeting": MEETING, "from": "2026-12-08", "until": "2027-01-19",
        "time": "17:00:00", "repeat": "FREQ=WEEKLY;INTERVAL=2"}}));
    meet(&mut ana, &mut bo);
    ana.edit(json!({"keep_trial": {"trial": TRIAL}}));
    bo.edit(json!({"end_trial": {"trial": TRIAL, "on": "2027-01-19"}}));
    meet(&mut ana, &mut bo);
    let series = |desk: &Desk| desk.page.charter().unwrap().meetings[0].clone();
    assert_eq!(series(&ana), series(&bo));
    let meeting = series(&ana);
    assert!(meeting.trials[0].crossed);
    assert_eq!(
        (meeting.time.hour(), meeting.repeat.as_deref(), meeting.date),
        (17, Some("FREQ=WEEKLY;INTERVAL=2"), date(2026, 12, 8)),
        "what was kept stands until they agree"
    );
    // Going back from there gives the series its old shape.
    bo.edit(json!({"end_trial": {"trial": TRIAL, "on": "2027-01-19"}}));
    meet(&mut ana, &mut bo);
    let meeting = series(&ana);
    assert_eq!(series(&ana), series(&bo));
    assert!(!meeting.trials[0].crossed);
    assert_eq!(
        (meeting.time.hour(), meeting.repeat.as_deref(), meeting.date),
        (15, Some("FREQ=WEEKLY"), FIRST)
    );
}
