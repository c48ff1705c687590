//! Willing lists, and whom an open turn is offered to: it goes around, binds nobody, and remembers no refusal.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use std::collections::BTreeMap;

use commonbook_book::{
    CardsView, Ctx, Edit, Id, MeetingId, MeetingView, MemberId, MemberView, MembersView,
    NotesIndex, OfferView, PlanView, Resolved, RoleId, RoleMode, RoleView, SharedView, SlipsView,
    SlotState, TurnView,
};
use jiff::{
    ToSpan as _,
    civil::{Date, date, time},
};

const TEA: u8 = 20;
const KEY: u8 = 21;

fn id(n: u8) -> Id {
    Id::from_bytes([n; 10])
}

fn member(n: u8) -> MemberId {
    MemberId(id(n))
}

fn tuesday(week: i64) -> Date {
    date(2026, 12, 1) + week.weeks()
}

fn turn(week: i64, job: u8, who: u8) -> TurnView {
    TurnView {
        meeting: MeetingId(id(10)),
        date: tuesday(week),
        role: RoleId(id(job)),
        member: member(who),
        entered_by: None,
        learning: false,
    }
}

/// What an edit of the rota does not look at.
type Rest = (
    NotesIndex,
    CardsView,
    SlipsView,
    commonbook_book::NotebookView,
    commonbook_book::CircleView,
);

struct Group {
    plan: PlanView,
    members: MembersView,
}

/// Six people; the first four offered to make the tea. A meeting every Tuesday.
fn group() -> Group {
    let members = (1..=6).map(|n| MemberView {
        id: member(n),
        alias: format!("M{n}"),
        devices: vec![],
        vouched_by: vec![],
    });
    Group {
        plan: PlanView {
            meetings: vec![MeetingView {
                id: MeetingId(id(10)),
                title: "Circle".into(),
                date: tuesday(0),
                time: time(15, 0, 0, 0),
                minutes: 90,
                zone: "Africa/Kampala".into(),
                place: String::new(),
                repeat: Some("FREQ=WEEKLY".into()),
                venue: None,
                kind: commonbook_book::MeetingKind::default(),
                how: String::new(),
                tell: None,
                trials: Vec::new(),
                crossings: Vec::new(),
            }],
            roles: vec![
                RoleView::named(RoleId(id(KEY)), "Key"),
                RoleView {
                    willing: (1..=4).map(member).collect(),
                    ..RoleView::named(RoleId(id(TEA)), "Tea")
                },
            ],
            ..PlanView::default()
        },
        members: MembersView {
            me: Some(member(1)),
            members: members.collect(),
            ..MembersView::default()
        },
    }
}

impl Group {
    fn offered(&self, week: i64) -> Vec<MemberId> {
        let members = &self.members.members;
        self.plan
            .offered(members, MeetingId(id(10)), tuesday(week), RoleId(id(TEA)))
    }

    fn ctx<'a>(&'a self, rest: &'a Rest) -> Ctx<'a> {
        Ctx {
            plan: &self.plan,
            members: &self.members,
            notes: &rest.0,
            cards: &rest.1,
            slips: &rest.2,
            notebook: &rest.3,
            circle: &rest.4,
        }
    }

    fn both(&self, edit: Edit) -> (Resolved, Vec<Edit>) {
        let rest = Default::default();
        let ctx = self.ctx(&rest);
        let resolved = edit.resolve(&ctx, &mut || id(99)).unwrap();
        let back = resolved.undo(&ctx);
        (resolved, back)
    }

    fn tea(&mut self) -> &mut RoleView {
        &mut self.plan.roles[1]
    }
}

fn hand_on(week: i64) -> Edit {
    Edit::HandOn {
        date: tuesday(week),
        role: "Tea".into(),
        member: None,
        meeting: None,
        offer: None,
    }
}

fn pass_on(week: i64) -> Edit {
    Edit::PassOn {
        date: tuesday(week),
        role: "Tea".into(),
        meeting: None,
        offer: None,
    }
}

fn texts(members: &[MemberId]) -> Option<Vec<String>> {
    Some(members.iter().map(MemberId::to_string).collect())
}

#[test]
fn who_takes_every_suggestion_takes_turns_with_the_others() {
    let mut group = group();
    let mut times: BTreeMap<MemberId, u32> = BTreeMap::new();
    for week in 0..40 {
        let next = group.offered(week)[0];
        *times.entry(next).or_default() += 1;
        let who = (1..=4).find(|n| member(*n) == next).unwrap();
        group.plan.turns.push(turn(week, TEA, who));
        assert!(
            group
                .plan
                .occurrence(MeetingId(id(10)), tuesday(week))
                .unwrap()
                .slots[1]
                .free
                == 0
        );
    }
    assert_eq!(
        times.values().copied().collect::<Vec<_>>(),
        [10, 10, 10, 10]
    );
}

#[test]
fn nobody_is_always_the_first_and_no_turn_is_filled_in_by_itself() {
    let group = group();
    let mut firsts: Vec<MemberId> = (0..40).map(|week| group.offered(week)[0]).collect();
    firsts.sort_unstable();
    firsts.dedup();
    assert_eq!(firsts.len(), 4, "where nobody had it yet, the date decides");
    for day in group.plan.occurrences(tuesday(0), tuesday(40)) {
        assert!(day.slots.iter().all(|slot| slot.state == SlotState::Open));
    }
}

#[test]
fn turns_planned_ahead_count_like_those_before() {
    let mut group = group();
    group.plan.turns = vec![
        turn(4, TEA, 1),
        turn(2, TEA, 2),
        turn(0, TEA, 3),
        turn(10, TEA, 4),
    ];
    assert_eq!(group.offered(3)[0], member(4), "seven weeks away");
    assert_eq!(group.offered(3)[1], member(3), "three weeks away");
}

#[test]
fn who_has_a_job_that_day_rests_or_left_is_not_asked() {
    let mut group = group();
    group.plan.turns = vec![turn(0, KEY, 1)];
    group.tea().willing = vec![member(1), member(2), member(3), member(4), member(9)];
    let round = group.offered(0);
    assert_eq!(round.len(), 3);
    assert!(!round.contains(&member(1)), "has the key");
    assert!(!round.contains(&member(9)), "is no member");
    group.tea().willing.retain(|one| *one != member(2));
    assert!(!group.offered(0).contains(&member(2)), "rests");
    group.plan.turns[0].learning = true;
    assert!(group.offered(0).contains(&member(1)), "only learns");
}

#[test]
fn a_job_of_the_day_and_a_job_nobody_offered_for_are_suggested_to_nobody() {
    let mut group = group();
    group.tea().mode = RoleMode::OnTheDay;
    assert!(group.offered(0).is_empty());
    group.tea().mode = RoleMode::Ahead;
    group.tea().willing.clear();
    assert!(group.offered(0).is_empty());
    let (passed, back) = group.both(pass_on(0));
    assert!(matches!(passed.edit(), Edit::PassOn { offer: None, .. }));
    assert!(back.is_empty());
}

#[test]
fn handed_on_it_is_offered_to_the_others_one_after_the_other_and_then_to_everyone() {
    let mut group = group();
    group.plan.turns = vec![turn(0, TEA, 1)];
    let (handed, back) = group.both(hand_on(0));
    let Edit::HandOn {
        offer: Some(offer), ..
    } = handed.edit()
    else {
        panic!("{handed:?}")
    };
    assert_eq!(offer.len(), 3);
    assert!(
        !offer.contains(&member(1).to_string()),
        "not to oneself again"
    );
    assert!(matches!(
        &back[..],
        [Edit::TakeSlot {
            learning: false,
            ..
        }]
    ));
    group.plan.turns.clear();
    let mut round: Vec<MemberId> = offer.iter().map(|one| one.parse().unwrap()).collect();
    loop {
        group.plan.offers = vec![OfferView {
            meeting: MeetingId(id(10)),
            date: tuesday(0),
            role: RoleId(id(TEA)),
            members: round.clone(),
        }];
        assert_eq!(group.offered(0), round);
        if round.is_empty() {
            break;
        }
        let (passed, back) = group.both(pass_on(0));
        let Edit::PassOn { offer, .. } = passed.edit() else {
            panic!("{passed:?}")
        };
        assert_eq!(*offer, texts(&round[1..]));
        assert!(matches!(&back[..], [Edit::PassOn { offer, .. }] if *offer == texts(&round)));
        round.remove(0);
    }
    let open = group
        .plan
        .occurrence(MeetingId(id(10)), tuesday(0))
        .unwrap();
    assert_eq!(open.slots[1].state, SlotState::Open, "for whoever likes");
}

#[test]
fn to_step_back_from_two_offers_it_to_nobody() {
    let mut group = group();
    group.plan.turns = vec![turn(0, TEA, 1), turn(0, TEA, 2)];
    let (handed, _) = group.both(hand_on(0));
    assert!(matches!(handed.edit(), Edit::HandOn { offer: None, .. }));
    group.tea().seats = 2;
    let (handed, _) = group.both(hand_on(0));
    let Edit::HandOn {
        offer: Some(offer), ..
    } = handed.edit()
    else {
        panic!("of two who belong together one is missed")
    };
    assert_eq!(offer.len(), 2);
}

#[test]
fn a_turn_taken_by_mistake_and_taken_back_is_offered_as_before() {
    let group = group();
    let take = Edit::TakeSlot {
        date: tuesday(0),
        role: "Tea".into(),
        member: None,
        meeting: None,
        learning: false,
    };
    let (_, back) = group.both(take);
    let [Edit::HandOn { offer, .. }] = &back[..] else {
        panic!("{back:?}")
    };
    assert_eq!(*offer, texts(&group.offered(0)));
}

#[test]
fn a_rest_is_taken_back_as_the_offers_that_were_there() {
    let mut group = group();
    group.plan.roles[0].willing = vec![member(1)];
    let (_, back) = group.both(Edit::Rest { member: None });
    assert_eq!(back.len(), 2);
    let (_, back) = group.both(Edit::Rest {
        member: Some("M5".into()),
    });
    assert!(back.is_empty(), "was on no list");
    let offer = |member: &str| Edit::OfferFor {
        role: "Tea".into(),
        member: Some(member.into()),
    };
    assert_eq!(group.both(offer("M5")).1.len(), 1);
    assert!(group.both(offer("M2")).1.is_empty(), "nothing changes");
}

#[test]
fn two_seats_and_two_who_said_that_it_is_fine_are_not_contested() {
    let mut group = group();
    let tea = |group: &Group| {
        let day = group
            .plan
            .occurrence(MeetingId(id(10)), tuesday(0))
            .unwrap();
        let slot = &day.slots[1];
        (slot.state, slot.free, slot.learning.len())
    };
    group.plan.turns = vec![turn(0, TEA, 1), turn(0, TEA, 2)];
    assert_eq!(tea(&group), (SlotState::Contested, 0, 0));
    let (shared, back) = group.both(Edit::ShareTurn {
        date: tuesday(0),
        role: "Tea".into(),
        meeting: None,
        seats: None,
    });
    assert!(matches!(
        shared.edit(),
        Edit::ShareTurn { seats: Some(2), .. }
    ));
    assert!(matches!(
        &back[..],
        [Edit::ShareTurn { seats: Some(0), .. }]
    ));
    group.plan.shared = vec![SharedView {
        meeting: MeetingId(id(10)),
        date: tuesday(0),
        role: RoleId(id(TEA)),
        seats: 2,
    }];
    assert_eq!(tea(&group), (SlotState::Taken, 0, 0));
    group.plan.turns.push(turn(0, TEA, 3));
    assert_eq!(tea(&group).0, SlotState::Contested, "a third one is new");
    group.plan.turns.truncate(1);
    assert_eq!(tea(&group), (SlotState::Taken, 0, 0), "nobody is missing");
    group.plan.shared.clear();
    group.tea().seats = 2;
    assert_eq!(tea(&group), (SlotState::Taken, 1, 0));
    group.plan.turns.push(TurnView {
        learning: true,
        ..turn(0, TEA, 4)
    });
    assert_eq!(
        tea(&group),
        (SlotState::Taken, 1, 1),
        "to learn takes no seat"
    );
}
