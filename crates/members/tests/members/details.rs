//! Numbers, devices, headers and what waits.

use commonbook_members::{Duty, Heard, Inserted, Ledger, Op, Standing, What};

use crate::story::{Story, device, further_device, member, newcomer, remove, set_aside};

#[test]
fn of_concurrent_changes_of_the_number_the_highest_counts() {
    let mut s = Story::of(6);
    let policy = |number| What::Policy { number };
    s.agree(&[0, 1], &policy(4));
    s.agree(&[2, 3], &policy(3));
    s.enact(1, &policy(4));
    s.enact(3, &policy(3));
    s.gossip(&[0, 1, 2, 3, 4, 5]);
    assert_eq!(s.state(5).number, 4);
    s.agree(&[0, 1, 2], &policy(1));
    s.settle(&[0, 1, 2, 3, 4, 5]);
    assert_eq!(s.state(5).number, 4, "three are not enough any more");
    s.agree(&[3], &policy(1));
    s.settle(&[0, 1, 2, 3, 4, 5]);
    assert_eq!(s.state(5).number, 1);
}

#[test]
fn the_number_is_never_more_than_all_the_others() {
    let mut s = Story::with_number(4, 10);
    s.agree(&[0, 1], &remove(3));
    assert_eq!(s.proposal(1, &remove(3)).unwrap().need, 3);
    s.tell(1, 2);
    s.say(2, Op::Propose(remove(3)));
    s.duties(2);
    assert_eq!(s.members(2), [0, 1, 2]);
}

#[test]
fn a_device_that_is_set_aside_while_it_writes_keeps_what_was_heard() {
    let mut s = Story::of(3);
    s.say(1, Op::Propose(further_device(1, 9)));
    s.settle(&[0, 1, 2, 9]);
    let heard = s.write(9);
    s.tell(9, 0);
    let unheard = s.write(9);
    s.agree(&[0, 2], &set_aside(9));
    s.enact(2, &set_aside(9));
    let later = s.write(9);
    s.gossip(&[0, 1, 2, 9]);
    assert_eq!(s.ledger(1).held_back(), [unheard, later].into());
    assert_eq!(s.ledger(1).standing(&heard), Standing::Counts);
    assert!(
        s.state(1).devices.contains_key(&device(1)),
        "the other device of its owner stays"
    );
    assert!(s.state(1).former_devices.contains_key(&device(9)));
}

#[test]
fn every_device_writes_a_header_after_an_admission() {
    let mut s = Story::of(3);
    assert_eq!(
        s.ledger(2).duties(&device(2)),
        [Duty::Header],
        "it never wrote"
    );
    s.write(2);
    assert_eq!(s.ledger(2).duties(&device(2)), []);
    s.agree(&[0, 1], &newcomer(5));
    s.settle(&[0, 1, 5]);
    s.tell(0, 2);
    assert_eq!(s.ledger(2).duties(&device(2)), [Duty::Header]);
    s.duties(2);
    assert_eq!(s.ledger(2).duties(&device(2)), []);
}

#[test]
fn who_lacks_the_key_waits_and_who_has_it_hands_it_over() {
    let mut s = Story::of(3);
    s.agree(&[0, 1], &newcomer(5));
    s.enact(1, &newcomer(5));
    s.hand_all(5);
    let epoch = s.genesis;
    assert_eq!(s.ledger(5).duties(&device(5)), []);
    assert_eq!(
        s.ledger(1).duties(&device(1)),
        [Duty::Wrap {
            epoch,
            device: device(5)
        }]
    );
    s.duties(1);
    s.hand_all(5);
    assert_eq!(s.ledger(5).duties(&device(5)), [Duty::Header]);
}

#[test]
fn who_lacks_the_key_enacts_only_what_brings_a_new_one() {
    let mut s = Story::of(4);
    s.agree(&[0, 1], &newcomer(5));
    s.enact(1, &newcomer(5));
    s.tell(1, 0);
    s.agree(&[0, 1], &newcomer(6));
    s.agree(&[0, 1], &remove(3));
    s.hand_all(5);
    assert_eq!(s.ledger(5).duties(&device(5)), [Duty::Enact(remove(3))]);
    let theirs: Vec<Duty> = s.ledger(1).duties(&device(1));
    assert_eq!(
        theirs[..2],
        [Duty::Enact(newcomer(6)), Duty::Enact(remove(3))]
    );
}

#[test]
fn an_envelope_waits_for_what_it_names() {
    let mut s = Story::of(2);
    let a = s.write(0);
    let b = s.write(0);
    s.tell(0, 1);
    let c = s.write(1);
    let mut ledger = Ledger::new();
    let mut put = |id| {
        let inserted = ledger.insert(s.nodes[&id].clone());
        (inserted, ledger.standing(&c))
    };
    let waiting = |ids: &[_]| Inserted::Waiting(ids.to_vec());
    assert_eq!(put(c), (waiting(&[b]), Standing::WaitingFor(vec![b])));
    assert_eq!(put(b), (waiting(&[a]), Standing::WaitingFor(vec![b])));
    assert_eq!(put(b).0, waiting(&[a]));
    assert_eq!(put(s.genesis).0, Inserted::New { released: vec![] });
    assert_eq!(
        put(a),
        (
            Inserted::New {
                released: vec![b, c]
            },
            Standing::Counts
        )
    );
    assert_eq!(put(a).0, Inserted::Known);
    assert_eq!(ledger.heads(), [c]);
    let stranger = commonbook_seal::EnvelopeId::from_bytes([255; 32]);
    assert_eq!(
        ledger.standing(&stranger),
        Standing::WaitingFor(vec![stranger])
    );
}

#[test]
fn a_forgotten_page_is_confirmed_by_whoever_heard() {
    let mut s = Story::of(3);
    let name = format!("card/{}/1", member(0));
    let forget = s.say(0, Op::Forget { name: name.clone() });
    s.tell(0, 1);
    assert_eq!(s.state(1).forgotten[&name], [forget].into());
    assert!(!s.ledger(1).heard_by(&forget, &device(1)));
    assert_eq!(
        s.ledger(0).heard([&forget], &device(0)),
        Heard { by: 0, of: 2 }
    );
    let content = s.write(1);
    s.tell(1, 0);
    let heard = |id, by| s.ledger(0).heard_by(id, &device(by));
    assert!(heard(&forget, 1) && heard(&forget, 0) && !heard(&forget, 2));
    assert!(heard(&content, 1) && !heard(&content, 0));
    assert_eq!(
        s.ledger(0).heard([&forget], &device(0)),
        Heard { by: 1, of: 2 }
    );
    assert_eq!(
        s.ledger(0).heard([&forget], &device(7)),
        Heard { by: 2, of: 3 }
    );
    assert_eq!(s.ledger(0).heard([], &device(0)), Heard { by: 0, of: 2 });
    assert!(s.ledger(0).knows_device(&device(2)) && !s.ledger(0).knows_device(&device(7)));
}

#[test]
fn an_unchanged_state_keeps_its_address() {
    let mut s = Story::of(2);
    s.write(1);
    s.tell(1, 0);
    let before = s.ledger(0).state();
    s.write(0);
    assert!(std::sync::Arc::ptr_eq(&before, &s.ledger(0).state()));
}

#[test]
fn a_ledger_can_be_handed_to_the_thread_that_owns_the_vault() {
    fn send<T: Send>() {}
    send::<Ledger>();
}
