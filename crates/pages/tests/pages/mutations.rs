//! Changes with a few bytes changed and a right checksum: nothing they do leaves the gate or the page broken.

use std::{collections::BTreeMap, time::Instant};

use commonbook_pages::{NotChecked, Page, PageName};
use serde_json::{Value, json};

use crate::{
    chunk::{Parts, reseal},
    support::{Desk, Dice, MEETING, NOTE, SEASON, TEA, authors, member, note_page},
};

const SEED: u64 = 20_261_123;
const MUTATED: usize = 20_000;

/// A page before each change of its history, and the change that came then.
struct Moment {
    before: Desk,
    bytes: Vec<u8>,
    actor: [u8; 16],
    edit: Value,
}

fn moments() -> Vec<Moment> {
    let rule = "rrrrrrrrrrrrrrrr";
    let note = |at, delete, insert: &str| json!({"splice_note": {"note": NOTE, "at": at, "delete": delete, "insert": insert}});
    let turn =
        |who| json!({"date": "2026-12-01", "role": TEA, "member": member(who), "meeting": MEETING});
    let histories: [(PageName, Vec<(u8, Value)>); 3] = [
        (
            note_page(),
            vec![
                (
                    1,
                    json!({"write_note": {"id": NOTE, "title": "Bus", "text": "The bus leaves at four."}}),
                ),
                (2, note(4, 3, "van")),
                (1, note(18, 4, "half past \u{1f33b}")),
                (
                    2,
                    json!({"rewrite_note": {"note": NOTE, "text": "A van leaves Fridays at half past six."}}),
                ),
                (1, note(0, 5, "")),
            ],
        ),
        (
            PageName::Charter,
            vec![
                (1, json!({"set_purpose": {"text": "We meet."}})),
                (
                    2,
                    json!({"add_meeting": {"id": MEETING, "title": "Circle", "date": "2026-12-01", "time": "15:00:00",
                "zone": "Africa/Kampala", "place": "Hall", "repeat": "FREQ=WEEKLY"}}),
                ),
                (
                    1,
                    json!({"change_meeting": {"meeting": MEETING, "minutes": 45, "repeat": ""}}),
                ),
                (
                    2,
                    json!({"add_rule": {"id": rule, "text": "One speaks at a time."}}),
                ),
                (1, json!({"drop_rule": {"rule": rule}})),
            ],
        ),
        (
            SEASON,
            vec![
                (1, json!({"take_slot": turn(1)})),
                (2, json!({"take_slot": turn(2)})),
                (1, json!({"hand_on": turn(1)})),
                (
                    2,
                    json!({"move_date": {"meeting": MEETING, "date": "2026-12-01", "to": "2026-12-02", "place": "Hall"}}),
                ),
                (
                    1,
                    json!({"restore_date": {"meeting": MEETING, "date": "2026-12-01"}}),
                ),
            ],
        ),
    ];
    let mut moments = Vec::new();
    for (name, edits) in histories {
        let mut desks = [Desk::new(name, 1), Desk::new(name, 2)];
        for (who, edit) in edits {
            let [a, b] = &mut desks;
            let (writer, reader) = if who == 1 { (a, b) } else { (b, a) };
            let before = reader.clone();
            assert_eq!(writer.edit(edit.clone()), 1);
            let bytes = writer.log.last().unwrap().bytes.clone();
            moments.push(Moment {
                before,
                bytes,
                actor: writer.actor,
                edit,
            });
            reader.hear(writer);
        }
    }
    moments
}

/// Changes one to three bytes, anywhere or inside one column.
fn mutate(dice: &mut Dice, bytes: &[u8]) -> Vec<u8> {
    let change = |dice: &mut Dice, byte: &mut u8| match dice.below(4) {
        0 => *byte ^= 1 << dice.below(8),
        1 => *byte = byte.wrapping_add(1),
        2 => *byte = byte.wrapping_sub(1),
        _ => *byte = dice.next() as u8,
    };
    if dice.below(2) == 0 {
        let mut bytes = bytes.to_vec();
        for _ in 0..1 + dice.below(3) {
            let at = 9 + dice.below(bytes.len() - 9);
            change(dice, &mut bytes[at]);
        }
        return reseal(&bytes);
    }
    let mut parts = Parts::read(bytes);
    for _ in 0..1 + dice.below(3) {
        let column = dice.below(parts.columns.len());
        let data = &mut parts.columns[column].1;
        if data.is_empty() {
            continue;
        }
        let at = dice.below(data.len());
        match dice.below(6) {
            0 => drop(data.remove(at)),
            1 => data.insert(at, dice.next() as u8),
            2 => data.truncate(at),
            _ => change(dice, &mut data[at]),
        }
    }
    parts.write()
}

#[test]
fn no_mutated_change_breaks_a_page() {
    let began = Instant::now();
    let moments = moments();
    let mut dice = Dice(SEED);
    let mut verdicts: BTreeMap<String, usize> = BTreeMap::new();
    let mut absorbed = 0;
    // The library reports its panics before they are caught; here they are counted instead.
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|info| {
        if info
            .location()
            .is_some_and(|place| place.file().contains("tests/pages"))
        {
            eprintln!("{info}");
        }
    }));
    for _ in 0..MUTATED {
        let moment = &moments[dice.below(moments.len())];
        let bytes = mutate(&mut dice, &moment.bytes);
        let verdict = match moment.before.check(&bytes, &moment.actor) {
            Ok(checked) => {
                let mut desk = moment.before.clone();
                let before = desk.page.save();
                let meta = checked.meta().clone();
                match desk.page.absorb(vec![checked]) {
                    Ok(()) => {
                        absorbed += 1;
                        desk.index.insert(meta);
                        still_works(desk, &moment.edit);
                        "absorbed".to_owned()
                    }
                    Err(_) => {
                        assert_eq!(
                            desk.page.save(),
                            before,
                            "an unreadable change leaves the page as it was"
                        );
                        still_works(desk, &moment.edit);
                        "unreadable".to_owned()
                    }
                }
            }
            Err(NotChecked::NotYet(_)) => "not yet".to_owned(),
            Err(NotChecked::Refused(refusal)) => refusal.to_string(),
        };
        *verdicts.entry(verdict).or_default() += 1;
    }
    std::panic::set_hook(hook);
    println!(
        "seed {SEED}: {MUTATED} mutated changes in {:.1} s: {verdicts:#?}",
        began.elapsed().as_secs_f32()
    );
    assert_eq!(verdicts.values().sum::<usize>(), MUTATED);
    assert!(
        absorbed > 100,
        "the mutations are too wild to test anything behind the gate"
    );
}

/// The page takes an edit, saves, loads, and shows what it says.
fn still_works(mut desk: Desk, edit: &Value) {
    desk.actor[15] = 0xee;
    desk.try_edit(edit.clone()).ok();
    desk.edit(match desk.page.name() {
        PageName::Charter => json!({"add_role": {"id": TEA, "name": "Tea"}}),
        PageName::Season { .. } => {
            json!({"cancel_date": {"meeting": MEETING, "date": "2026-12-08"}})
        }
        PageName::Note(_) => json!({"rewrite_note": {"note": NOTE, "text": "All new."}}),
    });
    let saved = desk.page.save();
    let loaded = Page::load(desk.page.name(), &saved).unwrap();
    assert_eq!(loaded.heads(), desk.page.heads());
    assert_eq!(loaded.charter().unwrap(), desk.page.charter().unwrap());
    assert_eq!(
        loaded.season(&authors).unwrap(),
        desk.page.season(&authors).unwrap()
    );
    assert_eq!(loaded.note("").unwrap(), desk.page.note("").unwrap());
    // Another one, who has only the changes, reads the same.
    let mut other = Desk::new(*desk.page.name(), 7);
    for change in &desk.log {
        let checked = other.check(&change.bytes, &change.meta.actor);
        if let Ok(checked) = checked {
            other.index.insert(checked.meta().clone());
            other.page.absorb(vec![checked]).unwrap();
        }
    }
}
