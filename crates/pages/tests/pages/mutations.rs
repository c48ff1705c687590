//! Changes with a few bytes changed and a right checksum: nothing they do leaves the gate or the page broken.

use std::{collections::BTreeMap, time::Instant};

use commonbook_pages::{NewChange, NotChecked, Page, PageName};
use serde_json::{Value, json};

use crate::{
    chunk::{Parts, reseal},
    histories,
    support::{Desk, Dice, MEETING, NOTE, SEASON, TEA, authors, member, note_page},
};

/// `COMMONBOOK_SEED` and `COMMONBOOK_MUTATIONS` make another run, or a long one.
fn setting(name: &str, usual: u64) -> u64 {
    std::env::var(name)
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(usual)
}

/// A page before each change of its history, and the change that came then.
struct Moment {
    before: Desk,
    bytes: Vec<u8>,
    actor: [u8; 16],
    edit: Value,
    /// What others wrote later, some of it without knowing of this change.
    later: Vec<NewChange>,
}

/// A short history of every kind of page, one after the other.
fn in_turn() -> Vec<Moment> {
    let rule = "rrrrrrrrrrrrrrrr";
    let note = |at, delete, insert: &str| json!({"splice_note": {"note": NOTE, "at": at, "delete": delete, "insert": insert}});
    let turn =
        |who| json!({"date": "2026-12-01", "role": TEA, "member": member(who), "meeting": MEETING});
    let histories: [(PageName, Vec<(u8, Value)>); 4] = [
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
        (
            PageName::Slips,
            vec![
                (
                    1,
                    json!({"add_slip": {"id": rule, "kind": "barrier", "text": "The stairs."}}),
                ),
                (
                    2,
                    json!({"add_slip": {"id": NOTE, "kind": "feedback", "text": "More tea."}}),
                ),
                (1, json!({"drop_slip": {"slip": NOTE}})),
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
                later: Vec::new(),
            });
            reader.hear(writer);
        }
    }
    moments
}

/// Histories of four people who were apart: pages with several heads, texts that several wrote on.
fn apart(seed: u64) -> Vec<Moment> {
    let mut moments = Vec::new();
    for (name, hand) in histories::hands() {
        for run in 0..3 {
            let desks = histories::apart(name, seed ^ run, 60, hand);
            let mut whole = Desk::new(name, 9);
            for desk in &desks {
                whole.hear(desk);
            }
            let mut before = Desk::new(name, 9);
            for (at, change) in whole.log.iter().enumerate() {
                moments.push(Moment {
                    before: before.clone(),
                    bytes: change.bytes.clone(),
                    actor: change.meta.actor,
                    edit: json!({"drop_note": {"note": NOTE}}),
                    later: whole.log[at + 1..].iter().take(6).cloned().collect(),
                });
                before.hear_some(&whole, 1);
            }
        }
    }
    moments
}

/// Changes one to three bytes: anywhere, in a name of something earlier, or inside a column.
fn mutate(dice: &mut Dice, bytes: &[u8]) -> Vec<u8> {
    let change = |dice: &mut Dice, byte: &mut u8| match dice.below(4) {
        0 => *byte ^= 1 << dice.below(8),
        1 => *byte = byte.wrapping_add(1),
        2 => *byte = byte.wrapping_sub(1),
        _ => *byte = dice.next() as u8,
    };
    let way = dice.below(3);
    if way == 0 {
        let mut bytes = bytes.to_vec();
        for _ in 0..1 + dice.below(3) {
            let at = 9 + dice.below(bytes.len() - 9);
            change(dice, &mut bytes[at]);
        }
        return reseal(&bytes);
    }
    let mut parts = Parts::read(bytes);
    if way == 1 {
        // What operations refer to: nearly right, so that more of it gets behind the gate.
        let names = [1 << 4 | 1, 1 << 4 | 3, 1 << 4 | 5, 7 << 4 | 1, 7 << 4 | 3];
        let mut columns: Vec<_> = parts
            .columns
            .iter_mut()
            .filter(|(spec, _)| names.contains(spec))
            .collect();
        if let Some((_, data)) =
            (!columns.is_empty()).then(|| columns.swap_remove(dice.below(columns.len())))
            && !data.is_empty()
        {
            let at = dice.below(data.len());
            data[at] = (data[at] & 0x80)
                | (data[at].wrapping_add(dice.below(9) as u8).wrapping_sub(4) & 0x7f);
        }
        return parts.write();
    }
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
    let (seed, count) = (
        setting("COMMONBOOK_SEED", 20_261_123),
        setting("COMMONBOOK_MUTATIONS", 20_000) as usize,
    );
    let moments: Vec<Moment> = in_turn().into_iter().chain(apart(seed)).collect();
    let mut dice = Dice(seed);
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
    for _ in 0..count {
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
                        desk.index.insert(meta.clone());
                        desk.log.push(NewChange { bytes, meta });
                        still_works(desk, moment, absorbed % 16 == 0);
                        "absorbed".to_owned()
                    }
                    Err(_) => {
                        assert_eq!(
                            desk.page.save(),
                            before,
                            "an unreadable change leaves the page as it was"
                        );
                        still_works(desk, moment, false);
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
    let seconds = began.elapsed().as_secs_f32();
    println!("seed {seed}: {count} mutated changes in {seconds:.1} s: {verdicts:#?}");
    assert_eq!(verdicts.values().sum::<usize>(), count);
    assert!(
        absorbed > 100,
        "the mutations are too wild to test anything behind the gate"
    );
}

/// The page takes an edit, saves, loads, and shows what it says.
fn still_works(mut desk: Desk, moment: &Moment, at_once: bool) {
    for change in &moment.later {
        if let Ok(checked) = desk.check(&change.bytes, &change.meta.actor) {
            let meta = checked.meta().clone();
            if desk.page.absorb(vec![checked]).is_ok() {
                desk.index.insert(meta);
                desk.log.push(change.clone());
            }
        }
    }
    desk.actor[15] = 0xee;
    desk.try_edit(moment.edit.clone()).ok();
    desk.edit(match desk.page.name() {
        PageName::Charter => json!({"add_role": {"id": TEA, "name": "Tea"}}),
        PageName::Season { .. } => {
            json!({"cancel_date": {"meeting": MEETING, "date": "2026-12-08"}})
        }
        PageName::Note(_) => json!({"rewrite_note": {"note": NOTE, "text": "All new."}}),
        PageName::Slips => {
            json!({"add_slip": {"id": TEA, "kind": "barrier", "text": "The stairs."}})
        }
        PageName::Card(..) => unreachable!("no second change is made on a card"),
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
    assert_eq!(loaded.slips().unwrap(), desk.page.slips().unwrap());
    if at_once {
        // Another one, who gets all of it in one batch, reads the same.
        let mut other = Desk::new(*desk.page.name(), 7);
        other.hear(&desk);
        assert_eq!(other.page.heads(), desk.page.heads());
        assert_eq!(other.page.charter().unwrap(), desk.page.charter().unwrap());
        assert_eq!(
            other.page.season(&authors).unwrap(),
            desk.page.season(&authors).unwrap()
        );
        assert_eq!(other.text(), desk.text());
    }
}
