//! Pages that stay on one laptop.

use commonbook_book::{EditError, Field, limits};
use commonbook_replica::{Input, Refusal, Shelf};
use commonbook_tests::sim::{Who, World};

const PLANTED: &str = "Nightingale-on-the-ridge";

fn keep(w: &mut World, who: Who, title: &str, text: &str) {
    let (title, text) = (title.to_owned(), text.to_owned());
    w.asks(who, |r| Input::KeepPrivate(r, None, title, text))
        .unwrap();
}

/// The shelves on which these words lie, as their owner reads the disk.
fn lies_on(w: &World, who: Who, words: &str) -> Vec<Shelf> {
    let has = |bytes: &[u8]| bytes.windows(words.len()).any(|at| at == words.as_bytes());
    let rows = w.rows(who);
    let there = rows.iter().filter(|(_, (_, value))| has(value));
    there.map(|(shelf, _)| *shelf).collect()
}

#[test]
fn a_page_of_one_s_own_is_in_no_frame_no_news_and_on_no_other_laptop() {
    let mut w = World::seeded(720);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    w.plan_tuesdays(ana, &["Tea"]);
    w.passed = Some(Vec::new());
    let digest = w.look(ana).digest;
    let unshared = w.book(ana).status.unshared_edits;
    keep(&mut w, ana, "My story", &format!("It began at {PLANTED}."));
    keep(&mut w, ana, PLANTED, "Call the river.");
    assert_eq!(w.look(ana).digest, digest, "the group's book is the same");
    // It waits for nobody, and is not among what is not shared yet.
    assert_eq!(w.book(ana).status.unshared_edits, unshared);
    w.write_note(ana, "Bus", "At four.");
    w.meet(ana, bo);
    let news = w.pack(ana).unwrap();
    w.until_quiet();
    w.assert_equal(&[ana, bo]);
    let has = |bytes: &[u8]| {
        bytes
            .windows(PLANTED.len())
            .any(|at| at == PLANTED.as_bytes())
    };
    for (_, _, frame) in w.passed.take().unwrap() {
        assert!(!has(&frame));
    }
    assert!(!has(&news));
    assert!(lies_on(&w, bo, PLANTED).is_empty());
    // All frames are sealed, so look at what was sealed, too: it is nowhere in this laptop's own envelopes, pages,
    // changes and edits, but on one shelf.
    assert_eq!(lies_on(&w, ana, PLANTED), [Shelf::Private, Shelf::Private]);
    w.restart(ana);
    let pages = w.book(ana).private.clone();
    let titles: Vec<&str> = pages.pages.iter().map(|page| page.title.as_str()).collect();
    assert_eq!(titles, ["My story", PLANTED]);
    assert!(w.book(bo).private.pages.is_empty());
}

#[test]
fn whoever_is_alone_or_out_keeps_pages_and_what_is_dropped_is_gone() {
    let mut w = World::seeded(721);
    let [ana] = w.group(["Ana"]);
    keep(
        &mut w,
        ana,
        " My\u{202e} goals\n",
        "Walk.\r\nSing.\u{1b}[2J",
    );
    let page = w.book(ana).private.pages[0].clone();
    assert_eq!(
        (page.title.as_str(), page.text.as_str()),
        ("My goals", "Walk.\nSing.[2J")
    );
    let change = |r| Input::KeepPrivate(r, Some(page.id), "Goals".into(), "Swim.".into());
    w.asks(ana, change).unwrap();
    assert_eq!(w.book(ana).private.pages.len(), 1);
    assert_eq!(w.book(ana).private.pages[0].text, "Swim.");
    let none = w.asks(ana, |r| Input::KeepPrivate(r, None, " ".into(), "x".into()));
    assert_eq!(
        none.unwrap_err(),
        Refusal::Edit(EditError::Empty(Field::Title))
    );
    let long = "x".repeat(10_000_000);
    let field = Field::Text;
    let limit = limits::NOTE_BYTES;
    let long = w.asks(ana, |r| Input::KeepPrivate(r, None, "x".into(), long));
    assert_eq!(
        long.unwrap_err(),
        Refusal::Edit(EditError::TooLong { field, limit })
    );
    w.asks(ana, |r| Input::DropPrivate(r, page.id)).unwrap();
    assert!(lies_on(&w, ana, "Swim.").is_empty());
    let again = w.asks(ana, |r| Input::DropPrivate(r, page.id));
    assert_eq!(again.unwrap_err(), Refusal::NotFound);
    w.restart(ana);
    assert!(w.book(ana).private.pages.is_empty());
}
