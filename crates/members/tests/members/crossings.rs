//! What crosses what, what comes too late, and what is dated back.

use commonbook_members::{Op, Standing, What};
use commonbook_seal::EnvelopeId;

use crate::story::{Story, device, key, member, newcomer, remove};

#[test]
fn a_stale_endorsement_brings_nobody_back() {
    let mut s = Story::of(5);
    let asked = s.say(0, Op::Propose(newcomer(7)));
    s.hand(asked, 1);
    s.say(1, Op::Endorse { proposal: asked });
    s.duties(1);
    s.gossip(&[0, 1, 2, 3, 7]);
    s.agree(&[0, 1], &remove(7));
    s.duties(1);
    s.gossip(&[0, 1, 3]);
    assert_eq!(s.members(3), [0, 1, 2, 3, 4]);
    // 2 and 4 only now agree to what was asked long ago; 2 has not heard of the rest.
    s.say(2, Op::Endorse { proposal: asked });
    s.gossip(&[0, 1, 3, 4]);
    s.say(4, Op::Endorse { proposal: asked });
    s.say(4, Op::Propose(newcomer(7)));
    s.gossip(&[0, 1, 2, 3, 4]);
    assert!(s.proposal(0, &newcomer(7)).is_none());
    let enact = s.enact(4, &newcomer(7));
    s.settle(&[0, 1, 2, 3, 4]);
    assert_eq!(s.members(0), [0, 1, 2, 3, 4]);
    assert_eq!(s.ledger(0).standing(&enact), Standing::HeldBack);
}

#[test]
fn an_endorsement_by_somebody_removed_counts_no_more() {
    let mut s = Story::of(5);
    let early = s.say(3, Op::Propose(remove(4)));
    s.hand(early, 0);
    s.agree(&[0, 1], &remove(3));
    s.duties(1);
    s.gossip(&[0, 1, 2]);
    // The removed had agreed before; then agrees again, as if from before and as if having heard.
    let again = s.forge(3, Some(early), &[], Some(Op::Propose(remove(4))));
    let heads = s.ledger(0).heads();
    let heard = s.forge(
        3,
        Some(again),
        &heads,
        Some(Op::Endorse { proposal: early }),
    );
    s.hand(heard, 2);
    s.say(2, Op::Endorse { proposal: early });
    let proposal = s.proposal(2, &remove(4)).unwrap();
    assert_eq!((proposal.agreed, proposal.need), (vec![member(2)], 2));
    assert_eq!(s.duties(2), 0);
    let enact = s.enact(2, &remove(4));
    s.settle(&[0, 1, 2, 4]);
    assert_eq!(s.members(4), [0, 1, 2, 4]);
    assert_eq!(s.ledger(4).standing(&enact), Standing::HeldBack);
}

#[test]
fn two_removals_that_cross_are_both_in_effect_and_a_key_follows_both() {
    let mut s = Story::of(6);
    s.agree(&[0, 1], &remove(4));
    s.duties(1);
    s.agree(&[2, 3], &remove(5));
    s.duties(3);
    let removals = s
        .order()
        .into_iter()
        .filter(|node| matches!(&node.op, Some(Op::Enact { .. })));
    let removals: Vec<_> = removals.map(|node| node.id).collect();
    s.gossip(&[0, 1, 2, 3]);
    assert_eq!(s.state(0).writing_epoch, None, "neither key is good");
    s.settle(&[0, 1, 2, 3]);
    let state = s.state(2);
    assert_eq!(s.members(2), [0, 1, 2, 3]);
    assert_eq!(state.in_effect, removals.iter().copied().collect());
    let (epoch, _) = state.writing_epoch.unwrap();
    assert!(!removals.contains(&epoch));
    let holders = state.epochs[&epoch].holders.clone();
    assert_eq!(holders, (0..4).map(device).collect());
}

#[test]
fn a_key_made_without_hearing_of_a_removal_is_not_written_under() {
    let mut s = Story::of(4);
    // 3 hears neither that somebody comes in nor that they go: its key goes to exactly those who belong in the end.
    s.agree(&[0, 1], &newcomer(7));
    s.settle(&[0, 1, 2, 7]);
    s.agree(&[0, 1], &remove(7));
    let removal = s.enact(1, &remove(7));
    s.gossip(&[0, 1, 2]);
    let (low, on) = (EnvelopeId::from_bytes([0; 32]), s.genesis);
    let op = Op::Rekey {
        key: key(99),
        recipients: (0..4).map(device).collect(),
    };
    s.node_with_id(low, 3, Some(on), vec![], Some(op));
    s.hand(low, 0);
    let state = s.state(0);
    assert!(state.epochs.contains_key(&low) && !state.void.contains(&low));
    assert_eq!(state.writing_epoch.unwrap().0, removal);
}

#[test]
fn a_change_of_the_number_is_not_asked_of_what_crosses_it() {
    let mut s = Story::of(5);
    s.agree(&[0, 1], &What::Policy { number: 3 });
    s.duties(1);
    s.agree(&[2, 3], &newcomer(7));
    s.duties(3);
    s.settle(&[0, 1, 2, 3, 4]);
    assert_eq!(s.state(4).number, 3);
    assert_eq!(s.members(4), [0, 1, 2, 3, 4, 7]);
    // From then on it is.
    s.agree(&[0, 1], &newcomer(8));
    assert_eq!(s.proposal(1, &newcomer(8)).unwrap().need, 3);
    assert_eq!(s.duties(1), 0);
}

#[test]
fn a_header_that_the_removed_date_back_does_not_count() {
    let mut s = Story::of(4);
    let before = s.write(3);
    s.tell(3, 0);
    s.agree(&[0, 1], &remove(3));
    let removal = s.enact(1, &remove(3));
    s.gossip(&[0, 1, 2]);
    let as_if_silent = s.forge(3, Some(s.genesis), &[], None);
    let as_if_early = s.forge(3, Some(before), &[], None);
    let as_if_told = s.forge(3, Some(before), &[removal], None);
    for id in [as_if_silent, as_if_early, as_if_told] {
        s.hand(id, 0);
        assert_eq!(s.ledger(0).standing(&id), Standing::HeldBack);
    }
    assert_eq!(s.ledger(0).standing(&before), Standing::Counts);
    assert_eq!(s.members(0), [0, 1, 2]);
}

#[test]
fn who_leaves_while_being_removed_is_gone_once() {
    let mut s = Story::of(4);
    s.agree(&[0, 1], &remove(3));
    s.duties(1);
    s.say(3, Op::Leave);
    s.settle(&[0, 1, 2, 3]);
    let state = s.state(2);
    assert_eq!(s.members(2), [0, 1, 2]);
    assert_eq!(state.former.keys().collect::<Vec<_>>(), [&member(3)]);
    assert!(state.writing_epoch.is_some());
}
