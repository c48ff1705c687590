//! Two and more who edit apart and meet.

use commonbook_book::{Edit, SlotState};
use commonbook_replica::LinkEvent;
use commonbook_tests::sim::{World, tuesday};

#[test]
fn two_people_take_one_turn_and_both_are_kept_and_shown_as_contested() {
    let mut w = World::seeded(7);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    w.plan_tuesdays(ana, &["Tea"]);
    w.meet(ana, bo);
    w.take_turn(ana, "Tea", tuesday(3));
    w.take_turn(bo, "Tea", tuesday(3));
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo]);
    let both = vec!["Ana".to_owned(), "Bo".to_owned()];
    assert_eq!(w.turn(ana, "Tea", tuesday(3)), (SlotState::Contested, both));
}

#[test]
fn a_turn_is_handed_on_and_taken_by_somebody_else() {
    let mut w = World::seeded(8);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    w.plan_tuesdays(ana, &["Tea"]);
    w.take_turn(ana, "Tea", tuesday(1));
    w.meet(ana, bo);
    w.hand_on(ana, "Tea", tuesday(1));
    w.meet(ana, bo);
    assert_eq!(w.turn(bo, "Tea", tuesday(1)).0, SlotState::Open);
    w.take_turn(bo, "Tea", tuesday(1));
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo]);
    let bo_alone = (SlotState::Taken, vec!["Bo".to_owned()]);
    assert_eq!(w.turn(ana, "Tea", tuesday(1)), bo_alone);
}

#[test]
fn a_turn_entered_for_somebody_else_says_by_whom() {
    let mut w = World::seeded(9);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    w.plan_tuesdays(ana, &["Tea"]);
    w.does(
        ana,
        Edit::TakeSlot {
            date: tuesday(2),
            role: "Tea".into(),
            member: Some("Bo".into()),
            meeting: None,
            learning: false,
        },
    );
    w.meet(ana, bo);
    let turn = w.book(bo).plan.turns[0].clone();
    assert_eq!(turn.member, w.member(bo));
    assert_eq!(turn.entered_by, Some(w.member(ana)));
}

#[test]
fn two_type_in_one_note_and_both_texts_are_kept() {
    let mut w = World::seeded(10);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    w.write_note(ana, "Opening", "We begin with a silence.");
    w.meet(ana, bo);
    w.splice(ana, "Opening", 0, "Welcome! ");
    w.splice(bo, "Opening", 24, " Then a round of names.");
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo]);
    assert_eq!(
        w.text(bo, "Opening"),
        "Welcome! We begin with a silence. Then a round of names."
    );
}

#[test]
fn a_draft_over_an_older_version_keeps_what_others_wrote_meanwhile() {
    let mut w = World::seeded(11);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    w.write_note(ana, "Opening", "One. Two. Three.");
    w.meet(ana, bo);
    let seen = w.look(ana).texts[0].version.clone();
    w.splice(bo, "Opening", 16, " Four.");
    w.meet(ana, bo);
    w.does(
        ana,
        Edit::RewriteNote {
            note: "Opening".into(),
            text: "Nought. One. Two. Three.".into(),
            base: Some(seen),
        },
    );
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo]);
    assert_eq!(w.text(bo, "Opening"), "Nought. One. Two. Three. Four.");
}

#[test]
fn people_who_are_connected_see_each_others_edits_without_asking() {
    let mut w = World::seeded(12);
    let all = w.group(["Ana", "Bo", "Cleo", "Dee"]);
    // In a line: what Ana writes reaches Dee through Bo and Cleo.
    let links = [
        w.link(all[0], all[1]),
        w.link(all[1], all[2]),
        w.link(all[2], all[3]),
    ];
    w.until_quiet();
    w.add_rule(all[0], "No advice unless asked");
    w.until_quiet();
    assert_eq!(w.rules(all[3]), ["No advice unless asked"]);
    assert_eq!(w.book(all[3]).status.waiting, 0);
    for (at, link) in links.into_iter().enumerate() {
        assert_eq!(w.events(all[at], link).last(), Some(&LinkEvent::Same));
    }
    w.assert_equal(&all);
}

#[test]
fn nothing_new_costs_less_than_three_hundred_bytes_after_the_greeting() {
    let mut w = World::seeded(13);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    w.add_rule(ana, "One speaks at a time");
    w.meet(ana, bo);
    w.overheard = Some(Vec::new());
    w.meet(ana, bo);
    let said = w.overheard.take().unwrap();
    let greeting: usize = said.iter().map(Vec::len).filter(|len| *len > 100).sum();
    let rest: usize = said.iter().map(Vec::len).filter(|len| *len <= 100).sum();
    println!("greeting {greeting} bytes, rest {rest} bytes");
    assert!(rest <= 300, "{rest} bytes");
    assert!(greeting <= 600, "{greeting} bytes");
}

#[test]
fn a_connection_that_breaks_at_any_frame_loses_nothing() {
    for left in 0..24 {
        let mut w = World::seeded(100 + left);
        let [ana, bo] = w.group(["Ana", "Bo"]);
        w.write_note(ana, "Opening", "We begin with a silence.");
        w.add_rule(bo, "One speaks at a time");
        let link = w.link(ana, bo);
        w.ticks(left);
        w.cut(link);
        w.until_quiet();
        w.meet(bo, ana);
        w.assert_equal(&[ana, bo]);
        assert_eq!(w.text(bo, "Opening"), "We begin with a silence.");
        assert_eq!(w.book(bo).status.waiting, 0, "broken at frame {left}");
        assert_eq!(w.book(ana).status.waiting, 0, "broken at frame {left}");
    }
}
