//! Every attack that was measured against the library, and what the gate says to it.

use commonbook_pages::{NotChecked, PageName, Refusal};
use serde_json::json;

use crate::{
    chunk::{Parts, leb, seal, sleb},
    support::{Desk, MEETING, NOTE, SEASON, TEA, authors, member, note_page},
};

const INSERT: u64 = 3 << 4 | 4;
const ACTION: u64 = 4 << 4 | 2;
const KEY_TEXT: u64 = 1 << 4 | 5;
const REPLACED: u64 = 7 << 4;

fn season() -> (Desk, Desk) {
    let mut ana = Desk::new(SEASON, 1);
    for who in 1..4 {
        ana.edit(json!({"take_slot": {"date": "2026-12-01", "role": TEA, "member": member(who), "meeting": MEETING}}));
    }
    (ana, Desk::new(SEASON, 2))
}

fn note() -> (Desk, Desk) {
    let mut ana = Desk::new(note_page(), 1);
    ana.edit(json!({"write_note": {"id": NOTE, "title": "Bus", "text": "At four."}}));
    ana.edit(json!({"splice_note": {"note": NOTE, "at": 3, "delete": 4, "insert": "five"}}));
    (ana, Desk::new(note_page(), 2))
}

/// What `victim` says to a change of `from`, altered by a lie.
fn lie(
    from: &Desk,
    victim: &Desk,
    number: usize,
    lie: impl FnOnce(&mut Parts),
) -> Result<(), NotChecked> {
    let mut parts = Parts::read(&from.log[number].bytes);
    assert_eq!(
        parts.write(),
        from.log[number].bytes,
        "an unaltered change is put together the same"
    );
    lie(&mut parts);
    victim.check(&parts.write(), &from.actor).map(drop)
}

fn refused(reason: Refusal) -> Result<(), NotChecked> {
    Err(NotChecked::Refused(reason))
}

#[test]
fn a_poisoned_counter_is_refused() {
    let (ana, bo) = season();
    for counter in [
        u64::from(u32::MAX),
        u64::from(u32::MAX) - 1,
        u64::from(u32::MAX) + 1,
        u64::MAX,
        1 << 31,
        3,
        1,
    ] {
        assert_eq!(
            lie(&ana, &bo, 0, |parts| parts.start_op = counter),
            refused(Refusal::StartOp),
            "{counter}"
        );
    }
    assert_eq!(lie(&ana, &bo, 0, |_| {}), Ok(()));
}

#[test]
fn documents_and_compressed_chunks_are_refused_before_anything_is_inflated() {
    let (mut ana, bo) = note();
    let saved = ana.page.save();
    assert_eq!(
        bo.check(&saved, &ana.actor).map(drop),
        refused(Refusal::NotAChange)
    );
    // A deflate stream of this kind inflates 131 kB to 529 MB in the library.
    for kind in [0, 2, 3, 4, 255] {
        assert_eq!(
            bo.check(&seal(kind, &[0; 131_000]), &ana.actor).map(drop),
            refused(Refusal::NotAChange)
        );
    }
    let deflated = ana.log[0].bytes.clone();
    for spec in [ACTION | 8, KEY_TEXT | 8] {
        let lied = lie(&ana, &bo, 0, |parts| {
            parts.columns.last_mut().unwrap().0 = spec
        });
        assert_eq!(lied, refused(Refusal::Malformed), "a compressed column");
    }
    assert_eq!(
        bo.check(&[deflated.clone(), deflated].concat(), &ana.actor)
            .map(drop),
        refused(Refusal::Malformed)
    );
    assert_eq!(
        bo.check(&vec![0x85; 300_000], &ana.actor).map(drop),
        refused(Refusal::TooLarge)
    );
    assert_eq!(
        bo.check(&[], &ana.actor).map(drop),
        refused(Refusal::NotAChange)
    );
}

#[test]
fn a_seq_2_that_does_not_name_seq_1_is_refused() {
    let (ana, mut bo) = season();
    assert_eq!(
        lie(&ana, &bo, 1, |_| {}),
        Err(NotChecked::NotYet(vec![ana.log[0].meta.hash])),
        "seq 1 is not here yet"
    );
    bo.hear_some(&ana, 1);
    let first = Parts::read(&ana.log[0].bytes).deps;
    let forgets = |parts: &mut Parts| {
        parts.deps = first.clone();
        parts.start_op = 2;
    };
    assert_eq!(lie(&ana, &bo, 1, forgets), refused(Refusal::Previous));
    assert_eq!(lie(&ana, &bo, 1, |_| {}), Ok(()));
    // Another seq 1 of the same writer, which is what a seq 2 without a name would be put on.
    let another = lie(&ana, &bo, 0, |parts| {
        *parts.column(KEY_TEXT).last_mut().unwrap() ^= 1
    });
    assert_eq!(another, refused(Refusal::Seq));
    bo.hear(&ana);
    let older = lie(&ana, &bo, 2, |parts| parts.seq = 4);
    assert_eq!(
        older,
        refused(Refusal::Previous),
        "named is the second, the third is the previous"
    );
}

#[test]
fn a_run_length_that_claims_billions_is_refused_unread() {
    let (ana, bo) = season();
    for claimed in [20_001, u64::from(u32::MAX), 1 << 40, i64::MAX as u64] {
        let run = |parts: &mut Parts| {
            let mut column = Vec::new();
            sleb(&mut column, claimed as i64);
            leb(&mut column, 1);
            *parts.column(ACTION) = column;
        };
        assert_eq!(
            lie(&ana, &bo, 0, run),
            refused(Refusal::Count),
            "{claimed} operations"
        );
        let nulls = |parts: &mut Parts| {
            let mut column = vec![0];
            leb(&mut column, claimed);
            *parts.column(ACTION) = column;
        };
        assert_eq!(lie(&ana, &bo, 0, nulls), refused(Refusal::Count));
        let each = |parts: &mut Parts| {
            let mut column = Vec::new();
            sleb(&mut column, -(claimed as i64));
            *parts.column(ACTION) = column;
        };
        assert_eq!(lie(&ana, &bo, 0, each), refused(Refusal::Count));
        let flags = |parts: &mut Parts| {
            parts.column(INSERT).clear();
            leb(parts.column(INSERT), claimed);
        };
        assert_eq!(lie(&ana, &bo, 0, flags), refused(Refusal::Count));
        let replaced = |parts: &mut Parts| {
            let mut column = vec![1];
            leb(&mut column, claimed);
            *parts.column(REPLACED) = column;
        };
        assert!(
            lie(&ana, &bo, 0, replaced).is_err(),
            "one operation that replaces {claimed}"
        );
        let key = |parts: &mut Parts| {
            let mut column = vec![0x7f];
            leb(&mut column, claimed);
            *parts.column(KEY_TEXT) = column;
        };
        assert_eq!(
            lie(&ana, &bo, 0, key),
            refused(Refusal::Malformed),
            "a key of {claimed} bytes that are not there"
        );
    }
    let min = |parts: &mut Parts| {
        parts.column(ACTION).clear();
        sleb(parts.column(ACTION), i64::MIN);
    };
    assert_eq!(lie(&ana, &bo, 0, min), refused(Refusal::Count));
    assert_eq!(
        lie(&ana, &bo, 0, |parts| parts.column(ACTION).clear()),
        refused(Refusal::Count),
        "no operation at all"
    );
}

#[test]
fn a_change_of_another_writer_page_or_time_is_refused() {
    let (ana, bo) = season();
    let stranger = bo.check(&ana.log[0].bytes, &[9; 16]).map(drop);
    assert_eq!(stranger, refused(Refusal::Actor));
    assert_eq!(
        lie(&ana, &bo, 0, |parts| parts.actor.push(0)),
        refused(Refusal::Actor)
    );
    assert_eq!(
        lie(&ana, &bo, 0, |parts| parts.time = 1),
        refused(Refusal::NotPlain)
    );
    assert_eq!(
        lie(&ana, &bo, 0, |parts| parts.message = b"hi".to_vec()),
        refused(Refusal::NotPlain)
    );
    assert_eq!(
        lie(&ana, &bo, 0, |parts| parts.rest = b"hi".to_vec()),
        refused(Refusal::NotPlain)
    );
    assert_eq!(
        lie(&ana, &bo, 0, |parts| parts.deps.clear()),
        refused(Refusal::Dependencies)
    );
    assert_eq!(
        lie(&ana, &bo, 0, |parts| parts.deps.push(parts.deps[0])),
        refused(Refusal::Dependencies)
    );
    assert_eq!(
        lie(&ana, &bo, 0, |parts| parts.deps.push([7; 32])),
        Err(NotChecked::NotYet(vec![[7; 32]]))
    );
    let elsewhere = Desk::new(PageName::Charter, 2);
    let first = Parts::read(&ana.log[0].bytes).deps[0];
    assert_eq!(
        lie(&ana, &elsewhere, 0, |_| {}),
        Err(NotChecked::NotYet(vec![first]))
    );
    let mut sum = ana.log[0].bytes.clone();
    sum[5] ^= 1;
    assert_eq!(
        bo.check(&sum, &ana.actor).map(drop),
        refused(Refusal::Checksum)
    );
    assert_eq!(
        lie(&ana, &bo, 0, |parts| parts.columns.reverse()),
        refused(Refusal::Malformed)
    );
    assert_eq!(
        lie(&ana, &bo, 0, |parts| parts
            .columns
            .push((9 << 4 | 4, vec![1]))),
        refused(Refusal::Malformed)
    );
}

#[test]
fn operations_that_no_edit_makes_are_refused() {
    let (ana, bo) = season();
    // Objects, increments, marks, kinds to come.
    for action in [0, 2, 3, 4, 5, 6, 7, 8, 63] {
        let lied = lie(&ana, &bo, 0, |parts| {
            *parts.column(ACTION) = vec![0x7f, action]
        });
        assert_eq!(lied, refused(Refusal::Operation), "action {action}");
    }
    let long = |parts: &mut Parts| {
        let mut column = vec![0x7f];
        leb(&mut column, 201);
        column.extend([b'k'; 201]);
        *parts.column(KEY_TEXT) = column;
    };
    assert_eq!(lie(&ana, &bo, 0, long), refused(Refusal::Operation));
    let (ana, mut bo) = note();
    bo.hear_some(&ana, 1);
    assert_eq!(lie(&ana, &bo, 1, |_| {}), Ok(()));
    const OBJ_COUNTER: u64 = 2;
    const KEY_COUNTER: u64 = 1 << 4 | 3;
    let other_text = |parts: &mut Parts| *parts.column(OBJ_COUNTER) = vec![8, 1];
    assert_eq!(
        lie(&ana, &bo, 1, other_text),
        refused(Refusal::Operation),
        "another object"
    );
    let later = |parts: &mut Parts| {
        let column = parts.column(KEY_COUNTER);
        column.clear();
        sleb(column, -8);
        sleb(column, 1 << 20);
        column.extend([0; 7]);
    };
    assert_eq!(
        lie(&ana, &bo, 1, later),
        refused(Refusal::Operation),
        "after a letter that is not there yet"
    );
    let stranger = |parts: &mut Parts| parts.others.push(vec![0xff; 16]);
    assert_eq!(
        lie(&ana, &bo, 1, stranger),
        Ok(()),
        "a writer that no operation names is harmless"
    );
    assert_eq!(
        lie(&ana, &bo, 1, |parts| parts.others.clear()),
        refused(Refusal::Operation)
    );
}

#[test]
fn a_member_who_writes_over_the_key_of_a_text_takes_nothing_away() {
    let (ana, mut bo) = note();
    bo.hear(&ana);
    // A change of one key, aimed at the key that the first change gave the text.
    let mut season = Desk::new(SEASON, 3);
    season.edit(json!({"take_slot": {"date": "2026-12-01", "role": TEA, "member": member(3), "meeting": MEETING}}));
    let mut parts = Parts::read(&season.log[0].bytes);
    parts.deps = bo.page.heads();
    parts.start_op = ana.log[1].meta.max_op + 1;
    *parts.column(KEY_TEXT) = [&[0x7f, 4][..], b"text"].concat();
    let checked = bo.check(&parts.write(), &season.actor).unwrap();
    bo.page.absorb(vec![checked]).unwrap();
    assert_eq!(bo.text(), "At five.");
    bo.edit(json!({"splice_note": {"note": NOTE, "at": 0, "delete": 2, "insert": "By"}}));
    assert_eq!(bo.text(), "By five.");
}

#[test]
fn odd_keys_and_values_are_kept_and_not_shown() {
    let (ana, mut bo) = season();
    bo.hear(&ana);
    let before = bo.page.season(&authors).unwrap();
    let keys = [
        "",
        "take",
        "take/x/y",
        "take/mmmmmmmmmmmmmmmm/2026-12-01T00/tttttttttttttttt/bcbcbcbcbcbcbcbc",
        "venue/1",
    ];
    let mut last = bo.page.heads();
    for (n, key) in keys.into_iter().enumerate().skip(1) {
        let mut parts = Parts::read(&ana.log[2].bytes);
        parts.deps = last.clone();
        parts.seq = 3 + n as u64;
        parts.start_op += n as u64;
        let mut column = vec![0x7f];
        leb(&mut column, key.len() as u64);
        column.extend(key.as_bytes());
        *parts.column(KEY_TEXT) = column;
        let checked = bo.check(&parts.write(), &ana.actor).unwrap();
        bo.index.insert(checked.meta().clone());
        bo.page.absorb(vec![checked]).unwrap();
        last = bo.page.heads();
    }
    assert_eq!(bo.page.season(&authors).unwrap(), before);
}
