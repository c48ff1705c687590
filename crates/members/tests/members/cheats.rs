//! Members who try to have more weight than one.

use commonbook_members::{Op, Standing, What};
use commonbook_seal::EnvelopeId;

use crate::story::{
    Story, device, further_device, key, member, newcomer, public, remove, set_aside,
};

fn removal(s: &mut Story, who: [usize; 2], whom: usize) -> EnvelopeId {
    s.agree(&who, &remove(whom));
    s.enact(who[1], &remove(whom))
}

#[test]
fn a_second_device_is_not_a_second_vote() {
    let mut s = Story::of(4);
    s.say(0, Op::Propose(further_device(0, 9)));
    s.settle(&[0, 1, 2, 3, 9]);
    s.agree(&[0, 9], &remove(3));
    assert_eq!(
        s.proposal(9, &remove(3)).map(|p| (p.agreed, p.need)),
        Some((vec![member(0)], 2))
    );
    s.enact(9, &remove(3));
    assert_eq!(s.members(9), [0, 1, 2, 3]);
}

#[test]
fn one_cannot_admit_an_alias_of_ones_own_to_reach_the_number() {
    let mut s = Story::of(4);
    let alias = newcomer(9);
    s.say(0, Op::Propose(alias.clone()));
    s.enact(0, &alias);
    s.hand_all(9);
    s.say(9, Op::Propose(remove(3)));
    s.tell(9, 0);
    s.say(0, Op::Propose(remove(3)));
    s.enact(0, &remove(3));
    assert_eq!(s.members(0), [0, 1, 2, 3]);
    // As a device of one's own it comes in, and has no vote of its own.
    let own = further_device(0, 10);
    s.say(0, Op::Propose(own.clone()));
    s.enact(0, &own);
    s.hand_all(10);
    s.say(10, Op::Propose(remove(3)));
    s.enact(10, &remove(3));
    assert_eq!(s.members(10), [0, 1, 2, 3]);
}

#[test]
fn aliases_admitted_on_an_old_past_do_not_vote_in_a_dispute() {
    let mut s = Story::of(6);
    (4..6).for_each(|d| _ = s.write(d));
    s.gossip(&[0, 1, 2, 3, 4, 5]);
    let (heads, tips) = (s.ledger(4).heads(), [s.tip(4), s.tip(5)]);
    removal(&mut s, [0, 1], 4);
    removal(&mut s, [0, 1], 5);
    s.gossip(&[0, 1, 2, 3]);
    (0..4).for_each(|d| _ = s.write(d));
    s.gossip(&[0, 1, 2, 3]);
    let mut on = tips;
    let mut seen = heads;
    let both = |s: &mut Story,
                on: &mut [Option<EnvelopeId>; 2],
                seen: &mut Vec<EnvelopeId>,
                what: &What| {
        let yes = s.forge(4, on[0], seen, Some(Op::Propose(what.clone())));
        let also = s.forge(5, on[1], &[yes], Some(Op::Propose(what.clone())));
        s.hand(also, 20);
        let op = s.enact_op(20, what);
        let enact = s.forge(4, Some(yes), &[also], Some(op));
        s.hand(enact, 20);
        (*on, *seen) = ([Some(enact), Some(also)], vec![enact]);
    };
    for alias in 10..16 {
        both(&mut s, &mut on, &mut seen, &newcomer(alias));
    }
    both(&mut s, &mut on, &mut seen, &remove(0));
    for alias in 10..16 {
        let last = seen.clone();
        s.forge(alias, Some(last[0]), &last, None);
    }
    s.hand_all(20);
    s.hand_all(1);
    assert_eq!(s.members(1), [0, 1, 2, 3]);
    assert_eq!(s.state(1), s.state(20));
}

/// The aliases are let in by others, but let in a laptop of their own, and speak through that.
#[test]
fn further_laptops_of_aliases_do_not_vote_either() {
    let mut s = Story::of(6);
    (4..6).for_each(|d| _ = s.write(d));
    s.gossip(&[0, 1, 2, 3, 4, 5]);
    let (heads, tips) = (s.ledger(4).heads(), [s.tip(4), s.tip(5)]);
    removal(&mut s, [0, 1], 4);
    removal(&mut s, [0, 1], 5);
    s.gossip(&[0, 1, 2, 3]);
    (0..4).for_each(|d| _ = s.write(d));
    s.gossip(&[0, 1, 2, 3]);
    let (mut on, mut seen) = (tips, heads);
    for what in (10..15).map(newcomer).chain([remove(0)]) {
        let yes = s.forge(4, on[0], &seen, Some(Op::Propose(what.clone())));
        let also = s.forge(5, on[1], &[yes], Some(Op::Propose(what.clone())));
        s.hand(also, 20);
        let op = s.enact_op(20, &what);
        let enact = s.forge(4, Some(yes), &[also], Some(op));
        s.hand(enact, 20);
        (on, seen) = ([Some(enact), Some(also)], vec![enact]);
    }
    for alias in 10..15 {
        let what = further_device(alias, alias + 5);
        let yes = s.forge(alias, Some(seen[0]), &seen, Some(Op::Propose(what.clone())));
        s.hand(yes, 20);
        let op = s.enact_op(20, &what);
        let enact = s.forge(alias, Some(yes), &[], Some(op));
        s.forge(alias + 5, Some(enact), &[enact], None);
        s.hand(enact, 20);
    }
    assert_eq!(s.state(20).devices.len(), 5 + 5 + 5);
    s.hand_all(20);
    s.hand_all(1);
    assert_eq!(s.members(1), [0, 1, 2, 3]);
    assert_eq!(s.state(1), s.state(20));
}

/// Two who are removed admit, on an old past, a device to each of the others, and speak through these.
#[test]
fn devices_that_others_admitted_do_not_speak_for_a_member() {
    let mut s = Story::of(6);
    (4..6).for_each(|d| _ = s.write(d));
    s.gossip(&[0, 1, 2, 3, 4, 5]);
    let (heads, tips) = (s.ledger(4).heads(), [s.tip(4), s.tip(5)]);
    let true_removal = removal(&mut s, [0, 1], 4);
    s.gossip(&[0, 1, 2, 3]);
    (0..4).for_each(|d| _ = s.write(d));
    s.gossip(&[0, 1, 2, 3]);
    let (mut on, mut seen) = (tips, heads);
    let steps = (0..4).map(|n| further_device(n, 10 + n)).chain([remove(0)]);
    for what in steps {
        let yes = s.forge(4, on[0], &seen, Some(Op::Propose(what.clone())));
        let also = s.forge(5, on[1], &[yes], Some(Op::Propose(what.clone())));
        s.hand(also, 20);
        let op = s.enact_op(20, &what);
        let enact = s.forge(4, Some(yes), &[also], Some(op));
        s.hand(enact, 20);
        (on, seen) = ([Some(enact), Some(also)], vec![enact]);
    }
    assert_eq!(s.members(20), [1, 2, 3, 4, 5]);
    for puppet in 11..14 {
        let last = seen.clone();
        s.forge(puppet, Some(last[0]), &last, None);
    }
    s.hand_all(1);
    assert_eq!(s.members(1), [0, 1, 2, 3, 5]);
    assert_eq!(s.state(1).in_effect, [true_removal].into());
}

#[test]
fn a_laptop_that_was_set_aside_does_not_speak_for_its_owner() {
    let mut s = Story::of(5);
    s.say(1, Op::Propose(further_device(1, 9)));
    s.settle(&[0, 1, 2, 3, 4, 9]);
    s.say(9, Op::Propose(set_aside(1)));
    s.duties(9);
    s.settle(&[0, 2, 3, 4, 9]);
    // A duel of which everybody but the duellists saw the first removal first.
    let first = removal(&mut s, [0, 2], 3);
    s.agree(&[3, 4], &remove(0));
    let second = s.enact(4, &remove(0));
    s.hand(first, 9);
    s.write(9);
    // The finder of 1's old laptop shows the second.
    s.hand(second, 1);
    s.write(1);
    s.gossip(&[0, 1, 2, 3, 4, 9]);
    assert_eq!(s.state(9).in_effect.len(), 2);
    assert_eq!(s.members(9), [0, 1, 2, 4]);
}

#[test]
fn a_rekey_of_the_removed_is_never_written_under_whatever_its_id() {
    let mut s = Story::of(4);
    s.gossip(&[0, 1, 2, 3]);
    let removal = removal(&mut s, [0, 1], 3);
    let recipients = (0..4).map(device).collect();
    let lowest = EnvelopeId::from_bytes([0; 32]);
    let node = s.node_with_id(
        lowest,
        3,
        Some(s.genesis),
        vec![],
        Some(Op::Rekey {
            key: key(99),
            recipients,
        }),
    );
    assert_eq!(node.id, lowest);
    s.hand_all(2);
    assert_eq!(s.state(2).writing_epoch.map(|(id, _)| id), Some(removal));
    assert!(s.state(2).void.contains(&lowest));
    s.write(2);
    assert_eq!(s.state(2).writing_epoch.map(|(id, _)| id), Some(removal));
}

#[test]
fn a_key_must_go_to_exactly_those_who_belong() {
    let mut s = Story::of(4);
    for recipients in [
        vec![device(0)],
        vec![device(0), device(1), device(2)],
        (0..5).map(device).collect(),
    ] {
        s.say(
            0,
            Op::Rekey {
                key: key(50),
                recipients,
            },
        );
    }
    s.agree(&[0, 1], &remove(3));
    for recipients in [vec![device(1)], (0..4).map(device).collect()] {
        let what = remove(3);
        s.say(
            1,
            Op::Enact {
                what,
                key: Some(key(51)),
                recipients,
            },
        );
    }
    let state = s.state(1);
    assert_eq!((state.members.len(), state.epochs.len()), (4, 1));
    assert_eq!(state.writing_epoch.unwrap().0, s.genesis);
}

#[test]
fn a_key_that_was_handed_to_somebody_outside_is_not_written_under() {
    let mut s = Story::of(4);
    removal(&mut s, [0, 1], 3);
    s.gossip(&[0, 1, 2]);
    let (epoch, _) = s.state(2).writing_epoch.unwrap();
    s.say(
        2,
        Op::Wrap {
            epoch,
            device: device(3),
        },
    );
    assert_eq!(s.state(2).writing_epoch, None);
    s.settle(&[0, 1, 2]);
    assert_ne!(s.state(0).writing_epoch.unwrap().0, epoch);
}

#[test]
fn a_device_that_two_claim_is_whose_admission_was_heard_first() {
    for early in [true, false] {
        let mut s = Story::of(5);
        s.gossip(&[0, 1, 2, 3, 4]);
        s.agree(&[0, 1], &newcomer(9));
        // 4 has seen the newcomer's key and takes it for a device of their own.
        s.say(4, Op::Propose(further_device(4, 9)));
        let claim = s.enact(4, &further_device(4, 9));
        let admission = s.enact(1, &newcomer(9));
        let witnesses = if early {
            [(1, 2), (1, 3)]
        } else {
            [(4, 2), (4, 3)]
        };
        for (from, to) in witnesses {
            s.tell(from, to);
            s.write(to);
        }
        s.gossip(&[0, 1, 2, 3, 4]);
        let owner = if early { member(9) } else { member(4) };
        assert_eq!(s.state(2).devices[&device(9)].member, owner);
        assert_eq!(
            s.state(2).void,
            [if early { claim } else { admission }].into()
        );
    }
}

#[test]
fn a_new_members_id_is_not_given_to_two() {
    let mut s = Story::of(5);
    s.agree(&[0, 1], &newcomer(9));
    let impostor = What::Admit {
        member: member(9),
        alias: "other".into(),
        device: public(10),
        new_member: true,
    };
    s.agree(&[3, 4], &impostor);
    s.enact(1, &newcomer(9));
    s.tell(1, 2);
    s.write(2);
    s.enact(4, &impostor);
    s.gossip(&[0, 1, 2, 3, 4]);
    let state = s.state(2);
    assert_eq!(state.members[&member(9)].devices, [device(9)].into());
    assert!(!state.devices.contains_key(&device(10)));
}

#[test]
fn an_endorsement_of_something_unheard_of_says_nothing() {
    let mut s = Story::of(3);
    let proposal = s.say(0, Op::Propose(newcomer(9)));
    let blind = s.forge(1, Some(s.genesis), &[], Some(Op::Endorse { proposal }));
    s.hand_all(0);
    assert_eq!(s.ledger(0).standing(&blind), Standing::HeldBack);
    assert_eq!(s.proposal(0, &newcomer(9)).unwrap().agreed, [member(0)]);
}

#[test]
fn a_stranger_and_a_second_genesis_change_nothing() {
    let mut s = Story::of(3);
    let before = s.state(0);
    s.forge(9, Some(s.genesis), &[], Some(Op::Propose(remove(0))));
    s.forge(9, None, &[], Some(Op::Leave));
    s.forge(9, Some(s.genesis), &[], None);
    let op = s.nodes[&s.genesis].op.clone();
    s.forge(9, None, &[], op.clone());
    s.forge(9, Some(s.genesis), &[], op);
    s.hand_all(0);
    assert_eq!(s.state(0), before);
    assert_eq!(s.ledger(0).held_back().len(), 5);
}
