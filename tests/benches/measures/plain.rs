//! The same years in one document of the plain library, as somebody would keep them who only wants that.

use std::{collections::BTreeMap, path::Path, time::Instant};

use automerge::{
    ActorId, AutoCommit, ObjId, ObjType, ROOT, ReadDoc as _, ScalarValue, TextEncoding,
    transaction::Transactable as _,
};
use commonbook_tests::years::Act;
use serde_json::Value;

use crate::{
    figures::{grown, memory_now, ms},
    many,
};

/// Lets the script happen in one document, one commit for each act, and saves it. Gives its size.
pub(crate) fn write(script: &[Act], path: &Path) -> u64 {
    let mut doc = AutoCommit::new_with_encoding(TextEncoding::UnicodeCodePoint);
    let mut notes: BTreeMap<String, ObjId> = BTreeMap::new();
    let mut number = 0;
    for act in script {
        doc.set_actor(ActorId::from([act.who as u8; 16]));
        for edit in &act.edits {
            let (name, fields) = edit.as_object().unwrap().iter().next().unwrap();
            number += 1;
            put(&mut doc, &mut notes, number, name, fields);
        }
        doc.commit();
    }
    let saved = doc.save();
    std::fs::write(path, &saved).unwrap();
    saved.len() as u64
}

fn put(
    doc: &mut AutoCommit,
    notes: &mut BTreeMap<String, ObjId>,
    number: usize,
    name: &str,
    fields: &Value,
) {
    let of = |field: &str| fields[field].as_str().unwrap_or_default().to_owned();
    match name {
        "write_note" => {
            let text = doc
                .put_object(ROOT, format!("note/{number}/text"), ObjType::Text)
                .unwrap();
            doc.splice_text(&text, 0, 0, &of("text")).unwrap();
            doc.put(ROOT, format!("note/{number}/title"), of("title"))
                .unwrap();
            notes.insert(of("title"), text);
        }
        "splice_note" => {
            let at = |field: &str| fields[field].as_u64().unwrap_or(0) as usize;
            let text = &notes[&of("note")];
            doc.splice_text(text, at("at"), at("delete") as isize, &of("insert"))
                .unwrap();
        }
        "rename_note" => {
            let text = notes.remove(&of("note")).unwrap();
            doc.put(ROOT, format!("title/{number}"), of("title"))
                .unwrap();
            notes.insert(of("title"), text);
        }
        "drop_note" => {
            notes.remove(&of("note"));
            doc.put(ROOT, format!("gone/{number}"), true).unwrap();
        }
        "take_slot" => {
            let key = format!("take/{}/{}", of("date"), of("role"));
            doc.put(ROOT, key, true).unwrap();
        }
        "hand_on" => {
            let key = format!("take/{}/{}", of("date"), of("role"));
            let _ = doc.delete(ROOT, key);
        }
        _ => {
            for (field, value) in fields.as_object().unwrap() {
                let value = match value {
                    Value::String(text) => ScalarValue::Str(text.as_str().into()),
                    Value::Number(number) => ScalarValue::Uint(number.as_u64().unwrap()),
                    other => ScalarValue::Str(other.to_string().into()),
                };
                doc.put(ROOT, format!("{name}/{number}/{field}"), value)
                    .unwrap();
            }
        }
    }
}

/// Loads the document, reads all that is in it, and edits it.
pub(crate) fn load(path: &Path) {
    let saved = std::fs::read(path).unwrap();
    let before = memory_now();
    let began = Instant::now();
    let mut doc = AutoCommit::load(&saved).unwrap();
    println!("plain-load {}", ms(began.elapsed()));
    let mut read = 0;
    let keys: Vec<String> = doc.keys(ROOT).collect();
    for key in &keys {
        let (_, value) = doc.get(ROOT, key).unwrap().unwrap();
        read += doc.text(&value).map_or(1, |text| text.len());
    }
    println!("plain-all {}", ms(began.elapsed()));
    assert!(read > keys.len());
    println!("plain-memory {}", grown(before));
    doc.set_actor(ActorId::from([1; 16]));
    doc.save_incremental();
    let mut times = Vec::new();
    for number in 0..200 {
        let began = Instant::now();
        doc.put(ROOT, format!("take/{number}/new"), true).unwrap();
        doc.commit();
        let record = doc.save_incremental();
        times.push(ms(began.elapsed()));
        assert!(!record.is_empty());
    }
    many("plain-edit", times);
}
