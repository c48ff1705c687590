//! What a note said before.

use commonbook_book::{Edit, NoteId};
use commonbook_replica::Input;
use commonbook_tests::sim::{Who, World};

/// What the note said before, newest first.
fn earlier(w: &mut World, who: Who, note: NoteId) -> Vec<String> {
    let _ = w.ask(who, |_| Input::OpenVersions(note));
    let versions = w.book(who).versions.clone().unwrap();
    assert_eq!(versions.note, note);
    versions
        .earlier
        .iter()
        .map(|one| one.text.clone())
        .collect()
}

fn rewrite(w: &mut World, who: Who, text: &str) {
    let edit = Edit::RewriteNote {
        note: "Bus".into(),
        text: text.into(),
        base: None,
    };
    w.does(who, edit);
}

#[test]
fn somebody_empties_a_note_and_anybody_brings_it_back() {
    let mut w = World::seeded(730);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    let long = "The bus leaves at four, behind the market.";
    let note = w.write_note(ana, "Bus", long);
    w.meet(ana, bo);
    rewrite(&mut w, bo, "oh");
    w.meet(ana, bo);
    assert_eq!(w.text(ana, "Bus"), "oh");
    assert_eq!(earlier(&mut w, ana, note), [long]);
    // It is an edit like any other: what others wrote meanwhile is not lost, and it comes to all.
    w.splice(bo, "Bus", 2, "!");
    rewrite(&mut w, ana, long);
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo]);
    let text = w.text(bo, "Bus");
    assert!(
        text.contains("The bus leaves at four") && text.contains('!'),
        "{text}"
    );
    let told = earlier(&mut w, bo, note);
    assert!(told.iter().any(|text| text.starts_with("oh")), "{told:?}");
    w.restart(bo);
    assert!(!earlier(&mut w, bo, note).is_empty());
    // Closed with its note.
    let _ = w.ask(bo, |_| Input::OpenNote(None));
    assert!(w.book(bo).versions.is_none());
}
