//! Files that somebody or something spoilt: never a panic, and never long.

use std::time::{Duration, Instant};

use commonbook_book::PlanView;
use commonbook_paper::calendar::{CalendarProblem, LARGEST, Reading, read};

use crate::{incoming::CORPUS, plans::ids, round::Dice};

fn look(bytes: &[u8]) -> Result<usize, CalendarProblem> {
    let plan = PlanView::default();
    let reading = Reading {
        plan: &plan,
        zone: "Europe/Paris",
        title: "Meeting",
    };
    read(bytes, &reading, &mut ids()).map(|calendar| calendar.found.len())
}

#[test]
fn no_spoilt_file_makes_it_stop() {
    let mut dice = Dice::new(11);
    let pieces: [&[u8]; 12] = [
        b"\r\n ",
        b";",
        b":",
        b"\"",
        b"BEGIN:VEVENT\r\n",
        b"END:VEVENT\r\n",
        b"RRULE:FREQ=DAILY\r\n",
        b"99999999999",
        b"\xff\xfe",
        b"T",
        b"RDATE:20260101,\r\n",
        b"DTSTART:00000000T000000Z\r\n",
    ];
    let mut read = 0;
    for round in 0..6_000 {
        let mut bytes = CORPUS[round % CORPUS.len()].1.as_bytes().to_vec();
        for _ in 0..=dice.below(4) {
            let at = dice.below(bytes.len().max(1));
            match dice.below(5) {
                0 => bytes.truncate(at),
                1 => _ = bytes.get_mut(at).map(|byte| *byte = dice.below(256) as u8),
                2 => drop(bytes.splice(at..at, dice.one(&pieces).iter().copied())),
                3 => {
                    let end = (at + dice.below(30)).min(bytes.len());
                    bytes.drain(at..end);
                }
                _ => {
                    let end = (at + dice.below(80)).min(bytes.len());
                    let copy = bytes[at..end].to_vec();
                    bytes.splice(at..at, copy);
                }
            }
        }
        read += usize::from(look(&bytes).is_ok());
    }
    assert!(read > 3_000, "only {read} were looked at");
}

#[test]
fn a_file_that_wants_to_be_endless_is_soon_done_with() {
    let event = |lines: &str, n: usize| {
        let one = format!(
            "BEGIN:VEVENT\r\nSUMMARY:x\r\nDTSTART:20260101T000000Z\r\n{lines}END:VEVENT\r\n"
        );
        format!("BEGIN:VCALENDAR\r\n{}END:VCALENDAR\r\n", one.repeat(n))
    };
    let begin = Instant::now();
    assert_eq!(
        look(&vec![b'A'; LARGEST + 1]),
        Err(CalendarProblem::TooLarge)
    );
    assert_eq!(
        look(event("", 2_001).as_bytes()),
        Err(CalendarProblem::TooMany)
    );
    assert_eq!(
        look(event("RRULE:FREQ=DAILY\r\n", 201).as_bytes()),
        Err(CalendarProblem::TooMany)
    );
    assert_eq!(
        look("BEGIN:VEVENT\r\n".repeat(100_000).as_bytes()),
        Err(CalendarProblem::NotACalendar)
    );
    let dates = "RDATE:20260101T000000Z".to_owned() + &",20260102T000000Z".repeat(100_000) + "\r\n";
    assert_eq!(look(event(&dates, 2).as_bytes()), Ok(2));
    assert_eq!(
        look(event(&"EXDATE:20260101\r\n".repeat(100_000), 1).as_bytes()),
        Ok(1)
    );
    assert_eq!(
        look(event(&"X:\u{20ac}\r\n ".repeat(300_000), 1).as_bytes()),
        Ok(1)
    );
    assert_eq!(
        look(event(&format!("{}\r\n", ";A=\"".repeat(200_000)), 1).as_bytes()),
        Ok(1)
    );
    assert_eq!(look(event("RRULE:FREQ=DAILY\r\n", 200).as_bytes()), Ok(200));
    let never = "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\n";
    assert_eq!(look(event(never, 200).as_bytes()), Ok(200));
    let took = begin.elapsed();
    println!("{took:?}");
    assert!(took < Duration::from_secs(30), "{took:?}");
}

/// Looks at a folder of files from elsewhere: `CALENDARS=folder cargo test -p commonbook-paper --test calendar -- --ignored`.
#[test]
#[ignore = "reads a folder of real calendar files, which CALENDARS names and which is not in the repository"]
fn files_from_elsewhere_end_in_a_preview_or_a_message() {
    let folder = std::env::var("CALENDARS").unwrap();
    let words = commonbook_words::Words::new(commonbook_words::Lang::English);
    let (mut files, mut some, mut none, mut problems) = (0, 0, 0, 0);
    let (mut events, mut offered) = (0, 0);
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "ics"));
    paths.sort();
    for path in paths {
        let bytes = std::fs::read(&path).unwrap();
        let plan = PlanView::default();
        let reading = Reading {
            plan: &plan,
            zone: "Europe/Paris",
            title: "Meeting",
        };
        files += 1;
        println!("{}", path.file_name().unwrap().to_string_lossy());
        match read(&bytes, &reading, &mut ids()) {
            Ok(calendar) => {
                events += calendar.found.len();
                offered += calendar.offered();
                some += usize::from(calendar.offered() > 0);
                none += usize::from(calendar.offered() == 0);
                for told in commonbook_paper::calendar::told(&calendar, &words) {
                    println!(
                        "  {} {}: {}",
                        if told.adds { '+' } else { '-' },
                        told.title,
                        told.lines.join(" | ")
                    );
                }
            }
            Err(problem) => {
                problems += 1;
                println!("  {problem:?}");
            }
        }
    }
    println!(
        "{files} files: {some} offer something, {none} nothing, {problems} are refused; {offered} of {events} events"
    );
}
