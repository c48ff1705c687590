//! Removals that contradict each other.

use commonbook_members::{Duty, NotAllowed, Op, Standing};

use crate::story::{Story, device, member, newcomer, remove, set_aside};

/// Two agree on something apart from the others, and the second enacts it.
fn removal(s: &mut Story, who: [usize; 2], whom: usize) -> commonbook_seal::EnvelopeId {
    s.agree(&who, &remove(whom));
    s.enact(who[1], &remove(whom))
}

#[test]
fn in_a_duel_the_removal_that_more_heard_first_is_in_effect() {
    let mut s = Story::of(5);
    let first = removal(&mut s, [0, 1], 2);
    let second = removal(&mut s, [2, 3], 0);
    s.tell(1, 4);
    s.tell(1, 0);
    s.tell(3, 0);
    assert_eq!(
        s.members(0),
        [1, 3, 4],
        "before 4 says what they heard, it is a tie"
    );
    let witness = s.write(4);
    s.hand(witness, 0);
    assert_eq!(s.members(0), [0, 1, 3, 4]);
    s.gossip(&[0, 1, 2, 3, 4]);
    assert_eq!(s.state(3).in_effect, [first].into());
    assert!(s.state(3).void.contains(&second));
    assert_eq!(s.state(3).writing_epoch.unwrap().0, first);
    // Once everybody has heard of both, what they write says nothing new.
    (0..5).for_each(|d| _ = s.write(d));
    s.gossip(&[0, 1, 2, 3, 4]);
    assert_eq!(s.members(3), [0, 1, 3, 4]);
}

#[test]
fn in_a_duel_that_nobody_else_saw_both_are_out() {
    let mut s = Story::of(4);
    removal(&mut s, [0, 1], 2);
    removal(&mut s, [2, 3], 0);
    s.gossip(&[0, 1, 2, 3]);
    assert_eq!(s.members(1), [1, 3]);
    assert_eq!(
        s.state(1).writing_epoch,
        None,
        "neither new key is only theirs"
    );
    s.settle(&[1, 3]);
    assert!(s.state(3).writing_epoch.is_some());
}

/// Nine members; each of three removals rests on one who goes by the one before.
fn triangle(s: &mut Story) {
    removal(s, [0, 1], 2);
    removal(s, [2, 3], 4);
    removal(s, [4, 5], 0);
}

#[test]
fn in_a_triangle_that_nobody_saw_in_order_all_are_out() {
    let mut s = Story::of(9);
    triangle(&mut s);
    s.gossip(&[0, 1, 2, 3, 4, 5, 6, 7, 8]);
    assert_eq!(s.members(6), [1, 3, 5, 6, 7, 8]);
}

#[test]
fn in_a_triangle_without_a_first_all_are_out() {
    let mut s = Story::of(9);
    triangle(&mut s);
    for (d, order) in [(6, [1, 3, 5]), (7, [3, 5, 1]), (8, [5, 1, 3])] {
        for from in order {
            s.tell(from, d);
            s.write(d);
        }
    }
    s.gossip(&[0, 1, 2, 3, 4, 5, 6, 7, 8]);
    assert_eq!(
        s.members(6),
        [1, 3, 5, 6, 7, 8],
        "each is stronger than the next, none is undone"
    );
}

#[test]
fn in_a_triangle_with_a_first_one_of_them_stays() {
    let mut s = Story::of(9);
    triangle(&mut s);
    for d in [6, 7, 8] {
        for from in [1, 3, 5] {
            s.tell(from, d);
            s.write(d);
        }
    }
    s.gossip(&[0, 1, 2, 3, 4, 5, 6, 7, 8]);
    // The first removes 2, so the second falls, so 4 stays and the third would stand; but it yields to nobody's
    // removal: what it rests on, 4's agreement, stands again.
    assert_eq!(s.members(6), [1, 3, 4, 5, 6, 7, 8]);
}

#[test]
fn three_people_can_lose_two_at_once() {
    let mut s = Story::of(3);
    removal(&mut s, [0, 1], 2);
    // 1 agrees to the other as well, before hearing that the first took effect.
    s.agree(&[2], &remove(0));
    s.enact(2, &remove(0));
    assert_eq!(s.members(2), [0, 1, 2], "one is not enough");
    let mut s = Story::of(3);
    let first = s.say(1, Op::Propose(remove(2)));
    let second = s.say(1, Op::Propose(remove(0)));
    s.hand(first, 0);
    s.say(0, Op::Endorse { proposal: first });
    s.enact(0, &remove(2));
    s.hand(second, 2);
    s.say(2, Op::Endorse { proposal: second });
    s.enact(2, &remove(0));
    s.gossip(&[0, 1, 2]);
    assert_eq!(s.members(1), [1]);
    assert_eq!(s.ledger(1).duties(&device(1)), [Duty::Rekey]);
}

#[test]
fn two_people_can_set_each_other_aside_at_once() {
    let mut s = Story::of(2);
    for d in [0, 1] {
        s.say(d, Op::Propose(set_aside(1 - d)));
        s.duties(d);
    }
    s.gossip(&[0, 1]);
    let state = s.state(0);
    assert!(state.devices.is_empty() && state.members.len() == 2);
    assert_eq!(s.ledger(0).duties(&device(0)), []);
}

#[test]
fn an_admission_that_crosses_a_removal_needs_what_the_removal_had_heard() {
    let mut s = Story::of(5);
    s.agree(&[0, 1], &newcomer(6));
    s.duties(1);
    s.hand_all(6);
    let hello = s.write(6);
    let opinion = s.say(6, Op::Propose(remove(4)));
    let removal = removal(&mut s, [2, 3], 0);
    s.gossip(&[0, 1, 2, 3, 4, 6]);
    assert_eq!(s.members(4), [1, 2, 3, 4], "0's yes is outside the cut");
    assert_eq!(s.ledger(4).standing(&hello), Standing::HeldBack);
    assert_eq!(s.state(4).in_effect, [removal].into());
    assert!(
        s.state(4).void.contains(&opinion),
        "who came in by what fell had no say"
    );
    // The two others can still say yes.
    s.agree(&[1, 2], &newcomer(6));
    s.settle(&[1, 2, 3, 4, 6]);
    assert_eq!(s.members(4), [1, 2, 3, 4, 6]);
    assert_eq!(
        s.ledger(4).standing(&hello),
        Standing::HeldBack,
        "what they wrote before counts no more"
    );

    let mut s = Story::of(5);
    s.agree(&[0, 1], &newcomer(6));
    s.tell(1, 2);
    s.duties(1);
    s.agree(&[2, 3], &remove(0));
    s.enact(3, &remove(0));
    s.gossip(&[0, 1, 2, 3, 4]);
    assert_eq!(s.members(4), [1, 2, 3, 4, 6], "0's yes is below the cut");
    assert_eq!(
        s.state(4).members[&member(6)].vouched_by,
        [member(0), member(1)].into()
    );
}

#[test]
fn what_the_removed_do_later_is_void_even_if_they_say_that_they_know() {
    let mut s = Story::of(5);
    let before = s.write(4);
    s.tell(4, 0);
    removal(&mut s, [0, 1], 4);
    let late = s.write(4);
    s.tell(1, 4);
    let knowing = s.write(4);
    let yes = s.say(4, Op::Propose(newcomer(6)));
    s.say(2, Op::Propose(newcomer(6)));
    s.gossip(&[0, 1, 2, 3, 4]);
    s.enact(3, &newcomer(6));
    assert_eq!(s.members(3), [0, 1, 2, 3]);
    let standings = [before, late, knowing, yes].map(|id| s.ledger(3).standing(&id));
    use Standing::{Counts, HeldBack};
    assert_eq!(standings, [Counts, HeldBack, HeldBack, HeldBack]);
}

#[test]
fn two_removed_who_backdate_a_removal_of_everybody_remove_nobody() {
    let mut s = Story::of(6);
    s.write(4);
    s.write(5);
    s.gossip(&[0, 1, 2, 3, 4, 5]);
    let past: Vec<_> = s.ledger(4).heads();
    let tips = [s.tip(4), s.tip(5)];
    removal(&mut s, [0, 1], 4);
    removal(&mut s, [0, 1], 5);
    s.gossip(&[0, 1, 2, 3]);
    (0..4).for_each(|d| _ = s.write(d));
    s.gossip(&[0, 1, 2, 3]);
    assert_eq!(s.members(0), [0, 1, 2, 3]);
    let (mut on, mut last) = (tips, past);
    for victim in 0..4 {
        let yes = s.forge(4, on[0], &last, Some(Op::Propose(remove(victim))));
        let also = s.forge(5, on[1], &[yes], Some(Op::Propose(remove(victim))));
        s.hand(also, 10);
        let op = s.enact_op(10, &remove(victim));
        let enact = s.forge(4, Some(yes), &[also], Some(op));
        (on, last) = ([Some(enact), Some(also)], vec![enact]);
        s.hand(enact, 10);
    }
    assert_eq!(s.members(10), [4, 5], "on their own branch all others go");
    s.hand_all(0);
    s.hand_all(10);
    assert_eq!(s.members(0), [0, 1, 2, 3]);
    assert_eq!(s.state(0), s.state(10));
    (0..4).for_each(|d| {
        s.hand_all(d);
        s.write(d);
    });
    s.gossip(&[0, 1, 2, 3]);
    assert_eq!(s.members(0), [0, 1, 2, 3]);
}

#[test]
fn two_members_who_collude_can_remove_anybody() {
    let mut s = Story::of(4);
    removal(&mut s, [2, 3], 0);
    s.settle(&[1, 2, 3]);
    assert_eq!(s.members(1), [1, 2, 3], "we cannot stop them");
    removal(&mut s, [2, 3], 1);
    s.settle(&[2, 3]);
    assert_eq!(s.members(3), [2, 3]);
    s.agree(&[2, 3], &remove(2));
    s.enact(3, &remove(2));
    assert_eq!(
        s.members(3),
        [2, 3],
        "but two with a device must remain beside the one who goes"
    );
}

#[test]
fn nobody_decides_on_their_own_removal() {
    let mut s = Story::of(4);
    s.say(0, Op::Propose(remove(3)));
    s.tell(0, 3);
    s.say(3, Op::Propose(remove(3)));
    let proposal = s.proposal(3, &remove(3)).unwrap();
    assert_eq!((&proposal.agreed, proposal.need), (&vec![member(0)], 2));
    assert!(!s.state(3).may_agree(&proposal, &device(3)));
    s.enact(3, &remove(3));
    assert_eq!(s.members(3), [0, 1, 2, 3]);
    // When two others agree it may write that down, which nobody asks of it, and then knows the new key.
    s.tell(3, 1);
    s.say(1, Op::Propose(remove(3)));
    s.tell(1, 3);
    assert_eq!(s.ledger(3).duties(&device(3)), []);
    s.enact(3, &remove(3));
    s.tell(3, 0);
    assert_eq!(s.members(0), [0, 1, 2]);
    assert_eq!(s.state(0).writing_epoch, None);
    s.settle(&[0, 1, 2]);
    assert!(s.state(0).writing_epoch.is_some());
}

#[test]
fn who_was_removed_does_not_come_back_by_the_same_name() {
    let mut s = Story::of(4);
    removal(&mut s, [0, 1], 3);
    s.settle(&[0, 1, 2]);
    let again = commonbook_members::What::Admit {
        member: member(3),
        alias: "again".into(),
        device: crate::story::public(9),
        new_member: true,
    };
    assert_eq!(
        s.ledger(0).possible(&again, &device(0)),
        Err(NotAllowed::UsedBefore)
    );
    s.agree(&[0, 1], &again);
    s.enact(1, &again);
    assert_eq!(s.members(1), [0, 1, 2]);
    assert_eq!(s.ledger(0).possible(&newcomer(9), &device(0)), Ok(()));
    assert_eq!(
        s.ledger(0).possible(&newcomer(9), &device(3)),
        Err(NotAllowed::NotADevice)
    );
    assert_eq!(
        s.ledger(0).possible(&remove(3), &device(0)),
        Err(NotAllowed::NotThere)
    );
}
