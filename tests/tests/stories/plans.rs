//! What a group means to do, and where one finds help.

use commonbook_book::{Edit, NewResource, ResourceChange};
use commonbook_replica::Input;
use commonbook_tests::sim::{Who, World};

fn take(w: &mut World, who: Who, step: &str, member: Option<&str>) {
    let edit = Edit::TakeStep {
        step: step.into(),
        member: member.map(str::to_owned),
    };
    w.does(who, edit);
}

/// Who took a step on, by name.
fn has(w: &World, who: Who, step: &str) -> Vec<String> {
    let book = w.book(who);
    let steps = book.notebook.plans.iter().flat_map(|plan| &plan.steps);
    let step = steps.into_iter().find(|one| one.text == step).unwrap();
    let alias = |id| {
        book.members
            .members
            .iter()
            .find(|m| m.id == id)
            .unwrap()
            .alias
            .clone()
    };
    step.by.iter().map(|by| alias(by.member)).collect()
}

#[test]
fn a_group_plans_in_small_steps_and_nobody_is_shamed() {
    let mut w = World::seeded(710);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    w.meet(ana, bo);
    let plan = Edit::AddPlan {
        id: None,
        text: "The school takes our children".into(),
        look_again: Some(jiff::civil::date(2026, 10, 1)),
    };
    w.does(ana, plan);
    for text in ["Write to the head", "Ask the other school"] {
        let step = Edit::AddStep {
            id: None,
            plan: "The school takes our children".into(),
            text: text.into(),
        };
        w.does(ana, step);
    }
    w.meet(ana, bo);
    // Apart, both take the same step on: both names stand there.
    take(&mut w, ana, "Write to the head", None);
    take(&mut w, bo, "write to the head", None);
    take(&mut w, bo, "Ask the other school", Some("Ana"));
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo]);
    let mut both = has(&w, ana, "Write to the head");
    both.sort();
    assert_eq!(both, ["Ana", "Bo"]);
    assert_eq!(has(&w, bo, "Ask the other school"), ["Ana"]);
    // Ana hands on what was entered for her, and nobody asks why.
    let hand_on = Edit::HandStepOn {
        step: "Ask the other school".into(),
        member: None,
    };
    w.does(ana, hand_on);
    let done = Edit::ChangeStep {
        step: "Write to the head".into(),
        text: None,
        done: Some(true),
    };
    w.does(bo, done);
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo]);
    assert!(
        has(&w, ana, "Write to the head").is_empty(),
        "who did it is not kept"
    );
    // By mistake: it is with both again.
    w.asks(bo, Input::Undo).unwrap();
    assert_eq!(has(&w, bo, "Write to the head").len(), 2);
    w.restart(bo);
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo]);
}

#[test]
fn a_useful_place_is_kept_right_by_whoever_knows() {
    let mut w = World::seeded(711);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    w.meet(ana, bo);
    let clinic = NewResource {
        name: "Clinic\u{202e} on the hill".into(),
        hours: "mornings".into(),
        ..NewResource::default()
    };
    w.does(ana, Edit::AddResource(clinic));
    w.meet(ana, bo);
    let sure = ResourceChange {
        resource: "clinic on the hill".into(),
        checked: Some("2026-11-01".into()),
        ..ResourceChange::default()
    };
    w.does(bo, Edit::ChangeResource(sure));
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo]);
    let book = w.book(ana);
    let clinic = &book.notebook.resources[0];
    assert_eq!(clinic.name, "Clinic on the hill");
    assert_eq!(clinic.hours, "mornings");
    assert!(clinic.checked.is_some());
}
