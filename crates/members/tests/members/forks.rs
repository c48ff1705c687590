//! Two envelopes at one place.

use commonbook_members::{Op, Standing};
use commonbook_seal::EnvelopeId;

use crate::story::{Story, device, further_device, newcomer, remove};

/// An id below every other.
fn low(n: u8) -> EnvelopeId {
    let mut id = [0; 32];
    id[31] = n;
    EnvelopeId::from_bytes(id)
}

#[test]
fn an_old_place_signed_again_does_not_win() {
    let mut s = Story::of(4);
    let place = s.tip(3);
    let content = s.write(3);
    let next = s.write(3);
    for d in [1, 2] {
        s.tell(3, d);
        s.write(d);
    }
    let again = s
        .node_with_id(low(1), 3, place.or(Some(s.genesis)), vec![], None)
        .id;
    s.forge(3, Some(again), &[], None);
    s.hand_all(0);
    assert_eq!(s.ledger(0).standing(&content), Standing::Counts);
    assert_eq!(s.ledger(0).standing(&next), Standing::Counts);
    assert_eq!(s.ledger(0).standing(&again), Standing::HeldBack);
    assert_eq!(
        s.ledger(0).held_back().len(),
        2,
        "what follows it goes with it"
    );
    // Now everybody hears of both and writes on; nothing changes.
    for d in [0, 1, 2] {
        s.hand_all(d);
        s.write(d);
    }
    s.gossip(&[0, 1, 2]);
    assert_eq!(s.ledger(1).held_back().len(), 2);
}

#[test]
fn content_of_a_fork_that_nobody_heard_first_is_held_back_on_both_sides() {
    let mut s = Story::of(3);
    let place = Some(s.genesis);
    let a = s.forge(2, place, &[], None);
    let b = s.forge(2, place, &[], None);
    s.hand(a, 0);
    s.hand(b, 0);
    assert_eq!(s.ledger(0).held_back(), [a, b].into());
    // One heard each: the lower id. The forker's own word does not count.
    s.forge(2, Some(a.max(b)), &[], None);
    s.forge(0, place, &[a], None);
    s.forge(1, place, &[b], None);
    s.hand_all(0);
    assert_eq!(s.ledger(0).standing(&a.min(b)), Standing::Counts);
    assert_eq!(s.ledger(0).standing(&a.max(b)), Standing::HeldBack);
}

#[test]
fn a_member_who_shows_both_branches_counts_for_neither() {
    let mut s = Story::of(3);
    s.say(1, Op::Propose(further_device(1, 9)));
    s.settle(&[0, 1, 2, 9]);
    let (place, heads) = (s.tip(2), s.ledger(2).heads());
    let a = s.forge(2, place, &heads, None);
    let b = s.forge(2, place, &heads, None);
    let on = [s.tip(1), s.tip(9)];
    s.forge(1, on[0], &[a], None);
    s.forge(9, on[1], &[b], None);
    s.hand_all(0);
    assert_eq!(
        s.ledger(0).held_back(),
        [a, b].into(),
        "as if nobody had heard of either"
    );
    let on = s.tip(0);
    s.forge(0, on, &[b], None);
    s.hand_all(0);
    assert_eq!(s.ledger(0).held_back(), [a].into());
}

#[test]
fn a_later_sitting_on_a_lost_branch_keeps_its_content() {
    let mut s = Story::of(3);
    let place = Some(s.genesis);
    let winner = s.forge(2, place, &[], None);
    s.forge(0, place, &[winner], None);
    let loser = s.forge(2, place, &[], None);
    let follows = s.forge(2, Some(loser), &[], None);
    s.new_sitting(2);
    let later = s.forge(2, Some(follows), &[], None);
    let void = s.forge(2, Some(later), &[], Some(Op::Propose(newcomer(9))));
    s.hand_all(1);
    assert_eq!(s.ledger(1).held_back(), [loser, follows, void].into());
    assert_eq!(s.ledger(1).standing(&later), Standing::Counts);
}

#[test]
fn two_starts_of_one_chain_are_a_fork_too() {
    let mut s = Story::of(3);
    let first = s.write(2);
    s.new_sitting(2);
    let start = s.write(2);
    s.tell(2, 0);
    s.write(0);
    let again = s.forge(2, Some(s.genesis), &[], None);
    s.hand_all(1);
    assert_eq!(s.ledger(1).held_back(), [again].into());
    assert!(
        [first, start]
            .iter()
            .all(|id| s.ledger(1).standing(id) == Standing::Counts)
    );
}

#[test]
fn a_restored_backup_keeps_its_content_and_goes_on_where_more_heard_it() {
    let mut s = Story::of(4);
    let saved = s.write(3);
    let lost = s.write(3);
    for d in [0, 1] {
        s.tell(3, d);
        s.write(d);
    }
    // The laptop comes back from a backup, in a new sitting, and agrees to something.
    s.new_sitting(3);
    let again = s.forge(3, Some(saved), &[], None);
    let agreed = s.forge(3, Some(again), &[], Some(Op::Propose(newcomer(9))));
    s.hand_all(2);
    s.write(2);
    s.gossip(&[0, 1, 2]);
    assert!(
        s.ledger(0)
            .held_back()
            .is_disjoint(&[saved, lost, again].into()),
        "nobody's place was taken"
    );
    assert_eq!(
        s.state(0).void,
        [agreed].into(),
        "an operation on the branch heard later has no effect"
    );
    assert_eq!(s.ledger(0).ends(&device(3)), [lost].into());
    s.set_tip(3, Some(lost));
    s.hand_all(3);
    let anew = s.say(3, Op::Propose(newcomer(9)));
    s.tell(3, 0);
    assert_eq!(s.ledger(0).standing(&anew), Standing::Counts);
    assert_eq!(s.state(0).proposals.len(), 1);
}

#[test]
fn of_forked_operations_the_one_heard_first_counts_and_equal_both_do() {
    for (witnesses, counting) in [
        (vec![(0, 0), (1, 0)], [true, false]),
        (vec![(0, 0), (1, 1)], [true, true]),
    ] {
        let mut s = Story::of(4);
        let place = Some(s.genesis);
        let yes =
            [remove(0), remove(1)].map(|what| s.forge(3, place, &[], Some(Op::Propose(what))));
        for (d, side) in witnesses {
            s.forge(d, place, &[yes[side]], None);
        }
        s.hand_all(2);
        let counts = yes.map(|id| s.ledger(2).standing(&id) == Standing::Counts);
        assert_eq!(counts, counting);
    }
}

#[test]
fn an_enact_keeps_an_agreement_from_a_branch_that_lost() {
    let mut s = Story::of(5);
    let place = Some(s.genesis);
    let yes = s.say(3, Op::Propose(newcomer(9)));
    s.hand(yes, 4);
    s.say(4, Op::Endorse { proposal: yes });
    s.enact(4, &newcomer(9));
    let other = s.forge(3, place, &[], Some(Op::Propose(remove(0))));
    for d in [0, 1, 2] {
        s.hand(other, d);
        s.write(d);
    }
    s.gossip(&[0, 1, 2, 4]);
    assert!(s.state(0).void.contains(&yes));
    assert_eq!(
        s.members(0),
        [0, 1, 2, 3, 4, 9],
        "what others did in good faith stands"
    );
}

/// To sign from the beginning on as if silent since does not move the last point that both sides know.
#[test]
fn the_silent_twin_of_a_busy_member_loses() {
    let mut s = Story::of(6);
    (0..6).for_each(|d| _ = s.write(d));
    s.gossip(&[0, 1, 2, 3, 4, 5]);
    (0..4).for_each(|d| _ = s.write(d));
    s.agree(&[0, 1], &remove(4));
    s.enact(1, &remove(4));
    s.gossip(&[0, 1, 2, 3]);
    (0..4).for_each(|d| _ = s.write(d));
    let genesis = s.genesis;
    let yes = s.forge(4, Some(genesis), &[], Some(Op::Propose(remove(1))));
    let also = s.forge(5, Some(genesis), &[yes], Some(Op::Propose(remove(1))));
    s.hand(also, 20);
    let op = s.enact_op(20, &remove(1));
    s.forge(4, Some(yes), &[also], Some(op));
    s.hand_all(0);
    s.gossip(&[0, 2, 3]);
    assert_eq!(s.members(0), [0, 1, 2, 3, 5]);
}

#[test]
fn whoever_continues_nothing_of_their_own_stands_where_they_began() {
    let mut s = Story::of(4);
    let first = s.say(3, Op::Propose(newcomer(9)));
    for d in [0, 1] {
        s.tell(3, d);
        s.write(d);
    }
    let others = s.write(2);
    let again = s.forge(3, Some(others), &[], Some(Op::Propose(remove(0))));
    s.hand_all(0);
    assert_eq!(s.ledger(0).standing(&first), Standing::Counts);
    assert_eq!(s.state(0).void, [again].into());
}

#[test]
fn who_had_not_heard_of_a_fork_is_judged_without_it() {
    let mut s = Story::of(4);
    let place = Some(s.genesis);
    let yes = s.forge(3, place, &[], Some(Op::Propose(newcomer(9))));
    let also = s.forge(0, place, &[yes], Some(Op::Endorse { proposal: yes }));
    s.hand(also, 10);
    let other = s.forge(3, place, &[], None);
    for d in [1, 2] {
        let heard = s.forge(d, place, &[other], None);
        s.hand(heard, 10);
    }
    assert_eq!(s.state(10).void, [yes].into());
    let op = s.enact_op(10, &newcomer(9));
    let enact = s.forge(0, Some(also), &[], Some(op));
    s.hand(enact, 10);
    assert_eq!(s.members(10), [0, 1, 2, 3, 9]);
}

#[test]
fn a_place_that_is_flooded_costs_little_more_than_the_envelopes() {
    let mut s = Story::of(4);
    let place = Some(s.genesis);
    let first = s.forge(3, place, &[], Some(Op::Propose(remove(1))));
    s.forge(0, place, &[first], None);
    let flood: Vec<_> = (0..400).map(|_| s.forge(3, place, &[], None)).collect();
    let more: Vec<_> = (0..400)
        .map(|_| s.forge(3, place, &[], Some(Op::Propose(remove(0)))))
        .collect();
    s.forge(1, place, &flood, None);
    s.forge(2, place, &more, None);
    let started = std::time::Instant::now();
    s.hand_all(0);
    let state = s.state(0);
    let held = s.ledger(0).held_back();
    println!("800 at one place: {:.1?}", started.elapsed());
    assert_eq!(held.len(), 400, "content that nobody heard one by one");
    assert!(state.void.is_empty());
    assert_eq!(s.ledger(0).standing(&first), Standing::Counts);
}

#[test]
fn forks_within_forks_do_not_use_up_the_stack() {
    let told = || {
        let mut s = Story::of(3);
        let mut last = s.genesis;
        for _ in 0..150 {
            let twins = [0, 1].map(|_| s.forge(2, Some(last), &[], None));
            last = s.forge(2, Some(twins[0]), &twins[1..], None);
        }
        s.forge(2, Some(last), &[], Some(Op::Propose(newcomer(9))));
        s.hand_all(0);
        assert_eq!(s.state(0).proposals.len(), 1);
    };
    let thread = std::thread::Builder::new()
        .stack_size(192 * 1024)
        .spawn(told)
        .unwrap();
    thread.join().unwrap();
}
