//! A group of three, made by hand.

use std::sync::Arc;

use commonbook_book::{
    Book, DeviceTag, DeviceView, Id, MeetingId, MeetingView, MemberId, MemberView, MembersView,
    NoteId, NoteTitle, NotesIndex, PlanView, ProposalId, ProposalView, ProposedView, RoleId,
    RoleView, RuleId, RuleView, StatusView, TurnView,
};
use jiff::civil::{Date, date, time};

pub(crate) fn id(byte: u8) -> Id {
    Id::from_bytes([byte; 10])
}

pub(crate) fn member(byte: u8) -> MemberId {
    MemberId(id(byte))
}

pub(crate) fn role(byte: u8) -> RoleId {
    RoleId(id(byte))
}

pub(crate) const ANA: u8 = 1;
pub(crate) const BO: u8 = 2;
pub(crate) const JO: u8 = 3;
pub(crate) const MIRA: u8 = 4;
pub(crate) const WELCOME: u8 = 11;
pub(crate) const TEA: u8 = 12;
pub(crate) const KEY: u8 = 13;
pub(crate) const OPENING: u8 = 14;
pub(crate) const SERIES: u8 = 21;
pub(crate) const LIFT: u8 = 31;

pub(crate) fn tuesday() -> Date {
    date(2026, 11, 24)
}

pub(crate) fn person(byte: u8, alias: &str, this: bool, vouched_by: &[u8]) -> MemberView {
    MemberView {
        id: member(byte),
        alias: alias.into(),
        devices: vec![laptop(200 + byte, this)],
        vouched_by: vouched_by.iter().map(|byte| member(*byte)).collect(),
    }
}

pub(crate) fn laptop(byte: u8, this: bool) -> DeviceView {
    DeviceView {
        id: DeviceTag(id(byte)),
        this,
    }
}

fn turn(day: Date, job: u8, who: u8) -> TurnView {
    TurnView {
        meeting: MeetingId(id(SERIES)),
        date: day,
        role: role(job),
        member: member(who),
        entered_by: None,
        learning: false,
    }
}

pub(crate) fn group_book() -> Book {
    let mut jo = person(JO, "Jo", false, &[ANA, BO]);
    jo.devices.clear();
    let members = MembersView {
        group: "Our book".into(),
        me: Some(member(ANA)),
        members: vec![
            person(ANA, "Ana", true, &[]),
            person(BO, "Bo", false, &[]),
            jo,
        ],
        proposals: vec![ProposalView {
            id: ProposalId(id(71)),
            what: ProposedView::Admit {
                alias: "Sam".into(),
            },
            agreed: vec![member(BO)],
            need: 2,
            mine_to_agree: true,
        }],
        number: 2,
        ..MembersView::default()
    };
    let job = |byte, name: &str| RoleView {
        checklist: vec!["Be there early".into()],
        ..RoleView::named(role(byte), name)
    };
    let plan = PlanView {
        purpose: "To be there for each other.".into(),
        meetings: vec![MeetingView {
            id: MeetingId(id(SERIES)),
            title: "Evening meeting".into(),
            date: date(2026, 11, 10),
            time: time(15, 0, 0, 0),
            minutes: 90,
            zone: "Africa/Kampala".into(),
            place: "The green room".into(),
            repeat: Some("FREQ=WEEKLY;INTERVAL=2".into()),
            venue: None,
            kind: commonbook_book::MeetingKind::default(),
            how: String::new(),
            tell: None,
            trials: Vec::new(),
            crossings: Vec::new(),
        }],
        changes: vec![],
        roles: vec![
            job(KEY, "Key"),
            job(OPENING, "Opening"),
            job(TEA, "Tea"),
            job(WELCOME, "Welcome"),
        ],
        turns: vec![
            turn(tuesday(), OPENING, ANA),
            turn(tuesday(), OPENING, BO),
            TurnView {
                entered_by: Some(member(BO)),
                ..turn(tuesday(), WELCOME, JO)
            },
        ],
        rules: vec![RuleView {
            id: RuleId(id(81)),
            text: "Nobody has to speak.".into(),
        }],
        ..PlanView::default()
    };
    let notes = NotesIndex {
        notes: vec![NoteTitle {
            id: NoteId(id(LIFT)),
            title: "Lift to the clinic".into(),
            unreadable: false,
        }],
    };
    let status = StatusView {
        devices_known: 2,
        unshared_edits: 2,
        not_heard: 1,
        ..StatusView::default()
    };
    Book {
        members: Arc::new(members),
        plan: Arc::new(plan),
        notes: Arc::new(notes),
        open_note: None,
        status: Arc::new(status),
        ..Book::default()
    }
}
