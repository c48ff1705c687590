//! What groups do when nobody quarrels.

use commonbook_members::{Duty, NotAllowed, Op, Standing, What};

use crate::story::{Story, device, further_device, member, newcomer, remove, set_aside};

#[test]
fn one_person_begins_alone_and_the_second_needs_one_yes() {
    let mut s = Story::of(1);
    assert_eq!(s.members(0), [0]);
    assert_eq!(s.state(0).writing_epoch.unwrap().0, s.genesis);
    let proposal = s.say(0, Op::Propose(newcomer(1)));
    assert_eq!(
        s.proposal(0, &newcomer(1)).map(|p| (p.id, p.need)),
        Some((proposal, 1))
    );
    assert_eq!(s.ledger(0).duties(&device(0)), [Duty::Enact(newcomer(1))]);
    s.duties(0);
    assert_eq!(s.members(0), [0, 1]);
    s.settle(&[0, 1]);
    let state = s.state(1);
    assert!(
        state.epochs[&s.genesis].holders.contains(&device(1)),
        "the key was handed over"
    );
    assert_eq!(state.members[&member(1)].vouched_by, [member(0)].into());
    assert!(s.state(0).proposals.is_empty());
    assert!(
        s.ledger(0).heard_by(&s.genesis, &device(1)),
        "the newcomer wrote a header"
    );
}

#[test]
fn the_third_needs_two_and_one_is_not_enough() {
    let mut s = Story::of(2);
    let first = s.say(0, Op::Propose(newcomer(2)));
    let duties = s.ledger(0).duties(&device(0));
    assert_eq!(duties, [], "{duties:?}");
    let lone = s.enact(0, &newcomer(2));
    assert_eq!(s.members(0), [0, 1], "one yes is not enough");
    assert_eq!(s.ledger(0).standing(&lone), Standing::HeldBack);
    s.tell(0, 1);
    assert!(
        s.state(1)
            .may_agree(&s.proposal(1, &newcomer(2)).unwrap(), &device(1))
    );
    assert!(
        !s.state(1)
            .may_agree(&s.proposal(1, &newcomer(2)).unwrap(), &device(0))
    );
    s.say(1, Op::Endorse { proposal: first });
    let waiting = s.proposal(1, &newcomer(2)).unwrap();
    assert_eq!(
        (waiting.agreed, waiting.need),
        (vec![member(0), member(1)], 2)
    );
    s.settle(&[0, 1, 2]);
    assert_eq!(s.members(2), [0, 1, 2]);
    assert_eq!(s.state(0), s.state(2));
    assert_eq!(s.state(0).order, [member(0), member(1), member(2)]);
}

#[test]
fn a_second_device_needs_its_owner_alone() {
    let mut s = Story::of(3);
    s.say(1, Op::Propose(further_device(1, 9)));
    assert_eq!(s.proposal(1, &further_device(1, 9)).unwrap().need, 1);
    s.duties(1);
    s.settle(&[0, 1, 2, 9]);
    assert_eq!(
        s.state(0).members[&member(1)].devices,
        [device(1), device(9)].into()
    );
    assert_eq!(
        s.state(0).devices[&device(9)].vouched_by,
        [member(1)].into()
    );
    assert_eq!(s.members(0), [0, 1, 2]);
}

#[test]
fn a_removal_takes_the_key_and_says_who_has_not_heard() {
    let mut s = Story::of(4);
    s.gossip(&[0, 1, 2, 3]);
    s.agree(&[0, 1], &remove(3));
    assert_eq!(s.duties(1), 1);
    let state = s.state(1);
    assert_eq!(s.members(1), [0, 1, 2]);
    let (epoch, _) = state.writing_epoch.unwrap();
    assert_ne!(epoch, s.genesis);
    assert_eq!(
        state.epochs[&epoch].holders,
        [device(0), device(1), device(2)].into()
    );
    assert_eq!(state.not_heard, [device(0), device(2)].into());
    assert_eq!(
        state.former.keys().copied().collect::<Vec<_>>(),
        [member(3)]
    );
    s.settle(&[0, 1, 2]);
    s.write(0);
    s.write(2);
    s.gossip(&[0, 1, 2]);
    assert!(s.state(0).not_heard.is_empty());
    let late = s.write(3);
    s.tell(3, 0);
    assert_eq!(
        s.ledger(0).standing(&late),
        Standing::HeldBack,
        "what the removed write later is held back"
    );
    assert_eq!(s.ledger(0).held_back(), [late].into());
}

#[test]
fn who_left_is_gone_and_a_rekey_follows() {
    let mut s = Story::of(3);
    s.say(2, Op::Leave);
    s.tell(2, 0);
    assert_eq!(s.members(0), [0, 1]);
    assert_eq!(s.state(0).writing_epoch, None);
    assert_eq!(s.ledger(0).duties(&device(0)), [Duty::Rekey]);
    s.duties(0);
    assert!(s.state(0).writing_epoch.is_some());
}

#[test]
fn in_a_group_of_two_nobody_is_removed_but_a_lost_laptop_is_set_aside() {
    let mut s = Story::of(2);
    s.say(0, Op::Propose(remove(1)));
    assert_eq!(
        s.ledger(0).possible(&remove(1), &device(0)),
        Err(NotAllowed::TooFewLeft)
    );
    assert!(s.state(0).proposals.is_empty());
    s.enact(0, &remove(1));
    assert_eq!(s.members(0), [0, 1]);
    s.say(0, Op::Propose(set_aside(1)));
    s.duties(0);
    let state = s.state(0);
    assert_eq!(s.members(0), [0, 1], "the member stays, on paper");
    assert!(
        state.members[&member(1)].devices.is_empty() && !state.devices.contains_key(&device(1))
    );
    s.say(0, Op::Propose(further_device(1, 8)));
    s.settle(&[0, 8]);
    assert_eq!(s.state(0).members[&member(1)].devices, [device(8)].into());
    assert_eq!(
        s.ledger(0).possible(&further_device(1, 1), &device(0)),
        Err(NotAllowed::UsedBefore)
    );
}

#[test]
fn a_device_cannot_set_itself_aside() {
    let mut s = Story::of(2);
    s.say(0, Op::Propose(set_aside(0)));
    assert_eq!(s.ledger(0).duties(&device(0)), []);
    s.enact(0, &set_aside(0));
    assert!(s.state(0).devices.contains_key(&device(0)));
    s.tell(0, 1);
    assert_eq!(
        s.ledger(1).duties(&device(1)),
        [Duty::Enact(set_aside(0))],
        "the other may: its owner agreed"
    );
}

#[test]
fn an_old_number_that_was_agreed_on_does_not_return() {
    let mut s = Story::of(3);
    let policy = |number| What::Policy { number };
    s.agree(&[0, 1], &policy(3));
    s.settle(&[0, 1, 2]);
    assert_eq!(s.state(0).number, 3);
    s.agree(&[0, 1, 2], &policy(2));
    s.settle(&[0, 1, 2]);
    assert_eq!(s.state(0).number, 2);
    assert!(
        s.state(0).proposals.is_empty(),
        "the agreements to 3 are used up"
    );
    s.agree(&[0, 1], &policy(3));
    s.settle(&[0, 1, 2]);
    assert_eq!(s.state(0).number, 3, "new agreements count");
}

#[test]
fn an_operation_of_a_newer_version_stops_writing_and_nothing_else() {
    let mut s = Story::of(3);
    s.say(
        1,
        Op::Unknown {
            tag: 77,
            bytes: vec![77, 1, 2, 3],
        },
    );
    s.tell(1, 0);
    assert!(s.state(0).newer_version);
    s.agree(&[1, 2], &newcomer(5));
    assert_eq!(s.ledger(2).duties(&device(2)), []);
    s.enact(2, &newcomer(5));
    s.tell(2, 0);
    assert_eq!(s.members(0), [0, 1, 2, 5], "reading goes on");
    assert_eq!(s.ledger(0).duties(&device(0)), []);
}

#[test]
fn nobody_who_is_out_stops_the_writing_by_an_operation_that_nobody_knows() {
    let mut s = Story::of(4);
    let newer = || Op::Unknown {
        tag: 77,
        bytes: vec![77, 1, 2, 3],
    };
    // One who was removed and has not heard of it, the same with it in the past, and a device that never came in.
    let tip = s.tip(3);
    let heads = s.ledger(3).heads();
    s.agree(&[0, 1], &remove(3));
    s.duties(1);
    let late = s.forge(3, tip, &heads, Some(newer()));
    let citing = s.forge(3, Some(late), &s.ledger(1).heads(), Some(newer()));
    let stranger = s.forge(9, Some(s.genesis), &[], Some(newer()));
    for d in 0..3 {
        s.hand_all(d);
        assert!([late, citing, stranger].iter().all(|id| s.has(d, id)));
        assert!(!s.state(d).newer_version);
        assert_eq!(s.members(d), [0, 1, 2]);
    }
    s.agree(&[0, 1], &newcomer(5));
    s.settle(&[0, 1, 2, 5]);
    assert_eq!(s.members(2), [0, 1, 2, 5], "the group goes on");
}

#[test]
fn somebody_goes_although_an_operation_of_a_newer_version_is_there() {
    let mut s = Story::of(6);
    let newer = Op::Unknown {
        tag: 77,
        bytes: vec![77, 1, 2, 3],
    };
    s.say(5, newer);
    s.gossip(&[0, 1, 2, 3, 4, 5]);
    s.agree(&[0, 1], &remove(5));
    let duty = s.ledger(1).duties(&device(1));
    assert_eq!(duty, [Duty::Enact(remove(5))]);
    // While two others set a laptop aside: neither key is good then, and one is made.
    s.agree(&[2, 3], &set_aside(4));
    s.duties(1);
    s.duties(3);
    s.settle(&[0, 1, 2, 3]);
    let state = s.state(3);
    assert_eq!(s.members(3), [0, 1, 2, 3, 4]);
    assert_eq!(state.in_effect.len(), 2);
    let (epoch, _) = state.writing_epoch.unwrap();
    let holders = (0..4).map(device).collect();
    assert_eq!(state.epochs[&epoch].holders, holders);
    assert!(state.newer_version, "and nothing else is written");
}
