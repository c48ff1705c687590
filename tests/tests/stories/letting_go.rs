//! What is over goes from every laptop when enough members agree: half years, and slips.

use commonbook_book::{Edit, EditError, Field, LetGo, ProposedView, SlipKind};
use commonbook_replica::{Proposal, Refusal};
use commonbook_tests::sim::{Who, World, tuesday};

const LONG_AGO: &str = "the roof of the green room";

fn settled(w: &mut World) {
    w.until_quiet();
    while w.round() > 0 {}
}

fn topic(w: &mut World, who: Who, text: &str, week: i64) {
    w.does(
        who,
        Edit::AddTopic {
            id: None,
            date: tuesday(week),
            text: text.into(),
            minutes: None,
            guest: String::new(),
            meeting: None,
            after: None,
        },
    );
}

fn slip(w: &mut World, who: Who, text: &str) {
    let (id, kind, text) = (None, SlipKind::Barrier, text.into());
    w.does(who, Edit::AddSlip { id, kind, text });
}

#[test]
fn a_half_year_goes_from_every_laptop_when_two_agree_and_nothing_comes_back() {
    let mut w = World::seeded(840);
    let all @ [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    w.plan_tuesdays(ana, &["Tea"]);
    w.take_turn(ana, "Tea", tuesday(0));
    settled(&mut w);
    topic(&mut w, bo, LONG_AGO, 0);
    // A year later.
    w.take_turn(bo, "Tea", tuesday(52));
    settled(&mut w);
    for who in all {
        w.restart(who);
        assert!(w.finds(who, LONG_AGO) > 0);
    }
    let old_news = w.pack(cleo).unwrap();
    let past = LetGo::half_year(tuesday(0));
    w.propose(ana, Proposal::LetGo(past)).unwrap();
    assert_eq!(
        w.book(ana).members.proposals[0].what,
        ProposedView::LetGo(past)
    );
    assert!(w.finds(ana, LONG_AGO) > 0, "one alone takes nothing away");
    w.meet(ana, bo);
    w.agree_to_all(bo);
    settled(&mut w);
    for who in all {
        assert!(w.take(who, &old_news).unwrap().is_ok());
        w.restart(who);
        assert_eq!(w.finds(who, LONG_AGO), 0, "device {}", who.0);
        let plan = w.book(who).plan.clone();
        assert!(plan.topics.is_empty());
        assert_eq!(plan.turns.len(), 1, "the other half year stays");
        assert_eq!(plan.meetings.len(), 1);
    }
    w.assert_equal(&all);
    assert_eq!(w.round(), 0);
    let turn = Edit::TakeSlot {
        date: tuesday(1),
        role: "Tea".into(),
        member: None,
        meeting: None,
        learning: false,
    };
    let gone = Some(Err(Refusal::Edit(EditError::Impossible(Field::Date))));
    assert_eq!(w.edit(ana, turn), gone, "nothing is written there any more");
}

#[test]
fn slips_go_together_and_new_ones_are_written() {
    let mut w = World::seeded(841);
    let all @ [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    slip(&mut w, ana, "The stairs are steep");
    slip(&mut w, bo, "The last bus");
    settled(&mut w);
    for round in 0..2 {
        w.propose(ana, Proposal::LetGo(LetGo::Slips)).unwrap();
        w.meet(ana, bo);
        w.agree_to_all(bo);
        settled(&mut w);
        for who in all {
            w.restart(who);
            assert!(w.slips(who).is_empty());
            for text in ["The stairs are steep", "The last bus", "More tea 0"] {
                assert_eq!(w.finds(who, text), 0, "{text}");
            }
        }
        let text = format!("More tea {round}");
        slip(&mut w, cleo, &text);
        settled(&mut w);
        for who in all {
            assert_eq!(w.slips(who), std::slice::from_ref(&text));
        }
    }
    w.assert_equal(&all);
    assert_eq!(w.round(), 0);
}

#[test]
fn what_was_agreed_by_those_who_were_out_comes_back_from_who_still_has_it() {
    let mut w = World::seeded(842);
    let [ana, bo, cleo, dee] = w.group(["Ana", "Bo", "Cleo", "Dee"]);
    slip(&mut w, ana, "The stairs are steep");
    settled(&mut w);
    // Ana and Bo remove Cleo, who has not heard and lets go of the slips with Dee.
    let member = w.member(cleo);
    w.propose(ana, Proposal::Remove(member)).unwrap();
    w.meet(ana, bo);
    w.agree_to_all(bo);
    w.until_quiet();
    w.propose(cleo, Proposal::LetGo(LetGo::Slips)).unwrap();
    w.meet(cleo, dee);
    w.agree_to_all(dee);
    w.until_quiet();
    assert!(w.slips(dee).is_empty());
    w.meet(bo, dee);
    w.meet(ana, dee);
    settled(&mut w);
    for who in [ana, bo, dee] {
        w.restart(who);
    }
    settled(&mut w);
    w.assert_equal(&[ana, bo, dee]);
    assert_eq!(w.slips(dee), w.slips(ana));
}
