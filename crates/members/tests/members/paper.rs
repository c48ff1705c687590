//! Members without a device.

use commonbook_members::{NotAllowed, Op, What};

use crate::story::{Story, device, further_device, member, newcomer, paper, remove, set_aside};

#[test]
fn a_member_on_paper_comes_in_by_the_number_and_never_counts_in_it() {
    let mut s = Story::of(3);
    s.say(0, Op::Propose(paper(7)));
    assert_eq!(s.proposal(0, &paper(7)).unwrap().need, 2);
    assert_eq!(s.duties(0), 0);
    s.agree(&[0, 1], &paper(7));
    assert_eq!(s.duties(1), 1);
    s.settle(&[0, 1, 2]);
    let state = s.state(2);
    assert_eq!(s.members(2), [0, 1, 2, 7]);
    assert!(state.members[&member(7)].devices.is_empty());
    assert_eq!(state.members[&member(7)].alias, "member 7");
    assert_eq!(state.members[&member(7)].vouched_by.len(), 2);
    assert_eq!(state.order.last(), Some(&member(7)));
    assert_eq!(state.writing_epoch.unwrap().0, s.genesis, "no new key");
    // Three have a device: nobody more can be asked than the two others.
    s.agree(&[0, 1], &What::Policy { number: 9 });
    s.duties(1);
    s.say(1, Op::Propose(remove(0)));
    assert_eq!(s.proposal(1, &remove(0)).unwrap().need, 2);
}

#[test]
fn who_is_alone_with_a_device_admits_and_removes_members_on_paper() {
    let mut s = Story::of(1);
    for what in [paper(7), paper(8), remove(7)] {
        s.say(0, Op::Propose(what));
        s.duties(0);
    }
    assert_eq!(s.members(0), [0, 8]);
    let by = device(0);
    let again = s.ledger(0).possible(&paper(7), &by);
    assert_eq!(again, Err(NotAllowed::UsedBefore));
    assert_eq!(
        s.ledger(0).possible(&paper(8), &by),
        Err(NotAllowed::UsedBefore)
    );
    let alone = s.ledger(0).possible(&remove(0), &by);
    assert_eq!(alone, Err(NotAllowed::TooFewLeft));
}

#[test]
fn the_removal_of_a_member_on_paper_is_like_any_other() {
    let mut s = Story::of(2);
    s.agree(&[0, 1], &paper(7));
    s.settle(&[0, 1]);
    s.agree(&[0, 1], &remove(7));
    s.duties(1);
    s.settle(&[0, 1]);
    let state = s.state(0);
    assert_eq!(s.members(0), [0, 1]);
    assert!(state.former.contains_key(&member(7)));
    // It begins an epoch as every removal does: meanwhile somebody may have given them a laptop.
    assert_ne!(state.writing_epoch.unwrap().0, s.genesis);
    assert_eq!(state.in_effect.len(), 1);
}

#[test]
fn a_member_on_paper_gets_a_laptop_later_and_is_the_same_member() {
    let mut s = Story::of(2);
    s.agree(&[0, 1], &paper(7));
    s.settle(&[0, 1]);
    s.agree(&[0, 1], &further_device(7, 7));
    s.duties(1);
    s.settle(&[0, 1, 7]);
    let state = s.state(7);
    assert_eq!(s.members(7), [0, 1, 7]);
    assert_eq!(state.members[&member(7)].alias, "member 7");
    assert_eq!(state.members[&member(7)].devices, [device(7)].into());
    assert_eq!(state.devices[&device(7)].vouched_by.len(), 2);
    // From now on they count, and can be asked.
    s.agree(&[0, 7], &newcomer(8));
    s.settle(&[0, 1, 7, 8]);
    assert_eq!(s.members(8), [0, 1, 7, 8]);
}

#[test]
fn a_member_whose_laptop_is_lost_is_on_paper_until_they_come_back() {
    let mut s = Story::of(3);
    s.agree(&[0, 1], &set_aside(2));
    s.settle(&[0, 1]);
    assert_eq!(s.members(0), [0, 1, 2]);
    assert!(s.state(0).members[&member(2)].devices.is_empty());
    s.agree(&[0, 1], &further_device(2, 9));
    s.settle(&[0, 1, 9]);
    assert_eq!(s.state(9).members[&member(2)].devices, [device(9)].into());
    // The lost one is not theirs again, whoever holds it.
    assert!(s.state(9).former_devices.contains_key(&device(2)));
}

#[test]
fn a_laptop_that_crosses_the_removal_of_a_member_on_paper_does_not_come_in() {
    let mut s = Story::of(4);
    s.agree(&[0, 1], &paper(7));
    s.settle(&[0, 1, 2, 3]);
    s.agree(&[0, 1], &remove(7));
    s.duties(1);
    s.agree(&[2, 3], &further_device(7, 7));
    s.duties(3);
    s.settle(&[0, 1, 2, 3]);
    for d in 0..4 {
        assert_eq!(s.members(d), [0, 1, 2, 3]);
        assert!(!s.state(d).devices.contains_key(&device(7)));
        let (_, key) = s.state(d).writing_epoch.unwrap();
        let epochs = s.state(d).epochs;
        let epoch = epochs.values().find(|epoch| epoch.key == key).unwrap();
        assert!(!epoch.holders.contains(&device(7)));
    }
}

#[test]
fn a_laptop_is_not_admitted_for_somebody_who_is_no_member() {
    let mut s = Story::of(3);
    let by = device(0);
    let nobody = s.ledger(0).possible(&further_device(7, 7), &by);
    assert_eq!(nobody, Err(NotAllowed::NotThere));
    s.agree(&[0, 1], &paper(7));
    s.duties(1);
    s.agree(&[1, 0], &remove(7));
    s.duties(0);
    let gone = s.ledger(0).possible(&further_device(7, 7), &by);
    assert_eq!(gone, Err(NotAllowed::NotThere));
}

#[test]
fn two_on_paper_do_not_get_one_id() {
    let mut s = Story::of(4);
    let other = What::AdmitPaper {
        member: member(7),
        alias: "somebody else".into(),
    };
    s.agree(&[0, 1], &paper(7));
    s.duties(1);
    s.agree(&[2, 3], &other);
    s.duties(3);
    s.gossip(&[0, 1, 2, 3]);
    let state = s.state(0);
    assert_eq!(s.members(0), [0, 1, 2, 3, 7]);
    assert_eq!(state.void.len(), 1, "one of the two lost");
    assert_eq!(s.state(3), state);
    let mut s = Story::of(4);
    s.agree(&[0, 1], &paper(7));
    s.duties(1);
    s.agree(&[2, 3], &newcomer(7));
    s.duties(3);
    s.gossip(&[0, 1, 2, 3]);
    assert_eq!(
        s.state(0).void.len(),
        1,
        "nor with somebody who has a laptop"
    );
    assert_eq!(s.state(3), s.state(0));
}
