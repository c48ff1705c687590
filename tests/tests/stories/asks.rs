//! What the group is asked for: everybody sees it, nobody sees by whom, and nothing of it is kept after its end.

use commonbook_book::{ComesAs, Edit, EditError, Field, NewAsk};
use commonbook_replica::{Answer, Input, Proposal, Refusal, RowsError};
use commonbook_tests::sim::{Who, World, ask};
use commonbook_vault::Fault;
use jiff::civil::date;

const LIFT: &str = "a lift to the clinic";
const BED: &str = "a bed for two weeks";

fn settled(w: &mut World) {
    w.until_quiet();
    while w.round() > 0 {}
}

/// Nothing of it is left on these laptops, nor a key that opens it.
fn gone(w: &World, whose: &[Who], text: &str) {
    for who in whose {
        assert!(!w.asks_of(*who).contains(&text.to_owned()));
        assert_eq!(w.finds(*who, text), 0, "device {}", who.0);
    }
}

#[test]
fn everybody_sees_what_is_asked_for_and_its_writer_knows_it_for_theirs() {
    let mut w = World::seeded(800);
    let all @ [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    w.ask_for(ana, LIFT);
    w.ask_for(bo, BED);
    settled(&mut w);
    for who in all {
        assert_eq!(w.asks_of(who), [BED, LIFT]);
        let mine: Vec<bool> = w.book(who).notebook.asks.iter().map(|a| a.mine).collect();
        let count = usize::from(who == ana || who == bo);
        assert_eq!(mine.iter().filter(|mine| **mine).count(), count);
        let shown = serde_json::to_string(&w.book(who).notebook.asks).unwrap();
        for of in all {
            assert!(
                !shown.contains(&w.member(of).to_string()),
                "no name: {shown}"
            );
        }
    }
    w.assert_equal(&all);
    for who in all {
        w.restart(who);
        w.crash_and_open(who);
        assert_eq!(w.asks_of(who), [BED, LIFT]);
    }
    w.assert_equal(&[ana, bo, cleo]);
    assert_eq!(w.round(), 0);
}

#[test]
fn what_ended_is_gone_from_every_laptop_that_heard() {
    let mut w = World::seeded(801);
    let all @ [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    w.ask_for(ana, LIFT);
    w.ask_for(ana, BED);
    settled(&mut w);
    for who in all {
        w.restart(who);
        assert!(w.finds(who, LIFT) > 0, "it stands in a document");
    }
    let old_news = w.pack(cleo).unwrap();
    w.end_ask(ana, LIFT);
    gone(&w, &[ana], LIFT);
    w.meet(ana, bo);
    gone(&w, &[ana, bo], LIFT);
    // Cleo is away meanwhile, and opens her book in between.
    w.restart(cleo);
    assert_eq!(w.asks_of(cleo), [BED, LIFT]);
    // A stick with it on brings nothing back.
    assert!(w.take(bo, &old_news).unwrap().is_ok());
    gone(&w, &[ana, bo], LIFT);
    w.meet(bo, cleo);
    gone(&w, &all, LIFT);
    settled(&mut w);
    for who in all {
        assert!(w.take(who, &old_news).unwrap().is_ok());
        w.restart(who);
        gone(&w, &all, LIFT);
        assert_eq!(w.asks_of(who), [BED]);
        assert_eq!(w.card_keys(who), 1, "the key of the other one");
    }
    w.assert_equal(&all);
    assert_eq!(w.round(), 0);
}

#[test]
fn anybody_ends_what_is_settled_and_its_writer_s_laptop_lets_go_too() {
    let mut w = World::seeded(802);
    let all @ [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    w.ask_for(ana, LIFT);
    settled(&mut w);
    w.restart(ana);
    w.lock(ana);
    w.end_ask(bo, LIFT);
    // And apart from that, another one does.
    w.end_ask(cleo, LIFT);
    w.meet(bo, cleo);
    gone(&w, &[bo, cleo], LIFT);
    w.open(ana);
    settled(&mut w);
    gone(&w, &all, LIFT);
    w.assert_equal(&all);
    let not_found = Some(Err(Refusal::Edit(EditError::NotFound(Field::Ask))));
    let again = Edit::EndAsk { ask: LIFT.into() };
    assert_eq!(w.edit(ana, again), not_found);
}

#[test]
fn ended_here_and_changed_there_it_is_gone_and_the_change_stands() {
    let mut w = World::seeded(803);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    let old = w.ask_for(ana, LIFT);
    settled(&mut w);
    w.end_ask(bo, LIFT);
    w.does(
        ana,
        Edit::AddAsk(NewAsk {
            id: None,
            instead_of: Some(old),
            text: "every Friday a ride".into(),
            until: date(2026, 12, 31),
        }),
    );
    settled(&mut w);
    gone(&w, &[ana, bo], LIFT);
    for who in [ana, bo] {
        assert_eq!(w.asks_of(who), ["every Friday a ride"]);
    }
    w.assert_equal(&[ana, bo]);
    // Somebody else's is ended and asked anew, not changed.
    let of_ana = w.ask_id(bo, "every Friday a ride");
    let change = Edit::AddAsk(NewAsk {
        id: None,
        instead_of: Some(of_ana),
        text: "something else".into(),
        until: date(2026, 12, 31),
    });
    let not_found = Some(Err(Refusal::Edit(EditError::NotFound(Field::Ask))));
    assert_eq!(w.edit(bo, change), not_found);
}

#[test]
fn one_that_never_left_the_laptop_is_gone_at_once_also_when_taken_back() {
    let mut w = World::seeded(804);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    w.ask_for(ana, LIFT);
    w.end_ask(ana, LIFT);
    gone(&w, &[ana], LIFT);
    w.ask_for(ana, BED);
    assert!(matches!(w.ask(ana, Input::Undo), Some(Answer::Done)));
    gone(&w, &[ana], BED);
    settled(&mut w);
    assert_eq!((w.card_keys(bo), w.asks_of(bo).len()), (0, 0));
    // What ended stays so.
    w.ask_for(ana, LIFT);
    w.until_quiet();
    w.end_ask(ana, LIFT);
    let again = w.ask(ana, Input::Undo);
    assert!(matches!(again, Some(Answer::Refused(Refusal::NotAllowed))));
}

#[test]
fn who_comes_in_or_comes_back_sees_what_is_asked_for() {
    let mut w = World::seeded(805);
    let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    w.ask_for(ana, LIFT);
    settled(&mut w);
    let dee = w.newcomer("Dee");
    assert!(!w.join(bo, dee));
    w.meet(bo, cleo);
    w.agree_to_all(cleo);
    assert!(w.join(cleo, dee));
    assert_eq!(w.asks_of(dee), [LIFT]);
    settled(&mut w);
    // Dee comes back with another laptop, for which the others vouch.
    let member = w.member(dee);
    let other = w.newcomer("Dee");
    let Some(Answer::Asked { request, .. }) = w.ask(other, Input::Ask) else {
        panic!("no request");
    };
    for by in [ana, bo] {
        let request = request.clone();
        w.ask(by, |r| Input::Admit(r, request, ComesAs::Member(member)));
        w.until_quiet();
        w.meet(ana, bo);
    }
    let news = w.pack(bo).unwrap();
    w.take(other, &news).unwrap().unwrap();
    settled(&mut w);
    assert_eq!(w.asks_of(other), [LIFT]);
    w.assert_equal(&[ana, bo, cleo, dee, other]);
}

#[test]
fn what_somebody_asked_for_goes_when_they_leave_and_is_unseen_when_they_are_out() {
    let mut w = World::seeded(806);
    let [ana, bo, cleo, dee] = w.group(["Ana", "Bo", "Cleo", "Dee"]);
    w.ask_for(cleo, LIFT);
    w.ask_for(dee, BED);
    settled(&mut w);
    assert!(matches!(w.ask(cleo, Input::Leave), Some(Answer::Done)));
    gone(&w, &[cleo], LIFT);
    w.meet(cleo, ana);
    settled(&mut w);
    gone(&w, &[ana, bo], LIFT);
    let member = w.member(dee);
    w.propose(ana, Proposal::Remove(member)).unwrap();
    w.meet(ana, bo);
    w.agree_to_all(bo);
    w.meet(ana, bo);
    assert_eq!(w.asks_of(ana), Vec::<String>::new());
    w.ask_for(ana, "a new thing");
    settled(&mut w);
    assert_eq!(w.asks_of(bo), ["a new thing"]);
    assert_eq!(w.asks_of(dee), Vec::<String>::new());
    assert_eq!(w.finds(dee, "a new thing"), 0);
    w.assert_equal(&[ana, bo]);
}

#[test]
fn an_end_that_is_cut_short_is_finished() {
    let faults = [
        Fault::CutBefore,
        Fault::CutAfter,
        Fault::Fails(RowsError::Full),
        Fault::Fails(RowsError::Io),
    ];
    for (fault, step) in faults.into_iter().flat_map(|f| (0..6).map(move |s| (f, s))) {
        let mut w = World::seeded(807);
        let all @ [ana, bo] = w.group(["Ana", "Bo"]);
        w.ask_for(ana, LIFT);
        settled(&mut w);
        w.restart(ana);
        w.restart(bo);
        w.device(bo).fail_in(step, fault);
        let ended = w.edit(bo, Edit::EndAsk { ask: LIFT.into() });
        w.crash_and_open(bo);
        if ended != Some(Ok(())) && !w.asks_of(bo).is_empty() {
            w.end_ask(bo, LIFT);
        }
        gone(&w, &[bo], LIFT);
        w.device(ana).fail_in(step, fault);
        w.meet(ana, bo);
        w.crash_and_open(ana);
        w.meet(ana, bo);
        settled(&mut w);
        gone(&w, &all, LIFT);
        w.assert_equal(&all);
    }
}

#[test]
fn one_that_crossed_a_crash_is_asked_once() {
    let mut w = World::seeded(808);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    w.does(ana, ask(LIFT));
    w.crash_and_open(ana);
    w.crash_and_open(ana);
    settled(&mut w);
    assert_eq!(w.asks_of(bo), [LIFT]);
    assert_eq!((w.card_keys(ana), w.card_keys(bo)), (1, 1));
}
