//! Useful places and people, plans and their steps.

use commonbook_book::{ActionPlanView, ResourceView};
use commonbook_pages::{Page, PageName};
use serde_json::json;

use crate::support::{Desk, authors, meet, member};

const CLINIC: &str = "cccccccccccccccc";
const STOP: &str = "ssssssssssssssss";
const WRITE: &str = "wwwwwwwwwwwwwwww";
const COUNT: &str = "kkkkkkkkkkkkkkkk";

fn places(desk: &Desk) -> Vec<ResourceView> {
    desk.page.places().unwrap()
}

fn plans(desk: &Desk) -> Vec<ActionPlanView> {
    desk.page.plans(&authors).unwrap()
}

#[test]
fn what_two_wrote_about_one_place_is_all_there() {
    let (mut ana, mut bo) = (
        Desk::new(PageName::Places, 1),
        Desk::new(PageName::Places, 2),
    );
    ana.edit(json!({"add_resource": {"id": CLINIC, "name": "Clinic", "hours": "mornings"}}));
    meet(&mut ana, &mut bo);
    ana.edit(json!({"change_resource": {"resource": CLINIC, "checked": "2026-12-01"}}));
    bo.edit(json!({"change_resource": {"resource": CLINIC, "access": "two steps", "hours": ""}}));
    meet(&mut ana, &mut bo);
    assert_eq!(places(&ana), places(&bo));
    let clinic = &places(&ana)[0];
    assert_eq!(clinic.access, "two steps");
    assert_eq!(clinic.hours, "");
    assert_eq!(clinic.checked.unwrap().to_string(), "2026-12-01");
    ana.edit(json!({"change_resource": {"resource": CLINIC, "name": "Clinic on the hill"}}));
    bo.edit(json!({"drop_resource": {"resource": CLINIC}}));
    meet(&mut ana, &mut bo);
    assert!(places(&ana).is_empty());
    // Brought back, it is as it was.
    bo.edit(json!({"add_resource": {"id": CLINIC, "name": "Clinic"}}));
    assert_eq!(places(&bo).len(), 1);
}

#[test]
fn two_take_one_step_and_whoever_says_it_is_done_names_nobody() {
    let (mut ana, mut bo) = (Desk::new(PageName::Plans, 1), Desk::new(PageName::Plans, 2));
    ana.edit(json!({"add_plan": {"id": STOP, "text": "A stop", "look_again": "2026-12-01"}}));
    ana.edit(json!({"add_step": {"id": WRITE, "plan": STOP, "text": "Write"}}));
    ana.edit(json!({"add_step": {"id": COUNT, "plan": STOP, "text": "Count"}}));
    meet(&mut ana, &mut bo);
    let take = |who| json!({"take_step": {"step": WRITE, "member": member(who).to_string()}});
    ana.edit(take(1));
    bo.edit(take(2));
    bo.edit(take(3));
    meet(&mut ana, &mut bo);
    assert_eq!(plans(&ana), plans(&bo));
    let by = plans(&ana)[0].steps[0].by.clone();
    let by: Vec<_> = by.iter().map(|by| (by.member, by.entered_by)).collect();
    let whole = [
        (member(1), None),
        (member(2), None),
        (member(3), Some(member(2))),
    ];
    assert_eq!(by, whole);
    // Done: their names leave the page, also those that come in later.
    ana.edit(json!({"change_step": {"step": WRITE, "done": true}}));
    bo.edit(take(4));
    meet(&mut ana, &mut bo);
    let step = &plans(&bo)[0].steps[0];
    assert!(step.done && step.by.is_empty());
    assert_eq!(
        plans(&bo)[0].steps[1].text,
        "Count",
        "in the order of writing"
    );
    ana.edit(json!({"drop_step": {"step": COUNT}}));
    ana.edit(json!({"change_plan": {"plan": STOP, "look_again": ""}}));
    assert_eq!(plans(&ana)[0].steps.len(), 1);
    assert_eq!(plans(&ana)[0].look_again, None);
    ana.edit(json!({"drop_plan": {"plan": STOP}}));
    assert!(plans(&ana).is_empty());
    let saved = bo.page.save();
    let loaded = Page::load(&PageName::Plans, &saved).unwrap();
    assert_eq!(loaded.plans(&authors).unwrap(), plans(&bo));
    assert!(loaded.places().unwrap().is_empty());
}

#[test]
fn an_edit_done_again_changes_nothing() {
    let (mut places, mut plans) = (
        Desk::new(PageName::Places, 1),
        Desk::new(PageName::Plans, 1),
    );
    let edits = [
        json!({"add_resource": {"id": CLINIC, "name": "Clinic", "cost": "nothing", "checked": "2026-12-01"}}),
        json!({"change_resource": {"resource": CLINIC, "cost": "", "place": "Hill"}}),
        json!({"drop_resource": {"resource": CLINIC}}),
        json!({"add_plan": {"id": STOP, "text": "A bus stop", "look_again": "2026-12-01"}}),
        json!({"change_plan": {"plan": STOP, "look_again": ""}}),
        json!({"add_step": {"id": WRITE, "plan": STOP, "text": "Write"}}),
        json!({"take_step": {"step": WRITE, "member": COUNT}}),
        json!({"hand_step_on": {"step": WRITE, "member": COUNT}}),
        json!({"change_step": {"step": WRITE, "done": true}}),
        json!({"drop_step": {"step": WRITE}}),
        json!({"drop_plan": {"plan": STOP}}),
    ];
    for edit in edits {
        assert_eq!(
            places.edit(edit.clone()) + plans.edit(edit.clone()),
            1,
            "{edit}"
        );
        for desk in [&mut places, &mut plans] {
            assert_eq!(desk.edit(edit.clone()), 0, "{edit}");
        }
    }
}
