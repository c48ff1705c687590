//! Notes that are handed from one person to another.

use commonbook_book::{EditError, Field, limits};
use commonbook_replica::{Input, Proposal, Refusal, RowsError, Shelf};
use commonbook_tests::sim::{Who, World};
use commonbook_vault::Fault;

const TEXT: &str = "Could we talk before Tuesday?";

/// Whether these words are on the disk of a device, which is read as its owner reads it.
fn on_disk(w: &World, who: Who) -> bool {
    let has = |bytes: &[u8]| bytes.windows(TEXT.len()).any(|at| at == TEXT.as_bytes());
    w.rows(who).iter().any(|(_, (_, value))| has(value))
}

fn shelf(w: &World, who: Who, shelf: Shelf) -> usize {
    w.rows(who).iter().filter(|(on, _)| *on == shelf).count()
}

fn from_ana(text: &str) -> Vec<(String, String)> {
    vec![("Ana".to_owned(), text.to_owned())]
}

#[test]
fn a_note_waits_goes_over_directly_and_is_nowhere_else() {
    let mut w = World::seeded(320);
    let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    while w.round() > 0 {}
    w.hand(ana, bo, TEXT);
    w.restart(ana);
    let waiting = w.handed(ana).waiting.clone();
    assert_eq!(
        (
            waiting[0].alias.as_str(),
            waiting[0].text.as_str(),
            waiting[0].gone
        ),
        ("Bo", TEXT, false)
    );
    // By way of Cleo or of a stick it does not go.
    w.meet(ana, cleo);
    w.meet(cleo, bo);
    let news = w.pack(ana).unwrap();
    w.take(bo, &news);
    assert!(w.received(bo).is_empty());
    assert!(!on_disk(&w, cleo) && !on_disk(&w, bo) && on_disk(&w, ana));
    let digest = w.look(ana).digest;
    w.meet(ana, bo);
    assert_eq!(w.received(bo), from_ana(TEXT));
    assert!(w.handed(ana).waiting.is_empty());
    assert!(!on_disk(&w, ana) && !on_disk(&w, cleo) && on_disk(&w, bo));
    assert_eq!(
        w.look(ana).digest,
        digest,
        "it is no part of the group's book"
    );
    w.restart(bo);
    assert_eq!(w.received(bo), from_ana(TEXT));
    let id = w.handed(bo).received[0].id;
    w.asks(bo, |r| Input::DropHanded(r, id)).unwrap();
    assert_eq!(
        w.asks(bo, |r| Input::DropHanded(r, id)),
        Err(Refusal::NotFound)
    );
    assert!(w.received(bo).is_empty() && !on_disk(&w, bo));
    w.restart(bo);
    while w.round() > 0 {}
    assert!(w.received(bo).is_empty());
}

#[test]
fn a_note_goes_over_a_link_that_stands_already() {
    let mut w = World::seeded(321);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    w.gather(&[ana, bo]);
    w.passed = Some(Vec::new());
    w.hand(ana, bo, TEXT);
    w.hand(ana, bo, TEXT);
    w.hand(bo, ana, "Yes.");
    w.until_quiet();
    assert_eq!(
        w.received(bo).len(),
        2,
        "the same words twice are two notes"
    );
    assert_eq!(w.received(ana), [("Bo".to_owned(), "Yes.".to_owned())]);
    assert!(w.handed(ana).waiting.is_empty() && w.handed(bo).waiting.is_empty());
    assert_eq!(shelf(&w, ana, Shelf::HandedOut), 0);
    for (_, _, frame) in w.passed.take().unwrap() {
        let has = frame.windows(TEXT.len()).any(|at| at == TEXT.as_bytes());
        assert!(!has, "inside the connection it is sealed once more");
    }
}

#[test]
fn what_cannot_be_handed_is_said_at_once() {
    let mut w = World::seeded(322);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    let (me, other) = (w.member(ana), w.member(bo));
    let nobody = commonbook_book::MemberId(commonbook_book::Id::from_bytes([1; 10]));
    let mut hand = |to, text: &str| w.asks(ana, |r| Input::HandNote(r, to, text.into()));
    assert_eq!(hand(me, TEXT), Err(Refusal::NotAllowed));
    assert_eq!(hand(nobody, TEXT), Err(Refusal::NotFound));
    let empty = Refusal::Edit(EditError::Empty(Field::Text));
    assert_eq!(hand(other, " \u{202e}\n"), Err(empty));
    let limit = limits::HANDED_BYTES;
    let field = Field::Text;
    let long = Refusal::Edit(EditError::TooLong { field, limit });
    assert_eq!(hand(other, &"x".repeat(limit + 1)), Err(long));
    assert_eq!(hand(other, &"x".repeat(limit)), Ok(()));
    w.meet(ana, bo);
    assert_eq!(w.received(bo).len(), 1);
}

#[test]
fn a_note_that_was_dropped_does_not_come_back_when_its_writer_never_heard_that_it_came() {
    let mut w = World::seeded(323);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    while w.round() > 0 {}
    w.hand(ana, bo, TEXT);
    let link = w.link(ana, bo);
    while w.received(bo).is_empty() {
        assert!(w.tick());
    }
    w.cut(link);
    w.until_quiet();
    assert_eq!(
        w.handed(ana).waiting.len(),
        1,
        "the word that it came was lost"
    );
    let id = w.handed(bo).received[0].id;
    w.asks(bo, |r| Input::DropHanded(r, id)).unwrap();
    w.crash_and_open(bo);
    w.meet(ana, bo);
    assert!(w.received(bo).is_empty() && w.handed(ana).waiting.is_empty());
    assert!(!on_disk(&w, ana) && !on_disk(&w, bo));
}

#[test]
fn a_note_for_somebody_who_is_removed_stays_and_says_so() {
    let mut w = World::seeded(324);
    let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    while w.round() > 0 {}
    w.hand(ana, cleo, TEXT);
    w.hand(cleo, ana, "From Cleo.");
    let member = w.member(cleo);
    w.propose(ana, Proposal::Remove(member)).unwrap();
    w.meet(ana, bo);
    w.agree_to_all(bo);
    w.meet(ana, bo);
    assert!(w.handed(ana).waiting[0].gone);
    assert_eq!(w.handed(ana).waiting[0].alias, "Cleo");
    w.meet(ana, cleo);
    assert!(w.received(cleo).is_empty() && w.received(ana).is_empty());
    assert!(!on_disk(&w, cleo));
    let again = w.asks(cleo, |r| Input::HandNote(r, member, TEXT.into()));
    assert_eq!(again, Err(Refusal::NotMember));
    let id = w.handed(ana).waiting[0].id;
    w.asks(ana, |r| Input::DropHanded(r, id)).unwrap();
    assert!(!on_disk(&w, ana));
    // Who does not belong any more still gets rid of what they have.
    let id = w.handed(cleo).waiting[0].id;
    w.asks(cleo, |r| Input::DropHanded(r, id)).unwrap();
}

#[test]
fn one_member_cannot_fill_the_laptop_of_another() {
    let mut w = World::seeded(325);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    w.gather(&[ana, bo]);
    for number in 0..103 {
        w.hand(ana, bo, &format!("Note {number}"));
    }
    w.until_quiet();
    assert_eq!(
        (w.received(bo).len(), w.handed(ana).waiting.len()),
        (100, 3)
    );
    let id = w.handed(bo).received[0].id;
    w.asks(bo, |r| Input::DropHanded(r, id)).unwrap();
    w.hang_up();
    w.meet(ana, bo);
    assert_eq!(
        (w.received(bo).len(), w.handed(ana).waiting.len()),
        (100, 2)
    );
}

#[test]
fn killed_at_any_step_on_either_side_a_note_comes_once() {
    let faults = [
        Fault::Fails(RowsError::Full),
        Fault::Fails(RowsError::Io),
        Fault::CutBefore,
        Fault::CutAfter,
    ];
    let mut kills = 0;
    for at_reader in [false, true] {
        for fault in faults {
            for step in 0..12 {
                let mut w = World::seeded(326);
                let [ana, bo] = w.group(["Ana", "Bo"]);
                while w.round() > 0 {}
                let failing = if at_reader { bo } else { ana };
                w.device(failing).fail_in(step, fault);
                let to = w.member(bo);
                let kept = w
                    .ask(ana, |r| Input::HandNote(r, to, TEXT.into()))
                    .is_some();
                for _ in 0..3 {
                    w.meet(ana, bo);
                    kills += u32::from(!w.is_open(failing));
                    w.crash_and_open(failing);
                }
                w.meet(ana, bo);
                let came = w.received(bo).len();
                // What was not said to be kept may still be: the power went after it was written.
                assert!(came == 1 || (!kept && came == 0), "{fault:?} {step}");
                assert!(w.handed(ana).waiting.is_empty(), "{fault:?} {step}");
                assert_eq!(shelf(&w, ana, Shelf::HandedOut), 0);
                assert_eq!(shelf(&w, bo, Shelf::HandedIn), came);
            }
        }
    }
    println!("{kills} kills");
    assert!(kills >= 12, "{kills}");
}

#[test]
fn wherever_a_connection_breaks_a_note_comes_once() {
    for ticks in 0..30 {
        let mut w = World::seeded(327);
        let [ana, bo] = w.group(["Ana", "Bo"]);
        while w.round() > 0 {}
        w.hand(ana, bo, TEXT);
        let link = w.link(ana, bo);
        w.ticks(ticks);
        w.cut(link);
        w.crash_and_open(ana);
        w.crash_and_open(bo);
        w.meet(ana, bo);
        assert_eq!(w.received(bo), from_ana(TEXT), "{ticks}");
        assert!(w.handed(ana).waiting.is_empty());
    }
}

#[test]
fn a_note_goes_to_one_laptop_of_its_reader() {
    let mut w = World::seeded(328);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    let second = w.second_laptop(bo);
    while w.round() > 0 {}
    w.gather(&[ana, bo, second]);
    w.hand(ana, bo, TEXT);
    w.until_quiet();
    let came = [bo, second].map(|who| w.received(who).len());
    assert_eq!(came.iter().sum::<usize>(), 1, "{came:?}");
    assert!(w.handed(ana).waiting.is_empty());
    let member = w.member(bo);
    let refused = w.asks(second, |r| Input::HandNote(r, member, TEXT.into()));
    assert_eq!(refused, Err(Refusal::NotAllowed), "one's own other laptop");
}
