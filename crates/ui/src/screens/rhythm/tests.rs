//! Choices become rules, and rules choices.

use jiff::civil::date;

use super::*;

#[test]
fn each_choice_is_a_rule_and_is_known_again() {
    for first in [date(2026, 11, 24), date(2026, 12, 31), date(2026, 10, 30)] {
        for (often, _) in Often::offered(first) {
            for ends in [Ends::Never, Ends::Until(date(2027, 6, 30)), Ends::Count(12)] {
                let ends = if often == Often::Once {
                    Ends::Never
                } else {
                    ends
                };
                let rhythm = Rhythm {
                    often: often.clone(),
                    ends,
                };
                let rule = rhythm.rule(first);
                assert_eq!(Rhythm::of(rule.as_deref(), first), rhythm, "{rule:?}");
            }
        }
    }
    let rule = |often, first| {
        Rhythm {
            often,
            ends: Ends::Never,
        }
        .rule(first)
    };
    assert_eq!(
        rule(Often::Monthly, date(2026, 11, 10)).as_deref(),
        Some("FREQ=MONTHLY;BYDAY=2TU")
    );
    assert_eq!(
        rule(Often::MonthlyLast, date(2026, 10, 30)).as_deref(),
        Some("FREQ=MONTHLY;BYDAY=-1FR")
    );
    assert_eq!(
        rule(Often::MonthlyByDate, date(2026, 10, 15)).as_deref(),
        Some("FREQ=MONTHLY;BYMONTHDAY=15")
    );
}

#[test]
fn a_rule_from_elsewhere_stays_as_it_is() {
    let first = date(2026, 11, 24);
    for other in [
        "FREQ=WEEKLY;BYDAY=MO,TU",
        "FREQ=WEEKLY;UNTIL=20270101T120000Z",
    ] {
        assert_eq!(
            Rhythm::of(Some(other), first).rule(first).as_deref(),
            Some(other)
        );
    }
}
