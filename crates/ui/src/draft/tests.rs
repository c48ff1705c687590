#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use commonbook_book::Id;

use super::*;

fn view(version: &str, text: &str) -> NoteView {
    NoteView {
        id: NoteId(Id::from_bytes([7; 10])),
        title: "Lift".into(),
        text: text.into(),
        version: version.into(),
    }
}

/// Collects the edits of a draft and numbers them as the window does.
#[derive(Default)]
struct Pushed(Vec<Edit>);

impl Pushed {
    fn push(&mut self) -> impl FnMut(Edit) -> u64 {
        |edit| {
            self.0.push(edit);
            self.0.len() as u64
        }
    }

    fn last(&self) -> (&str, Option<&str>) {
        match self.0.last().unwrap() {
            Edit::RewriteNote { text, base, .. } => (text, base.as_deref()),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_draft_is_put_away_at_a_pause() {
    let mut draft = Draft::new(&view("1", "tea"));
    let mut pushed = Pushed::default();
    assert_eq!(draft.due(Duration::ZERO), None);
    draft.text.push_str(" at four");
    draft.wrote(Duration::from_secs(10));
    assert_eq!(
        draft.due(Duration::from_secs(11)),
        Some(Duration::from_secs(1))
    );
    assert_eq!(draft.due(Duration::from_secs(12)), Some(Duration::ZERO));
    draft.commit(&mut pushed.push());
    assert_eq!(pushed.last(), ("tea at four", Some("1")));
    assert!(!draft.kept());
    draft.hear(&view("2", "tea at four"), 1, false, &mut pushed.push());
    assert!(draft.kept());
    assert_eq!(pushed.0.len(), 1);
}

#[test]
fn what_others_write_replaces_a_draft_that_is_kept() {
    let mut draft = Draft::new(&view("1", "tea"));
    let mut pushed = Pushed::default();
    draft.hear(&view("2", "The tea"), 0, false, &mut pushed.push());
    assert_eq!(draft.text, "The tea");
    assert_eq!(draft.replaced.as_deref(), Some("tea"));
    assert!(pushed.0.is_empty());
}

#[test]
fn what_others_write_is_merged_with_a_draft_by_the_book() {
    let mut draft = Draft::new(&view("1", "tea"));
    let mut pushed = Pushed::default();
    draft.text = "tea at four".into();
    draft.wrote(Duration::ZERO);
    draft.hear(&view("2", "The tea"), 0, false, &mut pushed.push());
    assert_eq!(
        pushed.last(),
        ("tea at four", Some("1")),
        "against the version it was begun from"
    );
    assert_eq!(
        draft.text, "tea at four",
        "until the merged text is there, the draft stays"
    );
    draft.hear(&view("2", "The tea"), 0, false, &mut pushed.push());
    assert_eq!(pushed.0.len(), 1, "it is on its way only once");
    draft.text.push_str(", bread");
    draft.hear(&view("3", "The tea at four"), 1, false, &mut pushed.push());
    assert_eq!(
        draft.text, "The tea at four, bread",
        "letters typed meanwhile are carried over"
    );
    draft.commit(&mut pushed.push());
    assert_eq!(pushed.last(), ("The tea at four, bread", Some("3")));
}

#[test]
fn leaving_while_a_draft_is_on_its_way_sends_only_the_rest() {
    let mut draft = Draft::new(&view("1", "tea"));
    let mut pushed = Pushed::default();
    draft.text = "tea at".into();
    draft.commit(&mut pushed.push());
    draft.text = "tea at four".into();
    draft.put_away(&mut pushed.push());
    let Some(Edit::SpliceNote {
        at, delete, insert, ..
    }) = pushed.0.last()
    else {
        panic!()
    };
    assert_eq!((*at, *delete, insert.as_str()), (6, 0, " four"));
    draft.put_away(&mut pushed.push());
    assert_eq!(pushed.0.len(), 2);
}

#[test]
fn a_draft_that_was_not_kept_stays() {
    let mut draft = Draft::new(&view("1", "tea"));
    let mut pushed = Pushed::default();
    draft.text = "tea at four".into();
    draft.commit(&mut pushed.push());
    draft.hear(&view("1", "tea"), 1, true, &mut pushed.push());
    draft.hear(&view("2", "The tea"), 1, true, &mut pushed.push());
    assert_eq!(draft.text, "tea at four");
    assert_eq!(pushed.0.len(), 1);
    assert_eq!(
        draft.due(Duration::from_secs(60)),
        None,
        "it does not knock again by itself"
    );
    draft.put_away(&mut pushed.push());
    assert_eq!(pushed.0.len(), 2);
}
