//! Contact cards and somebody's second laptop, or a new one after the old one was lost.

use commonbook_book::{Audience, ComesAs, Edit, MemberId};
use commonbook_replica::{Answer, Input, Proposal, Shelf, Vault as _, WriteBatch};
use commonbook_tests::sim::{Who, World};

fn settled(w: &mut World, whose: &[Who]) {
    w.until_quiet();
    for _ in 0..3 {
        for (at, a) in whose.iter().enumerate() {
            whose[at + 1..].iter().for_each(|b| w.meet(*a, *b));
        }
    }
}

/// A laptop asks to be let in for a member, and these agree one after the other; then it reads what the last one gives.
fn let_in(w: &mut World, by: &[Who], laptop: Who, member: MemberId) {
    let Some(Answer::Asked { request, .. }) = w.ask(laptop, Input::Ask) else {
        panic!("a request")
    };
    let mut admitted = false;
    for (at, who) in by.iter().enumerate() {
        if at > 0 {
            w.meet(by[at - 1], *who);
        }
        let bytes = request.clone();
        let said = w.ask(*who, |r| Input::Admit(r, bytes, ComesAs::Member(member)));
        admitted = matches!(said, Some(Answer::Proposed { in_effect: true }));
    }
    assert!(admitted);
    let news = w.pack(by[by.len() - 1]).unwrap();
    w.take(laptop, &news).unwrap().unwrap();
    assert_eq!(w.book(laptop).members.me, Some(member));
}

#[test]
fn a_second_laptop_gets_the_cards_from_its_owner_s_first() {
    let mut w = World::seeded(520);
    let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    w.give_card(ana, "555 001 mine", Audience::Nobody);
    w.give_card(ana, "555 001 for Bo", Audience::Members(vec!["Bo".into()]));
    w.give_card(bo, "555 002 for Ana", Audience::Members(vec!["Ana".into()]));
    w.give_card(
        bo,
        "555 002 for Cleo",
        Audience::Members(vec!["Cleo".into()]),
    );
    w.give_card(cleo, "555 003", Audience::Everyone);
    settled(&mut w, &[ana, bo, cleo]);
    let second = w.newcomer("Ana");
    let member = w.member(ana);
    let_in(&mut w, &[ana], second, member);
    let all = [
        "555 001 for Bo",
        "555 001 mine",
        "555 002 for Ana",
        "555 003",
    ];
    assert_eq!(w.numbers(second), all);
    settled(&mut w, &[ana, bo, cleo, second]);
    assert_eq!(
        (w.numbers(second), w.numbers(ana)),
        (all.map(str::to_owned).into(), all.map(str::to_owned).into())
    );
    // It can take back what the first one gave, and what it gives the first one sees.
    w.take_card_back(second, "555 001 for Bo");
    w.give_card(second, "555 001 new", Audience::Nobody);
    settled(&mut w, &[ana, bo, cleo, second]);
    let all = ["555 001 mine", "555 001 new", "555 002 for Ana", "555 003"];
    assert_eq!(w.numbers(ana), all);
    assert_eq!(w.numbers(second), all);
    assert_eq!(
        w.numbers(bo),
        ["555 002 for Ana", "555 002 for Cleo", "555 003"]
    );
    assert_eq!(w.finds(bo, "555 001 for Bo"), 0);
    w.assert_equal(&[ana, bo, cleo, second]);
}

#[test]
fn a_second_laptop_gets_nothing_from_others() {
    let mut w = World::seeded(521);
    let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    w.give_card(cleo, "555 003", Audience::Everyone);
    w.give_card(bo, "555 002", Audience::Everyone);
    settled(&mut w, &[ana, bo, cleo]);
    let second = w.newcomer("Ana");
    let member = w.member(ana);
    // Others vouch for it: it counts as one that came back.
    let_in(&mut w, &[bo, cleo], second, member);
    settled(&mut w, &[bo, cleo, second]);
    assert_eq!(w.numbers(second), Vec::<String>::new());
    assert_eq!(w.card_keys(second), 0);
    assert_eq!(w.book(second).status.waiting, 0);
}

#[test]
fn who_comes_back_by_vouching_gets_new_cards_and_no_old_ones() {
    let mut w = World::seeded(522);
    let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    w.give_card(ana, "555 001", Audience::Everyone);
    let own = w.give_card(cleo, "555 003", Audience::Everyone);
    settled(&mut w, &[ana, bo, cleo]);
    let member = w.member(cleo);
    let lost = w
        .book(cleo)
        .members
        .members
        .iter()
        .find(|m| m.id == member)
        .unwrap()
        .devices[0]
        .id;
    w.propose(ana, Proposal::SetAside(lost)).unwrap();
    w.meet(ana, bo);
    assert_eq!(w.agree_to_all(bo), 1);
    w.meet(ana, bo);
    let back = w.newcomer("Cleo");
    let_in(&mut w, &[ana, bo], back, member);
    settled(&mut w, &[ana, bo, back]);
    assert_eq!(w.numbers(back), Vec::<String>::new());
    assert_eq!(w.card_keys(back), 0);
    // What she gave before is still there for the others.
    assert_eq!(w.numbers(ana), ["555 001", "555 003"]);
    w.give_card(bo, "555 002", Audience::Everyone);
    settled(&mut w, &[ana, bo, back]);
    assert_eq!(w.numbers(back), ["555 002"]);
    // Somebody reads its id to her.
    w.does(
        back,
        Edit::TakeBackCard {
            card: own.to_string(),
        },
    );
    assert_eq!(w.book(back).cards.taken_back.len(), 1);
    settled(&mut w, &[ana, bo, back]);
    assert_eq!(w.numbers(ana), ["555 001", "555 002"]);
    assert_eq!(w.finds(ana, "555 003"), 0);
    assert_eq!(w.book(back).cards.taken_back, []);
    w.assert_equal(&[ana, bo, back]);
}

#[test]
fn a_member_on_paper_gets_the_cards_with_their_first_laptop() {
    let mut w = World::seeded(523);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    assert_eq!(w.propose(ana, Proposal::Paper("Jo".into())), Ok(false));
    w.meet(ana, bo);
    assert_eq!(w.agree_to_all(bo), 1);
    w.meet(ana, bo);
    w.give_card(ana, "555 001", Audience::Members(vec!["Jo".into()]));
    w.give_card(bo, "555 002", Audience::Everyone);
    settled(&mut w, &[ana, bo]);
    let jo = w
        .book(ana)
        .members
        .members
        .iter()
        .find(|m| m.alias == "Jo")
        .unwrap()
        .id;
    let laptop = w.newcomer("Jo");
    let_in(&mut w, &[ana, bo], laptop, jo);
    settled(&mut w, &[ana, bo, laptop]);
    assert_eq!(w.numbers(laptop), ["555 001", "555 002"]);
}

#[test]
fn a_key_that_a_damaged_vault_lost_is_found_again() {
    let mut w = World::seeded(524);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    w.give_card(ana, "555 001", Audience::Everyone);
    settled(&mut w, &[ana, bo]);
    for who in [ana, bo] {
        w.lock(who);
        let mut disk = w.backup(who);
        let mut batch = WriteBatch::default();
        for (shelf, (key, _)) in w.rows(who) {
            if shelf == Shelf::PageKeys {
                batch.delete(shelf, key);
            }
        }
        disk.commit(&batch).unwrap();
        w.restore(who, disk);
        assert_eq!(w.card_keys(who), 1);
        assert_eq!(w.numbers(who), ["555 001"]);
    }
}
