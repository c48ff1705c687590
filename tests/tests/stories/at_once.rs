//! Two laptops that had not heard of each other: what becomes of it, in one sentence each, and the same on all.

use std::sync::LazyLock;

use commonbook_book::{Audience, Edit, SlotState};
use commonbook_tests::sim::{Who, World, copy};
use commonbook_vault::MemoryVault;
use jiff::civil::{Date, date};

/// Ana's laptop, Ana's other laptop, Bo's, Cleo's.
const ANA: Who = Who(0);
const OTHER: Who = Who(1);
const BO: Who = Who(2);
const CLEO: Who = Who(3);
const ALL: [Who; 4] = [ANA, OTHER, BO, CLEO];

const WEEK: Date = date(2027, 1, 12);

struct Row {
    /// What becomes of it.
    outcome: &'static str,
    /// What Ana does on her laptop.
    here: &'static str,
    /// On which laptop the other thing is done, and what.
    there: (Who, &'static str),
    /// Whether it became that.
    holds: fn(&Seen) -> bool,
}

/// What a laptop shows in the end, in words.
#[derive(Debug, PartialEq)]
struct Seen {
    numbers: Vec<String>,
    notes: Vec<(String, String)>,
    rules: Vec<String>,
    purpose: String,
    /// Of the week they all speak of: day, cancelled, place, tea.
    dates: Vec<(Date, bool, String, SlotState, Vec<String>)>,
    topics: Vec<String>,
    slips: usize,
}

fn seen(w: &mut World, who: Who) -> Seen {
    let look = w.look(who);
    let alias = |id| look.members.members.iter().find(|m| m.id == id);
    let mut dates = Vec::new();
    for day in look.plan.occurrences(date(2027, 1, 10), date(2027, 1, 17)) {
        let tea = day.slots.iter().find(|slot| slot.name == "Tea");
        let (state, by) = tea.map_or((SlotState::Open, Vec::new()), |slot| {
            let by = slot
                .by
                .iter()
                .filter_map(|id| Some(alias(*id)?.alias.clone()));
            (slot.state, by.collect())
        });
        dates.push((day.date, day.cancelled, day.place, state, by));
    }
    Seen {
        numbers: w.numbers(who),
        notes: look.texts.into_iter().map(|n| (n.title, n.text)).collect(),
        rules: look.plan.rules.iter().map(|r| r.text.clone()).collect(),
        purpose: look.plan.purpose.clone(),
        dates,
        topics: look.plan.topics.iter().map(|t| t.text.clone()).collect(),
        slips: look.slips.slips.len(),
    }
}

/// A group with something of everything, that all have.
static BEFORE: LazyLock<Vec<(String, MemoryVault)>> = LazyLock::new(|| {
    let mut w = World::seeded(610);
    let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    let other = w.second_laptop(ana);
    for edit in [
        r#"{"set_purpose": {"text": "To meet."}}"#,
        r#"{"add_meeting": {"title": "Circle", "date": "2027-01-05", "time": "18:00", "zone": "Europe/Paris", "place": "Hall", "repeat": "FREQ=WEEKLY"}}"#,
        r#"{"add_role": {"name": "Tea"}}"#,
        r#"{"add_rule": {"text": "One speaks."}}"#,
        r#"{"write_note": {"title": "Bus", "text": "At four."}}"#,
        r#"{"add_slip": {"kind": "barrier", "text": "Stairs"}}"#,
        r#"{"add_topic": {"date": "2027-01-12", "text": "The roof"}}"#,
        r#"{"take_slot": {"date": "2027-01-12", "role": "Tea"}}"#,
    ] {
        act(&mut w, ana, edit);
    }
    w.give_card(ana, "555 001", Audience::Everyone);
    w.until_quiet();
    for _ in 0..3 {
        [ana, bo, cleo].iter().for_each(|who| w.meet(*who, other));
    }
    let all = [ana, other, bo, cleo];
    w.assert_equal(&all);
    all.iter().for_each(|who| w.lock(*who));
    all.iter()
        .map(|who| (w[*who].alias.clone(), copy(w[*who].vault())))
        .collect()
});

fn act(w: &mut World, who: Who, edit: &str) {
    // A card takes the place of one that is named by its id.
    let edit = match w.book(who).cards.cards.first() {
        Some(card) => edit.replace("CARD", &card.id.to_string()),
        None => edit.to_owned(),
    };
    for edit in Edit::from_json(&edit).unwrap() {
        w.does(who, edit);
    }
}

const ROWS: &[Row] = &[
    Row {
        outcome: "a card that is taken back while it is changed elsewhere is gone, and the new one stays",
        here: r#"{"take_back_card": {"card": "555 001"}}"#,
        there: (
            OTHER,
            r#"{"put_card": {"kind": "phone", "text": "555 002", "instead_of": "CARD", "audience": "everyone"}}"#,
        ),
        holds: |s| s.numbers == ["555 002"],
    },
    Row {
        outcome: "a card that is changed on two laptops is gone, and both new ones are there for its owner to choose",
        here: r#"{"put_card": {"kind": "phone", "text": "555 003", "instead_of": "CARD", "audience": "everyone"}}"#,
        there: (
            OTHER,
            r#"{"put_card": {"kind": "phone", "text": "555 002", "instead_of": "CARD", "audience": "everyone"}}"#,
        ),
        holds: |s| s.numbers == ["555 002", "555 003"],
    },
    Row {
        outcome: "a card that is taken back on two laptops is gone",
        here: r#"{"take_back_card": {"card": "555 001"}}"#,
        there: (OTHER, r#"{"take_back_card": {"card": "555 001"}}"#),
        holds: |s| s.numbers.is_empty(),
    },
    Row {
        outcome: "a note that is dropped while somebody writes in it is out of the notebook, with what they wrote",
        here: r#"{"drop_note": {"note": "Bus"}}"#,
        there: (
            BO,
            r#"{"splice_note": {"note": "Bus", "at": 8, "insert": " Or five."}}"#,
        ),
        holds: |s| s.notes.is_empty(),
    },
    Row {
        outcome: "a note that two rename has one of the two names",
        here: r#"{"rename_note": {"note": "Bus", "title": "The bus"}}"#,
        there: (BO, r#"{"rename_note": {"note": "Bus", "title": "Coach"}}"#),
        holds: |s| s.notes.len() == 1,
    },
    Row {
        outcome: "a rule that is dropped while somebody changes it is out",
        here: r#"{"drop_rule": {"rule": "One speaks."}}"#,
        there: (
            BO,
            r#"{"change_rule": {"rule": "One speaks.", "text": "One at a time."}}"#,
        ),
        holds: |s| s.rules.is_empty(),
    },
    Row {
        outcome: "a rule that two change has the words of one of them",
        here: r#"{"change_rule": {"rule": "One speaks.", "text": "One speaks, all listen."}}"#,
        there: (
            BO,
            r#"{"change_rule": {"rule": "One speaks.", "text": "One at a time."}}"#,
        ),
        holds: |s| s.rules.len() == 1,
    },
    Row {
        outcome: "a job that is dropped while somebody takes a turn at it is gone, and the turn with it",
        here: r#"{"drop_role": {"role": "Tea"}}"#,
        there: (
            BO,
            r#"{"take_slot": {"date": "2027-01-12", "role": "Tea"}}"#,
        ),
        holds: |s| s.dates[0].4.is_empty(),
    },
    Row {
        outcome: "a meeting that is dropped while a date of it is moved is gone, and that date with it",
        here: r#"{"drop_meeting": {"meeting": "Circle"}}"#,
        there: (
            BO,
            r#"{"move_date": {"meeting": "Circle", "date": "2027-01-12", "to": "2027-01-13"}}"#,
        ),
        holds: |s| s.dates.is_empty(),
    },
    Row {
        outcome: "a date that is cancelled while it is moved is cancelled on its new day",
        here: r#"{"cancel_date": {"meeting": "Circle", "date": "2027-01-12"}}"#,
        there: (
            BO,
            r#"{"move_date": {"meeting": "Circle", "date": "2027-01-12", "to": "2027-01-13"}}"#,
        ),
        holds: |s| s.dates.len() == 1 && s.dates[0].0 == date(2027, 1, 13) && s.dates[0].1,
    },
    Row {
        outcome: "a date that two move is on one of the two days",
        here: r#"{"move_date": {"meeting": "Circle", "date": "2027-01-12", "to": "2027-01-14"}}"#,
        there: (
            BO,
            r#"{"move_date": {"meeting": "Circle", "date": "2027-01-12", "to": "2027-01-13"}}"#,
        ),
        holds: |s| s.dates.len() == 1 && s.dates[0].0 > WEEK,
    },
    Row {
        outcome: "a date that is moved while its place changes has both",
        here: r#"{"move_date": {"meeting": "Circle", "date": "2027-01-12", "to": "2027-01-14"}}"#,
        there: (
            BO,
            r#"{"change_meeting": {"meeting": "Circle", "place": "Library"}}"#,
        ),
        holds: |s| s.dates[0].0 == date(2027, 1, 14) && s.dates[0].2 == "Library",
    },
    Row {
        outcome: "a turn that is handed on while somebody takes it is theirs",
        here: r#"{"hand_on": {"date": "2027-01-12", "role": "Tea"}}"#,
        there: (
            BO,
            r#"{"take_slot": {"date": "2027-01-12", "role": "Tea"}}"#,
        ),
        holds: |s| s.dates[0].3 == SlotState::Taken && s.dates[0].4 == ["Bo"],
    },
    Row {
        outcome: "turns go along with a date that moves, also one that is taken meanwhile",
        here: r#"{"take_slot": {"date": "2027-01-12", "role": "Tea", "member": "Cleo"}}"#,
        there: (
            BO,
            r#"{"move_date": {"meeting": "Circle", "date": "2027-01-12", "to": "2027-01-13"}}"#,
        ),
        holds: |s| s.dates[0].3 == SlotState::Contested && s.dates[0].4.len() == 2,
    },
    Row {
        outcome: "a topic that is dropped while somebody changes it is out",
        here: r#"{"drop_topic": {"topic": "The roof"}}"#,
        there: (
            BO,
            r#"{"change_topic": {"topic": "The roof", "text": "The roof and the door"}}"#,
        ),
        holds: |s| s.topics.is_empty(),
    },
    Row {
        outcome: "a slip that two drop is gone",
        here: r#"{"drop_slip": {"slip": "Stairs"}}"#,
        there: (BO, r#"{"drop_slip": {"slip": "Stairs"}}"#),
        holds: |s| s.slips == 0,
    },
    Row {
        outcome: "a purpose that two add to has what both added",
        here: r#"{"set_purpose": {"text": "To meet. And eat."}}"#,
        there: (BO, r#"{"set_purpose": {"text": "Here. To meet."}}"#),
        holds: |s| s.purpose == "Here. To meet. And eat.",
    },
];

#[test]
fn what_two_do_at_once_has_one_outcome_on_every_laptop_whoever_meets_first() {
    let mut odd = Vec::new();
    for (number, row) in ROWS.iter().enumerate() {
        let mut outcomes = Vec::new();
        // Straight, and by way of others, with a new sitting in between.
        for straight in [true, false] {
            let mut w = World::of_disks(700 + number as u64, &BEFORE);
            let (there, edit) = row.there;
            act(&mut w, ANA, row.here);
            act(&mut w, there, edit);
            w.until_quiet();
            if straight {
                w.meet(ANA, there);
            } else {
                w.meet(there, CLEO);
                w.restart(CLEO);
                w.meet(CLEO, ANA);
                w.restart(ANA);
            }
            for _ in 0..3 {
                for (at, a) in ALL.iter().enumerate() {
                    ALL[at + 1..].iter().for_each(|b| w.meet(*a, *b));
                }
            }
            w.assert_equal(&ALL);
            for who in ALL {
                outcomes.push(seen(&mut w, who));
            }
        }
        let one = &outcomes[0];
        if !(row.holds)(one) || outcomes.iter().any(|other| other != one) {
            odd.push(format!("not so: {}: {one:#?}", row.outcome));
        }
    }
    assert!(odd.is_empty(), "{}", odd.join("\n"));
}
