//! What comes in: a small corpus of the kinds of files there are.

use commonbook_book::{Edit, MeetingView, PlanView, VenueId, VenueView};
use commonbook_paper::calendar::{CalendarIn, CalendarProblem, Found, Reading, Remark, read, told};
use commonbook_words::{Lang, Words};
use jiff::civil::{Date, date};

use crate::plans::{at, id, ids, meeting, taken, tuesday};

/// Each with a name.
pub(crate) const CORPUS: &[(&str, &str)] = &[
    (
        "plain",
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Europe/Paris:20261201T150000\r\nDTEND;TZID=Europe/Paris:20261201T163000\r\nRRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=5\r\nEXDATE;TZID=Europe/Paris:20261215T150000\r\nSUMMARY:Circle\\, ours\r\nLOCATION:Green room\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    ),
    (
        "from Google",
        "BEGIN:VCALENDAR\r\nX-WR-TIMEZONE:Africa/Nairobi\r\nBEGIN:VEVENT\r\nUID:g1@google.com\r\nDTSTART:20261201T120000Z\r\nDTEND:20261201T133000Z\r\nORGANIZER;CN=Ana:mailto:ana@example.org\r\nATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;CN=\"Bo; B\":ma\r\n ilto:bo@example.org\r\nDESCRIPTION:What was said\\n\r\nSUMMARY:Once\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-P0DT0H10M0S\r\nDESCRIPTION:x\r\nEND:VALARM\r\nEND:VEVENT\r\nBEGIN:VTODO\r\nSUMMARY:Buy tea\r\nEND:VTODO\r\nEND:VCALENDAR\r\n",
    ),
    (
        "from Outlook",
        "BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:Eastern Standard Time\r\nBEGIN:STANDARD\r\nDTSTART:16011104T020000\r\nRRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11\r\nTZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\nDTSTART:16010311T020000\r\nRRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3\r\nTZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:o1\r\nSUMMARY;LANGUAGE=en-us:Tuesdays\r\nDTSTART;TZID=\"Eastern Standard Time\":20261201T090000\r\nDURATION:PT1H30M\r\nRRULE:FREQ=MONTHLY;BYDAY=-1TU;UNTIL=20270601T130000Z\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:o1\r\nRECURRENCE-ID;TZID=\"Eastern Standard Time\":20270126T090000\r\nDTSTART;TZID=\"Eastern Standard Time\":20270127T100000\r\nDURATION:PT1H30M\r\nSUMMARY:Tuesdays\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:o1\r\nRECURRENCE-ID;TZID=\"Eastern Standard Time\":20270223T090000\r\nSTATUS:CANCELLED\r\nDTSTART;TZID=\"Eastern Standard Time\":20270223T090000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    ),
    (
        "from Thunderbird",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:t1\nDTSTART;TZID=/mozilla.org/20070129_1/Europe/Berlin:20261201T190000\nDTEND;TZID=/mozilla.org/20070129_1/Europe/Berlin:20261201T200000\nSUMMARY:Umlaute \u{e4}\u{f6}\u{fc}\nX-MOZ-GENERATION:1\nEND:VEVENT\nEND:VCALENDAR\n",
    ),
    (
        "whole days",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:d\r\nDTSTART;VALUE=DATE:20261224\r\nDTEND;VALUE=DATE:20261226\r\nSUMMARY:Outing\r\nRRULE:FREQ=YEARLY;UNTIL=20300101\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    ),
    (
        "more dates",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:r\r\nDTSTART;TZID=Europe/Paris:20261201T150000\r\nDTEND;TZID=Europe/Paris:20261201T160000\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\nRDATE;TZID=Europe/Paris:20261220T150000,20261221T150000\r\nRDATE;VALUE=PERIOD:20261222T140000Z/PT1H\r\nRDATE:\r\nEXDATE;TZID=Europe/Paris:20261221T150000\r\nSUMMARY:Extra\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    ),
    (
        "unknown zone",
        "BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:Our clock\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0530\r\nTZOFFSETTO:+0530\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:z\r\nDTSTART;TZID=Our clock:20261201T150000\r\nSUMMARY:Where\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    ),
    (
        "floating",
        "\u{feff}BEGIN:VCALENDAR\rBEGIN:VEVENT\rUID:f\rDTSTART:20261201T1500\rDURATION:PT45M\rSUMMARY:Anywhere\rEND:VEVENT\rEND:VCALENDAR\r",
    ),
    (
        "broken",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:b\r\nDTSTART:20261301T150000\r\nSUMMARY:No such month\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Nothing\r\nthis is no line\r\n\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART;TZID=Europe/Paris:20261202T150000\r\nDTEND;TZID=Europe/Paris:20261202T140000\r\nDT\u{e9}:x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Cut sho",
    ),
    (
        "rules we cannot keep",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261201T150000Z\r\nRRULE:FREQ=HOURLY;COUNT=3\r\nSUMMARY:Hourly\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART:20261201T090000Z\r\nRRULE:FREQ=DAILY;BYHOUR=9,17\r\nSUMMARY:Twice a day\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART:20261201T090000Z\r\nRRULE:FREQ=DAILY;COUNT=2\r\nRRULE:FREQ=WEEKLY\r\nSUMMARY:Two rules\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x\r\nDTSTART:20261201T090000Z\r\nRRULE:FREQ=WEEKLY\r\nSUMMARY:From then on\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261208T090000Z\r\nDTSTART:20261208T110000Z\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART:20261201T090000Z\r\nRRULE:FREQ=WEEKLY;RSCALE=HEBREW\r\nSUMMARY:Another calendar\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART:20261201T090000Z\r\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\nSUMMARY:Never\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    ),
    (
        "two calendars",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nSEQUENCE:2\r\nDTSTART:20261201T150000Z\r\nSUMMARY:New\r\nEND:VEVENT\r\nEND:VCALENDAR\r\nBEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nSEQUENCE:1\r\nDTSTART:20261202T150000Z\r\nSUMMARY:Old\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    ),
    (
        "a series in Greenwich",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261201T150000Z\r\nDTEND:20261201T160000Z\r\nRRULE:FREQ=WEEKLY;BYDAY=WE;X-NOTE=1\r\nSUMMARY:Wednesdays\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    ),
    (
        "a date without its series",
        "BEGIN:VEVENT\r\nUID:lonely\r\nRECURRENCE-ID:20261201T150000Z\r\nDTSTART:20261202T150000Z\r\nDTEND:20261202T160000Z\r\nSUMMARY:Moved\r\nEND:VEVENT\r\n",
    ),
    (
        "nothing",
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n",
    ),
];

fn of(name: &str) -> CalendarIn {
    taken(CORPUS.iter().find(|(this, _)| *this == name).unwrap().1)
}

#[track_caller]
fn only(calendar: &CalendarIn) -> &Found {
    assert_eq!(calendar.found.len(), 1, "{calendar:?}");
    &calendar.found[0]
}

#[track_caller]
fn added(edit: &Edit) -> (&str, Date, String, u32, &str, Option<&str>) {
    match edit {
        Edit::AddMeeting {
            title,
            date,
            time,
            minutes,
            zone,
            repeat,
            ..
        } => (
            title,
            *date,
            time.strftime("%H:%M").to_string(),
            *minutes,
            zone,
            repeat.as_deref(),
        ),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_series_comes_in_with_what_is_left_out() {
    let calendar = of("plain");
    let found = only(&calendar);
    assert_eq!(
        added(&found.edits[0]),
        (
            "Circle, ours",
            tuesday(),
            "15:00".into(),
            90,
            "Europe/Paris",
            Some("FREQ=WEEKLY;INTERVAL=2;COUNT=5")
        )
    );
    let Edit::CancelDate { date: day, .. } = found.edits[1] else {
        panic!("{found:?}")
    };
    assert_eq!(day, date(2026, 12, 15));
    assert_eq!(found.edits.len(), 2);
    assert_eq!(found.remarks, []);
    assert_eq!(
        found.dates,
        [date(2026, 12, 1), date(2026, 12, 29), date(2027, 1, 12)]
    );
    assert!(found.more);
}

#[test]
fn nobody_and_no_reminder_comes_in_and_it_is_said() {
    let calendar = of("from Google");
    let found = only(&calendar);
    // Three in the afternoon in Nairobi, which the calendar says it is for.
    assert_eq!(
        added(&found.edits[0]),
        (
            "Once",
            tuesday(),
            "15:00".into(),
            90,
            "Africa/Nairobi",
            None
        )
    );
    assert_eq!(found.remarks, []);
    let left = calendar.left_out;
    assert_eq!(
        (left.people, left.alarms, left.texts, left.others),
        (2, 1, 1, 1)
    );
    let words = Words::new(Lang::English);
    let told = told(&calendar, &words);
    assert_eq!(told.len(), 2);
    assert!(told[0].adds && !told[1].adds);
    assert_eq!(told[0].lines, ["1 December 2026, 15:00 (Africa/Nairobi)"]);
    assert_eq!(told[1].lines.len(), 4);
    let all = format!("{:?}", calendar.edits());
    assert!(
        !all.contains("example.org") && !all.contains("said"),
        "{all}"
    );
}

#[test]
fn names_of_windows_single_dates_and_the_end_in_world_time_are_understood() {
    let calendar = of("from Outlook");
    let found = only(&calendar);
    assert_eq!(
        added(&found.edits[0]),
        (
            "Tuesdays",
            tuesday(),
            "09:00".into(),
            90,
            "America/New_York",
            Some("FREQ=MONTHLY;BYDAY=-1TU;UNTIL=20270601T130000Z")
        )
    );
    assert!(
        found.remarks.contains(&Remark::FirstDay),
        "the first Tuesday is not the last one: {found:?}"
    );
    let Edit::MoveDate {
        date: day,
        to,
        time,
        place,
        ..
    } = &found.edits[1]
    else {
        panic!("{found:?}")
    };
    assert_eq!(
        (*day, *to, *time, place.as_deref()),
        (
            date(2027, 1, 26),
            Some(date(2027, 1, 27)),
            Some(at(10, 0)),
            None
        )
    );
    assert!(
        matches!(found.edits[2], Edit::CancelDate { date: day, .. } if day == date(2027, 2, 23))
    );
    assert_eq!(
        found.dates,
        [date(2026, 12, 29), date(2027, 1, 27), date(2027, 3, 30)]
    );
}

#[test]
fn zones_in_a_path_are_found() {
    let calendar = of("from Thunderbird");
    assert_eq!(
        added(&only(&calendar).edits[0]),
        (
            "Umlaute äöü",
            tuesday(),
            "19:00".into(),
            60,
            "Europe/Berlin",
            None
        )
    );
}

#[test]
fn a_whole_day_is_put_down_from_midnight_and_it_is_said() {
    let calendar = of("whole days");
    let found = only(&calendar);
    assert_eq!(
        added(&found.edits[0]),
        (
            "Outing",
            date(2026, 12, 24),
            "00:00".into(),
            2_880,
            "Africa/Kampala",
            Some("FREQ=YEARLY;UNTIL=20300101")
        )
    );
    assert_eq!(found.remarks, [Remark::AllDay]);
}

#[test]
fn dates_beside_the_rule_become_meetings_of_their_own() {
    let calendar = of("more dates");
    let found = only(&calendar);
    let days: Vec<(Date, String)> = found
        .edits
        .iter()
        .map(|edit| (added(edit).1, added(edit).2))
        .collect();
    assert_eq!(
        days,
        [
            (tuesday(), "15:00".into()),
            (date(2026, 12, 20), "15:00".into()),
            (date(2026, 12, 22), "15:00".into())
        ]
    );
    assert_eq!(found.remarks, [Remark::ExtraDates(2)]);
}

#[test]
fn an_unknown_clock_is_said_and_without_any_clock_nothing_is_offered() {
    let calendar = of("unknown zone");
    let found = only(&calendar);
    assert_eq!(
        found.remarks,
        [
            Remark::ZoneTaken("Our clock".into(), "Africa/Kampala".into()),
            Remark::NoEnd
        ]
    );
    assert_eq!(added(&found.edits[0]).4, "Africa/Kampala");
    let calendar = of("floating");
    let found = only(&calendar);
    assert_eq!(
        added(&found.edits[0]),
        (
            "Anywhere",
            tuesday(),
            "15:00".into(),
            45,
            "Africa/Kampala",
            None
        )
    );
    assert_eq!(
        found.remarks,
        [Remark::NoZoneGiven("Africa/Kampala".into())]
    );
    let plan = PlanView::default();
    let reading = Reading {
        plan: &plan,
        zone: "",
        title: "Meeting",
    };
    for name in ["unknown zone", "floating", "whole days"] {
        let text = CORPUS.iter().find(|(this, _)| *this == name).unwrap().1;
        let calendar = read(text.as_bytes(), &reading, &mut ids()).unwrap();
        assert_eq!(calendar.offered(), 0);
        assert_eq!(
            only(&calendar).remarks.last(),
            Some(&Remark::NoZone),
            "{name}"
        );
    }
}

#[test]
fn what_is_broken_is_said_event_by_event() {
    let calendar = of("broken");
    let remarks: Vec<&[Remark]> = calendar
        .found
        .iter()
        .map(|found| found.remarks.as_slice())
        .collect();
    assert_eq!(remarks[0], [Remark::BeginningUnread]);
    assert_eq!(remarks[1], [Remark::Unread(1), Remark::NoBeginning]);
    assert_eq!(
        remarks[2],
        [Remark::NoTitle, Remark::Unread(1), Remark::NoEnd]
    );
    assert_eq!(remarks[3], [Remark::CutShort, Remark::NoBeginning]);
    assert_eq!(calendar.offered(), 1);
    assert_eq!(calendar.found[2].title, "Meeting");
}

#[test]
fn nothing_is_offered_that_would_be_silently_wrong() {
    let calendar = of("rules we cannot keep");
    assert_eq!(calendar.offered(), 0, "{calendar:?}");
    let whys: Vec<&Remark> = calendar
        .found
        .iter()
        .map(|found| found.remarks.last().unwrap())
        .collect();
    assert_eq!(
        whys,
        [
            &Remark::Rule("FREQ=HOURLY;COUNT=3".into()),
            &Remark::Rule("FREQ=DAILY;BYHOUR=9,17".into()),
            &Remark::Rules,
            &Remark::FromThenOn,
            &Remark::Rule("FREQ=WEEKLY;RSCALE=HEBREW".into()),
            &Remark::NoDates,
        ]
    );
}

#[test]
fn the_newer_of_two_counts_and_a_lonely_date_is_one() {
    let calendar = of("two calendars");
    assert_eq!(added(&only(&calendar).edits[0]).0, "New");
    let calendar = of("a date without its series");
    assert_eq!(added(&only(&calendar).edits[0]).1, date(2026, 12, 2));
    assert_eq!(of("nothing").found.len(), 0);
    for text in ["", "hello", "\u{0}\u{1}", "BEGIN:VCARD\r\nEND:VCARD\r\n"] {
        let plan = PlanView::default();
        let reading = Reading {
            plan: &plan,
            zone: "",
            title: "",
        };
        let read = read(text.as_bytes(), &reading, &mut ids());
        assert_eq!(read.unwrap_err(), CalendarProblem::NotACalendar);
    }
}

#[test]
fn a_series_by_world_time_stays_so_and_keeps_what_is_unknown_in_its_rule() {
    let calendar = of("a series in Greenwich");
    let found = only(&calendar);
    assert_eq!(
        added(&found.edits[0]),
        (
            "Wednesdays",
            tuesday(),
            "15:00".into(),
            60,
            "UTC",
            Some("FREQ=WEEKLY;BYDAY=WE;X-NOTE=1")
        )
    );
    assert_eq!(found.remarks, [Remark::Universal, Remark::FirstDay]);
}

#[test]
fn what_the_book_has_is_not_added_again() {
    let text = CORPUS[0].1;
    let ours = MeetingView {
        title: "Circle, ours".into(),
        repeat: Some("FREQ=WEEKLY;INTERVAL=2;COUNT=5".into()),
        ..meeting(1, tuesday(), None)
    };
    let plan = PlanView {
        meetings: vec![ours],
        ..PlanView::default()
    };
    let reading = Reading {
        plan: &plan,
        zone: "",
        title: "",
    };
    let calendar = read(text.as_bytes(), &reading, &mut ids()).unwrap();
    assert_eq!(only(&calendar).remarks, [Remark::Already]);
    assert_eq!(calendar.edits(), []);
    // A place of the book with the clock of another zone would move the meeting.
    let room = VenueView {
        id: VenueId(id(8)),
        name: "green room".into(),
        home: false,
        zone: Some("Asia/Kathmandu".into()),
        directions: String::new(),
        access: Default::default(),
    };
    let plan = PlanView {
        venues: vec![room],
        ..PlanView::default()
    };
    let reading = Reading {
        plan: &plan,
        ..reading
    };
    let calendar = read(text.as_bytes(), &reading, &mut ids()).unwrap();
    assert_eq!(only(&calendar).remarks, [Remark::OtherClock]);
}

#[test]
fn every_remark_has_its_words_in_every_language() {
    let remarks = [
        Remark::NoBeginning,
        Remark::BeginningUnread,
        Remark::OutsideYears,
        Remark::Long,
        Remark::NoZone,
        Remark::Rule("FREQ=SECONDLY".into()),
        Remark::Rules,
        Remark::NoDates,
        Remark::FromThenOn,
        Remark::ManyDates,
        Remark::CalledOff,
        Remark::Already,
        Remark::OtherClock,
        Remark::NotTaken,
        Remark::NoTitle,
        Remark::Cut,
        Remark::AllDay,
        Remark::NoEnd,
        Remark::ZoneTaken("here".into(), "UTC".into()),
        Remark::NoZoneGiven("UTC".into()),
        Remark::Universal,
        Remark::FirstDay,
        Remark::ExtraDates(2),
        Remark::OtherLength(tuesday()),
        Remark::Unread(1),
        Remark::CutShort,
    ];
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for remark in &remarks {
            let text = remark.in_words(&words);
            assert!(
                text.contains(' ') && !text.contains("calendar-remark"),
                "{text}"
            );
        }
    }
}
