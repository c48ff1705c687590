//! What goes out.

use commonbook_book::{DateChangeView, PlanView, TrialEnd, TrialView, VenueId, VenueView};
use commonbook_paper::calendar::{CalendarOut, calendar_out};
use jiff::civil::date;

use crate::plans::{at, change, id, meeting, now, pause, trial, tuesday, written};

fn unfolded(text: &str) -> Vec<String> {
    text.replace("\r\n ", "")
        .split("\r\n")
        .map(str::to_owned)
        .collect()
}

fn count(text: &str, line: &str) -> usize {
    unfolded(text)
        .iter()
        .filter(|one| one.starts_with(line))
        .count()
}

#[test]
fn a_series_is_one_event_with_its_exceptions() {
    let circle = meeting(1, tuesday(), Some("FREQ=WEEKLY;INTERVAL=2;UNTIL=20270401"));
    let plan = PlanView {
        changes: vec![
            DateChangeView {
                cancelled: true,
                ..change(&circle, date(2026, 12, 15))
            },
            DateChangeView {
                to: Some(date(2026, 12, 30)),
                time: Some(at(17, 0)),
                ..change(&circle, date(2026, 12, 29))
            },
        ],
        pauses: vec![pause(9, date(2027, 2, 1), date(2027, 2, 20))],
        meetings: vec![circle],
        ..PlanView::default()
    };
    let text = written(&plan);
    let expected = [
        "BEGIN:VEVENT",
        "UID:",
        "DTSTAMP:20261120T100000Z",
        "SEQUENCE:7",
        "DTSTART;TZID=Europe/Paris:20261201T150000",
        "DTEND;TZID=Europe/Paris:20261201T163000",
        "SUMMARY:Circle 1\\, of us\\; all",
        "LOCATION:Green room",
        "CLASS:PRIVATE",
        "RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20270323T140000Z",
        "EXDATE;TZID=Europe/Paris:20261215T150000",
        "EXDATE;TZID=Europe/Paris:20270209T150000",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:",
        "DTSTAMP:20261120T100000Z",
        "SEQUENCE:7",
        "DTSTART;TZID=Europe/Paris:20261230T170000",
        "DTEND;TZID=Europe/Paris:20261230T183000",
        "SUMMARY:Circle 1\\, of us\\; all",
        "LOCATION:Green room",
        "CLASS:PRIVATE",
        "RECURRENCE-ID;TZID=Europe/Paris:20261229T150000",
        "END:VEVENT",
        "END:VCALENDAR",
    ];
    let lines = unfolded(&text);
    let begin = lines
        .iter()
        .position(|line| line == "BEGIN:VEVENT")
        .unwrap();
    let uids: Vec<&String> = lines
        .iter()
        .filter(|line| line.starts_with("UID:"))
        .collect();
    assert_eq!(uids[0], uids[1]);
    assert_eq!(uids[0].len(), 4 + 36, "as long as any random name");
    for (line, expected) in lines[begin..].iter().zip(expected) {
        if expected != "UID:" {
            assert_eq!(line, expected);
        }
    }
    assert_eq!(lines.len() - begin, expected.len() + 1, "{text}");
}

#[test]
fn every_line_is_as_the_standard_wants_it() {
    let mut long = meeting(1, tuesday(), Some("FREQ=DAILY;COUNT=40"));
    long.title = "हरियो कोठामा भेटघाट, ".repeat(8);
    long.place = "Émile's\u{202e} \\ room; the second one on the left".repeat(3);
    let plan = PlanView {
        meetings: vec![long],
        ..PlanView::default()
    };
    let text = written(&plan);
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{line}");
        assert!(!line.contains(['\r', '\n', '\u{202e}']));
    }
    assert_eq!(count(&text, "BEGIN:"), count(&text, "END:"));
}

#[test]
fn it_names_nobody_asks_nothing_and_says_not_whose_it_is() {
    let home = VenueView {
        id: VenueId(id(40)),
        name: "At Ana's".into(),
        home: true,
        ..serde_free_venue()
    };
    let mut circle = meeting(1, tuesday(), Some("FREQ=WEEKLY"));
    circle.venue = Some(home.id);
    let plan = PlanView {
        meetings: vec![circle, meeting(2, tuesday(), None)],
        venues: vec![home],
        purpose: "Hidden Harbour".into(),
        ..PlanView::default()
    };
    let how = CalendarOut {
        title: Some("Meeting"),
        places: false,
        revision: 1,
        now: now(),
    };
    let text = calendar_out(&plan, &how);
    let never = [
        "ATTENDEE",
        "ORGANIZER",
        "VALARM",
        "DESCRIPTION",
        "METHOD",
        "X-",
        "LOCATION",
        "Circle",
        "Green",
        "Ana",
        "555",
        "Harbour",
        "ommonbook",
    ];
    for word in never {
        assert!(!text.contains(word), "{word}");
    }
    assert_eq!(count(&text, "SUMMARY:Meeting"), 2);
    let text = calendar_out(
        &plan,
        &CalendarOut {
            places: true,
            ..how
        },
    );
    assert_eq!(
        count(&text, "LOCATION:"),
        1,
        "a home stays out, also when places are asked for"
    );
    assert!(!text.contains("Ana"));
}

fn serde_free_venue() -> VenueView {
    VenueView {
        id: VenueId(id(41)),
        name: String::new(),
        home: false,
        zone: None,
        directions: "Behind the church".into(),
        access: Default::default(),
    }
}

#[test]
fn the_name_of_a_series_is_the_same_everywhere_and_of_no_other() {
    let of = |byte: u8| {
        let plan = PlanView {
            meetings: vec![meeting(byte, tuesday(), None)],
            ..PlanView::default()
        };
        let text = written(&plan);
        unfolded(&text)
            .into_iter()
            .find(|line| line.starts_with("UID:"))
            .unwrap()
    };
    assert_eq!(of(1), of(1));
    assert_ne!(of(1), of(2));
    assert!(
        !of(1).contains(&id(1).to_string()),
        "not the name it has in the book"
    );
}

#[test]
fn what_is_tried_comes_out_as_it_is_met() {
    let mut circle = meeting(1, tuesday(), Some("FREQ=WEEKLY"));
    circle.trials = vec![TrialView {
        time: Some(at(18, 0)),
        repeat: Some("FREQ=WEEKLY;INTERVAL=2".into()),
        ..trial(5, date(2027, 1, 5))
    }];
    let plan = PlanView {
        meetings: vec![circle.clone()],
        ..PlanView::default()
    };
    let text = written(&plan);
    let lines = unfolded(&text);
    let rules: Vec<&String> = lines
        .iter()
        .filter(|line| line.starts_with("RRULE") && line.contains("WEEKLY"))
        .collect();
    assert_eq!(
        rules,
        [
            "RRULE:FREQ=WEEKLY;INTERVAL=1;UNTIL=20261229T140000Z",
            "RRULE:FREQ=WEEKLY;INTERVAL=2"
        ]
    );
    assert_eq!(count(&text, "DTSTART;TZID=Europe/Paris:20270105T180000"), 1);
    // Back to the old way: the dates in between are left out, and the trial ends.
    circle.trials[0].end = TrialEnd::Back(date(2027, 2, 1));
    let plan = PlanView {
        meetings: vec![circle.clone()],
        ..PlanView::default()
    };
    let text = written(&plan);
    assert_eq!(count(&text, "EXDATE"), 4, "{text}");
    assert_eq!(
        count(&text, "RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20270119T170000Z"),
        1
    );
    // Kept: whoever had the trial in a calendar gets rid of it.
    circle.trials[0].end = TrialEnd::Kept;
    let plan = PlanView {
        meetings: vec![circle],
        ..PlanView::default()
    };
    assert_eq!(count(&written(&plan), "STATUS:CANCELLED"), 1);
}

#[test]
fn the_clocks_of_a_place_come_along() {
    let in_zone = |zone: &str, first| {
        let mut one = meeting(1, first, Some("FREQ=MONTHLY"));
        one.zone = zone.into();
        let plan = PlanView {
            meetings: vec![one],
            ..PlanView::default()
        };
        let text = written(&plan);
        let lines = unfolded(&text);
        let begin = lines
            .iter()
            .position(|line| line == "BEGIN:VTIMEZONE")
            .unwrap();
        let end = lines
            .iter()
            .position(|line| line == "END:VTIMEZONE")
            .unwrap();
        lines[begin + 1..end].join("\n")
    };
    assert_eq!(
        in_zone("Europe/Paris", date(2026, 12, 1)),
        "TZID:Europe/Paris\n\
         BEGIN:STANDARD\nDTSTART:20261025T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nTZNAME:CET\n\
         RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nEND:STANDARD\n\
         BEGIN:DAYLIGHT\nDTSTART:20270328T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nTZNAME:CEST\n\
         RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nEND:DAYLIGHT"
    );
    let kampala = in_zone("Africa/Kampala", date(2026, 12, 1));
    assert!(
        kampala.contains("TZOFFSETTO:+0300\nTZNAME:EAT\nEND:STANDARD"),
        "{kampala}"
    );
    assert!(!kampala.contains("RRULE"));
    // The rule was another one before 2007.
    let york = in_zone("America/New_York", date(2005, 2, 1));
    assert!(york.contains("DTSTART:20070311T020000"), "{york}");
    assert!(york.contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"));
    assert!(york.contains("DTSTART:20050403T020000"));
    assert!(york.contains("RDATE:20060402T020000"));
    // By the moon, so no rule fits.
    let morocco = in_zone("Africa/Casablanca", date(2023, 1, 1));
    assert!(morocco.contains("RDATE:2025"), "{morocco}");
    assert!(in_zone("UTC", date(2026, 1, 1)).contains("TZOFFSETTO:+0000"));
}
