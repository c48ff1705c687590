//! Changes with a few bytes changed and a right checksum: nothing they do leaves the gate or the page broken.

use std::{collections::BTreeMap, sync::OnceLock, time::Instant};

use commonbook_book::Resolved;
use commonbook_pages::{NewChange, NotChecked, Page, PageName};
use serde_json::{Value, json};

use crate::{
    chunk::{Parts, reseal},
    histories,
    support::{Desk, Dice, MEETING, NOTE, SEASON, TEA, authors, member, note_page, resolved},
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
            let desks = histories::apart(name, seed ^ run, 30, hand);
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

/// What one thread found.
#[derive(Default)]
struct Found {
    verdicts: BTreeMap<String, usize>,
    absorbed: usize,
    unreadable: usize,
}

/// Mutates changes and takes in what passes. What is refused needs no page at all.
fn mutate_some(moments: &[Moment], seed: u64, count: usize) -> Found {
    let mut dice = Dice(seed);
    let mut found = Found::default();
    for _ in 0..count {
        let moment = &moments[dice.below(moments.len())];
        let mut bytes = moment.bytes.clone();
        while bytes == moment.bytes {
            bytes = mutate(&mut dice, &moment.bytes);
        }
        let verdict = match moment.before.check(&bytes, &moment.actor) {
            Ok(checked) => {
                let change = NewChange {
                    bytes,
                    meta: checked.meta().clone(),
                };
                let mut page = moment.before.page.clone();
                match page.absorb(vec![checked]) {
                    Ok(()) => {
                        found.absorbed += 1;
                        goes_on(&mut page);
                        if found.absorbed % 32 == 0 {
                            still_works(moment, Some(change));
                        }
                        "absorbed".to_owned()
                    }
                    Err(_) => {
                        // It leaves the page as it was.
                        assert_eq!(page.heads(), moment.before.page.heads());
                        goes_on(&mut page);
                        found.unreadable += 1;
                        if found.unreadable % 32 == 0 {
                            still_works(moment, None);
                        }
                        "unreadable".to_owned()
                    }
                }
            }
            Err(NotChecked::NotYet(_)) => "not yet".to_owned(),
            Err(NotChecked::Refused(refusal)) => refusal.to_string(),
        };
        *found.verdicts.entry(verdict).or_default() += 1;
    }
    found
}

/// An edit of somebody who is not on this page yet.
fn something(name: &PageName) -> &'static Resolved {
    static EDITS: OnceLock<[Resolved; 4]> = OnceLock::new();
    let edits = EDITS.get_or_init(|| {
        [
            json!({"add_role": {"id": TEA, "name": "Tea"}}),
            json!({"cancel_date": {"meeting": MEETING, "date": "2026-12-08"}}),
            json!({"rewrite_note": {"note": NOTE, "text": "All new."}}),
            json!({"add_slip": {"id": TEA, "kind": "barrier", "text": "The stairs."}}),
        ]
        .map(resolved)
    });
    match name {
        PageName::Charter => &edits[0],
        PageName::Season { .. } => &edits[1],
        PageName::Note(_) => &edits[2],
        _ => &edits[3],
    }
}

/// The page takes an edit, saves and loads.
fn goes_on(page: &mut Page) {
    let name = *page.name();
    page.edit([0xee; 16], something(&name)).unwrap();
    let loaded = Page::load(&name, &page.save()).unwrap();
    assert_eq!(loaded.heads(), page.heads());
}

#[test]
fn no_mutated_change_breaks_a_page() {
    let began = Instant::now();
    let (seed, count) = (
        setting("COMMONBOOK_SEED", 20_261_123),
        setting("COMMONBOOK_MUTATIONS", 1_000_000) as usize,
    );
    let moments: Vec<Moment> = in_turn().into_iter().chain(apart(seed)).collect();
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
    let parts: Vec<Found> = std::thread::scope(|scope| {
        let moments = &moments;
        let work = |part: u64| {
            let some = count / 2 + usize::from(part == 0) * (count % 2);
            scope.spawn(move || mutate_some(moments, seed ^ part << 40, some))
        };
        let workers = [work(0), work(1)];
        workers.map(|worker| worker.join().unwrap()).into()
    });
    std::panic::set_hook(hook);
    let mut verdicts: BTreeMap<&str, usize> = BTreeMap::new();
    for (verdict, times) in parts.iter().flat_map(|found| &found.verdicts) {
        *verdicts.entry(verdict).or_default() += times;
    }
    let absorbed: usize = parts.iter().map(|found| found.absorbed).sum();
    let seconds = began.elapsed().as_secs_f32();
    println!("seed {seed}: {count} mutated changes in {seconds:.1} s: {verdicts:#?}");
    assert_eq!(verdicts.values().sum::<usize>(), count);
    assert!(
        absorbed * 200 > count,
        "the mutations are too wild to test anything behind the gate"
    );
}

/// With all that others wrote later, the page takes edits, saves, loads, and shows what it says: here, and to another who
/// gets all of it in one batch.
fn still_works(moment: &Moment, mutated: Option<NewChange>) {
    let mut desk = moment.before.clone();
    for change in mutated.iter().chain(&moment.later) {
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
    let edit = something(desk.page.name());
    desk.edit(serde_json::to_value(edit.edit()).unwrap());
    let saved = desk.page.save();
    let loaded = Page::load(desk.page.name(), &saved).unwrap();
    let mut other = Desk::new(*desk.page.name(), 7);
    other.hear(&desk);
    for page in [&loaded, &other.page] {
        assert_eq!(page.heads(), desk.page.heads());
        assert_eq!(page.charter().unwrap(), desk.page.charter().unwrap());
        assert_eq!(page.slips().unwrap(), desk.page.slips().unwrap());
        assert_eq!(
            page.season(&authors).unwrap(),
            desk.page.season(&authors).unwrap()
        );
        assert_eq!(page.note("").unwrap(), desk.page.note("").unwrap());
    }
}
