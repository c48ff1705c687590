//! Notes for some: those who were chosen read them, and nobody else opens them.

use commonbook_book::{Edit, NewCircleNote};
use commonbook_replica::{Answer, Input, Proposal};
use commonbook_tests::sim::{Who, World, note_for};

const REST: &str = "We rest on Sundays";
const TOO: &str = "I will ring on Monday";

fn settled(w: &mut World) {
    w.until_quiet();
    while w.round() > 0 {}
}

fn unseen(w: &World, whose: &[Who], text: &str) {
    for who in whose {
        assert!(!w.circle(*who).contains(&text.to_owned()));
        assert_eq!(w.finds(*who, text), 0, "device {}", who.0);
    }
}

#[test]
fn those_who_were_chosen_read_it_and_write_beside_it_and_nobody_else_opens_it() {
    let mut w = World::seeded(820);
    let all @ [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    w.does(ana, note_for(REST, &["Bo"]));
    settled(&mut w);
    w.does(bo, note_for(TOO, &["Ana"]));
    settled(&mut w);
    for who in all {
        w.restart(who);
    }
    for who in [ana, bo] {
        assert_eq!(w.circle(who), [TOO, REST]);
        let book = w.book(who);
        let people: Vec<_> = book
            .circle
            .circle_notes
            .iter()
            .map(|n| n.people())
            .collect();
        assert_eq!(people[0], people[1], "they stand beside each other");
    }
    assert_eq!((w.circle(cleo).len(), w.card_keys(cleo)), (0, 0));
    unseen(&w, &[cleo], REST);
    // Whoever comes in later is not among them either, and the book is the same for all.
    let dee = w.newcomer("Dee");
    assert!(!w.join(ana, dee));
    w.meet(ana, bo);
    w.agree_to_all(bo);
    assert!(w.join(bo, dee));
    settled(&mut w);
    unseen(&w, &[cleo, dee], TOO);
    w.assert_equal(&[ana, bo, cleo, dee]);
    let status = w.book(cleo).status.clone();
    assert_eq!((status.waiting, status.held_back), (0, 0));
}

#[test]
fn it_is_changed_as_a_whole_and_taken_back_everywhere() {
    let mut w = World::seeded(821);
    let all @ [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    w.does(ana, note_for(REST, &["Bo", "Cleo"]));
    settled(&mut w);
    for who in all {
        w.restart(who);
        assert!(w.finds(who, REST) > 0);
    }
    let old = w.book(ana).circle.circle_notes[0].id;
    // Cleo is no longer among them.
    w.does(
        ana,
        Edit::WriteCircleNote(NewCircleNote {
            id: None,
            instead_of: Some(old),
            text: TOO.into(),
            audience: vec!["Bo".into()],
        }),
    );
    settled(&mut w);
    unseen(&w, &all, REST);
    unseen(&w, &[cleo], TOO);
    assert_eq!(w.circle(bo), [TOO]);
    w.does(
        ana,
        Edit::TakeBackCircleNote {
            circle_note: TOO.into(),
        },
    );
    settled(&mut w);
    unseen(&w, &all, TOO);
    for who in all {
        assert_eq!(w.card_keys(who), 0);
    }
    w.assert_equal(&all);
}

#[test]
fn who_was_removed_opens_nothing_that_is_written_after() {
    let mut w = World::seeded(822);
    let [ana, bo, cleo, dee] = w.group(["Ana", "Bo", "Cleo", "Dee"]);
    w.does(ana, note_for(REST, &["Bo", "Dee"]));
    settled(&mut w);
    assert_eq!(w.circle(dee), [REST]);
    let member = w.member(dee);
    w.propose(ana, Proposal::Remove(member)).unwrap();
    w.meet(ana, bo);
    w.agree_to_all(bo);
    w.meet(ana, bo);
    w.does(ana, note_for(TOO, &["Bo"]));
    settled(&mut w);
    let news = w.pack(ana).unwrap();
    let _ = w.take(dee, &news);
    unseen(&w, &[dee, cleo], TOO);
    assert_eq!(
        w.circle(dee),
        Vec::<String>::new(),
        "who is out is shown none"
    );
    assert_eq!(w.circle(bo), [TOO, REST]);
    // Whoever leaves takes theirs along.
    assert!(matches!(w.ask(ana, Input::Leave), Some(Answer::Done)));
    w.meet(ana, bo);
    settled(&mut w);
    unseen(&w, &[ana, bo, cleo], TOO);
}
