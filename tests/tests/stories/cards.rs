//! Contact cards: who sees what, and what is left when one is taken back.

use commonbook_book::{Audience, AudienceView, ComesAs, Edit, EditError, Field, TakenBackView};
use commonbook_replica::{Answer, Input, Proposal, Refusal, RowsError};
use commonbook_tests::sim::{Who, World, phone};
use commonbook_vault::Fault;

fn to(names: &[&str]) -> Audience {
    Audience::Members(names.iter().map(|name| (*name).to_owned()).collect())
}

fn settled(w: &mut World) {
    w.until_quiet();
    while w.round() > 0 {}
}

/// Nothing of a card is left here: not what it says, nor a key that opens it.
fn gone(w: &World, whose: &[Who], text: &str) {
    for who in whose {
        assert!(!w.numbers(*who).contains(&text.to_owned()));
        assert_eq!(w.finds(*who, text), 0, "device {}", who.0);
    }
}

#[test]
fn a_card_is_seen_by_those_it_was_given_to_and_by_nobody_else() {
    let mut w = World::seeded(500);
    let all @ [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    w.give_card(ana, "555 001 for all", Audience::Everyone);
    w.give_card(ana, "555 002 for Bo", to(&["Bo"]));
    w.give_card(ana, "555 003 for me", Audience::Nobody);
    w.give_card(cleo, "555 004 for Ana", to(&["ana", "Cleo"]));
    settled(&mut w);
    let alike = |w: &mut World| {
        let own = [
            "555 001 for all",
            "555 002 for Bo",
            "555 003 for me",
            "555 004 for Ana",
        ];
        assert_eq!(w.numbers(ana), own);
        assert_eq!(w.numbers(bo), ["555 001 for all", "555 002 for Bo"]);
        assert_eq!(w.numbers(cleo), ["555 001 for all", "555 004 for Ana"]);
        w.assert_equal(&all);
        for who in all {
            let status = w.book(who).status.clone();
            assert_eq!(
                (status.waiting, status.held_back, status.unshared_edits),
                (0, 0, 0)
            );
        }
    };
    alike(&mut w);
    assert_eq!(w.finds(bo, "555 003"), 0);
    for who in all {
        w.restart(who);
        w.crash_and_open(who);
    }
    alike(&mut w);
    assert_eq!(w.finds(cleo, "555 002"), 0);
    let book = w.book(bo);
    let for_bo = AudienceView::Members(vec![w.member(bo)]);
    assert!(book.cards.cards.iter().any(|card| card.audience == for_bo));
    assert_eq!(w.round(), 0);
}

#[test]
fn a_newcomer_gets_what_everybody_may_see_from_whoever_let_them_in() {
    let mut w = World::seeded(501);
    let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    w.give_card(ana, "555 001", Audience::Everyone);
    w.give_card(bo, "555 002", to(&["Ana", "Cleo"]));
    w.give_card(cleo, "555 003", Audience::Everyone);
    settled(&mut w);
    // Ana is away. Bo and Cleo let Dee in.
    w.lock(ana);
    let dee = w.newcomer("Dee");
    assert!(!w.join(bo, dee));
    w.meet(bo, cleo);
    w.agree_to_all(cleo);
    assert!(w.join(cleo, dee));
    assert_eq!(w.numbers(dee), ["555 001", "555 003"]);
    let envelopes = |w: &World| w.rows(dee).len();
    let before = envelopes(&w);
    w.meet(bo, dee);
    w.meet(bo, cleo);
    w.until_quiet();
    w.meet(bo, dee);
    assert_eq!(w.numbers(dee), ["555 001", "555 003"]);
    let more = envelopes(&w) - before;
    assert!(
        more <= 4,
        "nobody hands out again what was handed out: {more} rows"
    );
    w.open(ana);
    settled(&mut w);
    w.assert_equal(&[ana, bo, cleo, dee]);
    assert_eq!(w.numbers(dee), ["555 001", "555 003"]);
    w.restart(dee);
    assert_eq!(w.numbers(dee), ["555 001", "555 003"]);
}

#[test]
fn a_newcomer_who_comes_by_stick_gets_the_cards_with_the_answer() {
    let mut w = World::seeded(502);
    let ana = w.found("Tuesday Circle", "Ana");
    w.give_card(ana, "555 001", Audience::Everyone);
    w.until_quiet();
    let bo = w.newcomer("Bo");
    let Some(Answer::Asked { request, .. }) = w.ask(bo, Input::Ask) else {
        panic!("a request")
    };
    w.ask(ana, |r| Input::Admit(r, request, ComesAs::New));
    let news = w.pack(ana).unwrap();
    w.take(bo, &news).unwrap().unwrap();
    assert_eq!(w.numbers(bo), ["555 001"]);
}

#[test]
fn a_card_that_is_changed_leaves_nothing_of_what_it_said() {
    let mut w = World::seeded(503);
    let all @ [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    let old = w.give_card(ana, "555 001", Audience::Everyone);
    settled(&mut w);
    assert!(w.finds(bo, "555 001") > 0 || w.card_keys(bo) == 1);
    let new = w.change_card(ana, "555 001", "555 002", to(&["Bo"]));
    assert_ne!(old, new);
    gone(&w, &[ana], "555 001");
    settled(&mut w);
    gone(&w, &all, "555 001");
    assert_eq!(w.numbers(ana), ["555 002"]);
    assert_eq!(w.numbers(bo), ["555 002"]);
    assert_eq!(w.numbers(cleo), Vec::<String>::new());
    assert_eq!(
        [w.card_keys(ana), w.card_keys(bo), w.card_keys(cleo)],
        [1, 1, 0]
    );
    w.assert_equal(&all);
    assert_eq!(w.round(), 0, "all hold the same");
    for who in all {
        w.crash_and_open(who);
        gone(&w, &[who], "555 001");
    }
}

#[test]
fn a_card_that_is_taken_back_is_gone_everywhere_and_its_owner_sees_when() {
    let mut w = World::seeded(504);
    let all @ [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    let card = w.give_card(ana, "555 001", Audience::Everyone);
    w.add_rule(ana, "What is said here stays here");
    settled(&mut w);
    for who in all {
        w.restart(who);
        assert!(w.finds(who, "555 001") > 0, "it stands in a document");
    }
    // Cleo is away while it is taken back, and opens her book in between.
    let old_news = w.pack(cleo).unwrap();
    w.take_card_back(ana, "555 001");
    gone(&w, &[ana], "555 001");
    let waits = |heard| TakenBackView { card, heard, of: 2 };
    assert_eq!(w.book(ana).cards.taken_back, [waits(0)]);
    w.meet(ana, bo);
    gone(&w, &[bo], "555 001");
    w.until_quiet();
    w.meet(ana, bo);
    assert_eq!(w.book(ana).cards.taken_back, [waits(1)]);
    w.restart(cleo);
    assert_eq!(w.numbers(cleo), ["555 001"]);
    // A stick with the card on it brings nothing back.
    assert!(w.take(bo, &old_news).unwrap().is_ok());
    gone(&w, &[ana, bo], "555 001");
    w.meet(bo, cleo);
    gone(&w, &[cleo], "555 001");
    settled(&mut w);
    assert_eq!(w.book(ana).cards.taken_back, []);
    for who in all {
        assert_eq!(w.card_keys(who), 0);
        assert!(w.take(who, &old_news).unwrap().is_ok());
        w.restart(who);
        gone(&w, &[who], "555 001");
    }
    w.assert_equal(&all);
    assert_eq!(w.round(), 0);
}

#[test]
fn a_card_that_never_left_the_laptop_is_gone_at_once() {
    let mut w = World::seeded(505);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    w.give_card(ana, "555 001", Audience::Everyone);
    w.take_card_back(ana, "555 001");
    gone(&w, &[ana], "555 001");
    w.give_card(ana, "555 002", Audience::Everyone);
    assert!(matches!(w.ask(ana, Input::Undo), Some(Answer::Done)));
    gone(&w, &[ana], "555 002");
    assert_eq!(w.book(ana).cards.taken_back, []);
    settled(&mut w);
    assert_eq!((w.card_keys(bo), w.numbers(bo).len()), (0, 0));
    // Undoing a withdrawal would need what was destroyed.
    w.give_card(ana, "555 003", Audience::Everyone);
    w.until_quiet();
    w.take_card_back(ana, "555 003");
    let again = w.ask(ana, Input::Undo);
    assert!(matches!(again, Some(Answer::Refused(Refusal::NotAllowed))));
    gone(&w, &[ana], "555 003");
}

#[test]
fn a_card_that_is_taken_back_here_and_changed_there_is_gone_and_the_change_stays() {
    let mut w = World::seeded(506);
    let all @ [ana, bo, twin] = {
        let [ana, bo] = w.group(["Ana", "Bo"]);
        w.give_card(ana, "555 001", Audience::Everyone);
        settled(&mut w);
        // Another machine with the same keys.
        let twin = w.clone_of(ana);
        [ana, bo, twin]
    };
    w.take_card_back(ana, "555 001");
    w.change_card(twin, "555 001", "555 002", Audience::Everyone);
    w.until_quiet();
    w.meet(ana, bo);
    w.meet(twin, bo);
    w.meet(ana, bo);
    settled(&mut w);
    gone(&w, &all, "555 001");
    for who in all {
        assert_eq!(w.numbers(who), ["555 002"]);
    }
    w.assert_equal(&all);
}

#[test]
fn the_cards_of_who_goes_vanish_and_who_leaves_takes_theirs_along() {
    let mut w = World::seeded(507);
    let [ana, bo, cleo, dee] = w.group(["Ana", "Bo", "Cleo", "Dee"]);
    for (who, text) in [(ana, "555 001"), (cleo, "555 003"), (dee, "555 004")] {
        w.give_card(who, text, Audience::Everyone);
    }
    settled(&mut w);
    let member = w.member(dee);
    w.propose(ana, Proposal::Remove(member)).unwrap();
    w.meet(ana, bo);
    assert_eq!(w.agree_to_all(bo), 1);
    w.meet(ana, bo);
    assert_eq!(w.numbers(ana), ["555 001", "555 003"]);
    // A new card is not for those who went, even if they get hold of it.
    w.give_card(ana, "555 005", Audience::Everyone);
    w.until_quiet();
    let keys = w.card_keys(dee);
    w.meet(ana, dee);
    assert_eq!(
        w.numbers(dee),
        Vec::<String>::new(),
        "who is out is shown nobody's"
    );
    assert_eq!(w.card_keys(dee), keys);
    assert!(matches!(w.ask(cleo, Input::Leave), Some(Answer::Done)));
    gone(&w, &[cleo], "555 003");
    w.meet(cleo, ana);
    w.meet(ana, bo);
    settled(&mut w);
    gone(&w, &[ana, bo, cleo], "555 003");
    assert_eq!(w.numbers(bo), ["555 001", "555 005"]);
    w.assert_equal(&[ana, bo]);
}

#[test]
fn an_id_is_never_used_for_another_card() {
    let mut w = World::seeded(508);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    let with = |id| {
        let mut edit = phone("555 009", Audience::Everyone);
        if let Edit::PutCard { id: of, .. } = &mut edit {
            *of = Some(id);
        }
        edit
    };
    let gone = w.give_card(ana, "555 001", Audience::Everyone);
    w.until_quiet();
    w.take_card_back(ana, "555 001");
    w.until_quiet();
    let here = w.give_card(ana, "555 002", Audience::Everyone);
    let impossible = Some(Err(Refusal::Edit(EditError::Impossible(Field::Id))));
    for id in [gone, here] {
        assert_eq!(w.edit(ana, with(id)), impossible);
    }
    w.crash_and_open(ana);
    assert_eq!(w.edit(ana, with(gone)), impossible);
    let not_found = Some(Err(Refusal::Edit(EditError::NotFound(Field::Card))));
    let take = |card: String| Edit::TakeBackCard { card };
    assert_eq!(w.edit(ana, take(gone.to_string())), not_found);
    w.meet(ana, bo);
    assert_eq!(w.edit(bo, take(here.to_string())), not_found);
}

#[test]
fn an_act_with_a_card_in_it_is_done_as_a_whole_or_not_at_all() {
    let mut w = World::seeded(509);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    w.give_card(ana, "555 001", Audience::Everyone);
    settled(&mut w);
    let wrong = Edit::DropRule {
        rule: "none".into(),
    };
    let edits = vec![
        phone("555 002", Audience::Everyone),
        Edit::TakeBackCard {
            card: "555 001".into(),
        },
        wrong,
    ];
    let said = w.ask(ana, |r| Input::Edits(r, edits));
    assert!(matches!(said, Some(Answer::Refused(_))));
    assert_eq!(w.numbers(ana), ["555 001"]);
    settled(&mut w);
    assert_eq!(w.numbers(bo), ["555 001"]);
    assert_eq!(w.finds(ana, "555 002"), 0);
}

#[test]
fn forgetting_that_is_cut_short_is_finished() {
    let faults = [
        Fault::CutBefore,
        Fault::CutAfter,
        Fault::Fails(RowsError::Full),
        Fault::Fails(RowsError::Io),
    ];
    for (fault, step) in faults.into_iter().flat_map(|f| (0..8).map(move |s| (f, s))) {
        let mut w = World::seeded(510);
        let all @ [ana, bo] = w.group(["Ana", "Bo"]);
        w.give_card(ana, "555 001", Audience::Everyone);
        settled(&mut w);
        w.restart(ana);
        w.restart(bo);
        w.device(ana).fail_in(step, fault);
        let taken = w.edit(
            ana,
            Edit::TakeBackCard {
                card: "555 001".into(),
            },
        );
        w.crash_and_open(ana);
        if taken != Some(Ok(())) && !w.numbers(ana).is_empty() {
            w.take_card_back(ana, "555 001");
        }
        gone(&w, &[ana], "555 001");
        w.device(bo).fail_in(step, fault);
        w.meet(ana, bo);
        w.crash_and_open(bo);
        w.meet(ana, bo);
        settled(&mut w);
        gone(&w, &all, "555 001");
        w.assert_equal(&all);
    }
}

#[test]
fn a_card_that_crossed_a_crash_is_given_once() {
    let mut w = World::seeded(511);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    w.give_card(ana, "555 001", Audience::Everyone);
    w.crash_and_open(ana);
    assert_eq!(w.numbers(ana), ["555 001"]);
    w.crash_and_open(ana);
    settled(&mut w);
    assert_eq!(w.numbers(bo), ["555 001"]);
    assert_eq!((w.card_keys(ana), w.card_keys(bo)), (1, 1));
    w.change_card(ana, "555 001", "555 002", Audience::Everyone);
    w.crash_and_open(ana);
    gone(&w, &[ana], "555 001");
    settled(&mut w);
    gone(&w, &[bo], "555 001");
    assert_eq!(w.numbers(bo), ["555 002"]);
}

#[test]
fn an_older_copy_of_a_disk_forgets_again() {
    let mut w = World::seeded(512);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    w.give_card(ana, "555 001", Audience::Everyone);
    settled(&mut w);
    w.restart(bo);
    let disk = w.backup(bo);
    w.take_card_back(ana, "555 001");
    settled(&mut w);
    w.restore(bo, disk);
    assert_eq!(w.numbers(bo), ["555 001"], "no promise holds for copies");
    settled(&mut w);
    gone(&w, &[ana, bo], "555 001");
    w.assert_equal(&[ana, bo]);
}
