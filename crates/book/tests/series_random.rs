//! Random series: a span is a piece of the whole, and no rule takes long or panics.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use std::time::Instant;

use commonbook_book::{Id, MeetingId, MeetingView};
use jiff::{
    ToSpan as _,
    civil::{Date, date, time},
};

fn series(first: Date, rule: &str) -> MeetingView {
    MeetingView {
        id: MeetingId(Id::from_bytes([1; 10])),
        title: "Circle".into(),
        date: first,
        time: time(15, 0, 0, 0),
        minutes: 90,
        zone: "Africa/Kampala".into(),
        place: "Hall".into(),
        repeat: (!rule.is_empty()).then(|| rule.to_owned()),
        venue: None,
        kind: commonbook_book::MeetingKind::default(),
        how: String::new(),
        tell: None,
        trials: Vec::new(),
        crossings: Vec::new(),
    }
}

/// Small numbers that repeat.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len() as u64) as usize]
    }
}

fn random_rule(dice: &mut Dice) -> String {
    let freq = dice.one(&["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]);
    let mut rule = format!("FREQ={freq};INTERVAL={}", 1 + dice.below(4));
    let parts: &[&str] = match freq {
        "DAILY" => &[
            "",
            ";BYDAY=MO,WE,SA",
            ";BYMONTH=2,11",
            ";BYMONTHDAY=1,15,-1",
            ";BYMONTH=1;BYDAY=SU",
        ],
        "WEEKLY" => &[
            "",
            ";BYDAY=SU",
            ";BYDAY=MO,TH,SU",
            ";BYDAY=SU;WKST=SU",
            ";BYDAY=MO,SU;WKST=WE",
            ";BYMONTH=3",
        ],
        "MONTHLY" => &[
            "",
            ";BYDAY=1MO,-1FR",
            ";BYMONTHDAY=31",
            ";BYMONTHDAY=-1",
            ";BYDAY=TU;BYSETPOS=2",
        ],
        _ => &[
            "",
            ";BYMONTH=2;BYMONTHDAY=29",
            ";BYDAY=20MO",
            ";BYWEEKNO=1;BYDAY=MO",
            ";BYYEARDAY=-1",
        ],
    };
    rule.push_str(dice.one(parts));
    match dice.below(4) {
        0 => rule.push_str(&format!(";COUNT={}", 1 + dice.below(400))),
        1 => rule.push_str(&format!(";UNTIL=20{:02}0704", 20 + dice.below(30))),
        _ => {}
    }
    rule
}

#[test]
fn a_span_of_an_old_series_is_a_piece_of_the_whole() {
    let mut dice = Dice(7);
    let (mut spans, mut found) = (0, 0);
    for _ in 0..150 {
        let rule = random_rule(&mut dice);
        let first = date(2019, 1 + dice.below(12) as i8, 1 + dice.below(28) as i8);
        let series = series(first, &rule);
        let whole = series.dates(first, date(2031, 1, 1));
        assert!(whole.is_sorted_by(|a, b| a < b));
        for _ in 0..3 {
            let from = first
                .checked_add((dice.below(4_000) as i64 - 100).days())
                .unwrap();
            let to = from.checked_add((dice.below(300) as i64).days()).unwrap();
            let expected: Vec<Date> = whole
                .iter()
                .copied()
                .filter(|d| *d >= from && *d < to)
                .collect();
            assert_eq!(
                series.dates(from, to),
                expected,
                "{rule} from {first}, {from}..{to}"
            );
            spans += 1;
            found += expected.len();
        }
    }
    println!("seed 7: {spans} spans, {found} dates");
    assert!(found > 1_000);
}

#[test]
fn no_rule_takes_long_or_panics() {
    let began = Instant::now();
    let mut dice = Dice(11);
    let words = [
        "FREQ=",
        "DAILY",
        "WEEKLY",
        "MONTHLY",
        "YEARLY",
        ";",
        "=",
        ",",
        "BYDAY",
        "BYMONTHDAY",
        "BYYEARDAY",
        "BYWEEKNO",
        "BYSETPOS",
        "BYMONTH",
        "UNTIL",
        "COUNT",
        "INTERVAL",
        "WKST",
        "MO",
        "SU",
        "-1",
        "31",
        "366",
        "-366",
        "53",
        "0",
        "1",
        "20270101",
        "T000000Z",
        "+",
        "-",
        "5TU",
        "é",
        "BYEASTER",
        "X-A=1",
        "9999999999999999999999",
    ];
    let keys = [
        "BYDAY",
        "BYMONTHDAY",
        "BYYEARDAY",
        "BYWEEKNO",
        "BYSETPOS",
        "BYMONTH",
        "COUNT",
        "INTERVAL",
        "UNTIL",
    ];
    let values = [
        "MO", "-1SU", "5TU", "1", "-1", "31", "366", "-366", "53", "12", "29", "20", "1000",
        "21000101",
    ];
    let mut slowest = (0, String::new());
    let (mut read, mut found) = (0, 0);
    for n in 0..3_000 {
        let mut rule = if n % 4 == 0 {
            String::new()
        } else {
            random_rule(&mut dice)
        };
        for _ in 0..dice.below(3) {
            rule.push(';');
            if n % 2 == 0 {
                let list: Vec<&str> = (0..1 + dice.below(3)).map(|_| dice.one(&values)).collect();
                rule.push_str(&format!("{}={}", dice.one(&keys), list.join(",")));
            } else {
                (0..dice.below(4)).for_each(|_| rule.push_str(dice.one(&words)));
            }
        }
        let at = Instant::now();
        let old = series(date(1900, 1, 1 + dice.below(28) as i8), &rule);
        let far = date(2190, 12, 1);
        let near = old.dates(far, date(2199, 1, 1)).len()
            + old.dates(date(1900, 1, 1), date(1910, 1, 1)).len();
        slowest = slowest.max((at.elapsed().as_millis(), rule));
        read += usize::from(near > 1);
        found += near;
    }
    let took = began.elapsed();
    println!(
        "seed 11: 3000 rules, {read} followed to {found} dates in {took:?}, the slowest took {} ms: {}",
        slowest.0, slowest.1
    );
    assert!(read > 500, "only {read} of the rules mean anything");
    assert!(slowest.0 < 2_000);
}

#[test]
fn never_is_found_out_soon() {
    let never = series(date(2026, 12, 1), "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30");
    let began = Instant::now();
    assert!(never.dates(date(2026, 1, 1), date(2199, 1, 1)).is_empty());
    println!("30 February in {:?}", began.elapsed());
    assert!(began.elapsed().as_secs() < 2);
}
