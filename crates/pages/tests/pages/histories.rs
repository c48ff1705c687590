//! Random honest histories: the gate refuses nothing, and everybody ends with the same page.

use commonbook_pages::{CharterPart, Page, PageName};
use serde_json::{Value, json};

use crate::support::{Desk, Dice, NOTE, SEASON, authors, member, note_page};

/// How people edit one kind of page.
pub(crate) type Hand = fn(&mut Dice, &Desk) -> Value;

/// A page of every kind, and how it is edited.
pub(crate) fn hands() -> [(PageName, Hand); 3] {
    [
        (PageName::Charter, charter_edit),
        (SEASON, season_edit),
        (note_page(), note_edit),
    ]
}

fn charter_edit(dice: &mut Dice, desk: &Desk) -> Value {
    let charter = desk.page.charter().unwrap();
    let some_rule = charter
        .rules
        .get(dice.below(charter.rules.len()))
        .map(|rule| rule.id);
    let some_role = charter
        .roles
        .get(dice.below(charter.roles.len()))
        .map(|role| role.id);
    let other_rule = charter.rules.first().map(|rule| rule.id);
    let other_rule = other_rule.filter(|other| Some(*other) != some_rule);
    let somebody = member(dice.below(4) as u8);
    if dice.below(3) == 0 {
        return year_edit(dice, &charter);
    }
    match (dice.below(14), some_rule, some_role) {
        (0, ..) => json!({"set_purpose": {"text": words(dice, 30)}}),
        (1, ..) => {
            json!({"add_meeting": {"id": dice.id(), "title": words(dice, 3), "date": "2026-12-01",
            "time": "15:00:00", "zone": "Asia/Kathmandu", "repeat": "FREQ=MONTHLY;BYDAY=-1SU"}})
        }
        (2, ..) => {
            json!({"add_role": {"id": dice.id(), "name": words(dice, 2), "checklist": [words(dice, 4)]}})
        }
        (3, Some(rule), _) => json!({"change_rule": {"rule": rule, "text": words(dice, 9)}}),
        (4, Some(rule), _) => json!({"drop_rule": {"rule": rule}}),
        (5, Some(rule), _) => {
            json!({"add_rule": {"id": dice.id(), "text": words(dice, 9), "after": rule}})
        }
        (12, Some(rule), _) => json!({"place_rule": {"rule": rule, "after": other_rule}}),
        (6, _, Some(role)) => json!({"change_role": {"role": role, "name": words(dice, 2)}}),
        (7, _, Some(role)) => json!({"offer_for": {"role": role, "member": somebody}}),
        (8, _, Some(role)) => json!({"no_longer_offer": {"role": role, "member": somebody}}),
        (9, ..) => json!({"rest": {"member": somebody}}),
        (10, _, Some(role)) => {
            json!({"change_role": {"role": role, "mark": "cup", "mode": "on_the_day", "seats": 2}})
        }
        (11, ..) => json!({"write_note": {"id": dice.id(), "title": words(dice, 2)}}),
        _ => json!({"add_rule": {"id": dice.id(), "text": words(dice, 9)}}),
    }
}

/// Places, breaks, trials and decisions. What a meeting has nothing of is given to it, and taken away again.
fn year_edit(dice: &mut Dice, charter: &CharterPart) -> Value {
    let venue = charter.venues.get(dice.below(3)).map(|venue| venue.id);
    let meeting = charter.meetings.get(dice.below(3)).map(|one| one.id);
    let trials = charter.meetings.iter().flat_map(|one| &one.trials);
    let trial = trials.clone().nth(dice.below(3)).map(|trial| trial.id);
    let some = |dice: &mut Dice, value: Value| match dice.below(2) {
        0 => value,
        _ => Value::Null,
    };
    let (date, later) = ("2026-12-01", "2027-01-05");
    match (dice.below(12), meeting, trial) {
        (0, ..) => json!({"add_venue": {"id": dice.id(), "name": words(dice, 2), "home": true}}),
        (1, ..) => {
            json!({"add_pause": {"id": dice.id(), "name": words(dice, 1), "from": date, "to": later}})
        }
        (2 | 3, Some(meeting), _) => {
            let (rule, how) = (
                some(dice, json!("FREQ=WEEKLY")),
                some(dice, json!("555 010")),
            );
            let kind = some(dice, json!("mixed"));
            json!({"try_meeting": {"id": dice.id(), "meeting": meeting, "from": date, "until": later,
                "time": "16:00:00", "venue": venue, "repeat": rule, "how": how, "kind": kind}})
        }
        (4 | 5, _, Some(trial)) => json!({"keep_trial": {"trial": trial}}),
        (6, _, Some(trial)) => json!({"end_trial": {"trial": trial, "on": date}}),
        (7, Some(meeting), _) => {
            let (how, rule) = (some(dice, json!("")), some(dice, json!("")));
            json!({"change_meeting": {"meeting": meeting, "venue": venue, "how": how, "repeat": rule}})
        }
        (8, ..) => json!({"add_exception": {"id": dice.id(), "text": words(dice, 5)}}),
        (9, ..) => json!({"look_again": {"date": some(dice, json!(later))}}),
        (10, ..) => {
            let until = some(dice, json!(later));
            json!({"add_decision": {"id": dice.id(), "text": words(dice, 5), "try_until": until}})
        }
        _ => json!({"set_door": {"door": "closed"}}),
    }
}

fn season_edit(dice: &mut Dice, _: &Desk) -> Value {
    let meeting = commonbook_book::Id::from_bytes([dice.below(3) as u8; 10]);
    let role = commonbook_book::Id::from_bytes([dice.below(2) as u8; 10]);
    let date = format!("2026-12-{:02}", 1 + dice.below(4));
    let somebody = member(dice.below(4) as u8);
    match dice.below(11) {
        0 => json!({"move_date": {"meeting": meeting, "date": date, "to": "2026-12-24"}}),
        1 => json!({"cancel_date": {"meeting": meeting, "date": date}}),
        2 => json!({"restore_date": {"meeting": meeting, "date": date}}),
        4 => {
            json!({"pass_on": {"date": date, "role": role, "meeting": meeting, "offer": [somebody, member(9)]}})
        }
        5 => {
            json!({"share_turn": {"date": date, "role": role, "meeting": meeting, "seats": dice.below(3)}})
        }
        6 => {
            json!({"take_slot": {"date": date, "role": role, "member": somebody, "meeting": meeting, "learning": true}})
        }
        7 => {
            json!({"hand_on": {"date": date, "role": role, "member": somebody, "meeting": meeting, "offer": [member(2)]}})
        }
        3 => {
            json!({"hand_on": {"date": date, "role": role, "member": member(dice.below(4) as u8), "meeting": meeting}})
        }
        _ => {
            json!({"take_slot": {"date": date, "role": role, "member": member(dice.below(4) as u8), "meeting": meeting}})
        }
    }
}

fn note_edit(dice: &mut Dice, desk: &Desk) -> Value {
    let text = desk.text();
    let len = text.chars().count();
    let at = dice.below(len + 1);
    match dice.below(4) {
        0 => {
            json!({"splice_note": {"note": NOTE, "at": at, "delete": dice.below(len - at + 1).min(8), "insert": ""}})
        }
        1 => {
            let text: String = text.chars().filter(|_| dice.below(9) > 0).collect();
            json!({"rewrite_note": {"note": NOTE, "text": text + &words(dice, 3), "base": desk.version()}})
        }
        _ => {
            json!({"splice_note": {"note": NOTE, "at": at, "delete": 0, "insert": words(dice, 3)}})
        }
    }
}

fn words(dice: &mut Dice, most: usize) -> String {
    const WORDS: [&str; 8] = [
        "tea",
        "चिया",
        "Tuesday",
        "\u{1f33b}",
        "naïve",
        "we",
        "walk",
        "чай",
    ];
    let count = 1 + dice.below(most);
    (0..count)
        .map(|_| WORDS[dice.below(8)])
        .collect::<Vec<_>>()
        .join(" ")
}

/// Four people edit one page for a while and hear of each other now and then.
pub(crate) fn apart(name: PageName, seed: u64, steps: usize, edit: Hand) -> Vec<Desk> {
    let mut dice = Dice(seed);
    let mut desks: Vec<Desk> = (0..4).map(|who| Desk::new(name, who)).collect();
    let mut drafts: Vec<Option<Value>> = vec![None; desks.len()];
    for step in 0..steps {
        let who = dice.below(desks.len());
        match dice.below(10) {
            0..6 => {
                let next = edit(&mut dice, &desks[who]);
                desks[who].edit(next);
            }
            6 => drafts[who] = Some(edit(&mut dice, &desks[who])),
            7 => {
                // A draft over a version that is old by now.
                if let Some(draft) = drafts[who].take()
                    && draft.get("splice_note").is_none()
                {
                    desks[who].edit(draft);
                }
            }
            _ => {
                let other = desks[dice.below(desks.len())].clone();
                let most = if dice.below(3) == 0 {
                    dice.below(5)
                } else {
                    usize::MAX
                };
                desks[who].hear_some(&other, most);
            }
        }
        if step % 40 == 39 {
            // A new sitting: a new actor, and the page from the vault.
            desks[who].actor[2] += 1;
            let saved = desks[who].page.save();
            desks[who].page = Page::load(&name, &saved).unwrap();
        }
    }
    desks
}

fn run(name: PageName, seed: u64, edit: Hand) -> usize {
    let mut desks = apart(name, seed, 120, edit);
    for _ in 0..2 {
        for who in 0..desks.len() {
            let other = desks[(who + 1) % desks.len()].clone();
            desks[who].hear(&other);
            let other = desks[(who + 2) % desks.len()].clone();
            desks[who].hear(&other);
        }
    }
    let last = &desks[0];
    for desk in &desks {
        assert_eq!(desk.page.heads(), last.page.heads(), "seed {seed}");
        assert_eq!(desk.page.charter(), last.page.charter());
        assert_eq!(desk.page.season(&authors), last.page.season(&authors));
        assert_eq!(desk.page.note(""), last.page.note(""));
        // Nothing of the history matters but the set of changes.
        let mut fresh = Desk::new(name, 9);
        fresh.hear(desk);
        assert_eq!(fresh.page.note(""), last.page.note(""));
        assert_eq!(fresh.page.charter(), last.page.charter());
    }
    last.log.len()
}

#[test]
fn the_gate_refuses_no_honest_change_and_all_end_the_same() {
    let (mut runs, mut changes) = (0, 0);
    for seed in 0..20 {
        for (name, hand) in hands() {
            changes += run(name, seed, hand);
            runs += 1;
        }
    }
    println!(
        "{runs} histories with seeds 0..20, {changes} changes, each judged at least 4 times, 0 refused"
    );
    assert!(changes > 2_000);
}
