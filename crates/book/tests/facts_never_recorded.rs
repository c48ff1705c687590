//! The facts that this book has no field for.
//!
//! Every name of a field that is stored or shown is on the list below. Who adds one has to add it there too, and to
//! think while doing so: no attendance, nobody who spoke, no receipts, no presence, no refusals, no reasons, nothing
//! about anybody's health, no ballots by name, no real names, no photographs, no places of devices, no progress.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use std::collections::BTreeSet;

use commonbook_book::{
    AdoptedRules, AudienceView, BoxOutcome, CardId, CardKind, CardView, CardsView, Clock,
    ConcernId, ConcernView, Crossing, DateChangeView, DecisionId, DecisionState, DecisionView,
    DeviceTag, DeviceView, Door, Field, HandedId, HandedIn, HandedOut, HandedView, Id, LetGo,
    MeetingId, MeetingKind, MeetingView, MemberId, MemberView, MembersView, NoteId, NoteTitle,
    NoteView, NotesIndex, Occurrence, OfferView, Outcome, PackWords, PartedView, PauseId,
    PauseView, PlanView, ProposalId, ProposalView, ProposedView, RoleId, RoleMark, RoleMode,
    RoleView, RoomView, RuleId, RuleView, SharedView, SlipId, SlipKind, SlipView, SlipsView, Slot,
    SlotState, Standing, StatusView, TakenBackView, TopicId, TopicView, TrialEnd, TrialId,
    TrialView, TurnView, VenueId, VenueQuestion, VenueView, Waits, WelcomeSheet, edit_schema,
};
use jiff::civil::{date, time};
use serde_json::{Value, json};

#[path = "facts/allowed.rs"]
mod allowed;
#[path = "facts/notebook.rs"]
mod notebook;

use allowed::ALLOWED;

/// Parts of words that no field may have.
const NEVER: &[&str] = &[
    "absen", "accepted", "address", "age", "attend", "author", "ballot", "birth", "came",
    "check_in", "count", "declin", "diagnos", "email", "excuse", "gender", "health", "last",
    "late", "medic", "missed", "mood", "online", "overdue", "phone", "photo", "presen", "progress",
    "read_", "real", "reason", "receipt", "refus", "score", "seen", "sign", "spoke", "streak",
    "surname", "treat", "typing", "view", "visit", "vote",
];

fn id(n: u8) -> Id {
    Id::from_bytes([n; 10])
}

/// One of every view there is, with every field in it.
fn views() -> Value {
    let (member, device) = (MemberId(id(1)), DeviceTag(id(2)));
    let (day, hour) = (date(2026, 12, 1), time(15, 0, 0, 0));
    let proposal = |what| ProposalView {
        id: ProposalId(id(3)),
        what,
        agreed: vec![member],
        need: 2,
        mine_to_agree: true,
    };
    let members = MembersView {
        group: "Ours".into(),
        me: Some(member),
        members: vec![MemberView {
            id: member,
            alias: "Jo".into(),
            devices: vec![DeviceView {
                id: device,
                this: true,
            }],
            vouched_by: vec![member],
        }],
        proposals: vec![
            proposal(ProposedView::Admit { alias: "Bo".into() }),
            proposal(ProposedView::AdmitPaper { alias: "Jo".into() }),
            proposal(ProposedView::AdmitDevice { member }),
            proposal(ProposedView::Remove { member }),
            proposal(ProposedView::SetAside { member, device }),
            proposal(ProposedView::Policy { number: 2 }),
            proposal(ProposedView::LetGo(LetGo::half_year(day))),
        ],
        number: 2,
        standing: Standing::Member,
        welcome: None,
        parted: vec![PartedView {
            alias: "Jo".into(),
            not_heard: 2,
        }],
    };
    let crossings = vec![Crossing {
        field: Field::Time,
        values: vec!["15:00:00".into(), "16:00:00".into()],
    }];
    let venue = VenueView {
        id: VenueId(id(11)),
        name: "Hall".into(),
        directions: "Behind the well".into(),
        home: true,
        zone: Some("UTC".into()),
        access: VenueQuestion::ALL.map(|q| (q, "Yes".into())).into(),
    };
    let meeting = MeetingView {
        id: MeetingId(id(4)),
        title: "Circle".into(),
        date: day,
        time: hour,
        minutes: 90,
        zone: "UTC".into(),
        place: "Hall".into(),
        repeat: Some("FREQ=WEEKLY".into()),
        venue: Some(venue.id),
        kind: MeetingKind::Mixed,
        how: "Dial 5".into(),
        tell: Some(day),
        trials: vec![TrialView {
            id: TrialId(id(12)),
            from: day,
            until: day,
            time: Some(hour),
            minutes: Some(60),
            place: Some("Hall".into()),
            venue: Some(venue.id),
            kind: Some(MeetingKind::Call),
            how: Some("Dial 6".into()),
            repeat: Some("FREQ=DAILY".into()),
            end: TrialEnd::Back(day),
            crossed: true,
        }],
        crossings: crossings.clone(),
    };
    let slot = Slot {
        role: RoleId(id(5)),
        name: "Tea".into(),
        state: SlotState::Open,
        by: BTreeSet::from([member]),
        learning: BTreeSet::from([member]),
        free: 1,
        mark: RoleMark::Cup,
        mode: RoleMode::Ahead,
    };
    let occurrence = Occurrence {
        meeting: meeting.id,
        title: meeting.title.clone(),
        original: day,
        date: day,
        time: hour,
        minutes: 90,
        zone: "UTC".into(),
        place: "Hall".into(),
        moved: false,
        cancelled: false,
        slots: vec![slot],
        over: day.to_datetime(hour),
        venue: Some(venue.id),
        home: true,
        kind: MeetingKind::DropIn,
        how: "Dial 5".into(),
        pause: Some(PauseId(id(13))),
        trial: Some(TrialId(id(12))),
        clock: Clock::Skipped { shows: hour },
    };
    let plan = PlanView {
        purpose: "To meet".into(),
        changes: vec![DateChangeView {
            cancelled: true,
            to: Some(day),
            time: Some(hour),
            place: Some("Hall".into()),
            venue: Some(venue.id),
            kind: Some(MeetingKind::Call),
            how: Some("Dial 5".into()),
            held: true,
            crossings,
            ..DateChangeView::none(meeting.id, day)
        }],
        roles: vec![RoleView {
            checklist: vec!["Cups".into()],
            willing: vec![member],
            ..RoleView::named(RoleId(id(5)), "Tea")
        }],
        offers: vec![OfferView {
            meeting: meeting.id,
            date: day,
            role: RoleId(id(5)),
            members: vec![member],
        }],
        shared: vec![SharedView {
            meeting: meeting.id,
            date: day,
            role: RoleId(id(5)),
            seats: 2,
        }],
        turns: vec![TurnView {
            meeting: meeting.id,
            date: day,
            role: RoleId(id(5)),
            member,
            entered_by: Some(member),
            learning: false,
        }],
        rules: vec![RuleView {
            id: RuleId(id(6)),
            text: "One speaks".into(),
        }],
        meetings: vec![meeting],
        door: Door::OpenUntil(day),
        topics: vec![TopicView {
            id: TopicId(id(11)),
            meeting: MeetingId(id(4)),
            date: day,
            text: "The bus".into(),
            minutes: Some(10),
            guest: "somebody from the clinic".into(),
        }],
        pack: PackWords::default(),
        venues: vec![venue],
        pauses: vec![PauseView {
            id: PauseId(id(13)),
            name: "Summer".into(),
            from: day,
            to: day,
            meeting: Some(MeetingId(id(4))),
        }],
        exceptions: vec![RuleView {
            id: RuleId(id(22)),
            text: "We call the clinic".into(),
        }],
        adopted: Some(AdoptedRules {
            decision: DecisionId(id(23)),
            version: 1,
            rules: vec!["One speaks".into()],
            date: Some(day),
            until: Some(day),
        }),
        look_again: Some(day),
        decisions: [
            Waits::Second(Outcome::TryUntil(day)),
            Waits::Reopened(Outcome::Adopt),
        ]
        .into_iter()
        .map(|waits| DecisionView {
            id: DecisionId(id(23)),
            text: "Meet at three".into(),
            rules: vec!["One speaks".into()],
            try_until: Some(day),
            state: DecisionState::Trying { until: day },
            date: Some(day),
            concerns: vec![ConcernView {
                id: ConcernId(id(24)),
                text: "The bus".into(),
            }],
            waits: Some(waits),
            mine: true,
        })
        .collect(),
    };
    let members = MembersView {
        welcome: Some(WelcomeSheet::of("Ours", &plan, day)),
        ..members
    };
    let title = NoteTitle {
        id: NoteId(id(7)),
        title: "Bus".into(),
        unreadable: false,
    };
    let note = NoteView {
        id: title.id,
        title: "Bus".into(),
        text: "At four".into(),
        version: "0".into(),
    };
    let card = |audience| CardView {
        id: CardId(id(8)),
        member,
        kind: CardKind::Phone,
        text: "555 010".into(),
        hours: "evenings".into(),
        message: true,
        preferred: true,
        audience,
    };
    let cards = CardsView {
        cards: vec![
            card(AudienceView::Everyone),
            card(AudienceView::Members(vec![member])),
        ],
        taken_back: vec![TakenBackView {
            card: CardId(id(9)),
            heard: 1,
            of: 2,
        }],
    };
    let slip = SlipView {
        id: SlipId(id(8)),
        kind: SlipKind::Barrier,
        text: "Stairs".into(),
    };
    let room = RoomView {
        closed: Some(BoxOutcome::Published(1)),
        ..RoomView::default()
    };
    let handed = HandedView {
        waiting: vec![HandedOut {
            id: HandedId(id(9)),
            to: member,
            alias: "Bo".into(),
            gone: false,
            text: "A lift?".into(),
        }],
        received: vec![HandedIn {
            id: HandedId(id(10)),
            from: member,
            alias: "Bo".into(),
            text: "Yes".into(),
        }],
    };
    json!([
        cards,
        members,
        plan,
        occurrence,
        NotesIndex { notes: vec![title] },
        note,
        StatusView::default(),
        notebook::notebook(member),
        SlipsView { slips: vec![slip] },
        room,
        handed
    ])
}

/// The names of all fields in a value.
fn names(value: &Value, into: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            for (name, value) in map {
                into.insert(name.clone());
                names(value, into);
            }
        }
        Value::Array(list) => list.iter().for_each(|value| names(value, into)),
        _ => {}
    }
}

/// The names of all fields that a JSON Schema describes.
fn described(schema: &Value, into: &mut BTreeSet<String>) {
    match schema {
        Value::Object(map) => {
            for (key, value) in map {
                if key == "properties" {
                    into.extend(value.as_object().unwrap().keys().cloned());
                }
                described(value, into);
            }
        }
        Value::Array(list) => list.iter().for_each(|value| described(value, into)),
        _ => {}
    }
}

/// What is not on the list.
fn unknown(found: &BTreeSet<String>) -> Vec<String> {
    let listed = |name: &&String| ALLOWED.contains(&name.as_str());
    found.iter().filter(|name| !listed(name)).cloned().collect()
}

/// A copy of a value for each object in it, with a field more in that object.
fn with_one_more(value: &Value, field: &str) -> Vec<Value> {
    let mut copies = Vec::new();
    match value {
        Value::Object(map) => {
            let mut more = map.clone();
            more.insert(field.to_owned(), Value::Null);
            copies.push(Value::Object(more));
            for (name, inner) in map {
                for copy in with_one_more(inner, field) {
                    let mut more = map.clone();
                    more.insert(name.clone(), copy);
                    copies.push(Value::Object(more));
                }
            }
        }
        Value::Array(list) => {
            for (at, inner) in list.iter().enumerate() {
                for copy in with_one_more(inner, field) {
                    let mut more = list.clone();
                    more[at] = copy;
                    copies.push(Value::Array(more));
                }
            }
        }
        _ => {}
    }
    copies
}

#[test]
fn a_fact_that_is_planted_in_any_view_or_edit_is_found() {
    let planted = ["attendance", "last_seen", "refused_by", "accepted_by"];
    let mut places = 0;
    for fact in planted {
        for copy in with_one_more(&views(), fact) {
            let mut found = BTreeSet::new();
            names(&copy, &mut found);
            assert_eq!(unknown(&found), [fact]);
            places += 1;
        }
        // In a schema every object with properties is a place; the others are not about fields.
        for copy in with_one_more(&edit_schema(), fact) {
            let mut found = BTreeSet::new();
            described(&copy, &mut found);
            if found.contains(fact) {
                assert_eq!(unknown(&found), [fact]);
                places += 1;
            }
        }
        assert!(sounds_like_never(fact), "{fact} could be listed");
    }
    println!("{places} planted, all found");
    assert!(places > 4 * 60);
}

#[test]
fn every_field_is_on_the_list_and_the_list_has_no_more() {
    let mut found = BTreeSet::new();
    described(&edit_schema(), &mut found);
    assert!(
        found.contains("take_slot") && found.contains("member"),
        "the schema was read"
    );
    names(&views(), &mut found);
    assert_eq!(
        unknown(&found),
        Vec::<String>::new(),
        "nobody thought about"
    );
    let allowed: BTreeSet<String> = ALLOWED.iter().map(|name| (*name).to_owned()).collect();
    let stale: Vec<_> = allowed.difference(&found).collect();
    assert!(stale.is_empty(), "on the list, but nowhere: {stale:?}");
}

#[test]
fn no_name_on_the_list_is_of_a_fact_that_is_never_recorded() {
    for name in ALLOWED {
        assert!(!sounds_like_never(name), "{name}");
    }
}

fn sounds_like_never(name: &str) -> bool {
    NEVER.iter().any(|never| {
        let whole = ["age", "late", "last", "read_"].contains(never);
        if whole {
            let never = never.trim_end_matches('_');
            name.split('_').any(|word| word == never)
        } else {
            name.contains(never)
        }
    })
}
