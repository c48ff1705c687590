//! Out and in again: the same dates, whatever the schedule.

use commonbook_book::{DateChangeView, MeetingView, PauseView, PlanView, TrialEnd, TrialView};
use jiff::{
    ToSpan as _,
    civil::{Date, date},
};

use crate::plans::{at, change, kept, meeting, met, pause, taken, trial, written};

/// Numbers that look random and are the same every time.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) as usize % end
    }

    pub(crate) fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

const ZONES: [&str; 7] = [
    "Europe/Paris",
    "America/New_York",
    "Africa/Kampala",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Asia/Kathmandu",
    "UTC",
];

const RULES: [&str; 14] = [
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;INTERVAL=2",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;WKST=SU",
    "FREQ=DAILY;INTERVAL=3",
    "FREQ=MONTHLY;BYDAY=2TU",
    "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=MONTHLY;BYMONTHDAY=31",
    "FREQ=MONTHLY;INTERVAL=2",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=YEARLY;BYMONTH=3,9;BYDAY=1SA",
    "FREQ=MONTHLY;BYMONTHDAY=-1",
    "FREQ=WEEKLY;BYHOUR=9,17;BYMINUTE=0",
    "FREQ=YEARLY",
    "FREQ=MONTHLY;BYDAY=SU;BYMONTHDAY=8,9,10,11,12,13,14",
];

fn day(dice: &mut Dice, from: Date, days: usize) -> Date {
    from.saturating_add((dice.below(days) as i64).days())
}

fn rule(dice: &mut Dice, first: Date) -> String {
    let rule = *dice.one(&RULES);
    match dice.below(4) {
        0 => format!("{rule};COUNT={}", 1 + dice.below(20)),
        1 => format!("{rule};UNTIL={}", day(dice, first, 500).strftime("%Y%m%d")),
        2 => format!(
            "{rule};UNTIL={}T120000Z",
            day(dice, first, 500).strftime("%Y%m%d")
        ),
        _ => rule.to_owned(),
    }
}

fn series(dice: &mut Dice, byte: u8) -> MeetingView {
    let first = day(dice, date(2025, 10, 1), 400);
    let repeat = (dice.below(6) > 0).then(|| rule(dice, first));
    let mut one = meeting(byte, first, repeat.as_deref());
    one.zone = (*dice.one(&ZONES)).into();
    // Also at times that the clocks skip or show twice.
    one.time = *dice.one(&[at(15, 0), at(2, 30), at(1, 45), at(0, 15), at(23, 50)]);
    one.minutes = *dice.one(&[45, 90, 300, 1440]);
    for number in 0..dice.below(3) {
        let from = day(dice, first, 300);
        let repeat = (dice.below(2) == 0).then(|| rule(dice, from));
        one.trials.push(TrialView {
            time: (dice.below(2) == 0).then(|| at(18, 15)),
            minutes: (dice.below(3) == 0).then_some(60),
            place: (dice.below(3) == 0).then(|| "The barn".to_owned()),
            repeat,
            end: match dice.below(4) {
                0 => TrialEnd::Open,
                1 => TrialEnd::Kept,
                _ => TrialEnd::Back(day(dice, from, 200)),
            },
            ..trial(byte * 10 + number as u8, from)
        });
    }
    one
}

fn schedule(seed: u64) -> PlanView {
    let mut dice = Dice::new(seed);
    let meetings: Vec<MeetingView> = (1..=1 + dice.below(3) as u8)
        .map(|byte| series(&mut dice, byte))
        .collect();
    let mut changes: Vec<DateChangeView> = Vec::new();
    for meeting in &meetings {
        let dates = meeting.dates(meeting.date, meeting.date.saturating_add(2.years()));
        for _ in 0..dice.below(5) {
            if dates.is_empty() {
                break;
            }
            let original = *dice.one(&dates[..dates.len().min(30)]);
            if changes
                .iter()
                .any(|one| (one.meeting, one.date) == (meeting.id, original))
            {
                continue;
            }
            let mut one = change(meeting, original);
            match dice.below(5) {
                0 => one.cancelled = true,
                1 => {
                    one.to = Some(day(&mut dice, original.saturating_sub(20.days()), 40))
                        .filter(|to| *to != original)
                }
                2 => one.time = Some(at(9, 20)),
                3 => one.place = Some("The hall".into()),
                _ => one.held = true,
            }
            changes.push(one);
        }
    }
    changes.sort_by_key(|one| (one.meeting, one.date));
    let pauses = (0..dice.below(3) as u8).map(|byte| {
        let from = day(&mut dice, date(2025, 12, 1), 400);
        let only = (dice.below(2) == 0).then(|| meetings[0].id);
        PauseView {
            meeting: only,
            ..pause(byte + 90, from, from.saturating_add(20.days()))
        }
    });
    let pauses = pauses.collect();
    PlanView {
        meetings,
        changes,
        pauses,
        ..PlanView::default()
    }
}

#[test]
fn what_goes_out_and_comes_in_again_is_met_at_the_same_times() {
    let (from, to) = (date(2025, 1, 1), date(2030, 1, 1));
    let mut dates = 0;
    let mut moved = 0;
    for seed in 1..=600 {
        let plan = schedule(seed);
        let text = written(&plan);
        let calendar = taken(&text);
        for found in &calendar.found {
            let off = found
                .remarks
                .contains(&commonbook_paper::calendar::Remark::CalledOff);
            assert!(
                off || !found.edits.is_empty(),
                "seed {seed}: {found:?}\n{text}"
            );
        }
        let (ours, theirs) = (met(&plan, from, to), met(&kept(&calendar), from, to));
        if ours != theirs {
            let lost: Vec<_> = ours
                .iter()
                .filter(|one| !theirs.contains(one))
                .take(4)
                .collect();
            let new: Vec<_> = theirs
                .iter()
                .filter(|one| !ours.contains(one))
                .take(4)
                .collect();
            panic!(
                "seed {seed}: {lost:#?} became {new:#?}\n{:#?}\n{text}",
                plan.meetings
            );
        }
        dates += ours.len();
        moved += text.matches("RECURRENCE-ID").count();
    }
    println!("{dates} dates, {moved} moved ones");
    assert!(
        dates > 10_000 && moved > 200,
        "{dates} dates, {moved} moved ones"
    );
}

#[test]
fn a_file_of_ours_is_known_in_the_book_that_it_came_from() {
    let plan = schedule(3);
    let text = written(&plan);
    let reading = commonbook_paper::calendar::Reading {
        plan: &plan,
        zone: "",
        title: "Meeting",
    };
    let calendar =
        commonbook_paper::calendar::read(text.as_bytes(), &reading, &mut crate::plans::ids())
            .unwrap();
    assert!(!calendar.found.is_empty());
    assert_eq!(calendar.offered(), 0, "{calendar:?}");
}
