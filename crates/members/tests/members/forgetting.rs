//! Pages that are to go.

use commonbook_members::{NotAllowed, Op, What};

use crate::story::{Story, device, member, remove};

fn card(of: usize) -> String {
    format!("card/{}/a", member(of))
}

fn season() -> What {
    What::Forget {
        name: "season-2026-1".into(),
    }
}

#[test]
fn a_card_is_taken_back_by_its_owner_alone() {
    let mut s = Story::of(3);
    let mine = s.say(0, Op::Forget { name: card(0) });
    let theirs = s.say(0, Op::Forget { name: card(1) });
    for name in [
        "charter".into(),
        "season-2026-1".into(),
        String::new(),
        format!("card/{}", member(0)),
        format!("card/{}x/a", member(0)),
        format!("note/card/{}/a", member(0)),
        card(0).to_uppercase(),
    ] {
        s.say(0, Op::Forget { name });
    }
    s.settle(&[0, 1, 2]);
    let forgotten = s.state(2).forgotten;
    assert_eq!(
        forgotten.into_iter().collect::<Vec<_>>(),
        [(card(0), [mine].into())]
    );
    assert!(s.ledger(2).held_back().contains(&theirs));
}

#[test]
fn what_was_taken_back_stays_so_when_its_owner_is_removed_or_was_already() {
    let mut s = Story::of(4);
    s.agree(&[0, 1], &remove(3));
    s.duties(1);
    // The other one had not heard.
    let late = s.say(3, Op::Forget { name: card(3) });
    s.gossip(&[0, 1, 2, 3]);
    let state = s.state(0);
    assert!(state.void.contains(&late));
    assert_eq!(state.forgotten[&card(3)], [late].into());
}

#[test]
fn a_half_year_or_slips_are_forgotten_by_agreement_and_nothing_else_is() {
    let mut s = Story::of(3);
    let by = device(0);
    for name in ["slips", "slips-2"] {
        let what = What::Forget { name: name.into() };
        assert_eq!(s.ledger(0).possible(&what, &by), Ok(()));
    }
    for name in [
        "charter",
        "note-a",
        "season",
        "slip",
        "slipsy",
        "ask/a",
        &card(1),
    ] {
        let what = What::Forget { name: name.into() };
        let possible = s.ledger(0).possible(&what, &by);
        assert_eq!(possible, Err(NotAllowed::NotForgettable), "{name}");
        s.agree(&[0, 1], &what);
        assert!(s.proposal(1, &what).is_none());
        s.enact(1, &what);
    }
    assert!(s.state(1).forgotten.is_empty());
    s.say(1, Op::Propose(season()));
    assert_eq!(s.proposal(1, &season()).unwrap().need, 2);
    s.agree(&[1, 0], &season());
    s.settle(&[0, 1, 2]);
    assert_eq!(
        s.state(2).forgotten.keys().collect::<Vec<_>>(),
        ["season-2026-1"]
    );
    assert!(s.proposal(2, &season()).is_none());
    assert_eq!(
        s.ledger(2).possible(&season(), &by),
        Err(NotAllowed::NoChange)
    );
}

#[test]
fn two_who_were_removed_take_no_half_year_away_by_signing_on_an_old_past() {
    let mut s = Story::of(6);
    let old = s.genesis;
    for whom in [4, 5] {
        s.agree(&[0, 1], &remove(whom));
        s.duties(1);
        s.gossip(&[0, 1, 2, 3]);
    }
    s.settle(&[0, 1, 2, 3]);
    let one = s.forge(4, Some(old), &[], Some(Op::Propose(season())));
    let two = s.forge(5, Some(old), &[one], Some(Op::Propose(season())));
    let op = s.enact_op(5, &season());
    let enact = s.forge(5, Some(two), &[], Some(op));
    s.hand(enact, 0);
    assert!(s.state(0).void.contains(&enact));
    assert!(s.state(0).forgotten.is_empty());
}

#[test]
fn what_was_asked_for_is_ended_by_any_member_and_a_note_for_some_by_its_writer() {
    let mut s = Story::of(3);
    let ask = format!("ask/{}/a", member(0));
    let note = format!("circle/{}/a", member(0));
    let ended = s.say(1, Op::Forget { name: ask.clone() });
    let again = s.say(2, Op::Forget { name: ask.clone() });
    s.say(1, Op::Forget { name: note.clone() });
    for name in [
        "ask".to_owned(),
        "asked/a".into(),
        format!("note/{ask}"),
        ask.to_uppercase(),
    ] {
        s.say(1, Op::Forget { name });
    }
    s.settle(&[0, 1, 2]);
    let forgotten = s.state(2).forgotten;
    let both = [(ask, [ended, again].into())];
    assert_eq!(forgotten.into_iter().collect::<Vec<_>>(), both);
    let mine = s.say(0, Op::Forget { name: note.clone() });
    s.settle(&[0, 1, 2]);
    assert_eq!(s.state(1).forgotten[&note], [mine].into());
}

#[test]
fn who_is_out_ends_what_they_knew_of_and_whoever_never_came_in_ends_nothing() {
    let mut s = Story::of(4);
    s.agree(&[0, 1], &remove(3));
    s.duties(1);
    // What stands on an old past is heard: whoever did has destroyed the page, and it is asked once more.
    let ask = format!("ask/{}/a", member(0));
    let late = s.say(3, Op::Forget { name: ask.clone() });
    s.gossip(&[0, 1, 2, 3]);
    assert_eq!(s.state(0).forgotten[&ask], [late].into());
    // After it has heard of the removal itself, its word counts no more.
    let other = format!("ask/{}/b", member(0));
    s.say(
        3,
        Op::Forget {
            name: other.clone(),
        },
    );
    s.gossip(&[0, 1, 2, 3]);
    assert!(!s.state(0).forgotten.contains_key(&other));
}
